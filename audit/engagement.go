package audit

import (
	"cmp"
	"slices"
	"time"

	"github.com/seed-e12bc25d/influencekit/engagement"
)

// An EngagementPolicy is how what posts get is held against what is usual.
type EngagementPolicy struct {
	// Window says which posts are measured.
	Window engagement.Window `json:"window"`
	// Rows say, per platform, by which method a rate is measured and against which
	// table it is held. The first row of the platform that the posts can be
	// measured by, and whose table has a row for the account, is used. A table
	// whose definition differs from the method refuses, and the reading says so.
	Rows []EngagementRow `json:"rows"`
	// Bands are the ordinary ranges of other ratios between counts of one post.
	Bands []Band `json:"bands"`
}

// An EngagementRow is a method and the benchmarks for it.
type EngagementRow struct {
	Platform engagement.Platform   `json:"platform"`
	Method   engagement.Method     `json:"method"`
	Table    engagement.Benchmarks `json:"table"`
}

// A Band is the range that a ratio of an ordinary account lies in.
type Band struct {
	Platform engagement.Platform `json:"platform"`
	Ratio    Ratio               `json:"ratio"`
	Low      float64             `json:"low"`
	Typical  float64             `json:"typical"`
	High     float64             `json:"high"`
	Source   string              `json:"source"`
	Year     int                 `json:"year"`
	Trust    engagement.Trust    `json:"trust"`
}

// A Ratio names a ratio of two counts of a post, or of a post and its account.
type Ratio string

// The ratios.
const (
	CommentsPerLike  Ratio = "comments_per_like"
	ViewsPerFollower Ratio = "views_per_follower"
)

// An EngagementReading is what the posts in the window get.
type EngagementReading struct {
	Posts    int                                     `json:"posts"` // in the window
	Left     engagement.Selection                    `json:"left"`  // how many were left out and why; its Posts is empty
	Rate     engagement.Figure[engagement.Reading]   `json:"rate"`
	Standing engagement.Figure[engagement.Standing]  `json:"standing"`
	Refused  []string                                `json:"refused,omitempty"` // why other tables could not be used
	Ratios   map[Ratio]engagement.Figure[RatioValue] `json:"ratios"`
	// LikeSpread is the spread of likes between posts: the scaled median absolute
	// deviation over the median, as a fraction.
	LikeSpread engagement.Figure[float64] `json:"like_spread"`
	Hidden     int                        `json:"hidden"` // posts whose likes are hidden or comments switched off
	// Sponsored is the rate of posts that show a partnership over the rate of the
	// others, by the same method.
	Sponsored engagement.Figure[float64] `json:"sponsored"`
}

// A RatioValue is the median of a ratio over posts, and the band it is held
// against.
type RatioValue struct {
	Median float64 `json:"median"`
	Posts  int     `json:"posts"`
	Band   *Band   `json:"band,omitempty"` // nil where the policy has none for the platform
}

// platformOf is the platform of the account, or the one most posts are of.
func (e *Evidence) platformOf() engagement.Platform {
	if e.Account.Platform != "" {
		return e.Account.Platform
	}
	count := map[engagement.Platform]int{}
	for i := range e.Posts {
		count[e.Posts[i].Platform]++
	}
	best := engagement.Platform("")
	for _, p := range engagement.Platforms() {
		if count[p] > count[best] || best == "" && count[p] > 0 {
			best = p
		}
	}
	return best
}

// engagement judges what posts get.
func (r *run) engagement() {
	codes := []Code{EngagementLow, EngagementHigh, CommentsFew, CommentsMany, LikesEven, ViewsFew, CountsHidden, SponsoredLifted}
	if len(r.e.Posts) == 0 {
		r.pass("no posts given", codes...)
		return
	}
	selection, err := engagement.Recent(r.e.Posts, r.Engagement.Window, r.asOf)
	posts := selection.Posts
	selection.Posts = nil
	reading := &EngagementReading{Posts: len(posts), Left: selection, Ratios: map[Ratio]engagement.Figure[RatioValue]{}}
	r.report.Engagement = reading
	if err != nil && len(posts) == 0 {
		undefined := &engagement.Undefined{What: "engagement", Because: err.Error()}
		reading.Rate.Undefined, reading.Standing.Undefined = undefined, undefined
		reading.LikeSpread.Undefined, reading.Sponsored.Undefined = undefined, undefined
		r.pass("no post in the window: "+err.Error(), codes...)
		return
	}
	r.engagementRate(reading, posts)
	r.ratio(reading, posts, CommentsPerLike, CommentsFew, CommentsMany, commentsPerLike)
	r.ratio(reading, posts, ViewsPerFollower, ViewsFew, "", r.viewsPerFollower)
	r.evenLikes(reading, posts)
	r.hiddenCounts(reading, posts)
}

