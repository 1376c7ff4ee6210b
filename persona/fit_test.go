package persona_test

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/persona"
)

const near = 1e-9

// fit judges a candidate by the default policy.
func fit(t testing.TB, p persona.Persona, c persona.Candidate) persona.Fit {
	t.Helper()
	f, err := p.Fit(c, persona.DefaultFit())
	require.NoError(t, err)
	return f
}

// factor gives one factor of a fit.
func factor(t testing.TB, f persona.Fit, name persona.FactorName) persona.Factor {
	t.Helper()
	for _, x := range f.Factors {
		if x.Name == name {
			return x
		}
	}
	t.Fatalf("no factor %s", name)
	return persona.Factor{}
}

// wants is a persona that asks for one dimension only.
func wants(of persona.Demographics) persona.Persona {
	return persona.Persona{Name: "one dimension", Demographics: of}
}

func groups(keys ...string) (t persona.Target) {
	for _, k := range keys {
		t.Groups = append(t.Groups, persona.Group{Key: k})
	}
	return t
}

// The sums of the whole score, by hand. Asked for are in_target 0.25, the audience
// 0.15 in three dimensions of 0.05, interests 0.05, topics 0.20, platform 0.10:
// together 0.75, so that each is divided by 0.75.
//
//	in target  0.8·0.9·0.7 = 0.504, at least 0.8+0.9+0.7−2 = 0.4, at most 0.7
//	topics     one of two terms, stated: ½·½ = 0.25, ½ assessed: 0.25 to 0.75
//	score      (0.25·0.504 + 0.05·(0.8+0.9+0.7) + 0 + 0.2·0.25 + 0.1·1) / 0.75 = 0.396/0.75
//	low        (0.25·0.4   + 0.12               + 0 + 0.05     + 0.1  ) / 0.75 = 0.370/0.75
//	high       (0.25·0.7   + 0.12          + 0.05   + 0.15     + 0.1  ) / 0.75 = 0.595/0.75
//	coverage   (0.25       + 0.15               + 0 + 0.1      + 0.1  ) / 0.75 = 0.600/0.75
func TestFitByHand(t *testing.T) {
	p := persona.Persona{
		Name:         "by hand",
		Demographics: persona.Demographics{Ages: groups("18-24", "25-34"), Genders: groups("female"), Countries: groups("DE")},
		Interests:    []persona.Term{{Term: "skincare"}, {Term: "vegan"}},
		Platforms:    []persona.PlatformTime{{Platform: engagement.Instagram}},
	}
	c := persona.Candidate{
		Handle: "ana", Platform: engagement.Instagram, Topics: []string{"Skincare"},
		Audiences: []engagement.Audience{{
			Ages:      shares("18-24", 0.5, "25-34", 0.3, "35-44", 0.2),
			Genders:   shares("female", 0.9, "male", 0.1),
			Countries: shares("DE", 0.7, "CH", 0.3),
		}},
	}
	f := fit(t, p, c)
	assert.InDelta(t, 0.396/0.75, f.Score, near)
	assert.InDelta(t, 0.370/0.75, f.Low, near)
	assert.InDelta(t, 0.595/0.75, f.High, near)
	assert.InDelta(t, 0.600/0.75, f.Coverage, near)
	require.NotNil(t, f.Joint)
	assert.InDelta(t, 0.504, float64(f.Joint.Share.Value), near)
	assert.InDelta(t, 0.4, float64(f.Joint.Low), near)
	assert.InDelta(t, 0.7, float64(f.Joint.High), near)
	assert.Equal(t, "dimensions taken as independent", f.Joint.Assumption)
	assert.False(t, factor(t, f, persona.OnInterests).Assessed)
	assert.Equal(t, "skincare (stated); not met: vegan; 50 % assessed", factor(t, f, persona.OnTopics).Because)
	sum := 0.0
	for _, x := range f.Factors {
		sum += x.Weight
	}
	assert.InDelta(t, 1, sum, near)

	// Ages and genders measured together: women of 18–34 are 0.78 of the audience, by
	// Germany 0.78·0.7 = 0.546, where 0.8·0.9·0.7 took them as independent.
	c.Audiences[0].AgeGenders = shares("18-24 female", 0.48, "25-34 female", 0.30, "18-24 male", 0.02, "35-44 female", 0.12, "35-44 male", 0.08)
	f = fit(t, p, c)
	assert.InDelta(t, 0.546, float64(f.Joint.Share.Value), near)
	assert.Equal(t, "age and gender measured together; dimensions taken as independent", f.Joint.Assumption)

	// A dimension nobody knows leaves the share open up to the least of the others.
	c.Audiences[0].AgeGenders, c.Audiences[0].Genders = nil, nil
	f = fit(t, p, c)
	assert.EqualError(t, f.Joint.Share.Undefined, "share in target is undefined: not known: genders")
	assert.InDelta(t, 0.7, float64(f.Joint.High), near)
	assert.False(t, factor(t, f, persona.InTarget).Assessed)
	assert.Zero(t, factor(t, f, persona.InTarget).Score)
}

