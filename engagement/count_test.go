package engagement_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement"
)

func TestKnown(t *testing.T) {
	tests := []struct {
		n     int64
		known bool
	}{
		{0, true}, {1, true}, {engagement.MaxCount, true},
		{-1, false}, {-1 << 63, false}, {engagement.MaxCount + 1, false}, {1<<63 - 1, false},
	}
	for _, tt := range tests {
		n, known := engagement.Known(tt.n).Get()
		assert.Equal(t, tt.known, known, tt.n)
		assert.Equal(t, tt.known, engagement.Known(tt.n).IsKnown())
		if tt.known {
			assert.Equal(t, tt.n, n)
		} else {
			assert.Equal(t, engagement.Count{}, engagement.Known(tt.n))
			assert.Zero(t, n)
		}
	}
	assert.NotEqual(t, engagement.Count{}, engagement.Known(0), "unknown is not zero")
	assert.Equal(t, "unknown", engagement.Count{}.String())
	assert.Equal(t, "0", engagement.Known(0).String())
	assert.Equal(t, "9007199254740992", engagement.Known(engagement.MaxCount).String())
}

func TestCountPlus(t *testing.T) {
	unknown, two, three := engagement.Count{}, engagement.Known(2), engagement.Known(3)
	assert.Equal(t, engagement.Known(5), two.Plus(three))
	assert.Equal(t, two, two.Plus(engagement.Known(0)))
	assert.Equal(t, unknown, two.Plus(unknown), "what is unknown is not taken for 0")
	assert.Equal(t, unknown, unknown.Plus(two))
	most := engagement.Known(engagement.MaxCount)
	assert.Equal(t, most, most.Plus(engagement.Known(0)))
	assert.Equal(t, unknown, most.Plus(engagement.Known(1)))
	assert.Equal(t, unknown, most.Plus(most))
}

func TestCountDivisor(t *testing.T) {
	n, err := engagement.Known(4).Divisor("CPE", "engagements")
	require.NoError(t, err)
	assert.Equal(t, int64(4), n)
	n, err = engagement.Known(0).Divisor("CPE", "engagements")
	assert.EqualError(t, err, "CPE is undefined: engagements 0")
	assert.Zero(t, n)
	n, err = engagement.Count{}.Divisor("CPE", "engagements")
	assert.Zero(t, n)
	var undefined *engagement.Undefined
	require.ErrorAs(t, err, &undefined)
	assert.Equal(t, engagement.Undefined{What: "CPE", Because: "engagements unknown"}, *undefined)
}

// Whatever the verb, no count is printed as another number.
func TestCountFormat(t *testing.T) {
	five, unknown := engagement.Known(5), engagement.Count{}
	for _, c := range []struct{ format, known, unknown string }{
		{"%d", "5", "unknown"}, {"%v", "5", "unknown"}, {"%s", "5", "unknown"}, {"%+v", "5", "unknown"}, {"%#v", "5", "unknown"}, {"%f", "5", "unknown"},
		{"%9d", "        5", "  unknown"}, {"%-9d|", "5        |", "unknown  |"}, {"%9v", "        5", "  unknown"},
	} {
		assert.Equal(t, c.known, fmt.Sprintf(c.format, five), c.format)
		assert.Equal(t, c.unknown, fmt.Sprintf(c.format, unknown), c.format)
	}
	assert.Equal(t, "[5 unknown]", fmt.Sprint([]engagement.Count{five, unknown}))
	assert.Equal(t, "{Likes:5}", fmt.Sprintf("%+v", struct{ Likes engagement.Count }{five}))
}

func TestCountJSON(t *testing.T) {
	tests := []struct {
		text string
		want engagement.Count
		ok   bool
	}{
		{"0", engagement.Known(0), true},
		{"1776621", engagement.Known(1_776_621), true},
		{"9007199254740992", engagement.Known(engagement.MaxCount), true},
		{"null", engagement.Count{}, true},
		{"-1", engagement.Count{}, true},  // several sources' "hidden"
		{"-2", engagement.Count{}, false}, // nobody's
		{"-9223372036854775808", engagement.Count{}, false},
		{"9007199254740993", engagement.Count{}, false},
		{"92233720368547758070", engagement.Count{}, false},
		{"12.0", engagement.Count{}, false},
		{"0.5", engagement.Count{}, false},
		{"1e3", engagement.Count{}, false},
		{`"12"`, engagement.Count{}, false},
		{`""`, engagement.Count{}, false},
		{"true", engagement.Count{}, false},
		{"[]", engagement.Count{}, false},
		{"{}", engagement.Count{}, false},
	}
	for _, tt := range tests {
		got := engagement.Known(7)
		err := json.Unmarshal([]byte(tt.text), &got)
		if !tt.ok {
			assert.Error(t, err, tt.text)
			assert.Equal(t, engagement.Known(7), got, "a refused text changes nothing")
			continue
		}
		require.NoError(t, err, tt.text)
		assert.Equal(t, tt.want, got, tt.text)
		again, err := json.Marshal(got)
		require.NoError(t, err)
		var back engagement.Count
		require.NoError(t, json.Unmarshal(again, &back))
		assert.Equal(t, got, back)
	}
}

