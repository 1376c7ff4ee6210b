package audit

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"
	"unicode"

	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement"
)

// What an app writes that reads comments in the plain way: lower case, one regular
// expression a list, and a map of runs of letters for copies. It is here to be
// measured against.
type plainReader struct {
	lists map[CommentKind]*regexp.Regexp
	emoji *regexp.Regexp
	at    *regexp.Regexp
	link  *regexp.Regexp
}

// special are the classes that are no lists of words, as regular expressions.
var special = map[string]string{
	"@": `@[\pL\pN_.]+`, "link": `(?:https?://|www\.)\S+`, "#": `#[\pL\pN_]+`, "n": `[0-9][0-9.,]*`, "money": `[$€£][0-9][0-9.,]*k?`,
	"phone": `\+?[0-9][0-9 ()-]{7,}`, "email": `\S+@\S+\.\pL+`, "target": `(?:@[\pL\pN_.]+|(?:https?://|www\.)\S+)`, "word": `[\pL\pN]+`,
}

// plainPattern is a phrase as a regular expression; what must not stand beside it is
// left out, since Go's have no look-around.
func plainPattern(text string) string {
	var b strings.Builder
	const word, apart = `[\pL\pN']+`, `[^\pL\pN@#$]+`
	ends := false
	gap := ""
	first := true
	for _, w := range strings.Fields(text) {
		switch {
		case w == "^" || strings.HasPrefix(w, "!"):
			continue
		case w == "$":
			ends = true
			continue
		case strings.HasPrefix(w, ".."):
			n := "3"
			if len(w) > 2 {
				n = w[2:]
			}
			gap = `(?:` + word + apart + `){0,` + n + `}`
			continue
		}
		w, free := strings.CutSuffix(w, "?")
		var any []string
		for _, part := range strings.Split(w, "|") {
			name, braced := strings.CutPrefix(part, "{")
			name = strings.TrimSuffix(name, "}")
			if !braced {
				any = append(any, regexp.QuoteMeta(part))
				continue
			}
			if _, words := classOf(name); words != "" {
				for _, x := range strings.Fields(words) {
					any = append(any, regexp.QuoteMeta(x))
				}
			} else {
				any = append(any, special[name])
			}
		}
		one := `(?:` + strings.Join(any, "|") + `)`
		switch {
		case first:
			b.WriteString(one)
		case free:
			b.WriteString(`(?:` + apart + gap + one + `)?`)
		default:
			b.WriteString(apart + gap + one)
		}
		first, gap = false, ""
	}
	if ends {
		b.WriteString(`[^\pL\pN]*$`)
	}
	return b.String()
}

func newPlainReader() *plainReader {
	lists := map[CommentKind][]string{}
	for _, p := range BuiltInPhrases() {
		switch {
		case p.Inside, p.Means == OneWordPraise, p.Means == filler, p.Weight != 0:
		default:
			lists[p.Means] = append(lists[p.Means], plainPattern(strings.ToLower(p.Text)))
		}
	}
	r := &plainReader{
		lists: map[CommentKind]*regexp.Regexp{},
		emoji: regexp.MustCompile(`^[\p{So}\p{Sk}\x{FE0F}\x{200D}\s]+$`),
		at:    regexp.MustCompile(`^(?:\s*@[\pL\pN_.]+)+\s*$`),
		link:  regexp.MustCompile(`(?:https?://|www\.)\S+`),
	}
	for kind, list := range lists {
		r.lists[kind] = regexp.MustCompile(`(?:^|[^\pL\pN])(?:` + strings.Join(list, "|") + `)(?:$|[^\pL\pN])`)
	}
	return r
}

// reasons are the kinds found in one comment.
func (r *plainReader) reasons(text string) (found []CommentKind) {
	lower := strings.ReplaceAll(strings.ToLower(text), "'", "")
	switch {
	case r.emoji.MatchString(lower):
		return []CommentKind{EmojiOnly}
	case r.at.MatchString(lower):
		return []CommentKind{MentionOnly}
	}
	for _, kind := range []CommentKind{GenericPhrase, SelfPromotion, Scam} {
		if r.lists[kind].MatchString(lower) {
			found = append(found, kind)
		}
	}
	return found
}

// copies counts the comments that copy an earlier one: a map from each run of five
// letters to the comments that have it, and the share of equal runs of each pair.
func (r *plainReader) copies(comments []engagement.Comment) int {
	where := map[string][]int{}
	sets := make([]map[string]bool, len(comments))
	n := 0
	for i := range comments {
		letters := []rune(strings.Map(func(c rune) rune {
			if unicode.IsLetter(c) {
				return unicode.ToLower(c)
			}
			return -1
		}, comments[i].Text))
		sets[i] = map[string]bool{}
		if len(letters) < 25 {
			continue
		}
		for k := 0; k+5 <= len(letters); k++ {
			sets[i][string(letters[k:k+5])] = true
		}
		shared := map[int]int{}
		for s := range sets[i] {
			for _, j := range where[s] {
				shared[j]++
			}
			where[s] = append(where[s], i)
		}
		for j, both := range shared {
			if float64(both) >= 0.7*float64(len(sets[i])+len(sets[j])-both) {
				n++
				break
			}
		}
	}
	return n
}

