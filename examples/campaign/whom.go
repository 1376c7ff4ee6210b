package main

import (
	"slices"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/persona"
)

// Whom is whom the campaign is to reach, and who of the candidates reaches them: the
// shortlist by the platform criteria. Command shortlist goes on to prices and budgets.
type Whom struct {
	Persona string          `json:"persona"`
	About   string          `json:"about,omitempty"`
	Ranking persona.Ranking `json:"ranking"`
	Chosen  []Chosen        `json:"chosen"` // of each row of the ranking
}

// Chosen says of a candidate who of the campaign it is.
type Chosen struct {
	Creator string   `json:"creator,omitempty"` // empty: not in the campaign
	Reasons []string `json:"reasons"`
}

// whom ranks the candidates.
func (in *Inputs) whom(r *Report) engagement.Figure[Whom] {
	switch {
	case in.Persona == nil:
		return notGiven[Whom]("whom to reach", "persona.json")
	case len(in.Candidates) == 0:
		return notGiven[Whom]("who reaches them", "candidates.json")
	}
	candidates := slices.Clone(in.Candidates)
	for i := range candidates {
		r.tell(&candidates[i])
	}
	ranking, err := persona.Shortlist(candidates, persona.PlatformCriteria(*in.Persona))
	if err != nil {
		return engagement.FigureOf(Whom{}, err)
	}
	w := Whom{Persona: in.Persona.Name, About: in.Persona.About, Ranking: ranking}
	for _, row := range ranking.Rows {
		c := Chosen{Reasons: row.Reasons()}
		for _, creator := range in.Plan.Creators {
			if slices.ContainsFunc(creator.Accounts, func(h Handle) bool { return h.key() == Handle{row.Platform, row.Handle}.key() }) {
				c.Creator = creator.Name
			}
		}
		w.Chosen = append(w.Chosen, c)
	}
	return engagement.Figure[Whom]{Value: w}
}

// tell adds to a candidate who is in the campaign the engagement rate that was measured.
// The score of an audit is no share of real people, and stays out.
func (r *Report) tell(c *persona.Candidate) {
	at := Handle{c.EffectivePlatform(), c.Handle}.key()
	for _, row := range r.Creators {
		for _, a := range row.Accounts {
			if er, err := a.ER.Get(); err == nil && at == (Handle{a.Platform, a.Handle}).key() && c.ER == nil && len(c.Posts) == 0 {
				c.ER = &er
			}
		}
	}
}

// notGiven is a part of the report for which a file is missing.
func notGiven[T any](what, file string) engagement.Figure[T] {
	return engagement.Figure[T]{Undefined: &engagement.Undefined{What: what, Because: file + " not given"}}
}
