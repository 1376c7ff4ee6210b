package main

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/examples/internal/testfiles"
	"github.com/seed-e12bc25d/influencekit/roi/programme"
)

// program runs the command.
func program(args ...string) (status int, stdout, stderr string) {
	var out, err bytes.Buffer
	status = run(args, &out, &err)
	return status, out.String(), err.String()
}

// report is the report of a folder, read back from its JSON.
func report(t testing.TB, args ...string) Report {
	t.Helper()
	_, out, stderr := program(append(args, "-json")...)
	require.Empty(t, stderr)
	var r Report
	require.NoError(t, json.Unmarshal([]byte(out), &r), "a program can read the report back")
	return r
}

func TestText(t *testing.T) {
	status, out, stderr := program()
	assert.Equal(t, exitOK, status)
	assert.Empty(t, stderr)
	testfiles.Golden(t, "testdata/report.txt", out)
}

// What the JSON says it says again when it is read back and written.
func TestJSON(t *testing.T) {
	_, out, _ := program("-json")
	testfiles.Golden(t, "testdata/report.json", out)
	assert.Len(t, report(t).Creators, 4)
}

// The stories of the sample are all found.
func TestStories(t *testing.T) {
	r := report(t)
	row := func(name string) *Row { return r.row(name) }
	er, err := row("Ana Keller").ER.Get()
	require.NoError(t, err)
	assert.EqualValues(t, 1, er.Skipped, "hidden likes")
	var signals []string
	for _, v := range r.Vetted {
		for _, s := range v.Report.Signals {
			if s.Points > 0 {
				signals = append(signals, v.Creator+" "+string(s.Code))
			}
		}
	}
	assert.Equal(t, []string{"Dora Lind GROWTH-SPIKE", "Dora Lind GROWTH-SPIKE-DROP", "Dora Lind COMMENTS-GENERIC"}, signals)
	assert.Equal(t, "Have post 7421000000642763919 disclosed.", r.Next[0].Do, "a missing disclosure")
	assert.Equal(t, 1, r.Orders.Late, "a late refund")
	assert.Equal(t, 1, r.Orders.Unearned["duplicate"], "which came as a later version of its order")
	whom, err := r.Whom.Get()
	require.NoError(t, err)
	decided := map[string]string{}
	for i, k := range whom.Ranking.Rows {
		decided[k.Handle] = string(k.Decision) + " " + whom.Chosen[i].Creator
	}
	assert.Equal(t, "excluded Dora Lind", decided["dora.daily"], "one who does not fit and is in the campaign")
	assert.Equal(t, "excluded ", decided["leo.lifts"])
	assert.Equal(t, "kept ", decided["frida.haut"], "one who fits and is not")
	credit, err := r.Credit.Get()
	require.NoError(t, err)
	assert.Positive(t, float64(credit.Moves))
	review, err := r.Review.Get()
	require.NoError(t, err)
	assert.Equal(t, programme.Stop, review.Decisions[1].Action)
}

const smallPlan = `{"name": "Small", "currency": "USD", "as_of": "2026-10-31T00:00:00Z", "benchmark": "seed",
	"basis": "revenue", "shared": {}, "shared_by": "equally", "window": {},
	"creators": [{"name": "Eve", "accounts": [{"platform": "youtube", "handle": "@eve"}], "posts": [{"id": "v1"}], "codes": ["EVE"], "cost": {}}]}`

// What is missing is said to be, section by section; what is wrong is named by its file,
// and the rest stands.
func TestFolderOfOnesOwn(t *testing.T) {
	dir := testfiles.Folder(t, map[string]string{
		"campaign.json":       smallPlan,
		"youtube/videos.json": `{"kind": "youtube#videoListResponse", "items": [{"id": "v1", "statistics": {"likeCount": "10", "commentCount": "2"}}, 7]}`,
		"instagram.json":      `<html>`,
		"myspace.json":        `{}`,
		"history.csv":         "day,followers,handle\n2026-10-01,5,eve\nsoon,6,eve\n2026-10-02,7,adam\n",
		"visits.json":         `[{"order":"1","touches":[{"channel":"x","kind":"link"}],"colour":1},{"order":`,
		"contracts/one.json":  `{"id":"a"}`,
		"notes.txt":           `not read`,
	})
	status, out, _ := program("-dir", dir)
	assert.Equal(t, exitProblems, status)
	for _, want := range []string{
		"engagements 12", "CPE is undefined", "ROI is undefined",
		"Not assessed: persona.json not given", "Not assessed: contracts not given", "Not assessed: goals.json not given", "Not assessed: no order counts",
		"youtube/videos.json: items[1]", "instagram.json: ", "myspace.json: no source is named so", "history.csv: line 3: ", "history.csv: line 4: no account of the campaign is named",
		"visits.json: [0].colour: ", "visits.json: [1]: ", "contracts/one.json: brand",
	} {
		assert.Contains(t, out, want)
	}
}

