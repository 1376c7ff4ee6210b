package main

import (
	"fmt"
	"iter"
	"math/rand/v2"
	"time"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/roi"
	"github.com/seed-e12bc25d/influencekit/roi/attribution"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// A Made is a made-up campaign: so many rows of each sort, of so many creators. Row i
// depends on the seed and on i only, so that any shard can make it.
type Made struct {
	Rows     int
	Creators int
	Seed     uint64
	Shuffled bool // the rows come in another order, and go to other shards
}

// begin is when the campaign begins, and span how long it takes.
var begin = time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)

const span = 120 * 24 * time.Hour

// order is the order in which rows come: each place holds the number of a row.
func (m *Made) order() func(place int) int {
	if !m.Shuffled {
		return func(place int) int { return place }
	}
	numbers := rand.New(rand.NewPCG(m.Seed, 1<<63)).Perm(m.Rows)
	return func(place int) int { return numbers[place] }
}

// all makes every row.
func (m *Made) all() rows {
	return rows{made(m, m.post), made(m, m.comment), made(m, m.follower), made(m, m.snapshot), made(m, m.sold)}
}

// made makes the rows of one sort.
func made[R row](m *Made, number func(int) R) iter.Seq[R] {
	return func(yield func(R) bool) {
		at := m.order()
		for place := range m.Rows {
			if !yield(number(at(place))) {
				return
			}
		}
	}
}

// owners says whose each discount code is.
func (m *Made) owners() map[string]string {
	all := make(map[string]string, m.Creators)
	for c := range m.Creators {
		all[codeOf(c)] = nameOf(c)
	}
	return all
}

func nameOf(creator int) string { return fmt.Sprintf("creator%03d", creator) }
func codeOf(creator int) string { return fmt.Sprintf("CODE%03d", creator) }

var currencies = [...]money.Currency{"EUR", "GBP", "JPY", "USD"}

// random is the source of chance of one row of one sort.
func (m *Made) random(sort, i int) *rand.Rand {
	return rand.New(rand.NewPCG(m.Seed, uint64(i)<<3|uint64(sort)))
}

func moment(r *rand.Rand) time.Time {
	return begin.Add(time.Duration(r.Int64N(int64(span/time.Second))) * time.Second)
}

// count is a number below n that one time in twenty is unknown.
func count(r *rand.Rand, n int64) engagement.Count {
	if r.IntN(20) == 0 {
		return engagement.Count{}
	}
	return engagement.Known(r.Int64N(n))
}

var captions = [...]string{
	"Monday again", "My morning with @solvia #ad", "Solvia against Kestrel, honestly", "#solviaglow day 3",
	"new shoes", "kestrel sent me this, thank you", "what I eat in a day", "solvla is no brand",
}

func (m *Made) post(i int) post {
	r := m.random(0, i)
	views := r.Int64N(50_000)
	return post{engagement.Post{
		ID: fmt.Sprint("post", i), Creator: nameOf(r.IntN(m.Creators)), Platform: engagement.Instagram,
		Published: moment(r), Followers: count(r, 100_000), Caption: captions[r.IntN(len(captions))],
		Metrics: engagement.Metrics{
			Likes: count(r, 1+views/10), Comments: count(r, 1+views/100), Views: engagement.Known(views), Reach: count(r, 1+views),
		},
	}}
}

var remarks = [...]string{
	"love this", "Where did you get that lamp? I have looked for one like it for months", "nice pic", "🔥🔥🔥",
	"I bought the serum from Solvia after your last video and my skin has never been calmer",
	"check my profile for free followers", "Kestrel is better", "first!", "earn 5000 dollars a week, write me on whatsapp",
	"My daughter says hello from Lisbon, she tried your recipe with oat milk and it worked",
}

