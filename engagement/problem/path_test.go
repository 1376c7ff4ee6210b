package problem_test

import (
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement/problem"
)

func TestPaths(t *testing.T) {
	for _, test := range []struct{ got, want string }{
		{problem.Join("deliverables[2]", "due"), "deliverables[2].due"},
		{problem.Join("", "due"), "due"},
		{problem.Join("due", ""), "due"},
		{problem.Join("", ""), ""},
		{problem.Join("items", "[3].id"), "items[3].id"},
		{problem.Join("", "[3].id"), "[3].id"},
		{problem.Index("items", 3), "items[3]"},
		{problem.Index("", 0), "[0]"},
		{problem.Key("", "id"), "id"},
		{problem.Key("rates", "post"), "rates.post"},
		{problem.Key("rates", "a_B-9$"), "rates.a_B-9$"},
		{problem.Key("", "a.b"), `["a.b"]`},
		{problem.Key("rates", ""), `rates[""]`},
		{problem.Key("rates", "3"), "rates.3"}, // rates[3] is an element
		{problem.Key("rates", "€/post"), `rates["€/post"]`},
		{problem.Key("rates", `"]`), `rates["\"]"]`},
		{problem.Key("rates", "a b\n"), `rates["a b\n"]`},
		{problem.Key("rates", "\xff"), `rates["\xff"]`},
		{problem.Join(problem.Key(problem.Index("creators", 3), "€/post"), "amount"), `creators[3]["€/post"].amount`},
	} {
		assert.Equal(t, test.want, test.got)
	}
}

// split takes a path apart: names as they were, indices as "#3".
func split(t *testing.T, path string) []string {
	var parts []string
	for path != "" {
		switch {
		case strings.HasPrefix(path, `["`):
			quoted, err := strconv.QuotedPrefix(path[1:])
			require.NoError(t, err)
			name, err := strconv.Unquote(quoted)
			require.NoError(t, err)
			require.True(t, strings.HasPrefix(path[1+len(quoted):], "]"))
			parts, path = append(parts, name), path[2+len(quoted):]
		case path[0] == '[':
			index, rest, closed := strings.Cut(path[1:], "]")
			require.True(t, closed)
			parts, path = append(parts, "#"+index), rest
		default:
			path = strings.TrimPrefix(path, ".")
			end := strings.IndexAny(path, ".[")
			if end < 0 {
				end = len(path)
			}
			parts, path = append(parts, path[:end]), path[end:]
		}
	}
	return parts
}

// FuzzPath: whatever the keys, a path can be split back into them.
func FuzzPath(f *testing.F) {
	f.Add("creators", 3, "rates", "€/post")
	f.Add("", 0, ".", "[0]")
	f.Add(`"`, 12, `\`, `"]["`)
	f.Add("a]", 1, "\xff", "\x00")
	f.Fuzz(func(t *testing.T, a string, i int, b, c string) {
		path := problem.Key(problem.Key(problem.Index(problem.Key("", a), i), b), c)
		assert.Equal(t, []string{a, "#" + strconv.Itoa(i), b, c}, split(t, path))
		below := problem.Key(problem.Key("", b), c)
		assert.Equal(t, path, problem.Join(problem.Index(problem.Key("", a), i), below))
	})
}
