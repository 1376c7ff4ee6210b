package disclosure

import "slices"

// A commonWording is a way of speaking of a tie that is found under every regime,
// whatever the regime thinks of it. Regimes judge these by a [Wording] without
// texts, for its kind, unless they name the words themselves.
type commonWording struct {
	Kind     Kind
	Language string
	Texts    []string
	sign     Sign
	apart    bool // its single words have other uses: they are labels where a mark or the end of the line follows
}

func commonWordings() []commonWording {
	return slices.Concat(englishWordings(), otherWordings(), adWordings(), relatedWordings())
}

// Words that recur in the English patterns.
const (
	affiliateEN  = "affiliate|affiliates|affiliated|affiliation|affliate|affilate|affilliate|afiliate|afilliate|affilates|affilliates|affliates|affiliat|affil"
	linkEN       = "link|links|urls"
	earnEN       = "earn|earns|earning|receive|receives|receiving|recieve|get|gets|getting|make|makes|making|collect|gain|paid|pays|pay|given|gives|give|giving|credited|generates|generate|provides|provide|kicks|kick|nets"
	commissionEN = "commission|commissions|comission|comissions|commision|commisions|kickback|kickbacks"
	shareEN      = commissionEN + "|percentage|percent|portion|cut|fee|fees|profit|referral"
	moneyEN      = "compensation|compensated|credit|credits|bonus|money|cash|cents|pennies|dollars|bucks|income|revenue|payment|share|reward|rewards|points|something|amount|paid"
	buyEN        = "buy|buying|purchase|purchases|purchasing|purchased|bought|shop|shopping|order|ordering|click|clicking|clicks|sale|sales|sign|signup|join|booking|bookings|rental"
	shopEN       = linkEN + "|amazon|affiliate|affiliates|purchase|purchases|purchasing|purchased|buy|buying|bought|shop|shopping|order|ordering|store|clicking|code|checkout"
	supportEN    = "support|supports|supporting|supported"
	helpEN       = "help|helps|helping|" + supportEN
	channelEN    = "channel|channels|platform|project|blog|videos|site|website|show|podcast|creator|creators|stream|youtuber"
)

// Words that make of a sentence about commissions, links or support another
// thing: art to order, lessons in marketing, likes and gifts of money.
const (
	orderEN      = " ! open|artwork|art|paint|painted|mural|drawing|portrait|agent|agents|realtor|realtors|estate|spreadsheet"
	othersEarnEN = " ! you|u can|could|will ..1 earn|make|get ! learn"
	lessonsEN    = " ! marketing|tutorial|course|beginners|mistakes|tips|allowed|strategy ! how|become|join|twitch ! nbc|abc|cbs|fox|station"
	// teachEN is for words that are seldom anything but a notice: "How to sew a
	// bag, affiliate links below" is one, "how to add affiliate links" is not.
	teachEN = " ! how to|do|can|does|i|you ..1 add|use|create|get|promote|disclose|share|post|put|insert|generate|shorten|cloak|track|do ..2 affiliate ! money|earn with|from|using affiliate ! what|why|where are|is|do affiliate ! mistakes|tips|guide|tricks ..2 affiliate ! mistakes ..3 with|using affiliate ! affiliate ..1 allowed|legal|illegal ! want|need affiliate ! asked if|whether ..3 affiliate ! stopped|stop|quit ..2 affiliate ! do|does|should affiliate link|links"
	// wagesEN is for being paid as everybody is: on Friday, by the hour, in pizza.
	wagesEN = " ! paid on|in|every|weekly|monthly|hourly|leave|off|back ! paid by the hour|day|week"
	likesEN = " ! subscribe|subscribing|subscriber|subscribers|liking|comment|comments|commenting|patreon|paypal|donate|donation|donations|bitcoin|member|members|membership|patrons|bell|merch|shirt|shirts|hoodie|hoodies|teespring ! super thanks ! like|likes ..2 video|vid|and|share|button ! hit|smash|leave|drop ..2 like ! a coffee"
)

