package store

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/contract/settlement"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// A row is an entry as the tables have it.
type row struct {
	id, kind, deal string
	at             time.Time // UTC, whole microseconds
	nanos          int16     // what at is short of
	amounts        [len(amountColumns)]money.Amount
	rest           []byte
	hash           [sha256.Size]byte
}

// amountColumns are the columns of amounts; each has another for its currency.
var amountColumns = [...]string{"goods", "tax", "shipping", "discount", "amount", "value"}

// amounts are the amounts of an entry, in the order of amountColumns.
func amounts(e *settlement.Entry) [len(amountColumns)]*money.Amount {
	return [...]*money.Amount{&e.Goods, &e.Tax, &e.Shipping, &e.Discount, &e.Amount, &e.Value.Money}
}

// A rest is what an entry has beside the columns.
type rest struct {
	Pay         string                    `json:"pay,omitempty"`
	GiftCard    engagement.Tri            `json:"gift_card,omitzero"`
	New         engagement.Tri            `json:"new_customer,omitzero"`
	Of          string                    `json:"of,omitempty"`
	Event       contract.Event            `json:"event,omitempty"`
	Deliverable string                    `json:"deliverable,omitempty"`
	Piece       int                       `json:"piece,omitempty"`
	Measure     contract.Measure          `json:"measure,omitempty"`
	Count       engagement.Count          `json:"count,omitzero"`
	Rate        money.Ratio               `json:"rate,omitzero"`
	Note        string                    `json:"note,omitempty"`
	Closed      *settlement.DealStatement `json:"closed,omitempty"`
}

// rowOf is an entry as a row. It fails with [ErrUnfit] where the row would not come
// back as the same entry.
func rowOf(e settlement.Entry) (row, error) {
	r := row{id: e.ID, kind: string(e.Kind), deal: e.Deal, nanos: int16(e.At.Nanosecond() % 1000)}
	r.at = e.At.UTC().Add(-time.Duration(r.nanos))
	for i, a := range amounts(&e) {
		r.amounts[i] = *a
	}
	var err error
	if r.rest, err = json.Marshal(rest{e.Pay, e.GiftCard, e.New, e.Of, e.Event, e.Deliverable, e.Piece, e.Measure, e.Value.Count, e.Value.Rate, e.Note, e.Closed}); err != nil {
		return row{}, fmt.Errorf("%w: entry %q: %w", ErrUnfit, e.ID, err)
	}
	back, err := r.entry()
	if err != nil || e.ID == "" || !isText(r.id+r.kind+r.deal) || !same(e, back) {
		return row{}, fmt.Errorf("%w: entry %q", ErrUnfit, e.ID)
	}
	r.hash, err = r.sum()
	return r, err
}

// isText reports whether a column of texts can have it: UTF-8 without NUL.
func isText(s string) bool { return utf8.ValidString(s) && !strings.ContainsRune(s, 0) }

// entry is the entry of a row.
func (r row) entry() (settlement.Entry, error) {
	var in rest
	if err := json.Unmarshal(r.rest, &in); err != nil {
		return settlement.Entry{}, fmt.Errorf("%w: entry %q: %w", ErrDamaged, r.id, err)
	}
	e := settlement.Entry{ID: r.id, Kind: settlement.EntryKind(r.kind), Deal: r.deal, At: r.at.UTC().Add(time.Duration(r.nanos)),
		Pay: in.Pay, GiftCard: in.GiftCard, New: in.New, Of: in.Of, Event: in.Event, Deliverable: in.Deliverable, Piece: in.Piece,
		Measure: in.Measure, Value: contract.Value{Count: in.Count, Rate: in.Rate}, Note: in.Note, Closed: in.Closed}
	for i, a := range amounts(&e) {
		*a = r.amounts[i]
	}
	return e, nil
}

// sum is the hash of all that a row says.
func (r row) sum() ([sha256.Size]byte, error) {
	text, err := json.Marshal([]any{r.id, r.kind, r.deal, r.at, r.nanos, r.amounts, json.RawMessage(r.rest)})
	if err != nil {
		return [sha256.Size]byte{}, fmt.Errorf("%w: entry %q: %w", ErrUnfit, r.id, err)
	}
	return sha256.Sum256(text), nil
}

// same reports whether two entries say the same: all their JSON, which writes invalid
// text in another way than any valid one, and their amounts, of which JSON leaves
// out those of zero.
func same(a, b settlement.Entry) bool {
	for i, x := range amounts(&a) {
		if *x != *amounts(&b)[i] {
			return false
		}
	}
	a.At, b.At = a.At.UTC(), b.At.UTC()
	one, err := json.Marshal(a)
	if err != nil {
		return false
	}
	other, err := json.Marshal(b)
	return err == nil && bytes.Equal(one, other)
}
