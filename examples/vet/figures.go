package main

import (
	"fmt"
	"strings"

	"github.com/seed-e12bc25d/influencekit/audit"
	"github.com/seed-e12bc25d/influencekit/examples/internal/svg"
	"github.com/seed-e12bc25d/influencekit/examples/internal/words"
)

// A figure is a picture in several widths, or the reason why there is none.
type figure struct {
	Heading  string
	Lead     string
	Drawings []svg.Drawing
	Missing  string
	Flags    []growthFlag
	Unmarked int // flags that the picture leaves out
	Notes    []string
}

// phoneWidth is how wide pictures are on phones, in pixels.
const phoneWidth = 296.0

// A size is how wide a picture is on a class of screens.
type size struct {
	screen string
	width  float64
}

// The sizes of pictures: those of the full width of the page, and of half of it.
var (
	fullSizes = []size{{"wide", 976}, {"middle", 556}, {"phone", phoneWidth}}
	halfSizes = []size{{"half", 456}, {"phone", phoneWidth}}
)

// draw adds a picture in each size.
func (f *figure) draw(name string, sizes []size, draw func(id string, width float64) svg.Drawing) {
	for _, s := range sizes {
		d := draw(name+"-"+s.screen, s.width)
		d.Screen = s.screen
		f.Drawings = append(f.Drawings, d)
	}
}

// scoreFigure is the waterfall from 100 down to the score.
func scoreFigure(r *audit.Report, policy *audit.Policy) figure {
	f := figure{Heading: "What was taken off"}
	score, err := r.Score.Get()
	if err != nil {
		f.Missing = "There is no picture of the score, for there is no score: " + because(err) + "."
		return f
	}
	steps := []step{{Label: "To begin with", Value: "100", Class: "bar-plain", From: 0, To: 100}}
	at := 100.0
	for _, c := range r.Contributions {
		steps = append(steps, step{Label: shortName(policy, c.Code), Value: points(c.Points), Class: "bar-loss", From: at, To: at + c.Points})
		at += c.Points
	}
	steps = append(steps, step{Label: "Score", Value: points(score), Class: "bar-score", From: 0, To: score})
	f.Lead = "Each signal takes off what its check says; the parts add up to the score."
	if len(r.Contributions) == 0 {
		f.Lead = "Nothing was taken off."
	}
	var parts []string
	for _, s := range steps {
		parts = append(parts, s.Label+" "+s.Value)
	}
	f.draw("score", halfSizes, func(id string, width float64) svg.Drawing {
		return waterfall(id, "The score's contributions, from 100 down", strings.Join(parts, "; ")+".", width, steps)
	})
	return f
}

// growthFigure is the curve.
func growthFigure(g *audit.GrowthReading) figure {
	f := figure{Heading: "Growth"}
	switch {
	case g == nil:
		f.Missing = "There is no picture of growth: no history was given."
		return f
	case len(g.Curve) < 2:
		f.Missing = "There is no picture of growth: the followers are known on " + counted(g.Days, "days") + ", and a curve needs two."
		return f
	}
	f.Flags = growthFlags(g)
	f.Notes = growthArea(g).Lines[:1]
	if g.Unassessed != "" {
		f.Notes = append(f.Notes, "Jumps were not looked for, and no band is drawn: "+g.Unassessed+".")
	} else if len(f.Flags) == 0 {
		f.Notes = append(f.Notes, "No unusual jumps or falls.")
	}
	if len(f.Flags) > mostFlags {
		f.Unmarked = len(f.Flags) - mostFlags
		f.Notes = append(f.Notes, fmt.Sprintf("The picture marks the %d largest of %d.", mostFlags, len(f.Flags)))
	}
	f.draw("growth", fullSizes, func(id string, width float64) svg.Drawing { return growthChart(id, g, f.Flags, width) })
	return f
}

// commentsFigure is the mix of comments.
func commentsFigure(c *audit.CommentsReading) figure {
	f := figure{Heading: "Comments"}
	switch {
	case c == nil:
		f.Missing = "There is no picture of comments: none were given."
		return f
	case c.N == 0:
		f.Missing = "There is no picture of comments: all that were given are the creator's own."
		return f
	}
	row := func(label string, s audit.CommentShare, norm bool, class string) bar {
		b := bar{Label: label, Class: class, Share: s.Share, Value: percent(s.Share), Norm: norm}
		if s.Interval != nil {
			b.Low, b.High = s.Interval.Low, s.Interval.High
			b.Value += " (" + between(*s.Interval) + ")"
		}
		return b
	}
	rows := []bar{row("Suspicious, all told", c.Suspicious, true, "bar-sum"), row("Would fit under any post", c.Weak, true, "bar-sum")}
	var none []string
	for _, s := range c.Reasons {
		if s.N == 0 {
			none = append(none, kindName(s.Kind))
			continue
		}
		rows = append(rows, row(sentence(kindName(s.Kind)), s, false, "bar-part"))
	}
	f.Lead = fmt.Sprintf("%s by %s authors. Shares with their intervals at 95 %%; a comment may have several reasons.", counted(c.N, "comments"), words.Grouped(int64(c.Authors)))
	if len(none) > 0 {
		f.Notes = append(f.Notes, "None at all: "+strings.Join(none, ", ")+".")
	}
	norm := fmt.Sprintf("usual of ordinary accounts: %.0f to %.0f %%", c.PeerNorm[0]*100, c.PeerNorm[1]*100)
	f.draw("comments", halfSizes, func(id string, width float64) svg.Drawing {
		return bars(id, "Shares of comments by reason", describe(rows), width, rows, c.PeerNorm, norm)
	})
	return f
}

