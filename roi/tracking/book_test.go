package tracking_test

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/roi/tracking"
)

func TestBook(t *testing.T) {
	book := tracking.NewBook([]string{"MIA20", "mia20 ", "NOA15", "NOAH15", "SARAH15", "Chloé10", "AB1", ""})
	type s = tracking.Suggestion
	for typed, want := range map[string]tracking.Found{
		" mia20\t":              {Code: "MIA20"},
		"CHLOÉ10":               {Code: "CHLOÉ10"},
		"MIA2O":                 {Suggestions: []s{{Code: "MIA20", Why: tracking.LookAlike}}},
		"MlA20":                 {Suggestions: []s{{Code: "MIA20", Why: tracking.LookAlike}}},
		"MIA-20":                {Suggestions: []s{{Code: "MIA20", Why: tracking.OtherMarks}}},
		"M I A 2 0":             {Suggestions: []s{{Code: "MIA20", Why: tracking.OtherMarks}}},
		"MIA200":                {Suggestions: []s{{Code: "MIA20", Why: tracking.OneTypo}}},
		"MA20":                  {Suggestions: []s{{Code: "MIA20", Why: tracking.OneTypo}}},
		"MAI20":                 {Suggestions: []s{{Code: "MIA20", Why: tracking.OneTypo}}},
		"NOAA15":                {Suggestions: []s{{Code: "NOA15", Why: tracking.OneTypo}, {Code: "NOAH15", Why: tracking.OneTypo}}},
		"CHLOE10":               {Suggestions: []s{{Code: "CHLOÉ10", Why: tracking.OneTypo}}},
		"AB2":                   {}, // too short: another code rather than a typo
		"SARAH51X":              {},
		"":                      {},
		strings.Repeat("X", 99): {},
	} {
		assert.Equal(t, want, book.Find(typed), "%q", typed)
	}
	var none tracking.Book
	assert.Equal(t, tracking.Found{}, none.Find("MIA20"))
}

// Every single typo in a code is found again, and what is suggested is one typo away.
func TestBookFindsTypos(t *testing.T) {
	codes, err := tracking.UniqueCodes(3000, tracking.UniqueStyle{}, nil, rand.NewPCG(11, 12))
	require.NoError(t, err)
	book := tracking.NewBook(codes)
	rng := rand.New(rand.NewPCG(13, 14))
	for range 3000 {
		code := codes[rng.IntN(len(codes))]
		i, letter := rng.IntN(len(code)-1), string(rune('A'+rng.IntN(26)))
		typed := []string{
			code[:i] + letter + code[i+1:], code[:i] + letter + code[i:], code[:i] + code[i+1:], code[:i] + code[i+1:i+2] + code[i:i+1] + code[i+2:],
		}[rng.IntN(4)]
		found := book.Find(typed)
		if found.Code != "" {
			assert.Equal(t, typed, found.Code)
			continue
		}
		assert.True(t, slices.ContainsFunc(found.Suggestions, func(s tracking.Suggestion) bool { return s.Code == code }), "%s typed as %s: %v", code, typed, found)
	}
	for range 300 {
		code := codes[rng.IntN(len(codes))]
		assert.Empty(t, book.Find(code[:3]+"OO"+code[5:6]+"L"+code[7:]+"Q").Code)
	}
}

// What the library made, in any spelling that people type, is one code.
func FuzzBook(f *testing.F) {
	f.Add("MIA20", "mia2o")
	f.Add("\xff", "\u1e9e\u200b")
	f.Fuzz(func(t *testing.T, code, typed string) {
		book := tracking.NewBook([]string{code, "NOA15"})
		if normal := tracking.NormalCode(code); normal != "" {
			assert.Equal(t, normal, book.Find(" "+code+"\t").Code)
		}
		for _, s := range book.Find(typed).Suggestions {
			assert.NotEmpty(t, book.Find(s.Code).Code)
		}
		if made, err := tracking.CreatorCode(tracking.CodeRequest{Creator: code, Discount: 10}, []string{typed}, rand.NewPCG(1, 2)); err == nil {
			assert.Equal(t, made, tracking.NormalCode(made))
			assert.LessOrEqual(t, len(made), 20)
			assert.NotEqual(t, made, tracking.NormalCode(typed))
		}
	})
}

func BenchmarkNewBook(b *testing.B) {
	codes, err := tracking.UniqueCodes(10_000, tracking.UniqueStyle{}, nil, rand.NewPCG(1, 2))
	require.NoError(b, err)
	b.ReportAllocs()
	for b.Loop() {
		tracking.NewBook(codes)
	}
}

func BenchmarkUniqueCodes(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := tracking.UniqueCodes(10_000, tracking.UniqueStyle{}, nil, rand.NewPCG(1, 2)); err != nil {
			b.Fatal(err)
		}
	}
}
