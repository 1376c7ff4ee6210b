package platforms_test

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"testing"
	"time"
	"unicode/utf16"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement/payload"
	"github.com/seed-e12bc25d/influencekit/engagement/platforms"
)

var update = flag.Bool("update", false, "rewrite the golden files of the exports")

// exported is when the exports of the golden tests were made.
var exported = time.Date(2026, 10, 10, 12, 0, 0, 0, time.UTC)

// exports are tables of each documented shape, in two languages each. Their
// headers and the ways of writing dates and numbers are those that files of
// public repositories show (facts on payloads, sections 3, 10 and 11: C; Portuguese
// and stories read there on 2026-11-27), the
// Spanish headers of followers are our judgement (K); the values are made up.
var exports = []struct {
	name string
	read decode
	opts []payload.Option
}{
	{name: "meta_instagram_en", read: platforms.MetaCSV},
	{name: "meta_instagram_sv", read: platforms.MetaCSV},
	{name: "meta_instagram_pt", read: platforms.MetaCSV},
	{name: "meta_stories_en", read: platforms.MetaCSV},
	{name: "meta_stories_es", read: platforms.MetaCSV},
	{name: "meta_facebook_en", read: platforms.MetaCSV},
	{name: "meta_facebook_sv", read: platforms.MetaCSV},
	{name: "tiktok_content_en", read: platforms.TikTokStudioCSV},
	{name: "tiktok_content_es", read: platforms.TikTokStudioCSV},
	{name: "tiktok_followers_en", read: platforms.TikTokStudioCSV, opts: []payload.Option{payload.MeasuredAt(time.Date(2027, 1, 3, 0, 0, 0, 0, time.UTC))}},
	{name: "tiktok_followers_es", read: platforms.TikTokStudioCSV},
	{name: "youtube_en", read: platforms.YouTubeStudioCSV},
	{name: "youtube_de", read: platforms.YouTubeStudioCSV},
	{name: "youtube_ja", read: platforms.YouTubeStudioCSV},
}

func TestExports(t *testing.T) {
	for _, e := range exports {
		t.Run(e.name, func(t *testing.T) {
			file := filepath.Join("testdata", "csv", e.name)
			body, err := os.ReadFile(file + ".csv")
			require.NoError(t, err)
			opts := append([]payload.Option{payload.MeasuredAt(exported)}, e.opts...)
			feed, err := e.read(bytes.NewReader(body), opts...)
			require.NoError(t, err)
			sound(t, feed)
			got, err := json.MarshalIndent(feed, "", "  ")
			require.NoError(t, err)
			if *update {
				require.NoError(t, os.WriteFile(file+".json", append(got, '\n'), 0o600))
			}
			want, err := os.ReadFile(file + ".json")
			require.NoError(t, err)
			assert.JSONEq(t, string(want), string(got))

			// The same in every other code and with every other line end.
			for name, other := range map[string][]byte{
				"byte order mark":  append([]byte("\xEF\xBB\xBF"), body...),
				"UTF-16 LE":        inUTF16(body, binary.LittleEndian, true),
				"UTF-16 BE":        inUTF16(body, binary.BigEndian, true),
				"CR LF":            bytes.ReplaceAll(body, []byte("\n"), []byte("\r\n")),
				"CR":               bytes.ReplaceAll(body, []byte("\n"), []byte("\r")),
				"no last line end": bytes.TrimSuffix(body, []byte("\n")),
			} {
				again, err := e.read(bytes.NewReader(other), opts...)
				require.NoError(t, err, name)
				assert.Equal(t, feed, again, name)
			}
		})
	}
}

// inUTF16 gives a text in UTF-16.
func inUTF16(text []byte, order binary.AppendByteOrder, mark bool) []byte {
	var out []byte
	if mark {
		out = order.AppendUint16(out, 0xFEFF)
	}
	for _, u := range utf16.Encode([]rune(string(text))) {
		out = order.AppendUint16(out, u)
	}
	return out
}
