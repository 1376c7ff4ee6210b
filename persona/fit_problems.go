package persona

import (
	"errors"

	"github.com/seed-e12bc25d/influencekit/engagement/problem"
)

// A problemList collects what is wrong with several values. An error that is no
// problem.List goes before all.
type problemList struct {
	found problem.List
	other error
}

func (l *problemList) add(path string, err error) {
	list, is := problems(err)
	switch {
	case err == nil:
	case is:
		l.found = append(l.found, list.Under(path)...)
	case l.other == nil:
		l.other = err
	}
}

// problems is the list that an error is or wraps.
func problems(err error) (list problem.List, is bool) {
	is = errors.As(err, &list)
	return list, is
}

func (l *problemList) err() error {
	if l.other != nil {
		return l.other
	}
	return l.found.Err()
}
