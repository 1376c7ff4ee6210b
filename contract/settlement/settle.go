package settlement

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// ErrPeriod says that a statement was asked for a period that holds no instant.
var ErrPeriod = errors.New("settlement: a statement needs a period")

// Settle says who is owed what for a period: it reckons every contract anew from all
// that has happened before the period's end, and takes off what closed statements
// have stated. So a refund that comes late lowers the next statement, and an entry
// that is delivered twice changes nothing.
//
// The entries may come in any order. One whose id was there before is left out; if
// it differs, the one whose JSON comes first in order counts and the others are
// exceptions. What cannot be counted is an exception, never a silent zero: entries
// of unknown deals, deliverables, pieces or ways of paying, payments without an
// amount, refunds of unknown orders or of more than was left of the order, orders of
// which nobody says whether the customer is new or by which of several codes they
// came, where that decides, other currencies without a rate, dates past the period's
// end by more than the policy allows. So are views of several pieces together,
// instalments of more or less than the fees, and a period whose days are not those of
// the policy's zone.
//
// A period that was closed for a contract gives the statement as it was closed,
// whatever came later. What closes it again, or a part of it, is an exception: of
// closings of one period the first counts, of others that overlap the one that ends
// first.
//
// Contracts of the same id are versions of one. Commissions and retainers follow the
// version in force on their day, and a floor that on the last day of its window: an
// amendment counts from its day on, and its tiers begin anew with it, while a cap
// holds for what all versions paid in its window. All else follows the highest
// version, and so does everything where an amendment has no day or the version before
// it is not handed in.
//
// Once notice of termination was given (an event of [contract.OnNotice]), the
// contract ends so many days later as its terms ask for: retainers, floors, rights and
// allow-listing that would begin after that day, and instalments due after it, are not
// owed. A period that has begun is owed in full. Where the contract has a kill fee, it
// takes the place of the instalments due after the day of the notice. Orders go on
// earning commission until the term's end or [contract.Commission.Until].
//
// Sums are exact. Each line is rounded once, to the minor unit, and so is each
// deduction, on the sum since the contract began; what a statement says is the
// difference to what was stated before, so that nothing is lost over the periods. A
// rate of the policy, or an agent's share, that has changed holds for what this
// statement adds, not for what closed ones stated.
//
// Errors: [ErrPeriod]; a contract that is not valid, by its problem.List, wrapped.
func Settle(p civil.Period, deals []contract.Contract, all []Entry, policy Policy) (Statement, error) {
	if !p.IsValid() {
		return Statement{}, ErrPeriod
	}
	contracts := contract.Latest(deals)
	for i := range deals {
		if err := deals[i].Validate(); err != nil {
			return Statement{}, fmt.Errorf("settlement: %q: %w", deals[i].ID, err)
		}
	}
	versions := versionsOf(deals)
	books := sortEntries(contracts, all, p.To)
	s := Statement{Period: civil.Period{From: p.From.UTC(), To: p.To.UTC()}, Deals: []DealStatement{}, Totals: []Total{}, Exceptions: []Exception{}}
	for i := range contracts {
		b := &book{c: &contracts[i], versions: versions[contracts[i].ID], all: all, policy: &policy, period: s.Period}
		b.orders, b.others = books.of(i)
		d, exceptions := b.settle()
		s.Exceptions = append(s.Exceptions, exceptions...)
		if d.isNothing() {
			continue
		}
		s.Deals = append(s.Deals, d)
	}
	s.Exceptions = append(s.Exceptions, books.exceptions...)
	if !wholeDays(p, policy.Zone) {
		s.Exceptions = append(s.Exceptions, Exception{Rule: "period_days", Counted: true,
			Message: "The period does not begin and end with a day at the place of the policy's zone, where days and months are reckoned: one of the two is of another place."})
	}
	slices.SortStableFunc(s.Deals, func(a, b DealStatement) int {
		return cmp.Or(cmp.Compare(a.Creator, b.Creator), cmp.Compare(a.Deal, b.Deal))
	})
	slices.SortFunc(s.Exceptions, func(a, b Exception) int {
		return cmp.Or(cmp.Compare(a.Deal, b.Deal), cmp.Compare(a.Entry, b.Entry), cmp.Compare(a.Rule, b.Rule), cmp.Compare(a.Message, b.Message))
	})
	s.Exceptions = slices.Compact(s.Exceptions)
	s.total()
	return s, nil
}

// wholeDays reports whether a period begins and ends with days of a place; nil is UTC.
func wholeDays(p civil.Period, zone *time.Location) bool {
	begins := func(t time.Time) bool { return civil.DateOf(t, zone).In(zone).Equal(t) }
	return begins(p.From) && begins(p.To)
}

// isNothing reports whether a statement has nothing to say.
func (d DealStatement) isNothing() bool {
	return len(d.Lines) == 0 && d.Opening.IsZero() && d.Paid.IsZero() && !d.Closed
}

// total adds up the deals by currency.
func (s *Statement) total() {
	sums := map[money.Currency]*[5]money.Sum{}
	var order []money.Currency
	for _, d := range s.Deals {
		if sums[d.Currency] == nil {
			sums[d.Currency] = &[5]money.Sum{}
			order = append(order, d.Currency)
		}
		for i, a := range []money.Amount{d.Gross, d.Net, d.Payable, d.Held, d.Carried} {
			sums[d.Currency][i].Add(a)
		}
	}
	slices.Sort(order)
	for _, cur := range order {
		t := Total{Currency: cur}
		for i, to := range []*money.Amount{&t.Gross, &t.Net, &t.Payable, &t.Held, &t.Carried} {
			*to, _ = sums[cur][i].Total(cur) // sums of amounts in range; beyond it stays zero beside the deals
		}
		s.Totals = append(s.Totals, t)
	}
}

// Close returns the entries that close the statement: one for each of its contracts,
// with the statement as it stands. Add them to the entries, and the period is closed.
// Statements that were closed before give none.
func (s Statement) Close(at time.Time) []Entry {
	var list []Entry
	for _, d := range s.Deals {
		if d.Closed {
			continue
		}
		d := d
		d.Closed = true
		list = append(list, Entry{ID: fmt.Sprintf("closing:%s:%s", d.Deal, d.Period.To.UTC().Format(time.RFC3339Nano)),
			Kind: ClosingEntry, Deal: d.Deal, At: at.UTC(), Closed: &d})
	}
	return list
}
