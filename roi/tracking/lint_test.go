package tracking_test

import (
	"net/url"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/roi/tracking"
)

const good = "https://shop.example/p?utm_source=instagram&utm_medium=paid_social&utm_campaign=spring_drop&utm_content=mia-d3"

// lints has, for each rule, links that it finds and what it finds it at, and one like
// them that it does not.
var lints = []struct {
	rule, link string
	policy     tracking.LintPolicy
	at         string // the text of the place; "" for the whole link
	clean      string // a link that the rule does not find
}{
	{"link-unreadable", "shop.example/p?utm_source=x", tracking.LintPolicy{}, "", good},
	{"link-second-question-mark", "https://shop.example/p?a=1?utm_source=instagram&utm_medium=social&utm_campaign=c", tracking.LintPolicy{}, "a=1?utm_source=instagram", "https://shop.example/p?q=what?&utm_source=instagram"},
	{"link-html-escaped", "https://shop.example/?utm_source=instagram&amp;utm_medium=social", tracking.LintPolicy{}, "amp;utm_medium=social", good},
	{"utm-in-fragment", "https://shop.example/#utm_source=instagram", tracking.LintPolicy{}, "", good + "#top"},
	{"utm-missing", "https://shop.example/?utm_source=instagram&utm_medium=social", tracking.LintPolicy{}, "", good},
	{"utm-missing", "https://shop.example/", tracking.LintPolicy{}, "", good},
	{"utm-empty", "https://shop.example/?utm_source=instagram&utm_medium=&utm_campaign=c", tracking.LintPolicy{}, "utm_medium=", good},
	{"utm-duplicate", good + "&utm_medium=social", tracking.LintPolicy{}, "utm_medium=social", good + "&a=1&a=2"},
	{"utm-name", good + "&utm_campagne=x", tracking.LintPolicy{}, "utm_campagne=x", good + "&umbrella=1"},
	{"utm-name", "https://shop.example/?UTM_Source=instagram", tracking.LintPolicy{}, "UTM_Source=instagram", good},
	{"utm-name", "https://shop.example/?utm-source=instagram", tracking.LintPolicy{}, "utm-source=instagram", good},
	{"utm-placeholder", strings.Replace(good, "mia-d3", "{{creator}}", 1), tracking.LintPolicy{}, "utm_content={{creator}}", good},
	{"utm-personal", strings.Replace(good, "mia-d3", "mia%40mail.example", 1), tracking.LintPolicy{}, "utm_content=mia%40mail.example", strings.Replace(good, "mia-d3", "@mia.runs", 1)},
	{"utm-personal", good + "&phone=+49%20170%201234567", tracking.LintPolicy{}, "phone=+49%20170%201234567", good + "&order=201701234567"},
	{"utm-internal", good, tracking.LintPolicy{On: "https://www.shop.example/home"}, "", "https://shop.example/p"},
	{"utm-internal", good, tracking.LintPolicy{On: "blog.shop.example", Own: []string{"blog.shop.example"}}, "", "https://shop.example/p"},
	{"utm-lost", good, tracking.LintPolicy{Landed: "https://shop.example/p?utm_source=instagram&utm_medium=paid_social&utm_content=mia-d3"}, "utm_campaign=spring_drop", "https://shop.example/p?utm_source=instagram"},
	{"utm-shortener", "https://bit.ly/3x?utm_source=instagram", tracking.LintPolicy{}, "", "https://bit.ly/3x"},
	{"utm-upper-case", strings.Replace(good, "spring", "Spring", 1), tracking.LintPolicy{}, "utm_campaign=Spring_drop", good + "&Size=XL"},
	{"utm-space", strings.Replace(good, "spring_drop", "spring+drop", 1), tracking.LintPolicy{}, "utm_campaign=spring+drop", good},
	{"utm-punctuation", strings.Replace(good, "spring_drop", "spring%21", 1), tracking.LintPolicy{}, "utm_campaign=spring%21", strings.Replace(good, "spring", "fr%C3%BChling", 1)},
	{"utm-joints", strings.Replace(good, "spring_drop", "spring-drop_2026", 1), tracking.LintPolicy{}, "utm_campaign=spring-drop_2026", good},
	{"utm-long", good + "&utm_term=" + strings.Repeat("x", 101), tracking.LintPolicy{}, "utm_term=" + strings.Repeat("x", 101), good + "&utm_term=" + strings.Repeat("x", 100)},
	{"link-long", good + "&a=" + strings.Repeat("x", 2000), tracking.LintPolicy{}, "", good},
	{"source-not-platform", strings.Replace(good, "instagram", "mia.runs", 1), tracking.LintPolicy{Platform: engagement.Instagram}, "utm_source=mia.runs", good},
	{"medium-near", strings.Replace(good, "paid_social", "social-paid", 1), tracking.LintPolicy{}, "utm_medium=social-paid", good},
	{"medium-near", strings.Replace(good, "paid_social", "social_media", 1), tracking.LintPolicy{}, "utm_medium=social_media", strings.Replace(good, "paid_social", "social-media", 1)},
	{"channel-unassigned", "https://shop.example/?utm_source=mia&utm_medium=influencer&utm_campaign=c", tracking.LintPolicy{}, "utm_medium=influencer", good},
	{"channel-paid-as-organic", strings.Replace(good, "paid_social", "social", 1), tracking.LintPolicy{Paid: engagement.Yes}, "utm_medium=social", good},
	{"channel-organic-as-paid", good, tracking.LintPolicy{Paid: engagement.No}, "utm_medium=paid_social", strings.Replace(good, "paid_social", "social", 1)},
}

