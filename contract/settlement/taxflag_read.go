package settlement

import (
	"cmp"
	"encoding/json"
	"slices"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// TaxFlags says for each payee and year of payment whether a payer in the United
// States has to report the pay on Form 1099-NEC, and what else is to be looked at. It
// says "cannot decide" wherever what is known does not decide. The same payees and
// payments in any order give the same flags, in order of payees and years.
func TaxFlags(payees []Payee, payments []TaxPayment, p TaxPolicy) []TaxFlag {
	type key struct {
		payee string
		year  int
	}
	people, peopleTwice := byID(payees, func(x Payee) string { return x.ID })
	all, twice := byID(payments, func(x TaxPayment) string { return x.ID })
	cases := map[key]*taxCase{}
	var order []key
	for i := range all {
		t := &all[i]
		k := key{t.Payee, t.On.Year()}
		c := cases[k]
		if c == nil {
			c = &taxCase{policy: &p, year: k.year, flag: TaxFlag{Payee: k.payee, Year: k.year}, payee: Payee{ID: k.payee}}
			at, found := slices.BinarySearchFunc(people, k.payee, func(x Payee, id string) int { return cmp.Compare(x.ID, id) })
			if found {
				c.payee = people[at]
			} else {
				c.unknown = true
			}
			c.conflict = peopleTwice[k.payee]
			cases[k], order = c, append(order, k)
		}
		c.add(t, twice[t.ID])
	}
	slices.SortFunc(order, func(a, b key) int { return cmp.Or(cmp.Compare(a.payee, b.payee), cmp.Compare(a.year, b.year)) })
	list := make([]TaxFlag, 0, len(order))
	for _, k := range order {
		list = append(list, cases[k].decide())
	}
	return list
}

// byID sorts by id, then by JSON, and keeps the first of each id; those without an id
// are all kept. Twice has the ids that came with different contents.
func byID[T any](list []T, id func(T) string) (kept []T, twice map[string]bool) {
	type item struct {
		v    T
		text string
	}
	items := make([]item, len(list))
	for i, v := range list {
		b, _ := json.Marshal(v) // for its order only
		items[i] = item{v, string(b)}
	}
	slices.SortFunc(items, func(a, b item) int { return cmp.Or(cmp.Compare(id(a.v), id(b.v)), cmp.Compare(a.text, b.text)) })
	twice = map[string]bool{}
	first := ""
	for i, it := range items {
		if i > 0 && id(it.v) != "" && id(it.v) == id(items[i-1].v) {
			if it.text != first {
				twice[id(it.v)] = true
			}
			continue
		}
		first, kept = it.text, append(kept, it.v)
	}
	return kept, twice
}

// A taxCase is one payee in one year.
type taxCase struct {
	policy   *TaxPolicy
	payee    Payee
	unknown  bool // nothing is known of the payee
	conflict bool // two records of the payee differ
	year     int
	flag     TaxFlag

	direct, gifts, processor money.Sum
	more, less               money.Sum // of what nobody can say who reports: what adds, what takes off
	ids                      map[string][]string
}

// note keeps the id of a payment as evidence of a rule.
func (c *taxCase) note(rule, id string) {
	if c.ids == nil {
		c.ids = map[string][]string{}
	}
	c.ids[rule] = append(c.ids[rule], id)
}

// add sorts a payment into its sum.
func (c *taxCase) add(t *TaxPayment, twice bool) {
	c.flag.Payments = append(c.flag.Payments, t.ID)
	if twice {
		c.note(TaxPaymentTwice, t.ID)
	}
	if t.On.IsZero() {
		c.note(TaxNoDay, t.ID)
	}
	if t.Gift && (t.Valued == engagement.No || t.Amount == money.Amount{}) || t.Amount.Currency() == "" {
		c.note(TaxNoValue, t.ID)
		return
	}
	value := t.Amount
	if value.Currency() != "USD" {
		got, err := c.policy.Rates.Convert(value, "USD", t.On, c.policy.Rounding)
		if err != nil {
			c.note(TaxNoValue, t.ID)
			return
		}
		value = got.Amount
	}
	if t.Gift {
		c.gifts.Add(value)
		c.note(TaxGifts, t.ID)
		return
	}
	switch c.policy.Channels[t.Method] {
	case PaidDirectly:
		c.direct.Add(value)
		c.note(TaxThresholdMet, t.ID)
		c.note(TaxUnder, t.ID)
	case ByProcessor:
		c.processor.Add(value)
		c.note(TaxProcessor, t.ID)
	default:
		if value.Sign() < 0 {
			c.less.Add(value)
		} else {
			c.more.Add(value)
		}
		c.note(TaxChannelUnknown, t.ID)
	}
}
