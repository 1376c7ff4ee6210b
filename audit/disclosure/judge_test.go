package disclosure_test

import (
	"strings"
	"testing"
	"time"

	"github.com/seed-e12bc25d/influencekit/audit/disclosure"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/stretchr/testify/assert"
)

// text is a post of words.
func text(caption string) disclosure.Content {
	return disclosure.Content{Format: engagement.Text, Caption: caption}
}

// TestVerdictOfReport is the worst over the regimes.
func TestVerdictOfReport(t *testing.T) {
	const pass, fail, open = disclosure.Pass, disclosure.Fail, disclosure.CannotDecide
	for _, c := range []struct {
		of   []disclosure.Verdict
		want disclosure.Verdict
	}{
		{nil, open},
		{[]disclosure.Verdict{pass}, pass},
		{[]disclosure.Verdict{open}, open},
		{[]disclosure.Verdict{fail}, fail},
		{[]disclosure.Verdict{pass, open}, open},
		{[]disclosure.Verdict{open, pass}, open},
		{[]disclosure.Verdict{pass, fail}, fail},
		{[]disclosure.Verdict{open, fail, pass}, fail},
		{[]disclosure.Verdict{pass, pass}, pass},
	} {
		var r disclosure.Report
		for _, v := range c.of {
			r.Judgements = append(r.Judgements, disclosure.Judgement{Verdict: v})
		}
		assert.Equal(t, c.want, r.Verdict(), "%v", c.of)
	}
}

func TestTies(t *testing.T) {
	for _, tie := range disclosure.TieKinds() {
		assert.True(t, tie.IsValid(), tie)
		assert.True(t, tied(tie).Known(), tie)
		assert.True(t, tied(disclosure.Paid, tie).Has(tie), tie)
	}
	assert.False(t, disclosure.Tie("").IsValid())
	assert.False(t, disclosure.Tie("friendship").IsValid())
	assert.False(t, tied("friendship").Known())
	assert.False(t, disclosure.Ties{}.Known())
	assert.False(t, tied(disclosure.Paid).Has(disclosure.Trip))
}

