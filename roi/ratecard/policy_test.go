package ratecard_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/roi/money"
	"github.com/seed-e12bc25d/influencekit/roi/ratecard"
)

// Everything that is wrong with a policy comes at once, each with its path.
func TestPolicyProblems(t *testing.T) {
	eur := func(text string) money.Amount { return money.Must(text, "EUR") }
	tests := []struct {
		name   string
		change func(p *ratecard.Policy)
		want   []string
	}{
		{"as it is", func(*ratecard.Policy) {}, nil},
		{"tiers that overlap", func(p *ratecard.Policy) { p.Tables[0].Tiers[1].From = 9_999 }, []string{"tables[0].tiers[1].from: overlap"}},
		{"tiers with a gap", func(p *ratecard.Policy) { p.Tables[0].Tiers[1].From = 20_000 }, nil},
		{"an open tier before another", func(p *ratecard.Policy) { p.Tables[0].Tiers[1].To = 0 }, []string{"tables[0].tiers[2].from: overlap"}},
		{"an empty tier and a negative one", func(p *ratecard.Policy) {
			p.Tables[0].Tiers[0].From = -1
			p.Tables[0].Tiers[2].To = 50_000
		}, []string{"tables[0].tiers[0].from: gte", "tables[0].tiers[2].to: gt"}},
		{"a tier twice", func(p *ratecard.Policy) { p.Tables[1].Tiers[1].Name = p.Tables[1].Tiers[0].Name }, []string{
			"tables[1].tiers[1].name: duplicate", "tables[1].rows[4].tier: unknown", "tables[1].rows[5].tier: unknown", "tables[1].rows[6].tier: unknown", "tables[1].rows[7].tier: unknown",
		}},
		{"prices", func(p *ratecard.Policy) {
			p.Tables[0].Rows[0].Price = ratecard.Range{Low: usd("-1"), High: usd("5")}
			p.Tables[0].Rows[1].Price = ratecard.Range{Low: usd("10"), High: usd("5")}
			p.Tables[0].Rows[2].Price = ratecard.Range{Low: eur("10"), High: usd("50")}
			p.Tables[0].Rows[3].Price = ratecard.Range{}
			p.Tables[0].Rows[4].Price = ratecard.Range{Low: usd("10"), High: eur("50")}
		}, []string{
			"tables[0].rows[0].price.low: gte", "tables[0].rows[1].price.high: gte", "tables[0].rows[2].price.low: currency",
			"tables[0].rows[3].price.low: required", "tables[0].rows[4].price.high: currency",
		}},
		{"mixed currencies of tables", func(p *ratecard.Policy) {
			p.Tables[2].Currency = "EUR"
			p.Tables[2].Rows[0].Price = ratecard.Range{Low: eur("1"), High: eur("2")}
			p.Rights = ratecard.RightsPolicy{Currency: "EUR", Combine: ratecard.Additive, Periods: ratecard.Begun}
		}, []string{"tables[2].currency: currency", "rights.currency: currency"}},
		{"rows that say the same", func(p *ratecard.Policy) {
			p.Tables[0].Rows = append(p.Tables[0].Rows, p.Tables[0].Rows[3])
			p.Tables[0].Rows[15].Formats = []engagement.Format{engagement.Reel, engagement.Live}
			p.Tables[0].Rows[15].Platform = "myspace"
			p.Tables[0].Rows[14] = p.Tables[0].Rows[3]
		}, []string{"tables[0].rows[14]: duplicate", "tables[0].rows[15].platform: enum"}},
		{"words", func(p *ratecard.Policy) {
			p.Tables[0].Yardstick = "guess"
			p.Tables[0].Rows[0].Formats = []engagement.Format{"poem"}
			p.Tables[0].Rows[0].Placement = "aside"
			p.Tables[0].Source, p.Tables[0].Trust, p.Tables[0].Year = "", "", 0
		}, []string{
			"tables[0].yardstick: enum", "tables[0].rows[0].placement: enum", "tables[0].rows[0].formats[0]: enum", "tables[0].source: required", "tables[0].trust: required", "tables[0].year: gte",
		}},
		{"units", func(p *ratecard.Policy) {
			p.Tables[0].Over = []engagement.Metric{engagement.Views}
			p.Tables[1].Per = 10
			p.Tables[2].Per = 0
			p.Tables[3].Over = nil
			p.Tables[4].Over = []engagement.Metric{engagement.Likes}
		}, []string{"tables[0].over: excluded", "tables[1].per: excluded", "tables[2].per: gte", "tables[3].over: required", "tables[4].over[0]: enum"}},
		{"names", func(p *ratecard.Policy) { p.Name, p.Tables[1].Name, p.Tables[2].Name = "", p.Tables[0].Name, "" }, []string{
			"name: required", "tables[1].name: duplicate", "tables[2].name: required",
		}},
		{"no tables, no rows", func(p *ratecard.Policy) { p.Tables = []ratecard.Table{p.Tables[0]}; p.Tables[0].Rows = nil }, []string{"tables[0].rows: required"}},
		{"rates", func(p *ratecard.Policy) {
			r := p.Rights.Rates
			r[0].Low, r[0].High = percent(50), percent(20)
			r[1].ID, r[1].Low = "organic", percent(-5)
			r[2].Medium, r[2].Every = ratecard.Email, -1
			r[3].Of, r[3].Source, r[3].Trust = ratecard.Flat, "", ""
			r[4].Every, r[4].High = 30, money.Whole(100_000)
			p.Rights.Rates = append(r, r[4], ratecard.RightRate{ID: "x", Kind: ratecard.Usage, Medium: "fax", Of: ratecard.OfSpend, Every: 30, UpTo: 1e6,
				Flat: &ratecard.Range{Low: usd("1")}, Floor: ptr(eur("1")), Source: "the test", Trust: engagement.TrustDoubtful})
			p.Rights.Territories = []ratecard.Territory{{Name: "EU", Factor: percent(-1), Source: "the test"}, {Name: "EU"}}
		}, []string{
			"rights.rates[0].high: gte", "rights.rates[1].low: gte", "rights.rates[1].id: duplicate", "rights.rates[2].medium: excluded", "rights.rates[2].every: gte",
			"rights.rates[3].source: required", "rights.rates[3].trust: required", "rights.rates[3].flat: required",
			"rights.rates[4].every: excluded", "rights.rates[4].high: lte",
			"rights.rates[5].every: excluded", "rights.rates[5].high: lte", "rights.rates[5].id: duplicate", "rights.rates[5]: duplicate",
			"rights.rates[6].medium: enum", "rights.rates[6].up_to: lte", "rights.rates[6].every: excluded", "rights.rates[6].flat: excluded", "rights.rates[6].floor: currency",
			"rights.territories[0].factor: gte", "rights.territories[1].source: required", "rights.territories[1].name: duplicate",
		}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := ratecard.DefaultPolicy()
			tt.change(&p)
			err := p.Validate()
			if tt.want == nil {
				assert.NoError(t, err)
				return
			}
			assert.Equal(t, tt.want, short(t, err))
		})
	}
	assert.Equal(t, []string{"name: required", "currency: enum", "tables: required"}, short(t, ratecard.Policy{}.Validate()))
	assert.Equal(t, []string{"currency: enum", "combine: enum", "periods: enum"}, short(t, ratecard.RightsPolicy{}.Validate()))
}

