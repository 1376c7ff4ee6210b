package contract

import (
	"slices"
	"strings"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
)

// deliverable checks what one deliverable needs, its pieces one by one where they
// differ. What is up already, or not to go up before a later day, needs nothing.
func (k *readying) deliverable(i int) {
	d, first := k.c.Deliverables[i], len(k.list)
	path := at("deliverables", i)
	defer func() {
		for n := first; n < len(k.list); n++ {
			k.list[n].Deliverable = d.ID
		}
	}()
	if !d.Window.From.IsZero() && k.on.Before(d.Window.From) {
		k.add("READY-WINDOW", path+".window", "", ReadyNotNeeded, "Not to be published before "+d.Window.From.String()+".")
		return
	}
	open := 0
	for _, n := range d.Pieces() {
		_, up := k.facts.day(OnPublication, d.ID, n)
		if _, _, posted := k.life.stands(d.ID, n); up || posted {
			continue
		}
		open++
		before := len(k.list)
		k.piece(path, d, n)
		for m := before; m < len(k.list); m++ {
			k.list[m].Piece = n
		}
	}
	k.open = k.open || open > 0
	if open == 0 {
		k.add("READY-WINDOW", path+".window", "", ReadyNotNeeded, "All of it is published.")
		return
	}
	if d.ToBrand {
		k.add("READY-POSTING", path+".to_brand", "", ReadyNotNeeded, "It is handed to the brand: no link, code, label or baseline.")
		return
	}
	k.link(path, d)
	k.code(path, d)
	k.label(d)
	k.baseline(path, d)
}

// piece checks the brief, the product and the approval of one piece.
func (k *readying) piece(path string, d Deliverable, n int) {
	_, approved, _ := k.life.stands(d.ID, n)
	event := func(rule, field string, e Event, needed bool, yes, no, not string) {
		_, done := k.facts.day(e, d.ID, n)
		switch {
		case done, e == OnApproval && approved:
			k.add(rule, field, TheBrand, ReadyDone, yes)
		case needed:
			k.add(rule, field, TheBrand, ReadyMissing, no)
		default:
			k.add(rule, field, "", ReadyNotNeeded, not)
		}
	}
	event("READY-BRIEF", path+".brief", OnBrief, !d.Brief.IsZero(), "The brief was handed over.", "The brief was not handed over.", "No day for a brief was agreed.")
	event("READY-PRODUCT", path+".product", OnDelivery, !d.Product.IsZero(), "The product has arrived.", "The product has not arrived.", "No product is to arrive first.")
	a := k.c.Approval
	if a != nil && a.Needed == engagement.Unsaid {
		if _, done := k.facts.day(OnApproval, d.ID, n); !done && !approved {
			k.add("READY-APPROVAL", "approval.needed", TheBrand, ReadyUnknown, "Whether approval is needed was not agreed.")
			return
		}
	}
	event("READY-APPROVAL", "approval", OnApproval, a != nil && a.Needed == engagement.Yes, "It is approved.", "It is not approved.", "No approval was agreed.")
}

// link checks the tracked link of a deliverable that has to have one.
func (k *readying) link(path string, d Deliverable) {
	const rule = "READY-LINK"
	brief, _ := k.c.Brief(d.ID)
	where := ""
	switch {
	case len(brief.Links) > 0:
		where = path + ".guidelines.links"
		if len(k.c.Guidelines.Links) > 0 {
			where = "guidelines.links"
		}
	default:
		for i, p := range k.c.Compensation {
			if p.Commission != nil && len(p.Commission.Links) > 0 {
				where = at("compensation", i) + ".commission.links"
			}
		}
	}
	i := slices.IndexFunc(k.w.Links, func(l LaunchLink) bool { return l.URL != "" && forDeliverable(l.Deliverable, d.ID) })
	switch {
	case i >= 0:
		k.tri(rule, where, TheBrand, k.w.Links[i].Works, "The link works.", "The link does not lead where it should.", "Nobody followed the link.")
	case where != "":
		k.add(rule, where, TheBrand, ReadyMissing, "There is no tracked link for it.")
	default:
		k.add(rule, "guidelines.links", "", ReadyNotNeeded, "The contract asks for no link.")
	}
}

