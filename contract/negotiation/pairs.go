package negotiation

import (
	"cmp"
	"strings"

	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/engagement/problem"
)

// pair is an element of a list before and after, -1 where it is not there.
type pair struct{ a, b int }

// A tag is what elements are matched by.
type tag struct{ name, kind string }

// A queue is where elements stand that wait for a match, by tag in their order.
type queue map[tag][]int

// take takes the first element of a tag that is not used; -1 where there is none.
func (q queue) take(t tag, used []bool) int {
	for len(q[t]) > 0 {
		i := q[t][0]
		if q[t] = q[t][1:]; !used[i] {
			used[i] = true
			return i
		}
	}
	return -1
}

// pairs matches elements by their names; those without a name, or whose name is not
// on the other side, by kind in their order. Of those with one name the first is
// matched with the first.
func pairs(a, b []string, kindA, kindB []string) []pair {
	named, unnamed, left := queue{}, queue{}, queue{}
	for i, name := range a {
		t := tag{name, kindA[i]}
		if name == "" {
			unnamed[t] = append(unnamed[t], i)
		} else {
			named[t] = append(named[t], i)
		}
	}
	used, of := make([]bool, len(a)), make([]int, len(b))
	for j, name := range b {
		if of[j] = -1; name != "" {
			of[j] = named.take(tag{name, kindB[j]}, used)
		}
	}
	for i := range a {
		if !used[i] {
			left[tag{kind: kindA[i]}] = append(left[tag{kind: kindA[i]}], i)
		}
	}
	for j, name := range b {
		if of[j] >= 0 {
			continue
		}
		from := left
		if name != "" {
			from = unnamed
		}
		of[j] = from.take(tag{kind: kindB[j]}, used)
	}
	list := make([]pair, 0, len(a)+len(b))
	for j := range b {
		list = append(list, pair{of[j], j})
	}
	for i := range a {
		if !used[i] {
			list = append(list, pair{i, -1})
		}
	}
	return list
}

// path is where a pair is: in the later offer, or where it was.
func (p pair) path(list string) string {
	if p.b >= 0 {
		return problem.Index(list, p.b)
	}
	return problem.Index(list, p.a)
}

// elementAt returns an element and whether it is there.
func elementAt[T any](list []T, i int) (v T, ok bool) {
	if i < 0 || i >= len(list) {
		return v, false
	}
	return list[i], true
}

// changesOf compares one element of a list alone: with puts it into a contract. The
// paths are those of the pair.
func changesOf[T any](list string, p pair, a, b []T, with func(*contract.Contract, []T)) []contract.Change {
	var x, y contract.Contract
	if v, ok := elementAt(a, p.a); ok {
		with(&x, []T{v})
	}
	if v, ok := elementAt(b, p.b); ok {
		with(&y, []T{v})
	}
	changes := contract.Compare(x, y)
	for i := range changes {
		changes[i].Path = p.path(list) + strings.TrimPrefix(changes[i].Path, problem.Index(list, 0))
	}
	return changes
}

// fieldsOf are the first names below a path that changes are at, each once.
func fieldsOf(path string, changes []contract.Change) []string {
	var list []string
	seen := map[string]bool{}
	for _, c := range changes {
		name := strings.TrimPrefix(strings.TrimPrefix(c.Path, path), ".")
		if i := strings.IndexAny(name, ".["); i > 0 {
			name = name[:i]
		}
		name = cmp.Or(name, path)
		if !seen[name] {
			seen[name], list = true, append(list, name)
		}
	}
	return list
}

func namesOf[T any](list []T, id func(T) string) []string {
	all := make([]string, len(list))
	for i, v := range list {
		all[i] = id(v)
	}
	return all
}

// blank are kinds that are all the same.
func blank[T any](list []T) []string { return make([]string, len(list)) }
