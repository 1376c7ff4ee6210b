package sources

import (
	"encoding/json"
	"errors"
	"io"
	"time"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/payload"
	"github.com/seed-e12bc25d/influencekit/engagement/problem"
	"github.com/seed-e12bc25d/influencekit/roi"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// Payments is what a body of Stripe said, object by object.
type Payments struct {
	Payments []Payment      `json:"payments,omitempty"`
	Backs    []PaidBack     `json:"backs,omitempty"` // refunds and disputes
	More     engagement.Tri `json:"more,omitzero"`   // yes: Stripe says that there are further pages
	Problems problem.List   `json:"problems,omitempty"`
}

// A Payment is a charge or a payment intent. Its Order has no refunds yet:
// [Payments.Orders] puts them in.
type Payment struct {
	Charge   string       `json:"charge,omitempty"`
	Intent   string       `json:"intent,omitempty"`
	Refunded money.Amount `json:"refunded"` // so far, as the charge says
	Disputed bool         `json:"disputed,omitempty"`
	Order    roi.Order    `json:"order"`
}

// MarshalJSON leaves out an amount that was not given.
func (p Payment) MarshalJSON() ([]byte, error) {
	type plain Payment
	return json.Marshal(struct {
		plain
		Refunded *money.Amount `json:"refunded,omitempty"`
	}{plain(p), pointer(p.Refunded)})
}

// A PaidBack is a refund or a dispute of a payment.
type PaidBack struct {
	ID      string       `json:"id,omitempty"`
	Dispute bool         `json:"dispute,omitempty"`
	Charge  string       `json:"charge,omitempty"`
	Intent  string       `json:"intent,omitempty"`
	At      time.Time    `json:"at,omitzero"`
	Amount  money.Amount `json:"amount"`
	Status  string       `json:"status,omitempty"` // in Stripe's words
	Reason  string       `json:"reason,omitempty"`
}

// MarshalJSON leaves out an amount that was not given.
func (b PaidBack) MarshalJSON() ([]byte, error) {
	type plain PaidBack
	return json.Marshal(struct {
		plain
		Amount *money.Amount `json:"amount,omitempty"`
	}{plain(b), pointer(b.Amount)})
}

// counts reports whether the money went back, or is on its way: a refund that
// neither failed nor waits for anybody, a dispute that was lost.
func (b *PaidBack) counts() bool {
	if b.Dispute {
		return b.Status == "lost"
	}
	switch b.Status {
	case "", "succeeded", "pending":
		return true
	}
	return false
}

// StripeKeys names the keys of a shop's metadata, which every shop chooses for
// itself. The zero StripeKeys reads no metadata.
type StripeKeys struct {
	Codes    []string `json:"codes,omitempty"` // keys of discount codes: "promo_code"
	Name     string   `json:"name,omitempty"`  // key of the shop's order number
	Landing  string   `json:"landing,omitempty"`
	Referrer string   `json:"referrer,omitempty"`
}

// Stripe reads charges, payment intents, refunds and disputes of the Stripe API: a
// list, a search result, one object, an event as webhooks send it, and a bare list.
//
// Amounts are whole numbers of Stripe's own minor units. Those differ from ISO 4217:
// MGA has none, and ISK and UGX have two decimals that are always 00. An order is
// one payment: the ID is the payment intent's, or the charge's where it has none,
// so that both describe one order. Goods are what was captured, or asked for until
// then; tax, shipping and discounts are in it and not told apart. A payment that is
// not live is a test.
//
// What lists lack may be in another body: [Payments.Join] and [Payments.Orders] put
// refunds and disputes to their payments. Personal data is never read. Errors are
// those of the package. Source: https://docs.stripe.com/api (objects, trust A),
// https://docs.stripe.com/currencies (2026-11-22).
func Stripe(r io.Reader, keys StripeKeys, opts ...payload.Option) (Payments, error) {
	d := &stripe{body: newBody(r, "a Stripe body of payments", opts), keys: keys}
	err := d.read(func() error { return payload.Items(d.Reader, d.item) }, d.member)
	var wrong *payload.WrongKindError
	if errors.As(err, &wrong) && d.Whole() && d.whole() {
		err = nil
	}
	d.out.Problems = d.Problems()
	return d.out, err
}

// stripe is one body being read.
type stripe struct {
	*body
	keys   StripeKeys
	out    Payments
	root   stripeObject
	inside *stripeObject // of an event
}

// member reads one member of the body, and the body itself when it is one object.
func (d *stripe) member(name string) error {
	switch {
	case name == "data" && d.IsList():
		d.known = true
		return payload.Items(d.Reader, d.item)
	case name == "data":
		return payload.Item(d.Reader, func(o *struct {
			Object *stripeObject `json:"object"`
		}) {
			d.inside = o.Object
		})
	case name == "has_more":
		var more payload.Bool
		err := d.Value(&more)
		if more.State == payload.Given {
			d.out.More = engagement.No
			if more.Value {
				d.out.More = engagement.Yes
			}
		}
		return err
	case name == "error":
		return payload.Item(d.Reader, func(e *struct {
			Code    payload.Text `json:"code"`
			Kind    payload.Text `json:"type"`
			Message payload.Text `json:"message"`
		}) {
			d.refusal = &payload.ServiceError{Service: "stripe", Code: e.Code.Value, Status: e.Kind.Value, Message: e.Message.Value}
		})
	}
	return d.Field(name, &d.root)
}

// whole puts the body itself, or the object of an event, into the result, and
// reports whether it is a payment.
func (d *stripe) whole() bool {
	if d.root.Kind.Value == "event" && d.inside != nil {
		return d.object(d.inside, "data.object", d.root.Created.Value)
	}
	return d.object(&d.root, "", d.Measured())
}

// item puts an object of a list into the result.
func (d *stripe) item(o *stripeObject) {
	if !d.object(o, "", d.Measured()) {
		d.note("object", "enum", "neither a charge nor a payment intent, refund or dispute; left out")
	}
}
