package stats_test

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/seed-e12bc25d/influencekit/engagement/stats"
)

func TestLogAndExp(t *testing.T) {
	for _, x := range []float64{1e-300, 0.02, 0.5, 1, 2, math.E, 1e6, 1e300} {
		assert.InEpsilon(t, 1+math.Log(x), 1+stats.Log(x), 4e-16*10, "log %g", x)
		assert.InEpsilon(t, x, stats.Exp(stats.Log(x)), 1e-12, "exp(log %g)", x)
	}
	assert.True(t, math.IsInf(stats.Log(0), -1))
	assert.True(t, math.IsInf(stats.Log(math.Inf(1)), 1))
	assert.True(t, math.IsNaN(stats.Log(-1)))
	assert.True(t, math.IsNaN(stats.Exp(math.NaN())))
	assert.True(t, math.IsInf(stats.Exp(1e9), 1))
	assert.Zero(t, stats.Exp(-1e9))
}
