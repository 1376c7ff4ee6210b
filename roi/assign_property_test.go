package roi_test

import (
	"encoding/json"
	"math"
	"math/rand/v2"
	"slices"
	"strconv"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/roi"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// campaign is orders with ids of their own and a programme that fits them.
func (m maker) campaign(n int) ([]roi.Order, roi.Programme) {
	creators := []string{"ana", "ben", "chloé", "dan"}
	pick := func() string { return creators[m.IntN(len(creators))] }
	some := func() time.Time {
		if m.IntN(3) == 0 {
			return time.Time{}
		}
		return day.Add(time.Duration(m.IntN(1200)-100) * time.Hour)
	}
	pr := roi.Programme{
		Codes:    []roi.PromoCode{{Code: "ANA10", Creator: "ana", Until: some()}, {Code: "BEN15", Creator: "ben"}, {Code: "Chloé", Creator: "chloé", From: some()}, {Code: "sitewide"}},
		Links:    []roi.TrackedLink{{ID: "l1", Creator: "ana"}, {ID: "l2", Creator: "ben"}},
		Own:      map[string][]string{"ana": {"c3"}, "ben": {"c4"}},
		Sessions: map[string]string{},
	}
	if m.IntN(2) == 0 {
		pr.Codes = append(pr.Codes, roi.PromoCode{Code: "ana10", Creator: "dan", From: some()})
	}
	for range m.IntN(4) {
		pr.Partnerships = append(pr.Partnerships, roi.Partnership{Creator: pick(), From: some(), Until: some()})
	}
	orders := m.orders(n)
	for i := range orders {
		o := &orders[i]
		o.ID = strconv.Itoa(i)
		o.Customer = "c" + strconv.Itoa(m.IntN(n))
		o.Landing = []string{"", "/?utm_content=l1", "/?utm_id=l2", "x"}[m.IntN(4)]
		if m.IntN(2) == 0 {
			pr.Sessions[o.ID] = "s" + strconv.Itoa(m.IntN(n))
		}
		if m.IntN(9) == 0 {
			o.Placed = time.Time{}
		}
	}
	for range 2 * n {
		t := roi.Touch{At: day.Add(time.Duration(m.IntN(1400)-400) * time.Hour), Link: []string{"", "l1", "l2", "l3"}[m.IntN(4)]}
		switch m.IntN(4) {
		case 0:
			t.Order = strconv.Itoa(m.IntN(n))
		case 1:
			t.Session = "s" + strconv.Itoa(m.IntN(n))
		case 2:
			t.Customer = "c" + strconv.Itoa(m.IntN(n))
		}
		if t.Link == "" {
			t.Creator = pick()
		}
		pr.Touches = append(pr.Touches, t)
	}
	return orders, pr
}

// policy is any policy.
func (m maker) policy() roi.Policy {
	flip := func() bool { return m.IntN(3) == 0 }
	return roi.Policy{
		Several:    []roi.Several{"", roi.Refuse, roi.FirstCode, roi.SplitEqually, roi.LinkDecides}[m.IntN(5)],
		Disagree:   []roi.Disagree{"", roi.CodeBeatsLink, roi.LinkBeatsCode, roi.SplitBoth, roi.RefuseBoth, "toss a coin"}[m.IntN(6)],
		Touch:      []roi.WhichTouch{"", roi.LastTouch, roi.FirstTouch}[m.IntN(3)],
		WindowDays: []int{0, 1, 7, 30, -1, math.MaxInt}[m.IntN(6)],
		Unpaid:     flip(), SitewideBlocks: flip(), NewOnly: flip(), Self: flip(), GiftCards: flip(), Corroborate: flip(),
	}
}

func shuffled[T any](m maker, in []T) []T {
	out := slices.Clone(in)
	m.Shuffle(len(out), func(i, j int) { out[i], out[j] = out[j], out[i] })
	return out
}

// byID is the assignments as JSON, by order.
func byID(t *testing.T, as []roi.Assignment) map[string]string {
	out := map[string]string{}
	for _, a := range as {
		text, err := json.Marshal(a)
		require.NoError(t, err)
		out[a.Order.ID+"/"+strconv.Itoa(a.Part)] = string(text) + a.Sentence()
	}
	return out
}

// Whatever the policy: each order is there once, its money adds up, someone earns or
// there is a reason, and every assignment has a sentence and survives JSON.
func TestPolicyAssignAddsUp(t *testing.T) {
	m := newMaker(21)
	rules, reasons := map[roi.GroundRule]int{}, map[roi.Unearned]int{}
	for range 400 {
		orders, pr := m.campaign(30)
		as := m.policy().Assign(orders, pr)
		var whole, parts money.Sum
		for _, o := range orders {
			addSale(&whole, o.Sale)
		}
		seen := 0
		for _, a := range as {
			addSale(&parts, a.Order.Sale)
			if a.Part == 1 {
				assert.Equal(t, orders[seen].ID, a.Order.ID)
				seen++
			}
			assert.Equal(t, a.Creator == "", a.Reason != "")
			assert.Equal(t, a.Creator == "", a.Grounds.Rule == "")
			assert.Greater(t, len(a.Sentence()), 20)
			rules[a.Grounds.Rule]++
			reasons[a.Reason]++
		}
		assert.Equal(t, len(orders), seen)
		want, err := whole.Totals()
		require.NoError(t, err)
		got, err := parts.Totals()
		require.NoError(t, err)
		assert.Equal(t, want, got)
	}
	assert.Len(t, rules, 10, "every rule came up, and none: %v", rules)
	assert.GreaterOrEqual(t, len(reasons), 20, "%v", reasons)
	t.Logf("%v %v", rules, reasons)
}

// The order in which orders, codes, links and touches come is without effect, and
// what comes twice counts once.
func TestPolicyAssignShuffled(t *testing.T) {
	m := newMaker(22)
	for range 300 {
		orders, pr := m.campaign(25)
		p := m.policy()
		want := byID(t, p.Assign(orders, pr))
		other := pr
		other.Codes = shuffled(m, append(slices.Clone(pr.Codes), pr.Codes...))
		other.Links = shuffled(m, append(slices.Clone(pr.Links), pr.Links...))
		other.Touches = shuffled(m, append(slices.Clone(pr.Touches), pr.Touches...))
		other.Partnerships = shuffled(m, append(slices.Clone(pr.Partnerships), pr.Partnerships...))
		assert.Equal(t, want, byID(t, p.Assign(shuffled(m, orders), other)))

		twice := p.Assign(shuffled(m, append(slices.Clone(orders), orders...)), pr)
		copies := 0
		twice = slices.DeleteFunc(twice, func(a roi.Assignment) bool {
			if a.Reason == roi.DuplicateOrder {
				copies++
				return true
			}
			return false
		})
		assert.Equal(t, len(orders), copies)
		assert.Equal(t, want, byID(t, twice), "an order that comes twice earns once")
	}
}

// A longer window gives no order away from everybody, and a creator's clicks never
// help another.
func TestPolicyAssignWindow(t *testing.T) {
	m := newMaker(23)
	for range 200 {
		orders, pr := m.campaign(25)
		short, long := roi.Policy{WindowDays: 3, Unpaid: true}, roi.Policy{WindowDays: 40, Unpaid: true}
		a, b := short.Assign(orders, pr), long.Assign(orders, pr)
		for i := range a {
			if a[i].Creator != "" {
				assert.Equal(t, a[i].Creator, b[i].Creator, "last touch: older clicks change nothing")
			}
		}
		pr.Touches = slices.DeleteFunc(pr.Touches, func(t roi.Touch) bool { return t.Creator == "dan" })
		pr.Codes = slices.DeleteFunc(pr.Codes, func(c roi.PromoCode) bool { return c.Creator == "dan" })
		for _, a := range long.Assign(orders, pr) {
			assert.NotEqual(t, "dan", a.Creator)
		}
	}
}

// Assign is Policy.Assign with nothing but codes.
func TestAssignIsPolicyAssign(t *testing.T) {
	m := newMaker(24)
	for range 100 {
		orders, _ := m.campaign(20)
		p := m.policy()
		pr := roi.Programme{Codes: []roi.PromoCode{{Code: "ANA10", Creator: "ana"}, {Code: "BEN15", Creator: "ben"}, {Code: "Chloé", Creator: "chloé"}, {Code: "sitewide"}}}
		assert.Equal(t, roi.Assign(orders, owners, p), p.Assign(orders, pr))
	}
}

func TestAssignLeads(t *testing.T) {
	leads := []roi.Lead{
		{ID: "1", Kind: roi.ASignup, At: day, Customer: "c1", Codes: []string{"ana10"}},
		{ID: "2", At: day, Customer: "c2"},
		{ID: "3", Kind: roi.ASignup, At: day, Customer: "c3", Landing: "/join?utm_content=ben-d2"},
		{ID: "4", At: day, Test: true, Codes: []string{"ana10"}},
		{ID: "1", Kind: roi.ASignup, At: day.Add(time.Hour), Customer: "c1", Codes: []string{"BEN15"}},
		{ID: "5", At: day, Customer: "c-ana", Codes: []string{"ana10"}},
		{ID: "6", At: day, Codes: []string{"BEN15", "ANA10"}},
	}
	pr := programme()
	pr.Touches = []roi.Touch{{At: before(oneDay), Creator: "ben", Customer: "c2"}}
	p := roi.ModashRule()
	p.Several = roi.SplitEqually
	got := p.AssignLeads(leads, pr)
	require.Len(t, got, 8)
	var says []string
	for _, a := range got {
		says = append(says, a.Sentence())
	}
	assert.Equal(t, []string{
		"ana earns the signup, because it carries ana's code ANA10. No click on a link of ana leads to it: the code may have leaked, or cookies were off.",
		"ben earns the lead, because the click on a link of ben at 2026-04-30 10:00, 24 hours before, is the last before it; a click counts for 30 days.",
		"ben earns the signup, because the link of ben in its landing page is the last before it; a click counts for 30 days.",
		"Nobody earns the lead: it was a test.",
		"Nobody earns the signup: it is another copy of one that is in the list.",
		"Nobody earns the lead: ana's code ANA10 leads to it, and the customer is ana too.",
		"ben earns part 1 of 2 of the lead, because it carries ben's code BEN15, another creator has a claim as well, and the policy splits. No click on a link of ben leads to it: the code may have leaked, or cookies were off.",
		"ana earns part 2 of 2 of the lead, because it carries ana's code ANA10, another creator has a claim as well, and the policy splits. No click on a link of ana leads to it: the code may have leaked, or cookies were off.",
	}, says)
	assert.Equal(t, got, roundTrip(t, got))
	back := p.AssignLeads(shuffled(newMaker(1), leads), pr)
	earned := func(as []roi.LeadAssignment) map[string]string {
		out := map[string]string{}
		for _, a := range as {
			if a.Reason != roi.DuplicateOrder {
				out[a.Lead.ID+strconv.Itoa(a.Part)] = a.Sentence()
			}
		}
		return out
	}
	assert.Equal(t, earned(got), earned(back))
	p.NewOnly = true
	leads[0].NewCustomer = engagement.No
	assert.Equal(t, roi.OldCustomer, p.AssignLeads(leads, pr)[0].Reason)
}

// One customer with very many clicks and orders costs no more than many customers.
func BenchmarkPolicyAssign(b *testing.B) {
	for _, people := range []int{1, 50_000} {
		b.Run(strconv.Itoa(people)+"_customers", func(b *testing.B) {
			rng := rand.New(rand.NewPCG(1, 2))
			orders := make([]roi.Order, 100_000)
			pr := programme()
			for i := range orders {
				orders[i] = sold(strconv.Itoa(i), "10")
				orders[i].Customer = strconv.Itoa(rng.IntN(people))
				if i%3 == 0 {
					orders[i].Codes = []string{"ana10"}
				}
				for range 2 {
					pr.Touches = append(pr.Touches, roi.Touch{At: before(time.Duration(rng.IntN(1000)) * time.Hour), Creator: []string{"ana", "ben"}[rng.IntN(2)], Customer: strconv.Itoa(rng.IntN(people))})
				}
			}
			b.ReportAllocs()
			for b.Loop() {
				roi.ModashRule().Assign(orders, pr)
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/100_000, "ns/order")
		})
	}
}
