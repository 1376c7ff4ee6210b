package contract_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// TestMayUse asks of one right what it allows: the reels as advertisements on social
// media in Spain, three months from October 20.
func TestMayUse(t *testing.T) {
	c := dated(t)
	c.Rights[0].Paid = engagement.Yes
	c.Assets = []contract.Asset{{Kind: contract.MusicAsset, Title: "Song", Until: day(t, "2027-01-10"), Paid: engagement.Yes}}
	facts := contract.Facts{Happened: []contract.Happening{{Event: contract.OnPublication, Deliverable: "reel", Piece: 1, On: day(t, "2026-10-20")}}}
	use := contract.Use{Deliverable: "reel", Piece: 1, Medium: contract.PaidSocial, Platform: engagement.TikTok, Territory: "ES", On: day(t, "2026-11-01"), Paid: true}
	for _, row := range []struct {
		name  string
		with  func(*contract.Use)
		rules []string
	}{
		{"as granted", func(*contract.Use) {}, nil},
		{"the first day", func(u *contract.Use) { u.On = day(t, "2026-10-20") }, nil},
		{"the day before", func(u *contract.Use) { u.On = day(t, "2026-10-19") }, []string{"not_begun"}},
		{"while the music is licensed", func(u *contract.Use) { u.On = day(t, "2027-01-10") }, nil},
		{"after the music's licence", func(u *contract.Use) { u.On = day(t, "2027-01-11") }, []string{"licence_ended"}},
		{"after the right, and the licence", func(u *contract.Use) { u.On = day(t, "2027-01-20") }, []string{"licence_ended", "ended"}},
		{"on television", func(u *contract.Use) { u.Medium = contract.LinearTV }, []string{"medium"}},
		{"in France, cut", func(u *contract.Use) { u.Territory, u.Edit = "FR", true }, []string{"territory", "edit"}},
		{"worldwide", func(u *contract.Use) { u.Territory = contract.Worldwide }, []string{"territory"}},
		{"by a retailer", func(u *contract.Use) { u.Sublicence = true }, []string{"sublicence"}},
		{"the story", func(u *contract.Use) { u.Deliverable = "story" }, []string{"deliverable"}},
		{"what there is not", func(u *contract.Use) { u.Deliverable, u.Piece = "film", 0 }, []string{"deliverable"}},
		{"a third reel", func(u *contract.Use) { u.Piece = 3 }, []string{"piece"}},
		{"nothing said", func(u *contract.Use) { *u = contract.Use{} }, []string{"deliverable", "medium", "territory", "day"}},
	} {
		u := use
		row.with(&u)
		p := c.MayUse(u, facts)
		var rules []string
		for _, o := range p.Why {
			rules = append(rules, o.Rule)
			assert.NotEmpty(t, o.Reason)
		}
		assert.Equal(t, row.rules, rules, row.name)
		assert.Equal(t, row.rules == nil, p.Allowed, row.name)
		if p.Allowed {
			assert.Equal(t, "ads", p.Right)
			assert.Equal(t, "2027-01-10", p.Until.String(), row.name)
			assert.True(t, p.Firm)
		}
	}
	second := use
	second.Piece, second.On = 2, day(t, "2026-11-02")
	p := c.MayUse(second, facts) // not published: the window ends on October 31
	assert.True(t, p.Allowed)
	assert.False(t, p.Firm, "the day may still move")
}

// TestMayUseLongest: of a right for 30 days and one without end the second is named,
// whichever stands first.
func TestMayUseLongest(t *testing.T) {
	c := dated(t)
	month := contract.Right{ID: "month", Media: []contract.Medium{contract.Website}, Territory: []string{contract.Worldwide}, Starts: contract.When{On: day(t, "2026-10-01")}, Lasts: contract.Length{Days: 30}}
	ever := month
	ever.ID, ever.Lasts = "ever", contract.Length{Forever: true}
	for _, rights := range [][]contract.Right{{month, ever}, {ever, month}} {
		c.Rights = rights
		p := c.MayUse(contract.Use{Deliverable: "reel", Piece: 1, Medium: contract.Website, Territory: "ES", On: day(t, "2026-10-10")}, contract.Facts{})
		assert.Equal(t, "ever", p.Right)
		assert.True(t, p.Until.IsZero())
	}
}

