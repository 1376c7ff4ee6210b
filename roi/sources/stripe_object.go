package sources

import (
	"strings"
	"time"

	"github.com/seed-e12bc25d/influencekit/engagement/payload"
	"github.com/seed-e12bc25d/influencekit/engagement/problem"
	"github.com/seed-e12bc25d/influencekit/roi"
)

// A stripeObject is a charge, payment intent, refund or dispute: one struct, since
// the member that says which may stand anywhere.
type stripeObject struct {
	Kind      payload.Text    `json:"object"`
	ID        payload.ID      `json:"id"`
	Amount    payload.Decimal `json:"amount"`
	Captured  payload.Decimal `json:"amount_captured"`
	Received  payload.Decimal `json:"amount_received"`
	Refunded  payload.Decimal `json:"amount_refunded"`
	IsCapture payload.Bool    `json:"captured"`
	Paid      payload.Bool    `json:"paid"`
	Disputed  payload.Bool    `json:"disputed"`
	Live      payload.Bool    `json:"livemode"`
	Currency  payload.Text    `json:"currency"`
	Created   payload.Time    `json:"created"`
	Canceled  payload.Time    `json:"canceled_at"`
	Status    payload.Text    `json:"status"`
	Reason    payload.Text    `json:"reason"`
	Customer  stripeRef       `json:"customer"`
	Intent    stripeRef       `json:"payment_intent"`
	Charge    stripeRef       `json:"charge"`
	Latest    stripeRef       `json:"latest_charge"`
	Metadata  stripeMetadata  `json:"metadata"`
	Refunds   stripeItems     `json:"refunds"`
	Charges   stripeItems     `json:"charges"`
}

// stripeItems is a list within an object: {"data":[…]}. Only what has an id is held.
type stripeItems struct {
	data []stripeObject
	at   []string // the place of each: "[3]"
}

// UnmarshalPayload reads a list.
func (l *stripeItems) UnmarshalPayload(r *payload.Reader) {
	r.Members(func(name string) error {
		if name != "data" {
			return nil
		}
		return payload.Items(r, func(o *stripeObject) {
			if o.ID.Value != "" {
				path := r.Path()
				l.data, l.at = append(l.data, *o), append(l.at, path[strings.LastIndexByte(path, '['):])
			}
		})
	})
}

// A stripeRef is another object by its id, or the object itself.
type stripeRef struct {
	id     string
	object *stripeObject
}

// UnmarshalPayload reads an id or an object.
func (f *stripeRef) UnmarshalPayload(r *payload.Reader) {
	if r.IsObject() {
		f.object = new(stripeObject)
		_ = r.Value(f.object) // the Reader keeps the error
		f.id = f.object.ID.Value
		return
	}
	var id payload.ID
	id.UnmarshalPayload(r)
	f.id = id.Value
}

// stripeMetadata is what a shop wrote to a payment: up to 50 short texts.
type stripeMetadata map[string]string

// UnmarshalPayload reads an object of texts.
func (m *stripeMetadata) UnmarshalPayload(r *payload.Reader) {
	const most, long = 50, 2000
	r.Members(func(name string) error {
		if len(*m) >= most || len(name) > long {
			return nil
		}
		var text payload.Cell
		err := r.Value(&text)
		if text.State == payload.Given && len(text.Value) <= long {
			if *m == nil {
				*m = make(stripeMetadata)
			}
			(*m)[name] = text.Value
		}
		return err
	})
}

// object puts an object at a path of the item being read into the result. It was
// true at asOf. It reports whether the object is of a kind that is read.
func (d *stripe) object(o *stripeObject, at string, asOf time.Time) bool {
	switch o.Kind.Value {
	case "charge":
		d.charge(o, at, asOf)
	case "payment_intent":
		switch {
		case o.Latest.object != nil:
			d.charge(o.Latest.object, problem.Join(at, "latest_charge"), asOf)
		case len(o.Charges.data) > 0:
			for i := range o.Charges.data {
				d.charge(&o.Charges.data[i], problem.Join(at, "charges.data"+o.Charges.at[i]), asOf)
			}
		default:
			d.intent(o, at, asOf)
		}
	case "refund", "dispute":
		d.back(o, at, "")
	default:
		return false
	}
	return true
}

// charge puts a charge into the result, and its refunds.
func (d *stripe) charge(o *stripeObject, at string, asOf time.Time) {
	p := d.payment(o, at, asOf)
	p.Charge, p.Intent = o.ID.Value, o.Intent.id
	p.Order.ID = p.Intent
	if p.Order.ID == "" {
		p.Order.ID = p.Charge
	}
	cur := p.Order.Currency
	p.Refunded = d.minor(problem.Join(at, "amount_refunded"), o.Refunded, cur)
	p.Disputed = o.Disputed.Value
	goods := d.minor(problem.Join(at, "amount"), o.Amount, cur)
	switch {
	case o.Status.Value == "failed":
		p.Order.Status = roi.Voided
	case o.Status.Value == "pending":
		p.Order.Status = roi.Pending
	case o.IsCapture.State == payload.Given && !o.IsCapture.Value:
		p.Order.Status = roi.Authorized
		if p.Refunded.Sign() > 0 { // it was let go
			p.Order.Status = roi.Voided
		}
	case o.Status.Value == "succeeded", o.Status.Value == "" && o.Paid.Value:
		p.Order.Status = roi.Paid
		if captured := d.minor(problem.Join(at, "amount_captured"), o.Captured, cur); isGiven(captured) {
			released, err := goods.Sub(captured) // amount_refunded holds what was never captured, too
			if err == nil && isGiven(goods) && released.Sign() > 0 && isGiven(p.Refunded) {
				if less, err := p.Refunded.Sub(released); err == nil && less.Sign() >= 0 {
					p.Refunded = less
				}
			}
			goods = captured
		}
	case o.Status.Value != "":
		d.note(problem.Join(at, "status"), "enum", "a status that is not documented; the order does not count as paid")
		p.Order.Status = roi.OrderStatus(o.Status.Value)
	}
	p.Order.Sale = roi.Sale{Goods: goods, Total: goods}
	d.out.Payments = append(d.out.Payments, p)
	for i := range o.Refunds.data {
		r := &o.Refunds.data[i]
		if r.Intent.id == "" {
			r.Intent = o.Intent
		}
		d.back(r, problem.Join(at, "refunds.data"+o.Refunds.at[i]), p.Charge)
	}
}

// intent puts a payment intent into the result.
func (d *stripe) intent(o *stripeObject, at string, asOf time.Time) {
	p := d.payment(o, at, asOf)
	p.Intent, p.Charge = o.ID.Value, o.Latest.id
	p.Order.ID = p.Intent
	p.Order.Cancelled = o.Canceled.Value
	cur := p.Order.Currency
	goods := d.minor(problem.Join(at, "amount"), o.Amount, cur)
	switch o.Status.Value {
	case "succeeded":
		p.Order.Status = roi.Paid
		if received := d.minor(problem.Join(at, "amount_received"), o.Received, cur); isGiven(received) {
			goods = received
		}
	case "requires_capture":
		p.Order.Status = roi.Authorized
	case "canceled":
		p.Order.Status = roi.Cancelled
	case "processing", "requires_action", "requires_confirmation", "requires_payment_method":
		p.Order.Status = roi.Pending
	case "":
	default:
		d.note(problem.Join(at, "status"), "enum", "a status that is not documented; the order does not count as paid")
		p.Order.Status = roi.OrderStatus(o.Status.Value)
	}
	p.Order.Sale = roi.Sale{Goods: goods, Total: goods}
	d.out.Payments = append(d.out.Payments, p)
}
