package roi_test

import (
	"strconv"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/roi"
)

// Codes of several creators and a link, by each rule: who earns and by what.
func TestSeveralCodesAndALink(t *testing.T) {
	ben := []roi.Touch{click("ben", before(oneDay))}
	ana := []roi.Touch{click("ana", before(oneDay))}
	dan := []roi.Touch{click("dan", before(oneDay))}
	benAna, anaBen := []string{"BEN15", "ANA10"}, []string{"ANA10", "BEN15"}
	for name, c := range map[string]struct {
		codes    []string
		clicks   []roi.Touch
		several  roi.Several
		disagree roi.Disagree
		rule     roi.GroundRule
		creators []string
	}{
		"the link names the first code's":         {benAna, ben, roi.LinkDecides, roi.CodeBeatsLink, roi.ByLinkOfCodes, []string{"ben"}},
		"the link names the second code's":        {benAna, ana, roi.LinkDecides, roi.CodeBeatsLink, roi.ByLinkOfCodes, []string{"ana"}},
		"a link beats codes, and is the first's":  {benAna, ben, roi.FirstCode, roi.LinkBeatsCode, roi.ByLinkOfCodes, []string{"ben"}},
		"a link beats codes, and is a third's":    {benAna, dan, roi.FirstCode, roi.LinkBeatsCode, roi.ByLinkOverCode, []string{"dan"}},
		"the first code, whatever the link":       {anaBen, ben, roi.FirstCode, roi.CodeBeatsLink, roi.ByFirstCode, []string{"ana"}},
		"split among codes":                       {anaBen, dan, roi.SplitEqually, roi.CodeBeatsLink, roi.BySplit, []string{"ana", "ben"}},
		"split among codes and the link":          {anaBen, dan, roi.SplitEqually, roi.SplitBoth, roi.BySplit, []string{"ana", "ben", "dan"}},
		"split, the link is the first code's":     {anaBen, ana, roi.SplitEqually, roi.SplitBoth, roi.BySplit, []string{"ana", "ben"}},
		"split, the link is the second code's":    {anaBen, ben, roi.SplitEqually, roi.SplitBoth, roi.BySplit, []string{"ana", "ben"}},
		"split, without a link":                   {anaBen, nil, roi.SplitEqually, roi.SplitBoth, roi.BySplit, []string{"ana", "ben"}},
		"one code and one link that agree":        {[]string{"BEN15"}, ben, roi.FirstCode, roi.LinkBeatsCode, roi.ByCodeAndClick, []string{"ben"}},
		"one code of several creators, by a link": {[]string{"TEAM"}, ana, roi.LinkDecides, roi.CodeBeatsLink, roi.ByLinkOfCodes, []string{"ana"}},
	} {
		order := sold("1", "60", c.codes...)
		order.Customer = "c1"
		pr, p := programme(), roi.ModashRule()
		pr.Touches, p.Several, p.Disagree = c.clicks, c.several, c.disagree
		var creators []string
		for _, a := range p.Assign([]roi.Order{order}, pr) {
			creators = append(creators, a.Creator)
			assert.Equal(t, c.rule, a.Grounds.Rule, name)
		}
		assert.Equal(t, c.creators, creators, name)
	}
}

// Whoever has a code or a link and does not earn is named, sorted.
func TestOthersAreSorted(t *testing.T) {
	order := sold("1", "60", "CLEO20", "BEN15")
	order.Customer = "c1"
	pr, p := programme(), roi.ModashRule()
	pr.Partnerships, pr.Touches, p.Several = nil, []roi.Touch{click("ana", before(oneDay)), click("ben", before(2*oneDay))}, roi.FirstCode
	got := p.Assign([]roi.Order{order}, pr)
	require.Len(t, got, 1)
	assert.Equal(t, "cleo", got[0].Creator)
	assert.Equal(t, []string{"ana", "ben"}, got[0].Grounds.Others)

	order.Codes, p.Disagree = []string{"BEN15"}, roi.RefuseBoth
	got = p.Assign([]roi.Order{order}, pr)
	assert.Equal(t, roi.Disagreement, got[0].Reason)
	assert.Equal(t, []string{"ana", "ben"}, got[0].Grounds.Others)
}

// Corroborated codes are decided among as others are: a code of two creators who were
// both clicked stays undecided, two codes of one creator each are not.
func TestCorroboratedCodes(t *testing.T) {
	pr, p := programme(), roi.ModashRule()
	p.Corroborate, p.Several = true, roi.FirstCode
	pr.Touches = []roi.Touch{click("ana", before(oneDay)), click("ben", before(2*oneDay))}
	for _, c := range []struct {
		codes   []string
		creator string
		reason  roi.Unearned
	}{
		{[]string{"TEAM"}, "", roi.SeveralCreators},
		{[]string{"BEN15", "ANA10"}, "ben", ""},
		{[]string{"CLEO20", "BEN15", "ANA10"}, "ben", ""},
	} {
		order := sold("1", "60", c.codes...)
		order.Customer = "c1"
		got := p.Assign([]roi.Order{order}, pr)
		require.Len(t, got, 1)
		assert.Equal(t, c.creator, got[0].Creator, "%v", c.codes)
		assert.Equal(t, c.reason, got[0].Reason, "%v", c.codes)
	}
}

// An order is split among a thousand creators, and not among more.
func TestSplitAmongAThousand(t *testing.T) {
	for n, parts := range map[int]int{1000: 1000, 1001: 1} {
		var codes []string
		pr := roi.Programme{}
		for i := range n {
			code := "C" + strconv.Itoa(i)
			codes = append(codes, code)
			pr.Codes = append(pr.Codes, roi.PromoCode{Code: code, Creator: code})
		}
		p := roi.ModashRule()
		p.Several = roi.SplitEqually
		assert.Len(t, p.Assign([]roi.Order{sold("1", "1000", codes...)}, pr), parts)
	}
}

// Words at their bounds.
func TestWordsAtTheirBounds(t *testing.T) {
	order := sold("1", "20")
	order.Customer = "c1"
	pr := programme()
	for age, words := range map[time.Duration]string{2*time.Hour - 1: "within two hours", 2 * time.Hour: "2 hours before", 48 * time.Hour: "2 days before"} {
		pr.Touches = []roi.Touch{click("ben", before(age))}
		assert.Contains(t, roi.ModashRule().Assign([]roi.Order{order}, pr)[0].Sentence(), words)
	}

	order.Codes = []string{"ANA10", "WELCOME", "WELCOME"}
	pr.Touches = nil
	got := roi.ModashRule().Assign([]roi.Order{order}, pr)
	assert.Equal(t, "ana", got[0].Creator)
	assert.Contains(t, got[0].Sentence(), "The code WELCOME is")

	assert.False(t, roi.Unearned("").IsValid())
	assert.False(t, roi.Unearned("bored").IsValid())

	third := ratio(t, "3.333")
	assert.Contains(t, standing(t, "earned-per-spent", roi.Facts{Earned: &third, EarnedBasis: "revenue"}).String(), "3.33 is below 5.2")
	trimmed := engagement.ByFollowers()
	trimmed.Trim = 0.1
	assert.Empty(t, standing(t, "engagement-micro", roi.Facts{Micro: reading(trimmed, 0.05, 0.04, 0.06)}).NotComparable)
}