// White space around a value is JSON too (RFC 8259, section 2). encoding/json takes
// it off; who calls UnmarshalJSON need not.
func TestCountJSONTakesWhiteSpace(t *testing.T) {
	for text, want := range map[string]engagement.Count{" 12\n": engagement.Known(12), "\tnull\r\n": {}} {
		got := engagement.Known(7)
		require.NoError(t, got.UnmarshalJSON([]byte(text)))
		assert.Equal(t, want, got, "%q", text)
	}
}

// An unknown count is left out or null, a count of nothing is 0: a reader of the
// JSON can tell them apart.
func TestCountJSONKeepsUnknownApart(t *testing.T) {
	b, err := json.Marshal(engagement.Metrics{Likes: engagement.Known(0)})
	require.NoError(t, err)
	assert.Equal(t, `{"likes":0}`, string(b))
	b, err = json.Marshal([]engagement.Count{{}, engagement.Known(0)})
	require.NoError(t, err)
	assert.Equal(t, `[null,0]`, string(b))
}

func TestParseCount(t *testing.T) {
	tests := []struct {
		text  string
		want  int64
		exact bool
	}{
		{"0", 0, true},
		{"1776621", 1_776_621, true},
		{" 42 ", 42, true},
		{"12,400", 12_400, true},
		{"123,400", 123_400, true},
		{strings.Repeat("0", 39) + "7", 7, true}, // the longest text that is read
		{"1,776,621", 1_776_621, true},
		{"9007199254740992", engagement.MaxCount, true},
		{"1.2M", 1_200_000, false},
		{"1.25m", 1_250_000, false},
		{"1.234567M", 1_234_567, false},
		{"35 K", 35_000, false},
		{"35k", 35_000, false},
		{"0.5K", 500, false},
		{"1.09K", 1_090, false},
		{"2B", 2_000_000_000, false},
		{"1,234.5K", 1_234_500, false},
	}
	for _, tt := range tests {
		c, exact, err := engagement.ParseCount(tt.text)
		require.NoError(t, err, tt.text)
		assert.Equal(t, engagement.Known(tt.want), c, tt.text)
		assert.Equal(t, tt.exact, exact, tt.text)
	}
	for _, text := range []string{"", "  ", "-", "--", "-1", "n/a", "N/A", "na", "none", "None", "null", "NULL", "undefined", "hidden", "Hidden"} {
		c, exact, err := engagement.ParseCount(text)
		require.NoError(t, err, text)
		assert.False(t, c.IsKnown(), text)
		assert.False(t, exact, text)
	}
	for _, text := range []string{
		"12.400",     // 12.4 or 12,400
		"1,2M",       // 1.2 M or 12 M
		"1,200K",     // 1.2 K or 1,200 K
		"1.2",        // half a like
		"1.2345K",    // a tenth of a like
		"1.M", ".5K", // no digits on one side
		"K", "k", "m", // a unit of nothing
		"1,23", "1,2345", "12,34,567", ",123", "123,", "1,,234", "0001,234",
		"-5", "+5", "1e3", "0x1F", "1_000", "1 200", "12%", "likes", "NaN", "Inf", "1.2.3M", "1.2MM", "１２", "-1.2M",
		"9007199254740993", "9007199.254740993B", "9007200B", "99999999999999999999",
		"18014398509481983K", // times 1,000 it is past 64 bits
		strings.Repeat("1", 41), strings.Repeat("9", 1_000_000),
	} {
		c, exact, err := engagement.ParseCount(text)
		assert.Error(t, err, "%.50q", text)
		assert.False(t, exact, "%.50q", text)
		assert.False(t, c.IsKnown(), "%.50q", text)
		if err != nil {
			assert.Less(t, len(err.Error()), 120, "the error does not repeat a text without end")
		}
	}
}
