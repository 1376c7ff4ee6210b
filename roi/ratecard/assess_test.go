package ratecard_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/roi/money"
	"github.com/seed-e12bc25d/influencekit/roi/ratecard"
)

// table is a table of one row for all.
func table(name string, y ratecard.Yardstick, low, high string) ratecard.Table {
	t := ratecard.Table{Name: name, Yardstick: y, Currency: "USD", Source: "the test", Year: 2026, AsOf: "2026-11-26", Trust: engagement.TrustDoubtful}
	switch y {
	case ratecard.CPM:
		t.Over = []engagement.Metric{engagement.Impressions, engagement.Views}
	case ratecard.PerFollowers:
		t.Per = 10_000
	}
	price := ratecard.Range{Low: usd(low)}
	if high != "" {
		price.High = usd(high)
	}
	t.Rows = []ratecard.Row{{Price: price}}
	return t
}

func policy(tables ...ratecard.Table) ratecard.Policy {
	return ratecard.Policy{Name: "test", Version: "1", Currency: "USD", Tables: tables}
}

// Bounds are in line; what is beyond says how far.
func TestVerdicts(t *testing.T) {
	tests := []struct {
		quote, low, high string
		want             ratecard.Verdict
		times            string
	}{
		{"99.99", "100", "500", ratecard.Below, "0.9999"},
		{"100", "100", "500", ratecard.InLine, "0"},
		{"500", "100", "500", ratecard.InLine, "0"},
		{"500.01", "100", "500", ratecard.Above, "1.00002"},
		{"750", "100", "500", ratecard.Above, "1.5"},
		{"1000000", "100", "", ratecard.InLine, "0"},
		{"0", "100", "", ratecard.Below, "0"},
		{"0", "0", "0", ratecard.InLine, "0"},
		{"1", "0", "0", ratecard.Above, "0"}, // over nothing there is no ratio
	}
	for _, tt := range tests {
		a, err := policy(table("posts", ratecard.PerPost, tt.low, tt.high)).Assess(usd(tt.quote), one(reel(1)))
		require.NoError(t, err)
		assert.Equal(t, tt.want, a.Lines[0].Verdict, "%s in %s–%s", tt.quote, tt.low, tt.high)
		assert.Equal(t, tt.times, a.Lines[0].Times.String(), "%s in %s–%s", tt.quote, tt.low, tt.high)
		assert.Equal(t, tt.want, a.Summary.Verdict)
	}
}

