package roi_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/roi"
	"github.com/seed-e12bc25d/influencekit/roi/tracking"
)

// assigned is the one assignment of an order of customer c1 without a code, the same
// for the touches in any order.
func assigned(t *testing.T, order roi.Order, touches [3]roi.Touch, change func(*roi.Programme)) roi.Assignment {
	t.Helper()
	order.Customer = "c1"
	var first *roi.Assignment
	for _, places := range threeInAnyOrder {
		pr := programme()
		for _, i := range places {
			if touches[i].Creator != "" {
				pr.Touches = append(pr.Touches, touches[i])
			}
		}
		if change != nil {
			change(&pr)
		}
		got := roi.ModashRule().Assign([]roi.Order{order}, pr)
		require.Len(t, got, 1)
		if first == nil {
			first = &got[0]
		}
		assert.Equal(t, *first, got[0], "touches in the order %v", places)
	}
	return *first
}

// Of clicks that do not count the one that came nearest to counting is named; of two
// alike the later one, and of one instant the first by what it says.
func TestNearestClickIsNamed(t *testing.T) {
	old, older := before(35*oneDay), before(40*oneDay)
	byOrder := func(creator string, at time.Time) roi.Touch { return roi.Touch{At: at, Creator: creator, Order: "1"} }
	for name, c := range map[string]struct {
		touches [3]roi.Touch
		reason  roi.Unearned
		says    string
	}{
		"the later of two too old":            {[3]roi.Touch{click("ana", old), click("ben", older)}, roi.ClickTooOld, "a link of ana at 2026-03-27"},
		"the later stands second":             {[3]roi.Touch{click("ana", older), click("ben", old)}, roi.ClickTooOld, "a link of ben at 2026-03-27"},
		"of one instant":                      {[3]roi.Touch{click("ana", old), click("ben", old)}, roi.ClickTooOld, "a link of ana at 2026-03-27"},
		"of one instant, one by the order":    {[3]roi.Touch{click("ana", old), byOrder("ben", old)}, roi.ClickTooOld, "a link of ana at 2026-03-27"},
		"the later one by the order":          {[3]roi.Touch{click("ana", older), byOrder("ben", old)}, roi.ClickTooOld, "a link of ben at 2026-03-27"},
		"the later one by the customer":       {[3]roi.Touch{click("ana", old), byOrder("ben", older)}, roi.ClickTooOld, "a link of ana at 2026-03-27"},
		"too old is nearer than too late":     {[3]roi.Touch{click("ana", old), click("ben", day.Add(time.Hour))}, roi.ClickTooOld, "a link of ana at 2026-03-27"},
		"too late stands first":               {[3]roi.Touch{click("ana", day.Add(time.Hour)), click("ben", old)}, roi.ClickTooOld, "a link of ben at 2026-03-27"},
		"outside the deal is nearer than old": {[3]roi.Touch{click("cleo", before(oneDay)), click("ana", old)}, roi.OutsideDeal, "cleo"},
		"outside the deal, and old last":      {[3]roi.Touch{byOrder("cleo", before(oneDay)), click("ana", old)}, roi.OutsideDeal, "cleo"},
	} {
		got := assigned(t, sold("1", "20"), c.touches, nil)
		assert.Equal(t, c.reason, got.Reason, name)
		assert.Contains(t, got.Sentence(), c.says, name)
	}
}

// Of clicks of one instant the first by what it says counts, whatever their order.
func TestClicksOfOneInstant(t *testing.T) {
	at := before(oneDay)
	with := func(creator, link, referrer string) roi.Touch {
		return roi.Touch{At: at, Creator: creator, Customer: "c1", Link: link, Referrer: referrer}
	}
	got := assigned(t, sold("1", "20"), [3]roi.Touch{with("ben", "c", ""), with("ben", "a", "z"), with("ben", "a", "y")}, nil)
	require.NotNil(t, got.Grounds.Click)
	assert.Equal(t, with("ben", "a", "y"), *got.Grounds.Click)

	got = assigned(t, sold("1", "20"), [3]roi.Touch{with("ben", "a", ""), with("ana", "c", ""), with("ana", "b", "")}, nil)
	assert.Equal(t, with("ana", "b", ""), *got.Grounds.Click)

	// Found by the order, the session or the customer makes no difference.
	byOrder := roi.Touch{At: at, Creator: "ben", Order: "1"}
	got = assigned(t, sold("1", "20"), [3]roi.Touch{byOrder, with("ana", "c", "")}, nil)
	assert.Equal(t, "ana", got.Creator)
}

