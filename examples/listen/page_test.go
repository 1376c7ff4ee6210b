package main

import (
	"encoding/xml"
	"errors"
	"io"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// An element is what a page holds.
type element struct {
	name  string
	attrs map[string]string
	text  string
}

// wellFormed reads a page strictly, as XML, and gives its elements.
func wellFormed(t *testing.T, page string) (all []element) {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(page))
	var open []int
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		require.NoError(t, err)
		switch token := token.(type) {
		case xml.StartElement:
			e := element{name: token.Name.Local, attrs: map[string]string{}}
			for _, a := range token.Attr {
				e.attrs[a.Name.Local] = a.Value
			}
			open = append(open, len(all))
			all = append(all, e)
		case xml.EndElement:
			open = open[:len(open)-1]
		case xml.CharData:
			if len(open) > 0 {
				all[open[len(open)-1]].text += string(token)
			}
		}
	}
	assert.Empty(t, open)
	return all
}

// The pages need nothing but themselves, run nothing, and hold no text that steers.
func TestPagesAreSelfContained(t *testing.T) {
	for name, page := range map[string]string{"sample": pageOf(t), "hostile": pageOf(t, "-dir", folder(t, hostileFiles()))} {
		assert.False(t, strings.ContainsAny(page, "\x00\x1b\u202E\u2066"), name)
		for _, e := range wellFormed(t, page) {
			assert.NotContains(t, []string{"script", "link", "img", "iframe", "object", "embed", "image", "use", "base", "form", "a"}, e.name)
			for attr := range e.attrs {
				assert.False(t, strings.HasPrefix(attr, "on"), "%s %s", e.name, attr)
				assert.NotContains(t, []string{"style", "href", "src"}, attr)
			}
			if e.name == "style" {
				assert.NotContains(t, e.text, "url(")
				assert.NotContains(t, e.text, "@import")
			}
		}
	}
	_, text, _ := program("-dir", folder(t, hostileFiles()))
	assert.False(t, strings.ContainsAny(text, "\x00\x1b\u202E\u2066"))
}

// Every picture has a name and a description with the numbers of its table, ids are
// there once, and every coordinate is a number inside the picture.
func TestPicturesSayTheirNumbers(t *testing.T) {
	page := pageOf(t)
	all := wellFormed(t, page)
	texts, pictures := map[string]string{}, 0
	for _, e := range all {
		if id := e.attrs["id"]; id != "" {
			assert.NotContains(t, texts, id)
			texts[id] = e.text
		}
	}
	number := regexp.MustCompile(`^-?[0-9]+(\.[0-9])?$`)
	for _, e := range all {
		if e.name == "svg" && e.attrs["role"] == "img" {
			pictures++
			for id := range strings.FieldsSeq(e.attrs["aria-labelledby"]) {
				assert.NotEmpty(t, strings.TrimSpace(texts[id]), id)
			}
		}
		for _, name := range []string{"x", "y", "x1", "y1", "x2", "y2", "width", "height"} {
			if v, there := e.attrs[name]; there {
				assert.Regexp(t, number, v, e.name)
			}
		}
	}
	assert.Equal(t, 12, pictures, "four pictures in three widths")
	cells := map[string]bool{}
	for _, e := range all {
		if e.name == "td" {
			cells[e.text] = true
		}
	}
	for part := range strings.SplitSeq(strings.TrimSuffix(texts["net-wide-d"], "."), "; ") {
		_, figure, _ := strings.Cut(part, " ")
		assert.True(t, cells[figure], "%s is in the table", figure)
	}
}

func TestSteps(t *testing.T) {
	for most, want := range map[int64][]int64{
		1: {0, 1}, 4: {0, 1, 2, 3, 4}, 7: {0, 2, 4, 6, 8}, 15: {0, 5, 10, 15}, 23: {0, 5, 10, 15, 20, 25}, 100: {0, 50, 100},
	} {
		assert.Equal(t, want, steps(most, 5), "%d", most)
	}
	assert.LessOrEqual(t, len(steps(1<<60, 5)), 8)
}
