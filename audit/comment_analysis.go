package audit

import (
	"cmp"
	"slices"
	"strconv"
	"time"
)

// mostGroups is how many groups, pods and bursts a reading lists.
const mostGroups = 20

// A commentAnalysis is a reading under way.
type commentAnalysis struct {
	p          CommentPolicy
	records    []commentRecord // without the creator's own
	signatures []signature
	negatives  []uint8 // of each record
	byPost     []int32 // records with a post and a time, by post and time
	posts      []timedPost
	reading    *CommentsReading
	events     []Event
}

// Negatives of a record, beside its reasons.
const (
	copied uint8 = 1 << iota
	repeats
	inPod
	inBurst
)

// A timedPost is a post's stretch of byPost.
type timedPost struct{ from, to int }

// Reading says what the comments show. Events explain bursts in their time; under a
// giveaway comments of handles only are not weak.
//
// It takes memory and, but for sorting, time linear in the number of comments. The
// error is [ErrNoPolicy] where the tally came from bytes and knows no policy to read
// by, and nil otherwise.
func (t *CommentTally) Reading(events ...Event) (CommentsReading, error) {
	if err := t.ready(); err != nil {
		return CommentsReading{}, err
	}
	return t.reading(events), nil
}

func (t *CommentTally) reading(events []Event) CommentsReading {
	t.tidy()
	a := commentAnalysis{p: t.policy, signatures: t.signatures, reading: &CommentsReading{PeerNorm: peerNorm}, events: events}
	a.records = make([]commentRecord, 0, len(t.records))
	for i := range t.records {
		if t.records[i].marks&isOwn != 0 {
			a.reading.Own++
			continue
		}
		a.records = append(a.records, t.records[i])
	}
	a.reading.N = len(a.records)
	a.negatives = make([]uint8, len(a.records))
	a.group()
	a.duplicates()
	a.authors()
	a.pods()
	a.bursts()
	a.shares()
	return *a.reading
}

// group orders the records with post and time by both.
func (a *commentAnalysis) group() {
	for i := range a.records {
		if r := &a.records[i]; r.post != 0 && r.at != noTime {
			a.byPost = append(a.byPost, int32(i))
		}
	}
	slices.SortFunc(a.byPost, func(i, j int32) int {
		x, y := &a.records[i], &a.records[j]
		if x.post != y.post {
			return cmp.Compare(x.post, y.post)
		}
		if x.at != y.at {
			return cmp.Compare(x.at, y.at)
		}
		return cmp.Compare(i, j)
	})
	for from := 0; from < len(a.byPost); {
		to := from + 1
		for to < len(a.byPost) && a.records[a.byPost[to]].post == a.records[a.byPost[from]].post {
			to++
		}
		if to-from >= leastTimed {
			a.posts = append(a.posts, timedPost{from, to})
		}
		from = to
	}
	a.reading.TimedPosts = len(a.posts)
}

// leastTimed is how many comments with times a post has to have to say something.
const leastTimed = 5

// authors counts them, and what they repeat.
func (a *commentAnalysis) authors() {
	order := make([]int32, 0, len(a.records))
	for i := range a.records {
		if a.records[i].author != 0 {
			order = append(order, int32(i))
		}
	}
	slices.SortFunc(order, func(i, j int32) int {
		x, y := &a.records[i], &a.records[j]
		if x.author != y.author {
			return cmp.Compare(x.author, y.author)
		}
		if x.post != y.post {
			return cmp.Compare(x.post, y.post)
		}
		return cmp.Or(cmp.Compare(x.at, y.at), cmp.Compare(i, j))
	})
	again, of, same := 0, 0, 0
	var texts []int32
	for k, i := range order {
		r := &a.records[i]
		fresh := k == 0 || a.records[order[k-1]].author != r.author
		if fresh {
			a.reading.Authors++
			a.repeatedTexts(texts)
			texts = texts[:0]
		}
		if r.words >= 2 {
			texts = append(texts, i)
		}
		if fresh || a.records[order[k-1]].post != r.post {
			same = 0
		}
		if r.post == 0 || r.marks&isReply != 0 {
			continue
		}
		of++
		if same++; same > 2 {
			again++
			a.reading.repeated = a.place(a.reading.repeated, int(i))
		}
	}
	a.repeatedTexts(texts)
	a.reading.Repeated = shareOf("", again, of)
}

