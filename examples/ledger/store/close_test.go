package store_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/jackc/pgx/v5/pgtype"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/contract/settlement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/examples/ledger/store"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// simple is a ledger with one contract: 10 % of what is sold.
func simple(t *testing.T) (*store.Store, string) {
	dsn := database(t)
	s := ledger(t, dsn)
	require.NoError(t, s.PutContract(t.Context(), deal("Ana", "EUR", contract.Pay{ID: "sales", Commission: &contract.Commission{Rate: money.BasisPoints(1000)}})))
	return s, dsn
}

func order(id string, at time.Time, goods int64) settlement.Entry {
	return settlement.Entry{ID: id, Kind: settlement.OrderEntry, Deal: "deal-Ana", At: at, Goods: cents(goods, "EUR")}
}

func october(day int) time.Time { return time.Date(2026, 10, day, 12, 0, 0, 0, time.UTC) }

func TestCloseOnceAndWhatIsLateIsInTheNext(t *testing.T) {
	s, dsn := simple(t)
	ctx := t.Context()
	_, err := s.Deliver(ctx, "a", []settlement.Entry{order("o-1", october(3), 10_000)})
	require.NoError(t, err)
	_, err = s.Statement(ctx, month(1))
	require.ErrorIs(t, err, store.ErrOpen)
	require.ErrorIs(t, s.Verify(ctx, month(1), settlement.Policy{}), store.ErrOpen)

	first, closed, err := s.Close(ctx, month(1), settlement.Policy{})
	require.NoError(t, err)
	assert.True(t, closed)
	require.Len(t, first.Deals, 1)
	assert.Equal(t, cents(1000, "EUR"), first.Deals[0].Net, "10 % of 100.00")
	assert.True(t, first.Deals[0].Closed)

	_, err = s.Deliver(ctx, "b", []settlement.Entry{order("o-2", october(30), 5000), order("o-3", october(40), 200)})
	require.NoError(t, err)
	again, closed, err := s.Close(ctx, month(1), settlement.Policy{})
	require.NoError(t, err)
	assert.False(t, closed)
	assert.Equal(t, text(t, first), text(t, again), "it stands")

	second, closed, err := s.Close(ctx, month(2), settlement.Policy{})
	require.NoError(t, err)
	assert.True(t, closed)
	assert.Equal(t, cents(520, "EUR"), second.Deals[0].Gross, "10 % of 50.00 and of 2.00")
	assert.Equal(t, cents(500, "EUR"), second.Deals[0].Adjustments, "that of October")
	assert.Equal(t, cents(1000, "EUR"), second.Deals[0].Opening)
	for n := 1; n <= 2; n++ {
		require.NoError(t, s.Verify(ctx, month(n), settlement.Policy{}))
	}
	require.ErrorIs(t, s.Verify(ctx, month(2), settlement.Policy{Default: settlement.Payout{PlatformFee: money.One()}}), store.ErrDamaged, "by another policy")

	var sum pgtype.Text
	require.NoError(t, sql(t, dsn).QueryRow(ctx, "SELECT sum(net)::text FROM statements WHERE deal = 'deal-Ana' AND currency = 'EUR'").Scan(&sum))
	assert.Equal(t, "15.200000000000", sum.String, "sums in SQL: 10.00 and 5.20")
}

// A period that would be paid twice or out of order is refused.
func TestPeriodsAreClosedInOrder(t *testing.T) {
	s, _ := simple(t)
	ctx := t.Context()
	_, _, err := s.Close(ctx, month(2), settlement.Policy{})
	require.NoError(t, err, "nothing is owed: it is closed all the same")
	for name, p := range map[string]civil.Period{
		"before": month(1), "reaching into it": {From: month(1).From, To: month(2).From.Add(time.Second)}, "within": {From: month(2).From.Add(time.Hour), To: month(2).To},
		"beyond": {From: month(2).To.Add(-time.Hour), To: month(3).To},
	} {
		_, _, err = s.Close(ctx, p, settlement.Policy{})
		require.ErrorIs(t, err, store.ErrOrder, name)
	}
	_, _, err = s.Close(ctx, civil.Period{}, settlement.Policy{})
	require.ErrorIs(t, err, settlement.ErrPeriod)
	_, _, err = s.Close(ctx, civil.Period{From: month(3).From, To: month(3).To.Add(1)}, settlement.Policy{})
	require.ErrorIs(t, err, store.ErrUnfit)
	_, closed, err := s.Close(ctx, month(3), settlement.Policy{})
	require.NoError(t, err)
	assert.True(t, closed)
}

