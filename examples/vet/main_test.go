package main

import (
	"bytes"
	"encoding/json"
	"io"
	"math"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/audit"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/examples/internal/pagetest"
	"github.com/seed-e12bc25d/influencekit/examples/internal/testfiles"
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
		if !strings.Contains(line, "://") {
			assert.LessOrEqual(t, len([]rune(strings.TrimRight(line, "\n"))), lineWidth+20, line)
		}
	}
}

// What a program reads back: the score with its parts, and what became of each check.
func TestJSON(t *testing.T) {
	status, stdout, stderr := program("-json")
	require.Equal(t, exitOK, status, stderr)
	var v Result
	require.NoError(t, json.Unmarshal([]byte(stdout), &v), "a program can read the report back")
	again, err := json.MarshalIndent(v, "", "  ")
	require.NoError(t, err)
	assert.JSONEq(t, stdout, string(again))

	r := v.Report
	score, err := r.Score.Get()
	require.NoError(t, err)
	sum := 100.0
	for _, c := range r.Contributions {
		sum += c.Points
	}
	assert.InDelta(t, score, sum, 1e-9, "the parts add up to the score")
	digest, err := json.MarshalIndent(map[string]any{
		"score": r.Score, "contributions": r.Contributions, "coverage": r.Coverage, "firmness": r.Firmness, "confidence": r.Confidence, "outcomes": r.Outcomes,
	}, "", " ")
	require.NoError(t, err)
	testfiles.Golden(t, "testdata/score.json", string(digest)+"\n")
}

// What was put into the sample is what comes out: see the generator.
func TestSampleShowsWhatWasPutIn(t *testing.T) {
	_, stdout, _ := program("-json")
	var v Result
	require.NoError(t, json.Unmarshal([]byte(stdout), &v))
	r := v.Report
	assert.Empty(t, v.Problems)
	require.NotNil(t, r.Growth)
	kinds := map[audit.SpikeKind]int{}
	for _, s := range r.Growth.Spikes {
		kinds[s.Kind]++
	}
	assert.Equal(t, map[audit.SpikeKind]int{audit.EventSpike: 1, audit.SuddenSpike: 1}, kinds, "the giveaway and the jump")
	corrected, err := r.Followers.Corrected.Get()
	require.NoError(t, err)
	assert.True(t, corrected.Interval.Contains(0.33), "a third was drawn as bought: %v", corrected)
	require.NotEmpty(t, r.Comments.Pods)
	for _, name := range r.Comments.Pods[0].Authors {
		assert.Contains(t, podNames, name)
	}
	codes := map[audit.Code]bool{}
	for _, s := range r.Signals {
		codes[s.Code] = true
	}
	for _, want := range []audit.Code{audit.FollowersFakeShare, audit.GrowthSpikes, audit.GrowthSpikeDrop, audit.CommentsSuspicious, audit.CommentsPod, audit.AudienceClaim, audit.PartnershipsUnclear, audit.PartnershipsRivals} {
		assert.True(t, codes[want], want)
	}
}

func TestNoVerdict(t *testing.T) {
	_, text, _ := program()
	_, page, _ := program("-html", "-")
	for _, said := range []string{text, page} {
		assert.NotContains(t, strings.ToLower(said), "fraud")
	}
}

