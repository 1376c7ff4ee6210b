package sources

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"github.com/seed-e12bc25d/influencekit/engagement/payload"
	"github.com/seed-e12bc25d/influencekit/engagement/problem"
	"github.com/seed-e12bc25d/influencekit/roi"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// Affiliate reads the transactions of any affiliate network or programme from a
// CSV, by a map of its columns.
//
// A row with a negative sale corrects the row with its id, or with its order number:
// it is a refund, see [Transactions.Merged]. Amounts may stand with their symbol or
// code and, when negative, in brackets. A row that has neither an id nor an order
// number, and a row of sums, are left out and are problems. Paths are
// rows[17].Amount: rows count from 0 below the header, columns are called as the
// file calls them.
//
// Errors: the problems of the map, wrapped; otherwise those of [payload.CSV].
func Affiliate(r io.Reader, m ColumnMap, opts ...payload.Option) (Transactions, error) {
	if err := m.Validate(); err != nil {
		return Transactions{}, fmt.Errorf("sources: column map: %w", err)
	}
	opts = slices.Clone(opts)
	switch m.Decimal {
	case ".":
		opts = append(opts, payload.DecimalPoint())
	case ",":
		opts = append(opts, payload.DecimalComma())
	}
	if m.Zone != nil {
		opts = append(opts, payload.InZone(m.Zone))
	}
	c := payload.NewCSV(r, "an affiliate export", opts...)
	c.Guess()
	var out Transactions
	var err error
	for ; c != nil; c = c.Again() {
		out, err = m.read(c)
	}
	return out, err
}

// read reads the table.
func (m ColumnMap) read(c *payload.CSV) (Transactions, error) {
	d := &table{CSV: c, m: m, states: make(map[string]CommissionState), said: make(map[string]CommissionState)}
	states := m.States
	if states == nil {
		states = DefaultStates()
	}
	for _, word := range sortedKeys(states) {
		d.states[strings.ToLower(strings.TrimSpace(word))] = states[word]
	}
	var rows []Transaction
	if d.Header(d.fields(), 2) && d.identified() {
		for d.Next() {
			rows = d.room(rows)
			if t := &rows[:len(rows)+1][len(rows)]; d.row(t) {
				rows = rows[:len(rows)+1]
			} else {
				*t = Transaction{}
			}
		}
	}
	out := Transactions{Transactions: rows, Problems: d.Problems()}
	if len(rows) == 0 {
		out.Transactions = nil
	}
	if err := d.Err(); err != nil {
		return out, err
	}
	if !d.identified() {
		return out, &payload.WrongKindError{Want: "an affiliate export", Got: "a table without a column of ids, or without one of amounts"}
	}
	return out, nil
}

// table is one CSV being read.
type table struct {
	*payload.CSV
	m        ColumnMap
	states   map[string]CommissionState
	said     map[string]CommissionState // likewise, by the words of the rows
	zoneless bool                       // times without a zone were noted
	list     []string                   // of which short lists are parts
}

// room makes room for one more row. What the first ones say of how many will come
// is trusted when there were some hundreds of them.
func (d *table) room(rows []Transaction) []Transaction {
	const few, some = 16, 256
	n := len(rows)
	switch {
	case n < cap(rows):
		return rows
	case n < some:
		return slices.Grow(rows, max(3*n, few))
	}
	return slices.Grow(rows, max(d.Expect()+n/few-n, few))
}

// one is a list of one text.
func (d *table) one(text string) []string {
	const some = 64
	if len(d.list) == cap(d.list) {
		d.list = make([]string, 0, some)
	}
	d.list = append(d.list, text)
	n := len(d.list)
	return d.list[n-1 : n : n]
}

// fields is the columns that are looked for.
func (d *table) fields() []payload.Field {
	out := make([]payload.Field, 0, mapCustomer+1)
	for i, f := range d.m.fields() {
		kind := payload.Words
		switch i {
		case mapPlaced, mapClicked, mapLocked, mapCleared:
			kind = payload.When
		case mapSale, mapCommission:
			kind = payload.Figure
		}
		out = append(out, payload.Field{Kind: kind, Headers: f.headers})
	}
	return out
}

// identified reports whether the table has the columns without which its rows mean
// nothing.
func (d *table) identified() bool {
	return (d.Has(mapID) || d.Has(mapOrder)) && (d.Has(mapSale) || d.Has(mapCommission))
}