// One dimension each: share in target, its range, and how much was assessed.
func TestShareInTarget(t *testing.T) {
	people := func(of ...any) (list []engagement.Share) {
		for i := 0; i < len(of); i += 2 {
			list = append(list, engagement.Share{Key: of[i].(string), People: engagement.Known(int64(of[i+1].(int)))})
		}
		return list
	}
	mix := persona.Target{Mix: true, Groups: []persona.Group{{Key: "female", Weight: 0.6}, {Key: "male", Weight: 0.4}}}
	half := persona.Target{Groups: []persona.Group{{Key: "DE"}, {Key: "AT", Weight: 0.5}}}
	for _, tt := range []struct {
		name                       string
		of                         persona.Demographics
		a                          engagement.Audience
		score, low, high, coverage float64
	}{
		{"all in target", persona.Demographics{Ages: groups("18-24", "25-34")}, engagement.Audience{Ages: shares("18-24", 1.0)}, 1, 1, 1, 1},
		{"none in target", persona.Demographics{Ages: groups("18-24")}, engagement.Audience{Ages: shares("35-44", 1.0)}, 0, 0, 0, 1},
		// 18–24 is 7 of the 17 years of 18–34: 0.4·7/17; none or all of them could be of the 7
		{"a part of a band", persona.Demographics{Ages: groups("18-24")}, engagement.Audience{Ages: shares("18-34", 0.4, "35+", 0.6)}, 0.4 * 7 / 17, 0, 0.4, 1},
		// 65+ is taken to spread over 20 years, 65–84, of which 65–70 are 6
		{"an open band", persona.Demographics{Ages: groups("18-70")}, engagement.Audience{Ages: shares("18-64", 0.5, "65+", 0.5)}, 0.5 + 0.5*6/20, 0.5, 1, 1},
		{"as vendors write it", persona.Demographics{Ages: groups("65+")}, engagement.Audience{Ages: shares("65-", 0.25, "13-64", 0.75)}, 0.25, 0.25, 0.25, 1},
		// people of whom the source does not know it may be of either
		{"gender unknown", persona.Demographics{Genders: groups("female")}, engagement.Audience{Genders: shares("female", 0.5, "male", 0.3, "unknown", 0.2)}, 0.5, 0.5, 0.7, 0.8},
		{"genders that do not add up", persona.Demographics{Genders: groups("female")}, engagement.Audience{Genders: shares("female", 0.5, "male", 0.3)}, 0.5, 0.5, 0.7, 0.8},
		// a list of the largest: Austria is at most as large as the smallest listed, 0.2
		{"largest only", persona.Demographics{Countries: groups("DE", "AT")}, engagement.Audience{Countries: shares("DE", 0.3, "FR", 0.2)}, 0.3, 0.3, 0.5, 0.5},
		{"largest only, all wanted listed", persona.Demographics{Countries: groups("de")}, engagement.Audience{Countries: shares("DE", 0.3, "FR", 0.2)}, 0.3, 0.3, 0.3, 0.5},
		{"a country not known", persona.Demographics{Countries: groups("DE")}, engagement.Audience{Countries: shares("DE", 0.6, "ZZ", 0.4)}, 0.6, 0.6, 1, 0.6},
		// 1·0.4 + 0.5·0.3
		{"groups of less worth", persona.Demographics{Countries: half}, engagement.Audience{Countries: shares("DE", 0.4, "AT", 0.3, "CH", 0.3)}, 0.55, 0.55, 0.55, 1},
		{"people of a known whole", persona.Demographics{Countries: groups("DE", "AT")}, engagement.Audience{Size: engagement.Known(1000), Countries: people("DE", 300, "FR", 200)}, 0.3, 0.3, 0.5, 0.5},
		// 300 of the 500 listed; with at most 200 Austrians more, 500 of 700; half assessed
		{"people of an unknown whole", persona.Demographics{Countries: groups("DE", "AT")}, engagement.Audience{Countries: people("DE", 300, "FR", 200)}, 0.6, 0, 5.0 / 7, 0.5},
		{"genders of an unknown whole", persona.Demographics{Genders: groups("female")}, engagement.Audience{Genders: people("female", 3, "male", 1)}, 0.75, 0, 1, 0.5},
		{"a city", persona.Demographics{Cities: groups("München")}, engagement.Audience{Cities: shares("Munchen, Bavaria", 0.2, "Berlin", 0.1)}, 0, 0, 0.1, 0.3},
		{"a city with its region", persona.Demographics{Cities: groups("Paris")}, engagement.Audience{Cities: shares("Paris, Île-de-France", 0.2, "Lyon", 0.1)}, 0.2, 0.2, 0.2, 0.3},
		{"a kind of language", persona.Demographics{Languages: groups("en")}, engagement.Audience{Languages: shares("en-US", 0.7, "de", 0.3)}, 0.7, 0.7, 0.7, 1},
		{"perhaps the language", persona.Demographics{Languages: groups("pt-BR")}, engagement.Audience{Languages: shares("pt", 0.7, "de", 0.3)}, 0, 0, 0.7 + 0, 0.3},
		// Σ min(wanted, share): 0.6 + 0.4, and 0.6 + 0
		{"the mix", persona.Demographics{Genders: mix}, engagement.Audience{Genders: shares("female", 0.6, "male", 0.4)}, 1, 1, 1, 1},
		{"all in one group of a mix", persona.Demographics{Genders: mix}, engagement.Audience{Genders: shares("female", 1.0)}, 0.6, 0.6, 0.6, 1},
		{"ages of ages by genders", persona.Demographics{Ages: groups("18-24")}, engagement.Audience{AgeGenders: shares("female.18-24", 0.3, "male.18-24", 0.2, "female.25-34", 0.5)}, 0.5, 0.5, 0.5, 1},
	} {
		t.Run(tt.name, func(t *testing.T) {
			f := fit(t, wants(tt.of), persona.Candidate{Handle: "ana", Audiences: []engagement.Audience{tt.a}})
			x := f.Factors[1]
			assert.InDelta(t, tt.score, x.Score, near, "score")
			assert.InDelta(t, tt.low, x.Low, near, "low")
			assert.InDelta(t, tt.high, x.High, near, "high")
			assert.InDelta(t, tt.coverage, x.Coverage, near, "coverage")
		})
	}
}

