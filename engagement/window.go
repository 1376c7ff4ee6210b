package engagement

import (
	"cmp"
	"fmt"
	"time"
)

// A Window says which posts of an account are measured. It is chosen before
// measuring. Every limit that is zero is no limit.
type Window struct {
	Posts      int           `json:"posts,omitempty"`       // the newest so many
	Days       int           `json:"days,omitempty"`        // published at most so many days of 24 hours before
	MinAge     time.Duration `json:"min_age,omitempty"`     // published at least so long before: young posts still collect
	MinPosts   int           `json:"min_posts,omitempty"`   // fewer are not worth measuring
	UpTo       int           `json:"up_to,omitempty"`       // with Days: reach back so many days, as far as MinPosts needs
	SkipPinned bool          `json:"skip_pinned,omitempty"` // pinned posts were chosen by the creator
}

// A Selection is the posts in a window, newest first, and why the others are
// not in it.
type Selection struct {
	Posts   []Post `json:"posts"`
	Young   int    `json:"young,omitempty"`   // younger than MinAge, or published after the given time
	Old     int    `json:"old,omitempty"`     // older than Days allows, or past the newest Posts
	Undated int    `json:"undated,omitempty"` // no time of publication
	Pinned  int    `json:"pinned,omitempty"`
}

// Recent chooses the posts of the window as of a time. The order of posts does
// not matter; posts of the same instant go by id. A post exactly Days or MinAge
// old is in. Posts without a time cannot be placed and are left out, counted.
//
// When fewer than MinPosts are in the window, or asOf is zero, the error is an
// [Undefined]; the Selection beside it still says what was found.
func Recent(posts []Post, w Window, asOf time.Time) (Selection, error) {
	var s Selection
	if asOf.IsZero() {
		return s, &Undefined{What: "window", Because: "no time to count back from"}
	}
	var in []Post
	for _, p := range posts {
		switch {
		case p.Published.IsZero():
			s.Undated++
		case p.Published.After(asOf.Add(-max(w.MinAge, 0))):
			s.Young++
		case w.SkipPinned && p.Pinned == Yes:
			s.Pinned++
		default:
			in = append(in, p)
		}
	}
	in = inOrder(in, func(a, b *Post) int {
		return cmp.Or(b.Published.Compare(a.Published), cmp.Compare(a.ID, b.ID))
	})
	keep := len(in)
	if w.Days > 0 {
		keep = within(in, asOf, w.Days)
		if keep < w.MinPosts && w.UpTo > w.Days {
			keep = min(w.MinPosts, within(in, asOf, w.UpTo))
		}
	}
	if w.Posts > 0 {
		keep = min(keep, w.Posts)
	}
	s.Posts, s.Old = in[:keep], len(in)-keep
	if keep < w.MinPosts {
		return s, &Undefined{What: "window", Because: fmt.Sprintf("%d posts in it, want at least %d", keep, w.MinPosts)}
	}
	return s, nil
}

// within counts the posts, newest first, that are at most so many days old.
func within(posts []Post, asOf time.Time, days int) int {
	const most = 100_000 // some 270 years: a time.Duration ends soon after
	from := asOf.Add(-time.Duration(min(days, most)) * 24 * time.Hour)
	n := 0
	for n < len(posts) && !posts[n].Published.Before(from) {
		n++
	}
	return n
}
