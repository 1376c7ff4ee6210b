package listen_test

import (
	"encoding/json"
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/listen"
)

func report(t testing.TB, tally *listen.Tally, p listen.Policy) listen.Report {
	t.Helper()
	r, err := tally.Report(p)
	require.NoError(t, err)
	return r
}

func post(id, by, text string, day int) engagement.Post {
	return engagement.Post{ID: id, Creator: by, Caption: text, Published: start.AddDate(0, 0, day), Platform: engagement.Instagram}
}

// One author names the brand 500 times, others ten times in all.
func TestOneAuthorFiveHundredTimes(t *testing.T) {
	tally := listen.NewTally(matcher(t), 0)
	for i := range 500 {
		p := post(fmt.Sprint("fan", i), "fan", fmt.Sprint("acme no. ", i, " +"), i%10)
		require.NoError(t, tally.AddPost(&p, listen.ScorerFunc(moods)))
	}
	for i := range 10 {
		p := post(fmt.Sprint("o", i), fmt.Sprint("other", i), "acme -", i)
		require.NoError(t, tally.AddPost(&p, listen.ScorerFunc(moods)))
	}
	for _, c := range []struct {
		policy        listen.Policy
		want, top     uint64
		net           float64
		capped        uint64
		authors, same uint64
	}{
		{listen.Policy{}, 510, 500, 490.0 / 510, 0, 11, 9},
		{listen.Policy{PerAuthor: 3}, 13, 3, -7.0 / 13, 497, 11, 9},
		{listen.Policy{PerAuthorDay: 1}, 20, 10, 0, 490, 11, 9},
		{listen.Policy{PerAuthor: 3, PerText: 4}, 7, 3, -1.0 / 7, 503, 5, 3},
	} {
		b := report(t, tally, c.policy).Brands[0]
		assert.Equal(t, c.want, b.Mentions)
		assert.Equal(t, c.top, b.Top)
		assert.InDelta(t, c.net, b.Tone.Net.Value.Value, 1e-12)
		assert.Equal(t, c.capped, b.Capped)
		assert.Equal(t, c.authors, b.Authors)
		assert.Equal(t, c.same, b.Repeated)
	}
}

// The same comment twice in the export counts once, the same author with the same
// text counts once, and equal comments without an id count as many as they are.
func TestCopies(t *testing.T) {
	tally := listen.NewTally(matcher(t), 0)
	for _, c := range []engagement.Comment{
		{ID: "1", Post: "p", Author: "ann", Text: "Acme +"}, {ID: "1", Post: "p", Author: "ann", Text: "Acme +"},
		{ID: "2", Post: "p", Author: "ann", Text: "acme  +"}, // folded it is the same text
		{ID: "3", Post: "p", Author: "bob", Text: "acme +"},
		{ID: "1", Post: "q", Author: "cat", Text: "acme!"}, // another post's comment 1
		{Text: "acme -"}, {Text: "acme -"}, {Text: "acme -"},
		{ID: "4", Author: "@Acme.Glow", Text: "we at acme +"},
	} {
		require.NoError(t, tally.AddComment(&c, "", listen.ScorerFunc(moods)))
	}
	b := report(t, tally, listen.Policy{}).Brands[0]
	assert.EqualValues(t, 6, b.Mentions) // ann, bob, cat and three without a name
	assert.EqualValues(t, 1, b.Copies)
	assert.EqualValues(t, 3, b.Repeated) // bob's, and two of the nameless
	assert.EqualValues(t, 3, b.Authors)
	assert.EqualValues(t, 3, b.Nameless)
	assert.EqualValues(t, 1, b.Own)
	assert.Equal(t, sentiment(2, 1, 3), b.Tone.Counts)
}

