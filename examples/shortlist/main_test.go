package main

import (
	"bytes"
	"encoding/json"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/examples/internal/testfiles"
	"github.com/seed-e12bc25d/influencekit/persona"
)

// program runs the program.
func program(args ...string) (status int, stdout, stderr string) {
	var out, err bytes.Buffer
	status = run(args, &out, &err)
	return status, out.String(), err.String()
}

func TestText(t *testing.T) {
	status, stdout, stderr := program()
	assert.Equal(t, exitOK, status)
	assert.Empty(t, stderr)
	testfiles.Golden(t, "testdata/report.txt", stdout)
	for line := range strings.Lines(stdout) {
		assert.LessOrEqual(t, len([]rune(strings.TrimRight(line, "\n"))), lineWidth+15, line)
	}
}

// What a program reads back is the same object.
func TestJSON(t *testing.T) {
	_, stdout, _ := program("-json")
	r := sampled(t)
	again, err := json.Marshal(r)
	require.NoError(t, err)
	assert.JSONEq(t, stdout, string(again))
	t.Logf("%d bytes of JSON", len(stdout))

	type place struct {
		Creator  string
		Decision persona.Decision
		Score    string
	}
	digest := map[string]any{"differ": r.Differ, "curve": r.Curve, "more": r.Portfolio.More, "left_out": r.Portfolio.LeftOut, "picks": r.Portfolio.Picks, "compared": r.Macro.Comparison.Reason}
	for _, l := range append(slices.Clone(r.Shortlists), Listed{By: "fit", Ranking: r.Fit}) {
		var rows []place
		for _, k := range l.Ranking.Rows {
			rows = append(rows, place{k.Handle + "@" + string(k.Platform), k.Decision, decimals(k.Score) + " of " + decimals(k.Low) + " to " + decimals(k.High)})
		}
		digest[l.By] = rows
	}
	b, err := json.MarshalIndent(digest, "", " ")
	require.NoError(t, err)
	testfiles.Golden(t, "testdata/digest.json", string(b)+"\n")
}

// The order of the candidates changes nothing.
func TestOrderOfInputIsOfNoAccount(t *testing.T) {
	_, want, _ := program("-json")
	files := testfiles.In(t, "sample")
	var list []json.RawMessage
	require.NoError(t, json.Unmarshal([]byte(files["candidates.json"]), &list))
	slices.Reverse(list)
	list[3], list[17] = list[17], list[3]
	b, err := json.Marshal(list)
	require.NoError(t, err)
	files["candidates.json"] = string(b)
	status, got, stderr := program("-json", "-dir", testfiles.Folder(t, files))
	require.Equal(t, exitOK, status, stderr)
	assert.Equal(t, want, got)
}

func TestStatus(t *testing.T) {
	empty := t.TempDir()
	for _, test := range []struct {
		want int
		says string
		args []string
	}{
		{exitOK, "", nil},
		{exitOK, "", []string{"-json"}},
		{exitOK, "", []string{"-html", "-"}},
		{exitOK, "", []string{"-html", filepath.Join(t.TempDir(), "page.html"), "-json"}},
		{exitOK, "", []string{"-dir", "sample", "-explain", "all"}},
		{exitOK, "", []string{"-explain", "no.numbers.nora, balconybeans@youtube"}},
		{exitOK, "Usage", []string{"-help"}},
		{exitBad, "nosuchflag", []string{"-nosuchflag"}},
		{exitBad, "unexpected", []string{"folder"}},
		{exitBad, "name a file", []string{"-html", "-", "-json"}},
		{exitBad, "no candidate is called so", []string{"-explain", "nobody"}},
		{exitBad, "persona.json: file does not exist", []string{"-dir", empty}},
		{exitBad, "candidates.json: ", []string{"-dir", filepath.Join(empty, "nowhere")}},
		{exitBad, "", []string{"-html", filepath.Join(empty, "nowhere", "page.html")}},
	} {
		status, stdout, stderr := program(test.args...)
		assert.Equal(t, test.want, status, "%v: %s", test.args, stderr)
		assert.Contains(t, strings.ReplaceAll(stderr, "no such file or directory", "file does not exist"), test.says, "%v", test.args)
		assert.Equal(t, stderr == "", stdout != "", "%v: %s", test.args, stderr)
	}
}

