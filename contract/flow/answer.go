package flow

import "time"

// An Answer is what a guard says. The zero Answer is unknown, which is not met.
type Answer struct {
	Met    bool   // holds
	Known  bool   // it is known whether it holds
	Detail string // the case at hand: "round 3 of at most 2"
	// Opens is when the guard will hold if nothing else happens; zero where time
	// alone does not open it.
	Opens time.Time
}

// Yes says that the guard holds.
func Yes() Answer { return Answer{Met: true, Known: true} }

// No says that it does not, and how the case at hand stands.
func No(detail string) Answer { return Answer{Known: true, Detail: detail} }

// Unknown says that the facts do not tell.
func Unknown(detail string) Answer { return Answer{Detail: detail} }

// If says whether it holds.
func If(holds bool) Answer { return Answer{Met: holds, Known: true} }

// holds reports whether the guard was answered yes. An answer that is met and not
// known contradicts itself and does not hold.
func (a Answer) holds() bool { return a.Met && a.Known }

// An Unmet is a guard that does not hold, or of which the facts do not tell.
type Unmet struct {
	Guard   string    `json:"guard"`
	Must    string    `json:"must"` // the guard's sentence
	Detail  string    `json:"detail,omitempty"`
	Unknown bool      `json:"unknown,omitempty"`
	Opens   time.Time `json:"opens,omitzero"`
}

// String gives the guard's sentence, with the case at hand in brackets.
func (u Unmet) String() string {
	must := unstopped(u.Must)
	detail := u.Detail
	if u.Unknown {
		if detail != "" {
			detail = ": " + detail
		}
		detail = "not known" + detail
	}
	if detail == "" {
		return must
	}
	return must + " (" + detail + ")"
}

// unmet asks every guard and returns those that do not hold.
func unmet[S ~string, F any](guards []Guard[S, F], c Case[S, F]) []Unmet {
	var list []Unmet
	for _, g := range guards {
		var a Answer
		if g.Met != nil {
			a = g.Met(c)
		}
		if a.holds() {
			continue
		}
		list = append(list, Unmet{Guard: g.Name, Must: g.Must, Detail: a.Detail, Unknown: !a.Known, Opens: a.Opens})
	}
	return list
}
