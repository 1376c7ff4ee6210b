package handler

import (
	"bytes"
	"io"
	"net/http"
	"strconv"

	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/engagement/problem"
)

// A ContractReport is what there is to say of a contract in which nothing is impossible.
type ContractReport struct {
	ID       string             `json:"id"`
	Version  int                `json:"version"`
	Hash     string             `json:"hash"`            // of its canonical form: what gets signed
	Worst    contract.Severity  `json:"worst,omitempty"` // of the findings; empty: there are none
	Findings []contract.Finding `json:"findings"`        // what is missing, unwise or against a law
	Calendar []contract.Due     `json:"calendar"`        // every date that the terms imply
}

// How much may be in one contract.
const (
	maxPieces = 2000   // of its deliverables together: each has several dates
	maxDates  = 10_000 // in its calendar
)

// contract answers a contract. Parameter: on, the day whose laws count while it is not
// signed; without it every law does that has not ended.
func (s *service) contract(w http.ResponseWriter, r *http.Request) error {
	values, err := query(r, "on")
	if err != nil {
		return err
	}
	policy := contract.DefaultReviewPolicy()
	if text := values.Get("on"); text != "" {
		if policy.Known.On, err = civil.ParseDate(text); err != nil {
			return wrong("?on", "invalid", "must be a day such as 2026-10-31")
		}
	}
	body, err := io.ReadAll(r.Body)
	if err != nil {
		return err
	}
	if elements(body) > s.MaxItems {
		return wrong("", "too_many", "holds more than "+strconv.Itoa(s.MaxItems)+" values")
	}
	c, err := contract.Parse(bytes.NewReader(body), s.Zones)
	if err != nil {
		return err
	}
	pieces := 0
	for i, d := range c.Deliverables {
		if pieces += d.Count; pieces > maxPieces {
			return wrong(problem.Join(problem.Index("deliverables", i), "count"), "at_most", "brings the pieces to more than "+strconv.Itoa(maxPieces)+", which is too many for one calendar")
		}
	}
	out := ContractReport{ID: c.ID, Version: max(c.Version, 1), Hash: c.Hash(), Findings: c.Review(policy), Calendar: c.Calendar(contract.Facts{})}
	if len(out.Calendar) > maxDates {
		return wrong("", "at_most", "comes to more than "+strconv.Itoa(maxDates)+" dates, which are too many for one calendar")
	}
	if len(out.Findings) > 0 {
		out.Worst = contract.Worst(out.Findings)
	} else {
		out.Findings = []contract.Finding{}
	}
	out.Calendar = list(out.Calendar)
	return reply(w, http.StatusOK, isJSON, out)
}

// elements is how many values a text of JSON can hold at most: one, and one more for
// each comma and each opening bracket outside its strings.
func elements(body []byte) int {
	n, quoted := 1, false
	for i := 0; i < len(body); i++ {
		switch c := body[i]; {
		case quoted && c == '\\':
			i++
		case c == '"':
			quoted = !quoted
		case !quoted && (c == ',' || c == '[' || c == '{'):
			n++
		}
	}
	return n
}
