package roi

import (
	"fmt"
	"time"
)

// Sentence says in words who earned the order and why, or why nobody did. Times are in
// UTC.
func (a Assignment) Sentence() string {
	return a.Grounds.sentence(a.Creator, a.Reason, a.Codes, a.Part, a.Parts)
}

// Sentence says in words who earned the lead and why, or why nobody did.
func (a LeadAssignment) Sentence() string {
	return a.Grounds.sentence(a.Creator, a.Reason, a.Codes, a.Part, a.Parts)
}

func (g Grounds) sentence(creator string, reason Unearned, codes []string, part, parts int) string {
	if reason != "" {
		return g.unearned(reason, codes)
	}
	if creator == "" {
		return "It was not assigned." // the zero Assignment
	}
	what := "the " + g.noun()
	if parts > 1 {
		what = fmt.Sprintf("part %d of %d of the %s", part, parts, g.noun())
	}
	text := fmt.Sprintf("%s earns %s, because %s.", creator, what, g.because(creator, codes))
	if g.Rule == ByLastTouch || g.Rule == ByFirstTouch {
		if len(g.Others) > 0 {
			text += fmt.Sprintf(" Clicks on links of %s do not decide.", list(g.Others))
		}
	} else if g.NoClick && len(codes) > 0 && g.Click == nil {
		text += fmt.Sprintf(" No click on a link of %s leads to it: the code may have leaked, or cookies were off.", creator)
	}
	if g.Blocked != "" {
		text += fmt.Sprintf(" %s's code %s does not count: %s.", g.Creator, g.Code, blockWords(g.Blocked))
	}
	if len(g.Nobodys) > 0 {
		text += fmt.Sprintf(" %s nobody's and %s not stand in the way.", codesAre(g.Nobodys), do(g.Nobodys))
	}
	return text
}

// because is the ground of what was earned.
func (g Grounds) because(creator string, codes []string) string {
	carries := fmt.Sprintf("it carries %s's %s", creator, codeWord(codes))
	switch g.Rule {
	case ByCodeAndClick:
		return carries + ", and " + g.click() + " leads to it too"
	case ByCodeOverLink:
		return carries + "; " + g.click() + " does not count, since a creator's own code beats a link"
	case ByLinkOverCode:
		return g.click() + " leads to it; the code of " + list(g.Others) + " does not count, since by this policy a link beats a code"
	case ByLastTouch:
		return g.click() + g.age() + " is the last before it; a click counts for " + days(g.Days)
	case ByFirstTouch:
		return g.click() + g.age() + " is the first that counts; a click counts for " + days(g.Days)
	case ByFirstCode:
		return carries + " first; codes of " + list(g.Others) + " come after it"
	case ByLinkOfCodes:
		return "of several creators' codes it carries " + creator + "'s, and " + g.click() + " leads to it"
	case BySplit:
		if len(codes) == 0 {
			return g.click() + " leads to it, its code is another creator's, and the policy splits"
		}
		return carries + ", another creator has a claim as well, and the policy splits"
	}
	return carries
}