func TestDaysWeeksAndGrowth(t *testing.T) {
	zone := time.FixedZone("UTC+10", 10*3600)
	tally := listen.NewTally(matcher(t), 0)
	for i, hours := range []int{-100, 0, 1, 2, 20, 24 * 6, 24 * 7} { // 0 is Monday, 2026-11-02 09:00 UTC
		p := post(fmt.Sprint(i), fmt.Sprint("by", i), "acme", 0)
		p.Published = start.Add(time.Duration(hours) * time.Hour)
		p.Language = []string{"en", "en-US", "de"}[i%3]
		require.NoError(t, tally.AddPost(&p, nil))
	}
	undated := engagement.Post{ID: "u", Caption: "acme"}
	require.NoError(t, tally.AddPost(&undated, nil))

	keys := func(all []listen.Bucket) (s []string) {
		for _, b := range all {
			s = append(s, fmt.Sprint(b.Key, " ", b.Items))
		}
		return s
	}
	b := report(t, tally, listen.Policy{}).Brands[0]
	assert.Equal(t, []string{"2026-10-29 1", "2026-11-02 3", "2026-11-03 1", "2026-11-08 1", "2026-11-09 1"}, keys(b.Days))
	assert.Equal(t, []string{"2026-W44 1", "2026-W45 5", "2026-W46 1"}, keys(b.Weeks))
	assert.Equal(t, "2026-11-02", b.Weeks[1].Start)
	assert.EqualValues(t, 8, b.Mentions)
	assert.Equal(t, "en", b.Languages[0].Key)
	assert.EqualValues(t, 5, b.Languages[0].Mentions)
	assert.Equal(t, "unknown", b.Platforms[1].Key)
	assert.NotNil(t, b.Growth.Undefined)

	b = report(t, tally, listen.Policy{Zone: zone}).Brands[0] // nothing crosses midnight
	assert.Equal(t, []string{"2026-10-29 1", "2026-11-02 3", "2026-11-03 1", "2026-11-08 1", "2026-11-09 1"}, keys(b.Days))
	b = report(t, tally, listen.Policy{Zone: time.FixedZone("UTC+14", 14*3600)}).Brands[0] // 10:00 and later on Monday is Tuesday
	assert.Equal(t, []string{"2026-10-29 1", "2026-11-02 1", "2026-11-03 3", "2026-11-08 1", "2026-11-09 1"}, keys(b.Days))
	b = report(t, tally, listen.Policy{Zone: time.FixedZone("UTC-10", -10*3600)}).Brands[0] // 09:00 is the day before, 23:00
	assert.Equal(t, []string{"2026-10-28 1", "2026-11-01 1", "2026-11-02 3", "2026-11-07 1", "2026-11-08 1"}, keys(b.Days))
	assert.Equal(t, []string{"2026-W44 2", "2026-W45 5"}, keys(b.Weeks))

	monday := start.Truncate(24 * time.Hour)
	r := report(t, tally, listen.Policy{From: monday, To: monday.AddDate(0, 0, 7)})
	b = r.Brands[0]
	assert.EqualValues(t, 5, b.Mentions)
	assert.EqualValues(t, 1, r.Undated)
	g, err := b.Growth.Get()
	require.NoError(t, err)
	assert.EqualValues(t, 1, g.Before)
	assert.InDelta(t, 4, float64(g.Change.Value), 1e-12)
	assert.False(t, g.Clear)
	b = report(t, tally, listen.Policy{From: monday.AddDate(-1, 0, 0), To: monday}).Brands[0]
	assert.NotNil(t, b.Growth.Undefined, "nothing was collected the year before")
}

