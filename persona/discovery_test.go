package persona_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/overlap"
	"github.com/seed-e12bc25d/influencekit/persona"
)

// scoresOf gives creators and scores in order.
func scoresOf(f persona.Findings) (names []string, scores []float64) {
	for _, x := range f.Creators {
		names, scores = append(names, x.Creator), append(scores, x.Score)
	}
	return names, scores
}

// BM25 by hand. Of 4 posts 3 have "food" and 1 "sourdough":
//
//	idf(food)      = ln(1 + (4 − 3 + ½)/(3 + ½)) = ln(1.428571) = 0.356675
//	idf(sourdough) = ln(1 + (4 − 1 + ½)/(1 + ½)) = ln(3.333333) = 1.203973
//
// In a caption tf = 1, and tf·2.2/(tf + 1.2) = 1.
func TestSearchByHand(t *testing.T) {
	posts := []engagement.Post{
		{ID: "1", Creator: "ana", Published: day, Caption: "food, sourdough"},
		{ID: "2", Creator: "ben", Published: day, Caption: "food"},
		{ID: "3", Creator: "cleo", Published: day.AddDate(0, 0, -180), Caption: "food"},
		{ID: "4", Creator: "dan", Published: day, Caption: "cars"},
	}
	found, err := persona.Search(posts, persona.Keywords(day, "food", "sourdough"))
	require.NoError(t, err)
	names, scores := scoresOf(found)
	assert.Equal(t, []string{"ana", "ben", "cleo"}, names)
	assert.InDelta(t, 0.356675+1.203973, scores[0], 1e-6) // the rare term weighs more
	assert.InDelta(t, 0.356675, scores[1], 1e-6)
	assert.InDelta(t, 0.356675/4, scores[2], 1e-6) // two half-lives old
	assert.Equal(t, []string{"food", "sourdough"}, found.Creators[0].Evidence[0].Terms)
	assert.Equal(t, 4, found.Posts)

	assert.InDelta(t, math.Log(1+3.5/1.5), scores[0]-scores[1], 1e-9)
}

func TestSearch(t *testing.T) {
	at := func(id, creator, text string, tags ...string) engagement.Post {
		return engagement.Post{ID: id, Creator: creator, Published: day, Caption: text, Hashtags: tags}
	}
	q := persona.Keywords(day, "vegan")
	search := func(posts ...engagement.Post) persona.Findings {
		found, err := persona.Search(posts, q)
		require.NoError(t, err)
		return found
	}
	// A hashtag that the source lists too is not counted twice.
	_, once := scoresOf(search(at("1", "ana", "so #vegan")))
	_, listed := scoresOf(search(at("1", "ana", "so #vegan", "vegan", "Vegan")))
	_, only := scoresOf(search(at("1", "ana", "so", "vegan", "Vegan", "#vegan")))
	assert.Equal(t, once, listed)
	assert.Equal(t, once, only)

	// A term with "#" is a hashtag and no word.
	tags, err := persona.Search([]engagement.Post{at("1", "ana", "vegan"), at("2", "ben", "so #vegan")}, persona.Keywords(day, "#vegan"))
	require.NoError(t, err)
	names, _ := scoresOf(tags)
	assert.Equal(t, []string{"ben"}, names)

	// What cannot be used is counted, and a post that stands there twice counts once.
	undated := at("2", "ben", "vegan")
	undated.Published = time.Time{}
	found := search(at("1", "ana", "vegan"), at("1", "ana", "vegan"), undated, at("3", "", "vegan"))
	assert.Equal(t, []int{4, 1, 1, 1}, []int{found.Posts, found.Repeated, found.Undated, found.Unnamed})
	names, _ = scoresOf(found)
	assert.Equal(t, []string{"ana"}, names)
	q.HalfLife = 0
	names, _ = scoresOf(search(undated))
	assert.Equal(t, []string{"ben"}, names)

	// Spellings of one handle are one creator; co-authors count; only the best posts do.
	shared := at("5", "@Ana", "vegan")
	shared.CoAuthors = []string{"cleo"}
	names, _ = scoresOf(search(at("4", "ana", "vegan"), shared))
	assert.Equal(t, []string{"@Ana", "cleo"}, names)
	q.Best = 2
	var many []engagement.Post
	for i := range 9 {
		many = append(many, at(fmt.Sprint(i), "ana", "vegan"))
	}
	assert.Len(t, search(many...).Creators[0].Evidence, 2)

	// A weight, another way to say it, and a script without spaces.
	q = persona.Query{Body: 1, Hashtag: 2, K1: 1.2, Terms: []persona.Term{{Term: "スキンケア", Weight: 0.5, Also: []string{"skin care"}}}}
	a, b := search(at("1", "ana", "私のスキンケアです")), search(at("1", "ana", "my skin care"))
	assert.Len(t, a.Creators, 1)
	assert.Equal(t, a.Creators[0].Score, b.Creators[0].Score)
	assert.Empty(t, search().Creators)
}

