package contract_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/engagement"
)

// rival is a contract of the same creator with another brand, in one window.
func rival(t testing.TB, id, brand, category, from, to string) contract.Contract {
	c := dated(t)
	c.ID, c.Brand.Name, c.Category = id, brand, category
	c.Exclusivities, c.Rights = nil, nil
	c.Deliverables = []contract.Deliverable{{ID: "post", Platform: engagement.TikTok, Format: engagement.Video, Count: 1,
		Window: contract.Window{From: day(t, from), To: day(t, to)}}}
	return c
}

// TestClashes lays contracts beside one with 14 days of exclusivity before October 1
// and a month after December 31, for serums and against Dew.
func TestClashes(t *testing.T) {
	licensed := rival(t, "b", "Zen", "serums", "2026-11-01", "2026-11-05")
	licensed.Rights = []contract.Right{{ID: "r", Territory: []string{"PT"}}}
	for _, row := range []struct {
		name    string
		b       contract.Contract
		with    func(e *contract.Exclusivity)
		days    string
		certain bool
	}{
		{"the category, within the term", rival(t, "b", "Zen", "Serums", "2026-11-01", "2026-11-05"), nil, "2026-11-01 to 2026-11-05", true},
		{"a rival by name", rival(t, "b", "DEW Inc", "", "2026-11-01", "2026-11-05"), func(e *contract.Exclusivity) { e.Rivals = []string{"Dew, Inc."} }, "2026-11-01 to 2026-11-05", true},
		{"two weeks before", rival(t, "b", "Zen", "serums", "2026-09-01", "2026-09-20"), nil, "2026-09-17 to 2026-09-20", true},
		{"earlier", rival(t, "b", "Zen", "serums", "2026-09-01", "2026-09-16"), nil, "", false},
		{"the last day after it", rival(t, "b", "Zen", "serums", "2027-01-31", "2027-02-10"), nil, "2027-01-31 to 2027-01-31", true},
		{"later", rival(t, "b", "Zen", "serums", "2027-02-01", "2027-02-10"), nil, "", false},
		{"not during the term", rival(t, "b", "Zen", "serums", "2026-11-01", "2026-11-05"), func(e *contract.Exclusivity) { e.During = engagement.No }, "", false},
		{"another platform", rival(t, "b", "Zen", "serums", "2026-11-01", "2026-11-05"), func(e *contract.Exclusivity) {
			e.AllPlatforms, e.Platforms = false, []engagement.Platform{engagement.YouTube}
		}, "", false},
		{"no platform named", rival(t, "b", "Zen", "serums", "2026-11-01", "2026-11-05"), func(e *contract.Exclusivity) { e.AllPlatforms = false }, "2026-11-01 to 2026-11-05", false},
		{"no territory named", rival(t, "b", "Zen", "serums", "2026-11-01", "2026-11-05"), func(e *contract.Exclusivity) { e.Territory = nil }, "2026-11-01 to 2026-11-05", false},
		{"in the land of the other brand", rival(t, "b", "Zen", "serums", "2026-11-01", "2026-11-05"), func(e *contract.Exclusivity) { e.Territory = []string{"PT", "ES"} }, "2026-11-01 to 2026-11-05", true},
		{"in another land, where all can see it", rival(t, "b", "Zen", "serums", "2026-11-01", "2026-11-05"), func(e *contract.Exclusivity) { e.Territory = []string{"PT"} }, "2026-11-01 to 2026-11-05", false},
		{"in another land, where it has a right", licensed, func(e *contract.Exclusivity) { e.Territory = []string{"PT"} }, "2026-11-01 to 2026-11-05", true},
		{"a category in more words", rival(t, "b", "Zen", "face serums", "2026-11-01", "2026-11-05"), nil, "2026-11-01 to 2026-11-05", false},
		{"another category", rival(t, "b", "Zen", "shoes", "2026-11-01", "2026-11-05"), nil, "", false},
		{"the same brand again", rival(t, "b", "Glow Lab SL", "serums", "2026-11-01", "2026-11-05"), nil, "", false},
	} {
		a := dated(t)
		a.Exclusivities[0].AllPlatforms, a.Exclusivities[0].Territory = true, []string{contract.Worldwide}
		row.b.Brand.Country = "ES"
		if row.with != nil {
			row.with(&a.Exclusivities[0])
		}
		got := contract.Clashes([]contract.Contract{a, row.b}, nil)
		if row.days == "" {
			assert.Empty(t, got, row.name)
			continue
		}
		if assert.Len(t, got, 1, row.name) {
			assert.Equal(t, row.days, got[0].Days.String(), row.name)
			assert.Equal(t, row.certain, got[0].Certain, row.name)
			assert.Equal(t, [2]string{"glow-7", "b"}, [2]string{got[0].A, got[0].B})
		}
		other := row.b
		other.Creator.Name = "Somebody Else"
		assert.Empty(t, contract.Clashes([]contract.Contract{a, other}, nil), "another creator")
	}
}

