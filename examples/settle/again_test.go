package main

import (
	"bytes"
	"encoding/json"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/contract/settlement"
	"github.com/seed-e12bc25d/influencekit/examples/internal/testfiles"
)

// All that was delivered comes again, in any order, in one file or two: the statement
// is the same to the byte.
func TestDeliveredTwice(t *testing.T) {
	_, want, _ := program("-json")
	files := testfiles.In(t, "sample")
	all := append(listed(t, files["entries.json"]), listed(t, files["closed-2026-09.json"])...)
	random := rand.New(rand.NewPCG(7, 10))
	for range 20 {
		twice := slices.Concat(all, all)
		random.Shuffle(len(twice), func(i, j int) { twice[i], twice[j] = twice[j], twice[i] })
		cut := random.IntN(len(twice))
		one, err := json.Marshal(twice[:cut])
		require.NoError(t, err)
		two, err := json.Marshal(twice[cut:])
		require.NoError(t, err)
		dir := testfiles.Folder(t, map[string]string{"contracts.json": files["contracts.json"], "policy.json": files["policy.json"], "one.json": string(one), "two.json": string(two)})
		_, got, stderr := program("-dir", dir, "-period", "2026-10", "-json")
		require.Empty(t, stderr)
		require.Equal(t, want, got)
	}
}

// Of two unlike orders of one id the report shows the one that counts, whichever came
// first.
func TestUnlike(t *testing.T) {
	files := testfiles.In(t, "sample")
	list := listed(t, files["entries.json"])
	slices.Reverse(list)
	body, err := json.Marshal(list)
	require.NoError(t, err)
	files["entries.json"] = string(body)
	_, text, _ := program("-dir", testfiles.Folder(t, files), "-period", "2026-10")
	assert.Contains(t, text, "b-1016 order 400.00 EUR (delivered 2 times, counted once)")
}

// The closing of September in the sample is what this program wrote on October 1,
// when the order b-0914 was not known.
func TestClosingOfTheSample(t *testing.T) {
	files := testfiles.In(t, "sample")
	delete(files, "closed-2026-09.json")
	known := slices.DeleteFunc(listed(t, files["entries.json"]), func(e json.RawMessage) bool { return bytes.Contains(e, []byte(`"b-0914"`)) })
	body, err := json.Marshal(known)
	require.NoError(t, err)
	files["entries.json"] = string(body)
	_, closing, stderr := program("-dir", testfiles.Folder(t, files), "-period", "2026-09", "-close", "-")
	require.Empty(t, stderr)
	testfiles.Golden(t, "sample/closed-2026-09.json", closing)
}

// September was closed: what came late, a second closing or other terms do not change
// it.
func TestClosedStands(t *testing.T) {
	files := testfiles.In(t, "sample")
	var closings []settlement.Entry
	require.NoError(t, json.Unmarshal([]byte(files["closed-2026-09.json"]), &closings))
	s := statement(t, "-period", "2026-09")
	require.Len(t, s.Deals, len(closings))
	for _, d := range s.Deals {
		i := slices.IndexFunc(closings, func(e settlement.Entry) bool { return e.Deal == d.Deal })
		require.GreaterOrEqual(t, i, 0)
		want, err := json.Marshal(closings[i].Closed)
		require.NoError(t, err)
		got, err := json.Marshal(d)
		require.NoError(t, err)
		assert.Equal(t, string(want), string(got))
	}
	status, _, stderr := program("-period", "2026-09", "-close", "-")
	assert.Equal(t, exitBad, status)
	assert.Contains(t, stderr, "nothing to close")
	_, text, _ := program("-period", "2026-09")
	assert.Contains(t, text, "Closed: it stands as it was sent")
	testfiles.Golden(t, "testdata/september.txt", text)
}

// October is closed into the folder; the statement stands, the next month takes over
// its balances and takes back the commission of an order that comes back.
func TestCloseAndGoOn(t *testing.T) {
	files := testfiles.In(t, "sample")
	dir := testfiles.Folder(t, files)
	closed := filepath.Join(dir, "closed-2026-10.json")
	before := statement(t, "-dir", dir, "-period", "2026-10")
	status, _, stderr := program("-dir", dir, "-period", "2026-10", "-close", closed)
	require.Equal(t, exitExceptions, status, stderr)

	status, _, stderr = program("-dir", dir, "-period", "2026-11", "-close", closed)
	assert.Equal(t, exitBad, status)
	assert.Contains(t, stderr, "exist", "what was sent is never written over")

	require.NoError(t, os.WriteFile(filepath.Join(dir, "later.json"), []byte(`[
		{"id":"b-1016-r","kind":"refund","deal":"sales-ben","at":"2026-11-05T10:00:00+01:00","of":"b-1016"},
		{"id":"b-1027","kind":"order","deal":"sales-ben","at":"2026-10-27T10:00:00+01:00","goods":{"amount":"10.00","currency":"EUR"}},
		{"id":"b-oct","kind":"payment","deal":"sales-ben","at":"2026-11-15T10:00:00+01:00","amount":{"amount":"222.49","currency":"EUR"}}]`), 0o600))
	after := statement(t, "-dir", dir, "-period", "2026-10")
	require.Len(t, after.Deals, len(before.Deals))
	for i, d := range after.Deals {
		assert.True(t, d.Closed)
		d.Closed = false
		assert.Equal(t, before.Deals[i], d)
	}
	november := statement(t, "-dir", dir, "-period", "2026-11")
	i := slices.IndexFunc(november.Deals, func(d settlement.DealStatement) bool { return d.Deal == "sales-ben" })
	lines := map[string]int64{}
	for _, l := range november.Deals[i].Lines {
		lines[l.Key] = cents(t, l.Amount)
	}
	// October without the 400, with the 10, and nothing held any more:
	// 750 + 552 + 350 + 10 = 1662.00, at 10 % less the 170.20 that were stated.
	// November's 80.00 is of the 1st and past its 14 days.
	assert.Equal(t, map[string]int64{"commission:sales:2026-10": 16620 - 17020, "commission:sales:2026-11": 800}, lines)
	assert.Equal(t, int64(22249), cents(t, november.Deals[i].Opening))
	assert.Equal(t, int64(22249), cents(t, november.Deals[i].Paid))
}
