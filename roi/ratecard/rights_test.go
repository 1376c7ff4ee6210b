package ratecard_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/roi/money"
	"github.com/seed-e12bc25d/influencekit/roi/ratecard"
)

// rate is a rate in percent of the fee.
func rate(id string, k ratecard.RightKind, m ratecard.Medium, low, high int64, every int) ratecard.RightRate {
	return ratecard.RightRate{
		ID: id, Kind: k, Medium: m, Every: every, Of: ratecard.OfFee, Low: percent(low), High: percent(high),
		Source: "the test", Year: 2026, AsOf: "2026-11-26", Trust: engagement.TrustDoubtful,
	}
}

func rights(c ratecard.Combine, p ratecard.Periods, rates ...ratecard.RightRate) ratecard.RightsPolicy {
	return ratecard.RightsPolicy{Name: "test", Currency: "USD", Combine: c, Periods: p, Rates: rates}
}

// The worked examples of the sources, to the cent.
func TestWorkedExamplesOfTheSources(t *testing.T) {
	once := []ratecard.RightRate{
		rate("a", ratecard.Usage, ratecard.PaidSocial, 25, 25, 0), rate("b", ratecard.Usage, ratecard.Website, 20, 20, 0), rate("c", ratecard.Exclusivity, "", 50, 50, 0),
	}
	big := []ratecard.RightRate{rate("a", ratecard.Usage, ratecard.AllMedia, 150, 150, 0), rate("b", ratecard.Exclusivity, "", 50, 50, 0)}
	usage := func(m ratecard.Medium, days int) ratecard.Right {
		return ratecard.Right{Kind: ratecard.Usage, Medium: m, Days: days}
	}
	exclusive := func(days int) ratecard.Right { return ratecard.Right{Kind: ratecard.Exclusivity, Days: days} }
	tests := []struct {
		name, fee string
		p         ratecard.RightsPolicy
		rights    []ratecard.Right
		lines     []string
		total     string
		working   string
	}{
		{ // https://public.tg/post/38923-post-38923
			"additive", "250", rights(ratecard.Additive, ratecard.ProRata, once...),
			[]ratecard.Right{usage(ratecard.PaidSocial, 30), usage(ratecard.Website, 30), exclusive(30)},
			[]string{"62.50 USD", "50.00 USD", "125.00 USD"}, "487.50 USD", "250.00 USD × (1 + 0.25 + 0.2 + 0.5) = 487.50 USD",
		},
		{ // https://creatorcontracts.io/guides/usage-rights-explained
			"multiplicative", "1000", rights(ratecard.Multiplicative, ratecard.ProRata, big...),
			[]ratecard.Right{usage(ratecard.AllMedia, 30), exclusive(30)},
			[]string{"1500.00 USD", "1250.00 USD"}, "3750.00 USD", "1000.00 USD × (1 + 1.5) × (1 + 0.5) = 3750.00 USD",
		},
		{ // https://toolgeniehub.com/tools/ugc-usage-rights-extension-fee-calculator: 1,350 for six months, 1,850 in all
			"per month", "500", ratecard.ExtensionRights(),
			[]ratecard.Right{usage(ratecard.PaidSocial, 180), usage(ratecard.Website, 180), exclusive(180)},
			[]string{"600.00 USD", "300.00 USD", "450.00 USD"}, "1850.00 USD", "500.00 USD × (1 + 1.2 + 0.6 + 0.9) = 1850.00 USD",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := tt.p.Price(usd(tt.fee), ratecard.Mid, tt.rights...)
			require.NoError(t, err)
			for i, want := range tt.lines {
				assert.Equal(t, want, got.Lines[i].Price.String())
			}
			assert.Equal(t, tt.total, got.Total.String())
			assert.Equal(t, tt.working, got.Working)
		})
	}
}

