package contract

import "github.com/seed-e12bc25d/influencekit/roi/money"

func (w *printer) commission(s *section, lead string, t Commission) {
	var parts []string
	if !t.Rate.IsZero() {
		parts = append(parts, sayPercent(t.Rate)+" of the sales that are the Creator’s")
	}
	if t.PerOrder != (money.Amount{}) {
		parts = append(parts, sayPay(t.PerOrder)+" for each order that is the Creator’s")
	}
	if len(t.Tiers) > 0 {
		parts = append(parts, "a share of the sales that are the Creator’s by the tiers below")
	}
	text := sentences(inText(listAnd(parts), "The Brand pays %."), tierSaying(t), everySales(t.TierWindow),
		byTri(t.Retier, "A refund may change the tier of earlier orders.", "A refund does not change the tier of earlier orders."))
	s.all(lead, text, t.items()...)
	if len(t.Tiers) > 0 {
		s.blocks[len(s.blocks)-1].Table = tierTable(t.Tiers)
	}
}

// items are the points of a commission.
func (t Commission) items() []Item {
	return []Item{
		{Text: t.Base.say()},
		{Text: ifSo(t.HoldDays != 0, "An order counts once it is "+several(t.HoldDays, "day", "days")+" old")},
		{Text: ifSo(t.LookbackDays != 0, "An order counts within "+several(t.LookbackDays, "day", "days")+" of the click")},
		pointOf("Codes by which an order is the Creator’s", t.Codes),
		pointOf("Links by which an order is the Creator’s", t.Links),
		{Text: byTri(t.NewCustomers, "Only orders of new customers count", "Orders of new and of existing customers count")},
		{Text: inText(sayDate(t.Until), "The last day of orders that count: %")},
		{Text: byTri(t.ClawBack, "Commission already paid on an order that is refunded is paid back",
			"Commission already paid on an order that is refunded is kept")},
		{Text: ifSum(t.Cap, "The commission is at most %"+inText(sayEvery(t.CapEvery), ", %"))},
		{Text: ifSum(t.Floor, "The commission is at least %"+inText(sayEvery(t.CapEvery), ", %"))},
		{Text: ifSo(t.Cap == (money.Amount{}) && t.Floor == (money.Amount{}), inText(sayEvery(t.CapEvery), "Commission is limited %, but no limit is agreed"))},
	}
}

func tierSaying(t Commission) string {
	switch t.TierMode {
	case "":
		return ""
	case Marginal:
		return "The rate of a tier is paid on the part of the sales that lies within it."
	case WholeSum:
		return "Once sales reach a tier, its rate is paid on all of them."
	}
	return "The rates are applied as: " + string(t.TierMode) + "."
}

func everySales(e Every) string {
	switch e {
	case "":
		return ""
	case EveryOrder:
		return "Each order is looked at by itself."
	case OverTheTerm:
		return "Sales are added up over the whole term."
	}
	return "Sales are added up anew " + sayEvery(e) + "."
}

func tierTable(tiers []Tier) *Table {
	table := Table{Head: []string{"Sales from", "Up to, not including", "Rate"}}
	for _, t := range tiers {
		to := "the next tier, if any"
		if t.To != (money.Amount{}) {
			to = sayAmount(t.To)
		}
		table.Rows = append(table.Rows, []string{sayAmount(t.From), to, sayPercent(t.Rate)})
	}
	return &table
}

// say writes what of an order counts.
func (b CommissionBase) say() string {
	var in, out []string
	for _, part := range []struct {
		in   bool
		out  bool
		name string
	}{
		{b.Tax > 0, b.Tax < 0, "tax"},
		{b.Shipping > 0, b.Shipping < 0, "shipping"},
		{b.GiftCards > 0, b.GiftCards < 0, "what is paid with or for gift cards"},
		{b.Refunds > 0, b.Refunds < 0, "sums that are refunded"},
	} {
		if part.in {
			in = append(in, part.name)
		}
		if part.out {
			out = append(out, part.name)
		}
	}
	text := ""
	if len(in) > 0 {
		text = "with " + listAnd(in)
	}
	if len(out) > 0 {
		if text != "" {
			text += ", "
		}
		text += "without " + listAnd(out)
	}
	if d := byTri(b.Discounts, "before discounts", "after discounts"); d != "" {
		if text != "" {
			d += ", "
		}
		text = d + text
	}
	return labelled("Sales are reckoned", text)
}
