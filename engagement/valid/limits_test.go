package valid_test

import (
	"encoding/json"
	"io"
	"math"
	"strings"
	"testing"
	"time"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"

	"github.com/seed-e12bc25d/influencekit/engagement/valid"
)

func TestDecodeDepth(t *testing.T) {
	nested := func(levels int) string { return strings.Repeat("[", levels) + strings.Repeat("]", levels) }
	_, err := read[any](strict, nested(64))
	assert.NoError(t, err)
	_, err = read[any](strict, nested(65))
	assert.Equal(t, []string{strings.Repeat("[0]", 64) + ": too_deep 64"}, told(t, err))
	_, err = read[any](strict, strings.Repeat(`{"a":`, 1_000_000))
	assert.ErrorContains(t, err, "too_deep 64")
	_, err = read[struct{}](strict, strings.Repeat("[", 1_000_000))
	assert.ErrorContains(t, err, "too_deep 64")
	_, err = read[any](valid.New(valid.MaxDepth(math.MaxInt)), nested(1_000_000))
	assert.ErrorContains(t, err, "too_deep 10000")
}

func TestDecodeBytes(t *testing.T) {
	small := valid.New(valid.MaxBytes(10))
	in := &counting{r: strings.NewReader(`{"a":1,"b":2,"c":3}` + strings.Repeat(" ", 1_000_000))}
	got, err := valid.Decode[map[string]int](small, in)
	assert.Equal(t, []string{"too_large 10"}, told(t, err))
	assert.Equal(t, map[string]int{"a": 1}, got)
	assert.Equal(t, 11, in.n, "not read further")
	for text, want := range map[string][]string{
		`1234567890`:    nil,
		`12345678901`:   {"too_large 10"},
		`[1]       `:    nil,
		`[1]        `:   {"too_large 10"},
		`[1]  x      `:  {"trailing_data 5"},
		`[[[[[[[[12345`: {"[0][0][0][0][0][0][0][0]: too_large 10"},
	} {
		_, err := read[any](small, text)
		assert.Equal(t, want, told(t, err), text)
	}
	_, err = valid.Read[any](valid.New(valid.MaxBytes(math.MaxInt64)), strings.NewReader(`[]`))
	assert.NoError(t, err)

	in = &counting{r: endless{}}
	_, err = valid.Read[any](strict, in)
	assert.Equal(t, []string{"syntax 0"}, told(t, err))
	assert.Equal(t, valid.DefaultMaxBytes+1, in.n, "the default")
}

func TestDecodeItems(t *testing.T) {
	few := valid.New(valid.MaxItems(3))
	for _, text := range []string{`[1,2,3]`, `{"a":1,"b":[1]}`} {
		_, err := read[any](few, text)
		assert.NoError(t, err)
	}
	for text, want := range map[string]string{
		`[1,2,3,4]`:                 "[3]: too_many 3",
		`{"a":1,"b":[1,2]}`:         "b[1]: too_many 3",
		`{"a":1,"b":2,"c":3,"d":4}`: "d: too_many 3",
	} {
		_, err := read[any](few, text)
		assert.Equal(t, []string{want}, told(t, err))
	}
	m, err := read[map[string]int](few, `{"a":1,"b":2,"c":3,"d":4}`)
	assert.Equal(t, []string{"d: too_many 3"}, told(t, err))
	assert.Len(t, m, 3)
	list, err := read[[]struct{ A [20]int64 }](few, "["+strings.Repeat("{},", 1_000_000)+"]")
	assert.Equal(t, []string{"[3]: too_many 3"}, told(t, err))
	assert.Less(t, cap(list), 100)
}

func TestDecodeProblems(t *testing.T) {
	list, err := read[[]int](strict, `[`+strings.Repeat(`"x",`, 5000)+`1]`)
	found := told(t, err)
	assert.Len(t, found, valid.MaxProblems+1)
	assert.Equal(t, "[1000]: too_many_problems 1000", found[valid.MaxProblems])
	assert.Len(t, list, 1001)
	_, err = read[[]int](strict, `[`+strings.Repeat(`"x",`, 1000)+`oops]`)
	found = told(t, err)
	assert.Equal(t, "[1000]: syntax 4001", found[valid.MaxProblems], "why it stopped is told beyond the thousand")
}

func TestDecodeNames(t *testing.T) {
	name := strings.Repeat("n", valid.MaxName)
	_, err := read[map[string]int](strict, `{"`+name+`":1}`)
	assert.NoError(t, err)
	_, err = read[map[string]int](strict, `{"`+name+`n":1,"b":"x"}`)
	assert.Equal(t, []string{"bad_name 1024", "b: wrong_type integer"}, told(t, err))
}

// endless is a line without end, and no JSON.
type endless struct{}

var line = []byte(strings.Repeat("x", 1<<16))

func (endless) Read(b []byte) (int, error) { return copy(b, line), nil }

type counting struct {
	r io.Reader
	n int
}

func (c *counting) Read(b []byte) (int, error) {
	n, err := c.r.Read(b)
	c.n += n
	return n, err
}

func TestDecodeHugeNumbers(t *testing.T) {
	start := time.Now()
	million := strings.Repeat("9", 1_000_000)
	type v struct {
		Dec decimal.Decimal      `json:"dec"`
		Ptr *decimal.Decimal     `json:"ptr"`
		Nul decimal.NullDecimal  `json:"nul"`
		Int int                  `json:"int"`
		Flt float64              `json:"flt"`
		Any any                  `json:"any"`
		Num json.Number          `json:"num"`
		Lst []decimal.Decimal    `json:"lst"`
		Map map[string]*struct{} `json:"map"`
	}
	_, err := read[v](strict, `{"dec":`+million+`,"ptr":"`+million+`","nul":`+million+`,"int":`+million+`,"flt":`+million+
		`,"any":`+million+`,"num":`+million+`,"lst":[1e1000000000,"1e-1000000000",1e99999999999999999999,1e38,1e37,1E-38,"1e+37",1e-0037,"e","1e5e9","+1",".5","\u0031"]}`)
	assert.Equal(t, []string{"dec: too_long 40", "ptr: too_long 40", "nul: too_long 40", "int: out_of_range int",
		"flt: out_of_range float64", "any: out_of_range float64", "lst[0]: too_long 40", "lst[1]: too_long 40",
		"lst[2]: too_long 40", "lst[3]: too_long 40", "lst[5]: too_long 40", "lst[8]: invalid decimal.Decimal",
		"lst[9]: invalid decimal.Decimal", "lst[10]: invalid decimal.Decimal", "lst[11]: invalid decimal.Decimal",
		"lst[12]: invalid decimal.Decimal"}, told(t, err))
	d, err := read[decimal.Decimal](strict, `"`+strings.Repeat("9", 40)+`"`)
	assert.NoError(t, err)
	assert.Equal(t, strings.Repeat("9", 40), d.String())
	assert.Less(t, time.Since(start), 5*time.Second)
}