// Topics: ⅓ for each recent post up to three, ½ where stated, by how rare a term is.
func TestTopics(t *testing.T) {
	p := persona.Persona{Name: "topics", Interests: []persona.Term{{Term: "skincare"}, {Term: "vegan", Weight: 0.5}}}
	posts := func(texts ...string) (list []engagement.Post) {
		for _, x := range texts {
			list = append(list, engagement.Post{Caption: x})
		}
		return list
	}
	for _, tt := range []struct {
		name            string
		c               persona.Candidate
		score, coverage float64
	}{
		{"nothing", persona.Candidate{}, 0, 0},
		{"stated", persona.Candidate{Topics: []string{"skincare"}}, 0.5 / 1.5, 0.5},
		{"one post of one", persona.Candidate{Posts: posts("my #SkinCare")}, 1.0 / 3 / 1.5, 1.0 / 3},
		{"one post of three", persona.Candidate{Posts: posts("my skincare", "a", "b")}, 1.0 / 3 / 1.5, 1},
		{"three posts of both", persona.Candidate{Posts: posts("vegan skincare", "Skincare, vegan", "#vegan #skincare")}, 1, 1},
		{"stated, and posts on other things", persona.Candidate{Topics: []string{"skincare"}, Posts: posts("a", "b", "c")}, 0.5 / 1.5, 1},
		// 1·1/2 + 0.5·2/3
		{"stated, and another in posts", persona.Candidate{Topics: []string{"skincare"}, Posts: posts("vegan", "b", "vegan")}, (0.5 + 0.5*2/3) / 1.5, 1},
		{"part of a word", persona.Candidate{Posts: posts("veganuary", "b", "c")}, 0, 1},
	} {
		t.Run(tt.name, func(t *testing.T) {
			tt.c.Handle = "ana"
			x := factor(t, fit(t, p, tt.c), persona.OnTopics)
			assert.InDelta(t, tt.score, x.Score, near)
			assert.InDelta(t, tt.coverage, x.Coverage, near)
			assert.InDelta(t, min(1, tt.score+1-tt.coverage), x.High, near)
		})
	}
	// Of 3 candidates all publish skincare and none vegan: rarity 1 and log₂(1 + 4/1).
	pool := persona.Pool{Candidates: 3, With: map[string]int64{"skincare": 3}}
	assert.InDelta(t, 1, pool.Rarity("skincare"), near)
	assert.InDelta(t, 2.321928094887362, pool.Rarity("vegan"), near) // log₂ 5
	policy := persona.DefaultFit()
	policy.Pool = &pool
	f, err := p.Fit(persona.Candidate{Handle: "ana", Topics: []string{"skincare"}}, policy)
	require.NoError(t, err)
	assert.InDelta(t, 0.5/(1+0.5*2.321928094887362), factor(t, f, persona.OnTopics).Score, near)
	var both persona.Pool
	both.Merge(pool)
	both.Merge(persona.Pool{Candidates: 1, With: map[string]int64{"vegan": 1}})
	assert.Equal(t, persona.Pool{Candidates: 4, With: map[string]int64{"skincare": 3, "vegan": 1}}, both)
}

