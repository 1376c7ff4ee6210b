package platforms

import (
	"strings"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/payload"
	"github.com/seed-e12bc25d/influencekit/engagement/problem"
)

// insight puts one metric into the feed: of an account when it is of
// demographics or of a period, else of the media that its id names.
func (d *instagram) insight(n *igNode) {
	of := insightOf(n.ID)
	if of == "" {
		d.Note(problem.Problem{Path: "id", Rule: "required", Message: "a metric without an id belongs to nobody knows what"})
	}
	if ofAccount(n.Name.Value, &n.graphValues) {
		d.accountInsight(of, n.Name.Value, "", &n.graphValues)
		return
	}
	i, there := d.posts[of]
	if !there {
		i = len(d.feed.Posts)
		d.posts[of] = i
		*extend(&d.feed.Posts) = engagement.Post{ID: of, Platform: engagement.Instagram, Measured: d.Measured()}
	}
	d.measure(&d.feed.Posts[i], n.Name.Value, &n.graphValues)
}

// ofAccount reports whether a metric is one of an account: demographics, when
// followers are online, and what has any other period, which a media's never have.
func ofAccount(name string, g *graphValues) bool {
	_, isDemographic := demographic(name)
	return isDemographic || name == "online_followers" || g.Period.There() && g.Period.Value != "lifetime"
}

// measure sets what a metric tells of a post.
func (d *instagram) measure(p *engagement.Post, name string, g *graphValues) {
	value := g.figure().Count
	switch name {
	case "views":
		if p.ViewsAs != "" && value.State == payload.Given { // the plays beside it give way
			p.ViewsAs, p.Metrics.Views = "", engagement.Count{}
		}
		d.fill(p, engagement.Views, value)
	case "plays", "video_views": // retired in 2025
		if p.Metrics.Views.IsKnown() {
			return
		}
		if d.fill(p, engagement.Views, value); p.Metrics.Views.IsKnown() {
			p.ViewsAs = engagement.ViewsInstagramOld
		}
	case "navigation":
		d.navigation(p, g)
	default:
		if m := igMetric(name); m != "" {
			d.fill(p, m, value)
		}
	}
}

// igMetric names the metric that Instagram's name stands for, "" for totals
// that repeat others and for what a feed has no place for.
func igMetric(name string) engagement.Metric {
	switch name {
	case "reach":
		return engagement.Reach
	case "impressions":
		return engagement.Impressions
	case "likes":
		return engagement.Likes
	case "comments":
		return engagement.Comments
	case "saved":
		return engagement.Saves
	case "shares":
		return engagement.Shares
	case "replies":
		return engagement.Replies
	case "follows":
		return engagement.Follows
	case "profile_visits":
		return engagement.ProfileVisits
	case "ig_reels_avg_watch_time":
		return engagement.AverageViewMillis
	case "ig_reels_video_view_total_time":
		return engagement.WatchMillis
	case "exits":
		return engagement.Exits
	case "taps_forward":
		return engagement.TapsForward
	case "taps_back":
		return engagement.TapsBack
	}
	return ""
}

// navigation sets the taps of a story, which one metric gives by kind. A swipe
// to the next account's stories is neither an exit nor a tap.
func (d *instagram) navigation(p *engagement.Post, g *graphValues) {
	for _, b := range g.Total.Breakdowns {
		for _, result := range b.Results {
			if len(result.Values) != 1 {
				continue
			}
			switch strings.ToLower(result.Values[0].Value) {
			case "tap_forward":
				d.fill(p, engagement.TapsForward, result.Count)
			case "tap_back":
				d.fill(p, engagement.TapsBack, result.Count)
			case "tap_exit":
				d.fill(p, engagement.Exits, result.Count)
			}
		}
	}
}

// fromFacebook reports whether a metric is one of Facebook's posts, pages or videos.
func fromFacebook(name string, id payload.ID) bool {
	return strings.HasPrefix(name, "post_") || strings.HasPrefix(name, "page_") || strings.Contains(id.Value, videoInsights)
}
