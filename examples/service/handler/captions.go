package handler

import (
	"net/http"
	"slices"
	"sync"

	"github.com/seed-e12bc25d/influencekit/audit/disclosure"
	"github.com/seed-e12bc25d/influencekit/engagement/valid"
)

// A CaptionCheck is a post to be checked: what its audience meets, what is known of the
// ties behind it, and whose rules it is held against.
type CaptionCheck struct {
	disclosure.Content
	Ties    disclosure.Ties `json:"ties,omitzero"`
	Regimes []RegimeCode    `json:"regimes" validate:"required,max=64,unique,dive,enum"`
	Fix     bool            `json:"fix,omitempty"` // say what to write instead, too: it takes many checks
}

// A RegimeCode names one of disclosure.Regimes: "US", "DE", or "meta" for a platform's
// terms.
type RegimeCode string

// IsValid reports whether there is such a regime.
func (c RegimeCode) IsValid() bool { return slices.Contains(regimeCodes(), c) }

// regimeCodes lists the codes, as disclosure.Regimes orders them.
var regimeCodes = sync.OnceValue(func() (codes []RegimeCode) {
	for _, r := range disclosure.Regimes() {
		codes = append(codes, RegimeCode(r.Code))
	}
	return codes
})

// A CaptionReport is what the check found. Judgements are in the order of
// disclosure.Regimes, whatever the order asked in.
type CaptionReport struct {
	Verdict   disclosure.Verdict `json:"verdict"` // the worst over the regimes
	Check     *disclosure.Report `json:"check"`
	Fix       *disclosure.Fix    `json:"fix,omitempty"`       // where it was asked for
	Corrected string             `json:"corrected,omitempty"` // the caption with the edits made; empty where they leave it as it is
}

// reports are the reports of earlier checks, whose memory is used again.
var reports = sync.Pool{New: func() any { return new(disclosure.Report) }}

// maxFindings is the most that the memory of a report is kept for.
const maxFindings = 1000

// caption answers a CaptionCheck.
func (s *service) caption(w http.ResponseWriter, r *http.Request) error {
	if _, err := query(r); err != nil {
		return err
	}
	in, err := valid.Decode[CaptionCheck](s.rules, r.Body)
	if err != nil {
		return err
	}
	checker, err := s.checkers.of(in.Regimes)
	if err != nil {
		return err
	}
	check := reports.Get().(*disclosure.Report)
	defer func() {
		if cap(check.Findings) <= maxFindings {
			reports.Put(check)
		}
	}()
	checker.CheckInto(check, in.Content, in.Ties)
	fill(check)
	out := CaptionReport{Verdict: check.Verdict(), Check: check}
	if in.Fix {
		fix := disclosure.Fix{Passes: true} // a post that passes needs none
		if out.Verdict != disclosure.Pass {
			fix = checker.Fix(in.Content, in.Ties)
		}
		fix.Edits = list(fix.Edits)
		out.Fix = &fix
		if edited, err := disclosure.Apply(in.Content, fix.Edits); err == nil && edited.Caption != in.Caption {
			out.Corrected = edited.Caption
		}
	}
	return reply(w, http.StatusOK, isJSON, out)
}

// fill makes lists of nothing empty.
func fill(r *disclosure.Report) {
	r.Judgements, r.Findings, r.Admissions = list(r.Judgements), list(r.Findings), list(r.Admissions)
	r.Signals, r.Admitted = list(r.Signals), list(r.Admitted)
}
