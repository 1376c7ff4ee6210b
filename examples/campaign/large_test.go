package main

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"runtime/metrics"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement"
)

var (
	full   = flag.Bool("full", false, "also run 100,000 posts and 1,000,000 orders")
	folder = flag.String("folder", "", "write the folder of -full to this place, and leave it there")
)

// A large campaign has posts and orders by a seed, and what they come to.
type large struct {
	posts, orders, creators int

	count   []int64 // orders that count, by creator
	revenue []int64 // net, in cents
	likes   []int64 // of the campaign's posts
	copies  int     // orders that come again, as they are or in a later version
	late    int     // later versions with a refund long after
	visits  int
	lines   int
}

// The pages of a payload: orders and posts.
const ordersPerFile, postsPerFile = 2_000, 500

// The report is of the second after which the campaign's second month ends. Orders were
// placed on its first 60 days.
var (
	begins = time.Date(2026, time.September, 1, 0, 0, 0, 0, time.UTC)
	ends   = time.Date(2026, time.October, 31, 23, 59, 59, 0, time.UTC)
)

// write writes the folder.
func (l *large) write(t testing.TB, dir string) {
	t.Helper()
	l.count, l.revenue, l.likes = make([]int64, l.creators), make([]int64, l.creators), make([]int64, l.creators)
	l.plan(t, dir)
	l.feeds(t, dir)
	l.shop(t, dir)
}

func file(t testing.TB, dir, name string, write func(w io.Writer)) {
	t.Helper()
	f, err := os.Create(filepath.Join(dir, name))
	require.NoError(t, err)
	w := bufio.NewWriterSize(f, 1<<16)
	write(w)
	require.NoError(t, w.Flush())
	require.NoError(t, f.Close())
}

// plan writes campaign.json and contracts.json: 10 % of what was sold, held 14 days.
func (l *large) plan(t testing.TB, dir string) {
	var creators, contracts []map[string]any
	for i := range l.creators {
		name, handle := fmt.Sprintf("Creator %02d", i), fmt.Sprintf("creator.%02d", i)
		var posts []map[string]any
		for k := range 3 {
			posts = append(posts, map[string]any{"id": l.postID(i, 10+k)})
		}
		creators = append(creators, map[string]any{"name": name, "accounts": []map[string]any{{"platform": "instagram", "handle": handle}}, "posts": posts,
			"links": []string{fmt.Sprintf("link-%02d", i)}, "contract": fmt.Sprintf("deal-%02d", i), "cost": map[string]any{"product": map[string]any{"amount": "20.00", "currency": "EUR"}}})
		contracts = append(contracts, map[string]any{"id": fmt.Sprintf("deal-%02d", i), "title": "A commission", "signed": "2026-08-20", "zone": "UTC", "currency": "EUR",
			"brand": map[string]any{"name": "Brand", "country": "DE"}, "creator": map[string]any{"name": name, "country": "DE", "handles": []map[string]any{{"platform": "instagram", "name": handle}}},
			"term": map[string]any{"from": "2026-09-01", "to": "2026-12-31"},
			"compensation": []map[string]any{{"id": "sales", "commission": map[string]any{"base": map[string]any{"tax": false, "shipping": false, "discounts": false, "refunds": false},
				"rate": "0.10", "hold_days": 14, "codes": []string{fmt.Sprintf("CODE%02d", i)}}}}})
	}
	put := func(name string, v any) {
		file(t, dir, name, func(w io.Writer) { require.NoError(t, json.NewEncoder(w).Encode(v)) })
	}
	put("campaign.json", map[string]any{"name": "A large campaign", "currency": "EUR", "as_of": ends, "start": "2026-09-01", "window": map[string]any{"posts": 30},
		"benchmark": "seed", "basis": "gross_margin", "margin": "0.60", "shared": map[string]any{}, "shared_by": "equally", "creators": creators})
	put("contracts.json", contracts)
}

func (l *large) postID(creator, n int) string { return fmt.Sprintf("%03d%07d", creator, n) }