// A bundle by hand: 2 reels of 30,000 views and a story of 8,000 impressions for
// 1,000 USD.
//
//	per post       3 posts at 100–500               300–1,500, quoted 1,000 / 3 = 333.333333
//	per followers  3 × 40,000 / 10,000 × 100–300    1,200–3,600, quoted 1,000 × 10,000 / 120,000 = 83.333333
//	CPE            2 × 900 + 1 × 0 at 0.20–0.80     360–1,440, quoted 1,000 / 1,800 = 0.555556
func TestBundle(t *testing.T) {
	a := reel(40_000)
	a.Count, a.Views, a.Engagements = 2, engagement.Known(30_000), engagement.Known(900)
	story := reel(40_000)
	story.Format, story.Impressions, story.Engagements = engagement.Story, engagement.Known(8_000), engagement.Known(0)
	p := policy(
		table("posts", ratecard.PerPost, "100", "500"), table("followers", ratecard.PerFollowers, "100", "300"),
		table("cpm", ratecard.CPM, "5", "15"), table("cpe", ratecard.CPE, "0.20", "0.80"),
	)
	out, err := p.Assess(usd("1000"), ratecard.Package{Deliverables: []ratecard.Deliverable{a, story}})
	require.NoError(t, err)
	for _, tt := range []struct {
		table, price, quoted string
		verdict              ratecard.Verdict
	}{
		{"posts", "300.00–1500.00 USD", "333.333333 USD", ratecard.InLine},
		{"followers", "1200.00–3600.00 USD", "83.333333 USD", ratecard.Below},
		{"cpe", "360.00–1440.00 USD", "0.555556 USD", ratecard.InLine},
		// 2 × 30 × 5–15 + 8 × 5–15 = 340–1,020; views and impressions do not add up to one CPM
		{"cpm", "340.00–1020.00 USD", "cpm is undefined: deliverables are counted by different metrics", ratecard.InLine},
	} {
		l := line(t, out, tt.table)
		assert.Equal(t, tt.price, l.Price.String(), tt.table)
		assert.Equal(t, tt.quoted, l.Quoted.String(), tt.table)
		assert.Equal(t, tt.verdict, l.Verdict, tt.table)
		assert.Len(t, l.Steps, 2)
	}
	cpm := line(t, out, "cpm")
	assert.Equal(t, []string{"deliverables[0]: views stand in for impressions, which are unknown"}, cpm.Caveats)
	assert.Equal(t, "2 × 30000 views / 1000 × 5.00–15.00 USD = 300.00–900.00 USD", cpm.Steps[0].Working)
	assert.Equal(t, "1 × 8000 impressions / 1000 × 5.00–15.00 USD = 40.00–120.00 USD", cpm.Steps[1].Working)
	assert.Empty(t, cpm.Over)

	s := out.Summary
	assert.Equal(t, ratecard.InLine, s.Verdict, "by three of four yardsticks")
	assert.False(t, s.Unanimous)
	assert.Equal(t, []string{"followers"}, s.Dissent)
	assert.Equal(t, ratecard.Tally{Below: 1, InLine: 3}, s.Tally)
	assert.Equal(t, "300.00–3600.00 USD", s.Widest.String())
	assert.Nil(t, s.Common, "1,200 is more than 1,020")
	assert.Equal(t, "1000.00 USD: in line on the whole, though below per followers; below by 1, in line by 3 of 4 tables assessed; no price is in line by all, together they span 300.00–3600.00 USD", s.Text)
}

// What is unknown is not zero: the tables that need it are not assessed, and a
// known 0 is another thing.
func TestUnknownIsNotAssessed(t *testing.T) {
	p := policy(
		table("followers", ratecard.PerFollowers, "100", "300"), table("cpm", ratecard.CPM, "5", "15"), table("cpe", ratecard.CPE, "0.20", "0.80"),
	)
	d := ratecard.Deliverable{Platform: engagement.TikTok, Format: engagement.Video, Count: 1}
	a, err := p.Assess(usd("100"), one(d))
	require.NoError(t, err)
	assert.Equal(t, "deliverables[0]: followers unknown", a.Lines[0].Because)
	assert.Equal(t, "deliverables[0]: impressions and views unknown", a.Lines[1].Because)
	assert.Equal(t, "deliverables[0]: engagements unknown", a.Lines[2].Because)
	for _, l := range a.Lines {
		assert.Equal(t, ratecard.NotAssessed, l.Verdict)
		assert.Nil(t, l.Price)
		assert.Empty(t, l.Steps)
		assert.Error(t, func() error { _, err := l.Quoted.Get(); return err }())
	}
	assert.Equal(t, ratecard.NotAssessed, a.Summary.Verdict)
	assert.Equal(t, "100.00 USD: not assessed by any of 3 tables", a.Summary.Text)
	assert.Nil(t, a.Summary.Widest)

	d.Engagements = engagement.Known(0)
	a, err = p.Assess(usd("100"), one(d))
	require.NoError(t, err)
	assert.Equal(t, ratecard.Above, a.Lines[2].Verdict)
	assert.Equal(t, "0.00 USD", a.Lines[2].Price.String())
	assert.Equal(t, "cpe is undefined: engagements are 0", a.Lines[2].Quoted.String())

	classic := ratecard.DefaultPolicy()
	a, err = classic.Assess(usd("100"), one(ratecard.Deliverable{Platform: engagement.Instagram, Format: engagement.Reel, Count: 1}))
	require.NoError(t, err)
	assert.Equal(t, "deliverables[0]: followers unknown, and prices go by tier", line(t, a, "classic-posts-2021").Because)
	assert.Equal(t, 10, a.Summary.NotAssessed)
}