func TestStatus(t *testing.T) {
	empty := t.TempDir()
	notes := testfiles.Folder(t, map[string]string{"notes.txt": "hello"})
	policy := filepath.Join(empty, "..", "policy.json")
	_, printed, _ := program("-print-policy")
	require.NoError(t, os.WriteFile(policy, []byte(printed), 0o600))
	for _, test := range []struct {
		want int
		says string
		args []string
	}{
		{exitOK, "", nil},
		{exitOK, "", []string{"-json"}},
		{exitOK, "", []string{"-html", "-"}},
		{exitOK, "", []string{"-html", filepath.Join(t.TempDir(), "page.html"), "-json"}},
		{exitOK, "", []string{"-policy", policy}},
		{exitOK, "", []string{"-print-policy", "-policy", policy}},
		{exitOK, "", []string{"-dir", "sample"}},
		{exitOK, "Usage", []string{"-help"}},
		{exitBad, "nosuchflag", []string{"-nosuchflag"}},
		{exitBad, "unexpected", []string{"folder"}},
		{exitBad, "name a file", []string{"-html", "-", "-json"}},
		{exitBad, "-print-policy", []string{"-print-policy", "-json"}},
		{exitBad, "nothing to audit", []string{"-dir", empty}},
		{exitBad, "notes.txt: not read", []string{"-dir", notes}},
		{exitBad, "vet: the folder cannot be read: no such file", []string{"-dir", filepath.Join(empty, "nowhere")}},
		{exitBad, "", []string{"-dir", policy}}, // a file
		{exitBad, "", []string{"-html", filepath.Join(empty, "nowhere", "page.html")}},
		{exitBad, "no such file", []string{"-policy", filepath.Join(empty, "nowhere.json")}},
		{exitBad, "", []string{"-policy", empty}},
	} {
		status, stdout, stderr := program(test.args...)
		assert.Equal(t, test.want, status, "%v: %s", test.args, stderr)
		assert.Contains(t, stderr, test.says, "%v", test.args)
		assert.Equal(t, stderr == "", stdout != "", "%v: %s", test.args, stderr)
	}
}

// A policy that was printed judges as the one built in; parts of it are enough.
func TestPolicy(t *testing.T) {
	write := func(text string) string {
		path := filepath.Join(t.TempDir(), "policy.json")
		require.NoError(t, os.WriteFile(path, []byte(text), 0o600))
		return path
	}
	_, printed, _ := program("-print-policy")
	_, want, _ := program("-json")
	_, got, _ := program("-json", "-policy", write(printed))
	assert.Equal(t, want, got)

	_, got, _ = program("-policy", write(`{"name": "ours", "version": "3", "least_coverage": 0.99}`))
	assert.Contains(t, got, "policy ours 3")
	assert.Contains(t, got, "no score: ")
	assert.NotContains(t, got, "has its name and version")

	_, got, _ = program("-policy", write(`{"name": "influencekit", "version": "`+audit.DefaultPolicy().Version+`", "least_coverage": 0.1}`))
	assert.Contains(t, got, "give it a version of its own")

	for text, says := range map[string]string{
		`{"name": "ours", "version": "3", "chekcs": []}`: "chekcs: unknown_field",
		`{"name": "ours", "version": "3", "checks": []}`: "without checks",
		`{"name": "ours"}`: "a name and a version",
		`{"name": "ours", "version": "3", "least_coverage": "`: "truncated",
		`[]`: "wrong_type",
		``:   "truncated",
	} {
		status, _, stderr := program("-policy", write(text))
		assert.Equal(t, exitBad, status, text)
		assert.Contains(t, stderr, says, text)
	}
}

// vetted runs the program over a folder as text, JSON and page.
func vetted(t *testing.T, files map[string]string) (v Result, text, page string) {
	t.Helper()
	dir := testfiles.Folder(t, files)
	status, text, stderr := program("-dir", dir)
	require.Equal(t, exitOK, status, stderr)
	status, page, stderr = program("-dir", dir, "-html", "-")
	require.Equal(t, exitOK, status, stderr)
	status, stdout, stderr := program("-dir", dir, "-json")
	require.Equal(t, exitOK, status, stderr)
	require.NoError(t, json.Unmarshal([]byte(stdout), &v))
	assert.Empty(t, pagetest.Slips(text))
	assert.Empty(t, pagetest.Faults(page))
	return v, text, page
}

