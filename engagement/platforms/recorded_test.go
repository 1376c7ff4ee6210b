package platforms_test

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/payload"
	"github.com/seed-e12bc25d/influencekit/engagement/platforms"
)

// A decode is one of the package's functions.
type decode func(io.Reader, ...payload.Option) (engagement.Feed, error)

// decoders are all of them, by the names of the folders of recorded bodies.
var decoders = []struct {
	name string
	read decode
}{
	{"youtube", platforms.YouTube},
	{"instagram", platforms.Instagram},
	{"tiktok", platforms.TikTok},
	{"x", platforms.X},
	{"facebook", platforms.Facebook},
}

// recorded finds the folder of recorded bodies, or skips the test.
func recorded(t *testing.T) string {
	t.Helper()
	dir := os.Getenv("INFLUENCEKIT_DATA")
	if dir == "" {
		root, err := os.Getwd()
		require.NoError(t, err)
		for {
			if _, err := os.Stat(filepath.Join(root, "go.mod")); err == nil {
				break
			}
			if root == filepath.Dir(root) {
				t.Skip("no module around the test")
			}
			root = filepath.Dir(root)
		}
		dir = filepath.Join(root, "..", "shared")
	}
	dir = filepath.Join(dir, "data", "payloads")
	if _, err := os.Stat(dir); err != nil {
		t.Skip("no recorded bodies here")
	}
	return dir
}

// counted sums up a feed: how many there are of everything, and of every metric
// the sum of what is known and of how many posts it is known.
func counted(f engagement.Feed) string {
	var parts []string
	add := func(format string, args ...any) { parts = append(parts, fmt.Sprintf(format, args...)) }
	if n := len(f.Posts); n > 0 {
		add("%d posts", n)
		for _, m := range engagement.AllMetrics() {
			sum, known := int64(0), 0
			for _, p := range f.Posts {
				if n, ok := p.Metrics.Get(m).Get(); ok {
					sum, known = sum+n, known+1
				}
			}
			if known > 0 {
				add("%s %d of %d", m, sum, known)
			}
		}
	}
	for _, a := range f.Accounts {
		add("account %s: %s followers, %s posts, %s views", a.ID, a.Followers, a.Posts, a.Views)
	}
	if n := len(f.Comments); n > 0 {
		likes, replies, known := int64(0), int64(0), 0
		for _, c := range f.Comments {
			if n, ok := c.Likes.Get(); ok {
				likes, known = likes+n, known+1
			}
			n, _ := c.Replies.Get()
			replies += n
		}
		add("%d comments, likes %d of %d, %d replies", n, likes, known, replies)
	}
	for _, a := range f.Audiences {
		add("%s %s", a.Size, a.Of)
	}
	return strings.Join(parts, "; ")
}

