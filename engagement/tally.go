package engagement

import (
	"fmt"
	"math"
	"math/bits"

	"github.com/seed-e12bc25d/influencekit/engagement/stats"
)

// A Tally collects posts for one [Method], one at a time, in parts, on one
// machine or many. Its state depends on the method and the multiset of posts
// only: however the posts were ordered and shared out, merged tallies have the
// same bytes and give the same [Reading], to the last bit.
//
// The state is whole numbers. With engagement e and base d of a post:
//
//	pooled            Σe, Σd, Σe², Σed, Σd²
//	mean              Σ⌊e·2⁶⁴/d⌋, Σ⌊e·2⁴⁴/d⌋, Σ⌊e·2⁴⁴/d⌋²
//	median, trimmed   e/d, exact to 1,024 posts, then in buckets of 0.39 %
//
// A post is skipped, and counted under its reason, when a count that the method
// needs is unknown, when its base is zero, and as absurd when e passes
// [MaxCount] or e/d reaches 2²⁰. No sum overflows below 2⁶⁴ posts.
//
// The zero Tally is empty and measures by [ByFollowers]. A Tally is not safe for
// use by several goroutines at once: give each its own and merge them.
type Tally struct {
	method Method
	broken error // why the method cannot be used
	of     []uint8
	over   int // bit of the base's metric; or one of the two below
	views  bool

	posts, skipped uint64
	why            map[skip]uint64 // posts
	first, last    int64           // Unix seconds of the oldest and newest measured post; first > last: none dated
	defs           defSet

	e, d       stats.Uint128
	ee, ed, dd stats.Uint192 // pooled
	q, qq      stats.Uint192 // mean
	q44        stats.Uint128 // mean
	sample     stats.Sample  // median, trimmed
}

const (
	overThen = -1 // the post's followers
	overFix  = -2 // the same number for every post
)

// A skip is a reason why posts were not measured: a metric by its bit, or
// wholeRate for the rate itself.
type skip struct {
	metric uint8
	reason Reason
}

const wholeRate = math.MaxUint8

// NewTally returns an empty tally for the method. A method that
// [Method.Validate] refuses shows as an error of Merge and Reading; such a
// tally collects nothing.
func NewTally(m Method) *Tally {
	t := &Tally{first: math.MaxInt64, last: math.MinInt64}
	if t.broken = m.Validate(); t.broken != nil {
		t.method = m
		return t
	}
	t.method = m.normal()
	for rest := uint32(t.method.Of); rest != 0; rest &= rest - 1 {
		t.of = append(t.of, uint8(bits.TrailingZeros32(rest)))
	}
	switch t.method.Over {
	case FollowersThen:
		t.over = overThen
	case FollowersNow, PerPost:
		t.over = overFix
	default:
		t.over = Metric(t.method.Over).bit()
	}
	t.views = t.method.Of.Has(Views) || t.method.Over == OverViews
	return t
}

// begin readies a zero Tally. It reports false for one whose method is broken.
func (t *Tally) begin() bool {
	if len(t.of) == 0 && t.broken == nil {
		*t = *NewTally(t.method)
	}
	return t.broken == nil
}

// Method returns the method, its empty fields filled in.
func (t *Tally) Method() Method { return t.method }

// Add measures one post. It keeps nothing of p. A nil post adds nothing.
func (t *Tally) Add(p *Post) {
	if p == nil || len(t.of) == 0 && !t.begin() {
		return
	}
	var e, d [1]uint64
	e[0], d[0] = t.engagement(p), uint64(t.base(p).plus1)
	if t.usable(p, e[0], d[0]) {
		d[0]--
		t.enter(e[:], d[:])
	}
}

// addAll adds every post. A long list spends most of its time waiting for
// memory, so a block's counts are fetched in short loops, which a processor can
// run ahead in, and reckoned with afterwards.
func (t *Tally) addAll(posts []Post) {
	if !t.begin() {
		return
	}
	var e, d [64]uint64
	for len(posts) > 0 {
		block := posts[:min(len(posts), len(e))]
		posts = posts[len(block):]
		if t.over == overThen {
			for i := range block {
				d[i] = uint64(block[i].Followers.plus1)
			}
		} else {
			for i := range block {
				d[i] = uint64(t.base(&block[i]).plus1)
			}
		}
		for i := range block {
			e[i] = t.engagement(&block[i])
		}
		n := 0
		for i := range block {
			if t.usable(&block[i], e[i], d[i]) {
				e[n], d[n] = e[i], d[i]-1
				n++
			}
		}
		t.enter(e[:n], d[:n])
	}
}

// noCount stands for an unknown engagement.
const noCount = math.MaxUint64

// earliest is the zero time, which is none, and latest the last second of the
// year 9999, past which a time has no form in JSON; Unix seconds.
const (
	earliest = -62135596800
	latest   = 253402300799
)

// absurdBits: an e/d of 2^20 or more is absurd.
const absurdBits = 20

// usable reports whether a post of this engagement and this base, stored plus
// one, can be measured, and notes its time and its definition of views; or it
// notes why not.
func (t *Tally) usable(p *Post, e, dPlus1 uint64) bool {
	if e == noCount || dPlus1 <= 1 {
		t.skip(p)
		return false
	}
	if e > MaxCount || e>>absurdBits >= dPlus1-1 {
		t.miss(wholeRate, Absurd)
		t.skipped++
		return false
	}
	if at := p.Published.Unix(); at > earliest && at <= latest {
		t.first, t.last = min(t.first, at), max(t.last, at)
	}
	if t.views {
		t.defs.add(p.ViewDef())
	}
	return true
}

