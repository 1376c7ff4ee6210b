package engagement_test

import (
	"encoding/binary"
	"math"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/stats"
	"github.com/seed-e12bc25d/influencekit/engagement/wire"
)

// A tallyForm is what version 2 of a tally's binary form says, field by field, so
// that a test can say what no tally would.
type tallyForm struct {
	method         engagement.Method
	now            uint64 // plus one; 0: unknown
	short          bool   // the method ends here
	posts, skipped uint64
	first, last    int64
	skips          []formSkip
	defs           []string
	base           uint64 // the sum of the bases; the other sums are 0
	sample         stats.Sample
}

type formSkip struct {
	metric byte
	reason string
	posts  uint64
}

func (f tallyForm) bytes(t *testing.T) []byte {
	b := wire.Begin(nil, wire.EngagementTally, 2)
	b = binary.BigEndian.AppendUint32(b, uint32(f.method.Of))
	b = wire.AppendText(b, string(f.method.Over))
	b = wire.AppendText(b, string(f.method.By))
	b = binary.BigEndian.AppendUint64(b, math.Float64bits(f.method.Trim))
	b = binary.BigEndian.AppendUint64(b, f.now)
	if !f.short {
		b = wire.AppendText(b, string(f.method.Traffic))
		b = binary.BigEndian.AppendUint64(b, math.Float64bits(f.method.Level))
	}
	b = binary.AppendUvarint(binary.AppendUvarint(b, f.posts), f.skipped)
	b = binary.BigEndian.AppendUint64(b, uint64(f.first))
	b = binary.BigEndian.AppendUint64(b, uint64(f.last))
	b = binary.AppendUvarint(b, uint64(len(f.skips)))
	for _, s := range f.skips {
		b = binary.AppendUvarint(wire.AppendText(append(b, s.metric), s.reason), s.posts)
	}
	b = binary.AppendUvarint(b, uint64(len(f.defs)))
	for _, d := range f.defs {
		b = wire.AppendText(b, d)
	}
	b = append(b, make([]byte, 16)...) // Σe
	b = append(b, make([]byte, 8)...)  // Σd, its upper half
	b = binary.BigEndian.AppendUint64(b, f.base)
	b = append(b, make([]byte, 16+5*24)...) // the other sums
	sample, err := f.sample.MarshalBinary()
	require.NoError(t, err)
	return wire.Seal(append(b, wire.Unsealed(sample)...), 0)
}

// aForm is the form of a tally of one post without interactions over 1,000
// followers, published on the day, and of one post that lacked its likes.
func aForm() tallyForm {
	return tallyForm{
		method: engagement.ByFollowers(), posts: 1, skipped: 1, first: day.Unix(), last: day.Unix(),
		skips: []formSkip{{0, "hidden", 1}}, base: 1_000,
	}
}

// The form is the one that a tally writes.
func TestTallyForm(t *testing.T) {
	measured, hidden := known(0, 0, 1_000), known(0, 0, 1_000)
	measured.Published, hidden.Metrics.Likes = day, engagement.Count{}
	hidden.Because(engagement.Likes, engagement.Hidden)
	tally := tallyOf(engagement.ByFollowers(), []engagement.Post{measured, hidden})
	assert.Equal(t, bytesOf(t, tally), aForm().bytes(t))
}

