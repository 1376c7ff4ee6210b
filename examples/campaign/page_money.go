package main

import (
	"fmt"
	"strings"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/examples/internal/words"
	"github.com/seed-e12bc25d/influencekit/roi/money"
	"github.com/seed-e12bc25d/influencekit/roi/programme"
)

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
		if most.Sign() < 0 {
			s.Says = fmt.Sprintf("Nobody made a profit: %s lost least, %s; %s most, %s.", best, short(most), worst, short(least))
		}
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
	s.Says = fmt.Sprintf("%s with %s of net revenue. %s", counted(int(credit.Orders), "order"), short(credit.Revenue), credit.moved())
	if nobody := credit.nobody(); nobody != "" {
		s.Notes = append(s.Notes, nobody)
	}
	if credit.RefundedPast > 0 {
		s.Notes = append(s.Notes, credit.past())
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
		t.Rows = append(t.Rows, cells(p.Creator, people(number(p.Earned)), people(number(p.Held)), people(number(p.Paid)), people(p.Payable.String()), people(number(p.ToCome)), p.due()))
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
