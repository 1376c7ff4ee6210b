package engagement_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement"
)

// FuzzParseCount: what is read as exact has those digits, and no text panics.
func FuzzParseCount(f *testing.F) {
	for _, text := range []string{"", "12,400", "1.2M", "35 K", "12.400", "1,2M", "N/A", "-1", "9007199254740992", "\xff", "k", "1,234.5K"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		c, exact, err := engagement.ParseCount(text)
		if err != nil || !c.IsKnown() {
			require.False(t, exact && err == nil, "what is unknown is not exact")
			require.False(t, c.IsKnown())
			return
		}
		again, exactAgain, err := engagement.ParseCount(c.String())
		require.NoError(t, err)
		require.True(t, exactAgain)
		require.Equal(t, c, again)
	})
}

func FuzzCountJSON(f *testing.F) {
	for _, text := range []string{"0", "-1", "null", "9007199254740993", "1.0", "1e3", `"5"`, "[1]", ""} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, b []byte) { survives[engagement.Count](t, b) })
}

func FuzzInteractionsJSON(f *testing.F) {
	for _, text := range []string{`[]`, `["likes","comments"]`, `["likes","likes"]`, `["karma"]`, `null`, `"likes"`, `[1]`, `["followers"]`} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, b []byte) { survives[engagement.Interactions](t, b) })
}

// FuzzPostJSON: a post that decodes can be measured by any method and comes back
// from its own JSON.
func FuzzPostJSON(f *testing.F) {
	f.Add([]byte(`{"id":"1","followers":1000,"metrics":{"likes":40,"comments":null,"views":-1},"boosted":false}`))
	f.Add([]byte(`{"id":"1","published":"2026-03-02T12:00:00+02:00","why":{"likes":"hidden"},"platform":"youtube","format":"short"}`))
	f.Add([]byte(`{"metrics":{"likes":9007199254740992,"comments":9007199254740992},"followers":0}`))
	f.Fuzz(func(t *testing.T, b []byte) {
		p, ok := survives[engagement.Post](t, b)
		if !ok {
			return
		}
		for _, m := range allMethods() {
			r, _ := engagement.Measure([]engagement.Post{p, p, p}, m)
			require.Equal(t, uint64(3), r.Posts+r.Skipped)
		}
	})
}

// survives decodes b and holds what was accepted against its own round trip.
func survives[T any](t *testing.T, b []byte) (v T, ok bool) {
	if json.Unmarshal(b, &v) != nil {
		return v, false
	}
	wrote, err := json.Marshal(v)
	require.NoError(t, err)
	var read T
	require.NoError(t, json.Unmarshal(wrote, &read))
	again, err := json.Marshal(read)
	require.NoError(t, err)
	require.Equal(t, string(wrote), string(again))
	return v, true
}
