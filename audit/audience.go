package audit

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/seed-e12bc25d/influencekit/engagement"
)

// An AudienceReading is where people are, what they speak and how old they are,
// against the creator and against what is claimed. Shares that a source does not
// list are unknown: what is said here holds for those it does.
type AudienceReading struct {
	Of       engagement.AudienceKind    `json:"of,omitempty"`
	Home     engagement.Figure[float64] `json:"home"`     // share in the creator's country
	Language engagement.Figure[float64] `json:"language"` // share that speaks the creator's language
	Adults   engagement.Figure[Bounds]  `json:"adults"`   // share of at least the minimum age
	Claims   []Claim                    `json:"claims,omitempty"`
}

// Bounds are the least and the most that a share can be: bands of age that lie on
// both sides of an age count for the most only.
type Bounds struct {
	Low  float64 `json:"low"`
	High float64 `json:"high"`
}

// A Claim is how far one claimed distribution lies from the measured one.
type Claim struct {
	What string `json:"what"` // "countries", "languages", "ages", "genders"
	// Distance is the total variation distance: the least share of people who
	// would have to be somewhere else. 0 is alike, 1 is wholly different. What the
	// sources do not list counts as one group, so that it is not overstated.
	Distance float64 `json:"distance"`
	Measured float64 `json:"measured"` // share of people the measured list covers
	Claimed  float64 `json:"claimed"`
}

// audience judges where people are and how old, against the creator and the claim.
func (r *run) audience() {
	codes := []Code{AudienceCountry, AudienceLanguage, AudienceClaim, AudienceAdults}
	a := preferred(r.e.Audiences)
	if a == nil {
		r.pass("no audience given", codes...)
		return
	}
	reading := &AudienceReading{Of: a.Of}
	r.report.Audience = reading
	size := sampleOf(a)
	reading.Home = r.shareAt(AudienceCountry, "share in the creator's country", a.Countries, size, strings.ToUpper(r.e.Account.Country), "the creator's country")
	language, _, _ := strings.Cut(strings.ToLower(r.e.Account.Language), "-")
	reading.Language = r.shareAt(AudienceLanguage, "share that speaks the creator's language", a.Languages, size, language, "the creator's language")
	r.adults(reading, a, size)
	r.claims(reading, a, size)
}

// preferred is the audience to judge: followers before others, then the newest,
// then the largest.
func preferred(all []engagement.Audience) *engagement.Audience {
	var best *engagement.Audience
	rank := func(a *engagement.Audience) int { return slices.Index(kindsByUse, a.Of) }
	for i := range all {
		a := &all[i]
		if best == nil || cmp.Or(cmp.Compare(rank(a), rank(best)), a.Measured.Compare(best.Measured), cmp.Compare(sampleOf(a), sampleOf(best))) > 0 {
			best = a
		}
	}
	return best
}

var kindsByUse = []engagement.AudienceKind{
	engagement.OfCommenters, engagement.OfLikers, engagement.OfReached, engagement.OfEngaged, engagement.OfFollowers,
}

// sampleOf is how many people an audience describes; a source that does not say
// so is taken at its word, as 1,000.
func sampleOf(a *engagement.Audience) int {
	if n, known := a.Size.Get(); known {
		return int(min(n, 1<<31-1))
	}
	return 1000
}

// fractions are the shares of a list by key, and how much of the whole it covers.
// A list of people without fractions is scaled to the people described, or to
// their sum where those are fewer.
func fractions(list []engagement.Share, size int) (shares map[string]float64, covered float64) {
	var people float64
	for _, s := range list {
		if n, known := s.People.Get(); known && s.Fraction == nil {
			people += float64(n)
		}
	}
	people = max(people, float64(size), 1)
	shares = map[string]float64{}
	for _, s := range list {
		x := 0.0
		if s.Fraction != nil {
			x = s.Fraction.Fraction()
		} else if n, known := s.People.Get(); known {
			x = float64(n) / people
		}
		if x > 0 && x <= 1 {
			shares[strings.ToLower(s.Key)] += x
			covered += x
		}
	}
	return shares, min(covered, 1)
}

// shareAt observes the share of a list at one key, low values being suspicious. A
// key that an incomplete list lacks has at most the share of its smallest entry.
func (r *run) shareAt(code Code, what string, list []engagement.Share, size int, key, keyName string) engagement.Figure[float64] {
	because := ""
	switch {
	case len(list) == 0:
		because = "not in the audience data"
	case key == "":
		because = keyName + " is not known"
	}
	if because != "" {
		r.pass(because, code)
		return engagement.Figure[float64]{Undefined: &engagement.Undefined{What: what, Because: because}}
	}
	shares, covered := fractions(list, size)
	if len(shares) == 0 {
		r.pass("the list has no shares", code)
		return engagement.Figure[float64]{Undefined: &engagement.Undefined{What: what, Because: "the list has no shares"}}
	}
	share := 0.0
	for k, x := range shares {
		if k == strings.ToLower(key) || code == AudienceLanguage && strings.HasPrefix(k, key+"-") {
			share = max(share, x)
		}
	}
	r.observe(observation{
		code: code, observed: share, n: size,
		places: []Place{{Note: fmt.Sprintf("%s: %s; %s", key, quantity(share, Fraction), largest(shares, covered))}},
	})
	return engagement.Figure[float64]{Value: share}
}

