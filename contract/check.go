package contract

import (
	"slices"
	"sync"

	"github.com/seed-e12bc25d/influencekit/audit/disclosure"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/problem"
	"github.com/seed-e12bc25d/influencekit/engagement/valid"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// A fail reports a problem of a field: its JSON path, the rule, and what it was held
// against.
type fail func(field, rule, param string)

// rules holds the rules of every type of this package.
var rules = sync.OnceValue(func() *valid.Checker {
	return valid.New(
		valid.Rule("plain", func(field any, _ string) bool { return isPlain(textOf(field)) }),
		valid.Rule("text", func(field any, _ string) bool { return isText(textOf(field)) }),
		valid.Rule("zone", func(field any, _ string) bool { return textOf(field) == "" || isZone(textOf(field)) }),
		valid.Rule("clock", func(field any, _ string) bool { c, ok := field.(Clock); _, fits := c.Minutes(); return ok && fits }),
		valid.Rule("hashtag", func(field any, _ string) bool { return isTag(textOf(field)) }),
		valid.Rule("handle", func(field any, _ string) bool { return isPlain(textOf(field)) }), // more where the platform is known
		valid.Rule("link", func(field any, _ string) bool { return isLink(textOf(field)) }),
		valid.Rule("currency_code", func(field any, _ string) bool {
			c, ok := field.(money.Currency)
			return ok && (c == "" || c.IsValid())
		}),
		valid.Rule("tie", func(field any, _ string) bool {
			t, ok := field.(disclosure.Tie)
			return ok && slices.Contains(disclosure.TieKinds(), t)
		}),
		valid.Rule("territory", func(field any, _ string) bool {
			_, is := countryNames[textOf(field)]
			return is || textOf(field) == Worldwide
		}),
		enumNames(),
		valid.Say("territory", "must be a country code of two letters, such as ES, or worldwide"),
		valid.Say("invalid money.Amount", "must be an amount such as {\"amount\":\"1200.50\",\"currency\":\"EUR\"}"),
		valid.Say("invalid money.Ratio", "must be a decimal number such as \"0.15\", which is 15 %"),
		valid.Say("plain", "must be one line without control characters or angle brackets"),
		valid.Say("text", "must have no control characters but line breaks and tabs"),
		valid.Say("zone", "must be the name of a time zone, such as Europe/Madrid"),
		valid.Say("clock", "must be a time of day, such as 17:00"),
		valid.Say("hashtag", "must be one hashtag: letters, digits and underscores"),
		valid.Say("handle", "must be one handle: letters, digits, dots, hyphens and underscores"),
		valid.Say("link", "must be a web address that begins with http:// or https:// and has no password in it"),
		valid.Say("currency_code", "must be a currency code such as EUR"),
		valid.Say("tie", "must be one of the ties of package disclosure"),
		valid.Say("not_before", "must not be before {param}"),
		valid.Say("not_below", "must not be below {param}"),
		valid.Say("after", "must be after {param}"),
		valid.Say("not_negative", "must not be negative"),
		valid.Say("positive", "must be more than 0"),
		valid.Say("share", "must be from 0 to 1: 0.15 is 15 %"),
		valid.Say("same_currency", "must be in the currency of {param}"),
		valid.Say("duplicate", "is the same as {param}"),
		valid.Say("unknown_deliverable", "is not the id of a deliverable"),
		valid.Say("one_of", "needs exactly one of {param}"),
		valid.Say("either", "must not be given beside {param}"),
		valid.Say("needs", "needs {param}"),
		valid.Say("contradicts", "contradicts {param}"),
		valid.Say("gap", "leaves a gap after {param}"),
		valid.Say("overlap", "overlaps {param}"),
		valid.Say("adds_up", "must add up to {param}"),
		valid.Say("fits_measure", "needs {param} for this measure"),

		valid.Cross(func(c Contract, f func(field, rule, param string)) { c.check(f) }),
		valid.Cross(func(t Term, f func(field, rule, param string)) { notBefore(f, "to", t.To, "from", t.From) }),
		valid.Cross(func(c Creator, f func(field, rule, param string)) { c.check(f) }),
		valid.Cross(func(a Agent, f func(field, rule, param string)) { share(f, "share", a.Share) }),
		valid.Cross(func(w When, f func(field, rule, param string)) { w.check(f) }),
		valid.Cross(func(l Length, f func(field, rule, param string)) { l.check(f) }),
		valid.Cross(func(r Range, f func(field, rule, param string)) {
			if r.Max != 0 && r.Max < r.Min {
				f("max", "not_below", "min")
			}
		}),
		valid.Cross(func(w Window, f func(field, rule, param string)) { w.check(f) }),
		valid.Cross(func(g Guidelines, f func(field, rule, param string)) { g.check(f) }),
		valid.Cross(func(a Approval, f func(field, rule, param string)) {
			either(f, "reply_business_days", a.ReplyDays != 0, "reply_hours", a.ReplyHours != 0)
			either(f, "no_rounds", a.NoRounds, "rounds", a.Rounds != 0)
		}),

		valid.Cross(func(p Pay, f func(field, rule, param string)) { p.check(f) }),
		valid.Cross(func(t FlatFee, f func(field, rule, param string)) { paid(f, "amount", t.Amount) }),
		valid.Cross(func(t PerDeliverable, f func(field, rule, param string)) { paid(f, "amount", t.Amount) }),
		valid.Cross(func(t Commission, f func(field, rule, param string)) { t.check(f) }),
		valid.Cross(func(t PerView, f func(field, rule, param string)) { t.check(f) }),
		valid.Cross(func(t Bonus, f func(field, rule, param string)) { t.check(f) }),
		valid.Cross(func(t Product, f func(field, rule, param string)) {
			amounts(f, "cost", t.Cost, "retail_value", t.Retail)
			either(f, "return", !t.Return.IsZero(), "keep", t.Keep == 1)
		}),
		valid.Cross(func(t Retainer, f func(field, rule, param string)) {
			paid(f, "amount", t.Amount)
			if t.Every == EveryOrder {
				f("every", "contradicts", "a retainer, which is paid for a time")
			}
		}),
		valid.Cross(func(t LateDeduction, f func(field, rule, param string)) {
			share(f, "rate", t.Rate)
			share(f, "cap", t.Cap)
			amounts(f, "amount", t.Amount)
			oneOf(f, "", "rate, amount", !t.Rate.IsZero(), !t.Amount.IsZero())
		}),

		valid.Cross(func(h Handle, f func(field, rule, param string)) { h.check(f) }),
		valid.Cross(func(p Payment, f func(field, rule, param string)) { p.check(f) }),
		valid.Cross(func(l LateFee, f func(field, rule, param string)) {
			share(f, "per_month", l.PerMonth)
			amounts(f, "flat", l.Flat)
			oneOf(f, "", "per_month, flat", !l.PerMonth.IsZero(), !l.Flat.IsZero())
		}),
		valid.Cross(func(e Expenses, f func(field, rule, param string)) { amounts(f, "cap", e.Cap) }),
		valid.Cross(func(r Right, f func(field, rule, param string)) {
			amounts(f, "fee", r.Fee, "renewal_price", r.Renewal)
			included(f, r.Fee, r.Included)
			alone(f, "media", r.Media, AllMedia)
			alone(f, "territory", r.Territory, Worldwide)
		}),
		valid.Cross(func(a Allowlisting, f func(field, rule, param string)) {
			amounts(f, "spend_cap", a.SpendCap, "fee", a.Fee)
			included(f, a.Fee, a.Included)
			share(f, "spend_share", a.SpendShare)
		}),
		valid.Cross(func(e Exclusivity, f func(field, rule, param string)) {
			amounts(f, "fee", e.Fee)
			included(f, e.Fee, e.Included)
			either(f, "platforms", len(e.Platforms) > 0, "all_platforms", e.AllPlatforms)
			alone(f, "territory", e.Territory, Worldwide)
		}),

		valid.Cross(func(e Expectation, f func(field, rule, param string)) {
			amounts(f, "at_least.money", e.AtLeast.Money)
			e.AtLeast.check(f, "at_least", e.Measure)
		}),
		valid.Cross(func(m Morals, f func(field, rule, param string)) {
			either(f, "no_cure", m.NoCure, "cure_hours", m.CureHours != 0)
		}),
		valid.Cross(func(i Indemnity, f func(field, rule, param string)) {
			amounts(f, "cap", i.Cap, "liability_cap", i.LiabilityCap)
			either(f, "uncapped", i.Uncapped, "cap", !i.Cap.IsZero() || i.CapAtFees == 1)
		}),
		valid.Cross(func(i Insurance, f func(field, rule, param string)) {
			amounts(f, "cover", i.Cover)
			either(f, "none", i.None, "cover", !i.Cover.IsZero())
		}),
		valid.Cross(func(t Termination, f func(field, rule, param string)) { t.check(f) }),
	)
})

// enumNames tells the names of the enums, which problems then list where they are few.
func enumNames() valid.Option {
	all := []valid.Option{
		valid.Names([]Status{Contractor, Employee}), valid.Names(Roles()), valid.Names(Rhythms()), valid.Names([]TierMode{Marginal, WholeSum}),
		valid.Names(MakeGoods()), valid.Names(Methods()), valid.Names(Media()), valid.Names([]Archive{MayStay, TakenDown}),
		valid.Names(Events()), valid.Names(AssetKinds()), valid.Names([]Silence{SilenceApproves, SilenceRefuses}),
		valid.Names([]Standard{Conviction, Charge, Evidence, Allegation}), valid.Names(engagement.Platforms()), valid.Names(engagement.Formats()),
	}
	return func(c *valid.Checker) {
		for _, o := range all {
			o(c)
		}
	}
}

// at is the path of the element i of a list.
func at(list string, i int) string { return problem.Index(list, i) }
