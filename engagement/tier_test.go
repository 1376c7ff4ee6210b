package engagement_test

import (
	"encoding/json"
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement"
)

// The lower bound is in and the upper is out, in every scheme: micro is 10,000 to
// 100,000, so 10,000 is micro and 100,000 is not.
func TestDefaultScheme(t *testing.T) {
	tests := []struct {
		followers int64
		want      string
	}{
		{0, "nano"}, {1, "nano"}, {9_999, "nano"},
		{10_000, "micro"}, {10_001, "micro"}, {99_999, "micro"},
		{100_000, "mid"}, {499_999, "mid"},
		{500_000, "macro"}, {999_999, "macro"},
		{1_000_000, "mega"}, {engagement.MaxCount, "mega"},
	}
	for _, tt := range tests {
		tier, err := engagement.DefaultScheme().Of(engagement.Known(tt.followers))
		require.NoError(t, err)
		assert.Equal(t, tt.want, tier.Name, tt.followers)
		assert.True(t, tier.Holds(tt.followers))
	}
	_, err := engagement.DefaultScheme().Of(engagement.Count{})
	assert.EqualError(t, err, "tier is undefined: followers unknown")
}

func TestSchemes(t *testing.T) {
	seen := map[string]bool{}
	for _, s := range engagement.Schemes() {
		t.Run(s.Name, func(t *testing.T) {
			assert.False(t, seen[s.Name], "twice")
			seen[s.Name] = true
			require.NoError(t, s.Validate())
			isLink(t, s.Source)
			isDay(t, s.AsOf)
			assert.NotEmpty(t, s.Trust)
			for _, tier := range s.Tiers {
				assert.NotEmpty(t, tier.Name)
				got, err := s.Of(engagement.Known(tier.From))
				require.NoError(t, err)
				assert.Equal(t, tier, got, "the lower bound is in")
				if tier.To == 0 {
					continue
				}
				got, err = s.Of(engagement.Known(tier.To - 1))
				require.NoError(t, err)
				assert.Equal(t, tier, got)
				assert.False(t, tier.Holds(tier.To), "the upper bound is out")
			}
		})
	}
	assert.Equal(t, engagement.DefaultScheme(), engagement.Schemes()[0])
	schemes := engagement.Schemes()
	schemes[0].Tiers[0].Name = "changed"
	assert.NotEqual(t, schemes[0], engagement.DefaultScheme(), "the table is the caller's own")
}

// Whatever the scheme, an account is in one tier at most; where a scheme leaves a
// gap the answer is that, and not the next tier.
func TestTiersNeitherOverlapNorGuess(t *testing.T) {
	r := random(17)
	for _, s := range engagement.Schemes() {
		for range 500 {
			n := int64(math.Exp(r.Float64() * 17))
			holds := 0
			for _, tier := range s.Tiers {
				if tier.Holds(n) {
					holds++
				}
			}
			require.LessOrEqual(t, holds, 1, "%d in %s", n, s.Name)
			_, err := s.Of(engagement.Known(n))
			require.Equal(t, holds == 0, err != nil)
		}
	}
	for _, s := range engagement.Schemes() {
		if s.Name == "heepsy" {
			_, err := s.Of(engagement.Known(200_000))
			assert.EqualError(t, err, `tier is undefined: 200000 followers are in no tier of "heepsy"`)
			_, err = s.Of(engagement.Known(999))
			assert.Error(t, err)
		}
	}
}

func TestSchemeValidate(t *testing.T) {
	type tiers = []engagement.Tier
	tests := []struct {
		name  string
		tiers tiers
		want  string
	}{
		{"none", nil, "has no tiers"},
		{"an overlap", tiers{{"a", 0, 20}, {"b", 10, 0}}, `tiers "a" and "b" overlap`},
		{"a shared bound", tiers{{"a", 0, 10}, {"b", 10, 0}}, ""},
		{"a gap", tiers{{"a", 0, 10}, {"b", 50, 0}}, ""},
		{"one for all", tiers{{"a", 0, 0}}, ""},
		{"the wrong order", tiers{{"a", 10, 20}, {"b", 0, 10}}, `tiers "a" and "b" overlap`},
		{"an empty tier", tiers{{"a", 10, 10}}, `tier "a" holds nobody`},
		{"a negative bound", tiers{{"a", -1, 10}}, `tier "a" holds nobody`},
		{"an open tier before another", tiers{{"a", 0, 0}, {"b", 10, 0}}, `tier "a" holds nobody, or hides the next`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			err := engagement.Scheme{Name: "own", Tiers: tt.tiers}.Validate()
			if tt.want == "" {
				assert.NoError(t, err)
				return
			}
			assert.ErrorContains(t, err, `engagement: scheme "own"`)
			assert.ErrorContains(t, err, tt.want)
		})
	}
}

func TestSchemeJSON(t *testing.T) {
	for _, s := range engagement.Schemes() {
		b, err := json.Marshal(s)
		require.NoError(t, err)
		var got engagement.Scheme
		require.NoError(t, json.Unmarshal(b, &got))
		assert.Equal(t, s, got)
	}
}
