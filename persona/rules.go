package persona

import (
	"sync"

	"github.com/seed-e12bc25d/influencekit/engagement/valid"
)

// rules are those of every type of the package that is read from outside.
var rules = sync.OnceValue(func() *valid.Checker {
	return valid.New(
		valid.Cross(func(p Persona, f func(field, rule, param string)) { p.check(f) }),
		valid.Cross(func(c Candidate, f func(field, rule, param string)) { c.check(f) }),
		valid.Cross(func(p FitPolicy, f func(field, rule, param string)) { p.check(f) }),
		valid.Cross(func(c Criteria, f func(field, rule, param string)) { c.check(f) }),
		valid.Cross(func(w RivalWeights, f func(field, rule, param string)) { w.check(f) }),
		valid.Cross(func(q Query, f func(field, rule, param string)) { q.check(f) }),

		valid.Say("age_band", "must be a band of age such as 18-24 or 65+"),
		valid.Say("overlaps", "overlaps with {param}"),
		valid.Say("unique", "stands there twice, the first time at {param}"),
		valid.Say("country", "must be a country code of ISO 3166-1 alpha-2"),
		valid.Say("country_named", "must be a country code of ISO 3166-1 alpha-2; did you mean {param}?"),
		valid.Say("language", "must be a language tag of BCP 47 such as en or pt-BR"),
		valid.Say("add_up", "must add up to {param}"),
		valid.Say("weight_given", "needs a share, since the groups are a mix"),
		valid.Say("one_at_full", "at least one group must have the full weight of 1"),
		valid.Say("has_letter", "must have a letter, a digit or a sign"),
		valid.Say("not_excluded", "is both wanted and excluded by {param}"),
		valid.Say("groups_given", "needs groups to hold it against"),
		valid.Say("from_to", "must be from {param}"),
		valid.Say("at_most_whole", "shares of one audience must not add up to more than {param}"),
		valid.Say("not_negative", "must not be negative"),
		valid.Say("same_currency", "must be in the currency of {param}"),
		valid.Say("not_over", "must not be over {param}"),
		valid.Say("on_scale", "must lie on its scale, {param}"),
		valid.Say("known", "must be one of {param}"),
		valid.Say("needs", "needs {param}"),
		valid.Say("same_platform", "must be of the same platform as {param}"),
		valid.Say("gender_named", "must be a gender as sources name it; did you mean {param}?"),
		valid.Say("not_both", "cannot stand beside {param}"),
		valid.Say("given", "must be given"),
	)
})