// repeatedTexts marks the texts that one author wrote under three posts and more.
func (a *commentAnalysis) repeatedTexts(of []int32) {
	if len(of) < 3 {
		return
	}
	slices.SortFunc(of, func(i, j int32) int {
		return cmp.Or(cmp.Compare(a.records[i].text, a.records[j].text), cmp.Compare(a.records[i].post, a.records[j].post), cmp.Compare(i, j))
	})
	for from := 0; from < len(of); {
		to, posts := from+1, 1
		for to < len(of) && a.records[of[to]].text == a.records[of[from]].text {
			if a.records[of[to]].post != a.records[of[to-1]].post {
				posts++
			}
			to++
		}
		if posts >= 3 {
			for _, i := range of[from:to] {
				a.negatives[i] |= repeats
			}
		}
		from = to
	}
}

// shares counts reasons and what is suspicious.
func (a *commentAnalysis) shares() {
	var of [kinds]int
	weak, spam, suspicious := 0, 0, 0
	rd := a.reading
	rd.Places = map[CommentKind][]Place{}
	names := CommentKinds()
	for i := range a.records {
		r := &a.records[i]
		for k := range kinds {
			if r.reasons>>k&1 != 0 {
				of[k]++
			}
		}
		if r.reasons != 0 {
			top := kinds - 1
			for r.reasons>>top&1 == 0 {
				top--
			}
			rd.Places[names[top]] = a.place(rd.Places[names[top]], i)
		}
		if r.reasons&(isPromotion|isScam) != 0 {
			spam++
		}
		if a.weak(r) && r.reasons&isStrong == 0 {
			weak++
		}
		if a.negative(i) {
			suspicious++
			rd.suspicious = a.place(rd.suspicious, i)
		}
	}
	n := len(a.records)
	for k, name := range names {
		rd.Reasons = append(rd.Reasons, shareOf(name, of[k], n))
	}
	rd.Weak, rd.Spam, rd.Suspicious = shareOf("", weak, n), shareOf("", spam, n), shareOf("", suspicious, n)
}

// negative tells whether a record is suspicious: one strong reason, or two
// negatives.
func (a *commentAnalysis) negative(i int) bool {
	r, marks := a.records[i].reasons, a.negatives[i]
	n := 0
	for _, yes := range [...]bool{a.weak(&a.records[i]), r&isDisguised != 0, marks&(copied|repeats) != 0, marks&inPod != 0, marks&inBurst != 0} {
		if yes {
			n++
		}
	}
	return n >= 2 || r&isStrong != 0
}

// weak tells whether a record has a weak reason that no giveaway explains.
func (a *commentAnalysis) weak(r *commentRecord) bool {
	switch {
	case r.reasons&isWeak == 0:
		return false
	case r.reasons&isWeak != isMentionOnly || r.at == noTime || len(a.events) == 0:
		return true
	}
	at := timeOf(r.at)
	return len(overlapping(a.events, at, at, eventSlack, Giveaway)) == 0
}

// eventSlack is how long after an event comments still come of it.
const eventSlack = 48 * time.Hour

// overlapping returns the events of the kinds given that overlap the time from from
// to to, with slack behind them. An event without an end lasts its day.
func overlapping(events []Event, from, to time.Time, slack time.Duration, kinds ...EventKind) (found []Event) {
	for _, ev := range events {
		end := ev.To
		if end.IsZero() {
			end = ev.From.UTC().Truncate(24 * time.Hour).Add(24 * time.Hour)
		}
		if slices.Contains(kinds, ev.Kind) && !ev.From.After(to) && !end.Add(slack).Before(from) {
			found = append(found, ev)
		}
	}
	return found
}

// place appends where a record stands to places, of which it keeps ten, the earliest,
// and counts none.
func (a *commentAnalysis) place(places []Place, i int) []Place {
	r := &a.records[i]
	if n := len(places); n == mostPlaces {
		if r.at == noTime || !places[n-1].From.IsZero() && !timeOf(r.at).Before(places[n-1].From) {
			return places
		}
		places = places[:n-1]
	}
	p := Place{Comment: keyText(r.id), Post: keyText(r.post), Author: keyText(r.author)}
	if r.at != noTime {
		p.From = timeOf(r.at)
		p.To = p.From
	}
	if r.length > 0 {
		p.Span = Span{int(r.span), int(r.span) + int(r.length)}
	}
	at := len(places)
	for at > 0 && (later(places[at-1].From, p.From)) {
		at--
	}
	return slices.Insert(places, at, p)
}

// later tells whether a is after b; an unknown time is after all others.
func later(a, b time.Time) bool {
	if a.IsZero() || b.IsZero() {
		return a.IsZero() && !b.IsZero()
	}
	return a.After(b)
}

const keyPrefix = "key:"

// keyText writes a key that stands for a name; that of 0 is no name.
func keyText(k uint64) string {
	if k == 0 {
		return ""
	}
	s := strconv.FormatUint(k, 16)
	return keyPrefix + "0000000000000000"[len(s):] + s
}