// Own 3 posts of reach 100, 200 and unknown; the rival one of 300 that names both.
func TestShareOfVoice(t *testing.T) {
	tally := listen.NewTally(matcher(t), 0)
	reach := func(p engagement.Post, reach, likes int64) engagement.Post {
		p.Metrics.Reach, p.Metrics.Likes, p.Metrics.Comments = engagement.Known(reach), engagement.Known(likes), engagement.Known(0)
		return p
	}
	posts := []engagement.Post{
		reach(post("1", "ann", "acme", 0), 100, 10), reach(post("2", "bob", "@acme.glow", 0), 200, 20),
		reach(post("3", "cat", "#acme", 0), -1, 30), reach(post("4", "dan", "acme or @mondayhair?", 0), 300, 40),
	}
	for i := range posts {
		require.NoError(t, tally.AddPost(&posts[i], nil))
	}
	v := report(t, tally, listen.Policy{}).Voice
	assert.InDelta(t, 4.0/5, float64(v.Mentions.Share.Value), 1e-15)
	assert.InDelta(t, 100.0/140, float64(v.Engagement.Share.Value), 1e-15)
	assert.NotNil(t, v.Reach.Share.Undefined, "one post does not show it")
	assert.InDelta(t, 600.0/900, float64(v.Reach.OfKnown.Value), 1e-15)
	assert.EqualValues(t, 1, v.Reach.Brands[0].Missing)
	iv := v.Engagement.Interval.Value
	assert.Less(t, iv.Low, 100.0/140)
	assert.Greater(t, iv.High, 100.0/140)
	assert.LessOrEqual(t, iv.High, 1.0)
	// Wilson of 4 in 5: 0.3755 to 0.9638 (R's prop.test without correction).
	assert.InDelta(t, 0.3755, v.Mentions.Interval.Value.Low, 1e-4)
	assert.InDelta(t, 0.9638, v.Mentions.Interval.Value.High, 1e-4)

	hidden := listen.NewTally(matcher(t), 0)
	posts[3].Metrics.Reach = engagement.Count{}
	posts[3].Caption = "@mondayhair"
	for i := range posts {
		require.NoError(t, hidden.AddPost(&posts[i], nil))
	}
	v = report(t, hidden, listen.Policy{}).Voice
	assert.NotNil(t, v.Reach.OfKnown.Undefined, "the rival's posts never show it: the own brand would have all")
	assert.False(t, v.Reach.Brands[1].Value.IsKnown())

	alone, err := listen.Compile(listen.Brand{Name: "Acme"})
	require.NoError(t, err)
	assert.NotNil(t, report(t, listen.NewTally(alone, 0), listen.Policy{}).Voice.Mentions.Share.Undefined)
}

// Comments under a post that names the brand are feedback, whatever they say; those
// under a post of its own too. What the brand answers is not.
func TestFeedbackUnreadAndHashtags(t *testing.T) {
	p := post("1", "ann", "my #acme haul #GlowWithAcme", 0)
	p.Metrics.Comments = engagement.Known(7)
	own := post("2", "acme.glow", "new! #glowwithacme", 1)
	own.Metrics.Comments = engagement.Known(1)
	other := post("3", "bob", "my cat", 1)
	more := post("4", "eve", "so #glowwithacme", 1)
	more.Metrics.Likes, more.Metrics.Comments = engagement.Known(5), engagement.Known(0)
	f := engagement.Feed{
		Posts: []engagement.Post{p, own, other, more},
		Comments: []engagement.Comment{
			{ID: "1", Post: "1", Author: "x", Text: "where is it from? +"}, {ID: "2", Post: "1", Author: "y", Text: "ugly -"},
			{ID: "3", Post: "1", Author: "acme.glow", Text: "thanks +++"}, {ID: "4", Post: "2", Author: "x", Text: "acme yes ++"},
			{ID: "5", Post: "3", Author: "x", Text: "cute +"}, {ID: "6", Post: "99", Author: "x", Text: "lost +"},
		},
	}
	tally := listen.NewTally(matcher(t), 0)
	require.Empty(t, tally.AddFeed(f, "", listen.ScorerFunc(moods)))
	r := report(t, tally, listen.Policy{})
	b := r.Brands[0]
	assert.EqualValues(t, 3, b.Mentions) // posts 1 and 4, comment 4
	assert.EqualValues(t, 1, b.Comments)
	assert.EqualValues(t, 2, b.Own)
	assert.EqualValues(t, 3, b.Feedback.Comments)
	assert.Empty(t, b.Feedback.Weeks, "the comments have no time")
	assert.Equal(t, sentiment(2, 0, 1), b.Feedback.Tone.Counts)
	assert.InDelta(t, 1.0/3, b.Feedback.Tone.Net.Value.Value, 1e-15)
	assert.Equal(t, "instagram", b.Platforms[0].Key)
	assert.EqualValues(t, 3, b.Platforms[0].Mentions, "a comment is on the platform of its post")
	assert.Equal(t, listen.Unread{Posts: 3, Said: engagement.Known(8), Read: 4, Unknown: 1}, r.Unread)

	assert.Equal(t, "glowwithacme", r.Hashtags[0].Hashtag)
	assert.EqualValues(t, 2, r.Hashtags[0].Items)
	assert.EqualValues(t, 2, r.Hashtags[0].Authors)
	assert.Equal(t, engagement.Known(5), r.Hashtags[0].Engaged)
	assert.EqualValues(t, 1, r.Hashtags[0].Missing)
	assert.Equal(t, "acme", r.Hashtags[1].Hashtag)
	assert.EqualValues(t, 1, r.Hashtags[1].Items)
	assert.EqualValues(t, 0, r.Hashtags[2].Items)

	text, err := json.Marshal(r)
	require.NoError(t, err)
	var back listen.Report
	require.NoError(t, json.Unmarshal(text, &back))
	again, err := json.Marshal(back)
	require.NoError(t, err)
	assert.JSONEq(t, string(text), string(again))
	_, ok := r.Brand("Monday")
	assert.True(t, ok)
}

