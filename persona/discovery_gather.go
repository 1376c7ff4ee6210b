package persona

import (
	"cmp"
	"math"
	"slices"

	"github.com/seed-e12bc25d/influencekit/engagement"
)

// A gathering collects evidence by creator.
type gathering map[name]*Found

func (g gathering) add(creator string, p engagement.Platform, e Evidence) {
	n := name{p, bareHandle(creator)}
	if n.handle == "" || e.Score <= 0 {
		return
	}
	f := g[n]
	if f == nil {
		f = &Found{Creator: creator, Platform: p}
		g[n] = f
	}
	f.Creator = min(f.Creator, creator) // of several spellings always the same
	f.Evidence = append(f.Evidence, e)
}

// found adds up the best evidence of each and puts the creators in order.
func (g gathering) found(best int) []Found {
	out := make([]Found, 0, len(g))
	for _, f := range g { // sorted below
		slices.SortFunc(f.Evidence, func(a, b Evidence) int {
			return cmp.Or(cmp.Compare(b.Score, a.Score), cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.ID, b.ID))
		})
		if best > 0 && len(f.Evidence) > best {
			f.Evidence = f.Evidence[:best]
		}
		for _, e := range f.Evidence {
			f.Score += e.Score
		}
		f.Score = math.Round(f.Score*1e9) / 1e9
		out = append(out, *f)
	}
	slices.SortFunc(out, func(a, b Found) int {
		return cmp.Or(cmp.Compare(b.Score, a.Score), cmp.Compare(bareHandle(a.Creator), bareHandle(b.Creator)), cmp.Compare(a.Platform, b.Platform))
	})
	return out
}
