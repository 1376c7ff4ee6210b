package main

import (
	"cmp"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"

	"github.com/seed-e12bc25d/influencekit/engagement"
)

// bare is a handle or id as it is compared.
func bare(name string) string {
	return strings.ToLower(strings.TrimPrefix(strings.TrimSpace(name), "@"))
}

// same tells whether a name is the id or handle of an account.
func same(a *engagement.Account, name string) bool {
	name = bare(name)
	return name != "" && (name == bare(a.ID) || name == bare(a.Handle))
}

// choose finds the account that is audited among those of the payloads, and puts
// what belongs to it into the evidence.
func (in *Inputs) choose() error {
	e := &in.Evidence
	named := e.Account
	if named.ID == "" && named.Handle == "" {
		one, err := in.only()
		if err != nil {
			return err
		}
		named.ID, named.Handle = one.ID, one.Handle
	}
	found, several := named, false
	for i := range in.feed.Accounts {
		a := &in.feed.Accounts[i]
		if !same(&named, a.ID) && !same(&named, a.Handle) || named.Platform != "" && named.Platform != a.Platform {
			continue
		}
		several = several || found.Platform != "" && found.Platform != a.Platform
		fill(&found, a)
	}
	if several {
		return fmt.Errorf("payloads of several platforms have an account %q: name its platform in vet.json", cmp.Or(named.Handle, named.ID))
	}
	if len(in.feed.Accounts) > 0 && reflect.DeepEqual(found, named) && e.Account.ID+e.Account.Handle != "" {
		in.Problems = append(in.Problems, fmt.Sprintf("vet.json: no payload is of the account %q", cmp.Or(named.Handle, named.ID)))
	}
	e.Account = found
	in.belong()
	return nil
}

// only is the account of the payloads where they are of one.
func (in *Inputs) only() (engagement.Account, error) {
	var all []engagement.Account
	add := func(a engagement.Account) {
		if a.ID == "" && a.Handle == "" {
			return
		}
		for i := range all {
			if o := &all[i]; same(o, a.ID) || same(o, a.Handle) {
				if o.Platform == a.Platform || a.Platform == "" || o.Platform == "" {
					fill(o, &a)
					return
				}
			}
		}
		all = append(all, a)
	}
	for i := range in.feed.Accounts {
		a := &in.feed.Accounts[i]
		add(engagement.Account{ID: a.ID, Handle: a.Handle, Platform: a.Platform})
	}
	if len(all) == 0 {
		for i := range in.feed.Posts {
			add(engagement.Account{Handle: in.feed.Posts[i].Creator, Platform: in.feed.Posts[i].Platform})
		}
	}
	switch len(all) {
	case 0:
		return engagement.Account{}, nil
	case 1:
		return all[0], nil
	}
	var names []string
	for _, a := range all[:min(len(all), 5)] {
		names = append(names, strings.TrimSpace(string(a.Platform)+" "+cmp.Or(a.Handle, a.ID)))
	}
	return engagement.Account{}, errors.New("the payloads are of several accounts, name one in vet.json: " + strings.Join(names, ", "))
}

// fill sets what is not known of an account yet.
func fill(a, from *engagement.Account) {
	to, give := reflect.ValueOf(a).Elem(), reflect.ValueOf(from).Elem()
	for i := range to.NumField() {
		if to.Field(i).IsZero() {
			to.Field(i).Set(give.Field(i))
		}
	}
	for metric, count := range map[engagement.Metric]engagement.Count{
		engagement.Followers: a.Followers, engagement.Following: a.Following, engagement.Posts: a.Posts, engagement.Likes: a.Likes, engagement.Views: a.Views,
	} {
		if count.IsKnown() {
			a.Why.Set(metric, "")
		}
	}
}

// belong puts the posts, comments and audiences of the account into the evidence,
// and counts those of others.
func (in *Inputs) belong() {
	e := &in.Evidence
	others := map[string]bool{}
	left := func(n int, what string) {
		if n > 0 {
			in.Problems = append(in.Problems, fmt.Sprintf("%s of other accounts are left out", counted(n, what)))
		}
	}
	posts := slices.Clone(e.Posts)
	n := 0
	for _, p := range in.feed.Posts {
		mine := p.Creator == "" || e.Account.ID+e.Account.Handle == "" || same(&e.Account, p.Creator) ||
			slices.ContainsFunc(p.CoAuthors, func(name string) bool { return same(&e.Account, name) })
		if e.Account.Platform != "" && p.Platform != "" && p.Platform != e.Account.Platform {
			mine = false
		}
		if !mine {
			others[p.ID] = true
			n++
			continue
		}
		posts = append(posts, p)
	}
	left(n, "posts")
	e.Posts = engagement.Combine(posts)
	n = 0
	for _, c := range in.feed.Comments {
		if others[c.Post] {
			n++
			continue
		}
		e.Comments = append(e.Comments, c)
	}
	left(n, "comments")
	n = 0
	for _, a := range in.feed.Audiences {
		if a.Account != "" && e.Account.ID+e.Account.Handle != "" && !same(&e.Account, a.Account) {
			n++
			continue
		}
		e.Audiences = append(e.Audiences, a)
	}
	left(n, "audiences")
}
