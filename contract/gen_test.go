package contract_test

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"strconv"
	"strings"

	"github.com/seed-e12bc25d/influencekit/audit/disclosure"
	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// generator makes arbitrary valid contracts: every optional field is filled with the
// chance share, and what must fit together is mended afterwards by mend.
type generator struct {
	r     *rand.Rand
	share float64
	next  int
	ids   []string // of deliverables
}

// anyContract makes a valid contract. Every tenth seed fills what it can, and every
// tenth hardly anything.
func anyContract(seed uint64) contract.Contract {
	g := &generator{r: rand.New(rand.NewPCG(seed, 77)), share: 0.5}
	switch seed % 10 {
	case 0:
		g.share = 1
	case 1:
		g.share = 0.05
	}
	for i := range g.r.IntN(4) {
		g.ids = append(g.ids, fmt.Sprintf("piece-%d", i+1))
	}
	if g.share == 1 && g.ids == nil {
		g.ids = []string{"piece-1"}
	}
	var c contract.Contract
	g.fill(reflect.ValueOf(&c).Elem(), "", "")
	return c
}

func (g *generator) chance(p float64) bool { return g.r.Float64() < p }

func pick[T any](g *generator, list []T) T { return list[g.r.IntN(len(list))] }

// enums are the values of the typed texts.
var enums = map[reflect.Type][]string{}

func enum[T ~string](values ...T) {
	for _, v := range values {
		enums[reflect.TypeFor[T]()] = append(enums[reflect.TypeFor[T]()], string(v))
	}
}

func init() {
	enum(engagement.Platforms()...)
	enum(engagement.Formats()...)
	enum(engagement.AllMetrics()...)
	enum(contract.Measures()...)
	enum(contract.Measure(engagement.Likes), contract.Measure(engagement.Views))
	enum(contract.Media()...)
	enum(contract.Roles()...)
	enum(contract.Methods()...)
	enum(contract.Rhythms()...)
	enum(contract.MakeGoods()...)
	enum(contract.Events()...)
	enum(contract.AssetKinds()...)
	enum(contract.Headings()...)
	enum(disclosure.TieKinds()...)
	enum(contract.Contractor, contract.Employee)
	enum(contract.SilenceApproves, contract.SilenceRefuses)
	enum(contract.Marginal, contract.WholeSum)
	enum(contract.Conviction, contract.Charge, contract.Evidence, contract.Allegation)
	enum(contract.MayStay, contract.TakenDown)
	enum(money.Currency("EUR"), money.Currency("USD"), money.Currency("JPY"), money.Currency("ISK"))
}

// fill fills a value by its type and the tags of its field.
func (g *generator) fill(v reflect.Value, name, tag string) {
	if list := enums[v.Type()]; list != nil {
		v.SetString(pick(g, list))
		return
	}
	switch v.Interface().(type) {
	case money.Amount:
		units := strconv.Itoa(1 + g.r.IntN(1_000_000))
		v.Set(reflect.ValueOf(money.Must(units+pick(g, []string{"", ".5", ".07", ".0025"}), "EUR")))
		return
	case money.Ratio:
		v.Set(reflect.ValueOf(money.BasisPoints(1 + g.r.Int64N(9999))))
		return
	case engagement.Count:
		v.Set(reflect.ValueOf(engagement.Known(g.r.Int64N(5_000_000))))
		return
	case engagement.Tri:
		v.SetInt(int64(1 - 2*g.r.IntN(2)))
		return
	case civil.Date:
		v.Set(reflect.ValueOf(civil.NewDate(2026, 1, 1).AddDays(g.r.IntN(1500))))
		return
	case contract.Clock:
		v.SetString(fmt.Sprintf("%02d:%02d", g.r.IntN(24), g.r.IntN(60)))
		return
	}
	switch v.Kind() {
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Int:
		v.SetInt(g.whole(tag))
	case reflect.String:
		v.SetString(g.text(name, tag))
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		g.fill(v.Elem(), name, tag)
		if v.Elem().IsZero() {
			v.SetZero() // an empty clause is none
		}
	case reflect.Slice:
		if name == "deliverables" && v.Type().Elem().Kind() == reflect.Struct {
			v.Set(reflect.MakeSlice(v.Type(), len(g.ids), len(g.ids)))
		} else {
			n := 1 + g.r.IntN(3)
			v.Set(reflect.MakeSlice(v.Type(), n, n))
		}
		for i := range v.Len() {
			g.fill(v.Index(i), name, tag)
			if id := v.Index(i); id.Kind() == reflect.Struct && id.FieldByName("ID").IsValid() && name == "deliverables" {
				id.FieldByName("ID").SetString(g.ids[i])
			}
		}
		if v.Len() == 0 {
			v.SetZero()
		}
	case reflect.Struct:
		for i := range v.NumField() {
			f := v.Type().Field(i)
			field, opts, _ := strings.Cut(f.Tag.Get("json"), ",")
			if opts != "" && !g.chance(g.share) {
				continue
			}
			g.fill(v.Field(i), field, f.Tag.Get("validate"))
		}
		g.mend(v.Addr().Interface())
	}
}

