package negotiation_test

import (
	"encoding/json"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/contract/negotiation"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/roi/money"
	"github.com/seed-e12bc25d/influencekit/roi/ratecard"
)

// everyPrice prices all that can have a price.
func everyPrice() negotiation.Policy {
	card := ratecard.DefaultPolicy()
	return negotiation.Policy{Rights: ratecard.SteppedRights(), Card: &card, Sales: dollars("12345.67"), Orders: engagement.Known(77), CostOfMoney: money.BasisPoints(900)}
}

// inClause is the clause that a path is in.
func inClause(path string) string {
	if i := strings.IndexAny(path, ".["); i >= 0 {
		return path[:i]
	}
	return path
}

func bytesOf(t *testing.T, v any) string {
	text, err := json.Marshal(v)
	require.NoError(t, err)
	return string(text)
}

// TestOffersOfAnything compares contracts of every kind, valid or not: no clause that
// differs is left out, each term says why, the same two give the same bytes, and what
// was written is read back.
func TestOffersOfAnything(t *testing.T) {
	if testing.Short() {
		t.Skip("long")
	}
	p := everyPrice()
	priced, unpriced, valid := 0, 0, 0
	clauses := map[string]bool{}
	for seed := range uint64(80) {
		m := newMutator(t, seed)
		a, b := m.any(t, m.r.IntN(2), int(seed%5)*2), m.any(t, m.r.IntN(2), 1+int(seed%9)*2)
		from, to := negotiation.Offer{By: contract.TheBrand, Terms: a}, negotiation.Offer{By: contract.TheCreator, Terms: b}
		require.Empty(t, negotiation.Compare(from, from, p).Terms)
		c := negotiation.Compare(from, to, p)
		changes := contract.Compare(a, b)
		require.Equal(t, len(changes) == 0, len(c.Terms) == 0)
		got := map[string]bool{}
		for _, x := range c.Terms {
			got[inClause(x.Path)] = true
			require.NotEmpty(t, x.Because, x.Path)
			require.Equal(t, x.Pay.By == negotiation.NotPriced, x.Pay.Because != "", x.Path)
			require.Equal(t, x.Worth.By == negotiation.NotPriced, x.Worth.Because != "", x.Path)
			require.Contains(t, []contract.Role{"", contract.TheBrand, contract.TheCreator}, x.Gains)
			if x.Pay.By == negotiation.NotPriced {
				unpriced++
			} else {
				priced++
			}
		}
		for _, x := range changes {
			require.True(t, got[inClause(x.Path)], "%d: %s", seed, x.Path)
			clauses[inClause(x.Path)] = true
		}
		text := bytesOf(t, c)
		require.Equal(t, text, bytesOf(t, negotiation.Compare(from, to, p)))
		var read negotiation.Comparison
		require.NoError(t, json.Unmarshal([]byte(text), &read))
		require.Equal(t, text, bytesOf(t, read))

		back := negotiation.Compare(to, from, p)
		if a.Validate() != nil || b.Validate() != nil || c.Totals.Sure.Undefined != nil || back.Totals.Sure.Undefined != nil {
			continue
		}
		valid++
		sum, err := c.Totals.Sure.Value.Add(back.Totals.Sure.Value)
		require.NoError(t, err)
		require.True(t, sum.IsZero(), "%d: there %s and back again %s", seed, c.Totals.Sure, back.Totals.Sure)
	}
	t.Logf("%d effects on pay and %d terms without one, %d clauses, %d pairs there and back", priced, unpriced, len(clauses), valid)
	assert.Greater(t, priced, 100)
	assert.Greater(t, len(clauses), 25)
	assert.Greater(t, valid, 10)
}

// TestNegotiateAnything: the order in which offers are handed in changes nothing, the
// changes of the sure pay over the rounds add up to that from first to last, and
// whoever accepts takes the last terms.
func TestNegotiateAnything(t *testing.T) {
	p := everyPrice()
	added := 0
	for seed := range uint64(12) {
		m := newMutator(t, 1000+seed)
		var offers []negotiation.Offer
		whole := true
		for i := range 4 {
			by := []contract.Role{contract.TheBrand, contract.TheAgent}[i%2]
			terms := m.any(t, int(seed), 2)
			whole = whole && terms.Validate() == nil
			offers = append(offers, negotiation.Offer{By: by, At: instant(time.September, 1+i/2, 9+i%2), Terms: terms})
		}
		n, err := negotiation.Negotiate(offers, nil, p)
		require.NoError(t, err)
		require.Len(t, n.Rounds, 3)
		require.Equal(t, contract.TheBrand, n.Turn)
		if sum, err := sumOfSure(n); whole && err == nil {
			added++
			left, err := sum.Sub(n.Overall.Totals.Sure.Value)
			require.NoError(t, err)
			require.True(t, left.IsZero(), "%d: %s for %s", seed, sum, n.Overall.Totals.Sure)
		}

		mixed := append([]negotiation.Offer{offers[m.r.IntN(4)]}, offers...)
		rand.New(rand.NewPCG(seed, 5)).Shuffle(len(mixed), func(i, j int) { mixed[i], mixed[j] = mixed[j], mixed[i] })
		again, err := negotiation.Negotiate(mixed, nil, p)
		require.NoError(t, err)
		require.Equal(t, bytesOf(t, n), bytesOf(t, again))

		done, err := negotiation.Negotiate(offers, &negotiation.Answer{By: contract.TheAgency, At: instant(time.September, 3, 9), Says: negotiation.Accepted}, p)
		require.NoError(t, err)
		require.Equal(t, offers[3].Terms.Hash(), done.Agreed.Hash())
	}
	t.Logf("%d negotiations add up", added)
	assert.Positive(t, added)
}

// sumOfSure adds the rounds up; it fails where one of them has no sure pay.
func sumOfSure(n negotiation.Negotiation) (money.Amount, error) {
	var sum money.Amount
	for _, r := range append([]negotiation.Comparison{*n.Overall}, n.Rounds...) {
		if _, err := r.Totals.Sure.Get(); err != nil {
			return sum, err
		}
	}
	for _, r := range n.Rounds {
		var err error
		if sum, err = sum.Add(r.Totals.Sure.Value); err != nil {
			return sum, err
		}
	}
	return sum, nil
}
