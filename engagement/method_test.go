package engagement_test

import (
	"encoding/json"
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement"
)

func TestMethodString(t *testing.T) {
	likes := engagement.ByReach().With(engagement.Likes, engagement.Saves)
	blended := engagement.ByViews().As(engagement.Pooled)
	blended.Traffic = engagement.Blended
	tests := []struct {
		m    engagement.Method
		want string
	}{
		{engagement.Method{}, "(likes + comments) / followers_when_posted, mean of posts"},
		{engagement.ByFollowers(), "(likes + comments) / followers_when_posted, mean of posts"},
		{engagement.Today(engagement.Known(48_200)), "(likes + comments) / followers_now, mean of posts"},
		{engagement.ByImpressions().As(engagement.Median), "(likes + comments) / impressions, median of posts"},
		{likes.As(engagement.Trimmed), "(likes + saves) / reach, mean without the outer 10.00 % of posts at each end"},
		{blended, "(likes + comments) / views, ratio of sums, blended"},
		{engagement.Method{Over: engagement.BaseOf(engagement.Comments)}.With(engagement.Likes), "(likes) / comments, mean of posts"},
		{engagement.Method{Over: engagement.PerPost}.With(engagement.Shares), "(shares) / posts, mean of posts"},
	}
	for _, tt := range tests {
		assert.Equal(t, tt.want, tt.m.String())
	}
}

func TestMethodValidate(t *testing.T) {
	known := engagement.Known(1_000)
	tests := []struct {
		name  string
		m     engagement.Method
		field string // of the error; empty: valid
	}{
		{"the zero method", engagement.Method{}, ""},
		{"a level and a trim", engagement.Method{By: engagement.Trimmed, Trim: 0.25, Level: 0.9}, ""},
		{"followers now", engagement.Today(known), ""},
		{"no followers at all", engagement.Today(engagement.Known(0)), ""},
		{"watch time", engagement.Method{}.With(engagement.WatchMillis), ""},
		{"an average as base", engagement.Method{Over: engagement.BaseOf(engagement.AverageViewMillis)}, ""},
		{"an average in the sum", engagement.Method{}.With(engagement.AverageViewMillis), "of"},
		{"followers in the sum", engagement.Method{}.With(engagement.Followers), "of"},
		{"bits that are no metric", engagement.Method{Of: 1 << 31}, "of"},
		{"an unknown base", engagement.Method{Over: "moon"}, "over"},
		{"followers as base, of no day", engagement.Method{Over: engagement.BaseOf(engagement.Followers)}, "over"},
		{"the account's count as base", engagement.Method{Over: engagement.BaseOf(engagement.Following)}, "over"},
		{"an unknown aggregate", engagement.Method{By: "best"}, "by"},
		{"half cut at each end", engagement.Method{By: engagement.Trimmed, Trim: 0.5}, "trim"},
		{"a negative trim", engagement.Method{By: engagement.Trimmed, Trim: -0.1}, "trim"},
		{"a trim of NaN", engagement.Method{By: engagement.Trimmed, Trim: math.NaN()}, "trim"},
		{"a trim for the mean", engagement.Method{By: engagement.Mean, Trim: 0.1}, "trim"},
		{"NaN for the mean", engagement.Method{Trim: math.NaN()}, "trim"},
		{"followers now unknown", engagement.Today(engagement.Count{}), "now"},
		{"followers now for nothing", engagement.Method{Now: known}, "now"},
		{"an unknown traffic", engagement.Method{Traffic: "bought"}, "traffic"},
		{"a level of 95", engagement.Method{Level: 95}, "level"},
		{"a level of 1", engagement.Method{Level: 1}, "level"},
		{"a negative level", engagement.Method{Level: -0.95}, "level"},
		{"a level of NaN", engagement.Method{Level: math.NaN()}, "level"},
		{"a level without end", engagement.Method{Level: math.Inf(1)}, "level"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			err := tt.m.Validate()
			if tt.field == "" {
				require.NoError(t, err)
				return
			}
			var wrong *engagement.MethodError
			require.ErrorAs(t, err, &wrong)
			assert.Equal(t, tt.field, wrong.Field)
			assert.Contains(t, err.Error(), "engagement: method: "+tt.field+": ")
			_, err = engagement.Measure(plainPosts(random(1), 3), tt.m)
			assert.ErrorAs(t, err, &wrong, "Measure refuses it too")
		})
	}
}

func TestMethodAlike(t *testing.T) {
	base := engagement.ByFollowers()
	assert.NoError(t, base.Alike(engagement.Method{}), "empty fields are their defaults")
	level := base
	level.Level = 0.8
	assert.NoError(t, base.Alike(level))
	assert.NoError(t, engagement.Today(engagement.Known(1)).Alike(engagement.Today(engagement.Known(2))))
	assert.NoError(t, base.As(engagement.Trimmed).Alike(engagement.Method{By: engagement.Trimmed, Trim: 0.1}))
	assert.NoError(t, base.As(engagement.Trimmed).As(engagement.Mean).Alike(base))

	other := engagement.ByViews().With(engagement.Likes).As(engagement.Pooled)
	other.Traffic = engagement.Blended
	err := base.Alike(other)
	var unlike *engagement.UnlikeError
	require.ErrorAs(t, err, &unlike)
	assert.Equal(t, []string{
		"likes + comments against likes",
		"over followers_when_posted against over views",
		"mean against pooled",
		"organic against blended",
	}, unlike.Differ, "every difference is named")
	assert.EqualError(t, err, "engagement: unlike definitions: likes + comments against likes; "+
		"over followers_when_posted against over views; mean against pooled; organic against blended")
	wide := engagement.Method{By: engagement.Trimmed, Trim: 0.2}
	assert.EqualError(t, base.As(engagement.Trimmed).Alike(wide), "engagement: unlike definitions: trim 0.1 against 0.2")
}

func TestMethodAsForgetsTheTrim(t *testing.T) {
	r, err := engagement.Measure(plainPosts(random(1), 9), engagement.ByFollowers().As(engagement.Trimmed))
	require.NoError(t, err)
	assert.Equal(t, 0.1, r.Method.Trim, "a Reading's method is filled in")
	assert.NoError(t, r.Method.As(engagement.Mean).Validate())
}

func TestMethodJSON(t *testing.T) {
	for _, m := range append(allMethods(), engagement.Method{}, engagement.Method{By: engagement.Trimmed, Trim: 0.25, Level: 0.99}) {
		b, err := json.Marshal(m)
		require.NoError(t, err)
		var got engagement.Method
		require.NoError(t, json.Unmarshal(b, &got))
		assert.Equal(t, m, got, string(b))
	}
	b, err := json.Marshal(engagement.Method{})
	require.NoError(t, err)
	assert.Equal(t, "{}", string(b))
	b, err = json.Marshal(engagement.Today(engagement.Known(48_200)))
	require.NoError(t, err)
	assert.JSONEq(t, `{"of":["likes","comments"],"over":"followers_now","by":"mean","now":48200,"traffic":"organic","level":0.95}`, string(b))

	var strange engagement.Method // any text decodes; Validate refuses it
	require.NoError(t, json.Unmarshal([]byte(`{"over":"moon","by":"best"}`), &strange))
	assert.Error(t, strange.Validate())
}
