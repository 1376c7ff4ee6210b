package engagement

import (
	"cmp"
	"slices"
	"time"
)

// Combine makes one post of all that have the same platform and id: the media
// and the insights of one Instagram post, say, which come in two bodies. What
// one does not say the other fills in. Where both know a count, the one
// measured later wins, and of two measured at the same time the later in the
// list; views bring the definition they follow. A count that the later body says
// is hidden, disabled or unreadable stays unknown, whatever an earlier one knew. A
// reason stays only where the count is still unknown. Posts without an id stay apart. The order is that of
// first appearance; posts is not changed.
func Combine(posts []Post) []Post {
	type key struct {
		platform Platform
		id       string
	}
	at := make(map[key]int, len(posts))
	place := make([]int, len(posts)) // where in the result each post goes
	order := make([]int, len(posts)) // by time of measurement
	n := 0
	for i, p := range posts {
		k := key{p.Platform, p.ID}
		j, seen := at[k]
		if !seen || p.ID == "" {
			j = n
			at[k] = j
			n++
		}
		place[i], order[i] = j, i
	}
	slices.SortStableFunc(order, func(i, j int) int {
		return posts[i].Measured.Compare(posts[j].Measured)
	})
	out := make([]Post, n)
	for _, i := range order {
		out[place[i]] = out[place[i]].with(posts[i])
	}
	return out
}

// with is the post of a and b together; b was measured later and wins where both
// know.
func (a Post) with(b Post) Post {
	fill(&b.Creator, a.Creator)
	fill(&b.URL, a.URL)
	fill(&b.Title, a.Title)
	fill(&b.Caption, a.Caption)
	fill(&b.Language, a.Language)
	fill(&b.Format, a.Format)
	fill(&b.PaidLabel, a.PaidLabel)
	fill(&b.Boosted, a.Boosted)
	fill(&b.Pinned, a.Pinned)
	fill(&b.DurationMillis, a.DurationMillis)
	fill(&b.Followers, a.Followers)
	fillTime(&b.Published, a.Published)
	fillList(&b.CoAuthors, a.CoAuthors)
	fillList(&b.Hashtags, a.Hashtags)
	b.ViewsAs = viewsAs(&a, &b)
	for i := range postMetrics {
		if !withheld(&b, metricNames[i]) {
			fill(b.Metrics.at(i), *a.Metrics.at(i))
		}
		fill(b.Paid.at(i), *a.Paid.at(i))
	}
	b.Why = stillUnknown(&b, a.Why, b.Why)
	return b
}

// viewsAs is the definition of the views that a and b have together. Where only
// a knows them it is the definition of a's day, which may be another than b's.
func viewsAs(a, b *Post) ViewDef {
	if b.Metrics.Views.IsKnown() || !a.Metrics.Views.IsKnown() {
		return cmp.Or(b.ViewsAs, a.ViewsAs)
	}
	def := cmp.Or(a.ViewsAs, b.ViewsAs)
	if then := DefaultViews(b.Platform, b.Format, b.Published, a.Measured); def == "" && then != b.ViewDef() {
		return then
	}
	return def
}

// withheld reports whether the post says why a metric cannot be known: an older
// number must not come back under its date.
func withheld(p *Post, m Metric) bool {
	switch p.Why.Of(m) {
	case Hidden, Disabled, Unreadable, Absurd, Doubtful:
		return true
	}
	return false
}

// fill puts v where there is nothing yet.
func fill[T comparable](to *T, v T) {
	var nothing T
	if *to == nothing {
		*to = v
	}
}

func fillTime(to *time.Time, t time.Time) {
	if to.IsZero() {
		*to = t
	}
}

func fillList(to *[]string, list []string) {
	if len(*to) == 0 {
		*to = list
	}
}

// stillUnknown joins the reasons, the later going first, of what p still lacks.
func stillUnknown(p *Post, earlier, later Whys) Whys {
	known := func(m Metric) bool {
		return p.Metrics.Get(m).IsKnown() || m == Followers && p.Followers.IsKnown()
	}
	out := later
	for m := range later.All() {
		if known(m) {
			out.Set(m, "")
		}
	}
	for m, r := range earlier.All() {
		if !known(m) && out.Of(m) == "" {
			out.Set(m, r)
		}
	}
	return out
}
