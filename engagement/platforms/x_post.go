package platforms

import (
	"strconv"
	"strings"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/payload"
	"github.com/seed-e12bc25d/influencekit/engagement/problem"
)

// xMetrics are those of a post, a user or a media, in any of the four groups.
type xMetrics struct {
	Likes         payload.Count `json:"like_count"`
	Replies       payload.Count `json:"reply_count"`
	Reposts       payload.Count `json:"retweet_count"`
	Quotes        payload.Count `json:"quote_count"`
	Bookmarks     payload.Count `json:"bookmark_count"`
	Impressions   payload.Count `json:"impression_count"`
	LinkClicks    payload.Count `json:"url_link_clicks"`
	ProfileClicks payload.Count `json:"user_profile_clicks"`
	Followers     payload.Count `json:"followers_count"`
	Following     payload.Count `json:"following_count"`
	Posts         payload.Count `json:"tweet_count"`
	Views         payload.Count `json:"view_count"`
	Completions   payload.Count `json:"playback_100_count"`
}

// xText undoes the escaping of the three characters that X escapes in texts.
var xText = strings.NewReplacer("&lt;", "<", "&gt;", ">", "&amp;", "&")

// post puts a post into the feed.
func (d *x) post(v *xItem) {
	p := extend(&d.feed.Posts)
	*p = engagement.Post{
		ID:        v.ID.Value,
		Creator:   v.AuthorID.Value,
		Caption:   xText.Replace(v.Text.Value),
		Platform:  engagement.X,
		Published: v.Created.Value,
		Measured:  d.Measured(),
	}
	d.required(v.ID, "id")
	if v.Note.Text.There() { // the whole of a long post
		p.Caption = xText.Replace(v.Note.Text.Value)
	}
	for _, h := range v.Entities.Hashtags {
		if h.Tag.Value != "" {
			p.Hashtags = append(p.Hashtags, h.Tag.Value)
		}
	}
	if !noLanguage(v.Language.Value) {
		p.Language = v.Language.Value
	}
	d.counts(p, v)
	if len(v.Attachments.Keys) > 0 {
		d.attached = append(d.attached, attachment{len(d.feed.Posts) - 1, v.Attachments.Keys})
	}
}

// noLanguage reports whether a code of X's stands for no language: undetermined,
// or a text of nothing but mentions, tags, pictures or links (K).
func noLanguage(code string) bool {
	return code == "und" || code == "zxx" || len(code) == 3 && code[0] == 'q'
}

// counts sets the organic metrics of a post and, apart, the promoted.
func (d *x) counts(p *engagement.Post, v *xItem) {
	for _, ref := range v.Refers {
		if ref.Type.Value == "retweeted" {
			missing(p, engagement.NotShown, xShown...)
			return
		}
	}
	absent := engagement.NotShown
	if v.Public == nil && v.NonPublic == nil && v.Organic == nil {
		absent = engagement.NotAsked
	}
	promoted := v.Promoted != nil
	if promoted {
		p.Boosted = engagement.Yes
	}
	all, owner, organic, paid := some(v.Public), some(v.NonPublic), some(v.Organic), some(v.Promoted)
	set := func(m engagement.Metric, organic, all, paid payload.Count) {
		if n, why := d.count(paid, ""); why == "" {
			p.Paid.Set(m, n)
		}
		if !organic.There() {
			organic = d.less(all, paid, promoted)
		}
		d.metric(p, m, organic, absent)
	}
	set(engagement.Likes, organic.Likes, all.Likes, paid.Likes)
	set(engagement.Comments, organic.Replies, all.Replies, paid.Replies)
	set(engagement.Impressions, organic.Impressions, firstThere(owner.Impressions, all.Impressions), paid.Impressions)
	set(engagement.Clicks, organic.LinkClicks, owner.LinkClicks, paid.LinkClicks)
	set(engagement.ProfileVisits, organic.ProfileClicks, owner.ProfileClicks, paid.ProfileClicks)
	set(engagement.Shares, organic.Reposts, all.Reposts, paid.Reposts)
	d.quotes(p, firstThere(all.Quotes, organic.Quotes), absent)
	d.metric(p, engagement.Saves, all.Bookmarks, absent)
	d.unseen(p)
	missing(p, engagement.NotShown, engagement.Views)
	missing(p, engagement.NotCounted, engagement.Reach)
}

// unseen takes back impressions of 0 beside likes, replies and reposts enough: X
// writes 0 for posts from before it counted impressions, in December 2022 (K).
func (d *x) unseen(p *engagement.Post) {
	shown, known := p.Metrics.Impressions.Get()
	done := int64(0)
	for _, c := range [...]engagement.Count{p.Metrics.Likes, p.Metrics.Comments, p.Metrics.Shares} {
		n, _ := c.Get()
		done += n
	}
	if !known || shown > 0 || done < doubtfulDeeds {
		return
	}
	p.Metrics.Impressions = engagement.Count{}
	p.Because(engagement.Impressions, engagement.Doubtful)
	d.Note(problem.Problem{
		Rule: "doubtful", Param: strconv.Itoa(doubtfulDeeds),
		Message: "no impressions beside so many likes, replies and reposts or more: X also gives 0 where it did not count them; taken as unknown",
	})
}

// doubtfulDeeds is how many likes, replies and reposts make 0 impressions doubtful.
const doubtfulDeeds = 5

// xShown are the metrics that X gives of a post.
var xShown = []engagement.Metric{
	engagement.Likes, engagement.Comments, engagement.Shares, engagement.Saves,
	engagement.Views, engagement.Reach, engagement.Impressions,
}

// some is a group of metrics, empty when the body has none.
func some(m *xMetrics) *xMetrics {
	if m == nil {
		return &xMetrics{}
	}
	return m
}

// less takes the promoted part from a total of both. Where a promoted post
// does not say that part, the organic one is not to be had.
func (d *x) less(all, paid payload.Count, promoted bool) payload.Count {
	switch {
	case !promoted || all.State != payload.Given:
		return all
	case paid.State != payload.Given:
		return payload.Count{}
	case paid.Value > all.Value:
		d.Note(problem.Problem{Path: "promoted_metrics", Rule: "more_than_total", Message: "more was promoted than there is in all; the organic part is taken as unknown"})
		return payload.Count{State: payload.Unreadable}
	}
	return payload.Count{Value: all.Value - paid.Value, State: payload.Given}
}

// quotes adds the quotes to the reposts: shares are both, and unknown when
// either is.
func (d *x) quotes(p *engagement.Post, c payload.Count, absent engagement.Reason) {
	n, why := d.count(c, absent)
	p.Metrics.Shares = p.Metrics.Shares.Plus(n)
	if why != "" && p.Why.Of(engagement.Shares) == "" {
		p.Because(engagement.Shares, why)
	}
}
