package main

import (
	"fmt"
	"slices"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/engagement/problem"
	"github.com/seed-e12bc25d/influencekit/engagement/valid"
	"github.com/seed-e12bc25d/influencekit/persona"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// A Plan is what is to be bought, and within which limits.
type Plan struct {
	AsOf civil.Date `json:"as_of,omitzero"`

	// Decide names the criteria whose shortlist goes on to the portfolio: "seed",
	// "platform" or "own", that of criteria.json. Empty: "own" where there is one,
	// otherwise "platform".
	Decide string `json:"decide,omitempty"`

	// Packages say what is bought of a creator, by platform: two reels, say. Of
	// platforms that are not listed nothing is bought.
	Packages []Package `json:"packages"`
	// Quotes are what creators asked for the whole package. Without one the price is
	// that of the rate card times the number of posts.
	Quotes []Quote `json:"quotes,omitempty"`
	// ReachPerView is how many people one view stands for where a post shows its views
	// and not its reach. 0: nothing is assumed, and such a post has no reach.
	ReachPerView engagement.Rate `json:"reach_per_view,omitempty"`

	// Limits are those of the portfolio. Its offers are called by their handles, or
	// handle@platform where a handle is on several.
	Limits persona.Limits `json:"limits"`
	Notes  []string       `json:"notes,omitempty"` // where the assumptions come from
}

// A Package is a number of posts of one format.
type Package struct {
	Platform engagement.Platform `json:"platform"`
	Format   engagement.Format   `json:"format"`
	Count    int64               `json:"count"`
}

// A Quote is what a creator asked for the package.
type Quote struct {
	Creator string       `json:"creator"` // as offers are called
	Price   money.Amount `json:"price"`
	Note    string       `json:"note,omitempty"`
}

// plans reads and checks plan.json.
var plans = valid.New(valid.MaxBytes(mostBytes), valid.Cross(func(p Plan, fail func(field, rule, param string)) {
	if p.Decide != "" && !slices.Contains([]string{seed, platform, own}, p.Decide) {
		fail("decide", "oneof", "seed platform own")
	}
	if len(p.Packages) == 0 {
		fail("packages", "required", "")
	}
	for i, k := range p.Packages {
		at := problem.Index("packages", i)
		if !k.Platform.IsValid() {
			fail(problem.Join(at, "platform"), "enum", "")
		}
		if !k.Format.IsValid() {
			fail(problem.Join(at, "format"), "enum", "")
		}
		if k.Count < 1 || k.Count > 100 {
			fail(problem.Join(at, "count"), "from_to", "1 to 100")
		}
		if slices.ContainsFunc(p.Packages[:i], func(o Package) bool { return o.Platform == k.Platform }) {
			fail(problem.Join(at, "platform"), "unique", "")
		}
	}
	for i, q := range p.Quotes {
		at := problem.Index("quotes", i)
		if q.Price.Sign() < 0 || q.Price.Currency() == "" {
			fail(problem.Join(at, "price"), "a_price", "")
		}
		if slices.ContainsFunc(p.Quotes[:i], func(o Quote) bool { return o.Creator == q.Creator }) {
			fail(problem.Join(at, "creator"), "unique", "")
		}
	}
	if !(p.ReachPerView >= 0 && p.ReachPerView <= 1) {
		fail("reach_per_view", "from_to", "0 to 1")
	}
	if p.Limits.Budget == (money.Amount{}) {
		fail("limits.budget", "required", "")
	}
}),
	valid.Say("a_price", "must be an amount of money that is not negative"),
	valid.Say("from_to", "must be from {param}"),
	valid.Say("unique", "stands there twice"))

// named refuses names of creators that no candidate has.
func (in *Inputs) named() (list problem.List) {
	p := in.Plan
	known := map[string]bool{}
	for i := range in.Candidates {
		known[in.id(&in.Candidates[i])] = true
	}
	check := func(path, name string, alsoMacro bool) {
		if known[name] || alsoMacro && in.Macro != nil && in.id(in.Macro) == name {
			return
		}
		list = append(list, problem.Problem{Path: path, Rule: "unknown_creator", Message: "no candidate is called so; where a handle is on several platforms write handle@platform"})
	}
	for i, q := range p.Quotes {
		check(problem.Join(problem.Index("quotes", i), "creator"), q.Creator, true)
	}
	for _, of := range []struct {
		path string
		ids  []string
	}{{"limits.in", p.Limits.In}, {"limits.out", p.Limits.Out}, {"limits.start", p.Limits.Start}} {
		for i, id := range of.ids {
			check(problem.Index(of.path, i), id, false)
		}
	}
	for i, s := range p.Limits.Shared {
		at := problem.Index("limits.shared", i)
		check(problem.Join(at, "a"), s.A, true)
		check(problem.Join(at, "b"), s.B, true)
	}
	return list
}

// within keeps of the limits what names the offers there are, and says what it had
// to leave out: a creator may be known and not be on the shortlist.
func within(l persona.Limits, offers []persona.Offer) (persona.Limits, []string) {
	var notes []string
	offered := map[string]bool{}
	for _, o := range offers {
		offered[o.ID] = true
	}
	keep := func(name string, ids []string) []string {
		return slices.DeleteFunc(slices.Clone(ids), func(id string) bool {
			if !offered[id] {
				notes = append(notes, fmt.Sprintf("plan.json: limits.%s: %s is not among the offers", name, id))
			}
			return !offered[id]
		})
	}
	l.In, l.Start = keep("in", l.In), keep("start", l.Start)
	l.Shared = slices.DeleteFunc(slices.Clone(l.Shared), func(s persona.SharedAudience) bool { return !offered[s.A] || !offered[s.B] })
	return l, notes
}
