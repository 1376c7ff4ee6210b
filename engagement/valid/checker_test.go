package valid_test

import (
	"errors"
	"fmt"
	"sync"
	"testing"
	"time"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement/problem"
	"github.com/seed-e12bc25d/influencekit/engagement/valid"
)

func TestStructTellsEverythingAtOnce(t *testing.T) {
	d := deal()
	assert.NoError(t, check.Struct(d))
	assert.NoError(t, check.Struct(&d))
	again := &d
	assert.NoError(t, check.Struct(&again))

	limit := dec("10.005")
	bad := Deal{
		Base: Base{ID: "a b"}, Platform: "myspace", Share: dec("1.5"), Cap: &limit,
		Window: Window{From: 3000, To: 2000},
		Posts:  []Post{{URL: "https://a.example"}, {URL: "nowhere", Slot: &Window{From: 2}}},
		Rates:  map[string]Rate{"b": {}, "a.b": {dec("-1")}, "a key too long": {dec("1")}},
		Grid:   map[string][]Rate{"x": {{dec("1")}, {dec("0")}}},
		Next:   &Deal{Creator: "leo"},
		GoName: -1, Dashed: -1,
	}
	want := []string{
		"id: alphanum",
		"creator: required",
		"platform: enum",
		"share: dec_lte 1",
		"cap: dec_places 2",
		"window.to: not_before from",
		"window.to: too_late 1000",
		"posts[1].url: url",
		"posts[1].slot.to: not_before from",
		`rates["a key too long"]: max 12`,
		`rates["a.b"].amount: dec_gt 0`,
		"rates.b.amount: dec_gt 0",
		"grid.x[1].amount: dec_gt 0",
		"next.share: dec_gt 0",
		"GoName: gte 0",
		"Dashed: gte 0",
		"contradicts",
	}
	for range 20 { // whatever the order of the maps
		assert.Equal(t, want, told(t, check.Struct(bad)))
	}
}

func TestMapKeysOfAnyKind(t *testing.T) {
	type stock struct {
		Text  map[string]Rate            `json:"text" validate:"dive"`
		Deep  map[string]map[string]Rate `json:"deep" validate:"dive,dive"`
		Num   map[int]Rate               `json:"num" validate:"dive"`
		Named map[loud]*Rate             `json:"named" validate:"dive"`
		Uint  map[uint8]Rate             `json:"uint" validate:"dive"`
		Cells map[cell]Rate              `json:"cells" validate:"dive"`
		Any   map[any]Rate               `json:"any" validate:"dive"`
		Ptrs  map[*cell]Rate             `json:"ptrs" validate:"dive"`
		Keys  map[string]string          `json:"keys" validate:"dive,keys,max=1,endkeys,max=1"`
	}
	bad := Rate{}
	good := Rate{dec("1")}
	tests := []struct {
		name string
		give stock
		want []string
	}{
		{"brackets and dots", stock{Text: map[string]Rate{"a.b]].Amount": bad, "[": bad, "]": bad, "": bad, "ключ": bad}}, []string{
			`text[""].amount: dec_gt 0`, `text["["].amount: dec_gt 0`, `text["]"].amount: dec_gt 0`,
			`text["a.b]].Amount"].amount: dec_gt 0`, `text["ключ"].amount: dec_gt 0`}},
		{"one key looks like the path below another", stock{Text: map[string]Rate{"a": good, "a].Amount": bad}}, []string{
			`text["a].Amount"].amount: dec_gt 0`}},
		{"two ways to read one namespace, one wrong", stock{Deep: map[string]map[string]Rate{
			"a":    {"b][c": good},
			"a][b": {"c": bad}}}, []string{`deep["a][b"].c.amount: dec_gt 0`}},
		{"the other one wrong", stock{Deep: map[string]map[string]Rate{
			"a":    {"b][c": bad},
			"a][b": {"c": good}}}, []string{`deep.a["b][c"].amount: dec_gt 0`}},
		{"both wrong", stock{Deep: map[string]map[string]Rate{
			"a":    {"b][c": bad},
			"a][b": {"c": bad}}}, []string{`deep.a["b][c"].amount: dec_gt 0`, `deep["a][b"].c.amount: dec_gt 0`}},
		{"numbers, sorted as JSON sorts them", stock{Num: map[int]Rate{2: bad, 10: bad, -1: bad}}, []string{
			"num.-1.amount: dec_gt 0", "num.10.amount: dec_gt 0", "num.2.amount: dec_gt 0"}},
		{"a key that prints itself otherwise", stock{Named: map[loud]*Rate{"a": {}, "b": nil}}, []string{
			"named.a.amount: dec_gt 0"}},
		{"small numbers", stock{Uint: map[uint8]Rate{7: bad}}, []string{"uint.7.amount: dec_gt 0"}},
		{"keys that write themselves", stock{Cells: map[cell]Rate{{1, 2}: bad}}, []string{`cells["1/2"].amount: dec_gt 0`}},
		{"a key that is nil", stock{Ptrs: map[*cell]Rate{nil: bad}}, []string{`ptrs[""].amount: dec_gt 0`}},
		{"keys that JSON cannot write", stock{Any: map[any]Rate{2.5: bad}}, []string{`any["2.5"].amount: dec_gt 0`}},
		{"rules of keys and of values", stock{Keys: map[string]string{"a": "bb", "cc": "d", "ee": "ff"}}, []string{
			"keys.a: max 1", "keys.cc: max 1", "keys.ee: max 1", "keys.ee: max 1"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			assert.Equal(t, test.want, told(t, valid.New().Struct(test.give)))
		})
	}
}

