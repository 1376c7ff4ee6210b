package disclosure

import (
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/caption"
)

// Check judges a post under every regime of k. What it cannot decide it says; it
// never fails.
func (k *Checker) Check(c Content, t Ties) Report {
	var r Report
	k.CheckInto(&r, c, t)
	return r
}

// CheckInto is [Checker.Check] into r. It forgets what r held and reuses its
// memory: once r has grown, it allocates nothing. The report holds until the next
// call with it.
func (k *Checker) CheckInto(r *Report, c Content, t Ties) {
	w := r.work
	if w == nil {
		w = &work{}
	}
	*r = Report{
		Judgements: r.Judgements[:0], Findings: r.Findings[:0], Admissions: r.Admissions[:0],
		Signals: r.Signals[:0], Admitted: r.Admitted[:0], work: w,
	}
	if len(k.regimes) == 0 {
		return // New did not make k
	}
	w.content, w.known = c, t // here they stay off the heap
	if w.content.Format == "" && (c.Platform == engagement.TikTok || c.Platform == engagement.YouTube) {
		w.content.Format = engagement.Video
	}
	k.gather(w, r, &w.content, &w.known)
	w.laid, w.whole = false, true
	for i := range k.regimes {
		j := judgement{work: w, k: k, regime: &k.regimes[i], c: &w.content, t: &w.known, r: r, from: len(r.Findings)}
		r.Judgements = append(r.Judgements, j.judge())
	}
}

// gather reads every text of the post once.
func (k *Checker) gather(w *work, r *Report, c *Content, t *Ties) {
	w.found, w.named, w.mention, w.more = w.found[:0], false, false, 0
	w.ties = tieSetOf(t.Of)
	w.setBrands(t.Brands)
	k.scan(w, c.Title, InTitle, 0)
	k.gatherCaption(w, r, c)
	for i := range c.Screen {
		k.scan(w, c.Screen[i].Text, OnScreen, i)
	}
	for i := range c.Speech {
		k.scan(w, c.Speech[i].Text, InSpeech, i)
	}
	w.lookForBrand(c.Label.Text)
	for _, about := range c.About {
		w.lookForBrand(about)
	}
	if c.Label.On == engagement.Yes || c.Label.Text != "" && c.Label.On != engagement.No {
		w.found = append(w.found, found{kind: Sponsor, where: InLabel, span: Span{0, len(c.Label.Text)}})
		r.Signals = append(r.Signals, Signal{PaidLabel, InLabel, 0, Span{0, len(c.Label.Text)}, Read})
	}
	k.scan(w, c.Bio, InBio, 0)
	k.scan(w, c.FirstComment, InComment, 0)
	k.scan(w, c.Elsewhere, InElsewhere, 0)
	for i, link := range c.Links {
		w.links(r, link, InLinks, i)
	}
	w.admissions(k, r)
	r.More = w.more
}

// lookForBrand looks for a brand of the ties in a text that has no wordings.
func (w *work) lookForBrand(text string) {
	if !w.named && len(w.brands) > 0 {
		caption.FoldInto(&w.folded, text)
		w.named = w.namesBrand()
	}
}

// gatherCaption reads the caption, and what stands in it beside words.
func (k *Checker) gatherCaption(w *work, r *Report, c *Content) {
	k.scan(w, c.Caption, InCaption, 0)
	if c.Caption == "" {
		return
	}
	if !mayLink(c.Caption) && w.ties == 0 && len(w.brands) == 0 && !w.foundAny(c) {
		return // nothing will ask for its layout or its tags
	}
	rules := caption.RulesFor(string(c.Platform))
	rules.Skip = caption.Words | caption.Sentences
	caption.ScanInto(&w.scanned, c.Caption, rules)
	w.mention = len(w.scanned.Mentions) > 0 || len(w.scanned.Emoji) > 0
	for _, l := range w.scanned.Links {
		w.link(r, l, InCaption, 0)
	}
}

// foundAny reports whether something was found, or something that is read after the
// caption may admit a tie.
func (w *work) foundAny(c *Content) bool {
	return len(w.found) > 0 || len(c.Screen) > 0 || len(c.Speech) > 0 || c.FirstComment != ""
}

// code notes the use of a discount code, once where several wordings tell of it.
func (r *Report) code(f *found) {
	if n := len(r.Signals) - 1; n >= 0 {
		last := &r.Signals[n]
		if last.Kind == DiscountCode && last.Where == f.where && last.Index == f.index && f.span.Start < last.Span.End {
			last.Span.End = max(last.Span.End, f.span.End)
			return
		}
	}
	r.Signals = append(r.Signals, Signal{DiscountCode, f.where, f.index, f.span, Remembered})
}

// admissions lists the wordings that admit a tie, and the ties.
func (w *work) admissions(k *Checker, r *Report) {
	for i := range w.found {
		f := &w.found[i]
		switch {
		case !f.stands():
		case f.kind == CodeUse:
			r.code(f)
		case f.where != InLabel && f.kind.admits() != 0:
			r.admit(Admission{f.kind, f.where, f.index, f.span, k.words[f.id].language})
		}
	}
	r.Admitted = admitted(w.found).appendTo(r.Admitted)
}

// admitted is the ties that wordings admit. What stands elsewhere than in the post
// admits none.
func admitted(found []found) (ties tieSet) {
	for i := range found {
		switch f := &found[i]; {
		case f.where == InLabel:
			ties |= bitPaid
		case f.where != InElsewhere && f.where != InBio && f.stands():
			ties |= f.kind.admits()
		}
	}
	return ties
}

// admit lists an admission, or widens the one before where several wordings of a
// kind are one place.
func (r *Report) admit(a Admission) {
	for n := len(r.Admissions) - 1; n >= 0 && n >= len(r.Admissions)-4; n-- {
		last := &r.Admissions[n]
		if last.Kind == a.Kind && last.Where == a.Where && last.Index == a.Index && a.Span.Start < last.Span.End {
			last.Span.End = max(last.Span.End, a.Span.End)
			return
		}
	}
	r.Admissions = append(r.Admissions, a)
}

// Regimes returns the regimes of k, in the order given to New.
func (k *Checker) Regimes() []Regime {
	rs := make([]Regime, len(k.regimes))
	for i := range k.regimes {
		rs[i] = k.regimes[i].Regime
	}
	return rs
}