// kindName is a kind of comment as people say it.
func kindName(k audit.CommentKind) string {
	switch k {
	case audit.EmptyComment:
		return "empty"
	case audit.EmojiOnly:
		return "emoji only"
	case audit.OneWordPraise:
		return "one word of praise"
	case audit.GenericPhrase:
		return "generic praise"
	case audit.MentionOnly:
		return "names only"
	case audit.DisguisedLetters:
		return "disguised letters"
	case audit.ForeignLink:
		return "link"
	case audit.SelfPromotion:
		return "self-promotion"
	case audit.Scam:
		return "scam"
	}
	return words.Of(k)
}

// followersFigure is the sample of followers by class.
func followersFigure(r *audit.FollowerReading, policy *audit.Policy) figure {
	f := figure{Heading: "Followers"}
	switch {
	case r == nil:
		f.Missing = "There is no picture of followers: none were given."
		return f
	case r.Classed == 0:
		f.Missing = "There is no picture of followers: of none are followers, following and posts all known."
		return f
	}
	var rows []bar
	if c, err := r.Corrected.Get(); err == nil {
		b := bar{Label: "Bought or automated, of all", Class: "bar-sum", Share: c.Share, Low: c.Interval.Low, High: c.Interval.High, Value: percent(c.Share) + " (" + between(c.Interval) + ")"}
		if check, ok := policy.Check(audit.FollowersFakeShare); ok {
			b.Norm = true
			f.Notes = append(f.Notes, fmt.Sprintf("The estimate corrects the %s that were flagged for misses and false alarms. A signal begins at %s.", percent(c.Raw), quantity(check.Limit, check.Unit)))
		}
		rows = append(rows, b)
	} else {
		f.Notes = append(f.Notes, "No estimate for all followers: "+because(err)+".")
	}
	for _, c := range r.Classes {
		s, err := c.Share.Get()
		if err != nil || c.N == 0 || c.Class == audit.Unclassed {
			continue
		}
		rows = append(rows, bar{Label: className(c.Class), Class: "bar-part", Share: s.Share, Low: s.Interval.Low, High: s.Interval.High, Value: percent(s.Share) + " (" + between(s.Interval) + ")"})
	}
	f.Lead = fmt.Sprintf("%s looked at. Shares with their intervals at 95 %%.", counted(int(r.Profiles), "profiles"))
	var norm [2]float64
	says := ""
	if check, ok := policy.Check(audit.FollowersFakeShare); ok && len(rows) > 0 && rows[0].Norm {
		norm = [2]float64{0, min(max(check.Limit, 0), 1)}
		says = "ordinary: up to " + quantity(norm[1], audit.Fraction)
	}
	f.draw("followers", halfSizes, func(id string, width float64) svg.Drawing {
		return bars(id, "Followers by class", describe(rows), width, rows, norm, says)
	})
	return f
}

// className is a class of followers as people say it.
func className(c audit.AccountClass) string {
	switch c {
	case audit.RealAccount:
		return "Real"
	case audit.InfluencerAccount:
		return "Has an audience of its own"
	case audit.MassFollower:
		return "Follows very many"
	case audit.SuspiciousAccount:
		return "Flagged as suspicious"
	case audit.InactiveAccount:
		return "Inactive"
	}
	return sentence(words.Of(c))
}

// shortNames are what a picture has room for.
var shortNames = map[audit.Code]string{
	audit.FollowersFakeShare: "Followers that look bought", audit.FollowersMassShare: "Followers that follow very many", audit.FollowersInactive: "Inactive followers",
	audit.GrowthSpikes: "Unexplained jumps", audit.GrowthSpikeDrop: "Drops after jumps", audit.GrowthRoundJump: "Jumps of round size",
	audit.GrowthSaw: "Following and leaving", audit.GrowthEngagementFell: "Engagement fell after jumps",
	audit.CommentsSuspicious: "Suspicious comments", audit.CommentsSpam: "Spam in comments", audit.CommentsGeneric: "Comments fit any post",
	audit.CommentsDuplicates: "Copied comments", audit.CommentsRepeated: "Authors who repeat", audit.CommentsPod: "A group always early", audit.CommentsBurst: "Bursts of comments",
	audit.EngagementLow: "Low engagement", audit.EngagementHigh: "High engagement", audit.CommentsFew: "Few comments per like", audit.CommentsMany: "Many comments per like",
	audit.LikesEven: "Even likes", audit.ViewsFew: "Few views", audit.CountsHidden: "Hidden counts", audit.SponsoredLifted: "Sponsored posts lifted", audit.SponsoredDropped: "Sponsored posts passed over",
	audit.AudienceCountry: "Audience abroad", audit.AudienceLanguage: "Audience of other languages", audit.AudienceClaim: "Audience not as claimed", audit.AudienceAdults: "Audience under age",
	audit.PartnershipsShare: "Many partnerships", audit.PartnershipsUnclear: "Unclear disclosures", audit.PartnershipsRivals: "Rivals named",
}

func shortName(policy *audit.Policy, code audit.Code) string {
	if name, ok := shortNames[code]; ok {
		return name
	}
	return titleOf(policy, code)
}
