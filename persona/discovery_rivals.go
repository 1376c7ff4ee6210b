package persona

import (
	"strconv"
	"time"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/caption"
	"github.com/seed-e12bc25d/influencekit/engagement/problem"
)

// The kinds of evidence that [ByRivals] finds.
const (
	TagsRival       = "tags_rival"        // a creator's post mentions a rival or carries it as a hashtag
	PaidByRival     = "paid_by_rival"     // such a post with the label for paid partnerships
	TaggedByRival   = "tagged_by_rival"   // a rival's post mentions the creator
	CoAuthor        = "co_author"         // a post has both as authors
	CommentsOnRival = "comments_on_rival" // a comment under a rival's post
)

// RivalWeights say what each kind of evidence counts, and how fast it ages.
type RivalWeights struct {
	Tags     float64       `json:"tags"`
	Paid     float64       `json:"paid"`
	Tagged   float64       `json:"tagged"`
	CoAuthor float64       `json:"co_author"`
	Comments float64       `json:"comments"`  // once per post and commenter
	HalfLife time.Duration `json:"half_life"` // 0: age does not matter
	AsOf     time.Time     `json:"as_of"`
	Best     int           `json:"best"` // only so many pieces of evidence of a creator count; 0: all
}

// DefaultRivals counts a comment 1, a mention 2, a mention by the rival or a paid
// post 3, a shared post 3, half after 180 days, the best 20 (our judgement, trust
// K).
func DefaultRivals(asOf time.Time) RivalWeights {
	return RivalWeights{Tags: 2, Paid: 3, Tagged: 3, CoAuthor: 3, Comments: 1, HalfLife: 180 * 24 * time.Hour, AsOf: asOf, Best: 20}
}

// ByRivals ranks creators by what ties them to rivals, given by handle: who tags
// them, whom they tag, who posts with them, who comments under their posts. The
// rivals themselves are left out. Comments count for posts that are among those
// given; undated posts count nothing while age matters, and are counted as such.
//
// The error is a problem.List: no rivals ("rivals"), one of which nothing is left
// as a handle, and what is wrong with the weights.
func ByRivals(posts []engagement.Post, comments []engagement.Comment, rivals []string, w RivalWeights) (Findings, error) {
	if err := w.against(rivals); err != nil {
		return Findings{}, err
	}
	r := rivalry{w: w, rivals: map[string]bool{}, tags: map[string]bool{}, g: gathering{}}
	for _, handle := range rivals {
		if h := bareHandle(handle); h != "" {
			r.rivals[h] = true
			r.tags[compact(folded(h))] = true
		}
	}
	out := Findings{Posts: len(posts)}
	byRival := map[string]*engagement.Post{}
	first := repeats{}
	for i := range posts {
		p := &posts[i]
		switch {
		case first.again(p):
			out.Repeated++
			continue
		case w.HalfLife > 0 && p.Published.IsZero():
			out.Undated++
		case p.Creator == "" && len(p.CoAuthors) == 0:
			out.Unnamed++
		default:
			r.post(p, postName(p, i))
		}
		if r.isRivals(p) && p.ID != "" {
			byRival[p.ID] = p
		}
	}
	r.comments(comments, byRival)
	for n := range r.g { // taken out one by one, in any order
		if r.rivals[n.handle] {
			delete(r.g, n)
		}
	}
	out.Creators = r.g.found(w.Best)
	return out, nil
}

// Validate returns nil, or a problem.List: weights outside 0 to 1000, a time that
// is missing while age matters, and numbers below 0.
func (w RivalWeights) Validate() error { return rules().Struct(w) }

func (w RivalWeights) check(f fail) {
	for _, x := range []struct {
		name  string
		value float64
	}{{"tags", w.Tags}, {"paid", w.Paid}, {"tagged", w.Tagged}, {"co_author", w.CoAuthor}, {"comments", w.Comments}} {
		if !(x.value >= 0 && x.value <= 1000) {
			f(x.name, "from_to", "0 to 1000")
		}
	}
	if w.HalfLife < 0 {
		f("half_life", "not_negative", "")
	}
	if w.HalfLife > 0 && w.AsOf.IsZero() {
		f("as_of", "given", "")
	}
	if w.Best < 0 {
		f("best", "not_negative", "")
	}
}

