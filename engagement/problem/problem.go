package problem

import (
	"strconv"
	"strings"
)

// A Problem is one thing wrong at one place of what was read or validated.
type Problem struct {
	Path    string `json:"path"`            // JSON path from the root: "deliverables[2].due"; empty means the whole
	Rule    string `json:"rule"`            // stable code: "required", "dec_gt", "unknown_field", "not_a_count"
	Param   string `json:"param,omitempty"` // what the rule was held against: "1", "from"
	Message string `json:"message"`         // one sentence for the person who has to mend it; never the offending value
}

// Error gives "path: rule param", the short form that a [List] joins with "; ".
// A problem of the whole leaves the path out.
func (p Problem) Error() string {
	var b strings.Builder
	if p.Path != "" {
		b.WriteString(p.Path)
		b.WriteString(": ")
	}
	b.WriteString(p.Rule)
	if p.Param != "" {
		b.WriteByte(' ')
		b.WriteString(p.Param)
	}
	return b.String()
}

// A List is every problem found, in the order of the input. It is an error
// when it is not empty: return l.Err(), never a bare empty List.
type List []Problem

// Error joins the problems: "share: dec_lte 1; window.to: not_before from".
// Past ten it says how many more there are.
func (l List) Error() string {
	const most = 10
	var b strings.Builder
	for i, p := range l {
		if i == most {
			b.WriteString("; and ")
			b.WriteString(strconv.Itoa(len(l) - most))
			b.WriteString(" more")
			break
		}
		if i > 0 {
			b.WriteString("; ")
		}
		b.WriteString(p.Error())
	}
	return b.String()
}

// Err returns l as an error, or nil when l is empty.
func (l List) Err() error {
	if len(l) == 0 {
		return nil
	}
	return l
}

// Unwrap gives the problems one by one to errors.Is and errors.As.
func (l List) Unwrap() []error {
	errs := make([]error, len(l))
	for i, p := range l {
		errs[i] = p
	}
	return errs
}

// Has reports whether l holds a problem of the rule at the path.
func (l List) Has(path, rule string) bool {
	for _, p := range l {
		if p.Path == path && p.Rule == rule {
			return true
		}
	}
	return false
}

// Under returns the problems with parent put before every path, for a value
// that was read on its own and then found its place in a larger one.
func (l List) Under(parent string) List {
	if parent == "" || len(l) == 0 {
		return l
	}
	out := make(List, len(l))
	for i, p := range l {
		p.Path = Join(parent, p.Path)
		out[i] = p
	}
	return out
}
