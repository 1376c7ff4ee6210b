package main

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"time"

	"github.com/seed-e12bc25d/influencekit/audit/disclosure"
	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/engagement/problem"
)

// soonDays is how far ahead the report looks for what ends.
const soonDays = 90

// A Report is all that this program has to say of one contract. With Problems the rest
// is empty: nothing half-read is judged.
type Report struct {
	Contract string       `json:"contract"`
	Version  int          `json:"version,omitempty"`
	Hash     string       `json:"hash,omitempty"`
	On       civil.Date   `json:"on"`
	Problems problem.List `json:"problems,omitempty"`

	Review   []contract.Finding    `json:"review,omitzero"`
	Calendar []contract.Due        `json:"calendar,omitzero"`
	Ready    contract.Readiness    `json:"readiness,omitzero"`
	Late     []contract.Lateness   `json:"late,omitzero"`
	Ending   []contract.Due        `json:"ending,omitzero"` // within soonDays
	Uses     []UseAnswer           `json:"uses,omitempty"`
	Boosts   []BoostAnswer         `json:"boosts,omitempty"`
	Post     *contract.BriefReport `json:"post,omitempty"`
	Unruled  []string              `json:"unruled,omitempty"` // rules on disclosure that the contract names and nobody knows
	Terms    contract.Document     `json:"terms,omitzero"`

	title string
	ics   []byte
}

// A UseAnswer is a question about the rights and its answer.
type UseAnswer struct {
	Use    contract.Use        `json:"use"`
	Answer contract.Permission `json:"answer"`
}

// A BoostAnswer is a question about the allow-listing and its answer.
type BoostAnswer struct {
	Boost  contract.Boost      `json:"boost"`
	Answer contract.Permission `json:"answer"`
}

// work reads what the flags name and looks at it. Problems of the contract are part of
// the report; an error says that there is none.
func work(o options, now time.Time, stdin io.Reader) (Report, error) {
	body, err := load(o.in, "contract.json", stdin)
	if err != nil {
		return Report{}, err
	}
	state, _, err := read[State](o, o.state, "state.json", stdin)
	if err != nil {
		return Report{}, err
	}
	posted, isPosted, err := read[contract.Posted](o, o.post, "post.json", stdin)
	if err != nil {
		return Report{}, err
	}
	c, err := contract.Parse(bytes.NewReader(body), time.LoadLocation)
	r := Report{Contract: c.ID, Version: c.Version, title: cmp.Or(c.Title, c.ID, o.in, "sample")}
	var list problem.List
	if errors.As(err, &list) {
		r.Problems, r.On = list, cmp.Or(o.on, state.On, civil.DateOf(now, nil))
		return r, nil
	}
	if err != nil {
		return r, err
	}
	zone, err := time.LoadLocation(c.Zone) // UTC where the contract names none
	if err != nil {
		return r, err
	}
	r.On, r.Hash = cmp.Or(o.on, state.On, civil.DateOf(now, zone)), c.Hash()
	state.Uses = append(state.Uses, o.may...)
	state.Facts.Holidays, state.Life.Loc = state.closed(), zone
	state.Facts = state.Life.Facts(state.Facts)
	r.look(c, state, now, zone)
	if isPosted {
		if err := r.hold(c, posted, zone); err != nil {
			return r, err
		}
	}
	r.Terms, err = c.Terms(contract.Printing{})
	if errors.As(err, &list) { // a placeholder that cannot be filled in
		r.Problems = list
		return r, nil
	}
	return r, err
}

// look fills in what the contract and the state give.
func (r *Report) look(c contract.Contract, s State, now time.Time, zone *time.Location) {
	policy := contract.DefaultReviewPolicy()
	policy.Known = s.Known
	policy.Known.On = cmp.Or(policy.Known.On, r.On)
	r.Review = c.Review(policy)
	r.Calendar = c.Calendar(s.Facts)
	r.ics = c.ICalendar(r.Calendar, contract.ICS{Stamp: now, Zone: zone, Remind: 1})
	r.Ready = c.Readiness(r.On, s.Launch, contract.DefaultReadinessPolicy())
	r.Late = contract.Late(r.Calendar, s.Facts, s.Life, r.On, contract.DefaultLatePolicy())
	r.Ending = contract.Expiring(r.Calendar, r.On, soonDays)
	for _, u := range s.Uses {
		u.On = cmp.Or(u.On, r.On)
		r.Uses = append(r.Uses, UseAnswer{u, c.MayUse(u, s.Facts)})
	}
	for _, b := range s.Boosts {
		b.On = cmp.Or(b.On, r.On)
		r.Boosts = append(r.Boosts, BoostAnswer{b, c.MayBoost(b, s.Facts)})
	}
}

// hold holds a post against the brief and, by the rules that the contract names, the
// duty to disclose.
func (r *Report) hold(c contract.Contract, p contract.Posted, zone *time.Location) error {
	regimes, unknown := c.Regimes()
	r.Unruled = unknown
	var checker *disclosure.Checker
	if len(regimes) > 0 {
		var err error
		if checker, err = disclosure.New(regimes...); err != nil {
			return err
		}
	}
	report, err := c.CheckPost(p, checker, zone)
	if err != nil {
		return fmt.Errorf("the post: %w", err)
	}
	r.Post = &report
	return nil
}
