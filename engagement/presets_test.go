package engagement_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement"
)

func TestPresets(t *testing.T) {
	seen := map[string]bool{}
	posts := plainPosts(random(18), 12)
	for i := range posts {
		m := &posts[i].Metrics
		for _, name := range engagement.AllMetrics() {
			if !m.Get(name).IsKnown() {
				m.Set(name, engagement.Known(int64(3+i)))
			}
		}
		posts[i].Boosted = engagement.No
	}
	for _, p := range engagement.Presets() {
		t.Run(p.Name, func(t *testing.T) {
			assert.False(t, seen[p.Name], "twice")
			seen[p.Name] = true
			if p.Source == "" {
				assert.Equal(t, engagement.TrustDoubtful, p.Trust, "no page read is the weakest grade")
				assert.NotEmpty(t, p.Note)
			} else {
				isLink(t, p.Source)
			}
			isDay(t, p.AsOf)
			assert.NotEmpty(t, p.Trust)
			m := p.Method
			if m.Over == engagement.FollowersNow {
				assert.Error(t, m.Validate(), "the number is the caller's to give")
				m.Now = engagement.Known(48_200)
			}
			require.NoError(t, m.Validate())
			r, err := engagement.Measure(posts, m)
			require.NoError(t, err)
			assert.Equal(t, uint64(len(posts)), r.Posts)
			assert.Positive(t, r.Rate)

			got, ok := engagement.PresetNamed(p.Name)
			assert.True(t, ok)
			assert.Equal(t, p, got)
			b, err := json.Marshal(p)
			require.NoError(t, err)
			got = engagement.Preset{}
			require.NoError(t, json.Unmarshal(b, &got))
			assert.Equal(t, p, got)
		})
	}
	_, ok := engagement.PresetNamed("no such rate")
	assert.False(t, ok)
	presets := engagement.Presets()
	presets[0].Name = "changed"
	assert.Equal(t, "seed", engagement.Presets()[0].Name, "the list is the caller's own")
}

// The numerators as the sources give them, platform by platform.
func TestPresetNumerators(t *testing.T) {
	tests := []struct{ name, of string }{
		{"seed", "likes + comments"},
		{"facebook", "likes + comments + shares"},
		{"x", "likes + comments + shares"}, // reposts, likes and replies
		{"x-keyhole", "likes + shares"},    // no replies
		{"x-native", "likes + comments + shares + clicks + profile_visits + follows"},
		{"youtube", "likes + comments"},
		{"tiktok", "likes + comments + shares"},
		{"linkedin", "likes + comments + shares + clicks"},
		{"pinterest", "saves + clicks"},
		{"modash-instagram", "likes"},
	}
	for _, tt := range tests {
		p, ok := engagement.PresetNamed(tt.name)
		require.True(t, ok, tt.name)
		assert.Equal(t, tt.of, p.Method.Of.String(), tt.name)
	}
	for _, p := range engagement.Presets() {
		want := engagement.Organic
		if p.Name == "rival-iq" {
			want = engagement.Blended // its report counts boosted posts too
		}
		assert.Equal(t, want, p.Method.Traffic, p.Name)
	}
	seed, _ := engagement.PresetNamed("seed")
	assert.Equal(t, engagement.ByFollowers(), seed.Method)
}