// account is the evidence of the benchmark: 365 days, 200 posts, 5,000 comments and
// 5,000 followers.
func account() Evidence {
	rng := rand.New(rand.NewPCG(5, 6))
	asOf := time.Date(2026, 11, 1, 0, 0, 0, 0, time.UTC)
	e := Evidence{AsOf: asOf, Random: engagement.Yes, Account: engagement.Account{ID: "a", Platform: engagement.Instagram, Followers: engagement.Known(60_000)}}
	followers := 40_000.0
	for day := range 365 {
		followers += 20 + 30*rng.Float64()
		e.History = append(e.History, engagement.Snapshot{At: asOf.AddDate(0, 0, day-365), Followers: engagement.Known(int64(followers)), Following: engagement.Known(800)})
	}
	for i := range 200 {
		e.Posts = append(e.Posts, engagement.Post{
			ID: fmt.Sprint("p", i), Platform: engagement.Instagram, Format: engagement.Image, Published: asOf.AddDate(0, 0, -2-i), Caption: "Slow mornings in the kitchen, what are you cooking today? #home #food",
			Metrics: engagement.Metrics{Likes: engagement.Known(800 + rng.Int64N(900)), Comments: engagement.Known(25)},
		})
	}
	words := strings.Fields("morning kitchen river coffee summer travel music dance garden window yellow jacket second third step explain colours autumn recipe sunday dinner friends mountain train camera light shadow paper pencil winter blanket tomato basil bread oven table chair corner market basket bicycle bridge harbour island forest meadow")
	pick := func() string { return words[rng.IntN(len(words))] }
	for i := range 5000 {
		text := ""
		switch rng.IntN(12) {
		case 0:
			text = "😍😍😍"
		case 1:
			text = "@lisa_" + pick()
		case 2:
			text = "check out my channel for " + pick()
		case 3:
			text = "keep up the good work"
		default:
			text = "The " + pick() + " with the " + pick() + " reminds me of our " + pick() + " by the " + pick() + " and a " + pick() + " from last " + pick()
		}
		e.Comments = append(e.Comments, engagement.Comment{
			ID: strconv.Itoa(i), Post: fmt.Sprint("p", i%200), Author: fmt.Sprint("u", rng.IntN(3000)), Text: text,
			Published: asOf.AddDate(0, 0, -2-i%200).Add(time.Duration(rng.IntN(48*3600)) * time.Second),
		})
	}
	for i := range 5000 {
		e.Followers = append(e.Followers, engagement.Account{
			ID: fmt.Sprint("f", i), Handle: pick() + strconv.Itoa(rng.IntN(999)), Followers: engagement.Known(rng.Int64N(900)), Following: engagement.Known(rng.Int64N(3000)),
			Posts: engagement.Known(rng.Int64N(200)), Picture: engagement.Said(rng.IntN(5) > 0),
		})
	}
	return e
}

// The two ways find the same reasons in the comments of the benchmark.
func TestPlainWayAgrees(t *testing.T) {
	if testing.Short() {
		t.Skip("long")
	}
	e := account()
	r := newPlainReader()
	p := DefaultPolicy()
	for i, c := range e.Comments[:1000] {
		var mine []CommentKind
		for _, reason := range p.Comment(c, Excused{}).Reasons {
			if reason.Kind != DisguisedLetters && reason.Kind != OneWordPraise {
				mine = append(mine, reason.Kind)
			}
		}
		require.Equal(t, r.reasons(c.Text), mine, "%d: %q", i, c.Text)
	}
	report := Run(e, p)
	t.Logf("copies: plain %d, here %d", r.copies(e.Comments), report.Comments.Copies.N)
}

// BenchmarkAccount365 is a whole audit.
func BenchmarkAccount365(b *testing.B) {
	e, p := account(), DefaultPolicy()
	b.ReportAllocs()
	for b.Loop() {
		Run(e, p)
	}
}

// BenchmarkPlainWay is the comments alone, which are nearly all of the work.
func BenchmarkPlainWay(b *testing.B) {
	e, r := account(), newPlainReader()
	n := 0
	for b.Loop() {
		for i := range e.Comments {
			n += len(r.reasons(e.Comments[i].Text))
		}
		n += r.copies(e.Comments)
	}
	b.ReportMetric(float64(n)/float64(b.N), "found")
}
