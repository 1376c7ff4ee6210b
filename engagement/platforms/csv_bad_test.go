package platforms_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/payload"
	"github.com/seed-e12bc25d/influencekit/engagement/platforms"
)

// tables are the readers of exports.
var tables = []struct {
	name string
	read decode
}{
	{"meta", platforms.MetaCSV},
	{"tiktok", platforms.TikTokStudioCSV},
	{"youtube", platforms.YouTubeStudioCSV},
}

// The good rows are kept, and what is wrong is named by row and column.
func TestBadExports(t *testing.T) {
	const head = "Post ID,Page ID,Page name,Description,Publish time,Permalink,Post type,Date,Views,Reach,Reactions,Comments\n"
	row := func(id, text, views, reach string) string {
		return id + ",6,P," + text + ",2026-03-27 06:08,https://www.facebook.com/6/posts/" + id + ",Photos,Lifetime," + views + "," + reach + ",1,2\n"
	}
	for _, c := range []struct {
		name, body string
		ids        string
		problems   string
	}{
		{"a bad cell", head + row("1", "a", "x", "5") + row("2", "b", "7", "1.5"), "1 2", "rows[0].Views: not_a_count; rows[1].Reach: not_a_count"},
		{"a broken quote", head + row("1", "\"a", "1", "5") + row("2", "b", "7", "1"), "2", "rows[0]: broken_quote"},
		{"a shifted row", head + row("1", "a,b", "1", "5") + row("2", "b", "7", "1"), "2", "rows[0]: long_row"},
		{"a text broken by a line end", head + row("1", "a\nof 100, or 200", "1", "5") + row("2", "b", "7", "1"), "1 2", "rows[0]: short_row; rows[1]: short_row; rows[1]: stray_row"},
		{"a day's numbers", head + strings.ReplaceAll(row("1", "a", "1", "5"), "Lifetime", "02/03/2026") + row("2", "b", "7", "1"), "2", "rows[0].Date: daily_row"},
		{"a period's numbers", head + strings.ReplaceAll(row("1", "a", "1", "5"), "Lifetime", "2026-02-01 - 2026-02-28") + strings.ReplaceAll(row("2", "b", "7", "1"), "Lifetime", "Livstid"), "2", "rows[0].Date: daily_row"},
		{"a damaged id", head + row("1.79E+16", "a", "1", "5"), "", `rows[0]["Post ID"]: damaged_id; rows[0]["Post ID"]: required`},
		{"formula cells", head + row("1", "=HYPERLINK(1)", "=1+1", "5"), "1", "rows[0].Views: not_a_count"},
		{"thousands or decimals", head + row("1", "a", "\"12,000\"", "5"), "1", "rows[0].Views: ambiguous_number"},
		{"a total", head + "Total,,,,,,,,8,6,2,4\n" + row("2", "b", "7", "1"), "2", "rows[0]: total_row"},
	} {
		feed, err := platforms.MetaCSV(strings.NewReader(c.body), payload.InZone(time.UTC))
		require.NoError(t, err, c.name)
		var ids []string
		for _, p := range feed.Posts {
			if p.ID != "" {
				ids = append(ids, p.ID)
			}
		}
		assert.Equal(t, c.ids, strings.Join(ids, " "), c.name)
		assert.Equal(t, c.problems, feed.Problems.Error(), c.name)
		sound(t, feed)
	}
	// A line below a table that says something of it is no video.
	feed, err := platforms.YouTubeStudioCSV(strings.NewReader("Content,Video title,Duration,Views\nabc,a,200,5\nShowing top 500 results,,,\n"))
	require.NoError(t, err)
	assert.Len(t, feed.Posts, 1)
	assert.True(t, feed.Problems.Has("rows[1]", "stray_row"), "%v", feed.Problems)
	feed, err = platforms.MetaCSV(strings.NewReader(head+row("1", "a", "12.000", "1.500")), payload.DecimalComma(), payload.InZone(time.UTC))
	require.NoError(t, err)
	assert.Equal(t, engagement.Known(12000), feed.Posts[0].Metrics.Views)
	assert.Empty(t, feed.Problems)
}