// The library's rates, each right alone on a fee of 1,000.
func TestRightsPolicies(t *testing.T) {
	byName := map[string]ratecard.RightsPolicy{}
	for _, p := range ratecard.RightsPolicies() {
		byName[p.Name] = p
	}
	use := func(m ratecard.Medium, days int) ratecard.Right {
		return ratecard.Right{Kind: ratecard.Usage, Medium: m, Days: days}
	}
	listed := func(days int) ratecard.Right { return ratecard.Right{Kind: ratecard.AllowListing, Days: days} }
	exclusive := func(days int) ratecard.Right { return ratecard.Right{Kind: ratecard.Exclusivity, Days: days} }
	tests := []struct {
		policy         string
		right          ratecard.Right
		low, mid, high string
	}{
		{"monthly", use(ratecard.PaidSocial, 30), "200", "250", "300"},
		{"monthly", use(ratecard.PaidSocial, 45), "300", "375", "450"}, // pro rata
		{"monthly", use(ratecard.Organic, 90), "900", "900", "900"},
		{"monthly", listed(60), "600", "650", "700"},
		{"monthly", exclusive(10), "50", "50", "50"}, // a third of 15 %, exactly
		{"monthly", ratecard.Right{Kind: ratecard.Usage, Medium: ratecard.LinearTV, Perpetual: true}, "1000", "2000", "3000"},
		{"licence-2024", use(ratecard.LinearTV, 30), "150", "150", "150"},
		{"licence-2024", listed(15), "125", "125", "125"},
		{"extension", use(ratecard.Email, 31), "200", "200", "200"}, // the second month has begun
		{"extension", use(ratecard.Email, 60), "200", "200", "200"},
		{"stepped", use(ratecard.PaidSocial, 1), "100", "150", "200"},
		{"stepped", use(ratecard.PaidSocial, 30), "100", "150", "200"},
		{"stepped", use(ratecard.PaidSocial, 31), "200", "250", "300"},
		{"stepped", use(ratecard.Organic, 180), "300", "375", "450"},
		{"by-medium", use(ratecard.OutOfHome, 365), "500", "1000", "1500"},
		{"agency", use(ratecard.PaidSocial, 31), "1000", "1500", "2000"},
		{"agency", listed(61), "900", "2700", "4500"}, // 3 × 300–1,500
	}
	for _, tt := range tests {
		for i, at := range ratecard.Points() {
			got, err := byName[tt.policy].Price(usd("1000"), at, tt.right)
			require.NoError(t, err)
			want := []string{tt.low, tt.mid, tt.high}[i]
			assert.Equal(t, usd(want).String(), got.Rights.String(), "%s: %s at %s", tt.policy, tt.right, at)
			assert.NotEmpty(t, got.Lines[0].Source)
		}
	}
}

// A right that has no price leaves the total undefined and says why, beside the
// lines that have one.
func TestRightsWithoutAPrice(t *testing.T) {
	open := rate("perpetual", ratecard.Usage, "", 100, 0, 0)
	open.Perpetual = true
	spend := ratecard.RightRate{ID: "spend", Kind: ratecard.AllowListing, Of: ratecard.OfSpend, Low: percent(10), High: percent(20), Source: "the test", Year: 2026, Trust: engagement.TrustDoubtful}
	p := rights(ratecard.Additive, ratecard.ProRata, rate("paid", ratecard.Usage, ratecard.PaidSocial, 25, 25, 30), open, spend)
	stepped := ratecard.SteppedRights()
	paid := ratecard.Right{Kind: ratecard.Usage, Medium: ratecard.PaidSocial, Days: 30}
	worldwide := paid
	worldwide.Territory = "worldwide"
	tests := []struct {
		p     ratecard.RightsPolicy
		right ratecard.Right
		at    ratecard.Point
		why   string
	}{
		{p, ratecard.Right{Kind: ratecard.Usage, Medium: ratecard.Email, Days: 30}, ratecard.Low, "no rate for usage in email for 30 days"},
		{p, ratecard.Right{Kind: ratecard.Exclusivity, Perpetual: true}, ratecard.Low, "no rate for exclusivity without end"},
		{p, ratecard.Right{Kind: ratecard.Usage, Medium: ratecard.Email, Perpetual: true}, ratecard.High, "the rate has no upper end"},
		{p, ratecard.Right{Kind: ratecard.Usage, Medium: ratecard.Email, Perpetual: true}, ratecard.Mid, "the rate has no upper end"},
		{p, ratecard.Right{Kind: ratecard.AllowListing, Days: 30}, ratecard.Low, "media spend not given"},
		{p, worldwide, ratecard.Low, "the policy has no territory of that name"},
		{stepped, ratecard.Right{Kind: ratecard.Usage, Medium: ratecard.Email, Days: 181}, ratecard.Low, "the rates for usage in email for 181 days end before its term"},
	}
	for _, tt := range tests {
		got, err := tt.p.Price(usd("1000"), tt.at, paid, tt.right)
		if tt.right == worldwide {
			got, err = tt.p.Price(usd("1000"), tt.at, ratecard.Right{Kind: ratecard.Usage, Medium: ratecard.PaidSocial, Days: 30, Territory: "worldwide"})
		}
		require.NoError(t, err)
		last := got.Lines[len(got.Lines)-1]
		require.NotNil(t, last.Price.Undefined, tt.why)
		assert.Equal(t, tt.why, last.Price.Undefined.Because)
		assert.Equal(t, "not priced: "+tt.why, last.Working)
		require.NotNil(t, got.Total.Undefined)
		assert.Contains(t, got.Total.Undefined.Because, tt.why)
		assert.NotNil(t, got.Rights.Undefined)
		if len(got.Lines) == 2 {
			assert.Nil(t, got.Lines[0].Price.Undefined)
		}
		assert.Equal(t, got, roundTrip(t, got))
	}
}

