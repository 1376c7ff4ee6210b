package disclosure

import (
	"slices"
	"strings"
	"time"

	"github.com/seed-e12bc25d/influencekit/engagement"
)

// A judged is what one regime thinks of one found wording.
type judged struct {
	clarity Clarity
	row     int // of the regime's wordings plus one
	notice  Notice
}

// judgement is the state of judging one post under one regime.
type judgement struct {
	*work
	found  []found // what the regime knows
	k      *Checker
	regime *compiled
	c      *Content
	t      *Ties
	r      *Report
	from   int // where the regime's findings begin
	duty   Duty
	ties   tieSet // declared or admitted
	failed bool   // something fails the post whatever else it does
	doubt  bool   // something could not be judged
	denied bool
}

// judge answers the three questions under one regime.
func (j *judgement) judge() Judgement {
	if p := j.regime.Platforms; len(p) > 0 && !slices.Contains(p, j.c.Platform) {
		return Judgement{j.regime.Code, DutyNo, NoWording, CannotJudge, Pass}
	}
	j.know()
	j.dutyAnswer()
	j.conduct()
	wording := j.wordingAnswer()
	notice, passes, perhaps := j.placementAnswer(wording)
	if !passes && wording == Clear && notice == HardToMiss && j.duty != DutyNo && j.duty != DutyUnknown {
		if less := j.understated(); less != Clear {
			wording, perhaps = less, less == Depends
		}
	}
	j.claims()
	verdict := Fail
	switch {
	case j.failed:
	case j.duty == DutyNo:
		verdict = Pass
	case j.duty == DutyUnknown:
		verdict = CannotDecide
	case j.denied:
	case passes && !j.doubt:
		verdict = Pass
	case passes || perhaps:
		verdict = CannotDecide
	}
	return Judgement{j.regime.Code, j.duty, wording, notice, verdict}
}

// know picks of what was found the words that the regime knows: the common ones and its
// own. A regime judges a post as it does alone, whatever others look for beside it, and
// by the kind that its own row gives to the words.
func (j *judgement) know() {
	own := j.own[:0]
	for i := range j.work.found {
		f := j.work.found[i]
		if f.where != InLabel {
			row := j.rowSaid(&f)
			if row == 0 && f.id >= j.k.common && (int(f.id) >= len(j.regime.goods) || j.regime.goods[f.id] == 0) {
				continue
			}
			if row > 0 {
				f.kind = j.regime.Wordings[row-1].Kind
			}
		}
		if f.loose && f.apart {
			f.apart = j.rowOf(f.id) == 0
		}
		if f.stands() {
			own = append(own, f)
		}
	}
	whole := len(own) == len(j.work.found)
	j.laid = j.laid && whole && j.whole // the layout tells the labels from the rest
	j.own, j.found, j.whole = own, own, whole
}

// emit adds the findings that a sign sets off, and tells whether the regime has
// such a rule in force and whether it fails the post.
func (j *judgement) emit(s Sign, where Where, index int, span Span) (has, fails bool) {
	for _, i := range j.regime.on[s] {
		rule := &j.regime.Rules[i]
		if !inForce(j.regime.from[i], j.c.Published) {
			continue
		}
		has = true
		fails = fails || rule.Severity.fails()
		j.add(Finding{j.regime.Code, rule.ID, rule.Question, rule.Severity, where, index, span, rule.Message, rule.Source, rule.Trust})
		if (rule.Question == AboutBan || rule.Question == AboutPeople && (j.duty == DutyYes || j.duty == DutyAdmitted)) && rule.Severity.fails() {
			j.failed = true
		}
	}
	return has, fails
}

// has tells what emit would, adding nothing.
func (j *judgement) has(s Sign) (has, fails bool) {
	for _, i := range j.regime.on[s] {
		if inForce(j.regime.from[i], j.c.Published) {
			has = true
			fails = fails || j.regime.Rules[i].Severity.fails()
		}
	}
	return has, fails
}

func inForce(from, published time.Time) bool {
	return from.IsZero() || published.IsZero() || !published.Before(from)
}

