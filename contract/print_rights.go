package contract

import (
	"strings"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

const notAgreed = "not agreed"

// ofContent names the content that something is about.
func ofContent(ids []string) string {
	if len(ids) == 0 {
		return "all content"
	}
	return listAnd(eachText(ids, quoted))
}

// orNot is a text, or that it was not agreed.
func orNot(text string) string {
	if text == "" {
		return notAgreed
	}
	return text
}

// territory writes where something holds.
func territory(codes []string) string {
	return listAnd(eachText(codes, func(code string) string {
		if code == Worldwide {
			return Worldwide
		}
		return sayCountry(code)
	}))
}

// price writes what something costs beside the pay. A share of what is spent is a
// price of its own, which stands elsewhere.
func price(fee money.Amount, included engagement.Tri, what string, spend money.Ratio) Item {
	if fee == (money.Amount{}) && included == engagement.Unsaid {
		return Item{Text: ifSo(spend.IsZero(), labelled("Price", notAgreed))}
	}
	return Item{Text: labelled("Price", sentences(
		ifSum(fee, "%"+what), byTri(included, "part of the pay", ifSo(fee == (money.Amount{}), notAgreed+": it is no part of the pay")+
			ifSo(fee != (money.Amount{}), "beside the pay"))))}
}

func (w *printer) rights(s *section) {
	for _, r := range w.c.Rights {
		lasts := sayLength(r.Lasts)
		archive := ""
		switch r.Archive {
		case "":
		case MayStay:
			archive = "What is up when the right ends may stay; nothing new is put up"
		case TakenDown:
			archive = "What is up when the right ends is taken down"
		default:
			archive = "When the right ends: " + string(r.Archive)
		}
		allowed, refused := r.uses()
		s.all("Right", "The Brand may use "+ofContent(r.Deliverables)+" as follows.",
			pointOf("Allowed", allowed),
			pointOf("Not allowed", refused),
			Item{Text: labelled("Media", orNot(listAnd(eachText(r.Media, func(m Medium) string { return said(mediumNames, m) }))))},
			Item{Text: labelled("Only on these social media", listAnd(eachText(r.Platforms, sayPlatform)))},
			Item{Text: labelled("Territory", orNot(territory(r.Territory)))},
			Item{Text: labelled("Begins", orNot(sayOn(r.Starts)))},
			Item{Text: labelled("Lasts", orNot(lasts))},
			Item{Text: byTri(r.Credit, "The Creator is named", "The Creator need not be named")},
			Item{Text: byTri(r.Exclusive, "The Creator may not let others use the content", "The Creator may let others use the content")},
			Item{Text: archive},
			price(r.Fee, r.Included, "", money.Ratio{}),
			Item{Text: ifSum(r.Renewal, "Price of renewal for as long again: %")})
		s.ref(len(s.blocks)-1, r.ID)
	}
}

func (w *printer) allowlisting(s *section) {
	for _, a := range w.c.Allowlisting {
		account := "the Creator’s account"
		if a.Handle != "" {
			account = atName(a.Handle)
		}
		fee := ""
		if !a.FeeEvery.IsZero() {
			fee = " for every " + strings.TrimPrefix(sayLength(a.FeeEvery), "1 ")
		}
		revoke := byTri(a.Revocable, "The Creator may end this", "The Creator may not end this")
		if a.RevokeDays != 0 {
			revoke = orText(revoke, "If the Creator ends this, then") + " with notice of " + several(a.RevokeDays, "day", "days")
		}
		s.all("Permission", sentences(
			"The Brand may advertise through "+account+" on "+sayPlatform(a.Platform)+" with "+ofContent(a.Deliverables)+".",
			byTri(a.DarkPosts, "Advertisements that do not show in the Creator’s feed are allowed.",
				"Advertisements that do not show in the Creator’s feed are not allowed.")),
			pointOf("Forms of advertising", a.AdFormats),
			Item{Text: labelled("Access", a.Access)},
			Item{Text: labelled("Begins", orNot(sayOn(a.Starts)))},
			Item{Text: labelled("Lasts", orNot(sayLength(a.Lasts)))},
			Item{Text: ifSum(a.SpendCap, "The Brand spends at most % on it")},
			price(a.Fee, a.Included, fee, a.SpendShare),
			Item{Text: ifSo(a.Fee == (money.Amount{}), inText(sayLength(a.FeeEvery), "A fee is due for every: %"))},
			Item{Text: ifShare(a.SpendShare, "The Brand pays the Creator % of what it spends on this advertising")},
			Item{Text: revoke})
		s.ref(len(s.blocks)-1, a.ID)
	}
}

func (w *printer) exclusivity(s *section) {
	for _, e := range w.c.Exclusivities {
		where := ""
		if e.AllPlatforms {
			where = "all of them"
		}
		if len(e.Platforms) > 0 {
			where = strings.TrimLeft(where+"; "+listAnd(eachText(e.Platforms, sayPlatform)), "; ")
		}
		s.all("Exclusivity", "The Creator does not advertise for rivals of the Brand.",
			pointOf("Rivals by name", e.Rivals),
			Item{Text: labelled("Rivals by category", e.Category)},
			Item{Text: labelled("Platforms", orNot(where))},
			Item{Text: labelled("Territory", orNot(territory(e.Territory)))},
			Item{Text: holds("before", e.Before)},
			Item{Text: byTri(e.During, "It holds during the term", "It does not hold during the term")},
			Item{Text: holds("after", e.After)},
			price(e.Fee, e.Included, "", money.Ratio{}))
		s.ref(len(s.blocks)-1, e.ID)
	}
}

// holds writes how long an exclusivity holds before or after the term.
func holds(side string, l Length) string {
	switch {
	case l == Length{Forever: true}:
		return "It holds " + side + " the term without end"
	case l.IsZero():
		return ""
	}
	return "It holds " + side + " the term for " + sayLength(l)
}

// uses are the ways of using content that a right allows and refuses.
func (r Right) uses() (allowed, refused []string) {
	for _, use := range []struct {
		may  engagement.Tri
		name string
	}{
		{r.Organic, "unpaid posts"},
		{r.Paid, "advertising"},
		{r.Edit, "cutting or translating it or combining it with other works"},
		{r.Sublicence, "passing the right on to others"},
	} {
		switch use.may {
		case engagement.Yes:
			allowed = append(allowed, use.name)
		case engagement.No:
			refused = append(refused, use.name)
		}
	}
	return allowed, refused
}
