package contract

import (
	"fmt"
	"slices"
	"time"

	"github.com/seed-e12bc25d/influencekit/audit/disclosure"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/caption"
)

// A Posted is a post as it went up, to be held against the brief.
type Posted struct {
	Deliverable string             `json:"deliverable"`
	Content     disclosure.Content `json:"content"`
	Handle      string             `json:"handle,omitempty"`  // whose account; empty: not known
	Seconds     int                `json:"seconds,omitempty"` // of a video; 0: not known
	At          time.Time          `json:"at,omitzero"`       // when it was published
}

// A BriefReport is what a post keeps and breaks of its brief.
type BriefReport struct {
	Deliverable string            `json:"deliverable"`
	Items       []BriefItem       `json:"items"`
	Disclosure  disclosure.Report `json:"disclosure"`
}

// A BriefItem is one line of the brief.
type BriefItem struct {
	Rule    string       `json:"rule"` // stable: "BRIEF-HASHTAG"
	Path    string       `json:"path"` // of the term: "guidelines.hashtags[0]"
	Verdict BriefVerdict `json:"verdict"`
	Message string       `json:"message"`
	// Where and Span say in which text, and at which bytes of it, what was looked for
	// or is banned was found.
	Where disclosure.Where `json:"where,omitempty"`
	Index int              `json:"index,omitempty"` // of a line on screen or spoken
	Span  caption.Span     `json:"span,omitzero"`
	// Seen says whether it stands before the place where the platform hides the rest
	// of a caption; unsaid where no such place is known.
	Seen engagement.Tri `json:"seen,omitzero"`
}

// A BriefVerdict is how a post stands to one line of the brief.
type BriefVerdict string

// The verdicts.
const (
	Kept        BriefVerdict = "kept"
	Broken      BriefVerdict = "broken"
	Look        BriefVerdict = "look"         // a person should look: words alone do not decide
	NotAssessed BriefVerdict = "not_assessed" // the post does not show it
)

// With returns the items of a verdict.
func (r BriefReport) With(v BriefVerdict) []BriefItem {
	var list []BriefItem
	for _, i := range r.Items {
		if i.Verdict == v {
			list = append(list, i)
		}
	}
	return list
}

// Verdict is the worst of the items: broken, look, not assessed, kept.
func (r BriefReport) Verdict() BriefVerdict {
	for _, v := range []BriefVerdict{Broken, Look, NotAssessed} {
		if len(r.With(v)) > 0 {
			return v
		}
	}
	return Kept
}

// Brief returns the guidelines of a deliverable: those of the contract, then its
// own. It is false where there is no such deliverable.
func (c Contract) Brief(deliverable string) (Guidelines, bool) {
	i := c.index(deliverable)
	if i < 0 {
		return Guidelines{}, false
	}
	g := c.Guidelines
	own := c.Deliverables[i].Guidelines
	if own == nil {
		return g, true
	}
	for _, join := range []struct{ to, from *[]string }{
		{&g.Hashtags, &own.Hashtags}, {&g.BannedHashtags, &own.BannedHashtags}, {&g.Mentions, &own.Mentions}, {&g.Links, &own.Links},
		{&g.Codes, &own.Codes}, {&g.TalkingPoints, &own.TalkingPoints}, {&g.BannedClaims, &own.BannedClaims},
		{&g.BannedWords, &own.BannedWords}, {&g.Visual, &own.Visual}, {&g.Showcase, &own.Showcase}, {&g.Avoid, &own.Avoid}, {&g.Free, &own.Free},
	} {
		*join.to = slices.Concat(*join.to, *join.from)
	}
	g.Claims = slices.Concat(g.Claims, own.Claims)
	if own.Tone != "" {
		g.Tone = own.Tone
	}
	if own.Script != engagement.Unsaid {
		g.Script = own.Script
	}
	return g, true
}

func (c Contract) index(deliverable string) int {
	return slices.IndexFunc(c.Deliverables, func(d Deliverable) bool { return d.ID == deliverable })
}

