package valid_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/engagement/problem"
	"github.com/seed-e12bc25d/influencekit/engagement/valid"
)

// Everything has a field of each kind that JSON can fill.
type Everything struct {
	Embedded
	*Pointed
	Named   Embedded `json:"named"`
	Bool    bool     `json:"bool"`
	Int8    int8     `json:"int8"`
	Int     int64    `json:"int"`
	Uint    uint16   `json:"uint"`
	Float   float64  `json:"float"`
	Float32 float32  `json:"float32,omitempty"`
	Text    string   `json:"text"`
	Bytes   []byte   `json:"bytes"`
	Number  json.Number
	Any     any                   `json:"any"`
	Raw     json.RawMessage       `json:"raw,omitempty"`
	When    time.Time             `json:"when,omitzero"`
	Day     Day                   `json:"day"`
	Dec     decimal.Decimal       `json:"dec"`
	DecPtr  *decimal.Decimal      `json:"dec_ptr"`
	Null    decimal.NullDecimal   `json:"null"`
	Quoted  int                   `json:"quoted,string"`
	QuotedS string                `json:"quoted_s,string"`
	QuotedP *bool                 `json:"quoted_p,string"`
	List    []*int                `json:"list"`
	Pair    [2]int                `json:"pair"`
	Map     map[string][]Embedded `json:"map"`
	ByInt   map[int8]int          `json:"by_int"`
	ByDay   map[Day]int           `json:"by_day"`
	Self    *Everything           `json:"self,omitempty"`
	Odd     int                   `json:"odd-name.x"`
	Dash    int                   `json:"-,"`
	Skipped int                   `json:"-"`
	hidden  int
}

type Embedded struct {
	Inner string `json:"inner"`
	Text  string `json:"text"` // hidden by the outer one
}

type Pointed struct {
	Deep int `json:"deep"`
}

// A Day reads itself from text such as "mon", and tells why not.
type Day string

func (d *Day) UnmarshalText(text []byte) error {
	if len(text) != 3 && len(text) != 0 {
		return errors.New("secret: " + string(text))
	}
	*d = Day(text)
	return nil
}

// strict has no rules: what it refuses is wrong JSON.
var strict = valid.New()

func read[T any](c *valid.Checker, text string) (T, error) {
	return valid.Decode[T](c, strings.NewReader(text))
}

const everything = ` {"inner":"in","deep":4,"named":{"inner":"n","text":"t"},"bool":true,"int8":-128,"int":9007199254740993,
"uint":65535,"float":-1.5e-3,"float32":2.5,"text":"a\"\\\/\b\f\n\r\t\u00e9\ud83d\ude00ü","bytes":"aGk=","Number":-0.10e+2,
"any":{"a":[1,null,"x",{"b":false}],"c":{}},"raw":[1, {"x":1e400}],"when":"2026-01-31T12:00:00Z","day":"mon","dec":12.50,"dec_ptr":"1e-7",
"null":null,"quoted":"-5","quoted_s":"\"q\"","quoted_p":"true","list":[1,null,-0],"pair":[1,2],"map":{"a.b":[{"inner":"1"}],"":[]},
"by_int":{"-128":1,"127":2},"by_day":{"tue":5},"self":{"int":1},"odd-name.x":3,"-":9}
`

func TestDecodeAgreesWithEncodingJSON(t *testing.T) {
	for _, text := range []string{everything, `{}`, `{"list":[],"map":{},"bytes":"","any":[]}`,
		`{"bool":null,"int8":null,"text":null,"any":null,"raw":null,"when":null,"day":null,"dec":null,"dec_ptr":null,"quoted":null,
		"quoted_p":null,"list":null,"pair":null,"map":null,"self":null,"deep":null,"named":null}`,
		`{"quoted":"null","bytes":[1,2],"any":1.5,"Number":"7"}`, `null`} {
		got, err := read[Everything](strict, text)
		require.NoError(t, err)
		var want Everything
		require.NoError(t, json.Unmarshal([]byte(text), &want))
		assert.Equal(t, want, got)
	}
}

