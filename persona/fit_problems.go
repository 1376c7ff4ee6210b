package persona

import "github.com/seed-e12bc25d/influencekit/engagement/problem"

// A problemList collects what is wrong with several values. An error that is no
// problem.List goes before all.
type problemList struct {
	found problem.List
	other error
}

func (l *problemList) add(path string, err error) {
	switch err := err.(type) {
	case nil:
	case problem.List:
		l.found = append(l.found, err.Under(path)...)
	default:
		if l.other == nil {
			l.other = err
		}
	}
}

func (l *problemList) err() error {
	if l.other != nil {
		return l.other
	}
	return l.found.Err()
}
