package negotiation_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/contract/negotiation"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

func cents(n int64) money.Amount {
	a, err := money.New(n, "EUR")
	if err != nil {
		panic(err)
	}
	return a
}

// TestFixedPayAddsUp: the arithmetic effects add up to the change of the fixed pay,
// to the cent, whatever changes at once; and there are terms exactly where
// contract.Compare finds changes.
func TestFixedPayAddsUp(t *testing.T) {
	if testing.Short() {
		t.Skip("long")
	}
	rng := rand.New(rand.NewPCG(6, 2026))
	random := func() contract.Contract {
		c := offered()
		c.Compensation, c.Payment, c.Rights, c.Termination = nil, nil, nil, nil
		c.Deliverables = nil
		for _, id := range []string{"reel", "story", "post"} {
			if rng.IntN(4) > 0 {
				c.Deliverables = append(c.Deliverables, contract.Deliverable{ID: id, Platform: engagement.Instagram, Format: engagement.Reel, Count: 1 + rng.IntN(9)})
			}
			for range rng.IntN(3) {
				c.Compensation = append(c.Compensation, contract.Pay{PerDeliverable: &contract.PerDeliverable{Deliverable: id, Amount: cents(int64(rng.IntN(99999)))}})
			}
		}
		for i := range rng.IntN(3) {
			p := contract.Pay{FlatFee: &contract.FlatFee{Amount: cents(int64(rng.IntN(999999)))}}
			if rng.IntN(2) == 0 {
				p.ID = fmt.Sprintf("fee%d", i)
			}
			c.Compensation = append(c.Compensation, p)
		}
		rng.Shuffle(len(c.Compensation), func(i, j int) { c.Compensation[i], c.Compensation[j] = c.Compensation[j], c.Compensation[i] })
		return c
	}
	for range 600 {
		a, b := random(), random()
		c := negotiation.Compare(negotiation.Offer{Terms: a}, negotiation.Offer{Terms: b}, negotiation.Policy{})
		require.Nil(t, c.Totals.Fixed.Undefined)
		diff, err := c.Totals.Sure.Value.Sub(c.Totals.Fixed.Value)
		require.NoError(t, err)
		require.True(t, diff.IsZero(), "%s for %s", c.Totals.Sure.Value, c.Totals.Fixed.Value)
		require.Equal(t, len(contract.Compare(a, b)) == 0, len(c.Terms) == 0)
		back := negotiation.Compare(negotiation.Offer{Terms: b}, negotiation.Offer{Terms: a}, negotiation.Policy{})
		sum, err := c.Totals.Sure.Value.Add(back.Totals.Sure.Value)
		require.NoError(t, err)
		require.True(t, sum.IsZero(), "there and back again")
	}
}
