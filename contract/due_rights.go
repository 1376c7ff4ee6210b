package contract

import (
	"fmt"
	"strconv"
	"unicode"
	"unicode/utf8"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
)

// rights adds when rights and allow-listing begin and end.
func (b *calendar) rights() {
	for i, r := range b.c.Rights {
		d := Due{Path: at("rights", i)}
		name := "the right to use the content (" + r.ID + ")"
		first, last := b.c.rightDays(r, b.f)
		d.ID, d.Kind, d.What = "right_begins:"+r.ID, RightBegins, sentence(name+" begins")
		b.add(d, first)
		if r.Lasts.Forever {
			continue
		}
		d.ID, d.Kind, d.What = "right_ends:"+r.ID, RightEnds, sentence("last day of "+name)
		b.add(d, last)
		if r.Archive == TakenDown {
			d.ID, d.Kind, d.By, d.What = "take_down:"+r.ID, TakeDownDue, TheBrand, "Take down what was published under the right ("+r.ID+")."
			if !last.On.IsZero() {
				last.On = last.On.AddDays(1)
			}
			b.add(d, last)
		}
	}
	for i, a := range b.c.Allowlisting {
		d := Due{Path: at("allowlisting", i)}
		name := fmt.Sprintf("advertising through the creator's %s account (%s)", sayPlatform(a.Platform), a.ID)
		first, last := b.c.stretch(a.Starts, a.Lasts, b.f)
		d.ID, d.Kind, d.By, d.What = "allowlisting_begins:"+a.ID, AllowlistingBegins, TheCreator, sentence("give access for "+name)
		b.add(d, first)
		if a.Lasts.Forever {
			continue
		}
		d.ID, d.Kind, d.By, d.What = "allowlisting_ends:"+a.ID, AllowlistingEnds, TheBrand, sentence("last day of "+name)
		b.add(d, last)
	}
}

// rest adds exclusivity, reports, expectations, licences and secrecy.
func (b *calendar) rest() {
	t := b.c.Term
	for i, e := range b.c.Exclusivities {
		for n, days := range e.Days(t) {
			d, id := Due{Path: at("exclusivity", i), By: TheCreator}, e.ID
			if n > 0 {
				id += ":" + strconv.Itoa(n+1)
			}
			d.ID, d.Kind, d.What = "exclusivity_begins:"+id, ExclusivityBegins, "No work for rivals from this day on ("+e.ID+")."
			b.agreed(d, days.First)
			d.ID, d.Kind, d.What = "exclusivity_ends:"+id, ExclusivityEnds, "Last day without work for rivals ("+e.ID+")."
			b.agreed(d, days.Last)
		}
	}
	if r := b.c.Reporting; r != nil && !r.Due.IsZero() {
		b.report(r)
	}
	for i, e := range b.c.Expectations {
		if !e.Measured.IsZero() {
			b.count(Due{ID: fmt.Sprintf("measure:expectation:%d", i+1), Kind: MeasureDue, Path: at("expectations", i) + ".measured", By: TheCreator,
				What: fmt.Sprintf("Measure %s against what is expected.", sayMeasure(e.Measure)), Deliverable: e.Deliverable}, e.Measured, e.Deliverable, 0)
		}
	}
	for i, a := range b.c.Assets {
		b.agreed(Due{ID: fmt.Sprintf("licence_ends:%d", i+1), Kind: LicenceEnds, Path: at("assets", i) + ".until", By: a.Provider,
			What: "Last day of the licence for " + a.Title + "."}, a.Until)
	}
	if s := b.c.Confidentiality; s != nil && !s.Lasts.IsZero() && !s.Lasts.Forever && !t.To.IsZero() {
		b.agreed(Due{ID: "confidentiality_ends", Kind: SecrecyEnds, Path: "confidentiality.lasts", By: Both,
			What: "Last day of confidentiality."}, s.Lasts.From(t.To.AddDays(1)))
	}
}

// report adds the report: once, or for each deliverable where it is counted from a
// publication without saying whose.
func (b *calendar) report(r *Reporting) {
	d := Due{ID: "report", Kind: ReportDue, Path: "reporting.due", By: TheCreator, What: "Send the report of the results."}
	if r.Due.After != OnPublication || r.Due.Deliverable != "" {
		b.count(d, r.Due, r.Due.Deliverable, 0)
		return
	}
	for _, v := range b.c.Deliverables {
		for _, n := range v.Pieces() {
			d.ID, d.Deliverable, d.Piece = fmt.Sprintf("report:%s:%d", v.ID, n), v.ID, n
			d.What = "Send the report of the results of " + v.PieceName(n) + "."
			b.count(d, r.Due, v.ID, n)
		}
	}
}