func forDeliverable(of, id string) bool { return of == "" || of == id }

// code checks every discount code that a deliverable has to name.
func (k *readying) code(path string, d Deliverable) {
	const rule = "READY-CODE"
	type need struct{ path, code string }
	var list []need
	collect := func(path string, codes []string) {
		for i, code := range codes {
			if !slices.ContainsFunc(list, func(n need) bool { return strings.EqualFold(n.code, code) }) {
				list = append(list, need{at(path, i), code})
			}
		}
	}
	collect("guidelines.codes", k.c.Guidelines.Codes)
	if d.Guidelines != nil {
		collect(path+".guidelines.codes", d.Guidelines.Codes)
	}
	for i, p := range k.c.Compensation {
		if p.Commission != nil {
			collect(at("compensation", i)+".commission.codes", p.Commission.Codes)
		}
	}
	if len(list) == 0 {
		k.add(rule, "guidelines.codes", "", ReadyNotNeeded, "The contract has no code.")
	}
	for _, n := range list {
		i := slices.IndexFunc(k.w.Codes, func(c LaunchCode) bool { return strings.EqualFold(c.Code, n.code) })
		if i < 0 {
			k.add(rule, n.path, TheBrand, ReadyMissing, "The shop has no code "+n.code+".")
			continue
		}
		switch c := k.w.Codes[i]; {
		case !c.From.IsZero() && k.on.Before(c.From):
			k.add(rule, n.path, TheBrand, ReadyMissing, "The code "+n.code+" begins on "+c.From.String()+".")
		case !c.To.IsZero() && k.on.After(c.To):
			k.add(rule, n.path, TheBrand, ReadyMissing, "The code "+n.code+" ended on "+c.To.String()+".")
		default:
			k.tri(rule, n.path, TheBrand, c.Works, "The shop takes the code "+n.code+".", "The shop refuses the code "+n.code+".", "Nobody tried the code "+n.code+".")
		}
	}
}

// label checks that it is planned how the content says that it is paid for.
func (k *readying) label(d Deliverable) {
	const rule = "READY-LABEL"
	if len(k.c.Ties().Of) == 0 {
		k.add(rule, "disclosure", "", ReadyNotNeeded, "The contract makes no tie that is known.")
		return
	}
	i := slices.IndexFunc(k.w.Labels, func(l LabelPlan) bool { return forDeliverable(l.Deliverable, d.ID) })
	if i < 0 {
		k.add(rule, "disclosure", TheCreator, ReadyMissing, "It is not planned how it says that it is paid for.")
		return
	}
	plan, agreed := k.w.Labels[i], k.c.Disclosure
	switch {
	case agreed != nil && agreed.PlatformTool == engagement.Yes && plan.Tool != engagement.Yes:
		k.tri(rule, "disclosure.platform_tool", TheCreator, plan.Tool, "", "The platform's label was agreed and is not planned.", "Whether the platform's label will be on was not said.")
	case plan.Words == "" && (plan.Tool != engagement.Yes || agreed != nil && len(agreed.Wording) > 0):
		k.add(rule, "disclosure.wording", TheCreator, ReadyMissing, "The words of the label are not planned.")
	default:
		k.add(rule, "disclosure", TheCreator, ReadyDone, "The label is planned.")
	}
}

// baseline checks that the account was measured before, and not too long before.
func (k *readying) baseline(path string, d Deliverable) {
	const rule = "READY-BASELINE"
	var last civil.Date
	for _, b := range k.w.Baselines {
		if forDeliverable(b.Deliverable, d.ID) && !b.On.After(k.on) && b.On.After(last) {
			last = b.On
		}
	}
	switch age := k.on.Sub(last); {
	case last.IsZero():
		k.add(rule, path, TheBrand, ReadyMissing, "Nothing was measured before it, to hold its results against.")
	case age > k.p.BaselineDays:
		k.add(rule, path, TheBrand, ReadyMissing, "The baseline of "+last.String()+" is "+countOf(age, "day")+" old.")
	default:
		k.add(rule, path, TheBrand, ReadyDone, "The baseline is of "+last.String()+".")
	}
}