// A partnership counts from its first instant to before its last, and one without an
// end on a side has none there.
func TestDealsAreHalfOpen(t *testing.T) {
	for name, c := range map[string]struct {
		from, until time.Time
		earns       bool
	}{
		"without ends":           {earns: true},
		"from now on":            {from: day, earns: true},
		"from an instant later":  {from: day.Add(1)},
		"until now":              {until: day},
		"until an instant later": {until: day.Add(1), earns: true},
		"both, around":           {from: day.Add(-1), until: day.Add(1), earns: true},
		"both, before":           {from: before(oneDay), until: day},
	} {
		got := assigned(t, sold("1", "20"), [3]roi.Touch{click("dan", before(time.Hour))}, func(pr *roi.Programme) {
			pr.Partnerships = append(pr.Partnerships, roi.Partnership{Creator: "dan", From: c.from, Until: c.until})
		})
		if c.earns {
			assert.Equal(t, "dan", got.Creator, name)
		} else {
			assert.Equal(t, roi.OutsideDeal, got.Reason, name)
		}
	}
}

// A definition that only one side of a sum gives is that of the sum, and a margin of
// exactly 1 leaves no cost of goods.
func TestOutcomeEdges(t *testing.T) {
	defined := roi.Outcome{Views: known(5), ViewsAs: engagement.ViewsTikTok, Engagements: known(3), EngagementsOf: engagement.Of(engagement.Likes)}
	for _, pair := range [][2]roi.Outcome{{{}, defined}, {defined, {}}} {
		sum, err := pair[0].Plus(pair[1])
		require.NoError(t, err)
		assert.Equal(t, engagement.ViewsTikTok, sum.ViewsAs)
		assert.Equal(t, engagement.Of(engagement.Likes), sum.EngagementsOf)
	}

	whole, err := roi.Outcome{GrossRevenue: eur("100")}.WithMargin(ratio(t, "1"))
	require.NoError(t, err)
	assert.Equal(t, eur("0"), whole.CostOfGoods)
	_, err = roi.Outcome{GrossRevenue: eur("100")}.WithMargin(ratio(t, "1.000000000001"))
	assert.Equal(t, "margin over 1", undefinedBecause(err))
}

// Tax on shipping alone is not the whole tax, and the parts of a split sale are as
// their whole.
func TestSaleEdges(t *testing.T) {
	o, _, err := roi.Sale{Goods: eur("100"), ShippingTax: eur("2")}.Outcome(time.Time{})
	require.NoError(t, err)
	assert.Equal(t, []string{"tax"}, o.Partial)
	assert.Equal(t, eur("2"), o.Tax)
	o, _, err = roi.Sale{Goods: eur("100"), Tax: eur("19"), ShippingTax: eur("2")}.Outcome(time.Time{})
	require.NoError(t, err)
	assert.Empty(t, o.Partial)

	order := sold("1", "119", "TEAM")
	order.Sale.Tax, order.Sale.TaxIncluded = eur("19"), true
	p := roi.ModashRule()
	p.Several = roi.SplitEqually
	parts := p.Assign([]roi.Order{order}, programme())
	require.Len(t, parts, 2)
	for _, a := range parts {
		assert.True(t, a.Order.Sale.TaxIncluded)
		o, _, err := a.Order.Sale.Outcome(time.Time{})
		require.NoError(t, err)
		assert.Equal(t, eur("59.50"), o.GrossRevenue)
	}
}

// Gift cards are all that was bought when the sums or the lines say so.
func TestGiftCardsOnly(t *testing.T) {
	line := func(gift bool) roi.OrderLine { return roi.OrderLine{Quantity: 1, Price: eur("10"), GiftCard: gift} }
	for name, c := range map[string]struct {
		goods, gifts string
		lines        []roi.OrderLine
		only         bool
	}{
		"sums":             {"0", "10", nil, true},
		"no gift cards":    {"0", "0", nil, false},
		"both":             {"5", "10", nil, false},
		"lines":            {"20", "0", []roi.OrderLine{line(true), line(true)}, true},
		"one line is more": {"20", "0", []roi.OrderLine{line(true), line(false)}, false},
		"no line is one":   {"20", "0", []roi.OrderLine{line(false)}, false},
	} {
		o := sold("1", c.goods, "ANA10")
		o.Sale.GiftCards, o.Lines = eur(c.gifts), c.lines
		got := roi.ModashRule().Assign([]roi.Order{o}, programme())
		require.Len(t, got, 1)
		assert.Equal(t, c.only, got[0].Reason == roi.GiftCardsOnly, "%s: %s", name, got[0].Reason)
	}
}

