package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/examples/internal/testfiles"
	"github.com/seed-e12bc25d/influencekit/persona"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

var today = civilDay(2026, time.November, 15)

func civilDay(y int, m time.Month, d int) time.Time { return time.Date(y, m, d, 9, 0, 0, 0, time.UTC) }

// is reports whether a thing is odd about them.
func (m *made) is(odd string) bool { return m.odd == odd }

// posts draws the recent posts.
func (m *made) posts(r *rand.Rand) (list []engagement.Post) {
	n, at := 9, today
	if m.is("few posts") {
		n = 3
	}
	if m.is("old posts") {
		at = at.AddDate(-1, 0, 0)
	}
	terms := []rune(m.about)
	for i := range n {
		at = at.AddDate(0, 0, -2-r.IntN(4))
		p := engagement.Post{ID: fmt.Sprintf("%s-%s-%d", m.handle, m.on[:2], n-i), Published: at, Platform: m.on, Format: m.format(i), Caption: everyday[r.IntN(len(everyday))]}
		if i%4 != 3 {
			says := termOf[terms[i%len(terms)]]
			p.Caption = says[1+r.IntN(2)]
		}
		near := func(x float64) engagement.Count {
			return engagement.Known(int64(x * (0.8 + 0.4*r.Float64())))
		}
		size := float64(m.size)
		p.Followers = engagement.Known(m.size - int64(i)*m.size/2000)
		p.Metrics.Likes, p.Metrics.Comments = near(size*m.er/100*0.94), near(size*m.er/100*0.06)
		p.Metrics.Reach, p.Metrics.Views = near(size*m.reach), near(size*m.reach*1.25)
		if m.on != engagement.Instagram || m.reach == 0 || m.is("video only views") {
			p.Metrics.Reach = engagement.Count{} // seen from outside
		}
		if p.Format == engagement.Carousel || p.Format == engagement.Image || m.reach == 0 {
			p.Metrics.Views = engagement.Count{}
		}
		if m.is("hidden likes") {
			p.Metrics.Likes = engagement.Count{}
			p.Metrics.Comments = near(70)
			p.Because(engagement.Likes, engagement.Hidden)
		}
		if m.is("rival") && i == 2 {
			p.PaidLabel, p.Caption = engagement.Yes, "Paid partnership: the new @growbox and my peppers."
		}
		if m.is("cannabis") && i == 1 {
			p.Caption, p.Hashtags = "Legal where I live, and happy on a sill.", []string{"cannabis"}
		}
		if m.is("german") {
			p.Caption, p.Language = []string{"Ein Morgen auf dem Balkon.", "Tomaten im Topf, Teil 3.", "Was dieses Jahr nicht ging."}[i%3], "de"
		}
		list = append(list, p)
	}
	return list
}

// format is that of post i: most of what the package buys.
func (m *made) format(i int) engagement.Format {
	switch {
	case m.on == engagement.TikTok, m.on == engagement.YouTube && !(m.is("shorts too") && i%3 == 2):
		return engagement.Video
	case m.on == engagement.YouTube:
		return engagement.Short
	case i%3 == 1:
		return engagement.Carousel
	}
	return engagement.Reel
}

