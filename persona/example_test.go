package persona_test

import (
	"fmt"
	"strings"
	"time"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/persona"
)

const skincare = `{
	"name": "Young women in Germany who care for their skin",
	"demographics": {
		"ages": {"groups": [{"key": "18-24"}, {"key": "25-34"}]},
		"genders": {"groups": [{"key": "female"}]},
		"countries": {"groups": [{"key": "DE"}, {"key": "AT"}], "least": 0.5}
	},
	"interests": [{"term": "skincare"}, {"term": "vegan"}],
	"platforms": [{"platform": "instagram"}, {"platform": "tiktok", "weight": 0.5}],
	"exclude": {"rivals": ["Glowly"]}
}`

const three = `[
	{"handle": "ana", "platform": "instagram", "topics": ["skincare"],
	 "audiences": [{"of": "followers", "provenance": "api",
		"ages": [{"key": "18-24", "fraction": 0.5}, {"key": "25-34", "fraction": 0.3}, {"key": "35-44", "fraction": 0.2}],
		"genders": [{"key": "female", "fraction": 0.9}, {"key": "male", "fraction": 0.1}],
		"countries": [{"key": "DE", "fraction": 0.7}, {"key": "CH", "fraction": 0.3}]}]},
	{"handle": "ben", "platform": "tiktok", "topics": ["vegan recipes"]},
	{"handle": "cleo", "platform": "instagram",
	 "partnerships": [{"brand": "@glowly"}]}
]`

// From a persona and candidates to a ranking with reasons.
func Example() {
	p, err := persona.Parse(strings.NewReader(skincare))
	candidates, err2 := persona.ParseCandidates(strings.NewReader(three))
	ranking, err3 := persona.Rank(p, candidates)
	fmt.Println(err, err2, err3)
	for _, row := range ranking.Rows {
		fmt.Println(row)
		fmt.Println("  ", strings.Join(row.Reasons()[:2], "\n   "))
	}
	// Output:
	// <nil> <nil> <nil>
	// 1. ana on instagram: kept, 0.53 (0.49–0.79, coverage 80 %)
	//    in_target 0.50 of 1, weight 33 %: 50 % of the audience in every target, 40 %–70 % whatever depends on what; dimensions taken as independent
	//    platform 1.00 of 1, weight 13 %: instagram is where they spend time
	// 2. ben on tiktok: kept, 0.13 (0.13–0.87, coverage 27 %)
	//    topics 0.25 of 1, weight 27 %: vegan (stated); not met: skincare; 50 % assessed
	//    platform 0.50 of 1, weight 13 %: tiktok is where they spend time
	// 3. cleo on instagram: excluded, 0.13 (0.13–1.00, coverage 13 %)
	//    excluded: worked with the rival Glowly
	//    platform 1.00 of 1, weight 13 %: instagram is where they spend time
}

func ExamplePersona_Validate() {
	_, err := persona.Parse(strings.NewReader(`{
		"name": "Runners",
		"demographics": {
			"ages": {"groups": [{"key": "18-24"}, {"key": "24-34"}]},
			"genders": {"mix": true, "groups": [{"key": "female", "weight": 0.6}, {"key": "male", "weight": 0.3}]},
			"countries": {"groups": [{"key": "UK"}]}
		}
	}`))
	fmt.Println(strings.ReplaceAll(err.Error(), "; ", "\n"))
	// Output:
	// demographics.ages.groups[1].key: overlaps demographics.ages.groups[0]
	// demographics.genders.groups: add_up 1
	// demographics.countries.groups[0].key: country_named GB
}

// Factor by factor, with what each rests on.
func ExamplePersona_Fit() {
	p := persona.Persona{
		Name:         "Women in Germany",
		Demographics: persona.Demographics{Genders: persona.Target{Groups: []persona.Group{{Key: "female"}}}, Countries: persona.Target{Groups: []persona.Group{{Key: "DE"}}}},
		Values:       []string{"no animal testing"},
	}
	women, men, germany := engagement.Rate(0.8), engagement.Rate(0.2), engagement.Rate(0.6)
	f, err := p.Fit(persona.Candidate{Handle: "ana", Audiences: []engagement.Audience{{
		Genders:   []engagement.Share{{Key: "female", Fraction: &women}, {Key: "male", Fraction: &men}},
		Countries: []engagement.Share{{Key: "DE", Fraction: &germany}}, // the largest only
	}}}, persona.DefaultFit())
	fmt.Println(f, err)
	for _, x := range f.Factors {
		fmt.Println(x)
	}
	// In target 0.25, audience 0.15 and values 0.10 are asked for, of 0.50 together:
	// (0.25·0.8·0.6 + 0.075·(0.8 + 0.6)) / 0.50 = 0.225 / 0.50.

	// Output:
	// 0.45 (0.41–0.71, coverage 54 %) <nil>
	// in_target 0.48 of 1, weight 50 %: 48 % of the audience in every target, 40 %–60 % whatever depends on what; dimensions taken as independent
	// genders 0.80 of 1, weight 15 %: 80 % of the audience in target
	// countries 0.60 of 1, weight 15 %: 60 % of the audience in target
	// values not assessed, weight 20 %: nobody has rated the alignment with the brand's values
}

