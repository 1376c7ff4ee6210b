package main

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/seed-e12bc25d/influencekit/examples/internal/pagetest"
)

// On phones and wide screens nothing scrolls sideways, and no text of a picture is
// clipped, covered or too small.
func TestInBrowser(t *testing.T) {
	b := pagetest.Find(t)
	pages := map[string]string{"sample": samplePage(t)}
	_, _, pages["hostile"] = vetted(t, hostileFiles(t))
	_, _, pages["busy"] = vetted(t, busyFiles())
	_, _, pages["empty"] = vetted(t, map[string]string{"vet.json": "{}"})
	_, _, pages["huge"] = vetted(t, map[string]string{"vet.json": hugePlan})
	for name, page := range pages {
		for _, seen := range b.Show(t, page, pagetest.Pictures(), 360, 390, 620, 700, 1019, 1280) {
			t.Logf("%s at %d pixels: %v", name, seen.Width, seen.Counts)
			assert.Empty(t, seen.Faults, "%s at %d", name, seen.Width)
			if name == "sample" {
				assert.Equal(t, 4, seen.Counts["pictures"])
				assert.Greater(t, seen.Counts["texts"], 50)
			}
		}
	}
}