// Ties are the connections that the contract makes between creator and brand, which
// its posts have to disclose: what the compensation implies, and those that the
// disclosure clause adds. A contract without either has no tie that is known.
func (c Contract) Ties() disclosure.Ties {
	var of []disclosure.Tie
	add := func(t disclosure.Tie) {
		if !slices.Contains(of, t) {
			of = append(of, t)
		}
	}
	for _, p := range c.Compensation {
		switch {
		case p.Product != nil:
			add(disclosure.FreeProduct)
		case p.Commission != nil:
			if len(p.Commission.Links) > 0 || len(p.Commission.Codes) == 0 {
				add(disclosure.CommissionLink)
			}
			if len(p.Commission.Codes) > 0 {
				add(disclosure.CommissionCode)
			}
		case p.LateDeduction == nil:
			add(disclosure.Paid)
		}
	}
	if c.Creator.Status == Employee {
		add(disclosure.Employment)
	}
	if c.Disclosure != nil {
		for _, t := range c.Disclosure.Ties {
			add(t)
		}
	}
	brands := []string{}
	for _, n := range []string{c.Brand.Name, c.Brand.Trading} {
		if n != "" {
			brands = append(brands, n)
		}
	}
	for _, h := range c.Brand.Handles {
		if !slices.Contains(brands, h.Name) {
			brands = append(brands, h.Name)
		}
	}
	return disclosure.Ties{Of: of, Brands: brands, MustPost: engagement.Said(len(c.Deliverables) > 0)}
}

// Regimes are the rules on disclosure that the contract names, in its order, of
// those that package disclosure has; unknown lists the codes that it has not.
func (c Contract) Regimes() (regimes []disclosure.Regime, unknown []string) {
	if c.Disclosure == nil {
		return nil, nil
	}
	all := append(disclosure.Regimes(), disclosure.PlatformTerms()...)
	for _, code := range c.Disclosure.Regimes {
		i := slices.IndexFunc(all, func(r disclosure.Regime) bool { return r.Code == code })
		if i < 0 {
			unknown = append(unknown, code)
			continue
		}
		regimes = append(regimes, all[i])
	}
	return regimes, unknown
}

// CheckPost holds a published post against the brief of its deliverable and the duty
// to disclose: platform, format, account, length and window; hashtags, mentions,
// links and codes that are required; words that are banned; talking points; the
// agreed label. k checks the disclosure, as disclosure.New builds it of
// [Contract.Regimes]; without one that is not assessed. loc is the contract's zone;
// nil is UTC.
//
// Hashtags, mentions and codes are compared without regard to case and as whole
// words: "#adventure" is no "#ad". They count in the title, the caption and on
// screen, and codes when spoken. Talking points are sentences, not words to repeat:
// one is kept where at least three fifths of its words of four letters and more are
// found, and is otherwise left to a person.
//
// The only error is a deliverable that the contract does not have; it begins with
// "contract: " and the report beside it is zero. A text that is too long for the
// checker to read is no error: its disclosure is not assessed.
func (c Contract) CheckPost(p Posted, k *disclosure.Checker, loc *time.Location) (BriefReport, error) {
	i := c.index(p.Deliverable)
	if i < 0 {
		return BriefReport{}, fmt.Errorf("contract: no deliverable %q", p.Deliverable)
	}
	b := &briefCheck{c: c, d: c.Deliverables[i], post: p, texts: textsOf(p.Content)}
	b.report.Deliverable = p.Deliverable
	b.form(i, loc)
	b.guidelines("guidelines", c.Guidelines)
	if own := c.Deliverables[i].Guidelines; own != nil {
		b.guidelines(at("deliverables", i)+".guidelines", *own)
	}
	b.disclosed(k)
	return b.report, nil
}

// A briefCheck is a report in the making.
type briefCheck struct {
	c      Contract
	d      Deliverable
	post   Posted
	texts  []postText
	report BriefReport
}

func (b *briefCheck) add(rule, path string, v BriefVerdict, message string) *BriefItem {
	b.report.Items = append(b.report.Items, BriefItem{Rule: rule, Path: path, Verdict: v, Message: message})
	return &b.report.Items[len(b.report.Items)-1]
}

// judge adds an item that is kept or broken.
func (b *briefCheck) judge(rule, path string, kept bool, message string) {
	v := Broken
	if kept {
		v = Kept
	}
	b.add(rule, path, v, message)
}