// candidate is a creator as the sample gives them.
func (m *made) candidate(r *rand.Rand) persona.Candidate {
	c := persona.Candidate{Handle: m.handle, Platform: m.on, Followers: engagement.Known(m.size), Languages: []string{"en"}, Posts: m.posts(r)}
	if m.is("german") {
		c.Languages = []string{"de"}
		c.Account = &engagement.Account{Handle: m.handle, Platform: m.on, Country: "DE"}
	}
	for _, letter := range m.about {
		if letter >= 'A' && letter <= 'Z' {
			c.Topics = append(c.Topics, termOf[letter][0])
		}
	}
	for _, letter := range m.styles {
		c.Content = append(c.Content, map[rune]persona.Style{'e': persona.Educational, 'f': persona.Entertaining, 'i': persona.Inspirational, 'p': persona.ProblemSolving}[letter])
	}
	if m.price > 0 {
		format := m.format(0)
		c.Rates = []persona.Price{{Format: format, Amount: usd(m.price), Note: "usage for 30 days included"}}
		if format == engagement.Reel {
			c.Rates = append(c.Rates, persona.Price{Format: engagement.Story, Amount: usd(m.price / 4)})
		}
	}
	for i, x := range m.rated {
		if x > 0 {
			c.Ratings = append(c.Ratings, persona.Rating{
				Of: []persona.Rated{persona.ContentQuality, persona.ValuesAlignment, persona.PastPartnerships}[i], Value: x, Scale: persona.OneToFive, By: "Ines", On: day(civilDay(2026, time.November, 12)),
			})
		}
	}
	if m.real > 0 {
		c.Quality = &persona.Quality{Share: engagement.Rate(m.real), Coverage: 0.8, Source: "the audit of 10 November", On: day(civilDay(2026, time.November, 10))}
	}
	if m.rated[2] > 0 {
		said := engagement.Said(!m.is("undisclosed"))
		c.Partnerships = []persona.Partnership{{Brand: "Tern Tools", On: day(civilDay(2026, time.May, 4)), Disclosed: said}, {Brand: "Oat & Ladle", On: day(civilDay(2026, time.July, 20)), Disclosed: engagement.Said(true)}}
	}
	if m.is("undisclosed") {
		c.Partnerships[1].Disclosed = engagement.Said(false)
	}
	if m.via == "kit" {
		c.Audiences = []engagement.Audience{{
			Of: engagement.OfFollowers, Provenance: engagement.SelfReported, Source: "media kit", Measured: civilDay(2026, time.August, 1), Gaps: []string{"countries: the three largest only"},
			Ages:      []engagement.Share{share("18-24", 0.9-m.who[0]-m.who[1]), share("25-34", m.who[0]), share("35-44", m.who[1]), share("45+", 0.1)},
			Countries: []engagement.Share{share("US", m.who[2]), share("CA", m.who[3]), share("GB", 0.05)},
		}}
	}
	return c
}

func share(key string, x float64) engagement.Share {
	rate := engagement.Rate(float64(int64(x*1e4+0.5)) / 1e4)
	return engagement.Share{Key: key, Fraction: &rate}
}

func usd(whole int64) money.Amount { return money.Must(fmt.Sprint(whole), "USD") }

func day(t time.Time) civil.Date { return civil.DateOf(t, time.UTC) }

// The sample is what the generator draws: -update writes it anew.
func TestSampleIsWhatIsDrawn(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 30))
	var list []persona.Candidate
	files := map[string]string{}
	for i := range creators {
		list = append(list, creators[i].candidate(r))
		creators[i].payloads(files)
	}
	files["candidates.json"] = written(t, list)
	files["macro.json"] = written(t, []persona.Candidate{theMacro.candidate(r)})
	theMacro.payloads(files)
	for name, body := range files {
		path := filepath.Join("sample", filepath.FromSlash(name))
		if testfiles.Updating() {
			require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o750))
			require.NoError(t, os.WriteFile(path, []byte(body), 0o600))
		}
		want, err := os.ReadFile(path)
		require.NoError(t, err)
		require.Equal(t, string(want), body, name)
	}
}

// written is a list of candidates with a line for each candidate and each post.
func written(t *testing.T, list []persona.Candidate) string {
	t.Helper()
	var out bytes.Buffer
	line := func(v any) string {
		b, err := json.Marshal(v)
		require.NoError(t, err)
		return string(b)
	}
	out.WriteString("[\n")
	for i, c := range list {
		posts := c.Posts
		c.Posts = nil
		out.WriteString(strings.TrimSuffix(line(c), "}") + ",\n\"posts\":[\n")
		for j := range posts {
			out.WriteString(" " + line(posts[j]) + map[bool]string{true: ",\n", false: "\n"}[j+1 < len(posts)])
		}
		out.WriteString("]}" + map[bool]string{true: ",\n", false: "\n"}[i+1 < len(list)])
	}
	out.WriteString("]\n")
	return out.String()
}
