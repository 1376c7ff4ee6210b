package disclosure

// A network is a shape of affiliate addresses: any of the hosts or a subdomain,
// with any of the path beginnings and all of the parameters listed.
type network struct {
	hosts  string // space between
	paths  string
	params string
	trust  Trust
}

// networks is from the AdIntuition browser extension (2020, MIT licence,
// https://github.com/mike-swart/AdIntuition, src/redirects.js), after Mathur,
// Narayanan and Chetty 2018, https://doi.org/10.1145/3274388, as plain hosts and
// parameters: its regular expressions lose ClickBank, rstyle, ShareASale and
// qksrv, and match inside other hosts. Rows with trust M are later networks and
// the shops of Amazon that it lacks.
var networks = []network{
	{"ad.admitad.com", "/g/ /goto/", "", Read},
	{"performance.affiliaxe.com", "", "aff_id", Read},
	{"s.aliexpress.com", "", "af", Read},
	{"amazon.com amazon.de amazon.it amazon.in amazon.fr", "", "tag", Read},
	{"amazon.co.uk amazon.ca amazon.es amazon.nl amazon.se amazon.pl amazon.com.be amazon.com.au amazon.com.br amazon.com.mx amazon.co.jp amazon.sg amazon.ae amazon.sa amazon.eg amazon.com.tr amazon.ie", "", "tag", Remembered},
	{"primevideo.com", "", "ref", Read},
	{"audible.com", "/ep/", "", Read},
	{"itunes.apple.com", "", "at", Read},
	{"apple.com", "", "afid", Read},
	{"affiliates.audiobooks.com", "", "a_aid a_bid", Read},
	{"avantlink.com", "", "pw", Read},
	{"secure.avangate.com", "", "affiliate", Read},
	{"awin1.com", "", "awinaffid", Read},
	{"ad.zanox.com", "/ppc", "", Read},
	{"zenaps.com", "/rclick.php", "", Read},
	{"banggood.com", "", "p", Read},
	{"bookdepository.com kontrolfreek.com", "", "a_aid", Read},
	{"booking.com", "", "aid", Read},
	{"hop.clickbank.net", "", "", Read},
	{"anrdoezrs.net dpbolvw.net jdoqocy.com kqzyfj.com tkqlhce.com", "/click-", "", Read},
	{"cj.dotomi.com emjcd.com qksrv.net", "", "", Read},
	{"designmodo.com", "", "u", Read},
	{"rover.ebay.com", "", "campid", Read},
	{"audiojungle.net codecanyon.net graphicriver.net themeforest.net videohive.net marketplace.envato.com", "", "ref", Read},
	{"buyeasy.by", "/cashback/ /redirect/", "", Read},
	{"flipkart.com", "", "affid", Read},
	{"gtomegaracing.com", "", "tracking", Read},
	{"search.hotellook.com", "", "marker", Read},
	{"hotmart.net.br", "", "a", Read},
	{"7eer.net evyy.net", "/c/", "", Read},
	{"online.ladbrokes.com", "/promoRedirect", "key", Read},
	{"makeupgeek.com", "", "acc", Read},
	{"gopjn.com pjatr.com pjtra.com pntra.com pntrac.com pntrs.com", "/t/", "", Read},
	{"click.linksynergy.com go.redirectingat.com", "", "id", Read},
	{"olymptrade.com", "", "affiliate_id", Read},
	{"rstyle.me shopstyle.it", "", "", Read},
	{"shareasale.com", "/r.cfm /m-pr.cfm /u.cfm", "", Read},
	{"apessay.com", "", "rid", Read},
	{"tatacliq.com", "", "cid=af:", Read},
	{"thermoworks.com", "", "tw", Read},
	{"zaful.com", "", "lkid", Read},
	{"referral.robinhood.com", "", "", Read},
	{"amzn.to ltk.app shopltk.com liketk.it liketoknow.it go.magik.ly howl.me sjv.io pxf.io go.skimresources.com skimresources.com redirect.viglink.com viglink.com geni.us a.co", "", "", Remembered},
}