func TestQueryProblems(t *testing.T) {
	_, err := persona.Search(nil, persona.Query{})
	assert.Equal(t, []string{"terms: required"}, told(t, err))
	q := persona.Keywords(time.Time{}, "vegan", "Vegan", "#")
	q.K1, q.Title, q.Best = math.NaN(), -1, -1
	_, err = persona.Search(nil, q)
	assert.ElementsMatch(t, []string{
		"terms[1].term: unique terms[0].term", "terms[2].term: has_letter", "as_of: given", "title: from_to 0 to 1000", "k1: from_to 0 to 1000", "best: not_negative",
	}, told(t, err))
}

// Newer posts and rarer terms never count for less, and the order of posts is
// nothing.
func TestSearchProperties(t *testing.T) {
	r := rand.New(rand.NewPCG(21, 22))
	for range 200 {
		var posts []engagement.Post
		for i := range 5 + r.IntN(30) {
			p := post(r, i)
			p.ID, p.Creator = fmt.Sprint(i), fmt.Sprint("c", r.IntN(6))
			posts = append(posts, p)
		}
		q := persona.Keywords(day, "skincare", "vegan", "dog")
		first, err := persona.Search(posts, q)
		require.NoError(t, err)
		r.Shuffle(len(posts), func(i, j int) { posts[i], posts[j] = posts[j], posts[i] })
		again, err := persona.Search(posts, q)
		require.NoError(t, err)
		require.Equal(t, first, again)

		newer := append([]engagement.Post(nil), posts...)
		at := r.IntN(len(posts))
		newer[at].Published = newer[at].Published.AddDate(0, 0, 30)
		after, err := persona.Search(newer, q)
		require.NoError(t, err)
		score := func(f persona.Findings) float64 {
			for _, x := range f.Creators {
				if x.Creator == posts[at].Creator {
					return x.Score
				}
			}
			return 0
		}
		assert.GreaterOrEqual(t, score(after), score(first)-near)
	}
}

// Weights times freshness: half after 180 days.
func TestByRivals(t *testing.T) {
	posts := []engagement.Post{
		{ID: "1", Creator: "Glowly", Published: day, Caption: "with @ana and @Ana, and @glowly"},
		{ID: "2", Creator: "ben", Published: day.AddDate(0, 0, -180), Caption: "my @glowly"},
		{ID: "3", Creator: "ben", Published: day, Caption: "#glowly", PaidLabel: engagement.Yes},
		{ID: "4", Creator: "cleo", CoAuthors: []string{"glowly"}, Published: day},
		{ID: "5", Creator: "dan", Published: day, Caption: "not @glowlyfans"},
		{ID: "6", Creator: "eve", Caption: "@glowly"}, // undated
		{ID: "3", Creator: "ben", Published: day, Caption: "#glowly"},
		{ID: "7", Published: day, Caption: "@glowly"},
	}
	comments := []engagement.Comment{
		{ID: "a", Post: "1", Author: "fay", Published: day}, {ID: "b", Post: "1", Author: "@Fay", Published: day},
		{ID: "c", Post: "2", Author: "gus", Published: day}, // not under a rival's post
		{ID: "d", Post: "1", Author: "glowly", Published: day},
		{ID: "e", Post: "4", Author: "fay", Published: day},
	}
	found, err := persona.ByRivals(posts, comments, []string{"@GLOWLY"}, persona.DefaultRivals(day))
	require.NoError(t, err)
	names, scores := scoresOf(found)
	assert.Equal(t, []string{"ben", "ana", "cleo", "fay"}, names)
	assert.Equal(t, []float64{3 + 2*0.5, 3, 3, 1 + 1}, scores)
	assert.Equal(t, []int{8, 1, 1, 1}, []int{found.Posts, found.Repeated, found.Undated, found.Unnamed})
	assert.Equal(t, persona.PaidByRival, found.Creators[0].Evidence[0].Kind)

	_, err = persona.ByRivals(nil, nil, []string{"@"}, persona.RivalWeights{Tags: math.Inf(1), HalfLife: 1, Best: -1})
	assert.ElementsMatch(t, []string{"rivals[0]: has_letter", "weights.tags: from_to 0 to 1000", "weights.as_of: given", "weights.best: not_negative"}, told(t, err))
	_, err = persona.ByRivals(nil, nil, nil, persona.DefaultRivals(day))
	assert.Equal(t, []string{"rivals: given"}, told(t, err))
}

