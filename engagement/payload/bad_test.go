package payload_test

import (
	"bytes"
	"errors"
	"io"
	"runtime"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement/payload"
)

func TestBadBodies(t *testing.T) {
	deep := func(n int) string { return `{"a":` + strings.Repeat("[", n-1) + strings.Repeat("]", n-1) + "}" }
	for _, c := range []struct {
		name, body string
		err        error
		offset     int64
		path       string
	}{
		{"empty", "", payload.ErrEmpty, 0, ""},
		{"white space", " \r\n\t ", payload.ErrEmpty, 5, ""},
		{"mark only", "\xEF\xBB\xBF", payload.ErrEmpty, 3, ""},
		{"cut in a name", `{"ite`, io.ErrUnexpectedEOF, 5, ""},
		{"cut behind a name", `{"items"`, io.ErrUnexpectedEOF, 8, ""},
		{"cut before a value", `{"items":`, io.ErrUnexpectedEOF, 9, "items"},
		{"cut in a list", `{"items":[{"id":"a"},`, io.ErrUnexpectedEOF, 21, "items[1]"},
		{"cut in a text", `{"items":[{"id":"a`, io.ErrUnexpectedEOF, 18, "items[0].id"},
		{"cut in an escape", `{"items":[{"id":"\u00`, io.ErrUnexpectedEOF, 21, "items[0].id"},
		{"cut in a number", `{"items":[{"id":12`, io.ErrUnexpectedEOF, 18, "items[0]"},
		{"cut in a word", `{"items":[{"id":tru`, io.ErrUnexpectedEOF, 19, "items[0].id"},
		{"cut in what is passed over", `{"x":[{"y":"`, io.ErrUnexpectedEOF, 12, "x"},
		{"cut at the end", `{"items":[]`, io.ErrUnexpectedEOF, 11, ""},
		{"no colon", `{"items" []}`, payload.ErrSyntax, 9, ""},
		{"no comma", `{"a":1 "b":2}`, payload.ErrSyntax, 7, ""},
		{"comma too many", `{"a":1,}`, payload.ErrSyntax, 7, ""},
		{"comma too many in a list", `{"items":[{},]}`, payload.ErrSyntax, 13, "items[1]"},
		{"name without quotes", `{a:1}`, payload.ErrSyntax, 1, ""},
		{"single quotes", `{'a':1}`, payload.ErrSyntax, 1, ""},
		{"wrong bracket", `{"items":[}`, payload.ErrSyntax, 10, "items[0]"},
		{"bad escape", `{"a":"\x"}`, payload.ErrSyntax, 6, "a"},
		{"bad hex", `{"a":"\u12g4"}`, payload.ErrSyntax, 6, "a"},
		{"line break in a text", "{\"a\":\"x\ny\"}", payload.ErrSyntax, 7, "a"},
		{"leading zero", `{"a":012}`, payload.ErrSyntax, 8, "a"},
		{"plus", `{"a":+1}`, payload.ErrSyntax, 7, "a"},
		{"point at the end", `{"a":1.}`, payload.ErrSyntax, 7, "a"},
		{"no exponent", `{"a":1e}`, payload.ErrSyntax, 7, "a"},
		{"NaN", `{"items":[{"id":NaN}]}`, payload.ErrSyntax, 16, "items[0].id"},
		{"a comment", `{"a":1/*x*/}`, payload.ErrSyntax, 6, ""},
		{"byte 0", "{\"a\":\x001}", payload.ErrSyntax, 5, "a"},
		{"trailing object", `{"a":1} {"b":2}`, payload.ErrTrailing, 8, ""},
		{"trailing bracket", `{"a":1}]`, payload.ErrTrailing, 7, ""},
		{"trailing byte 0", "{}\x00", payload.ErrTrailing, 2, ""},
		{"too deep", deep(65), payload.ErrTooDeep, 68, "a"},
		{"far too deep", deep(100_000), payload.ErrTooDeep, 68, "a"},
		{"not UTF-8", "{\"items\":[{\"id\":\"caf\xE9\"}]}", payload.ErrNotUTF8, 20, "items[0].id"},
		{"not UTF-8 in what is passed over", "{\"x\":\"\xC0\x80\"}", payload.ErrNotUTF8, 6, "x"},
		{"surrogates in UTF-8", "{\"x\":\"\xED\xA0\x80\"}", payload.ErrNotUTF8, 6, "x"},
		{"cut in a character", "{\"x\":\"\xF0\x9F\x8C", payload.ErrNotUTF8, 6, "x"},
		{"UTF-16 with mark", "\xFF\xFE{\x00}\x00", payload.ErrUTF16, 0, ""},
		{"UTF-16 big endian with mark", "\xFE\xFF\x00{\x00}", payload.ErrUTF16, 0, ""},
		{"UTF-16 without mark", "{\x00}\x00", payload.ErrUTF16, 0, ""},
		{"UTF-32", "\x00\x00\x00{", payload.ErrUTF16, 0, ""},
		{"a number without end", `{"a":` + strings.Repeat("1", payload.MaxText+2) + "}", payload.ErrSyntax, 5 + payload.MaxText + 1, "a"},
	} {
		for name, body := range readers(c.body) {
			err := readAll(body)
			var at *payload.Error
			require.ErrorAs(t, err, &at, "%s, %s", c.name, name)
			assert.ErrorIs(t, err, c.err, "%s, %s", c.name, name)
			assert.Equal(t, c.offset, at.Offset, "%s, %s: %v", c.name, name, err)
			assert.Equal(t, c.path, at.Path, "%s, %s", c.name, name)
			assert.True(t, strings.HasPrefix(err.Error(), "payload: byte "), err.Error())
		}
	}
	for n := 2; n <= 64; n++ {
		assert.NoError(t, readAll(strings.NewReader(deep(n))), "64 levels are allowed, %d", n)
	}
}