// comment makes a comment, and one time in sixteen a copy of an earlier one.
func (m *Made) comment(i int) comment {
	if i%16 == 15 {
		i -= 7
	}
	r := m.random(1, i)
	return comment{nameOf(r.IntN(m.Creators)), engagement.Comment{
		ID: fmt.Sprint("comment", i), Post: fmt.Sprint("post", r.IntN(m.Rows)), Author: fmt.Sprint("fan", r.IntN(1+m.Rows/3)),
		Text: remarks[r.IntN(len(remarks))], Published: moment(r), Likes: count(r, 50),
	}}
}

// follower makes a profile. Many follow several creators.
func (m *Made) follower(i int) follower {
	r := m.random(2, i)
	return follower{nameOf(r.IntN(m.Creators)), engagement.Account{
		ID: fmt.Sprint("fan", r.IntN(1+m.Rows/3)), Handle: fmt.Sprintf("fan_%d", r.IntN(1_000_000)), Platform: engagement.Instagram,
		Bio:       [...]string{"", "mother of two", "dm for promo", "runner"}[r.IntN(4)],
		Picture:   [...]engagement.Tri{engagement.Unsaid, engagement.No, engagement.Yes}[r.IntN(3)],
		Followers: count(r, 3_000), Following: count(r, 5_000), Posts: count(r, 200), Measured: begin.Add(span),
	}}
}

// snapshot makes one of a counter that grows by fits and starts.
func (m *Made) snapshot(i int) snapshot {
	r := m.random(3, i)
	at := moment(r)
	followers := 20_000 + int64(at.Sub(begin)/time.Hour)*3 + r.Int64N(40)
	return snapshot{nameOf(r.IntN(m.Creators)), engagement.Snapshot{
		At: at, Followers: engagement.Known(followers), Following: count(r, 900),
		Metrics: engagement.Metrics{Views: count(r, 1_000_000)},
	}}
}

// sold makes an order, and one time in sixteen a later copy of an earlier one, which
// the customer sent back in part.
func (m *Made) sold(i int) order {
	again := i%16 == 15
	if again {
		i -= 7
	}
	r := m.random(4, i)
	creator := r.IntN(m.Creators)
	currency := currencies[creator%len(currencies)]
	of := func(minor int64) money.Amount {
		a, _ := money.New(minor, currency) // a currency of the table
		return a
	}
	goods, placed := 2_000+r.Int64N(20_000), moment(r)
	o := order{Order: roi.Order{
		ID: fmt.Sprint("order", i), Placed: placed, Updated: placed, Currency: currency,
		NewCustomer: engagement.Yes, Codes: []string{codeOf(creator)},
		Sale: roi.Sale{
			Goods: of(goods), Discounts: of(goods / 10), TaxIncluded: true, Shipping: of(490),
			Total: of(goods - goods/10 + 490), Refunds: []roi.Refund{},
		},
	}}
	if r.IntN(10) > 0 {
		o.Sale.Tax = of(goods / 7)
	}
	switch r.IntN(12) {
	case 0:
		o.Codes = nil
	case 1: // of two creators: nobody's
		o.Codes = append(o.Codes, codeOf((creator+len(currencies))%m.Creators))
	case 2:
		o.NewCustomer = engagement.No
	case 3:
		o.Status = roi.PartiallyRefunded
	}
	for range 1 + r.IntN(4) {
		o.Touches = append(o.Touches, attribution.Touch{
			Channel: touchedBy(r, creator, m.Creators), At: placed.Add(-time.Duration(r.Int64N(40*24)) * time.Hour),
			Kind: attribution.Kinds()[r.IntN(len(attribution.Kinds()))],
		})
	}
	if again {
		o.Updated = placed.Add(72 * time.Hour)
		o.Sale.Refunds = []roi.Refund{{At: o.Updated, Goods: of(goods / 3)}}
	}
	return o
}

// touchedBy is a channel: a creator of the same market, or none.
func touchedBy(r *rand.Rand, creator, creators int) string {
	switch r.IntN(5) {
	case 0:
		return "email"
	case 1:
		return "direct"
	}
	return nameOf((creator + len(currencies)*r.IntN(3)) % creators)
}
