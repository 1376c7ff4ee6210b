package main

import (
	"cmp"
	"slices"

	"github.com/seed-e12bc25d/influencekit/engagement"
)

// What is kept of the posts: those of the campaign, and the recent ones of each account.
type posts struct {
	plan     *Plan
	of       map[Handle]*recent // by every name that an account is known by
	campaign map[string]post    // by id
	Strange  int                // of no account of the campaign
}

// A post is one post and comments under it.
type post struct {
	engagement.Post
	comments []engagement.Comment
}

// mostComments is how many comments of a post are kept: the first by their ids.
const mostComments = 200

// recent is the newest posts of one account: those old enough for the window, and those
// that are too young for it.
type recent struct {
	Handle
	account engagement.Account
	known   bool // a payload says how many followers the account has
	old     []post
	young   []post
	more    engagement.Selection // counts of those that are not kept
	limit   int
}

// fold goes through the spooled posts, part after part, and keeps what the report needs.
func (in *Inputs) fold() (*posts, error) {
	p := &posts{plan: &in.Plan, of: map[Handle]*recent{}, campaign: map[string]post{}}
	for _, c := range in.Plan.Creators {
		for _, h := range c.Accounts {
			p.of[h.key()] = &recent{Handle: h, limit: in.Plan.window().Posts}
		}
	}
	for _, a := range in.Accounts {
		p.account(a)
	}
	in.progress.begin("measuring", len(in.posts.parts))
	err := each(in.posts, func(lines []postLine) error {
		p.part(lines)
		in.progress.next()
		return nil
	})
	return p, err
}

// account takes in what a payload says of an account: of several the one with the most
// followers known last.
func (p *posts) account(a engagement.Account) {
	r := p.of[Handle{a.Platform, a.Handle}.key()]
	if r == nil {
		r = p.of[Handle{a.Platform, a.ID}.key()]
	}
	if r == nil {
		return
	}
	if !r.known || a.Followers.IsKnown() && !a.Measured.Before(r.account.Measured) {
		r.account, r.known = a, true
	}
	for _, name := range []string{a.Handle, a.ID} {
		if name != "" {
			p.of[Handle{a.Platform, name}.key()] = r
		}
	}
}

// part takes in the posts of one part: all that is said of a post is in it.
func (p *posts) part(lines []postLine) {
	var list []engagement.Post
	comments := map[string][]engagement.Comment{}
	for _, l := range lines {
		if l.Post != nil {
			list = append(list, *l.Post)
		}
		if l.Comment != nil {
			comments[l.Comment.Post] = append(comments[l.Comment.Post], *l.Comment)
		}
	}
	for _, one := range engagement.Combine(list) {
		under := comments[one.ID]
		slices.SortStableFunc(under, func(a, b engagement.Comment) int { return cmp.Compare(a.ID, b.ID) })
		p.add(post{one, under[:min(len(under), mostComments)]})
	}
}

func (p *posts) add(k post) {
	for _, c := range p.plan.Creators {
		if slices.ContainsFunc(c.Posts, func(piece Piece) bool { return piece.ID == k.ID }) &&
			slices.ContainsFunc(c.Accounts, func(h Handle) bool { return h.Platform == k.Platform }) {
			p.campaign[k.ID] = k
		}
	}
	r := p.of[Handle{k.Platform, k.Creator}.key()]
	if r == nil || k.Creator == "" {
		p.Strange++
		return
	}
	r.add(k, p.plan)
}

// add keeps a post, as long as it is among the newest.
func (r *recent) add(k post, plan *Plan) {
	w := plan.window()
	switch {
	case k.Published.IsZero():
		r.more.Undated++
		return
	case w.SkipPinned && k.Pinned == engagement.Yes:
		r.more.Pinned++
		return
	}
	list, dropped := &r.old, &r.more.Old
	if plan.AsOf.Sub(k.Published) < w.MinAge {
		list, dropped = &r.young, &r.more.Young
	}
	*list = append(*list, k)
	if len(*list) >= 2*r.limit {
		*dropped += r.cut(list)
	}
}

// cut keeps the newest posts of a list and says how many it dropped.
func (r *recent) cut(list *[]post) int {
	slices.SortFunc(*list, func(a, b post) int { return cmp.Or(b.Published.Compare(a.Published), cmp.Compare(a.ID, b.ID)) })
	n := min(len(*list), r.limit)
	dropped := len(*list) - n
	clear((*list)[n:])
	*list = (*list)[:n]
	return dropped
}

// selection chooses the posts of the window.
func (r *recent) selection(plan *Plan) (engagement.Selection, error) {
	r.more.Old += r.cut(&r.old)
	r.more.Young += r.cut(&r.young)
	var all []engagement.Post
	for _, k := range slices.Concat(r.old, r.young) {
		all = append(all, k.Post)
	}
	s, err := engagement.Recent(all, plan.window(), plan.AsOf)
	s.Old, s.Young, s.Undated, s.Pinned = s.Old+r.more.Old, s.Young+r.more.Young, s.Undated+r.more.Undated, s.Pinned+r.more.Pinned
	return s, err
}
