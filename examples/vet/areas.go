package main

import (
	"errors"
	"fmt"
	"strings"

	"github.com/seed-e12bc25d/influencekit/audit"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/examples/internal/words"
)

// An area is what one part of the account shows, in a few lines.
type area struct {
	Title string
	Lines []string
}

func (a *area) say(format string, args ...any) {
	a.Lines = append(a.Lines, fmt.Sprintf(format, args...))
}

// because is the reason of an error without what is undefined.
func because(err error) string {
	var u *engagement.Undefined
	if errors.As(err, &u) {
		return u.Because
	}
	return err.Error()
}

// areas says what each part shows.
func areas(r *audit.Report) []area {
	return []area{followersArea(r.Followers), growthArea(r.Growth), commentsArea(r.Comments), engagementArea(r.Engagement), audienceArea(r.Audience), partnershipsArea(r.Partnerships)}
}

func followersArea(f *audit.FollowerReading) area {
	a := area{Title: "Followers"}
	if f == nil {
		a.say("No followers were given.")
		return a
	}
	of := "a sample of which nobody said that it was drawn at random: it says nothing about all"
	if f.Of == audit.OfAllFollowers {
		of = "drawn at random from all"
	}
	a.say("%s profiles, %s; %s could be classed.", words.Grouped(f.Profiles), of, words.Grouped(f.Classed))
	if c, err := f.Corrected.Get(); err == nil {
		a.say("Bought or automated: an estimated %s (%s). %s were flagged; the measure finds %.0f %% and flags %.0f %% of real ones, measured on %s.",
			percent(c.Share), between(c.Interval), percent(c.Raw), c.Sensitivity*100, (1-c.Specificity)*100, c.Population)
	} else if s, err := f.Suspicious.Get(); err == nil {
		a.say("%s of this sample look bought or automated (%s); nothing is concluded about all followers.", percent(s.Share), between(s.Interval))
	}
	var parts []string
	for _, c := range f.Classes {
		if s, err := c.Share.Get(); err == nil && c.N > 0 && c.Class != audit.Unclassed {
			parts = append(parts, fmt.Sprintf("%s %s", words.Of(c.Class), percent(s.Share)))
		}
	}
	if len(parts) > 0 {
		a.say("Classes: %s.", strings.Join(parts, ", "))
	}
	parts = nil
	for _, x := range f.Reasons[:min(len(f.Reasons), 4)] {
		parts = append(parts, fmt.Sprintf("%s (%s of %s)", words.Of(x.Feature), words.Grouped(x.N), words.Grouped(x.Assessed)))
	}
	if len(parts) > 0 {
		a.say("What speaks against profiles most often: %s.", strings.Join(parts, ", "))
	}
	if f.Repeated > 0 {
		a.say("%s given twice and counted once.", words.Grouped(f.Repeated))
	}
	return a
}

func growthArea(g *audit.GrowthReading) area {
	a := area{Title: "Growth"}
	if g == nil {
		a.say("No history was given.")
		return a
	}
	if g.Days == 0 {
		a.say("The history holds no count of followers.")
		return a
	}
	a.say("%s to %s followers from %s to %s, known on %s.", digits(g.Start), digits(g.End), day(g.From), day(g.To), counted(g.Days, "days"))
	if m, err := g.Monthly.Get(); err == nil {
		y, err := g.Yearly.Get()
		if err == nil {
			a.say("%s a month, %s a year, if it went on so.", m, y)
		}
	}
	if g.Rounded {
		a.say("The counter is rounded: a step of it is no jump.")
	}
	if g.Unassessed != "" {
		a.say("Jumps were not looked for: %s.", g.Unassessed)
		return a
	}
	for i := range g.Spikes {
		s := &g.Spikes[i]
		a.say("Jump %s: %s; %s.", days(s.From, s.To), s, spikeWords(s))
	}
	for _, f := range g.Falls {
		a.say("Fall %s: %s followers left (%s).", days(f.From, f.To), words.Grouped(f.Lost), percent(f.Share))
	}
	if len(g.Spikes)+len(g.Falls) == 0 {
		a.say("No unusual jumps or falls.")
	}
	if n := len(g.Gaps); n > 0 {
		a.say("%s without counts.", counted(n, "stretches"))
	}
	return a
}

// spikeWords says what kind of spike it is.
func spikeWords(s *audit.GrowthSpike) string {
	switch s.Kind {
	case audit.SuddenSpike:
		return "nothing that was given explains it"
	case audit.ViralSpike:
		return "views rose with it"
	case audit.EventSpike:
		return "explained by " + eventList(s.Events)
	case audit.TaperingSpike:
		return "less every day, as after a viral post"
	case audit.RestatedSpike:
		return "the counter was corrected"
	}
	return words.Of(s.Kind)
}

