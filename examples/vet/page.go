package main

import (
	"bytes"
	_ "embed"
	"fmt"
	"html/template"
	"io"

	"github.com/seed-e12bc25d/influencekit/audit"
	"github.com/seed-e12bc25d/influencekit/examples/internal/words"
)

//go:embed page.html
var pageSource string

var pageTemplate = template.Must(template.New("page").Funcs(template.FuncMap{"lower": lower}).Parse(pageSource))

// A card is a signal on the page.
type card struct {
	audit.Signal
	Title, Cost, Observed, Limit, Sample, Interval, Known string
	First, Rest                                           []string // places
	More                                                  int
}

// A pageData is what the page shows.
type pageData struct {
	Name, Account, Date, Policy string
	Followers                   string
	Score, NoScore              string
	Coverage, Confidence        string
	Waterfall                   figure
	Growth, Comments, Audience  figure
	Signals, Explained          []card
	ExplainedLines              []string
	NotAssessed                 []gap
	Within                      []string
	Areas                       []area
	Checks                      []audit.Check
	Legend                      string
	Read                        []Source
	Problems                    []string
	MoreProblems, Costly        int
}

// writePage writes the report as one page that needs nothing but itself.
func writePage(w io.Writer, v Result, e *audit.Evidence, policy *audit.Policy) error {
	r := &v.Report
	d := pageData{
		Name: nameOf(&v.Account), Account: r.Account, Date: "a day that is not known", Policy: r.Policy, Coverage: coverageLine(r, policy), Confidence: confidenceLine(r),
		Waterfall: scoreFigure(r, policy), Growth: growthFigure(r.Growth), Comments: commentsFigure(r.Comments), Audience: followersFigure(r.Followers, policy),
		ExplainedLines: explainedBy(r), NotAssessed: notAssessed(r, policy), Within: within(r, policy), Areas: areas(r), Checks: policy.Checks, Legend: trustLegend, Read: v.Read, Costly: len(r.Contributions),
	}
	if !r.AsOf.IsZero() {
		d.Date = day(r.AsOf)
	}
	if n, known := v.Account.Followers.Get(); known {
		d.Followers = words.Grouped(n)
	}
	if score, err := r.Score.Get(); err == nil {
		d.Score = points(score)
	} else {
		d.NoScore = sentence(because(err))
	}
	const most = 200
	d.Problems = v.Problems[:min(len(v.Problems), most)]
	d.MoreProblems = len(v.Problems) - len(d.Problems)
	find := newFinder(e)
	open, explained := split(r.Signals)
	for i := range open {
		d.Signals = append(d.Signals, cardOf(&open[i], r, policy, find))
	}
	for i := range explained {
		d.Explained = append(d.Explained, cardOf(&explained[i], r, policy, find))
	}
	var out bytes.Buffer
	if err := pageTemplate.Execute(&out, d); err != nil {
		return err
	}
	_, err := io.WriteString(w, words.CleanPage(out.String()))
	return err
}

func cardOf(s *audit.Signal, r *audit.Report, policy *audit.Policy, find finder) card {
	c := card{Signal: *s, Title: titleOf(policy, s.Code), Cost: cost(s.Code, r), Observed: quantity(s.Observed, s.Unit), Limit: limit(s, policy), Sample: words.Grouped(int64(s.N)), More: s.More}
	if s.Interval != nil {
		c.Interval = fmt.Sprintf("%s at %.0f %%", between(*s.Interval), s.Interval.Level*100)
	}
	if len(s.Events) > 0 {
		c.Known = eventList(s.Events)
	}
	for i, p := range s.Places {
		if i < mostPlaces {
			c.First = append(c.First, find.place(p))
		} else {
			c.Rest = append(c.Rest, find.place(p))
		}
	}
	return c
}
