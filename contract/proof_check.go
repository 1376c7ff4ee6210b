package contract

import (
	"fmt"
	"slices"
	"time"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
)

// Prove holds the sightings of a piece against the terms, as they stood at an
// instant; later ones are left out, and so are those without a time or a finding.
// The second result is false where the contract has no such piece, or it is not to be
// posted.
//
//   - PROOF-SEEN: it was online at its address
//   - PROOF-WINDOW: it was posted in its window, where the time is known
//   - PROOF-LIVE: it was online for the agreed time. It is kept once seen online
//     after the end and gone at no look before; broken once gone before the end
//   - PROOF-EDIT: its caption is the one that was approved, or else did not change
//   - PROOF-LABEL: the platform's label was on, where that was agreed, and stayed on
//   - PROOF-STORY: a story was kept before it vanished
//
// What nobody looked at is not assessed. loc is the contract's zone; nil is UTC.
func (c Contract) Prove(w Watch, asOf time.Time, p ProofPolicy, loc *time.Location) (ProofReport, bool) {
	i := c.index(w.Deliverable)
	if i < 0 || w.Piece < 1 || w.Piece > c.Deliverables[i].Count || c.Deliverables[i].ToBrand {
		return ProofReport{}, false
	}
	k := &proof{c: c, d: c.Deliverables[i], path: at("deliverables", i), w: w, asOf: asOf, p: p, loc: loc,
		report: ProofReport{Deliverable: w.Deliverable, Piece: w.Piece, URL: w.URL}}
	for _, s := range w.Sightings {
		if s.Found.IsValid() && !s.At.IsZero() && !s.At.After(asOf) {
			k.seen = append(k.seen, s)
		}
	}
	slices.SortStableFunc(k.seen, func(a, b Sighting) int { return a.At.Compare(b.At) })
	k.report.Sightings = k.seen
	for n, s := range k.seen {
		if s.Found != Online {
			continue
		}
		if k.online == nil {
			k.report.First = s.At.UTC()
		}
		k.report.Last = s.At.UTC()
		k.online = append(k.online, n)
	}
	k.shown()
	k.window()
	k.live()
	k.edit()
	k.label()
	k.story()
	return k.report, true
}

// A proof is a report in the making.
type proof struct {
	c      Contract
	d      Deliverable
	path   string
	w      Watch
	asOf   time.Time
	p      ProofPolicy
	loc    *time.Location
	seen   []Sighting // by time
	online []int      // those that found it
	report ProofReport
}

func (k *proof) add(rule, path string, v BriefVerdict, message string, evidence ...int) *ProofItem {
	k.report.Items = append(k.report.Items, ProofItem{Rule: rule, Path: path, Verdict: v, Message: message, Evidence: evidence})
	return &k.report.Items[len(k.report.Items)-1]
}

// say writes an instant for a message, at the contract's zone.
func (k *proof) say(t time.Time) string {
	loc := k.loc
	if loc == nil {
		loc = time.UTC
	}
	return t.In(loc).Format("2006-01-02 15:04")
}

func (k *proof) shown() {
	const rule = "PROOF-SEEN"
	switch {
	case len(k.online) > 0:
		first := k.online[0]
		k.add(rule, k.path, Kept, "It was seen online, first at "+k.say(k.seen[first].At)+".", first)
	case slices.ContainsFunc(k.seen, func(s Sighting) bool { return s.Found == Gone }):
		item := k.add(rule, k.path, Look, "It was looked for and never found.")
		for n, s := range k.seen {
			if s.Found == Gone {
				item.Evidence = append(item.Evidence, n)
			}
		}
		item.Innocent = []string{"The address was written down wrong."}
	default:
		k.add(rule, k.path, NotAssessed, "Nobody has seen it yet.")
	}
}

