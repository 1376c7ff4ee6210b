package ratecard

import (
	"fmt"
	"slices"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/problem"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// Limits of a policy.
const (
	MaxTables = 1000 // in a policy
	MaxRows   = 1000 // in a table, and rates and territories in a rights policy
)

// A Policy is what posts and rights are priced by: tables of any sources, all in
// one currency, and one set of rates for rights. [Policy.Assess] uses every table,
// [Policy.Quote] the first that has a price, so the order of Tables is a choice.
type Policy struct {
	Name     string         `json:"name"`
	Version  string         `json:"version"`
	Currency money.Currency `json:"currency"`
	Tables   []Table        `json:"tables"`
	Rights   RightsPolicy   `json:"rights,omitzero"`
}

// DefaultPolicy is every table of [Tables] and the rates of [MonthlyRights], in US
// dollars, in a copy of the caller's own. It is an example of the shape and of how
// far sources are apart; most of it has Trust C.
func DefaultPolicy() Policy {
	return Policy{Name: "influencekit", Version: "2026-11", Currency: "USD", Tables: Tables(), Rights: MonthlyRights()}
}

// String gives the name and the version.
func (p Policy) String() string { return p.Name + " " + p.Version }

// IsZero reports whether the policy is empty: a [Policy] without rates for rights.
func (p RightsPolicy) IsZero() bool {
	return p.Name == "" && p.Currency == "" && p.Combine == "" && p.Periods == "" && len(p.Rates) == 0 && len(p.Territories) == 0 && p.Note == ""
}

// Validate reports all problems at once, as a [problem.List]: names that are
// missing or stand twice, unknown words, tiers that are empty, out of order or
// overlap, prices that are negative, upside down or in another currency, rows that
// say the same. Gaps between tiers are right.
func (p Policy) Validate() error { return p.problems().Err() }

func (p Policy) problems() problem.List {
	var l list
	l.required("name", p.Name)
	l.enum("currency", p.Currency.IsValid())
	if l.size("tables", len(p.Tables), MaxTables); len(p.Tables) == 0 {
		l.add("tables", "required", "", "is required")
	}
	names := map[string]int{}
	for i, t := range p.Tables[:min(len(p.Tables), MaxTables)] {
		at := problem.Index("tables", i)
		l = append(l, t.problems().Under(at)...)
		if t.Currency.IsValid() && t.Currency != p.Currency {
			l.add(problem.Join(at, "currency"), "currency", string(p.Currency), "must be the currency of the policy")
		}
		if first, twice := names[t.Name]; twice && t.Name != "" {
			l.add(problem.Join(at, "name"), "duplicate", problem.Index("tables", first), "has the name of another table")
			continue
		}
		names[t.Name] = i
	}
	if !p.Rights.IsZero() {
		l = append(l, p.Rights.problems().Under("rights")...)
		if p.Rights.Currency.IsValid() && p.Rights.Currency != p.Currency {
			l.add("rights.currency", "currency", string(p.Currency), "must be the currency of the policy")
		}
	}
	return problem.List(l)
}

// Validate reports all problems at once, as a [problem.List]; see [Policy.Validate].
func (t Table) Validate() error { return t.problems().Err() }

func (t Table) problems() problem.List {
	var l list
	l.required("name", t.Name)
	l.enum("yardstick", t.Yardstick.IsValid())
	l.over(t)
	switch {
	case t.Yardstick == PerFollowers && t.Per < 1:
		l.add("per", "gte", "1", "must be at least 1: the followers that the price is for")
	case t.Yardstick != PerFollowers && t.Per != 0:
		l.add("per", "excluded", string(t.Yardstick), "belongs to a price per followers only")
	}
	l.enum("currency", t.Currency.IsValid())
	l.tiers(t.Tiers)
	l.rows(t)
	l.required("source", t.Source)
	l.required("trust", string(t.Trust))
	if t.Weight < 0 || t.Weight > MaxWeight {
		l.add("weight", "range", fmt.Sprintf("0 to %d", MaxWeight), fmt.Sprintf("must be from 0 to %d", MaxWeight))
	}
	if t.Year < 1 {
		l.add("year", "gte", "1", "must be the year of the data, or of the reading")
	}
	return problem.List(l)
}

// over says what is wrong with the counts of a CPM.
func (l *list) over(t Table) {
	if t.Yardstick != CPM {
		if len(t.Over) > 0 {
			l.add("over", "excluded", string(t.Yardstick), "belongs to a cpm only")
		}
		return
	}
	if len(t.Over) == 0 {
		l.add("over", "required", "", "is required: views, impressions or reach")
	}
	l.size("over", len(t.Over), 3)
	for i, m := range t.Over[:min(len(t.Over), 3)] {
		l.enum(problem.Index("over", i), slices.Contains([]engagement.Metric{engagement.Views, engagement.Impressions, engagement.Reach}, m))
	}
}

// tiers says what is wrong with the bounds of a table.
func (l *list) tiers(tiers []engagement.Tier) {
	l.size("tiers", len(tiers), MaxRows)
	tiers = tiers[:min(len(tiers), MaxRows)]
	names := map[string]int{}
	for i, t := range tiers {
		at := problem.Index("tiers", i)
		l.required(problem.Join(at, "name"), t.Name)
		if first, twice := names[t.Name]; twice {
			l.add(problem.Join(at, "name"), "duplicate", problem.Index("tiers", first), "has the name of another tier")
		} else {
			names[t.Name] = i
		}
		if t.From < 0 {
			l.add(problem.Join(at, "from"), "gte", "0", "must not be negative")
		}
		if t.To != 0 && t.To <= t.From {
			l.add(problem.Join(at, "to"), "gt", "from", "must be more than from")
		}
		if i == 0 {
			continue
		}
		if last := tiers[i-1]; last.To == 0 || t.From < last.To {
			l.add(problem.Join(at, "from"), "overlap", problem.Index("tiers", i-1), "begins before the tier above it ends")
		}
	}
}

// rows says what is wrong with the prices of a table.
func (l *list) rows(t Table) {
	if l.size("rows", len(t.Rows), MaxRows); len(t.Rows) == 0 {
		l.add("rows", "required", "", "is required")
	}
	type key struct {
		platform  engagement.Platform
		format    engagement.Format
		placement Placement
		tier      string
	}
	seen := map[key]int{}
	for i, r := range t.Rows[:min(len(t.Rows), MaxRows)] {
		at := problem.Index("rows", i)
		l.enum(problem.Join(at, "platform"), r.Platform == "" || r.Platform.IsValid())
		l.enum(problem.Join(at, "placement"), r.Placement == "" || r.Placement.IsValid())
		if r.Tier != "" && !slices.ContainsFunc(t.Tiers, func(x engagement.Tier) bool { return x.Name == r.Tier }) {
			l.add(problem.Join(at, "tier"), "unknown", "tiers", "is no tier of the table")
		}
		l.priceRange(problem.Join(at, "price"), r.Price, t.Currency)
		l.size(problem.Join(at, "formats"), len(r.Formats), MaxRows)
		formats := r.Formats[:min(len(r.Formats), MaxRows)]
		if len(formats) == 0 {
			formats = []engagement.Format{""}
		}
		for j, f := range formats {
			here := problem.Join(at, problem.Index("formats", j))
			l.enum(here, len(r.Formats) == 0 || f.IsValid())
			k := key{r.Platform, f, r.Placement, r.Tier}
			if first, twice := seen[k]; twice {
				l.add(at, "duplicate", problem.Index("rows", first), fmt.Sprintf("is for the same posts as row %d", first))
				break
			}
			seen[k] = i
		}
	}
}
