package main

import (
	"fmt"
	"strings"

	"github.com/seed-e12bc25d/influencekit/audit/disclosure"
	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/examples/internal/words"
	"github.com/seed-e12bc25d/influencekit/persona"
	"github.com/seed-e12bc25d/influencekit/roi/money"
	"github.com/seed-e12bc25d/influencekit/roi/programme"
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

// pageEngagement is the engagement rates.
func (r *Report) pageEngagement() (section, error) {
	s := section{ID: "engagement", Title: "Engagement"}
	below, known := 0, 0
	sources := map[string]bool{}
	for _, row := range r.Creators {
		for _, a := range row.Accounts {
			st, err := a.Standing.Get()
			if err != nil {
				continue
			}
			known++
			if st.Position == engagement.Below {
				below++
			}
			if by := fmt.Sprintf("Benchmarks: %s (%s, %d, trust %s).", st.Table, st.Source, st.Year, st.Trust); !sources[by] {
				sources[by] = true
				s.By = append(s.By, by)
			}
		}
	}
	if er, err := r.Total.ER.Get(); err == nil {
		s.Says = fmt.Sprintf("%s over all accounts; %d of %d accounts with a benchmark are below what is ordinary for their tier.", er, below, known)
		s.By = append(s.By, "Definition: "+er.Method.String()+".")
		for _, m := range er.Missing {
			s.Notes = append(s.Notes, fmt.Sprintf("Skipped, and not counted as 0: %s of %d posts.", m, er.Posts+er.Skipped))
		}
	} else {
		s.Says = "No account could be measured: " + because(err) + "."
	}
	return s, s.draw(r.erChart())
}

// pageCost is what it cost and brought.
func (r *Report) pageCost() (section, error) {
	s := section{ID: "cost", Title: "Cost and return"}
	best, worst := "", ""
	var most, least money.Amount
	t := table{Caption: "What each creator cost and brought", Head: []string{"creator", "spent", "orders", "net revenue", "ROAS", "ROI"}, Whole: true}
	for _, row := range append([]Row{r.Total}, r.Creators...) {
		net, err := row.Outcome.NetRevenue()
		roi := "not known"
		kind := wait
		if ret, err := row.Return.Get(); err == nil {
			roi, kind = people(ret.ROI.Percent(1)), good
			if ret.Profit.Sign() < 0 {
				kind = bad
			}
			if row.Name != r.Total.Name {
				if c, err := ret.Profit.Cmp(most); best == "" || err == nil && c > 0 {
					best, most = row.Name, ret.Profit
				}
				if c, err := ret.Profit.Cmp(least); worst == "" || err == nil && c < 0 {
					worst, least = row.Name, ret.Profit
				}
			}
		}
		t.Rows = append(t.Rows, []box{{Text: row.Name}, {Text: short(row.Spent)}, {Text: digits(row.Outcome.Orders)}, {Text: rounded(net, err)}, {Text: shown(row.ROAS, times)}, {Text: roi, Kind: kind}})
	}
	if best != "" {
		s.Says = fmt.Sprintf("%s made most profit, %s; %s least, %s.", best, short(most), worst, short(least))
	} else {
		s.Says = "What the campaign brought is not known."
	}
	s.Tables = append(s.Tables, t)
	p := table{Caption: "What was spent on each creator", Head: []string{"creator", "parts", "not known"}}
	for _, row := range r.Creators {
		p.Rows = append(p.Rows, cells(row.Name, costParts(row), strings.Join(row.Unknown, "; ")))
	}
	s.Tables = append(s.Tables, p)
	s.By = append(s.By, "Spent: fixed pay as agreed, commission as earned, and a part of the shared costs, "+words.Of(r.plan.SharedBy)+".",
		"ROI on "+words.Of(r.Basis)+": "+basisSays(r.Basis), "ROAS: net revenue over what was spent.")
	return s, s.draw(r.cpeChart(), r.cpaChart())
}

// pageCredit is who brought the orders.
func (r *Report) pageCredit() (section, error) {
	s := section{ID: "credit-by-model", Title: "Who brought the orders"}
	credit, err := r.Credit.Get()
	if err != nil {
		s.Missing = because(err)
		return s, nil
	}
	s.Says = fmt.Sprintf("%s orders with %s of net revenue. The choice of the model moves %.1f %% of the credit at most, between %s and %s.",
		words.Grouped(credit.Orders), short(credit.Revenue), 100*float64(credit.Moves), credit.Between[0], credit.Between[1])
	if credit.Moves == 0 {
		s.Says = fmt.Sprintf("%s orders with %s of net revenue. All models agree.", words.Grouped(credit.Orders), short(credit.Revenue))
	}
	if credit.NotModelled != "" {
		s.Notes = append(s.Notes, "Markov and Shapley are not assessed: "+credit.NotModelled+".")
	}
	if !r.hasVisits() {
		s.Notes = append(s.Notes, "No visits were given: only codes and links of the orders themselves are known, so most models agree.")
	}
	s.By = append(s.By, fmt.Sprintf("A touch counts for %d days before the order, a view for %d. Orders that no touch leads to are nobody's.",
		int(credit.Policy.Window.Hours()/24), int(credit.Policy.Views.Hours()/24)))
	return s, s.draw(creditChart(credit, r.Currency))
}

func (r *Report) hasVisits() bool { return r.Read["visits"] != nil }

// pageOwed is who is owed what.
func (r *Report) pageOwed() (section, error) {
	s := section{ID: "money", Title: "Money owed"}
	owed, err := r.Owed.Get()
	if err != nil {
		s.Missing = because(err)
		return s, nil
	}
	month := monthOf(owed.Statement.Period, r.plan.zone())
	var parts []string
	for _, t := range owed.Statement.Totals {
		parts = append(parts, people(t.Payable.String()))
	}
	s.Says = "Nothing is payable for " + month + "."
	if len(parts) > 0 {
		s.Says = fmt.Sprintf("%s is payable for %s.", joined(parts), month)
	}
	t := table{Caption: "By creator, since the contract began", Head: []string{"creator", "earned", "held", "paid", "payable", "still to come", "due"}}
	for _, p := range owed.Payees {
		due := ""
		if !p.Due.IsZero() {
			due = p.Due.String()
		}
		t.Rows = append(t.Rows, cells(p.Creator, people(number(p.Earned)), people(number(p.Held)), people(number(p.Paid)), people(p.Payable.String()), people(number(p.ToCome)), due))
	}
	s.Tables = append(s.Tables, t)
	if list := owed.Statement.Exceptions; len(list) > 0 {
		x := table{Caption: "Not counted, or not as it stands", Head: []string{"entry", "why"}}
		for _, e := range list[:min(len(list), mostLines)] {
			x.Rows = append(x.Rows, cells(e.Entry, e.Message))
		}
		s.Tables = append(s.Tables, x)
	}
	s.By = append(s.By, "Still to come is fixed pay that is agreed and not due yet. Amounts are exact and rounded once a line.")
	if owed.Bundled > 0 {
		s.Notes = append(s.Notes, words.Grouped(int64(owed.Bundled))+" orders were added up by days, for contracts that pay by sums.")
	}
	return s, s.draw(owedChart(owed, r.plan.zone().String()))
}

// pageGoals is where the goals stand.
func (r *Report) pageGoals() (section, error) {
	s := section{ID: "goals-and-pace", Title: "Goals and pace"}
	goals, err := r.Goals.Get()
	if err != nil {
		s.Missing = because(err)
		return s, nil
	}
	n := map[string]int{}
	for _, g := range goals.Rows {
		n[standing(g.Progress.Status)]++
	}
	s.Says = fmt.Sprintf("%d of %s are on their way, %d are not.", n[good], counted(len(goals.Rows), "goal"), n[bad])
	s.Notes = append(s.Notes, goals.Notes...)
	s.By = append(s.By, fmt.Sprintf("Forecasts go on as the weeks so far did; the range holds %.0f %% of outcomes. Orders and revenue that nobody observed are those of the campaign.", 100*confidence))
	return s, s.draw(goalsChart(goals))
}

// pageReview is scorecards and decisions.
func (r *Report) pageReview() (section, error) {
	s := section{ID: "review", Title: "Review"}
	review, err := r.Review.Get()
	if err != nil {
		s.Missing = because(err)
		return s, nil
	}
	acted := 0
	t := table{Caption: "What to do with each creator", Head: []string{"creator", "action", "score", "why"}}
	for _, d := range review.Decisions {
		kind := good
		switch d.Action {
		case programme.Stop, programme.Adjust:
			kind = bad
		case programme.Watch, programme.TestAnew:
			kind = wait
		}
		if d.Action != programme.Watch {
			acted++
		}
		score := "not assessed"
		if cards, err := r.Scores.Get(); err == nil {
			for _, c := range cards.Cards {
				if v, err := c.Total.Get(); err == nil && c.Creator == d.Creator {
					score = v.Decimal().StringFixedBank(0) + " of 100"
				}
			}
		}
		t.Rows = append(t.Rows, []box{{Text: d.Creator}, {Text: words.Of(d.Action), Kind: kind}, {Text: score}, {Text: d.Why + "."}})
	}
	s.Says = fmt.Sprintf("Week %d (%s): %d of %s call for more than watching.", review.Week, review.Rhythm, acted, counted(len(review.Decisions), "creator"))
	s.Tables = append(s.Tables, t)
	policy := programme.FrameworkReview()
	s.By = append(s.By, fmt.Sprintf("Policy: %s. Of creators like the others, at most %.0f %% are ever acted on, over all weekly looks together. Scores: %s; 75 is like the others.",
		review.Policy, 100*(policy.ConversionError+policy.EngagementError), programme.DefaultScores().Name))
	return s, nil
}
