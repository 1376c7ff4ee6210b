package settlement

import (
	"errors"
	"fmt"
	"time"

	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// Errors of [NewInvoice]. Compare with errors.Is.
var (
	// ErrInvoiceNumber means a number that leaves a gap in its series, was given
	// before, or a series that is none.
	ErrInvoiceNumber = errors.New("settlement: invoice numbers run on by one, without a gap")
	// ErrInvoiceDate means no day of issue, or one outside the year of the series.
	ErrInvoiceDate = errors.New("settlement: an invoice needs a day of issue in the year of its series")
	// ErrNothingToInvoice means a statement without an amount.
	ErrNothingToInvoice = errors.New("settlement: the statement has nothing to invoice")
	// ErrInvoiceSum means a statement whose parts do not add up: it was changed.
	ErrInvoiceSum = errors.New("settlement: the parts of the statement do not add up")
	// ErrInvoiceDeal means a statement of another contract.
	ErrInvoiceDeal = errors.New("settlement: the statement is of another contract")
)

// An InvoiceSeries numbers invoices: a prefix, a year and a number that runs on by
// one and begins anew each year. It is a value: keep the one that [NewInvoice]
// returns. Two invoices made from the same series have the same number, so give them
// out one after the other.
type InvoiceSeries struct {
	Prefix string `json:"prefix"` // "MIA"
	Year   int    `json:"year"`
	Last   int    `json:"last"`            // number given last in the year; 0: none
	Width  int    `json:"width,omitempty"` // digits at least; 0 is 4
}

// Number writes the nth invoice's number: "MIA-2026-0007".
func (s InvoiceSeries) Number(n int) string {
	width := s.Width
	if width <= 0 || width > 12 {
		width = 4
	}
	text := fmt.Sprintf("%04d-%0*d", s.Year, width, n)
	if s.Prefix != "" {
		return s.Prefix + "-" + text
	}
	return text
}

// Take gives out the number n on a day and returns the series after it; n of 0 is
// the next one. On a day of the following year the series begins anew with 1; a day
// of an earlier or a later year is refused, and so is any n but the next. Errors:
// [ErrInvoiceNumber], [ErrInvoiceDate], wrapped with what would be right.
func (s InvoiceSeries) Take(n int, on civil.Date) (string, InvoiceSeries, error) {
	switch year := on.Year(); {
	case on.IsZero() || year != s.Year && year != s.Year+1:
		return "", s, fmt.Errorf("%w: %d, not %q", ErrInvoiceDate, s.Year, on)
	case year == s.Year+1:
		s.Year, s.Last = year, 0
	}
	if s.Last < 0 || s.Last >= 1_000_000_000 {
		return "", s, fmt.Errorf("%w: the last one cannot be %d", ErrInvoiceNumber, s.Last)
	}
	if n != 0 && n != s.Last+1 {
		return "", s, fmt.Errorf("%w: the next is %s, not %s", ErrInvoiceNumber, s.Number(s.Last+1), s.Number(n))
	}
	s.Last++
	return s.Number(s.Last), s, nil
}

// InvoiceTerms are what a statement does not say of its invoice.
type InvoiceTerms struct {
	Series   InvoiceSeries  `json:"series"`
	Number   int            `json:"number,omitempty"` // the running number that is meant; 0: the next
	Issued   civil.Date     `json:"issued"`
	TaxName  string         `json:"tax_name,omitempty"` // "VAT 21 %"; empty: "Tax"
	TaxNote  string         `json:"tax_note,omitempty"` // in place of the statement's: the words the law asks for
	NetDays  int            `json:"net_days,omitempty"` // where neither contract nor statement says when; 0: not said
	Paid     money.Amount   `json:"paid,omitzero"`      // on this invoice already, an advance
	Zone     *time.Location `json:"-"`                  // of the statement's policy: whose days the period has; nil is UTC
	Holidays civil.Holidays `json:"-"`
}

// An Invoice is what a creator asks a brand to pay for a statement. Amounts add up:
//
//	Net   = Σ Lines.Amount
//	Total = Net + Tax
//	Due   = Total − Σ Less.Amount − Paid
//
// Below zero it is a credit note.
type Invoice struct {
	Number   string         `json:"number"`
	Kind     InvoiceKind    `json:"kind"`
	Issued   civil.Date     `json:"issued"`
	From     contract.Party `json:"from"`
	Payee    string         `json:"payee,omitempty"` // who is paid, where it is the agent
	To       contract.Party `json:"to"`
	Deal     string         `json:"deal"`
	Title    string         `json:"title,omitempty"`
	Period   civil.Period   `json:"period"`
	FirstDay civil.Date     `json:"first_day"` // of the period, at the place of the terms
	LastDay  civil.Date     `json:"last_day"`
	Currency money.Currency `json:"currency"`
	Lines    []InvoiceLine  `json:"lines"`
	Net      money.Amount   `json:"net"`
	TaxName  string         `json:"tax_name,omitempty"`
	Tax      money.Amount   `json:"tax"`
	TaxNote  string         `json:"tax_note,omitempty"`
	Total    money.Amount   `json:"total"`
	Less     []InvoiceLine  `json:"less,omitempty"` // kept back by the one who pays: fees, shares, tax withheld
	Paid     money.Amount   `json:"paid"`
	Due      money.Amount   `json:"due"`
	DueOn    civil.Date     `json:"due_on,omitzero"`
	DueWhy   string         `json:"due_why"`
	Missing  []string       `json:"missing,omitempty"` // what invoices usually need and the contract does not have
}

// An InvoiceLine is one line of an invoice and the statement's line behind it.
type InvoiceLine struct {
	Key     string       `json:"key"`
	Text    string       `json:"text"`
	Amount  money.Amount `json:"amount"`
	Working []string     `json:"working,omitempty"`
}

// An InvoiceKind tells an invoice from a credit note.
type InvoiceKind string

// The kinds.
const (
	PlainInvoice InvoiceKind = "invoice"
	CreditNote   InvoiceKind = "credit_note" // the period's corrections are more than its pay
)
