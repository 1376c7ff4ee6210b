package vendors_test

import (
	"bytes"
	"io"
	"runtime"
	"strconv"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement/payload"
	"github.com/seed-e12bc25d/influencekit/persona/vendors"
)

// samples are sound bodies of every source.
var samples = map[string][]string{
	"instagram": {instagramNew, instagramOld},
	"youtube": {
		ytTable("ageGroup gender", "viewerPercentage", `["age18-24","female",40],["age65-","male",60]`),
		ytTable("country", "views", `["US",600],["DE",300]`),
	},
	"modash":      {modashReport, `{"success":true,"user_profile":{"type":"youtube"},"audience_followers":{"success":true,"data":{"audience_ages":[{"code":"65-","weight":1}]}},"audience_likers":{"success":false}}`},
	"hypeauditor": {hypeReport, `{"result":{"report_state":"READY","report":{"basic":{"id":"5"},"features":{"audience_age_gender":{"data":{"18-24":{"male":10}}},"audience_geo":{"data":[{"title":"us","prc":3}]}}}}}`},
	"phyllo":      {phylloReport},
}

func TestBadBodies(t *testing.T) {
	deep := `{"profile":` + strings.Repeat(`{"profile":`, 100) + "1" + strings.Repeat("}", 101)
	for name, read := range decoders {
		sample := samples[name][0]
		for body, want := range map[string]error{
			"":                     payload.ErrEmpty,
			sample[:len(sample)/2]: io.ErrUnexpectedEOF,
			deep:                   payload.ErrTooDeep,
			"{\"x\":\"\xE9\"}":     payload.ErrNotUTF8,
			"{\"x\":\x00}":         payload.ErrSyntax,
			sample + "{}":          payload.ErrTrailing,
			"\xFF\xFE{\x00}\x00":   payload.ErrUTF16,
			`{"profile":{"audience":{"genders":[{"code":NaN}]}}}`: payload.ErrSyntax,
		} {
			_, err := read(strings.NewReader(body))
			assert.ErrorIs(t, err, want, "%s: %.60s", name, body)
		}
		for body, got := range map[string]string{
			"<html>502</html>":    "an HTML or XML page",
			"[" + sample + "]":    "a bare list",
			`{}`:                  "another kind of JSON object",
			`{"a":{"b":[1,2,3]}}`: "another kind of JSON object",
		} {
			feed, err := read(strings.NewReader(body))
			var wrong *payload.WrongKindError
			require.ErrorAs(t, err, &wrong, "%s: %s", name, body)
			assert.Equal(t, got, wrong.Got, "%s: %s", name, body)
			assert.Empty(t, feed.Audiences)
		}
	}
}

// A body cut at any byte gives an error, and beside it only audiences that are in
// the whole one: no number is ever cut short.
func TestCutBodies(t *testing.T) {
	for name, read := range decoders {
		for _, body := range samples[name] {
			whole, err := read(strings.NewReader(body))
			require.NoError(t, err)
			for n := range len(body) {
				feed, err := read(strings.NewReader(body[:n]))
				require.Error(t, err, "%s: %d bytes", name, n)
				sound(t, feed)
				if name == "instagram" { // one audience grows from metric to metric
					continue
				}
				require.LessOrEqual(t, len(feed.Audiences), len(whole.Audiences))
				for i, a := range feed.Audiences {
					require.Equal(t, text(whole.Audiences[i].Genders), text(a.Genders), "%s: %d bytes", name, n)
					require.Equal(t, text(whole.Audiences[i].AgeGenders), text(a.AgeGenders), "%s: %d bytes", name, n)
				}
			}
		}
	}
}

// However the bytes arrive, and with members that nobody knows between them, the
// feed is the same.
func TestUnknownMembers(t *testing.T) {
	const more = `{"new_member":[{"deep":[1,null,{"x":"\u0000"}]}],"genders_2":7,`
	for name, read := range decoders {
		for _, body := range samples[name] {
			want, err := read(strings.NewReader(body), payload.MeasuredAt(fetched))
			require.NoError(t, err)
			got, err := read(iotest.OneByteReader(strings.NewReader(strings.ReplaceAll(body, "{", more))), payload.MeasuredAt(fetched))
			require.NoError(t, err)
			if body == instagramOld || strings.Contains(body, "audience_age_gender") { // objects of which every member is a group
				continue
			}
			assert.Equal(t, want, got, name)
		}
	}
}

