package hosts_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// A pivot is a table of the host's own, by values of the library.
type pivot struct {
	ByDay      map[civil.Date]engagement.Count          `json:"by_day"`
	ByCurrency map[money.Currency]money.Amount          `json:"by_currency"`
	ByPlatform map[engagement.Platform]engagement.Count `json:"by_platform"`
	ByMetric   map[engagement.Metric]engagement.Reason  `json:"by_metric"`
	ByShare    map[money.Ratio]int                      `json:"by_share"`
}

func TestKeysOfJSONObjects(t *testing.T) {
	p := pivot{
		ByDay:      map[civil.Date]engagement.Count{day(2026, 10, 31): engagement.Known(3), day(2026, 11, 1): {}, {}: engagement.Known(1)},
		ByCurrency: map[money.Currency]money.Amount{"EUR": money.Must("1.50", "EUR"), "JPY": money.Must("150", "JPY")},
		ByPlatform: map[engagement.Platform]engagement.Count{engagement.TikTok: engagement.Known(0)},
		ByMetric:   map[engagement.Metric]engagement.Reason{engagement.Likes: "hidden"},
		ByShare:    map[money.Ratio]int{money.BasisPoints(1250): 1},
	}
	body := asJSON(t, p)
	assert.Equal(t, `{"by_day":{"":1,"2026-10-31":3,"2026-11-01":null},`+
		`"by_currency":{"EUR":{"amount":"1.50","currency":"EUR"},"JPY":{"amount":"150","currency":"JPY"}},`+
		`"by_platform":{"tiktok":0},"by_metric":{"likes":"hidden"},"by_share":{"0.125":1}}`, body)
	var got pivot
	require.NoError(t, json.Unmarshal([]byte(body), &got))
	assert.Equal(t, p, got)
}

// Equal amounts are one key of a map in memory, however they were written. As a key
// of a JSON object an Amount is written and not read, as its doc comment says: a
// host keys by the text.
func TestAmountsAsKeys(t *testing.T) {
	m := map[money.Amount]int{}
	m[money.Must("1.5", "EUR")]++
	m[money.Must("1.500", "EUR")]++
	m[money.Must("1.5", "USD")]++
	assert.Len(t, m, 2)
	body := asJSON(t, m)
	assert.Equal(t, `{"1.50 EUR":2,"1.50 USD":1}`, body)
	require.Error(t, json.Unmarshal([]byte(body), &m))

	var byText map[string]int
	require.NoError(t, json.Unmarshal([]byte(body), &byText))
	for key, n := range byText {
		var a money.Amount
		require.NoError(t, a.UnmarshalText([]byte(key)))
		assert.Equal(t, m[a], n)
	}
}
