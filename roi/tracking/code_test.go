package tracking_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/roi/tracking"
)

func TestCreatorCode(t *testing.T) {
	for _, c := range []struct {
		name     string
		discount int
		taken    []string
		want     string // "" or ending in "*": drawn from there on
	}{
		{"Mia", 20, nil, "MIA20"},
		{"Sarah Jones", 15, nil, "SARAH15"},
		{"@sarah.jones", 15, []string{"sarah15 "}, "SARAHJ15"},
		{"Sarah Jones", 15, []string{"SARAH15", "SARAHJ15"}, "SARAHJONES15"},
		{"Sarah Jones", 15, []string{"SARAH15", "SARAHJ15", "sarah-jones15"}, "SARAH*"},
		{"Chloé Müller", 10, nil, "CHLOE10"},
		{"Łucja", 10, nil, "LUCJA10"},
		{"Zoë", 0, nil, "ZOE"},
		{"Mia", 20, []string{"MlA2O"}, "MIA*"}, // a small L and the letter O: it looks the same
		{"D'Arcy", 10, nil, "DARCY10"},
		{"Ωμέγα", 10, nil, "*"},
		{"", 10, nil, "*"},
		{"Maximiliane-Alexandrina-Konstanze", 10, nil, "MAXIMILIANE10"},
		{"Konstantinopolitanische", 10, nil, "KONSTANTINOPOLITAN10"},
		// Names that hold what is rude by itself, and one that is.
		{"Cassie", 10, nil, "CASSIE10"}, {"Conner", 10, nil, "CONNER10"}, {"Grape Girl", 5, nil, "GRAPE5"},
		{"fuckboy", 10, nil, "F*"}, {"Sh1t Queen", 10, nil, "S*"}, {"Dick", 10, nil, "D*"},
	} {
		got, err := tracking.CreatorCode(tracking.CodeRequest{Creator: c.name, Discount: c.discount}, c.taken, rand.NewPCG(1, 2))
		require.NoError(t, err, c.name)
		if stem, drawn := strings.CutSuffix(c.want, "*"); drawn {
			end := ""
			if c.discount > 0 {
				end = fmt.Sprint(c.discount)
			}
			assert.True(t, strings.HasPrefix(got, stem) && strings.HasSuffix(got, end), "%s: %s", c.name, got)
			assert.GreaterOrEqual(t, len(got), len(stem)+len(end)+2, got)
			assert.NotContains(t, strings.TrimSuffix(strings.TrimPrefix(got, stem), end), "O")
		} else {
			assert.Equal(t, c.want, got)
		}
		again, err := tracking.CreatorCode(tracking.CodeRequest{Creator: c.name, Discount: c.discount}, c.taken, rand.NewPCG(1, 2))
		require.NoError(t, err)
		assert.Equal(t, got, again)
	}
	for _, r := range []tracking.CodeRequest{{Creator: "a", Discount: -1}, {Creator: "a", Discount: 1000}, {Creator: "a", Max: 5}, {Creator: "a", Max: 41}} {
		_, err := tracking.CreatorCode(r, nil, rand.NewPCG(1, 2))
		require.ErrorIs(t, err, tracking.ErrStyle)
	}
	_, err := tracking.CreatorCode(tracking.CodeRequest{Creator: "a"}, nil, nil)
	require.ErrorIs(t, err, tracking.ErrStyle)
	got, err := tracking.CreatorCode(tracking.CodeRequest{Creator: "Mia", Discount: 20, Refuse: []string{"mia"}}, nil, rand.NewPCG(1, 2))
	require.NoError(t, err)
	assert.NotContains(t, got, "MIA")
}

// Three hundred creators of one name get codes that do not look alike.
func TestCreatorCodesDiffer(t *testing.T) {
	src := rand.NewPCG(3, 4)
	var taken []string
	book := map[string]bool{}
	for range 300 {
		code, err := tracking.CreatorCode(tracking.CodeRequest{Creator: "Mia Vale", Discount: 20}, taken, src)
		require.NoError(t, err)
		look := lookOf(code)
		assert.False(t, book[look], code)
		book[look] = true
		taken = append(taken, code)
	}
	t.Logf("%v …", taken[:6])
}

// lookOf is a code with what looks alike made one, by a table of its own.
func lookOf(code string) string {
	return strings.NewReplacer("O", "0", "I", "1", "L", "1", "Z", "2", "S", "5", "G", "6", "B", "8", "V", "U").Replace(code)
}