// Each member of every sample replaced by every kind of value: no panic, and a
// sound feed.
func TestWrongTypes(t *testing.T) {
	for name, read := range decoders {
		for _, body := range samples[name] {
			for at := range len(body) {
				if body[at] != ':' {
					continue
				}
				for _, value := range []string{"null", "[]", "{}", `""`, `"\u0000"`, "-1", "1e999", "true", `[[[{}]]]`} {
					end := valueEnd(body, at+1)
					feed, err := read(strings.NewReader(body[:at+1] + value + body[end:]))
					if err == nil {
						sound(t, feed)
					}
				}
			}
		}
	}
}

// valueEnd is where the JSON value at i ends.
func valueEnd(body string, i int) int {
	depth, quoted := 0, false
	for ; i < len(body); i++ {
		switch c := body[i]; {
		case c == '"':
			quoted = !quoted
		case quoted:
		case c == '{' || c == '[':
			depth++
		case (c == '}' || c == ']' || c == ',') && depth == 0:
			return i
		case c == '}' || c == ']':
			depth--
		}
	}
	return i
}

func TestManyGroups(t *testing.T) {
	var body bytes.Buffer
	body.WriteString(`{"profile":{"audience":{"geoCities":[`)
	const n = 200_000
	for i := range n {
		if i > 0 {
			body.WriteByte(',')
		}
		body.WriteString(`{"name":"c` + strconv.Itoa(i) + `","weight":0.000001}`)
	}
	body.WriteString(`]}}}`)
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	feed, err := vendors.Modash(bytes.NewReader(body.Bytes()))
	runtime.ReadMemStats(&after)
	require.NoError(t, err)
	require.Len(t, feed.Audiences, 1)
	assert.Len(t, feed.Audiences[0].Cities, n)
	t.Logf("%d cities, body %d kB: %d kB allocated in all", n, body.Len()>>10, (after.TotalAlloc-before.TotalAlloc)>>10)
	assert.Less(t, after.TotalAlloc-before.TotalAlloc, uint64(200<<20))

	_, err = vendors.Modash(bytes.NewReader(body.Bytes()), payload.MaxItems(1000))
	assert.ErrorIs(t, err, payload.ErrTooMany)
	_, err = vendors.Modash(bytes.NewReader(body.Bytes()), payload.MaxBytes(1000))
	assert.ErrorIs(t, err, payload.ErrTooLarge)

	// A flood of duplicates is a thousand problems and one that counts the rest.
	feed, err = vendors.Modash(strings.NewReader(`{"profile":{"audience":{"ages":[` + strings.Repeat(`{"code":"18-24","weight":0},`, 5000) + `{"code":"18-24"}]}}}`))
	require.NoError(t, err)
	assert.Len(t, feed.Problems, payload.MaxProblems+1)
	assert.Len(t, feed.Audiences[0].Ages, 1)
}

// fuzz holds for any bytes: no panic, the same feed and error each time, and a
// feed that is sound.
func fuzz(f *testing.F, name string) {
	for _, body := range samples[name] {
		f.Add([]byte(body))
	}
	f.Add([]byte(`{"error":{"code":100,"message":"x"}}`))
	f.Add([]byte(`{"profile":{"audience":{"genders":[{"code":"MALE","weight":2}]}}}`))
	read := decoders[name]
	f.Fuzz(func(t *testing.T, body []byte) {
		feed, err := read(bytes.NewReader(body), payload.MeasuredAt(fetched))
		again, sameErr := read(bytes.NewReader(body), payload.MeasuredAt(fetched))
		require.Equal(t, feed, again)
		require.Equal(t, err, sameErr)
		sound(t, feed)
	})
}

func FuzzInstagram(f *testing.F)        { fuzz(f, "instagram") }
func FuzzYouTubeAnalytics(f *testing.F) { fuzz(f, "youtube") }
func FuzzModash(f *testing.F)           { fuzz(f, "modash") }
func FuzzHypeAuditor(f *testing.F)      { fuzz(f, "hypeauditor") }
func FuzzPhyllo(f *testing.F)           { fuzz(f, "phyllo") }
