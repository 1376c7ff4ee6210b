package valid_test

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement/problem"
	"github.com/seed-e12bc25d/influencekit/engagement/valid"
)

var bodies = []string{everything, `{}`, `[1,{"a":"b"}]`, `{"a":1,"a":2}`, `{"int":1.5,"list":[1,"2"],"dec":1e9}`, `{"creator":"x","share":"0.1"}`,
	`{"rates":{"a.b]]":{"amount":"-1"}},"window":{"to":-1},"next":{"next":{}}}`, "\xff", `{"text":"\ud800"}`, `"\u00`, `1e400`, `{"quoted":"5 "}`,
	`{"by_int":{"01":1,"1":2}}`, `{"int8":300} x`, `{"any":{"k":[null,true,1e5]},"raw":[1 , 2]}`, `{"pair":[1]}`, `[[[[`, `{"creator`}

// FuzzDecode: whatever comes, nothing panics; what is accepted is what
// encoding/json reads, and survives being written and read again.
func FuzzDecode(f *testing.F) {
	for _, body := range bodies {
		f.Add(body)
	}
	f.Fuzz(func(t *testing.T, body string) {
		got, err := valid.Read[Everything](strict, strings.NewReader(body))
		if err != nil {
			explained(t, err)
			return
		}
		var want Everything
		require.NoError(t, json.Unmarshal([]byte(body), &want))
		require.Equal(t, want, got)
		once, err := json.Marshal(got)
		require.NoError(t, err)
		again, err := valid.Read[Everything](strict, strings.NewReader(string(once)))
		require.NoError(t, err)
		twice, err := json.Marshal(again)
		require.NoError(t, err)
		require.Equal(t, string(once), string(twice))
	})
}

// FuzzDecodeAny holds the reader of syntax against encoding/json both ways.
func FuzzDecodeAny(f *testing.F) {
	for _, body := range bodies {
		f.Add(body)
	}
	f.Fuzz(func(t *testing.T, body string) {
		got, err := valid.Read[any](strict, strings.NewReader(body))
		if err == nil {
			var want any
			require.NoError(t, json.Unmarshal([]byte(body), &want))
			require.Equal(t, want, got)
			return
		}
		ours, broken := false, false // stricter than encoding/json; no JSON
		for _, p := range explained(t, err) {
			switch p.Rule {
			case "syntax", "truncated", "trailing_data":
				broken = true
			default:
				ours = true
			}
		}
		require.True(t, ours || broken)
		require.False(t, broken && json.Valid([]byte(body)), err)
		require.False(t, !ours && json.Valid([]byte(body)), err)
	})
}

// FuzzValidate: reading and validating tell the same twice.
func FuzzValidate(f *testing.F) {
	for _, body := range bodies {
		f.Add(body)
	}
	f.Fuzz(func(t *testing.T, body string) {
		_, err := valid.Decode[Deal](check, strings.NewReader(body))
		_, again := valid.Decode[Deal](check, strings.NewReader(body))
		require.Equal(t, err, again)
		if err != nil {
			explained(t, err)
		}
	})
}

// FuzzMapKeys: the one wrong element is found behind any keys.
func FuzzMapKeys(f *testing.F) {
	f.Add("a", "b][c", "a][b", "c")
	f.Add("a.b", "Deal[0]", "", "]")
	f.Add("x", "y].Amount", "x", "y")
	type maps struct {
		Deep map[string]map[string]Rate `json:"deep" validate:"dive,dive"`
	}
	f.Fuzz(func(t *testing.T, a, b, c, d string) {
		v := maps{map[string]map[string]Rate{a: {}, c: {}}}
		v.Deep[a][b] = Rate{dec("1")}
		v.Deep[c][d] = Rate{decimal.Zero}
		err := check.Struct(v)
		want := problem.Key(problem.Key("deep", c), d) + ".amount: dec_gt 0"
		assert.Equal(t, []string{want}, told(t, err))
	})
}

// explained requires problems with all their parts.
func explained(t *testing.T, err error) problem.List {
	var list problem.List
	require.True(t, errors.As(err, &list), "%v", err)
	for _, p := range list {
		require.NotEmpty(t, p.Rule)
		require.NotEmpty(t, p.Message)
	}
	require.LessOrEqual(t, len(list), valid.MaxProblems+1)
	return list
}
