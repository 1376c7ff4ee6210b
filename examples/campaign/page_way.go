package main

import (
	"fmt"
	"strings"

	"github.com/seed-e12bc25d/influencekit/audit/disclosure"
	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/examples/internal/words"
	"github.com/seed-e12bc25d/influencekit/persona"
)

// pageWhom is whom to reach, and who does.
func (r *Report) pageWhom() (section, error) {
	s := section{ID: "whom", Title: "Whom to reach"}
	whom, err := r.Whom.Get()
	if err != nil {
		s.Missing = because(err)
		return s, nil
	}
	kept, in := 0, 0
	t := table{Caption: "Candidates", Head: []string{"candidate", "decision", "in the campaign as", "first reason"}}
	for i, row := range whom.Ranking.Rows {
		kind := good
		if row.Decision != persona.Kept {
			kind = bad
		} else {
			kept++
		}
		if whom.Chosen[i].Creator != "" && row.Decision == persona.Kept {
			in++
		}
		t.Rows = append(t.Rows, []box{{Text: row.Handle}, {Text: words.Of(row.Decision), Kind: kind}, {Text: whom.Chosen[i].Creator}, {Text: first(whom.Chosen[i].Reasons)}})
	}
	s.Says = fmt.Sprintf("%s. Of %s %d reach them well enough, and %d of those are in the campaign.", whom.Persona, counted(len(whom.Ranking.Rows), "candidate"), kept, in)
	if whom.About != "" {
		s.Notes = append(s.Notes, whom.About)
	}
	s.Tables = append(s.Tables, t)
	s.By = append(s.By, "Criteria: "+whom.Ranking.Criteria+". What is not known counts 0, so a low score may be little knowledge.")
	return s, s.draw(fitChart(whom))
}

// pageVetted is what the audits found.
func (r *Report) pageVetted() (section, error) {
	s := section{ID: "vetted", Title: "Vetting"}
	t := table{Caption: "Audits", Head: []string{"account", "score", "assessed", "found"}}
	suspicious := 0
	for _, v := range r.Vetted {
		score, kind := "no score", wait
		if x, err := v.Report.Score.Get(); err == nil {
			score = fmt.Sprintf("%.0f of 100", x)
			kind = good
		}
		found := signals(v.Report)
		var says []string
		for _, x := range found {
			says = append(says, x.Message)
		}
		if len(found) > 0 {
			suspicious, kind = suspicious+1, bad
		}
		if len(says) == 0 {
			says = []string{"nothing suspicious in what could be looked at"}
		}
		t.Rows = append(t.Rows, []box{{Text: r.called(v.Platform, v.Handle)}, {Text: score, Kind: kind}, {Text: fmt.Sprintf("%.0f %%", 100*v.Report.Coverage)}, {Text: strings.Join(says, " ")}})
	}
	s.Says = fmt.Sprintf("%d of %s show something to ask about.", suspicious, counted(len(r.Vetted), "account"))
	s.Tables = append(s.Tables, t)
	s.By = append(s.By, "A signal is no verdict: each has innocent causes, which the JSON lists. Below 40 % of the checks there is no score.")
	return s, s.draw(r.growthChart())
}

// pageAgreed is the contracts.
func (r *Report) pageAgreed() (section, error) {
	s := section{ID: "agreed", Title: "Contracts"}
	agreed, err := r.Agreed.Get()
	if err != nil {
		s.Missing = because(err)
		return s, nil
	}
	t := table{Caption: "Contracts", Head: []string{"creator", "contract", "review", "next dates"}}
	worst := contract.Severity("")
	late := 0
	for _, a := range agreed {
		w := contract.Worst(a.Findings)
		if worst == "" || w.Rank() < worst.Rank() {
			worst = w
		}
		kind := wait
		if w == contract.Unlawful || w == contract.Conflict {
			kind = bad
		}
		var coming []string
		for _, d := range a.Coming[:min(len(a.Coming), 3)] {
			coming = append(coming, fmt.Sprintf("%s: %s", d.On, d.What))
		}
		if len(coming) == 0 {
			coming = []string{fmt.Sprintf("none within %d days", soonDays)}
		}
		for _, l := range a.Late {
			late++
			coming = append(coming, "overdue: "+l.Why)
		}
		t.Rows = append(t.Rows, []box{{Text: a.Creator}, {Text: fmt.Sprintf("%s, version %d", a.Title, max(a.Version, 1))}, {Text: findings(a.Findings), Kind: kind}, {Text: strings.Join(coming, "; ")}})
	}
	s.Says = fmt.Sprintf("%s; %d dates are overdue.", counted(len(agreed), "contract"), late)
	s.Tables = append(s.Tables, t)
	s.By = append(s.By, "The review lists what a contract of this kind usually settles and this one does not, by severity. It is no legal advice.")
	return s, nil
}

// pagePublished is the posts against their briefs.
func (r *Report) pagePublished() (section, error) {
	s := section{ID: "published", Title: "Posts: brief and disclosure"}
	if len(r.Published) == 0 {
		s.Missing = "the plan has no posts"
		return s, nil
	}
	t := table{Caption: "Posts", Head: []string{"creator", "post", "brief", "disclosure", "what is wrong"}}
	fails, passes := 0, 0
	for _, x := range r.Published {
		post := fmt.Sprintf("%s %s", x.Platform, x.Post)
		if !x.At.IsZero() {
			post = x.At.In(r.plan.zone()).Format("2006-01-02") + ", " + post
		}
		row := []box{{Text: x.Creator}, {Text: post}, {Text: "not assessed", Kind: wait}, {Text: "not assessed", Kind: wait}, {Text: x.Because}}
		if x.Brief != nil {
			row[2] = box{Text: words.Of(x.Verdict), Kind: map[contract.BriefVerdict]string{contract.Kept: good, contract.Broken: bad}[x.Verdict]}
			v := x.Brief.Disclosure.Verdict()
			row[3] = box{Text: words.Of(v), Kind: map[disclosure.Verdict]string{disclosure.Pass: good, disclosure.Fail: bad}[v]}
			fails, passes = fails+bit(v == disclosure.Fail), passes+bit(v == disclosure.Pass)
			row[4].Text = wrong(x)
		}
		for i := range row {
			if row[i].Kind == "" && (i == 2 || i == 3) {
				row[i].Kind = wait
			}
		}
		t.Rows = append(t.Rows, row)
	}
	s.Says = fmt.Sprintf("Of %s %d fail the duty to disclose and %d pass; of %d nobody can decide by what is here.",
		counted(len(r.Published), "post"), fails, passes, len(r.Published)-fails-passes)
	s.Tables = append(s.Tables, t)
	s.By = append(s.By, "“Cannot decide”: the words disclose the tie, and the rules ask for more than a payload shows, such as what is said in the film. A person looks.")
	return s, nil
}

// wrong is what is wrong with a post.
func wrong(x Published) string {
	var list []string
	for _, f := range x.Brief.Disclosure.Findings {
		if f.Severity == disclosure.Violation {
			list = append(list, f.Message)
		}
	}
	for _, item := range x.Brief.With(contract.Broken) {
		if !isDisclosure(item.Rule) {
			list = append(list, item.Message)
		}
	}
	if len(list) > 3 {
		list = append(list[:3], fmt.Sprintf("and %d more", len(list)-3))
	}
	return strings.Join(list, " ")
}