func TestDecodeTellsEverythingAtOnce(t *testing.T) {
	got, err := read[Everything](strict, `{
		"Inner":1, "inner":"in", "inner":"again", "nope":{"a":1,"a":2}, "nope":1,
		"deep":"4", "named":[], "bool":"true", "int8":300, "int":1.5, "uint":-1, "float":1e400, "float32":1e39,
		"text":5, "bytes":"?", "Number":"x1", "any":[1e400,{"k":1,"k":2}], "raw":{"k":1,"k":2}, "when":"yesterday",
		"day":"monday", "dec":"twelve", "dec_ptr":true, "null":"x", "quoted":5, "quoted_s":"q", "quoted_p":"1",
		"list":[1,"2",3.0,4], "pair":[1,2,3], "map":{"a.b":[{"inner":true},{"inner":"ok"}],"x":{}},
		"by_int":{"128":1,"x":2,"1":3,"01":4}, "by_day":{"tue":"x","tuesday":6}, "self":{"self":{"Self":1}},
		"Skipped":1, "hidden":1, "-":9
	} tail`)
	assert.Equal(t, []string{
		"Inner: unknown_field inner", "inner: duplicate_field", "nope: unknown_field", "nope.a: duplicate_field", "nope: duplicate_field",
		"deep: wrong_type integer", "named: wrong_type object", "bool: wrong_type boolean", "int8: out_of_range int8",
		"int: wrong_type integer", "uint: out_of_range uint16", "float: out_of_range float64", "float32: out_of_range float32",
		"text: wrong_type string", "bytes: invalid base64", "Number: wrong_type number", "any[0]: out_of_range float64",
		"any[1].k: duplicate_field", "raw.k: duplicate_field", "when: invalid time.Time", "day: invalid valid_test.Day",
		"dec: invalid decimal.Decimal", "dec_ptr: invalid decimal.Decimal", "null: invalid decimal.NullDecimal",
		"quoted: wrong_type string", "quoted_s: wrong_type string", "quoted_p: wrong_type boolean",
		"list[1]: wrong_type integer", "list[2]: wrong_type integer", "pair: wrong_length 2",
		`map["a.b"][0].inner: wrong_type string`, "map.x: wrong_type array",
		"by_int.128: invalid int8", "by_int.x: invalid int8", "by_int.01: duplicate_field",
		"by_day.tue: wrong_type integer", "by_day.tuesday: invalid valid_test.Day", "self.self.Self: unknown_field self",
		"Skipped: unknown_field", "hidden: unknown_field", "trailing_data 633",
	}, told(t, err))
	assert.NotContains(t, err.Error(), "secret")

	// What was right is there.
	assert.Equal(t, "in", got.Inner)
	assert.Equal(t, 9, got.Dash)
	require.Len(t, got.List, 4)
	assert.Equal(t, 4, *got.List[3])
	assert.Equal(t, "ok", got.Map["a.b"][1].Inner)
	assert.Equal(t, map[int8]int{1: 3}, got.ByInt)
	assert.Equal(t, [2]int{1, 2}, got.Pair)
	assert.Zero(t, got.hidden)
}

