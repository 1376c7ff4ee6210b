package contract

import (
	"slices"
	"strings"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// notBefore fails where both days are set and the later one comes first.
func notBefore(f fail, field string, d civil.Date, than string, o civil.Date) {
	if !d.IsZero() && !o.IsZero() && d.Before(o) {
		f(field, "not_before", than)
	}
}

// share fails where a ratio is not from 0 to 1.
func share(f fail, field string, r money.Ratio) {
	if r.Cmp(money.Ratio{}) < 0 || r.Cmp(money.One()) > 0 {
		f(field, "share", "")
	}
}

// amounts fails where an amount is negative, and where not all have the currency of
// the first. It takes names and amounts by turns; zero amounts were not agreed.
func amounts(f fail, named ...any) {
	var first money.Currency
	name := ""
	for i := 0; i+1 < len(named); i += 2 {
		field, _ := named[i].(string)
		a, _ := named[i+1].(money.Amount)
		if a == (money.Amount{}) {
			continue
		}
		if a.Sign() < 0 {
			f(field, "not_negative", "")
		}
		switch cur := a.Currency(); {
		case first == "":
			first, name = cur, field
		case cur != first:
			f(field, "same_currency", name)
		}
	}
}

// paid fails where an amount that is what the term is about is not positive.
func paid(f fail, field string, a money.Amount) {
	if a.Sign() <= 0 {
		f(field, "positive", "")
	}
}

// either fails where both of two things are given that exclude each other.
func either(f fail, field string, given bool, other string, otherGiven bool) {
	if given && otherGiven {
		f(field, "either", other)
	}
}

// oneOf fails where not exactly one of several things is given.
func oneOf(f fail, field, names string, given ...bool) {
	n := 0
	for _, g := range given {
		if g {
			n++
		}
	}
	if n != 1 {
		f(field, "one_of", names)
	}
}

// included fails where a fee is given and said to be part of the pay.
func included(f fail, fee money.Amount, in engagement.Tri) {
	either(f, "included", in == engagement.Yes, "fee", !fee.IsZero())
}

// alone fails where a word that means everything stands beside others.
func alone[T ~string](f fail, field string, list []T, all T) {
	if len(list) > 1 && slices.Contains(list, all) {
		f(at(field, slices.Index(list, all)), "either", "others in the list")
	}
}

// unique fails for each name that stands twice. Empty names are for other rules.
func unique[T any](f fail, list string, items []T, name func(T) string, field string) {
	seen := map[string]int{}
	for i := range items {
		n := name(items[i])
		if n == "" {
			continue
		}
		path, first := at(list, i), ""
		if j, twice := seen[n]; twice {
			first = at(list, j)
			if field != "" {
				path, first = path+"."+field, first+"."+field
			}
			f(path, "duplicate", first)
			continue
		}
		seen[n] = i
	}
}

// sameTag is how hashtags and handles are compared: without sign and case.
func sameTag(s string) string {
	return strings.ToLower(strings.TrimLeft(s, "#@"))
}