// All problems of all files at once, with their file and path.
func TestProblemsAreNamed(t *testing.T) {
	status, stdout, stderr := program("-dir", testfiles.Folder(t, map[string]string{
		"persona.json":    `{"name": "x", "demographics": {"ages": {"groups": [{"key": "18-24"}, {"key": "20-30"}]}}, "valeus": []}`,
		"candidates.json": `[{"handle": "a", "rates": [{"format": "reel", "amount": {"amount": "-5", "currency": "USD"}}]}, {"handle": "A"}, {"platform": "instagram"}]`,
		"macro.json":      `[]`,
		"criteria.json":   `{"name": "mine", "fit_weight": 0.5, "criteria": [{"code": "looks", "weight": 0.2}], "source": "us", "as_of": "2026", "trust": "K"}`,
		"plan.json": `{"decide": "luck", "packages": [{"platform": "instagram", "format": "reel", "count": 0}], "quotes": [{"creator": "zoe", "price": {"amount": "1.00", "currency": "USD"}}],
			"limits": {"budget": {"amount": "10.00", "currency": "USD"}, "in": ["yan"], "shared": [{"a": "a", "b": "xi", "people": 3}]}}`,
	}))
	assert.Equal(t, exitBad, status)
	assert.Empty(t, stdout)
	for _, want := range []string{
		"persona.json: demographics.ages.groups[1].key: ", "persona.json: valeus: ", "candidates.json: [0].rates[0].amount: ", "candidates.json: [1].handle: ", "candidates.json: [2].handle: ",
		"macro.json: want a list of one", "criteria.json: criteria[0].code: ", "criteria.json: fit_weight: ", "plan.json: decide: ", "plan.json: packages[0].count: ", "plan.json: quotes[0].creator: ",
		"plan.json: limits.in[0]: ", "plan.json: limits.shared[0].b: ",
	} {
		assert.Contains(t, stderr, "shortlist: "+want)
	}
	assert.NotContains(t, stderr, "criteria.json: persona")

	for _, cut := range []string{`[{"handle": "a"`, ``, `{}`, `nul`, "\xff"} {
		status, _, stderr := program("-dir", testfiles.Folder(t, map[string]string{"persona.json": `{"name": "x"}`, "candidates.json": cut}))
		assert.Equal(t, exitBad, status, cut)
		assert.Contains(t, stderr, "shortlist: candidates.json: ", cut)
	}
}

// What a vendor's payload has wrong is named, and the rest stands.
func TestPayloadProblems(t *testing.T) {
	r := sampled(t, "-dir", testfiles.Folder(t, map[string]string{
		"persona.json":                    `{"name": "x", "demographics": {"countries": {"groups": [{"key": "US"}]}}}`,
		"candidates.json":                 `[{"handle": "a", "platform": "instagram"}, {"handle": "b", "platform": "tiktok"}]`,
		"audiences/a/modash.json":         `{"profile": {"profile": {"username": "a"}, "audience": {"geoCountries": [{"code": "us", "weight": 0.5}, {"code": "zz9", "weight": 0.1}]}}}`,
		"audiences/a/hypeauditor.json":    `{"error": {"code": 4, "description": "No credits"}}`,
		"audiences/a/myspace.json":        `{}`,
		"audiences/b/modash_cut.json":     `{"profile": {"prof`,
		"audiences/b/modash.json":         `{"profile": {"profile": {"username": "somebody"}, "audience": {"geoCountries": [{"code": "us", "weight": 0.5}]}}}`,
		"audiences/nobody/modash.json":    `{}`,
		"audiences/b/instagram_main.json": `{"data":[{"name":"follower_demographics","period":"lifetime","total_value":{"breakdowns":[{"dimension_keys":["country"],"results":[{"dimension_values":["US"],"value":900}]}]},"id":"17/insights/x"}]}`,
	}))
	notes := strings.Join(r.Notes, "\n")
	for _, want := range []string{
		"audiences/a/modash.json: profile.audience.geoCountries[1]", "audiences/a/hypeauditor.json: ", "audiences/a/myspace.json: not read", "audiences/b/modash_cut.json: ",
		"audiences/b/modash.json: not used: it is of an account with another handle", "audiences/nobody/modash.json: not read", "audiences/b/instagram_main.json: not used: ",
	} {
		assert.Contains(t, notes, want)
	}
	assert.Contains(t, strings.Join(r.Read, "\n"), "audiences/a/modash.json: 1 audience; gaps: ")
	assert.Nil(t, r.Portfolio, "without a plan the shortlist is the end")
}

