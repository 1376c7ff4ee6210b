package main

import (
	"fmt"
	"strings"
	"time"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/roi"
	"github.com/seed-e12bc25d/influencekit/roi/money"
	"github.com/seed-e12bc25d/influencekit/roi/programme"
)

// A Report is a campaign along its way: whom it is to reach, who was chosen and vetted,
// what was agreed and published, what it cost and brought, who brought it, who is owed
// what, and what was learned. A step whose files are missing says so.
type Report struct {
	Campaign string         `json:"campaign"`
	AsOf     time.Time      `json:"as_of"`
	Currency money.Currency `json:"currency"`
	Basis    roi.Basis      `json:"basis"`
	Next     []Step         `json:"next"` // what to do, the most pressing first

	Whom      engagement.Figure[Whom]        `json:"whom"`
	Vetted    []Vetted                       `json:"vetted"`
	Agreed    engagement.Figure[[]Agreement] `json:"agreed"`
	Published []Published                    `json:"published"`

	Creators []Row  `json:"creators"`
	Total    Row    `json:"total"`
	Orders   Orders `json:"orders"`

	Credit engagement.Figure[Credit]               `json:"credit"`
	Owed   engagement.Figure[Owed]                 `json:"owed"`
	Goals  engagement.Figure[Goals]                `json:"goals"`
	Scores engagement.Figure[programme.Scorecards] `json:"scores"`
	Review engagement.Figure[programme.Review]     `json:"review"`
	Claims []roi.ClaimStanding                     `json:"claims"`

	Read     map[string]*Kind `json:"read"`
	Strange  int              `json:"posts_of_others,omitempty"` // posts of no account of the campaign
	Problems []string         `json:"problems,omitempty"`        // of the files
	More     int              `json:"more_problems,omitempty"`

	plan *Plan
}

// A Row is one creator, or all of them.
type Row struct {
	Name     string                                `json:"name"`
	Contract string                                `json:"contract,omitempty"`
	Accounts []Account                             `json:"accounts,omitempty"`
	ER       engagement.Figure[engagement.Reading] `json:"er"`
	Posts    int                                   `json:"posts"` // of the campaign
	Outcome  roi.Outcome                           `json:"outcome"`
	Own      roi.Cost                              `json:"own_cost,omitzero"` // without a part of the shared costs
	Cost     roi.Cost                              `json:"cost"`
	Spent    money.Amount                          `json:"spent"`
	CPE      engagement.Figure[money.Amount]       `json:"cpe"`
	CPA      engagement.Figure[money.Amount]       `json:"cpa"`
	ROAS     engagement.Figure[money.Ratio]        `json:"roas"` // net revenue / spent
	Return   engagement.Figure[roi.Return]         `json:"return"`
	Unknown  []string                              `json:"unknown,omitempty"`

	tally   *engagement.Tally
	foreign []string // of orders in other currencies
	lacks   string   // a cost that is not in the sum, and why
}

// An Account is one account of a creator.
type Account struct {
	Platform  engagement.Platform                    `json:"platform"`
	Handle    string                                 `json:"handle"`
	Followers engagement.Count                       `json:"followers"`
	Tier      engagement.Figure[engagement.Tier]     `json:"tier"`
	Posts     int                                    `json:"posts"`    // in the window
	LeftOut   int                                    `json:"left_out"` // posts that are not
	ER        engagement.Figure[engagement.Reading]  `json:"er"`
	Standing  engagement.Figure[engagement.Standing] `json:"standing"`
}

// build goes the way from what a folder holds to the report.
func (in *Inputs) build() (*Report, error) {
	plan := in.Plan
	r := &Report{Campaign: plan.Name, AsOf: plan.AsOf, Currency: plan.Currency, Basis: plan.Basis, Read: in.Read, plan: &in.Plan}
	p, err := in.fold()
	if err != nil {
		return nil, err
	}
	r.Strange = p.Strange
	d := in.deals()
	owner := in.owners(d)
	for _, c := range plan.Creators {
		r.Creators = append(r.Creators, in.row(c, p))
	}
	r.Vetted = in.vet(p, owner)
	r.Whom = in.whom(r)
	r.Agreed = in.agree(d, p)
	r.Published = in.publish(d, p)
	s, err := in.sell(owner, d)
	if err != nil {
		return nil, err
	}
	r.Orders = s.Orders
	var pays map[string]roi.Cost
	r.Owed, pays = in.settle(d, p, s)
	if err := in.money(r, s, pays); err != nil {
		return nil, err
	}
	r.Credit = s.paths.credit()
	r.Goals = in.goals(s)
	in.learn(r, p, s)
	r.Claims = r.claims()
	r.Problems, r.More = in.Problems, in.More
	r.Next = r.next()
	in.progress.end()
	return r, nil
}

// money puts to each creator what the orders brought and the contract costs.
func (in *Inputs) money(r *Report, s *sales, pays map[string]roi.Cost) error {
	for i := range r.Creators {
		row := &r.Creators[i]
		sold, others, err := s.outcome(row.Name, 0, mostWeeks)
		if err != nil {
			return err
		}
		for _, currency := range others {
			row.foreign = append(row.foreign, fmt.Sprintf("orders in %s: the campaign counts in %s, and no exchange rate was given", currency, in.Plan.Currency))
		}
		row.Unknown = append(row.Unknown, row.foreign...)
		row.Outcome = withSales(row.Outcome, sold)
		row.Outcome.Sessions, row.Outcome.Clicks = in.Sessions[row.Name], in.clicked(row.Name, 0, mostWeeks)
		pay := pays[row.Name]
		if c := pay.CreatorFee.Currency(); c != "" && c != in.Plan.Currency {
			row.lacks = fmt.Sprintf("what contract %s pays is in %s: the campaign counts in %s, and no exchange rate was given", row.Contract, c, in.Plan.Currency)
			pay = roi.Cost{}
		}
		row.Cost = with(row.Cost, pay)
	}
	var unshared []roi.Cost
	if err := r.share(in.Plan); err != nil {
		in.note("campaign.json", fmt.Errorf("the shared costs are in the total alone: %w", err))
		unshared = append(unshared, in.Plan.Shared)
		for i := range r.Creators {
			r.Creators[i].Cost = r.Creators[i].Own
		}
	}
	if err := r.total(unshared...); err != nil {
		return err
	}
	for i := range r.Creators {
		r.Creators[i].figures(in.Plan)
	}
	r.Total.figures(in.Plan)
	return nil
}

// mostWeeks is past every week.
const mostWeeks = 1 << 30

// row finds a creator.
func (r *Report) row(name string) *Row {
	for i := range r.Creators {
		if r.Creators[i].Name == name {
			return &r.Creators[i]
		}
	}
	return nil
}

// day is the day of the report.
func (r *Report) day() string { return r.plan.today().String() }

// joined is a list in words.
func joined(list []string) string {
	if len(list) < 2 {
		return strings.Join(list, "")
	}
	return strings.Join(list[:len(list)-1], ", ") + " and " + list[len(list)-1]
}