type cell struct{ row, column int }

func (c cell) MarshalText() ([]byte, error) { return fmt.Appendf(nil, "%d/%d", c.row, c.column), nil }

type loud string

func (l loud) String() string { return string(l) + "!" }

func TestCrossRules(t *testing.T) {
	type holder struct {
		List  []Window          `json:"list" validate:"dive"`
		Ptrs  []*Window         `json:"ptrs" validate:"dive"`
		Map   map[string]Window `json:"map" validate:"dive"`
		Plain []Window          `json:"plain"` // no dive
		Any   any               `json:"any"`
		Window
	}
	bad := Window{From: 1}
	err := check.Struct(holder{
		List: []Window{{}, bad}, Ptrs: []*Window{nil, &bad}, Map: map[string]Window{"a.b": bad, "c": bad},
		Plain: []Window{bad}, Any: &bad, Window: bad,
	})
	assert.Equal(t, []string{
		"list[1].to: not_before from", "ptrs[1].to: not_before from", `map["a.b"].to: not_before from`,
		"map.c.to: not_before from", "any.to: not_before from", "to: not_before from",
	}, told(t, err))

	type nested struct {
		Deep map[string]map[string]Window `json:"deep" validate:"dive,dive"`
	}
	err = check.Struct(nested{map[string]map[string]Window{"a": {"b][c": {}}, "a][b": {"c": bad}}})
	assert.Equal(t, []string{`deep["a][b"].c.to: not_before from`}, told(t, err))

	type local struct{ A, B int }
	order := valid.New(
		valid.Cross(func(v local, fail func(field, rule, param string)) { fail("B", "first", "") }),
		valid.Cross(func(v local, fail func(field, rule, param string)) {
			fail("", "whole", "")
			fail(`B["x.y"].z`, "second", "1")
			fail("A", "third", "")
			fail("[0]", "fourth", "")
		}),
	)
	assert.Equal(t, []string{"A: third", "B: first", `B["x.y"].z: second 1`, "whole", "[0]: fourth"}, told(t, order.Struct(local{})))
}

func TestAnonymousRootAndGenericRoot(t *testing.T) {
	var v struct {
		In struct {
			Rate Rate `json:"rate"`
		} `json:"in"`
	}
	assert.Equal(t, []string{"in.rate.amount: dec_gt 0"}, told(t, check.Struct(v)))
	assert.Equal(t, []string{"value.amount: dec_gt 0"}, told(t, check.Struct(box[Rate]{})))
}

type box[T any] struct {
	Value T `json:"value"`
}

func TestOwnRules(t *testing.T) {
	even := valid.New(valid.Rule("even", func(field any, param string) bool {
		n, is := field.(int)
		return is && n%2 == 0 && param == "x"
	}), valid.Say("even", "must be even, {param}"))
	type v struct {
		A int  `json:"a" validate:"even=x"`
		B *int `json:"b" validate:"omitempty,even=x"`
		C int  `json:"c" validate:"even"`
	}
	three := 3
	err := even.Struct(v{A: 1, B: &three})
	assert.Equal(t, []string{"a: even x", "b: even x", "c: even"}, told(t, err))
	var list problem.List
	require.ErrorAs(t, err, &list)
	assert.Equal(t, "must be even, x", list[0].Message)
}