// TestDuty: which ties have to be disclosed, and what is told of them.
func TestDuty(t *testing.T) {
	const yes, no, unknown, admitted = disclosure.DutyYes, disclosure.DutyNo, disclosure.DutyUnknown, disclosure.DutyAdmitted
	k := checker(t, probe(disclosure.Violation))
	obvious := paid
	obvious.Obvious = engagement.Yes
	plain := paid
	plain.Obvious = engagement.No
	named := disclosure.Ties{Brands: []string{"Glowlab"}}
	for _, c := range []struct {
		name    string
		content disclosure.Content
		ties    disclosure.Ties
		want    disclosure.Duty
		signs   string
	}{
		{"none", text("My serum"), tied(disclosure.NoTie), no, "untied"},
		{"none beside another", text("My serum"), tied(disclosure.NoTie, disclosure.Paid), yes, "tie:paid tied"},
		{"paid", text("My serum"), paid, yes, "tie:paid tied"},
		{"a gift", text("My serum"), tied(disclosure.FreeProduct), yes, "small tie:free_product tied"},
		{"gifts of every kind", text("My serum"), tied(disclosure.FreeProduct, disclosure.Discount, disclosure.Trip, disclosure.Perk), yes, "small tie:discount tie:free_product tie:perk tie:trip tied"},
		{"a gift and money", text("My serum"), tied(disclosure.FreeProduct, disclosure.Paid), yes, "tie:free_product tie:paid tied"},
		{"the last of the ties", text("My serum"), tied(disclosure.PastDeal), yes, "tie:past_deal tied"},
		{"plain from the context", text("My serum"), obvious, no, "obvious tie:paid tied"},
		{"not plain from it", text("My serum"), plain, yes, "tie:paid tied"},
		{"no known tie", text("My serum"), tied("friendship"), unknown, ""},
		{"not known", text("My serum"), disclosure.Ties{}, unknown, ""},
		{"not known, with an address", text("https://amzn.to/1"), disclosure.Ties{}, unknown, "aff_link"},
		{"not known, with a campaign", text("https://a.com/?aff_id=1"), disclosure.Ties{}, unknown, ""},
		{"not known, with a code", text("Use my code MIA20"), disclosure.Ties{}, unknown, "code"},
		{"not known, with both", text("Use my code MIA20 https://a.com/?aff_id=1 https://amzn.to/1"), disclosure.Ties{}, unknown, "aff_link code"},
		{"not known, a handle of the brand", text("My serum @glowlab"), named, unknown, "brand_tag"},
		{"not known, another handle", text("My serum @acme"), named, unknown, ""},
		{"not known, the brand without a handle", text("My serum by Glowlab"), named, unknown, ""},
		{"not known, the brand and an emoji", text("My serum by Glowlab ✨"), named, unknown, "brand_tag"},
		{"not known, a handle of some brand", text("My serum @glowlab"), disclosure.Ties{}, unknown, ""},
		{"admitted", text("zorb: my serum"), disclosure.Ties{}, admitted, "tie:paid tied"},
		{"a gift admitted", text("#zorbgift my serum"), disclosure.Ties{}, admitted, "small tie:free_product tied"},
		{"a link admitted", text("#zorblink my serum"), disclosure.Ties{}, admitted, "tie:commission_link tied"},
		{"an entry admitted", text("#zorbprize my serum"), disclosure.Ties{}, admitted, "tie:prize tied"},
		{"declared and admitted", text("zorb: my serum"), tied(disclosure.Trip), yes, "small tie:trip tied"},
		{"admitted by the label", disclosure.Content{Format: engagement.Text, Label: disclosure.Label{On: engagement.Yes}}, disclosure.Ties{}, admitted, "tie:paid tied"},
		{"said elsewhere only", disclosure.Content{Format: engagement.Text, Bio: "#zorb", Elsewhere: "#zorb"}, disclosure.Ties{}, unknown, ""},
		{"said in a comment", disclosure.Content{Format: engagement.Text, FirstComment: "#zorb"}, disclosure.Ties{}, admitted, "tie:paid tied"},
	} {
		r := k.Check(c.content, c.ties)
		assert.Equal(t, c.want, r.Judgements[0].Duty, c.name)
		assert.Equal(t, c.signs, told(r, disclosure.AboutDuty), c.name)
	}
	// A regime without a rule for a tie leaves it open; so does one for which no tie
	// is plain from the context.
	bare := checker(t, probe(disclosure.Violation, disclosure.TieSign(disclosure.Paid), disclosure.SignObvious))
	assert.Equal(t, unknown, bare.Check(text("My serum"), paid).Judgements[0].Duty)
	assert.Equal(t, unknown, bare.Check(text("zorb: my serum"), disclosure.Ties{}).Judgements[0].Duty)
	assert.Equal(t, yes, bare.Check(text("My serum"), tied(disclosure.Paid, disclosure.Trip)).Judgements[0].Duty)
	free := disclosure.Ties{Of: []disclosure.Tie{disclosure.Trip}, Obvious: engagement.Yes}
	assert.Equal(t, yes, bare.Check(text("My serum"), free).Judgements[0].Duty)
}

// TestConduct: what the caller states of the people in a post and of where it comes
// from.
func TestConduct(t *testing.T) {
	k := checker(t, probe(disclosure.Violation))
	post := func(f func(*disclosure.Content)) disclosure.Content {
		c := text("zorb: my serum")
		f(&c)
		return c
	}
	yes, no := engagement.Yes, engagement.No
	for _, c := range []struct {
		name    string
		content disclosure.Content
		signs   string
	}{
		{"nothing", post(func(*disclosure.Content) {}), ""},
		{"for children", post(func(c *disclosure.Content) { c.ChildAudience = yes }), "children"},
		{"not for children", post(func(c *disclosure.Content) { c.ChildAudience = no }), ""},
		{"generated", post(func(c *disclosure.Content) { c.Synthetic = yes }), "synthetic virtual"},
		{"not generated", post(func(c *disclosure.Content) { c.Synthetic = no }), ""},
		{"generated and said", post(func(c *disclosure.Content) { c.Synthetic, c.Caption = yes, "zorb: my serum. AI-generated" }), "virtual"},
		{"generated and said on the picture", post(func(c *disclosure.Content) { c.Synthetic, c.Screen = yes, lines("AI-generated") }), "virtual"},
		{"generated and said on the profile", post(func(c *disclosure.Content) { c.Synthetic, c.Bio = yes, "AI-generated" }), "synthetic virtual"},
		{"generated and said in a comment", post(func(c *disclosure.Content) { c.Synthetic, c.FirstComment = yes, "AI-generated" }), "synthetic virtual"},
		{"generated and said elsewhere", post(func(c *disclosure.Content) { c.Synthetic, c.Elsewhere = yes, "AI-generated" }), "synthetic virtual"},
		{"altered", post(func(c *disclosure.Content) { c.Retouched = yes }), "retouched"},
		{"not altered", post(func(c *disclosure.Content) { c.Retouched = no }), ""},
		{"altered and said", post(func(c *disclosure.Content) { c.Retouched, c.Caption = yes, "zorb: images retouchées" }), ""},
		{"altered and another thing said", post(func(c *disclosure.Content) { c.Retouched, c.Caption = yes, "zorb: AI-generated" }), "retouched"},
		{"from abroad", post(func(c *disclosure.Content) { c.Country = "FR" }), "abroad"},
		{"from here", post(func(c *disclosure.Content) { c.Country = "x" }), ""},
	} {
		r := k.Check(c.content, paid)
		got := strings.Fields(strings.ReplaceAll(told(r, disclosure.AboutDuty), "tie:paid tied", ""))
		assert.Equal(t, c.signs, strings.Join(got, " "), c.name)
	}
	away := post(func(c *disclosure.Content) { c.Country = "FR" })
	assert.NotContains(t, told(k.Check(away, tied(disclosure.NoTie)), disclosure.AboutDuty), "abroad", "nothing to disclose")
	assert.Contains(t, told(k.Check(away, disclosure.Ties{}), disclosure.AboutDuty), "abroad")
}

