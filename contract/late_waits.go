package contract

import (
	"slices"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
)

// late is what the judgement of a calendar needs.
type late struct {
	dues  []Due
	facts Facts
	life  Life
	on    civil.Date
	p     LatePolicy
	index map[lateKey]int // the date of a kind of a piece
	kinds map[DueKind][]int
	was   []engagement.Tri
}

type lateKey struct {
	kind        DueKind
	deliverable string
	piece       int
}

func newLate(dues []Due, f Facts, l Life, on civil.Date, p LatePolicy) *late {
	l = l.before(on.AddDays(1).In(l.Loc))
	f = l.Facts(f)
	f.Happened = slices.DeleteFunc(f.Happened, func(h Happening) bool { return h.On.After(on) })
	k := &late{dues: dues, facts: f, life: l, on: on, p: p, index: map[lateKey]int{}, kinds: map[DueKind][]int{}}
	for i, d := range dues {
		k.index[lateKey{d.Kind, d.Deliverable, d.Piece}] = i
		k.kinds[d.Kind] = append(k.kinds[d.Kind], i)
	}
	k.was = make([]engagement.Tri, len(dues))
	for i := range dues {
		k.was[i] = k.seenTo(i)
	}
	return k
}

func (k *late) done(i int) engagement.Tri { return k.was[i] }

// duty reports whether somebody has to act on a date, and still has to once the
// contract has ended.
func (k *late) duty(d Due) bool {
	if d.By == "" {
		return false
	}
	after := []DueKind{PaymentDue, ProductReturn, TakeDownDue}
	switch s, _ := state(k.life.Contract); s {
	case ContractTerminated, ContractCancelled, ContractDeclined, ContractExpired, ContractSuperseded:
		return slices.Contains(after, d.Kind)
	}
	kinds := []DueKind{SignDue, BriefDue, ProductDue, DraftDue, ReplyDue, PublishDue, MeasureDue, ReportDue, AllowlistingBegins}
	return slices.Contains(kinds, d.Kind) || slices.Contains(after, d.Kind)
}

// seenTo says whether a date was seen to, as far as the day.
func (k *late) seenTo(i int) engagement.Tri {
	d := k.dues[i]
	if day, ok := k.life.Done[d.ID]; ok && !day.IsZero() && !day.After(k.on) {
		return engagement.Yes
	}
	if d.Piece > 0 {
		if s, ok := k.piece(d); ok && (s == DeliverableWaived || s == DeliverableRejected) {
			return engagement.Yes
		}
	}
	switch d.Kind {
	case SignDue:
		return k.facts.signedBy(Contract{}, k.life)
	case PaymentDue:
		return k.life.paid(d.ID)
	case ReportDue:
		return k.happened(d, OnReport)
	case BriefDue, ProductDue, DraftDue, ReplyDue, PublishDue:
		return k.made(d)
	}
	return engagement.Unsaid
}

// made says whether a step on the way to a publication was made. What came after it
// makes it idle.
func (k *late) made(d Due) engagement.Tri {
	s, has := k.piece(d)
	inHand, cleared, up := k.life.stands(d.Deliverable, d.Piece)
	if up || k.happened(d, OnPublication) == engagement.Yes {
		return engagement.Yes
	}
	if d.Kind == PublishDue {
		return engagement.No
	}
	redo := has && s == DeliverableChanges // the creator sends the draft again
	sent := inHand || k.happened(d, OnDraft) == engagement.Yes && !redo
	if cleared || k.happened(d, OnApproval) == engagement.Yes || d.Kind != ReplyDue && sent {
		return engagement.Yes
	}
	switch d.Kind {
	case BriefDue:
		if redo || has && s == DeliverableBriefed {
			return engagement.Yes
		}
		return k.happened(d, OnBrief)
	case ProductDue:
		if redo {
			return engagement.Yes
		}
		return k.happened(d, OnDelivery)
	case ReplyDue:
		return engagement.Said(!sent) // nothing to answer
	}
	return engagement.No
}

func (k *late) piece(d Due) (DeliverableState, bool) {
	h, ok := k.life.Piece(d.Deliverable, d.Piece)
	if !ok {
		return "", false
	}
	return state(h)
}

func (k *late) happened(d Due, e Event) engagement.Tri {
	_, ok := k.facts.day(e, d.Deliverable, d.Piece)
	return engagement.Said(ok)
}

// waits lists the open dates that a date waits for, the nearest first; the last is
// where it hangs in the end.
func (k *late) waits(i int) (list []int) {
	for _, w := range k.needs(i) {
		if k.done(w) == engagement.No && k.duty(k.dues[w]) && !slices.Contains(list, w) {
			list = append(list, w)
			for _, deeper := range k.waits(w) {
				if !slices.Contains(list, deeper) {
					list = append(list, deeper)
				}
			}
		}
	}
	return list
}

// needs lists what has to come before a date. It leads from later kinds to earlier
// ones only, so that it ends.
func (k *late) needs(i int) (list []int) {
	d := k.dues[i]
	same := func(kinds ...DueKind) {
		for _, kind := range kinds {
			if n, ok := k.index[lateKey{kind, d.Deliverable, d.Piece}]; ok {
				list = append(list, n)
			}
		}
	}
	switch d.Kind {
	case DraftDue:
		same(ProductDue, BriefDue)
	case ReplyDue:
		same(DraftDue)
	case PublishDue:
		same(ReplyDue, DraftDue, ProductDue, BriefDue)
	case MeasureDue, ReportDue, PaymentDue:
		if !d.Firm {
			return k.counted(d)
		}
	}
	return list
}

// counted lists the dates that bring about the event that a date is counted from: of
// its piece, of all pieces of its deliverable, or of all.
func (k *late) counted(d Due) (list []int) {
	for _, kind := range bringsAbout(d.After) {
		if slices.Index(DueKinds(), kind) >= slices.Index(DueKinds(), d.Kind) {
			continue // a report that is counted from itself
		}
		for _, n := range k.kinds[kind] {
			w := k.dues[n]
			piece := d.Piece == 0 || w.Piece == 0 || w.Piece == d.Piece
			deliverable := d.Deliverable == "" || w.Deliverable == "" || w.Deliverable == d.Deliverable
			if piece && deliverable && len(list) < mostWaits {
				list = append(list, n)
			}
		}
	}
	return list
}

// bringsAbout lists the kinds of dates by which an event comes about. An invoice and
// a notice are nobody's duty.
func bringsAbout(e Event) []DueKind {
	switch e {
	case OnSigning:
		return []DueKind{SignDue}
	case OnBrief:
		return []DueKind{BriefDue}
	case OnDelivery:
		return []DueKind{ProductDue}
	case OnDraft:
		return []DueKind{DraftDue}
	case OnApproval:
		return []DueKind{ReplyDue, DraftDue}
	case OnPublication:
		return []DueKind{PublishDue}
	case OnReport:
		return []DueKind{ReportDue}
	}
	return nil
}

// mostWaits bounds the dates that one payment waits for.
const mostWaits = 100

// moves reports whether a date is counted from an event to come.
func (k *late) moves(i int) bool {
	d := k.dues[i]
	return !d.Firm && (d.Kind == MeasureDue || d.Kind == ReportDue || d.Kind == PaymentDue) && len(k.waits(i)) > 0
}

// lateWait reports whether something that a date waits for is past its day.
func (k *late) lateWait(i int) bool {
	return slices.ContainsFunc(k.waits(i), func(w int) bool {
		end := deadline(k.dues[w])
		return !end.IsZero() && end.Before(k.on)
	})
}