func TestFolderOfOnesOwn(t *testing.T) {
	v, text, _ := vetted(t, map[string]string{
		"vet.json": `{"as_of": "2026-11-20T00:00:00Z", "rivalls": ["x"], "random": "yes", "events": [{"kind": "giveaway", "from": "2026-13-01T00:00:00Z"}]}`,
		"history.csv": "Followers;Day;weather;followers\n1000;2026-11-01;rain\n1,0x0;2026-11-02\n-1;2026-11-03\nn/a;2026-11-04\n1.2K;2026-11-05\n1010;5 November\n" +
			"1020;2026-11-06T10:00:00+02:00\n\"1030;2026-11-07\n",
		"followers.csv":           "handle,followers,following,posts,picture,last_active\na1,10,2000,0,no,2026-01-01\na2,5,,1,maybe,soon\n\"un\"closed,1\n",
		"youtube/channel.json":    `{"kind": "youtube#channelListResponse", "items": [{"id": "UC1", "snippet": {"title": "Mo"}, "statistics": {"subscriberCount": "12300"}}, 7]}`,
		"instagram_x.json":        `<html>`,
		"tiktok_cut.json":         `{"data": {"videos": [{"id": "1"`,
		"myspace.json":            `{}`,
		"notes.txt":               `x`,
		"deep/er/still/more.json": `{}`,
	})
	for _, want := range []string{
		"vet.json: rivalls: ", "vet.json: random: ", "vet.json: events[0].from: ",
		"history.csv: column 3 is not known", "history.csv: column followers is there twice", "history.csv: line 3: followers is no count",
		"history.csv: line 7: day is neither", "history.csv: ", "followers.csv: line 3: picture", "followers.csv: line 3: last_active", "followers.csv: ",
		"youtube/channel.json: items[1]", "instagram_x.json: ", "tiktok_cut.json: ", "myspace.json: not read", "notes.txt: not read", "deep/er/still/more.json: not read",
	} {
		assert.Contains(t, strings.Join(v.Problems, "\n"), want)
	}
	assert.Contains(t, text, "Mo on YouTube, 12,300 followers")
	require.NotNil(t, v.Report.Growth)
	assert.Equal(t, 3, v.Report.Growth.Days, "the first, 1.2K, and the one with a time; a row that is no count is unknown, not zero")
	assert.Equal(t, engagement.Known(1000), v.Report.Growth.Start)
	require.NotNil(t, v.Report.Followers)
	assert.EqualValues(t, 2, v.Report.Followers.Profiles)
}

func TestBrokenPlan(t *testing.T) {
	for _, plan := range []string{``, `{`, `[]`, `{"as_of": "2026-11-20T00:00:00Z"} trailing`, "\xff\xfe", `{"posts": [` + strings.Repeat(`[`, 100)} {
		status, _, stderr := program("-dir", testfiles.Folder(t, map[string]string{"vet.json": plan}))
		assert.Equal(t, exitBad, status, plan)
		assert.Contains(t, stderr, "vet.json: ", plan)
	}
}

// channels is a YouTube payload with channels of these ids.
func channels(ids ...string) string {
	var items []string
	for _, id := range ids {
		items = append(items, `{"id": "`+id+`", "snippet": {"title": "`+id+`"}, "statistics": {"subscriberCount": "100"}}`)
	}
	return `{"kind": "youtube#channelListResponse", "items": [` + strings.Join(items, ",") + `]}`
}

func TestWhichAccount(t *testing.T) {
	status, _, stderr := program("-dir", testfiles.Folder(t, map[string]string{"youtube.json": channels("UC1", "UC2")}))
	assert.Equal(t, exitBad, status)
	assert.Contains(t, stderr, "several accounts")
	assert.Contains(t, stderr, "youtube UC1, youtube UC2")

	videos := `{"kind": "youtube#videoListResponse", "items": [
		{"id": "a", "snippet": {"channelId": "UC1", "publishedAt": "2026-11-01T00:00:00Z", "title": "mine"}, "statistics": {"likeCount": "5", "commentCount": "1"}},
		{"id": "b", "snippet": {"channelId": "UC2", "publishedAt": "2026-11-01T00:00:00Z", "title": "not mine"}, "statistics": {"likeCount": "5", "commentCount": "1"}}]}`
	v, _, _ := vetted(t, map[string]string{"vet.json": `{"account": {"id": "UC1"}}`, "youtube.json": channels("UC1", "UC2"), "youtube_videos.json": videos})
	assert.Equal(t, engagement.Known(100), v.Account.Followers)
	assert.Equal(t, 1, v.Report.Partnerships.Posts)
	assert.Contains(t, v.Problems, "1 post of other accounts are left out")

	v, _, _ = vetted(t, map[string]string{"vet.json": `{"account": {"id": "UC9"}}`, "youtube.json": channels("UC1")})
	assert.Contains(t, v.Problems, `vet.json: no payload is of the account "UC9"`)
	assert.False(t, v.Account.Followers.IsKnown())
}

