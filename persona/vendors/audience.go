package vendors

import (
	"fmt"
	"math"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/payload"
	"github.com/seed-e12bc25d/influencekit/engagement/problem"
)

// A dimension is one of the lists of an audience.
type dimension int

const (
	countries dimension = iota
	cities
	languages
	ages
	genders
	ageGenders
	types
	interests
	dimensions
)

// ofDimension says how the keys of each list are read, by which rule a bad one is
// a problem, whether each person is in one group at most and each group there but
// once, and whether a source lists all groups. Cities of one name may be several, and
// a person has several interests.
var ofDimension = [dimensions]struct {
	name            string
	key             func(string) (string, bool)
	rule, want      string
	parts, distinct bool
	whole           bool
}{
	countries:  {"countries", countryKey, "unknown_country", "a country code of two letters", true, true, false},
	cities:     {"cities", nameKey, "required", "the name of a city", true, false, false},
	languages:  {"languages", languageKey, "unknown_language", "a language code such as en or pt-BR", true, true, false},
	ages:       {"ages", ageKey, "unknown_age", "a band such as 18-24 or 65+", true, true, true},
	genders:    {"genders", genderKey, "unknown_gender", "female, male, other or unknown", true, true, true},
	ageGenders: {"ages by gender", ageGenderKey, "unknown_age_gender", "a band such as 18-24, and female, male, other or unknown", true, true, true},
	types:      {"types", typeKey, "required", "a kind of account", true, true, false},
	interests:  {"interests", nameKey, "required", "the name of an interest", false, false, false},
}

// An audience is one as it is read: its lists, and which keys they have.
type audience struct {
	engagement.Audience
	whole float64 // how the source writes all people: 1 or 100
	lists [dimensions]group
}

// A group is one list as it is read.
type group struct {
	shares []engagement.Share
	keys   map[string]bool
}

func (d *decoder) audience(of engagement.AudienceKind, whole float64) *audience {
	return &audience{
		Audience: engagement.Audience{Of: of, Measured: d.Measured(), Provenance: engagement.Estimated, Source: d.vendor},
		whole:    whole,
	}
}

// An entry is one group as it stands in a body: its key, its share, and the paths
// of both below the value being read.
type entry struct {
	key     string
	share   payload.Number
	keyAt   string
	shareAt string
}

// put adds a group to a list. One whose key cannot be read, or is there already,
// is left out; one whose share cannot be read stays, its share unknown.
func (d *decoder) put(a *audience, to dimension, e entry) {
	of := &ofDimension[to]
	key, ok := of.key(e.key)
	g := &a.lists[to]
	switch {
	case !ok:
		d.Note(problem.Problem{Path: e.keyAt, Rule: of.rule, Message: "want " + of.want + "; the group is left out"})
		return
	case key == "":
		return
	case of.distinct && g.keys[key]:
		d.Note(problem.Problem{Path: e.keyAt, Rule: "duplicate", Message: "the group is there already; the first one stands"})
		return
	}
	if of.distinct {
		if g.keys == nil {
			g.keys = make(map[string]bool)
		}
		g.keys[key] = true
	}
	g.shares = append(g.shares, engagement.Share{Key: key, Fraction: d.fraction(e.share, a.whole, e.shareAt)})
}

// fraction gives a share as a fraction of all people, nil where it is unknown.
func (d *decoder) fraction(n payload.Number, whole float64, at string) *engagement.Rate {
	if n.State != payload.Given {
		return nil
	}
	x := n.Value / whole
	const rounding = 1e-6 // sums of a writer's own floats: 100.00000000000001
	if x < 0 || x > 1+rounding {
		d.Note(problem.Problem{Path: at, Rule: "not_a_share", Param: fmt.Sprintf("0..%g", whole), Message: "a share is from nothing to all people; taken as unknown"})
		return nil
	}
	return rate(min(x, 1))
}

func rate(x float64) *engagement.Rate {
	r := engagement.Rate(x)
	return &r
}

// check leaves a list out whose shares add up to more than all people, beyond
// what rounding each of them to whole percents can do, and one of ages or genders,
// of which each person has one, whose shares add up to about one percent of them:
// both say that the source writes them in another unit. The list stands at a path
// below the value being read.
func (d *decoder) check(a *audience, of dimension, at string) {
	const percent = 0.01
	g := &a.lists[of]
	sum, unknown := added(g.shares)
	over := ofDimension[of].parts && sum > 1+slack(len(g.shares))
	under := ofDimension[of].whole && len(g.shares) > 1 && unknown == 0 && sum <= percent*(1+slack(len(g.shares)))
	switch {
	case over:
		d.Note(problem.Problem{Path: at, Rule: "over_whole", Message: "the shares add up to more than all people; the list is left out"})
	case under:
		d.Note(problem.Problem{Path: at, Rule: "under_whole", Message: "everybody has an age and a gender, but the shares add up to one percent of all people or less; the list is left out"})
	default:
		return
	}
	g.shares = nil
}

// slack is how far n shares may exceed 1 together: half a percent each, 5 % at
// most (our judgement, trust K).
func slack(n int) float64 { return min(0.005*float64(n+1), 0.05) }

// added gives the sum of the known shares and how many are not known.
func added(shares []engagement.Share) (sum float64, unknown int) {
	for i := range shares {
		if f := shares[i].Fraction; f != nil {
			sum += f.Fraction()
		} else {
			unknown++
		}
	}
	return sum, unknown
}

// list reads the list ahead by read, and checks it.
func (d *decoder) list(a *audience, of dimension, read func() error) error {
	err := read()
	if err == nil {
		d.check(a, of, "")
	}
	return err
}

// keep puts an audience into the feed, unless nothing is known of it. The gaps
// say what the lists leave out.
func (d *decoder) keep(a *audience) {
	out := &a.Audience
	said := out.Credibility != nil
	for of := range dimensions {
		shares := a.lists[of].shares
		if len(shares) == 0 {
			continue
		}
		said = true
		if ofDimension[of].parts {
			a.gap(of, shares)
		}
	}
	if !said {
		return
	}
	out.Countries, out.Cities, out.Languages = a.lists[countries].shares, a.lists[cities].shares, a.lists[languages].shares
	out.Ages, out.Genders, out.AgeGenders = a.lists[ages].shares, a.lists[genders].shares, a.lists[ageGenders].shares
	out.Types, out.Interests = a.lists[types].shares, a.lists[interests].shares
	d.feed.Audiences = append(d.feed.Audiences, *out)
}

// gap says how many people are in no group of a list.
func (a *audience) gap(of dimension, shares []engagement.Share) {
	name := ofDimension[of].name
	sum, unknown := added(shares)
	if unknown > 0 {
		a.Gaps = append(a.Gaps, fmt.Sprintf("%s: the share of %d of %d groups is not known", name, unknown, len(shares)))
		return
	}
	const least = 0.005 // below it, rounding
	if rest := 1 - sum; rest >= least {
		a.Gaps = append(a.Gaps, fmt.Sprintf("%s: %.1f %% are in no group listed", name, math.Round(1000*rest)/10))
	}
}
