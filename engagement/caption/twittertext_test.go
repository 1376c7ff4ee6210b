package caption_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement/caption"
)

// A conformanceCase is one of twitter-text, commit 30e2430d: what should be found
// in a text. Indices count code points.
type conformanceCase struct {
	Description string          `json:"description"`
	Text        string          `json:"text"`
	Expected    json.RawMessage `json:"expected"`
}

// Every section applies to a caption. Three are read with a grain of salt: a
// mention of a list is none of the section "mentions"; a reply is a mention with
// nothing but white space and marks of direction before it; and what lies inside
// a link is no mention here.
func TestTwitterText(t *testing.T) {
	for section, cases := range conformance(t) {
		find, known := sections[section]
		require.True(t, known, "no test reads section %q", section)
		for _, c := range cases {
			found := find(caption.Scan(c.Text, caption.X()))
			got, err := json.Marshal(found)
			require.NoError(t, err)
			assert.JSONEq(t, string(c.Expected), string(got), "%s: %s: %s", section, c.Description, c.Text)
		}
	}
}

// sections reads from a caption what the cases of a section expect.
var sections = map[string]func(caption.Caption) any{
	"mentions": func(c caption.Caption) any {
		return names(withoutLists(c), func(m caption.Mention) string { return m.Name })
	},
	"mentions_with_indices": func(c caption.Caption) any {
		return list(c, withoutLists(c), func(m caption.Mention) (caption.Span, map[string]any) {
			return m.Span, map[string]any{"screen_name": m.Name}
		})
	},
	"mentions_or_lists_with_indices": func(c caption.Caption) any {
		return list(c, c.Mentions, func(m caption.Mention) (caption.Span, map[string]any) {
			slug := ""
			if m.List != "" {
				slug = "/" + m.List
			}
			return m.Span, map[string]any{"screen_name": m.Name, "list_slug": slug}
		})
	},
	"replies": func(c caption.Caption) any {
		lead := func(r rune) bool { return unicode.IsSpace(r) || unicode.Is(unicode.Cf, r) }
		if len(c.Mentions) == 0 || strings.TrimFunc(c.Text[:c.Mentions[0].Start], lead) != "" {
			return nil
		}
		return c.Mentions[0].Name
	},
	"urls":                          func(c caption.Caption) any { return names(c.Links, linkText(c)) },
	"tco_urls_with_params":          func(c caption.Caption) any { return names(c.Links, linkText(c)) },
	"urls_with_indices":             links,
	"urls_with_directional_markers": links,
	"hashtags":                      func(c caption.Caption) any { return names(c.Hashtags, tagName) },
	"hashtags_from_astral":          func(c caption.Caption) any { return names(c.Hashtags, tagName) },
	"cashtags":                      func(c caption.Caption) any { return names(c.Cashtags, tagName) },
	"hashtags_with_indices": func(c caption.Caption) any {
		return list(c, c.Hashtags, func(t caption.Tag) (caption.Span, map[string]any) {
			return t.Span, map[string]any{"hashtag": t.Name}
		})
	},
	"cashtags_with_indices": func(c caption.Caption) any {
		return list(c, c.Cashtags, func(t caption.Tag) (caption.Span, map[string]any) {
			return t.Span, map[string]any{"cashtag": t.Name}
		})
	},
}

func withoutLists(c caption.Caption) []caption.Mention {
	return slices.DeleteFunc(c.Mentions, func(m caption.Mention) bool { return m.List != "" })
}

func links(c caption.Caption) any {
	return list(c, c.Links, func(l caption.Link) (caption.Span, map[string]any) {
		return l.Span, map[string]any{"url": l.Of(c.Text)}
	})
}

func linkText(c caption.Caption) func(caption.Link) string {
	return func(l caption.Link) string { return l.Of(c.Text) }
}

func tagName(t caption.Tag) string { return t.Name }

func names[T any](found []T, name func(T) string) []string {
	all := []string{}
	for _, f := range found {
		all = append(all, name(f))
	}
	return all
}

// list adds indices in code points to what of returns.
func list[T any](c caption.Caption, found []T, of func(T) (caption.Span, map[string]any)) []map[string]any {
	all := []map[string]any{}
	for _, f := range found {
		span, fields := of(f)
		fields["indices"] = []int{utf8.RuneCountInString(c.Text[:span.Start]), utf8.RuneCountInString(c.Text[:span.End])}
		all = append(all, fields)
	}
	return all
}

func conformance(t *testing.T) map[string][]conformanceCase {
	files, err := filepath.Glob(filepath.Join(dataFolder(t), "data", "twitter-text", "extract*.json"))
	require.NoError(t, err)
	if len(files) == 0 {
		t.Skip("no twitter-text data here")
	}
	all := map[string][]conformanceCase{}
	for _, f := range files {
		b, err := os.ReadFile(f)
		require.NoError(t, err)
		var part map[string][]conformanceCase
		require.NoError(t, json.Unmarshal(b, &part))
		for name, cases := range part {
			all[name] = append(all[name], cases...)
		}
	}
	require.NotEmpty(t, all)
	return all
}

// dataFolder is where INFLUENCEKIT_DATA points, by default beside the checkout.
func dataFolder(t *testing.T) string {
	if dir := os.Getenv("INFLUENCEKIT_DATA"); dir != "" {
		return dir
	}
	dir, err := os.Getwd()
	require.NoError(t, err)
	for ; dir != filepath.Dir(dir); dir = filepath.Dir(dir) {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return filepath.Join(dir, "..", "shared")
		}
	}
	t.Skip("no module here")
	return ""
}
