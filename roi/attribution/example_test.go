package attribution_test

import (
	"fmt"
	"time"

	"github.com/seed-e12bc25d/influencekit/roi/attribution"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// Two orders: Mia opened both, Bo and an email helped, a code of Bo closed one.
func example() *attribution.Paths {
	may := func(d int) time.Time { return time.Date(2026, 5, d, 12, 0, 0, 0, time.UTC) }
	p := attribution.NewPaths("EUR")
	p.AddAll([]attribution.Path{
		{Order: "1001", At: may(20), Value: money.Must("90.00", "EUR"), Touches: []attribution.Touch{
			{Channel: "mia", At: may(6), Kind: attribution.Link},
			{Channel: "email", At: may(13), Kind: attribution.Click},
			{Channel: "bo", At: may(20), Kind: attribution.Code},
		}},
		{Order: "1002", At: may(21), Value: money.Must("10.01", "EUR"), Touches: []attribution.Touch{
			{Channel: "mia", At: may(14), Kind: attribution.Link},
			{Channel: "email", At: may(21), Kind: attribution.Click},
		}},
		{Nulls: 2, Touches: []attribution.Touch{{Channel: "email", At: may(9), Kind: attribution.Click}}},
	})
	return p
}

func ExampleAttribute() {
	credit, err := attribution.Attribute(example(), attribution.Linear(), attribution.DefaultPolicy())
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, r := range credit.Rows {
		fmt.Printf("%-5s  %.4f orders  %s\n", r.Channel, r.Orders, r.Revenue)
	}
	fmt.Println(credit.Orders, "orders,", credit.Revenue)
	// Output:
	// bo     0.3333 orders  30.00 EUR
	// email  0.8333 orders  35.01 EUR
	// mia    0.8333 orders  35.00 EUR
	// 2 orders, 100.01 EUR
}

func ExampleCompare() {
	c, err := attribution.Compare(example(), attribution.DefaultPolicy(),
		attribution.FirstTouch(), attribution.LastTouch(), attribution.Linear(), attribution.TimeDecay(7*24*time.Hour), attribution.Markov(1), attribution.Shapley())
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Print(c.Table())
	// Output:
	// channel          first      last    linear  time decay 7d  Markov 1   Shapley  ranks
	// bo                0.00      1.00      0.33           0.57      0.50      0.33  1-3
	// email             0.00      1.00      0.83           0.95      1.00      0.83  1-2
	// mia               2.00      0.00      0.83           0.48      0.50      0.83  1-3
	// unattributed      0.00      0.00      0.00           0.00      0.00      0.00
	// The choice of the model moves up to 100.0 % of the credit: first against last.
}

func ExamplePaths_Explain() {
	x, err := example().Explain("1001", attribution.TimeDecay(7*24*time.Hour), attribution.DefaultPolicy())
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, t := range x.Touches {
		fmt.Printf("%s  %-5s  %-5s  %.4f  %s\n", t.At.Format(time.DateOnly), t.Channel, t.Kind, t.Share, t.Revenue)
	}
	// Output:
	// 2026-05-06  mia    link   0.1429  12.86 EUR
	// 2026-05-13  email  click  0.2857  25.71 EUR
	// 2026-05-20  bo     code   0.5714  51.43 EUR
}

func ExampleRemovalEffects() {
	p := attribution.NewPaths("")
	g, m := attribution.Touch{Channel: "G"}, attribution.Touch{Channel: "M"}
	p.AddAll([]attribution.Path{
		{Touches: []attribution.Touch{g}, Orders: 2, Nulls: 1},
		{Touches: []attribution.Touch{m}, Orders: 1},
		{Touches: []attribution.Touch{g, m}, Orders: 1},
	})
	r, err := attribution.RemovalEffects(p, 1, attribution.Policy{})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("conversion %.2f\n", float64(r.Conversion))
	for _, e := range r.Effects {
		fmt.Printf("without %s %.2f, removal effect %.2f\n", e.Channel, float64(e.Without), e.Effect)
	}
	// Output:
	// conversion 0.80
	// without G 0.20, removal effect 0.75
	// without M 0.40, removal effect 0.50
}

func ExampleAssists() {
	all, err := attribution.Assists(example(), attribution.DefaultPolicy())
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, a := range all {
		fmt.Printf("%-5s  opened %d, assisted %d, closed %d\n", a.Channel, a.First.Orders, a.Assisted.Orders, a.Last.Orders)
	}
	// Output:
	// bo     opened 0, assisted 0, closed 1
	// email  opened 0, assisted 1, closed 1
	// mia    opened 2, assisted 2, closed 0
}

func ExamplePaths_Merge() {
	shop, links := attribution.NewPaths("EUR"), attribution.NewPaths("EUR")
	placed := time.Date(2026, 5, 20, 12, 0, 0, 0, time.UTC)
	_ = shop.Add(attribution.Path{Order: "1001", At: placed, Value: money.Must("90.00", "EUR"), Touches: []attribution.Touch{{Channel: "bo", Kind: attribution.Code}}})
	_ = links.Add(attribution.Path{Order: "1001", Touches: []attribution.Touch{{Channel: "mia", Kind: attribution.Link, At: placed.AddDate(0, 0, -3)}}})
	if err := shop.Merge(links); err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("%+v\n", shop.Held())
	// Output:
	// {Orders:1 Nulls:0 Touches:2 Channels:2 Duplicates:1 Untouched:0}
}
