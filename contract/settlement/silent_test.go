package settlement_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/contract/settlement"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// TestStrays: an entry that names what the contract does not have is told, and counts
// for nothing.
func TestStrays(t *testing.T) {
	up := func(deliverable string, piece int) settlement.Entry {
		e := happened("p", contract.OnPublication, piece, instant(10, 6, 9))
		e.Deliverable = deliverable
		return e
	}
	each := deal(contract.Pay{ID: "e", PerDeliverable: &contract.PerDeliverable{Deliverable: "reel", Amount: eur(10000)}})
	for _, row := range []struct {
		name  string
		entry settlement.Entry
		want  []string
	}{
		{"one of two", up("reel", 1), []string{"per_deliverable:e 100.00 EUR by p: 1 of 2 published × 100.00 EUR."}},
		{"both at once", up("reel", 0), []string{"per_deliverable:e 200.00 EUR by p: 2 of 2 published × 100.00 EUR."}},
		{"everything under the contract", up("", 0), []string{"per_deliverable:e 200.00 EUR by p: 2 of 2 published × 100.00 EUR."}},
		{"another word", up("reels", 1), []string{"! unknown_deliverable p"}},
		{"a third of two", up("reel", 3), []string{"! unknown_piece p"}},
		{"below the first", up("reel", -1), []string{"! unknown_piece p"}},
	} {
		assert.Equal(t, row.want, told(t, each, row.entry), row.name)
	}
	c := deal(sales(percent(10)))
	nothing := order("o", instant(10, 6, 9), 0)
	nothing.Goods = money.Amount{}
	assert.Contains(t, told(t, c, nothing), "! no_goods o")
	c.Compensation[0].Commission.NewCustomers = engagement.Yes
	assert.Equal(t, []string{"! new_customer o"}, told(t, c, order("o", instant(10, 6, 9), 10000)), "new or not, nobody says")
}

// TestTooMany: what goes on for more than 1,000 windows says where it stops. 1,566
// weeks lie between the Monday 2000-01-03 and the Sunday 2030-01-06.
func TestTooMany(t *testing.T) {
	long := func(pay ...contract.Pay) contract.Contract {
		c := deal(pay...)
		c.Term = contract.Term{From: civil.NewDate(2000, 1, 3), To: civil.NewDate(2030, 1, 6)}
		return c
	}
	weekly := long(contract.Pay{ID: "r", Retainer: &contract.Retainer{Amount: eur(1000), Every: contract.EveryWeek}})
	floor := long(sales(contract.Commission{Rate: money.BasisPoints(1000), Floor: eur(1000), CapEvery: contract.EveryWeek}))
	ads := long()
	ads.Allowlisting = []contract.Allowlisting{{ID: "a", Platform: engagement.Instagram, Starts: contract.When{On: civil.NewDate(2000, 1, 3)},
		Lasts: contract.Length{Days: 10962}, Fee: eur(1000), FeeEvery: contract.Length{Days: 7}}}
	pieces := long(contract.Pay{ID: "f", FlatFee: &contract.FlatFee{Amount: eur(100000)}})
	pieces.Deliverables[0].Count = 1001
	thousand := long(contract.Pay{ID: "f", FlatFee: &contract.FlatFee{Amount: eur(100000)}})
	thousand.Deliverables[0].Count = 1000
	for _, row := range []struct {
		deal contract.Contract
		want string
		rule []string
	}{
		{weekly, "10000.00 EUR", []string{" too_many:compensation[0].retainer"}},
		{floor, "10000.00 EUR", []string{" too_many:compensation[0].commission.floor"}},
		{ads, "10000.00 EUR", []string{" too_many:allowlisting[0].fee"}},
		{pieces, "0.00 EUR", []string{" too_many:deliverables[0]"}},
		{thousand, "0.00 EUR", nil},
	} {
		up := happened("p", contract.OnPublication, 1, instant(10, 6, 9)) // so that each has a statement
		for _, until := range []int{2019, 2030} {
			s, err := settlement.Settle(civil.Between(civil.NewDate(2000, 1, 1), civil.NewDate(until, 2, 3), nil), []contract.Contract{row.deal}, []settlement.Entry{up}, settlement.Policy{})
			require.NoError(t, err)
			if until == 2019 && row.deal.Deliverables[0].Count < 1000 { // 996 weeks to that Sunday: all of them
				assert.Empty(t, s.Exceptions)
				assert.Equal(t, "9960.00 EUR", s.Totals[0].Gross.String())
				continue
			}
			assert.Equal(t, row.rule, rules(s))
			if len(s.Totals) > 0 {
				assert.Equal(t, row.want, s.Totals[0].Gross.String())
			}
		}
	}
}