func TestByCustomers(t *testing.T) {
	ids := func(from, to int) (list []string) {
		for i := from; i < to; i++ {
			list = append(list, fmt.Sprint("u", i))
		}
		return list
	}
	customers := persona.People{IDs: append(ids(0, 100), "u1", "u2")}
	creators := []persona.Following{
		{Handle: "big", People: persona.People{IDs: ids(50, 450)}},   // 50 of 400
		{Handle: "small", People: persona.People{IDs: ids(50, 100)}}, // 50 of 50
		{Handle: "best", People: persona.People{IDs: ids(40, 240)}},  // 60 of 200
		{Handle: "none", People: persona.People{IDs: []string{}}},
	}
	shared, err := persona.ByCustomers(customers, creators)
	require.NoError(t, err)
	var rows []string
	for _, s := range shared {
		rows = append(rows, fmt.Sprintf("%s %v %v %v", s.Handle, s.Customers.Value, s.Reached.Value, s.Density))
		assert.True(t, s.Customers.Exact)
	}
	assert.Equal(t, []string{"best 60 0.6 0.3", "small 50 0.5 1", "big 50 0.5 0.125", "none 0 0 0"}, rows)

	_, err = persona.ByCustomers(customers, []persona.Following{
		{Handle: "ana"}, {Handle: "ben", People: persona.People{Sketch: overlap.New(0, overlap.NewSalt("a"))}}, {Handle: "@Ben", People: persona.People{IDs: ids(0, 1)}},
		{Handle: "ben", People: persona.People{IDs: ids(0, 1)}}, {Handle: "@", People: persona.People{IDs: ids(0, 1)}},
	})
	assert.ElementsMatch(t, []string{"creators[0]: given", "creators[1]: same_kind", "creators[3].handle: unique creators[2].handle", "creators[4]: required"}, told(t, err))
	shared, err = persona.ByCustomers(persona.People{}, creators[:1])
	require.NoError(t, err)
	assert.Zero(t, shared[0].Customers.Value)
}

// Sketches estimate what ids count.
func TestByCustomersSketched(t *testing.T) {
	sketch := func(from, to int) *overlap.Sketch {
		s := overlap.New(0, overlap.NewSalt("customers"))
		for i := from; i < to; i++ {
			require.NoError(t, s.Add(fmt.Sprint("u", i)))
		}
		return s
	}
	shared, err := persona.ByCustomers(persona.People{Sketch: sketch(0, 10_000)}, []persona.Following{
		{Handle: "few", People: persona.People{Sketch: sketch(9_000, 30_000)}},
		{Handle: "many", People: persona.People{Sketch: sketch(4_000, 30_000)}},
	})
	require.NoError(t, err)
	assert.Equal(t, "many", shared[0].Handle)
	t.Logf("6,000 customers estimated as %.0f (%.0f–%.0f), 1,000 as %.0f", shared[0].Customers.Value, shared[0].Customers.Interval.Low, shared[0].Customers.Interval.High, shared[1].Customers.Value)
	assert.InEpsilon(t, 6_000, shared[0].Customers.Value, 0.15)
	other := overlap.New(0, overlap.NewSalt("another"))
	_, err = persona.ByCustomers(persona.People{Sketch: other}, []persona.Following{{Handle: "few", People: persona.People{Sketch: sketch(0, 3)}}})
	assert.Equal(t, []string{"creators[0]: salt"}, told(t, err))
}