// One deliverable without a price takes the verdict of the table, not of the rest.
func TestTablesJudgeWhole(t *testing.T) {
	story := reel(20_000)
	story.Format, story.Impressions = engagement.Story, engagement.Known(4000)
	post := reel(20_000)
	post.Impressions = engagement.Known(9000)
	a, err := ratecard.DefaultPolicy().Assess(usd("300"), ratecard.Package{Deliverables: []ratecard.Deliverable{post, story}})
	require.NoError(t, err)
	classic := line(t, a, "classic-posts-2021")
	assert.Equal(t, ratecard.NotAssessed, classic.Verdict)
	assert.Equal(t, "deliverables[1]: no price for the format story on instagram", classic.Because)
	awisee := line(t, a, "awisee-cpm-2025")
	assert.Equal(t, "175.00–505.00 USD", awisee.Price.String()) // 9 × 15–45 + 4 × 10–25
	assert.Equal(t, ratecard.InLine, awisee.Verdict)
	assert.Equal(t, engagement.Impressions, awisee.Over)
	assert.Equal(t, "23.076923 USD", awisee.Quoted.String()) // 300 / 13
}

// Rights in the package raise what the posts may cost: 100–500 with half a year of
// paid use at 20–30 % a month is 220 to 1,400.
func TestRightsInAQuote(t *testing.T) {
	p := ratecard.DefaultPolicy()
	pack := one(reel(20_000))
	bare, err := p.Assess(usd("900"), pack)
	require.NoError(t, err)
	assert.Equal(t, ratecard.Above, line(t, bare, "classic-posts-2021").Verdict)

	pack.Rights = []ratecard.Right{{Kind: ratecard.Usage, Medium: ratecard.PaidSocial, Days: 180}}
	a, err := p.Assess(usd("900"), pack)
	require.NoError(t, err)
	l := line(t, a, "classic-posts-2021")
	assert.Equal(t, "220.00–1400.00 USD", l.Price.String())
	assert.Equal(t, ratecard.InLine, l.Verdict)
	assert.Equal(t, "100.00 USD × (1 + 1.2) = 220.00 USD", l.Rights.Low.Working)
	assert.Equal(t, "500.00 USD × (1 + 1.8) = 1400.00 USD", l.Rights.High.Working)

	large := pack
	large.Deliverables = []ratecard.Deliverable{reel(2_000_000)}
	a, err = p.Assess(usd("900"), large)
	require.NoError(t, err)
	l = line(t, a, "classic-posts-2021")
	assert.Equal(t, "22000.00 USD or more", l.Price.String())
	assert.Nil(t, l.Rights.High)

	pack.Rights[0].Medium = ratecard.LinearTV
	a, err = p.Assess(usd("900"), pack)
	require.NoError(t, err)
	l = line(t, a, "classic-posts-2021")
	assert.Equal(t, ratecard.NotAssessed, l.Verdict)
	assert.Equal(t, "rights[0] has no price: no rate for usage in linear_tv for 180 days", l.Because)

	p.Rights = ratecard.RightsPolicy{}
	a, err = p.Assess(usd("900"), pack)
	require.NoError(t, err)
	assert.Equal(t, "the policy has no rates for rights", line(t, a, "classic-posts-2021").Because)

	p.Rights = ratecard.MonthlyRights()
	p.Rights.Rates[1].High = money.Ratio{} // 20 % and more
	pack.Rights[0].Medium = ratecard.PaidSocial
	a, err = p.Assess(usd("90000"), pack)
	require.NoError(t, err)
	l = line(t, a, "classic-posts-2021")
	assert.Equal(t, "220.00 USD or more", l.Price.String())
	assert.Equal(t, ratecard.InLine, l.Verdict)
	assert.Contains(t, l.Caveats, "no upper end: rights[0] has no price: the rate has no upper end")
}

