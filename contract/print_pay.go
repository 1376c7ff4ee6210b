package contract

import (
	"strings"

	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// ifSum writes a sentence about an amount, digits and words, where one is set.
func ifSum(a money.Amount, format string) string {
	if a == (money.Amount{}) {
		return ""
	}
	return inText(sayPay(a), format)
}

// ifShare writes a sentence about a share where one is set.
func ifShare(r money.Ratio, format string) string {
	if r.IsZero() {
		return ""
	}
	return inText(sayPercent(r), format)
}

func (w *printer) compensation(s *section) {
	if len(w.c.Compensation) == 0 {
		s.say("", "No pay is agreed.")
	}
	for _, p := range w.c.Compensation {
		kinds := 0
		first := len(s.blocks)
		lead := func(word string) string { kinds++; return word }
		if t := p.FlatFee; t != nil {
			s.say(lead("Flat fee"), inText(sayPay(t.Amount), "The Brand pays %."), inText(t.For, "It pays for: %."))
		}
		if t := p.PerDeliverable; t != nil {
			s.say(lead("Fee for each piece"), "For each piece of "+quoted(t.Deliverable)+" the Brand pays "+sayPay(t.Amount)+".")
		}
		if t := p.Commission; t != nil {
			w.commission(s, lead("Commission"), *t)
		}
		if t := p.PerView; t != nil {
			w.perView(s, lead("Pay by results"), *t)
		}
		if t := p.Bonus; t != nil {
			bonus(s, lead("Bonus"), *t)
		}
		if t := p.Product; t != nil {
			product(s, lead("Product"), *t)
		}
		if t := p.Retainer; t != nil {
			retainer(s, lead("Retainer"), *t)
		}
		if t := p.LateDeduction; t != nil {
			lateDeduction(s, lead("Deduction for lateness"), *t)
		}
		if kinds == 0 {
			s.say("", "A way of paying that says nothing.")
		}
		s.ref(first, p.ID)
	}
}

func (w *printer) perView(s *section, lead string, t PerView) {
	what := "each piece of content"
	if t.Deliverable != "" {
		what = "each piece of " + quoted(t.Deliverable)
	}
	unit := "for every " + sayInt(int64(t.Per)) + " " + sayMetric(t.Metric)
	if t.Per == 1 {
		unit = "for each " + sayMetrics(1, t.Metric)
	}
	remedy := ""
	if t.MakeGood != "" {
		remedy = "A shortfall " + said(makeGoodSayings, t.MakeGood) + "."
	}
	s.say(lead, "The Brand pays "+sayPay(t.Price)+" "+unit+" of "+what+".",
		ifSo(t.WindowDays != 0, "They are counted "+several(t.WindowDays, "day", "days")+" after publication."),
		inText(sayCount(t.Minimum), "Below % "+sayMetric(t.Metric)+" nothing is paid."),
		ifSum(t.Cap, "This pay is at most %."),
		inText(sayCount(t.Guarantee), "The Creator guarantees at least % "+sayMetric(t.Metric)+"."), remedy,
		inText(t.Source, "The figures are taken from: %."))
}

func bonus(s *section, lead string, t Bonus) {
	text := inText(sayPay(t.Amount), "The Brand pays %")
	if t.Threshold.IsZero() {
		text += " for " + sayMeasure(t.Measure) + "."
	} else {
		reaches := " reaches "
		if t.Measure == CostPerClick {
			reaches = " falls to "
		}
		text += " when " + sayMeasure(t.Measure) + reaches + sayValue(t.Threshold, t.Measure) + "."
	}
	s.say(lead, text,
		inText(sayValue(t.Step, t.Measure), "It is paid again for each further %."),
		ifSum(t.Cap, "In all it is at most %."),
		inText(sayOn(t.By), "It is measured %."),
		inText(t.Source, "The figures are taken from: %."))
}

func product(s *section, lead string, t Product) {
	what := quoted(t.Name)
	if t.Quantity != 0 {
		what = sayInt(int64(t.Quantity)) + " × " + what
	}
	s.say(lead, "The Brand gives the Creator "+what+".",
		ifSum(t.Retail, "The retail value of each is %."),
		ifSum(t.Cost, "Each costs the Brand %."),
		byTri(t.Keep, "The Creator may keep it.", "The Creator may not keep it."),
		inText(sayBy(t.Return), "It is sent back %."),
		byTri(t.Taxable, "It counts as taxable income.", "It does not count as taxable income."))
}

func retainer(s *section, lead string, t Retainer) {
	pieces := eachText(t.Includes, func(i Included) string {
		return several(i.Count, "piece", "pieces") + " of " + quoted(i.Deliverable)
	})
	s.say(lead, strings.TrimRight("The Brand pays "+sayPay(t.Amount)+" "+sayEvery(t.Every), " ")+
		ifSo(t.Periods != 0, ", "+several(t.Periods, "time", "times"))+".",
		inText(listAnd(pieces), "Each period includes %."),
		byTri(t.Rollover, "What was not asked for moves to the next period.", "What was not asked for in a period lapses."))
}

func lateDeduction(s *section, lead string, t LateDeduction) {
	var parts []string
	if !t.Rate.IsZero() {
		parts = append(parts, sayPercent(t.Rate)+" of its pay")
	}
	if t.Amount != (money.Amount{}) {
		parts = append(parts, sayPay(t.Amount))
	}
	s.say(lead, inText(listAnd(parts), "For each begun day that a piece is published late, % is taken off."),
		ifSo(t.GraceHours != 0, "The first "+several(t.GraceHours, "hour", "hours")+" cost nothing."),
		ifShare(t.Cap, "At most % of its pay is taken off."))
}