// What each recorded body says, summed up by hand from the files themselves.
// Where a body has no count, nothing is counted.
func TestRecordedBodies(t *testing.T) {
	dir := recorded(t)
	read := map[string]bool{ // by another test, or below
		"youtube/error_permission_resp.json": true, "instagram/dbt_media_insights_data.csv": true, "instagram/dbt_user_history_data.csv": true,
	}
	for _, c := range []struct{ file, want string }{
		{"youtube/channel_info_multi.json", "account UC_x5XG1OV2P6uZZ5FSM9Ttw: unknown followers, unknown posts, unknown views; account UCK8sQmJBp8GCxrOtXWBpyEA: unknown followers, unknown posts, unknown views"},
		{"youtube/comment_threads_by_video_paged_1.json", "5 comments, likes 6 of 5, 2 replies"},
		{"youtube/comment_threads_multi.json", "2 comments, likes 0 of 2, 0 replies"},
		{"youtube/info.json", "account UC_x5XG1OV2P6uZZ5FSM9Ttw: unknown followers, unknown posts, unknown views"},
		{"youtube/model_channel_api_response.json", "account UC_x5XG1OV2P6uZZ5FSM9Ttw: 1927873 followers, 5026 posts, 160361638 views"},
		{"youtube/model_channel_info.json", "account UC_x5XG1OV2P6uZZ5FSM9Ttw: 1927873 followers, 5026 posts, 160361638 views"},
		{"youtube/model_comment_thread_api_response.json", "2 comments, likes 0 of 2, 0 replies"},
		{"youtube/model_video_api_response.json", "1 posts; likes 190 of 1; comments 32 of 1; views 7920 of 1; dislikes 23 of 1"},
		{"youtube/model_video_info.json", "1 posts; likes 190 of 1; comments 32 of 1; views 8087 of 1; dislikes 23 of 1"},
		{"youtube/search_by_keywords_p1.json", "25 posts"},
		{"youtube/videos_chart_paged_1.json", "5 posts"},
		{"youtube/videos_info_multi.json", "2 posts"},
		{"youtube/videos_info_single.json", "1 posts"},
		{"instagram/comments_comments_fields.json", "2 comments, likes 1 of 2, 0 replies"},
		{"instagram/discovery_medias_p1.json", "2 posts; likes 273 of 2; comments 27 of 2; account 17841407673135339: unknown followers, unknown posts, unknown views"},
		{"instagram/discovery_user_fields.json", "account 17841407673135339: 64976 followers, 436 posts, unknown views"},
		{"instagram/hashtags_hashtag_top_medias_p1.json", "25 posts; likes 19195 of 25; comments 836 of 25"},
		{"instagram/medias_comments_p1.json", "2 comments, likes 0 of 0, 0 replies"},
		{"instagram/medias_insights.json", "1 posts; saves 0 of 1; reach 5 of 1; impressions 8 of 1"},
		{"instagram/medias_insights_new.json", "1 posts"}, // profile_activity alone, which is no metric here
		{"instagram/medias_media_default.json", "1 posts; likes 1 of 1; comments 0 of 1"},
		{"instagram/medias_medias_fields.json", "2 posts; likes 2 of 2; comments 0 of 2"},
		{"instagram/stories_stories_fields_p1.json", "2 posts"},
		{"instagram/users_user_insights_new.json", "account 17841454149711910: unknown followers, unknown posts, unknown views; 14516883 reached"},
		{"x/user_tweet_timeline_1.json", "2 posts; likes 53 of 2; comments 1 of 2; shares 18 of 2; account 2244994945: unknown followers, unknown posts, unknown views"},
		{"facebook/pages_single_fields_page.json", "account 20531316728: 214507731 followers, unknown posts, unknown views"},
		{"facebook/posts_feed_fields_p1.json", "5 posts"},
		{"facebook/posts_multi_posts_data_fields.json", "2 posts"},
	} {
		read[c.file] = true
		feed, err := decodeFile(t, dir, c.file)
		require.NoError(t, err, c.file)
		assert.Empty(t, feed.Problems, c.file)
		assert.Equal(t, c.want, counted(feed), c.file)
	}
	for _, d := range decoders {
		files, err := filepath.Glob(filepath.Join(dir, d.name, "*"))
		require.NoError(t, err)
		for _, file := range files {
			assert.True(t, read[d.name+"/"+filepath.Base(file)], "%s is read by no test", file)
		}
	}
	_, err := decodeFile(t, dir, "youtube/error_permission_resp.json")
	assert.Equal(t, &payload.ServiceError{
		Service: "youtube", Code: "403", Status: "PERMISSION_DENIED", Message: "The caller does not have permission",
	}, err)
}

func decodeFile(t *testing.T, dir, file string) (engagement.Feed, error) {
	t.Helper()
	body, err := os.ReadFile(filepath.Join(dir, file))
	require.NoError(t, err)
	for _, d := range decoders {
		if d.name == filepath.Dir(file) {
			return d.read(bytes.NewReader(body))
		}
	}
	t.Fatal("no decoder for " + file)
	return engagement.Feed{}, nil
}