// Contracts that cannot be read take fees and statements with them, and nothing else.
func TestBadContracts(t *testing.T) {
	files := testfiles.In(t, "sample")
	files["contracts.json"] = strings.Replace(files["contracts.json"], `"count": 1`, `"count": 0`, 1)
	status, out, stderr := program("-dir", testfiles.Folder(t, files))
	assert.Equal(t, exitProblems, status)
	assert.Empty(t, stderr)
	for _, want := range []string{"contracts.json: [2].deliverables[0].count: ", `contract "luma-huber" of Carla Huber is in no file`, "the shared costs are in the total alone: ",
		"27, net revenue 1276.15 CHF", "agency fee 600.00"} {
		assert.Contains(t, out, want)
	}
}

// A folder may hold campaign.json alone.
func TestPlanAlone(t *testing.T) {
	status, out, stderr := program("-dir", testfiles.Folder(t, map[string]string{"campaign.json": smallPlan}))
	assert.Equal(t, exitOK, status)
	assert.Empty(t, stderr)
	assert.Contains(t, out, "post v1 is in no payload")
}

func TestPlanProblemsAllAtOnce(t *testing.T) {
	dir := testfiles.Folder(t, map[string]string{"campaign.json": `{"name": "", "currency": "EURO", "as_of": "2026-10-31T00:00:00Z", "colour": 1, "zone": "Mars",
		"benchmark": "mine", "basis": "gut", "shared": {"tools": {"amount": "1e9999999", "currency": "EUR"}}, "shared_by": "equally",
		"window": {"posts": 1001}, "creators": [{"name": "A", "accounts": [{"platform": "orkut", "handle": "a"}], "codes": ["X"]}, {"name": "A", "accounts": [], "codes": ["x"], "posts": [{"id": "1"}, {"id": "1"}]}]}`})
	status, out, stderr := program("-dir", dir)
	assert.Equal(t, exitBad, status)
	assert.Empty(t, out)
	for _, want := range []string{"colour: ", "name: ", "currency: ", "basis: ", "shared.tools", "creators[0].accounts[0].platform: ", "two creators have this name"} {
		assert.Contains(t, stderr, "campaign.json: ")
		assert.Contains(t, stderr, want)
	}
	status, _, stderr = program("-dir", t.TempDir())
	assert.Equal(t, exitBad, status)
	assert.Contains(t, stderr, "campaign.json")
	for _, start := range []string{"0001-01-01", "2026-11-02"} {
		_, _, stderr = program("-dir", testfiles.Folder(t, map[string]string{"campaign.json": strings.Replace(smallPlan, `"window"`, `"start": "`+start+`", "window"`, 1)}))
		assert.Contains(t, stderr, "start: must be a day of the ten years before as_of")
	}
	good := strings.Replace(smallPlan, `"codes"`, `"links": ["a", "a"], "codes"`, 1)
	_, _, stderr = program("-dir", testfiles.Folder(t, map[string]string{"campaign.json": good}))
	assert.Contains(t, stderr, "two creators, or one twice, have this link: a")
}

func TestFlags(t *testing.T) {
	for _, args := range [][]string{{"folder"}, {"-json", "-html", "-"}, {"-colour"}} {
		status, out, stderr := program(args...)
		assert.Equal(t, exitBad, status)
		assert.Empty(t, out)
		assert.Contains(t, stderr, "Usage")
	}
	status, _, _ := program("-h")
	assert.Equal(t, exitOK, status)
}
