package hosts_test

import (
	"testing"

	"github.com/go-playground/validator/v10"
	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/engagement/valid"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// A booking is a form of the host's own, with values of the library in it.
type booking struct {
	Creator  string              `json:"creator" validate:"required,slug"`
	Platform engagement.Platform `json:"platform" validate:"required,enum"`
	Format   engagement.Format   `json:"format" validate:"omitempty,enum"`
	Fee      money.Amount        `json:"fee" validate:"required"`
	Share    decimal.Decimal     `json:"share" validate:"dec_gte=0,dec_lte=0.5,dec_places=3"`
	Reach    engagement.Count    `json:"reach"`
	From     civil.Date          `json:"from" validate:"required"`
	To       civil.Date          `json:"to"`
	Extras   map[string]extra    `json:"extras" validate:"dive"`
}

type extra struct {
	Price decimal.Decimal `json:"price" validate:"dec_gt=0"`
}

// rules are those that tags cannot say.
var rules = valid.New(valid.Cross(func(b booking, fail func(field, rule, param string)) {
	if !b.To.IsZero() && b.To.Before(b.From) {
		fail("to", "not_before", "from")
	}
	if fee := b.Fee.Decimal(); fee.Sign() < 0 {
		fail("fee", "not_negative", "")
	}
	if n, known := b.Reach.Get(); known && n < 1000 {
		fail("reach", "gte", "1000")
	}
}))

// hostValidator is the validator that the host had before, with a tag of its own.
func hostValidator(t *testing.T) *validator.Validate {
	v := validator.New(validator.WithRequiredStructEnabled())
	require.NoError(t, v.RegisterValidation("slug", func(f validator.FieldLevel) bool { return f.Field().String() != "Not A Slug" }))
	require.NoError(t, rules.Register(v))
	return v
}

func TestRulesInTheHostsValidator(t *testing.T) {
	good := booking{
		Creator: "ana", Platform: engagement.Instagram, Fee: money.Must("1200.00", "EUR"), Share: decimal.RequireFromString("0.125"),
		From: day(2026, 10, 1), Extras: map[string]extra{"story": {decimal.NewFromInt(50)}},
	}
	v := hostValidator(t)
	require.NoError(t, v.Struct(good), "a reach that is unknown is no reach below 1,000")

	bad := good
	bad.Creator, bad.Platform, bad.Format, bad.Fee = "Not A Slug", "MySpace", "hologram", money.Must("-1.00", "EUR")
	bad.Share, bad.Reach, bad.To = decimal.RequireFromString("0.5001"), engagement.Known(999), day(2026, 9, 30)
	bad.Extras = map[string]extra{"a.b": {}}
	var told []string
	for _, p := range rules.Problems(v.Struct(bad), bad) {
		told = append(told, p.Path+": "+p.Rule+" "+p.Param)
	}
	assert.Equal(t, []string{
		"creator: slug ", "platform: enum ", "format: enum ", "fee: not_negative ", "share: dec_lte 0.5",
		"reach: gte 1000", "to: not_before from", `extras["a.b"].price: dec_gt 0`,
	}, told)

	var none booking
	told = nil
	for _, p := range rules.Problems(v.Struct(none), none) {
		told = append(told, p.Path+": "+p.Rule)
	}
	assert.Equal(t, []string{"creator: required", "platform: required", "fee: required", "from: required"}, told)
}