func TestCreatorFactors(t *testing.T) {
	p := full()
	on := civil.DateOf(day, nil)
	c := persona.Candidate{
		Handle: "ana", Platform: engagement.TikTok, Content: []persona.Style{persona.Educational, persona.Entertaining},
		Posts: []engagement.Post{{Format: engagement.Reel}, {Format: engagement.Image}, {}, {Format: engagement.Carousel}},
		Ratings: []persona.Rating{
			{Of: persona.ValuesAlignment, Value: 2, Scale: persona.OneToFive, By: "kim", On: on.AddDays(-1)}, // replaced by the newer
			{Of: persona.ValuesAlignment, Value: 5, Scale: persona.OneToFive, By: "kim", On: on},
			{Of: persona.ValuesAlignment, Value: 0.5, Scale: persona.ZeroToOne, By: "lee", On: on},
			{Of: persona.ContentQuality, Value: 1, Scale: persona.OneToFive, By: "lee", On: on},
		},
		Audiences: []engagement.Audience{{Interests: shares("Skincare", 0.4, "Vegan", 0.25, "cars", 0.1)}},
	}
	f := fit(t, p, c)
	assert.InDelta(t, 0.5, factor(t, f, persona.OnFormats).Score, near) // 2 of 4, of which 3 are known
	assert.InDelta(t, 0.75, factor(t, f, persona.OnFormats).Coverage, near)
	assert.InDelta(t, 0.5, factor(t, f, persona.OnContent).Score, near)  // 1 of 2 styles
	assert.InDelta(t, 0.75, factor(t, f, persona.OnValues).Score, near)  // the mean of 1 and ½
	assert.InDelta(t, 0.5, factor(t, f, persona.OnPlatform).Score, near) // half the time of the other
	x := factor(t, f, persona.OnInterests)
	assert.InDelta(t, 1-0.6*0.75, x.Score, near) // as if independent
	assert.InDelta(t, 0.4, x.Low, near)
	assert.InDelta(t, 0.75, x.High, near) // 0.4 + 0.25 + at most 0.1 for the one not listed
	assert.InDelta(t, 2.0/3, x.Coverage, near)
}

