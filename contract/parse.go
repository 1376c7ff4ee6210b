package contract

import (
	"errors"
	"io"
	"time"

	"github.com/seed-e12bc25d/influencekit/engagement/problem"
	"github.com/seed-e12bc25d/influencekit/engagement/valid"
)

// Zones looks up a time zone by its IANA name, as time.LoadLocation does. The
// caller brings it: the library has no table of zones.
type Zones func(name string) (*time.Location, error)

// Parse reads one contract as JSON, strictly, and validates it: names that are no
// fields, names given twice, wrong types and everything [Contract.Validate] finds
// come back together, as a problem.List. With zones it also finds a zone that zones
// does not know. Beside an error the contract is the zero one, so that nothing that
// was half read can be used: its ID and title are empty, and a report of what is wrong
// has to name the contract by what the caller knows, such as the name of the file.
//
// Errors that are no problem.List: r failed.
func Parse(r io.Reader, zones Zones) (Contract, error) {
	c, err := valid.Decode[Contract](rules(), r)
	if err = withZone(err, c.Zone, zones); err != nil {
		return Contract{}, err
	}
	return c, nil
}

// Validate says whether every value is possible: nil, or a problem.List of all that
// are not. It judges no wisdom and no law; that is [Contract.Review].
func (c Contract) Validate() error { return rules().Struct(c) }

// ValidateIn is [Contract.Validate] and whether zones knows the contract's zone.
func (c Contract) ValidateIn(zones Zones) error {
	return withZone(c.Validate(), c.Zone, zones)
}

// withZone adds to err a zone that zones does not know.
func withZone(err error, zone string, zones Zones) error {
	if zones == nil || zone == "" || !isZone(zone) {
		return err
	}
	var list problem.List
	if err != nil && !errors.As(err, &list) {
		return err
	}
	if loc, zoneErr := zones(zone); zoneErr == nil && loc != nil {
		return err
	}
	return append(list, problem.Problem{Path: "zone", Rule: "unknown_zone", Message: "is not a time zone that is known here"})
}