// Tables of a data warehouse, which no export looks like, are read column by
// column, by the names that they have. The numbers are sums of the columns, and
// for the account its row.
func TestRecordedTables(t *testing.T) {
	dir := recorded(t)
	for _, c := range []struct {
		file   string
		counts string // by the columns in their order
		ids    string
		rows   int
	}{
		{"instagram/dbt_media_insights_data.csv", "carousel_album_engagement 18, carousel_album_reach 241, carousel_album_saved 6, carousel_album_shares 2, carousel_album_views 81, comment_count 2, like_count 29, " +
			"story_exits 3, story_reach 160, story_replies 1, story_taps_back 2, story_taps_forward 8, story_shares 12, story_views 141, " +
			"video_photo_engagement 36, video_photo_reach 264, video_photo_saved 0, video_photo_shares 4, video_photo_views 371, " +
			"reel_comments 5, reel_likes 10, reel_reach 20, reel_shares 25, reel_total_interactions 30, reel_views 424, " +
			"carousel_album_impressions 313, carousel_album_video_views 0, story_impressions 427, video_photo_impressions 371, video_views 277, reel_plays 45",
			"17875951606801054 17846746730324230 17912811451468757 17927058817426962 17866678285999550", 5},
		{"instagram/dbt_user_history_data.csv", "followers_count 39, follows_count 22, media_count 5", "17841439536867616", 1},
	} {
		body, err := os.ReadFile(filepath.Join(dir, c.file))
		require.NoError(t, err)
		for _, e := range exports {
			_, err := e.read(bytes.NewReader(body))
			var wrong *payload.WrongKindError
			assert.ErrorAs(t, err, &wrong, "%s: %s", c.file, e.name)
		}
		head, _, _ := strings.Cut(string(body), "\n")
		fields := []payload.Field{{Headers: []string{"id"}}}
		var names []string
		for _, name := range strings.Split(strings.TrimSpace(head), ",") {
			if !strings.HasPrefix(name, "_") && !strings.HasSuffix(name, "id") && !strings.Contains(name, "name") && name != "website" {
				names, fields = append(names, name), append(fields, payload.Field{Kind: payload.Whole, Headers: []string{name}})
			}
		}
		table := payload.NewCSV(bytes.NewReader(body), "a table")
		require.True(t, table.Header(fields, len(fields)), c.file)
		sums, ids := make([]int64, len(names)), []string(nil)
		for table.Next() {
			ids = append(ids, table.ID(0).Value)
			for i := range names {
				n := table.Count(i + 1)
				require.Equal(t, payload.Given, n.State, "%s: %s", c.file, names[i])
				sums[i] += n.Value
			}
		}
		require.NoError(t, table.Err())
		assert.Empty(t, table.Problems())
		for i := range names {
			names[i] = fmt.Sprintf("%s %d", names[i], sums[i])
		}
		assert.Len(t, ids, c.rows)
		assert.Equal(t, c.ids, strings.Join(ids, " "))
		assert.Equal(t, c.counts, strings.Join(names, ", "), c.file)
	}
}

// Whatever lies in the folders gives a feed that says something, or an error,
// by its own decoder; by those of the others it is a body of the wrong kind.
func TestAnyRecordedBody(t *testing.T) {
	dir := recorded(t)
	for _, own := range decoders {
		files, err := filepath.Glob(filepath.Join(dir, own.name, "*.json"))
		require.NoError(t, err)
		for _, file := range files {
			body, err := os.ReadFile(file)
			require.NoError(t, err)
			for _, d := range decoders {
				feed, err := d.read(bytes.NewReader(body))
				var refused *payload.ServiceError
				var wrong *payload.WrongKindError
				switch {
				case errors.As(err, &refused):
				case d.name == own.name:
					assert.True(t, err != nil || counted(feed) != "", file)
				default:
					assert.ErrorAs(t, err, &wrong, "%s by %s: %s", file, d.name, counted(feed))
				}
				sound(t, feed)
			}
		}
	}
}
