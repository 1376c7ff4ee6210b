package main

import (
	"cmp"
	"encoding/json"
	"hash/fnv"
	"iter"
	"reflect"
	"time"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/roi"
	"github.com/seed-e12bc25d/influencekit/roi/attribution"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// A row is one line of input. Its key is what it is collected under.
type row interface{ key() string }

type (
	// A post is a post of a creator.
	post struct{ engagement.Post }

	// A comment is a comment under a post of a creator.
	comment struct {
		Of string `json:"of"` // the creator
		engagement.Comment
	}

	// A follower is the profile of one follower of a creator.
	follower struct {
		Of string `json:"of"`
		engagement.Account
	}

	// A snapshot is what a creator's account showed at one moment.
	snapshot struct {
		Of string `json:"of"`
		engagement.Snapshot
	}

	// An order is an order of the shop, or a copy of one, and what led to it.
	order struct {
		roi.Order
		Touches []attribution.Touch `json:"touches,omitempty"`
	}

	// A sale is an order after [roi.Assign], or a creator's part of one.
	sale struct{ roi.Assignment }
)

func (p post) key() string     { return p.Creator }
func (c comment) key() string  { return c.Of }
func (f follower) key() string { return f.Of }
func (s snapshot) key() string { return s.Of }

// The paths of a market, which is a currency here, belong together: one order may
// have touches of several creators.
func (o order) key() string { return string(o.Currency) }

// Money is added up by creator and currency.
func (s sale) key() string {
	return keyOfSale(s.Creator, cmp.Or(s.Order.Sale.Goods.Currency(), s.Order.Currency))
}

func keyOfSale(creator string, c money.Currency) string { return creator + " " + string(c) }

// after reports whether the order was placed after a moment; the zero moment is the end
// of time.
func (s *sale) after(asOf time.Time) bool { return !asOf.IsZero() && s.Order.Placed.After(asOf) }

// path is what the order says about how it came about.
func (o *order) path() attribution.Path {
	return attribution.Path{
		Order: o.ID, At: o.Placed, Touches: o.Touches, Value: o.Sale.Total, NewCustomer: o.NewCustomer,
	}
}

// sales gives the copies of orders to the creators whose codes they carry. What was
// no sale is left out. All copies of an order must be given together.
func sales(copies iter.Seq[order], owners map[string]string) (out []sale) {
	var orders []roi.Order
	for o := range copies {
		orders = append(orders, o.Order)
	}
	for _, a := range roi.Assign(orders, owners, roi.Policy{}) {
		if a.Reason.Sold() {
			out = append(out, sale{a})
		}
	}
	return out
}

// A part is where a row is tallied first: under its key, in one of the shards. A
// creator with very many rows is so spread over several workers.
type part struct {
	Key   string
	Shard int
}

// shardOf spreads texts evenly over shards.
func shardOf(text string, shards int) int {
	h := fnv.New32a()
	_, _ = h.Write([]byte(text))
	return int(h.Sum32() % uint32(max(shards, 1)))
}

// rows are all rows of a run, for the loop that the pipeline is held against. They
// come one by one: a million of each sort would be gigabytes.
type rows struct {
	posts     iter.Seq[post]
	comments  iter.Seq[comment]
	followers iter.Seq[follower]
	snapshots iter.Seq[snapshot]
	orders    iter.Seq[order]
}

// encodeRow and decodeRow are the coder of every row. Beam's own would write the
// exported fields of the exported fields only, and a Count and an Amount have none.
func encodeRow(r row) ([]byte, error) { return json.Marshal(r) }

func decodeRow(t reflect.Type, data []byte) (row, error) {
	r := reflect.New(t)
	err := json.Unmarshal(data, r.Interface())
	return r.Elem().Interface().(row), err
}
