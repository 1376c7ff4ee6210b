package contract_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/engagement/problem"
)

// zones is a small table of zones, as a caller brings one.
func zones(name string) (*time.Location, error) {
	switch name {
	case "America/New_York", "Europe/Madrid":
		return time.FixedZone(name, 0), nil
	}
	return nil, errors.New("no such zone")
}

// faulty reads the contract with faults and gives it a note of 10 MB.
func faulty(t testing.TB) []byte {
	t.Helper()
	b, err := os.ReadFile("testdata/faults.json")
	require.NoError(t, err)
	return bytes.Replace(b, []byte(`"NOTE"`), []byte(`"`+strings.Repeat("0123456789", 1<<20)+`"`), 1)
}

// All 25 faults come in one answer, each with its path, its rule and a sentence, and
// nothing that was half read can be used.
func TestFaults(t *testing.T) {
	c, err := contract.Parse(bytes.NewReader(faulty(t)), zones)
	assert.Equal(t, contract.Contract{}, c)
	var list problem.List
	require.ErrorAs(t, err, &list)
	var got []string
	for _, p := range list {
		got = append(got, p.Path+": "+p.Rule)
		assert.NotEmpty(t, p.Message, p.Path)
		t.Logf("%-52s %-20s %s", p.Path, p.Rule, p.Message)
	}
	want := []string{
		"title: duplicate_field",
		"budget: unknown_field",
		"signed: invalid",
		"zone: unknown_zone",
		"currency: currency_code",
		"brand.name: plain",
		"creator.name: plain",
		"creator.handles[1].platform: enum",
		"term.to: not_before",
		"deliverables[0].count: gte",
		"deliverables[0].window.start: clock",
		"deliverables[1].window.to: not_before",
		"guidelines.hashtags[1]: hashtag",
		"guidelines.links[0]: link",
		"compensation[1].per_deliverable.deliverable: unknown_deliverable",
		"compensation[2].commission.tiers[1].from: gap",
		"compensation[2].commission.tiers[2].from: overlap",
		"compensation[2].commission.tiers[2].rate: share",
		"compensation[2].commission.cap: same_currency",
		"compensation[3].per_view.per: wrong_type",
		"compensation[5].product.quantity: gte",
		"payment.schedule: adds_up",
		"rights[0].lasts.forever: either",
		"termination.kill_fee[1].share: not_below",
		"note: max",
	}
	assert.ElementsMatch(t, want, got)
	assert.Len(t, list, 25)
}

// The same contract made good is read, and reviews clean.
func TestFaultsMadeGood(t *testing.T) {
	b, err := os.ReadFile("testdata/good.json")
	require.NoError(t, err)
	c, err := contract.Parse(bytes.NewReader(b), zones)
	require.NoError(t, err)
	for _, f := range c.Review(contract.DefaultReviewPolicy()) {
		assert.Equal(t, contract.Notice, f.Severity, "%s %s: %s", f.Path, f.Rule, f.Message)
	}
}

func TestParseRefuses(t *testing.T) {
	for _, test := range []struct{ name, text, path, rule string }{
		{"nothing", ``, "", "truncated"},
		{"no JSON", `hello`, "", "syntax"},
		{"half", `{"id":"a"`, "", "truncated"},
		{"two", `{"id":"a","brand":{"name":"B"},"creator":{"name":"C"}} {}`, "", "trailing_data"},
		{"a list", `[]`, "", "wrong_type"},
		{"capitals", `{"ID":"a"}`, "ID", "unknown_field"},
		{"a date that is none", `{"term":{"from":"2025-02-29"}}`, "term.from", "invalid"},
		{"a number for money", `{"compensation":[{"flat_fee":{"amount":1200}}]}`, "compensation[0].flat_fee.amount", "invalid"},
		{"a percentage for a rate", `{"creator":{"set_aside":"15 %"}}`, "creator.set_aside", "invalid"},
		{"a count that is no number", `{"deliverables":[{"count":1.5}]}`, "deliverables[0].count", "wrong_type"},
		{"not UTF-8", "{\"id\":\"\xff\"}", "id", "not_utf8"},
	} {
		t.Run(test.name, func(t *testing.T) {
			c, err := contract.Parse(strings.NewReader(test.text), zones)
			assert.Equal(t, contract.Contract{}, c)
			var list problem.List
			require.ErrorAs(t, err, &list)
			found := false
			for _, p := range list {
				found = found || p.Path == test.path && p.Rule == test.rule
			}
			assert.True(t, found, "%v", list)
		})
	}
}

// A reader that fails is an error of its own kind.
func TestParseReadError(t *testing.T) {
	_, err := contract.Parse(failing{}, nil)
	require.ErrorIs(t, err, errBroken)
	var list problem.List
	assert.False(t, errors.As(err, &list))
}

var errBroken = errors.New("broken pipe")

type failing struct{}

func (failing) Read([]byte) (int, error) { return 0, errBroken }

func TestZoneLookUp(t *testing.T) {
	c := good(t)
	require.NoError(t, c.ValidateIn(zones))
	c.Zone = "Mars/Olympus"
	require.NoError(t, c.Validate(), "its form is that of a zone")
	require.ErrorContains(t, c.ValidateIn(zones), "zone: unknown_zone")
	require.NoError(t, c.ValidateIn(nil))
}

// FuzzParse holds that any bytes are read or refused without a panic, that what is
// read survives a round trip, and that it can be reviewed.
func FuzzParse(f *testing.F) {
	for _, name := range []string{"testdata/good.json", "testdata/faults.json"} {
		b, err := os.ReadFile(name)
		require.NoError(f, err)
		f.Add(b)
	}
	f.Add([]byte(`{"id":"a","brand":{"name":"B"},"creator":{"name":"C"}}`))
	f.Fuzz(func(t *testing.T, b []byte) {
		c, err := contract.Parse(bytes.NewReader(b), zones)
		if err != nil {
			assert.Equal(t, contract.Contract{}, c)
			return
		}
		text, err := json.Marshal(c)
		require.NoError(t, err)
		again, err := contract.Parse(bytes.NewReader(text), zones)
		require.NoError(t, err)
		assert.Equal(t, c.Hash(), again.Hash())
		assert.Equal(t, c.Review(contract.DefaultReviewPolicy()), again.Review(contract.DefaultReviewPolicy()))
	})
}

func ExampleParse() {
	body := `{
		"id": "glow-7",
		"brand": {"name": "Glow Ltd"},
		"creator": {"name": "Ana <b>"},
		"term": {"from": "2026-10-01", "to": "2026-09-01"},
		"deliverables": [{"id": "reel", "platform": "instagram", "format": "reel", "count": 0}],
		"budget": 500
	}`
	_, err := contract.Parse(strings.NewReader(body), nil)
	var list problem.List
	if errors.As(err, &list) {
		for _, p := range list {
			fmt.Println(p.Path, p.Message)
		}
	}
	// Output:
	// budget is not a field known here
	// creator.name must be one line without control characters or angle brackets
	// term.to must not be before from
	// deliverables[0].count must be at least 1
}