// readers give a body whole, byte by byte, and with its end beside its last
// bytes. Long bodies are not read byte by byte.
func readers(body string) map[string]io.Reader {
	all := map[string]io.Reader{
		"whole":     strings.NewReader(body),
		"eof early": iotest.DataErrReader(strings.NewReader(body)),
	}
	if len(body) < 1000 {
		all["byte by byte"] = iotest.OneByteReader(strings.NewReader(body))
	}
	return all
}

// readAll reads the members "items" as videos, "a" as text, and passes over the
// rest.
func readAll(body io.Reader, opts ...payload.Option) error {
	r := payload.NewReader(body, "a list of videos", opts...)
	return r.Body(func(key string) error {
		switch key {
		case "items":
			return payload.Items(r, func(*video) {})
		case "a":
			return r.Value(new(payload.Text))
		}
		return nil
	})
}

func TestBodiesOfAnotherKind(t *testing.T) {
	for body, got := range map[string]string{
		"<!DOCTYPE html><html>": "an HTML or XML page",
		"\n <?xml?>":            "an HTML or XML page",
		"\x1f\x8b\x08\x00\x00":  "compressed bytes",
		`[{"id":"a"}]`:          "a bare list",
		`"text"`:                "a bare value",
		"12":                    "a bare value",
		"null":                  "text that is no JSON object",
		"id,likes\n1,2":         "text that is no JSON object",
		"}":                     "text that is no JSON object",
	} {
		err := readAll(strings.NewReader(body))
		assert.Equal(t, &payload.WrongKindError{Want: "a list of videos", Got: got}, err, body)
		assert.Equal(t, "payload: want a list of videos, got "+got, err.Error())
	}
}

func TestMaxBytes(t *testing.T) {
	body := `{"items":[{"id":"a"},{"id":"b"}]}`
	size := int64(len(body))
	items, _, err := read(body, payload.MaxBytes(size))
	require.NoError(t, err)
	assert.Len(t, items, 2)
	for limit := int64(1); limit < size; limit++ {
		items, _, err = read(body, payload.MaxBytes(limit))
		var at *payload.Error
		require.ErrorAs(t, err, &at)
		require.ErrorIs(t, err, payload.ErrTooLarge, "limit %d", limit)
		assert.Equal(t, limit, at.Offset)
		assert.Equal(t, strings.Count(body[:limit], "}"), len(items), "what was read before is there, limit %d", limit)
	}
	assert.EqualError(t, err, "payload: byte 32: the body is larger than the limit of 32 bytes")
	_, _, err = read(body+strings.Repeat(" ", 100), payload.MaxBytes(size))
	assert.ErrorIs(t, err, payload.ErrTooLarge, "white space counts")
}

func TestMaxDepth(t *testing.T) {
	assert.ErrorIs(t, readAll(strings.NewReader(`{"items":[{}]}`), payload.MaxDepth(2)), payload.ErrTooDeep)
	assert.NoError(t, readAll(strings.NewReader(`{"items":[{}]}`), payload.MaxDepth(3)))
	bomb := `{"x":` + strings.Repeat("[", 5_000_000)
	assert.ErrorIs(t, readAll(strings.NewReader(bomb), payload.MaxDepth(1<<30)), payload.ErrTooDeep, "10,000 at most")
}

