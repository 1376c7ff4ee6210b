package main

import (
	"strings"
	"time"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/valid"
	"github.com/seed-e12bc25d/influencekit/roi"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// A Plan is campaign.json: what no platform and no shop can know.
type Plan struct {
	Name      string             `json:"name" validate:"required"`
	Currency  money.Currency     `json:"currency" validate:"enum"`
	AsOf      time.Time          `json:"as_of" validate:"required"` // when the payloads were fetched
	Window    engagement.Window  `json:"window"`                    // of the posts that the engagement rate is measured on
	Benchmark string             `json:"benchmark" validate:"required"`
	Basis     roi.Basis          `json:"basis" validate:"enum"`
	Margin    *money.Ratio       `json:"margin,omitempty"` // gross margin, a fraction of net revenue
	Shared    roi.Cost           `json:"shared"`           // costs of the campaign as a whole
	SharedBy  roi.AllocationRule `json:"shared_by" validate:"enum"`
	Creators  []Creator          `json:"creators" validate:"required,dive"`
}

// A Creator is whom the campaign works with.
type Creator struct {
	Name     string   `json:"name" validate:"required"`
	Accounts []Handle `json:"accounts" validate:"required,dive"`
	Posts    []string `json:"posts"` // ids of the posts made for the campaign
	Codes    []string `json:"codes"`
	Cost     roi.Cost `json:"cost"`
}

// A Handle is one account of a creator, by the name or the id its platform gives.
type Handle struct {
	Platform engagement.Platform `json:"platform" validate:"enum"`
	Handle   string              `json:"handle" validate:"required"`
}

// names reports whether h is the account of that id or handle.
func (h Handle) names(idOrHandle string) bool {
	return idOrHandle != "" && strings.EqualFold(strings.TrimPrefix(h.Handle, "@"), strings.TrimPrefix(idOrHandle, "@"))
}

// check is the one checker of plans: names once, codes of one creator only.
var check = valid.New(
	valid.Cross(func(p Plan, fail func(field, rule, param string)) {
		names, codes := map[string]bool{}, map[string]bool{}
		for _, c := range p.Creators {
			if names[c.Name] {
				fail("creators", "unique_name", c.Name)
			}
			names[c.Name] = true
			for _, code := range c.Codes {
				if code = strings.ToUpper(code); codes[code] {
					fail("creators", "unique_code", code)
				}
				codes[strings.ToUpper(code)] = true
			}
		}
		if _, err := benchmark(p.Benchmark); err != nil {
			fail("benchmark", "known_table", "")
		}
	}),
	valid.Say("unique_name", "two creators have this name"),
	valid.Say("unique_code", "two creators have this code"),
	valid.Say("known_table", "must be the name of a benchmark table"),
)