// TestVerdict: duty, words and place together.
func TestVerdict(t *testing.T) {
	const pass, fail, open = disclosure.Pass, disclosure.Fail, disclosure.CannotDecide
	regime := probe(disclosure.Violation)
	regime.Rules = append(regime.Rules,
		disclosure.Rule{ID: "BAN", Question: disclosure.AboutBan, On: []disclosure.Sign{disclosure.ConductSign(disclosure.FakeReview)}, Severity: disclosure.Violation},
		disclosure.Rule{ID: "BAN-ADVICE", Question: disclosure.AboutBan, On: []disclosure.Sign{disclosure.ConductSign(disclosure.ByAgency)}, Severity: disclosure.Advice},
		disclosure.Rule{ID: "PEOPLE", Question: disclosure.AboutPeople, On: []disclosure.Sign{disclosure.ConductSign(disclosure.NotTried)}, Severity: disclosure.Likely},
		disclosure.Rule{ID: "CLAIM", Question: disclosure.AboutClaim, On: []disclosure.Sign{disclosure.ConductSign(disclosure.NoProof)}, Severity: disclosure.Violation},
		disclosure.Rule{ID: "DATED", Question: disclosure.AboutBan, On: []disclosure.Sign{disclosure.ConductSign(disclosure.OnlyPraise)}, Severity: disclosure.Violation, From: "2026-05-01"},
	)
	k := checker(t, regime)
	by := func(caption string, conduct disclosure.Conduct) disclosure.Content {
		c := text(caption)
		c.Conduct = []disclosure.Conduct{conduct}
		return c
	}
	on := func(caption string, year int, month time.Month, day int) disclosure.Content {
		c := by(caption, disclosure.OnlyPraise)
		c.Published = time.Date(year, month, day, 0, 0, 0, 0, time.UTC)
		return c
	}
	none, unknown := tied(disclosure.NoTie), disclosure.Ties{}
	const does, says = "zorb: my serum", "My serum"
	for _, c := range []struct {
		name    string
		content disclosure.Content
		ties    disclosure.Ties
		want    disclosure.Verdict
	}{
		{"clear, well placed", text(does), paid, pass},
		{"clear, badly placed", text("My serum #zorb"), paid, fail},
		{"left open", text("morb: my serum"), paid, open},
		{"left open, badly placed", text("My serum #morb"), paid, fail},
		{"unclear", text("blurb: my serum"), paid, fail},
		{"nothing", text(says), paid, fail},
		{"no duty", text(says), none, pass},
		{"not known", text(says), unknown, open},
		{"admitted", text(does), unknown, pass},
		{"clear in a bad place, left open in a good one", text("morb: my #zorb serum"), paid, open},
		{"a ban", by(does, disclosure.FakeReview), paid, fail},
		{"a ban without a duty", by(says, disclosure.FakeReview), none, fail},
		{"a ban, the tie not known", by(says, disclosure.FakeReview), unknown, fail},
		{"advice on what is banned", by(does, disclosure.ByAgency), paid, pass},
		{"people", by(does, disclosure.NotTried), paid, fail},
		{"people, admitted", by(does, disclosure.NotTried), unknown, fail},
		{"people without a duty", by(does, disclosure.NotTried), none, pass},
		{"people, the tie not known", by(says, disclosure.NotTried), unknown, open},
		{"a claim", by(does, disclosure.NoProof), paid, pass},
		{"a dated ban before its day", on(does, 2026, 4, 30), paid, pass},
		{"a dated ban on its day", on(does, 2026, 5, 1), paid, fail},
		{"a dated ban, the day not known", by(does, disclosure.OnlyPraise), paid, fail},
		{"denied", text("zorb: my serum. Not an ad"), paid, fail},
		{"denied without a duty", text("Not an ad"), none, pass},
		{"denied, the tie not known", text("Not an ad"), unknown, open},
		// words that say less than there was
		{"a gift for money", text("#zorbgift my serum"), disclosure.Ties{Of: []disclosure.Tie{disclosure.Paid, disclosure.FreeProduct}, MustPost: engagement.No}, fail},
		{"a link for money", text("#zorblink my serum"), paid, fail},
		{"a link for a link", text("#zorblink my serum"), tied(disclosure.CommissionLink), pass},
		{"a link for a code and a royalty", text("#zorblink my serum"), tied(disclosure.CommissionCode, disclosure.Royalty), pass},
		{"a link for a link and money", text("#zorblink my serum"), tied(disclosure.CommissionLink, disclosure.Paid), fail},
		{"a prize for a prize and a perk", text("#zorbprize my serum"), tied(disclosure.Prize, disclosure.Perk), pass},
		{"a link and a prize for both", text("#zorblink #zorbprize my serum"), tied(disclosure.CommissionLink, disclosure.Perk), fail},
		{"a link and a gift for both", text("#zorblink #zorbgift my serum"), disclosure.Ties{Of: []disclosure.Tie{disclosure.CommissionLink}, MustPost: engagement.No}, pass},
		{"an ad for all", text(does), tied(disclosure.CommissionLink, disclosure.Family, disclosure.Paid), pass},
	} {
		r := k.Check(c.content, c.ties)
		assert.Equal(t, c.want, r.Verdict(), "%s: %+v", c.name, r.Judgements)
	}
	// A denial under a regime that has no rule for it leaves a post open, and so does
	// a rule that is advice.
	mild := checker(t, probe(disclosure.Violation, disclosure.SignDenied))
	assert.Equal(t, open, mild.Check(text("zorb: my serum. Not an ad"), paid).Verdict())
	assert.Equal(t, fail, mild.Check(text("My serum. Not an ad"), paid).Verdict())
	advice := checker(t, probe(disclosure.Advice))
	assert.Equal(t, pass, advice.Check(text("zorb: my serum. Not an ad"), paid).Verdict())
	// One that says less than there was is left open where no rule speaks of it.
	unsaid := checker(t, probe(disclosure.Violation, disclosure.SignUnderstat)).Check(text("#zorblink my serum"), paid)
	assert.Equal(t, disclosure.Judgement{Regime: "X", Duty: disclosure.DutyYes, Wording: disclosure.Depends, Placement: disclosure.HardToMiss, Verdict: open}, unsaid.Judgements[0])
	under := k.Check(text("#zorblink my serum"), paid)
	assert.Equal(t, disclosure.Judgement{Regime: "X", Duty: disclosure.DutyYes, Wording: disclosure.Unclear, Placement: disclosure.HardToMiss, Verdict: fail}, under.Judgements[0])
	// On another platform the terms of one say nothing.
	terms := probe(disclosure.Violation)
	terms.Platforms = []engagement.Platform{engagement.TikTok, engagement.YouTube}
	other := checker(t, terms).Check(photo(says), paid)
	assert.Equal(t, disclosure.Judgement{Regime: "X", Duty: disclosure.DutyNo, Wording: disclosure.NoWording, Placement: disclosure.CannotJudge, Verdict: pass}, other.Judgements[0])
	assert.Empty(t, other.Findings)
}