// window judges the day of publication by the platform's time or, without one, by
// the first sighting, which can only show that it was not later.
func (k *proof) window() {
	const rule = "PROOF-WINDOW"
	path, win := k.path+".window", k.d.Window
	if win.From.IsZero() && win.To.IsZero() {
		return
	}
	if k.w.Published.IsZero() || k.w.Published.After(k.asOf) {
		if first := k.report.First; !first.IsZero() && !win.From.IsZero() && civil.DateOf(first, k.loc).Before(win.From) {
			k.add(rule, path, Broken, "It was online on "+k.say(first)+", before its window.", k.online[0])
			return
		}
		k.add(rule, path, NotAssessed, "When it was posted is not known.")
		return
	}
	on := civil.DateOf(k.w.Published, k.loc)
	switch {
	case !win.From.IsZero() && on.Before(win.From):
		k.add(rule, path, Broken, "It was posted on "+on.String()+", before "+win.From.String()+".")
	case !win.To.IsZero() && on.After(win.To):
		k.add(rule, path, Broken, fmt.Sprintf("It was posted on %s, %s after %s.", on, countOf(on.Sub(win.To), "day"), win.To))
	case !win.hours(k.w.Published, k.loc):
		k.add(rule, path, Broken, "It was posted at "+k.say(k.w.Published)+", outside the hours agreed.")
	default:
		k.add(rule, path, Kept, "It was posted on "+on.String()+".")
	}
}

// hours reports whether the time of day of an instant is among those of a window.
func (w Window) hours(t time.Time, loc *time.Location) bool {
	if loc == nil {
		loc = time.UTC
	}
	local := t.In(loc)
	now := local.Hour()*60 + local.Minute()
	if start, ok := w.Start.Minutes(); ok && now < start {
		return false
	}
	end, ok := w.End.Minutes()
	return !ok || now < end
}

// edit compares captions with the one approved, or else with the first one seen.
func (k *proof) edit() {
	const rule, path = "PROOF-EDIT", "approval"
	want, first := k.w.Approved, -1
	looked := 0
	for _, n := range k.online {
		text := k.seen[n].Text
		if text == "" {
			continue
		}
		looked++
		if want == "" {
			want, first = text, n
		}
		if text == want {
			continue
		}
		if first < 0 {
			k.add(rule, path, Broken, "At "+k.say(k.seen[n].At)+" its caption was not the one approved.", n)
			return
		}
		item := k.add(rule, path, Look, "Its caption was changed between "+k.say(k.seen[first].At)+" and "+k.say(k.seen[n].At)+"; what was approved is not known.", first, n)
		item.Innocent = []string{"A spelling mistake was mended, or a tag added."}
		return
	}
	switch {
	case looked == 0:
		k.add(rule, path, NotAssessed, "Its caption was not looked at.")
	case first >= 0:
		k.add(rule, path, NotAssessed, fmt.Sprintf("Its caption did not change in %s; what was approved is not known.", countOf(looked, "look")))
	default:
		k.add(rule, path, Kept, fmt.Sprintf("Its caption was the one approved in %s.", countOf(looked, "look")))
	}
}

// label looks at the platform's label: that it was on where the contract asks for
// it, and that it was not switched off.
func (k *proof) label() {
	const rule, path = "PROOF-LABEL", "disclosure.platform_tool"
	asked := k.c.Disclosure != nil && k.c.Disclosure.PlatformTool == engagement.Yes
	on, last := -1, -1
	for _, n := range k.online {
		switch k.seen[n].Label {
		case engagement.Yes:
			on, last = n, n
		case engagement.No:
			if on >= 0 {
				k.add(rule, path, Broken, "The platform's label was on at "+k.say(k.seen[on].At)+" and off at "+k.say(k.seen[n].At)+".", on, n)
				return
			}
			if asked {
				k.add(rule, path, Broken, "The platform's label was off at "+k.say(k.seen[n].At)+".", n)
				return
			}
		}
	}
	switch {
	case last >= 0:
		k.add(rule, path, Kept, "The platform's label was on, last at "+k.say(k.seen[last].At)+".", last)
	case asked:
		k.add(rule, path, NotAssessed, "Nobody looked whether the platform's label is on.")
	}
}
