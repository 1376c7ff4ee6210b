package disclosure

import (
	"cmp"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/seed-e12bc25d/influencekit/engagement"
)

// placementAnswer judges the places of the best wordings. Beside the answer it
// tells whether clear wordings in good places cover every tie, and whether they
// might if what could not be judged went well.
func (j *judgement) placementAnswer(best Clarity) (n Notice, passes, perhaps bool) {
	if best == NoWording {
		return CannotJudge, false, false
	}
	if j.labelOnly() {
		j.emit(SignLabelOnly, InLabel, 0, Span{})
	}
	var sure, maybe tieSet
	for i := range j.found {
		f, v := &j.found[i], &j.judged[i]
		if v.clarity.rank() < min(best.rank(), Depends.rank()) || v.clarity == NoWording {
			continue
		}
		v.notice = j.place(f, v.row)
		if v.notice == CanBeMissed || v.clarity.rank() < Depends.rank() {
			continue
		}
		maybe |= j.kindOf(i).covers()
		if v.notice == HardToMiss && v.clarity == Clear {
			sure |= j.kindOf(i).covers()
		}
	}
	n = j.together()
	if n == CanBeMissed {
		return n, false, false
	}
	covers := func(s tieSet) bool { return s != 0 && s&j.ties == j.ties }
	return n, covers(sure) && n == HardToMiss, covers(maybe)
}

// labelOnly reports whether the platform's label is the best there is.
func (j *judgement) labelOnly() bool {
	label := false
	for i := range j.found {
		if j.found[i].where == InLabel {
			label = j.judged[i].clarity.rank() > Unclear.rank()
		} else if j.judged[i].clarity.rank() >= Depends.rank() {
			return false
		}
	}
	return label && j.duty != DutyNo
}

// A standing is what one wording's place has come to: good, open or bad.
type standing struct {
	j    *judgement
	f    *found
	bad  bool
	open bool
}

// sign notes a flaw of the place. A rule that fails the post makes it bad; where
// the regime has no rule it stays open, unless the flaw is a matter of advice.
func (s *standing) sign(sign Sign, advice bool) {
	has, fails := s.j.emit(sign, s.f.where, s.f.index, s.f.span)
	s.bad = s.bad || fails
	s.open = s.open || !has && !advice
}

// place judges where one wording stands.
func (j *judgement) place(f *found, row int) Notice {
	s := standing{j: j, f: f}
	switch f.where {
	case InBio:
		s.sign(SignBio, false)
		s.sign(SignHidden, true)
	case InComment:
		s.sign(SignComment, false)
		s.sign(SignHidden, true)
	case InElsewhere:
		s.sign(SignElsewhere, false)
		s.sign(SignHidden, true)
	case OnScreen:
		j.onScreen(&s, &j.c.Screen[f.index])
	case InSpeech:
		j.inSpeech(&s, &j.c.Speech[f.index])
	case InCaption:
		j.inCaption(&s, row)
	}
	switch {
	case s.bad:
		return CanBeMissed
	case s.open:
		return CannotJudge
	}
	return HardToMiss
}

// onScreen judges words on the picture.
func (j *judgement) onScreen(s *standing, t *Timed) {
	if t.Small == engagement.Yes || t.LowContrast == engagement.Yes {
		s.sign(SignIllegible, false)
	}
	if t.Hidden == engagement.Yes {
		s.sign(SignCovered, true)
		s.sign(SignIllegible, false)
	}
	if t.To > t.From && t.From >= 0 {
		least := j.regime.Placement.OnScreen
		if least == 0 {
			least = 2 * time.Second
		}
		words := strings.Count(s.f.textOf(t.Text), " ") + 1
		if t.To-t.From < max(least, time.Duration(words)*time.Second/3) {
			s.sign(SignShort, false)
		}
	}
	s.first(t.Text)
	j.timed(s, t)
}

// first judges whether the label is the first word of a text on the picture.
func (s *standing) first(text string) {
	if strings.ContainsFunc(text[:s.f.span.Start], isLetterOrDigit) {
		s.sign(SignNotFirstOn, true)
	}
}

// inSpeech judges words spoken.
func (j *judgement) inSpeech(s *standing, t *Timed) {
	if t.Unclear == engagement.Yes {
		s.sign(SignInaudible, false)
	}
	j.timed(s, t)
}

// timed judges when words come in a video.
func (j *judgement) timed(s *standing, t *Timed) {
	const early = 30 * time.Second
	d := j.c.Duration
	if j.c.Format == engagement.Live || t.From <= 0 {
		return
	}
	if d > 0 && t.From >= d/5*4 {
		s.sign(SignEnd, false)
	} else if t.From > early || d > 0 && t.From > d/4 {
		s.sign(SignLate, true)
	}
}