// rightDays returns the first and last day of a right. One that begins with the
// publication of several deliverables begins with the first of them and ends, each
// for itself, with the last: see [Contract.MayUse] for one.
func (c Contract) rightDays(r Right, f Facts) (first, last Day) {
	if r.Starts.After == "" || r.Starts.Deliverable != "" {
		return c.stretch(r.Starts, r.Lasts, f)
	}
	for _, d := range c.Deliverables {
		if !r.covers(d.ID) {
			continue
		}
		for _, n := range d.Pieces() {
			from := c.Day(r.Starts, d.ID, n, f)
			if from.On.IsZero() {
				return from, from
			}
			if first.On.IsZero() || from.On.Before(first.On) {
				first = from
			}
			if from.On.After(last.On) {
				last = from
			}
		}
	}
	if first.On.IsZero() {
		return c.stretch(r.Starts, r.Lasts, f)
	}
	return first, lasting(last, r.Lasts)
}

// covers reports whether a right is of a deliverable.
func (r Right) covers(id string) bool { return coversID(r.Deliverables, id) }

func coversID(list []string, id string) bool {
	for _, d := range list {
		if d == id {
			return true
		}
	}
	return len(list) == 0
}

// stretch returns the first and last day of something that begins and lasts.
func (c Contract) stretch(starts When, lasts Length, f Facts) (first, last Day) {
	first = c.Day(starts, starts.Deliverable, 0, f)
	return first, lasting(first, lasts)
}

// lasting returns the last day of what begins on a day.
func lasting(first Day, l Length) Day {
	if first.On.IsZero() {
		return first
	}
	if l.IsZero() {
		return Day{Why: "no end was agreed"}
	}
	return Day{On: l.From(first.On), Firm: first.Firm, Why: l.String() + " from " + first.On.String()}
}

// Days returns the stretches of days in which exclusivity holds under a term, in
// order: before it, during it unless it says not, and after it, joined where they
// touch. A stretch without a last day has no end.
func (e Exclusivity) Days(t Term) []Days {
	var list []Days
	add := func(first, last civil.Date, open bool) {
		if first.IsZero() || last.IsZero() && !open {
			return
		}
		if n := len(list) - 1; n >= 0 && list[n].Last.AddDays(1) == first {
			list[n].Last = last
			return
		}
		list = append(list, Days{first, last})
	}
	if !e.Before.IsZero() && !t.From.IsZero() {
		if first := t.From.AddMonths(-e.Before.Months).AddDays(-e.Before.Days); first.Before(t.From) {
			add(first, t.From.AddDays(-1), false)
		}
	}
	if e.During != engagement.No {
		add(t.From, t.To, t.To.IsZero())
	}
	if !e.After.IsZero() && !t.To.IsZero() {
		first := t.To.AddDays(1)
		add(first, e.After.From(first), e.After.Forever)
	}
	return list
}

// Days are a stretch of days, first and last included. Without a last day they have
// no end.
type Days struct {
	First civil.Date `json:"first"`
	Last  civil.Date `json:"last,omitzero"`
}

// Has reports whether a day is among them.
func (d Days) Has(on civil.Date) bool {
	return !on.Before(d.First) && (d.Last.IsZero() || !on.After(d.Last))
}

// Overlap returns the days that both have, and whether there are any.
func (d Days) Overlap(o Days) (Days, bool) {
	if o.First.After(d.First) {
		d.First = o.First
	}
	if d.Last.IsZero() || !o.Last.IsZero() && o.Last.Before(d.Last) {
		d.Last = o.Last
	}
	return d, d.Last.IsZero() || !d.Last.Before(d.First)
}

// String says it as people do.
func (d Days) String() string {
	if d.Last.IsZero() {
		return "from " + d.First.String() + " on"
	}
	return d.First.String() + " to " + d.Last.String()
}

// sentence makes a sentence of words: a capital and a full stop.
func sentence(words string) string {
	if words == "" {
		return ""
	}
	first, size := utf8.DecodeRuneInString(words)
	return string(unicode.ToUpper(first)) + words[size:] + "."
}
