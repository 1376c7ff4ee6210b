package contract

import (
	"strings"

	"github.com/seed-e12bc25d/influencekit/engagement"
)

func (w *printer) deliverables(s *section) {
	for _, d := range w.c.Deliverables {
		s.all(d.Title, w.make(d), w.makeItems(d)...)
	}
}

// make is the sentence about what is made and where it goes.
func (w *printer) make(d Deliverable) string {
	it := "them"
	if d.Count == 1 {
		it = "it"
	}
	text := "The Creator makes " + formatsOf(d.Count, d.Format) + " for " + sayPlatform(d.Platform) + " (" + quoted(d.ID) + ")"
	switch {
	case d.ToBrand && d.Handle != "":
		return text + " and hands " + it + " to the Brand, who may publish " + it + " on " + atName(d.Handle) + "."
	case d.ToBrand:
		return text + " and hands " + it + " to the Brand; the Creator does not publish " + it + "."
	case d.Handle != "":
		return text + " and publishes " + it + " on " + atName(d.Handle) + "."
	}
	return text + " and publishes " + it + " on the Creator’s own account."
}

func (w *printer) makeItems(d Deliverable) []Item {
	list := itemsOf(
		labelled("Length", sayRange(d.Seconds, "second", "seconds")),
		labelled("Dimensions", d.Dimensions),
		labelled("Length of the text", sayRange(d.Words, "word", "words")),
		inText(sayBy(d.Brief), "Brief: the Brand hands it over %"),
		inText(sayBy(d.Product), "Product: it reaches the Creator %"),
		inText(sayBy(d.Draft), "Draft: the Creator sends it %"),
		labelled("Publication", sayWindow(d.Window)),
		liveSaying(d.Format, d.LiveFor),
		labelled("The same content is known under other contracts as", d.Work))
	if d.Guidelines != nil {
		list = append(list, guidelineItems(*d.Guidelines)...)
	}
	return append(list, Item{Text: labelled("Note", d.Note)})
}

func liveSaying(f engagement.Format, l Length) string {
	hours := liveHours(f, l)
	switch {
	case l == Length{Forever: true}:
		return "Minimum time live: each piece stays public without end"
	case l.IsZero():
		return ""
	}
	return "Minimum time live: each piece stays public for at least " + sayLength(l) +
		ifSo(hours != 0, " ("+several(hours, "hour", "hours")+")") + " from publication"
}

func (w *printer) guidelines(s *section) {
	s.list("All content under this agreement follows these guidelines:", guidelineItems(w.c.Guidelines)...)
}

// guidelineItems are the points of guidelines.
func guidelineItems(g Guidelines) []Item {
	same := func(text string) string { return text }
	return []Item{
		{Text: labelled("Hashtags to use", strings.Join(eachText(g.Hashtags, hashName), " "))},
		{Text: labelled("Hashtags not to use", strings.Join(eachText(g.BannedHashtags, hashName), " "))},
		{Text: labelled("Accounts to mention", strings.Join(eachText(g.Mentions, atName), " "))},
		pointOf("Links to give", g.Links),
		pointOf("Discount codes to name", g.Codes),
		pointOf("Points to make", g.TalkingPoints),
		pointOf("Claims that may be made", eachText(g.Claims, func(c Claim) string { return quoted(c.Text) + inText(c.Proof, " – proof: %") })),
		pointOf("Claims that may not be made", eachText(g.BannedClaims, quoted)),
		pointOf("Words not to use", eachText(g.BannedWords, same)),
		{Text: labelled("Tone", g.Tone)},
		pointOf("Visual standards", g.Visual),
		pointOf("To show", g.Showcase),
		pointOf("To avoid", g.Avoid),
		pointOf("The Creator decides freely about", g.Free),
		{Text: byTri(g.Script, "The words are the Brand’s and are said as they stand.", "There is no script: the words are the Creator’s own.")},
	}
}

func (w *printer) assets(s *section) {
	for _, a := range w.c.Assets {
		s.say(said(assetNames, a.Kind), quoted(a.Title)+inText(a.Owner, ", owned by %")+".",
			ifSo(a.Provider != "", capital(sayRole(a.Provider))+" brings it and answers for its licence."),
			inText(a.Licence, "Licence: %."),
			byTri(a.Paid, "The licence covers advertising.", "The licence does not cover advertising."),
			inText(sayDate(a.Until), "The licence’s last day is %."))
	}
}

func (w *printer) approval(s *section) {
	a := w.c.Approval
	if a == nil {
		return
	}
	var within []string
	if a.ReplyHours != 0 {
		within = append(within, several(a.ReplyHours, "hour", "hours"))
	}
	if a.ReplyDays != 0 {
		within = append(within, several(a.ReplyDays, "business day", "business days"))
	}
	s.say("", byTri(a.Needed, "Nothing is published before the Brand has approved it.", "Content needs no approval before it is published."),
		inText(a.Decider, "For the Brand, % decides."))
	silence := ""
	switch a.Silence {
	case "":
	case SilenceApproves:
		silence = "A draft that is not answered in time counts as approved."
	case SilenceRefuses:
		silence = "A draft that is not answered in time counts as refused."
	default:
		silence = "A draft that is not answered in time counts as " + string(a.Silence) + "."
	}
	s.say("", inText(listOr(within), "The Brand answers a draft within %."), silence)
	s.say("", ifSo(a.Rounds != 0, "The Brand may ask for changes in at most "+several(a.Rounds, "round", "rounds")+"."),
		ifSo(a.NoRounds, "The Brand does not ask for changes."),
		ifSo(a.FixDays != 0, "The Creator sends the changed draft within "+several(a.FixDays, "day", "days")+"."))
}
