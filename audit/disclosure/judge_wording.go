package disclosure

import (
	"strings"

	"github.com/seed-e12bc25d/influencekit/engagement"
)

// wordingAnswer judges every found wording and returns the best clarity.
func (j *judgement) wordingAnswer() Clarity {
	best := NoWording
	j.judged = j.judged[:0]
	for i := range j.found {
		clarity, row := j.clarity(&j.found[i])
		j.judged = append(j.judged, judged{clarity: clarity, row: row})
	}
	j.preferNamed()
	for i := range j.found {
		f, clarity := &j.found[i], j.judged[i].clarity
		if f.kind == Denial && f.where != InBio && f.where != InElsewhere && f.where != InComment && j.duty != DutyNo {
			j.deny(f)
		}
		if clarity.rank() > best.rank() {
			best = clarity
		}
	}
	if j.denied && best.rank() > Unclear.rank() {
		best = Unclear
	}
	if j.duty == DutyYes || j.duty == DutyAdmitted {
		j.wordFindings(best)
	}
	return best
}

// isNamed reports whether the regime judges the words of found i by name.
func (j *judgement) isNamed(i int) bool {
	row := j.judged[i].row
	return row > 0 && len(j.regime.Wordings[row-1].Texts) > 0
}

// preferNamed puts aside what the regime does not judge by name where it lies
// within words that it does, and single words within a longer plain wording.
func (j *judgement) preferNamed() {
	cover := -1
	within := func(i, k int) bool {
		a, b := &j.found[i], &j.found[k]
		return a.where == b.where && a.index == b.index && a.span.Start >= b.span.Start && a.span.End <= b.span.End
	}
	aside := func(i int) { j.judged[i] = judged{clarity: NoWording} }
	for i := range j.found {
		switch {
		case !j.isNamed(i):
			if cover >= 0 && within(i, cover) {
				aside(i)
			}
			continue
		case cover < 0 || !within(i, cover):
			cover = i
		case j.found[i].span != j.found[cover].span && j.k.patterns[j.found[cover].id].isPlain():
			aside(i)
			continue
		}
		for k := i - 1; k >= 0 && !j.isNamed(k) && within(k, i); k-- {
			aside(k)
		}
	}
}

// kindOf is the kind of found i: the regime's own where it has a row for the words. One
// regime's "PR" is a label, another's a gift.
func (j *judgement) kindOf(i int) Kind {
	if row := j.judged[i].row; row > 0 {
		return j.regime.Wordings[row-1].Kind
	}
	return j.found[i].kind
}

func (j *judgement) deny(f *found) {
	if j.duty == DutyUnknown {
		return
	}
	has, fails := j.emit(SignDenied, f.where, f.index, f.span)
	j.denied = j.denied || fails
	j.doubt = j.doubt || !has
}

// clarity is what the regime thinks of one found wording, its conditions and the
// language of the post taken into account.
func (j *judgement) clarity(f *found) (Clarity, int) {
	if f.where == InLabel {
		if j.regime.Placement.Label == "" {
			return Depends, 0
		}
		return j.regime.Placement.Label, 0
	}
	if j.k.words[f.id].sign != "" {
		return NoWording, 0
	}
	row := j.rowSaid(f)
	if row == 0 {
		if i, ok := j.regime.kinds[f.kind]; ok {
			row = i + 1
		}
	}
	if row == 0 {
		switch f.kind {
		case Hint, Denial, CodeUse, Generated, Altered:
			return NoWording, 0
		}
		return Depends, 0 // the sources do not judge it
	}
	w := &j.regime.Wordings[row-1]
	clarity := w.Clarity
	if clarity != Unclear && clarity != NoWording {
		clarity = j.conditional(clarity, w.When)
		language := w.Language
		if language == "" && len(w.Texts) == 0 {
			language = j.k.words[f.id].language
		}
		if !speaks(language, j.c.Language) && clarity == Clear {
			if _, fails := j.has(SignLanguage); fails {
				clarity = Depends
			}
		}
	}
	return clarity, row
}

// rowSaid is the regime's own row for what was found, plus one; 0 is none. Nobody speaks
// a "#": of a word that is spoken, it is the better one of the word's and the tag's.
func (j *judgement) rowSaid(f *found) int {
	row := j.rowOf(f.id)
	if twin := j.k.twins[f.id]; f.where == InSpeech && twin > 0 {
		if tagged := j.rowOf(twin - 1); tagged > 0 && (row == 0 || j.regime.Wordings[tagged-1].Clarity.rank() > j.regime.Wordings[row-1].Clarity.rank()) {
			return tagged
		}
	}
	return row
}

// rowOf is the regime's own row for a wording, plus one; 0 is none.
func (j *judgement) rowOf(id int32) int {
	if int(id) < len(j.regime.rows) {
		return int(j.regime.rows[id])
	}
	return 0
}

