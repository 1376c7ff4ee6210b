package persona

import (
	"slices"

	"github.com/seed-e12bc25d/influencekit/engagement"
)

const (
	readCriteria = "2026-11-26"
	ownJudgement = "our judgement"
	framework    = "the micro-influencer framework this library implements"

	// realPeople is the credibility of an audience under which a vendor sees a
	// frequent sign of fraud.
	realPeople       = 0.75
	realPeopleSource = "https://help.modash.io/en/articles/6959997"

	// wellRated is the middle of a scale: 3 of 1 to 5.
	wellRated = 0.5
)

// fitBeside is the default fit without the values, which the criteria weigh.
func fitBeside() *FitPolicy {
	p := DefaultFit()
	p.Name = "beside the criteria"
	p.Weights.Values, p.Weights.InTarget = 0, p.Weights.InTarget+p.Weights.Values
	return &p
}

// SeedCriteria are the framework's five as it writes them: an engagement rate of 3
// to 8 % as (likes + comments) / followers, hard; audience quality, hard; content
// quality, values and past partnerships as people rate them, soft; 10 to 15 of 20
// to 30 candidates. An engagement rate over 8 % is not held against anybody.
//
// The floor of 3 % drops ordinary Instagram micro-influencers, whose average other
// sources put at 2.3–2.4 %: see [PlatformCriteria], or make it soft with
// SeedCriteria(p).Soft(ByEngagement). The framework gives no other number: the
// share of real people is Modash's, the ratings, weights and what is hard are our
// judgement.
func SeedCriteria(p Persona) Criteria {
	return criteria("seed", p, Criterion{
		Code: ByEngagement, Hard: true, Weight: 0.15, Tables: []engagement.Benchmarks{engagement.SeedRule()},
		Source: framework, AsOf: readCriteria, Trust: engagement.TrustSeed,
	})
}

// platformTables name the tables whose rows serve as floors, creators' before
// brands', those whose followers or views anybody can see before others.
var platformTables = [...]string{
	"hypeauditor-floor", "influencer-hero-tiktok-2024", "influencertools-tiktok", "creatordb-youtube",
	"askbiz-followers-2026", "askbiz-impressions-2026",
}

// PlatformCriteria are the same five with an engagement rate, soft, whose floor is
// that of a benchmark table for the candidate's platform and for the definition
// the rate has: 2 % on Instagram. Platforms for which no table is known, such as X,
// leave the rate not assessed. Without platforms all that have a table are in.
func PlatformCriteria(p Persona, platforms ...engagement.Platform) Criteria {
	var tables []engagement.Benchmarks
	all := engagement.BenchmarkTables()
	for _, named := range platformTables {
		i := slices.IndexFunc(all, func(b engagement.Benchmarks) bool { return b.Name == named })
		if i < 0 {
			continue
		}
		b := all[i]
		if len(platforms) > 0 {
			b.Rows = slices.DeleteFunc(slices.Clone(b.Rows), func(r engagement.Benchmark) bool { return !contains(platforms, r.Platform) })
		}
		if len(b.Rows) > 0 {
			tables = append(tables, b)
		}
	}
	c := Criterion{Code: ByEngagement, Weight: 0.15, Tables: tables, Source: "each table its own", AsOf: readCriteria, Trust: engagement.TrustPage}
	if len(tables) == 0 { // an unknown platform: nothing to hold a rate against
		c.Tables = []engagement.Benchmarks{{Name: "none", Source: "no table is known for the platform", Trust: engagement.TrustDoubtful}}
	}
	return criteria("platform", p, c)
}

// criteria puts an engagement rate beside the four others.
func criteria(named string, p Persona, rate Criterion) Criteria {
	return Criteria{
		Name: named, Persona: &p, Fit: fitBeside(), FitWeight: 0.40,
		List: []Criterion{
			rate,
			{Code: ByQuality, Hard: true, Weight: 0.15, Least: realPeople, Source: realPeopleSource, AsOf: readCriteria, Trust: engagement.TrustOwner},
			{Code: ByContent, Weight: 0.10, Least: wellRated, Source: ownJudgement, AsOf: readCriteria, Trust: engagement.TrustDoubtful},
			{Code: ByValues, Weight: 0.10, Least: wellRated, Source: ownJudgement, AsOf: readCriteria, Trust: engagement.TrustDoubtful},
			{Code: ByPartnerships, Weight: 0.10, Least: wellRated, Source: ownJudgement, AsOf: readCriteria, Trust: engagement.TrustDoubtful},
		},
		Candidates: Plan{20, 30}, Shortlist: Plan{10, 15},
		Source: framework, AsOf: readCriteria, Trust: engagement.TrustSeed,
	}
}

// FitAlone ranks by the fit to a persona and by nothing else, and keeps all.
func FitAlone(p Persona) Criteria {
	return Criteria{Name: "fit alone", Persona: &p, FitWeight: 1, Source: ownJudgement, AsOf: readCriteria, Trust: engagement.TrustDoubtful}
}
