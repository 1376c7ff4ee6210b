package audit

import (
	"cmp"
	"slices"
)

// bursts finds windows of BurstSeconds with BurstTimes as many comments as the
// fullest window of the account's posts usually has (their median, more for posts
// with more comments than usual), and runs of EvenRun equal gaps. Giveaways, viral
// posts and press explain those in their time.
func (a *commentAnalysis) bursts() {
	window := int64(a.p.BurstSeconds) * 1000
	peaks, sizes := make([]int, len(a.posts)), make([]int, len(a.posts))
	byMinute := true
	for k, post := range a.posts {
		sizes[k] = post.to - post.from
		first := post.from
		for at := post.from; at < post.to; at++ {
			t := a.at(at)
			byMinute = byMinute && t%60_000 == 0
			for t-a.at(first) >= window {
				first++
			}
			peaks[k] = max(peaks[k], at-first+1)
		}
	}
	usual, size := middleCount(peaks), middleCount(sizes)
	for _, post := range a.posts {
		if len(a.posts) >= a.p.BurstPosts {
			expected := usual * max(1, float64(post.to-post.from)/max(1, size))
			a.full(post, window, max(float64(a.p.BurstLeast), a.p.BurstTimes*expected), expected)
		}
		if !byMinute {
			a.even(post)
		}
	}
	timed, in := 0, 0
	for i := range a.records {
		if a.records[i].at != noTime && a.records[i].post != 0 {
			timed++
		}
		if a.negatives[i]&inBurst != 0 {
			in++
		}
	}
	a.reading.InBursts = shareOf("", in, timed)
	slices.SortStableFunc(a.reading.Bursts, func(x, y Burst) int {
		return cmp.Or(cmp.Compare(y.Comments, x.Comments), x.Place.From.Compare(y.Place.From), cmp.Compare(x.Place.Post, y.Place.Post))
	})
	if len(a.reading.Bursts) > mostGroups {
		a.reading.Bursts = slices.Clip(a.reading.Bursts[:mostGroups])
	}
}

// at is the time of the record at a place of byPost.
func (a *commentAnalysis) at(k int) int64 { return a.records[a.byPost[k]].at }

// middleCount is the median of ns.
func middleCount(ns []int) float64 {
	if len(ns) == 0 {
		return 0
	}
	s := slices.Clone(ns)
	slices.Sort(s)
	return float64(s[(len(s)-1)/2]+s[len(s)/2]) / 2
}

// full notes the stretches of a post that windows with enough comments cover.
func (a *commentAnalysis) full(post timedPost, window int64, least, usual float64) {
	first, start, end := post.from, -1, 0
	for at := post.from; at < post.to; at++ {
		for a.at(at)-a.at(first) >= window {
			first++
		}
		if float64(at-first+1) < least {
			continue
		}
		if start >= 0 && first <= end {
			end = at
			continue
		}
		a.burst(start, end, usual, false)
		start, end = first, at
	}
	a.burst(start, end, usual, false)
}

// leastGap is the shortest gap, in milliseconds, whose evenness says something: many
// sources round times to seconds.
const leastGap = 5000

// even notes the runs of equal gaps of a post.
func (a *commentAnalysis) even(post timedPost) {
	for at := post.from; at+1 < post.to; {
		gap := a.at(at+1) - a.at(at)
		end := at + 1
		slack := int64(a.p.EvenSpread * float64(gap))
		for end+1 < post.to {
			d := a.at(end+1) - a.at(end) - gap
			if d > slack || d < -slack {
				break
			}
			end++
		}
		if gap >= leastGap && end-at >= a.p.EvenRun {
			a.burst(at, end, 0, true)
		}
		at = end
	}
}

// burst notes the burst of the records of byPost from start to end.
func (a *commentAnalysis) burst(start, end int, usual float64, even bool) {
	if start < 0 {
		return
	}
	for _, i := range a.byPost[start : end+1] {
		a.negatives[i] |= inBurst
	}
	b := Burst{Place: Place{Post: keyText(a.records[a.byPost[start]].post), From: timeOf(a.at(start)), To: timeOf(a.at(end))}, Comments: end - start + 1, Usual: usual, Even: even}
	b.Events = overlapping(a.events, b.Place.From, b.Place.To, eventSlack, Giveaway, ViralPost, Press, ShoutOut)
	if len(b.Events) > 0 {
		for _, i := range a.byPost[start : end+1] {
			a.negatives[i] &^= inBurst
		}
		a.reading.explained += b.Comments
	}
	a.reading.Bursts = append(a.reading.Bursts, b)
}
