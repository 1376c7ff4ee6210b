package main

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/seed-e12bc25d/influencekit/examples/internal/pagetest"
	"github.com/seed-e12bc25d/influencekit/examples/internal/testfiles"
)

// On phones and wide screens nothing scrolls sideways, and no text of a picture is
// clipped, covered or too small.
func TestInBrowser(t *testing.T) {
	b := pagetest.Find(t)
	for name, page := range map[string]string{"sample": pageOf(t), "hostile": pageOf(t, "-dir", testfiles.Folder(t, hostileFiles(t)))} {
		for _, seen := range b.Show(t, page, pagetest.Pictures(), 360, 390, 700, 701, 1000, 1001, 1280) {
			t.Logf("%s at %d pixels: %v", name, seen.Width, seen.Counts)
			assert.Empty(t, seen.Faults, "%s at %d", name, seen.Width)
			if name == "sample" {
				assert.Equal(t, 4, seen.Counts["pictures"])
				assert.Greater(t, seen.Counts["texts"], 60)
			}
		}
	}
}
