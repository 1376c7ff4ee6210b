package tracking

import (
	"slices"
	"strings"

	"github.com/seed-e12bc25d/influencekit/engagement"
)

// where looks at where the link stands and where it leads.
func (c *linter) where() {
	tagged := !c.u.IsZero()
	host := strings.TrimPrefix(c.l.host, "www.")
	if on := strings.TrimPrefix(hostIn(c.p.On), "www."); tagged && on != "" {
		own := on == host
		for _, o := range c.p.Own {
			own = own || strings.TrimPrefix(hostIn(o), "www.") == on
		}
		if own {
			c.add("utm-internal", pair{}, "Leave the parameters out of links inside the site.", "The link leads from %s to its own site.", on)
		}
	}
	if slices.Contains(Shorteners(), host) {
		if tagged {
			c.add("utm-shortener", pair{}, "Tag the page that the short link leads to, and shorten that.", "The parameters hang on a short link of %s and may get lost.", host)
		}
	}
	if c.p.Landed == "" {
		return
	}
	arrived := ReadUTM(c.p.Landed)
	was, is := c.u.fields(), arrived.fields()
	for i, f := range was {
		if *f.value != "" && *is[i].value != *f.value {
			c.add("utm-lost", c.pairOf(f.name), "Pass the query on in the redirect.", "%s did not arrive as it was sent.", f.name)
		}
	}
}

// pairOf is the first parameter of a name.
func (c *linter) pairOf(name string) pair {
	for _, p := range c.l.query {
		if p.name == name {
			return p
		}
	}
	return pair{}
}

// channel predicts the channel and holds it against what the piece is.
func (c *linter) channel() {
	if c.u.Source == "" && c.u.Medium == "" {
		return
	}
	rules := c.p.Rules
	if rules == nil {
		current := GA4Channels()
		rules = &current
	}
	got := rules.Predict(c.l.Visit(c.p.On))
	medium, source := c.pairOf("utm_medium"), c.pairOf("utm_source")
	if p := string(c.p.Platform); c.p.Platform.IsValid() && c.p.Platform != engagement.OtherPlatform && c.u.Source != "" {
		site, _, found := find(rules.Sites, strings.ToLower(c.u.Source))
		if !strings.EqualFold(c.u.Source, p) && (!found || !strings.Contains(site.Name, p)) {
			c.add("source-not-platform", source, "Write utm_source="+p+" and name the creator in utm_content.", "utm_source is not the platform %s.", p)
		}
	}
	near, isNear := nearMedium(c.u.Medium)
	if c.p.Paid == engagement.Yes && near.Channel.IsOrganic() {
		near = Medium{Name: mediumFor(c.p.Platform, engagement.Yes)}
	}
	known := rules.Predict(Visit{Source: "(other)", Medium: c.u.Medium}).Channel != Unassigned
	if c.u.Medium != "" && !known && isNear {
		c.add("medium-near", medium, "Write utm_medium="+near.Name+".", "No rule knows this medium; it is close to one that they know.")
	}
	switch {
	case got.Channel == Unassigned:
		c.add("channel-unassigned", medium, c.mediumFix(near, isNear), "%s", got.Reason)
	case c.p.Paid == engagement.Yes && got.Channel.IsOrganic():
		c.add("channel-paid-as-organic", medium, "Write utm_medium="+mediumFor(c.p.Platform, engagement.Yes)+".", "The piece is paid for: %s", got.Reason)
	case c.p.Paid == engagement.No && got.Channel.IsPaid():
		c.add("channel-organic-as-paid", medium, "Write utm_medium="+mediumFor(c.p.Platform, engagement.No)+".", "The piece is not paid for: %s", got.Reason)
	}
}

// mediumFix says which medium to write.
func (c *linter) mediumFix(near Medium, isNear bool) string {
	if isNear {
		return "Write utm_medium=" + near.Name + "."
	}
	return "Write utm_medium=" + mediumFor(c.p.Platform, c.p.Paid) + "."
}

// personal says what personal data a value looks like; empty for none.
func personal(value string) string {
	plus := strings.HasPrefix(value, " ") // a plus sign that was not encoded reads as a space
	value = strings.TrimSpace(value)
	if at := strings.IndexByte(value, '@'); at > 0 && strings.Contains(value[at:], ".") && !strings.HasSuffix(value, ".") {
		before := value[at-1]
		after := value[at+1:]
		if before != ' ' && after != "" && after[0] != '.' && !strings.ContainsAny(after, " /") {
			return "an e-mail address"
		}
	}
	digits := 0
	for _, r := range value {
		switch {
		case '0' <= r && r <= '9':
			digits++
		case !strings.ContainsRune("+()-./ ", r):
			return ""
		}
	}
	international := plus || strings.HasPrefix(value, "+") || strings.HasPrefix(value, "00")
	if international && 8 <= digits && digits <= 15 {
		return "a phone number"
	}
	return ""
}
