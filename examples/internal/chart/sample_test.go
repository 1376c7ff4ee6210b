package chart_test

import (
	"fmt"
	"math"
	"strings"
	"time"

	"github.com/seed-e12bc25d/influencekit/examples/internal/chart"
)

// pct is a rate in percent with its words.
func pct(v float64) chart.Number { return chart.Known(v, fmt.Sprintf("%.1f %%", v)) }

// eur is money with its words.
func eur(v float64) chart.Number { return chart.Known(v, fmt.Sprintf("%.2f EUR", v)) }

func between(low, high chart.Number) *chart.Range { return &chart.Range{Low: low, High: high} }

func band(low, high float64, of string) *chart.Band {
	return &chart.Band{Low: pct(low), High: pct(high), Of: of}
}

// rates are five creators of three tiers.
func rates() chart.Intervals {
	return chart.Intervals{ID: "rates", Title: "Engagement rate by creator", Note: "Likes and comments per follower, with its interval at 95 %.", Unit: "%", Rows: []chart.Interval{
		{Name: "anja.bakes", Value: pct(4.8), Interval: between(pct(4.1), pct(5.6)), Band: band(2, 4, "micro")},
		{Name: "bo_outdoors", Value: pct(2.9), Interval: between(pct(2.2), pct(3.8)), Band: band(2, 4, "micro")},
		{Name: "cleo", Value: chart.Unknown("likes are hidden on 6 of 8 posts"), Band: band(1.5, 3, "mid")},
		{Name: "dario.runs", Value: pct(0.7), Interval: between(pct(0.5), pct(1.0)), Band: band(1.5, 3, "mid")},
		{Name: "eve", Value: pct(1.4), Interval: between(pct(0.9), pct(2.2)), Band: &chart.Band{Low: pct(1), High: chart.Unknown("no upper end"), Of: "macro"}},
	}}
}

// costs are what an engagement cost.
func costs() chart.Bars {
	return chart.Bars{ID: "cpe", Title: "Cost per engagement", Note: "Everything paid, by all engagements.", Unit: "EUR", Target: &chart.Target{Value: eur(0.5)}, Rows: []chart.Bar{
		{Name: "anja.bakes", Value: eur(0.21), Also: "4,210 engagements"},
		{Name: "bo_outdoors", Value: eur(0.48), Also: "1,020 engagements"},
		{Name: "cleo", Value: chart.Unknown("no engagements are known")},
		{Name: "dario.runs", Value: eur(1.34), Also: "390 engagements"},
		{Name: "eve", Value: eur(0.66), Also: "2,800 engagements"},
	}}
}

// credits are revenues under six models.
func credits() chart.Models {
	values := func(v ...float64) (all []chart.Number) {
		for _, x := range v {
			all = append(all, chart.Known(x, fmt.Sprintf("%.0f EUR", x)))
		}
		return all
	}
	return chart.Models{ID: "credit", Title: "Revenue by creator and attribution model", Unit: "EUR", Models: []string{"last touch", "first touch", "linear", "time decay", "position", "Markov"}, Rows: []chart.Modelled{
		{Name: "anja.bakes", Values: values(5200, 2100, 3400, 4000, 3500, 2900)},
		{Name: "bo_outdoors", Values: values(1200, 3900, 2600, 2100, 2650, 2580)},
		{Name: "cleo", Values: []chart.Number{chart.Unknown("no orders")}},
		{Name: "dario.runs", Values: values(800, 800, 800, 800, 800, 800)},
		{Name: "eve", Values: append(values(0, 150, 90, 40, 80), chart.Unknown("too few paths"))},
	}}
}

// counts are so many days of followers.
func counts(from time.Time, days int, start, each float64) (all []chart.DayCount) {
	for i := range days {
		n := math.Round(start + each*float64(i) + 30*math.Sin(float64(i)))
		all = append(all, chart.DayCount{Day: from.AddDate(0, 0, i), Count: chart.Number{Value: n}})
	}
	return all
}