func TestSummaryOfYardsticks(t *testing.T) {
	p := policy(
		table("a", ratecard.PerPost, "100", "300"), table("b", ratecard.PerPost, "200", ""), table("c", ratecard.CPE, "1", "2"), table("d", ratecard.CPM, "1", "2"),
	)
	d := reel(1)
	d.Engagements = engagement.Known(150)
	a, err := p.Assess(usd("250"), one(d))
	require.NoError(t, err)
	s := a.Summary
	assert.Equal(t, []ratecard.YardstickVerdict{
		{Yardstick: ratecard.PerPost, Verdict: ratecard.InLine, Tally: ratecard.Tally{InLine: 2}},
		{Yardstick: ratecard.CPM, Verdict: ratecard.NotAssessed, Tally: ratecard.Tally{NotAssessed: 1}},
		{Yardstick: ratecard.CPE, Verdict: ratecard.InLine, Tally: ratecard.Tally{InLine: 1}},
	}, s.Yardsticks)
	assert.Equal(t, ratecard.InLine, s.Verdict)
	assert.Equal(t, "200.00–300.00 USD", s.Common.String())
	assert.Equal(t, "100.00 USD or more", s.Widest.String())
	assert.Equal(t, "250.00 USD: in line by 3 of 3 tables assessed (1 not assessed); all agree on 200.00–300.00 USD", s.Text)

	a, err = p.Assess(usd("150"), one(d))
	require.NoError(t, err)
	assert.Equal(t, ratecard.Mixed, a.Summary.Yardsticks[0].Verdict, "two tables of one yardstick and trust disagree")
	assert.Equal(t, ratecard.InLine, a.Summary.Verdict, "and the other yardstick decides")
	assert.Contains(t, a.Summary.Text, "150.00 USD: in line on the whole, though mixed per post; ")
	assert.Equal(t, []string{"b"}, a.Summary.Dissent)
}

// The median of tables by their weight, and of yardsticks with one vote each.
func TestVotes(t *testing.T) {
	// What a table that says so looks like for a quote of 250.
	says := map[byte][2]string{'b': {"300", "400"}, 'i': {"200", "300"}, 'a': {"100", "200"}}
	for _, tt := range []struct {
		posts, cpe string // a letter for each table
		weights    []int64
		want       ratecard.Verdict
		unanimous  bool
		dissent    int
	}{
		{"iii", "", nil, ratecard.InLine, true, 0},
		{"iia", "", nil, ratecard.InLine, false, 1},
		{"aab", "", nil, ratecard.Above, false, 1},
		{"ab", "", nil, ratecard.Mixed, false, 2},
		{"aib", "", nil, ratecard.InLine, false, 2}, // neither side has more than half
		{"ia", "", nil, ratecard.Mixed, false, 2},
		{"ia", "", []int64{2, 1}, ratecard.InLine, false, 1}, // the caller trusts the first more
		{"iia", "", []int64{1, 1, 3}, ratecard.Above, false, 2},
		{"aaaa", "i", nil, ratecard.Mixed, false, 5}, // four tables of one yardstick speak once
		{"ab", "i", nil, ratecard.InLine, false, 2},
		{"ab", "ab", nil, ratecard.Mixed, false, 4},
		{"b", "bb", nil, ratecard.Below, true, 0},
		{"ib", "b", nil, ratecard.Below, false, 1}, // 1½ of 2
		{"ia", "b", nil, ratecard.Mixed, false, 3}, // 1 of 2 below, ½ in line, ½ above
	} {
		var tables []ratecard.Table
		for i, side := range tt.posts {
			x := table(fmt.Sprint("p", i), ratecard.PerPost, says[byte(side)][0], says[byte(side)][1])
			if tt.weights != nil {
				x.Weight = tt.weights[i]
			}
			tables = append(tables, x)
		}
		for i, side := range tt.cpe {
			tables = append(tables, table(fmt.Sprint("e", i), ratecard.CPE, says[byte(side)][0], says[byte(side)][1]))
		}
		d := reel(1)
		d.Engagements = engagement.Known(1)
		a, err := policy(tables...).Assess(usd("250"), one(d))
		require.NoError(t, err)
		assert.Equal(t, tt.want, a.Summary.Verdict, "%s %s", tt.posts, tt.cpe)
		assert.Equal(t, tt.unanimous, a.Summary.Unanimous, "%s %s", tt.posts, tt.cpe)
		assert.Len(t, a.Summary.Dissent, tt.dissent, "%s %s", tt.posts, tt.cpe)
	}
	assert.Equal(t, int64(3), ratecard.PerTenThousand().Vote(), "trust B")
	assert.Equal(t, int64(2), ratecard.ClassicPosts().Vote(), "trust C")
	assert.Equal(t, int64(1), ratecard.Table{}.Vote())
	bad := table("x", ratecard.PerPost, "1", "2")
	bad.Weight = -1
	assert.Equal(t, []string{"weight: range"}, short(t, bad.Validate()))
}

