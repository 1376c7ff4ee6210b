package handler

import (
	"regexp"
	"slices"
	"strconv"
	"time"

	"github.com/seed-e12bc25d/influencekit/audit/disclosure"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/problem"
	"github.com/seed-e12bc25d/influencekit/engagement/valid"
	"github.com/seed-e12bc25d/influencekit/roi"
)

// Limits of one post: no platform takes more.
const (
	maxText   = 100_000 // bytes of all its texts
	maxFix    = 10_000  // of those of a post that is to be fixed, which may take thousands of checks
	maxLines  = 500     // of those shown, spoken and linked
	maxFrames = 1000
)

// A fail reports a problem of a field: its path, the rule, what it was held against.
type fail func(field, rule, param string)

// newRules are the rules of what is sent, beside those of the tags. A contract has its
// own.
func newRules(items int) *valid.Checker {
	return valid.New(
		valid.MaxItems(items),
		valid.Names(engagement.Platforms()), valid.Names(engagement.Formats()), valid.Names(roi.Bases()),
		valid.Say("known", "is not a known name"),
		valid.Say("country", "must be a country code of two capitals, such as ES"),
		valid.Say("language", "must be a language tag, such as de-AT"),
		valid.Say("not_negative", "must not be negative"),
		valid.Say("not_before", "must not be before {param}"),
		valid.Say("not_after", "must not be after {param}"),
		valid.Say("not_above", "must not be above {param}"),
		valid.Say("not_below", "must not be below {param}"),
		valid.Say("at_most", "must be at most {param}"),
		valid.Say("duplicate", "is the same as {param}"),
		valid.Say("contradicts", "contradicts {param}"),
		valid.Say("either", "must not be given beside {param}: they are the same money"),
		valid.Say("same_currency", "must be in the currency of {param}"),
		valid.Say("unique", "must not hold one value twice"),
		valid.Say("invalid money.Amount", "must be an amount such as {\"amount\":\"1200.50\",\"currency\":\"EUR\"}"),
		valid.Say("invalid engagement.Count", "must be a whole number from 0, or null where it is not known"),
		valid.Say("invalid engagement.Tri", "must be true or false, or null where it is not known"),
		valid.Cross(func(c disclosure.Content, f func(field, rule, param string)) { checkContent(c, f) }),
		valid.Cross(func(c CaptionCheck, f func(field, rule, param string)) {
			if size := sizeOf(c.Content); c.Fix && size > maxFix && size <= maxText {
				f("fix", "at_most", "asked for a post of "+strconv.Itoa(maxFix)+" bytes of text")
			}
		}),
		valid.Cross(func(t disclosure.Ties, f func(field, rule, param string)) { checkTies(t, f) }),
		valid.Cross(func(r ReturnCheck, f func(field, rule, param string)) { r.check(f) }),
	)
}

var language = regexp.MustCompile(`^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$`)

// isCountry reports whether a text has the form of ISO 3166-1 alpha-2.
func isCountry(s string) bool {
	return len(s) == 2 && s[0] >= 'A' && s[0] <= 'Z' && s[1] >= 'A' && s[1] <= 'Z'
}

// checkContent refuses a post that no audience can have met.
func checkContent(c disclosure.Content, f fail) {
	if c.Platform != "" && !c.Platform.IsValid() {
		f("platform", "known", "")
	}
	if c.Format != "" && !c.Format.IsValid() {
		f("format", "known", "")
	}
	if c.Country != "" && !isCountry(c.Country) {
		f("country", "country", "")
	}
	if c.Language != "" && !language.MatchString(c.Language) {
		f("language", "language", "")
	}
	if c.Duration < 0 {
		f("duration", "not_negative", "")
	}
	if c.Frames < 0 {
		f("frames", "not_negative", "")
	} else if c.Frames > maxFrames {
		f("frames", "at_most", strconv.Itoa(maxFrames))
	}
	for i, ch := range c.Channels {
		if !slices.Contains(channels, ch) {
			f(problem.Index("channels", i), "known", "")
		}
	}
	for i, conduct := range c.Conduct {
		if !slices.Contains(conducts, conduct) {
			f(problem.Index("conduct", i), "known", "")
		}
	}
	if c.Label.On == engagement.No && c.Label.Text != "" {
		f("label.text", "contradicts", "label.on")
	}
	checkTimed("screen", c.Screen, c, f)
	checkTimed("speech", c.Speech, c, f)
	if len(c.Links) > maxLines {
		f("links", "at_most", strconv.Itoa(maxLines))
	}
	if len(c.About) > maxLines {
		f("about", "at_most", strconv.Itoa(maxLines))
	}
	if sizeOf(c) > maxText {
		f("", "at_most", strconv.Itoa(maxText)+" bytes of text")
	}
}

// sizeOf is the bytes of all texts of a post.
func sizeOf(c disclosure.Content) int {
	n := len(c.Title) + len(c.Caption) + len(c.Bio) + len(c.FirstComment) + len(c.Elsewhere) + len(c.Label.Text)
	for _, lines := range [][]disclosure.Timed{c.Screen, c.Speech} {
		for _, l := range lines {
			n += len(l.Text)
		}
	}
	for _, list := range [][]string{c.Links, c.About} {
		for _, text := range list {
			n += len(text)
		}
	}
	return n
}

// checkTimed refuses lines at times that the post does not have.
func checkTimed(name string, lines []disclosure.Timed, c disclosure.Content, f fail) {
	if len(lines) > maxLines {
		f(name, "at_most", strconv.Itoa(maxLines))
		return
	}
	for i, l := range lines {
		at := func(field string) string { return problem.Join(problem.Index(name, i), field) }
		for _, side := range []struct {
			field string
			at    time.Duration
		}{{"from", l.From}, {"to", l.To}} {
			if side.at < 0 {
				f(at(side.field), "not_negative", "")
			} else if c.Duration > 0 && side.at > c.Duration {
				f(at(side.field), "not_after", "duration")
			}
		}
		if l.To != 0 && l.To < l.From {
			f(at("to"), "not_before", "from")
		}
		if l.Frame < 0 {
			f(at("frame"), "not_negative", "")
		} else if c.Frames > 0 && l.Frame > c.Frames {
			f(at("frame"), "not_above", "frames")
		}
	}
}

// checkTies refuses ties that exclude each other.
func checkTies(t disclosure.Ties, f fail) {
	for i, tie := range t.Of {
		at := problem.Index("of", i)
		switch first := slices.Index(t.Of, tie); {
		case !tie.IsValid():
			f(at, "known", "")
		case first < i:
			f(at, "duplicate", problem.Index("of", first))
		case tie == disclosure.NoTie && len(t.Of) > 1:
			f(at, "contradicts", "the other ties")
		}
	}
	if len(t.Brands) > maxLines {
		f("brands", "at_most", strconv.Itoa(maxLines))
	}
}