func TestUniqueCodes(t *testing.T) {
	style := tracking.UniqueStyle{Prefix: "mia-", Check: true}
	taken, err := tracking.UniqueCodes(2000, style, nil, rand.NewPCG(9, 9))
	require.NoError(t, err)
	codes, err := tracking.UniqueCodes(20_000, style, taken, rand.NewChaCha8([32]byte{1, 2, 3}))
	require.NoError(t, err)
	require.Len(t, codes, 20_000)
	seen := map[string]bool{}
	for _, c := range append(slices.Clone(codes), taken...) {
		assert.False(t, seen[lookOf(c)], c)
		seen[lookOf(c)] = true
		require.Len(t, c, 4+8+1)
		assert.True(t, strings.HasPrefix(c, "MIA-"))
		assert.NotContains(t, "OI01L", c[4:5])
		assert.False(t, strings.ContainsAny(c[4:], "OIL01"), c)
		for _, rude := range []string{"FUCK", "SHIT", "ASS", "SEX", "A55", "5EX", "KKK", "FAG", "FA6"} {
			assert.NotContains(t, c[4:], rude)
		}
		assert.True(t, style.Valid(strings.ToLower(c)+" "), c)
	}
	again, err := tracking.UniqueCodes(20_000, style, taken, rand.NewChaCha8([32]byte{1, 2, 3}))
	require.NoError(t, err)
	assert.Equal(t, codes, again)
	other, err := tracking.UniqueCodes(100, style, taken, rand.NewChaCha8([32]byte{1, 2, 4}))
	require.NoError(t, err)
	assert.NotEqual(t, codes[:100], other)
	none, err := tracking.UniqueCodes(0, style, nil, rand.NewPCG(1, 1))
	require.NoError(t, err)
	assert.Empty(t, none)
}

func TestUniqueCodesErrors(t *testing.T) {
	for _, c := range []struct {
		n     int
		style tracking.UniqueStyle
		want  error
	}{
		{-1, tracking.UniqueStyle{}, tracking.ErrStyle},
		{1, tracking.UniqueStyle{Length: 3}, tracking.ErrStyle},
		{1, tracking.UniqueStyle{Length: 25}, tracking.ErrStyle},
		{1, tracking.UniqueStyle{Prefix: strings.Repeat("X", 40)}, tracking.ErrStyle},
		{1, tracking.UniqueStyle{Prefix: "shit-"}, tracking.ErrStyle},
		{100_000, tracking.UniqueStyle{Length: 4}, tracking.ErrNoRoom}, // of 923,521
	} {
		_, err := tracking.UniqueCodes(c.n, c.style, nil, rand.NewPCG(1, 2))
		require.ErrorIs(t, err, c.want)
	}
	_, err := tracking.UniqueCodes(1, tracking.UniqueStyle{}, nil, nil)
	require.ErrorIs(t, err, tracking.ErrStyle)
}

// The check character tells every single wrong character and every two that changed
// places.
func TestCheckCharacter(t *testing.T) {
	const alphabet = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"
	for _, length := range []int{4, 8, 24} {
		style := tracking.UniqueStyle{Length: length, Check: true}
		codes, err := tracking.UniqueCodes(20, style, nil, rand.NewPCG(7, uint64(length)))
		require.NoError(t, err)
		told := 0
		for _, code := range codes {
			require.True(t, style.Valid(code))
			for i := range code {
				for _, r := range alphabet {
					if wrong := code[:i] + string(r) + code[i+1:]; wrong != code {
						require.False(t, style.Valid(wrong))
						told++
					}
				}
				for j := i + 1; j < len(code); j++ {
					b := []byte(code)
					if b[i], b[j] = b[j], b[i]; string(b) != code {
						require.False(t, style.Valid(string(b)))
						told++
					}
				}
			}
		}
		t.Logf("length %d: all of %d mistakes told", length, told)
	}
	assert.False(t, tracking.UniqueStyle{}.Valid("ABCDEFG0"))
	assert.False(t, tracking.UniqueStyle{}.Valid("ABCDEFG"))
	assert.True(t, tracking.UniqueStyle{}.Valid("abcdefgh"))
}

func TestOdds(t *testing.T) {
	o := tracking.UniqueStyle{}.Odds(10_000)
	assert.InEpsilon(t, 852891037441.0, o.Space, 1e-15, "31⁸")
	assert.InEpsilon(t, 1.17248e-8, o.Guess, 1e-4)
	assert.InEpsilon(t, 5.8618e-5, o.Collision, 1e-4, "10,000 · 9,999 / 2 / 31⁸")
	assert.Equal(t, tracking.Odds{Space: 923521}, tracking.UniqueStyle{Length: 4}.Odds(-5))
	assert.InDelta(t, 1, tracking.UniqueStyle{Length: 4}.Odds(1<<30).Guess, 0)
}
