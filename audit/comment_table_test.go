package audit_test

import (
	"fmt"
	"os"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/seed-e12bc25d/influencekit/audit"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// unquoted reads the \u escapes of a line of testdata/comments.txt.
func unquoted(t *testing.T, s string) string {
	q, err := strconv.Unquote(`"` + strings.ReplaceAll(s, `"`, `\"`) + `"`)
	require.NoError(t, err, s)
	return q
}

// said writes the reasons of a reading as the table does.
func said(text string, r audit.CommentReading) string {
	if len(r.Reasons) == 0 {
		return "-"
	}
	var all []string
	for _, why := range r.Reasons {
		all = append(all, string(why.Kind)+"="+text[why.Span.Start:why.Span.End])
	}
	return strings.Join(all, " ; ")
}

// TestCommentTable holds the reasons of comments in many languages, and where they
// stand, against the table.
func TestCommentTable(t *testing.T) {
	body, err := os.ReadFile("testdata/comments.txt")
	require.NoError(t, err)
	p := audit.DefaultPolicy()
	rows := 0
	var renewed strings.Builder
	for line := range strings.Lines(string(body)) {
		line = strings.TrimSuffix(line, "\n")
		want, text, ok := strings.Cut(line, " | ")
		if !ok || line[0] == '#' {
			renewed.WriteString(line + "\n")
			continue
		}
		rows++
		raw := text
		text, want = unquoted(t, text), unquoted(t, want)
		got := said(text, p.Comment(engagement.Comment{Text: text}, audit.Excused{}))
		assert.Equal(t, want, got, text)
		renewed.WriteString(got + " | " + raw + "\n")
	}
	t.Logf("%d comments", rows)
	assert.GreaterOrEqual(t, rows, 200)
	if name := os.Getenv("RENEW"); name != "" {
		require.NoError(t, os.WriteFile(name, []byte(renewed.String()), 0o600))
	}
}

func TestCommentExcused(t *testing.T) {
	own := audit.Excused{Handles: []string{"@Anna.K"}, Tags: []string{"#annastyle"}, Links: []string{"https://www.annashop.com", "youtu.be/abc"}, Codes: []string{"ANNA10"}}
	p := audit.DefaultPolicy()
	for _, text := range []string{"@anna.k", "annashop.com/dress", "https://blog.annashop.com?x=1", "watch youtu.be/abc", "follow @anna.k everyone", "used code ANNA10 and #annastyle",
		"check out annashop.com", "use code ANNA10 for 20% off at annashop.com"} {
		assert.Empty(t, p.Comment(engagement.Comment{Text: text}, own).Reasons, text)
	}
	for text, kind := range map[string]audit.CommentKind{"annashop.com.evil.net": audit.ForeignLink, "notannashop.com": audit.ForeignLink, "follow @anna.kk": audit.SelfPromotion,
		"@anna.k check out my channel": audit.SelfPromotion, "youtu.be/abcd": audit.ForeignLink} {
		assert.True(t, p.Comment(engagement.Comment{Text: text}, own).Has(kind), text)
	}
	for _, c := range []engagement.Comment{{Author: "anna.k"}, {Author: "@ANNA.K"}, {AuthorID: "anna.k"}} {
		c.Text = "subscribe to my channel"
		assert.Equal(t, audit.CommentReading{Own: true}, p.Comment(c, own))
	}
	assert.Empty(t, own.Handles[1:])
}

func TestCommentBounds(t *testing.T) {
	p := audit.DefaultPolicy()
	for _, unit := range []string{"a", "hey ", "my my my ", "check ", "😍", "最高", "f o l l o w ", "@a ", "x.co ", "\u200b", "é", "\xff", "1 2 3 ", "please "} {
		text := strings.Repeat(unit, 1<<20/len(unit))
		r := p.Comment(engagement.Comment{Text: text}, audit.Excused{})
		assert.True(t, r.Cut)
		checkSpans(t, text, r)
	}
}

func checkSpans(t *testing.T, text string, r audit.CommentReading) {
	border := func(i int) bool { return i == len(text) || utf8.RuneStart(text[i]) || !utf8.ValidString(text) }
	for _, why := range r.Reasons {
		s := why.Span
		if s.Start < 0 || s.End < s.Start || s.End > len(text) || !border(s.Start) || !border(s.End) || s.Start == s.End && text != "" {
			t.Errorf("%q: %v", text[:min(len(text), 80)], why)
		}
	}
}

// TestPhrases holds errors, JSON and the built-in list.
func TestPhrases(t *testing.T) {
	var p *audit.Phrases
	n := len(p.List())
	t.Logf("%d built-in phrases", n)
	built, err := audit.NewPhrases(audit.BuiltInPhrases())
	require.NoError(t, err)
	b, err := built.MarshalJSON()
	require.NoError(t, err)
	var back audit.Phrases
	require.NoError(t, back.UnmarshalJSON(b))
	assert.Equal(t, n, len(back.List()))
	for _, ph := range []audit.Phrase{{Text: "", Means: audit.Scam}, {Text: "{nothing}", Means: audit.Scam}, {Text: "a||b", Means: audit.Scam}, {Text: "..99 a", Means: audit.Scam}, {Text: "a", Means: "odd"},
		{Text: "a", Means: audit.Scam, Weight: 2}, {Text: "a?", Means: audit.Scam}, {Text: "two words", Means: audit.OneWordPraise}, {Text: "a ..12 b ..12 c ..12 d", Means: audit.Scam}} {
		_, err := audit.NewPhrases([]audit.Phrase{ph})
		assert.ErrorIs(t, err, audit.ErrPhrase, ph.Text)
	}
	mine, err := audit.NewPhrases([]audit.Phrase{{Text: "join ..2 club|gang", Means: audit.SelfPromotion}})
	require.NoError(t, err)
	policy := audit.DefaultPolicy()
	policy.Comments.Phrases = mine
	r := policy.Comment(engagement.Comment{Text: "Come, join our little CLUB!"}, audit.Excused{})
	require.Len(t, r.Reasons, 1)
	assert.Equal(t, audit.Span{Start: 6, End: 26}, r.Reasons[0].Span)
}

func FuzzComment(f *testing.F) {
	for _, s := range []string{"", "check out my channel", "𝗰𝗵𝗲𝗰𝗸 𝗼𝘂𝘁", "f o l l o w  m e", "@a @b", "最高です", "ß ﬁ İ www.x.com", "a\u200bb c h e c k", "+1 (305) 555-01", "$500 5€", "x . com", "\xff\xfe@\xff"} {
		f.Add(s)
	}
	p := audit.DefaultPolicy()
	f.Fuzz(func(t *testing.T, text string) {
		checkSpans(t, text, p.Comment(engagement.Comment{Text: text}, audit.Excused{Handles: []string{"a"}, Links: []string{"x.com"}}))
	})
}

func ExamplePolicy_Comment() {
	p := audit.DefaultPolicy()
	text := "Love it! Check out my channel 😍"
	for _, why := range p.Comment(engagement.Comment{Text: text}, audit.Excused{}).Reasons {
		fmt.Printf("%s: %q\n", why.Kind, text[why.Span.Start:why.Span.End])
	}
	// Output:
	// self_promotion: "Check out my channel"
}
