package tracking

import (
	"fmt"
	"strings"

	"github.com/seed-e12bc25d/influencekit/engagement"
)

// A Visit is what analytics learns of where a visit came from. Of a link that is
// tagged, [Link.Visit] gives it.
type Visit struct {
	Source   string `json:"source,omitempty"` // utm_source
	Medium   string `json:"medium,omitempty"`
	Campaign string `json:"campaign,omitempty"`
	Referrer string `json:"referrer,omitempty"` // host or address of the page before; counts where the link is not tagged
	Landing  string `json:"landing,omitempty"`  // host of the page the link leads to
	Clicked  bool   `json:"clicked,omitempty"`  // the link carries Google's click id gclid
}

// Visit is the visit that a click on the link makes, from a page of the referrer.
func (l Link) Visit(referrer string) Visit {
	u := l.UTM()
	v := Visit{Source: u.Source, Medium: u.Medium, Campaign: u.Campaign, Referrer: referrer, Landing: l.host}
	for _, p := range l.query {
		v.Clicked = v.Clicked || p.name == "gclid" && p.value != ""
	}
	return v
}

// A Prediction is the channel of a visit and the rule behind it.
type Prediction struct {
	Channel Channel          `json:"channel"`
	Rule    string           `json:"rule,omitempty"` // empty: none fits
	Reason  string           `json:"reason"`         // one sentence
	Source  string           `json:"session_source"` // as analytics will show it
	Medium  string           `json:"session_medium"`
	Table   string           `json:"table"` // name of the rules
	AsOf    string           `json:"as_of"`
	Trust   engagement.Trust `json:"trust"`
	Weak    []string         `json:"weak,omitempty"` // why it may turn out otherwise
}

// Predict says in which channel a visit will be counted: by the first rule that
// fits its source, medium and campaign.
//
// A visit without utm parameters has the referrer's host as its source and the
// medium organic where that is a search site, else referral; without a referrer, or
// with one of the landing's own host, it is (direct) / (none). A parameter that is
// missing where others are there is (not set). A click id of Google Ads is
// google / cpc, whatever else the link says. These four are general practice (K)
// and are named in Weak.
func (r ChannelRules) Predict(v Visit) Prediction {
	source, medium, weak := v.session(r.Sites)
	p := Prediction{Channel: Unassigned, Source: source, Medium: medium, Table: r.Name, AsOf: r.AsOf, Trust: r.Trust, Weak: weak}
	at := point{source: strings.ToLower(source), medium: strings.ToLower(medium), campaign: strings.ToLower(v.Campaign)}
	if site, near, found := find(r.Sites, at.source); found {
		at.kind = site.Kind
		if site.Trust == engagement.TrustDoubtful {
			p.Trust = engagement.TrustDoubtful
			p.Weak = append(p.Weak, fmt.Sprintf("that %q is on the list of %s sites is our judgement", site.Name, site.Kind))
		}
		if near {
			p.Weak = append(p.Weak, fmt.Sprintf("the list has %q, and this host only stands under it", site.Name))
		}
	} else {
		p.Weak = append(p.Weak, "the source is on no list known here; Google's lists are longer")
	}
	for _, row := range r.Rows {
		if row.fits(at) {
			p.Channel, p.Rule = row.Channel, row.ID
			p.Reason = fmt.Sprintf("Source %q and medium %q are %s, because %s.", source, medium, row.Channel, row.Says)
			return p
		}
	}
	p.Reason = fmt.Sprintf("Source %q and medium %q are %s: no rule knows the medium, and the source is on no list.", source, medium, Unassigned)
	return p
}

// session is source and medium as analytics will show them.
func (v Visit) session(sites []Site) (source, medium string, weak []string) {
	source, medium = strings.TrimSpace(v.Source), strings.TrimSpace(v.Medium)
	switch {
	case v.Clicked:
		return "google", "cpc", []string{"a click id of Google Ads is taken as google / cpc; the ad's network may say otherwise"}
	case source != "" || medium != "" || strings.TrimSpace(v.Campaign) != "":
		if source == "" || medium == "" {
			weak = []string{"what analytics makes of a link with some utm parameters only is general practice"}
		}
		return orNotSet(source), orNotSet(medium), weak
	}
	host := hostIn(v.Referrer)
	if host == "" || host == hostIn(v.Landing) {
		return "(direct)", "(none)", []string{"apps and messengers often send no referrer: such visits are counted as direct"}
	}
	if site, _, found := find(sites, host); found && site.Kind == SearchSite {
		name, _, _ := strings.Cut(strings.TrimPrefix(host, "www."), ".")
		if _, _, known := find(sites, name); known {
			host = name
		}
		return host, "organic", nil
	}
	return strings.TrimPrefix(host, "www."), "referral", nil
}

func orNotSet(text string) string {
	if text == "" {
		return "(not set)"
	}
	return text
}

// HostOf is the host of an address such as a referrer, or of a bare host: in small
// letters, without "www.", user and port. The address may lack its scheme. It is
// empty where there is none.
func HostOf(address string) string { return strings.TrimPrefix(hostIn(address), "www.") }

// hostIn is the host of an address or a bare host; empty for none.
func hostIn(address string) string {
	address = strings.TrimSpace(address)
	if scheme, rest, found := strings.Cut(address, "://"); found && !strings.ContainsAny(scheme, "/?#\\") {
		address = rest // and not what stands behind the :// of an address in the query
	} else {
		address = strings.TrimPrefix(address, "//")
	}
	if end := strings.IndexAny(address, "/?#\\"); end >= 0 {
		address = address[:end]
	}
	if len(address) > maxHost || strings.ContainsAny(address, " \t\n") {
		return ""
	}
	return hostOf(address)
}

// maxHost is the longest host name in bytes, RFC 1035.
const maxHost = 253

// A point is a visit in small letters.
type point struct {
	source, medium, campaign string
	kind                     SiteKind
}

// fits reports whether one of the rule's cases is met.
func (r *ChannelRule) fits(at point) bool {
	for _, tests := range r.Cases {
		met := len(tests) > 0
		for i := range tests {
			met = met && tests[i].passes(at)
		}
		if met {
			return true
		}
	}
	return false
}

// passes reports whether one of the test's words fits.
func (t *Test) passes(at point) bool {
	text := at.source
	switch t.Of {
	case OfMedium:
		text = at.medium
	case OfCampaign:
		text = at.campaign
	}
	one := func(words []string, fits func(text, word string) bool) bool {
		for _, w := range words {
			if fits(text, strings.ToLower(w)) {
				return true
			}
		}
		return false
	}
	return one(t.Equals, func(a, b string) bool { return a == b }) ||
		one(t.Contains, strings.Contains) || one(t.Begins, strings.HasPrefix) || one(t.Ends, strings.HasSuffix) ||
		t.Listed != "" && t.Listed == at.kind || t.ShopWord && hasShopWord(text)
}

// hasShopWord is the pattern ^(.*(([^a-df-z]|^)shop|shopping).*)$: "shop" at the
// beginning or behind anything but the letters a to d and f to z, or "shopping".
func hasShopWord(text string) bool {
	if strings.Contains(text, "shopping") {
		return true
	}
	for from := 0; ; {
		at := strings.Index(text[from:], "shop")
		if at < 0 {
			return false
		}
		if at += from; at == 0 {
			return true
		}
		if c := text[at-1]; c < 'a' || c > 'z' || c == 'e' {
			return true
		}
		from = at + 1
	}
}
