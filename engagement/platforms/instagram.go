package platforms

import (
	"cmp"
	"io"
	"slices"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/payload"
)

// Instagram reads a body of the Instagram Graph API: a media, comment or user
// node, a list of them under "data", a map from id to node, business discovery,
// stories, the top media of a hashtag, what tags or mentions a user, and the
// insights of a media or an account in the old shape (values) and the new
// (total_value).
//
// What a missing count means: like_count absent where comments_count is there,
// Hidden; neither there, NotAsked; comments switched off, Disabled, also beside
// a comments_count of 0. In business discovery a like_count of 0 beside 5
// comments or more is Doubtful, since that door has also given 0 for hidden
// likes, and a problem says so. Saves, shares, views and reach are the owner's
// insights: NotShown without them, NotAsked when the insights leave them out.
// Impressions are Retired.
//
// Counts are organic. The total_ fields blend advertising and cross-posts in,
// and their difference to the organic counts is not the paid part for sure, so
// they are not kept; a media of the kind AD is Boosted. The old metrics plays
// and video_views are Views with a definition of their own. A node with nothing
// but an id is taken for a media, which is what the API gives by default. The
// list's own address, given when there is a next page, tells stories from feed
// posts and whose comments they are.
//
// Account insights: reach is an Audience of those reached, accounts_engaged of
// those engaged, demographics are people per group. Instagram lists only the
// largest groups, so they add up to less than the followers.
//
// Errors are those of the package. Source:
// https://developers.facebook.com/docs/instagram-platform/reference (2026-11-22).
func Instagram(r io.Reader, opts ...payload.Option) (engagement.Feed, error) {
	d := instagram{
		graph: graph{decoder: newDecoder(r, engagement.Instagram, anInstagram, opts)},
		posts: make(map[string]int),
	}
	members := d.members(&d.root)
	err := d.Body(func(key string) error {
		d.outer(key)
		return members(key)
	})
	if d.Whole() {
		d.settle()
	}
	return d.finish(err)
}

type instagram struct {
	graph
	root       igNode         // the body itself, when it is a single node
	stories    bool           // the list being read is of stories
	discovered bool           // it belongs to another account
	posts      map[string]int // by id, those that only insights tell of
	others     map[int]bool   // places of posts by others, that tag or mention the user
}

// An igNode is a media, a comment, a user or a metric.
type igNode struct {
	ID   payload.ID   `json:"id"`
	Name payload.Text `json:"name"`
	igMedia
	igWords
	igUser
	graphValues
	igSigns
}

// igSigns lie one level deeper than what is Instagram's own, which takes its
// members first.
type igSigns struct{ signs }

// members reads the members of a node, of a list of nodes or of a map.
func (d *instagram) members(n *igNode) func(key string) error {
	return func(key string) error {
		switch {
		case key == "data":
			d.list = d.list || d.IsList()
			return payload.Items(d.Reader, d.add)
		case key == "paging":
			return d.paging()
		case key == "error":
			return d.refused()
		case key == "business_discovery":
			d.list = true
			return d.discovery()
		case key == "media" || key == "stories":
			d.stories = key == "stories"
			err := d.nested(n)
			d.stories = false
			return err
		case key == "tags":
			return d.byOthers(func() error { return d.Members(d.members(&igNode{})) })
		case key == "mentioned_media" || key == "mentioned_comment":
			d.list = true
			return d.byOthers(func() error { return payload.Item(d.Reader, d.add) })
		case isNodeID(key):
			d.list = true
			return payload.Item(d.Reader, d.add)
		}
		return d.Field(key, n)
	}
}

// nested reads a list within a user node. The "media" of a comment is no list
// but the node that it stands under.
func (d *instagram) nested(user *igNode) error {
	var media igNode
	from := len(d.feed.Posts)
	err := d.Members(d.members(&media))
	user.Media.ID = media.ID
	d.created(from, user)
	return err
}

// byOthers reads what others wrote of the user node that it stands in.
func (d *instagram) byOthers(read func() error) error {
	from := len(d.feed.Posts)
	err := read()
	for i := from; i < len(d.feed.Posts); i++ {
		if d.others == nil {
			d.others = make(map[int]bool)
		}
		d.others[i] = true
	}
	return err
}

// discovery reads another account's user node with its media.
func (d *instagram) discovery() error {
	var user igNode
	from := len(d.feed.Posts)
	d.discovered = true
	err := d.Members(d.members(&user))
	d.discovered = false
	d.created(from, &user)
	if err == nil && user.ID.There() {
		d.known++
		d.user(&user)
	}
	return err
}

// created names the creator of posts that were nested in a user node: by the
// handle, which may stand behind the posts, else by the id.
func (d *instagram) created(from int, user *igNode) {
	for i := from; i < len(d.feed.Posts); i++ {
		if p := &d.feed.Posts[i]; !d.others[i] && (p.Creator == "" || p.Creator == user.ID.Value) {
			p.Creator = cmp.Or(user.Username.Value, user.ID.Value)
		}
	}
}

// add puts a node into the feed.
func (d *instagram) add(n *igNode) {
	switch {
	case n.graphValues.there() && !fromFacebook(n.Name.Value, n.ID):
		d.insight(n)
	case n.graphValues.there():
		d.stranger(aFacebookBody)
		return
	case n.ofThreads():
		d.stranger(aThreadsBody)
		return
	case n.looks() != "":
		d.stranger(n.looks())
		return
	case n.Text.There():
		d.comment(n)
	case n.isUser():
		from := len(d.feed.Posts)
		for i := range n.Media.Data {
			d.add(&n.Media.Data[i])
		}
		d.created(from, n)
		d.user(n)
	case n.ID.There() || n.igMedia.there():
		d.media(n)
	default:
		d.stranger("")
		return
	}
	d.known++
}

// isUser reports whether a node has what only a user has.
func (n *igNode) isUser() bool {
	return n.igUser.there() || n.Name.There() ||
		!n.igMedia.there() && !n.Text.There() && (n.Username.There() || n.Insights.ofAccount())
}

// ofAccount reports whether the insights nested in a node are those of an account.
func (in *graphInsights) ofAccount() bool {
	return in != nil && slices.ContainsFunc(in.Data, func(m graphInsight) bool { return ofAccount(m.Name.Value, &m.graphValues) })
}

// settle puts the body itself into the feed when it is a single node, and what
// is known only at its end: which metrics were not there, and whose list it is.
func (d *instagram) settle() {
	switch {
	case d.root.isUser(), d.root.ID.There() && !d.list:
		d.created(0, &d.root)
		d.add(&d.root)
	case !d.list:
		d.other = d.root.looks()
	}
	for i := range d.feed.Posts {
		p := &d.feed.Posts[i]
		if _, only := d.posts[p.ID]; only {
			missing(p, engagement.NotAsked, ownersMetrics...)
			missing(p, engagement.NotAsked, engagement.Likes, engagement.Comments)
			missing(p, engagement.Retired, engagement.Impressions)
		}
		if d.edge == "stories" {
			p.Format = engagement.Story
		}
	}
	for i := range d.feed.Comments {
		c := &d.feed.Comments[i]
		switch {
		case d.edge == "comments" && c.Post == "":
			c.Post = d.of
		case d.edge == "replies" && c.Parent == "":
			c.Parent = d.of
		}
	}
}
