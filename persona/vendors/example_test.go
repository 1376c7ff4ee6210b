package vendors_test

import (
	"fmt"
	"strings"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/persona/vendors"
)

// A report's weights become shares with the keys of this library. The list of
// countries is a top list, which the gaps say: nothing is scaled up to 100 %.
func ExampleModash() {
	body := `{"profile": {"userId": "901", "profile": {"username": "ana.cooks", "followers": 48200}, "audience": {
		"credibility": 0.81,
		"genders": [{"code": "FEMALE", "weight": 0.7}, {"code": "MALE", "weight": 0.3}],
		"ages": [{"code": "18-24", "weight": 0.6}, {"code": "65-", "weight": 0.4}],
		"geoCountries": [{"code": "ES", "weight": 0.5}, {"code": "uk", "weight": 0.125}]
	}}}`
	feed, err := vendors.Modash(strings.NewReader(body))
	if err != nil {
		fmt.Println(err)
		return
	}
	a := feed.Audiences[0]
	for _, list := range [][]engagement.Share{a.Genders, a.Ages, a.Countries} {
		line := a.Source
		for _, s := range list {
			line += fmt.Sprint(", ", s.Key, " ", *s.Fraction)
		}
		fmt.Println(line)
	}
	fmt.Println(*a.Credibility, a.CredibilityAs)
	fmt.Println(strings.Join(a.Gaps, "; "))
	// Output:
	// modash, female 70.00 %, male 30.00 %
	// modash, 18-24 60.00 %, 65+ 40.00 %
	// modash, ES 50.00 %, GB 12.50 %
	// 81.00 % modash: share not taken for fake, by picture, biography, age, posts, and following to followers
	// countries: 37.5 % are in no group listed
}

// Percent in YouTube's tables, and rows that YouTube withheld.
func ExampleYouTubeAnalytics() {
	body := `{"columnHeaders": [{"name": "ageGroup", "columnType": "DIMENSION"}, {"name": "gender", "columnType": "DIMENSION"},
		{"name": "viewerPercentage", "columnType": "METRIC"}],
		"rows": [["age18-24", "female", 52.5], ["age25-34", "male", 31], ["age65-", "male", "n/a"]]}`
	feed, err := vendors.YouTubeAnalytics(strings.NewReader(body))
	a := feed.Audiences[0]
	for _, s := range a.AgeGenders {
		if s.Fraction == nil {
			fmt.Println(s.Key, "unknown")
			continue
		}
		fmt.Println(s.Key, *s.Fraction)
	}
	fmt.Println(a.Gaps)
	fmt.Println(feed.Problems, err)
	// Output:
	// 18-24 female 52.50 %
	// 25-34 male 31.00 %
	// 65+ male unknown
	// [all: viewers who were signed in only ages by gender: the share of 1 of 3 groups is not known]
	// rows[2][2]: not_a_number <nil>
}

// A credibility of 0.73 may be 73 % or 0.73 %: the caller says which.
func ExamplePhylloIn() {
	body := `{"profile": {"platform_username": "ana", "audience": {"credibility_score": 0.73,
		"gender_distribution": [{"gender": "FEMALE", "value": 61.5}, {"gender": "MALE", "value": 38.5}]}}}`
	feed, _ := vendors.Phyllo(strings.NewReader(body))
	fmt.Println(feed.Audiences[0].Credibility == nil, feed.Audiences[0].Gaps)

	feed, _ = vendors.PhylloIn(strings.NewReader(body), vendors.Units{Credibility: vendors.Fraction})
	fmt.Println(*feed.Audiences[0].Credibility, *feed.Audiences[0].Genders[0].Fraction)
	// Output:
	// true [credibility: given in a unit that nobody stated]
	// 73.00 % 61.50 %
}
