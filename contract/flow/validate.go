package flow

import (
	"slices"
	"strconv"
	"strings"
)

// A Flaw is one thing wrong with a table.
type Flaw struct {
	Rule    string `json:"rule"` // stable: "unreachable", "dead_end"
	Where   string `json:"where"`
	Message string `json:"message"`
}

// Flaws are all flaws of a table, in the order of its parts. They are an error.
type Flaws []Flaw

// Error joins the flaws.
func (f Flaws) Error() string {
	parts := make([]string, len(f))
	for i, x := range f {
		parts[i] = x.Where + ": " + x.Message
	}
	return "flow: " + strings.Join(parts, "; ")
}

// Has reports whether a rule was broken.
func (f Flaws) Has(rule string) bool {
	return slices.ContainsFunc(f, func(x Flaw) bool { return x.Rule == rule })
}

// Validate reports what is wrong with the table itself, all at once, as [Flaws]:
//
//   - names: the table, its states, moves, guards and overlays have one, and no
//     state or overlay stands twice
//   - unknown: a row, a start, an end or an overlay speaks of a state that is not
//     listed
//   - duplicate: two rows of one name join the same two states
//   - unreachable: no way leads to a state from a start
//   - dead_end: no row leaves a state that is not terminal
//   - after_end: a row leaves a terminal state
//   - trapped: there are terminal states, and no way leads from a state to one
//   - guard: a guard without a sentence or function, or one name with two sentences
//   - reasons: an empty reason or party
func (t Table[S, F]) Validate() error {
	c := checker[S, F]{t: t}
	c.states()
	for i := range t.Rows {
		c.row(i)
	}
	for i := range t.Overlays {
		c.overlay(i)
	}
	c.ways()
	if len(c.flaws) == 0 {
		return nil
	}
	return c.flaws
}

type checker[S ~string, F any] struct {
	t     Table[S, F]
	flaws Flaws
	says  map[string]string // the sentence of each guard
	joins map[string]bool   // rows seen
}

func (c *checker[S, F]) flaw(rule, where, message string) {
	c.flaws = append(c.flaws, Flaw{Rule: rule, Where: where, Message: message})
}

func (c *checker[S, F]) known(where string, list ...S) {
	for _, s := range list {
		if !slices.Contains(c.t.States, s) {
			c.flaw("unknown", where, "state "+quote(s)+" is not listed")
		}
	}
}

func (c *checker[S, F]) states() {
	c.says, c.joins = map[string]string{}, map[string]bool{}
	if c.t.Name == "" {
		c.flaw("names", "table", "it has no name")
	}
	if len(c.t.Starts) == 0 {
		c.flaw("names", "starts", "there is none")
	}
	for i, s := range c.t.States {
		if s == "" || slices.Index(c.t.States, s) < i {
			c.flaw("names", "states["+strconv.Itoa(i)+"]", "state "+quote(s)+" is empty or stands twice")
		}
	}
	c.known("starts", c.t.Starts...)
	c.known("terminal", c.t.Terminal...)
}

func (c *checker[S, F]) row(i int) {
	r := &c.t.Rows[i]
	where := "rows[" + strconv.Itoa(i) + "]"
	c.known(where, append(slices.Clone(r.From), r.To)...)
	if len(r.From) == 0 {
		c.flaw("unknown", where, "it leaves no state")
	}
	if r.Name == "" || r.Name == Begun || r.Name == Imported {
		c.flaw("names", where, "its name is empty or that of a first move")
	}
	if slices.Contains(r.Reasons, "") || slices.Contains(r.By, "") {
		c.flaw("reasons", where, "an empty reason or party")
	}
	for _, from := range r.From {
		key := string(from) + "\x00" + string(r.To) + "\x00" + r.Name
		if c.joins[key] {
			c.flaw("duplicate", where, quote(r.Name)+" from "+quote(from)+" to "+quote(r.To)+" stands twice")
		}
		c.joins[key] = true
		if c.t.IsTerminal(from) {
			c.flaw("after_end", where, quote(from)+" is terminal and is left")
		}
	}
	c.guards(where, r.Guards)
}

func (c *checker[S, F]) guards(where string, guards []Guard[S, F]) {
	for _, g := range guards {
		if g.Name == "" || g.Must == "" || g.Met == nil {
			c.flaw("guard", where, "guard "+quote(g.Name)+" lacks a name, a sentence or a function")
		}
		if was, seen := c.says[g.Name]; seen && was != g.Must {
			c.flaw("guard", where, "guard "+quote(g.Name)+" has two sentences")
		}
		c.says[g.Name] = g.Must
	}
}

func (c *checker[S, F]) overlay(i int) {
	o := &c.t.Overlays[i]
	where := "overlays[" + strconv.Itoa(i) + "]"
	if o.Name == "" || slices.IndexFunc(c.t.Overlays, func(p Overlay[S, F]) bool { return p.Name == o.Name }) < i {
		c.flaw("names", where, "overlay "+quote(o.Name)+" is empty or stands twice")
	}
	c.known(where, o.On...)
	c.known(where, o.Frees...)
	c.guards(where, o.Raise)
	c.guards(where, o.Lift)
}

// ways walks the table forward from its starts and backward from its ends.
func (c *checker[S, F]) ways() {
	reached := c.closure(c.t.Starts, func(r *Row[S, F]) ([]S, []S) { return r.From, []S{r.To} })
	ending := c.closure(c.t.Terminal, func(r *Row[S, F]) ([]S, []S) { return []S{r.To}, r.From })
	for _, s := range c.t.States {
		if !reached[s] {
			c.flaw("unreachable", quote(s), "no way leads there from a start")
		}
		switch {
		case c.t.IsTerminal(s):
		case len(c.t.From(s)) == 0:
			c.flaw("dead_end", quote(s), "nothing follows and it is not terminal")
		case len(c.t.Terminal) > 0 && !ending[s]:
			c.flaw("trapped", quote(s), "no way leads from there to an end")
		}
	}
}

// closure returns every state that is joined with one of some by rows, which step
// gives as from and to.
func (c *checker[S, F]) closure(some []S, step func(*Row[S, F]) (from, to []S)) map[S]bool {
	in := map[S]bool{}
	for _, s := range some {
		in[s] = true
	}
	for grew := true; grew; {
		grew = false
		for i := range c.t.Rows {
			from, to := step(&c.t.Rows[i])
			if !slices.ContainsFunc(from, func(s S) bool { return in[s] }) {
				continue
			}
			for _, s := range to {
				grew = grew || !in[s]
				in[s] = true
			}
		}
	}
	return in
}
