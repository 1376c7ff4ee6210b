package main

import (
	"cmp"
	"fmt"
	"strings"
	"time"

	"github.com/seed-e12bc25d/influencekit/contract/settlement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/engagement/problem"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// A dealView is one deal as text and page show it.
type dealView struct {
	Name, Deal, Title string
	Currency          money.Currency
	Closed            bool
	Lines             []lineView
	Sums              []sumView
	InKind            []string
}

// A lineView is a line and what it can be checked by.
type lineView struct {
	Name, Key, Term                        string
	Earned, Held, Stated, Amount, Adjusted string
	Working, Entries                       []string
}

// A sumView is a row of the sums below the lines. The amounts of the rows up to a
// total add up to it.
type sumView struct {
	Label, Amount, Note string
	Total               bool
	Entries             []string
}

// mostEntries is how many entries of a line are shown; -json has all.
const mostEntries = 60

// lineNames are the kinds of lines in words.
var lineNames = map[string]string{
	"fixed": "instalment", "flat_fee": "flat fee", "per_deliverable": "for each piece", "per_view": "for views",
	"make_good": "make-good", "late_deduction": "deduction for being late", "late_fee": "fee for paying late", "kill_fee": "kill fee",
}

// view is a deal for people.
func (r *Report) view(d *settlement.DealStatement) dealView {
	v := dealView{Name: r.dealName(d.Deal), Deal: d.Deal, Title: r.termTitle(d.Deal), Currency: d.Currency, Closed: d.Closed, InKind: r.inKind(d.Deal)}
	for i := range d.Lines {
		l := &d.Lines[i]
		row := lineView{Name: cmp.Or(lineNames[l.Kind], l.Kind), Key: l.Key, Term: l.Term, Working: l.Working,
			Earned: bare(l.Earned), Held: bare(l.Held), Stated: bare(l.Stated), Amount: bare(l.Amount)}
		if l.Window != "" {
			row.Name += " " + l.Window
		}
		if !l.Adjustment.IsZero() {
			row.Adjusted = l.Adjustment.String() + " of what is owed now is of earlier months and was not stated then."
		}
		for n, id := range l.Entries {
			if n == mostEntries && len(l.Entries) > mostEntries+1 {
				row.Entries = append(row.Entries, counted(len(l.Entries)-n, "entry")+" more: -json names them")
				break
			}
			row.Entries = append(row.Entries, r.entryLine(id, d.Currency)+r.heldUntil(d, l, id))
		}
		v.Lines = append(v.Lines, row)
	}
	v.Sums = r.sums(d)
	return v
}

// heldUntil says of an order until when its commission is held, where that is past
// the month's end.
func (r *Report) heldUntil(d *settlement.DealStatement, l *settlement.Line, id string) string {
	c, e := r.contracts[d.Deal], r.entries[id]
	if c == nil || e == nil || e.Kind != settlement.OrderEntry {
		return ""
	}
	for i, p := range c.Compensation {
		if p.Commission == nil || problem.Index("compensation", i)+".commission" != l.Term {
			continue
		}
		if free := e.At.Add(time.Duration(p.Commission.HoldDays) * 24 * time.Hour); free.After(d.Period.To) {
			return ", held until " + civil.DateOf(free, r.Zone).String()
		}
	}
	return ""
}

// sums are the rows from the gross to what is paid.
func (r *Report) sums(d *settlement.DealStatement) (rows []sumView) {
	terms, ok := r.policy.Terms[d.Deal]
	if !ok {
		terms = r.policy.Default
	}
	add := func(always bool, label string, a money.Amount, note string) {
		if always || !a.IsZero() {
			rows = append(rows, sumView{Label: label, Amount: bare(a), Note: note})
		}
	}
	total := func(label string, a money.Amount, note string) {
		rows = append(rows, sumView{Label: label, Amount: bare(a), Note: note, Total: true})
	}
	note := ""
	if !d.Adjustments.IsZero() {
		note = bare(d.Adjustments) + " of it is of earlier months"
	}
	total("gross", d.Gross, note)
	share := func(name string, rate money.Ratio) string { return name + " " + rate.Percent(2) }
	add(false, share("platform fee", terms.PlatformFee), d.PlatformFee.Neg(), "")
	if c := r.contracts[d.Deal]; c != nil && c.Creator.Agent != nil {
		add(false, share("agent's share", c.Creator.Agent.Share), d.AgentShare.Neg(), c.Creator.Agent.Name)
	}
	if c := r.contracts[d.Deal]; c != nil {
		add(false, share("set aside", c.Creator.SetAside), d.SetAside.Neg(), "kept for a minor")
	}
	add(d.TaxNote != "", "tax", d.Tax, taxNote(d, terms))
	add(false, share("withheld", terms.Withholding), d.Withheld.Neg(), "paid to the tax office")
	total("net", d.Net, "")
	add(true, "open before", d.Opening, "of closed statements")
	add(true, "paid", d.Paid.Neg(), "")
	rows[len(rows)-1].Entries = r.payments(d)
	total("balance", d.Balance, "")
	switch {
	case d.Payable.Sign() > 0:
		total("to pay", d.Payable, dueNote(d))
	case d.Carried.Sign() > 0:
		total("carried on", d.Carried, "below the least payout, "+terms.Least.String())
	case d.Carried.Sign() < 0:
		total("carried on", d.Carried, "the creator was paid more than is owed so far")
	}
	add(false, "held", d.Held, "earned, and owed once it can no more come back; not in the sums above")
	return rows
}

func taxNote(d *settlement.DealStatement, terms settlement.Payout) string {
	if d.TaxNote != "" {
		return d.TaxNote
	}
	return terms.TaxRate.Percent(2) + " on the gross"
}

func dueNote(d *settlement.DealStatement) string {
	if d.Due.IsZero() {
		return d.DueWhy
	}
	return fmt.Sprintf("by %s: %s", d.Due, d.DueWhy)
}

// An exceptionView is an exception and where its entry stands.
type exceptionView struct {
	Where, Entry, Rule, Message, Counted string
}

func (r *Report) exceptions() (list []exceptionView) {
	for _, x := range r.Statement.Exceptions {
		v := exceptionView{Where: strings.Join(r.places[x.Entry], ", "), Entry: x.Entry, Rule: x.Rule, Message: x.Message, Counted: "not counted"}
		if x.Counted {
			v.Counted = "counted in part, or by another entry"
		}
		if e := r.entries[x.Entry]; e != nil {
			v.Entry = fmt.Sprintf("%s %s of %s, %s", e.Kind, x.Entry, cmp.Or(x.Deal, e.Deal), civil.DateOf(e.At, r.Zone))
		} else if x.Entry == "" {
			v.Entry = cmp.Or(x.Deal, "all deals")
		}
		list = append(list, v)
	}
	return list
}

// A totalView is what is owed in one currency.
type totalView struct {
	Currency                           money.Currency
	Gross, Net, Payable, Held, Carried string
}

func (r *Report) totals() (list []totalView) {
	for _, t := range r.Statement.Totals {
		list = append(list, totalView{t.Currency, bare(t.Gross), bare(t.Net), bare(t.Payable), bare(t.Held), bare(t.Carried)})
	}
	return list
}

// bare is an amount without its currency.
func bare(a money.Amount) string {
	text, _, _ := strings.Cut(a.String(), " ")
	return text
}
