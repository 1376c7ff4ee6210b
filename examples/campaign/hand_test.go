package main

import (
	"encoding/json"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/examples/internal/testfiles"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// cents is a plain decimal in hundredths.
func cents(t testing.TB, text string) int64 {
	t.Helper()
	whole, part, _ := strings.Cut(text, ".")
	n, err := strconv.ParseInt(whole+(part + "00")[:2], 10, 64)
	require.NoError(t, err)
	return n
}

// minor is an amount in its minor unit.
func minor(t testing.TB, a money.Amount) int64 {
	t.Helper()
	n, exact := a.Minor()
	require.True(t, exact, a)
	return n
}

// A shopOrder is what the hand reads of an order.
type shopOrder struct {
	ID        int64  `json:"id"`
	Updated   string `json:"updated_at"`
	Created   string `json:"created_at"`
	Cancelled string `json:"cancelled_at"`
	Test      bool   `json:"test"`
	Codes     []struct {
		Code string `json:"code"`
	} `json:"discount_codes"`
	Lines []struct {
		Price    string `json:"price"`
		Quantity int64  `json:"quantity"`
		GiftCard bool   `json:"gift_card"`
		Taken    []struct {
			Amount string `json:"amount"`
		} `json:"discount_allocations"`
		Tax []struct {
			Price string `json:"price"`
		} `json:"tax_lines"`
	} `json:"line_items"`
	Refunds []struct {
		Items []struct {
			Subtotal json.Number `json:"subtotal"`
			Tax      json.Number `json:"total_tax"`
		} `json:"refund_line_items"`
	} `json:"refunds"`
}

// net is what an order brought in cents: goods less discounts, the tax in their prices and
// what was paid back without its tax.
func (o shopOrder) net(t testing.TB) (sold, back int64) {
	t.Helper()
	for _, l := range o.Lines {
		if l.GiftCard {
			continue
		}
		sold += cents(t, l.Price) * l.Quantity
		for _, a := range l.Taken {
			sold -= cents(t, a.Amount)
		}
		for _, x := range l.Tax {
			sold -= cents(t, x.Price)
		}
	}
	for _, r := range o.Refunds {
		for _, i := range r.Items {
			back += cents(t, i.Subtotal.String()) - cents(t, i.Tax.String())
		}
	}
	return sold, back
}

// shop is every order of the sample once, in its latest version.
func shop(t testing.TB) map[int64]shopOrder {
	t.Helper()
	files, all := testfiles.In(t, "sample"), map[int64]shopOrder{}
	for _, name := range []string{"shopify_orders.json", "shopify_orders_2.json"} {
		var body struct{ Orders []shopOrder }
		require.NoError(t, json.Unmarshal([]byte(files[name]), &body))
		for _, o := range body.Orders {
			if old, there := all[o.ID]; !there || old.Updated < o.Updated {
				all[o.ID] = o
			}
		}
	}
	return all
}

// TestByHand reckons the sample anew, in cents, as a clerk would: what each creator's code
// sold, what the contracts pay for it, what was spent and what is left of the margin.
func TestByHand(t *testing.T) {
	owner := map[string]string{"ANA15": "Ana Keller", "BEN15": "Ben Amrein", "CARLA15": "Carla Huber", "DORA15": "Dora Lind"}
	orders, revenue := map[string]int64{}, map[string]int64{}
	september, october := int64(0), int64(0) // Carla's, by whose sums her tiers go
	base := map[string]int64{}               // of the commission: what is refunded beyond an order is not taken from it
	total, nobody := int64(0), 0
	for _, o := range shop(t) {
		if o.Test || o.Cancelled != "" {
			continue
		}
		sold, back := o.net(t)
		name := ""
		for _, c := range o.Codes {
			if who := owner[strings.ToUpper(strings.TrimSpace(c.Code))]; who != "" {
				name = who
			}
		}
		total += max(sold-back, 0) // the models do not know a value below zero
		if name == "" {
			nobody++
			continue
		}
		orders[name]++
		revenue[name] += sold - back
		base[name] += max(sold-back, 0)
		if name == "Carla Huber" && o.Created < "2026-10" {
			september += sold - back
		} else if name == "Carla Huber" {
			october += sold - back
		}
	}
	half := func(x, of int64) int64 { return (x + of/2) / of } // no tie in the sample
	marginal := func(sum int64) int64 { return half(min(sum, 100_000)*5+max(sum-100_000, 0)*8, 100) }
	commission := map[string]int64{"Ana Keller": half(base["Ana Keller"], 10), "Ben Amrein": half(base["Ben Amrein"]*8, 100), "Carla Huber": marginal(september) + marginal(october)}
	fee := map[string]int64{"Ana Keller": 900_00, "Ben Amrein": 3 * 250_00, "Carla Huber": 850_00}
	// Agency 600.00 and tools 119.00 are shared by fee.
	shared := map[string]int64{}
	for name, f := range fee {
		shared[name] = half(600_00*f, 2500_00) + half(119_00*f, 2500_00)
	}
	other := map[string]int64{"Ana Keller": 31_20 + 8_50 + 150_00, "Ben Amrein": 31_20 + 8_50 + 200_00, "Carla Huber": 42_80 + 8_50, "Dora Lind": 62_40 + 8_50}

	r := report(t)
	spent := int64(0)
	for _, row := range r.Creators {
		n, _ := row.Outcome.Orders.Get()
		assert.Equal(t, orders[row.Name], n, row.Name)
		net, err := row.Outcome.NetRevenue()
		require.NoError(t, err)
		assert.Equal(t, revenue[row.Name], minor(t, net), row.Name)
		own := fee[row.Name] + commission[row.Name] + shared[row.Name] + other[row.Name]
		assert.Equal(t, own, minor(t, row.Spent), row.Name)
		spent += own
		ret, err := row.Return.Get()
		require.NoError(t, err)
		assert.InDelta(t, float64(revenue[row.Name])*0.68-float64(own), float64(minor(t, must(ret.Profit.Round(money.HalfEven)))), 0.51, row.Name)
	}
	assert.Equal(t, spent, minor(t, r.Total.Spent))
	assert.Equal(t, r.Orders.Earned, int(orders["Ana Keller"]+orders["Ben Amrein"]+orders["Carla Huber"]))
	unearned := 0
	for reason, n := range r.Orders.Unearned {
		if reason.Sold() {
			unearned += n
		}
	}
	assert.Equal(t, nobody, unearned)

	owed, err := r.Owed.Get()
	require.NoError(t, err)
	paid := map[string]int64{"Ana Keller": 450_00, "Ben Amrein": 250_00}
	due := map[string]int64{"Ana Keller": fee["Ana Keller"], "Ben Amrein": fee["Ben Amrein"]} // Carla's falls due on November 8
	for _, p := range owed.Payees {
		assert.Equal(t, due[p.Creator]+commission[p.Creator], minor(t, p.Earned), p.Creator)
		assert.Equal(t, paid[p.Creator], minor(t, p.Paid), p.Creator)
		assert.Equal(t, minor(t, p.Earned)-minor(t, p.Held)-paid[p.Creator], minor(t, p.Payable)+minor(t, p.Carried), p.Creator)
		assert.Equal(t, fee[p.Creator]-due[p.Creator], minor(t, p.ToCome), p.Creator)
	}

	// Whatever the model, the credit adds up to all that was sold.
	credit, err := r.Credit.Get()
	require.NoError(t, err)
	assert.Equal(t, total, minor(t, credit.Revenue))
	for m, model := range credit.Models {
		sum := minor(t, credit.Unattributed[m])
		for _, row := range credit.Rows {
			if row.Revenue[m] != (money.Amount{}) {
				sum += minor(t, row.Revenue[m])
			}
		}
		assert.Equal(t, total, sum, model)
	}
}

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

// What an engagement cost, by hand: likes and comments as the payloads show them.
func TestCPEByHand(t *testing.T) {
	files := testfiles.In(t, "sample")
	var videos struct {
		Data struct {
			Videos []struct {
				ID           string
				LikeCount    int64 `json:"like_count"`
				CommentCount int64 `json:"comment_count"`
			}
		}
	}
	require.NoError(t, json.Unmarshal([]byte(files["tiktok_ben_videos.json"]), &videos))
	r := report(t)
	sum := int64(0)
	for _, v := range videos.Data.Videos {
		for _, p := range []string{"7421000000091823417", "7421000000367293668", "7421000000642763919"} {
			if v.ID == p {
				sum += v.LikeCount + v.CommentCount
			}
		}
	}
	ben := r.row("Ben Amrein")
	assert.Equal(t, engagement.Known(sum), ben.Outcome.Engagements)
	cpe, err := ben.CPE.Get()
	require.NoError(t, err)
	got, _ := cpe.Decimal().Float64()
	assert.InDelta(t, float64(minor(t, ben.Spent))/100/float64(sum), got, 1e-6)
}
