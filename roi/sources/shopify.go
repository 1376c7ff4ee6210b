package sources

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/seed-e12bc25d/influencekit/engagement/payload"
	"github.com/seed-e12bc25d/influencekit/engagement/problem"
	"github.com/seed-e12bc25d/influencekit/roi"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// Orders is what one body of a shop said.
type Orders struct {
	Orders   []roi.Order  `json:"orders,omitempty"`
	Problems problem.List `json:"problems,omitempty"`
}

// aShopifyBody is what errors call the body that is wanted.
const aShopifyBody = "a Shopify body of orders"

// Shopify reads orders of the Shopify REST Admin API: a list {"orders":[…]}, one
// {"order":{…}}, a bare list, and a bare order as webhooks send it.
//
// Amounts are those of shop_money where there is a set, else the plain ones, which
// are in the shop's currency too. Of an order it takes:
//
//	goods         the lines at list price, gift cards and tips apart; without lines total_line_items_price
//	discounts     the allocations of the lines; without them total_discounts less what was taken off shipping and gift cards
//	tax           total_tax less the tax of the shipping lines; null is not given
//	shipping      the shipping lines after discounts, without their tax
//	total         total_price
//
// A refund is split by its items and adjustments. Goods are the subtotals of the
// items and what a refund_discrepancy adds or takes off, shipping is what
// shipping_refund adjustments say, tax is theirs and the items'. The payments of
// kind refund that succeeded are Paid. Where prices contain tax, whether subtotals
// do is not documented: the reading by which the parts add up to what was paid is
// taken, else that they do not. Payments without items are a refund of goods.
//
// What does not add up is a problem of the rule "sum": lines and
// total_line_items_price (the lines are used), discounts and total_discounts (the
// allocations are used), everything and total_price, the parts of a refund and what
// was paid (the parts are used).
//
// A customer with one order in all is new; of one with more nobody says whether
// this was the first. Placed is processed_at, the time that the shop's reports go
// by, or created_at.
//
// Errors are those of the package. Source:
// https://shopify.dev/docs/api/admin-rest/latest/resources/order (2026-11-23), and
// for the signs of adjustments https://community.shopify.com/t/how-shopify-calculate-total-sales-from-its-report/380269
// (a shop owner's working; weak).
func Shopify(r io.Reader, opts ...payload.Option) (Orders, error) {
	list := false
	if r != nil {
		in := bufio.NewReader(r)
		r, list = in, beginsList(in)
	}
	d := &shopify{Reader: payload.NewReader(r, aShopifyBody, opts...)}
	err := d.read(list)
	d.out.Problems = d.Problems()
	switch {
	case err == nil && d.refusal != nil:
		err = d.refusal
	case err == nil && !d.known:
		err = &payload.WrongKindError{Want: aShopifyBody, Got: d.looks()}
	}
	return d.out, err
}

// shopify is one body being read.
type shopify struct {
	*payload.Reader
	out     Orders
	known   bool         // the body holds orders, or an empty list of them
	keys    []string     // the first members of the body
	root    shopifyOrder // the body itself, when it is an order
	refusal error        // the shop's own error

	currency money.Currency // of the order being read; empty when it is unknown
	steps    []step         // where in that order, for the paths of problems
}

// beginsList reports whether the body begins like a list, behind white space and a
// byte order mark.
func beginsList(in *bufio.Reader) bool {
	head, _ := in.Peek(64)
	for _, c := range head {
		switch c {
		case ' ', '\t', '\r', '\n', 0xEF, 0xBB, 0xBF:
			continue
		}
		return c == '['
	}
	return false
}

// read reads the whole body.
func (d *shopify) read(list bool) error {
	if list {
		d.known = true
		if err := payload.Items(d.Reader, d.listed); err != nil {
			return err
		}
		return d.end()
	}
	err := d.Body(d.member)
	if err == nil && !d.known && d.root.isOrder() {
		d.known = true
		d.order(&d.root)
	}
	return err
}

// member reads one member of the body.
func (d *shopify) member(key string) error {
	if len(d.keys) < 8 {
		d.keys = append(d.keys, key)
	}
	switch key {
	case "orders":
		d.known = true
		return payload.Items(d.Reader, d.listed)
	case "order":
		d.known = true
		return payload.Item(d.Reader, d.order)
	case "errors", "error":
		var e refusal
		err := d.Value(&e)
		if e.Value != "" { // null, "", {} and [] refuse nothing
			d.refusal = &payload.ServiceError{Service: "shopify", Message: e.Value}
		}
		return err
	}
	return d.Field(key, &d.root)
}

// listed is an element of a list, which may be something else than an order: a
// page of them for one.
func (d *shopify) listed(o *shopifyOrder) {
	if !o.ID.There() && !o.Currency.There() && !o.said() {
		d.Note(problem.Problem{Rule: "unknown_item", Message: "not an order; left out"})
		return
	}
	d.order(o)
}

// A refusal is the shop's own error: a text, a list of texts, or an object whose
// members name what was wrong. Empty it refuses nothing.
type refusal struct{ payload.Text }

// UnmarshalPayload reads any of the forms.
func (e *refusal) UnmarshalPayload(r *payload.Reader) {
	const most = 8
	if r.IsList() {
		var texts []payload.Text
		_ = r.Value(&texts) // the Reader keeps the error
		for i, t := range texts {
			if i < most && t.Value != "" {
				e.Value = strings.TrimPrefix(e.Value+"; "+t.Value, "; ")
			}
		}
		return
	}
	if !r.IsObject() {
		e.Text.UnmarshalPayload(r)
		return
	}
	var names []string
	_ = r.Members(func(key string) error { // the Reader keeps the error
		if len(names) < most {
			names = append(names, key)
		}
		return nil
	})
	if names != nil {
		e.Value = "errors in " + strings.Join(names, ", ")
	}
}

// end sees to it that nothing follows a bare list.
func (d *shopify) end() error {
	err := d.Body(func(string) error { return nil })
	if errors.Is(err, payload.ErrEmpty) {
		return nil
	}
	var at *payload.Error
	if errors.As(err, &at) {
		return err
	}
	return fmt.Errorf("sources: %w", payload.ErrTrailing)
}

// looks says what a body is that holds no orders.
func (d *shopify) looks() string {
	for _, kind := range []struct{ key, name string }{
		{"transactions", "a list of transactions"},
		{"transaction", "a transaction"},
		{"price_rules", "a list of price rules"},
		{"price_rule", "a price rule"},
		{"discount_codes", "a list of discount codes"},
		{"discount_code", "a discount code"},
		{"refunds", "a list of refunds, without their orders"},
		{"refund", "a refund, without its order"},
		{"data", "an answer of the GraphQL API"},
	} {
		if slices.Contains(d.keys, kind.key) {
			return kind.name
		}
	}
	if len(d.keys) == 0 {
		return "an empty object"
	}
	return "another kind of JSON object"
}
