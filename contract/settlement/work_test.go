package settlement_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

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
	fee := contract.Pay{ID: "e", PerDeliverable: &contract.PerDeliverable{Deliverable: "story", Amount: eur(100)}}
	for _, row := range []struct {
		name    string
		deal    contract.Contract
		entries []settlement.Entry
		want    string
		working string
		rules   []string
	}{
		{"12,500 views", deal(pay(nil)), []settlement.Entry{up, views("m", 1, last, 12500)}, "views:v:reel:1 100.00 EUR", "12500 views of reel 1 of 2, counted on 2026-10-13. 8.00 EUR for each 1000: 100.00 EUR.", nil},
		{"a count of all pieces", deal(pay(nil)), []settlement.Entry{up, views("m", 0, last, 5000)}, "views:v:reel:1 40.00 EUR", "5000 views of reel 1 of 2, counted on 2026-10-13. 8.00 EUR for each 1000: 40.00 EUR.", nil},
		{"neither other measures, deliverables and pieces, nor what is no count", deal(pay(nil)), []settlement.Entry{up, views("m0", 1, instant(10, 12, 0), 1000), none, likes, views("m2", 2, last, 9), of(views("m3", 1, last, 9), "story")},
			"views:v:reel:1 8.00 EUR", "1000 views of reel 1 of 2, counted on 2026-10-12. 8.00 EUR for each 1000: 8.00 EUR.", nil},
		{"counts of the window alone", deal(pay(nil)), []settlement.Entry{up, views("m0", 1, instant(10, 6, 8), 9), views("m", 1, instant(10, 13, 23), 1000), views("m2", 1, instant(10, 14, 0), 9000)},
			"views:v:reel:1 8.00 EUR", "1000 views of reel 1 of 2, counted on 2026-10-13. 8.00 EUR for each 1000: 8.00 EUR.", nil},
		{"the window ends with the month", deal(pay(nil)), []settlement.Entry{happened("p1", contract.OnPublication, 1, instant(10, 24, 0)), at(31)}, "views:v:reel:1 40.00 EUR", "5000 views of reel 1 of 2, counted on 2026-10-31. 8.00 EUR for each 1000: 40.00 EUR.", nil},
		{"the window is still open", deal(pay(nil)), []settlement.Entry{happened("p1", contract.OnPublication, 1, instant(10, 25, 0)), at(31)}, "", "", nil},
		{"three days before the end are no fault", deal(pay(nil)), []settlement.Entry{up, at(10)}, "views:v:reel:1 40.00 EUR", "5000 views of reel 1 of 2, counted on 2026-10-10. 8.00 EUR for each 1000: 40.00 EUR.", nil},
		{"four are", deal(pay(nil)), []settlement.Entry{up, at(9)}, "views:v:reel:1 40.00 EUR", "5000 views of reel 1 of 2, counted on 2026-10-09. 8.00 EUR for each 1000: 40.00 EUR.", []string{"m stale"}},
		{"without a window no count is old", deal(pay(func(p *contract.PerView) { p.WindowDays = 0 })), []settlement.Entry{up, at(9)}, "views:v:reel:1 40.00 EUR", "5000 views of reel 1 of 2, counted on 2026-10-09. 8.00 EUR for each 1000: 40.00 EUR.", nil},
		{"nobody measured", deal(pay(nil)), []settlement.Entry{up}, "", "", []string{" not_measured:v:reel:1"}},
		{"nobody measured yet", deal(pay(func(p *contract.PerView) { p.WindowDays = 0 })), []settlement.Entry{up}, "", "", nil},
		{"each deliverable", withStory(pay(nil)), []settlement.Entry{of(up, "story"), of(at(13), "story")}, "views:v:story:1 40.00 EUR", "5000 views of story, counted on 2026-10-13. 8.00 EUR for each 1000: 40.00 EUR.", nil},
		{"only the reels", withStory(pay(func(p *contract.PerView) { p.Deliverable = "reel" })), []settlement.Entry{of(up, "story"), of(at(13), "story")}, "", "", nil},
		{"what is handed to the brand is not published", toBrand, []settlement.Entry{up, at(13)}, "", "", nil},
		{"unless the pay names it", named, []settlement.Entry{up, at(13)}, "views:v:reel:1 40.00 EUR", "5000 views of reel 1 of 2, counted on 2026-10-13. 8.00 EUR for each 1000: 40.00 EUR.", nil},
		{"the least that is paid for", deal(pay(func(p *contract.PerView) { p.Minimum = engagement.Known(5000) })), []settlement.Entry{up, at(13)}, "views:v:reel:1 40.00 EUR", "5000 views of reel 1 of 2, counted on 2026-10-13. 8.00 EUR for each 1000: 40.00 EUR.", nil},
		{"one less", deal(pay(func(p *contract.PerView) { p.Minimum = engagement.Known(5001) })), []settlement.Entry{up, at(13)}, "views:v:reel:1 0.00 EUR", "5000 views of reel 1 of 2, counted on 2026-10-13. Below 5001 nothing is paid.", nil},
		{"what was promised", deal(pay(promise(5000, contract.NoPay))), []settlement.Entry{up, at(13)}, "views:v:reel:1 40.00 EUR", "5000 views of reel 1 of 2, counted on 2026-10-13. 8.00 EUR for each 1000: 40.00 EUR.", nil},
		{"one short of it: no pay", deal(pay(promise(5001, contract.NoPay))), []settlement.Entry{up, at(13)}, "views:v:reel:1 0.00 EUR", "5000 views of reel 1 of 2, counted on 2026-10-13. Below the 5001 promised nothing is paid.", nil},
		{"a cap", deal(pay(func(p *contract.PerView) { p.Cap = eur(3000) })), []settlement.Entry{up, at(13)}, "views:v:reel:1 30.00 EUR", "5000 views of reel 1 of 2, counted on 2026-10-13. 8.00 EUR for each 1000: 40.00 EUR. No more than 30.00 EUR in all.", nil},
		{"a cap that is just reached", deal(pay(func(p *contract.PerView) { p.Cap = eur(4000) })), []settlement.Entry{up, at(13)}, "views:v:reel:1 40.00 EUR", "5000 views of reel 1 of 2, counted on 2026-10-13. 8.00 EUR for each 1000: 40.00 EUR.", nil},
		{"beyond all sums", deal(pay(func(p *contract.PerView) { p.Price = most })), []settlement.Entry{up, at(13)}, "views:v:reel:1 0.00 EUR", "5000 views of reel 1 of 2, counted on 2026-10-13. 900000000000000000000000.00 EUR for each 1000: 0.00 EUR.", []string{" sum"}},
		{"a post of another deliverable is none of this", withStory(pay(func(p *contract.PerView) { p.Deliverable = "reel" }), fee), []settlement.Entry{happened("d", contract.OnDelivery, 0, instant(10, 6, 9)), of(up, "story"), at(13)}, "per_deliverable:e 1.00 EUR", "", nil},
	} {
		s := settled(t, 1, row.deal, row.entries...)
		assert.Equal(t, row.want, said(t, s), row.name)
		assert.Equal(t, row.working, workings(s, "per_view"), row.name)
		assert.Equal(t, row.rules, rules(s), row.name)
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

// TestLateDeductionDays takes 10 % for each begun day off half of 1000.00, or what the row
// says: the window ends with October 25.
func TestLateDeductionDays(t *testing.T) {
	end := instant(10, 26, 0)
	for _, row := range []struct {
		name  string
		terms contract.LateDeduction
		up    time.Time
		want  string
	}{
		{"in time to the instant", contract.LateDeduction{Rate: money.BasisPoints(1000)}, end, ""},
		{"an instant late is a day", contract.LateDeduction{Rate: money.BasisPoints(1000)}, end.Add(1), "late:l:reel:1 -50.00 EUR"},
		{"a whole day is one", contract.LateDeduction{Rate: money.BasisPoints(1000)}, end.Add(24 * time.Hour), "late:l:reel:1 -50.00 EUR"},
		{"an instant more is two", contract.LateDeduction{Rate: money.BasisPoints(1000)}, end.Add(24*time.Hour + 1), "late:l:reel:1 -100.00 EUR"},
		{"36 hours of grace", contract.LateDeduction{Rate: money.BasisPoints(1000), GraceHours: 36}, end.Add(36 * time.Hour), ""},
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
}

// TestFees pays flat fees and instalments, with the entries that they rest on.
func TestFees(t *testing.T) {
	flat := contract.Pay{ID: "f", FlatFee: &contract.FlatFee{Amount: eur(10000)}}
	up := []settlement.Entry{happened("p1", contract.OnPublication, 1, instant(10, 6, 0)), happened("p2", contract.OnPublication, 2, instant(10, 7, 0))}
	s := settled(t, 1, deal(flat), up...)
	assert.Equal(t, "Everything is published.", workings(s, "flat_fee"))
	assert.Equal(t, []string{"p1", "p2"}, s.Deals[0].Lines[0].Entries)

	idle := deal(flat)
	idle.Deliverables = nil
	months(t, idle, nil, "", "", "flat_fee:f 100.00 EUR", "")
	assert.Equal(t, "The term has ended.", workings(settled(t, 3, idle), "flat_fee"))
	idle.Term.To = civil.Date{}
	months(t, idle, nil, "", "", "", "")

	brand := withStory(flat)
	brand.Deliverables[1].ToBrand = true
	assert.Equal(t, "flat_fee:f 100.00 EUR", said(t, settled(t, 1, brand, up...)), "what is handed to the brand is not waited for")
	assert.Empty(t, said(t, settled(t, 1, withStory(flat), up...)), "the story is missing")
	each := withStory(contract.Pay{ID: "r", PerDeliverable: &contract.PerDeliverable{Deliverable: "reel", Amount: eur(100)}}, contract.Pay{ID: "y", PerDeliverable: &contract.PerDeliverable{Deliverable: "story", Amount: eur(700)}})
	s = settled(t, 1, each, append(up, of(happened("p3", contract.OnPublication, 1, instant(10, 8, 0)), "story"))...)
	assert.Equal(t, "per_deliverable:r 2.00 EUR; per_deliverable:y 7.00 EUR", said(t, s))
	assert.Equal(t, "2 of 2 published × 1.00 EUR. | 1 of 1 published × 7.00 EUR.", workings(s, "per_deliverable"))

	c := withStory(flat)
	c.Payment = &contract.Payment{Schedule: []contract.Instalment{{Share: money.BasisPoints(2500), Due: contract.When{After: contract.OnSigning}},
		{Share: money.BasisPoints(7500), Due: contract.When{After: contract.OnPublication, Deliverable: "reel"}}}}
	sign := happened("s", contract.OnSigning, 0, instant(10, 2, 0))
	s = settled(t, 1, c, append(up, sign, of(happened("p3", contract.OnPublication, 1, instant(10, 8, 0)), "story"))...)
	assert.Equal(t, "fixed:1 25.00 EUR; fixed:2 75.00 EUR", said(t, s))
	assert.Equal(t, []string{"s"}, s.Deals[0].Lines[0].Entries)
	assert.Equal(t, []string{"p1", "p2"}, s.Deals[0].Lines[1].Entries, "not the story's")
	assert.Contains(t, workings(s, "fixed"), "Instalment 1 of 2: 25.00 % of the fees, due on 2026-10-02")
	assert.Contains(t, workings(s, "fixed"), "Instalment 2 of 2: 75.00 % of the fees, due on 2026-10-07")
	assert.Equal(t, "fixed:1 25.00 EUR", said(t, settled(t, 1, c, sign, up[0])), "the window of the reels has passed, and one of them is not up")
	c.Payment.Schedule = []contract.Instalment{{Amount: eur(10000), Due: contract.When{On: civil.NewDate(2026, 10, 31)}}}
	s = settled(t, 1, c, sign)
	assert.Equal(t, "fixed:1 100.00 EUR", said(t, s))
	assert.Contains(t, workings(s, "fixed"), "Instalment 1 of 1: due on 2026-10-31")
	assert.Empty(t, s.Deals[0].Lines[0].Entries, "a day needs no event")
}

// TestKillFeeSteps ends a contract of 100.00 on October 10: the last step that was reached
// says which share is owed.
func TestKillFeeSteps(t *testing.T) {
	notice := happened("n", contract.OnNotice, 0, instant(10, 10, 9))
	for _, row := range []struct {
		name  string
		after contract.Event
		with  func(*contract.Contract)
		event *settlement.Entry
		want  string
	}{
		{"signed on the day", contract.OnSigning, func(c *contract.Contract) { c.Signed = civil.NewDate(2026, 10, 10) }, nil, "kill_fee 25.00 EUR"},
		{"signed a day later", contract.OnSigning, func(c *contract.Contract) { c.Signed = civil.NewDate(2026, 10, 11) }, nil, ""},
		{"not signed", contract.OnSigning, nil, nil, ""},
		{"signed, and the step is a draft", contract.OnDraft, func(c *contract.Contract) { c.Signed = civil.NewDate(2026, 10, 1) }, nil, ""},
		{"the term began on the day", contract.OnStart, func(c *contract.Contract) { c.Term.From = civil.NewDate(2026, 10, 10) }, nil, "kill_fee 25.00 EUR"},
		{"the term begins a day later", contract.OnStart, func(c *contract.Contract) { c.Term.From = civil.NewDate(2026, 10, 11) }, nil, ""},
		{"a term of no first day", contract.OnStart, func(c *contract.Contract) { c.Term.From = civil.Date{} }, nil, ""},
	} {
		c := deal(contract.Pay{ID: "f", FlatFee: &contract.FlatFee{Amount: eur(10000)}})
		c.Termination = &contract.Termination{Kill: []contract.KillStep{{After: row.after, Share: money.BasisPoints(2500)}}}
		if row.with != nil {
			row.with(&c)
		}
		s := settled(t, 1, c, notice)
		assert.Equal(t, row.want, said(t, s), row.name)
		if row.want != "" {
			assert.Equal(t, "Ended on 2026-10-10: 25.00 % of 100.00 EUR is 25.00 EUR, less 0.00 EUR earned already.", workings(s, "kill_fee"), row.name)
			assert.Equal(t, []string{"n"}, s.Deals[0].Lines[0].Entries, row.name)
		}
	}
	c := deal(contract.Pay{ID: "f", FlatFee: &contract.FlatFee{Amount: eur(10000)}})
	c.Payment = &contract.Payment{ClawBack: engagement.Yes, Schedule: []contract.Instalment{{Share: money.BasisPoints(2500), Due: contract.When{On: civil.NewDate(2026, 10, 2)}}, {Share: money.BasisPoints(7500), Due: contract.When{On: civil.NewDate(2026, 12, 2)}}}}
	c.Termination = &contract.Termination{Kill: []contract.KillStep{{After: contract.OnStart, Share: money.BasisPoints(2500)}}}
	assert.Equal(t, "fixed:1 25.00 EUR", said(t, settled(t, 1, c, notice)), "what was earned already is all of it")
	c.Termination.Kill = nil
	assert.Equal(t, "fixed:1 25.00 EUR", said(t, settled(t, 1, c, notice)), "without steps nothing is taken back")
}

// TestBonuses pays 50.00 where October reaches a threshold.
func TestBonuses(t *testing.T) {
	count := func(n int64) contract.Value { return contract.Value{Count: engagement.Known(n)} }
	bonus := func(m contract.Measure, threshold contract.Value, change func(*contract.Bonus)) contract.Contract {
		b := contract.Bonus{Measure: m, Threshold: threshold, Amount: eur(5000)}
		if change != nil {
			change(&b)
		}
		return deal(contract.Pay{ID: "b", Bonus: &b})
	}
	lead := func(id, pay string) settlement.Entry {
		return settlement.Entry{ID: id, Kind: settlement.LeadEntry, Deal: "deal", Pay: pay, At: instant(10, 5, 0)}
	}
	measured := func(id string, m contract.Measure, v contract.Value, deliverable string) settlement.Entry {
		return settlement.Entry{ID: id, Kind: settlement.MeasuredEntry, Deal: "deal", At: instant(10, 5, 0), Measure: m, Value: v, Deliverable: deliverable}
	}
	leads := []settlement.Entry{lead("a", ""), lead("b", "b"), lead("c", "other")}
	sold := []settlement.Entry{order("a", instant(10, 5, 0), 10000), order("b", instant(10, 10, 23), 5000), order("c", instant(10, 11, 0), 5000), refundOf("r", "c", instant(10, 12, 0), 5000)}
	new := func(e settlement.Entry, is engagement.Tri) settlement.Entry {
		e.New = is
		return e
	}
	fresh := []settlement.Entry{new(sold[0], engagement.Yes), new(sold[1], engagement.No), new(sold[2], engagement.Yes), sold[3]}
	by := func(w contract.When) func(*contract.Bonus) { return func(b *contract.Bonus) { b.By = w } }
	on := func(day civil.Date) func(*contract.Bonus) { return by(contract.When{On: day}) }
	rate5 := contract.Value{Rate: money.BasisPoints(500)}
	steps := func(limit int64) func(*contract.Bonus) {
		return func(b *contract.Bonus) { b.Step, b.Cap = count(1), eur(limit) }
	}
	seen := contract.Measure(engagement.Views)
	pieces := []settlement.Entry{views("m1", 1, instant(10, 4, 0), 600), views("m2", 1, instant(10, 5, 0), 700), views("m3", 2, instant(10, 6, 0), 400), measured("x", contract.Measure(engagement.Likes), count(9000), "")}
	price := func(a money.Amount) contract.Value { return contract.Value{Money: a} }
	for _, row := range []struct {
		name    string
		deal    contract.Contract
		entries []settlement.Entry
		want    string
		working string
		ids     []string
		rules   []string
	}{
		{"two leads, one of another pay", bonus(contract.Leads, count(2), nil), leads, "bonus:b 50.00 EUR", "leads 2 against 2.", []string{"a", "b"}, nil},
		{"three are not there", bonus(contract.Leads, count(3), nil), leads, "", "", nil, nil},
		{"leads by the 4th", bonus(contract.Leads, count(1), on(civil.NewDate(2026, 10, 4))), leads, "", "", nil, nil},
		{"revenue after refunds", bonus(contract.Revenue, price(eur(15000)), nil), sold, "bonus:b 50.00 EUR", "revenue 150.00 EUR against 150.00 EUR.", []string{"a", "b"}, nil},
		{"a cent more", bonus(contract.Revenue, price(eur(15001)), nil), sold, "", "", nil, nil},
		{"a part comes back: revenue of 60.00", bonus(contract.Revenue, price(eur(6000)), nil), []settlement.Entry{sold[0], refundOf("r", "a", instant(10, 12, 0), 4000)}, "bonus:b 50.00 EUR", "revenue 60.00 EUR against 60.00 EUR.", []string{"a"}, nil},
		{"orders in a currency without a rate are none", bonus(contract.Orders, count(1), nil), []settlement.Entry{{ID: "u", Kind: settlement.OrderEntry, Deal: "deal", At: instant(10, 5, 0), Goods: usd(100)}}, "", "", nil, []string{"u no_rate"}},
		{"orders for another pay are not this one's", bonus(contract.Orders, count(1), nil), []settlement.Entry{{ID: "o", Kind: settlement.OrderEntry, Deal: "deal", Pay: "other", At: instant(10, 5, 0), Goods: eur(100)}}, "", "", nil, nil},
		{"orders that were kept", bonus(contract.Orders, count(2), nil), sold, "bonus:b 50.00 EUR", "orders 2 against 2.", []string{"a", "b"}, nil},
		{"not three", bonus(contract.Orders, count(3), nil), sold, "", "", nil, nil},
		{"new customers that stayed", bonus(contract.NewCustomers, count(1), nil), fresh, "bonus:b 50.00 EUR", "new_customers 1 against 1.", []string{"a"}, nil},
		{"not two", bonus(contract.NewCustomers, count(2), nil), fresh, "", "", nil, nil},
		{"by the 10th, that day included", bonus(contract.Orders, count(2), on(civil.NewDate(2026, 10, 10))), sold[:2], "bonus:b 50.00 EUR", "orders 2 against 2.", []string{"a", "b"}, nil},
		{"a day later is too late", bonus(contract.Orders, count(2), on(civil.NewDate(2026, 10, 10))), []settlement.Entry{sold[0], sold[2]}, "", "", nil, nil},
		{"by the last day of the month", bonus(contract.Orders, count(2), on(civil.NewDate(2026, 10, 31))), sold[:2], "bonus:b 50.00 EUR", "orders 2 against 2.", []string{"a", "b"}, nil},
		{"by the first of the next", bonus(contract.Orders, count(2), on(civil.NewDate(2026, 11, 1))), sold[:2], "", "", nil, nil},
		{"by a post that is not up", bonus(contract.Orders, count(2), by(contract.When{After: contract.OnPublication, Deliverable: "reel"})), sold[:2], "", "", nil, nil},
		{"five times, no more than 120.00", bonus(contract.Leads, count(1), steps(12000)), []settlement.Entry{lead("a", ""), lead("b", ""), lead("c", ""), lead("d", ""), lead("e", "")}, "bonus:b 120.00 EUR", "leads 5 against 1. 5 times 50.00 EUR. No more than 120.00 EUR.", []string{"a", "b", "c", "d", "e"}, nil},
		{"twice, which is the cap", bonus(contract.Leads, count(1), steps(10000)), leads, "bonus:b 100.00 EUR", "leads 2 against 1. 2 times 50.00 EUR.", []string{"a", "b"}, nil},
		{"a rate of the whole", bonus(contract.EngagementRate, rate5, nil), []settlement.Entry{measured("m", contract.EngagementRate, rate5, "")}, "bonus:b 50.00 EUR", "engagement_rate 5.00 % against 5.00 %.", []string{"m"}, nil},
		{"a rate of one piece", bonus(contract.EngagementRate, rate5, nil), []settlement.Entry{measured("m", contract.EngagementRate, rate5, "reel")}, "bonus:b 50.00 EUR", "engagement_rate 5.00 % against 5.00 %.", []string{"m"}, nil},
		{"rates of two do not add up", bonus(contract.EngagementRate, rate5, nil), []settlement.Entry{measured("m", contract.EngagementRate, rate5, "reel"), measured("n", contract.EngagementRate, rate5, "story")}, "", "", nil, []string{" not_measured:compensation[0].bonus"}},
		{"the last count of each piece", bonus(seen, count(1100), nil), pieces, "bonus:b 50.00 EUR", "views 1100 against 1100.", []string{"m2", "m3"}, nil},
		{"one view short", bonus(seen, count(1101), nil), pieces, "", "", nil, nil},
		{"a count of the whole stands above them", bonus(seen, count(1000), nil), append(pieces[:3:3], measured("w", seen, count(900), "")), "", "", nil, nil},
		{"what came after the day does not count", bonus(seen, count(1000), on(civil.NewDate(2026, 10, 5))), pieces, "", "", nil, nil},
		{"nothing measured", bonus(seen, count(1), nil), leads, "", "", nil, []string{" not_measured:compensation[0].bonus"}},
		{"a rate where a count was asked for", bonus(seen, count(1), nil), []settlement.Entry{measured("m", seen, rate5, "")}, "", "", nil, []string{" measure:compensation[0].bonus"}},
		{"a count where a rate was asked for", bonus(contract.EngagementRate, rate5, nil), []settlement.Entry{measured("m", contract.EngagementRate, count(7), "")}, "", "", nil, []string{" measure:compensation[0].bonus"}},
		{"twice a sum beyond all others", bonus(contract.Leads, count(1), func(b *contract.Bonus) { b.Amount, b.Step = most, count(1) }), leads, "bonus:b 0.00 EUR", "leads 2 against 1. 2 times 900000000000000000000000.00 EUR.", []string{"a", "b"}, []string{" sum"}},
		{"a bonus in another currency than the contract's", bonus(contract.Leads, count(1), func(b *contract.Bonus) { b.Amount = usd(5000) }), leads, "", "", nil, []string{" currency:compensation[0]"}},
		{"another currency than the threshold's", bonus(contract.CostPerClick, price(eur(5)), nil), []settlement.Entry{measured("m", contract.CostPerClick, price(usd(900)), "")}, "", "", nil, []string{" measure:compensation[0].bonus"}},
	} {
		s := settled(t, 1, row.deal, row.entries...)
		assert.Equal(t, row.want, said(t, s), row.name)
		assert.Equal(t, row.working, workings(s, "bonus"), row.name)
		assert.Equal(t, row.rules, rules(s), row.name)
		if row.want != "" {
			assert.Equal(t, row.ids, s.Deals[0].Lines[0].Entries, row.name)
		}
	}
}

// TestRetainerMonths pays 900.00 a month, and corrections beside it.
func TestRetainerMonths(t *testing.T) {
	monthly := func(change func(*contract.Contract)) contract.Contract {
		c := deal(contract.Pay{ID: "r", Retainer: &contract.Retainer{Amount: eur(90000), Every: contract.EveryMonth}})
		if change != nil {
			change(&c)
		}
		return c
	}
	october, november, december := "retainer:r:2026-10-01 900.00 EUR", "retainer:r:2026-11-01 900.00 EUR", "retainer:r:2026-12-01 900.00 EUR"
	months(t, monthly(nil), nil, october, november, december, "")
	months(t, monthly(nil), []settlement.Entry{happened("n", contract.OnNotice, 0, instant(11, 1, 9))}, october, november, "")
	months(t, monthly(nil), []settlement.Entry{happened("n", contract.OnNotice, 0, instant(10, 31, 9))}, october, "", "")
	months(t, monthly(func(c *contract.Contract) { c.Term.To, c.Compensation[0].Retainer.Periods = civil.Date{}, 2 }), nil, october, november, "")
	for _, change := range []func(*contract.Contract){
		func(c *contract.Contract) { c.Term.To = civil.Date{} },
		func(c *contract.Contract) { c.Term.From = civil.Date{} },
	} {
		s := settled(t, 1, monthly(change))
		assert.Equal(t, []string{" no_term:compensation[0]"}, rules(s))
		assert.Empty(t, said(t, s))
	}
	fix := func(id string, a money.Amount) settlement.Entry {
		return settlement.Entry{ID: id, Kind: settlement.CorrectionEntry, Deal: "deal", At: instant(10, 5, 0), Amount: a}
	}
	later := fix("e", eur(7))
	later.At = instant(11, 1, 0)
	s := settled(t, 1, monthly(nil), fix("c", eur(100)), fix("d", usd(100)), later)
	assert.Equal(t, "retainer:r:2026-10-01 900.00 EUR; correction:c 1.00 EUR", said(t, s))
	assert.Equal(t, []string{"d no_rate"}, rules(s))
	assert.Equal(t, "Correction.", workings(s, "correction"))
	assert.Equal(t, []string{"0.00 EUR", "0.00 EUR"}, []string{s.Deals[0].Lines[0].Held.String(), s.Deals[0].Opening.String()})
	nothing := settlement.Entry{ID: "p", Kind: settlement.PaymentEntry, Deal: "deal", At: instant(10, 5, 0)}
	assert.Empty(t, settled(t, 1, monthly(nil), nothing).Exceptions, "a payment without an amount is one of nothing")
	assert.Equal(t, "The month that begins on 2026-10-01: 900.00 EUR.", workings(s, "retainer"))
}
