package engagement_test

import (
	"math"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement"
)

// aged makes a post with an id, published so long before day.
func aged(id string, age time.Duration) engagement.Post {
	return engagement.Post{ID: id, Published: day.Add(-age)}
}

// ids joins the ids of the posts chosen.
func ids(s engagement.Selection) string {
	var b strings.Builder
	for _, p := range s.Posts {
		b.WriteString(p.ID)
	}
	return b.String()
}

func TestRecent(t *testing.T) {
	const h, d = time.Hour, 24 * time.Hour
	pinned := aged("p", 3*d)
	pinned.Pinned = engagement.Yes
	unpinned := aged("u", 4*d)
	unpinned.Pinned = engagement.No
	posts := []engagement.Post{
		aged("e", 40*d), aged("a", h), pinned, aged("d", 30*d), aged("c", 30*d-1), {ID: "x"}, aged("b", 2*d),
		unpinned, aged("z", -h), aged("f", 400*d), aged("g", 30*d+1),
	}
	type left struct{ young, old, undated, pinned int }
	tests := []struct {
		name string
		w    engagement.Window
		want string
		left left
		err  string
	}{
		{"no limits but the given time", engagement.Window{}, "abpucdgef", left{young: 1, undated: 1}, ""},
		{"the newest five", engagement.Window{Posts: 5}, "abpuc", left{young: 1, old: 4, undated: 1}, ""},
		{"more than there are", engagement.Window{Posts: 50}, "abpucdgef", left{young: 1, undated: 1}, ""},
		{"thirty days to the instant", engagement.Window{Days: 30}, "abpucd", left{young: 1, old: 3, undated: 1}, ""},
		{"both limits", engagement.Window{Days: 30, Posts: 2}, "ab", left{young: 1, old: 7, undated: 1}, ""},
		{"an age of two days is enough", engagement.Window{MinAge: 2 * d}, "bpucdgef", left{young: 2, undated: 1}, ""},
		{"and an instant more is not", engagement.Window{MinAge: 2*d + 1}, "pucdgef", left{young: 3, undated: 1}, ""},
		{"a negative age is none", engagement.Window{MinAge: -48 * h}, "abpucdgef", left{young: 1, undated: 1}, ""},
		{"without pinned posts", engagement.Window{SkipPinned: true, Posts: 3}, "abu", left{young: 1, old: 5, undated: 1, pinned: 1}, ""},
		{"reaching back as far as needed", engagement.Window{Days: 30, UpTo: 60, MinPosts: 7}, "abpucdg", left{young: 1, old: 2, undated: 1}, ""},
		{"reaching back does not pass its end", engagement.Window{Days: 30, UpTo: 60, MinPosts: 9}, "abpucdge", left{young: 1, old: 1, undated: 1},
			"window is undefined: 8 posts in it, want at least 9"},
		{"no need to reach back", engagement.Window{Days: 30, UpTo: 60, MinPosts: 6}, "abpucd", left{young: 1, old: 3, undated: 1}, ""},
		{"too few", engagement.Window{Days: 3, MinPosts: 4}, "abp", left{young: 1, old: 6, undated: 1}, "window is undefined: 3 posts in it, want at least 4"},
		{"fewer allowed than wanted", engagement.Window{Posts: 2, MinPosts: 3}, "ab", left{young: 1, old: 7, undated: 1}, "window is undefined: 2 posts in it, want at least 3"},
		{"days past any time.Duration", engagement.Window{Days: math.MaxInt}, "abpucdgef", left{young: 1, undated: 1}, ""},
		{"negative limits are none", engagement.Window{Days: -3, Posts: -3, MinPosts: -3, UpTo: -3}, "abpucdgef", left{young: 1, undated: 1}, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s, err := engagement.Recent(posts, tt.w, day)
			if tt.err == "" {
				require.NoError(t, err)
			} else {
				var undefined *engagement.Undefined
				require.ErrorAs(t, err, &undefined)
				assert.EqualError(t, err, tt.err)
			}
			assert.Equal(t, tt.want, ids(s))
			assert.Equal(t, tt.left, left{s.Young, s.Old, s.Undated, s.Pinned})
			assert.Equal(t, len(posts), len(s.Posts)+s.Young+s.Old+s.Undated+s.Pinned, "every post is somewhere")
		})
	}
}

func TestRecentWantsATime(t *testing.T) {
	_, err := engagement.Recent([]engagement.Post{aged("a", time.Hour)}, engagement.Window{}, time.Time{})
	assert.EqualError(t, err, "window is undefined: no time to count back from")
	s, err := engagement.Recent(nil, engagement.Window{MinPosts: 1}, day)
	assert.EqualError(t, err, "window is undefined: 0 posts in it, want at least 1")
	assert.Empty(t, s.Posts)
	_, err = engagement.Recent(nil, engagement.Window{}, day)
	assert.NoError(t, err)
}

// The order of the posts, and the zone of their times, do not matter; posts of one
// instant go by id.
func TestRecentDoesNotDependOnOrder(t *testing.T) {
	r := random(13)
	posts := make([]engagement.Post, 60)
	for i := range posts {
		posts[i] = aged(string(rune('A'+i)), time.Duration(r.IntN(20))*24*time.Hour)
	}
	w := engagement.Window{Days: 9, UpTo: 15, MinPosts: 35, Posts: 38}
	want, wantErr := engagement.Recent(posts, w, day)
	require.NotEmpty(t, want.Posts)
	for range 200 {
		r.Shuffle(len(posts), func(i, j int) { posts[i], posts[j] = posts[j], posts[i] })
		first := posts[0].ID
		got, err := engagement.Recent(posts, w, day.In(time.FixedZone("", 5_400)))
		require.Equal(t, want, got)
		require.Equal(t, wantErr, err)
		require.Equal(t, first, posts[0].ID, "the caller's posts stay in their order")
	}
	for i := 1; i < len(want.Posts); i++ {
		a, b := want.Posts[i-1], want.Posts[i]
		require.True(t, a.Published.After(b.Published) || a.Published.Equal(b.Published) && a.ID < b.ID)
	}
}