func TestWhichAudience(t *testing.T) {
	p := wants(persona.Demographics{Genders: groups("female")})
	a := func(of engagement.AudienceKind, from engagement.Provenance, x float64) engagement.Audience {
		return engagement.Audience{Of: of, Provenance: from, Genders: shares("female", x, "male", 1-x), Source: "s", Gaps: []string{"followers in Germany only"}}
	}
	c := persona.Candidate{Handle: "ana", Audiences: []engagement.Audience{
		a(engagement.OfFollowers, engagement.SelfReported, 0.9),
		a(engagement.OfFollowers, engagement.FromAPI, 0.7),
		a(engagement.OfLikers, engagement.FromAPI, 0.8),
		{Of: engagement.OfFollowers, Provenance: engagement.FromAPI, Genders: []engagement.Share{{Key: "female"}}}, // says nothing
	}}
	f := fit(t, p, c)
	assert.InDelta(t, 0.7, f.Score, near)
	require.Len(t, f.Lists, 1)
	assert.Equal(t, engagement.FromAPI, f.Lists[0].Provenance)
	assert.Equal(t, []string{"followers in Germany only"}, f.Lists[0].Gaps)
	assert.Equal(t, engagement.Rate(1), f.Lists[0].Listed)
	c.Audiences = c.Audiences[:1]
	assert.Contains(t, fit(t, p, c).Factors[1].Because, "by the creator's word")
}

// Fit rises with the share in target, and is 1 when all of it is and all else
// matches, whatever the persona's own people look like.
func TestFitRisesWithShare(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 300 {
		p := wants(persona.Demographics{Ages: groups("18-24", "25-34"), Genders: groups("female"), Countries: groups("DE", "AT")})
		policy := persona.DefaultFit()
		m, err := persona.NewMatcher(p, policy)
		require.NoError(t, err)
		at := func(x, y, z float64) float64 {
			return m.Fit(persona.Candidate{Handle: "ana", Audiences: []engagement.Audience{{
				Ages:      shares("18-24", x/3, "25-34", 2*x/3, "45-54", 1-x),
				Genders:   shares("female", y, "male", 1-y),
				Countries: shares("AT", z, "US", 1-z),
			}}}).Score
		}
		x, y, z := r.Float64(), r.Float64(), r.Float64()
		more := x + (1-x)*r.Float64()
		assert.GreaterOrEqual(t, at(more, y, z), at(x, y, z))
		assert.GreaterOrEqual(t, at(y, more, z), at(y, x, z))
		assert.GreaterOrEqual(t, at(y, z, more), at(y, z, x))
		if x < 0.99 && y > 0.01 && z > 0.01 {
			assert.Greater(t, at(1, y, z), at(x, y, z))
		}
		assert.InDelta(t, 1, at(1, 1, 1), 0)
	}
	c := persona.Candidate{
		Handle: "ana", Platform: engagement.Instagram, Content: []persona.Style{persona.Educational},
		Audiences: []engagement.Audience{{
			Ages: shares("25-34", 1.0), Genders: shares("female", 1.0), Countries: shares("AT", 1.0), Languages: shares("de", 1.0),
			Interests: shares("skincare", 1.0, "vegan", 1.0, "natural beauty", 1.0),
		}},
		Ratings: []persona.Rating{{Of: persona.ValuesAlignment, Value: 5, Scale: persona.OneToFive, By: "kim", On: civil.DateOf(day, nil)}},
	}
	for range 3 {
		c.Posts = append(c.Posts, engagement.Post{Format: engagement.Reel, Caption: "skincare, vegan, clean beauty for dry skin"})
	}
	f := fit(t, full(), c)
	assert.InDelta(t, 1, f.Score, 0)
	assert.InDelta(t, 1, f.Low, 0)
	assert.InDelta(t, 1, f.Coverage, 0)
	assert.Empty(t, f.Excluded)
}

