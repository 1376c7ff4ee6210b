package platforms_test

import (
	"bytes"
	"io"
	"runtime"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/payload"
)

// samples are sound bodies of every platform, of a list and of one item, with
// a count cut off which would be another count.
var samples = map[string][]string{
	"youtube": {
		`{"kind":"youtube#videoListResponse","nextPageToken":"n","items":[{"kind":"youtube#video","id":"a","snippet":{"title":"é","publishedAt":"2019-03-21T20:37:49Z"},"contentDetails":{"duration":"PT5M"},"statistics":{"viewCount":"7920","likeCount":190,"commentCount":"32"}},{"kind":"youtube#video","id":"b","statistics":{"viewCount":"12"}}]}`,
		`{"kind":"youtube#channel","id":"UC","statistics":{"subscriberCount":1927873,"viewCount":160361638}}`,
		`{"kind":"youtube#commentThreadListResponse","items":[{"kind":"youtube#commentThread","id":"t","snippet":{"videoId":"v","totalReplyCount":12,"topLevelComment":{"id":"t","snippet":{"textOriginal":"x","likeCount":34}}},"replies":{"comments":[{"id":"r"}]}}]}`,
	},
	"instagram": {
		`{"data":[{"id":"1","like_count":87,"comments_count":11,"timestamp":"2021-08-17T19:00:42+0000","insights":{"data":[{"name":"reach","values":[{"value":640}]}]}},{"id":"2","like_count":1}],"paging":{"cursors":{"after":"a"}}}`,
		`{"business_discovery":{"followers_count":64976,"media":{"data":[{"id":"1","like_count":87,"comments_count":11}]},"id":"17"},"id":"18"}`,
		`{"data":[{"name":"reach","period":"lifetime","values":[{"value":512}],"id":"1/insights/reach/lifetime"},{"name":"follower_demographics","period":"lifetime","total_value":{"breakdowns":[{"dimension_keys":["age"],"results":[{"dimension_values":["18-24"],"value":44}]}]},"id":"17/insights/x/lifetime"}]}`,
		`{"id":"1","like_count":4455,"comments_count":0}`,
	},
	"tiktok": {
		`{"data":{"videos":[{"id":7212345678901234567,"view_count":54320,"like_count":1245,"create_time":1633023123}],"cursor":100,"has_more":true},"error":{"code":"ok"}}`,
		`{"data":{"follower_count":120,"display_name":"A"},"error":{"code":"ok"}}`,
	},
	"x": {
		`{"data":[{"id":"1","text":"x","author_id":"2","public_metrics":{"like_count":41,"reply_count":12,"retweet_count":10,"quote_count":40}}],"includes":{"users":[{"id":"2","username":"u","public_metrics":{"followers_count":513961}}]},"meta":{"next_token":"n"}}`,
		`{"data":{"id":"1","text":"x","public_metrics":{"like_count":41}}}`,
	},
	"facebook": {
		`{"data":[{"id":"4_1","message":"x","reactions":{"summary":{"total_count":332}},"comments":{"summary":{"total_count":41}},"shares":{"count":12}}],"paging":{"next":"https://graph.facebook.com/v1/4/posts?until=1"}}`,
		`{"id":"4","name":"A","fan_count":214507731}`,
		`{"data":[{"name":"post_reactions_by_type_total","period":"lifetime","values":[{"value":{"like":330,"love":22}}],"id":"4_1/insights/x"}]}`,
	},
}