// conditional applies the condition of a wording to the ties.
func (j *judgement) conditional(c Clarity, when Condition) Clarity {
	met := engagement.Yes
	switch when {
	case NoStrings:
		met = -j.t.MustPost
		if j.ties&^bitsGift != 0 {
			met = engagement.No
		}
	case ContestsOnly:
		met = engagement.Said(j.ties&^(bitPrize|bitPerk) == 0)
	case WithBrand:
		met = engagement.Said(j.named || len(j.brands) == 0)
	}
	switch met {
	case engagement.Yes:
		return c
	case engagement.No:
		return Unclear
	}
	return Depends
}

// speaks reports whether readers of language understand words of the languages
// listed. What is not known is no obstacle.
func speaks(languages, language string) bool {
	if languages == "" || language == "" {
		return true
	}
	primary, _, _ := strings.Cut(language, "-")
	for len(languages) > 0 {
		var one string
		one, languages, _ = strings.Cut(languages, " ")
		if strings.EqualFold(one, primary) {
			return true
		}
	}
	return false
}

// wordFindings emits the findings about the wordings of a post with a duty.
func (j *judgement) wordFindings(best Clarity) {
	if best == NoWording {
		j.emit(SignMissing, Whole, 0, Span{})
		if j.mention || len(j.r.Signals) > 0 {
			j.emit(SignOnlyTags, Whole, 0, Span{})
		}
		if j.c.Repost == engagement.Yes {
			j.emit(SignRepost, Whole, 0, Span{})
		}
		if isPicture(j.c.Format) && !j.named {
			j.emit(SignPicture, Whole, 0, Span{})
		}
	}
	said := false // something of the best clarity has its own finding
	for i := range j.found {
		f, v := &j.found[i], &j.judged[i]
		if f.where != InLabel && j.k.words[f.id].sign == SignAmount {
			j.emit(SignAmount, f.where, f.index, f.span)
		}
		if v.row == 0 || v.clarity != best && f.kind != Hint {
			continue
		}
		w := &j.regime.Wordings[v.row-1]
		if v.clarity == Clear && w.Clarity == Clear && w.Rule == "" && !said {
			j.emit(SignClear, f.where, f.index, f.span)
			said = true
		}
		if w.Rule != "" && (best != Clear || v.clarity == Clear) && !j.reported(w.Rule) {
			j.emit(WordSign(w.Rule), f.where, f.index, f.span)
			said = true
		}
		if best == Unclear && v.clarity == Unclear && w.Rule == "" && !said {
			j.unclear(f, w)
			said = true
		}
		if v.clarity == Depends && w.Clarity == Clear && !speaks(w.Language, j.c.Language) {
			j.emit(SignLanguage, f.where, f.index, f.span)
		}
		if f.evaded {
			j.emit(SignEvasion, f.where, f.index, f.span)
		}
	}
	if best == Unclear && !said {
		j.emit(SignUnclear, Whole, 0, Span{})
	}
	if j.c.Label.On == engagement.No {
		j.emit(SignNoLabel, InLabel, 0, Span{})
	}
	if best.rank() >= Depends.rank() && !j.showsWho() {
		if _, fails := j.emit(SignWho, Whole, 0, Span{}); fails {
			j.doubt = true
		}
	}
}

// unclear says what is wrong with a wording: that it does not name the brand, where
// it would be clear with it, or the words themselves.
func (j *judgement) unclear(f *found, w *Wording) {
	if w.Clarity == Clear && w.When == WithBrand {
		if has, _ := j.emit(SignWho, f.where, f.index, f.span); has {
			return
		}
	}
	j.emit(SignUnclear, f.where, f.index, f.span)
}

// reported tells whether the regime has a finding by the rule already.
func (j *judgement) reported(rule string) bool {
	for i := j.from; i < len(j.r.Findings); i++ {
		if j.r.Findings[i].Rule == rule {
			return true
		}
	}
	return false
}

// showsWho reports whether the post shows whom it speaks of and that this is the
// brand of the ties, as far as either is known.
func (j *judgement) showsWho() bool {
	if len(j.brands) == 0 || j.named || len(j.c.About) == 0 {
		return true
	}
	return false
}

func isPicture(f engagement.Format) bool {
	return f == engagement.Image || f == engagement.Carousel || f == engagement.Story || isVideo(f)
}

// understated looks why a clear wording in a good place does not pass: it covers
// only some of the ties.
func (j *judgement) understated() Clarity {
	for i := range j.found {
		f := &j.found[i]
		if j.judged[i].clarity != Clear || j.kindOf(i).covers()&j.ties == j.ties {
			continue
		}
		if has, _ := j.emit(SignUnderstat, f.where, f.index, f.span); has {
			return Unclear
		}
		return Depends
	}
	return Clear
}

// isVideo reports whether f is moving pictures with sound.
func isVideo(f engagement.Format) bool {
	return f == engagement.Video || f == engagement.Reel || f == engagement.Short || f == engagement.Live
}
