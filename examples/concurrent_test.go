package examples_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/audit"
	"github.com/seed-e12bc25d/influencekit/audit/disclosure"
	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/contract/flow"
	"github.com/seed-e12bc25d/influencekit/contract/relationship"
	"github.com/seed-e12bc25d/influencekit/contract/settlement"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/caption"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/engagement/listen"
	"github.com/seed-e12bc25d/influencekit/engagement/overlap"
	"github.com/seed-e12bc25d/influencekit/engagement/platforms"
	"github.com/seed-e12bc25d/influencekit/engagement/valid"
	"github.com/seed-e12bc25d/influencekit/persona"
	"github.com/seed-e12bc25d/influencekit/roi/money"
	"github.com/seed-e12bc25d/influencekit/roi/ratecard"
	"github.com/seed-e12bc25d/influencekit/roi/tracking"
)

// A sharedUse makes one value that never changes and returns what many goroutines
// do with it at once: the answer to question n.
type sharedUse func(t *testing.T) func(n int) (any, error)

// What is made once and never changed may be shared: each of many goroutines gets
// the answer that one alone gets. The first use is shared too, since a value may be
// built when it is first used. Under -race a write to what is shared is an error.
func TestSharedValues(t *testing.T) {
	for name, share := range map[string]sharedUse{
		"valid.Checker":                  sharedChecker,
		"caption.Lexicon":                sharedLexicon,
		"listen.Matcher":                 sharedMatcher,
		"disclosure.Checker":             sharedDisclosure,
		"audit.Policy":                   sharedAudit,
		"platforms":                      sharedTables,
		"overlap.Sketch, only read":      sharedSketch,
		"engagement.BenchmarkTables":     sharedBenchmarks,
		"money.Rates":                    sharedRates,
		"ratecard.Policy":                sharedRateCard,
		"tracking.Book":                  sharedBook,
		"persona.Persona and Matcher":    sharedPersona,
		"contract.Contract":              sharedContract,
		"flow.Table and History":         sharedLife,
		"relationship.Checker":           sharedOutreach,
		"settlement: contracts, entries": sharedEntries,
	} {
		t.Run(name, func(t *testing.T) {
			const goroutines, questions = 8, 4
			ask := share(t)
			var got [goroutines][questions]string
			var all sync.WaitGroup
			for g := range got {
				all.Go(func() {
					for i := range questions {
						n := (g + i) % questions // not all the same one at the same time
						got[g][n] = said(ask(n))
					}
				})
			}
			all.Wait()
			alone := share(t)
			for n := range questions {
				want := said(alone(n))
				require.NotEmpty(t, want)
				for g := range got {
					assert.Equal(t, want, got[g][n], "goroutine %d, question %d", g, n)
				}
			}
		})
	}
}

// said is an answer as text.
func said(answer any, err error) string {
	text, failed := json.Marshal(answer)
	return fmt.Sprint(string(text), " ", err, " ", failed)
}

// captions are what the readers of texts are asked about.
var captions = [...]string{
	"#ad New serum from @glowlab, 20 % off with ANA20 https://example.com/x?a=b",
	"Thanks @acme for the 𝘄𝗼𝗻𝗱𝗲𝗿𝗳𝘂𝗹 trip, #gifted",
	"Werbung | Mein Lieblingskaffee mit Acme",
	"Follow me for free followers, DM us to collaborate",
}

func sharedChecker(*testing.T) func(int) (any, error) {
	type window struct {
		From civil.Date `json:"from"`
		To   civil.Date `json:"to"`
		Name string     `json:"name" validate:"required,max=5"`
	}
	check := valid.New(valid.Cross(func(w window, fail func(field, rule, param string)) {
		if w.To.Before(w.From) {
			fail("to", "not_before", "from")
		}
	}))
	return func(n int) (any, error) {
		return nil, check.Struct(window{civil.NewDate(2026, 10, n+2), civil.NewDate(2026, 10, 3), strings.Repeat("x", 2*n)})
	}
}

func sharedLexicon(t *testing.T) func(int) (any, error) {
	l, err := caption.Compile([]caption.Phrase{{Text: "wonderful"}, {Text: "free followers"}, {Text: "acme"}})
	require.NoError(t, err)
	rules := caption.Instagram()
	return func(n int) (any, error) {
		var c caption.Caption
		caption.ScanInto(&c, captions[n], rules)
		return []any{l.Find(nil, caption.Fold(captions[n])), c.Hashtags, c.Mentions, c.Links}, nil
	}
}