// noCost are explanations that say only that the reader pays no more.
func noCost() []string {
	return []string{
		"at|for|with|without no|zero|any|an extra|additional|added|further|more cost|costs|charge|expense|fee|fees ! shipping", "without extra|additional|added|further cost|costs|charge|fees ! shipping",
		"no|any|zero|without ..1 cost|charge|expense|costs|charges|fee|fees to|for you|u|yourself",
		"doesn't|don't|won't|not|never|wont|doesnt|dont cost|costs|costing ..1 you|u|anything|extra", "cost|costs|costing you|u|yourself nothing|zero",
		"you|u ..1 don't|dont|won't|wont|not|never ..1 pay|charged ..1 more|extra|anything|any", "you|u ..2 pay the same|nothing",
		"price|prices ..3 same|change|affected|unaffected|increase ..3 you|u|your", "same price|cost|amount for|to you|u", "doesn't|don't|won't|not|never|doesnt|wont affect|change|increase ..2 price|cost ! shipping",
	}
}

// samples are what parcels of the trade are called.
func samples() []string {
	return []string{"pr|press package|sample|samples|gift|gifts|product|products|haul", "were|was|been|is|are|kindly|very gifted"}
}

// Who gives in the course of business: a brand or its people, or somebody unnamed who
// gives what the post shows. Relatives, chance and heaven do not.
const (
	shippedEN = "sent|gifted|mailed|shipped|provided|lent|loaned"
	gaveEN    = shippedEN + "|gave"
	personEN  = " ! my|our|his|her|he|she|you|i ..2 " + gaveEN
	nobodyEN  = " ! god|lord|santa|grandma|grandpa|nana|granny ..3 " + gaveEN
)