func TestNames(t *testing.T) {
	type v struct {
		Must Platform   `json:"must" validate:"enum"`
		Ptr  *Platform  `json:"ptr" validate:"omitempty,enum"`
		Many []Platform `json:"many" validate:"dive,enum"`
	}
	bad := Platform("x")
	wrong := v{Must: bad, Ptr: &bad, Many: []Platform{bad}}
	said := func(opts ...valid.Option) []string {
		var list problem.List
		require.ErrorAs(t, valid.New(opts...).Struct(wrong), &list)
		var out []string
		for _, p := range list {
			out = append(out, p.Message)
		}
		return out
	}
	listed := "is not a known name; the names are instagram and tiktok"
	assert.Equal(t, []string{listed, listed, listed}, said(valid.Names([]Platform{"instagram", "tiktok"})))
	plain := "is not a known name"
	assert.Equal(t, []string{plain, plain, plain}, said())
	assert.Equal(t, []string{plain, plain, plain}, said(valid.Names(make([]Platform, 21))), "too many to list")
	assert.Equal(t, []string{plain, plain, plain}, said(valid.Names([]Platform{})))
	assert.Equal(t, "no", said(valid.Say("enum", "no"), valid.Names([]Platform{"instagram"}))[0], "a sentence of the caller's own")
	assert.Contains(t, said(valid.Names([]Platform{"instagram"}))[0], "instagram")
}

func TestEnum(t *testing.T) {
	type v struct {
		Must Platform   `json:"must" validate:"enum"`
		May  Platform   `json:"may" validate:"omitempty,enum"`
		Ptr  *Platform  `json:"ptr" validate:"omitempty,enum"`
		Many []Platform `json:"many" validate:"dive,enum"`
	}
	bad, empty := Platform("x"), Platform("")
	assert.NoError(t, check.Struct(v{Must: "tiktok"}))
	// An empty name is no name, whatever IsValid says.
	assert.Equal(t, []string{"must: enum", "ptr: enum", "many[1]: enum"},
		told(t, check.Struct(v{Ptr: &empty, Many: []Platform{"tiktok", ""}})))
	assert.Equal(t, []string{"must: enum", "may: enum", "ptr: enum", "many[0]: enum"},
		told(t, check.Struct(v{Must: "x", May: "x", Ptr: &bad, Many: []Platform{"x"}})))
}

func TestWhatIsNoStruct(t *testing.T) {
	for _, v := range []any{nil, 5, "x", []Deal{}, map[string]Deal{}, time.Time{}, (*Deal)(nil), new(*Deal), (*int)(nil)} {
		err := check.Struct(v)
		var list problem.List
		assert.Error(t, err, "%T", v)
		assert.False(t, errors.As(err, &list), "%T", v)
	}
	var none *valid.Checker
	assert.EqualError(t, none.Struct(Deal{}), "valid: nil Checker")
	assert.NoError(t, new(valid.Checker).Struct(Rate{dec("1")}), "the zero Checker works")
}

func TestValuesThatContainThemselves(t *testing.T) {
	d := deal()
	d.Next = &d
	assert.ErrorContains(t, check.Struct(&d), "contains itself")
	type loose struct {
		Any any `json:"any"`
	}
	l := &loose{}
	l.Any = l
	assert.ErrorContains(t, check.Struct(l), "contains itself")
	type nest struct {
		Lists [][]*nest        `json:"lists" validate:"dive,dive"`
		Maps  map[string]*nest `json:"maps" validate:"dive"`
	}
	lists, maps := &nest{}, &nest{}
	lists.Lists = [][]*nest{{}, {lists}}
	assert.ErrorContains(t, check.Struct(lists), "contains itself")
	maps.Maps = map[string]*nest{"a": maps}
	assert.ErrorContains(t, check.Struct(maps), "contains itself")
	assert.NoError(t, check.Struct(nest{Maps: map[string]*nest{"a": {}}, Lists: [][]*nest{{{}}}}))
	type node struct {
		Parent *node   `json:"-" validate:"-"`
		Near   []*node `json:"near"`
	}
	n := &node{}
	n.Parent, n.Near = n, []*node{n}
	assert.NoError(t, check.Struct(n), "nobody goes there")
	last := deal()
	for range 100 {
		before := last
		last = deal()
		last.Next = &before
	}
	assert.NoError(t, check.Struct(last))
}

