package payload_test

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement/payload"
	"github.com/seed-e12bc25d/influencekit/engagement/problem"
)

// readLeaf reads {"v": value} into v, and an empty object when value is "".
func readLeaf(t *testing.T, value string, v any) problem.List {
	t.Helper()
	body := `{"v":` + value + `}`
	if value == "" {
		body = `{}`
	}
	r := payload.NewReader(strings.NewReader(body), "a test body")
	require.NoError(t, r.Body(func(string) error { return r.Value(v) }), value)
	return r.Problems()
}

// rules are the rules of problems, each at the path "v".
func rules(t *testing.T, l problem.List) string {
	t.Helper()
	var names []string
	for _, p := range l {
		assert.Equal(t, "v", p.Path)
		assert.NotEmpty(t, p.Message)
		names = append(names, p.Rule)
	}
	return strings.Join(names, " ")
}

func TestCount(t *testing.T) {
	for _, c := range []struct {
		value string
		n     int64
		state payload.State
		rule  string
	}{
		{"", 0, payload.Absent, ""},
		{"null", 0, payload.Null, ""},
		{`""`, 0, payload.Null, ""},
		{`"None"`, 0, payload.Null, ""},
		{`"undefined"`, 0, payload.Null, ""},
		{`"--"`, 0, payload.Null, ""},
		{`"N/A"`, 0, payload.Null, ""},
		{"-1", 0, payload.Hidden, ""},
		{`"-1"`, 0, payload.Hidden, ""},
		{"0", 0, payload.Given, ""},
		{`"0"`, 0, payload.Given, ""},
		{"1776621", 1776621, payload.Given, ""},
		{`"1776621"`, 1776621, payload.Given, ""},
		{`" 190 "`, 190, payload.Given, ""},
		{`"\u0031\u0032"`, 12, payload.Given, ""},
		{`"12,400"`, 12400, payload.Given, ""},
		{`"1,234,567"`, 1234567, payload.Given, ""},
		{"12.0", 12, payload.Given, ""},
		{`"007"`, 7, payload.Given, ""},
		{"9007199254740992", 1 << 53, payload.Given, ""},
		{"9007199254740993", 0, payload.Absurd, "absurd_count"},
		{"99999999999999999999999", 0, payload.Absurd, "absurd_count"},
		{"1e300", 0, payload.Absurd, "absurd_count"},
		{"1e999", 0, payload.Absurd, "absurd_count"},
		{strings.Repeat("9", 5000), 0, payload.Absurd, "absurd_count"},
		{"1e3", 0, payload.Unreadable, "not_a_count"},
		{"12.5", 0, payload.Unreadable, "not_a_count"},
		{"12.0000001", 0, payload.Unreadable, "not_a_count"},
		{"-5", 0, payload.Unreadable, "not_a_count"},
		{"-1e300", 0, payload.Unreadable, "not_a_count"},
		{"1e-400", 0, payload.Unreadable, "not_a_count"},
		{`"1.2M"`, 0, payload.Unreadable, "not_a_count"},
		{`"12,40"`, 0, payload.Unreadable, "not_a_count"},
		{`",400"`, 0, payload.Unreadable, "not_a_count"},
		{`"1,,00"`, 0, payload.Unreadable, "not_a_count"},
		{`"1234,567"`, 0, payload.Unreadable, "not_a_count"},
		{`"."`, 0, payload.Unreadable, "not_a_count"},
		{`"5."`, 0, payload.Unreadable, "not_a_count"},
		{`"many"`, 0, payload.Unreadable, "not_a_count"},
		{"true", 0, payload.Unreadable, "not_a_count"},
		{"{}", 0, payload.Unreadable, "not_a_count"},
		{`{"n":1}`, 0, payload.Unreadable, "not_a_count"},
		{"[3]", 0, payload.Unreadable, "not_a_count"},
	} {
		var got payload.Count
		problems := readLeaf(t, c.value, &got)
		assert.Equal(t, payload.Count{Value: c.n, State: c.state}, got, c.value)
		assert.Equal(t, c.rule, rules(t, problems), c.value)
	}
}