// englishWordings are how creators speak of ties in English.
func englishWordings() []commonWording {
	return []commonWording{
		{Kind: AffiliateLink, Language: "en", Texts: []string{
			"#affiliate", "#affiliates", "#afflink", "#afflinks", "#amazonaffiliate", "#amazonassociate", "#affiliatelink", "#affiliatelinks", "affiliate link|links" + teachEN, "affil", "affiliate", "affiliates", "aff", "afflink", "afflinks", "aff. link", "aff. links", "affil. link", "affil. links",
			"aff|affl & " + linkEN + lessonsEN, affiliateEN + " & " + linkEN + lessonsEN + teachEN, "some|all|mostly|most|few affiliate|affiliates|affiliated" + lessonsEN + " ! affiliate|affiliates program|programs|marketers|marketer|networks|sites", affiliateEN + " ..1 " + linkEN + " below|above|in|used|present|are|may",
			affiliateEN + " amazon|partner|partners|relationship|relationships|product|products|items|ones|code|codes|store|shop|page|account|disclosure|disclaimer" + lessonsEN,
			"am|are|i'm|we're|im|as|be ..3 affiliate|affiliated" + lessonsEN, "my|proud|their affiliate" + lessonsEN, "affiliate of|for|with" + lessonsEN,
			"amazon associate|associates|affiliate|affiliates" + lessonsEN, "participant|participate|participates|member|members|part|enrolled ..5 affiliate|affiliates|associate|associates" + lessonsEN,
			"referral|refferal|referal|commissionable|commissioned|sponsored|partner|paid|monetized|monetised ..1 " + linkEN, "referral|refferal|referal {link}",
			linkEN + " ..6 sponsored|commissionable|monetized|monetised|referral|referrals", "commission based & " + linkEN, "indicates|denotes|means|marks ..1 affiliate|affiliates|aff", linkEN + " are|be ..2 partner " + linkEN,
			"rewardstyle|liketoknowit|shareasale|skimlinks|shopstyle " + linkEN, "reward style " + linkEN, "referral code|codes",
		}},
		{Kind: Explanation, Language: "en", Texts: []string{
			"i|we|i'll|we'll|i'd|we'd|ill|channel|both|me|us ..4 " + earnEN + " ..6 " + commissionEN + orderEN,
			"i|we|i'll|we'll|i'd|we'd|ill|both|me|us ..4 " + earnEN + " ..6 " + shareEN + " & " + linkEN + "|" + buyEN + orderEN,
			"i|we|i'll|we'll|i'd|we'd|ill|both|me|us ..4 " + earnEN + " ..6 " + moneyEN + " & " + linkEN + "|code|signup|sign|purchase|purchases",
			earnEN + " me|us|channel ..6 " + shareEN + "|" + moneyEN + " & " + linkEN + "|" + buyEN + orderEN,
			shareEN + " ..5 to|for|by ..1 me|us|channel|blog & " + linkEN + "|" + buyEN + orderEN,
			"percentage|portion|cut|percent|share|part ..3 sale|sales|purchase|purchases|order|orders|proceeds|money ..8 to|back|for|towards ..1 me|us|channel|blog",
			"i|we|i'll|we'll|me|us ..3 " + earnEN + " ..3 of ..3 sale|sales|order|orders|purchase|purchases & " + linkEN,
			earnEN + " ..6 " + commissionEN + " & " + linkEN + "|purchase|purchases|sale|sales|buy|bought" + orderEN + othersEarnEN,
			earnEN + " ..2 fee|percentage|cut|compensation|remuneration ..2 if|when|for|from|on ..5 " + buyEN + orderEN, earnEN + " ..3 compensation|remuneration & " + linkEN + "|purchase|purchases ! how to",
			"may|might|will|be|am|are|is ..2 remunerated|compensated & " + linkEN + "|" + buyEN,
			"i|we|i'll|we'll|i'd|we'd ..3 get|earn|receive|make ..1 little|tiny|small ..1 bit|part|amount|slice|piece ..8 if|when|from|off|on|back|through & " + linkEN + "|you|amazon",
			"get|gets|earn|make|receive ..2 little ..2 if|when you|u ..2 " + buyEN, "i|we|i'll|we'll ..2 get|earn|receive|make ..4 cents|pence|pennies|bucks|dollars ..2 if|when|per|for|every|each|from|off|on & " + linkEN + "|" + buyEN + "|use",
			"i|we|i'll|we'll|me|us ..4 " + earnEN + " ..3 share|cut|percentage|portion|part|slice of ..3 sale|sales|proceeds|purchase|purchases|order|orders|profit|price",
			"pays|pay me|us ..6 for|per|every|each|when|if ..4 sale|order|person|customer|purchase|signup|click|trial|link|you|someone|sign|buy",
			"kick|kicks ..1 back ..6 me|us|channel & " + linkEN + "|" + buyEN,
			commissionEN + " ..4 on|from|for|off|when|if|through|via|each|every ..6 " + linkEN + "|purchase|purchases|purchased|sale|sales|buy|code" + orderEN + othersEarnEN,
			"i|we|i'll|we'll ..3 get|earn|receive|make|have ..3 % & " + linkEN + "|" + buyEN, "gives|give|pays|pay|sends me|us ..2 % & " + linkEN + "|" + buyEN + "|spend",
			"sends|send|pass|passes|brings ..1 me|us ..3 " + shareEN + " & " + linkEN + "|" + buyEN + "|orders", "i|we|i'll|we'll ..2 get|earn|receive something back|extra|small ..2 if|when & " + linkEN + "|" + buyEN, "i|we have ..1 small|little|tiny percent|percentage|commission|cut|fee", "share|shares ..4 profit|profits|commission|percentage|portion|revenue|money with me|us & " + linkEN + "|" + buyEN, "in|into my|our pocket|pockets & " + linkEN, "both of us ..3 month|months|free|credit|discount & " + linkEN + "|code",
			"small|tiny|little|affiliate commission|comission|commision|kickback" + orderEN, "small|tiny|little referral fee|bonus|payment", "referral fee|bonus|commission & i|we|me|us",
			"i|we|i'll|we'll|i'm|we're|may|might|will ..3 compensated|compensation & " + linkEN + "|visit|" + buyEN, "may|might|will|could ..2 earn|receive|get|make ..4 " + commissionEN + orderEN, commissionEN + " i|we earn|get|receive|make" + orderEN, linkEN + " & compensate|compensates|compensated",
			"me|us ..1 few|small|tiny|little ..1 cents|cut|percentage|fee|amount|pennies|bucks|dollars & " + linkEN + "|" + buyEN, "both of us ..4 " + moneyEN + " & " + linkEN, earnEN + " ..3 kick back", "you|you'll ..1 get|save|receive ..8 i|i'll|we|we'll ..1 get|receive|earn & " + linkEN + "|code",
			"percentage|portion|cut|share of|off|on ..3 you spend|buy|order|purchase", "small|tiny|little amount|bit|fee|share|part from|of|on|for each|every|any|all ..1 sale|sales|purchase|purchases|order",
			"i|we|i'll|we'll earn|receive|get|make ..2 share|cut|percentage|portion of ..2 sale|sales|purchase|purchases", "make|earn|get some|money|something ..1 if|when|off ..1 you|your|these|my ..6 " + linkEN,
			"i|we|i'll ..2 benefit|profit ..2 from|if|when ..4 " + linkEN + "|purchase|purchases|you", "paid ..2 per|for ..2 click|clicks|sale|sales|order|purchase",
			"i|we|channel get|gets|receive|receives|earn|earns|am|are credit|paid & " + linkEN + "|purchase|purchases|clicks|sale|sales|sign|signup", "i|we get|receive|earn ..1 credit|credits",
			"i|we|i'll|we'll|both ..2 get|receive|earn ..4 month|credit|credits|bonus|bucks|dollars & " + linkEN + "|code|signup|sign|join",
			"earn|earns|earning|earned ..2 qualifying|qualified|eligible", "advertising program designed", "earn|earns|earning ..1 advertising fees", "earn|earning fees & affiliate|advertising|linking", "i|we earn if|when|from|through ..1 you|your|purchases|sales",
			"commissions earned", "commission earned", "commissionsearned|commissionearned", "commission|commissions may|might|will|can be earned|paid", "earns commission|commissions", "commissionable",
		}},
		{Kind: Explanation, Language: "en", Texts: noCost()},
		{Kind: Support, Language: "en", Texts: []string{
			supportEN + " ..3 me|us|my|our|what|work|family|" + channelEN + " & " + shopEN + likesEN,
			"buy|shop|purchase ..6 support {brand}", "click ..2 here|link|below ..2 support me|us|my|our|the|this" + likesEN,
			helpEN + " ..2 me|us|my|our|the|this|small ..2 out|keep|make|continue|grow|support|fund|pay|create|produce|" + channelEN + " & " + shopEN + likesEN,
			helpEN + " me|us|them & " + linkEN + " & use|using|used|buy|buying|shop|shopping|purchase|purchasing|order" + likesEN,
			"my|our|these|this|the ..1 " + linkEN + " & " + supportEN + "|helps ..2 me|us|my|our|" + channelEN + likesEN, "using|use|through|clicking my|our|these ..1 " + linkEN + " & it|really helps|help" + likesEN, "using|through|via|use|used|click|clicking my|our|these|this|the ..2 " + linkEN + " ..4 support|supports|help|helps" + likesEN,
			"allows|allow|lets|enables|helps|help me|us ..2 continue|keep|make|buy|create|produce|bring|pay|more & " + shopEN + "|commission|cut" + likesEN,
			"keep|keeps|keeping the|this|my|our|me|us|these|making ..2 going|running|alive|free|lights|making|content|videos|coming|afloat & " + shopEN + likesEN, "this|that|it|which keeps the|this|my|our ..2 coming|going|running|alive|free" + likesEN, "thank|thanks ..3 supporting|support ..6 so i|we can|could ..6 free|content|videos|making" + likesEN,
			"want|wanna|like to help|support ..1 me|us|channel|out|" + channelEN + " & " + linkEN + "|amazon" + likesEN,
			helpEN + "|lets me|us ..1 keep|continue ..1 making|make|creating|doing|posting|bringing|going|my" + likesEN, "using|use|clicking them|those ..2 supports|support|helps|help" + likesEN, "supported by ..8 use|using|click|shop|buy ..3 " + linkEN + likesEN, "continue|continuing my|our videos|channel|content|work & " + linkEN + likesEN,
			"goes|go ..2 to|back|towards|toward|into ..2 maintenance|upkeep|running|production|keeping ..3 " + channelEN + likesEN, "that|this|it|which|it's|that's ..4 way|ways of|to ..1 support|supporting|help|helping ..2 me|us|my|our|this|" + channelEN + likesEN,
			"this|it|which|that helps|help ..1 me|us ..2 run|grow|maintain|keep|provide|offer|bring|make|produce|create ..5 " + channelEN + "|content" + likesEN, "way|ways of|to ..1 support|supporting {brand} ! charity|foundation|rescue|relief|hospital|victims" + likesEN, "this|it|which|that helps|help support {brand} ! charity|foundation|rescue|relief|hospital|victims" + likesEN,
			"fund|funds|funding ..3 " + channelEN + "|reviews|projects|content & " + shopEN + "|commission" + likesEN,
			"buying|purchases|purchase|shopping|ordering|using|order ..5 " + linkEN + "|store ..2 " + helpEN + "|fund|funds|keep|keeps" + likesEN,
			"helps support|fund|maintain|pay ..2 me|us|" + channelEN + likesEN, "this|it|which|that|they ..1 helps|help support|fund|maintain ..3 the|my|our|this|what" + likesEN,
			"this|it|which|that|also ..1 helps|help keep ..4 free|running|going|alive|afloat|online" + likesEN, "this|it|which|and|support ..1 allows|allow|lets|enables|helps|help me|us ..2 continue|keep|maintain" + likesEN,
			"use|using|through|via|from ..2 page|store|link|links|code ..6 helps|help ..2 continue|keep|fund|cover|out|lot|ton" + likesEN,
			"goes|going ..2 back|towards|toward|into ..4 gear|content|" + channelEN, "you|purchase|purchases & " + linkEN + "|purchase|purchases|shopping & channel|videos|podcast|show possible",
			"thank|thanks|appreciate|appreciated|mean|means ..6 use|used|using|clicking|shopping|purchasing|buying ..3 " + linkEN, "support ..2 using|by|through|via|when|from ..4 " + linkEN + "|them|purchasing|shopping|buying|clicking" + likesEN + " ! local|businesses|farmers|artists|troops",
			"this|it|which|that|they|these|also ..1 helps|help|supports ..1 support|supports|keep|fund|me|us|my|our|the|this|out ..2 " + channelEN + likesEN, "supports my|our|this ..1 " + channelEN + " & {link}" + likesEN, "it|this|which helps ..1 me|us ..2 make|create|bring|produce ..2 videos|content" + likesEN,
		}},
		{Kind: Sponsor, Language: "en", Texts: []string{
			"sponsored by", "#sponsoredby", "{brand} for sponsoring", "thanks|thank .. {brand} & sponsoring|sponsor", "for sponsoring", "today's|our|video|episode|channel ..1 sponsor|sponsors is|are|was|for", "this|today's|the video|post|episode|stream|podcast|blog|content|reel|story|livestream|article ..3 sponsored",
			"is|was|are|been sponsored", "i|we|i'm|we're|im ..3 being|been|was|am|were|are paid|sponsored" + wagesEN, "paid me|us ..2 to", "brought to you by ..4 {brand}", "made possible by ..4 {brand}",
			"this|today's ..2 is|was ..2 ad|advertisement|advert|sponsored|paid", "paid partnership with", "paid partnership", "paid collaboration with", "paid collaboration", "partnered with {brand}", "in paid partnership with", "contains|includes ..2 paid promotion|promotions|placement|product", "has paid|compensated|hired me|us", "i was|am|were compensated", "in exchange for & review|post|video|opinion|product",
		}},
		{Kind: Gift, Language: "en", Texts: []string{
			"thanks|thank & {brand} & for ..4 free|gift|gifted|gifting|gifts|complimentary", "gift|gifts of {brand}", "gift from {brand}", "gifted by", "gifted", "#gifted",
			"{brand} ..3 " + gaveEN + " ..1 me|us" + nobodyEN, "brand|company|team|folks|guys|people|shop|store|pr ..3 " + gaveEN + " ..1 me|us ! me|us home|back|away|wrong ! wrong size|order|item|colour|color|parcel|package",
			gaveEN + " ..1 me|us ..1 this|these|their" + personEN, shippedEN + " ..1 me|us ..4 to|for try|test|testing|review" + personEN, "they|they've ..2 " + shippedEN + " ..1 me|us ! me|us home|back|away ! wrong size|order|item|colour|color|parcel|package", "sent ..3 to me|us ! sent|be ..1 back", "provided|given|sent & free|complimentary|gratis & product|products|sample|me|us|by", "received|got|receive ..6 for free", "received|got|receive ..4 free|complimentary",
			"free product", "#freeproduct", "free products", "#gotitfree", "#complimentary", "complimentary & received|sent|given|gifted|provided & product|products|sample|samples|me|us|by|from|review|testing", "complimentary product|products|stay|trip|meal|service", "free of charge", "product|products|samples sent|provided|supplied", "hosted by", "my stay|trip|flight|flights|hotel was|were free|hosted|complimentary|paid", "{brand} paid|covered|booked ..1 my|our ..1 stay|trip|flight|flights|travel|hotel|ticket|tickets|meal|dinner", "discount & in exchange|return for",
		}},
		{Kind: Gift, Language: "en", Texts: samples()},
		{Kind: BrandRelation, Language: "en", Texts: []string{
			"i work ..1 with {brand}", "brand|proud|official ambassador", "ambassador for|of {brand}", "in partnership with", "partnering with", "in collaboration with", "collaboration with", "collaborating with", "teamed up with", "own brand", "my own brand|company|line|collection|store", companyEN, "#mycompany", "i own this|the|a brand|company|label|shop|store|business", "am|i'm|im .. owner|founder|cofounder|employee|ceo of",
			"supported|funded by ..2 {brand}", "in association with", "#{brand}partner", "#{brand}ambassador", "#{brand}employee", "#iworkwith{brand}", "#iworkfor{brand}", "brand ambassador", "#brandambassador", "ambassador", "#partner", "collab", "#collab", "spon", "#spon", "sp", "spons", "husband's|wife's|brother's|sister's|mother's|father's|family's|friend's company|brand|shop|business",
		}},
		{Kind: AdTag, Language: "en", Texts: []string{"ad", "advert", "advertisement", "advertising", "sponsored", "paid ad", "paid promotion", "advertisement feature", "paid advertisement", "#ads"}},
		{Kind: ContestEntry, Language: "en", Texts: []string{"contest|sweepstakes entry", "enter|entering|entered ..2 {brand} ..2 contest|sweepstakes", "#{brand}contest", "#{brand}sweepstakes", "#contestentry"}},
		{Kind: Denial, Language: "en", Texts: []string{
			"not an ad", "#notanad", "not ad", "#notad", "not sponsored", "#notsponsored", "#unsponsored", "unsponsored", "not a sponsored|paid", "isn't|not|no|never|neither ..2 sponsored|ad|advertisement|advert", "no ad", "#noad", "not paid", "not an ad|advert|advertisement|promotion", "not|isn't|aren't|wasn't|no being|been|getting paid|sponsored", "non-sponsored", "non sponsored", "without being paid|sponsored", "no affiliate|sponsored|paid|referral " + linkEN, "no affiliation", "nor|neither ..6 affiliated", "not|never|non ..1 an|any|be|using affiliate|affiliates|affiliated|affiliate's", "not|isn't|aren't|never|non affiliate|affiliates|affiliated", "not|don't|dont|doesn't use|using|have|has|include|contain ..1 affiliate|referral " + linkEN, "nobody|nobody's paid|paying|sponsoring",
			"none ..4 are|is|were|contain|contains ..1 affiliate|affiliates|affiliated|referral|commissionable", "not ..1 an|any amazon|ebay affiliate|associate", "not|isn't|aren't a|an|any sponsored|paid|referral|partner " + linkEN,
			"not|don't|dont|never|doesn't|won't|didn't|cannot|can't ..1 earn|receive|get|make|accept|take|getting|receiving|earning|collect ..2 " + commissionEN + "|compensation|compensated|kick", "get|earn|receive|make|earning|receiving no|zero " + commissionEN + "|compensation", "no way ..3 " + commissionEN + "|compensation|kick|affiliate",
		}},
		{Kind: CodeUse, Language: "en", Texts: []string{
			"use|with|using|enter|apply ..2 code|codes ..2 {code}", "my|discount|promo|coupon|voucher|referral code", "use|using|enter|apply the code", "code|codes & off|discount|discounts|checkout|save", "code {code}", "code is {code}", "discount|coupon|promo|voucher code|codes", "{code} at checkout",
			"{offer} & off|save|saves|discount|checkout",
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
