package contract

import (
	"github.com/seed-e12bc25d/influencekit/audit/disclosure"
	"github.com/seed-e12bc25d/influencekit/engagement"
)

func (w *printer) disclosure(s *section) {
	d := w.c.Disclosure
	if d == nil {
		return
	}
	s.say("", "The Creator says clearly that the content is paid for.",
		inText(listAnd(eachText(d.Regimes, sayRegime)), "The rules of these places apply: %."),
		inText(listAnd(eachText(d.Ties, func(t disclosure.Tie) string { return said(tieNames, t) })), "Besides the pay, the Creator’s ties to the Brand are: %."))
	s.say("", inText(listOr(eachText(d.Wording, quoted)), "The words are: %."),
		inText(d.Placement, "Where they stand: %."),
		byTri(d.PlatformTool, "The platform’s own label for paid partnerships is switched on as well.", "The platform’s own label for paid partnerships is not used."))
	s.say("", inText(d.Monitoring, "How this is watched: %."),
		ifSo(d.CureHours != 0, "A fault is mended within "+several(d.CureHours, "hour", "hours")+"."),
		byTri(d.TakeDown, "Content with a fault that is not mended is taken down.", "Content with a fault is not taken down."))
}

func (w *printer) reporting(s *section) {
	r := w.c.Reporting
	if r == nil {
		return
	}
	what := listAnd(eachText(r.Metrics, sayMetric))
	s.say("", inText(what, "The Creator reports these figures to the Brand: %."),
		inText(r.How, "How: %."), inText(sayOn(r.Due), "The report is due %."))
}

func (w *printer) expectations(s *section) {
	if w.c.NoGuarantee {
		s.say("", "The Creator promises no result.")
	}
	for _, e := range w.c.Expectations {
		of := "the content"
		if e.Deliverable != "" {
			of = quoted(e.Deliverable)
		}
		who, lead := "The parties expect, without a promise, that", "Expected"
		if e.Promised {
			who, lead = "The Creator promises that", "Promised"
		}
		what := sayMeasure(e.Measure) + " of " + of
		target := capital(what) + " is to be measured; no number is agreed."
		if !e.AtLeast.IsZero() {
			target = who + " " + what + " is at least " + sayValue(e.AtLeast, e.Measure) + "."
		}
		remedy := ""
		if e.Remedy != "" {
			remedy = "A shortfall " + said(makeGoodSayings, e.Remedy) + "."
		}
		s.say(lead, target,
			inText(sayOn(e.Measured), "It is measured %."),
			inText(e.Source, "The figures are taken from: %."), remedy)
	}
}

func (w *printer) warranties(s *section) {
	v := w.c.Warranties
	if v == nil {
		return
	}
	var yes, no []Item
	for _, part := range []struct {
		given engagement.Tri
		text  string
	}{
		{v.RealFollowers, "The followers are real: none were bought and none are machines."},
		{v.RealResults, "The engagement is real: none was bought or traded."},
		{v.PodsDisclosed, "Groups that trade engagement were disclosed."},
		{v.Truthful, "What the content says is true."},
		{v.OwnExperience, "What the content tells of the product is the Creator’s own experience."},
		{v.OwnWork, "The content is the Creator’s own work and breaks no rights of others."},
	} {
		switch part.given {
		case engagement.Yes:
			yes = append(yes, Item{Text: part.text})
		case engagement.No:
			no = append(no, Item{Text: part.text})
		}
	}
	s.list("The Creator vouches for this:", yes...)
	s.list("The Creator does not vouch for this:", no...)
	s.say("", byTri(v.AuditRight, "The Brand may have the Creator’s account examined.", "The Brand may not have the Creator’s account examined."))
}

func (w *printer) likeness(s *section) {
	l := w.c.Likeness
	if l == nil {
		return
	}
	s.say("", byTri(l.Name, "The Brand may use the Creator’s name and picture beside the content.", "The Brand may not use the Creator’s name and picture beside the content."),
		byTri(l.Training, "The content may be used to train machine models.", "The content may not be used to train machine models."),
		byTri(l.Replica, "Machines may imitate the Creator’s voice or face.", "No machine may imitate the Creator’s voice or face."),
		inText(l.Terms, "Further terms: %."))
}

func (w *printer) note(s *section) {
	for _, text := range paragraphs(w.c.Note) {
		s.say("", text)
	}
}

// gaps are the matters about which nothing was agreed and that matter most.
func (w *printer) gaps() []Item {
	c := w.c
	missing := func(so bool, text string) Item { return Item{Text: ifSo(so, text)} }
	all := []Item{
		missing(c.Term.From.IsZero(), "the first day of the term"),
		missing(c.Term.To.IsZero(), "the last day of the term"),
		missing(len(c.Deliverables) == 0, "the content to be made"),
		missing(isNothing(c.Approval), "approval of content before publication"),
		missing(isNothing(c.Payment) && len(c.Compensation) > 0, "when and how the pay is paid"),
		missing(isNothing(c.Ownership), "who owns the content"),
		missing(len(c.Rights) == 0, "rights of the Brand to use the content"),
		missing(len(c.Exclusivities) == 0, "exclusivity"),
		missing(isNothing(c.Disclosure), "the duty to disclose that content is advertising"),
		missing(isNothing(c.Reporting), "reports of results"),
		missing(isNothing(c.Likeness) || c.Likeness.Training == engagement.Unsaid && c.Likeness.Replica == engagement.Unsaid,
			"the training of machine models and imitations of the Creator’s voice or face"),
		missing(isNothing(c.Confidentiality), "confidentiality"),
		missing(isNothing(c.Indemnity), "who answers for claims of others"),
		missing(isNothing(c.Termination), "how the agreement ends early"),
		missing(c.Law == nil || c.Law.Country == "", "the law that governs the agreement"),
	}
	var list []Item
	for _, i := range all {
		if i.Text != "" {
			list = append(list, i)
		}
	}
	return list
}
