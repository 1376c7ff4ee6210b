package ratecard_test

import (
	"encoding/json"
	"errors"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/problem"
	"github.com/seed-e12bc25d/influencekit/roi/money"
	"github.com/seed-e12bc25d/influencekit/roi/ratecard"
)

func usd(text string) money.Amount { return money.Must(text, "USD") }

func ptr[T any](v T) *T { return &v }

// percent is a share of whole percents.
func percent(n int64) money.Ratio { return money.BasisPoints(100 * n) }

func random(seed uint64) *rand.Rand { return rand.New(rand.NewPCG(seed, 7)) }

// one is a package of one deliverable.
func one(d ratecard.Deliverable) ratecard.Package {
	return ratecard.Package{Deliverables: []ratecard.Deliverable{d}}
}

// reel is an Instagram reel of an account; what it gets is unknown.
func reel(followers int64) ratecard.Deliverable {
	return ratecard.Deliverable{Platform: engagement.Instagram, Format: engagement.Reel, Count: 1, Followers: engagement.Known(followers)}
}

func roundTrip[T any](t *testing.T, v T) (back T) {
	t.Helper()
	text, err := json.Marshal(v)
	require.NoError(t, err)
	require.NoError(t, json.Unmarshal(text, &back), string(text))
	return back
}

// short lists the problems of an error as "path: rule", and fails when it is none.
func short(t *testing.T, err error) (out []string) {
	t.Helper()
	var list problem.List
	require.ErrorAs(t, err, &list)
	for _, p := range list {
		assert.NotEmpty(t, p.Message, p.Path)
		out = append(out, p.Path+": "+p.Rule)
	}
	return out
}

func isMismatch(t *testing.T, err error, a, b money.Currency) {
	t.Helper()
	var mismatch money.MismatchError
	require.True(t, errors.As(err, &mismatch), "%v", err)
	assert.Equal(t, money.MismatchError{A: a, B: b}, mismatch)
}

// line finds the line of a table.
func line(t *testing.T, a ratecard.Assessment, table string) ratecard.Line {
	t.Helper()
	for _, l := range a.Lines {
		if l.Table == table {
			return l
		}
	}
	require.Fail(t, "no line of "+table)
	return ratecard.Line{}
}

// sum adds amounts.
func sum(t *testing.T, amounts ...money.Amount) money.Amount {
	t.Helper()
	total, err := money.Total(amounts...)
	require.NoError(t, err)
	return total
}

// cmp compares amounts of one currency.
func cmp(t *testing.T, a, b money.Amount) int {
	t.Helper()
	c, err := a.Cmp(b)
	require.NoError(t, err)
	return c
}