func TestText(t *testing.T) {
	for _, c := range []struct {
		value, text string
		state       payload.State
	}{
		{"", "", payload.Absent},
		{"null", "", payload.Null},
		{`""`, "", payload.Given},
		{`"Peach new"`, "Peach new", payload.Given},
		{`"a\nb\t\"c\" \\ \/ \b\f\r"`, "a\nb\t\"c\" \\ / \b\f\r", payload.Given},
		{`"caf\u00e9 \ud83d\udca1"`, "café 💡", payload.Given},
		{`"half \ud83d pair"`, "half � pair", payload.Given},
		{`"\ud83dA"`, "�A", payload.Given},
		{`"ok 🌹"`, "ok 🌹", payload.Given},
		{"12", "", payload.Unreadable},
		{"false", "", payload.Unreadable},
		{`["a"]`, "", payload.Unreadable},
	} {
		var got payload.Text
		problems := readLeaf(t, c.value, &got)
		assert.Equal(t, payload.Text{Value: c.text, State: c.state}, got, c.value)
		assert.Equal(t, c.state == payload.Unreadable, rules(t, problems) == "not_text", c.value)
	}
}

func TestTextIsKeptUpToALimit(t *testing.T) {
	var got payload.Text
	assert.Empty(t, readLeaf(t, `"`+strings.Repeat("x", payload.MaxText)+`"`, &got))
	assert.Len(t, got.Value, payload.MaxText)
	problems := readLeaf(t, `"`+strings.Repeat("x", payload.MaxText+1)+`"`, &got)
	assert.Equal(t, payload.Text{State: payload.Unreadable}, got)
	assert.Equal(t, "not_text", rules(t, problems))
}

func TestID(t *testing.T) {
	for _, c := range []struct {
		value, id string
		state     payload.State
	}{
		{"", "", payload.Absent},
		{"null", "", payload.Null},
		{`""`, "", payload.Null},
		{`"17885103395504675"`, "17885103395504675", payload.Given},
		{"17885103395504675123", "17885103395504675123", payload.Given}, // past 64 bits, every digit kept
		{`"4_10113477241177441"`, "4_10113477241177441", payload.Given},
		{`"\u002dabc"`, "-abc", payload.Given},
		{"1.79E+16", "", payload.Unreadable},
		{"-3", "", payload.Unreadable},
		{"true", "", payload.Unreadable},
		{`{"videoId":"x"}`, "", payload.Unreadable},
		{`"` + strings.Repeat("x", 300) + `"`, "", payload.Unreadable},
	} {
		var got payload.ID
		problems := readLeaf(t, c.value, &got)
		assert.Equal(t, payload.ID{Value: c.id, State: c.state}, got, c.value)
		assert.Equal(t, c.state == payload.Unreadable, rules(t, problems) == "not_an_id", c.value)
	}
}

