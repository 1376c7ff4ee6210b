package contract

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// A Use is something the brand wants to do with content on a day.
type Use struct {
	Deliverable string              `json:"deliverable"`
	Piece       int                 `json:"piece,omitempty"` // from 1; 0: the last of them to be published
	Medium      Medium              `json:"medium"`
	Platform    engagement.Platform `json:"platform,omitempty"` // of a social medium
	Territory   string              `json:"territory"`          // ISO 3166-1 alpha-2, or "worldwide"
	On          civil.Date          `json:"on"`
	Paid        bool                `json:"paid,omitempty"` // as advertising
	Edit        bool                `json:"edit,omitempty"`
	Sublicence  bool                `json:"sublicence,omitempty"` // by somebody else: a retailer
}

// A Permission is the answer to whether a use is allowed.
type Permission struct {
	Allowed bool   `json:"allowed"`
	Right   string `json:"right,omitempty"` // the id of the right that allows it
	Path    string `json:"path,omitempty"`
	// Until is the last day on which that right allows it; zero where that has no end.
	// Another may begin where it ends.
	Until civil.Date `json:"until,omitzero"`
	// Firm is false where the days still move with an event to come.
	Firm bool `json:"firm"`
	// Why says for each right in turn, the one that comes nearest first, all that
	// stands against the use. It is empty where the use is allowed.
	Why []Objection `json:"why,omitempty"`
}

// An Objection is what stands against a use.
type Objection struct {
	Right  string `json:"right,omitempty"`
	Path   string `json:"path"`
	Rule   string `json:"rule"` // stable: "medium", "territory", "ended"
	Reason string `json:"reason"`
}

// MayUse answers whether the brand may use content so, by the rights that the
// contract grants and what has happened. Of several rights that allow it the one that
// lasts longest is named, and of those the first. What a right does not say is not granted,
// and a use that leaves its medium, territory or day unsaid is not allowed. A licence
// of music or other assets that has ended, or does not cover advertising, stands
// against every right.
func (c Contract) MayUse(u Use, f Facts) Permission {
	general := c.useless(u)
	if len(general) > 0 {
		return Permission{Why: general}
	}
	blocked := c.licences(u)
	if o := c.Ownership; o != nil && o.Holder == TheBrand && o.Assigned == engagement.Yes {
		if len(blocked) > 0 {
			return Permission{Why: blocked}
		}
		return Permission{Allowed: true, Path: "ownership", Firm: true, Until: c.licensedUntil(civil.Date{})}
	}
	if len(c.Rights) == 0 {
		return Permission{Why: append(blocked, Objection{Path: "rights", Rule: "none", Reason: "The contract grants no rights."})}
	}
	var against [][]Objection
	var best Permission
	for i, r := range c.Rights {
		objections, days, firm := c.against(i, u, f)
		if len(objections) > 0 {
			against = append(against, objections)
			continue
		}
		p := Permission{Allowed: true, Right: r.ID, Path: at("rights", i), Until: c.licensedUntil(days.Last), Firm: firm}
		if !best.Allowed || !best.Until.IsZero() && (p.Until.IsZero() || p.Until.After(best.Until)) {
			best = p
		}
	}
	if best.Allowed && len(blocked) == 0 {
		return best
	}
	slices.SortStableFunc(against, func(a, b []Objection) int { return cmp.Compare(len(a), len(b)) })
	if best.Allowed {
		against = nil
	}
	return Permission{Why: append(blocked, slices.Concat(against...)...)}
}

// useless lists what is wrong with the question itself.
func (c Contract) useless(u Use) (list []Objection) {
	no := func(path, rule, reason string) {
		list = append(list, Objection{Path: path, Rule: rule, Reason: reason})
	}
	i := slices.IndexFunc(c.Deliverables, func(d Deliverable) bool { return d.ID == u.Deliverable })
	switch {
	case i < 0:
		no("deliverables", "deliverable", fmt.Sprintf("There is no deliverable %q.", u.Deliverable))
	case u.Piece < 0 || u.Piece > c.Deliverables[i].Count:
		no(at("deliverables", i), "piece", fmt.Sprintf("There is no piece %d of %s.", u.Piece, u.Deliverable))
	}
	if !u.Medium.IsValid() {
		no("rights", "medium", "The use names no medium.")
	}
	if u.Territory == "" {
		no("rights", "territory", "The use names no territory.")
	}
	if u.On.IsZero() {
		no("rights", "day", "The use names no day.")
	}
	return list
}

