package contract

import (
	"slices"

	"github.com/seed-e12bc25d/influencekit/engagement"
)

// A Finding is one thing in a contract that is missing, conflicting, unwise or not
// as the law of a place asks. It is a result, not an error.
type Finding struct {
	Rule     string           `json:"rule"` // stable, never reused: "RIGHTS-NO-END"
	Path     string           `json:"path"` // JSON path: "rights[0].lasts"
	Severity Severity         `json:"severity"`
	Message  string           `json:"message"` // one sentence: what is so
	Advice   string           `json:"advice"`  // one sentence: what to write instead
	Reason   string           `json:"reason"`  // why it matters
	Source   string           `json:"source"`
	Trust    engagement.Trust `json:"trust"`
	AsOf     string           `json:"as_of,omitempty"` // when the source was read
}

// A Severity says how bad a finding is.
type Severity string

// The severities, worst first.
const (
	Unlawful Severity = "unlawful" // a law of the place asks for something else
	Conflict Severity = "conflict" // two terms cannot both be kept
	Missing  Severity = "missing"  // what the checklist wants set is not
	Unwise   Severity = "unwise"
	Notice   Severity = "notice" // to know, not to mend
)

// Severities lists the severities, worst first.
func Severities() []Severity { return []Severity{Unlawful, Conflict, Missing, Unwise, Notice} }

// Rank orders severities: 5 is unlawful, the worst, and 1 a notice; 0 is no severity.
func (s Severity) Rank() int {
	i := slices.Index(Severities(), s)
	if i < 0 {
		return 0
	}
	return len(Severities()) - i
}

// Worst is the worst severity among findings; empty where there are none.
func Worst(list []Finding) Severity {
	var worst Severity
	for _, f := range list {
		if f.Severity.Rank() > worst.Rank() {
			worst = f.Severity
		}
	}
	return worst
}

// IsValid reports whether s is one of [Severities].
func (s Severity) IsValid() bool { return slices.Contains(Severities(), s) }
