package engagement

import "time"

// Combine makes one post of all that have the same platform and id: the media
// and the insights of one Instagram post, say, which come in two bodies. What
// one does not say the other fills in. Where both know a count, the one
// measured later wins, and of two measured at the same time the later in the
// list. A reason stays only where the count is still unknown. Posts without an
// id stay apart. The order is that of first appearance; posts is not changed.
func Combine(posts []Post) []Post {
	type key struct {
		platform Platform
		id       string
	}
	at := make(map[key]int, len(posts))
	var out []Post
	for _, p := range posts {
		k := key{p.Platform, p.ID}
		i, seen := at[k]
		if !seen || p.ID == "" {
			at[k] = len(out)
			out = append(out, p)
			continue
		}
		out[i] = out[i].with(p)
	}
	return out
}

// with is the post of a and b together.
func (a Post) with(b Post) Post {
	if b.Measured.Before(a.Measured) {
		a, b = b, a
	}
	// b is the later: it wins where both know.
	fill(&b.Creator, a.Creator)
	fill(&b.URL, a.URL)
	fill(&b.Caption, a.Caption)
	fill(&b.Format, a.Format)
	fill(&b.ViewsAs, a.ViewsAs)
	fill(&b.PaidLabel, a.PaidLabel)
	fill(&b.Boosted, a.Boosted)
	fill(&b.Pinned, a.Pinned)
	fill(&b.DurationMillis, a.DurationMillis)
	fill(&b.Followers, a.Followers)
	fillTime(&b.Published, a.Published)
	if len(b.CoAuthors) == 0 {
		b.CoAuthors = a.CoAuthors
	}
	for i := range postMetrics {
		fill(b.Metrics.at(i), *a.Metrics.at(i))
		fill(b.Paid.at(i), *a.Paid.at(i))
	}
	b.Why = stillUnknown(&b, a.Why, b.Why)
	return b
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

// stillUnknown joins the reasons, the later going first, of what p still lacks.
func stillUnknown(p *Post, whys ...map[Metric]Reason) map[Metric]Reason {
	var out map[Metric]Reason
	for _, why := range whys {
		for m, r := range why {
			if p.Metrics.Get(m).IsKnown() || m == Followers && p.Followers.IsKnown() {
				continue
			}
			if out == nil {
				out = make(map[Metric]Reason)
			}
			out[m] = r
		}
	}
	return out
}
