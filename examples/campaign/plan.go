package main

import (
	"slices"
	"strings"
	"time"

	"github.com/seed-e12bc25d/influencekit/audit"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/engagement/valid"
	"github.com/seed-e12bc25d/influencekit/roi"
	"github.com/seed-e12bc25d/influencekit/roi/money"
	"github.com/seed-e12bc25d/influencekit/roi/sources"
)

// A Plan is campaign.json: what no platform, no shop and no contract can know.
type Plan struct {
	Name      string             `json:"name" validate:"required"`
	Currency  money.Currency     `json:"currency" validate:"enum"`
	AsOf      time.Time          `json:"as_of" validate:"required"` // when the payloads were fetched
	Start     civil.Date         `json:"start,omitzero"`            // the first day of week 1; zero: there are no weeks, and no scorecards and review
	Zone      string             `json:"zone,omitempty"`            // whose days and months are meant: "Europe/Zurich"; empty: UTC
	Brand     []string           `json:"brand,omitempty"`           // its handles and names
	Window    engagement.Window  `json:"window"`                    // of the posts that the engagement rate is measured on
	Benchmark string             `json:"benchmark" validate:"required"`
	Basis     roi.Basis          `json:"basis" validate:"enum"`
	Margin    *money.Ratio       `json:"margin,omitempty"` // gross margin, a fraction of net revenue
	Shared    roi.Cost           `json:"shared"`           // costs of the campaign as a whole
	SharedBy  roi.AllocationRule `json:"shared_by" validate:"enum"`
	Dearest   *money.Amount      `json:"dearest_order,omitempty"`                             // most that an order may cost
	PayDays   int                `json:"pay_within_days,omitempty" validate:"gte=0,lte=1000"` // of the month's end, where a contract does not say
	Orders    roi.Policy         `json:"orders,omitzero"`                                     // who earns an order; see roi.Policy
	Stripe    sources.StripeKeys `json:"stripe,omitzero"`                                     // where the shop keeps codes in the metadata of its payments
	Creators  []Creator          `json:"creators" validate:"required,min=1,dive"`
}

// A Creator is whom the campaign works with.
type Creator struct {
	Name     string        `json:"name" validate:"required"`
	Accounts []Handle      `json:"accounts" validate:"required,min=1,dive"`
	Posts    []Piece       `json:"posts,omitempty" validate:"dive"` // made for the campaign
	Codes    []string      `json:"codes,omitempty"`                 // beside those of the contract
	Links    []string      `json:"links,omitempty"`                 // ids of tracked links, as in utm_content
	Contract string        `json:"contract,omitempty"`              // its id
	Events   []audit.Event `json:"events,omitempty"`                // what is known to have happened to the accounts
	// Cost is what no contract says: product, shipping, boosting. What the contract pays
	// is taken from the settlement, unless it is given here.
	Cost roi.Cost `json:"cost,omitzero"`
}

// A Piece is a post made for the campaign.
type Piece struct {
	ID          string `json:"id" validate:"required"`
	Deliverable string `json:"deliverable,omitempty"` // of the contract
}

// A Handle is one account of a creator, by the name or the id its platform gives.
type Handle struct {
	Platform engagement.Platform `json:"platform" validate:"enum"`
	Handle   string              `json:"handle" validate:"required"`
}

// key is an account's name to compare by.
func (h Handle) key() Handle {
	return Handle{h.Platform, strings.ToLower(strings.TrimPrefix(h.Handle, "@"))}
}

// mostRecent is how many recent posts of an account are looked at where the plan's
// window does not say, and the most that it may say.
const mostRecent, mostWindow = 100, 1_000

// mostDays is how long a campaign may last.
const mostDays = 3_653

// zone is whose days and months are meant.
func (p *Plan) zone() *time.Location {
	zone, err := time.LoadLocation(p.Zone)
	if err != nil { // checked with the plan
		return time.UTC
	}
	return zone
}

// names are the creators' names.
func (p *Plan) names() (list []string) {
	for _, c := range p.Creators {
		list = append(list, c.Name)
	}
	return list
}

// window is the plan's window with a bound.
func (p *Plan) window() engagement.Window {
	w := p.Window
	if w.Posts == 0 {
		w.Posts = mostRecent
	}
	return w
}

// today is the day of the report.
func (p *Plan) today() civil.Date { return civil.DateOf(p.AsOf, p.zone()) }