// hugePlan has the largest counts and the longest time there are.
const hugePlan = `{"account": {"id": "h", "followers": 9007199254740992}, "history": [
		{"at": "0001-01-02T00:00:00Z", "followers": 1}, {"at": "2026-01-01T00:00:00Z", "followers": 9007199254740992}, {"at": "9999-01-01T00:00:00Z", "followers": 0}]}`

// busyFiles are of an account on which everything happens often.
func busyFiles() map[string]string {
	var history strings.Builder
	history.WriteString("day,followers,following\n")
	n := 80_000
	var events []string
	for i := range 600 {
		n += 20 + i%7*3
		switch i % 40 {
		case 20:
			n += 6000
		case 30:
			n -= 2500
		}
		if i%80 == 20 {
			events = append(events, `{"kind": "a_very_long_kind_of_event_`+strconv.Itoa(i)+`", "from": "`+dayAt(i-300).Format(time.RFC3339)+`"}`)
		}
		history.WriteString(dayAt(i-300).Format(time.DateOnly) + "," + strconv.Itoa(n) + "," + strconv.Itoa(500+i%50*20) + "\n")
	}
	var comments, posts []string
	for i := range 400 {
		at := dayAt(280 - i/20).Add(time.Duration(i%20) * time.Second).Format(time.RFC3339)
		text := []string{"Check out my page", "wow", "🔥", "@friend", "Invest 500 and get 5000 in 48 hours, whatsapp +1 555 0142", "https://spam.example/x", "..."}[i%7]
		comments = append(comments, `{"id": "`+strconv.Itoa(i)+`", "post": "p`+strconv.Itoa(i/20)+`", "author": "a`+strconv.Itoa(i%20)+`", "text": "`+text+`", "published": "`+at+`"}`)
	}
	for i := range 30 {
		posts = append(posts, `{"id": "p`+strconv.Itoa(i)+`", "platform": "instagram", "published": "`+dayAt(280-i).Format(time.RFC3339)+`", "metrics": {"likes": 50, "comments": 200}, "caption": "Ad | a shirt by @rival"}`)
	}
	return map[string]string{
		"vet.json": `{"account": {"handle": "busy", "platform": "instagram", "followers": 150000, "country": "CH", "language": "de"}, "random": true, "minimum_age": 18, "rivals": ["rival"],
			"events": [` + strings.Join(events, ",") + `], "comments": [` + strings.Join(comments, ",") + `], "posts": [` + strings.Join(posts, ",") + `],
			"audiences": [{"of": "followers", "countries": [{"key": "IN", "fraction": 0.9}], "languages": [{"key": "hi", "fraction": 0.9}], "ages": [{"key": "13-17", "fraction": 0.9}]}],
			"claimed": [{"of": "followers", "countries": [{"key": "CH", "fraction": 0.9}]}]}`,
		"history.csv":   history.String(),
		"followers.csv": "followers,following,posts,picture,last_active\n" + strings.Repeat("1,7000,0,no,2020-01-01\n900,2500,80,yes,2020-01-01\n500,300,90,yes,2026-11-01\n", 100),
	}
}