func find(fs []tracking.Finding, rule string) []tracking.Finding {
	var out []tracking.Finding
	for _, f := range fs {
		if f.Rule == rule {
			out = append(out, f)
		}
	}
	return out
}

func TestLint(t *testing.T) {
	assert.Empty(t, tracking.Lint(good, tracking.LintPolicy{Platform: engagement.Instagram, Paid: engagement.Yes, On: "https://www.instagram.com/p/1", Landed: good}))
	seen := map[string]bool{}
	for _, c := range lints {
		seen[c.rule] = true
		got := find(tracking.Lint(c.link, c.policy), c.rule)
		require.NotEmpty(t, got, "%s does not find %s", c.rule, c.link)
		place := c.at
		if place == "" {
			place = c.link
		}
		assert.Equal(t, place, c.link[got[0].Start:got[0].End], c.rule)
		assert.Empty(t, find(tracking.Lint(c.clean, c.policy), c.rule), "%s finds %s", c.rule, c.clean)
		assert.NotEmpty(t, got[0].Message)
		assert.NotEmpty(t, got[0].Fix)
		assert.NotEmpty(t, got[0].Source)
		assert.NotEmpty(t, got[0].Grade)
	}
	for _, r := range tracking.LintRules() {
		assert.True(t, seen[r.ID], "no link for %s", r.ID)
		if strings.HasPrefix(r.Source, "http") {
			_, err := url.Parse(r.Source)
			require.NoError(t, err)
		}
	}
	t.Logf("%d rules, %d links", len(tracking.LintRules()), len(lints))
}

// What the fix of a medium says to write is counted where the piece belongs.
func TestLintFixes(t *testing.T) {
	for _, c := range []struct {
		medium string
		paid   engagement.Tri
		fix    string
	}{
		{"social-paid", engagement.Unsaid, "Write utm_medium=paid_social."},
		{"social_media", engagement.No, "Write utm_medium=social-media."},
		{"social_media", engagement.Yes, "Write utm_medium=paid_social."},
		{"e.mail", engagement.Unsaid, "Write utm_medium=email."},
		{"affiliates", engagement.Yes, "Write utm_medium=affiliate."},
		{"affiliate-link", engagement.Yes, "Write utm_medium=affiliate."},
		{"organic-social", engagement.Unsaid, "Write utm_medium=social."},
		{"influencer", engagement.Yes, "Write utm_medium=paid_social."},
		{"influencer", engagement.No, "Write utm_medium=social."},
		{"ppcc", engagement.Yes, "Write utm_medium=paid_social."},
	} {
		fs := tracking.Lint("https://shop.example/?utm_source=meta&utm_campaign=c&utm_medium="+c.medium, tracking.LintPolicy{Paid: c.paid})
		got := find(fs, "channel-unassigned")
		require.Len(t, got, 1, c.medium)
		assert.Equal(t, c.fix, got[0].Fix, c.medium)
	}
}

// A finding never repeats what looks like personal data.
func TestLintKeepsSecrets(t *testing.T) {
	for _, f := range tracking.Lint("https://shop.example/?utm_source=instagram&utm_medium=social&utm_campaign=c&utm_content=Mia.Secret%40mail.example", tracking.LintPolicy{}) {
		assert.NotContains(t, strings.ToLower(f.Message+f.Fix), "secret")
	}
}