// Shares of the media spend with a floor, flat amounts and a territory: 1,000 ×
// (1 + 0.25 × 2 × 1.5) + 10 % of 50,000, at least 800, + 2 × 300.
func TestSpendFlatAndTerritory(t *testing.T) {
	flat := ratecard.Range{Low: usd("300"), High: usd("300")}
	spend := ratecard.RightRate{
		ID: "spend", Kind: ratecard.AllowListing, Of: ratecard.OfSpend, Low: percent(10), High: percent(20), Floor: ptr(usd("800")),
		Source: "the test", Year: 2026, Trust: engagement.TrustDoubtful,
	}
	fixed := ratecard.RightRate{
		ID: "flat", Kind: ratecard.Exclusivity, Every: 30, Of: ratecard.Flat, Flat: &flat,
		Source: "the test", Year: 2026, Trust: engagement.TrustDoubtful,
	}
	for _, combine := range []ratecard.Combine{ratecard.Additive, ratecard.Multiplicative} {
		p := rights(combine, ratecard.Begun, rate("paid", ratecard.Usage, ratecard.PaidSocial, 25, 25, 30), spend, fixed)
		p.Territories = []ratecard.Territory{{Name: "worldwide", Factor: percent(150), Source: "the test", Year: 2026, Trust: engagement.TrustDoubtful}}
		paid := ratecard.Right{Kind: ratecard.Usage, Medium: ratecard.PaidSocial, Territory: "worldwide", Days: 40}
		listed := ratecard.Right{Kind: ratecard.AllowListing, Days: 40, Spend: ptr(usd("50000"))}
		exclusive := ratecard.Right{Kind: ratecard.Exclusivity, Days: 40}
		got, err := p.Price(usd("1000"), ratecard.Low, paid, listed, exclusive)
		require.NoError(t, err)
		assert.Equal(t, "7350.00 USD", got.Total.String(), combine)
		assert.Equal(t, "1000.00 USD × 0.25 × 2 periods of 30 days × 1.5 for worldwide = 750.00 USD", got.Lines[0].Working)
		assert.Equal(t, "50000.00 USD × 0.1 = 5000.00 USD", got.Lines[1].Working)
		assert.Equal(t, "300.00 USD × 2 periods of 30 days = 600.00 USD", got.Lines[2].Working)
		assert.Contains(t, got.Working, " + 5000.00 USD + 600.00 USD = 7350.00 USD")

		listed.Spend = ptr(usd("2000"))
		got, err = p.Price(usd("1000"), ratecard.Low, listed)
		require.NoError(t, err)
		assert.Equal(t, "2000.00 USD × 0.1 = 200.00 USD, at least 800.00 USD", got.Lines[0].Working)
		assert.Equal(t, "1000.00 USD + 800.00 USD = 1800.00 USD", got.Working)

		listed.Spend = ptr(money.Must("2000", "EUR"))
		_, err = p.Price(usd("1000"), ratecard.Low, listed)
		isMismatch(t, err, "EUR", "USD")
	}
}

// A rate for the medium goes before one for any, whatever their order.
func TestTheRateThatSaysMoreIsUsed(t *testing.T) {
	general, tv := rate("any", ratecard.Usage, "", 10, 10, 0), rate("tv", ratecard.Usage, ratecard.LinearTV, 90, 90, 0)
	for _, rates := range [][]ratecard.RightRate{{general, tv}, {tv, general}} {
		p := rights(ratecard.Additive, ratecard.ProRata, rates...)
		for medium, want := range map[ratecard.Medium]string{ratecard.LinearTV: "tv", ratecard.Email: "any"} {
			got, err := p.Price(usd("1"), ratecard.Low, ratecard.Right{Kind: ratecard.Usage, Medium: medium, Days: 1})
			require.NoError(t, err)
			assert.Equal(t, want, got.Lines[0].Rate)
		}
	}
}