// TestFloorsOfVersions: a floor holds in the windows that end while its version is in
// force, and an amendment neither takes back nor brings one for what was before.
func TestFloorsOfVersions(t *testing.T) {
	first := deal(sales(contract.Commission{Rate: money.BasisPoints(1000), Floor: eur(20000), CapEvery: contract.EveryMonth}))
	first.Version = 1
	version := func(c contract.Commission, on civil.Date) contract.Contract {
		next, err := contract.Amend(first, deal(sales(c)), on, "")
		require.NoError(t, err)
		return next
	}
	entries := []settlement.Entry{order("a", instant(10, 5, 0), 100000), order("b", instant(11, 5, 0), 100000)} // 10 %: 100.00 each
	each := func(next contract.Contract) (list []string) {
		all := entries
		for i := range 3 {
			s, err := settlement.Settle(month(i+1), []contract.Contract{first, next}, all, settlement.Policy{})
			require.NoError(t, err)
			list = append(list, said(t, s))
			all = append(all[:len(all):len(all)], s.Close(month(i+1).To)...)
		}
		return list
	}
	assert.Equal(t, []string{"commission:s:2026-10 100.00 EUR; floor:s:2026-10 100.00 EUR", "commission:s:@2026-11-01 200.00 EUR", ""},
		each(version(contract.Commission{Rate: money.BasisPoints(2000)}, civil.NewDate(2026, 11, 1))), "dropped from November on")
	assert.Equal(t, []string{"commission:s:2026-10 100.00 EUR; floor:s:2026-10 100.00 EUR", "commission:s:2026-11 100.00 EUR; floor:s:2026-11@2026-11-15 200.00 EUR", "floor:s:2026-12@2026-11-15 300.00 EUR"},
		each(version(contract.Commission{Rate: money.BasisPoints(1000), Floor: eur(30000), CapEvery: contract.EveryMonth}, civil.NewDate(2026, 11, 15))), "raised within November")
	assert.Equal(t, []string{"commission:s:2026-10 100.00 EUR; floor:s:2026-10 100.00 EUR", "commission:s:2026-11 100.00 EUR", "floor:s:2026-Q4@2026-11-15 200.00 EUR"},
		each(version(contract.Commission{Rate: money.BasisPoints(1000), Floor: eur(50000), CapEvery: contract.EveryQuarter}, civil.NewDate(2026, 11, 15))),
		"by the quarter: 500.00 less 200.00 of orders and 100.00 of October's floor")
}

