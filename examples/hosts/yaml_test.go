package hosts_test

import (
	"encoding/json"
	"testing"
	"time"

	"strings"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"go.yaml.in/yaml/v3"

	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// A budget is a file of the host's own settings.
type budget struct {
	Total  money.Amount                         `yaml:"total"`
	Share  money.Ratio                          `yaml:"share"`
	From   civil.Date                           `yaml:"from"`
	To     civil.Date                           `yaml:"to"`
	Cap    engagement.Count                     `yaml:"cap"`
	Least  engagement.Count                     `yaml:"least"`
	PerDay map[civil.Date]money.Amount          `yaml:"per_day"`
	Fees   map[engagement.Platform]money.Amount `yaml:"fees"`
}

func TestYAMLByText(t *testing.T) {
	const written = `
total: 12000 EUR
share: 0.125
from: 2026-10-01
to: ""
cap: 500
least: null
per_day: {2026-10-31: 100.5 EUR}
fees: {tiktok: 0 EUR}
`
	want := budget{
		Total: money.Must("12000", "EUR"), Share: money.BasisPoints(1250), From: day(2026, 10, 1), Cap: engagement.Known(500),
		PerDay: map[civil.Date]money.Amount{day(2026, 10, 31): money.Must("100.5", "EUR")},
		Fees:   map[engagement.Platform]money.Amount{engagement.TikTok: money.Must("0", "EUR")},
	}
	var read budget
	require.NoError(t, yaml.Unmarshal([]byte(written), &read), "as people write it")
	assert.Equal(t, want, read)

	body, err := yaml.Marshal(want)
	require.NoError(t, err)
	var again budget
	require.NoError(t, yaml.Unmarshal(body, &again), string(body))
	assert.Equal(t, want, again)
	assert.Contains(t, string(body), "total: 12000.00 EUR\n")
}

func TestYAMLThatIsSomethingElse(t *testing.T) {
	for _, body := range []string{"total: 12000", "share: half", "from: 31.10.2026", "cap: many", "cap: 1.5", "per_day: {today: 1 EUR}"} {
		var read budget
		assert.Error(t, yaml.Unmarshal([]byte(body), &read), body)
	}
}

// A contract is kept in YAML by way of its JSON, whose names YAML then has too, and
// is read as strictly as JSON is.
func TestContractAsYAML(t *testing.T) {
	c := agreed(t)
	var tree any
	require.NoError(t, json.Unmarshal([]byte(asJSON(t, c)), &tree))
	body, err := yaml.Marshal(tree)
	require.NoError(t, err)
	assert.Contains(t, string(body), "\n    agent:\n")

	var read any
	require.NoError(t, yaml.Unmarshal(body, &read))
	got, err := contract.Parse(strings.NewReader(asJSON(t, read)), time.LoadLocation)
	require.NoError(t, err)
	assert.Equal(t, c, got)
	assert.Equal(t, c.Hash(), got.Hash())
}