// What a policy or a programme leaves open, or empty, gives nothing away.
func TestOpenEnds(t *testing.T) {
	ask := func(o roi.Order, customer string, p roi.Policy, change func(*roi.Programme)) roi.Assignment {
		pr := programme()
		change(&pr)
		o.Customer = customer
		got := p.Assign([]roi.Order{o}, pr)
		require.Len(t, got, 1)
		return got[0]
	}
	none := func(*roi.Programme) {}

	p := roi.ModashRule()
	p.WindowDays = 0 // the default, 30
	assert.Equal(t, "ben", ask(sold("1", "20"), "c1", p, clicked(click("ben", before(30*oneDay)))).Creator)
	assert.Equal(t, roi.ClickTooOld, ask(sold("1", "20"), "c1", p, clicked(click("ben", before(30*oneDay+1)))).Reason)

	p = roi.ModashRule()
	p.SitewideBlocks = true
	assert.Equal(t, "ben", ask(sold("1", "20"), "c1", p, clicked(click("ben", before(oneDay)))).Creator, "there is no sitewide code")
	assert.Equal(t, roi.SitewideCode, ask(sold("1", "20", "WELCOME"), "c1", p, clicked(click("ben", before(oneDay)))).Reason)

	own := func(pr *roi.Programme) {
		pr.Touches = []roi.Touch{{At: before(oneDay), Creator: "ben", Customer: "c-ben"}}
	}
	p = roi.ModashRule()
	assert.Equal(t, roi.SelfReferral, ask(sold("1", "20"), "c-ben", p, own).Reason)
	p.Self = true
	assert.Equal(t, "ben", ask(sold("1", "20"), "c-ben", p, own).Creator)

	// A link without an id is no link, and a touch that names none is nobody's.
	assert.Equal(t, roi.NoCode, ask(sold("1", "20"), "c1", roi.ModashRule(), func(pr *roi.Programme) {
		pr.Links, pr.Touches = []roi.TrackedLink{{Creator: "ana"}, {ID: "x"}}, []roi.Touch{{At: before(oneDay), Customer: "c1"}, {At: before(oneDay), Customer: "c1", Link: "x"}}
	}).Reason)

	// An order without a time: a code with an end needs one, a landing page does not,
	// unless its creator has partnerships.
	timeless := sold("1", "20", "SUMMER")
	timeless.Placed = time.Time{}
	assert.Equal(t, roi.TimeUnknown, ask(timeless, "c1", roi.ModashRule(), none).Reason, "from a day on")
	timeless.Codes = []string{"ENDS"}
	assert.Equal(t, roi.TimeUnknown, ask(timeless, "c1", roi.ModashRule(), func(pr *roi.Programme) {
		pr.Codes = []roi.PromoCode{{Code: "ENDS", Creator: "ana", Until: day}}
	}).Reason, "until a day")
	timeless.Codes, timeless.Landing = nil, "https://shop.example/?utm_content=ana-d1"
	assert.Equal(t, "ana", ask(timeless, "c1", roi.ModashRule(), none).Creator)
	assert.Equal(t, roi.TimeUnknown, ask(timeless, "c1", roi.ModashRule(), func(pr *roi.Programme) {
		pr.Partnerships = []roi.Partnership{{Creator: "ana"}}
	}).Reason)

	// The definitions that do not mix are named in one order.
	tiktok := roi.Outcome{Views: known(5), ViewsAs: engagement.ViewsTikTok}
	shorts := roi.Outcome{Views: known(5), ViewsAs: engagement.ViewsShorts}
	for _, pair := range [][2]roi.Outcome{{tiktok, shorts}, {shorts, tiktok}} {
		_, err := pair[0].Plus(pair[1])
		var mixed *engagement.MixedViewsError
		require.ErrorAs(t, err, &mixed)
		assert.IsIncreasing(t, []string{string(mixed.Defs[0]), string(mixed.Defs[1])})
	}
}

// A landing page has the id of a link as it is, or as links are written: capitals and
// spaces do not cost a creator the order. Two ids that are written alike are told
// apart as they are, and by nothing else.
func TestLandingAsWritten(t *testing.T) {
	tagged, err := tracking.Build("https://shop.example/", tracking.UTM{Source: "instagram", Medium: "social", Campaign: "x", Content: "Mia Spring"}, tracking.Style{})
	require.NoError(t, err)
	links := []roi.TrackedLink{{ID: "Mia Spring", Creator: "mia"}, {ID: "ben-1", Creator: "ben"}, {ID: "BEN-1", Creator: "cleo"}}
	for landing, want := range map[string]string{
		tagged:                         "mia",
		"/?utm_content=Mia%20Spring":   "mia",
		"/?utm_id=MIA+SPRING":          "mia",
		"/?utm_content=ben-1":          "ben",
		"/?utm_content=BEN-1":          "cleo",
		"/?utm_content=Ben-1":          "",
		"/?utm_content=mia-spring":     "",
		"/?utm_content=x&utm_id=BEN-1": "cleo",
	} {
		got := roi.Policy{}.Assign([]roi.Order{{ID: "1", Placed: day, Landing: landing}}, roi.Programme{Links: links})
		assert.Equal(t, want, got[0].Creator, landing)
	}
}