// engagementRate measures the rate by the first row that fits.
func (r *run) engagementRate(reading *EngagementReading, posts []engagement.Post) {
	platform := r.e.platformOf()
	because := "the policy has no benchmark for " + cmp.Or(string(platform), "a platform that is not known")
	none := func() {
		undefined := &engagement.Undefined{What: "standing", Because: because}
		reading.Standing.Undefined = undefined
		if reading.Rate.Value.Posts == 0 && reading.Rate.Undefined == nil {
			reading.Rate.Undefined = &engagement.Undefined{What: "rate", Because: because}
		}
		r.pass(because, EngagementLow, EngagementHigh)
		if reading.Sponsored.Undefined == nil && reading.Sponsored.Value == 0 {
			reading.Sponsored.Undefined = undefined
			r.pass(because, SponsoredLifted)
		}
	}
	for _, row := range r.Engagement.Rows {
		if row.Platform != platform {
			continue
		}
		rate, err := measured(posts, row.Method, r.e.Account.Followers)
		if err != nil {
			because = err.Error()
			reading.Refused = append(reading.Refused, row.Table.Name+": "+because)
			continue
		}
		standing, err := row.Table.Compare(rate, platform, r.e.Account.Followers)
		if err != nil {
			because = err.Error()
			reading.Refused = append(reading.Refused, row.Table.Name+": "+because)
			continue
		}
		reading.Rate = engagement.Figure[engagement.Reading]{Value: rate}
		reading.Standing = engagement.Figure[engagement.Standing]{Value: standing}
		r.standing(standing, int(rate.Posts))
		r.sponsored(reading, posts, rate.Method)
		return
	}
	none()
}

// measured is the reading by a method; where the followers of the day of a post
// are not known, by the followers now.
func measured(posts []engagement.Post, m engagement.Method, followers engagement.Count) (engagement.Reading, error) {
	rate, err := engagement.Measure(posts, m)
	if err != nil && (m.Over == engagement.FollowersThen || m.Over == "") && followers.IsKnown() {
		m.Over, m.Now = engagement.FollowersNow, followers
		rate, err = engagement.Measure(posts, m)
	}
	return rate, err
}

// standing holds the rate against the ends of its benchmark.
func (r *run) standing(s engagement.Standing, posts int) {
	places := []Place{{Note: s.String()}}
	if low := s.Row.Low.Fraction(); low > 0 {
		r.observe(observation{code: EngagementLow, observed: s.Rate.Fraction() / low, n: posts, places: places})
	} else {
		r.pass("the benchmark has no lower end", EngagementLow)
	}
	if high := s.Row.High.Fraction(); high > 0 {
		events := r.explaining(r.asOf.AddDate(0, -3, 0), r.asOf, 0, ViralPost, Giveaway, PaidPromotion)
		r.observe(observation{code: EngagementHigh, observed: s.Rate.Fraction() / high, n: posts, places: places, events: events})
	} else {
		r.pass("the benchmark has no upper end", EngagementHigh)
	}
}

// sponsored sets the rate of posts that show a partnership against the others'.
func (r *run) sponsored(reading *EngagementReading, posts []engagement.Post, m engagement.Method) {
	var paid, rest []engagement.Post
	for i := range posts {
		if r.showsPartnership(&posts[i]) {
			paid = append(paid, posts[i])
		} else {
			rest = append(rest, posts[i])
		}
	}
	a, errA := engagement.Measure(paid, m)
	b, errB := engagement.Measure(rest, m)
	ratio, err := 0.0, cmp.Or(errA, errB)
	if err == nil {
		ratio, err = engagement.SponsoredRatio(a, b)
	}
	reading.Sponsored = engagement.FigureOf(ratio, err)
	if err != nil {
		r.pass("sponsored against other posts: "+err.Error(), SponsoredLifted, SponsoredDropped)
		return
	}
	n := int(min(a.Posts, b.Posts))
	r.observe(observation{code: SponsoredLifted, observed: ratio, n: n})
	r.observe(observation{code: SponsoredDropped, observed: ratio, n: n})
}

// byTime orders posts by time and id, whatever order they came in.
func byTime(posts []*engagement.Post) {
	slices.SortFunc(posts, func(a, b *engagement.Post) int {
		return cmp.Or(a.Published.Compare(b.Published), cmp.Compare(a.ID, b.ID))
	})
}

// defaultEngagement is the method and table of each platform that has a table of
// creators' rates with a base of its own. All are weak sources, C or our own.
func defaultEngagement() EngagementPolicy {
	tables := map[string]engagement.Benchmarks{}
	for _, t := range engagement.BenchmarkTables() {
		tables[t.Name] = t
	}
	return EngagementPolicy{
		Window: engagement.Window{Days: 90, MinPosts: 6, UpTo: 365, MinAge: 24 * time.Hour, SkipPinned: true},
		Rows: []EngagementRow{
			{engagement.Instagram, engagement.ByFollowers(), tables["instagram-verbal"]},
			{engagement.TikTok, engagement.ByViews(), tables["influencertools-tiktok"]},
			{engagement.TikTok, engagement.ByFollowers(), tables["influencer-hero-tiktok-2024"]},
			{engagement.YouTube, engagement.ByViews(), tables["creatordb-youtube"]},
			{engagement.Facebook, engagement.ByFollowers(), tables["askbiz-followers-2026"]},
			{engagement.LinkedIn, engagement.ByImpressions(), tables["askbiz-impressions-2026"]},
		},
		Bands: []Band{
			{engagement.Instagram, CommentsPerLike, 0.01, 0.03, 0.10, validator, 2025, engagement.TrustPage},
			{engagement.YouTube, CommentsPerLike, 0.01, 0.03, 0.10, validator, 2025, engagement.TrustPage},
			{engagement.TikTok, CommentsPerLike, 0.005, 0.02, 0.08, validator, 2025, engagement.TrustPage},
			{engagement.YouTube, ViewsPerFollower, 0.05, 0.25, 0.80, validator, 2025, engagement.TrustPage},
		},
	}
}

// validator is the source of the bands: a profile labelled by its author "2025
// industry data", an example value that contradicts itself in another row.
const validator = "an open-source profile validator, labelled by its author 2025 industry data"
