package settlement

import (
	"cmp"
	"fmt"
	"slices"
	"time"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// taxPractice is the source of what is known from practice only.
const taxPractice = "instructions for Forms 1099-NEC, W-9, W-8 and 1042-S; general practice, to be looked up before use"

// decide turns what was added up into a flag.
func (c *taxCase) decide() TaxFlag {
	f := &c.flag
	f.Name = c.payee.Name
	c.sums()
	f.Verdict, f.Reason = c.verdict()
	if f.Verdict == MustReport {
		f.FileBy = civil.NewDate(c.year+1, time.January, 31)
	}
	c.backup()
	c.evidence()
	slices.SortStableFunc(f.Notes, func(a, b TaxNote) int { return cmp.Compare(a.Rule, b.Rule) })
	return *f
}

// say adds a note with the payments kept for its rule.
func (c *taxCase) say(rule, source string, trust engagement.Trust, message string) {
	ids := slices.DeleteFunc(slices.Clone(c.ids[rule]), func(id string) bool { return id == "" })
	c.flag.Notes = append(c.flag.Notes, TaxNote{Rule: rule, Message: message, Payments: ids, Source: source, Trust: trust})
}

// practice adds a note that rests on practice.
func (c *taxCase) practice(rule, message string) {
	c.say(rule, taxPractice, engagement.TrustDoubtful, message)
}

// sums fills in the amounts.
func (c *taxCase) sums() {
	f := &c.flag
	var counted, unclear money.Sum
	counted.Merge(&c.direct)
	counted.Merge(&c.gifts)
	unclear.Merge(&c.more)
	unclear.Merge(&c.less)
	for _, s := range []struct {
		to   *money.Amount
		from *money.Sum
	}{{&f.Direct, &c.direct}, {&f.Gifts, &c.gifts}, {&f.Counted, &counted}, {&f.Processor, &c.processor}, {&f.Unclear, &unclear}} {
		a, err := s.from.Total("USD")
		if err != nil {
			c.note(TaxSumOutOfRange, "")
		}
		*s.to = a
	}
	for i, t := range c.policy.Thresholds {
		if c.year >= t.From && c.year <= t.Until && c.year > 0 {
			f.Threshold = &c.policy.Thresholds[i]
			break
		}
	}
	if f.Threshold != nil {
		row := *f.Threshold
		f.Threshold = &row
	}
}

// verdict decides, the reasons that stand above the sum first.
func (c *taxCase) verdict() (TaxVerdict, string) {
	p := &c.payee
	foreignForm := p.Form == FormW8BEN || p.Form == FormW8ENT || p.Form == FormW8ECI
	foreign := p.USPerson == engagement.No || foreignForm
	american := p.USPerson == engagement.Yes || p.Form == FormW9
	switch {
	case c.policy.PayerUS == engagement.No:
		c.practice(TaxPayerForeign, "The payer is no business in the United States; these rules are not its own.")
		return Apart, "the payer is not in the United States"
	case c.ids[TaxSumOutOfRange] != nil:
		c.say(TaxSumOutOfRange, "arithmetic", engagement.TrustChecked, "The payments add up to an absurd sum.")
		return CannotDecide, "the sum is out of range"
	case c.year == 0:
		return CannotDecide, "the payments have no day, so that their year is not known"
	case c.conflict:
		c.say(TaxPayeeTwice, "the records handed in", engagement.TrustChecked, "Two records of the payee differ; neither is trusted.")
		return CannotDecide, "two records of the payee differ"
	case foreign && american:
		c.practice(TaxConflict, fmt.Sprintf("Form %s and being a US person (%s) contradict each other.", p.Form, p.USPerson))
		return CannotDecide, "what is known of the payee contradicts itself"
	case p.Employee == engagement.Yes:
		c.practice(TaxEmployee, "An employee's pay is wages, reported on Form W-2.")
		return Apart, "an employee"
	case foreign:
		c.foreign()
		return Apart, "a foreign payee: not Form 1099-NEC"
	case slices.Contains([]Entity{CCorporation, SCorporation, LLCCorporation}, p.Entity):
		c.practice(TaxCorporation, "Pay to most corporations is not reported on Form 1099-NEC.")
		return Apart, "a corporation"
	}
	return c.bySum(american)
}

// foreign notes what is to be looked at in place of Form 1099-NEC.
func (c *taxCase) foreign() {
	message := "Where the work was done is not known, so that Form 1042-S and withholding cannot be decided."
	switch c.payee.USWork {
	case engagement.Yes:
		message = "Work was done in the United States: Form 1042-S and withholding may be due, from the first dollar."
	case engagement.No:
		message = "The work was done outside the United States: usually neither Form 1042-S nor withholding is due."
	}
	c.practice(TaxForeign, message)
	if c.payee.Form == "" {
		c.practice(TaxNoForm, "Ask for a Form W-8 before paying: none is on file.")
	}
}

// bySum holds the payments against the threshold of the year.
func (c *taxCase) bySum(american bool) (TaxVerdict, string) {
	f, p := &c.flag, &c.payee
	if p.Form == "" {
		c.practice(TaxNoForm, "Ask for a Form W-9 (or W-8, if foreign) before paying: none is on file.")
	}
	if !american {
		c.practice(TaxStatusUnknown, "Whether the payee is a US person is not known; living in a country does not decide it, and Form 1042-S has no such threshold.")
	}
	if f.Threshold == nil {
		c.say(TaxNoThreshold, "the table handed in", engagement.TrustChecked, fmt.Sprintf("No threshold is known for %d; add the row once it is published.", c.year))
		return CannotDecide, fmt.Sprintf("no threshold is known for %d", c.year)
	}
	least, most := c.bounds()
	limit := f.Threshold.Threshold
	switch reachedLeast, reachedMost := !below(least, limit), !below(most, limit); {
	case reachedLeast && !american:
		return CannotDecide, "the sum reaches the threshold, and whether the payee is a US person is not known"
	case reachedLeast && (p.Entity == "" || p.Entity == LLC):
		c.practice(TaxEntityUnknown, "Whether the payee is taxed as a corporation is not known; the W-9 says it.")
		return CannotDecide, "the sum reaches the threshold, and whether the payee is a corporation is not known"
	case reachedLeast:
		c.say(TaxThresholdMet, f.Threshold.Source, f.Threshold.Trust, fmt.Sprintf("%s is %s or more: Form 1099-NEC for %d (%s).", f.Counted, limit, c.year, f.Threshold.Law))
		return MustReport, fmt.Sprintf("%s reaches %s", f.Counted, limit)
	case c.ids[TaxNoValue] != nil:
		return CannotDecide, "the sum known is below the threshold, and something has no known value"
	case reachedMost:
		return CannotDecide, "whether the sum reaches the threshold depends on how some of it was paid"
	case f.Counted.IsZero() && f.Unclear.IsZero() && f.Processor.Sign() > 0:
		return Apart, "all of it was paid through processors"
	}
	c.say(TaxUnder, f.Threshold.Source, f.Threshold.Trust, fmt.Sprintf("%s is below %s for %d; it is income of the payee all the same.", f.Counted, limit, c.year))
	return BelowLimit, fmt.Sprintf("%s is below %s", f.Counted, limit)
}

// bounds is the least and the most that counts, by how the unclear payments are read.
func (c *taxCase) bounds() (least, most money.Amount) {
	var lo, hi money.Sum
	for _, s := range []*money.Sum{&c.direct, &c.gifts} {
		lo.Merge(s)
		hi.Merge(s)
	}
	lo.Merge(&c.less)
	hi.Merge(&c.more)
	least, _ = lo.Total("USD") // sums checked the parts
	most, _ = hi.Total("USD")
	return least, most
}

// backup notes where backup withholding comes up.
func (c *taxCase) backup() {
	if c.flag.Verdict != MustReport && c.flag.Verdict != CannotDecide || c.payee.Form != "" && c.payee.Form != FormW9 {
		return
	}
	why := ""
	switch {
	case c.payee.Notice == engagement.Yes:
		why = "the tax office asked for it"
	case c.payee.TaxID == engagement.No:
		why = "no tax number was given"
	case c.payee.Form == "" && c.payee.TaxID != engagement.Yes:
		why = "no tax number is on file"
	default:
		return
	}
	c.practice(TaxBackup, "Backup withholding may be due on what the payer pays itself: "+why+". Look up the rate of the year.")
}

// evidence adds the notes that go with payments.
func (c *taxCase) evidence() {
	p := c.policy
	for _, n := range []struct{ rule, message string }{
		{TaxProcessor, "Payments by card or processor are reported by the processor on Form 1099-K and do not count here."},
		{TaxChannelUnknown, "Who reports these payments depends on how they were paid, which is not known."},
	} {
		if c.ids[n.rule] != nil {
			c.say(n.rule, p.Source, p.Trust, n.message)
		}
	}
	if c.ids[TaxGifts] != nil {
		c.practice(TaxGifts, fmt.Sprintf("Products that the creator keeps count at fair value: %s.", c.flag.Gifts))
	}
	for _, n := range []struct{ rule, message string }{
		{TaxNoValue, "These have no known value in USD: a gift without a fair value, or an amount without a rate of its day."},
		{TaxPaymentTwice, "These ids came with different contents; the first in order counts."},
		{TaxNoDay, "These have no day."},
	} {
		if c.ids[n.rule] != nil {
			c.say(n.rule, "the records handed in", engagement.TrustChecked, n.message)
		}
	}
	if c.unknown {
		c.say(TaxUnknownPayee, "the records handed in", engagement.TrustChecked, "Nothing is known of this payee but payments.")
	}
	if p.PayerUS == engagement.Unsaid {
		c.practice(TaxPayerUnsaid, "The payer is taken for a business in the United States; nobody said so.")
	}
}