// feeds writes the posts of each creator, page by page; post 0 is the newest.
func (l *large) feeds(t testing.TB, dir string) {
	each := l.posts / l.creators
	for i := range l.creators {
		random := rand.New(rand.NewPCG(1, uint64(i)))
		for first := 0; first < each; first += postsPerFile {
			file(t, dir, fmt.Sprintf("instagram_%02d_%04d.json", i, first/postsPerFile), func(w io.Writer) {
				fmt.Fprintf(w, `{"business_discovery":{"id":"acc%03d","username":"creator.%02d","followers_count":%d,"media_count":%d,"media":{"data":[`, i, i, 10_000+i*1_000, each)
				for n := first; n < min(first+postsPerFile, each); n++ {
					if n > first {
						io.WriteString(w, ",")
					}
					likes, comments := 100+random.Int64N(800), random.Int64N(40)
					if n >= 10 && n < 13 {
						l.likes[i] += likes + comments
					}
					at := begins.AddDate(0, 0, 58).Add(-time.Duration(n) * 7 * time.Hour)
					fmt.Fprintf(w, `{"id":"%s","caption":"Werbung. One more morning with the serum that I keep next to the sink, number %d","comments_count":%d,"like_count":%d,"media_type":"VIDEO","media_product_type":"REELS","permalink":"https://example.com/p/%d/","timestamp":"%s"}`,
						l.postID(i, n), n, comments, likes, n, at.Format("2006-01-02T15:04:05+0000"))
				}
				io.WriteString(w, `]}}}`)
			})
		}
	}
}

// An event is one order by its number: everything follows from the seed.
type event struct {
	id           int
	creator      int // −1: no code
	placed       time.Time
	price, taken int64
	refund       int64
	refunded     time.Time
	cancelled    bool
	again, later bool
	visits       int
	random       *rand.Rand
}

func (l *large) event(i int) event {
	r := rand.New(rand.NewPCG(2, uint64(i)))
	e := event{id: i, creator: r.IntN(l.creators), placed: begins.Add(time.Duration(r.Int64N(60*24*3600)) * time.Second), price: 1_000 + r.Int64N(9_000), random: r}
	if r.IntN(10) == 0 {
		e.creator = -1
	} else {
		e.taken = e.price / 10
	}
	e.cancelled = r.IntN(50) == 0
	if r.IntN(20) == 0 {
		e.refund, e.refunded = (e.price-e.taken)/2, e.placed.Add(72*time.Hour)
	}
	e.again, e.later = r.IntN(50) == 0, r.IntN(40) == 0 && e.placed.Before(begins.AddDate(0, 0, 30)) && !e.cancelled
	if r.IntN(4) == 0 {
		e.visits = 1 + r.IntN(2)
	}
	return e
}

// shop writes the orders in the order of their numbers, those that come again behind
// them, and the visits.
func (l *large) shop(t testing.TB, dir string) {
	var w *bufio.Writer
	var f *os.File
	in, files := 0, 0
	end := func() {
		if f != nil {
			io.WriteString(w, "]}")
			require.NoError(t, w.Flush())
			require.NoError(t, f.Close())
			f = nil
		}
	}
	order := func(e event) {
		if f == nil {
			var err error
			f, err = os.Create(filepath.Join(dir, fmt.Sprintf("shopify_%04d.json", files)))
			require.NoError(t, err)
			w, in, files = bufio.NewWriterSize(f, 1<<16), 0, files+1
			io.WriteString(w, `{"orders":[`)
		}
		if in > 0 {
			io.WriteString(w, ",\n")
		}
		e.write(w)
		l.lines++
		if in++; in == ordersPerFile {
			end()
		}
	}
	for i := range l.orders {
		e := l.event(i)
		order(e)
		if e.again {
			order(e)
			l.copies++
		}
	}
	for i := range l.orders { // the later versions: all of it came back, 25 days on
		e := l.event(i)
		if e.later {
			e.refund, e.refunded = e.price-e.taken, e.placed.AddDate(0, 0, 25)
			order(e)
			l.copies, l.late = l.copies+1, l.late+1
		}
		if e.creator >= 0 && !e.cancelled {
			l.count[e.creator]++
			l.revenue[e.creator] += e.price - e.taken
			if !e.refunded.After(ends) {
				l.revenue[e.creator] -= e.refund
			}
		}
	}
	end()
	for first, n := 0, 0; first < l.orders; first, n = first+20*ordersPerFile, n+1 {
		file(t, dir, fmt.Sprintf("visits_%04d.json", n), func(w io.Writer) {
			io.WriteString(w, "[")
			before := false
			for i := first; i < min(first+20*ordersPerFile, l.orders); i++ {
				e := l.event(i)
				if e.visits == 0 || e.cancelled {
					continue
				}
				if before {
					io.WriteString(w, ",\n")
				}
				before = true
				l.visits++
				var touches []string
				for range e.visits {
					channel := [...]string{"email", "search", "social ads"}[e.random.IntN(3)]
					touches = append(touches, fmt.Sprintf(`{"channel":"%s","at":"%s","kind":"click"}`, channel, e.placed.Add(-time.Duration(1+e.random.IntN(400))*time.Hour).Format(time.RFC3339)))
				}
				fmt.Fprintf(w, `{"order":"%d","touches":[%s]}`, 1_000_000_000+e.id, strings.Join(touches, ","))
			}
			io.WriteString(w, "]")
		})
	}
}

