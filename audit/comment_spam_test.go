package audit_test

import (
	"hash/fnv"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/seed-e12bc25d/influencekit/audit"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A spamCount is how a predicate fares on labelled comments.
type spamCount struct{ hit, miss, alarm, clear int }

func (s *spamCount) add(is, said bool) {
	switch {
	case is && said:
		s.hit++
	case is:
		s.miss++
	case said:
		s.alarm++
	default:
		s.clear++
	}
}

func (s spamCount) precision() float64 { return float64(s.hit) / float64(max(1, s.hit+s.alarm)) }
func (s spamCount) recall() float64    { return float64(s.hit) / float64(max(1, s.hit+s.miss)) }
func (s spamCount) f1() float64 {
	return float64(2*s.hit) / float64(max(1, 2*s.hit+s.miss+s.alarm))
}

// TestCommentSpam prints how well self-promotion and scams are told on the comments
// of testdata: the first file in the half tuned on and the half held out, and the
// second file.
func TestCommentSpam(t *testing.T) {
	p := audit.DefaultPolicy()
	read := func(name string, parts int) []spamCount {
		body, err := os.ReadFile("testdata/" + name)
		require.NoError(t, err)
		counts := make([]spamCount, parts)
		for line := range strings.Lines(string(body)) {
			line = strings.TrimSpace(line)
			if line == "" || line[0] == '#' {
				continue
			}
			h := fnv.New32a()
			_, _ = h.Write([]byte(line[2:]))
			part := int(h.Sum32()>>7) % parts
			r := p.Comment(engagement.Comment{Text: line[2:]}, audit.Excused{})
			counts[part].add(line[0] == '+', r.Spam())
			if part == 0 && r.Spam() != (line[0] == '+') {
				t.Logf("%s  %+v", line, r.Reasons)
			}
		}
		return counts
	}
	counts := append(read("comment_spam.txt", 2), slices.Concat(read("comment_spam_second.txt", 1), read("comment_spam_third.txt", 1), read("comment_spam_fourth.txt", 1))...)
	for k, name := range []string{"to tune on", "held out", "second round", "third round", "fourth round"} {
		s := counts[k]
		t.Logf("%s: %+v precision %.3f recall %.3f F1 %.3f", name, s, s.precision(), s.recall(), s.f1())
		assert.GreaterOrEqual(t, s.f1(), 0.95, name)
		assert.GreaterOrEqual(t, s.precision(), 0.95, name)
	}
}