// Topics by hand. Of 3 creators, "skincare" has all 3 and rarity 1, "vegan" 2 and
// log₂(1 + 4/3) = 1.222392, "cars" 1 and log₂(1 + 4/2) = 1.584963.
//
//	ana  skincare vegan          length √(1 + 1.222392²) = 1.579317
//	ben  skincare vegan          cosine 1
//	cleo skincare cars           1·1 / (1.579317 · √(1 + 1.584963²)) = 0.337868
func TestLookalikes(t *testing.T) {
	a := func(x float64) []engagement.Audience {
		return []engagement.Audience{{Genders: shares("female", x, "male", 1-x)}}
	}
	good := persona.Candidate{Handle: "ana", Followers: engagement.Known(20_000), Topics: []string{"skincare", "vegan"}, Audiences: a(0.9)}
	list := []persona.Candidate{
		{Handle: "@Ana", Topics: []string{"skincare"}}, // the creator is left out, and counts for no rarity
		{Handle: "cleo", Followers: engagement.Known(5_000), Topics: []string{"cars"}, Posts: []engagement.Post{{Caption: "#SkinCare"}}, Audiences: a(0.4)},
		{Handle: "ben", Topics: []string{"Vegan", "skincare"}},
	}
	got := persona.Lookalikes(good, list, persona.DefaultLookalike())
	require.Len(t, got, 2)
	assert.Equal(t, "ben", got[0].Handle)
	assert.InDelta(t, 1, got[0].Topics.Value, near)
	assert.InDelta(t, 0.5, got[0].Score, near) // nothing else is known
	assert.InDelta(t, 0.5, got[0].Coverage, near)
	assert.Error(t, got[0].Audience.Undefined)
	assert.InDelta(t, 0.337868, got[1].Topics.Value, 1e-5)
	assert.InDelta(t, 0.5, got[1].Audience.Value, near) // min(0.9, 0.4) + min(0.1, 0.6)
	assert.InDelta(t, 0.25, got[1].Size.Value, near)
	assert.InDelta(t, 0.5*0.337868+0.3*0.5+0.2*0.25, got[1].Score, 1e-5)
	assert.Equal(t, []string{"skincare"}, got[1].Shared)

	r := rand.New(rand.NewPCG(31, 32))
	pool := candidates(8, 120)
	want := persona.Lookalikes(pool[0], pool, persona.DefaultLookalike())
	assert.Len(t, want, 119)
	for range 5 {
		r.Shuffle(len(pool)-1, func(i, j int) { pool[i+1], pool[j+1] = pool[j+1], pool[i+1] })
		require.Equal(t, want, persona.Lookalikes(pool[0], pool, persona.DefaultLookalike()))
	}
	twin := pool[0]
	twin.Handle = "twin"
	self := persona.Lookalikes(pool[0], []persona.Candidate{twin}, persona.DefaultLookalike())[0]
	assert.InDelta(t, self.Coverage, self.Score, 0.02, "a twin is as much alike as is listed")
	for _, l := range persona.Lookalikes(good, list, persona.LookalikeWeights{Topics: math.NaN(), Audience: -1, Size: math.Inf(1)}) {
		assert.Zero(t, l.Score)
	}
}

// The package's own logarithm is the usual one.
func TestRarity(t *testing.T) {
	for n := int64(1); n <= 1<<40; n = n*3 + 1 {
		for _, with := range []int64{0, 1, n / 2, n - 1, n} {
			p := persona.Pool{Candidates: n, With: map[string]int64{"a": with}}
			assert.InEpsilon(t, math.Log2(1+float64(n+1)/float64(with+1)), p.Rarity("a"), 1e-14)
		}
	}
	assert.InDelta(t, 1, persona.Pool{}.Rarity("a"), 0)
}
