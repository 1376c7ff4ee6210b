package platforms

import (
	"strings"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/payload"
	"github.com/seed-e12bc25d/influencekit/engagement/problem"
)

// viewsVideo is post_video_views: a video played for three seconds or more, or
// to its end (K), which is not what the later "views" of any post are.
const viewsVideo engagement.ViewDef = "facebook/video-views"

// fbMetrics are the metrics of one post by Facebook's names.
type fbMetrics map[string]graphFigure

func (m fbMetrics) count(name string) payload.Count { return m[name].Count }

// The names that the parts of a metric by ads have behind its own.
const (
	fbOrganic = "_organic"
	fbPaid    = "_paid"
)

// put keeps a metric at path: all of it, else its parts by ads under names of
// their own.
func (d *facebook) put(m fbMetrics, path, name string, g *graphValues) {
	if m[name] = g.figure(); m[name].There() || !g.isBroken() {
		return
	}
	for i := range g.Values {
		v := &g.Values[i]
		suffix := ""
		switch {
		case v.Followers.There():
		case v.Ads.Value == "0" || v.Ads.Value == "false":
			suffix = fbOrganic
		case v.Ads.Value == "1" || v.Ads.Value == "true":
			suffix = fbPaid
		}
		if suffix == "" {
			d.Note(problem.Problem{Path: problem.Join(path, problem.Index("values", i)), Rule: "part_row", Message: "this count is a part of the metric, neither the organic nor the paid one; left out"})
			continue
		}
		m[name+suffix] = v.Value
	}
}

// insight keeps one metric of a post until all of them are there, or puts that
// of a page into the feed.
func (d *facebook) insight(n *fbNode) {
	of, name := insightOf(n.ID), n.Name.Value
	if of == "" {
		d.Note(problem.Problem{Path: "id", Rule: "required", Message: "a metric without an id belongs to nobody knows what"})
	}
	if strings.HasPrefix(name, "page_") {
		d.pageInsight(of, name, "", &n.graphValues)
		return
	}
	if d.posts[of] == nil {
		d.posts[of] = fbMetrics{}
		d.order = append(d.order, of)
	}
	d.put(d.posts[of], "", name, &n.graphValues)
}

// pageInsight puts a metric of a page, at a path of the item being read, into the
// feed.
func (d *facebook) pageInsight(page, name, path string, g *graphValues) {
	d.account(page)
	if name == "page_total_media_view_unique" || name == "page_impressions_unique" {
		d.sizes(page, engagement.OfReached, path, g)
	}
}

// insightsOnly puts the posts into the feed of which only insights tell.
func (d *facebook) insightsOnly() {
	for _, id := range d.order {
		p := extend(&d.feed.Posts)
		*p = engagement.Post{ID: id, Creator: pageOf(id), Platform: engagement.Facebook, Measured: d.Measured()}
		d.measure(p, d.posts[id])
		missing(p, engagement.NotAsked, engagement.Likes, engagement.Comments, engagement.Shares,
			engagement.Reach, engagement.Impressions, engagement.Views, engagement.Clicks)
		missing(p, engagement.NotShown, engagement.Saves)
	}
}

// insights sets what the insights nested in a post tell, or that there are
// none.
func (d *facebook) insights(p *engagement.Post, nested *graphInsights) {
	absent := engagement.NotShown
	if nested != nil {
		metrics := fbMetrics{}
		for i := range nested.Data {
			in := &nested.Data[i]
			d.put(metrics, problem.Index("insights.data", i), in.Name.Value, &in.graphValues)
		}
		d.measure(p, metrics)
		absent = engagement.NotAsked
	}
	if d.Broken() {
		absent = engagement.Unreadable
	}
	missing(p, absent, engagement.Reach, engagement.Impressions, engagement.Views, engagement.Clicks)
	missing(p, engagement.NotShown, engagement.Saves)
}

// measure sets what the metrics tell of a post.
func (d *facebook) measure(p *engagement.Post, m fbMetrics) {
	d.split(p, engagement.Impressions, m.count("post_impressions_organic"), m.count("post_impressions"), m.count("post_impressions_paid"))
	const viewers, views = "post_total_media_view_unique", "post_media_view"
	d.split(p, engagement.Reach, firstThere(m.count(viewers+fbOrganic), m.count("post_impressions_organic_unique")),
		firstThere(m.count(viewers), m.count("post_impressions_unique")), firstThere(m.count(viewers+fbPaid), m.count("post_impressions_paid_unique")))
	if m.count(views).There() || m.count(views+fbOrganic).There() || m.count(views+fbPaid).There() {
		d.split(p, engagement.Views, m.count(views+fbOrganic), m.count(views), m.count(views+fbPaid))
	} else {
		d.split(p, engagement.Views, m.count("post_video_views_organic"), m.count("post_video_views"), m.count("post_video_views_paid"))
		if p.Metrics.Views.IsKnown() || p.Paid.Views.IsKnown() {
			p.ViewsAs = viewsVideo
		}
	}
	clicks := m.count("post_clicks")
	if parts := m["post_clicks_by_type"].parts; len(parts) > 0 {
		clicks = payload.Count{} // unless it is one of the types, for the rest are no clicks on links
		for _, part := range parts {
			if part.key == "link clicks" {
				clicks = part.count
			}
		}
	}
	d.optional(p, engagement.Clicks, clicks)
	d.optional(p, engagement.WatchMillis, m.count("post_video_view_time"))
	d.optional(p, engagement.AverageViewMillis, m.count("post_video_avg_time_watched"))
	if reactions := m["post_reactions_by_type_total"].parts; len(reactions) > 0 && !p.Metrics.Likes.IsKnown() {
		sum, why := engagement.Known(0), engagement.Reason("")
		for _, part := range reactions {
			n, because := d.count(part.count, engagement.NotYet)
			if sum = sum.Plus(n); because != "" {
				why = because
			}
		}
		p.Metrics.Likes = sum
		p.Because(engagement.Likes, why)
	}
}

// optional sets a metric that is there.
func (d *facebook) optional(p *engagement.Post, m engagement.Metric, c payload.Count) {
	if c.State != payload.Absent {
		d.fill(p, m, c)
	}
}

// split sets the organic and the paid part of a metric.
func (d *facebook) split(p *engagement.Post, m engagement.Metric, organic, total, paid payload.Count) {
	bought := paid.State == payload.Given && paid.Value > 0
	if paid.State == payload.Given {
		p.Paid.Set(m, engagement.Known(paid.Value))
	}
	if bought {
		p.Boosted = engagement.Yes
	}
	switch {
	case organic.State != payload.Absent:
		d.fill(p, m, organic)
	case bought:
		p.Because(m, engagement.NotAsked)
	case total.State != payload.Absent:
		d.fill(p, m, total)
	}
}