// TestClaims: words to be looked at, each place once.
func TestClaims(t *testing.T) {
	regime := probe(disclosure.Violation)
	regime.Rules = append(regime.Rules, disclosure.Rule{ID: "HEALTH", Question: disclosure.AboutClaim, On: []disclosure.Sign{disclosure.SignHealth, disclosure.SignResult}, Severity: disclosure.Violation},
		disclosure.Rule{ID: "AMOUNT", Question: disclosure.AboutClaim, On: []disclosure.Sign{disclosure.SignRegulated}, Severity: disclosure.Violation})
	regime.Goods = []disclosure.Goods{{ID: "GIN", Texts: []string{"gin", "sloe gin"}, From: "2026-05-01"}, {ID: "PILL", Texts: []string{"pill|pills {brand}"}}, {ID: "TAG", Texts: []string{"#affiliate"}}}
	k := checker(t, regime)
	spans := func(c disclosure.Content, rule string) (all []disclosure.Span) {
		for _, f := range k.Check(c, paid).Findings {
			if f.Rule == rule {
				all = append(all, f.Span)
			}
		}
		return all
	}
	span := func(start, end int) disclosure.Span { return disclosure.Span{Start: start, End: end} }
	c := text("zorb: it cures my acne. I lost 10 pounds. It cures all")
	assert.Equal(t, []disclosure.Span{span(9, 14), span(26, 40), span(45, 50)}, spans(c, "HEALTH"))
	assert.Len(t, spans(text("zorb: it cured my eczema. It healed my arthritis. The vet treated our cat"), "HEALTH"), 2)
	c = text("zorb: pills Acme and gin, sloe gin")
	assert.Equal(t, []disclosure.Span{span(6, 16)}, spans(c, "PILL"))
	assert.Equal(t, []disclosure.Span{span(21, 24), span(26, 34), span(31, 34)}, spans(c, "GIN"))
	assert.Equal(t, []disclosure.Span{span(6, 16)}, spans(text("zorb: #affiliate"), "TAG"), "words that every regime knows")
	labelled := text("zorb: my serum")
	labelled.Label.On = engagement.Yes
	assert.Empty(t, spans(labelled, "TAG"), "the platform's label is no words")
	assert.Empty(t, spans(c, "AMOUNT"), "goods have a row, not a rule")
	c.Published = time.Date(2026, 4, 30, 0, 0, 0, 0, time.UTC)
	assert.Empty(t, spans(c, "GIN"))
	assert.NotEmpty(t, spans(c, "PILL"))
	assert.Equal(t, disclosure.Pass, k.Check(c, paid).Verdict())
}