// Whatever little or odd is given, there is a report and a page.
func TestTiny(t *testing.T) {
	for name, files := range map[string]map[string]string{
		"nothing known":        {"vet.json": `{}`},
		"one point":            {"history.csv": "day,followers\n2026-11-01,5\n"},
		"one point twice":      {"history.csv": "day,followers\n2026-11-01,5\n2026-11-01,5\n"},
		"two points":           {"history.csv": "day,followers\n2026-11-01,5\n2026-11-02,5\n"},
		"two hours":            {"history.csv": "time,followers\n2026-11-01T00:00:00Z,5\n2026-11-01T02:00:00Z,9\n"},
		"all zero":             {"history.csv": "day,followers\n2026-11-01,0\n2026-11-02,0\n2026-11-09,0\n"},
		"no counts":            {"history.csv": "day,followers\n2026-11-01,\n2026-11-02,n/a\n"},
		"header only":          {"vet.json": `{}`, "history.csv": "day,followers\n"},
		"huge":                 {"vet.json": hugePlan},
		"own comments only":    {"vet.json": `{"account": {"handle": "me"}, "comments": [{"id": "1", "author": "me", "text": "thanks"}]}`},
		"one comment":          {"vet.json": `{"comments": [{"id": "1", "author": "you", "text": ""}]}`},
		"one empty follower":   {"followers.json": `[{}]`},
		"one follower":         {"followers.json": `[{"id": "1", "followers": 1, "following": 7000, "posts": 0}]`, "vet.json": `{"random": true}`},
		"no followers":         {"vet.json": `{}`, "followers.json": `[]`},
		"followers of another": {"vet.json": `{}`, "followers.json": `{"a": 1}`},
		"one post":             {"vet.json": `{"posts": [{"id": "1"}]}`},
	} {
		t.Run(name, func(t *testing.T) {
			v, text, _ := vetted(t, files)
			assert.NotEmpty(t, text)
			assert.False(t, math.IsNaN(v.Report.Coverage))
		})
	}
}

// A table of many rows, wide rows and long cells is read or said to be too long.
func TestLargeTables(t *testing.T) {
	var b strings.Builder
	b.WriteString("day,followers\n")
	for i := range 4000 {
		b.WriteString(dayAt(i-3700).Format("2006-01-02") + "," + "1000" + strings.Repeat(",x", i%3) + "\n")
	}
	b.WriteString(strings.Repeat("9", 1<<20) + ",1\n")
	v, _, page := vetted(t, map[string]string{"history.csv": b.String()})
	assert.Equal(t, 4000, v.Report.Growth.Days)
	assert.Contains(t, strings.Join(v.Problems, "\n"), "line 4002: day is neither")
	assert.Less(t, len(page), 300_000, "the picture of ten years is no larger than that of one")
	for _, p := range v.Problems {
		assert.Less(t, len(p), 300)
	}
}

// A file that is too long is read as far as it goes, and said to be.
func TestTooLong(t *testing.T) {
	b := bounded{Reader: strings.NewReader("12345"), left: 4}
	got, err := io.ReadAll(&b)
	assert.Equal(t, "1234", string(got))
	assert.ErrorContains(t, err, "longer than")
	b = bounded{Reader: strings.NewReader("1234"), left: 4}
	got, err = io.ReadAll(&b)
	require.NoError(t, err)
	assert.Equal(t, "1234", string(got))

	in := &Inputs{}
	n, err := in.history("history.csv", &bounded{Reader: strings.NewReader("day,followers\n2026-11-01,5\n2026-11-02,6\n"), left: 30})
	assert.Equal(t, 1, n)
	assert.ErrorContains(t, err, "longer than")
}

// The same folder gives the same bytes.
func TestSameBytes(t *testing.T) {
	_, report, _ := program("-json")
	_, page, _ := program("-html", "-")
	for range 8 {
		_, again, _ := program("-json")
		require.True(t, report == again, "-json differs from run to run")
		_, again, _ = program("-html", "-")
		require.True(t, page == again, "-html differs from run to run")
	}
}