func TestByteOrderMark(t *testing.T) {
	for name, body := range readers("\xEF\xBB\xBF{\"a\":\"x\"}") {
		assert.NoError(t, readAll(body), name)
	}
	var at *payload.Error
	require.ErrorAs(t, readAll(strings.NewReader("\xEF\xBB\xBF{\"a\":x}")), &at)
	assert.EqualValues(t, 8, at.Offset, "the mark counts")
}

func TestTruncatedAtEveryByte(t *testing.T) {
	body := "{\"kind\":\"k\",\"items\":[{\"id\":\"a\",\"stats\":{\"views\":12}},{\"id\":\"\u00e9\\u00e9\",\"tags\":[\"x\",null,true]}],\"z\":[1.5e3]}"
	whole, _, err := read(body)
	require.NoError(t, err)
	require.Len(t, whole, 2)
	for n := range len(body) {
		items, _, err := read(body[:n])
		require.Error(t, err, "%d bytes", n)
		if n > 0 {
			assert.True(t, errors.Is(err, io.ErrUnexpectedEOF) || errors.Is(err, payload.ErrNotUTF8), "%d bytes: %v", n, err)
		}
		assert.Equal(t, whole[:len(items)], append([]video{}, items...), "%d bytes", n)
	}
}

func TestServiceError(t *testing.T) {
	for want, e := range map[string]payload.ServiceError{
		"x answered with an error: 403 DENIED: no": {Service: "x", Code: "403", Status: "DENIED", Message: "no"},
		"x answered with an error: 403":            {Service: "x", Code: "403"},
		"x answered with an error: no":             {Service: "x", Message: "no"},
		"x answered with an error: DENIED: no":     {Service: "x", Status: "DENIED", Message: "no"},
	} {
		assert.EqualError(t, &e, want)
	}
}

func TestErrorsOfTheReader(t *testing.T) {
	broken := io.MultiReader(strings.NewReader(`{"items":[{"id":"a"},`), iotest.ErrReader(assert.AnError))
	r := payload.NewReader(broken, "")
	n := 0
	err := r.Body(func(string) error { return payload.Items(r, func(*video) { n++ }) })
	assert.ErrorIs(t, err, assert.AnError)
	assert.Equal(t, 1, n)
	assert.ErrorIs(t, readAll(iotest.ErrReader(assert.AnError)), assert.AnError)
	assert.ErrorIs(t, readAll(io.MultiReader(strings.NewReader(`{}`), iotest.ErrReader(assert.AnError))), assert.AnError)
	assert.ErrorIs(t, readAll(idle{}), io.ErrNoProgress)
	assert.ErrorIs(t, readAll(nil), payload.ErrEmpty)
}

// idle gives neither bytes nor an error.
type idle struct{}

func (idle) Read([]byte) (int, error) { return 0, nil }

// stream gives head, then n times the same byte, then tail.
func stream(head string, c byte, n int64, tail string) io.Reader {
	return io.MultiReader(strings.NewReader(head), io.LimitReader(repeated(c), n), strings.NewReader(tail))
}

type repeated byte

func (c repeated) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = byte(c)
	}
	return len(p), nil
}

func TestMemoryIsBounded(t *testing.T) {
	const mega = 1 << 20
	nulls := func() io.Reader {
		return io.MultiReader(strings.NewReader(`{"items":[`), bytes.NewReader(bytes.Repeat([]byte("null,"), mega)), strings.NewReader(`null]}`))
	}
	for _, c := range []struct {
		name string
		body func() io.Reader
		err  error
		most uint64
	}{
		{"a text of 65 MB passed over", func() io.Reader { return stream(`{"x":"`, 'x', 65*mega, `"}`) }, payload.ErrTooLarge, mega},
		{"a text wanted", func() io.Reader { return stream(`{"a":"`, 'x', 9*mega, `"}`) }, nil, 6 * mega},
		{"a name", func() io.Reader { return stream(`{"`, 'x', 9*mega, `":1}`) }, nil, 6 * mega},
		{"a number", func() io.Reader { return stream(`{"a":`, '7', 9*mega, `}`) }, payload.ErrSyntax, 6 * mega},
		{"white space", func() io.Reader { return stream(`{`, ' ', 9*mega, `}`) }, nil, mega},
		{"a million nulls", nulls, payload.ErrTooMany, 8 * mega},
	} {
		var before, after runtime.MemStats
		body := c.body()
		runtime.ReadMemStats(&before)
		err := readAll(body)
		runtime.ReadMemStats(&after)
		if c.err == nil {
			assert.NoError(t, err, c.name)
		} else {
			assert.ErrorIs(t, err, c.err, c.name)
		}
		assert.Less(t, after.TotalAlloc-before.TotalAlloc, c.most, "%s: bytes allocated in all", c.name)
	}
}