// Amounts in another currency are refused, and bad input is all named at once.
func TestAssessRefuses(t *testing.T) {
	p := ratecard.DefaultPolicy()
	_, err := p.Assess(money.Must("100", "EUR"), one(reel(20_000)))
	isMismatch(t, err, "EUR", "USD")
	pack := one(reel(20_000))
	pack.Rights = []ratecard.Right{{Kind: ratecard.AllowListing, Days: 30, Spend: ptr(money.Must("100", "GBP"))}}
	_, err = p.Assess(usd("100"), pack)
	isMismatch(t, err, "GBP", "USD")

	_, err = ratecard.Policy{}.Assess(usd("-1"), ratecard.Package{Deliverables: []ratecard.Deliverable{
		{Platform: "myspace", Format: "poem", Placement: "aside", Count: -2}, {Platform: engagement.X, Format: engagement.Text, Count: 1e6},
	}, Rights: []ratecard.Right{{Kind: "love", Days: -3}, {Kind: ratecard.Usage, Days: 9, Perpetual: true}, {Kind: ratecard.Exclusivity, Medium: ratecard.Email, Days: 1e6, Spend: ptr(usd("-1"))}, {Kind: "love", Days: 3}}})
	assert.Equal(t, []string{
		"policy.name: required", "policy.currency: enum", "policy.tables: required",
		"quote: gte",
		"package.deliverables[0].platform: enum", "package.deliverables[0].format: enum", "package.deliverables[0].placement: enum", "package.deliverables[0].count: gte",
		"package.deliverables[1].count: lte",
		"package.rights[0].kind: enum", "package.rights[0].days: gte",
		"package.rights[1].medium: required", "package.rights[1].days: excluded",
		"package.rights[2].medium: excluded", "package.rights[2].days: lte", "package.rights[2].spend: gte",
		"package.rights[3].kind: enum", "package.rights[3]: duplicate",
	}, short(t, err))
	_, err = p.Assess(money.Amount{}, ratecard.Package{})
	assert.Equal(t, []string{"quote: required", "package.deliverables: required"}, short(t, err))
	_, err = p.Assess(usd("1"), ratecard.Package{Deliverables: make([]ratecard.Deliverable, 5000)})
	assert.Contains(t, short(t, err), "package.deliverables: max")

	huge := policy(table("posts", ratecard.PerPost, "999999999999999999999999", ""))
	d := reel(1)
	d.Count = 100
	_, err = huge.Assess(usd("1"), one(d))
	assert.ErrorIs(t, err, money.ErrRange)
}

// Prices of a step add up to that of the table, whatever the package.
func TestStepsAddUp(t *testing.T) {
	r := random(2)
	for range 300 {
		a, err := ratecard.DefaultPolicy().Assess(usd("1234.56"), randomPackage(r))
		require.NoError(t, err)
		tally := ratecard.Tally{}
		for _, l := range a.Lines {
			switch l.Verdict {
			case ratecard.Below:
				tally.Below++
			case ratecard.InLine:
				tally.InLine++
			case ratecard.Above:
				tally.Above++
			case ratecard.NotAssessed:
				tally.NotAssessed++
				require.NotEmpty(t, l.Because)
				continue
			}
			var lows []money.Amount
			for _, s := range l.Steps {
				lows = append(lows, s.Price.Low)
			}
			low := sum(t, lows...)
			if l.Rights != nil {
				require.Equal(t, low, l.Rights.Low.Fee)
				low = sum(t, low, l.Rights.Low.Rights.Value)
			}
			require.Equal(t, low, l.Price.Low, l.Table)
		}
		require.Equal(t, tally, a.Summary.Tally)
		require.Equal(t, a, roundTrip(t, a))
	}
}
