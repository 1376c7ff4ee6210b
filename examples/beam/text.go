package main

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"text/tabwriter"

	"github.com/seed-e12bc25d/influencekit/audit"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/examples/internal/words"
)

// writeText prints the report for people: what is said of each creator, and below it
// what the orders brought.
func writeText(w io.Writer, r *Report) error {
	t := tabwriter.NewWriter(w, 0, 0, 3, ' ', tabwriter.AlignRight)
	line := func(cells ...string) { fmt.Fprintln(t, strings.Join(cells, "\t")+"\t") }
	line("creator", "rate", "median views", "followers met", "suspicious", "growth a month", "suspicious comments", "mentions")
	for i := range r.Creators {
		c := &r.Creators[i]
		line(words.Clean(c.Creator), figure(c.Rate, func(v engagement.Reading) string { return v.Rate.String() }),
			figure(c.Views, func(v float64) string { return fmt.Sprintf("%.0f", v) }), c.met(),
			figure(c.Suspicious, func(v audit.SampleShare) string { return percent(v.Share) }),
			figure(c.Growth, engagement.Change.String), c.remarks(), c.named())
	}
	if err := t.Flush(); err != nil {
		return err
	}
	fmt.Fprintln(w)
	line("creator", "orders", "not yet", "gross revenue", "refunds", "charged", "linear credit")
	for i := range r.Returns {
		s := &r.Returns[i]
		name := s.Creator
		if name == "" {
			name = "(nobody)"
		}
		line(words.Clean(name), fmt.Sprint(s.Outcome.Orders), fmt.Sprint(s.Later.Orders), s.Outcome.GrossRevenue.String(),
			s.Outcome.Refunds.String(), s.Charged.String(), r.credited(s))
	}
	if err := t.Flush(); err != nil {
		return err
	}
	if len(r.Partials) > 0 {
		fmt.Fprint(w, "\npartial accumulators merged:")
		for _, name := range slices.Sorted(maps.Keys(r.Partials)) {
			fmt.Fprintf(w, " %s %d", name, r.Partials[name])
		}
		fmt.Fprintln(w)
	}
	return nil
}

// none is printed for what no rows were read for.
const none = "-"

// figure prints a figure that may be missing or undefined.
func figure[T any](f *engagement.Figure[T], text func(T) string) string {
	switch {
	case f == nil:
		return none
	case f.Undefined != nil:
		return "undefined"
	}
	return text(f.Value)
}

func percent(share float64) string { return fmt.Sprintf("%.1f %%", 100*share) }

// met is how many different followers were in the rows.
func (c *Creator) met() string {
	if c.Audience == nil {
		return none
	}
	if c.Audience.Exact {
		return fmt.Sprint(c.Audience.Round())
	}
	return fmt.Sprintf("about %d", c.Audience.Round())
}

func (c *Creator) remarks() string {
	if c.Comments == nil || c.Comments.Of == 0 {
		return none
	}
	return fmt.Sprintf("%s of %d", percent(c.Comments.Share), c.Comments.Of)
}

// named is the mentions of the brand and of its rival.
func (c *Creator) named() string {
	if c.Mentions == nil {
		return none
	}
	return fmt.Sprintf("%d to %d", c.Mentions[brand.Name], c.Mentions[rival.Name])
}

// credited is what the model credits the creator with in the market of the return.
func (r *Report) credited(s *Return) string {
	for _, c := range r.Credit {
		if row, met := c.Row(s.Creator); met && c.Revenue.Currency() == s.Currency {
			return fmt.Sprintf("%.1f", row.Orders)
		}
	}
	return none
}
