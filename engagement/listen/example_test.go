package listen_test

import (
	"fmt"
	"strings"
	"time"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/listen"
)

func ExampleMatcher_Text() {
	m, err := listen.Compile(listen.Brand{
		Name: "Apple", Ambiguous: []string{"Apple"}, Context: []string{"iphone", "laptop"},
		Handles: []string{"apple"}, Exclude: []string{"apple pie"},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, text := range []string{"My 𝗔𝗽𝗽𝗹𝗲 laptop", "An apple a day", "Grandma's apple pie on my iPhone", "thanks @apple!"} {
		for _, n := range m.Text(text, engagement.Instagram) {
			fmt.Printf("%s %q at %d, disguised %v, aside %q\n", n.Kind, n.Text, n.Span.Start, n.Disguised, n.Aside)
		}
	}
	// Output:
	// name "𝗔𝗽𝗽𝗹𝗲" at 3, disguised [styled], aside ""
	// name "apple" at 3, disguised [], aside "no_context"
	// name "apple" at 10, disguised [], aside "excluded"
	// handle "@apple" at 7, disguised [], aside ""
}

func ExampleTally() {
	m, err := listen.Compile(
		listen.Brand{Name: "Acme", Handles: []string{"acme"}, Hashtags: []string{"glowwithacme"}},
		listen.Brand{Name: "Bolt", Handles: []string{"bolt"}},
	)
	if err != nil {
		fmt.Println(err)
		return
	}
	scorer := listen.ScorerFunc(func(text string) (float64, error) { // a real one: examples/listen
		return float64(strings.Count(text, "love")-strings.Count(text, "hate")) / 4, nil
	})
	day := time.Date(2026, 11, 2, 12, 0, 0, 0, time.UTC)
	t := listen.NewTally(m, 0)
	t.AddFeed(engagement.Feed{Posts: []engagement.Post{
		{ID: "1", Creator: "ann", Caption: "I love @acme #glowwithacme", Published: day},
		{ID: "2", Creator: "bob", Caption: "acme, love, and bolt", Published: day},
		{ID: "3", Creator: "cat", Caption: "hate my ACME", Published: day.AddDate(0, 0, 1)},
		{ID: "4", Creator: "dan", Caption: "acme again", Published: day.AddDate(0, 0, 1)},
	}}, "", scorer)
	r, err := t.Report(listen.Policy{})
	if err != nil {
		fmt.Println(err)
		return
	}
	acme := r.Brands[0]
	fmt.Println(acme.Mentions, "mentions by", acme.Authors, "authors")
	for _, d := range acme.Days {
		fmt.Println(d.Key, d.Items, "net", d.Tone.Net)
	}
	fmt.Println("share of voice", r.Voice.Mentions.Share)
	fmt.Printf("net %+.2f of all, %+.2f of opinions\n", acme.Tone.Net.Value.Value, acme.Tone.NetOfOpinions.Value.Value)
	// Output:
	// 4 mentions by 4 authors
	// 2026-11-02 2 net +1.00 (-0.32 to +1.00 at 95 %, 2 texts)
	// 2026-11-03 2 net -0.50 (-0.91 to +0.49 at 95 %, 2 texts)
	// share of voice 80.00 %
	// net +0.25 of all, +0.33 of opinions
}

func ExampleGrow() {
	g, err := listen.Grow(8, 12, 7, 7, 0.95)
	fmt.Println(g, err)
	// Output:
	// 12 mentions, before 8: +50.00 % (-43.62 % to +323.04 % at 95 %) <nil>
}

func ExampleNetSentiment() {
	s := engagement.Sentiment{Positive: engagement.Known(80), Neutral: engagement.Known(100), Negative: engagement.Known(20)}
	all, _ := listen.NetSentiment(s, 0.95)
	opinions, _ := listen.NetOfOpinions(s, 0.95)
	fmt.Println(all)
	fmt.Println(opinions)
	// Output:
	// +0.30 (+0.21 to +0.39 at 95 %, 200 texts)
	// +0.60 (+0.42 to +0.73 at 95 %, 100 texts)
}