// TestMayUseProperties grants random rights and asks for random uses: nothing is
// allowed outside what a right has, and everything within one is.
func TestMayUseProperties(t *testing.T) {
	rng := rand.New(rand.NewPCG(5, 6))
	first := day(t, "2026-01-01")
	media := []contract.Medium{contract.Website, contract.PaidSocial, contract.LinearTV, contract.AllMedia}
	places := []string{"ES", "FR", "US", contract.Worldwide}
	pick := func() civil.Date { return first.AddDays(rng.IntN(120)) }
	tri := func() engagement.Tri { return engagement.Tri(rng.IntN(3) - 1) }
	yes, no := 0, 0
	for range 20000 {
		c := contract.Contract{Deliverables: []contract.Deliverable{{ID: "a", Count: 1}, {ID: "b", Count: 1}}}
		for range 1 + rng.IntN(3) {
			r := contract.Right{ID: "r", Media: media[:1+rng.IntN(4)], Territory: places[:1+rng.IntN(4)], Starts: contract.When{On: pick()},
				Lasts: contract.Length{Days: 1 + rng.IntN(60)}, Paid: tri(), Organic: tri(), Edit: tri(), Sublicence: tri()}
			if rng.IntN(2) == 0 {
				r.Deliverables = []string{"a"}
			}
			if rng.IntN(10) == 0 {
				r.Lasts = contract.Length{Forever: true}
			}
			c.Rights = append(c.Rights, r)
		}
		u := contract.Use{Deliverable: []string{"a", "b"}[rng.IntN(2)], Medium: media[rng.IntN(3)], Territory: places[rng.IntN(3)], On: pick(),
			Paid: rng.IntN(2) == 0, Edit: rng.IntN(4) == 0, Sublicence: rng.IntN(4) == 0}
		want := slices.ContainsFunc(c.Rights, func(r contract.Right) bool {
			within := !u.On.Before(r.Starts.On) && (r.Lasts.Forever || u.On.Before(r.Starts.On.AddDays(r.Lasts.Days)))
			return within && (len(r.Deliverables) == 0 || u.Deliverable == "a") &&
				(slices.Contains(r.Media, u.Medium) || slices.Contains(r.Media, contract.AllMedia)) &&
				(slices.Contains(r.Territory, u.Territory) || slices.Contains(r.Territory, contract.Worldwide)) &&
				(!u.Paid || r.Paid == engagement.Yes) && (u.Paid || r.Organic != engagement.No) &&
				(!u.Edit || r.Edit == engagement.Yes) && (!u.Sublicence || r.Sublicence == engagement.Yes)
		})
		p := c.MayUse(u, contract.Facts{})
		if !assert.Equal(t, want, p.Allowed) {
			t.Log(c.Rights, u)
			return
		}
		if p.Allowed {
			yes++
			if !p.Until.IsZero() {
				u.On = p.Until
				assert.True(t, c.MayUse(u, contract.Facts{}).Allowed, "allowed on the last day")
			}
			continue
		}
		no++
		assert.NotEmpty(t, p.Why)
	}
	t.Logf("%d allowed, %d not", yes, no)
	assert.Greater(t, yes, 500)
	assert.Greater(t, no, 500)
}

func TestMayBoost(t *testing.T) {
	c := dated(t)
	c.Allowlisting[0].SpendCap = money.Must("500", "EUR")
	b := contract.Boost{Deliverable: "reel", Platform: engagement.Instagram, On: day(t, "2026-11-15"), Spent: money.Must("450", "EUR"), Spend: money.Must("50", "EUR")}
	for _, row := range []struct {
		name string
		with func(*contract.Boost)
		rule string
	}{
		{"up to the cap", func(*contract.Boost) {}, ""},
		{"a cent more", func(b *contract.Boost) { b.Spend = money.Must("50.01", "EUR") }, "spend_cap"},
		{"in dollars", func(b *contract.Boost) { b.Spend = money.Must("5", "USD") }, "spend_unknown"},
		{"the last day", func(b *contract.Boost) { b.On = day(t, "2026-11-30") }, ""},
		{"after it", func(b *contract.Boost) { b.On = day(t, "2026-12-01") }, "ended"},
		{"before it", func(b *contract.Boost) { b.On = day(t, "2026-10-31") }, "not_begun"},
		{"another platform", func(b *contract.Boost) { b.Platform = engagement.TikTok }, "platform"},
		{"a dark post", func(b *contract.Boost) { b.Dark = true }, "dark_posts"},
		{"no day", func(b *contract.Boost) { b.On = civil.Date{} }, "day"},
	} {
		x := b
		row.with(&x)
		p := c.MayBoost(x, contract.Facts{})
		assert.Equal(t, row.rule == "", p.Allowed, row.name)
		if !p.Allowed && assert.Len(t, p.Why, 1, row.name) {
			assert.Equal(t, row.rule, p.Why[0].Rule, row.name)
		}
	}
}

func TestExpiring(t *testing.T) {
	var got []string
	for _, d := range contract.Expiring(dated(t).Calendar(contract.Facts{}), day(t, "2027-01-01"), 30) {
		got = append(got, d.ID)
	}
	assert.Equal(t, []string{"right_ends:ads", "take_down:ads", "exclusivity_ends:skin"}, got)
}