func TestBadBodies(t *testing.T) {
	deep := `{"items":` + strings.Repeat("[", 100) + strings.Repeat("]", 100) + "}"
	for _, d := range decoders {
		for _, c := range []struct {
			name, body string
			err        error
		}{
			{"empty", "", payload.ErrEmpty},
			{"white space", " \n ", payload.ErrEmpty},
			{"cut", `{"data":[{"id":"`, io.ErrUnexpectedEOF},
			{"too deep", deep, payload.ErrTooDeep},
			{"not UTF-8", "{\"data\":[{\"id\":\"\xE9\"}]}", payload.ErrNotUTF8},
			{"UTF-16", "\xFF\xFE{\x00}\x00", payload.ErrUTF16},
			{"not JSON", `{"data":[{"id":NaN}]}`, payload.ErrSyntax},
			{"trailing", samples[d.name][0] + "{}", payload.ErrTrailing},
		} {
			_, err := d.read(strings.NewReader(c.body))
			var at *payload.Error
			require.ErrorAs(t, err, &at, "%s: %s", d.name, c.name)
			assert.ErrorIs(t, err, c.err, "%s: %s", d.name, c.name)
		}
		for body, got := range map[string]string{
			"<!DOCTYPE html><title>502</title>": "an HTML or XML page",
			"[" + samples[d.name][0] + "]":      "a bare list",
			"null":                              "text that is no JSON object",
			"id,likes\n1,2":                     "text that is no JSON object",
			`{}`:                                "another kind of JSON object",
			`{"a":{"b":[1,2,3]}}`:               "another kind of JSON object",
		} {
			feed, err := d.read(strings.NewReader(body))
			var wrong *payload.WrongKindError
			require.ErrorAs(t, err, &wrong, "%s: %s", d.name, body)
			assert.Equal(t, got, wrong.Got, "%s: %s", d.name, body)
			assert.Empty(t, counted(feed), "%s: %s", d.name, body)
		}
		_, err := d.read(nil)
		assert.ErrorIs(t, err, payload.ErrEmpty)
		_, err = d.read(iotest.ErrReader(assert.AnError), nil)
		assert.ErrorIs(t, err, assert.AnError)
	}
}

func TestRefusals(t *testing.T) {
	for _, d := range decoders {
		for body, want := range map[string]payload.ServiceError{
			`{"error":"Unauthorized"}`:   {Message: "Unauthorized"},
			`{"error":{"message":"no"}}`: {Message: "no"},
			`{"error":{"code":190,"type":"OAuthException","message":"expired"}}`: {Code: "190", Status: "OAuthException", Message: "expired"},
			`{"error":{"code":403,"status":"DENIED","type":"x"}}`:                {Code: "403", Status: "DENIED"},
		} {
			want.Service = d.name
			feed, err := d.read(strings.NewReader(body))
			assert.Equal(t, &want, err, "%s: %s", d.name, body)
			assert.Empty(t, counted(feed))
			_, err = d.read(strings.NewReader(body + "x"))
			var refused *payload.ServiceError
			assert.ErrorAs(t, err, &refused)
			assert.ErrorIs(t, err, payload.ErrTrailing, "both are told")
		}
		for _, body := range []string{`{"error":null}`, `{"error":{}}`, `{"error":[]}`, `{"error":""}`, `{"error":{"code":"ok"}}`} {
			_, err := d.read(strings.NewReader(body))
			var wrong *payload.WrongKindError
			assert.ErrorAs(t, err, &wrong, "%s: %s", d.name, body)
		}
	}
}

func TestTrailingBytesLoseNothing(t *testing.T) {
	for _, d := range decoders {
		for _, body := range samples[d.name] {
			whole := clean(t, d.read, body)
			require.NotEmpty(t, counted(whole), body)
			feed, err := d.read(strings.NewReader(body+" x"), payload.MeasuredAt(fetched))
			assert.ErrorIs(t, err, payload.ErrTrailing)
			assert.Equal(t, whole, feed, body)
		}
	}
}

// However much of a body is missing, what was read is what the whole body
// says, and never a number of which the last digits are missing.
func TestTruncatedAtEveryByte(t *testing.T) {
	for _, d := range decoders {
		for _, body := range samples[d.name] {
			whole := clean(t, d.read, body)
			most := numbers(whole)
			for n := range len(body) {
				feed, err := d.read(strings.NewReader(body[:n]), payload.MeasuredAt(fetched))
				require.Error(t, err, "%s cut at %d", body, n)
				for key, count := range numbers(feed) {
					require.Equal(t, most[key], count, "%s cut at %d: %s", body, n, key)
				}
				require.LessOrEqual(t, len(feed.Posts), len(whole.Posts))
				require.LessOrEqual(t, len(feed.Comments), len(whole.Comments))
			}
		}
	}
}

