package persona

import (
	"math"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/problem"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// mostRatings bounds the ratings of one candidate, which are compared in pairs.
const mostRatings = 200

// check holds the fields of a candidate against what they can be. It allocates
// nothing where nothing is wrong: 100,000 candidates pass through it.
func (c *Candidate) check(f fail) {
	if c.Platform != "" && !c.Platform.IsValid() {
		f("platform", "enum", "")
	}
	for i, style := range c.Content {
		if !style.IsValid() {
			f(problem.Index("content", i), "enum", "")
		}
	}
	for i, tag := range c.Languages {
		if !isLanguage(tag) {
			f(problem.Index("languages", i), "language", "")
		}
	}
	c.checkPlatforms(f)
	c.checkPosts(f)
	for i := range c.Audiences {
		checkAudience(&c.Audiences[i], i, f)
	}
	c.checkRates(f)
	if q := c.Quality; q != nil {
		checkShare(q.Share, "quality.share", f)
		checkShare(q.Coverage, "quality.coverage", f)
	}
	if c.Account != nil && c.Account.Country != "" {
		checkCountry(c.Account.Country, "account.country", f)
	}
	if c.ER != nil && !(c.ER.Rate >= 0 && float64(c.ER.Rate) <= math.MaxFloat64) {
		f("er.rate", "not_negative", "")
	}
	for i := range c.Partnerships {
		if c.Partnerships[i].Brand == "" {
			f(problem.Join(problem.Index("partnerships", i), "brand"), "required", "")
		}
	}
	c.checkRatings(f)
}

// checkRates refuses prices below 0 and of several currencies.
func (c *Candidate) checkRates(f fail) {
	var first money.Currency
	for i := range c.Rates {
		p := &c.Rates[i]
		if p.Format != "" && !p.Format.IsValid() {
			f(problem.Join(problem.Index("rates", i), "format"), "enum", "")
		}
		if p.Amount.Sign() < 0 {
			f(problem.Join(problem.Index("rates", i), "amount"), "not_negative", "")
		}
		switch cur := p.Amount.Currency(); {
		case cur == "":
			f(problem.Join(problem.Index("rates", i), "amount"), "given", "")
		case first == "":
			first = cur
		case cur != first:
			f(problem.Join(problem.Index("rates", i), "amount"), "same_currency", "rates[0].amount")
		}
	}
}

func (c *Candidate) checkRatings(f fail) {
	if len(c.Ratings) > mostRatings {
		f("ratings", "max", "200")
		return
	}
	for i := range c.Ratings {
		r := &c.Ratings[i]
		if !r.Of.IsValid() {
			f(problem.Join(problem.Index("ratings", i), "of"), "enum", "")
		}
		if !r.Scale.IsValid() {
			f(problem.Join(problem.Index("ratings", i), "scale"), "enum", "")
		} else if _, ok := r.Scale.share(r.Value); !ok {
			f(problem.Join(problem.Index("ratings", i), "value"), "on_scale", string(r.Scale))
		}
		if r.By == "" {
			f(problem.Join(problem.Index("ratings", i), "by"), "required", "")
		}
		if r.On.IsZero() {
			f(problem.Join(problem.Index("ratings", i), "on"), "required", "")
		}
	}
}

func checkShare(x engagement.Rate, path string, f fail) {
	if !(x >= 0 && x <= 1) {
		f(path, "from_to", "0 to 1")
	}
}

// checkPlatforms refuses an account, posts or an audience of another platform: a
// candidate is one creator on one of them.
func (c *Candidate) checkPlatforms(f fail) {
	if c.Platform == "" {
		return
	}
	if a := c.Account; a != nil && a.Platform != "" && a.Platform != c.Platform {
		f("account.platform", "same_platform", "platform")
	}
	for i := range c.Posts {
		if p := c.Posts[i].Platform; p != "" && p != c.Platform {
			f(problem.Join(problem.Index("posts", i), "platform"), "same_platform", "platform")
		}
	}
	for i := range c.Audiences {
		if p := c.Audiences[i].Platform; p != "" && p != c.Platform {
			f(problem.Join(problem.Index("audiences", i), "platform"), "same_platform", "platform")
		}
	}
}

// fewEnough is up to how many names are compared in pairs, without memory.
const fewEnough = 32

// checkPosts refuses unknown formats, and posts that stand there twice: joined
// bodies of a platform may repeat them, and they would count twice.
func (c *Candidate) checkPosts(f fail) {
	var first map[string]int
	if len(c.Posts) > fewEnough {
		first = make(map[string]int, len(c.Posts))
	}
	for i := range c.Posts {
		p := &c.Posts[i]
		if p.Format != "" && !p.Format.IsValid() {
			f(problem.Join(problem.Index("posts", i), "format"), "enum", "")
		}
		if p.ID == "" {
			continue
		}
		at, is := 0, false
		if first != nil {
			if at, is = first[p.ID]; !is {
				first[p.ID] = i
			}
		} else {
			for at = 0; at < i && c.Posts[at].ID != p.ID; at++ {
			}
			is = at < i
		}
		if is {
			f(problem.Join(problem.Index("posts", i), "id"), "unique", problem.Join(problem.Index("posts", at), "id"))
		}
	}
}

// A name is what no two candidates share.
type name struct {
	platform engagement.Platform
	handle   string
}

func (c *Candidate) name() name { return name{c.platform(), bareHandle(c.Handle)} }

// duplicates are the handles that stand twice in a list, on one platform; bare gives
// them as they are compared.
func duplicates(list []Candidate, bare func(i int) string, path string) (found problem.List) {
	if allDiffer(len(list), bare) {
		return nil
	}
	first := make(map[string]int, len(list)) // by handle, whatever the platform
	others := map[name]int{}                 // of handles that are on several
	for i := range list {
		handle := bare(i)
		if handle == "" {
			continue // required says so
		}
		at, is := first[handle]
		if !is {
			first[handle] = i
			continue
		}
		n := list[i].name()
		if list[at].platform() != n.platform {
			if at, is = others[n]; !is {
				others[n] = i
				continue
			}
		}
		before := problem.Join(problem.Index(path, at), "handle")
		found = append(found, problem.Problem{
			Path: problem.Join(problem.Index(path, i), "handle"), Rule: "unique", Param: before,
			Message: "stands there twice, the first time at " + before,
		})
	}
	return found
}

// allDiffer reports whether no two names of n are the same; empty ones do not count.
func allDiffer(n int, of func(i int) string) bool {
	met, named := make(map[string]struct{}, n), 0
	for i := range n {
		if name := of(i); name != "" {
			met[name] = struct{}{}
			named++
		}
	}
	return len(met) == named
}
