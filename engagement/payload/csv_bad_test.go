package payload_test

import (
	"bytes"
	"encoding/binary"
	"io"
	"runtime"
	"strings"
	"testing"
	"testing/iotest"
	"time"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement/payload"
)

func TestCSVBadBodies(t *testing.T) {
	for body, want := range map[string]error{
		"":                          payload.ErrEmpty,
		" \r\n\t ":                  payload.ErrEmpty,
		"\xEF\xBB\xBF":              payload.ErrEmpty,
		"\xFF\xFE\x00\x00a\x00\x00": payload.ErrUTF32,
		"\x00\x00\xFE\xFF\x00\x00":  payload.ErrUTF32,
	} {
		_, _, err := table(body)
		var at *payload.Error
		require.ErrorAs(t, err, &at, "%q", body)
		assert.ErrorIs(t, err, want, "%q", body)
	}
	for body, got := range map[string]string{
		`{"a":1}`:                 "JSON",
		"[1,2]":                   "JSON",
		"<!DOCTYPE html>":         "an HTML or XML page",
		"PK\x03\x04xl/workbook":   "a workbook or another zip file",
		"\x1F\x8B\x08":            "compressed bytes",
		"%PDF-1.7":                "a PDF",
		"Name,Price\nA,1\n":       "a text without the headers of one",
		"\"Post ID,Views\n1,2\n3": "a text without the headers of one",
	} {
		_, _, err := table(body)
		assert.Equal(t, &payload.WrongKindError{Want: "a table", Got: got}, err, "%q", body)
	}
	_, _, err := table("Post ID\n1\n", nil, payload.MaxBytes(-1))
	require.NoError(t, err)
	c := payload.NewCSV(nil, "a table")
	require.False(t, c.Header(cFields, 1))
	require.False(t, c.Next())
	require.ErrorIs(t, c.Err(), payload.ErrEmpty)
	assert.Equal(t, payload.Absent, c.Count(0).State)
}

// The rows before the end of what can be had are read, and the row in which it
// ends is not: it may be cut.
func TestCSVEndsEarly(t *testing.T) {
	const body = "Post ID,Caption,Views\n1,a,5\n2,b,66\n3,c,7\n"
	for name, src := range map[string]func(n int64) (io.Reader, []payload.Option){
		"limit": func(n int64) (io.Reader, []payload.Option) {
			return strings.NewReader(body), []payload.Option{payload.MaxBytes(n)}
		},
		"error": func(n int64) (io.Reader, []payload.Option) {
			return io.MultiReader(strings.NewReader(body[:n]), iotest.ErrReader(assert.AnError)), nil
		},
		"one by one": func(n int64) (io.Reader, []payload.Option) {
			return iotest.OneByteReader(io.MultiReader(strings.NewReader(body[:n]), iotest.ErrReader(assert.AnError))), nil
		},
	} {
		for n := int64(30); n < int64(len(body)); n++ {
			r, opts := src(n)
			c := payload.NewCSV(r, "a table", opts...)
			require.True(t, c.Header(cFields, 1), name)
			var views []int64
			for c.Next() {
				views = append(views, c.Count(cViews).Value)
			}
			var at *payload.Error
			require.ErrorAs(t, c.Err(), &at, name)
			require.Equal(t, n, at.Offset, name)
			whole := strings.Count(body[:n], "\n") - 1
			require.Equal(t, []int64{5, 66, 7}[:whole], views, "%s at %d", name, n)
		}
	}
	c := payload.NewCSV(strings.NewReader(body), "a table", payload.MaxItems(2))
	require.True(t, c.Header(cFields, 1))
	for range 2 {
		require.True(t, c.Next())
	}
	require.False(t, c.Next())
	require.ErrorIs(t, c.Err(), payload.ErrTooMany)
	assert.ErrorContains(t, c.Err(), "rows[2]")
}

func TestCSVInUTF16(t *testing.T) {
	const body = "Post ID,Caption,Views\n1,née 日本 😀,5\n2,b,6\n"
	want, _, _ := table(body)
	for _, order := range []binary.AppendByteOrder{binary.LittleEndian, binary.BigEndian} {
		var text []byte
		for _, u := range utf16.Encode([]rune(body)) {
			text = order.AppendUint16(text, u)
		}
		bare := string(text)
		marked := string(order.AppendUint16(nil, 0xFEFF)) + bare
		for _, b := range []string{bare, marked} {
			rows, problems, err := table(b)
			require.NoError(t, err)
			assert.Equal(t, want, rows)
			assert.Empty(t, problems)
		}
		rows, _, err := table(marked[:len(marked)-3]) // within a character
		require.NoError(t, err)
		require.Len(t, rows, 2)
		half := order.AppendUint16(nil, 0xD83D)
		rows, _, err = table(strings.Replace(marked, string(order.AppendUint16(nil, 'b')), string(half), 1))
		require.NoError(t, err)
		assert.Equal(t, "2|\ufffd|6|", rows[1])
	}
}

