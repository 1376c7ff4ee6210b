package audit

import (
	"fmt"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/stats"
)

func commentsPerLike(p *engagement.Post) (float64, bool) {
	likes, known := p.Metrics.Likes.Get()
	comments, also := p.Metrics.Comments.Get()
	if !known || !also || likes == 0 {
		return 0, false
	}
	return float64(comments) / float64(likes), true
}

func (r *run) viewsPerFollower(p *engagement.Post) (float64, bool) {
	views, known := p.Metrics.Views.Get()
	followers, also := p.Followers.Get()
	if !also {
		followers, also = r.e.Account.Followers.Get()
	}
	if !known || !also || followers == 0 {
		return 0, false
	}
	return float64(views) / float64(followers), true
}

// ratio takes the median of a ratio over posts and holds it against its band, in
// units of the band's ends.
func (r *run) ratio(reading *EngagementReading, posts []engagement.Post, name Ratio, few, many Code, of func(*engagement.Post) (float64, bool)) {
	var xs []float64
	for i := range posts {
		if x, ok := of(&posts[i]); ok {
			xs = append(xs, x)
		}
	}
	pass := func(because string) {
		r.pass(because, few, many)
	}
	median, err := stats.Median(xs)
	if err != nil {
		because := fmt.Sprintf("%s: no post of %d shows both counts", name, len(posts))
		reading.Ratios[name] = engagement.Figure[RatioValue]{Undefined: &engagement.Undefined{What: string(name), Because: because}}
		pass(because)
		return
	}
	value := RatioValue{Median: median, Posts: len(xs)}
	for i, b := range r.Engagement.Bands {
		if b.Platform == r.e.platformOf() && b.Ratio == name {
			value.Band = &r.Engagement.Bands[i]
		}
	}
	reading.Ratios[name] = engagement.Figure[RatioValue]{Value: value}
	if value.Band == nil {
		pass(fmt.Sprintf("%s: the policy has no band for the platform", name))
		return
	}
	places := []Place{{Note: fmt.Sprintf("median %.4f, ordinary %g to %g (%s)", median, value.Band.Low, value.Band.High, value.Band.Source)}}
	if value.Band.Low > 0 {
		r.observe(observation{code: few, observed: median / value.Band.Low, n: len(xs), places: places})
	}
	if value.Band.High > 0 {
		events := r.explaining(r.asOf.AddDate(0, -3, 0), r.asOf, 0, Giveaway, ViralPost)
		r.observe(observation{code: many, observed: median / value.Band.High, n: len(xs), places: places, events: events})
	}
}

// evenLikes measures how much likes differ between posts:
//
//	spread = 1.4826 · median(|likes − median|) / median
//
// Of counts under 100 chance alone makes a spread of a tenth, so that small
// accounts are not caught by it.
func (r *run) evenLikes(reading *EngagementReading, posts []engagement.Post) {
	var likes []float64
	for i := range posts {
		if n, known := posts[i].Metrics.Likes.Get(); known {
			likes = append(likes, float64(n))
		}
	}
	median, err := stats.Median(likes)
	switch {
	case err != nil:
		err = &engagement.Undefined{What: "spread of likes", Because: "no post shows its likes"}
	case median == 0:
		err = &engagement.Undefined{What: "spread of likes", Because: "the median is 0"}
	}
	if err != nil {
		reading.LikeSpread = engagement.FigureOf(0.0, err)
		r.pass(err.Error(), LikesEven)
		return
	}
	mad, err := stats.MAD(likes, 1.4826)
	reading.LikeSpread = engagement.FigureOf(mad/median, err)
	if err != nil {
		r.pass(err.Error(), LikesEven)
		return
	}
	r.observe(observation{code: LikesEven, observed: mad / median, n: len(likes)})
}

// hiddenCounts is the share of posts that hide likes or comments.
func (r *run) hiddenCounts(reading *EngagementReading, posts []engagement.Post) {
	o := observation{code: CountsHidden, n: len(posts)}
	for i := range posts {
		why := posts[i].Why
		if hides(why.Of(engagement.Likes)) || hides(why.Of(engagement.Comments)) {
			reading.Hidden++
			o.places = append(o.places, Place{Post: posts[i].ID})
		}
	}
	o.observed = float64(reading.Hidden) / float64(max(1, len(posts)))
	if iv, err := stats.Wilson(int64(reading.Hidden), int64(len(posts)), 0.95); err == nil {
		o.interval = &iv
	}
	r.observe(o)
}

// hides tells whether a count is unknown because the creator chose so.
func hides(why engagement.Reason) bool {
	return why == engagement.Hidden || why == engagement.Disabled
}