// add appends f unless the same rule was found at the same place just before.
func (j *judgement) add(f Finding) {
	own := j.r.Findings[j.from:]
	for i := len(own) - 1; i >= 0 && i >= len(own)-64; i-- {
		if o := &own[i]; o.Rule == f.Rule && o.Where == f.Where && o.Index == f.Index && o.Span == f.Span {
			return
		}
	}
	j.r.Findings = append(j.r.Findings, f)
}

// dutyAnswer answers whether the tie has to be disclosed.
func (j *judgement) dutyAnswer() {
	j.ties, j.duty = j.work.ties, DutyUnknown
	if j.ties == bitNone {
		j.duty = DutyNo
		j.emit(SignUntied, Whole, 0, Span{})
		return
	}
	answer := DutyYes
	if j.ties == 0 {
		j.ties, answer = admitted(j.found), DutyAdmitted
	}
	if j.ties == 0 {
		for _, s := range j.r.Signals {
			sign := SignCode
			if s.Kind == AffiliateURL {
				sign = SignAffLink
			} else if s.Kind != DiscountCode {
				continue
			}
			j.emit(sign, s.Where, s.Index, s.Span)
		}
		if j.named && j.mention {
			j.emit(SignBrandTag, Whole, 0, Span{})
		}
		return
	}
	for i, sign := range tieSigns {
		if j.ties&(1<<i) != 0 {
			if has, _ := j.emit(sign, Whole, 0, Span{}); has {
				j.duty = answer
			}
		}
	}
	j.emit(SignTied, Whole, 0, Span{})
	if j.ties&^bitsGift == 0 {
		j.emit(SignSmall, Whole, 0, Span{})
	}
	if j.t.Obvious == engagement.Yes {
		if has, _ := j.emit(SignObvious, Whole, 0, Span{}); has {
			j.duty = DutyNo
		}
	}
}

// tieSigns are the signs of the ties in the order of their bits.
var tieSigns = func() (s []Sign) {
	for _, t := range TieKinds() {
		s = append(s, TieSign(t))
	}
	return s
}()

// conduct looks at what the caller states of the post as a whole.
func (j *judgement) conduct() {
	for _, c := range j.c.Conduct {
		j.emit(ConductSign(c), Whole, 0, Span{})
	}
	if j.c.ChildAudience == engagement.Yes {
		j.emit(SignChildren, Whole, 0, Span{})
	}
	if j.c.Synthetic == engagement.Yes {
		j.emit(SignVirtual, Whole, 0, Span{})
		if !j.says(Generated) {
			j.emit(SignSynthetic, Whole, 0, Span{})
		}
	}
	if j.c.Retouched == engagement.Yes && !j.says(Altered) {
		j.emit(SignRetouched, Whole, 0, Span{})
	}
	if j.c.Country != "" && !strings.EqualFold(j.c.Country, j.regime.Code) && j.duty != DutyNo {
		j.emit(SignAbroad, Whole, 0, Span{})
	}
}

// says reports whether a wording of the kind stands in the post, in a place seen
// with it.
func (j *judgement) says(k Kind) bool {
	for i := range j.found {
		if f := &j.found[i]; f.kind == k && f.where != InBio && f.where != InComment && f.where != InElsewhere {
			return true
		}
	}
	return false
}

// claims emits what is to be looked at.
func (j *judgement) claims() {
	for i := range j.found {
		f := &j.found[i]
		if f.where == InLabel {
			continue
		}
		if s := j.k.words[f.id].sign; s != "" && s != SignRegulated && s != SignAmount {
			j.emit(s, f.where, f.index, f.span)
		}
		if int(f.id) < len(j.regime.goods) && j.regime.goods[f.id] > 0 {
			g := &j.regime.Goods[j.regime.goods[f.id]-1]
			if from, err := day(g.From); err == nil && inForce(from, j.c.Published) {
				j.add(Finding{j.regime.Code, g.ID, AboutClaim, g.Severity, f.where, f.index, f.span, g.Message, g.Source, g.Trust})
			}
		}
	}
}