// A form is read when some tally could have written it: dates within the years
// that JSON has, bases over zero, reasons and definitions in their order and each
// once. It is refused when no tally could.
func TestTallyUnmarshalBinaryOfForms(t *testing.T) {
	const never = math.MaxInt64 // the oldest of no dated post; the newest is the least number
	past := byte(len(engagement.AllMetrics()))
	earliest := time.Time{}.Unix() + 1
	latest := time.Date(9999, 12, 31, 23, 59, 59, 0, time.UTC).Unix()
	dated := func(first, last int64) func(*tallyForm) {
		return func(f *tallyForm) { f.first, f.last = first, last }
	}
	skips := func(s ...formSkip) func(*tallyForm) {
		return func(f *tallyForm) { f.skips = s }
	}
	defs := func(names ...string) func(*tallyForm) {
		return func(f *tallyForm) { f.defs = names }
	}
	now := func(plus1 uint64) func(*tallyForm) {
		return func(f *tallyForm) { f.method.Over, f.now = engagement.FollowersNow, plus1 }
	}
	nothing := func(f *tallyForm) { f.posts, f.base, f.first, f.last = 0, 0, never, math.MinInt64 }
	tests := []struct {
		name   string
		change func(*tallyForm)
		ok     bool
	}{
		{"as it is", func(*tallyForm) {}, true},
		{"nothing measured", nothing, true},
		{"a post and no base", func(f *tallyForm) { f.base = 0 }, false},
		{"a base of no post", func(f *tallyForm) { nothing(f); f.base = 1_000 }, false},
		{"dates of no post", func(f *tallyForm) { nothing(f); f.first, f.last = day.Unix(), day.Unix() }, false},
		{"a sample for the mean", func(f *tallyForm) { f.sample.Add(0) }, false},
		{"no sample for the median", func(f *tallyForm) { f.method.By = engagement.Median }, false},
		{"a sample for the median", func(f *tallyForm) { f.method.By = engagement.Median; f.sample.Add(0) }, true},
		{"a sample of two posts for one", func(f *tallyForm) { f.method.By = engagement.Median; f.sample.Add(0); f.sample.Add(0) }, false},

		{"not dated", dated(never, math.MinInt64), true},
		{"dated as widely as can be", dated(earliest, latest), true},
		{"too early", dated(earliest-1, day.Unix()), false},
		{"too early, to the second", dated(earliest-1, earliest-1), false},
		{"too late", dated(day.Unix(), latest+1), false},
		{"too late, to the second", dated(latest+1, latest+1), false},
		{"the oldest after the newest", dated(day.Unix()+1, day.Unix()), false},
		{"no oldest", dated(never, day.Unix()), false},
		{"no newest", dated(day.Unix(), math.MinInt64), false},

		{"the largest number of followers", now(engagement.MaxCount + 1), true},
		{"a larger one", now(engagement.MaxCount + 2), false},
		{"a negative one", now(1 << 63), false},
		{"a larger one that ends the method", func(f *tallyForm) { f.now, f.short = engagement.MaxCount+2, true }, false},

		{"no reasons", skips(), true},
		{"two reasons for one metric", skips(formSkip{3, "", 1}, formSkip{3, "hidden", 2}), true},
		{"reasons of two metrics", skips(formSkip{3, "hidden", 1}, formSkip{4, "disabled", 2}), true},
		{"the last metric and the rate", skips(formSkip{past - 1, "", 1}, formSkip{255, "absurd", 1}), true},
		{"past the last metric", skips(formSkip{past, "", 1}), false},
		{"of no post", skips(formSkip{3, "", 0}), false},
		{"one reason twice", skips(formSkip{3, "hidden", 1}, formSkip{3, "hidden", 1}), false},
		{"reasons out of order", skips(formSkip{3, "hidden", 1}, formSkip{3, "disabled", 1}), false},
		{"metrics out of order", skips(formSkip{4, "disabled", 1}, formSkip{3, "hidden", 1}), false},

		{"eight definitions", defs("a", "b", "c", "d", "e", "f", "g", "h"), true},
		{"nine", defs("a", "b", "c", "d", "e", "f", "g", "h", "i"), false},
		{"one twice", defs("a", "a"), false},
		{"out of order", defs("b", "a"), false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			form := aForm()
			tt.change(&form)
			b := form.bytes(t)
			var read engagement.Tally
			err := read.UnmarshalBinary(b)
			if !tt.ok {
				assert.Error(t, err)
				return
			}
			require.NoError(t, err)
			assert.Equal(t, b, bytesOf(t, &read), "it is written again as it was read")
		})
	}
}