// blank adds things to a candidate that say nothing.
func blank(r *rand.Rand, c persona.Candidate) persona.Candidate {
	add := []func(){
		func() { c.Audiences = append([]engagement.Audience{{Provenance: engagement.FromAPI}}, c.Audiences...) },
		func() {
			c.Audiences = append(c.Audiences[:len(c.Audiences):len(c.Audiences)], engagement.Audience{Of: engagement.OfFollowers, Provenance: engagement.FromAPI, Ages: []engagement.Share{{Key: "18-24"}}})
		},
		func() { c.Posts = append(c.Posts[:len(c.Posts):len(c.Posts)], engagement.Post{}) },
		func() { c.Account = &engagement.Account{} },
		func() {
			c.Partnerships = append(c.Partnerships[:len(c.Partnerships):len(c.Partnerships)], persona.Partnership{Brand: "Acme"})
		},
		func() {
			if len(c.Audiences) == 0 {
				return
			}
			c.Audiences = append([]engagement.Audience(nil), c.Audiences...)
			a := &c.Audiences[0]
			left := 1.0
			for _, s := range a.Countries {
				left -= float64(*s.Fraction)
			}
			if left > 0 && len(a.Countries) > 0 {
				a.Countries = append(a.Countries[:len(a.Countries):len(a.Countries)], share("unknown", left))
			}
		},
	}
	add[r.IntN(len(add))]()
	return c
}

// Adding what says nothing raises neither coverage nor score, and every score lies
// in its range.
func TestMissingDataRaisesNothing(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	m, err := persona.NewMatcher(full(), persona.DefaultFit())
	require.NoError(t, err)
	criteria := persona.PlatformCriteria(full())
	changed := 0
	for i := range 2_000 {
		c := candidate(r, i)
		more := blank(r, c)
		before, after := m.Fit(c), m.Fit(more)
		assert.LessOrEqual(t, after.Coverage, before.Coverage+near)
		assert.LessOrEqual(t, after.Score, before.Score+near)
		for _, f := range []persona.Fit{before, after} {
			assert.LessOrEqual(t, f.Low, f.Score)
			assert.LessOrEqual(t, f.Score, f.High)
			for _, x := range f.Factors {
				assert.True(t, 0 <= x.Low && x.Low <= x.Score && x.Score <= x.High && x.High <= 1, "%+v", x)
				assert.True(t, 0 <= x.Coverage && x.Coverage <= 1)
			}
		}
		criteria.Fit.Pool = &persona.Pool{}
		x, err := persona.Scores([]persona.Candidate{c, more}, criteria)
		require.NoError(t, err)
		assert.LessOrEqual(t, x[1].Coverage, x[0].Coverage+near)
		assert.LessOrEqual(t, x[1].Score, x[0].Score+near)
		if after.Coverage != before.Coverage {
			changed++
		}
	}
	t.Logf("2,000 candidates, of %d the coverage fell", changed)
}

