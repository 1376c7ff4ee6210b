package contract

import (
	"errors"

	"github.com/seed-e12bc25d/influencekit/engagement/civil"
)

// Errors of [Amend]. Compare with errors.Is.
var (
	// ErrOtherContract means that the two are not versions of one contract.
	ErrOtherContract = errors.New("contract: an amendment keeps the contract's id")
	// ErrNoChange means that nothing differs.
	ErrNoChange = errors.New("contract: the amendment changes nothing")
	// ErrManyChanges means more changes than an amendment keeps: 1,000 of 50,000
	// bytes for each side.
	ErrManyChanges = errors.New("contract: too many changes for one amendment")
)

// maxChanges is how many changes an amendment keeps.
const maxChanges = 1000

// Amend returns next as the version after old: its Version is old's and one more,
// and its Amends keeps the version and hash of old, the day, the reason and every
// change by [Compare]. A version of 0 counts as 1. Whatever next says of its own
// version and amendment is replaced; neither contract is validated.
//
// A chain of versions is checked by the hashes: next.Amends.Hash == old.Hash().
//
// Errors: [ErrOtherContract], [ErrNoChange], [ErrManyChanges].
func Amend(old, next Contract, on civil.Date, reason string) (Contract, error) {
	if old.ID != next.ID {
		return Contract{}, ErrOtherContract
	}
	terms := old
	terms.Version, next.Version = 0, 0
	terms.Amends, next.Amends = nil, nil
	changes := Compare(terms, next)
	if len(changes) == 0 {
		return Contract{}, ErrNoChange
	}
	if len(changes) > maxChanges {
		return Contract{}, ErrManyChanges
	}
	for _, c := range changes {
		if len(c.From) > maxChange || len(c.To) > maxChange {
			return Contract{}, ErrManyChanges
		}
	}
	version := max(old.Version, 1)
	next.Version = version + 1
	next.Amends = &Amendment{Version: version, Hash: old.Hash(), On: on, Reason: reason, Changes: changes}
	return next, nil
}