// enter adds measured posts to the sums. Every e is at most MaxCount, every d
// over zero and e/d under 2^20. The sums of a call are kept in local variables,
// which a processor holds in registers.
func (t *Tally) enter(e, d []uint64) {
	t.posts += uint64(len(e))
	sumE, sumD := t.e, t.d
	for i := range e {
		sumE.AddUint64(e[i])
		sumD.AddUint64(d[i])
	}
	t.e, t.d = sumE, sumD
	switch t.method.By {
	case Pooled:
		ee, ed, dd := t.ee, t.ed, t.dd
		for i, e := range e {
			d := d[i]
			ee.AddProduct(e, e)
			ed.AddProduct(e, d)
			dd.AddProduct(d, d)
		}
		t.ee, t.ed, t.dd = ee, ed, dd
	case Mean:
		q, qq, q44 := t.q, t.qq, t.q44
		for i, e := range e {
			d := d[i]
			whole := uint64(0)
			if e >= d {
				whole, e = e/d, e%d
			}
			fraction, _ := bits.Div64(e, 0, d) // ⌊e·2⁶⁴/d⌋ is whole·2⁶⁴ + fraction
			q.Add128(whole, fraction)
			short := whole<<44 | fraction>>20
			q44.AddUint64(short)
			qq.AddProduct(short, short)
		}
		t.q, t.qq, t.q44 = q, qq, q44
	default:
		for i, e := range e {
			t.sample.Add(float64(e) / float64(d[i])) // both are exact, so the quotient is the same everywhere
		}
	}
}

// engagement is the numerator, or noCount: up to 19 counts of 2^53 each, so it
// cannot overflow.
func (t *Tally) engagement(p *Post) uint64 {
	if t.method.Traffic == Organic {
		return p.Metrics.sum(t.method.Of)
	}
	e := int64(0)
	for _, i := range t.of {
		c := t.count(p, i)
		if c.plus1 == 0 {
			return noCount
		}
		e += c.plus1 - 1
	}
	return uint64(e)
}

// count is one metric of the post under the method's traffic.
func (t *Tally) count(p *Post, bit uint8) Count {
	switch { // each reads no more of the post than it needs: memory is what takes the time
	case t.method.Traffic == Organic, t.method.Traffic == Blended && p.Boosted == No:
		return *p.Metrics.at(int(bit))
	case t.method.Traffic == Boosted:
		return *p.Paid.at(int(bit))
	}
	return p.Metrics.at(int(bit)).Plus(*p.Paid.at(int(bit)))
}

// base is the denominator, unknown where it is unknown.
func (t *Tally) base(p *Post) Count {
	switch {
	case t.over == overThen:
		return p.Followers
	case t.over >= 0:
		return t.count(p, uint8(t.over))
	case t.method.Over == PerPost:
		return Known(1)
	}
	return t.method.Now
}

// skip enters a post that cannot be measured under every count that it lacks.
func (t *Tally) skip(p *Post) {
	t.skipped++
	for _, i := range t.of {
		if !t.count(p, i).IsKnown() {
			t.miss(i, p.Why.Of(metricNames[i]))
		}
	}
	n, known := t.base(p).Get()
	if known && n > 0 {
		return
	}
	base := uint8(Followers.bit())
	if t.over >= 0 {
		base = uint8(t.over)
	}
	switch {
	case known:
		t.miss(base, ZeroBase)
	case !t.method.Of.Has(metricNames[base]):
		t.miss(base, p.Why.Of(metricNames[base]))
	}
}

func (t *Tally) miss(metric uint8, r Reason) { t.addSkips(skip{metric, r}, 1) }

func (t *Tally) addSkips(k skip, n uint64) {
	if t.why == nil {
		t.why = make(map[skip]uint64)
	}
	t.why[k] += n
}

// Merge adds what o collected to t; o is left as it is. The methods must be
// alike and of one level; otherwise nothing is merged and the error is an
// [UnlikeError] or a [MethodError]. A nil o adds nothing.
//
// Over [FollowersNow] the two may be of different accounts: each post stays
// measured over its own account's followers, and the merged method no longer
// names one number for Now. Such a tally can be read and merged; a post added
// to it is skipped, since its base is unknown.
func (t *Tally) Merge(o *Tally) error {
	if o == nil {
		return nil
	}
	if len(o.of) == 0 && o.broken == nil {
		o = NewTally(o.method)
	}
	switch {
	case !t.begin():
		return t.broken
	case o.broken != nil:
		return o.broken
	}
	if err := t.method.Alike(o.method); err != nil {
		return err
	}
	if t.method.Level != o.method.Level {
		return &UnlikeError{Differ: []string{fmt.Sprintf("level %g against %g", t.method.Level, o.method.Level)}}
	}
	if t.method.Now != o.method.Now {
		t.method.Now = Count{}
	}
	t.posts += o.posts
	t.skipped += o.skipped
	for k, posts := range o.why {
		t.addSkips(k, posts)
	}
	t.first, t.last = min(t.first, o.first), max(t.last, o.last)
	for _, d := range o.defs.names {
		t.defs.add(d)
	}
	t.e.Add(o.e)
	t.d.Add(o.d)
	t.ee.Add(o.ee)
	t.ed.Add(o.ed)
	t.dd.Add(o.dd)
	t.q.Add(o.q)
	t.qq.Add(o.qq)
	t.q44.Add(o.q44)
	t.sample.Merge(&o.sample)
	return nil
}
