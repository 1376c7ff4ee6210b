package sources

import (
	"io"
	"strings"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/payload"
	"github.com/seed-e12bc25d/influencekit/roi"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// cjCorrected is the state of an action that was corrected, in whole or in part.
const cjCorrected = "CORRECTED"

// cjStates is what CJ's states mean. A corrected action is reversed when its
// corrections took all of it, which only the amounts tell.
func cjStates() map[string]CommissionState {
	return map[string]CommissionState{
		"new":       CommissionPending,
		"extended":  CommissionPending, // the time to correct it was made longer
		"locked":    CommissionLocked,
		"closed":    CommissionPayable, // closed to changes; the payment is another record
		"corrected": "",
	}
}

// cjRow is a commission as CJ writes it.
type cjRow struct {
	ID         payload.ID      `json:"commissionId"`
	Action     payload.ID      `json:"actionId"`
	First      payload.ID      `json:"originalActionId"`
	Original   payload.Bool    `json:"original"`
	Order      payload.ID      `json:"orderId"`
	Advertiser payload.ID      `json:"advertiserId"`
	Publisher  payload.ID      `json:"publisherId"`
	Sub        payload.Text    `json:"shopperId"`
	Coupon     payload.Text    `json:"coupon"`
	State      payload.Text    `json:"actionStatus"`
	Reason     payload.Text    `json:"correctionReason"`
	Paid       payload.Bool    `json:"paidToPublisher"`
	Event      payload.Time    `json:"eventDate"`
	Posting    payload.Time    `json:"postingDate"`
	Locking    payload.Time    `json:"lockingDate"`
	Clicked    payload.Time    `json:"clickDate"`
	PubCur     payload.Text    `json:"pubCurrency"`
	Sale       payload.Decimal `json:"saleAmountPubCurrency"`
	SaleUSD    payload.Decimal `json:"saleAmountUsd"`
	Commission payload.Decimal `json:"pubCommissionAmountPubCurrency"`
	CommisUSD  payload.Decimal `json:"pubCommissionAmountUsd"`
}

// CJ reads the commissions of the CJ GraphQL API:
// {"data":{"publisherCommissions":{"records":[…]}}}.
//
// Amounts are those in the currency of the publisher; where a row lacks them, or
// their currency, those in USD. A row with "original": false, or with a negative
// sale, corrects the action that it names: it has no goods of its own, and
// [Transactions.Merged] takes it off the sale. The ID of an order is the original
// action's.
//
// An action that is closed is payable, and one of which the publisher has the money
// paid. A body of which payloadComplete is false has More. Errors are those of the
// package. Source: CJ's API as in payloads of the network (trust B), corrections
// from its documentation (trust K), read 2026-11-22.
func CJ(r io.Reader, opts ...payload.Option) (Transactions, error) {
	d := &cj{body: newBody(r, "a CJ body of commissions", opts), states: cjStates()}
	err := d.read(func() error { return payload.Items(d.Reader, d.row) }, d.member)
	d.out.Problems = d.Problems()
	return d.out, err
}

// cj is one body being read.
type cj struct {
	*body
	states map[string]CommissionState
	out    Transactions
}

// member reads one member of the body.
func (d *cj) member(name string) error {
	switch name {
	case "data":
		return d.Members(func(name string) error {
			if name != "publisherCommissions" {
				return nil
			}
			return d.Members(d.member)
		})
	case "records":
		d.known = true
		return payload.Items(d.Reader, d.row)
	case "payloadComplete":
		var complete payload.Bool
		err := d.Value(&complete)
		if complete.State == payload.Given {
			d.out.More = engagement.No
			if !complete.Value {
				d.out.More = engagement.Yes
			}
		}
		return err
	case "errors":
		return d.errors()
	}
	return nil
}

// errors reads the errors of a GraphQL answer.
func (d *cj) errors() error {
	if !d.IsList() {
		return d.refuse("cj")
	}
	return payload.Items(d.Reader, func(e *struct {
		Message payload.Text `json:"message"`
	}) {
		if d.refusal == nil {
			d.refusal = &payload.ServiceError{Service: "cj", Message: e.Message.Value}
		}
	})
}

// row puts a commission into the result.
func (d *cj) row(w *cjRow) {
	t := Transaction{
		Network: "cj", ID: w.ID.Value, Advertiser: w.Advertiser.Value, Publisher: w.Publisher.Value,
		Refs: texts(w.Sub), Theirs: strings.ToUpper(w.State.Value), Reason: w.Reason.Value,
		State:   d.state("actionStatus", w.State.Value, d.states),
		Clicked: w.Clicked.Value, Locked: w.Locking.Value,
	}
	if w.Paid.Value {
		t.State = CommissionPaid
	}
	sale, commission := d.amounts(w)
	t.Commission = commission
	t.Order = roi.Order{
		ID: w.original(), Name: w.Order.Value, Placed: w.Event.Value, Updated: w.Posting.Value,
		Currency: sale.Currency(), Codes: texts(w.Coupon), Sale: roi.Sale{Goods: sale},
	}
	if t.Order.ID == "" {
		d.note("commissionId", "required", "a commission without an id cannot be told from its copies")
	}
	if sale.Sign() < 0 || w.Original.State == payload.Given && !w.Original.Value {
		at := w.Posting.Value
		if at.IsZero() {
			at = w.Event.Value
		}
		t.correct(at)
	}
	d.out.Transactions = append(d.out.Transactions, t)
}

// original is the id of the action that the row is about.
func (w *cjRow) original() string {
	for _, id := range []string{w.First.Value, w.Action.Value, w.ID.Value} {
		if id != "" && id != "0" {
			return id
		}
	}
	return ""
}

// amounts is the sale and the commission in one currency.
func (d *cj) amounts(w *cjRow) (sale, commission money.Amount) {
	cur := d.currency("pubCurrency", w.PubCur)
	if cur != "" && (w.Sale.State == payload.Given || w.SaleUSD.State != payload.Given) {
		return d.amount("saleAmountPubCurrency", w.Sale, cur, true), d.amount("pubCommissionAmountPubCurrency", w.Commission, cur, true)
	}
	return d.amount("saleAmountUsd", w.SaleUSD, "USD", true), d.amount("pubCommissionAmountUsd", w.CommisUSD, "USD", true)
}
