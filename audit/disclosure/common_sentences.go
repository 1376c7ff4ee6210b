package disclosure

import "strings"

// Who people are to a brand, and whom they are related to, in English.
const (
	roleEN     = "owner|founder|cofounder|employee|ceo|director|investor|shareholder|manager|president|intern"
	companyEN  = "my company ! my company ..2 me|us ! my company car|picnic|party|laptop|phone|retreat" // not an employer's
	relativeEN = "wife|husband|sister|brother|mother|mom|mum|father|dad|son|daughter|boyfriend|girlfriend|fiance|fiancé|fiancée|cousin|uncle|aunt|friend|parents|family"
)

// roleSentences say in a sentence what somebody is to a brand.
func roleSentences() []string {
	return []string{
		"am|i'm|im ..4 " + roleEN + " of|at|for|in {brand}", "as ..3 " + roleEN + " of|at {brand}", "as|i'm|im|am ..1 {brand} " + roleEN,
		"i founded|cofounded|own|started {brand}", "i co founded {brand}", "am|i'm|im on|in the {brand} ..1 team", "{brand} is|are ..1 client|clients of mine|my|ours|our",
		"i do|handle|run|manage pr|marketing|advertising|communications ..1 for|at {brand}", "my employer {brand}", "employed by|at {brand}", "i work ..2 for|at {brand}",
		"i own|hold ..2 shares|stock|equity in|of {brand}", "my " + relativeEN + " is|was ..3 " + roleEN + " of|at|for {brand}",
		"my " + relativeEN + " ..2 owns|founded|runs|works|started|created ..2 {brand}",
		"my " + relativeEN + " ..2 owns|founded|runs|started|created ..1 this|the|that brand|company|shop|business|label",
		"my " + strings.ReplaceAll(relativeEN, "|", "'s|") + "'s ..1 brand|company|shop|business|label",
	}
}

// commonSentences are plain English sentences that name a tie.
func commonSentences() []commonWording {
	return []commonWording{
		{Kind: BrandRelation, Language: "en", Texts: roleSentences()},
		{Kind: Gift, Language: "en", Texts: []string{
			"trip|stay|flight|flights|hotel|travel|room|dinner|ticket|tickets ..4 paid|covered|sponsored|hosted ..1 by {brand}", "{brand} flew|hosted|treated me|us",
			"{brand} invited me|us & free|paid|covered|trip|hotel|expenses|flight|stay", "i|me|us|we ..3 discount ..3 from|by {brand}", "{brand} gave me|us ..3 discount", "{brand} let me|us buy",
			"{brand} ..2 for sending|giving|gifting|mailing me|us", "for sending|giving|gifting|mailing me|us this|these", "{brand} sent|gave|provided|supplied|gifted ..5 free|complimentary", "{brand} hooked me|us up",
		}},
		{Kind: Sponsor, Language: "en", Texts: []string{
			"paid ..1 by {brand}", "{brand} ..1 paid|pays|paying me|us", "paid me|us for|to", "our|today's|my sponsor|sponsors {brand}", "{brand} ..1 sponsored|sponsors|sponsoring this|today's", "yes ..1 it|this is ..2 ad|advertisement|sponsored|paid", "#sponsoredby{brand}", "#{brand}sponsored",
		}},
		{Kind: Explanation, Language: "en", Texts: []string{"i|we|i'll|we'll ..2 earn|get|receive|make ..2 cut|fee|percentage|percent ..1 if|when you|u|someone|anyone|people use|uses my|our ..1 code", "earn|get|receive|paid ..4 royalty|royalties", "get|earn|receive ..2 share|percentage ..1 of ..3 sales|profits|revenue"}},
		{Kind: Denial, Language: "en", Texts: []string{"isn't|wasn't|aren't|isnt|wasnt|arent paid"}},
	}
}
