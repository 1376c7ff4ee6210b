package chart

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/seed-e12bc25d/influencekit/examples/internal/svg"
)

// Growth is how the followers of accounts went on, with marked spikes and falls: one
// panel for each account, all over the same days.
type Growth struct {
	ID, Title, Note string
	Empty           string // what to say where there are no accounts
	Accounts        []Account
}

// An Account is one panel of [Growth].
type Account struct {
	Name   string
	Counts []DayCount // in any order; unknown ones and long stretches without one are gaps
	Marks  []Mark     // in any order; the chart numbers them
	Why    string     // why there are no counts
}

// A DayCount is the followers on one day.
type DayCount struct {
	Day   time.Time
	Count Number
}

// A Mark is a stretch of days with a reason to look at it.
type Mark struct {
	From, To time.Time // To may be zero: one day
	Kind     MarkKind
	Says     string // "+4,200 in a day, no known event"
}

// A MarkKind is the shape of a mark. The zero MarkKind is [OtherMark].
type MarkKind string

// The marks. One that is not of these is drawn as OtherMark.
const (
	OtherMark MarkKind = ""
	SpikeMark MarkKind = "spike" // unexplained
	KnownMark MarkKind = "known" // a spike that an event explains
	FallMark  MarkKind = "fall"
)

// mostPanels is how many accounts a picture shows; the table has all.
const mostPanels = 24

// A track is an account as it is drawn.
type track struct {
	Account
	seen  []DayCount // known ones, one for each day, in order
	gap   []bool     // before each of seen: counts are missing
	marks []numbered
}

// A numbered mark is one with its number.
type numbered struct {
	Mark
	number int
}

// day is the day of a time.
func day(t time.Time) time.Time { return t.UTC().Truncate(24 * time.Hour) }

// tracked puts the counts and marks of an account in order. A stretch is a gap where a
// count is said to be unknown, or where it is more than two and a half times as long
// as is usual.
func tracked(a Account, number *int) track {
	t := track{Account: a}
	counts := slices.Clone(a.Counts)
	slices.SortStableFunc(counts, func(a, b DayCount) int { return a.Day.Compare(b.Day) })
	unknown := false
	for _, c := range counts {
		c.Day = day(c.Day)
		switch n := len(t.seen); {
		case !c.Count.known():
			unknown = true
		case n > 0 && t.seen[n-1].Day.Equal(c.Day): // the later says it
			t.seen[n-1] = c
		default:
			t.seen, t.gap = append(t.seen, c), append(t.gap, unknown && n > 0)
			unknown = false
		}
	}
	var steps []time.Duration
	for i := 1; i < len(t.seen); i++ {
		steps = append(steps, t.seen[i].Day.Sub(t.seen[i-1].Day))
	}
	slices.Sort(steps)
	for i := 1; i < len(t.seen); i++ {
		usual := steps[len(steps)/2]
		t.gap[i] = t.gap[i] || t.seen[i].Day.Sub(t.seen[i-1].Day) > usual*5/2
	}
	marks := slices.Clone(a.Marks)
	for i := range marks {
		if marks[i].To.Before(marks[i].From) {
			marks[i].To = marks[i].From
		}
		marks[i].From, marks[i].To = day(marks[i].From), day(marks[i].To)
	}
	slices.SortStableFunc(marks, func(a, b Mark) int { return a.To.Compare(b.To) })
	for _, m := range marks {
		*number++
		t.marks = append(t.marks, numbered{m, *number})
	}
	return t
}

// why is why there is no curve.
func (t track) why() string {
	if len(t.seen) > 0 {
		return ""
	}
	return cmp.Or(t.Why, "no counts are known")
}

// written is a day in a table.
func written(t time.Time) string { return t.Format("2 Jan 2006") }

// when is the days of a mark.
func (m Mark) when() string {
	if m.From.Equal(m.To) {
		return written(m.From)
	}
	return written(m.From) + " to " + written(m.To)
}

// Chart draws a curve for each account, broken where counts are missing, and numbers
// its marks.
func (in Growth) Chart() Chart {
	c := Chart{ID: in.ID, Title: in.Title, Note: in.Note, Table: Table{Caption: in.Title, Head: []string{"account", "from", "to", "first", "last", "least", "most", "gaps", "marks"}}}
	number, known := 0, false
	var tracks []track
	kinds := map[MarkKind]bool{}
	for _, a := range in.Accounts {
		t := tracked(a, &number)
		tracks = append(tracks, t)
		cells := []string{a.Name, t.why(), "", "", "", "", "", "", ""}
		if n := len(t.seen); n > 0 {
			known = true
			least, most, gaps := t.seen[0], t.seen[0], 0
			for i, s := range t.seen {
				if s.Count.at() < least.Count.at() {
					least = s
				}
				if s.Count.at() > most.Count.at() {
					most = s
				}
				if t.gap[i] {
					gaps++
				}
			}
			cells = []string{a.Name, written(t.seen[0].Day), written(t.seen[n-1].Day), t.seen[0].Count.text(), t.seen[n-1].Count.text(), least.Count.text(), most.Count.text(), short(float64(gaps)), ""}
		}
		var says []string
		for _, m := range t.marks {
			kinds[m.Kind.drawn()] = true
			text := fmt.Sprintf("%s, %s: %s", a.Name, m.when(), m.Says)
			c.List = append(c.List, text)
			says = append(says, fmt.Sprintf("%d: %s, %s", m.number, m.when(), m.Says))
		}
		cells[8] = strings.Join(says, "; ")
		c.Table.Rows = append(c.Table.Rows, cells)
	}
	c.Empty = empty(len(in.Accounts), known, in.Empty)
	if c.Empty == "" {
		for _, k := range []MarkKind{SpikeMark, KnownMark, FallMark, OtherMark} {
			if kinds[k] {
				c.Legend = append(c.Legend, Key{"mark-" + k.name(), k.path(0, 0), k.says()})
			}
		}
		for _, t := range tracks {
			if slices.Contains(t.gap, true) {
				c.Legend = append(c.Legend, Key{"gap", svg.Hatch(-8, -8, 16, 16, 5), "no counts"})
				break
			}
		}
	}
	c.draw(func(width float64) svg.Drawing { return growthDrawing(tracks, width) })
	return c
}

// drawn is the kind as which a mark is drawn.
func (k MarkKind) drawn() MarkKind {
	switch k {
	case SpikeMark, KnownMark, FallMark:
		return k
	}
	return OtherMark
}

// name is the kind in the style sheet.
func (k MarkKind) name() string { return cmp.Or(string(k.drawn()), "other") }

// says is what the legend says of the kind.
func (k MarkKind) says() string {
	return map[MarkKind]string{SpikeMark: "a rise that nothing explains", KnownMark: "a rise with a known event", FallMark: "a fall", OtherMark: "worth a look"}[k.drawn()]
}

// path is the shape of the kind.
func (k MarkKind) path(x, y float64) string {
	switch k.drawn() {
	case SpikeMark:
		return svg.Triangle(x, y, 6.5, true)
	case FallMark:
		return svg.Triangle(x, y, 6.5, false)
	case KnownMark:
		return svg.Diamond(x, y, 6.5)
	}
	return svg.Disc(x, y, 5)
}
