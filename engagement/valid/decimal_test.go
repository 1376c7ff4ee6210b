package valid_test

import (
	"fmt"
	"math"
	"math/big"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"

	"github.com/seed-e12bc25d/influencekit/engagement/valid"
)

// tagged validates one decimal by every tag of one parameter.
type tagged[T any] struct {
	Gt  T `json:"gt" validate:"dec_gt=9007199254740993"`
	Gte T `json:"gte" validate:"dec_gte=9007199254740993"`
	Lt  T `json:"lt" validate:"dec_lt=9007199254740993"`
	Lte T `json:"lte" validate:"dec_lte=9007199254740993"`
	Eq  T `json:"eq" validate:"dec_eq=9007199254740993"`
	Ne  T `json:"ne" validate:"dec_ne=9007199254740993"`
}

type sign struct {
	Gt0  decimal.Decimal `json:"gt0" validate:"dec_gt=0"`
	Gte0 decimal.Decimal `json:"gte0" validate:"dec_gte=0"`
	Lt0  decimal.Decimal `json:"lt0" validate:"dec_lt=0"`
	Lte0 decimal.Decimal `json:"lte0" validate:"dec_lte=0"`
	Lte1 decimal.Decimal `json:"lte1" validate:"dec_lte=1"`
	GtM1 decimal.Decimal `json:"gtm1" validate:"dec_gt=-1.50"`
}

func rules(list []string) string {
	var out []string
	for _, p := range list {
		name, _, _ := strings.Cut(p, ":")
		out = append(out, name)
	}
	return strings.Join(out, " ")
}

func TestDecimalsAreComparedExactly(t *testing.T) {
	// 2^53 + 1 is no float64: a comparison of floats takes it for 2^53.
	for give, want := range map[string]string{
		"9007199254740992":                 "gt gte eq",
		"9007199254740992.99":              "gt gte eq",
		"9007199254740993":                 "gt lt ne",
		"9007199254740993.00":              "gt lt ne",
		"9007199254740993.000000000000001": "lt lte eq",
		"1e400":                            "lt lte eq",
		"-1":                               "gt gte eq",
		"0":                                "gt gte eq",
	} {
		d := dec(give)
		assert.Equal(t, want, rules(told(t, check.Struct(tagged[decimal.Decimal]{d, d, d, d, d, d}))), give)
		assert.Equal(t, want, rules(told(t, check.Struct(tagged[*decimal.Decimal]{&d, &d, &d, &d, &d, &d}))), give)
	}
	for give, want := range map[string]string{
		"1e-400":  "lt0 lte0",      // a float makes it 0, which fails dec_gt=0
		"-1e-400": "gt0 gte0",      //
		"1e400":   "lt0 lte0 lte1", // a float makes it +Inf
		"-1":      "gt0 gte0",      // compared as text it is 2 long, which passes gt=0
		"-1.5":    "gt0 gte0 gtm1", //
		"0":       "gt0 lt0",       //
		"0.00":    "gt0 lt0",       //
		"1":       "lt0 lte0",      //
		"1.0001":  "lt0 lte0 lte1", //
	} {
		d := dec(give)
		assert.Equal(t, want, rules(told(t, check.Struct(sign{d, d, d, d, d, d}))), give)
	}
}

func TestDecimalsThatWereNeverSet(t *testing.T) {
	type v struct {
		Must decimal.Decimal  `json:"must" validate:"required"`
		Ptr  *decimal.Decimal `json:"ptr" validate:"dec_gt=0"`
		May  *decimal.Decimal `json:"may" validate:"omitempty,dec_gt=0"`
		Zero decimal.Decimal  `json:"zero" validate:"dec_gte=0"`
		Skip decimal.Decimal  `json:"skip" validate:"omitempty,dec_gt=0"`
	}
	assert.Equal(t, []string{"must: required", "ptr: dec_gt 0"}, told(t, check.Struct(v{})))
	one := dec("1")
	assert.NoError(t, check.Struct(v{Must: dec("0.00"), Ptr: &one}), "a 0 that was given is given")
	assert.Equal(t, []string{"skip: dec_gt 0"}, told(t, check.Struct(v{Must: one, Ptr: &one, Skip: dec("0.0")})))
}