func sharedMatcher(t *testing.T) func(int) (any, error) {
	m, err := listen.Compile(listen.Brand{Name: "Acme", Handles: []string{"acme"}}, listen.Brand{Name: "Glowlab", Handles: []string{"glowlab"}})
	require.NoError(t, err)
	return func(n int) (any, error) { return m.Text(captions[n], engagement.Instagram), nil }
}

func sharedDisclosure(t *testing.T) func(int) (any, error) {
	k, err := disclosure.New(disclosure.US(), disclosure.DE())
	require.NoError(t, err)
	ties := disclosure.Ties{Of: []disclosure.Tie{disclosure.Paid}}
	return func(n int) (any, error) {
		post := disclosure.Content{Platform: engagement.Instagram, Format: engagement.Image, Caption: captions[n]}
		return []any{k.Check(post, ties), k.Fix(post, ties)}, nil
	}
}

func sharedAudit(*testing.T) func(int) (any, error) {
	p := audit.DefaultPolicy()
	asOf := time.Date(2026, 10, 2, 0, 0, 0, 0, time.UTC)
	return func(n int) (any, error) {
		comment := engagement.Comment{Text: captions[n]}
		profile := engagement.Account{Handle: "ana1234567"[:7+n], Followers: engagement.Known(int64(n)), Following: engagement.Known(7000)}
		return []any{p.Comment(comment, audit.Excused{}), p.Account(profile, asOf)}, nil
	}
}

func sharedTables(*testing.T) func(int) (any, error) {
	const body = "Video title,Video link,Post time,Total likes,Total comments,Total shares,Total views\n" +
		"Masa madre,https://www.tiktok.com/@ana.hornea/video/7300000000000000004,2026-08-02 19:05:00,%d,48,31,\"18,400\"\n"
	return func(n int) (any, error) {
		return platforms.TikTokStudioCSV(strings.NewReader(fmt.Sprintf(body, n)))
	}
}

func sharedSketch(t *testing.T) func(int) (any, error) {
	by := overlap.NewSalt("kept where other secrets are")
	a, b := overlap.New(4096, by), overlap.New(4096, by)
	for i := range 20_000 {
		require.NoError(t, a.Add(fmt.Sprint(i)))
		require.NoError(t, b.Add(fmt.Sprint(i+15_000)))
	}
	a.Compact()
	b.Compact()
	return func(int) (any, error) {
		both, err := overlap.Pairwise(a, b)
		return []any{both, a.Count()}, err
	}
}

func sharedBenchmarks(t *testing.T) func(int) (any, error) {
	tables := engagement.BenchmarkTables()
	var posts []engagement.Post
	for i := range int64(12) {
		posts = append(posts, engagement.Post{Platform: engagement.Instagram, Metrics: engagement.Metrics{
			Likes: engagement.Known(500 + 10*i), Comments: engagement.Known(20 + i)}})
	}
	return func(n int) (any, error) {
		reading, err := engagement.Measure(posts, engagement.Today(engagement.Known(20_000)))
		if err != nil {
			return nil, err
		}
		standing, err := tables[n%len(tables)].Compare(reading, engagement.Instagram, engagement.Known(20_000))
		return []any{reading, standing}, err
	}
}

func sharedRates(t *testing.T) func(int) (any, error) {
	rate, err := money.ParseRatio("1.25") // an invented rate
	require.NoError(t, err)
	rates, err := money.NewRates([]money.Rate{{From: "EUR", To: "USD", Rate: rate, On: civil.NewDate(2026, 10, 2), Source: "invented"}},
		money.RatePolicy{MaxAge: 2, Inverse: true})
	require.NoError(t, err)
	return func(n int) (any, error) {
		return rates.Convert(money.Must("99.99", "USD"), "EUR", civil.NewDate(2026, 10, 2+n), money.HalfEven)
	}
}

func sharedRateCard(*testing.T) func(int) (any, error) {
	p := ratecard.DefaultPolicy()
	return func(n int) (any, error) {
		pack := ratecard.Package{Deliverables: []ratecard.Deliverable{{
			Platform: engagement.Instagram, Format: engagement.Reel, Count: int64(1 + n),
			Followers: engagement.Known(40_000), Views: engagement.Known(20_000), Engagements: engagement.Known(900),
		}}}
		return p.Assess(money.Must("900", "USD"), pack)
	}
}

func sharedBook(*testing.T) func(int) (any, error) {
	b := tracking.NewBook([]string{"ANA20", "BEN10", "CLEO15"})
	typed := [...]string{"ana 20", "BEN1O", "cleo15", "nobody"}
	return func(n int) (any, error) { return b.Find(typed[n]), nil }
}

