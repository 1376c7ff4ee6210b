package ratecard

import (
	"fmt"

	"github.com/seed-e12bc25d/influencekit/engagement/problem"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// maxDays bounds a term, a hundred years.
const maxDays = 36_500

// maxShare bounds a share of a fee: 1000 is 100,000 %.
const maxShare = 1000

// problems turns a list into an error.
func problems(l list) error { return problem.List(l).Err() }

// rights says what is wrong with the rights of a package.
func (l *list) rights(rights []Right) {
	l.size("rights", len(rights), MaxRights)
	type key struct {
		kind                RightKind
		medium              Medium
		territory, category string
	}
	seen := map[key]int{}
	for i, r := range rights[:min(len(rights), MaxRights)] {
		at := problem.Index("rights", i)
		l.enum(problem.Join(at, "kind"), r.Kind.IsValid())
		l.right(at, r)
		k := key{r.Kind, r.Medium, r.Territory, r.Category}
		if first, twice := seen[k]; twice {
			l.add(at, "duplicate", problem.Index("rights", first), "asks for a right a second time")
			continue
		}
		seen[k] = i
	}
}

// right says what is wrong with the parts of one right.
func (l *list) right(at string, r Right) {
	switch medium := problem.Join(at, "medium"); {
	case r.Kind == Usage && r.Medium == "":
		l.add(medium, "required", "", "is required for usage")
	case r.Medium != "" && r.Kind.IsValid() && r.Kind != Usage:
		l.add(medium, "excluded", string(r.Kind), "belongs to usage only")
	case r.Medium != "":
		l.enum(medium, r.Medium.IsValid())
	}
	switch days := problem.Join(at, "days"); {
	case r.Perpetual && r.Days != 0:
		l.add(days, "excluded", "perpetual", "must be left out of a right without end")
	case !r.Perpetual && r.Days < 1:
		l.add(days, "gte", "1", "must be at least 1")
	case r.Days > maxDays:
		l.add(days, "lte", fmt.Sprint(maxDays), "is longer than a hundred years")
	}
	if r.Spend != nil {
		l.amount(problem.Join(at, "spend"), *r.Spend)
	}
}

// Validate reports all problems at once, as a [problem.List].
func (p RightsPolicy) Validate() error { return p.problems().Err() }

func (p RightsPolicy) problems() problem.List {
	var l list
	l.enum("currency", p.Currency.IsValid())
	l.enum("combine", p.Combine.IsValid())
	l.enum("periods", p.Periods.IsValid())
	type key struct {
		kind      RightKind
		medium    Medium
		perpetual bool
		upTo      int
	}
	ids, same := map[string]int{}, map[key]int{}
	l.size("rates", len(p.Rates), MaxRows)
	for i, r := range p.Rates[:min(len(p.Rates), MaxRows)] {
		at := problem.Index("rates", i)
		l.rate(at, r, p.Currency)
		if first, twice := ids[r.ID]; twice && r.ID != "" {
			l.add(problem.Join(at, "id"), "duplicate", problem.Index("rates", first), "has the id of another rate")
		} else {
			ids[r.ID] = i
		}
		k := key{r.Kind, r.Medium, r.Perpetual, r.UpTo}
		if first, twice := same[k]; twice {
			l.add(at, "duplicate", problem.Index("rates", first), "is for the same right as another rate")
		} else {
			same[k] = i
		}
	}
	names := map[string]int{}
	l.size("territories", len(p.Territories), MaxRows)
	for i, t := range p.Territories[:min(len(p.Territories), MaxRows)] {
		at := problem.Index("territories", i)
		l.required(problem.Join(at, "name"), t.Name)
		l.required(problem.Join(at, "source"), t.Source)
		l.ratio(problem.Join(at, "factor"), t.Factor)
		if first, twice := names[t.Name]; twice {
			l.add(problem.Join(at, "name"), "duplicate", problem.Index("territories", first), "has the name of another territory")
			continue
		}
		names[t.Name] = i
	}
	return problem.List(l)
}

// rate says what is wrong with one rate.
func (l *list) rate(at string, r RightRate, c money.Currency) {
	l.required(problem.Join(at, "id"), r.ID)
	l.enum(problem.Join(at, "kind"), r.Kind.IsValid())
	l.enum(problem.Join(at, "of"), r.Of.IsValid())
	l.enum(problem.Join(at, "medium"), r.Medium == "" || r.Medium.IsValid())
	if r.Medium != "" && r.Kind.IsValid() && r.Kind != Usage {
		l.add(problem.Join(at, "medium"), "excluded", string(r.Kind), "belongs to usage only")
	}
	l.required(problem.Join(at, "source"), r.Source)
	l.required(problem.Join(at, "trust"), string(r.Trust))
	for _, d := range []struct {
		name string
		days int
	}{{"up_to", r.UpTo}, {"every", r.Every}} {
		switch path := problem.Join(at, d.name); {
		case d.days < 0:
			l.add(path, "gte", "0", "must not be negative")
		case d.days > maxDays:
			l.add(path, "lte", fmt.Sprint(maxDays), "is longer than a hundred years")
		case d.days != 0 && r.Perpetual:
			l.add(path, "excluded", "perpetual", "must be left out of a right without end")
		}
	}
	if r.Of == OfSpend && r.Every != 0 {
		l.add(problem.Join(at, "every"), "excluded", string(OfSpend), "must be left out: the media spend is that of the whole term")
	}
	l.ratio(problem.Join(at, "low"), r.Low)
	l.ratio(problem.Join(at, "high"), r.High)
	if !r.High.IsZero() && r.High.Cmp(r.Low) < 0 {
		l.add(problem.Join(at, "high"), "gte", "low", "must not be less than low")
	}
	flat := problem.Join(at, "flat")
	switch {
	case r.Of == Flat && r.Flat == nil:
		l.add(flat, "required", "", "is required for a flat rate")
	case r.Flat != nil && r.Of.IsValid() && r.Of != Flat:
		l.add(flat, "excluded", string(r.Of), "belongs to a flat rate only")
	case r.Flat != nil:
		l.priceRange(flat, *r.Flat, c)
	}
	if r.Floor != nil {
		l.inCurrency(problem.Join(at, "floor"), *r.Floor, c)
		l.minor(problem.Join(at, "floor"), *r.Floor)
	}
}

// ratio says what is wrong with a share of a fee or a factor.
func (l *list) ratio(path string, r money.Ratio) {
	switch {
	case r.Sign() < 0:
		l.add(path, "gte", "0", "must not be negative")
	case r.Cmp(money.Whole(maxShare)) > 0:
		l.add(path, "lte", fmt.Sprint(maxShare), "is a fraction, where 0.25 is 25 %")
	}
}

// priceRange says what is wrong with a range of prices.
func (l *list) priceRange(path string, r Range, c money.Currency) {
	l.inCurrency(problem.Join(path, "low"), r.Low, c)
	if r.IsOpen() {
		return
	}
	l.inCurrency(problem.Join(path, "high"), r.High, c)
	if order, err := r.High.Cmp(r.Low); err == nil && order < 0 {
		l.add(problem.Join(path, "high"), "gte", "low", "must not be less than low")
	}
}

// inCurrency says what is wrong with an amount of a table.
func (l *list) inCurrency(path string, a money.Amount, c money.Currency) {
	l.amount(path, a)
	if isGiven(a) && a.Currency() != c {
		l.add(path, "currency", string(c), "must be in the currency of its table")
	}
}