// Many programs deliver parts of the same files in any order while others close the
// months. Each month is closed once, and says what one reckoning says of all that had
// come in by then; what was late is an adjustment of a later one, and in the end nothing
// is lost or counted twice.
func TestManyAtOnce(t *testing.T) {
	const writers, closers = 8, 4
	h := newHistory(77, 120)
	dsn := database(t)
	setUp := ledger(t, dsn)
	var all []settlement.Entry
	for _, x := range h.steps {
		if x.put != nil {
			require.NoError(t, x.do(t.Context(), setUp, h.policy))
		}
		all = append(all, x.entries...)
	}
	ctx := soon(t)
	var wait sync.WaitGroup
	var delivered, closings atomic.Int64 // entries, by all writers; months
	// Writers that are quick wait for the closers, so that much comes after each month.
	ahead := func() bool {
		n := closings.Load()
		return n < months && delivered.Load() > (n+2)*int64(writers*len(all))/20
	}
	failed := make(chan error, writers+closers)
	for w := range writers {
		wait.Go(func() { failed <- deliverSome(ctx, ledger(t, dsn), all, uint64(w), &delivered, ahead) })
	}
	won := make([][months + 1]bool, closers)
	said := make([][months + 1]string, closers)
	for c := range closers {
		wait.Go(func() {
			s := ledger(t, dsn)
			for n := 1; n <= months; n++ {
				for delivered.Load() < int64(n*writers*len(all)/20) && ctx.Err() == nil {
					time.Sleep(time.Millisecond) // a twentieth of all for each month: much comes later
				}
				statement, closed, err := s.Close(ctx, month(n), h.policy)
				if err != nil {
					failed <- err
					return
				}
				if closed {
					closings.Add(1)
				}
				won[c][n], said[c][n] = closed, text(t, statement)
			}
			failed <- nil
		})
	}
	wait.Wait()
	for range writers + closers {
		require.NoError(t, <-failed)
	}

	s := setUp
	for n := 1; n <= months; n++ {
		times := 0
		for c := range closers {
			if won[c][n] {
				times++
			}
			assert.Equal(t, said[0][n], said[c][n], "closer %d, month %d", c, n)
		}
		assert.Equal(t, 1, times, "month %d is closed once", n)
		assert.NoError(t, s.Verify(ctx, month(n), h.policy), "month %d is what one reckoning says", n)
	}
	onlyLater(t, s)
	nothingLost(t, s, &h)

	// The ids that were delivered are there once, and their conflicts beside them.
	conn := sql(t, dsn)
	ids := map[string]bool{}
	for _, e := range all {
		ids[e.ID] = true
	}
	var there, closed int
	require.NoError(t, conn.QueryRow(ctx, "SELECT count(*), (SELECT count(*) FROM statements) FROM entries").Scan(&there, &closed))
	assert.Equal(t, len(ids)+closed, there)
}

// deliverSome delivers all entries in an order of its own, in files that overlap, and
// waits where it is ahead.
func deliverSome(ctx context.Context, s *store.Store, all []settlement.Entry, seed uint64, delivered *atomic.Int64, ahead func() bool) error {
	rng := rand.New(rand.NewPCG(seed, 8))
	mine := append([]settlement.Entry{}, all...)
	rng.Shuffle(len(mine), func(i, k int) { mine[i], mine[k] = mine[k], mine[i] })
	for from := 0; from < len(mine); {
		to := min(len(mine), from+1+rng.IntN(12))
		if _, err := s.Deliver(ctx, fmt.Sprint("writer ", seed, " from ", from), mine[max(0, from-5):to]); err != nil {
			return err
		}
		delivered.Add(int64(to - from))
		from = to
		for ahead() && ctx.Err() == nil {
			time.Sleep(time.Millisecond)
		}
	}
	return nil
}

// onlyLater holds that a line of a closed month names no entry that came in after it was
// closed: what came later is in a later month.
func onlyLater(t *testing.T, s *store.Store) {
	t.Helper()
	entries, err := s.Entries(t.Context())
	require.NoError(t, err)
	came := map[string]int{}
	closedAt := map[int64]int{}
	for i, e := range entries {
		if _, is := came[e.ID]; !is {
			came[e.ID] = i
		}
		if e.Closed != nil {
			closedAt[e.Closed.Period.From.Unix()] = i
		}
	}
	late := 0
	for n := 1; n <= months; n++ {
		statement, err := s.Statement(t.Context(), month(n))
		require.NoError(t, err)
		for _, d := range statement.Deals {
			for _, l := range d.Lines {
				for _, id := range l.Entries {
					at, is := came[id]
					require.True(t, is, id)
					assert.Less(t, at, closedAt[month(n).From.Unix()], "month %d, line %s, entry %s", n, l.Key, id)
				}
				if !l.Adjustment.IsZero() {
					late++
				}
			}
		}
	}
	assert.NotZero(t, late, "some lines adjust earlier months")
}

// nothingLost holds that what all closed months and the one after came to is what one
// statement of the whole time says.
func nothingLost(t *testing.T, s *store.Store, h *history) {
	t.Helper()
	ctx := t.Context()
	whole, err := settlement.Settle(civil.Period{From: month(1).From, To: month(months + 1).To}, h.deals, without(t, s), h.policy)
	require.NoError(t, err)
	want, got := map[string]money.Amount{}, map[string]money.Amount{}
	sum := func(to map[string]money.Amount, list []settlement.DealStatement) {
		for _, d := range list {
			total, err := to[d.Deal].Add(d.Net)
			require.NoError(t, err)
			to[d.Deal] = total
		}
	}
	sum(want, whole.Deals)
	for n := 1; n <= months; n++ {
		statement, err := s.Statement(ctx, month(n))
		require.NoError(t, err)
		sum(got, statement.Deals)
	}
	next, err := s.Reckon(ctx, month(months+1), h.policy)
	require.NoError(t, err)
	sum(got, next.Deals)
	assert.Len(t, want, len(h.deals))
	assert.Equal(t, want, got)
}

// without are all entries but the closings.
func without(t *testing.T, s *store.Store) (list []settlement.Entry) {
	t.Helper()
	entries, err := s.Entries(t.Context())
	require.NoError(t, err)
	for _, e := range entries {
		if e.Kind != settlement.ClosingEntry {
			list = append(list, e)
		}
	}
	return list
}