// A policy that was wrong is refused before anything is priced by it.
func TestAWrongPolicyIsRefused(t *testing.T) {
	p := ratecard.DefaultPolicy()
	p.Tables[0].Tiers[1].From = 5
	_, err := p.Assess(usd("1"), one(reel(1)))
	assert.Equal(t, []string{"policy.tables[0].tiers[1].from: overlap"}, short(t, err))
	_, err = p.Quote(one(reel(1)), ratecard.Terms{})
	assert.Equal(t, []string{"policy.tables[0].tiers[1].from: overlap"}, short(t, err))
}

func TestPolicyJSON(t *testing.T) {
	p := ratecard.DefaultPolicy()
	back := roundTrip(t, p)
	assert.Equal(t, p, back)
	for _, r := range ratecard.RightsPolicies() {
		assert.Equal(t, r, roundTrip(t, r))
	}
	p.Rights = ratecard.RightsPolicy{}
	text, err := json.Marshal(p)
	require.NoError(t, err)
	assert.NotContains(t, string(text), `"rights"`)
}

func TestRange(t *testing.T) {
	for _, tt := range []struct{ json, text, mid string }{
		{`{"low":{"amount":"100.00","currency":"USD"},"high":{"amount":"500.00","currency":"USD"}}`, "100.00–500.00 USD", "300.00 USD"},
		{`{"low":{"amount":"0.20","currency":"USD"},"high":{"amount":"0.25","currency":"USD"}}`, "0.20–0.25 USD", "0.22 USD"},
		{`{"low":{"amount":"5.00","currency":"USD"},"high":{"amount":"5.00","currency":"USD"}}`, "5.00 USD", "5.00 USD"},
		{`{"low":{"amount":"0.00","currency":"USD"},"high":{"amount":"0.00","currency":"USD"}}`, "0.00 USD", "0.00 USD"},
		{`{"low":{"amount":"5.00","currency":"USD"}}`, "5.00 USD or more", ""},
		{`{"low":{"amount":"5.00","currency":"USD"},"high":{"amount":"6.00","currency":"EUR"}}`, "5.00–6.00 EUR", ""},
	} {
		var r ratecard.Range
		require.NoError(t, json.Unmarshal([]byte(tt.json), &r))
		assert.Equal(t, tt.text, r.String())
		mid, ok := r.Mid()
		assert.Equal(t, tt.mid != "", ok)
		if ok {
			assert.Equal(t, tt.mid, mid.String())
		}
		text, err := json.Marshal(r)
		require.NoError(t, err)
		assert.JSONEq(t, tt.json, string(text))
	}
	var r ratecard.Range
	assert.Error(t, json.Unmarshal([]byte(`{"low":{"amount":"5","currency":"USD"},"hihg":{"amount":"6","currency":"USD"}}`), &r), "no open end by a typing error")
	assert.Error(t, json.Unmarshal([]byte(`[1,2]`), &r))
}

func TestEnums(t *testing.T) {
	for _, y := range ratecard.Yardsticks() {
		assert.True(t, y.IsValid())
	}
	for _, k := range ratecard.RightKinds() {
		assert.True(t, k.IsValid())
	}
	for _, m := range ratecard.Media() {
		assert.True(t, m.IsValid())
	}
	for _, p := range ratecard.Points() {
		assert.True(t, p.IsValid())
	}
	assert.False(t, ratecard.Yardstick("").IsValid())
	assert.False(t, ratecard.RightKind("").IsValid())
	assert.False(t, ratecard.Medium("").IsValid())
	assert.False(t, ratecard.Point("").IsValid())
	assert.Equal(t, "usage in email (EU) for 3 days", ratecard.Right{Kind: ratecard.Usage, Medium: ratecard.Email, Territory: "EU", Days: 3}.String())
}