func TestRightsClash(t *testing.T) {
	make2 := func(id string, exclusive engagement.Tri, territory string, from string) contract.Contract {
		c := dated(t)
		c.ID, c.Brand.Name, c.Exclusivities = id, id, nil
		c.Deliverables[0].Work = "reel-2026-10"
		c.Rights[0].Exclusive, c.Rights[0].Territory, c.Rights[0].Starts = exclusive, []string{territory}, contract.When{On: day(t, from)}
		return c
	}
	a := make2("a", engagement.Yes, "ES", "2026-10-01")
	got := contract.Clashes([]contract.Contract{make2("b", engagement.No, contract.Worldwide, "2026-12-31"), a}, nil)
	if assert.Len(t, got, 1) {
		assert.Equal(t, contract.RightsClash, got[0].Kind)
		assert.Equal(t, "2026-12-31 to 2026-12-31", got[0].Days.String())
		assert.True(t, got[0].Certain)
	}
	assert.Empty(t, contract.Clashes([]contract.Contract{a, make2("b", engagement.No, "FR", "2026-12-31")}, nil), "elsewhere")
	assert.Empty(t, contract.Clashes([]contract.Contract{a, make2("b", engagement.No, "ES", "2027-01-01")}, nil), "later")
	other := make2("b", engagement.No, "ES", "2026-12-31")
	other.Deliverables[0].Work = "another"
	assert.Empty(t, contract.Clashes([]contract.Contract{a, other}, nil), "other content")
}

// TestClashesAnyOrder shuffles generated contracts: the same clashes are found, and
// a planted one always.
func TestClashesAnyOrder(t *testing.T) {
	rng := rand.New(rand.NewPCG(7, 8))
	for range 200 {
		a := dated(t)
		a.Exclusivities[0].AllPlatforms = true
		list := []contract.Contract{a}
		for i := range 8 {
			from := day(t, "2026-08-01").AddDays(rng.IntN(250))
			c := rival(t, fmt.Sprintf("r%d", i), fmt.Sprintf("Brand %d", rng.IntN(4)), []string{"serums", "shoes", ""}[rng.IntN(3)], from.String(), from.AddDays(rng.IntN(10)).String())
			list = append(list, c)
		}
		list = append(list, rival(t, "planted", "Rival", "serums", "2026-10-05", "2026-10-05"))
		want, err := json.Marshal(contract.Clashes(list, nil))
		require.NoError(t, err)
		assert.Contains(t, string(want), `"b":"planted"`)
		rng.Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
		list = append(list, list[0])
		got, err := json.Marshal(contract.Clashes(list, nil))
		require.NoError(t, err)
		assert.Equal(t, string(want), string(got))
	}
}

// TestOverloads counts by hand: three pieces that all have to be posted on October 5
// to 7 where two fit into each three days.
func TestOverloads(t *testing.T) {
	a := rival(t, "a", "A", "", "2026-10-05", "2026-10-06")
	b := rival(t, "b", "B", "", "2026-10-06", "2026-10-07")
	c := rival(t, "c", "C", "", "2026-10-05", "2026-10-07")
	list := []contract.Contract{a, b, c}
	got := contract.Overloads(list, contract.Capacity{Pieces: 2, Days: 3})
	if assert.Len(t, got, 1) {
		assert.Equal(t, "3 pieces are to be posted from 2026-10-05 to 2026-10-07, and there is room for 2.", got[0].Reason)
		assert.Equal(t, []string{"a/post", "b/post", "c/post"}, got[0].Of)
	}
	assert.Empty(t, contract.Overloads(list, contract.Capacity{Pieces: 3, Days: 3}))
	assert.Empty(t, contract.Overloads(list, contract.Capacity{Pieces: 1, Days: 1}), "one a day fits")
	assert.Empty(t, contract.Overloads(list, contract.Capacity{}))
	list[2].Deliverables[0].Window.To = day(t, "2026-10-20")
	assert.Empty(t, contract.Overloads(list, contract.Capacity{Pieces: 2, Days: 3}), "the third can wait")
}
