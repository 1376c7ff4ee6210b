package contract

import (
	"time"

	"github.com/seed-e12bc25d/influencekit/engagement"
)

// live judges the minimum time live. It begins with the day of publication or, where
// that is not known, with the first day it was seen. That day is no earlier, so time
// kept from it was kept; time broken by it may not have been, and a person looks.
func (k *proof) live() {
	const rule = "PROOF-LIVE"
	path := k.path + ".live_for"
	if k.d.LiveFor.IsZero() {
		return
	}
	began := k.w.Published
	guess := ""
	if began.IsZero() {
		began, guess = k.report.First, " if counted from the first sighting"
	}
	if began.IsZero() || began.After(k.asOf) {
		k.add(rule, path, NotAssessed, "It was not seen, and when it was posted is not known.")
		return
	}
	end := liveUntil(k.d.Format, k.d.LiveFor, began, k.loc) // zero where it has no end
	if !end.IsZero() {
		k.report.Until = end.UTC()
	}
	from, to, firm := k.away(end)
	switch {
	case to >= 0 && firm && guess == "":
		k.add(rule, path, Broken, "It was online at "+k.say(k.seen[from].At)+" and gone at "+k.say(k.seen[to].At)+", before "+k.end(end)+".", k.outage(from, to)...)
	case to >= 0:
		item := k.add(rule, path, Look, "It was gone at "+k.say(k.seen[to].At)+", before "+k.end(end)+guess+".", k.outage(from, to)...)
		item.Innocent = []string{"The platform answered wrongly for a while.", "The account was private or under review for a while."}
	case end.IsZero():
		k.add(rule, path, NotAssessed, "It has to stay without end; it was last seen online at "+k.sayLast()+".", k.lastSeen()...)
	case !k.report.Last.Before(end):
		k.add(rule, path, Kept, "It was online to "+k.end(end)+" by every look.", k.lastSeen()...)
	case k.asOf.Before(end):
		k.add(rule, path, NotAssessed, "It has to stay until "+k.end(end)+"; it was last seen online at "+k.sayLast()+".", k.lastSeen()...)
	default:
		k.add(rule, path, NotAssessed, "Nobody saw it online after "+k.end(end)+"; it was last seen at "+k.sayLast()+".", k.lastSeen()...)
	}
}

func (k *proof) end(end time.Time) string {
	if end.IsZero() {
		return "any end"
	}
	return "the end of its time live at " + k.say(end)
}

func (k *proof) sayLast() string {
	if k.report.Last.IsZero() {
		return "no time"
	}
	return k.say(k.report.Last)
}

func (k *proof) lastSeen() []int {
	if len(k.online) == 0 {
		return nil
	}
	return k.online[len(k.online)-1:]
}

// away returns when a post that was online was found gone before an end: the last
// sighting online and the first gone. It is firm when no later look found it again
// and enough of them, those after the end included, found it gone. Otherwise it is
// the last time that it was away.
func (k *proof) away(end time.Time) (from, to int, firm bool) {
	from, to = -1, -1
	online, looks := -1, 0
	for n, s := range k.seen {
		switch s.Found {
		case Online:
			online, looks = n, 0
		case Gone:
			looks++
			if looks == 1 && online >= 0 && (end.IsZero() || s.At.Before(end)) {
				from, to = online, n
			}
		}
	}
	return from, to, to >= 0 && from == online && looks >= max(k.p.Confirm, 1)
}

// outage lists the sighting before a stretch and those that found it gone.
func (k *proof) outage(from, to int) []int {
	list := []int{from}
	for n := to; n < len(k.seen) && k.seen[n].Found != Online; n++ {
		if k.seen[n].Found == Gone {
			list = append(list, n)
		}
	}
	return list
}

// story asks whether a story was kept while it was to be seen. Who has to keep it the
// contract says by its reporting; that it was not kept is no breach by itself.
func (k *proof) story() {
	const rule = "PROOF-STORY"
	if k.d.Format != engagement.Story {
		return
	}
	path := k.path + ".format"
	for _, n := range k.online {
		if k.seen[n].Kept != "" {
			k.add(rule, path, Kept, "It was kept at "+k.say(k.seen[n].At)+": "+k.seen[n].Kept+".", n)
			return
		}
	}
	end, known := k.p.KeepBy(k.w.Published)
	switch {
	case !known:
		k.add(rule, path, NotAssessed, "Nothing was kept of it, and when it was posted is not known: keep a screenshot at once.")
	case k.asOf.Before(end):
		k.add(rule, path, NotAssessed, "Nothing was kept of it yet; it vanishes at "+k.say(end)+": keep a screenshot or recording before.")
	default:
		k.add(rule, path, NotAssessed, "It vanished at "+k.say(end)+" and nothing was kept of it: what it showed can no more be proved.")
	}
}

// KeepBy returns when a story that was published at an instant vanishes, and whether
// that is known: what is to be kept of it has to be kept before.
func (p ProofPolicy) KeepBy(published time.Time) (time.Time, bool) {
	if published.IsZero() || p.StoryHours <= 0 {
		return time.Time{}, false
	}
	return published.Add(time.Duration(p.StoryHours) * time.Hour).UTC(), true
}