// followers are three accounts: one with a spike and a gap, one steady, one unknown.
func followers() chart.Growth {
	from := time.Date(2026, 7, 1, 0, 0, 0, 0, time.UTC)
	anja := counts(from, 92, 12_000, 40)
	for i := 40; i < len(anja); i++ {
		anja[i].Count.Value += 3800
	}
	for i := 62; i < len(anja); i++ {
		anja[i].Count.Value += 900
	}
	anja = append(anja[:20], anja[29:]...)
	return chart.Growth{ID: "growth", Title: "Followers, July to September 2026", Accounts: []chart.Account{
		{Name: "anja.bakes", Counts: anja, Marks: []chart.Mark{
			{From: from.AddDate(0, 0, 39), To: from.AddDate(0, 0, 40), Kind: chart.SpikeMark, Says: "3,840 followers in a day, and nothing explains them"},
			{From: from.AddDate(0, 0, 62), Kind: chart.KnownMark, Says: "900 followers on the day of the television show"},
		}},
		{Name: "bo_outdoors", Counts: counts(from, 92, 48_000, -35), Marks: []chart.Mark{{From: from.AddDate(0, 0, 50), To: from.AddDate(0, 0, 60), Kind: chart.FallMark, Says: "400 followers left"}}},
		{Name: "cleo", Why: "no history is given"},
		{Name: "dario.runs", Counts: counts(from, 92, 1_204_000, 700)},
	}}
}

func ptr(n chart.Number) *chart.Number { return &n }

// goals are four goals: ahead, behind, falling and not begun.
func goals() chart.Goals {
	n := func(v float64, text string) chart.Number { return chart.Known(v, text) }
	return chart.Goals{ID: "goals", Title: "Goals and pace", Note: "Half of the time has passed.", Rows: []chart.Goal{
		{Name: "orders", Target: n(2000, "2,000"), Now: n(1240, "1,240"), Pace: ptr(n(1000, "1,000")), Forecast: between(n(2100, "2,100"), n(2700, "2,700")), Standing: "ahead"},
		{Name: "new followers", From: n(12000, "12,000"), Target: n(20000, "20,000"), Now: n(13900, "13,900"), Pace: ptr(n(16000, "16,000")), Forecast: between(n(14800, "14,800"), n(17000, "17,000")), Standing: "behind"},
		{Name: "cost per order", From: n(30, "30.00 EUR"), Target: n(20, "20.00 EUR"), Now: n(25.5, "25.50 EUR"), Pace: ptr(n(25, "25.00 EUR")), Standing: "on track"},
		{Name: "mentions", Target: n(500, "500"), Now: chart.Unknown("nothing has been observed")},
	}}
}

// owed are two currencies.
func owed() chart.Owed {
	m := func(v float64) chart.Number { return chart.Known(v, fmt.Sprintf("%.2f", v)) }
	return chart.Owed{ID: "owed", Title: "Money owed", Note: "As of 31 October 2026.", Currencies: []chart.OwedIn{
		{Currency: "EUR", Total: chart.Due{Payable: m(1870), Held: m(610), Paid: m(2900)}, Rows: []chart.Due{
			{Name: "anja.bakes", Payable: m(1200), Held: m(310), Paid: m(1500)},
			{Name: "bo_outdoors", Payable: m(750), Held: m(300), Paid: m(1400)},
			{Name: "cleo", Payable: chart.Unknown("no contract"), Held: chart.Unknown("no contract"), Paid: chart.Unknown("no contract")},
			{Name: "dario.runs", Payable: m(-80), Held: m(0), Paid: m(0)},
		}},
		{Currency: "USD", Total: chart.Due{Payable: m(0), Held: m(95), Paid: m(400)}, Rows: []chart.Due{{Name: "eve", Payable: m(0), Held: m(95), Paid: m(400)}}},
	}}
}

// sample are the six charts.
func sample() []chart.Chart {
	return []chart.Chart{rates().Chart(), costs().Chart(), credits().Chart(), followers().Chart(), goals().Chart(), owed().Chart()}
}

// page is a page with charts.
func page(charts ...chart.Chart) (string, error) {
	var b strings.Builder
	b.WriteString(`<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"/><meta name="viewport" content="width=device-width, initial-scale=1"/><meta name="color-scheme" content="light dark"/><title>Charts</title>
<style>` + string(chart.CSS()) + `
body { margin: 0; background: var(--chart-card); color: var(--chart-ink); font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 920px; margin: 0 auto; padding: 16px; }
section { border: 1px solid var(--chart-rule); border-radius: 10px; padding: 16px; margin: 0 0 16px; }
</style></head><body><main>`)
	for _, c := range charts {
		html, err := c.HTML()
		if err != nil {
			return "", err
		}
		b.WriteString("\n<section>" + string(html) + "</section>")
	}
	b.WriteString("</main></body></html>\n")
	return b.String(), nil
}