// Whatever is asked: lines and fee add up to the total to the cent, longer terms
// and higher points never cost less, a begun period never less than a part of it,
// and multiplying never less than adding.
func TestRightsProperties(t *testing.T) {
	r := random(3)
	priced := 0
	for range 1500 {
		p := ratecard.RightsPolicies()[r.IntN(len(ratecard.RightsPolicies()))]
		asked := randomRights(r)
		fee, err := money.New(r.Int64N(1_000_000_00), "USD")
		require.NoError(t, err)
		totals := map[string]money.Amount{}
		for _, combine := range []ratecard.Combine{ratecard.Additive, ratecard.Multiplicative} {
			for _, periods := range []ratecard.Periods{ratecard.ProRata, ratecard.Begun} {
				for _, at := range ratecard.Points() {
					p.Combine, p.Periods = combine, periods
					got, err := p.Price(fee, at, asked...)
					require.NoError(t, err)
					total, err := got.Total.Get()
					if err != nil {
						continue
					}
					priced++
					parts := []money.Amount{fee}
					for _, l := range got.Lines {
						require.GreaterOrEqual(t, l.Price.Value.Sign(), 0)
						parts = append(parts, l.Price.Value)
					}
					require.Equal(t, total, sum(t, parts...))
					require.Equal(t, total, sum(t, fee, got.Rights.Value))
					totals[string(combine)+string(periods)+string(at)] = total

					longer := append([]ratecard.Right(nil), asked...)
					for i := range longer {
						longer[i].Days += r.IntN(40)
					}
					more, err := p.Price(fee, at, longer...)
					require.NoError(t, err)
					if x, err := more.Total.Get(); err == nil {
						require.GreaterOrEqual(t, cmp(t, x, total), 0, "%s: longer is cheaper", p.Name)
					}
				}
			}
		}
		if len(totals) == 0 {
			continue
		}
		for _, pair := range [][2]string{
			{"additivepro_ratalow", "additivepro_ratamid"}, {"additivepro_ratamid", "additivepro_ratahigh"},
			{"multiplicativebegunlow", "multiplicativebegunhigh"}, {"additivepro_ratamid", "additivebegunmid"},
			{"additivepro_ratamid", "multiplicativepro_ratamid"}, {"additivebegunhigh", "multiplicativebegunhigh"},
		} {
			require.LessOrEqual(t, cmp(t, totals[pair[0]], totals[pair[1]]), 0, "%s: %v of %v", p.Name, pair, asked)
		}
	}
	assert.Greater(t, priced, 1000)
	t.Logf("%d prices", priced)
}

// The order in which rights are asked for does not matter to the total of shares.
func TestOrderOfRights(t *testing.T) {
	r := random(4)
	for range 300 {
		p := ratecard.MonthlyRights()
		p.Combine = []ratecard.Combine{ratecard.Additive, ratecard.Multiplicative}[r.IntN(2)]
		asked := randomRights(r)
		first, err := p.Price(usd("987.65"), ratecard.High, asked...)
		require.NoError(t, err)
		r.Shuffle(len(asked), func(i, j int) { asked[i], asked[j] = asked[j], asked[i] })
		second, err := p.Price(usd("987.65"), ratecard.High, asked...)
		require.NoError(t, err)
		require.Equal(t, first.Total, second.Total)
	}
}

func TestRightsRefuse(t *testing.T) {
	_, err := ratecard.MonthlyRights().Price(money.Must("100", "EUR"), ratecard.Low)
	isMismatch(t, err, "EUR", "USD")
	_, err = ratecard.RightsPolicy{}.Price(usd("1.005"), "middle", ratecard.Right{})
	assert.Equal(t, []string{
		"policy.currency: enum", "policy.combine: enum", "policy.periods: enum", "at: enum", "fee: minor_unit", "rights[0].kind: enum", "rights[0].days: gte",
	}, short(t, err))
	_, err = ratecard.MonthlyRights().Price(money.Amount{}, ratecard.Low)
	assert.Equal(t, []string{"fee: required"}, short(t, err))
	_, err = ratecard.MonthlyRights().Price(usd("999999999999999999999999"), ratecard.Low, ratecard.Right{Kind: ratecard.AllowListing, Days: 300})
	assert.ErrorIs(t, err, money.ErrRange)

	got, err := ratecard.MonthlyRights().Price(usd("100"), ratecard.Low)
	require.NoError(t, err)
	assert.Equal(t, "100.00 USD", got.Total.String(), "no rights, no price")
	assert.Equal(t, "0.00 USD", got.Rights.String())
}