func ExampleShortlist() {
	p := persona.Persona{Name: "Anyone on Instagram", Platforms: []persona.PlatformTime{{Platform: engagement.Instagram}}}
	day := time.Date(2026, 11, 1, 0, 0, 0, 0, time.UTC)
	var posts []engagement.Post // 230 interactions of 10,000 followers: 2.3 %, an ordinary micro-influencer
	for i := range 4 {
		posts = append(posts, engagement.Post{
			ID: fmt.Sprint(i), Published: day.AddDate(0, 0, i), Followers: engagement.Known(10_000),
			Metrics: engagement.Metrics{Likes: engagement.Known(210), Comments: engagement.Known(20)},
		})
	}
	list := []persona.Candidate{{Handle: "ana", Platform: engagement.Instagram, Followers: engagement.Known(10_000), Posts: posts}}

	for _, criteria := range []persona.Criteria{persona.SeedCriteria(p), persona.PlatformCriteria(p)} {
		ranking, err := persona.Shortlist(list, criteria)
		row := ranking.Rows[0]
		verdict := row.Explain().Verdicts[0]
		fmt.Println(criteria.Name, err, row.Decision, verdict)
	}
	// Output:
	// seed <nil> excluded engagement_rate not met, hard: 2.30 % is below 3.00–8.00 % (seed, 2026), perhaps by chance; (likes + comments) / followers_when_posted, mean of posts
	// platform <nil> kept engagement_rate met: 2.30 % is at or above the floor of 2.00 % (hypeauditor-floor, 2026), perhaps by chance; (likes + comments) / followers_when_posted, mean of posts
}

func ExampleSearch() {
	day := time.Date(2026, 11, 1, 0, 0, 0, 0, time.UTC)
	posts := []engagement.Post{
		{ID: "1", Creator: "ana", Published: day, Title: "My vegan kitchen"},
		{ID: "2", Creator: "ben", Published: day, Caption: "so #vegan"},
		{ID: "3", Creator: "cleo", Published: day.AddDate(0, 0, -90), Caption: "so #vegan"},
		{ID: "4", Creator: "dan", Published: day, Caption: "veganuary"},
	}
	found, err := persona.Search(posts, persona.Keywords(day, "vegan"))
	for _, f := range found.Creators {
		fmt.Printf("%s %.3f %v\n", f.Creator, f.Score, f.Evidence[0].ID)
	}
	fmt.Println(err)
	// 3 of 4 posts have it: idf = ln(1 + 1.5/3.5) = 0.357. A title counts 3·2.2/4.2 = 1.571,
	// a hashtag 2·2.2/3.2 = 1.375, and one that is 90 days old half of it.

	// Output:
	// ana 0.560 1
	// ben 0.490 2
	// cleo 0.245 3
	// <nil>
}

func ExampleByRivals() {
	day := time.Date(2026, 11, 1, 0, 0, 0, 0, time.UTC)
	posts := []engagement.Post{
		{ID: "1", Creator: "glowly", Published: day, Caption: "with the wonderful @ana"},
		{ID: "2", Creator: "ben", Published: day, Caption: "thank you @glowly", PaidLabel: engagement.Yes},
	}
	comments := []engagement.Comment{{ID: "c", Post: "1", Author: "cleo", Published: day}}
	found, err := persona.ByRivals(posts, comments, []string{"@Glowly"}, persona.DefaultRivals(day))
	for _, f := range found.Creators {
		fmt.Println(f.Creator, f.Score, f.Evidence[0].Kind, f.Evidence[0].ID)
	}
	fmt.Println(err)
	// Output:
	// ana 3 tagged_by_rival 1
	// ben 3 paid_by_rival 2
	// cleo 1 comments_on_rival c
	// <nil>
}

func ExampleByCustomers() {
	customers := persona.People{IDs: []string{"u1", "u2", "u3", "u4"}}
	shared, err := persona.ByCustomers(customers, []persona.Following{
		{Handle: "ana", People: persona.People{IDs: []string{"u1", "x1", "x2", "x3"}}},
		{Handle: "ben", People: persona.People{IDs: []string{"u1", "u2", "u3", "x1"}}},
	})
	for _, s := range shared {
		fmt.Printf("%s: %v customers, %v of all, %v of the followers\n", s.Handle, s.Customers.Value, s.Reached.Value, s.Density)
	}
	fmt.Println(err)
	// Output:
	// ben: 3 customers, 0.75 of all, 0.75 of the followers
	// ana: 1 customers, 0.25 of all, 0.25 of the followers
	// <nil>
}

func ExampleLookalikes() {
	good := persona.Candidate{Handle: "ana", Followers: engagement.Known(20_000), Topics: []string{"skincare", "vegan"}}
	for _, l := range persona.Lookalikes(good, []persona.Candidate{
		{Handle: "ben", Followers: engagement.Known(40_000), Topics: []string{"skincare", "vegan"}},
		{Handle: "cleo", Followers: engagement.Known(20_000), Topics: []string{"cars"}},
	}, persona.DefaultLookalike()) {
		fmt.Printf("%s %.2f, coverage %.1f, shared %v\n", l.Handle, l.Score, l.Coverage, l.Shared)
	}
	// ben: 0.5·1 for the topics, 0.2·½ for the size; nothing is known of the audiences.

	// Output:
	// ben 0.60, coverage 0.7, shared [skincare vegan]
	// cleo 0.20, coverage 0.7, shared []
}
