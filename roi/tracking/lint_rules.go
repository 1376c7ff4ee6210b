package tracking

import "github.com/seed-e12bc25d/influencekit/engagement"

// A LintRule is something that can be wrong with a link. Its ID is stable.
type LintRule struct {
	ID     string           `json:"id"`
	Grade  Grade            `json:"grade"`
	Says   string           `json:"says"`
	Source string           `json:"source"`
	AsOf   string           `json:"as_of"`
	Trust  engagement.Trust `json:"trust"`
}

// A Grade says how much is lost.
type Grade string

// The grades.
const (
	Broken Grade = "broken" // visits are not counted, or in the wrong channel, or data leaks
	Unwise Grade = "unwise" // visits are counted, and a report is harder to read
)

const (
	builderFAQ = "https://github.com/ksanyok/utm-builder/wiki/FAQ"
	adobe      = "https://experienceleague.adobe.com/ja/docs/marketo-measure/using/channel-tracking-and-setup/online-channels/best-practices-for-setting-up-utm-parameters"
	guard      = "https://www.utmguard.com/blog/ga4-channel-grouping-logic"
	judgement  = "our judgement"
)

// LintRules lists what [Lint] looks for, in the order of its findings.
func LintRules() []LintRule {
	const owner, press, page, doubtful = engagement.TrustOwner, engagement.TrustPress, engagement.TrustPage, engagement.TrustDoubtful
	return []LintRule{
		{"link-unreadable", Broken, "The text is no http or https link.", judgement, read, doubtful},
		{"link-second-question-mark", Broken, "A second question mark makes the parameters behind it part of a value.", "https://www.rfc-editor.org/rfc/rfc3986", read, owner},
		{"link-html-escaped", Broken, "The ampersands are written as &amp;, so the parameters have other names.", judgement, read, doubtful},
		{"utm-in-fragment", Broken, "Parameters behind the # do not reach the server, and analytics does not look there.", judgement, read, doubtful},
		{"utm-missing", Broken, "Every link needs utm_source, utm_medium and utm_campaign.", builderFAQ, read, press},
		{"utm-empty", Broken, "A parameter has no value.", builderFAQ, read, press},
		{"utm-duplicate", Broken, "A parameter stands in the link more than once.", judgement, read, doubtful},
		{"utm-name", Broken, "A parameter's name is not one that analytics reads.", judgement, read, doubtful},
		{"utm-placeholder", Broken, "A placeholder was not filled in.", judgement, read, doubtful},
		{"utm-personal", Broken, "A value looks like an address, a phone number or the like: personal data must not stand in a link.", "https://support.google.com/analytics/answer/6366371", read, doubtful},
		{"utm-internal", Broken, "A tagged link inside the own site begins a new session and hides where the visitor came from.", builderFAQ, read, press},
		{"utm-lost", Broken, "A parameter did not arrive at the landing page.", judgement, read, doubtful},
		{"utm-shortener", Unwise, "A short link passes parameters on only if its service does: tag the page it leads to.", judgement, read, doubtful},
		{"utm-upper-case", Unwise, "Reported values are case-sensitive: capitals make a second row of the same thing.", builderFAQ, read, press},
		{"utm-space", Unwise, "Spaces in a value are written in several ways and split rows.", adobe, read, owner},
		{"utm-punctuation", Unwise, "A value holds other marks than letters, digits, hyphens, underscores and full stops.", adobe, read, owner},
		{"utm-joints", Unwise, "A value parts its words by hyphens and by underscores.", adobe, read, doubtful},
		{"utm-long", Unwise, "A value is longer than analytics keeps.", "GA4 limits on collection, general practice", read, doubtful},
		{"link-long", Unwise, "The link is longer than many programs pass on.", judgement, read, doubtful},
		{"source-not-platform", Unwise, "The source is not the platform: a list of sites cannot know it.", guard, read, page},
		{"medium-near", Broken, "The medium is a near miss of one that the rules know.", guard, read, page},
		{"channel-unassigned", Broken, "No rule knows source and medium: the visits will be Unassigned.", guard, read, page},
		{"channel-paid-as-organic", Broken, "The piece is paid for and its visits will be counted in a channel that is not.", guard, read, page},
		{"channel-organic-as-paid", Broken, "The piece is not paid for and its visits will be counted in a paid channel.", guard, read, page},
	}
}

// Shorteners lists hosts of services that make short links. Our judgement (K): it
// is short, and brands have short hosts of their own.
func Shorteners() []string {
	return []string{
		"bit.ly", "tinyurl.com", "t.co", "goo.gl", "ow.ly", "is.gd", "buff.ly", "rebrand.ly", "cutt.ly", "lnkd.in", "fb.me", "youtu.be", "amzn.to", "s.id", "t.ly", "rb.gy", "shorturl.at", "tiny.cc", "v.gd", "bl.ink",
	}
}
