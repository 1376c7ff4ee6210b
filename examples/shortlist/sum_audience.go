package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/examples/internal/words"
	"github.com/seed-e12bc25d/influencekit/persona"
)

// product is the share in every target at once, dimensions taken as independent.
func product(fit *persona.Fit) (string, float64) {
	value := 1.0
	var parts []string
	for _, f := range fit.Factors {
		if slices.Contains([]persona.FactorName{persona.OnAges, persona.OnGenders, persona.OnCountries, persona.OnCities, persona.OnLanguages}, f.Name) {
			value *= f.Score
			parts = append(parts, string(f.Name)+" "+decimals(f.Score))
		}
	}
	text := strings.Join(parts, " × ")
	if j := fit.Joint; j != nil && len(parts) > 1 {
		text += fmt.Sprintf(", taken as independent; %s–%s whatever depends on what", percent(j.Low.Fraction(), 1), percent(j.High.Fraction(), 1))
	}
	return text, value
}

// inGroups adds up the shares of the wanted groups, as they are listed.
func inGroups(c *persona.Candidate, fit *persona.Fit, name persona.FactorName, t persona.Target, list func(*engagement.Audience) []engagement.Share) (string, float64) {
	at := slices.IndexFunc(fit.Lists, func(l persona.Coverage) bool { return l.Dimension == name })
	if at < 0 || t.Mix {
		return "", 0
	}
	for i := range c.Audiences {
		a := &c.Audiences[i]
		if a.Source != fit.Lists[at].Source || a.Provenance != fit.Lists[at].Provenance || a.Of != fit.Lists[at].Of {
			continue
		}
		shares := list(a)
		if len(shares) == 0 && (name == persona.OnAges || name == persona.OnGenders) {
			shares = a.AgeGenders
		}
		if len(shares) > 0 {
			return addUp(shares, c, t)
		}
	}
	return "", 0
}

func addUp(shares []engagement.Share, c *persona.Candidate, t persona.Target) (string, float64) {
	var parts []string
	value := 0.0
	for _, s := range shares {
		age, gender, both := strings.Cut(s.Key, " ")
		g := slices.IndexFunc(t.Groups, func(g persona.Group) bool { return g.Key == s.Key || both && (g.Key == age || g.Key == gender) })
		if g < 0 {
			continue
		}
		x, text := 0.0, ""
		if s.Fraction != nil {
			x = s.Fraction.Fraction()
			text = percent(x, 1)
		} else {
			n, _ := s.People.Get()
			of, known := c.Followers.Get()
			if !known || of == 0 {
				return "", 0
			}
			x = float64(n) / float64(of)
			text = fmt.Sprintf("%s of %s", words.Grouped(n), words.Grouped(of))
		}
		if w := t.Groups[g].Weight; w > 0 && w < 1 {
			x *= w
			text += " × " + plain(w)
		}
		value += x
		parts = append(parts, s.Key+" "+text)
	}
	return strings.Join(parts, " + "), value
}