func TestWrongTagsAreFoundOnTheZeroValue(t *testing.T) {
	type far[T any] struct {
		Hidden map[string][]*T `validate:"omitempty,dive,dive"`
	}
	tests := []struct {
		v    any
		want string
	}{
		{far[struct {
			A int `validate:"no_such_tag"`
		}]{}, "no_such_tag"},
		{far[struct {
			A decimal.Decimal `validate:"omitempty,dec_gt=abc"`
		}]{}, "dec_gt=abc: not a decimal"},
		{far[struct {
			A decimal.Decimal `validate:"omitempty,dec_gt=1e1000000000"`
		}]{}, "longer than 40 bytes"},
		{far[struct {
			A decimal.Decimal `validate:"omitempty,dec_places=-1"`
		}]{}, "dec_places=-1"},
		{far[struct {
			A decimal.Decimal `validate:"omitempty,gt=0"`
		}]{}, "want dec_gt"},
		{far[struct {
			A []float64 `validate:"dive,required,dec_gt=0"`
		}]{}, "want decimal.Decimal"},
		{far[struct {
			A map[string]int `validate:"dive,keys,enum,endkeys,gte=0"`
		}]{}, "IsValid"},
		{far[struct {
			A Platform `validate:"omitempty,enum=x"`
		}]{}, "no parameter"},
		{far[struct {
			A time.Time `validate:"omitempty,gt"`
		}]{}, "clock"},
		{far[struct {
			A string `validate:"omitempty,email|file"`
		}]{}, "machine"},
		{far[struct {
			A string `validate:"omitempty,timezone"`
		}]{}, "machine"},
		{far[struct {
			A int `validate:"dive"`
		}]{}, "dive into int"},
		{far[struct {
			A []string `validate:"dive,keys,max=3,endkeys"`
		}]{}, "keys of string"},
		{far[struct{ hidden }]{}, "unexported name"},
	}
	k := valid.New(valid.Cross(func(hidden, func(field, rule, param string)) {}))
	for _, test := range tests {
		for range 2 { // the verdict is remembered
			err := k.Struct(test.v)
			require.ErrorContains(t, err, test.want)
			var list problem.List
			assert.False(t, errors.As(err, &list))
		}
	}
}

type hidden struct{ A int }

func TestPanicsBecomeErrors(t *testing.T) {
	type late struct {
		A any `validate:"omitempty,gt=0"`
	}
	assert.ErrorContains(t, check.Struct(late{A: dec("1")}), "Bad field type decimal.Decimal")
	broken := valid.New(valid.Cross(func(w Window, _ func(field, rule, param string)) {
		if w.From == 7 {
			panic("seven")
		}
	}))
	assert.NoError(t, broken.Struct(Window{}))
	assert.ErrorContains(t, broken.Struct(Window{From: 7}), "seven")
	assert.NoError(t, broken.Struct(Window{}), "and it still works")
}

func TestOptionsThatMakeNoSense(t *testing.T) {
	yes := func(any, string) bool { return true }
	for name, opt := range map[string]valid.Option{
		"no function":     valid.Rule("x", nil),
		"no rule":         valid.Cross[Window](nil),
		"no struct":       valid.Cross(func(int, func(field, rule, param string)) {}),
		"a pointer":       valid.Cross(func(*Window, func(field, rule, param string)) {}),
		"no name":         valid.Rule("", yes),
		"a name with a =": valid.Rule("a=b", yes),
		"a reserved name": valid.Rule("dive", yes),
		"our own name":    valid.Rule("dec_gt", yes),
	} {
		assert.ErrorContains(t, valid.New(nil, opt).Struct(Window{}), "valid: ", name)
	}
}

func TestConcurrently(t *testing.T) {
	fresh := valid.New(valid.Cross(func(w Window, fail func(field, rule, param string)) {
		if w.To < w.From {
			fail("to", "not_before", "from")
		}
	}))
	var wg sync.WaitGroup
	errs := make([]error, 8)
	for i := range errs {
		wg.Go(func() {
			d := deal()
			d.Window = Window{From: i, To: 4}
			d.Rates = map[string]Rate{fmt.Sprint(i): {dec("1")}}
			errs[i] = fresh.Struct(d)
		})
	}
	wg.Wait()
	for i, err := range errs {
		assert.Equal(t, i > 4, err != nil, i)
	}
}

func TestMessagesNeverRepeatTheValue(t *testing.T) {
	secret := "secret-7301"
	d := deal()
	d.Creator, d.Platform, d.ID = secret+secret, Platform(secret), secret
	d.Posts = []Post{{URL: secret}}
	var list problem.List
	require.ErrorAs(t, check.Struct(d), &list)
	assert.Len(t, list, 4)
	for _, p := range list {
		assert.NotContains(t, p.Message, secret)
		assert.NotContains(t, p.Param, secret)
	}
}

func TestMessages(t *testing.T) {
	type v struct {
		Text string  `json:"text" validate:"min=2"`
		One  []int   `json:"one" validate:"min=1"`
		Num  int     `json:"num" validate:"min=3"`
		Rate float64 `json:"rate" validate:"gt=0"`
		Own  int     `json:"own" validate:"oneof=1 2"`
		Odd  string  `json:"odd" validate:"isbn13"`
		Odd2 string  `json:"odd2" validate:"containsany=ab"`
	}
	var list problem.List
	require.ErrorAs(t, valid.New(valid.Say("gt", "more than {param}, please")).Struct(v{}), &list)
	var got []string
	for _, p := range list {
		got = append(got, p.Message)
	}
	assert.Equal(t, []string{
		"must have at least 2 characters", "must have at least 1 element", "must be at least 3",
		"more than 0, please", "must be one of: 1 2",
		"does not satisfy the rule isbn13", "does not satisfy the rule containsany (ab)",
	}, got)
}
