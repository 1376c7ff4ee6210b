package persona

import (
	"cmp"
	"math"
	"slices"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/caption"
)

// LookalikeWeights say what makes two creators alike. They are brought to a sum
// of 1.
type LookalikeWeights struct {
	Topics   float64 `json:"topics"`
	Audience float64 `json:"audience"`
	Size     float64 `json:"size"`
}

// DefaultLookalike weighs topics 0.5, audience 0.3, size 0.2 (our judgement,
// trust K).
func DefaultLookalike() LookalikeWeights { return LookalikeWeights{0.5, 0.3, 0.2} }

// A Lookalike is how alike a candidate is to a good creator. Parts that are not
// known of both count 0 and lower the coverage.
type Lookalike struct {
	Handle   string                     `json:"handle"`
	Platform engagement.Platform        `json:"platform,omitempty"`
	Score    float64                    `json:"score"`    // 0 to 1
	Coverage float64                    `json:"coverage"` // share of the weights of which both are known
	Topics   engagement.Figure[float64] `json:"topics"`   // cosine of the topics and hashtags, rare ones weighing more
	Audience engagement.Figure[float64] `json:"audience"` // 1 − total variation distance, people not listed being unlike; the mean over the dimensions both have
	Size     engagement.Figure[float64] `json:"size"`     // fewer followers / more followers
	Shared   []string                   `json:"shared"`   // topics and hashtags of both, the rarest first
}

// Lookalikes ranks candidates by how alike they are to a good creator, who is left
// out if among them. With how many of the candidates and the creator have a topic:
//
//	weight = (1 + log₂ of how many of their posts have it) · rarity, as of Pool.Rarity
//	topics = Σ a·b / √(Σ a² · Σ b²)
//
// A topic stated counts as one post. Equal scores go by coverage, then handle,
// then platform. Weights that are negative or not finite count as 0.
func Lookalikes(of Candidate, list []Candidate, w LookalikeWeights) []Lookalike {
	v := vocabulary{with: map[string]int64{}}
	model := v.topicsOf(&of)
	vectors := make([]map[string]float64, len(list))
	self := of.name()
	for i := range list {
		if list[i].name() != self { // who was counted already
			vectors[i] = v.topicsOf(&list[i])
		}
	}
	v.weigh(model)
	norm := length(model)
	out := make([]Lookalike, 0, len(list))
	t, a, s := positive(w.Topics), positive(w.Audience), positive(w.Size)
	all := t + a + s
	for i := range list {
		c := &list[i]
		if c.name() == self {
			continue
		}
		v.weigh(vectors[i])
		l := Lookalike{Handle: c.Handle, Platform: c.platform(), Shared: v.shared(model, vectors[i])}
		l.Topics = cosine(model, vectors[i], norm)
		l.Audience = likeAudience(&of, c)
		l.Size = likeSize(of.followers(), c.followers())
		add := func(f engagement.Figure[float64], weight float64) {
			if f.Undefined == nil && all > 0 {
				l.Score += float64(weight / all * f.Value)
				l.Coverage += weight / all
			}
		}
		add(l.Topics, t)
		add(l.Audience, a)
		add(l.Size, s)
		l.Score, l.Coverage = rounded(l.Score), rounded(l.Coverage)
		out = append(out, l)
	}
	slices.SortFunc(out, func(x, y Lookalike) int {
		return cmp.Or(cmp.Compare(y.Score, x.Score), cmp.Compare(y.Coverage, x.Coverage),
			cmp.Compare(bareHandle(x.Handle), bareHandle(y.Handle)), cmp.Compare(x.Platform, y.Platform))
	})
	return out
}

func positive(x float64) float64 {
	if x > 0 && x <= 1e6 {
		return x
	}
	return 0
}

// A vocabulary counts how many creators have each topic.
type vocabulary struct {
	with     map[string]int64
	creators int64
	fold     caption.Folded
	text     caption.Caption
}