// check is the one checker of plans: names once; accounts, codes, links, posts and
// contracts of one creator only; all money in one currency.
var check = valid.New(
	valid.Cross(func(p Plan, fail func(field, rule, param string)) {
		for _, kind := range []struct {
			rule string
			of   func(Creator) []string
		}{
			{"unique_name", func(c Creator) []string { return []string{c.Name} }},
			{"unique_account", func(c Creator) []string { return c.accounts() }},
			{"unique_code", func(c Creator) []string { return normal(c.Codes) }},
			{"unique_link", func(c Creator) []string { return c.Links }},
			{"unique_post", func(c Creator) []string { return c.ids() }},
			{"unique_contract", func(c Creator) []string {
				return slices.DeleteFunc([]string{c.Contract}, func(s string) bool { return s == "" })
			}},
		} {
			seen := map[string]bool{}
			for _, c := range p.Creators {
				for _, name := range kind.of(c) {
					if seen[name] {
						fail("creators", kind.rule, name)
					}
					seen[name] = true
				}
			}
		}
		costs := func(field, whose string, c roi.Cost) {
			for _, part := range c.Parts() {
				if part.Amount.Currency() != p.Currency {
					fail(field, "one_currency", whose+part.Name)
				}
				if part.Amount.Sign() < 0 {
					fail(field, "not_negative", whose+part.Name)
				}
			}
		}
		costs("shared", "", p.Shared)
		for _, c := range p.Creators {
			costs("creators", c.Name+", cost.", c.Cost)
		}
		if p.Dearest != nil && p.Dearest.Currency() != p.Currency {
			fail("dearest_order", "one_currency", "dearest_order")
		}
		if p.Margin != nil && p.Margin.Cmp(money.One()) > 0 {
			fail("margin", "margin", "")
		}
		if _, err := benchmark(p.Benchmark); err != nil {
			fail("benchmark", "known_table", "")
		}
		if _, err := time.LoadLocation(p.Zone); err != nil {
			fail("zone", "zone", "")
		}
		if !p.Start.IsZero() && (p.Start.After(p.today()) || p.today().Sub(p.Start) > mostDays) {
			fail("start", "near", "")
		}
		if p.Window.Posts > mostWindow {
			fail("window", "most_posts", "")
		}
	}),
	valid.Say("unique_name", "two creators have this name: {param}"),
	valid.Say("unique_account", "two creators, or one twice, have this account: {param}"),
	valid.Say("unique_code", "two creators have this code: {param}"),
	valid.Say("unique_link", "two creators, or one twice, have this link: {param}"),
	valid.Say("unique_post", "two creators, or one twice, have this post: {param}"),
	valid.Say("unique_contract", "two creators have this contract: {param}"),
	valid.Say("one_currency", "must be in the currency of the campaign, since no exchange rate is known: {param}"),
	valid.Say("not_negative", "must not be below zero: {param}"),
	valid.Say("margin", "must be a fraction of the net revenue, 1 at most: \"0.68\" is 68 %"),
	valid.Say("known_table", "must be the name of a benchmark table"),
	valid.Say("zone", "is not a time zone that is known here, such as Europe/Zurich"),
	valid.Say("near", "must be a day of the ten years before as_of"),
	valid.Say("most_posts", "must not ask for more than 1,000 posts"),
)

// accounts are the creator's accounts as text.
func (c Creator) accounts() (list []string) {
	for _, h := range c.Accounts {
		list = append(list, h.key().Handle+" on "+string(h.Platform))
	}
	return list
}

func (c Creator) ids() (list []string) {
	for _, p := range c.Posts {
		list = append(list, p.ID)
	}
	return list
}

// normal are codes as they are compared, each once.
func normal(codes []string) (list []string) {
	for _, c := range codes {
		if c = roi.NormalCode(c); !slices.Contains(list, c) {
			list = append(list, c)
		}
	}
	return list
}

// benchmark is the table of that name.
func benchmark(name string) (engagement.Benchmarks, error) {
	tables := engagement.BenchmarkTables()
	i := slices.IndexFunc(tables, func(b engagement.Benchmarks) bool { return b.Name == name })
	if i < 0 {
		return engagement.Benchmarks{}, &engagement.Undefined{What: "benchmark", Because: "no table is called " + name}
	}
	return tables[i], nil
}