// against validates the weights and the handles of the rivals together.
func (w RivalWeights) against(rivals []string) error {
	var found problemList
	if len(rivals) == 0 {
		found.add("", problem.List{{Path: "rivals", Rule: "given", Message: "must be given"}})
	}
	for i, handle := range rivals {
		if bareHandle(handle) == "" {
			found.add("", problem.List{{Path: problem.Index("rivals", i), Rule: "has_letter", Message: "must have a letter, a digit or a sign"}})
		}
	}
	found.add("weights", w.Validate())
	return found.err()
}

type rivalry struct {
	w      RivalWeights
	rivals map[string]bool // by handle
	tags   map[string]bool // by hashtag
	g      gathering
	text   caption.Caption
}

func (r *rivalry) isRivals(p *engagement.Post) bool {
	if r.rivals[bareHandle(p.Creator)] {
		return true
	}
	for _, a := range p.CoAuthors {
		if r.rivals[bareHandle(a)] {
			return true
		}
	}
	return false
}

// post notes whom a post ties to a rival.
func (r *rivalry) post(p *engagement.Post, id string) {
	fresh := decay(p.Published, r.w.AsOf, r.w.HalfLife)
	add := func(creator, kind string, weight float64) {
		r.g.add(creator, p.Platform, Evidence{Kind: kind, ID: id, Score: weight * fresh})
	}
	rules := caption.RulesFor(string(p.Platform))
	rules.Skip = caption.Words | caption.Sentences | caption.Emoji
	caption.ScanInto(&r.text, p.Caption, rules)
	if r.isRivals(p) {
		for _, a := range append([]string{p.Creator}, p.CoAuthors...) {
			add(a, CoAuthor, r.w.CoAuthor)
		}
		done := map[string]bool{}
		for _, m := range r.text.Mentions {
			if h := bareHandle(m.Name); !done[h] {
				done[h] = true
				add(m.Name, TaggedByRival, r.w.Tagged)
			}
		}
		return
	}
	if !r.tagsRival(p) {
		return
	}
	kind, weight := TagsRival, r.w.Tags
	if p.PaidLabel == engagement.Yes {
		kind, weight = PaidByRival, r.w.Paid
	}
	for _, a := range append([]string{p.Creator}, p.CoAuthors...) {
		add(a, kind, weight)
	}
}

func (r *rivalry) tagsRival(p *engagement.Post) bool {
	for _, m := range r.text.Mentions {
		if r.rivals[bareHandle(m.Name)] {
			return true
		}
	}
	for _, t := range r.text.Hashtags {
		if r.tags[compact(folded(t.Name))] {
			return true
		}
	}
	for _, t := range p.Hashtags {
		if r.tags[compact(folded(t))] {
			return true
		}
	}
	return false
}

// comments notes who comments under the rivals' posts, once per post.
func (r *rivalry) comments(list []engagement.Comment, posts map[string]*engagement.Post) {
	type under struct{ post, author string }
	done := map[under]bool{}
	for i := range list {
		c := &list[i]
		p := posts[c.Post]
		key := under{c.Post, bareHandle(c.Author)}
		if p == nil || done[key] {
			continue
		}
		at := c.Published
		if at.IsZero() {
			at = p.Published
		}
		if r.w.HalfLife > 0 && at.IsZero() {
			continue
		}
		done[key] = true
		id := c.ID
		if id == "" {
			id = "comment " + strconv.Itoa(i+1)
		}
		r.g.add(c.Author, p.Platform, Evidence{Kind: CommentsOnRival, ID: id, Score: r.w.Comments * decay(at, r.w.AsOf, r.w.HalfLife)})
	}
}