// TestNotReckoned: money that is owed and that nobody can reckon from the entries is an
// exception while it is.
func TestNotReckoned(t *testing.T) {
	promise := func(change func(*contract.Expectation)) contract.Contract {
		c := deal(contract.Pay{ID: "f", FlatFee: &contract.FlatFee{Amount: eur(100000)}})
		x := contract.Expectation{Measure: contract.Measure(engagement.Views), AtLeast: contract.Value{Count: engagement.Known(50000)}, Deliverable: "reel",
			Measured: contract.When{On: civil.NewDate(2026, 10, 20)}, Promised: true, Remedy: contract.RefundPart}
		if change != nil {
			change(&x)
		}
		c.Expectations = []contract.Expectation{x}
		return c
	}
	ofStory := func(c contract.Contract) contract.Contract {
		c.Deliverables = withStory().Deliverables
		return c
	}
	seen := func(n int64) settlement.Entry { return views("m", 0, instant(10, 20, 23), n) }
	for _, row := range []struct {
		name   string
		deal   contract.Contract
		entry  settlement.Entry
		broken string
	}{
		{"kept", promise(nil), seen(50000), ""},
		{"one short", promise(nil), seen(49999), " promise:expectations[0]"},
		{"measured too late", promise(nil), views("m", 0, instant(10, 21, 0), 50000), " not_measured:expectations[0]"},
		{"not to be measured yet", promise(func(x *contract.Expectation) { x.Measured = contract.When{On: civil.NewDate(2026, 11, 1)} }), seen(1), ""},
		{"counted from a post that is only planned", promise(func(x *contract.Expectation) { x.Measured = contract.When{After: contract.OnPublication} }), seen(1), ""},
		{"by the end of the term, which is not yet", promise(func(x *contract.Expectation) { x.Measured = contract.When{} }), seen(1), ""},
		{"measured of another deliverable", ofStory(promise(func(x *contract.Expectation) { x.Deliverable = "story" })), seen(50000), " not_measured:expectations[0]"},
		{"a hope", promise(func(x *contract.Expectation) { x.Promised = false }), seen(1), ""},
		{"without a remedy, as agreed", promise(func(x *contract.Expectation) { x.Remedy = contract.NoRemedy }), seen(1), ""},
		{"a rate where a count was promised", promise(nil), settlement.Entry{ID: "m", Kind: settlement.MeasuredEntry, Deal: "deal", At: instant(10, 20, 0), Deliverable: "reel",
			Measure: contract.Measure(engagement.Views), Value: contract.Value{Rate: money.BasisPoints(9999)}}, " measure:expectations[0]"},
		{"orders of nobody", promise(func(x *contract.Expectation) {
			x.Measure, x.AtLeast = contract.Orders, contract.Value{Count: engagement.Known(1)}
		}), seen(1), " promise:expectations[0]"},
		{"one order", promise(func(x *contract.Expectation) {
			x.Measure, x.AtLeast = contract.Orders, contract.Value{Count: engagement.Known(1)}
		}), order("o", instant(10, 5, 0), 100), ""},
	} {
		want := []string(nil)
		if row.broken != "" {
			want = []string{row.broken}
		}
		s, err := settlement.Settle(month(1), []contract.Contract{row.deal}, []settlement.Entry{row.entry}, settlement.Policy{})
		require.NoError(t, err, row.name)
		assert.Equal(t, want, rules(s), row.name)
	}
	s, err := settlement.Settle(month(3), []contract.Contract{promise(func(x *contract.Expectation) { x.Measured = contract.When{} })}, []settlement.Entry{seen(1)}, settlement.Policy{})
	require.NoError(t, err)
	assert.Equal(t, []string{" promise:expectations[0]"}, rules(s), "by the end of the term, which has come")
	for remedy, want := range map[contract.MakeGood]string{contract.RefundPart: "A part of the pay goes back: state it by a correction.", contract.NoPay: "Nothing is to be paid",
		contract.MorePosts: "more posts; no money", contract.OtherRemedy: "for the parties to say", "": "for the parties to say"} {
		s, err := settlement.Settle(month(1), []contract.Contract{promise(func(x *contract.Expectation) { x.Remedy = remedy })}, []settlement.Entry{seen(40000)}, settlement.Policy{})
		require.NoError(t, err)
		require.Len(t, s.Exceptions, 1)
		assert.Contains(t, s.Exceptions[0].Message, "At least 50000 of views was promised by expectations[0], and it is 40000. ")
		assert.Contains(t, s.Exceptions[0].Message, want)
	}

	ads := deal()
	ads.Allowlisting = []contract.Allowlisting{{ID: "a", Platform: engagement.Instagram, Starts: contract.When{On: civil.NewDate(2026, 10, 20)},
		Lasts: contract.Length{Days: 30}, SpendShare: money.BasisPoints(400)}} // to November 18
	for i, want := range [][]string{{" media_spend:allowlisting[0].spend_share"}, {" media_spend:allowlisting[0].spend_share"}, nil} {
		s, err := settlement.Settle(month(i+1), []contract.Contract{ads}, nil, settlement.Policy{})
		require.NoError(t, err)
		assert.Equal(t, want, rules(s), i)
	}
	for _, row := range []struct {
		month time.Month
		day   int
		want  []string
	}{{10, 31, nil}, {11, 1, []string{" media_spend:allowlisting[0].spend_share"}}} {
		ended := settlement.Entry{ID: "n", Kind: settlement.EventEntry, Deal: "deal", At: instant(row.month, row.day, 0), Event: contract.OnNotice}
		s, err := settlement.Settle(month(2), []contract.Contract{ads}, []settlement.Entry{ended}, settlement.Policy{})
		require.NoError(t, err)
		assert.Equal(t, row.want, rules(s), "given notice on %s %d", row.month, row.day)
	}
}
