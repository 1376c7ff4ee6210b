package disclosure

// A commonWording is a way of speaking of a tie that is found under every regime,
// whatever the regime thinks of it. Regimes judge these by a [Wording] without
// texts, for its kind, unless they name the words themselves.
type commonWording struct {
	Kind     Kind
	Language string
	Texts    []string
	sign     Sign
}

func commonWordings() []commonWording {
	return append(append(englishWordings(), otherWordings()...), relatedWordings()...)
}

// Words that recur in the English patterns.
const (
	earnEN    = "earn|earns|earning|receive|receives|receiving|get|gets|getting|make|makes|making|take|takes|collect|gain|paid|pays|pay|given|gives|give|credited|compensated|compensate|generates|generate|provides|provide|kicks|kick|earned|received"
	shareEN   = "commission|commissions|comission|commision|percentage|kickback|kickbacks|kick-back|percent|cut|compensation|compensated|portion"
	linkEN    = "link|links|url|urls"
	buyEN     = "buy|buying|purchase|purchases|purchasing|shop|shopping|order|ordering|click|clicking|clicks|purchased|bought|sale|sales|sign|signup|use|using"
	supportEN = "support|supports|supporting|help|helps|helping|supported|benefit|benefits"
	channelEN = "channel|channels|blog|videos|site|website|show|podcast|creator|creators|stream|youtuber"
)

// noCost are explanations that say only that the reader pays no more.
func noCost() []string {
	return []string{
		"at|for no|zero|without extra|additional|added|further|more cost|charge|expense|fee",
		"no|any extra|additional|added|further cost|charge|expense|costs|charges|fee|fees to|for you",
		"without any|additional|extra ..2 cost|charge|costs", "doesn't|won't|not|never|wont|doesnt cost|costs ..1 anything|extra|more|a",
		"no|zero cost|charge|costs to you|yourself",
		"cost|costs you nothing", "you ..2 pay the same|nothing",
	}
}

// samples are what parcels of the trade are called.
func samples() []string {
	return []string{"pr|press package|sample|samples|gift|gifts|product|products|haul", "were|was|been|is|are|kindly|very gifted"}
}