// against lists all that stands against a use under right i, and the days on which
// it holds.
func (c Contract) against(i int, u Use, f Facts) (list []Objection, days Days, firm bool) {
	r := c.Rights[i]
	no := func(field, rule, reason string) {
		list = append(list, Objection{Right: r.ID, Path: at("rights", i) + "." + field, Rule: rule, Reason: reason})
	}
	if !r.covers(u.Deliverable) {
		no("deliverables", "deliverable", "The right is not of "+u.Deliverable+".")
	}
	if !slices.Contains(r.Media, AllMedia) && !slices.Contains(r.Media, u.Medium) {
		no("media", "medium", fmt.Sprintf("The right has no %s.", u.Medium))
	}
	if (u.Medium == BrandSocial || u.Medium == PaidSocial) && len(r.Platforms) > 0 && !slices.Contains(r.Platforms, u.Platform) {
		no("platforms", "platform", fmt.Sprintf("The right is not for %s.", cmp.Or(string(u.Platform), "a platform that is not named")))
	}
	if !slices.Contains(r.Territory, Worldwide) && !slices.Contains(r.Territory, u.Territory) {
		no("territory", "territory", fmt.Sprintf("The right is not for %s.", u.Territory))
	}
	if u.Paid && r.Paid != engagement.Yes {
		no("paid", "paid", "The right is not for advertising.")
	}
	if !u.Paid && r.Organic == engagement.No {
		no("organic", "organic", "The right is for advertising only.")
	}
	if u.Edit && r.Edit != engagement.Yes {
		no("edit", "edit", "The content may not be changed.")
	}
	if u.Sublicence && r.Sublicence != engagement.Yes {
		no("sublicence", "sublicence", "Nobody else may be given the right.")
	}
	first := c.Day(r.Starts, cmp.Or(r.Starts.Deliverable, u.Deliverable), u.Piece, f)
	last := lasting(first, r.Lasts)
	switch {
	case first.On.IsZero():
		no("starts", "no_start", "The right has not begun: "+first.Why+".")
	case u.On.Before(first.On):
		no("starts", "not_begun", "The right begins on "+first.On.String()+".")
	case r.Lasts.Forever:
	case last.On.IsZero():
		no("lasts", "no_end", "How long the right lasts was not agreed.")
	case u.On.After(last.On):
		no("lasts", "ended", "The right ended on "+last.On.String()+".")
	}
	return list, Days{first.On, last.On}, first.Firm
}

// licences lists the assets whose licence stands against a use.
func (c Contract) licences(u Use) (list []Objection) {
	for i, a := range c.Assets {
		path := at("assets", i)
		if !a.Until.IsZero() && u.On.After(a.Until) {
			list = append(list, Objection{Path: path + ".until", Rule: "licence_ended", Reason: fmt.Sprintf("The licence for %s ended on %s.", a.Title, a.Until)})
		}
		if u.Paid && a.Paid == engagement.No {
			list = append(list, Objection{Path: path + ".paid_use", Rule: "licence_paid", Reason: "The licence for " + a.Title + " does not cover advertising."})
		}
	}
	return list
}

// licensedUntil returns the earlier of a day and the end of the first licence to
// end.
func (c Contract) licensedUntil(last civil.Date) civil.Date {
	for _, a := range c.Assets {
		if !a.Until.IsZero() && (last.IsZero() || a.Until.Before(last)) {
			last = a.Until
		}
	}
	return last
}

