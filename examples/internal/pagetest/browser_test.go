package pagetest_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/seed-e12bc25d/influencekit/examples/internal/pagetest"
)

// A page that is too wide is seen to be, and so are the faults of pictures.
func TestBrowserSeesFaults(t *testing.T) {
	b := pagetest.Find(t)
	seen := b.Show(t, `<!DOCTYPE html><body style="background:#fff"><details><div style="width:600px">wide</div></details>`+
		`<svg role="img" data-drawing="d" viewBox="0 0 100 50" width="100" height="50"><text x="90" y="20" style="font-size:12px">clipped</text>`+
		`<text x="0" y="20" style="font-size:12px">one</text><text x="4" y="22" style="font-size:6px">two</text></svg></body>`, pagetest.Pictures(), 390, 800)
	faults := []string{"d clipped: clipped", "d under two: one", "d small: two"}
	counts := map[string]int{"pictures": 1, "texts": 3}
	assert.Equal(t, []pagetest.Sighting{
		{Width: 390, Counts: counts, Faults: append([]string{"scrolls sideways"}, faults...)},
		{Width: 800, Counts: counts, Faults: faults},
	}, seen)
}

// The browser shows the dark page to those who want it. A program that cannot run is a
// fault, not silence.
func TestBrowserInTheDark(t *testing.T) {
	b := pagetest.Find(t)
	b.Dark = true
	seen := b.Show(t, `<!DOCTYPE html><style>body { background: #fff } @media (prefers-color-scheme: dark) { body { background: #111 } }</style><body>dark</body>`, `nosuch()`, 390)
	assert.Equal(t, []pagetest.Sighting{{Width: 390, Dark: true, Counts: map[string]int{}, Faults: []string{"cannot look: ReferenceError: nosuch is not defined"}}}, seen)
	seen = b.Show(t, `<!DOCTYPE html><body>one</body>`, `count(`, 390)
	assert.Equal(t, []string{"cannot look: ReferenceError: see is not defined"}, seen[0].Faults)
}