func TestDecodeValidatesWhatWasRead(t *testing.T) {
	_, err := read[Deal](check, `{"creator":5,"share":"2","windw":1,"window":{"from":"x","to":-1},"posts":[{"url":""},{"url":7}],
		"rates":{"a.b":{"amount":0},"c":{"amount":"x"},"d":{}}} x`)
	assert.Equal(t, []string{
		"creator: wrong_type string", "windw: unknown_field", "window.from: wrong_type integer", "posts[1].url: wrong_type string",
		"rates.c.amount: invalid decimal.Decimal", "trailing_data 155",
		// creator, posts[1].url and rates.c.amount are zero only because they could not be read
		"share: dec_lte 1", "window.to: not_before from", "posts[0].url: required",
		`rates["a.b"].amount: dec_gt 0`, "rates.d.amount: dec_gt 0",
	}, told(t, err))

	for text, want := range map[string][]string{
		`[{"amount":1},{"amount":0},null]`: {"[1].amount: dec_gt 0"},
		`[]`:                               nil,
		`null`:                             nil,
		`[{"amount":1},{"amount":true}]`:   {"[1].amount: invalid decimal.Decimal"},
	} {
		_, err := read[[]*Rate](check, text)
		assert.Equal(t, want, told(t, err), text)
	}
	_, err = read[map[string][]Rate](check, `{"a.b":[{"amount":1},{"amount":0}]}`)
	assert.Equal(t, []string{`["a.b"][1].amount: dec_gt 0`}, told(t, err))
	_, err = read[Rate](check, `null`)
	assert.Equal(t, []string{"amount: dec_gt 0"}, told(t, err), "null leaves zero")
	_, err = read[Rate](check, `[]`)
	assert.Equal(t, []string{"wrong_type object"}, told(t, err), "and nothing below it")
	d, err := read[*Deal](check, `null`)
	assert.NoError(t, err)
	assert.Nil(t, d, "there is nothing to validate")
	type lists []lists
	_, err = read[lists](check, `[[],[[]]]`)
	assert.NoError(t, err, "a list of itself leads to no struct")
	n, err := read[int](check, ` 7 `)
	assert.NoError(t, err)
	assert.Equal(t, 7, n)
	x, err := read[any](check, `[1]`)
	assert.NoError(t, err)
	assert.Equal(t, []any{1.0}, x)
	_, err = read[struct {
		A int `validate:"no_such_tag"`
	}](check, `{}`)
	assert.ErrorContains(t, err, "valid: ")
}

