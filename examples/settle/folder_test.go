package main

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/seed-e12bc25d/influencekit/examples/internal/testfiles"
)

// Everything that is wrong with every file is named at once, with its place, and
// nothing is settled.
func TestProblems(t *testing.T) {
	files := testfiles.In(t, "sample")
	files["contracts.json"] = strings.NewReplacer(`"share": "0.15"`, `"share": "15"`, `"count": 3, "window"`, `"count": 0, "window"`).Replace(files["contracts.json"])
	files["policy.json"] = strings.NewReplacer(`"platform_fee": "0.05"`, `"platform_fee": "5"`, `"zone": "Europe/Madrid"`, `"zone": "Europe/Madird"`).Replace(files["policy.json"])
	files["entries.json"] = strings.NewReplacer(`"goods": {"amount": "260.00"`, `"gods": {"amount": "260.00"`, `"value": {"count": 61250}`, `"value": {"count": "many"}`).Replace(files["entries.json"])
	files["shop.json"] = `[{"id":"x","at":"yesterday"},`
	status, stdout, stderr := program("-dir", testfiles.Folder(t, files), "-period", "2026-10")
	assert.Equal(t, exitBad, status)
	assert.Empty(t, stdout)
	for _, want := range []string{"contracts.json: [4].creator.agent.share", "contracts.json: [4].deliverables[0].count", "policy.json: zone",
		"policy.json: payouts.sales-ben.platform_fee", "entries.json: [8].gods", "entries.json: [24].value.count", "shop.json:"} {
		assert.Contains(t, stderr, want)
	}
}

// A payout of nobody is most likely a slip of the pen.
func TestStrangers(t *testing.T) {
	files := testfiles.In(t, "sample")
	files["policy.json"] = strings.Replace(files["policy.json"], `"kit-eva"`, `"kit-eve"`, 1)
	status, _, stderr := program("-dir", testfiles.Folder(t, files), "-period", "2026-10")
	assert.Equal(t, exitBad, status)
	assert.Equal(t, "settle: policy.json: payouts.kit-eve: is of no contract in contracts.json\n", stderr)
}

func TestOddFiles(t *testing.T) {
	for _, row := range []struct{ name, file, body, want string }{
		{"a contract twice", "contracts.json", `[` + small + `,` + small + `]`, "contracts.json: [1]: has the id and version of another contract"},
		{"a name twice", "contracts.json", `[{"id":"a","id":"b"}]`, "contracts.json: [0].id: "},
		{"no list", "contracts.json", `{}`, "contracts.json: "},
		{"null", "contracts.json", `[null]`, "contracts.json: [0]"},
		{"nothing", "contracts.json", ``, "contracts.json: "},
		{"a rate of nothing", "policy.json", `{"rates":[{"from":"USD","to":"EUR","rate":"0","on":"2026-10-01"}]}`, "policy.json: rates"},
		{"rounding by mood", "policy.json", `{"rounding":"mood"}`, "policy.json: rounding: "},
		{"a payout below zero", "policy.json", `{"default":{"least":{"amount":"-1","currency":"EUR"}}}`, "policy.json: default.least: "},
		{"entries that are one", "entries.json", `{"id":"a"}`, "entries.json: the whole: "},
		{"an amount that is none", "entries.json", `[{"id":"a","goods":{"amount":"1,00","currency":"EUR"}}]`, "entries.json: [0].goods"},
	} {
		files := map[string]string{"contracts.json": "[" + small + "]", row.file: row.body}
		status, stdout, stderr := program("-dir", testfiles.Folder(t, files), "-period", "2026-10")
		assert.Equal(t, exitBad, status, row.name)
		assert.Empty(t, stdout, row.name)
		assert.Contains(t, stderr, row.want, row.name)
	}
}

const small = `{"id":"a","currency":"EUR","brand":{"name":"B"},"creator":{"name":"C"}}`