// englishWordings are how creators speak of ties in English.
func englishWordings() []commonWording {
	return []commonWording{
		{Kind: AffiliateLink, Language: "en", Texts: []string{
			"affiliate|affiliates|affiliated|affliate|affilate & " + linkEN,
			"affiliate|affiliates|affiliated & amazon|partner|partners|program|programs|programme|product|products|code|codes|store|disclosure|disclaimer",
			"#affiliate", "#affiliatelink", "#afflink", "affiliate link", "affiliate links", "affil", "affiliate", "affiliates",
			"referral|sponsored|partner|commissionable|commissioned " + linkEN, "referral|refferal|referal & " + linkEN,
			"aff|affil|affl " + linkEN, "amazon associate|associates|affiliate|affiliates", "paid " + linkEN,
			linkEN + " & sponsored|commissionable|monetized|monetised", "referral code|codes", "an|my|proud|their affiliate", "affiliate of|for|with|and", "rewardstyle|liketoknowit|shareasale " + linkEN,
		}},
		{Kind: Explanation, Language: "en", Texts: []string{
			earnEN + " ..7 commission|commissions|comission|commision|kickback|kickbacks",
			"commission|commissions|comission|commision|kickback & " + earnEN,
			"commission|commissions|comission|commision|kickback|kickbacks & " + linkEN + "|purchase|purchases|sale|sales|buy|bought|shop",
			"small|tiny|little|modest|minor fee|commission|percentage|percent|portion|amount|cut|kickback|compensation|income & " + linkEN + "|purchase|purchases|sale|sales|buy|bought|shop|click|sign",
			earnEN + " ..6 percentage|percent|portion|cut|share ..3 of|from|on & " + linkEN + "|purchase|purchases|sale|sales|buy|sold|price",
			earnEN + " ..5 compensation|compensated|income|revenue|money|fee|referral|credit|credits|cash|paid|something & " + linkEN + " & " + buyEN,
			earnEN + " ..5 compensation|compensated|income|money|fee|fees & affiliate|referral|referrals|advertising",
			"earn|earns|earning from|on|through qualifying|qualified purchases|purchase|sales", "advertising program designed", "sign|signup & " + earnEN + " ..3 bonus|credit|credits|reward", "may|might|will|be receive|get|be|earn ..1 compensated|compensation", "is|are|been|am compensated", "earn|earning advertising fees",
			"i|we|channel get|gets|receive|receives|earn|earns credit|paid & " + linkEN,
			linkEN + " & compensate|compensates|compensated", "commissions earned", "commission earned", "earn|earns commission|commissions", "commissionable",
		}},
		{Kind: Explanation, Language: "en", Texts: noCost()},
		{Kind: Support, Language: "en", Texts: []string{
			supportEN + " ..4 " + channelEN + " & " + linkEN + "|amazon|code|purchase|purchases|purchasing|buy|buying|shop|shopping|affiliate|clicking|ordering|store|merch",
			supportEN + " ..3 me|us|my|our|this & " + linkEN + "|affiliate|amazon",
			supportEN + " ..3 me|us & " + "purchase|purchasing|shopping|ordering|buying & through|via|using|here|from|with|below",
			linkEN + "|purchase|purchases|clicking & " + "keep|keeps|keeping|allows|allow|lets|enables|continue & channel|videos|content|blog|site|us|me|podcast|going|running|free",
			supportEN + "|fund|funds|goes ..4 " + channelEN + " & " + linkEN, "support|supports|supporting the|this|my|our channel|blog|show|podcast|site|stream",
			"click|clicking|use|using|shop|buy|purchase|order & support|supports|supporting ..1 me|us|my|our|the|this", "support|help ..2 by using|clicking|shopping|purchasing|buying", "using|through|via|use|click|clicking ..4 " + linkEN + " & " + supportEN,
			"help|helps|helping ..2 grow|support|out ..3 " + channelEN,
		}},
		{Kind: Sponsor, Language: "en", Texts: []string{
			"sponsored by", "#sponsoredby", "{brand} for sponsoring", "thanks|thank .. {brand} & sponsoring|sponsor", "for sponsoring", "today's|our|video|episode|channel ..1 sponsor|sponsors is|are|was|for", "this|today's|the video|post|episode|stream|podcast|blog|content|reel|story|livestream|article ..3 sponsored",
			"is|was|are|been sponsored", "i|we|i'm|we're|im ..3 being|been|was|am|were|are paid|sponsored", "paid me|us ..2 to", "paid by", "brought to you by", "made possible by",
			"this|today's ..2 is|was ..2 ad|advertisement|advert|sponsored|paid", "paid partnership with", "paid partnership", "paid collaboration with", "paid collaboration", "partnered with {brand}", "in paid partnership with", "contains|includes ..2 paid promotion|promotions|placement|product", "has paid|compensated|hired me|us", "i was|am|were compensated", "in exchange for & review|post|video|opinion|product",
		}},
		{Kind: Gift, Language: "en", Texts: []string{
			"thanks|thank & for ..4 free|gift|gifted|gifting|gifts|complimentary", "gift|gifts of {brand}", "gift from {brand}", "gifted by", "gifted", "#gifted",
			"sent|gave|gifted|mailed|shipped|provided|lent|loaned ..1 me|us", "sent ..3 to me|us", "provided|given|sent & free|complimentary|gratis & product|products|sample|me|us|by", "received|got|receive ..6 for free", "received|got|receive ..4 free|complimentary",
			"free product", "#freeproduct", "free products", "complimentary product|products|stay|trip|meal|service", "free of charge", "product|products|samples sent|provided|supplied", "hosted by", "my stay|trip|flight|flights|hotel was|were free|hosted|complimentary|paid", "discount & in exchange|return for",
		}},
		{Kind: Gift, Language: "en", Texts: samples()},
		{Kind: BrandRelation, Language: "en", Texts: []string{
			"i work for|at|with", "brand|proud|official ambassador", "ambassador for|of {brand}", "in partnership with", "partnering with", "in collaboration with", "collaboration with", "collaborating with", "teamed up with", "own brand", "my own brand|company|line|collection|store", "my company", "i own", "i am|i'm|im .. owner|founder|cofounder|employee|ceo of",
			"supported by", "funded by", "in association with", "#{brand}partner", "#{brand}ambassador", "#{brand}employee", "#iworkwith{brand}", "#iworkfor{brand}", "brand ambassador", "#brandambassador", "ambassador", "#partner", "collab", "#collab", "spon", "#spon", "sp", "spons", "husband's|wife's|brother's|sister's|mother's|father's|family's|friend's company|brand|shop|business",
		}},
		{Kind: AdTag, Language: "en", Texts: []string{"ad", "advert", "advertisement", "advertising", "sponsored", "paid ad", "paid promotion", "advertisement feature", "paid advertisement", "#ads"}},
		{Kind: ContestEntry, Language: "en", Texts: []string{"contest|sweepstakes entry", "entering|entered ..4 contest|sweepstakes", "#{brand}contest", "#{brand}sweepstakes", "#contestentry"}},
		{Kind: Denial, Language: "en", Texts: []string{
			"not an ad", "#notanad", "not ad", "#notad", "not sponsored", "#notsponsored", "#unsponsored", "unsponsored", "not a sponsored|paid", "isn't|not|no|never ..2 sponsored|ad|advertisement|advert", "no ad", "#noad", "not paid", "not an ad|advert|advertisement|promotion", "not|isn't|aren't|wasn't|no being|been|getting paid|sponsored", "non-sponsored", "non sponsored", "without being paid|sponsored", "no affiliate|sponsored|paid|referral " + linkEN, "not|no ..2 affiliate|affiliated ..2 with|" + linkEN, "nobody|nobody's paid|paying|sponsoring",
		}},
		{Kind: CodeUse, Language: "en", Texts: []string{
			"use|with|using|enter|apply ..2 code|codes ..2 {code}", "my|the|discount|promo|coupon|voucher|referral code", "code|codes & off|discount|discounts|checkout|save", "code {code}", "discount|coupon|promo|voucher code|codes",
		}},
		{Kind: Generated, Language: "en", Texts: []string{"ai-generated", "ai generated", "#aigenerated", "made|created|generated with|by|using ai", "virtual influencer", "#virtualinfluencer", "synthetic performer", "generated|created by artificial intelligence", "digital human", "computer-generated person", "not a real person"}},
		{Kind: Altered, Language: "en", Texts: []string{"retouched", "retouched photo", "retouched image", "retouched person", "#retouched", "edited body", "body retouched"}},
	}
}

// relatedWordings are words that are signs of something else than a tie.
func relatedWordings() []commonWording {
	return []commonWording{
		{Kind: Hint, Texts: []string{"#{run}ad"}},
		{Kind: Hint, Language: "en", Texts: []string{"thanks", "thank you", "thanks to", "thx"}},
		{Kind: Hint, Language: "en", Texts: []string{"#thanks{brand}", "#thankyou{brand}"}},
		{sign: SignAmount, Language: "en", Texts: []string{"paid me|us & dollars|euros|pounds|usd|eur|gbp"}},
	}
}