// topicsOf counts in how many posts of a creator each topic and hashtag stands.
func (v *vocabulary) topicsOf(c *Candidate) map[string]float64 {
	times := map[string]float64{}
	last := map[string]int{}
	add := func(topic string, place int) {
		caption.FoldInto(&v.fold, topic)
		key := string(compactBytes(nil, v.fold.Text))
		if key != "" && last[key] != place {
			last[key] = place
			times[key]++
		}
	}
	for _, t := range c.Topics {
		add(t, 1)
	}
	for i := range c.Posts {
		p := &c.Posts[i]
		rules := caption.RulesFor(string(p.Platform))
		rules.Skip = caption.Words | caption.Sentences | caption.Emoji
		caption.ScanInto(&v.text, p.Caption, rules)
		for _, t := range v.text.Hashtags {
			add(t.Name, i+2)
		}
		for _, t := range p.Hashtags {
			add(t, i+2)
		}
	}
	v.creators++
	for key := range times { // sums, in any order
		v.with[key]++
	}
	return times
}

// weigh turns times into weights.
func (v *vocabulary) weigh(vector map[string]float64) {
	for key, n := range vector { // each for itself, in any order
		vector[key] = (1 + ln(n)/math.Ln2) * v.rarity(key)
	}
}

func (v *vocabulary) rarity(key string) float64 {
	return ln(1+float64(v.creators+1)/float64(v.with[key]+1)) / math.Ln2
}

// shared lists the topics of both, the rarest first.
func (v *vocabulary) shared(a, b map[string]float64) []string {
	both := []string{}
	for _, key := range sortedKeys(a) {
		if _, is := b[key]; is {
			both = append(both, key)
		}
	}
	slices.SortStableFunc(both, func(x, y string) int { return cmp.Compare(v.with[x], v.with[y]) })
	return both
}

func length(v map[string]float64) float64 {
	sum := 0.0
	for _, key := range sortedKeys(v) {
		sum += float64(v[key] * v[key])
	}
	return math.Sqrt(sum)
}

func cosine(a, b map[string]float64, lengthA float64) engagement.Figure[float64] {
	lengthB := length(b)
	if lengthA == 0 || lengthB == 0 {
		return engagement.Figure[float64]{Undefined: &engagement.Undefined{What: "likeness of topics", Because: "no topics or hashtags of one of the two"}}
	}
	sum := 0.0
	for _, key := range sortedKeys(a) {
		sum += float64(a[key] * b[key])
	}
	return engagement.Figure[float64]{Value: rounded(sum / lengthA / lengthB)}
}

func likeSize(a, b engagement.Count) engagement.Figure[float64] {
	x, okX := a.Get()
	y, okY := b.Get()
	if !okX || !okY || x == 0 || y == 0 {
		return engagement.Figure[float64]{Undefined: &engagement.Undefined{What: "likeness of size", Because: "followers unknown or 0"}}
	}
	return engagement.Figure[float64]{Value: float64(min(x, y)) / float64(max(x, y))}
}

// likeAudience compares the dimensions that both have.
func likeAudience(a, b *Candidate) engagement.Figure[float64] {
	sum, n := 0.0, 0
	for d := range dimensions {
		x, y := sharesOf(a, d), sharesOf(b, d)
		if len(x) == 0 || len(y) == 0 {
			continue
		}
		same := 0.0
		for _, key := range sortedKeys(x) {
			same += min(x[key], y[key])
		}
		sum += min(same, 1)
		n++
	}
	if n == 0 {
		return engagement.Figure[float64]{Undefined: &engagement.Undefined{What: "likeness of audiences", Because: "no dimension known of both"}}
	}
	return engagement.Figure[float64]{Value: rounded(sum / float64(n))}
}

// sharesOf are the shares of one dimension by folded group.
func sharesOf(c *Candidate, d dimension) map[string]float64 {
	a := chosen(c.Audiences, d.list)
	if a == nil {
		return nil
	}
	list := d.list(a)
	people, _ := whole(a, list, c.followers())
	out := map[string]float64{}
	for i := range list {
		if x, known := fraction(&list[i], people); known {
			out[folded(list[i].Key)] += x
		}
	}
	return out
}