// largest names the three largest shares.
func largest(shares map[string]float64, covered float64) string {
	keys := slices.Collect(maps.Keys(shares))
	slices.SortFunc(keys, func(a, b string) int { return cmp.Or(cmp.Compare(shares[b], shares[a]), cmp.Compare(a, b)) })
	var parts []string
	for _, k := range keys[:min(3, len(keys))] {
		parts = append(parts, k+" "+quantity(shares[k], Fraction))
	}
	return "the largest are " + strings.Join(parts, ", ") + "; listed in all " + quantity(covered, Fraction)
}

// adults observes the share of people of at least the minimum age.
func (r *run) adults(reading *AudienceReading, a *engagement.Audience, size int) {
	undefined := func(because string) {
		reading.Adults.Undefined = &engagement.Undefined{What: "share of adults", Because: because}
		r.pass(because, AudienceAdults)
	}
	switch {
	case r.e.MinimumAge <= 0:
		undefined("no minimum age asked for")
		return
	case len(a.Ages) == 0:
		undefined("no ages in the audience data")
		return
	}
	shares, covered := fractions(a.Ages, size)
	b := Bounds{High: max(0, 1-covered)}
	for _, band := range slices.Sorted(maps.Keys(shares)) {
		x := shares[band]
		from, to, ok := ageBand(band)
		switch {
		case !ok:
			b.High += x
		case from >= r.e.MinimumAge:
			b.Low += x
			b.High += x
		case to >= r.e.MinimumAge:
			b.High += x
		}
	}
	b.High = min(1, b.High)
	reading.Adults.Value = b
	c, ok := r.Check(AudienceAdults)
	if ok && c.past(b.Low) && !c.past(b.High) {
		r.pass(fmt.Sprintf("between %s and %s: bands of age lie on both sides of %d", quantity(b.Low, Fraction), quantity(b.High, Fraction), r.e.MinimumAge), AudienceAdults)
		return
	}
	observed := b.Low
	if c.past(b.High) {
		observed = b.High
	}
	r.observe(observation{code: AudienceAdults, observed: observed, n: size})
}

// ageBand reads "18-24", "65+", "13–17" or "AGE_18_24"; to is the last year in it.
func ageBand(band string) (from, to int, ok bool) {
	digits := strings.FieldsFunc(band, func(r rune) bool { return r < '0' || r > '9' })
	numbers := make([]int, 0, 2)
	for _, d := range digits {
		n, err := strconv.Atoi(d)
		if err != nil || n > 150 {
			return 0, 0, false
		}
		numbers = append(numbers, n)
	}
	switch {
	case len(numbers) == 2 && numbers[0] <= numbers[1]:
		return numbers[0], numbers[1], true
	case len(numbers) == 1 && (strings.Contains(band, "+") || strings.HasSuffix(band, "-") || strings.Contains(band, ">")):
		return numbers[0], 150, true
	case len(numbers) == 1 && !strings.Contains(band, "<"):
		return numbers[0], numbers[0], true
	}
	return 0, 0, false
}

// claims holds what is claimed against what was measured.
func (r *run) claims(reading *AudienceReading, a *engagement.Audience, size int) {
	c := preferred(r.e.Claimed)
	if c == nil {
		r.pass("nothing is claimed", AudienceClaim)
		return
	}
	worst := -1.0
	var places []Place
	for _, d := range []struct {
		what              string
		measured, claimed []engagement.Share
	}{
		{"countries", a.Countries, c.Countries}, {"languages", a.Languages, c.Languages}, {"ages", a.Ages, c.Ages}, {"genders", a.Genders, c.Genders},
	} {
		if len(d.measured) == 0 || len(d.claimed) == 0 {
			continue
		}
		m, covered := fractions(d.measured, size)
		w, said := fractions(d.claimed, sampleOf(c))
		if len(m) == 0 || len(w) == 0 {
			continue
		}
		claim := Claim{What: d.what, Distance: distance(m, covered, w, said), Measured: covered, Claimed: said}
		reading.Claims = append(reading.Claims, claim)
		places = append(places, Place{Note: fmt.Sprintf("%s: at least %s of the people are not where claimed", d.what, quantity(claim.Distance, Fraction))})
		worst = max(worst, claim.Distance)
	}
	if worst < 0 {
		r.pass("nothing that is claimed was measured", AudienceClaim)
		return
	}
	r.observe(observation{code: AudienceClaim, observed: worst, n: size, places: places})
}

// distance is the least total variation distance between two lists that may not
// list everything:
//
//	TV = ½ Σ |a − b| over the keys of both, what the lists leave open set to the
//	nearest it can be
func distance(a map[string]float64, coveredA float64, b map[string]float64, coveredB float64) float64 {
	// People in a beyond what b has room for, and the other way round; what a list
	// leaves open can be anywhere.
	excess := func(a, b map[string]float64, openB float64) (sum float64) {
		for _, k := range slices.Sorted(maps.Keys(a)) {
			sum += max(0, a[k]-b[k])
		}
		return max(0, sum-openB)
	}
	return min(1, max(excess(a, b, 1-coveredB), excess(b, a, 1-coveredA)))
}
