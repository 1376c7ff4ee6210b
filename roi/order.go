package roi

import (
	"slices"
	"time"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// An Order is one order of a shop.
type Order struct {
	ID          string         `json:"id"` // unique within the shop; orders with the same id are copies of one
	Name        string         `json:"name,omitempty"`
	Placed      time.Time      `json:"placed,omitzero"`
	Updated     time.Time      `json:"updated,omitzero"`   // of several copies the one updated last counts
	Cancelled   time.Time      `json:"cancelled,omitzero"` // zero: not cancelled, or Status says so
	Currency    money.Currency `json:"currency,omitempty"` // of every amount
	Customer    string         `json:"customer,omitempty"` // an id or its hash, never a name or an address
	NewCustomer engagement.Tri `json:"new_customer,omitzero"`
	Status      OrderStatus    `json:"status,omitempty"` // empty: not said, which counts as paid
	Test        bool           `json:"test,omitempty"`
	Codes       []string       `json:"codes,omitempty"`    // discount codes as typed, in the shop's order
	Landing     string         `json:"landing,omitempty"`  // the page and its UTM parameters, as the shop gives it
	Referrer    string         `json:"referrer,omitempty"` // likewise
	Lines       []OrderLine    `json:"lines,omitempty"`    // what was bought; Sale holds the sums
	Sale        Sale           `json:"sale"`
}

// An OrderLine is one product of an order.
type OrderLine struct {
	ID       string       `json:"id,omitempty"`
	Product  string       `json:"product,omitempty"` // the shop's id
	Title    string       `json:"title,omitempty"`
	Quantity int64        `json:"quantity"`
	Price    money.Amount `json:"price"`    // of one, at list, with tax if Sale.TaxIncluded
	Discount money.Amount `json:"discount"` // of the whole line
	GiftCard bool         `json:"gift_card,omitempty"`
}

// MarshalJSON leaves out the amounts that were not given.
func (l OrderLine) MarshalJSON() ([]byte, error) {
	type plain OrderLine
	return marshalGiven(plain(l))
}

// An OrderStatus is how far an order has been paid. Any text decodes;
// [OrderStatus.IsValid] tells whether it is one of [OrderStatuses].
type OrderStatus string

// The statuses.
const (
	Pending           OrderStatus = "pending"
	Authorized        OrderStatus = "authorized"
	PartiallyPaid     OrderStatus = "partially_paid"
	Paid              OrderStatus = "paid"
	PartiallyRefunded OrderStatus = "partially_refunded"
	Refunded          OrderStatus = "refunded"
	Voided            OrderStatus = "voided"
	Cancelled         OrderStatus = "cancelled"
)

// OrderStatuses lists every status.
func OrderStatuses() []OrderStatus {
	return []OrderStatus{Pending, Authorized, PartiallyPaid, Paid, PartiallyRefunded, Refunded, Voided, Cancelled}
}

// IsValid reports whether s is one of [OrderStatuses]. The empty status is not.
func (s OrderStatus) IsValid() bool { return slices.Contains(OrderStatuses(), s) }

// unpaid reports whether the money is still to come, or may be: a status that
// nobody knows does not say that it came.
func (s OrderStatus) unpaid() bool {
	switch s {
	case "", Paid, PartiallyRefunded, Refunded, Voided, Cancelled:
		return false
	}
	return true
}