// write writes an order as the shop does.
func (e event) write(w io.Writer) {
	sum := func(n int64) string { return fmt.Sprintf("%d.%02d", n/100, n%100) }
	code, allocation, cancelled, status, refunds, updated := "", "", "null", "paid", "", e.placed
	if e.creator >= 0 {
		code = fmt.Sprintf(`{"code":"CODE%02d","amount":"%s","type":"percentage"}`, e.creator, sum(e.taken))
		allocation = fmt.Sprintf(`{"amount":"%s","discount_application_index":0}`, sum(e.taken))
	}
	if e.cancelled {
		cancelled, status = `"`+e.placed.Add(time.Hour).Format(time.RFC3339)+`"`, "voided"
	}
	if e.refund > 0 && !e.cancelled {
		status, updated = "partially_refunded", e.refunded
		refunds = fmt.Sprintf(`{"id":%d,"created_at":"%s","refund_line_items":[{"id":1,"line_item_id":%d,"quantity":1,"subtotal":%s,"total_tax":0}],"transactions":[{"id":1,"amount":"%s","kind":"refund","status":"success"}],"order_adjustments":[]}`,
			e.id, e.refunded.Format(time.RFC3339), e.id, sum(e.refund), sum(e.refund))
	}
	fmt.Fprintf(w, `{"id":%d,"name":"#%d","created_at":"%s","updated_at":"%s","currency":"EUR","taxes_included":false,"test":false,"financial_status":"%s","cancelled_at":%s,"total_line_items_price":"%s","total_discounts":"%s","subtotal_price":"%s","total_tax":"0.00","total_price":"%s","discount_codes":[%s],"customer":{"id":%d,"orders_count":1},"line_items":[{"id":%d,"quantity":1,"price":"%s","gift_card":false,"discount_allocations":[%s],"tax_lines":[]}],"shipping_lines":[],"refunds":[%s],"landing_site":"/"}`,
		1_000_000_000+e.id, e.id, e.placed.Format(time.RFC3339), updated.Format(time.RFC3339), status, cancelled, sum(e.price), sum(e.taken), sum(e.price-e.taken), sum(e.price-e.taken), code, e.id, e.id, sum(e.price), allocation, refunds)
}

// A peak is the most memory that was in use: bytes that the collector found alive, and all
// that was taken from the system.
type peak struct{ live, taken uint64 }

// watched runs something and samples the memory in the meantime.
func watched(do func()) (p peak) {
	runtime.GC()
	stop, done := make(chan bool), sync.WaitGroup{}
	done.Add(1)
	go func() {
		defer done.Done()
		samples := []metrics.Sample{{Name: "/gc/heap/live:bytes"}, {Name: "/memory/classes/total:bytes"}}
		for {
			metrics.Read(samples)
			p.live, p.taken = max(p.live, samples[0].Value.Uint64()), max(p.taken, samples[1].Value.Uint64())
			select {
			case <-stop:
				return
			case <-time.After(5 * time.Millisecond):
			}
		}
	}()
	do()
	close(stop)
	done.Wait()
	return p
}