// Taking a whole part of the data away never raises the score.
func TestHidingNeverHelps(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	criteria := persona.PlatformCriteria(full())
	criteria.Fit.Pool = &persona.Pool{}
	hide := []func(*persona.Candidate){
		func(c *persona.Candidate) { c.Audiences = nil },
		func(c *persona.Candidate) { c.Topics = nil },
		func(c *persona.Candidate) { c.Content = nil },
		func(c *persona.Candidate) { c.Quality = nil },
		func(c *persona.Candidate) { c.Ratings = nil },
		func(c *persona.Candidate) { c.Partnerships = nil },
		func(c *persona.Candidate) { c.Posts = nil },
	}
	for i := range 2_000 {
		c := candidate(r, i)
		c.Partnerships = []persona.Partnership{{Brand: "a", Disclosed: []engagement.Tri{engagement.Yes, engagement.No, engagement.Unsaid}[r.IntN(3)]}}
		less := c
		hide[r.IntN(len(hide))](&less)
		x, err := persona.Scores([]persona.Candidate{c, less}, criteria)
		require.NoError(t, err)
		assert.LessOrEqual(t, x[1].Score, x[0].Score+near)
		assert.LessOrEqual(t, x[1].Coverage, x[0].Coverage+near)
	}
}

// How common terms are may be counted in parts, and joined.
func TestPoolInParts(t *testing.T) {
	list := candidates(6, 90)
	m, err := persona.NewMatcher(full(), persona.DefaultFit())
	require.NoError(t, err)
	whole := m.Pool(list)
	var joined persona.Pool
	joined.Merge(m.Pool(list[40:]))
	joined.Merge(m.Pool(list[:40]))
	assert.Equal(t, whole, joined)
	r, err := persona.Rank(full(), list)
	require.NoError(t, err)
	assert.Equal(t, &whole, r.Pool, "what Rank takes of itself")
	assert.Positive(t, whole.With["skincare"])
	assert.NotContains(t, whole.With, "clean beauty") // it counts as what it is another way to say
}

// The better kind and way of knowing goes first, then the newer and the larger.
func TestAudienceOrder(t *testing.T) {
	p := wants(persona.Demographics{Genders: groups("female")})
	order := []engagement.Audience{
		{Of: engagement.OfFollowers, Provenance: engagement.FromAPI, Measured: day.AddDate(0, 0, 1)},
		{Of: engagement.OfFollowers, Provenance: engagement.FromAPI, Measured: day, Sample: engagement.Known(500)},
		{Of: engagement.OfFollowers, Provenance: engagement.FromAPI, Measured: day, Sample: engagement.Known(400), Size: engagement.Known(9_000)},
		{Of: engagement.OfFollowers, Provenance: engagement.FromAPI, Measured: day, Source: "a"},
		{Of: engagement.OfFollowers, Provenance: engagement.FromAPI, Measured: day, Source: "b"},
		{Of: engagement.OfFollowers, Provenance: engagement.Estimated},
		{Of: engagement.OfFollowers, Provenance: engagement.SelfReported},
		{Of: engagement.OfFollowers},
		{Of: engagement.OfReached}, {Of: engagement.OfEngaged}, {Of: engagement.OfLikers}, {Of: engagement.OfCommenters}, {},
	}
	for i := range order {
		x := float64(i+1) / 100
		order[i].Genders = shares("female", x, "male", 1-x)
	}
	for i := range order {
		for k := range order {
			c := persona.Candidate{Handle: "ana", Audiences: []engagement.Audience{order[i], order[k]}}
			assert.InDelta(t, float64(min(i, k)+1)/100, fit(t, p, c).Score, near, "%d and %d", i, k)
		}
	}
}

func TestFitString(t *testing.T) {
	f := fit(t, full(), persona.Candidate{Handle: "ana", Platform: engagement.TikTok})
	assert.Equal(t, "0.05 (0.05–0.95, coverage 10 %)", f.String())
	assert.Equal(t, "values not assessed, weight 10 %: nobody has rated the alignment with the brand's values", factor(t, f, persona.OnValues).String())
	assert.Equal(t, "platform 0.50 of 1, weight 10 %: tiktok is where they spend time", factor(t, f, persona.OnPlatform).String())
	for _, x := range f.Factors {
		assert.NotEmpty(t, x.Because)
	}
}