// TestRegimesOfChecker are as given, in their order.
func TestRegimesOfChecker(t *testing.T) {
	given := []disclosure.Regime{disclosure.UK(), probe(disclosure.Advice), disclosure.US()}
	k := checker(t, given...)
	assert.Equal(t, given, k.Regimes())
}

// TestFindingsOnce: a rule that several signs of one place set off is told once.
func TestFindingsOnce(t *testing.T) {
	rule := func(id string, signs ...disclosure.Sign) disclosure.Rule {
		return disclosure.Rule{ID: id, Question: disclosure.AboutPlacement, On: signs, Severity: disclosure.Violation}
	}
	regime := probe(disclosure.Violation)
	regime.Rules = []disclosure.Rule{rule("TIE", disclosure.SignTied, disclosure.TieSign(disclosure.Paid), disclosure.TieSign(disclosure.Trip)), rule("READ", disclosure.SignIllegible, disclosure.SignShort, disclosure.SignInaudible)}
	line := disclosure.Timed{Text: "zorb", Small: engagement.Yes, Unclear: engagement.Yes, To: 1}
	post := disclosure.Content{Format: engagement.Story, Screen: []disclosure.Timed{line, line}, Speech: []disclosure.Timed{line}}
	type place struct {
		rule  string
		where disclosure.Where
		index int
		span  disclosure.Span
	}
	var places []place
	for _, f := range checker(t, regime).Check(post, tied(disclosure.Paid, disclosure.Trip)).Findings {
		places = append(places, place{f.Rule, f.Where, f.Index, f.Span})
	}
	zorb := disclosure.Span{End: 4}
	assert.Equal(t, []place{{"TIE", disclosure.Whole, 0, disclosure.Span{}}, {"READ", disclosure.OnScreen, 0, zorb}, {"READ", disclosure.OnScreen, 1, zorb}, {"READ", disclosure.InSpeech, 0, zorb}}, places)
}

// TestZeroChecker: a Checker that New did not make has no regime, and does not panic.
func TestZeroChecker(t *testing.T) {
	var k disclosure.Checker
	assert.Equal(t, disclosure.CannotDecide, k.Check(photo("#ad #GlowlabPartner https://amzn.to/1"), byGlowlab).Verdict())
}