// A comment of a rival is a mention of the own brand like any other, and feedback under
// its post, with its tone; of the rival's own feedback it is no part.
func TestCommentOfARival(t *testing.T) {
	m, err := listen.Compile(listen.Brand{Name: "Acme", Handles: []string{"acme"}}, listen.Brand{Name: "Zenith", Handles: []string{"zenith"}})
	require.NoError(t, err)
	tally := listen.NewTally(m, 0)
	require.NoError(t, tally.AddComment(&engagement.Comment{ID: "1", Post: "9", Author: "zenith", Text: "Acme copies Zenith --"}, "", listen.ScorerFunc(moods)))
	require.NoError(t, tally.AddPost(&engagement.Post{ID: "9", Creator: "ann", Caption: "Acme and Zenith side by side"}, listen.ScorerFunc(moods)))
	r := report(t, tally, listen.Policy{})
	assert.EqualValues(t, 2, r.Brands[0].Mentions)
	assert.Equal(t, sentiment(0, 1, 1), r.Brands[0].Tone.Counts)
	assert.Zero(t, r.Brands[0].Tone.Unasked)
	assert.Equal(t, sentiment(0, 0, 1), r.Brands[0].Feedback.Tone.Counts)
	assert.EqualValues(t, 1, r.Brands[1].Mentions)
	assert.EqualValues(t, 1, r.Brands[1].Own)
	assert.Zero(t, r.Brands[1].Feedback.Comments)
}

// The order of two bodies of one post does not matter: each count known by either is
// kept, the larger of two.
func TestTwoBodiesOfOnePost(t *testing.T) {
	media, insights := post("1", "ann", "acme", 0), post("1", "ann", "acme", 0)
	media.Metrics.Likes, media.Metrics.Comments = engagement.Known(10), engagement.Known(2)
	insights.Metrics.Reach = engagement.Known(500)
	var want []byte
	for _, order := range [][]engagement.Post{{media, insights}, {insights, media}, {media, insights, media}} {
		tally := listen.NewTally(matcher(t), 0)
		for i := range order {
			require.NoError(t, tally.AddPost(&order[i], nil))
		}
		assert.Equal(t, 1, tally.Items())
		v := report(t, tally, listen.Policy{}).Voice
		assert.Equal(t, engagement.Known(500), v.Reach.Brands[0].Value)
		assert.Equal(t, engagement.Known(12), v.Engagement.Brands[0].Value)
		if want == nil {
			want = bytesOf(t, tally)
		}
		assert.Equal(t, want, bytesOf(t, tally))
	}
}
