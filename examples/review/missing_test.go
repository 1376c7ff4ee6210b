package main

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/examples/internal/testfiles"
	"github.com/seed-e12bc25d/influencekit/roi/programme"
)

// In her first week greta was paid and brought no order: that is the worst price.
func TestNoOrdersScoreTheWorst(t *testing.T) {
	_, text, stderr := program("-week", "1")
	require.Empty(t, stderr)
	assert.Contains(t, strings.Join(strings.Fields(text), " "), "cost per order: there are 0 orders for 301.00 USD, so it scores the worst") // 143.50 and 157.50 of the shared
	for _, c := range report(t, "-week", "1").Scores.Cards {
		if c.Creator == "greta" {
			l := c.Lines[2]
			require.Equal(t, programme.CostPerOrder, l.Measure)
			assert.Zero(t, l.Score.Value)
			assert.Positive(t, l.Weight)
		}
	}
}

// Rows that could not be read do not move the paths of those after them.
func TestPathsAfterRowsThatWereDropped(t *testing.T) {
	files := sampleFiles(t)
	at := strings.Index(files[programmeFile], `{"creator":"bo"`)
	require.Positive(t, at)
	rest := strings.Replace(files[programmeFile][at:], `{"starts":"2026-07-06"`, `{"starts":"some day"`, 1)
	rest = strings.Replace(rest, `{"starts":"2026-07-20"`, `{"starts":"2026-07-21"`, 1)
	files[programmeFile] = files[programmeFile][:at] + "7,\n" + rest
	var paths []string
	for _, p := range report(t, "-dir", testfiles.Folder(t, files)).Problems {
		paths = append(paths, p.Path)
	}
	assert.ElementsMatch(t, []string{"creators[1]", "creators[2].weeks[0]", "creators[2].weeks[2].starts"}, paths)
}
