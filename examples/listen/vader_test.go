package main

import (
	"bufio"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement/listen"
	"github.com/seed-e12bc25d/influencekit/engagement/stats"
)

// shared finds real data where it lies, in the folder that INFLUENCEKIT_DATA names or
// beside the checkout, and skips without it. The checkout is two modules up.
func shared(t *testing.T, name string) string {
	t.Helper()
	root := os.Getenv("INFLUENCEKIT_DATA")
	if root == "" {
		root = filepath.Join("..", "..", "..", "shared")
	}
	path := filepath.Join(root, name)
	if _, err := os.Stat(path); err != nil {
		t.Skip("no shared data")
	}
	return path
}

// The scorer as it is plugged in agrees with people as well as the paper says of
// VADER: C. J. Hutto and E. Gilbert, ICWSM 2014, gives sentence by sentence a
// correlation with the mean of 20 raters of 0.565 for product reviews and 0.451 for
// film reviews.
func TestPublishedCorrelation(t *testing.T) {
	v := newVADER()
	for _, c := range []struct {
		file string
		rows int
		want float64
	}{
		{"amazonReviewSnippets_GroundTruth.txt", 3708, 0.565},
		{"movieReviewSnippets_GroundTruth.txt", 10605, 0.451},
	} {
		f, err := os.Open(shared(t, "data/vader-groundtruth/"+c.file))
		require.NoError(t, err)
		var people, scores []float64
		for s := bufio.NewScanner(f); s.Scan(); {
			row := strings.SplitN(s.Text(), "\t", 3)
			require.Len(t, row, 3)
			rating, err := strconv.ParseFloat(row[1], 64)
			require.NoError(t, err)
			score, err := v.Score(row[2])
			require.NoError(t, err, row[0])
			q, err := listen.Quantise(score) // as the tally keeps it
			require.NoError(t, err)
			people, scores = append(people, rating), append(scores, float64(q)/listen.ScoreUnit)
		}
		require.NoError(t, f.Close())
		require.Len(t, people, c.rows)
		r, err := stats.Pearson(people, scores)
		require.NoError(t, err)
		t.Logf("%s: %d texts, correlation %.4f, published %.3f", c.file, len(people), r, c.want)
		assert.InDelta(t, c.want, r, 0.03)
	}
}

func TestVADER(t *testing.T) {
	v := newVADER()
	for text, want := range map[string]int{
		"I love it": 1, "not good at all": -1, "the towel is blue": 0, "I\nlove\tit": 1, "😍": 1, "": 0, "   ": 0, "\xff\xfe": 0,
	} {
		got, err := v.Score(text)
		require.NoError(t, err, text)
		assert.Equal(t, want, sign(got), "%q: %v", text, got)
	}
	_, err := v.Score("これは最高です love")
	require.ErrorIs(t, err, errScript)
	for language, refused := range map[string]bool{"": false, "en": false, "EN-gb": false, "und": false, "de": true, "es-MX": true, "enm": true} {
		_, err := v.in(language).Score("love")
		assert.Equal(t, refused, err != nil, language)
	}
}

func sign(x float64) int {
	switch {
	case x >= 0.05:
		return 1
	case x <= -0.05:
		return -1
	}
	return 0
}
