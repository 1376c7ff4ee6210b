package persona_test

import (
	"fmt"
	"math/rand/v2"
	"time"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/persona"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// day is a day that the tests count from.
var day = time.Date(2026, 11, 1, 0, 0, 0, 0, time.UTC)

// share makes a group of an audience.
func share(key string, x float64) engagement.Share {
	r := engagement.Rate(x)
	return engagement.Share{Key: key, Fraction: &r}
}

// shares makes groups of keys and fractions in turn.
func shares(of ...any) (list []engagement.Share) {
	for i := 0; i < len(of); i += 2 {
		list = append(list, share(of[i].(string), of[i+1].(float64)))
	}
	return list
}

// full is a persona that asks for something of every factor.
func full() persona.Persona {
	return persona.Persona{
		Name: "Young women in Germany and Austria who care for their skin",
		Demographics: persona.Demographics{
			Ages:      persona.Target{Groups: []persona.Group{{Key: "18-24"}, {Key: "25-34"}}},
			Genders:   persona.Target{Groups: []persona.Group{{Key: "female"}}},
			Countries: persona.Target{Groups: []persona.Group{{Key: "DE"}, {Key: "AT"}}, Least: 0.2},
			Languages: persona.Target{Groups: []persona.Group{{Key: "de"}}},
		},
		Interests:  []persona.Term{{Term: "skincare"}, {Term: "vegan"}, {Term: "natural beauty", Also: []string{"clean beauty"}}},
		PainPoints: []persona.Term{{Term: "dry skin"}},
		Platforms:  []persona.PlatformTime{{Platform: engagement.Instagram}, {Platform: engagement.TikTok, Weight: 0.5}},
		Formats:    []engagement.Format{engagement.Reel, engagement.Carousel},
		Content:    []persona.Style{persona.Educational, persona.ProblemSolving},
		Values:     []string{"no animal testing"},
		Exclude:    persona.Exclusions{Rivals: []string{"Glowly"}, Words: []string{"casino"}, Countries: []string{"RU"}},
	}
}

var (
	someWords = []string{
		"skincare", "vegan", "morning", "routine", "travel", "natural beauty", "dry skin", "my favourite", "#ootd",
		"coffee", "#skincare", "weekend", "new video", "link in bio", "serum", "#vegan", "with @glowly", "dog", "recipe",
	}
	someTopics  = []string{"skincare", "vegan", "travel", "cars", "food", "fitness"}
	somePlaces  = []string{"DE", "AT", "CH", "US", "FR"}
	someFormats = []engagement.Format{engagement.Reel, engagement.Carousel, engagement.Image, engagement.Story}
)

// candidate makes the creator of a number: any part of it may be missing.
func candidate(r *rand.Rand, i int) persona.Candidate {
	c := persona.Candidate{Handle: fmt.Sprintf("creator_%d", i)}
	maybe := func(likely float64, do func()) {
		if r.Float64() < likely {
			do()
		}
	}
	maybe(0.95, func() { c.Platform = []engagement.Platform{engagement.Instagram, engagement.TikTok}[r.IntN(2)] })
	maybe(0.95, func() { c.Followers = engagement.Known(10_000 + r.Int64N(90_000)) })
	maybe(0.8, func() { c.Topics = []string{someTopics[r.IntN(len(someTopics))]} })
	maybe(0.7, func() { c.Content = persona.Styles()[r.IntN(2) : 2+r.IntN(3)] })
	maybe(0.8, func() { c.Audiences = []engagement.Audience{audience(r)} })
	maybe(0.6, func() {
		c.Quality = &persona.Quality{Share: engagement.Rate(0.5 + 0.5*r.Float64()), Coverage: engagement.Rate(0.5 + 0.5*r.Float64())}
	})
	maybe(0.5, func() {
		c.Rates = []persona.Price{{Format: engagement.Reel, Amount: money.Must(fmt.Sprint(100+r.IntN(900)), "EUR")}}
	})
	for _, of := range []persona.Rated{persona.ContentQuality, persona.ValuesAlignment, persona.PastPartnerships} {
		maybe(0.5, func() {
			c.Ratings = append(c.Ratings, persona.Rating{Of: of, Value: float64(1 + r.IntN(5)), Scale: persona.OneToFive, By: "kim", On: civil.DateOf(day, nil)})
		})
	}
	for k := range r.IntN(8) {
		c.Posts = append(c.Posts, post(r, k))
	}
	return c
}

func post(r *rand.Rand, i int) engagement.Post {
	p := engagement.Post{ID: fmt.Sprint(i), Published: day.AddDate(0, 0, -i), Followers: engagement.Known(10_000 + r.Int64N(50_000))}
	p.Format = someFormats[r.IntN(len(someFormats))]
	p.Metrics.Likes = engagement.Known(r.Int64N(2_000))
	if r.IntN(5) > 0 {
		p.Metrics.Comments = engagement.Known(r.Int64N(100))
	}
	for range 8 {
		p.Caption += someWords[r.IntN(len(someWords))] + " "
	}
	return p
}

func audience(r *rand.Rand) engagement.Audience {
	a := engagement.Audience{Of: engagement.OfFollowers, Provenance: engagement.Provenances()[r.IntN(3)]}
	parts := func(keys ...string) (list []engagement.Share) {
		left := 1.0
		for _, key := range keys {
			x := left * r.Float64()
			left -= x
			list = append(list, share(key, x))
		}
		return list
	}
	if r.IntN(10) > 0 {
		a.Ages = parts("18-24", "25-34", "35-44", "45+", "13-17")
	}
	if r.IntN(10) > 0 {
		a.Genders = parts("female", "male", "unknown")
	}
	if r.IntN(10) > 0 {
		a.Countries = parts(somePlaces...)
	}
	if r.IntN(10) > 0 {
		a.Languages = parts("de", "en", "fr")
	}
	return a
}

func candidates(seed uint64, n int) []persona.Candidate {
	r := rand.New(rand.NewPCG(seed, 5))
	list := make([]persona.Candidate, n)
	for i := range list {
		list[i] = candidate(r, i)
	}
	return list
}