// unearned says why nobody earned it.
func (g Grounds) unearned(reason Unearned, codes []string) string {
	noun := g.noun()
	nobody := "Nobody earns the " + noun
	switch reason {
	case NoCode:
		return nobody + ": it carries no code, and no click that counts leads to it."
	case CodeOfNobody:
		return nobody + ": " + lower(codesAre(codes)) + " no creator's, and no click that counts leads to it."
	case SeveralCreators:
		return nobody + " until a person decides: its " + codeWord(codes) + " " + areIs(codes) + " of several creators, " + list(g.Others) + "."
	case Disagreement:
		return nobody + " until a person decides: its " + codeWord(codes) + " is " + g.Creator + "'s, and " + g.click() + " leads to it."
	case CodeTooLate:
		return nobody + ": " + g.Creator + "'s code " + g.Code + " counted until " + at(g.Limit) + ", and the " + noun + " is of " + at(g.Placed) + "."
	case CodeTooEarly:
		return nobody + ": " + g.Creator + "'s code " + g.Code + " counts from " + at(g.Limit) + ", and the " + noun + " is of " + at(g.Placed) + "."
	case ClickTooOld:
		return nobody + ": " + g.click() + " came more than " + days(g.Days) + " before the " + noun + ", and no longer counts."
	case ClickTooLate:
		return nobody + ": " + g.click() + " came after the " + noun + ", " + at(g.Placed) + "."
	case OutsideDeal:
		return nobody + ": " + g.claim() + " leads to it, and " + g.Creator + " has no partnership at the time of the " + noun + ", " + at(g.Placed) + "."
	case SelfReferral:
		return nobody + ": " + g.claim() + " leads to it, and the customer is " + g.Creator + " too."
	case SitewideCode:
		return nobody + ": " + lower(codesAre(codes)) + " nobody's, and by this policy such a code keeps " + g.click() + " from earning."
	case Uncorroborated:
		return nobody + " yet: it carries " + g.Creator + "'s code " + g.Code + ", and no click on a link of " + g.Creator + " corroborates it."
	case TimeUnknown:
		return nobody + " until somebody says when it was placed: " + g.claim() + " counts at some times only."
	case OldCustomer:
		return nobody + ": only new customers count, and this one is not. It would be " + g.Creator + "'s."
	case CustomerUnknown:
		return nobody + " until somebody says whether the customer is new: only new customers count. It would be " + g.Creator + "'s."
	}
	return nobody + ": " + unsoldWords(reason) + "."
}

// unsoldWords says why it was no sale at all.
func unsoldWords(reason Unearned) string {
	switch reason {
	case RefundsUnknown:
		return "the shop says that it was refunded and not how much"
	case NotPaidYet:
		return "it has not been paid"
	case WasCancelled:
		return "it was cancelled"
	case WasVoided:
		return "its payment was voided"
	case TestOrder:
		return "it was a test"
	case DuplicateOrder:
		return "it is another copy of one that is in the list"
	case GiftCardsOnly:
		return "only gift cards were bought, and what they buy later is the sale"
	}
	return string(reason)
}

// blockWords says why a code does not count beside another that does.
func blockWords(reason Unearned) string {
	switch reason {
	case CodeTooLate:
		return "it had expired"
	case CodeTooEarly:
		return "it was not valid yet"
	case OutsideDeal:
		return "the order is outside of the partnership"
	case SelfReferral:
		return "the customer is the creator"
	case TimeUnknown:
		return "nobody says when the order was placed"
	case Uncorroborated:
		return "no click corroborates it"
	}
	return string(reason)
}

// claim is the code or click that it is about.
func (g Grounds) claim() string {
	if g.Code != "" {
		return g.Creator + "'s code " + g.Code
	}
	return g.click()
}

// click describes the click.
func (g Grounds) click() string {
	if g.Click == nil {
		return "a click on a link"
	}
	if g.Click.Landing {
		return "the link of " + g.Click.Creator + " in its landing page"
	}
	text := "the click on a link of " + g.Click.Creator
	if !g.Click.At.IsZero() {
		text += " at " + at(g.Click.At)
	}
	return text
}

// age is how long before the order the click came, between commas; nothing for a
// landing page.
func (g Grounds) age() string {
	if g.Click == nil || g.Click.Landing || g.Placed.IsZero() {
		return ""
	}
	switch d := g.Placed.Sub(g.Click.At); {
	case d >= 48*time.Hour:
		return ", " + days(int(d.Hours()/24)) + " before,"
	case d >= 2*time.Hour:
		return fmt.Sprintf(", %d hours before,", int(d.Hours()))
	}
	return ", within two hours,"
}

func (g Grounds) noun() string {
	if g.Kind == "" {
		return "order"
	}
	return string(g.Kind)
}
