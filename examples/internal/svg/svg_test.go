package svg_test

import (
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/examples/internal/svg"
)

func TestSVG(t *testing.T) {
	d := svg.Drawing{ID: "share", Screen: "wide", W: 100, H: 50.25, Title: "Share", Desc: `of "them" & <us>`}
	d.Rect("bar", 1, 2, -3, 4)
	d.Line("grid", 0, 1.25, math.NaN(), 3)
	d.Path("curve", "M"+svg.Point(0, 0)+" L"+svg.Point(8, -5.04))
	d.Path("curve", "")
	d.Text("label", "end", 9, 9, "</text><script>")
	got, err := d.SVG()
	require.NoError(t, err)
	assert.EqualValues(t, `<svg class="wide" viewBox="0 0 100 50.3" role="img" aria-labelledby="share-t share-d" data-drawing="share">
<title id="share-t">Share</title><desc id="share-d">of &#34;them&#34; &amp; &lt;us&gt;</desc>
<rect class="bar" x="1" y="2" width="0" height="4"/>
<line class="grid" x1="0" y1="1.3" x2="0" y2="3"/>
<path class="curve" d="M0 0 L8 -5"/>
<text class="label" x="9" y="9" text-anchor="end">&lt;/text&gt;&lt;script&gt;</text>
</svg>`, got)
}

func TestPx(t *testing.T) {
	for x, want := range map[float64]string{0: "0", -0.04: "0", 0.05: "0.1", -12.34: "-12.3", 1e6: "1000000", math.Inf(1): "0"} {
		assert.Equal(t, want, svg.Px(x), "%g", x)
	}
}

func TestTicks(t *testing.T) {
	for _, c := range []struct {
		from, to float64
		n        int
		want     []float64
	}{
		{0, 5.6, 4, []float64{0, 2, 4, 6}},
		{0, 1, 4, []float64{0, 0.5, 1}},
		{-80, 3010, 4, []float64{-1000, 0, 1000, 2000, 3000, 4000}},
		{3, 3, 2, []float64{3, 3.5, 4}},
		{30_100, 37_000, 4, []float64{30_000, 32_000, 34_000, 36_000, 38_000}},
		{0, 9e15, 4, []float64{0, 5e15, 1e16}},
		{1e9, 4e9, 3, []float64{1e9, 2e9, 3e9, 4e9}},
	} {
		assert.Equal(t, c.want, svg.Ticks(c.from, c.to, c.n), "%v", c)
	}
}

func TestScale(t *testing.T) {
	s := svg.Scale{From: 10, To: 20, At: 100, End: 0}
	assert.InDelta(t, 70, s.Of(13), 1e-9)
	assert.InDelta(t, 130, s.Of(7), 1e-9)
	assert.InDelta(t, 100, s.Cut(7), 1e-9)
	assert.InDelta(t, 0, s.Cut(1e300), 1e-9)
	assert.InDelta(t, 50, svg.Scale{From: 3, To: 3, At: 0, End: 100}.Of(3), 1e-9)
}

// What is fitted has room, and one letter more would not have.
func TestFitted(t *testing.T) {
	for _, text := range []string{"anja, bakes and more", "名前がとても長い", "iiiiiiiiiiiiii", "WWWWWWWW", ""} {
		for width := range 200 {
			got := svg.Fitted(text, 13, float64(width))
			assert.LessOrEqual(t, svg.TextWidth(got, 13), float64(width))
			if start, cut := strings.CutSuffix(got, "…"); cut {
				assert.True(t, strings.HasPrefix(text, start))
				more := []rune(text)[:len([]rune(start))+1]
				if s := string(more); !strings.HasSuffix(s, " ") && !strings.HasSuffix(s, ",") {
					assert.Greater(t, svg.TextWidth(s+"…", 13), float64(width))
				}
			}
		}
	}
	assert.Equal(t, "anja…", svg.Fitted("anja, bakes", 10, 30), "no comma before the ellipsis")
}

func TestDays(t *testing.T) {
	day := func(y, m, d int) time.Time { return time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC) }
	for _, c := range []struct {
		from, to time.Time
		n        int
		first    string
		count    int
	}{
		{day(2026, 7, 1), day(2026, 7, 10), 5, "1 Jul", 5},
		{day(2026, 7, 1), day(2026, 9, 30), 3, "Jul 2026", 3},
		{day(2020, 3, 5), day(2026, 9, 30), 6, "2020", 7},
		{day(2026, 7, 1), day(2026, 7, 1), 5, "1 Jul", 1},
	} {
		at, layout := svg.Days(c.from, c.to, c.n)
		require.Len(t, at, c.count, "%v", c)
		assert.Equal(t, c.first, at[0].Format(layout))
	}
}

// A thinned curve keeps its ends, its peaks and its valleys.
func TestThin(t *testing.T) {
	value := func(i int) float64 {
		switch i {
		case 777:
			return 100
		case 333:
			return -100
		}
		return float64(i % 7)
	}
	got := svg.Thin(1000, 100, value)
	assert.LessOrEqual(t, len(got), 104)
	assert.Subset(t, got, []int{0, 333, 777, 999})
	assert.True(t, slices.IsSorted(got))
	assert.Len(t, svg.Thin(50, 100, value), 50, "few are all kept")
	assert.Empty(t, svg.Thin(0, 100, value))
}

// A hatch stays in its rectangle.
func TestHatch(t *testing.T) {
	number := regexp.MustCompile(`[ML](\S+) (\S+)`)
	for _, w := range []float64{1, 8, 300} {
		all := number.FindAllStringSubmatch(svg.Hatch(10, 20, w, 14, 5), -1)
		require.NotEmpty(t, all)
		for _, m := range all {
			x, _ := strconv.ParseFloat(m[1], 64)
			y, _ := strconv.ParseFloat(m[2], 64)
			assert.True(t, x >= 9.9 && x <= 10.1+w && y >= 19.9 && y <= 34.1, "%v", m)
		}
	}
	assert.Empty(t, svg.Hatch(0, 0, 0, 14, 5))
}