func sharedPersona(t *testing.T) func(int) (any, error) {
	p, err := persona.Parse(strings.NewReader(`{"name": "Coffee in Germany",
		"demographics": {"countries": {"groups": [{"key": "DE"}], "least": 0.5}}, "interests": [{"term": "coffee"}], "exclude": {"rivals": ["Glowly"]}}`))
	require.NoError(t, err)
	candidates, err := persona.ParseCandidates(strings.NewReader(`[
		{"handle": "ana", "platform": "instagram", "topics": ["coffee"],
			"audiences": [{"of": "followers", "provenance": "api", "countries": [{"key": "DE", "fraction": 0.7}]}]},
		{"handle": "ben", "platform": "tiktok", "topics": ["coffee recipes"]},
		{"handle": "cleo", "platform": "instagram", "partnerships": [{"brand": "@glowly"}]}]`))
	require.NoError(t, err)
	m, err := persona.NewMatcher(p, persona.DefaultFit())
	require.NoError(t, err)
	return func(n int) (any, error) {
		ranking, err := persona.Rank(p, candidates)
		return []any{m.Fit(candidates[n%len(candidates)]), ranking}, err
	}
}

func sharedContract(t *testing.T) func(int) (any, error) {
	body, err := os.ReadFile("agreement/sample/contract.json")
	require.NoError(t, err)
	c, err := contract.Parse(bytes.NewReader(body), time.LoadLocation)
	require.NoError(t, err)
	return func(n int) (any, error) {
		switch n {
		case 0:
			return []any{c.Validate(), c.Hash()}, nil
		case 1:
			return c.Review(contract.DefaultReviewPolicy()), nil
		case 2:
			return c.Calendar(contract.Facts{}), nil
		}
		terms, err := c.Terms(contract.Printing{})
		return terms.Markdown(), err
	}
}

func sharedLife(t *testing.T) func(int) (any, error) {
	line, policy := relationship.Line(), relationship.DefaultPolicy()
	at := time.Date(2026, 3, 2, 10, 0, 0, 0, time.UTC)
	h, err := line.Import(flow.Step[relationship.Stage]{To: relationship.Contacted, At: at})
	require.NoError(t, err)
	return func(n int) (any, error) {
		// Each goroutine goes on from the same history, by a way of its own.
		to := [...]relationship.Stage{relationship.Responded, relationship.Completed, relationship.Contacted, relationship.Responded}[n]
		facts := relationship.Facts{Policy: policy, Touches: []relationship.Touchpoint{{Kind: relationship.Reply, At: at.AddDate(0, 0, 1)}}}
		next, err := line.Apply(h, flow.Step[relationship.Stage]{To: to, At: at.AddDate(0, 0, n+1)}, facts)
		return []any{next, line.State(h), len(line.Next(h, at, facts))}, err
	}
}

func sharedOutreach(t *testing.T) func(int) (any, error) {
	checker, err := relationship.NewChecker(relationship.DefaultOutreach())
	require.NoError(t, err)
	to := relationship.Recipient{Name: "Anna", Handle: "@anna.bakes", Platform: engagement.Instagram,
		Posts: []engagement.Post{{ID: "p1", Caption: "My rye sourdough after 36 hours #sourdough"}}}
	return func(n int) (any, error) {
		message := relationship.Message{Subject: "Collaboration with {{brand}}", Text: "Hi Julia,\n\nwe love your content! " + captions[n]}
		return checker.Check(message, to, relationship.Sender{Brand: "Crumb & Co"}), nil
	}
}

func sharedEntries(t *testing.T) func(int) (any, error) {
	var parts []json.RawMessage
	var deals []contract.Contract
	var entries []settlement.Entry
	body, err := os.ReadFile("settle/sample/contracts.json")
	require.NoError(t, err)
	require.NoError(t, json.Unmarshal(body, &parts))
	for _, part := range parts {
		c, err := contract.Parse(bytes.NewReader(part), time.LoadLocation)
		require.NoError(t, err)
		deals = append(deals, c)
	}
	body, err = os.ReadFile("settle/sample/entries.json")
	require.NoError(t, err)
	require.NoError(t, json.Unmarshal(body, &entries))
	day := func(month time.Month) time.Time { return time.Date(2026, month, 1, 0, 0, 0, 0, time.UTC) }
	return func(n int) (any, error) {
		month := [...]time.Month{time.September, time.October, time.November, time.December}[n]
		return settlement.Settle(civil.Period{From: day(month), To: day(month + 1)}, deals, entries, settlement.Policy{Zone: time.UTC})
	}
}