// form checks what the deliverable says of the post itself.
func (b *briefCheck) form(i int, loc *time.Location) {
	d, c, path := b.d, b.post.Content, at("deliverables", i)
	unknown := func(rule, field, what string) {
		b.add(rule, path+field, NotAssessed, what+" of the post is not known.")
	}
	if c.Platform == "" {
		unknown("BRIEF-PLATFORM", ".platform", "The platform")
	} else {
		b.judge("BRIEF-PLATFORM", path+".platform", c.Platform == d.Platform, fmt.Sprintf("Agreed is %s; the post is on %s.", d.Platform, c.Platform))
	}
	if c.Format == "" {
		unknown("BRIEF-FORMAT", ".format", "The format")
	} else {
		b.judge("BRIEF-FORMAT", path+".format", c.Format == d.Format, fmt.Sprintf("Agreed is a %s; the post is a %s.", d.Format, c.Format))
	}
	if d.Handle != "" {
		if b.post.Handle == "" {
			unknown("BRIEF-HANDLE", ".handle", "The account")
		} else {
			b.judge("BRIEF-HANDLE", path+".handle", sameTag(d.Handle) == sameTag(b.post.Handle), fmt.Sprintf("Agreed is the account %s; the post is on %s.", d.Handle, b.post.Handle))
		}
	}
	if d.Seconds != (Range{}) {
		seconds := b.post.Seconds
		if seconds == 0 {
			seconds = int(c.Duration / time.Second)
		}
		if seconds <= 0 {
			unknown("BRIEF-LENGTH", ".seconds", "The length")
		} else {
			b.judge("BRIEF-LENGTH", path+".seconds", d.Seconds.has(seconds), fmt.Sprintf("Agreed are %s; the post has %d seconds.", d.Seconds.of("seconds"), seconds))
		}
	}
	if d.Words != (Range{}) {
		words := len(caption.Scan(c.Caption, caption.RulesFor(string(d.Platform))).Words)
		b.judge("BRIEF-WORDS", path+".words", d.Words.has(words), fmt.Sprintf("Agreed are %s; the post has %d words.", d.Words.of("words"), words))
	}
	b.window(path, loc)
}

// window checks the day and the hour.
func (b *briefCheck) window(path string, loc *time.Location) {
	w := b.d.Window
	if w == (Window{}) {
		return
	}
	when := b.post.At
	if when.IsZero() {
		when = b.post.Content.Published
	}
	if when.IsZero() {
		b.add("BRIEF-WINDOW", path+".window", NotAssessed, "When the post went up is not known.")
		return
	}
	if loc == nil {
		loc = time.UTC
	}
	on := dayOf(when, loc)
	in := (w.From.IsZero() || !on.Before(w.From)) && (w.To.IsZero() || !on.After(w.To))
	b.judge("BRIEF-WINDOW", path+".window", in, fmt.Sprintf("Agreed is %s; the post went up on %s.", Days{w.From, w.To}, on))
	start, hasStart := w.Start.Minutes()
	end, hasEnd := w.End.Minutes()
	if !hasStart && !hasEnd {
		return
	}
	clock := when.In(loc)
	minute := clock.Hour()*60 + clock.Minute()
	in = (!hasStart || minute >= start) && (!hasEnd || minute < end)
	b.judge("BRIEF-HOURS", path+".window", in, fmt.Sprintf("Agreed is %s to %s; the post went up at %s.", w.Start, w.End, clock.Format("15:04")))
}

func (r Range) has(n int) bool { return n >= r.Min && (r.Max == 0 || n <= r.Max) }

// of says the range as people do: "15 to 60 seconds".
func (r Range) of(unit string) string {
	switch {
	case r.Max == 0:
		return fmt.Sprintf("at least %d %s", r.Min, unit)
	case r.Min == 0:
		return fmt.Sprintf("at most %d %s", r.Max, unit)
	case r.Min == r.Max:
		return fmt.Sprintf("%d %s", r.Min, unit)
	}
	return fmt.Sprintf("%d to %d %s", r.Min, r.Max, unit)
}
