package sources

import (
	"io"
	"strings"
	"time"

	"github.com/seed-e12bc25d/influencekit/engagement/payload"
	"github.com/seed-e12bc25d/influencekit/roi"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// awinStates is what Awin's states mean. "Approved" is earned; that it is payable
// is not told.
func awinStates() map[string]CommissionState {
	return map[string]CommissionState{
		"pending":  CommissionPending,
		"approved": CommissionLocked,
		"declined": CommissionDeclined,
		"deleted":  CommissionReversed, // of a bonus
	}
}

// awinRow is a transaction as Awin writes it.
type awinRow struct {
	ID         payload.ID   `json:"id"`
	Order      payload.ID   `json:"orderRef"`
	Advertiser payload.ID   `json:"advertiserId"`
	Publisher  payload.ID   `json:"publisherId"`
	State      payload.Text `json:"commissionStatus"`
	Paid       payload.Bool `json:"paidToPublisher"`
	Declined   payload.Text `json:"declineReason"`
	Amended    payload.Bool `json:"amended"`
	Amendment  payload.Text `json:"amendReason"`
	Placed     payload.Text `json:"transactionDate"`
	Clicked    payload.Text `json:"clickDate"`
	Validated  payload.Text `json:"validationDate"`
	Voucher    payload.Text `json:"voucherCode"`
	Sale       awinAmount   `json:"saleAmount"`
	Commission awinAmount   `json:"commissionAmount"`
	OldSale    awinAmount   `json:"oldSaleAmount"`
	OldCommis  awinAmount   `json:"oldCommissionAmount"`
	Refs       struct {
		One   payload.Text `json:"clickRef"`
		Two   payload.Text `json:"clickRef2"`
		Three payload.Text `json:"clickRef3"`
		Four  payload.Text `json:"clickRef4"`
		Five  payload.Text `json:"clickRef5"`
		Six   payload.Text `json:"clickRef6"`
	} `json:"clickRefs"`
}

// awinAmount is an amount with its own currency.
type awinAmount struct {
	Amount   payload.Decimal `json:"amount"`
	Currency payload.Text    `json:"currency"`
}

// Awin reads the transactions of the Awin API: a bare list of rows.
//
// Awin writes times without a zone: they are those of the zone that the request
// named (Europe/London is common). Zone is that one; without it they are read as UTC,
// which is one problem of the rule "no_zone". An amended row keeps its id; the
// sale before it is the goods, and what it lost is a refund. Of two copies of a row
// the one that was fetched later counts, by [payload.MeasuredAt].
//
// A transaction that is approved is locked; one of which the publisher has the
// money is paid. Errors are those of the package. Source: Awin's API as in
// payloads of the network (trust B), amended rows from its documentation (trust K),
// read 2026-11-22.
func Awin(r io.Reader, zone *time.Location, opts ...payload.Option) (Transactions, error) {
	d := &awin{body: newBody(r, "an Awin list of transactions", opts), zone: zone, states: awinStates()}
	err := d.read(func() error { return payload.Items(d.Reader, d.row) }, func(name string) error {
		switch name {
		case "error", "errors", "description", "message":
			return d.refuse("awin")
		}
		return nil
	})
	d.out.Problems = d.Problems()
	return d.out, err
}

// awin is one body being read.
type awin struct {
	*body
	zone   *time.Location
	states map[string]CommissionState
	out    Transactions
	naive  bool // times without a zone were noted
}

// row puts a transaction into the result.
func (d *awin) row(w *awinRow) {
	t := Transaction{
		Network: "awin", ID: w.ID.Value, Advertiser: w.Advertiser.Value, Publisher: w.Publisher.Value,
		Refs:   texts(w.Refs.One, w.Refs.Two, w.Refs.Three, w.Refs.Four, w.Refs.Five, w.Refs.Six),
		Theirs: w.State.Value, Reason: w.Declined.Value,
		State:   d.state("commissionStatus", w.State.Value, d.states),
		Clicked: d.time("clickDate", w.Clicked), Locked: d.time("validationDate", w.Validated),
	}
	if t.ID == "" {
		d.note("id", "required", "a transaction without an id cannot be told from its copies")
	}
	if w.Paid.Value && (t.State == CommissionLocked || t.State == "") {
		t.State = CommissionPaid
	}
	if t.Reason == "" {
		t.Reason = w.Amendment.Value
	}
	t.Commission, t.Before = d.money("commissionAmount", w.Commission), d.money("oldCommissionAmount", w.OldCommis)
	sale := d.sold("saleAmount", d.money("saleAmount", w.Sale), d.money("oldSaleAmount", w.OldSale), w.Amended.State == payload.Given)
	t.Order = roi.Order{
		ID: t.ID, Name: w.Order.Value, Placed: d.time("transactionDate", w.Placed), Updated: d.Measured(),
		Currency: sale.Goods.Currency(), Codes: texts(w.Voucher), Sale: sale,
	}
	if sale.Goods.Sign() < 0 {
		t.correct(t.Order.Placed)
	}
	d.out.Transactions = append(d.out.Transactions, t)
}

// money is an amount with its own currency.
func (d *awin) money(path string, a awinAmount) money.Amount {
	return d.amount(path+".amount", a.Amount, d.currency(path+".currency", a.Currency), a.Currency.There())
}

// time is a time in the zone of the request, or one with its own.
func (d *awin) time(path string, text payload.Text) time.Time {
	value := strings.TrimSpace(text.Value)
	if value == "" {
		return time.Time{}
	}
	if at, err := time.Parse(time.RFC3339, value); err == nil && inRange(at) {
		return at.UTC()
	}
	zone := d.zone
	if zone == nil {
		zone = time.UTC
	}
	at, err := time.ParseInLocation("2006-01-02T15:04:05", value, zone)
	if err != nil || !inRange(at) {
		d.note(path, "not_a_time", "want a date and time such as 2026-05-01T10:00:00; left out")
		return time.Time{}
	}
	if d.zone == nil && !d.naive {
		d.naive = true
		d.note(path, "no_zone", "times are without a zone and none was given; this one and the others were read as UTC")
	}
	return at.UTC()
}

// inRange reports whether a moment can be written as JSON.
func inRange(at time.Time) bool { return at.UTC().Year() >= 1 && at.UTC().Year() <= 9999 }