func TestDecodeStopsAtWrongSyntax(t *testing.T) {
	type v struct {
		A int            `json:"a"`
		B []v            `json:"b"`
		M map[string]any `json:"m"`
		S string         `json:"s"`
		T time.Time      `json:"t"`
		N uint           `json:"n,string"`
	}
	for text, want := range map[string]string{
		``:                             "truncated 0",
		"\n ":                          "truncated 2",
		`{`:                            "truncated 1",
		`{"a":1`:                       "a: truncated 6",
		`{"a":1,`:                      "truncated 7",
		`{"a"`:                         "truncated 4",
		`{"a":`:                        "a: truncated 5",
		`{"a":12`:                      "a: truncated 7",
		`{"a":-`:                       "a: truncated 6",
		`{"a":nul`:                     "a: truncated 8",
		`{"b":[{"a":1},{"s":"xy`:       "b[1].s: truncated 22",
		`{"s":"\`:                      "s: truncated 7",
		`{"s":"\n`:                     "s: truncated 8",
		`{"s":"\ud800\uzzzz"}`:         "s: syntax 12",
		`{"s":"\n` + "\x01":            "s: syntax 8",
		`{"t":tru`:                     "t: truncated 8",
		`{"s":"\u00`:                   "s: truncated 10",
		`{"a":1,}`:                     "syntax 7",
		`{,}`:                          "syntax 1",
		`{a:1}`:                        "syntax 1",
		`{"a" 1}`:                      "syntax 5",
		`{"a":1 "b":2}`:                "syntax 7",
		`{"b":[,]}`:                    "b[0]: syntax 6",
		`{"b":[{}{}]}`:                 "b: syntax 8",
		`{"b":[{},]}`:                  "b[1]: syntax 9",
		`{"a":01}`:                     "syntax 6",
		`{"a":.5}`:                     "a: syntax 5",
		`{"a":+5}`:                     "a: syntax 5",
		`{"a":1.}`:                     "a: syntax 7",
		`{"a":1e}`:                     "a: syntax 7",
		`{"a":0x10}`:                   "syntax 6",
		`{"a":1_000}`:                  "syntax 6",
		`{"a":NaN}`:                    "a: syntax 5",
		`{"a":Infinity}`:               "a: syntax 5",
		`{"a":-Infinity}`:              "a: syntax 6",
		`{"a":tru}`:                    "a: syntax 5",
		`{"a":None}`:                   "a: syntax 5",
		`{"s":'x'}`:                    "s: syntax 5",
		"{\"s\":\"a\nb\"}":             "s: syntax 7",
		"{\"s\":\"\\t\x01\"}":          "s: syntax 8",
		`{"s":"\x"}`:                   "s: syntax 6",
		`{"s":"\u00zz"}`:               "s: syntax 6",
		`{"m":{"x":[1,{"y":2},}}`:      "m.x[2]: syntax 21",
		"\ufeff{}":                     "syntax 0",
		"\x00":                         "syntax 0",
		"\xff\xfe{\x00}\x00":           "syntax 0",
		`{"a":1}}`:                     "trailing_data 7",
		`{} {}`:                        "trailing_data 3",
		"{/* no comments */}":          "syntax 1",
		`{"b":[{"nope":[1,{"x":tru}}]`: "b[0].nope: unknown_field; b[0].nope[1].x: syntax 22",
	} {
		_, err := read[v](strict, text)
		require.Error(t, err, text)
		assert.Equal(t, want, err.Error(), text)
	}

	got, err := read[v](check, "{\"a\":7,\"nope\":1,\n \"b\":[{\"s\":\"ü\"},{\"s\": oops}], \"s\":\"never\"}")
	assert.Equal(t, []string{"nope: unknown_field", "b[1].s: syntax 40"}, told(t, err))
	assert.Equal(t, v{A: 7, B: []v{{S: "ü"}, {}}}, got, "what came before is kept")
	var list problem.List
	require.ErrorAs(t, err, &list)
	assert.Equal(t, "is not JSON at line 2, column 23 (byte 40): want a value", list[1].Message)

	_, err = read[Deal](check, `{"share":3,"creator`)
	assert.Equal(t, []string{"truncated 19"}, told(t, err), "half a value is not validated")
}

func TestDecodeTextThatIsNotUTF8(t *testing.T) {
	type v struct {
		A   string            `json:"a"`
		M   map[string]string `json:"m"`
		Any any               `json:"any"`
		Day Day               `json:"day"`
		Raw json.RawMessage   `json:"raw"`
		End int               `json:"end"`
	}
	got, err := read[v](strict, "{\"a\":\"\xff\",\"m\":{\"x\":\"\\n\xc3\",\"\xff\":1,\"y\":\"\\ud800\",\"z\":\"\\ud800\\u0041\",\"w\":\"\\udc00\\ud83d\\ude00\"},"+
		"\"any\":[\"\xed\xa0\x80\"],\"day\":\"\xff\xff\xff\",\"raw\":\"\xff\",\"\\udead\":1,\"end\":1}")
	assert.Equal(t, []string{"a: not_utf8", "m.x: not_utf8", "m: bad_name 1024", "m.y: not_utf8", "m.z: not_utf8", "m.w: not_utf8",
		"any[0]: not_utf8", "day: not_utf8", "raw: not_utf8", "bad_name 1024"}, told(t, err))
	assert.Equal(t, 1, got.End)
	assert.Empty(t, got.Raw)
}

func TestDecodeFromReaders(t *testing.T) {
	got, err := valid.Decode[Window](check, iotest.OneByteReader(strings.NewReader(`{"from":1,"to":2}`)))
	assert.NoError(t, err)
	assert.Equal(t, Window{1, 2}, got)
	cause := errors.New("the line went dead")
	got, err = valid.Decode[Window](check, io.MultiReader(strings.NewReader(`{"from":1,"to`), iotest.ErrReader(cause)))
	assert.ErrorIs(t, err, cause)
	assert.Equal(t, Window{From: 1}, got)
	_, err = valid.Decode[Window](check, nil)
	assert.EqualError(t, err, "valid: nil reader")
	_, err = valid.Decode[Window](nil, strings.NewReader(`{}`))
	assert.EqualError(t, err, "valid: nil Checker")
	_, err = valid.Read[Window](valid.New(valid.Rule("x", nil)), strings.NewReader(`{}`))
	assert.ErrorContains(t, err, "no function")
	got, err = valid.Read[Window](check, strings.NewReader(`{"from":5}`))
	assert.NoError(t, err, "Read does not validate")
	assert.Equal(t, Window{From: 5}, got)
	_, err = valid.Decode[Window](check, new(bytes.Buffer))
	assert.Equal(t, []string{"truncated 0"}, told(t, err))
}

// A Fee reads itself, and tells its problems with paths of its own.
type Fee struct{ Window Window }

func (f *Fee) UnmarshalJSON(b []byte) (err error) {
	switch {
	case bytes.Equal(b, []byte(`"empty"`)):
		return problem.List{}
	case bytes.Equal(b, []byte(`"one"`)):
		return problem.Problem{Path: "kind", Rule: "no_kind", Message: "names no kind"}
	}
	f.Window, err = valid.Read[Window](strict, bytes.NewReader(b))
	return err
}

func TestDecodeTypesThatTellTheirProblems(t *testing.T) {
	type v struct {
		Fees []Fee `json:"fees" validate:"dive"`
		Last *Fee  `json:"last" validate:"omitempty"`
	}
	got, err := read[v](check, `{"fees":[{"from":"x","too":1},{"from":3},"one","empty"],"last":{"from":1,"to":2}}`)
	assert.Equal(t, []string{"fees[0].from: wrong_type integer", "fees[0].too: unknown_field", "fees[2].kind: no_kind",
		"fees[3]: invalid valid_test.Fee",
		"fees[1].Window.to: not_before from"}, told(t, err))
	assert.Equal(t, Window{1, 2}, got.Last.Window)
}

func TestDecodeOddStructs(t *testing.T) {
	type Same struct{ A, B int }
	type Twin struct{ A int }
	type tagged struct {
		X int `json:"B"`
	}
	type Loop struct {
		*Loop
		C int
	}
	type v struct {
		Same
		Twin // A is in both: neither counts
		tagged
		Loop
		Iface io.Reader
		Func  func()
		Bad   string `json:"a\"b"`
		Keys  map[[1]int]int
		Inner struct{ time.Time } // no name: encoding/json does not see its methods
	}
	text := `{"A":1,"B":2,"C":3,"Iface":null,"Bad":"x","Inner":{}}`
	got, err := read[v](strict, text)
	assert.Equal(t, []string{"A: unknown_field"}, told(t, err))
	var want v
	require.NoError(t, json.Unmarshal([]byte(text), &want))
	assert.Equal(t, want, got)
	assert.Equal(t, 2, got.X)

	_, err = read[v](strict, `{"Iface":1,"Func":"x","Keys":{"a":1}}`)
	assert.Equal(t, []string{"Iface: wrong_type io.Reader", "Func: wrong_type func()", "Keys.a: invalid [1]int"}, told(t, err))

	type under struct{ P int }
	_, err = read[struct{ *under }](strict, `{"P":1}`)
	assert.Equal(t, []string{"P: invalid valid_test.under"}, told(t, err))
	for _, body := range []string{`{"u":{"P":1}}`, `{"u":null}`} {
		_, err = read[struct {
			*under `json:"u"`
		}](strict, body)
		assert.Equal(t, []string{"u: invalid valid_test.under"}, told(t, err))
	}
	u, err := read[struct {
		under `json:"u"`
	}](strict, `{"u":{"P":1}}`)
	assert.NoError(t, err)
	assert.Equal(t, 1, u.P)
}

func TestDecodeMoreRefusals(t *testing.T) {
	type v struct {
		Quoted string           `json:"quoted,string"`
		Day    Day              `json:"day"`
		Days   map[Day]int      `json:"days"`
		Uints  map[uint]int     `json:"uints"`
		Any    map[string]any   `json:"any"`
		Dates  map[string]*Day  `json:"dates"`
		Bools  []bool           `json:"bools"`
		Deep   *struct{ A int } `json:"deep"`
		Float  *float64         `json:"float"`
	}
	_, err := read[v](strict, `{"quoted":"\"\ud800\"","day":5,"days":{"mon":1,"mon":2,"x":3},"uints":{"-1":1,"18446744073709551616":2,"0":3},
		"any":{"a":{"b":1,"b":{"c":[]}},"a":1},"dates":{"a":[],"b":null,"c":"tue"},"bools":[1,"true",null,{}],"deep":{"A":{}},"float":true}`)
	assert.Equal(t, []string{"quoted: not_utf8", "day: wrong_type string", "days.mon: duplicate_field", "days.x: invalid valid_test.Day",
		"uints.-1: invalid uint", "uints.18446744073709551616: invalid uint", "any.a.b: duplicate_field", "any.a: duplicate_field",
		"dates.a: wrong_type string", "bools[0]: wrong_type boolean", "bools[1]: wrong_type boolean", "bools[3]: wrong_type boolean",
		"deep.A: wrong_type integer", "float: wrong_type number"}, told(t, err))
	_, err = read[v](strict, "{\"quoted\":\"\\\"\xff\\\"\",\"day\":\"\xff..\"}")
	assert.Equal(t, []string{"quoted: not_utf8", "day: not_utf8"}, told(t, err))
	for _, text := range []string{`{"quoted":"\"x`, `{"quoted":`, `{"day":"mo`, `{"days":{"mon":1,`, `{"deep":{"A":[1,`} {
		_, err = read[v](strict, text)
		assert.ErrorContains(t, err, "truncated", text)
	}
}

func TestDecodeMessages(t *testing.T) {
	for text, want := range map[string]string{
		`{"int8":"x"}`:         "must be a whole number",
		`{"bool":1}`:           "must be true or false",
		`{"when":"x"}`:         "must be a time such as 2026-01-31T12:00:00Z",
		`{"dec":"x"}`:          "must be a decimal number such as 12.50",
		`{"list":{}}`:          "must be a list in [ ]",
		`{"named":1}`:          "must be an object in { }",
		`{"INT":1}`:            "is not a field known here; the name is int",
		`{"zzz":1}`:            "is not a field known here",
		`{"int8":300}`:         "does not fit (int8)",
		`{"int":1,"int":1}`:    "is given more than once",
		`{"day":"x"}`:          "cannot be read as valid_test.Day",
		`{"pair":[1]}`:         "must have exactly 2 elements",
		`{"bytes":"?"}`:        "must be base64",
		"{\"text\":\"\xff\"}":  "is not UTF-8 text",
		"{\n\"int\":1,\n\n 1}": "is not JSON at line 4, column 2 (byte 13): want a name in quotes",
		`[`:                    "must be an object in { }",
		``:                     "ends too early, at line 1, column 1 (byte 0)",
	} {
		_, err := read[Everything](strict, text)
		var list problem.List
		require.ErrorAs(t, err, &list)
		assert.Equal(t, want, list[0].Message, text)
	}
	polite := valid.New(valid.Say("unknown_field", "what is this?"), valid.Say("invalid valid_test.Day", "is no day such as mon"))
	_, err := read[Window](polite, `{"x":1}`)
	var list problem.List
	require.ErrorAs(t, err, &list)
	assert.Equal(t, "what is this?", list[0].Message)
	_, err = read[Everything](polite, `{"day":"x"}`)
	require.ErrorAs(t, err, &list)
	assert.Equal(t, "is no day such as mon", list[0].Message)
	assert.Equal(t, "valid_test.Day", list[0].Param)

	// The types of this module, by what a person writes and not by their Go names.
	type own struct {
		Day   civil.Date       `json:"day"`
		Likes engagement.Count `json:"likes"`
		Paid  engagement.Tri   `json:"paid"`
	}
	_, err = read[own](strict, `{"day":"2026-02-30","likes":"x","paid":"maybe"}`)
	require.ErrorAs(t, err, &list)
	assert.Equal(t, []string{"is no day such as 2026-10-31", "must be a whole number of 0 or more", "must be true or false"},
		[]string{list[0].Message, list[1].Message, list[2].Message})
}
