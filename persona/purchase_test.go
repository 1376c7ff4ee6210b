package persona_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/persona"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// reels is a creator with reels of so many reach, views, likes and comments; −1 is
// not shown.
func reels(posts ...[4]int64) persona.Candidate {
	c := persona.Candidate{Handle: "@ana", Platform: engagement.Instagram, Followers: engagement.Known(20_000)}
	for i, n := range posts {
		c.Posts = append(c.Posts, engagement.Post{
			ID: fmt.Sprint(i), Platform: engagement.Instagram, Format: engagement.Reel, Published: day.AddDate(0, 0, -i),
			Metrics: engagement.Metrics{Reach: engagement.Known(n[0]), Views: engagement.Known(n[1]), Likes: engagement.Known(n[2]), Comments: engagement.Known(n[3])},
		})
	}
	return c
}

func women() persona.Persona {
	return persona.Persona{Name: "Women", Demographics: persona.Demographics{Genders: persona.Target{Groups: []persona.Group{{Key: "female"}}}}}
}

// From a candidate to an offer: what two reels cost and bring.
func ExamplePersona_Offer() {
	c := reels([4]int64{9_000, 12_000, 500, 20}, [4]int64{11_000, 15_000, 700, 30}, [4]int64{10_000, 13_000, 600, 25})
	c.Rates = []persona.Price{{Format: engagement.Reel, Amount: money.Must("250", "EUR")}}
	c.Audiences = []engagement.Audience{{Genders: shares("female", 0.7, "male", 0.3)}}
	e, err := women().Offer(c, persona.Purchase{Format: engagement.Reel, Posts: 2})
	fmt.Println(e.Offer.ID, e.Offer.Tier, e.Offer.Price, err)
	fmt.Println(e.Price)
	fmt.Println(e.Reach)
	fmt.Println(e.Engagements)
	// Output:
	// ana micro 500.00 EUR <nil>
	// rate card: 2 × 250.00 EUR = 500.00 EUR
	// median reach 10,000 of 3 reels × 70.00 % in target = 7,000; what further posts add is not known
	// 2 × median 625 of 3 reels = 1,250
}

// What is not known stays so, and the working says why.
func TestOfferUnknown(t *testing.T) {
	shown := reels([4]int64{-1, 10_000, 500, 20}, [4]int64{-1, 20_000, -1, 20})
	shown.Audiences = []engagement.Audience{{Genders: shares("female", 0.5, "male", 0.5)}}
	mixed := tube(map[engagement.Format][][3]int64{engagement.Short: {{1_000, 10, 1}, {3_000, 10, 1}}})
	mixed.Posts[0].Measured = day.AddDate(-2, 0, 0) // counted before Shorts were counted otherwise
	mixed.Handle = "ana"
	blind := reels([4]int64{10_000, -1, 1, 1})
	reel := persona.Purchase{Format: engagement.Reel}
	per := persona.Purchase{Format: engagement.Reel, ReachPerView: 0.8}
	for _, tt := range []struct {
		name                      string
		c                         persona.Candidate
		buy                       persona.Purchase
		reach, engaged            engagement.Count
		reachText, engagementText string
	}{
		{"views without an assumption", shown, reel, engagement.Count{}, known(520), "not known: none of 2 reels shows a reach, and how many people a view stands for is not given", "1 × median 520 of 1 reel = 520"},
		{"views with one", shown, per, known(6_000), known(520), "median views 15,000 of 2 reels × 0.8 people per view = 12,000 × 50.00 % in target = 6,000", ""},
		{"another format", shown, persona.Purchase{Format: engagement.Story}, engagement.Count{}, engagement.Count{}, "not known: no recent story", "not known: no recent story shows likes and comments"},
		{"unlike views", mixed, persona.Purchase{Format: engagement.Short, ReachPerView: 0.5}, engagement.Count{}, known(11), "their views are of unlike definitions", ""},
		{"no audience", blind, reel, engagement.Count{}, known(2), "median reach 10,000 of 1 reel; the share in target is not known: genders", ""},
		{"nothing shown", reels([4]int64{-1, -1, -1, 1}), per, engagement.Count{}, engagement.Count{}, "none of 1 reel shows a reach or views", ""},
	} {
		e, err := women().Offer(tt.c, tt.buy)
		require.NoError(t, err, tt.name)
		assert.Equal(t, tt.reach, e.Offer.Reach, tt.name)
		assert.Equal(t, tt.engaged, e.Offer.Engagements, tt.name)
		assert.Contains(t, e.Reach, tt.reachText, tt.name)
		assert.Contains(t, e.Engagements, tt.engagementText, tt.name)
		assert.False(t, e.IsPriced(), tt.name)
		assert.Contains(t, e.Price, "not known: nothing was asked, and the rate card has no price for a", tt.name)
	}
	e, err := persona.Persona{Name: "anybody"}.Offer(blind, reel)
	require.NoError(t, err)
	assert.Nil(t, e.InTarget)
	assert.Equal(t, known(10_000), e.Offer.Reach, "everybody is in target")
}

func TestOfferPrices(t *testing.T) {
	c := reels()
	price := func(f engagement.Format, text string) persona.Price {
		return persona.Price{Format: f, Amount: money.Must(text, "EUR")}
	}
	c.Rates = []persona.Price{price(engagement.Story, "10"), price(engagement.Reel, "300"), price(engagement.Reel, "200")}
	e, err := women().Offer(c, persona.Purchase{Format: engagement.Reel, Posts: 3})
	require.NoError(t, err)
	assert.Equal(t, money.Must("600", "EUR"), e.Offer.Price)
	assert.Equal(t, "rate card: 3 × 200.00 EUR = 600.00 EUR, the lowest of 2 prices", e.Price)
	e, err = women().Offer(c, persona.Purchase{Format: engagement.Reel, Posts: 3, Price: money.Must("0", "EUR"), ID: "a gift"})
	require.NoError(t, err)
	assert.True(t, e.IsPriced(), "free is a price")
	assert.Equal(t, "a gift", e.Offer.ID)

	_, err = women().Offer(persona.Candidate{}, persona.Purchase{Posts: -1, Price: money.Must("-1", "EUR"), ReachPerView: 2})
	assert.Equal(t, []string{
		"candidate.handle: required", "purchase.format: required", "purchase.posts: from_to 0 to 10000", "purchase.price: gte 0", "purchase.reach_per_view: from_to 0 to 1",
	}, told(t, err))
	_, err = women().Offer(c, persona.Purchase{Format: "poem"})
	assert.Equal(t, []string{"purchase.format: enum"}, told(t, err))
	c.Rates[0].Amount = money.Must("999999999999999999999999", "EUR")
	_, err = women().Offer(c, persona.Purchase{Format: engagement.Story, Posts: 10_000})
	assert.Equal(t, []string{"candidate.rates[0].amount: range"}, told(t, err))
}

func TestOfferIDs(t *testing.T) {
	on := func(h string, p engagement.Platform) persona.Candidate {
		return persona.Candidate{Handle: h, Platform: p}
	}
	assert.Equal(t, []string{"ana@instagram", "Ana@tiktok", "ben", "ana"}, persona.OfferIDs([]persona.Candidate{
		on("@ana", engagement.Instagram), on("Ana", engagement.TikTok), on("ben", engagement.YouTube), on("ana", ""),
	}))
}