// wrong keeps a problem of a field.
func (d *table) wrong(f int, rule, message string) {
	d.Note(f, problem.Problem{Rule: rule, Message: message})
}

// row reads one transaction into t, which is zero, and reports whether it is one.
func (d *table) row(t *Transaction) bool {
	if d.Total() {
		return false
	}
	t.Network, t.ID = d.m.Network, d.ID(mapID).Value
	t.Advertiser, t.Publisher = d.ID(mapAdvertiser).Value, d.Text(mapPublisher).Value
	t.Theirs, t.Reason = d.Text(mapState).Value, d.Text(mapReason).Value
	if ref := d.Text(mapRef).Value; ref != "" {
		t.Refs = d.one(ref)
	}
	t.Order.Name = d.ID(mapOrder).Value
	if t.Order.ID = t.ID; t.ID == "" {
		if t.Order.ID = t.Order.Name; t.Order.ID == "" {
			d.wrong(mapID, "required", "a row with neither an id nor an order number cannot be told from its copies; left out")
			return false
		}
	}
	t.State = d.state(t.Theirs)
	if d.paid() && t.State != CommissionReversed && t.State != CommissionDeclined {
		t.State = CommissionPaid
	}
	t.Order.Placed, t.Clicked = d.time(mapPlaced), d.time(mapClicked)
	t.Locked, t.Cleared = d.time(mapLocked), d.time(mapCleared)
	t.Order.Customer = d.ID(mapCustomer).Value
	t.Order.Updated = d.Measured()
	t.Order.Codes = d.codes()
	cur := d.currency()
	t.Order.Currency = cur
	t.Commission = d.money(mapCommission, cur)
	t.Order.Sale = roi.Sale{Goods: d.money(mapSale, cur)}
	if t.Order.Sale.Goods.Sign() < 0 {
		t.correct(t.Order.Placed)
	}
	return true
}

// codes is the discount codes of the row.
func (d *table) codes() []string {
	text := d.Text(mapCode).Value
	if text != "" && !strings.ContainsRune(text, ',') {
		return d.one(text)
	}
	var codes []string
	for code := range strings.SplitSeq(text, ",") {
		if code = strings.TrimSpace(code); code != "" {
			codes = append(codes, code)
		}
	}
	return codes
}

// paid reports whether the row says that the commission was paid.
func (d *table) paid() bool {
	switch strings.ToLower(d.Text(mapPaid).Value) {
	case "true", "yes", "1", "ja", "wahr":
		return true
	}
	return false
}

// state is what the word for a state means; one that the map does not know is a
// problem. A table has few words.
func (d *table) state(word string) CommissionState {
	if word == "" {
		return d.states[""]
	}
	state, known := d.said[word]
	if known {
		return state
	}
	if state, known = d.states[strings.ToLower(strings.TrimSpace(word))]; !known {
		d.wrong(mapState, "enum", "a state that the map does not know; it was left open")
		return ""
	}
	const most = 100
	if len(d.said) < most {
		d.said[strings.Clone(word)] = state
	}
	return state
}

// currency is that of the row.
func (d *table) currency() money.Currency {
	text := d.Text(mapCurrency)
	if text.Value == "" {
		if d.m.Fixed == "" {
			d.wrong(mapCurrency, "required", "amounts without a currency are no money; they were left out")
		}
		return d.m.Fixed
	}
	cur := currencyOf(text.Value)
	if cur == "" {
		d.wrong(mapCurrency, "currency", "not a currency of ISO 4217; the amounts were left out")
	}
	return cur
}

// time is a time by the layout of the map, or as the file shows.
func (d *table) time(f int) time.Time {
	if d.m.Layout == "" {
		return d.Time(f).Value
	}
	text := d.Text(f)
	if text.Value == "" {
		return time.Time{}
	}
	zone := d.m.Zone
	if zone == nil {
		zone = time.UTC
	}
	at, err := time.ParseInLocation(d.m.Layout, text.Value, zone)
	if err != nil || !inRange(at) {
		d.wrong(f, "not_a_time", "not a date of the layout of the map; left out")
		return time.Time{}
	}
	if d.m.Zone == nil && !d.zoneless && !strings.Contains(d.m.Layout, "Z07") && !strings.Contains(d.m.Layout, "-07") {
		d.zoneless = true
		d.NoteColumn(f, problem.Problem{Rule: "no_zone", Message: "the table does not say in which time zone its times are; they were read as UTC"})
	}
	return at.UTC()
}
