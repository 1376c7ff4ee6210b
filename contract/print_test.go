package contract_test

import (
	"encoding/json"
	"fmt"
	"html"
	"reflect"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"
	"unicode"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// dense is a text without spaces, which lines may be broken at.
func dense(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, text)
}

var (
	tags    = regexp.MustCompile(`<[^>]*>`)
	style   = regexp.MustCompile(`(?s)<style>.*</style>`)
	escapes = regexp.MustCompile(`\\([!-/:-@\[-` + "`" + `{-~\n])`)
)

// thousands puts commas into a decimal number, from its end.
func thousands(number string) string {
	whole, places, point := strings.Cut(number, ".")
	out := ""
	for len(whole) > 3 {
		out, whole = ","+whole[len(whole)-3:]+out, whole[:len(whole)-3]
	}
	if point {
		return whole + out + "." + places
	}
	return whole + out
}

// spelled is how a value must stand in the print, reckoned without the library's own
// helpers; empty where a name of ours stands for it, which TestPrintChanges looks at.
func spelled(field string, v reflect.Value) []string {
	switch x := v.Interface().(type) {
	case money.Amount:
		if x == (money.Amount{}) {
			return nil
		}
		number, code, _ := strings.Cut(x.String(), " ")
		return []string{code + " " + thousands(number)}
	case money.Ratio:
		if field == "Value.Rate" || x.IsZero() {
			return nil
		}
		return []string{thousands(x.Decimal().Shift(2).String()) + " %"}
	case engagement.Count:
		if n, ok := x.Get(); ok {
			return []string{thousands(strconv.FormatInt(n, 10))}
		}
		return nil
	case civil.Date:
		if x.IsZero() {
			return nil
		}
		return []string{x.In(time.UTC).Format("2 January 2006")}
	case contract.Clock:
		return []string{string(x)}
	}
	if enums[v.Type()] != nil {
		return nil
	}
	switch v.Kind() {
	case reflect.Int:
		if v.Int() != 0 {
			return []string{thousands(strconv.FormatInt(max(v.Int(), -v.Int()), 10))}
		}
	case reflect.String:
		text := v.String()
		switch field {
		case "Party.Country", "Law.Country", "Right.Territory", "Exclusivity.Territory":
			return nil
		case "Change.From", "Change.To":
			var said string
			if json.Unmarshal([]byte(text), &said) != nil {
				return nil
			}
			text = said
		}
		return strings.Split(strings.TrimLeft(text, "@#"), "\n")
	}
	return nil
}

// TestPrintHasEverything looks for every value of generated contracts in each of the
// three renderings, by its number, day or text as it must be printed.
func TestPrintHasEverything(t *testing.T) {
	looked, wide := 0, 0
	for seed := range uint64(60) {
		c := anyContract(seed)
		doc, err := c.Terms(contract.Printing{})
		require.NoError(t, err)
		text, page := doc.Text(), doc.HTML()
		renderings := map[string]string{
			"text":     dense(text),
			"markdown": dense(escapes.ReplaceAllString(doc.Markdown(), "$1")),
			"html":     dense(html.UnescapeString(tags.ReplaceAllString(style.ReplaceAllString(page, ""), ""))),
		}
		leaves(reflect.ValueOf(&c).Elem(), "", "", func(path, field string, v reflect.Value) {
			for _, want := range spelled(field, v) {
				for name, got := range renderings {
					looked++
					assert.Contains(t, got, dense(want), "seed %d, %s: %s", seed, name, path)
				}
			}
		})
		for line := range strings.Lines(text) {
			line = strings.TrimSuffix(line, "\n")
			if len([]rune(line)) > 80 {
				wide++
				assert.Len(t, strings.Fields(strings.TrimLeft(line, " -*0123456789.")), 1, "a line of several words: %q", line)
			}
		}
		again, err := c.Terms(contract.Printing{})
		require.NoError(t, err)
		require.Equal(t, page, again.HTML())
		require.Equal(t, text, again.Text())
	}
	require.Greater(t, looked, 10_000)
	t.Logf("%d places looked for, %d lines of one long word", looked, wide)
}

