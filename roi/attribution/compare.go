package attribution

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/seed-e12bc25d/influencekit/engagement"
)

// A Comparison sets models side by side over the same paths and policy.
type Comparison struct {
	Credits []Credit   `json:"credits"` // one per model
	Rows    []Compared `json:"rows"`    // one per channel, by name

	// Moves is how much of the credit the choice of the model moves at most: half
	// the sum of the differences in share between the two models that disagree
	// most, 0 to 1. Between names these two. Models that give nothing to anybody
	// are left out.
	Moves   engagement.Rate `json:"moves"`
	Between [2]string       `json:"between"`
}

// A Compared is one channel under every model. A share is a part of the credit
// that a model gives to all channels: a model that is undefined for some orders
// compares by those it shares.
type Compared struct {
	Channel string            `json:"channel"`
	Shares  []engagement.Rate `json:"shares"` // by model; 0 where the model gives nothing to anybody
	Ranks   []int             `json:"ranks"`  // by model, 1 the most credit, equal credit equal ranks; 0 likewise

	Least     engagement.Rate `json:"least"` // of Shares
	Most      engagement.Rate `json:"most"`
	BestRank  int             `json:"best_rank"` // of Ranks; 0 when no model shares anything
	WorstRank int             `json:"worst_rank"`
}

// Depends reports whether the rank of the channel depends on the model.
func (c Compared) Depends() bool { return c.BestRank != c.WorstRank }

// Compare shares the orders of p by several models, by default [Models], and says
// how far they agree. Errors: as [Attribute].
func Compare(p *Paths, policy Policy, models ...Model) (Comparison, error) {
	if len(models) == 0 {
		models = Models()
	}
	credits, err := AttributeAll(p, models, policy)
	if err != nil {
		return Comparison{}, err
	}
	c := Comparison{Credits: credits}
	ranks := make([][]int, len(credits))
	for m := range credits {
		ranks[m] = credits[m].ranks()
	}
	for i, r := range credits[0].Rows {
		row := Compared{Channel: r.Channel, Least: 1, Shares: make([]engagement.Rate, len(credits)), Ranks: make([]int, len(credits))}
		for m := range credits {
			shared := credits[m].shared()
			if shared == 0 {
				continue
			}
			share, rank := engagement.Rate(credits[m].Rows[i].Orders/shared), ranks[m][i]
			row.Shares[m], row.Ranks[m] = share, rank
			row.Least, row.Most = min(row.Least, share), max(row.Most, share)
			if row.BestRank == 0 {
				row.BestRank = rank
			}
			row.BestRank, row.WorstRank = min(row.BestRank, rank), max(row.WorstRank, rank)
		}
		row.Least = min(row.Least, row.Most)
		c.Rows = append(c.Rows, row)
	}
	c.dispute()
	return c, nil
}

// shared is how many orders the channels have together.
func (c Credit) shared() float64 {
	n := c.Orders
	for _, u := range c.Unattributed {
		n -= u.Orders
	}
	return float64(n)
}

// ranks gives each row 1 plus how many have more orders, to 1e-9.
func (c Credit) ranks() []int {
	units := func(i int) float64 { return math.Round(c.Rows[i].Orders * 1e9) }
	order := make([]int, len(c.Rows))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(units(b), units(a)) })
	ranks := make([]int, len(order))
	for place, i := range order {
		ranks[i] = place + 1
		if place > 0 && units(order[place-1]) == units(i) {
			ranks[i] = ranks[order[place-1]]
		}
	}
	return ranks
}

// dispute finds the two models that disagree most.
func (c *Comparison) dispute() {
	for a := range c.Credits {
		for b := range a {
			if c.Credits[a].shared() == 0 || c.Credits[b].shared() == 0 {
				continue
			}
			moves := 0.0
			for _, r := range c.Rows {
				moves += math.Abs(float64(r.Shares[a] - r.Shares[b]))
			}
			if rate := engagement.Rate(moves / 2); rate > c.Moves {
				c.Moves = rate
				c.Between = [2]string{c.Credits[b].Model.Name, c.Credits[a].Model.Name}
			}
		}
	}
}

// Table writes the orders of every channel under every model, with the range of
// its ranks, what stays unattributed, and a sentence on how much depends on the
// choice.
func (c Comparison) Table() string {
	wide := len("unattributed")
	for _, r := range c.Rows {
		wide = max(wide, len([]rune(r.Channel)))
	}
	var b strings.Builder
	line := func(first string, cell func(m int) string, last string) {
		text := fmt.Sprintf("%-*s", wide, first)
		for m := range c.Credits {
			text += fmt.Sprintf("  %*s", max(8, len(c.Credits[m].Model.Name)), cell(m))
		}
		b.WriteString(strings.TrimRight(text+"  "+last, " ") + "\n")
	}
	line("channel", func(m int) string { return c.Credits[m].Model.Name }, "ranks")
	for i, r := range c.Rows {
		ranks := fmt.Sprint(r.BestRank)
		if r.Depends() {
			ranks = fmt.Sprintf("%d-%d", r.BestRank, r.WorstRank)
		}
		line(r.Channel, func(m int) string { return fmt.Sprintf("%.2f", c.Credits[m].Rows[i].Orders) }, ranks)
	}
	line("unattributed", func(m int) string {
		return fmt.Sprintf("%.2f", float64(c.Credits[m].Orders)-c.Credits[m].shared())
	}, "")
	if c.Moves == 0 {
		return b.String() + "The models agree.\n"
	}
	fmt.Fprintf(&b, "The choice of the model moves up to %.1f %% of the credit: %s against %s.\n",
		float64(c.Moves)*100, c.Between[0], c.Between[1])
	return b.String()
}
