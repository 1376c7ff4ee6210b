package main

import (
	"slices"

	"github.com/seed-e12bc25d/influencekit/audit"
	"github.com/seed-e12bc25d/influencekit/engagement"
)

// Vetted is the audit of one account: its history, its recent posts and the comments
// under them. Command vet shows the whole working of one.
type Vetted struct {
	Creator  string              `json:"creator"`
	Platform engagement.Platform `json:"platform"`
	Handle   string              `json:"handle"`
	Report   audit.Report        `json:"report"`
}

// vet audits every account of the campaign.
func (in *Inputs) vet(p *posts, owner map[string]string) (list []Vetted) {
	policy := audit.DefaultPolicy()
	for _, c := range in.Plan.Creators {
		for _, h := range c.Accounts {
			r := p.of[h.key()]
			e := audit.Evidence{AsOf: in.Plan.AsOf, Account: r.account, History: in.Histories[h.key()], Events: c.Events, Brands: in.Plan.Brand,
				Own: audit.Excused{Handles: slices.Concat(in.Plan.Brand, []string{h.Handle}), Codes: codesOf(owner, c.Name)}}
			if e.Account.Handle == "" {
				e.Account.Handle, e.Account.Platform = h.Handle, h.Platform
			}
			for _, k := range slices.Concat(r.old, r.young) {
				e.Posts = append(e.Posts, k.Post)
				e.Comments = append(e.Comments, k.comments...)
			}
			list = append(list, Vetted{c.Name, h.Platform, h.Handle, audit.Run(e, policy)})
		}
	}
	return list
}