// Time and memory grow with the length and nothing else.
func TestCSVIsBounded(t *testing.T) {
	const mega = 1 << 20
	head := "Post ID,Caption,Views\n"
	wide := strings.Repeat("a,", mega) + "Views\n"
	for name, body := range map[string]string{
		"a million columns":              "Post ID," + wide + strings.Repeat("1,", mega) + "2\n",
		"a million columns in a row":     head + strings.Repeat("1,", mega) + "\n1,a,5\n",
		"a million quotes":               head + strings.Repeat("\"", 2*mega) + "\n1,a,5\n",
		"quotes opened over and over":    head + strings.Repeat("1,\"a,5\n", mega/8),
		"doubled quotes opened":          head + strings.Repeat("1,\"\"a,5\n", mega/8),
		"quotes opened by three":         head + strings.Repeat("1,\"\"\"a,5\n", mega/8),
		"quoted line ends":               head + strings.Repeat("1,\"\n\"\"x\"\"\n", mega/8),
		"one quote, then lines":          head + "1,\"" + strings.Repeat("1,a,5\n", mega/8),
		"line ends":                      head + strings.Repeat("\r\n\r", mega/2),
		"bad numbers":                    head + strings.Repeat("1,a,1.2.3\n", mega/8),
		"numbers that need all the rest": head + strings.Repeat("1,a,\"1,000\"\n", mega/8),
		"a giant cell":                   head + "1,\"" + strings.Repeat("abc\n", mega/2) + "\",5\n2,b,6\n",
		"a giant header":                 strings.Repeat("Views", mega/4) + ",Views\n1,2\n",
	} {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		began := time.Now()
		c := payload.NewCSV(strings.NewReader(body), "a table", payload.MaxItems(2*mega))
		if c.Header(cFields, 1) {
			for c.Next() {
				c.Text(cText)
				c.Count(cViews)
			}
		}
		runtime.ReadMemStats(&after)
		assert.LessOrEqual(t, len(c.Problems()), payload.MaxProblems+1, name)
		assert.Less(t, after.TotalAlloc-before.TotalAlloc, uint64(12*len(body)+4*mega), name)
		assert.Less(t, time.Since(began), 10*time.Second, name)
	}
	c := payload.NewCSV(strings.NewReader(head+"1,"+strings.Repeat("a", mega+1)+",5\n"), "a table")
	require.True(t, c.Header(cFields, 1) && c.Next())
	assert.Equal(t, payload.Unreadable, c.Text(cText).State)
	assert.Equal(t, "rows[0].Caption: not_text 1048576", c.Problems().Error())
}

// FuzzCSV holds for any bytes: no panic, the same each time, texts in UTF-8,
// counts within their range, problems with a path that names a row or a column.
func FuzzCSV(f *testing.F) {
	for _, body := range []string{
		"sep=;\nPost ID;Caption;Views\n1;\"a;b\";12.400\n", "Post ID,Caption,Views,Hours,Time\n1,\"a \"\"b\"\"\nc\",\"12,400\",0:41,03/27/2026 06:08\nTotal,,5\n",
		"\xFF\xFEP\x00o\x00s\x00t\x00 \x00I\x00D\x00,\x00V\x00", "Post ID,R\xE4ckvidd\n1,\"x\n2,\"y\"z\n", "Views,Views,Time\n1,2,October 1\n",
	} {
		f.Add([]byte(body))
	}
	f.Fuzz(func(t *testing.T, body []byte) {
		read := func(c *payload.CSV) (out []any) {
			for ok := c.Header(cFields, 1); ok && c.Next(); {
				text, n, d, at := c.Text(cText), c.Count(cViews), c.Number(cHours), c.Time(cTime)
				require.True(t, utf8.ValidString(text.Value))
				require.True(t, n.Value >= 0 && n.Value <= 1<<53)
				require.False(t, d.Value != d.Value)
				require.True(t, at.State != payload.Given || at.Value.Year() > 0 && at.Value.Year() < 10000)
				require.True(t, utf8.ValidString(c.ID(cID).Value))
				out = append(out, text, n, d, at, c.ID(cID), c.Seconds(cHours), c.Decimal(cHours), c.Total(), c.Row())
			}
			for _, p := range c.Problems() {
				require.NotEmpty(t, p.Rule)
				require.NotEmpty(t, p.Message)
			}
			return append(out, c.Problems(), c.Err())
		}
		table := func() *payload.CSV {
			return payload.NewCSV(bytes.NewReader(body), "a table", payload.MeasuredAt(time.Date(2026, 3, 1, 0, 0, 0, 0, time.UTC)))
		}
		want := read(table())
		require.Equal(t, want, read(table()))
		guessing, got := table(), []any(nil)
		guessing.Guess()
		for c := guessing; c != nil; c = c.Again() {
			got = read(c)
		}
		require.Equal(t, want, got, "on a guess")
	})
}

// A header line longer than what is searched for headers is still one line.
func TestCSVWideHeader(t *testing.T) {
	wide := "name," + strings.Repeat("x,", 1<<20) + "likes\n"
	row := "a," + strings.Repeat(",", 1<<20) + "7\n"
	c := payload.NewCSV(strings.NewReader(wide+row), "rows")
	require.True(t, c.Header([]payload.Field{{Kind: payload.Words, Headers: []string{"name"}}, {Kind: payload.Whole, Headers: []string{"likes"}}}, 1))
	require.True(t, c.Next())
	assert.Equal(t, "a", c.Text(0).Value)
	assert.False(t, c.Next())
}
