package main

import (
	"bytes"
	"encoding/json"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/examples/internal/testfiles"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// golden holds what the program prints for the sample to a file.
func golden(t *testing.T, name string, asJSON bool) []byte {
	t.Helper()
	var out bytes.Buffer
	require.NoError(t, run("", asJSON, &out))
	testfiles.Golden(t, filepath.Join("testdata", name), out.String())
	return out.Bytes()
}

func TestText(t *testing.T) { golden(t, "report.txt", false) }

func TestJSON(t *testing.T) {
	var r Report
	require.NoError(t, json.Unmarshal(golden(t, "report.json", true), &r), "a program can read the report back")
	assert.Len(t, r.Creators, 4)
}

// The sample's money, reckoned by hand from its files: the parts add up to the
// whole, and no order is in two rows.
func TestSampleAddsUp(t *testing.T) {
	var out bytes.Buffer
	require.NoError(t, run("", true, &out))
	var r Report
	require.NoError(t, json.Unmarshal(out.Bytes(), &r))
	var spent, gross money.Sum
	orders := engagement.Known(0)
	for _, row := range r.Creators {
		spent.Add(row.Spent)
		gross.Add(row.Outcome.GrossRevenue)
		orders = orders.Plus(row.Outcome.Orders)
	}
	total, err := spent.Total("CHF")
	require.NoError(t, err)
	assert.Equal(t, r.Total.Spent, total)
	assert.Equal(t, money.Must("3770.60", "CHF"), total, "fees 2500.00, product 167.60, shipping 34.00, rights 150.00, boosting 200.00, shared 719.00")
	revenue, err := gross.Total("CHF")
	require.NoError(t, err)
	assert.Equal(t, r.Total.Outcome.GrossRevenue, revenue)
	assert.Equal(t, r.Total.Outcome.Orders, orders)
	unearned := 0
	for _, n := range r.Orders.Unearned {
		unearned += n
	}
	assert.Equal(t, r.Orders.Read, r.Orders.Earned+unearned)
	n, _ := orders.Get()
	assert.EqualValues(t, r.Orders.Earned, n)
}

const smallPlan = `{"name": "Small", "currency": "USD", "as_of": "2026-10-31T00:00:00Z", "benchmark": "seed",
	"basis": "revenue", "shared": {}, "shared_by": "equally", "window": {},
	"creators": [{"name": "Eve", "accounts": [{"platform": "youtube", "handle": "@eve"}], "posts": ["v1"], "codes": ["EVE"], "cost": {}}]}`

func TestFolderOfOnesOwn(t *testing.T) {
	dir := testfiles.Folder(t, map[string]string{
		"campaign.json":       smallPlan,
		"youtube/videos.json": `{"kind": "youtube#videoListResponse", "items": [{"id": "v1", "statistics": {"likeCount": "10", "commentCount": "2"}}, 7]}`,
		"instagram.json":      `<html>`,
		"myspace.json":        `{}`,
		"notes.txt":           `not read`,
	})
	var out bytes.Buffer
	require.NoError(t, run(dir, false, &out))
	for _, want := range []string{
		"engagements 12",
		"CPE is undefined",
		"ROI is undefined",
		"youtube/videos.json: items[1]",
		"instagram.json: ",
		"myspace.json: no source is named so",
	} {
		assert.Contains(t, out.String(), want)
	}
}

func TestPlanProblemsAllAtOnce(t *testing.T) {
	dir := testfiles.Folder(t, map[string]string{"campaign.json": `{"name": "", "currency": "EURO", "as_of": "2026-10-31T00:00:00Z", "colour": 1,
		"benchmark": "mine", "basis": "gut", "shared": {"tools": {"amount": "1e9999999", "currency": "EUR"}}, "shared_by": "equally",
		"window": {}, "creators": [{"name": "A", "accounts": [{"platform": "orkut", "handle": "a"}], "codes": ["X"]}, {"name": "A", "accounts": [], "codes": ["x"]}]}`})
	err := run(dir, false, &bytes.Buffer{})
	require.Error(t, err)
	for _, want := range []string{"colour: unknown_field", "name: required", "currency: enum", "basis: enum", "shared.tools", "creators[0].accounts[0].platform: enum", "unique_name"} {
		assert.ErrorContains(t, err, want)
	}
	assert.ErrorContains(t, run(t.TempDir(), false, &bytes.Buffer{}), "campaign.json")
}
