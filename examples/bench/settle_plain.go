package main

import (
	"cmp"
	"slices"
	"time"

	"github.com/shopspring/decimal"

	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/contract/settlement"
)

// Commission by the month as a program reckons it that has decimals and maps.

type plainDeal struct {
	from, end time.Time
	hold      time.Duration
	tiers     []plainTier
	most      decimal.Decimal // in a month
}

type plainTier struct{ from, rate decimal.Decimal }

type plainEntry struct {
	id, deal, of string
	refund       bool
	at           time.Time
	goods        decimal.Decimal
}

func plainDeals(list []contract.Contract) map[string]*plainDeal {
	deals := map[string]*plainDeal{}
	for i := range list {
		t := list[i].Compensation[0].Commission
		d := &plainDeal{
			from: list[i].Term.From.In(time.UTC), end: list[i].Term.To.AddDays(1).In(time.UTC),
			hold: time.Duration(t.HoldDays) * 24 * time.Hour, most: t.Cap.Decimal(),
		}
		for _, tier := range t.Tiers {
			d.tiers = append(d.tiers, plainTier{tier.From.Decimal(), tier.Rate.Decimal()})
		}
		deals[list[i].ID] = d
	}
	return deals
}

func plainRows(entries []settlement.Entry) []plainEntry {
	rows := make([]plainEntry, len(entries))
	for i := range entries {
		e := &entries[i]
		rows[i] = plainEntry{e.ID, e.Deal, e.Of, e.Kind == settlement.RefundEntry, e.At, e.Goods.Decimal()}
	}
	return rows
}

// commission is that on the sales of a month.
func (d *plainDeal) commission(sales decimal.Decimal) decimal.Decimal {
	total := decimal.Zero
	for i, t := range d.tiers {
		top := sales
		if i+1 < len(d.tiers) {
			top = decimal.Min(sales, d.tiers[i+1].from)
		}
		if part := top.Sub(t.from); part.IsPositive() {
			total = total.Add(part.Mul(t.rate))
		}
	}
	return decimal.Min(total, d.most).RoundBank(2)
}

type plainWindow struct{ deal, month string }

type plainSales struct {
	all, ripe decimal.Decimal // ripe: can no longer come back
	entries   []string
}

// plainSettle reckons what is owed before an instant.
func plainSettle(rows []plainEntry, deals map[string]*plainDeal, until time.Time) float64 {
	orders := make(map[string]*plainEntry, len(rows))
	refunds := map[string][]*plainEntry{}
	seen := make(map[string]bool, len(rows))
	var inTime []*plainEntry
	for i := range rows {
		r := &rows[i]
		if seen[r.id] || deals[r.deal] == nil || !r.at.Before(until) {
			continue
		}
		seen[r.id] = true
		if r.refund {
			refunds[r.of] = append(refunds[r.of], r)
		} else {
			orders[r.id] = r
			inTime = append(inTime, r)
		}
	}
	slices.SortFunc(inTime, func(a, b *plainEntry) int { return cmp.Or(a.at.Compare(b.at), cmp.Compare(a.id, b.id)) })

	by := map[plainWindow]*plainSales{}
	for _, o := range inTime {
		d := deals[o.deal]
		if o.at.Before(d.from) || !o.at.Before(d.end) {
			continue
		}
		w := plainWindow{o.deal, o.at.Format("2006-01")}
		s := by[w]
		if s == nil {
			s = &plainSales{}
			by[w] = s
		}
		s.entries = append(s.entries, o.id)
		left := o.goods
		for _, r := range refunds[o.id] {
			s.entries = append(s.entries, r.id)
			left = decimal.Max(left.Sub(r.goods), decimal.Zero)
		}
		s.all = s.all.Add(left)
		if !o.at.Add(d.hold).After(until) {
			s.ripe = s.ripe.Add(left)
		}
	}
	sum := decimal.Zero
	for w, s := range by {
		earned := deals[w.deal].commission(s.all)
		held := earned.Sub(deals[w.deal].commission(s.ripe))
		sum = sum.Add(earned).Add(held.Mul(decimal.NewFromInt(3)))
	}
	return sum.Shift(2).InexactFloat64()
}
