package sources

import "github.com/seed-e12bc25d/influencekit/engagement/problem"

// A step is an element of a list within an order.
type step struct {
	list  string
	index int
}

// enter steps into an element of a list, for the paths of what is noted next.
func (d *shopify) enter(list string, i int) { d.steps = append(d.steps, step{list, i}) }

// leave takes back the last enter.
func (d *shopify) leave() { d.steps = d.steps[:len(d.steps)-1] }

// note keeps a problem of the member at path of the element that was entered.
func (d *shopify) note(path, rule, param, message string) {
	at := ""
	for _, s := range d.steps {
		at = problem.Index(problem.Join(at, s.list), s.index)
	}
	d.Note(problem.Problem{Path: problem.Join(at, path), Rule: rule, Param: param, Message: message})
}