// whole is a number within the bounds of a tag, seldom 0.
func (g *generator) whole(tag string) int64 {
	low, high := int64(0), int64(1000)
	for part := range strings.SplitSeq(tag, ",") {
		if n, ok := strings.CutPrefix(part, "gte="); ok {
			low, _ = strconv.ParseInt(n, 10, 64)
		}
		if n, ok := strings.CutPrefix(part, "lte="); ok {
			high, _ = strconv.ParseInt(n, 10, 64)
		}
	}
	n := low + g.r.Int64N(min(high-low, 5000)+1)
	if low < 0 && g.chance(0.5) {
		n = -n
	}
	if n == 0 {
		return 1
	}
	return n
}

// awkward are texts with what mark-up could take for its own.
var awkward = []string{
	"plain words", "R&D \"quoted\" 'single'", "*stars* _lines_ `ticks` | pipe ~~ # $5 \\ back", "漢字とかなの文章です", "مرحبا بالعالم",
	"1. not a list", "- no point", "naïve café – “ok” 😀", "a very long wording that goes on and on so that it must be wrapped somewhere in the middle",
}

// text is a text that the tag allows, never the same one twice.
func (g *generator) text(name, tag string) string {
	g.next++
	id := fmt.Sprintf("w%dx", g.next)
	has := func(rule string) bool {
		return strings.Contains(","+tag+",", ","+rule+",")
	}
	switch {
	case name == "deliverable" || name == "deliverables":
		if len(g.ids) == 0 {
			return ""
		}
		return pick(g, g.ids)
	case has("hashtag"):
		return pick(g, []string{"", "#"}) + "tag_" + id
	case has("handle"):
		return pick(g, []string{"", "@"}) + "name." + id
	case has("link"):
		return "https://example.com/" + id + "?a=1&b=%20_x"
	case has("email"):
		return id + "@example.com"
	case has("zone"):
		return "Europe/Zone_" + id
	case has("territory"):
		return pick(g, []string{"ES", "FR", "JP", "US"})
	case strings.Contains(tag, "iso3166"):
		return pick(g, []string{"ES", "FR", "JP", "US", "GB"})
	case name == "currency":
		return "EUR"
	case name == "language":
		return "x-" + id
	case strings.Contains(tag, "max=20,plain") || strings.Contains(tag, "max=100,plain"):
		return id
	case name == "from" || name == "to": // of a change: JSON
		return pick(g, []string{`"old ` + id + `"`, `{"amount":"1200.50","currency":"EUR"}`, `["` + id + `"]`, `{"after":"signing","days":30}`})
	case has("text"):
		return pick(g, awkward) + pick(g, []string{" ", "\n", "\n\n", " <b>&amp;</b> "}) + id
	}
	return pick(g, awkward) + " " + id
}
