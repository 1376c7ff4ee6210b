package engagement

import "github.com/seed-e12bc25d/influencekit/engagement/problem"

// A Feed is what one body of a platform said, or several joined: accounts,
// posts, comments, audiences, and what could not be read, with its path.
type Feed struct {
	Accounts  []Account    `json:"accounts,omitempty"`
	Posts     []Post       `json:"posts,omitempty"`
	Comments  []Comment    `json:"comments,omitempty"`
	Audiences []Audience   `json:"audiences,omitempty"`
	Next      string       `json:"next,omitempty"` // the cursor or token of the next page, where the body has one
	Problems  problem.List `json:"problems,omitempty"`
}

// Join puts the parts of o behind those of f. Nothing is merged: the same post
// in two bodies is there twice. The next page is o's.
func (f Feed) Join(o Feed) Feed {
	return Feed{
		Accounts:  join(f.Accounts, o.Accounts),
		Posts:     join(f.Posts, o.Posts),
		Comments:  join(f.Comments, o.Comments),
		Audiences: join(f.Audiences, o.Audiences),
		Next:      o.Next,
		Problems:  join(f.Problems, o.Problems),
	}
}

func join[S ~[]T, T any](a, b S) S {
	if len(a)+len(b) == 0 {
		return nil
	}
	return append(append(make(S, 0, len(a)+len(b)), a...), b...)
}