// textOf is what the found wording covers of its text.
func (f *found) textOf(text string) string { return text[f.span.Start:f.span.End] }

// inCaption judges words in the text of the post.
func (j *judgement) inCaption(s *standing, row int) {
	switch f := j.c.Format; {
	case f == engagement.Story: // the text stands on the picture
		s.first(j.c.Caption)
		return
	case f == engagement.Audio:
		s.sign(SignUnheard, false)
	case isVideo(f) && j.c.Unwatched == engagement.Yes: // it may stand in the video too
		s.open = true
	case isVideo(f):
		if has, _ := j.has(SignNotInVideo); has {
			s.sign(SignNotInVideo, false)
		} else if j.c.Platform == engagement.YouTube {
			s.sign(SignDescription, false)
			s.sign(SignHidden, true)
		}
	}
	span, l := s.f.span, j.lay()
	tag := s.f.textOf(j.c.Caption)
	if span.End > l.hidden {
		s.sign(SignCut, false)
		s.sign(SignHidden, true)
	} else if span.End > l.shown {
		s.open = true // near the cut
	}
	byLink := row > 0 && j.regime.Wordings[row-1].When == ByLink
	if byLink && !nearLink(&j.scanned, span) {
		s.sign(SignFarFromLink, false)
	}
	pile := j.regime.Placement.Pile
	if pile <= 0 {
		pile = 3
	}
	n := l.inPile(span)
	if span.Start <= l.lead { // labels behind the first do not make a pile of it
		n -= j.labelsBehind(span)
	}
	if n >= pile && strings.HasPrefix(tag, "#") && (span.Start > 0 || n > 3 || pile == 2) {
		s.sign(SignPile, false)
	}
	sentence := s.f.kind != AdTag && strings.IndexByte(tag, ' ') > 0
	if l.atEnd(Span{span.Start, j.runEnd(span.End)}) && !byLink && !(sentence && span.Start < 280) {
		s.sign(SignEnd, false)
	}
	if upfront := j.regime.Placement.Upfront; span.Start > l.lead && (span.Start > utf8.UTFMax*upfront || utf8.RuneCountInString(j.c.Caption[:span.Start]) > upfront) {
		s.sign(SignNotFirst, true)
	}
}

// labelsBehind counts the other labels among the tags directly behind s.
func (j *judgement) labelsBehind(s Span) (n int) {
	end := s.End
	for i := range j.found {
		f := &j.found[i]
		if f.where != InCaption || f.span.Start < end || j.judged[i].clarity == NoWording || f.kind == Hint {
			continue
		}
		if strings.TrimSpace(j.c.Caption[end:f.span.Start]) != "" || j.c.Caption[f.span.Start] != '#' {
			break
		}
		n, end = n+1, f.span.End
	}
	return n
}

// runEnd is where the wordings end that overlap each other from before end on.
func (j *judgement) runEnd(end int) int {
	for i := range j.found {
		if f := &j.found[i]; f.where == InCaption && f.span.Start < end {
			end = max(end, f.span.End)
		}
	}
	return end
}

// lay works out the layout of the caption for the regime's cut, once.
func (j *judgement) lay() *layout {
	cut := cutFor(j.regime.Placement.Cuts, j.c.Platform, j.c.Format)
	if !j.laid || j.laidFor != cut {
		j.layout.measure(&j.scanned, j.found, cut)
		j.laid, j.laidFor = true, cut
	}
	return &j.layout
}

// together judges the good places together: every frame, picture and sound, and
// the length of a stream.
func (j *judgement) together() Notice {
	n := CanBeMissed
	var seen, heard, beside bool
	for i := range j.found {
		f, v := &j.found[i], &j.judged[i]
		if v.notice == "" {
			continue
		}
		switch {
		case v.notice == CanBeMissed:
			continue
		case v.notice == HardToMiss:
			n = HardToMiss
		case n != HardToMiss:
			n = CannotJudge
		}
		seen = seen || f.where == OnScreen || f.where == InCaption && j.c.Format == engagement.Story
		heard = heard || f.where == InSpeech
		beside = beside || f.where == InTitle || f.where == InCaption || f.where == InLabel
	}
	if j.duty == DutyNo {
		return n
	}
	switch f := j.c.Format; {
	case f == engagement.Story:
		n = worse(n, j.story(seen, heard))
	case isVideo(f):
		n = worse(n, j.video(seen, heard, beside))
		if f == engagement.Live && n != CanBeMissed && (seen || heard) {
			n = worse(n, j.repeated())
		}
	case isPicture(f) && !seen:
		j.emit(SignNotOnImage, Whole, 0, Span{})
	}
	return n
}

func worse(a, b Notice) Notice {
	switch {
	case a == CanBeMissed || b == CanBeMissed:
		return CanBeMissed
	case a == CannotJudge || b == CannotJudge:
		return CannotJudge
	}
	return HardToMiss
}