func commentsArea(c *audit.CommentsReading) area {
	a := area{Title: "Comments"}
	if c == nil {
		a.say("No comments were given.")
		return a
	}
	a.say("%s by %s authors, the creator's own %s left out.", counted(c.N, "comments"), words.Grouped(int64(c.Authors)), words.Grouped(int64(c.Own)))
	if c.N == 0 {
		return a
	}
	share := func(what string, s audit.CommentShare) string {
		if s.Interval == nil {
			return what + ": not known"
		}
		return fmt.Sprintf("%s: %s (%s)", what, percent(s.Share), between(*s.Interval))
	}
	a.say("%s; up to %s is usual.", share("Suspicious", c.Suspicious), percent(c.PeerNorm[1]))
	a.say("%s. %s.", share("Would fit under any post", c.Weak), share("Self-promotion and scams", c.Spam))
	for _, p := range c.Pods {
		a.say("A group of %d authors is early under %d of %d posts together, with %d comments: %s.",
			p.Size, p.Posts, p.Of, p.Comments, strings.Join(p.Authors[:min(len(p.Authors), 8)], ", "))
	}
	if n := len(c.Duplicates); n > 0 {
		a.say("%s of copied comments; the largest has %d.", counted(n, "groups"), c.Duplicates[0].Comments)
	}
	if n := len(c.Bursts); n > 0 {
		a.say("%s of comments; the largest has %d.", counted(n, "bursts"), c.Bursts[0].Comments)
	}
	return a
}

func engagementArea(e *audit.EngagementReading) area {
	a := area{Title: "Engagement"}
	if e == nil {
		a.say("No posts were given.")
		return a
	}
	a.say("%s measured; left out: %d too old, %d too young to be counted, %d pinned, %d without a date.",
		counted(e.Posts, "posts"), e.Left.Old, e.Left.Young, e.Left.Pinned, e.Left.Undated)
	if rate, err := e.Rate.Get(); err == nil {
		a.say("Engagement rate %s, %s.", rate, rate.Method)
	} else {
		a.say("No engagement rate: %s.", because(err))
	}
	if s, err := e.Standing.Get(); err == nil {
		a.say("Against a benchmark: %s; %s (trust %s).", s, s.Source, s.Trust)
	} else {
		a.say("Against no benchmark: %s.", because(err))
	}
	for _, ratio := range []audit.Ratio{audit.CommentsPerLike, audit.ViewsPerFollower} {
		figure, there := e.Ratios[ratio]
		v, err := figure.Get()
		switch {
		case !there || err != nil:
		case v.Band == nil:
			a.say("%s %.3f in the middle of %s.", sentence(words.Of(ratio)), v.Median, counted(v.Posts, "posts"))
		default:
			a.say("%s %.3f in the middle of %s; ordinary is %g to %g.", sentence(words.Of(ratio)), v.Median, counted(v.Posts, "posts"), v.Band.Low, v.Band.High)
		}
	}
	if x, err := e.LikeSpread.Get(); err == nil {
		a.say("Likes differ by %s between posts.", percent(x))
	}
	if x, err := e.Sponsored.Get(); err == nil {
		a.say("Sponsored posts get %.2f times the engagement of the others.", x)
	} else {
		a.say("Sponsored against other posts: %s.", because(err))
	}
	if e.Hidden > 0 {
		a.say("Likes or comments are hidden in %s.", counted(e.Hidden, "posts"))
	}
	return a
}

func audienceArea(d *audit.AudienceReading) area {
	a := area{Title: "Audience"}
	if d == nil {
		a.say("No audience was given.")
		return a
	}
	if d.Of != "" {
		a.say("Of %s, as the source gives them.", d.Of)
	}
	figure := func(what string, f engagement.Figure[float64]) {
		if x, err := f.Get(); err == nil {
			a.say("%s: %s.", what, percent(x))
		} else {
			a.say("%s: not known, %s.", what, because(err))
		}
	}
	figure("In the creator's country", d.Home)
	figure("Speak the creator's language", d.Language)
	if b, err := d.Adults.Get(); err == nil {
		a.say("Of at least the minimum age: %s to %s.", percent(b.Low), percent(b.High))
	}
	for _, c := range d.Claims {
		a.say("%s: at least %s are not as claimed; measured for %s of the people.", sentence(c.What), percent(c.Distance), percent(c.Measured))
	}
	return a
}

func partnershipsArea(p *audit.PartnershipReading) area {
	a := area{Title: "Partnerships"}
	if p == nil {
		a.say("No posts were given.")
		return a
	}
	a.say("%s.", *p)
	if p.Unclear > 0 || p.Traces > 0 {
		a.say("%d admit a partnership where it is easily missed; %d carry a code or a paid link and say nothing: ask.", p.Unclear, p.Traces)
	}
	for _, b := range p.Brands {
		rival := ""
		if b.Rival {
			rival = ", a rival"
		}
		a.say("%s%s: in %s, %d of them admitted as partnerships.", b.Brand, rival, counted(b.Posts, "posts"), b.Admitted)
	}
	return a
}
