package settlement_test

import (
	"fmt"
	"slices"
	"strings"
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

// withStory is a contract of two reels and a story.
func withStory(pays ...contract.Pay) contract.Contract {
	c := deal(pays...)
	c.Deliverables = append(c.Deliverables, contract.Deliverable{ID: "story", Platform: engagement.Instagram, Format: engagement.Story, Count: 1})
	return c
}

// of is an event or a measurement of another deliverable.
func of(e settlement.Entry, deliverable string) settlement.Entry {
	e.Deliverable = deliverable
	return e
}

// forPay is an entry that is for one pay only.
func forPay(id string, e settlement.Entry) settlement.Entry {
	e.Pay = id
	return e
}

// told is October's statement as sorted text: "key amount by entries: working" for each
// line, and "! rule entry" for each exception.
func told(t *testing.T, c contract.Contract, entries ...settlement.Entry) (list []string) {
	t.Helper()
	s := settled(t, 1, c, entries...)
	for _, d := range s.Deals {
		addsUp(t, d)
		for _, l := range d.Lines {
			list = append(list, fmt.Sprintf("%s %s by %s: %s", l.Key, l.Amount, strings.Join(l.Entries, "+"), strings.Join(l.Working, " ")))
		}
	}
	for _, x := range s.Exceptions {
		list = append(list, strings.TrimSpace("! "+x.Rule+" "+x.Entry))
	}
	slices.Sort(list)
	return list
}

// TestFees pays fees as the work goes up, or by instalments, with the entries that they
// rest on: for each piece its sum, and flat fees with the last of all; without any work
// at the end of the term.
func TestFees(t *testing.T) {
	flat := contract.Pay{ID: "f", FlatFee: &contract.FlatFee{Amount: eur(10000)}}
	each := contract.Pay{ID: "r", PerDeliverable: &contract.PerDeliverable{Deliverable: "reel", Amount: eur(100)}}
	story := contract.Pay{ID: "y", PerDeliverable: &contract.PerDeliverable{Deliverable: "story", Amount: eur(700)}}
	up1, up2 := happened("p1", contract.OnPublication, 1, instant(10, 6, 0)), happened("p2", contract.OnPublication, 2, instant(10, 7, 0))
	both, up3 := happened("p0", contract.OnPublication, 0, instant(10, 6, 0)), of(happened("p3", contract.OnPublication, 1, instant(10, 8, 0)), "story")
	brand := withStory(flat)
	brand.Deliverables[1].ToBrand = true
	scheduled := func(schedule ...contract.Instalment) contract.Contract {
		c := withStory(flat)
		c.Payment = &contract.Payment{Schedule: schedule}
		return c
	}
	quarter, rest := contract.Instalment{Share: money.BasisPoints(2500), Due: contract.When{After: contract.OnSigning}}, contract.Instalment{Share: money.BasisPoints(7500), Due: contract.When{After: contract.OnPublication, Deliverable: "reel"}}
	onDay := func(a money.Amount, day int) contract.Instalment {
		return contract.Instalment{Amount: a, Due: contract.When{On: civil.NewDate(2026, 10, day)}}
	}
	half := contract.Instalment{Share: money.BasisPoints(5000), Due: contract.When{On: civil.NewDate(2026, 10, 31)}}
	cent := scheduled(half, half)
	cent.Compensation = []contract.Pay{{ID: "f", FlatFee: &contract.FlatFee{Amount: eur(1)}}}
	signed := happened("s", contract.OnSigning, 0, instant(10, 2, 0))
	huge := func(id string) settlement.Entry {
		e := order(id, instant(10, 2, 0), 0)
		e.Goods = most
		return e
	}
	for _, row := range []struct {
		name    string
		deal    contract.Contract
		entries []settlement.Entry
		want    []string
	}{
		{"nothing is up", deal(flat, each), nil, nil},
		{"one of two", deal(flat, each), []settlement.Entry{up1}, []string{"per_deliverable:r 1.00 EUR by p1: 1 of 2 published × 1.00 EUR."}},
		{"both", deal(flat, each), []settlement.Entry{up1, up2}, []string{"flat_fee:f 100.00 EUR by p1+p2: Everything is published.", "per_deliverable:r 2.00 EUR by p1+p2: 2 of 2 published × 1.00 EUR."}},
		{"both at once", deal(flat, each), []settlement.Entry{both}, []string{"flat_fee:f 100.00 EUR by p0: Everything is published.", "per_deliverable:r 2.00 EUR by p0: 2 of 2 published × 1.00 EUR."}},
		{"the story is missing", withStory(flat), []settlement.Entry{up1, up2}, nil},
		{"what is handed to the brand is not waited for", brand, []settlement.Entry{up1, up2}, []string{"flat_fee:f 100.00 EUR by p1+p2: Everything is published."}},
		{"each by its own sum", withStory(each, story), []settlement.Entry{up1, up2, up3}, []string{"per_deliverable:r 2.00 EUR by p1+p2: 2 of 2 published × 1.00 EUR.", "per_deliverable:y 7.00 EUR by p3: 1 of 1 published × 7.00 EUR."}},
		{"instalments with events, and not the story's", scheduled(quarter, rest), []settlement.Entry{up1, up2, signed, up3}, []string{
			"fixed:1 25.00 EUR by s: Instalment 1 of 2: 25.00 % of the fees, due on 2026-10-02 (on signing).", "fixed:2 75.00 EUR by p1+p2: Instalment 2 of 2: 75.00 % of the fees, due on 2026-10-07 (on publication of reel)."}},
		{"the window of the reels has passed, and one of them is not up", scheduled(quarter, rest), []settlement.Entry{signed, up1}, []string{"fixed:1 25.00 EUR by s: Instalment 1 of 2: 25.00 % of the fees, due on 2026-10-02 (on signing)."}},
		{"a day needs no event", scheduled(onDay(eur(10000), 31)), []settlement.Entry{signed}, []string{"fixed:1 100.00 EUR by : Instalment 1 of 1: due on 2026-10-31 (2026-10-31)."}},
		{"two halves of a cent: one is nothing, and no line", cent, nil, []string{"fixed:1 0.01 EUR by : Instalment 1 of 2: 50.00 % of the fees, due on 2026-10-31 (2026-10-31)."}},
		{"an instalment in another currency", scheduled(contract.Instalment{Amount: usd(10000), Due: quarter.Due}), []settlement.Entry{signed}, []string{"! currency:payment.schedule[0]"}},
		{"a fee in another currency", deal(contract.Pay{ID: "f", FlatFee: &contract.FlatFee{Amount: usd(10000)}}), []settlement.Entry{both}, []string{"! currency:fixed"}},
		{"fees in two currencies", deal(each, contract.Pay{ID: "f", FlatFee: &contract.FlatFee{Amount: usd(10000)}}), []settlement.Entry{both}, []string{"! currency:fixed"}},
		{"fees beyond all sums", deal(contract.Pay{ID: "f", PerDeliverable: &contract.PerDeliverable{Deliverable: "reel", Amount: most}}), []settlement.Entry{both}, []string{"! sum"}},
	} {
		assert.Equal(t, row.want, told(t, row.deal, row.entries...), row.name)
	}

	beyond := deal(contract.Pay{ID: "f", PerDeliverable: &contract.PerDeliverable{Deliverable: "reel", Amount: most}}, sales(percent(1)))
	assert.Equal(t, []string{" sum"}, rules(settled(t, 1, beyond, huge("a"), huge("b"))), "fees and sales beyond all sums, said once")

	// Instalments of less than the fees, or of no fees: what is between is said.
	short := deal(flat)
	short.Payment = &contract.Payment{Schedule: []contract.Instalment{{Amount: eur(4000), Due: contract.When{On: civil.NewDate(2026, 10, 2)}}}}
	assert.Equal(t, []string{"! schedule_sum", "fixed:1 40.00 EUR by : Instalment 1 of 1: due on 2026-10-02 (2026-10-02)."}, told(t, short))
	assert.Equal(t, "The instalments come to 40.00 EUR and the fees to 100.00 EUR: what lies between is not settled.", settled(t, 1, short).Exceptions[0].Message)
	short.Compensation = []contract.Pay{sales(percent(10))}
	assert.Equal(t, []string{"! schedule_sum"}, told(t, short))

	idle := deal(flat)
	idle.Deliverables = nil
	months(t, idle, nil, "", "", "flat_fee:f 100.00 EUR", "")
	assert.Equal(t, "The term has ended.", workings(settled(t, 3, idle), "flat_fee"))
	idle.Term.To = civil.NewDate(2027, 1, 1)
	assert.Empty(t, said(t, settled(t, 3, idle)), "the term ends a day later")
	idle.Term.To = civil.Date{}
	months(t, idle, nil, "", "", "", "")
}

// TestKillFee: the fees of a contract that the brand ends are those that had come due,
// and the kill fee of the last step that was reached.
func TestKillFee(t *testing.T) {
	c := deal(contract.Pay{ID: "flat", FlatFee: &contract.FlatFee{Amount: eur(100000)}})
	c.Signed = civil.NewDate(2026, 10, 2)
	c.Termination = &contract.Termination{Kill: []contract.KillStep{
		{After: contract.OnSigning, Share: money.BasisPoints(2500)}, {After: contract.OnStart, Share: money.BasisPoints(4000)}, {After: contract.OnApproval, Share: money.BasisPoints(8000)}}}
	c.Term.From = civil.NewDate(2026, 10, 10)
	notice := func(day int) settlement.Entry { return happened("n", contract.OnNotice, 0, instant(10, day, 9)) }
	approved := happened("a", contract.OnApproval, 0, instant(10, 12, 9))
	for _, k := range []struct {
		name    string
		entries []settlement.Entry
		want    []string
	}{
		{"before it was signed", []settlement.Entry{notice(1)}, nil},
		{"on the day it was signed", []settlement.Entry{notice(2)}, []string{"kill_fee 250.00 EUR by n: Given notice on 2026-10-02: 25.00 % of 1000.00 EUR is 250.00 EUR, less 0.00 EUR earned already."}},
		{"the day before the start", []settlement.Entry{notice(9)}, []string{"kill_fee 250.00 EUR by n: Given notice on 2026-10-09: 25.00 % of 1000.00 EUR is 250.00 EUR, less 0.00 EUR earned already."}},
		{"on the day of the start", []settlement.Entry{notice(10)}, []string{"kill_fee 400.00 EUR by n: Given notice on 2026-10-10: 40.00 % of 1000.00 EUR is 400.00 EUR, less 0.00 EUR earned already."}},
		{"approved on the day", []settlement.Entry{notice(12), approved}, []string{"kill_fee 800.00 EUR by n: Given notice on 2026-10-12: 80.00 % of 1000.00 EUR is 800.00 EUR, less 0.00 EUR earned already."}},
		{"approved too late", []settlement.Entry{notice(11), approved}, []string{"kill_fee 400.00 EUR by n: Given notice on 2026-10-11: 40.00 % of 1000.00 EUR is 400.00 EUR, less 0.00 EUR earned already."}},
	} {
		assert.Equal(t, k.want, told(t, c, k.entries...), k.name)
	}

	// Steps that were not reached.
	for _, row := range []struct {
		name  string
		after contract.Event
		with  func(*contract.Contract)
	}{
		{"not signed", contract.OnSigning, func(c *contract.Contract) { c.Signed = civil.Date{} }},
		{"signed, and the step is a draft", contract.OnDraft, func(*contract.Contract) {}},
		{"a term of no first day", contract.OnStart, func(c *contract.Contract) { c.Term.From = civil.Date{} }},
	} {
		other := c
		other.Termination = &contract.Termination{Kill: []contract.KillStep{{After: row.after, Share: money.BasisPoints(2500)}}}
		row.with(&other)
		assert.Empty(t, told(t, other, notice(10)), row.name)
	}

	// What was earned already is taken off.
	quarter := []string{"fixed:1 250.00 EUR by : Instalment 1 of 2: 25.00 % of the fees, due on 2026-10-02 (2026-10-02)."}
	c.Payment = &contract.Payment{ClawBack: engagement.Yes, Schedule: []contract.Instalment{{Share: money.BasisPoints(2500), Due: contract.When{On: civil.NewDate(2026, 10, 2)}}, {Share: money.BasisPoints(7500), Due: contract.When{On: civil.NewDate(2026, 12, 2)}}}}
	c.Termination.Kill = c.Termination.Kill[:1]
	assert.Equal(t, quarter, told(t, c, notice(10)), "which is all of it")
	c.Termination.Kill = nil
	assert.Equal(t, quarter, told(t, c, notice(10)), "without steps nothing is taken back")
}

// TestLateByDays: of posts only the days are known. The window ends with Saturday, March
// 27, 2027, and Sunday has 23 hours in Berlin: Monday is two days late, 10 % of 500.00
// each.
func TestLateByDays(t *testing.T) {
	berlin, err := time.LoadLocation("Europe/Berlin")
	require.NoError(t, err)
	c := deal(contract.Pay{ID: "f", FlatFee: &contract.FlatFee{Amount: eur(100000)}}, contract.Pay{ID: "l", LateDeduction: &contract.LateDeduction{Rate: money.BasisPoints(1000)}})
	c.Term, c.Deliverables[0].Window = contract.Term{From: civil.NewDate(2027, 3, 1), To: civil.NewDate(2027, 3, 31)}, contract.Window{To: civil.NewDate(2027, 3, 27)}
	for day, want := range map[int]string{27: "", 28: "late:l:reel:1 -50.00 EUR", 29: "late:l:reel:1 -100.00 EUR"} {
		posted := contract.Facts{Happened: []contract.Happening{{Event: contract.OnPublication, Deliverable: "reel", Piece: 1, On: civil.NewDate(2027, 3, day)}}}
		s, err := settlement.Settle(civil.Month(2027, 3, berlin), []contract.Contract{c}, settlement.Happened("deal", posted, berlin), settlement.Policy{Zone: berlin})
		require.NoError(t, err)
		assert.Equal(t, want, said(t, s), day)
	}
}

// TestLateDeductions takes 10 % for each begun day off half of 1000.00, or what the row
// says: the window ends with October 25.
func TestLateDeductions(t *testing.T) {
	end := instant(10, 26, 0)
	for _, row := range []struct {
		name  string
		terms contract.LateDeduction
		up    time.Time
		want  string
	}{
		{"in time to the instant", contract.LateDeduction{Rate: money.BasisPoints(1000)}, end.Add(-1), ""},
		{"posted on October 26, at no time that is known", contract.LateDeduction{Rate: money.BasisPoints(1000)}, end, "late:l:reel:1 -50.00 EUR"},
		{"to the end of October 26", contract.LateDeduction{Rate: money.BasisPoints(1000)}, end.Add(24*time.Hour - 1), "late:l:reel:1 -50.00 EUR"},
		{"on October 27", contract.LateDeduction{Rate: money.BasisPoints(1000)}, end.Add(24 * time.Hour), "late:l:reel:1 -100.00 EUR"},
		{"36 hours of grace", contract.LateDeduction{Rate: money.BasisPoints(1000), GraceHours: 36}, end.Add(36*time.Hour - 1), ""},
		{"37 hours later", contract.LateDeduction{Rate: money.BasisPoints(1000), GraceHours: 36}, end.Add(37 * time.Hour), "late:l:reel:1 -50.00 EUR"},
		{"no more than all of it", contract.LateDeduction{Rate: money.BasisPoints(6000)}, end.Add(30 * time.Hour), "late:l:reel:1 -500.00 EUR"},
		{"no more than 15 %", contract.LateDeduction{Rate: money.BasisPoints(1000), Cap: money.BasisPoints(1500)}, end.Add(30 * time.Hour), "late:l:reel:1 -75.00 EUR"},
		{"15 % of two days at 5 %", contract.LateDeduction{Rate: money.BasisPoints(500), Cap: money.BasisPoints(1500)}, end.Add(30 * time.Hour), "late:l:reel:1 -50.00 EUR"},
		{"20.00 a day", contract.LateDeduction{Amount: eur(2000)}, end.Add(30 * time.Hour), "late:l:reel:1 -40.00 EUR"},
		{"20.00 a day, no more than 5 %", contract.LateDeduction{Amount: eur(2000), Cap: money.BasisPoints(500)}, end.Add(30 * time.Hour), "late:l:reel:1 -25.00 EUR"},
		{"a sum a day beyond all sums", contract.LateDeduction{Amount: most}, end.Add(30 * time.Hour), "late:l:reel:1 -500.00 EUR"},
	} {
		c := deal(contract.Pay{ID: "f", FlatFee: &contract.FlatFee{Amount: eur(100000)}}, contract.Pay{ID: "l", LateDeduction: &row.terms})
		s := settled(t, 1, c, happened("p", contract.OnPublication, 1, row.up))
		assert.Equal(t, row.want, said(t, s), row.name)
		assert.Empty(t, s.Exceptions, row.name)
		c.Deliverables[0].Window = contract.Window{}
		assert.Empty(t, said(t, settled(t, 1, c, happened("p", contract.OnPublication, 1, row.up))), "without a window nothing is late")
	}
	c := deal(contract.Pay{ID: "f", FlatFee: &contract.FlatFee{Amount: eur(100000)}}, contract.Pay{ID: "l", LateDeduction: &contract.LateDeduction{Rate: money.BasisPoints(1000)}})
	s := settled(t, 1, c, happened("p", contract.OnPublication, 1, instant(10, 27, 12)))
	assert.Equal(t, "2 days late, begun days counted; the pay for it is 500.00 EUR.", workings(s, "late_deduction"))
	assert.Equal(t, []string{"p"}, s.Deals[0].Lines[0].Entries)
}

// TestViews pays 8.00 EUR for 1,000 views within 7 days of a reel that went up on
// October 6, where the row does not say otherwise.
func TestViews(t *testing.T) {
	up := happened("p1", contract.OnPublication, 1, instant(10, 6, 9))
	last := instant(10, 13, 9)
	pay := func(change func(*contract.PerView)) contract.Pay {
		p := contract.PerView{Price: eur(800), Per: 1000, Metric: engagement.Views, WindowDays: 7}
		if change != nil {
			change(&p)
		}
		return contract.Pay{ID: "v", PerView: &p}
	}
	promise := func(n int64, m contract.MakeGood) func(*contract.PerView) {
		return func(p *contract.PerView) { p.Guarantee, p.MakeGood = engagement.Known(n), m }
	}
	at := func(day int) settlement.Entry { return views("m", 1, instant(10, day, 9), 5000) }
	none := at(13)
	none.Value = contract.Value{Rate: money.BasisPoints(1)}
	likes := at(13)
	likes.ID, likes.Measure = "l", contract.Measure(engagement.Likes)
	toBrand := withStory(pay(nil))
	toBrand.Deliverables[0].ToBrand = true
	named := withStory(pay(func(p *contract.PerView) { p.Deliverable = "reel" }))
	named.Deliverables[0].ToBrand = true
	const usual = "views:v:reel:1 40.00 EUR by p1+m: 5000 views of reel 1 of 2, counted on 2026-10-13. 8.00 EUR for each 1000: 40.00 EUR."
	fee := contract.Pay{ID: "e", PerDeliverable: &contract.PerDeliverable{Deliverable: "story", Amount: eur(100)}}
	for _, row := range []struct {
		name    string
		deal    contract.Contract
		entries []settlement.Entry
		want    []string
	}{
		{"12,500 views", deal(pay(nil)), []settlement.Entry{up, views("m", 1, last, 12500)}, []string{"views:v:reel:1 100.00 EUR by p1+m: 12500 views of reel 1 of 2, counted on 2026-10-13. 8.00 EUR for each 1000: 100.00 EUR."}},
		{"half a cent, to the even one", deal(pay(func(p *contract.PerView) { p.Price = eur(500) })), []settlement.Entry{up, views("m", 1, last, 12345)}, []string{"views:v:reel:1 61.72 EUR by p1+m: 12345 views of reel 1 of 2, counted on 2026-10-13. 5.00 EUR for each 1000: 61.72 EUR."}}, // 61.725
		{"a count of both reels, which would be paid twice", deal(pay(nil)), []settlement.Entry{up, happened("p2", contract.OnPublication, 2, instant(10, 6, 9)), views("m", 0, last, 5000)},
			[]string{"! no_piece m", "! not_measured:v:reel:1", "! not_measured:v:reel:2"}},
		{"a count of all of the only story", withStory(pay(nil)), []settlement.Entry{of(happened("p", contract.OnPublication, 0, instant(10, 6, 9)), "story"), of(views("m", 0, last, 5000), "story")},
			[]string{"views:v:story:1 40.00 EUR by p+m: 5000 views of story, counted on 2026-10-13. 8.00 EUR for each 1000: 40.00 EUR."}},
		{"a count for another pay", withStory(pay(nil), fee), []settlement.Entry{up, at(12), forPay("e", views("n", 1, last, 9000))},
			[]string{"views:v:reel:1 40.00 EUR by p1+m: 5000 views of reel 1 of 2, counted on 2026-10-12. 8.00 EUR for each 1000: 40.00 EUR."}},
		{"neither other measures, deliverables and pieces, nor what is no count", deal(pay(nil)), []settlement.Entry{up, views("m0", 1, instant(10, 12, 0), 1000), none, likes, views("m2", 2, last, 9), of(views("m3", 1, last, 9), "story")},
			[]string{"! unknown_deliverable m3", "views:v:reel:1 8.00 EUR by p1+m0: 1000 views of reel 1 of 2, counted on 2026-10-12. 8.00 EUR for each 1000: 8.00 EUR."}},
		{"counts of the window alone", deal(pay(nil)), []settlement.Entry{up, views("m0", 1, instant(10, 6, 8), 9), views("m", 1, instant(10, 13, 23), 1000), views("m2", 1, instant(10, 14, 0), 9000)},
			[]string{"views:v:reel:1 8.00 EUR by p1+m: 1000 views of reel 1 of 2, counted on 2026-10-13. 8.00 EUR for each 1000: 8.00 EUR."}},
		{"the window ends with the month", deal(pay(nil)), []settlement.Entry{happened("p1", contract.OnPublication, 1, instant(10, 24, 0)), at(31)}, []string{"views:v:reel:1 40.00 EUR by p1+m: 5000 views of reel 1 of 2, counted on 2026-10-31. 8.00 EUR for each 1000: 40.00 EUR."}},
		{"the window is still open", deal(pay(nil)), []settlement.Entry{happened("p1", contract.OnPublication, 1, instant(10, 25, 0)), at(31)}, nil},
		{"three days before the end are no fault", deal(pay(nil)), []settlement.Entry{up, at(10)}, []string{"views:v:reel:1 40.00 EUR by p1+m: 5000 views of reel 1 of 2, counted on 2026-10-10. 8.00 EUR for each 1000: 40.00 EUR."}},
		{"four are", deal(pay(nil)), []settlement.Entry{up, at(9)}, []string{"! stale m", "views:v:reel:1 40.00 EUR by p1+m: 5000 views of reel 1 of 2, counted on 2026-10-09. 8.00 EUR for each 1000: 40.00 EUR."}},
		{"without a window no count is old", deal(pay(func(p *contract.PerView) { p.WindowDays = 0 })), []settlement.Entry{up, at(9)}, []string{"views:v:reel:1 40.00 EUR by p1+m: 5000 views of reel 1 of 2, counted on 2026-10-09. 8.00 EUR for each 1000: 40.00 EUR."}},
		{"nobody measured", deal(pay(nil)), []settlement.Entry{up}, []string{"! not_measured:v:reel:1"}},
		{"nobody measured in the window", deal(pay(nil)), []settlement.Entry{up, at(14)}, []string{"! not_measured:v:reel:1"}},
		{"nobody measured yet", deal(pay(func(p *contract.PerView) { p.WindowDays = 0 })), []settlement.Entry{up}, nil},
		{"each deliverable", withStory(pay(nil)), []settlement.Entry{of(up, "story"), of(at(13), "story")}, []string{"views:v:story:1 40.00 EUR by p1+m: 5000 views of story, counted on 2026-10-13. 8.00 EUR for each 1000: 40.00 EUR."}},
		{"only the reels", withStory(pay(func(p *contract.PerView) { p.Deliverable = "reel" })), []settlement.Entry{of(up, "story"), of(at(13), "story")}, nil},
		{"what is handed to the brand is not published", toBrand, []settlement.Entry{up, at(13)}, nil},
		{"unless the pay names it", named, []settlement.Entry{up, at(13)}, []string{usual}},
		{"the least that is paid for", deal(pay(func(p *contract.PerView) { p.Minimum = engagement.Known(5000) })), []settlement.Entry{up, at(13)}, []string{usual}},
		{"one less", deal(pay(func(p *contract.PerView) { p.Minimum = engagement.Known(5001) })), []settlement.Entry{up, at(13)}, []string{"views:v:reel:1 0.00 EUR by p1+m: 5000 views of reel 1 of 2, counted on 2026-10-13. Below 5001 nothing is paid."}},
		{"what was promised", deal(pay(promise(5000, contract.NoPay))), []settlement.Entry{up, at(13)}, []string{usual}},
		{"what was promised, or a part goes back", deal(pay(promise(5000, contract.RefundPart))), []settlement.Entry{up, at(13)}, []string{usual}},
		{"one short of it: no pay", deal(pay(promise(5001, contract.NoPay))), []settlement.Entry{up, at(13)}, []string{"views:v:reel:1 0.00 EUR by p1+m: 5000 views of reel 1 of 2, counted on 2026-10-13. Below the 5001 promised nothing is paid."}},
		{"a cap", deal(pay(func(p *contract.PerView) { p.Cap = eur(3000) })), []settlement.Entry{up, at(13)}, []string{"views:v:reel:1 30.00 EUR by p1+m: 5000 views of reel 1 of 2, counted on 2026-10-13. 8.00 EUR for each 1000: 40.00 EUR. No more than 30.00 EUR in all."}},
		{"a cap that is just reached", deal(pay(func(p *contract.PerView) { p.Cap = eur(4000) })), []settlement.Entry{up, at(13)}, []string{usual}},
		{"beyond all sums", deal(pay(func(p *contract.PerView) { p.Price = most })), []settlement.Entry{up, at(13)}, []string{"! sum", "views:v:reel:1 0.00 EUR by p1+m: 5000 views of reel 1 of 2, counted on 2026-10-13. 900000000000000000000000.00 EUR for each 1000: 0.00 EUR."}},
		{"a post of another deliverable is none of this", withStory(pay(func(p *contract.PerView) { p.Deliverable = "reel" }), fee), []settlement.Entry{happened("d", contract.OnDelivery, 0, instant(10, 6, 9)), of(up, "story"), at(13)}, []string{"per_deliverable:e 1.00 EUR by p1: 1 of 1 published × 1.00 EUR."}},
	} {
		assert.Equal(t, row.want, told(t, row.deal, row.entries...), row.name)
	}
	for _, row := range []struct {
		by      contract.MakeGood
		want    string
		working string
	}{
		{contract.RefundPart, "-25.00 EUR", "15000 views are missing of the 20000 promised. 75.00 % of the pay of 33.33 EUR goes back."}, // 100.00 ÷ 3 pieces × ¾ = 24.999…
		{contract.MorePosts, "0.00 EUR", "15000 views are missing of the 20000 promised. To be made good by more posts; no money."},
		{contract.OtherRemedy, "0.00 EUR", "15000 views are missing of the 20000 promised. To be made good by what was agreed; no money."},
	} {
		s := settled(t, 1, withStory(pay(promise(20000, row.by)), contract.Pay{ID: "f", FlatFee: &contract.FlatFee{Amount: eur(10000)}}), up, at(13))
		assert.Equal(t, row.want, sumOf(t, s, "make_good").String(), row.by)
		assert.Equal(t, row.working, workings(s, "make_good"), row.by)
	}
}
