package svg_test

import (
	"math"
	"testing"

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
