package contract

import (
	"reflect"
	"strings"

	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// isNothing reports whether a clause says nothing.
func isNothing[T any](clause *T) bool {
	return clause == nil || textOfValue(reflect.ValueOf(*clause), false) == ""
}

func (w *printer) morals(s *section) {
	m := w.c.Morals
	if m == nil {
		return
	}
	s.list("These count as misconduct:", itemsOf(m.Events...)...)
	s.say("", ifSo(m.Standard != "", "It must be shown by "+said(standardNames, m.Standard)+"."),
		byTri(m.Mutual, "This binds both parties.", "This binds the Creator only."),
		ifSo(m.CureHours != 0, "It may be mended within "+several(m.CureHours, "hour", "hours")+"."),
		ifSo(m.NoCure, "It cannot be mended."),
		byTri(m.TakeDown, "Content is then taken down.", "Content then stays up."))
}

func (w *printer) confidentiality(s *section) {
	c := w.c.Confidentiality
	if c == nil {
		return
	}
	lasts := ""
	switch {
	case c.Lasts == Length{Forever: true}:
		lasts = "This outlasts the term without end."
	case !c.Lasts.IsZero():
		lasts = "This outlasts the term by " + sayLength(c.Lasts) + "."
	}
	s.say("", inText(c.Subject, "Confidential is: %."), lasts,
		byTri(c.Mutual, "Both parties keep it.", "The Creator keeps it; the Brand is not bound."))
	s.list("Except:", itemsOf(c.Except...)...)
}

func (w *printer) indemnity(s *section) {
	if i := w.c.Indemnity; i != nil {
		by := ""
		if i.By == Both {
			by = "Each party pays for the claims of others that its own faults cause."
		} else if i.By != "" {
			by = capital(sayRole(i.By)) + " pays for the claims of others that its faults cause."
		}
		s.say("Claims of others", by,
			ifSum(i.Cap, "This is at most %."),
			byTri(i.CapAtFees, "This is no more than the pay under this agreement.", "The pay is no limit of this."),
			ifSo(i.Uncapped, "This has no upper limit."))
		s.say("Liability", ifSum(i.LiabilityCap, "Each party’s liability to the other is at most %."))
	}
	if i := w.c.Insurance; i != nil {
		who := "Somebody"
		switch {
		case i.By == Both:
			who = "Each party"
		case i.By != "":
			who = capital(sayRole(i.By))
		}
		what := sentences(inText(i.Kind, "insurance of this kind: %"))
		if what == "" {
			what = "insurance"
		}
		s.say("Insurance", ifSo(i.By != "" || i.Kind != "" || i.Cover != (money.Amount{}), who+" carries "+what+"."),
			ifSum(i.Cover, "It covers %."), ifSo(i.None, "No insurance is required."))
	}
}

func (w *printer) termination(s *section) {
	t := w.c.Termination
	if t == nil {
		return
	}
	s.say("For a cause", byTri(t.ForCause, "Either party may end the agreement when the other breaks it.", "A breach does not end the agreement."),
		ifSo(t.CauseCureDays != 0, "A breach may be mended within "+several(t.CauseCureDays, "day", "days")+"."))
	who := "A party"
	switch {
	case t.By == Both:
		who = "Either party"
	case t.By != "":
		who = capital(sayRole(t.By))
	}
	s.say("Without a cause",
		byTri(t.Convenience, who+" may end the agreement without a cause.", "The agreement cannot be ended without a cause."),
		ifSo(t.Convenience <= 0 && t.By != "", "Who may end it: "+strings.ToLower(who[:1])+who[1:]+"."),
		ifSo(t.NoticeDays != 0, "Notice is given "+several(t.NoticeDays, "day", "days")+" ahead."))
	s.say("", inText(t.Form, "Form of notice: %."))
	if len(t.Kill) > 0 {
		table := Table{Head: []string{"Ended after", "Part of the fixed pay that is due"}}
		for _, k := range t.Kill {
			table.Rows = append(table.Rows, []string{capital(eventOf(When{After: k.After})), sayPercent(k.Share)})
		}
		s.all("Kill fee", "When the Brand ends the agreement early, this part of the fixed pay is due; the last event that has happened decides.")
		s.blocks[len(s.blocks)-1].Table = &table
	}
	s.list("These outlast the agreement:", itemsOf(t.Survives...)...)
}

func (w *printer) law(s *section) {
	l := w.c.Law
	if l == nil {
		return
	}
	var place []string
	for _, p := range []string{sayRegion(l.Region, l.Country), sayCountry(l.Country)} {
		if p != "" {
			place = append(place, p)
		}
	}
	s.say("", inText(strings.Join(place, ", "), "The law of % governs this agreement."),
		inText(l.Dispute, "Disputes are settled like this: %."), inText(l.Forum, "They are decided by: %."))
}