// An export of another kind is refused by its name.
func TestWrongExports(t *testing.T) {
	golden := func(name string) string {
		body, err := os.ReadFile(filepath.Join("testdata", "csv", name+".csv"))
		require.NoError(t, err)
		return string(body)
	}
	const (
		meta    = "a Meta Business Suite export of posts"
		tiktok  = "a TikTok Studio export of videos or of followers"
		youtube = "a YouTube Studio table of videos"
		byDay   = "a table of numbers by day"
	)
	for _, c := range []struct {
		read      decode
		body, got string
	}{
		{platforms.MetaCSV, golden("youtube_en"), youtube},
		{platforms.MetaCSV, golden("tiktok_content_en"), tiktok},
		{platforms.MetaCSV, "sep=,\n\"Follows\"\n\"Date\",\"Primary\"\n\"2026-08-22T00:00:00\",\"3\"\n", byDay},
		{platforms.TikTokStudioCSV, golden("meta_instagram_en"), meta},
		{platforms.TikTokStudioCSV, golden("youtube_de"), youtube},
		{platforms.TikTokStudioCSV, "Date,Video Views,Profile Views,Likes,Comments,Shares\nOctober 1,1,2,3,4,5\n", byDay},
		{platforms.TikTokStudioCSV, "Date,Total Viewers,New Viewers,Returning Viewers\nOctober 1,1,2,3\n", byDay},
		{platforms.YouTubeStudioCSV, golden("meta_instagram_sv"), meta},
		{platforms.YouTubeStudioCSV, golden("tiktok_content_es"), tiktok},
		{platforms.YouTubeStudioCSV, "Date,Content,Video title,Views\n2026-10-01,a,b,1\n", byDay},
		{platforms.YouTubeStudioCSV, `{"kind":"youtube#videoListResponse"}`, "JSON"},
		{platforms.MetaCSV, "a,b\n1,2\n", "a text without the headers of one"},
	} {
		feed, err := c.read(strings.NewReader(c.body))
		var wrong *payload.WrongKindError
		require.ErrorAs(t, err, &wrong, c.body)
		assert.Equal(t, c.got, wrong.Got, c.body)
		assert.Empty(t, feed.Posts)
	}
	for _, e := range tables {
		_, err := e.read(nil)
		assert.ErrorIs(t, err, payload.ErrEmpty)
		_, err = e.read(strings.NewReader("Post ID"), payload.MaxBytes(3))
		assert.ErrorIs(t, err, payload.ErrTooLarge)
	}
}

// However much of an export is missing, no count has digits missing but the one
// at the very end, which nobody can tell from a whole one.
func TestExportsCutAtEveryByte(t *testing.T) {
	for _, e := range exports {
		body, err := os.ReadFile(filepath.Join("testdata", "csv", e.name+".csv"))
		require.NoError(t, err)
		opts := append([]payload.Option{payload.MeasuredAt(exported)}, e.opts...)
		whole, err := e.read(bytes.NewReader(body), opts...)
		require.NoError(t, err)
		for n := range len(body) {
			feed, err := e.read(bytes.NewReader(body[:n]), append(opts, payload.MaxBytes(int64(len(body))))...)
			if err != nil {
				continue
			}
			sound(t, feed)
			require.LessOrEqual(t, len(feed.Posts), len(whole.Posts)+1, "%s at %d", e.name, n)
			for i, p := range feed.Posts[:max(len(feed.Posts)-1, 0)] {
				if i < len(whole.Posts) && p.ID == whole.Posts[i].ID {
					for _, m := range p.Metrics.Known().List() {
						require.Equal(t, whole.Posts[i].Metrics.Get(m), p.Metrics.Get(m), "%s at %d: %s", e.name, n, m)
					}
				}
			}
		}
	}
}

func TestCSVHeaders(t *testing.T) {
	headers := platforms.CSVHeaders()
	require.NotEmpty(t, headers)
	languages := map[string]map[string]bool{}
	seen := map[string]bool{}
	for _, h := range headers {
		require.NotEmpty(t, h.Source)
		require.NotEmpty(t, h.AsOf)
		require.Contains(t, []engagement.Trust{engagement.TrustPage, engagement.TrustDoubtful}, h.Trust, h.Header)
		require.NotEmpty(t, h.Holds)
		key := h.Export + " " + h.Language + " " + h.Header
		require.False(t, seen[key], key)
		seen[key] = true
		if languages[h.Export] == nil {
			languages[h.Export] = map[string]bool{}
		}
		languages[h.Export][h.Language] = true
	}
	for export, of := range languages {
		assert.GreaterOrEqual(t, len(of), 2, export)
	}
	t.Logf("%d headers of %d exports", len(headers), len(languages))
}

// fuzzTable holds for any bytes what fuzz holds.
func fuzzTable(f *testing.F, prefix string, read decode) {
	for _, e := range exports {
		if strings.HasPrefix(e.name, prefix) {
			body, err := os.ReadFile(filepath.Join("testdata", "csv", e.name+".csv"))
			require.NoError(f, err)
			f.Add(body)
		}
	}
	f.Fuzz(func(t *testing.T, body []byte) {
		feed, err := read(bytes.NewReader(body), payload.MeasuredAt(fetched))
		again, sameErr := read(bytes.NewReader(body), payload.MeasuredAt(fetched))
		require.Equal(t, feed, again)
		require.Equal(t, err, sameErr)
		sound(t, feed)
	})
}

func FuzzMetaCSV(f *testing.F)          { fuzzTable(f, "meta", platforms.MetaCSV) }
func FuzzTikTokStudioCSV(f *testing.F)  { fuzzTable(f, "tiktok", platforms.TikTokStudioCSV) }
func FuzzYouTubeStudioCSV(f *testing.F) { fuzzTable(f, "youtube", platforms.YouTubeStudioCSV) }
