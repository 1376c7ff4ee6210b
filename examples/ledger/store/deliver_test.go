package store_test

import (
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/contract/settlement"
	"github.com/seed-e12bc25d/influencekit/examples/ledger/store"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

func TestDeliverAgain(t *testing.T) {
	s, _ := simple(t)
	ctx := t.Context()
	first := []settlement.Entry{order("o-1", october(1), 100), order("o-2", october(2), 200)}
	d, err := s.Deliver(ctx, "a", first)
	require.NoError(t, err)
	assert.Equal(t, store.Delivery{New: 2}, d)

	slices.Reverse(first)
	d, err = s.Deliver(ctx, "a", first)
	require.NoError(t, err)
	assert.Equal(t, store.Delivery{Repeated: true}, d, "the same in another order")

	elsewhere := first[0]
	elsewhere.At = elsewhere.At.In(time.FixedZone("", 7*3600))
	d, err = s.Deliver(ctx, "b", []settlement.Entry{elsewhere, first[1], first[1], order("o-3", october(3), 300)})
	require.NoError(t, err)
	assert.Equal(t, store.Delivery{New: 1, Again: 3}, d, "the same instant by another clock is the same entry")

	_, err = s.Deliver(ctx, "a", first[:1])
	require.ErrorIs(t, err, store.ErrKeyReused)
	d, err = s.Deliver(ctx, "nothing", nil)
	require.NoError(t, err)
	assert.Equal(t, store.Delivery{}, d)
	all, err := s.Entries(ctx)
	require.NoError(t, err)
	assert.Len(t, all, 3)
}

// Entries that say something else under an id are kept, and the statement is the same
// whichever came first.
func TestConflicts(t *testing.T) {
	one, other := order("o-1", october(1), 10_000), order("o-1", october(1), 20_000)
	var said []string
	for _, list := range [][]settlement.Entry{{one, other}, {other, one}} {
		s, _ := simple(t)
		ctx := t.Context()
		_, err := s.Deliver(ctx, "a", list[:1])
		require.NoError(t, err)
		for _, key := range []string{"b", "c"} {
			d, err := s.Deliver(ctx, key, list)
			require.NoError(t, err)
			assert.Equal(t, store.Delivery{Again: 1, Conflicts: 1}, d)
		}
		all, err := s.Entries(ctx)
		require.NoError(t, err)
		assert.ElementsMatch(t, list, all)
		statement, _, err := s.Close(ctx, month(1), settlement.Policy{})
		require.NoError(t, err)
		require.Len(t, statement.Exceptions, 1)
		assert.Equal(t, "o-1 twice", statement.Exceptions[0].Entry+" "+statement.Exceptions[0].Rule)
		said = append(said, text(t, statement))
	}
	assert.Equal(t, said[0], said[1])

	// Within one delivery as well; and 0 EUR is another thing than nothing.
	s, _ := simple(t)
	bare := settlement.Entry{ID: "o-1", Kind: settlement.OrderEntry, Deal: "deal-Ana", At: october(1)}
	d, err := s.Deliver(t.Context(), "a", []settlement.Entry{one, bare, order("o-1", october(1), 0), one})
	require.NoError(t, err)
	assert.Equal(t, store.Delivery{New: 1, Again: 1, Conflicts: 2}, d)
}

// What closed a month stands, whatever comes under its id; and an entry that has taken
// the id of a closing keeps the month from being closed.
func TestConflictWithClosing(t *testing.T) {
	s, dsn := simple(t)
	ctx := t.Context()
	_, err := s.Deliver(ctx, "a", []settlement.Entry{order("o-1", october(3), 10_000)})
	require.NoError(t, err)
	statement, _, err := s.Close(ctx, month(1), settlement.Policy{})
	require.NoError(t, err)
	before, err := s.Reckon(ctx, month(2), settlement.Policy{})
	require.NoError(t, err)
	id := statement.Close(month(1).To)
	assert.Empty(t, id, "it is closed")
	ids := column(t, sql(t, dsn), "SELECT entry FROM statements")
	require.Len(t, ids, 1)
	d, err := s.Deliver(ctx, "b", []settlement.Entry{order(ids[0], october(3), 1)})
	require.NoError(t, err)
	assert.Equal(t, 1, d.Conflicts)
	after, err := s.Reckon(ctx, month(2), settlement.Policy{})
	require.NoError(t, err)
	assert.Equal(t, text(t, before), text(t, after))

	_, err = s.Deliver(ctx, "c", []settlement.Entry{order("o-2", october(40), 10_000), order("closing:deal-Ana:2026-12-01T00:00:00Z", october(40), 1)})
	require.NoError(t, err)
	_, _, err = s.Close(ctx, month(2), settlement.Policy{})
	require.ErrorIs(t, err, store.ErrDamaged)
	_, err = s.Statement(ctx, month(2))
	require.ErrorIs(t, err, store.ErrOpen, "nothing of it was written")
}

func TestUnfitEntriesAreRefusedAsAWhole(t *testing.T) {
	s, _ := simple(t)
	ctx := t.Context()
	good := order("o-1", october(1), 100)
	for name, change := range map[string]func(*settlement.Entry){
		"no id":              func(e *settlement.Entry) { e.ID = "" },
		"NUL in the id":      func(e *settlement.Entry) { e.ID = "a\x00" },
		"kind that is none":  func(e *settlement.Entry) { e.Kind = "\xff" },
		"NUL in the deal":    func(e *settlement.Entry) { e.Deal = "\x00" },
		"id that is no text": func(e *settlement.Entry) { e.ID = "a\xff" },
		"note that is none":  func(e *settlement.Entry) { e.Note = "a\xff" },
		"year 10000":         func(e *settlement.Entry) { e.At = time.Date(10_000, 1, 1, 0, 0, 0, 0, time.UTC) },
		"year before 0":      func(e *settlement.Entry) { e.At = time.Date(-1, 1, 1, 0, 0, 0, 0, time.UTC) },
	} {
		bad := good
		bad.ID = "o-2"
		change(&bad)
		_, err := s.Deliver(ctx, name, []settlement.Entry{good, bad})
		require.ErrorIs(t, err, store.ErrUnfit, name)
	}
	for _, key := range []string{"", "\x00", "\xff"} {
		_, err := s.Deliver(ctx, key, []settlement.Entry{good})
		require.ErrorIs(t, err, store.ErrUnfit)
	}
	all, err := s.Entries(ctx)
	require.NoError(t, err)
	assert.Empty(t, all)
	for name, at := range map[string]time.Time{"year 0": time.Date(0, 1, 1, 0, 0, 0, 1, time.UTC), "year 9999": time.Date(9999, 12, 31, 23, 59, 59, 999_999_999, time.UTC)} {
		e := good
		e.ID, e.At = name, at
		_, err := s.Deliver(ctx, name, []settlement.Entry{e})
		require.NoError(t, err, name)
	}
	all, err = s.Entries(ctx)
	require.NoError(t, err, "the hashes are those of what was read")
	assert.Len(t, all, 2)
}

func TestContracts(t *testing.T) {
	s := ledger(t, database(t))
	ctx := t.Context()
	h := newHistory(1, 0)
	second := h.deals[0]
	second.Version, second.Title = 2, "Spring “Größe” 日本 ✓"
	for range 2 {
		for _, c := range append(h.deals, second) {
			require.NoError(t, s.PutContract(ctx, c))
		}
	}
	got, err := s.Contracts(ctx)
	require.NoError(t, err)
	assert.Equal(t, append(h.deals, second), got)

	second.Title = "Summer"
	require.ErrorIs(t, s.PutContract(ctx, second), store.ErrContractChanged)
	second.Compensation = []contract.Pay{{ID: "x", FlatFee: &contract.FlatFee{Amount: money.Must("-1", "EUR")}}}
	require.ErrorContains(t, s.PutContract(ctx, second), "compensation[0]")
	ends := h.deals[0]
	ends.ID = "ends"
	ends.Compensation = []contract.Pay{{ID: "fee", FlatFee: &contract.FlatFee{Amount: money.Must(most, "EUR")}}}
	require.NoError(t, s.PutContract(ctx, ends))
	got, err = s.Contracts(ctx)
	require.NoError(t, err)
	assert.Equal(t, ends, got[len(got)-1])
}
