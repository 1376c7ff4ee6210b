package hosts_test

import (
	"bytes"
	"encoding/gob"
	"encoding/json"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/contract/settlement"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/engagement/overlap"
	"github.com/seed-e12bc25d/influencekit/roi"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// A job is what one machine of the host hands to another.
type job struct {
	Fee       money.Amount
	Share     money.Ratio
	Unlimited engagement.Count
	Seen      engagement.Count
	Nobody    engagement.Count
	Due       civil.Date
	Posts     []engagement.Post
	Agreed    contract.Contract
	Owed      settlement.Statement
	Order     roi.Order
	Tally     *engagement.Tally
	Sketch    *overlap.Sketch
}

func newJob(t *testing.T) job {
	c := agreed(t)
	period := civil.Month(2026, time.October, time.UTC)
	owed, err := settlement.Settle(period, []contract.Contract{c}, []settlement.Entry{{
		ID: "o1", Kind: settlement.OrderEntry, Deal: c.ID, At: time.Date(2026, 10, 3, 0, 0, 0, 0, time.UTC), Goods: money.Must("80.00", "USD"),
	}}, settlement.Policy{})
	require.NoError(t, err)
	require.Len(t, owed.Deals, 1)
	tally := engagement.NewTally(engagement.Today(engagement.Known(48_200)))
	p := post()
	tally.Add(&p)
	sketch := overlap.New(0, overlap.Salt{})
	require.NoError(t, sketch.Add("customer 1"))
	return job{
		Fee: money.Must("1200.50", "EUR"), Share: money.BasisPoints(1250), Seen: engagement.Known(7), Nobody: engagement.Known(0),
		Due: day(2026, 10, 31), Posts: []engagement.Post{p}, Agreed: c, Owed: owed,
		Order: roi.Order{ID: "1", Currency: "EUR", NewCustomer: engagement.No}, Tally: tally, Sketch: sketch,
	}
}

func TestGobComesBackEqual(t *testing.T) {
	sent := newJob(t)
	var wire bytes.Buffer
	require.NoError(t, gob.NewEncoder(&wire).Encode(sent))
	var got job
	require.NoError(t, gob.NewDecoder(&wire).Decode(&got))

	assert.Equal(t, sent.Fee, got.Fee)
	assert.Equal(t, sent.Share, got.Share)
	assert.Equal(t, []engagement.Count{{}, engagement.Known(7), engagement.Known(0)}, []engagement.Count{got.Unlimited, got.Seen, got.Nobody})
	assert.Equal(t, sent.Due, got.Due)
	assert.Equal(t, sent.Posts, got.Posts)
	assert.Equal(t, engagement.Reason("hidden"), got.Posts[0].Why.Of(engagement.Shares))
	assert.Equal(t, sent.Order, got.Order)
	assert.Equal(t, sent.Agreed.Hash(), got.Agreed.Hash())
	assert.JSONEq(t, asJSON(t, sent.Agreed), asJSON(t, got.Agreed))
	assert.Equal(t, []settlement.Exception{}, sent.Owed.Exceptions)
	assert.Nil(t, got.Owed.Exceptions, "gob knows no difference between an empty list and none")
	got.Owed.Exceptions = sent.Owed.Exceptions
	assert.JSONEq(t, asJSON(t, sent.Owed), asJSON(t, got.Owed))

	was, err := sent.Tally.Reading()
	require.NoError(t, err)
	is, err := got.Tally.Reading()
	require.NoError(t, err)
	assert.Equal(t, was, is)
	assert.Equal(t, sent.Sketch.Count(), got.Sketch.Count())
}

// A counter that was never fed, and bytes of something else.
func TestGobOfNothingAndOfSomethingElse(t *testing.T) {
	var wire bytes.Buffer
	require.NoError(t, gob.NewEncoder(&wire).Encode([]engagement.Count{{}, engagement.Known(1)}))
	var counts []engagement.Count
	require.NoError(t, gob.NewDecoder(&wire).Decode(&counts))
	assert.Equal(t, []engagement.Count{{}, engagement.Known(1)}, counts)

	require.NoError(t, gob.NewEncoder(&wire).Encode(money.Must("1.00", "EUR")))
	var date civil.Date
	assert.Error(t, gob.NewDecoder(&wire).Decode(&date))
	assert.True(t, date.IsZero())
}

func asJSON(t *testing.T, v any) string {
	t.Helper()
	b, err := json.Marshal(v)
	require.NoError(t, err)
	return string(b)
}
