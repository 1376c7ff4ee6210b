package main

import (
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/listen"
	"github.com/seed-e12bc25d/influencekit/engagement/stats"
)

// A week is one row of what the pictures and the tables show.
type week struct {
	Key, Start string
	Items      uint64
	Range      string // of the expected number
	Positive   int64
	Neutral    int64
	Negative   int64
	Unjudged   int64 // not assessed
	Net        engagement.Figure[listen.Net]
	Opinions   engagement.Figure[listen.Net]
}

func weeks(all []listen.Bucket) (rows []week) {
	for _, b := range all {
		w := week{Key: b.Key, Start: b.Start, Items: b.Items, Net: b.Tone.Net, Opinions: b.Tone.NetOfOpinions}
		if iv, err := b.Interval.Get(); err == nil {
			w.Range = fmt.Sprintf("%.1f–%.1f", iv.Low, iv.High)
		}
		w.Positive, w.Neutral, w.Negative = number(b.Tone.Counts.Positive), number(b.Tone.Counts.Neutral), number(b.Tone.Counts.Negative)
		w.Unjudged = int64(b.Tone.Silent + b.Tone.Failed + b.Tone.Unasked)
		rows = append(rows, w)
	}
	return rows
}

func number(c engagement.Count) int64 {
	n, _ := c.Get()
	return n
}

// signed writes a net sentiment with a real minus.
func signed(x float64) string {
	return strings.ReplaceAll(fmt.Sprintf("%+.2f", x), "-", "−")
}

// netCell is a net sentiment with its interval, or why there is none.
func netCell(f engagement.Figure[listen.Net]) string {
	n, err := f.Get()
	if err != nil {
		return "none"
	}
	return fmt.Sprintf("%s (%s to %s)", signed(n.Value), signed(n.Interval.Low), signed(n.Interval.High))
}

func percent(x float64) string { return fmt.Sprintf("%.1f %%", 100*x) }

func between(iv stats.Interval) string {
	return fmt.Sprintf("%.1f–%.1f %%", 100*iv.Low, 100*iv.High)
}

// A share is one measure of the share of voice in words.
type share struct {
	Name, Value, Note string
	Of                *listen.ShareOfVoice
}

func shares(v *listen.Voice) []share {
	all := []share{{Name: "by mentions", Of: &v.Mentions}, {Name: "by reach of posts", Of: &v.Reach}, {Name: "by engagement of posts", Of: &v.Engagement}}
	for i := range all {
		s := &all[i]
		rate, err := s.Of.OfKnown.Get()
		if err != nil {
			s.Value, s.Note = "none", because(err)
			continue
		}
		s.Value = percent(rate.Fraction())
		if iv, err := s.Of.Interval.Get(); err == nil {
			s.Value += " (" + between(iv) + ")"
		}
		missing, known := uint64(0), uint64(0)
		for _, b := range s.Of.Brands {
			missing, known = missing+b.Missing, known+b.Known
		}
		if missing > 0 {
			s.Note = fmt.Sprintf("of the %d that show it; %d do not, and the share of all is unknown", known, missing)
		}
	}
	return all
}

// because is why a number is not there, without what.
func because(err error) string {
	var u *engagement.Undefined
	if errors.As(err, &u) {
		return u.Because
	}
	return err.Error()
}

func day(t time.Time) string { return t.Format("2006-01-02") }

// period is the time of the report in words.
func period(r *listen.Report) string {
	switch {
	case r.From.IsZero() && r.To.IsZero():
		return "all that was read"
	case r.From.IsZero():
		return "before " + day(r.To)
	case r.To.IsZero():
		return "from " + day(r.From) + " on"
	}
	return day(r.From) + " to " + day(r.To.Add(-time.Second))
}

// facts are the sentences that stand above the pictures.
func facts(v *Result) []string {
	r := &v.Report
	b := &r.Brands[0]
	out := []string{fmt.Sprintf("%s by %s: %s and %s.", of(b.Mentions, "mention"), of(b.Authors, "author"), of(b.Posts, "post"), of(b.Comments, "comment"))}
	if b.Capped+b.Copies+b.Own > 0 {
		out = append(out, fmt.Sprintf("Left out: %d past the cap for one author or text, %d repeated by the same author, %d by the brand itself.", b.Capped, b.Copies, b.Own))
	}
	out = append(out, "The last four weeks against the four before: "+grown(v.Recent[0].Growth)+".")
	out = append(out,
		"Net sentiment of mentions, of all: "+netCell(b.Tone.Net)+"; of opinions: "+netCell(b.Tone.NetOfOpinions)+".",
		fmt.Sprintf("Net sentiment of %s under posts about it, of all: %s; of opinions: %s.", of(b.Feedback.Comments, "comment"), netCell(b.Feedback.Tone.Net), netCell(b.Feedback.Tone.NetOfOpinions)),
		fmt.Sprintf("Not assessed: %s and %s.", of(unjudged(&b.Tone), "mention"), of(unjudged(&b.Feedback.Tone), "comment")))
	if said, known := r.Unread.Said.Get(); known && said > int64(r.Unread.Read) {
		out = append(out, fmt.Sprintf("Posts say that they have %d comments; %d were read. What the others say is unknown.", said, r.Unread.Read))
	}
	if f, err := v.Followers.Get(); err == nil {
		line := fmt.Sprintf("Followers: %v to %v in %.0f days, %+.1f a day", f.Start, f.End, f.Days, f.PerDay)
		if m, err := f.Monthly.Get(); err == nil {
			line += ", " + m.String() + " in 30 days"
		}
		out = append(out, line+".")
	}
	return out
}

// of is a number of things.
func of(n uint64, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

// grown is a growth in words.
func grown(f engagement.Figure[listen.Growth]) string {
	g, err := f.Get()
	if err != nil {
		return "unknown, since " + because(err)
	}
	return strings.ReplaceAll(strings.ReplaceAll(g.String(), " -", " −"), "(-", "(−")
}

func unjudged(t *listen.Tone) uint64 { return t.Silent + t.Failed + t.Unasked }

// parts are the mentions of each platform or language in words.
func parts(all []listen.Slice) (rows []string) {
	for _, s := range all {
		rows = append(rows, fmt.Sprintf("%s: %d mentions, %s (%s), net %s", s.Key, s.Mentions, percent(s.Share), between(s.Interval), netCell(s.Tone.Net)))
	}
	return rows
}
