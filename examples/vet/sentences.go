package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/seed-e12bc25d/influencekit/audit"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/examples/internal/words"
)

// heading names the account, the day and the policy.
func heading(v *Result) string {
	text := nameOf(&v.Account)
	if n, known := v.Account.Followers.Get(); known {
		text += ", " + words.Grouped(n) + " followers"
	}
	if !v.Report.AsOf.IsZero() {
		text += ", as of " + day(v.Report.AsOf)
	}
	return text + ", policy " + v.Report.Policy
}

// nameOf is what an account is called, and where.
func nameOf(a *engagement.Account) string {
	text := "An account without a name"
	switch {
	case a.Handle != "":
		text = "@" + short(strings.TrimPrefix(a.Handle, "@"), 60)
	case a.Name != "":
		text = short(a.Name, 60)
	case a.ID != "":
		text = short(a.ID, 60)
	}
	if a.Platform != "" {
		text += " on " + short(platformName(a.Platform), 20)
	}
	return text
}

// platformName is a platform as it is written.
func platformName(p engagement.Platform) string {
	switch p {
	case engagement.YouTube:
		return "YouTube"
	case engagement.TikTok:
		return "TikTok"
	}
	return sentence(string(p))
}

// verdictLine is the score, or why there is none.
func verdictLine(r *audit.Report) string {
	score, err := r.Score.Get()
	if err != nil {
		return "no score: " + because(err)
	}
	return points(score) + " of 100, where 100 is nothing suspicious found"
}

func coverageLine(r *audit.Report, policy *audit.Policy) string {
	assessed := 0
	for _, o := range r.Outcomes {
		if o.Result != audit.NotAssessed {
			assessed++
		}
	}
	return fmt.Sprintf("%.0f %% of what counts could be assessed (%d of %d checks); below %.0f %% there is no score",
		r.Coverage*100, assessed, len(r.Outcomes), policy.LeastCoverage*100)
}

func confidenceLine(r *audit.Report) string {
	return fmt.Sprintf("%s: of what was assessed %.0f %% rests on samples as large as asked for", r.Confidence, r.Firmness*100)
}

// titleOf is what a check observes.
func titleOf(policy *audit.Policy, code audit.Code) string {
	if c, ok := policy.Check(code); ok && c.Title != "" {
		return sentence(c.Title)
	}
	return string(code)
}

// split parts the signals that known events explain from the others.
func split(all []audit.Signal) (open, explained []audit.Signal) {
	for _, s := range all {
		if len(s.Events) > 0 {
			explained = append(explained, s)
		} else {
			open = append(open, s)
		}
	}
	return open, explained
}

// explainedBy lists the spikes and falls that known events explain.
func explainedBy(r *audit.Report) (lines []string) {
	if r.Growth == nil {
		return nil
	}
	for i := range r.Growth.Spikes {
		if s := &r.Growth.Spikes[i]; s.Kind == audit.EventSpike {
			lines = append(lines, fmt.Sprintf("%s: %s. Known: %s", days(s.From, s.To), s, eventList(s.Events)))
		}
	}
	for _, f := range r.Growth.Falls {
		if len(f.Events) > 0 {
			lines = append(lines, fmt.Sprintf("%s: %s followers left. Known: %s", days(f.From, f.To), words.Grouped(f.Lost), eventList(f.Events)))
		}
	}
	return lines
}

func eventList(events []audit.Event) string {
	var parts []string
	for _, e := range events {
		parts = append(parts, event(e))
	}
	return strings.Join(parts, "; ")
}

// cost is what a signal takes off the score.
func cost(code audit.Code, r *audit.Report) string {
	for _, c := range r.Contributions {
		if c.Code == code {
			return points(c.Points) + " points"
		}
	}
	return "costs nothing"
}

// observedLine is the observation beside its limit.
func observedLine(s *audit.Signal, policy *audit.Policy) string {
	text := quantity(s.Observed, s.Unit)
	if s.Interval != nil {
		text += fmt.Sprintf(" (%s at %.0f %%)", between(*s.Interval), s.Interval.Level*100)
	}
	return fmt.Sprintf("%s, n = %s; a signal %s", text, words.Grouped(int64(s.N)), limit(s, policy))
}

// A gap is a reason why checks were not assessed.
type gap struct {
	Because string
	Titles  []string
	Points  float64
}

// notAssessed groups the checks that were not assessed by their reason.
func notAssessed(r *audit.Report, policy *audit.Policy) (gaps []gap) {
	at := map[string]int{}
	for _, o := range r.Outcomes {
		if o.Result != audit.NotAssessed {
			continue
		}
		i, ok := at[o.Because]
		if !ok {
			i = len(gaps)
			at[o.Because] = i
			gaps = append(gaps, gap{Because: sentence(strings.ReplaceAll(o.Because, "_", " "))})
		}
		if title := lower(titleOf(policy, o.Code)); !slices.Contains(gaps[i].Titles, title) {
			gaps[i].Titles = append(gaps[i].Titles, title)
		}
		gaps[i].Points += o.Points
	}
	return gaps
}

func lower(title string) string {
	if title == "" {
		return title
	}
	return strings.ToLower(title[:1]) + title[1:]
}

// within lists the checks that are within their limits.
func within(r *audit.Report, policy *audit.Policy) (titles []string) {
	for _, o := range r.Outcomes {
		if o.Result == audit.Clear {
			titles = append(titles, fmt.Sprintf("%s (%s seen)", titleOf(policy, o.Code), words.Grouped(int64(o.N))))
		}
	}
	return titles
}