// holds holds a report against what the generator knows.
func (l *large) holds(t *testing.T, r *Report) {
	t.Helper()
	assert.Empty(t, r.Problems)
	assert.Equal(t, l.lines, r.Orders.Read)
	assert.Equal(t, l.copies, r.Orders.Unearned["duplicate"])
	assert.Equal(t, l.posts, r.Read["instagram"].Items-r.Read["instagram"].Files, "an account in each file")
	assert.Equal(t, l.visits, r.Read["visits"].Items)
	owed, err := r.Owed.Get()
	require.NoError(t, err)
	assert.Empty(t, owed.Statement.Exceptions)
	assert.Zero(t, owed.Left)
	for i, row := range r.Creators {
		assert.Equal(t, engagement.Known(l.count[i]), row.Outcome.Orders)
		net, err := row.Outcome.NetRevenue()
		require.NoError(t, err)
		assert.Equal(t, l.revenue[i], minor(t, net))
		assert.Equal(t, engagement.Known(l.likes[i]), row.Outcome.Engagements)
		assert.InDelta(t, float64(l.revenue[i])/10, float64(minor(t, owed.Payees[i].Earned)), 0.51, "10 % of what was sold")
		assert.Equal(t, 30, row.Accounts[0].Posts)
		assert.Equal(t, l.posts/l.creators-30, row.Accounts[0].LeftOut)
	}
	credit, err := r.Credit.Get()
	require.NoError(t, err)
	assert.Empty(t, credit.NotModelled)
	for m := range credit.Models {
		sum := minor(t, credit.Unattributed[m])
		for _, row := range credit.Rows {
			if !row.Revenue[m].IsZero() {
				sum += minor(t, row.Revenue[m])
			}
		}
		assert.Equal(t, minor(t, credit.Revenue), sum)
	}
}

// Four times the posts and orders take no more memory: what the collector finds alive at
// its largest grows by a quarter at most, which leaves room for chance, where keeping the
// orders would make it four times as much.
func TestMemoryIsBounded(t *testing.T) {
	if testing.Short() {
		t.Skip("writes and reads 50,000 orders")
	}
	l := limits{part: 1 << 20, single: 1_000}
	var peaks []peak
	for _, times := range []int{1, 4} {
		campaign := &large{posts: 1_000 * times, orders: 10_000 * times, creators: 10}
		dir := t.TempDir()
		campaign.write(t, dir)
		var r *Report
		p := watched(func() { r = made(t, dir, l) })
		campaign.holds(t, r)
		t.Logf("%d orders, %d posts: %.1f MB alive at most, %.1f MB taken from the system", campaign.orders, campaign.posts, float64(p.live)/1e6, float64(p.taken)/1e6)
		peaks = append(peaks, p)
	}
	assert.Less(t, float64(peaks[1].live), 1.25*float64(peaks[0].live)+4e6)
}

// With -full: 100,000 posts and 1,000,000 orders of 50 creators, held against what the
// generator knows. The bound is far above what is taken, and far below the orders.
func TestFull(t *testing.T) {
	if !*full {
		t.Skip("-full runs it: it writes 0.8 GB")
	}
	dir := *folder
	if dir == "" {
		dir = t.TempDir()
	}
	campaign := &large{posts: 100_000, orders: 1_000_000, creators: 50}
	campaign.write(t, dir)
	began := time.Now()
	var r *Report
	p := watched(func() { r = made(t, dir, limits{partBytes, mostSingle}) })
	t.Logf("%d orders (%d lines), %d posts, %s of files: %.1f s, %.1f MB alive at most, %.1f MB taken from the system", campaign.orders, campaign.lines, campaign.posts,
		megabytes(r.size()), time.Since(began).Seconds(), float64(p.live)/1e6, float64(p.taken)/1e6)
	campaign.holds(t, r)
	assert.Less(t, p.taken, uint64(512<<20))
}

// size is how many bytes were read.
func (r *Report) size() (n int64) {
	for _, k := range r.Read {
		n += k.Bytes
	}
	return n
}