func TestTime(t *testing.T) {
	at := func(year int, month time.Month, day, hour, minute, second, milli int) time.Time {
		return time.Date(year, month, day, hour, minute, second, milli*1e6, time.UTC)
	}
	for _, c := range []struct {
		value string
		at    time.Time
		state payload.State
	}{
		{"", time.Time{}, payload.Absent},
		{"null", time.Time{}, payload.Null},
		{`""`, time.Time{}, payload.Null},
		{"0", time.Time{}, payload.Null},
		{`"2019-03-21T20:37:49Z"`, at(2019, 3, 21, 20, 37, 49, 0), payload.Given},
		{`"2019-03-21T20:37:49.250Z"`, at(2019, 3, 21, 20, 37, 49, 250), payload.Given},
		{`"2021-08-17T19:00:42+0000"`, at(2021, 8, 17, 19, 0, 42, 0), payload.Given},
		{`"2021-08-17T19:00:42-0730"`, at(2021, 8, 18, 2, 30, 42, 0), payload.Given},
		{`"2016-05-17T04:14:36-04:00"`, at(2016, 5, 17, 8, 14, 36, 0), payload.Given},
		{"1633023123", at(2021, 9, 30, 17, 32, 3, 0), payload.Given},
		{`"1633023123"`, at(2021, 9, 30, 17, 32, 3, 0), payload.Given},
		{"1633023123000", time.Time{}, payload.Unreadable}, // milliseconds are another unit
		{`"2021"`, time.Time{}, payload.Unreadable},
		{"1633023123.5", time.Time{}, payload.Unreadable},
		{"-5", time.Time{}, payload.Unreadable},
		{`"2024-05-04T20:54:00"`, time.Time{}, payload.Unreadable}, // whose zone?
		{`"2024-05-04"`, time.Time{}, payload.Unreadable},
		{`"October 1"`, time.Time{}, payload.Unreadable},
		{`"9999-12-31T23:59:59-01:00"`, time.Time{}, payload.Unreadable}, // the year 10000 in UTC
		{`"0000-01-01T00:00:00Z"`, time.Time{}, payload.Unreadable},
		{"true", time.Time{}, payload.Unreadable},
		{"[]", time.Time{}, payload.Unreadable},
	} {
		var got payload.Time
		problems := readLeaf(t, c.value, &got)
		assert.Equal(t, payload.Time{Value: c.at, State: c.state}, got, c.value)
		assert.Equal(t, c.state == payload.Unreadable, rules(t, problems) == "not_a_time", c.value)
	}
}

func TestBool(t *testing.T) {
	for _, c := range []struct {
		value string
		want  payload.Bool
	}{
		{"", payload.Bool{}},
		{"null", payload.Bool{State: payload.Null}},
		{`""`, payload.Bool{State: payload.Null}},
		{"true", payload.Bool{Value: true, State: payload.Given}},
		{"false", payload.Bool{State: payload.Given}},
		{`"True"`, payload.Bool{Value: true, State: payload.Given}},
		{`"false"`, payload.Bool{State: payload.Given}},
		{"1", payload.Bool{State: payload.Unreadable}},
		{`"yes"`, payload.Bool{State: payload.Unreadable}},
		{"{}", payload.Bool{State: payload.Unreadable}},
	} {
		var got payload.Bool
		problems := readLeaf(t, c.value, &got)
		assert.Equal(t, c.want, got, c.value)
		assert.Equal(t, c.want.State == payload.Unreadable, rules(t, problems) == "not_a_bool", c.value)
	}
}

func TestDecimal(t *testing.T) {
	for _, c := range []struct {
		value, text string
		state       payload.State
	}{
		{"", "", payload.Absent},
		{"null", "", payload.Null},
		{`""`, "", payload.Null},
		{`"409.94"`, "409.94", payload.Given},
		{"4.26", "4.26", payload.Given},
		{`"-10.0"`, "-10.0", payload.Given},
		{"10", "10", payload.Given},
		{`"1e9"`, "", payload.Unreadable},
		{"1e9", "", payload.Unreadable},
		{`"1."`, "", payload.Unreadable},
		{`".5"`, "", payload.Unreadable},
		{`"1,000.00"`, "", payload.Unreadable},
		{`"1.2.3"`, "", payload.Unreadable},
		{`"--1"`, "", payload.Unreadable},
		{`"` + strings.Repeat("1", 41) + `"`, "", payload.Unreadable},
		{strings.Repeat("1", 100_000), "", payload.Unreadable},
		{"true", "", payload.Unreadable},
		{"[]", "", payload.Unreadable},
	} {
		var got payload.Decimal
		problems := readLeaf(t, c.value, &got)
		assert.Equal(t, payload.Decimal{Value: c.text, State: c.state}, got, c.value)
		assert.Equal(t, c.state == payload.Unreadable, rules(t, problems) == "not_a_decimal", c.value)
	}
}

func TestSeen(t *testing.T) {
	for _, value := range []string{"null", "[1,{}]", `"x"`, "0"} {
		var got payload.Seen
		assert.Empty(t, readLeaf(t, value, &got))
		assert.True(t, bool(got), value)
	}
	var got payload.Seen
	readLeaf(t, "", &got)
	assert.False(t, bool(got))
}