func TestHugeDecimalsAreQuick(t *testing.T) {
	start := time.Now()
	digits := new(big.Int).Exp(big.NewInt(10), big.NewInt(100_000), nil)
	for _, d := range []decimal.Decimal{
		decimal.New(1, math.MaxInt32), decimal.New(1, math.MinInt32), decimal.New(-1, math.MaxInt32),
		decimal.New(0, math.MaxInt32), decimal.New(0, math.MinInt32), decimal.New(5, 1_000_000_000),
		decimal.NewFromBigInt(digits, -100_000), decimal.NewFromBigInt(digits, 2_000_000_000),
	} {
		err := check.Struct(sign{d, d, d, d, d, d})
		var want []string
		for name, wrong := range map[string]bool{"gt0": d.Sign() <= 0, "lt0": d.Sign() >= 0} {
			if wrong {
				want = append(want, name)
			}
		}
		assert.Subset(t, strings.Fields(rules(told(t, err))), want)
		_ = check.Struct(places{d, d})
	}
	assert.Less(t, time.Since(start), 5*time.Second)
}

type places struct {
	Two  decimal.Decimal `json:"two" validate:"dec_places=2"`
	None decimal.Decimal `json:"none" validate:"dec_places=0"`
}

func TestDecimalPlaces(t *testing.T) {
	for give, want := range map[string]string{
		"0": "", "1": "", "1e9": "", "-12.00": "", "1.5": "none", "1.50": "none", "1.500": "none",
		"0.01": "none", "0.001": "two none", "12.345": "two none", "-0.005": "two none", "1e-400": "two none", "0e-50": "",
		"1200.0000000000000000000000000000": "",
	} {
		d := dec(give)
		assert.Equal(t, want, rules(told(t, check.Struct(places{d, d}))), give)
	}
	far := decimal.New(1, math.MinInt32)
	assert.Equal(t, "two none", rules(told(t, check.Struct(places{far, far}))))
}

// TestDecimalsAgainstRationals holds the tags against exact fractions.
func TestDecimalsAgainstRationals(t *testing.T) {
	limit := big.NewRat(9007199254740993, 1)
	r := rand.New(rand.NewPCG(1, 2))
	for range 500 {
		d := decimal.New(r.Int64N(2e9)-1e9, int32(r.IntN(60)-30))
		if r.IntN(3) == 0 { // next to the limit
			d = decimal.New(9007199254740993, 0).Shift(2).Add(decimal.New(int64(r.IntN(5)-2), int32(r.IntN(4)))).Shift(-2)
		}
		cmp := d.Rat().Cmp(limit)
		var want []string
		for i, wrong := range []bool{cmp <= 0, cmp < 0, cmp >= 0, cmp > 0, cmp != 0, cmp == 0} {
			if wrong {
				want = append(want, []string{"gt", "gte", "lt", "lte", "eq", "ne"}[i])
			}
		}
		got := rules(told(t, check.Struct(tagged[decimal.Decimal]{d, d, d, d, d, d})))
		assert.Equal(t, strings.Join(want, " "), got, fmt.Sprint(d.Coefficient(), "e", d.Exponent()))
	}
}

func TestDecimalInAnInterface(t *testing.T) {
	type v struct {
		A any `json:"a" validate:"omitempty,dec_gt=0"`
	}
	assert.NoError(t, valid.New().Struct(v{A: dec("1")}))
	assert.Equal(t, []string{"a: dec_gt 0"}, told(t, valid.New().Struct(v{A: dec("-1")})))
	assert.Equal(t, []string{"a: dec_gt 0"}, told(t, valid.New().Struct(v{A: 1.0})), "no decimal fails")
}
