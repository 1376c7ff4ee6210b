package contract

import (
	"cmp"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
)

// A readying is a list of checks in the making.
type readying struct {
	c     Contract
	on    civil.Date
	w     Launch
	p     ReadinessPolicy
	life  Life  // as it stood on the day
	facts Facts // up to the day
	list  []ReadyCheck
	open  bool // something may go up on the day
}

func (k *readying) add(rule, path string, by Role, s ReadyStatus, reason string) {
	k.list = append(k.list, ReadyCheck{Rule: rule, Path: path, Status: s, Reason: reason, By: by})
}

// tri adds a check that is yes, no or not said.
func (k *readying) tri(rule, path string, by Role, t engagement.Tri, yes, no, unsaid string) {
	switch t {
	case engagement.Yes:
		k.add(rule, path, by, ReadyDone, yes)
	case engagement.No:
		k.add(rule, path, by, ReadyMissing, no)
	default:
		k.add(rule, path, by, ReadyUnknown, unsaid)
	}
}

// contract checks the signatures and the term.
func (k *readying) contract() {
	signed := k.facts.signedBy(k.c, k.life)
	if !k.c.Signed.IsZero() && k.c.Signed.After(k.on) {
		signed = engagement.No
	}
	k.tri("READY-SIGNED", "signed", Both, signed, "All parties have signed.", "Not all parties have signed.", "")
	switch k.c.minor() {
	case engagement.Yes:
		if k.c.Creator.Guardian == nil {
			k.add("READY-GUARDIAN", "creator.guardian", TheCreator, ReadyMissing, "The creator is a minor and no guardian is named.")
			break
		}
		k.tri("READY-GUARDIAN", "creator.guardian", TheCreator, k.w.Guardian, "The guardian has signed.", "The guardian has not signed.", "Whether the guardian has signed was not said.")
	case engagement.No:
		k.add("READY-GUARDIAN", "creator.guardian", "", ReadyNotNeeded, "The creator is of age.")
	default:
		k.add("READY-GUARDIAN", "creator.minor", TheCreator, ReadyUnknown, "Whether the creator is of age was not said.")
	}
	t := k.c.Term
	switch {
	case t.From.IsZero():
		k.add("READY-TERM", "term.from", Both, ReadyUnknown, "The term has no first day.")
	case k.on.Before(t.From):
		k.add("READY-TERM", "term.from", Both, ReadyMissing, "The term begins on "+t.From.String()+".")
	case !t.To.IsZero() && k.on.After(t.To) && t.Renew != engagement.Yes:
		k.add("READY-TERM", "term.to", Both, ReadyMissing, "The term ended on "+t.To.String()+".")
	default:
		k.add("READY-TERM", "term.from", "", ReadyDone, "The term has begun.")
	}
}

// signedBy says whether all have signed, by the contract, its history or what has
// happened.
func (f Facts) signedBy(c Contract, l Life) engagement.Tri {
	if _, ok := f.day(OnSigning, "", 0); ok {
		return engagement.Yes
	}
	return c.signed(l)
}

// advance checks that what is due by the day is paid.
func (k *readying) advance() {
	none := true
	for _, d := range k.c.Calendar(k.facts) {
		if d.Kind != PaymentDue || d.On.IsZero() || d.On.After(k.on) {
			continue
		}
		none = false
		k.tri("READY-ADVANCE", d.Path, TheBrand, k.life.paid(d.ID), "What is due by "+d.On.String()+" is paid.",
			"What was due on "+d.On.String()+" is not paid.", "Whether what was due on "+d.On.String()+" is paid was not said.")
	}
	if none {
		k.add("READY-ADVANCE", "payment.schedule", "", ReadyNotNeeded, "Nothing is due by the day.")
	}
}

// licences checks that the licences of music and other assets hold on the day.
func (k *readying) licences() {
	for i, a := range k.c.Assets {
		path, who := at("assets", i), cmp.Or(a.Provider, Both)
		switch {
		case a.Licence == "" && a.Until.IsZero():
			k.add("READY-LICENCE", path+".licence", who, ReadyUnknown, "No licence is named for "+a.Title+".")
		case !a.Until.IsZero() && k.on.After(a.Until):
			k.add("READY-LICENCE", path+".until", who, ReadyMissing, "The licence for "+a.Title+" ended on "+a.Until.String()+".")
		default:
			k.add("READY-LICENCE", path+".licence", who, ReadyDone, "The licence for "+a.Title+" holds.")
		}
	}
	if len(k.c.Assets) == 0 {
		k.add("READY-LICENCE", "assets", "", ReadyNotNeeded, "No music or other works of others are named.")
	}
}