// numbers are the known counts of a feed by what they are counts of.
func numbers(f engagement.Feed) map[string]engagement.Count {
	all := map[string]engagement.Count{}
	add := func(key string, c engagement.Count) {
		if c.IsKnown() {
			all[key] = c
		}
	}
	for _, p := range f.Posts {
		for _, m := range engagement.AllMetrics() {
			add(p.ID+" "+string(m), p.Metrics.Get(m))
		}
	}
	for _, a := range f.Accounts {
		add("account "+a.ID+a.Name, a.Followers)
		add("views of "+a.ID+a.Name, a.Views)
	}
	for _, c := range f.Comments {
		add("likes of "+c.ID, c.Likes)
		add("replies of "+c.ID, c.Replies)
	}
	for _, a := range f.Audiences {
		add(string(a.Of), a.Size)
		for _, s := range a.Ages {
			add(string(a.Of)+s.Key, s.People)
		}
	}
	return all
}

// Any value of any kind in any place: nothing breaks, and what comes out is sound.
func TestWrongTypesEverywhere(t *testing.T) {
	values := []string{"null", "true", "0", "-1", "1e999", "99999999999999999999", `""`, `"None"`, `"x"`, "[]", "[null]", "[[]]", "{}", `{"data":[]}`, `{"data":null}`}
	for _, d := range decoders {
		for _, body := range samples[d.name] {
			for at, c := range body {
				if c != ':' || body[at-1] != '"' {
					continue
				}
				end := at + 1 + valueLength(body[at+1:])
				for _, v := range values {
					changed := body[:at+1] + v + body[end:]
					feed, _ := d.read(strings.NewReader(changed), payload.MeasuredAt(fetched))
					sound(t, feed)
				}
			}
		}
	}
}

// valueLength is the length of the JSON value that text begins with.
func valueLength(text string) int {
	depth, quoted := 0, false
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case quoted && c == '\\':
			i++
		case c == '"':
			quoted = !quoted
		case quoted:
		case c == '{' || c == '[':
			depth++
		case c == '}' || c == ']' || c == ',':
			if c != ',' {
				depth--
			}
			if depth < 0 || depth == 0 && c == ',' {
				return i
			}
		}
	}
	return len(text)
}

func TestLimits(t *testing.T) {
	for _, d := range decoders {
		body := samples[d.name][0]
		_, err := d.read(strings.NewReader(body), payload.MaxBytes(int64(len(body)-1)))
		assert.ErrorIs(t, err, payload.ErrTooLarge)
		_, err = d.read(strings.NewReader(body), payload.MaxDepth(2))
		assert.ErrorIs(t, err, payload.ErrTooDeep)
	}
}

// Memory is that of the feed: neither a giant text nor a long list of nulls is
// held.
func TestMemoryIsBounded(t *testing.T) {
	const many, mega = 400_000, 1 << 20
	for _, d := range decoders {
		for _, c := range []struct{ name, head, each, tail string }{
			{"a giant text", `{"x":"`, "abc", `"}`},
			{"a giant caption", `{"data":[{"id":"4_1","caption":"`, "abc", `"}]}`},
			{"a giant name", `{"`, "abc", `":1}`},
			{"nulls", `{"data":[`, "null,", `null]}`},
			{"items that are none", `{"items":[`, "{},", `{}]}`},
		} {
			body := io.MultiReader(strings.NewReader(c.head), bytes.NewReader(bytes.Repeat([]byte(c.each), many)), strings.NewReader(c.tail))
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			feed, _ := d.read(body)
			runtime.ReadMemStats(&after)
			assert.Less(t, after.TotalAlloc-before.TotalAlloc, uint64(10*mega), "%s: %s", d.name, c.name)
			assert.LessOrEqual(t, len(feed.Problems), payload.MaxProblems+1)
		}
	}
}
