package persona

import (
	"cmp"
	"slices"
	"strings"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/problem"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// A Purchase is what is bought of a creator: a number of posts of one format.
type Purchase struct {
	Format engagement.Format `json:"format"`
	Posts  int64             `json:"posts,omitempty"` // 0: one

	// Price is what was asked for all of them. The zero Amount: the rate card of the
	// candidate, times Posts.
	Price money.Amount `json:"price,omitzero"`

	// ReachPerView is how many people one view stands for where no post shows its
	// reach: an assumption of the caller's. 0: none is made, and the reach is unknown.
	ReachPerView engagement.Rate `json:"reach_per_view,omitempty"`

	ID     string            `json:"id,omitempty"`    // of the offer; empty: the handle without "@", see [OfferIDs]
	Scheme engagement.Scheme `json:"scheme,omitzero"` // of the tiers; empty: engagement.DefaultScheme
}

// mostPosts bounds a purchase.
const mostPosts = 10_000

// Validate returns nil, or a problem.List with everything that is wrong with p.
func (p Purchase) Validate() error { return p.problems().Err() }

func (p Purchase) problems() (list problem.List) {
	fail := func(path, rule, param, message string) {
		list = append(list, problem.Problem{Path: path, Rule: rule, Param: param, Message: message})
	}
	switch {
	case p.Format == "":
		fail("format", "required", "", "is required: formats are measured and priced apart")
	case !p.Format.IsValid():
		fail("format", "enum", "", "is not a format the library knows")
	}
	if p.Posts < 0 || p.Posts > mostPosts {
		fail("posts", "from_to", "0 to 10000", "must be from 0 to 10000")
	}
	if p.Price.Sign() < 0 {
		fail("price", "gte", "0", "a price cannot be negative")
	}
	if !(p.ReachPerView >= 0 && p.ReachPerView <= 1) {
		fail("reach_per_view", "from_to", "0 to 1", "must be from 0 to 1: a view is of one person at most")
	}
	if len(p.Scheme.Tiers) > 0 && p.Scheme.Validate() != nil {
		fail("scheme", "from_to", "smallest to largest, without overlaps", "must be from smallest to largest, without overlaps")
	}
	return list
}

// OfferIDs names the offers of candidates: the handle without "@", and
// handle@platform where the handle is on several platforms.
func OfferIDs(list []Candidate) []string {
	several := map[string]int{}
	bare := bareHandles(list)
	for _, h := range bare {
		several[h]++
	}
	ids := make([]string, len(list))
	for i := range list {
		ids[i] = offerID(&list[i])
		if on := list[i].platform(); several[bare[i]] > 1 && on != "" {
			ids[i] += "@" + string(on)
		}
	}
	return ids
}

func offerID(c *Candidate) string { return strings.TrimPrefix(strings.TrimSpace(c.Handle), "@") }

// Typical is what one post of a format usually gets: the median over those recent
// posts that show the number, the middle of the two in the middle rounded up.
type Typical struct {
	Recent      int              `json:"recent"` // posts of the format
	Reach       engagement.Count `json:"reach,omitzero"`
	Views       engagement.Count `json:"views,omitzero"`       // of one definition; unknown where posts have several
	Engagements engagement.Count `json:"engagements,omitzero"` // likes and comments
	Shown       Shown            `json:"shown"`                // how many posts each median is over
	ViewsMixed  bool             `json:"views_mixed,omitempty"`
}

// Shown is how many posts show each number.
type Shown struct {
	Reach       int `json:"reach"`
	Views       int `json:"views"`
	Engagements int `json:"engagements"`
}

// Typical measures the recent posts of a format.
func (c Candidate) Typical(f engagement.Format) Typical {
	var t Typical
	var reach, views, engaged []int64
	def := engagement.ViewDef("")
	add := func(list *[]int64, n engagement.Count) bool {
		x, known := n.Get()
		if known {
			*list = append(*list, x)
		}
		return known
	}
	for i := range c.Posts {
		p := &c.Posts[i]
		if p.Format != f {
			continue
		}
		t.Recent++
		add(&reach, p.Metrics.Reach)
		if add(&views, p.Metrics.Views) {
			t.ViewsMixed = t.ViewsMixed || def != "" && def != p.ViewDef()
			def = cmp.Or(def, p.ViewDef())
		}
		total, _ := p.Metrics.Total(engagement.Of(engagement.Likes, engagement.Comments))
		add(&engaged, total)
	}
	t.Shown = Shown{len(reach), len(views), len(engaged)}
	t.Reach, t.Views, t.Engagements = median(reach), median(views), median(engaged)
	if t.ViewsMixed {
		t.Views = engagement.Count{}
	}
	return t
}

// median is that of whole numbers, unknown for none.
func median(list []int64) engagement.Count {
	if len(list) == 0 {
		return engagement.Count{}
	}
	slices.Sort(list)
	low, high := list[(len(list)-1)/2], list[len(list)/2]
	return engagement.Known(low + (high-low+1)/2)
}