// flaw emits a sign of the post as a whole and says what it makes of the place.
func (j *judgement) flaw(s Sign, advice bool) Notice {
	has, fails := j.emit(s, Whole, 0, Span{})
	switch {
	case fails:
		return CanBeMissed
	case !has && !advice:
		return CannotJudge
	}
	return HardToMiss
}

// video judges whether the disclosure goes the way the endorsement does.
func (j *judgement) video(seen, heard, beside bool) Notice {
	if j.regime.Kind == TermsOfPlatform { // they ask for the label, which lies over the video
		return HardToMiss
	}
	if j.c.Unwatched == engagement.Yes && !(seen && heard) {
		return CannotJudge
	}
	n := HardToMiss
	_, strict := j.has(SignUnseen)
	if strict {
		shown, spoken := j.endorses(Seen), j.endorses(Heard)
		switch {
		case !seen && !heard:
			n = j.flaw(SignUnseen, true)
			j.emit(SignUnheard, Whole, 0, Span{})
			if beside {
				j.emit(SignNotInVideo, Whole, 0, Span{})
			}
		case !seen && shown:
			n = j.flaw(SignUnseen, true)
		case !heard && spoken:
			n = j.flaw(SignUnheard, true)
		case len(j.c.Channels) == 0 && seen != heard:
			n = CannotJudge // which way the praise goes is not known
		}
	}
	if seen != heard {
		j.emit(SignOneWay, Whole, 0, Span{})
	}
	if heard && !seen && !beside {
		n = worse(n, j.flaw(SignSpokenOnly, true))
	}
	if j.c.Title != "" && !j.inTitle() {
		j.emit(SignNoTitle, InTitle, 0, Span{})
	}
	return n
}

func (j *judgement) endorses(c Channel) bool {
	for _, have := range j.c.Channels {
		if have == c {
			return true
		}
	}
	return false
}

func (j *judgement) inTitle() bool {
	for i := range j.found {
		if j.found[i].where == InTitle && j.judged[i].clarity.rank() >= Depends.rank() {
			return true
		}
	}
	return false
}

// story judges the frames of a story.
func (j *judgement) story(seen, heard bool) Notice {
	if !seen && heard {
		return j.flaw(SignNotOnStory, false)
	}
	frames := j.c.Frames
	const most = 1000
	if frames <= 1 || frames > most {
		return HardToMiss
	}
	var sure, maybe [most + 1]bool // a label that does, and one that may; at 0, over every frame
	for i := range j.found {
		f, v := &j.found[i], &j.judged[i]
		if v.notice != HardToMiss && v.notice != CannotJudge || v.clarity.rank() < Depends.rank() {
			continue
		}
		frame := 0
		switch f.where {
		case OnScreen:
			frame = j.c.Screen[f.index].Frame
		case InSpeech:
			frame = j.c.Speech[f.index].Frame
		}
		if frame = max(0, frame); frame <= frames {
			maybe[frame] = true
			sure[frame] = sure[frame] || v.notice == HardToMiss && v.clarity == Clear
		}
	}
	n := HardToMiss
	for frame := 1; frame <= frames; frame++ {
		switch {
		case sure[0] || sure[frame]:
		case maybe[0] || maybe[frame]:
			n = CannotJudge
		default:
			return j.flaw(SignFrame, false)
		}
	}
	return n
}

// repeated judges how often a live stream discloses.
func (j *judgement) repeated() Notice {
	every := j.regime.Placement.LiveEvery
	if every == 0 {
		every = time.Hour
	}
	j.times = j.times[:0]
	for i := range j.found {
		f, v := &j.found[i], &j.judged[i]
		if v.notice != HardToMiss {
			continue
		}
		switch f.where {
		case OnScreen:
			j.times = append(j.times, intervalOf(&j.c.Screen[f.index]))
		case InSpeech:
			j.times = append(j.times, intervalOf(&j.c.Speech[f.index]))
		}
	}
	slices.SortFunc(j.times, func(a, b interval) int { return cmp.Compare(a.from, b.from) })
	var last time.Duration
	for _, t := range j.times {
		if t.from-last > every {
			return j.flaw(SignOnce, false)
		}
		last = max(last, t.to)
	}
	always := len(j.times) > 0 && j.times[0].from <= j.c.Duration/10 && last >= j.c.Duration && j.c.Duration > 0
	if len(j.times) < 2 && !always || j.c.Duration-last > every {
		return j.flaw(SignOnce, false)
	}
	return HardToMiss
}

// An interval is when words were shown or spoken.
type interval struct{ from, to time.Duration }

func intervalOf(t *Timed) interval { return interval{t.From, max(t.From, t.To)} }