// What only the account says is taken from there.
func TestAccountAlone(t *testing.T) {
	files := map[string]string{
		"persona.json":    `{"name": "x", "platforms": [{"platform": "instagram"}]}`,
		"candidates.json": `[{"handle": "a", "account": {"id": "1", "platform": "instagram", "followers": 20000}, "rates": [{"format": "reel", "amount": {"amount": "100.00", "currency": "USD"}}], "posts": [{"id": "1", "format": "reel", "metrics": {"reach": 5000}}]}]`,
		"plan.json":       `{"packages": [{"platform": "instagram", "format": "reel", "count": 1}], "limits": {"budget": {"amount": "100.00", "currency": "USD"}}}`,
	}
	r := sampled(t, "-dir", testfiles.Folder(t, files))
	assert.Equal(t, "micro", r.Offers[0].Offer.Tier)
	assert.InDelta(t, 5000, r.Portfolio.Value, 0, "anybody is in target")
}

// Criteria of one's own decide where nothing else is said.
func TestOwnCriteria(t *testing.T) {
	files := testfiles.In(t, "sample")
	files["criteria.json"] = `{"name": "small ones", "fit_weight": 0.8, "criteria": [{"code": "tier", "hard": true, "weight": 0.2, "of": ["micro"], "source": "us"}], "shortlist": {"from": 3, "to": 5}, "source": "us", "as_of": "2026-11-15", "trust": "K"}`
	files["plan.json"] = strings.Replace(files["plan.json"], `"decide": "platform"`, `"decide": "own"`, 1)
	r := sampled(t, "-dir", testfiles.Folder(t, files))
	assert.Equal(t, own, r.Decides)
	assert.Len(t, r.Offers, 5)
	assert.Equal(t, r.Fit.Rows[0].Handle, r.Shortlists[2].Ranking.Rows[0].Handle)
}

// Odd plans: another currency, a pick that is not on the list, a macro out of reach.
func TestOddPlans(t *testing.T) {
	files := testfiles.In(t, "sample")
	plan := files["plan.json"]
	files["plan.json"] = strings.ReplaceAll(plan, `"currency": "USD"`, `"currency": "EUR"`)
	r := sampled(t, "-dir", testfiles.Folder(t, files))
	assert.Contains(t, offerOf(t, r, "compost.clara").Because, "in USD and the budget in EUR")
	assert.NotEmpty(t, offerOf(t, r, "potted.pia").NotLine, "the tables are in dollars")

	files["plan.json"] = strings.Replace(plan, `"most_picks": 15,`, `"most_picks": 15, "in": ["grobox.greta", "seedlingsam"],`, 1)
	r = sampled(t, "-dir", testfiles.Folder(t, files))
	assert.Contains(t, r.Notes, "plan.json: limits.in: grobox.greta is not among the offers")

	files["plan.json"] = strings.Replace(plan, `"budget": {"amount": "8000.00"`, `"budget": {"amount": "700.00"`, 1)
	r = sampled(t, "-dir", testfiles.Folder(t, files))
	assert.Contains(t, r.Macro.Because, "more than the budget")

	files["plan.json"] = strings.Replace(plan, `"most_picks": 15`, `"most_picks": -1`, 1)
	status, _, stderr := program("-dir", testfiles.Folder(t, files))
	assert.Equal(t, exitBad, status)
	assert.Contains(t, stderr, "plan.json: limits.most_picks: ")
}