// A Boost is advertising through the creator's account on a day.
type Boost struct {
	Deliverable string              `json:"deliverable"`
	Piece       int                 `json:"piece,omitempty"`
	Platform    engagement.Platform `json:"platform"`
	On          civil.Date          `json:"on"`
	Dark        bool                `json:"dark,omitempty"` // not in the creator's feed
	Spent       money.Amount        `json:"spent,omitzero"` // media spend under the term so far
	Spend       money.Amount        `json:"spend,omitzero"` // more, as planned
}

// MayBoost answers whether the brand may advertise content through the creator's
// account, by the contract's allow-listing. With a spend cap, what was and is to be
// spent has to be given in its currency.
func (c Contract) MayBoost(b Boost, f Facts) Permission {
	if len(c.Allowlisting) == 0 {
		return Permission{Why: []Objection{{Path: "allowlisting", Rule: "none", Reason: "The contract has no allow-listing."}}}
	}
	blocked := c.licences(Use{On: b.On, Paid: true})
	var against [][]Objection
	for i, a := range c.Allowlisting {
		objections, last, firm := c.againstBoost(i, a, b, f)
		if len(objections)+len(blocked) == 0 {
			return Permission{Allowed: true, Right: a.ID, Path: at("allowlisting", i), Until: c.licensedUntil(last), Firm: firm}
		}
		against = append(against, objections)
	}
	slices.SortStableFunc(against, func(a, b []Objection) int { return cmp.Compare(len(a), len(b)) })
	return Permission{Why: append(blocked, slices.Concat(against...)...)}
}

func (c Contract) againstBoost(i int, a Allowlisting, b Boost, f Facts) (list []Objection, last civil.Date, firm bool) {
	no := func(field, rule, reason string) {
		list = append(list, Objection{Right: a.ID, Path: at("allowlisting", i) + "." + field, Rule: rule, Reason: reason})
	}
	if a.Platform != b.Platform {
		no("platform", "platform", fmt.Sprintf("It is not for %s.", cmp.Or(string(b.Platform), "a platform that is not named")))
	}
	if !coversID(a.Deliverables, b.Deliverable) {
		no("deliverables", "deliverable", "It is not for "+b.Deliverable+".")
	}
	if b.Dark && a.DarkPosts != engagement.Yes {
		no("dark_posts", "dark_posts", "Advertisements have to be posts of the creator's feed.")
	}
	if !a.SpendCap.IsZero() {
		spend, err := b.Spent.Add(b.Spend)
		over := 0
		if err == nil {
			over, err = spend.Cmp(a.SpendCap)
		}
		switch {
		case err != nil:
			no("spend_cap", "spend_unknown", "What is spent is in another currency than the cap.")
		case over > 0:
			no("spend_cap", "spend_cap", "It would be more than the cap of "+a.SpendCap.String()+".")
		}
	}
	first := c.Day(a.Starts, cmp.Or(a.Starts.Deliverable, b.Deliverable), b.Piece, f)
	end := lasting(first, a.Lasts)
	switch {
	case b.On.IsZero():
		no("starts", "day", "The advertisement has no day.")
	case first.On.IsZero():
		no("starts", "no_start", "It has not begun: "+first.Why+".")
	case b.On.Before(first.On):
		no("starts", "not_begun", "It begins on "+first.On.String()+".")
	case a.Lasts.Forever:
	case end.On.IsZero():
		no("lasts", "no_end", "How long it lasts was not agreed.")
	case b.On.After(end.On):
		no("lasts", "ended", "It ended on "+end.On.String()+".")
	}
	return list, end.On, first.Firm
}

// Expiring returns the dates of a calendar on which something ends that lie on a
// day or in the days after it: rights, allow-listing, licences, exclusivity, live
// times and the term.
func Expiring(dues []Due, on civil.Date, days int) []Due {
	ends := []DueKind{RightEnds, AllowlistingEnds, LicenceEnds, ExclusivityEnds, LiveUntil, TakeDownDue, TermEnds, NoticeBy, CommissionEnds, SecrecyEnds}
	var list []Due
	for _, d := range dues {
		if slices.Contains(ends, d.Kind) && !d.On.IsZero() && !d.On.Before(on) && d.On.Sub(on) <= days {
			list = append(list, d)
		}
	}
	return list
}
