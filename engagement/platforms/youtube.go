package platforms

import (
	"io"
	"strings"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/payload"
)

// YouTube reads a body of the YouTube Data API v3: a list or a single resource
// of videos, channels, comment threads, comments or search results.
//
// What a missing count means: statistics not asked for, NotAsked; likeCount
// absent beside other statistics, Hidden; commentCount likewise, Disabled;
// dislikeCount, which only the owner is shown, NotShown. A hidden number of
// subscribers is unknown whatever number stands beside it. Saves, shares, reach
// and impressions are NotShown: YouTube Analytics and Studio have them.
//
// The API does not mark Shorts: a video of at most 180 seconds has no Format,
// and its views may follow either definition. A Post's Caption is the
// description.
//
// Errors are those of the package. Source:
// https://developers.google.com/youtube/v3/docs (2026-11-22).
func YouTube(r io.Reader, opts ...payload.Option) (engagement.Feed, error) {
	d := youtube{decoder: newDecoder(r, engagement.YouTube, aYouTubeBody, opts)}
	err := d.Body(d.member)
	if d.Whole() {
		d.settle()
	}
	return d.finish(err)
}

type youtube struct {
	decoder
	kind string      // of the list
	root youtubeItem // the body itself, when it is a single resource
}

// A youtubeItem is a resource of any kind; its kind says which members it has.
type youtubeItem struct {
	signs
	ID         youtubeID          `json:"id"`
	Snippet    youtubeSnippet     `json:"snippet"`
	Statistics *youtubeStatistics `json:"statistics"`
	Content    struct {
		Duration payload.Text `json:"duration"`
	} `json:"contentDetails"`
	Placement struct {
		Paid payload.Bool `json:"hasPaidProductPlacement"`
	} `json:"paidProductPlacementDetails"`
	Replies struct {
		Comments []youtubeComment `json:"comments"`
	} `json:"replies"`
}

// A youtubeID is a text, or in a search result an object that names what was
// found.
type youtubeID struct {
	payload.ID
	Found struct {
		Kind    payload.Text `json:"kind"`
		Video   payload.ID   `json:"videoId"`
		Channel payload.ID   `json:"channelId"`
	}
}

// UnmarshalPayload reads either form.
func (id *youtubeID) UnmarshalPayload(r *payload.Reader) {
	if r.IsObject() {
		_ = r.Value(&id.Found) // the Reader keeps the error
	} else {
		id.ID.UnmarshalPayload(r)
	}
}

// A youtubeSnippet holds the snippet of a video, a channel, a search result, a
// comment thread or a comment.
type youtubeSnippet struct {
	Published   payload.Time    `json:"publishedAt"`
	Channel     payload.ID      `json:"channelId"`
	Title       payload.Text    `json:"title"`
	Description payload.Text    `json:"description"`
	Live        payload.Text    `json:"liveBroadcastContent"`
	CustomURL   payload.Text    `json:"customUrl"`
	Country     payload.Text    `json:"country"`
	Language    payload.Text    `json:"defaultLanguage"`
	TopLevel    *youtubeComment `json:"topLevelComment"`
	ReplyCount  payload.Count   `json:"totalReplyCount"`
	youtubeWords
}

// youtubeStatistics are those of a video or a channel.
type youtubeStatistics struct {
	Views       payload.Count `json:"viewCount"`
	Likes       payload.Count `json:"likeCount"`
	Dislikes    payload.Count `json:"dislikeCount"`
	Comments    payload.Count `json:"commentCount"`
	Subscribers payload.Count `json:"subscriberCount"`
	Hidden      payload.Bool  `json:"hiddenSubscriberCount"`
	Videos      payload.Count `json:"videoCount"`
}

// member reads a member of the body.
func (d *youtube) member(key string) error {
	d.outer(key)
	switch key {
	case "items":
		d.list = d.IsList()
		return payload.Items(d.Reader, d.item)
	case "nextPageToken":
		var next payload.Text
		err := d.Value(&next)
		d.feed.Next = next.Value
		return err
	case "error":
		return d.refused()
	}
	err := d.Field(key, &d.root)
	if key == "kind" && strings.HasPrefix(d.root.Kind.Value, "youtube#") {
		d.kind = d.root.Kind.Value
		d.list = strings.HasSuffix(d.kind, "Response")
	}
	return err
}

// settle puts the body itself into the feed when it is a single resource.
func (d *youtube) settle() {
	switch {
	case d.list:
	case d.kindOf(&d.root) != "":
		d.item(&d.root)
	default:
		d.other = d.root.looks()
	}
}

// item puts a resource into the feed.
func (d *youtube) item(v *youtubeItem) {
	switch d.kindOf(v) {
	case "video":
		d.video(v)
	case "channel":
		d.channel(v)
	case "commentThread":
		d.thread(v)
	case "comment":
		v.Snippet.Written = v.Snippet.Published
		c := d.comment(&youtubeComment{ID: v.ID.ID, Snippet: v.Snippet.youtubeWords}, "")
		d.required(v.ID.ID, "id")
		d.feed.Comments = append(d.feed.Comments, c)
	default:
		d.stranger(v.otherKind())
		return
	}
	d.known++
}

// kindOf gives the kind of a resource, without "youtube#": as it says, else as
// the list says, else as its members tell. A search result is of the kind of
// what was found.
func (d *youtube) kindOf(v *youtubeItem) string {
	kind := v.Kind.Value
	if found := v.ID.Found.Kind.Value; found != "" {
		kind = found
	}
	if kind == "" {
		kind = strings.TrimSuffix(d.kind, "ListResponse")
	}
	switch kind {
	case "youtube#video", "youtube#videoStats":
		return "video"
	case "youtube#channel", "youtube#commentThread", "youtube#comment":
		return strings.TrimPrefix(kind, "youtube#")
	case "", "youtube#search", "youtube#searchResult", "youtube#batchGetStatsResponse":
		return v.inferred()
	}
	return ""
}

// inferred tells the kind of a resource by the members that only it has.
func (v *youtubeItem) inferred() string {
	s := v.Statistics
	switch {
	case v.Snippet.TopLevel != nil:
		return "commentThread"
	case v.Snippet.Original.There() || v.Snippet.Display.There():
		return "comment"
	case v.ID.Found.Channel.There(), v.Snippet.CustomURL.There(),
		s != nil && (s.Subscribers.There() || s.Hidden.There() || s.Videos.There()):
		return "channel"
	case v.ID.Found.Video.There(),
		v.ID.There() && (s != nil || v.Snippet.Title.There() || v.Content.Duration.There()):
		return "video"
	}
	return ""
}

// otherKind names a resource that is none of those above.
func (v *youtubeItem) otherKind() string {
	const long = 40
	kind := v.Kind.Value
	if found := v.ID.Found.Kind.Value; found != "" {
		kind = found
	}
	if strings.HasPrefix(kind, "youtube#") && len(kind) <= long {
		return "a " + kind
	}
	return v.looks()
}