// others are other values than v for a field of its type.
func others(v reflect.Value) []reflect.Value {
	as := func(values ...any) (out []reflect.Value) {
		for _, x := range values {
			if w := reflect.ValueOf(x).Convert(v.Type()); !w.Equal(v) {
				out = append(out, w)
			}
		}
		return out
	}
	if list := enums[v.Type()]; list != nil {
		var values []any
		for _, s := range list {
			values = append(values, s)
		}
		return as(values...)
	}
	switch x := v.Interface().(type) {
	case money.Amount:
		return as(money.Must("7654321.01", "EUR"), money.Must("3", "USD"))
	case money.Ratio:
		return as(money.BasisPoints(3217))
	case engagement.Count:
		return as(engagement.Known(9_876_543))
	case engagement.Tri:
		return as(engagement.Yes, engagement.No)
	case civil.Date:
		return as(civil.NewDate(2031, 3, 9))
	case contract.Clock:
		return as("03:33")
	case bool:
		return as(!x)
	case string:
		return as(x + "z")
	case int:
		return as(x + 1)
	}
	return nil
}

// TestPrintChanges gives every value of generated contracts every other value in
// turn: the print, its fingerprint left out, must tell each apart, so must the hash,
// and Compare must say where.
func TestPrintChanges(t *testing.T) {
	if testing.Short() {
		t.Skip("long")
	}
	body := func(c contract.Contract) string {
		doc, err := c.Terms(contract.Printing{})
		require.NoError(t, err)
		doc.Hash = ""
		b, err := json.Marshal(doc)
		require.NoError(t, err)
		return string(b)
	}
	tried, fields := 0, map[string]int{}
	for seed := uint64(0); seed < 200; seed += 10 { // those that are full
		c, original := anyContract(seed), anyContract(seed)
		before, hash := body(c), c.Hash()
		leaves(reflect.ValueOf(&c).Elem(), "", "", func(path, field string, v reflect.Value) {
			if fields[field]++; fields[field] > 3 {
				return // three values of each field are enough
			}
			old := reflect.New(v.Type()).Elem()
			old.Set(v)
			list := others(v)
			if fields[field] > 1 && len(list) > 1 {
				list = list[:1] // every value once is enough
			}
			for _, next := range list {
				v.Set(next)
				tried++
				what := fmt.Sprintf("seed %d: %s from %v to %v", seed, path, old, next)
				assert.NotEqual(t, before, body(c), what)
				assert.NotEqual(t, hash, c.Hash(), what)
				changes := contract.Compare(original, c)
				if assert.NotEmpty(t, changes, what) && !strings.HasSuffix(path, "id") {
					assert.True(t, strings.HasPrefix(path, changes[0].Path), "%s: Compare says %s", what, changes[0].Path)
				}
			}
			v.Set(old)
		})
		require.Equal(t, original, c)
	}
	all := map[string]bool{}
	fieldsOf(reflect.TypeFor[contract.Contract](), all, map[reflect.Type]bool{})
	for field := range all {
		assert.Positive(t, fields[field], "never changed: %s", field)
	}
	t.Logf("%d changes of %d fields", tried, len(fields))
}

// TestPrintCheapClicks: a cost is reached from above.
func TestPrintCheapClicks(t *testing.T) {
	c := dated(t)
	c.Compensation = []contract.Pay{{Bonus: &contract.Bonus{Measure: contract.CostPerClick, Threshold: contract.Value{Money: money.Must("0.50", "EUR")}, Amount: money.Must("50", "EUR")}}}
	doc, err := c.Terms(contract.Printing{})
	require.NoError(t, err)
	assert.Contains(t, doc.Markdown(), "(fifty euros) when the cost per click falls to EUR 0.50")
}
