package relationship

import "github.com/seed-e12bc25d/influencekit/engagement/civil"

// over returns how many campaigns have ended by the end of a day, and the place of the
// one that ended last, or -1.
func (r *Record) over(on civil.Date) (n, last int) {
	last = -1
	for i := range r.Campaigns {
		if to := r.Campaigns[i].To; !to.IsZero() && !to.After(on) {
			n++
			if last < 0 || to.After(r.Campaigns[last].To) {
				last = i
			}
		}
	}
	return n, last
}

func (r *Record) campaign(i int) Evidence {
	return Evidence{Touch: -1, Campaign: r.Campaigns[i].Name, On: r.Campaigns[i].To}
}

// oneOff is how long ago the only campaign ended.
func oneOff(r *Record, on civil.Date) observation {
	n, last := r.over(on)
	switch {
	case n == 0:
		return nothing("no campaign has ended")
	case n > 1 || len(r.Campaigns) > 1: // one that is planned is continuity too
		return observation{n: len(r.Campaigns)}
	}
	return observation{value: float64(on.Sub(r.Campaigns[last].To)), n: 1, evidence: []Evidence{r.campaign(last)}}
}

// missing is how long ago the last campaign ended without a touchpoint of a kind
// since: 0 where there is one. One that came between the beginning and the end of
// the campaign counts.
func (l *log) missing(p *Policy, r *Record, k Kind, on civil.Date) observation {
	n, last := r.over(on)
	if n == 0 {
		return nothing("no campaign has ended")
	}
	c := &r.Campaigns[last]
	from := c.From
	if from.IsZero() {
		from = c.To
	}
	if l.count([]Kind{k}, from.In(p.Zone)) > 0 {
		return observation{n: n}
	}
	return observation{value: float64(on.Sub(c.To)), n: n, evidence: []Evidence{r.campaign(last)}}
}

// ignored counts sponsored posts of campaigns in which no word or share is noted.
func (l *log) ignored(p *Policy, r *Record, on civil.Date) observation {
	var o observation
	for i := range r.Campaigns {
		c := &r.Campaigns[i]
		posts, known := c.Posts.Get()
		if !known || posts == 0 || c.From.IsZero() || c.From.After(on) {
			continue
		}
		o.n++
		if l.count([]Kind{EngagedSponsored, SharedCredit}, c.From.In(p.Zone)) == 0 {
			o.value += float64(posts)
			o.evidence = append(o.evidence, r.campaign(i))
		}
	}
	if o.n == 0 {
		return nothing("it is not known what was posted when")
	}
	return o
}

// control is rounds of changes per deliverable, over the campaigns of which both
// are known.
func control(r *Record, on civil.Date) observation {
	var rounds, deliverables float64
	var o observation
	for i := range r.Campaigns {
		c := &r.Campaigns[i]
		d, known := c.Deliverables.Get()
		n, also := c.Rounds.Get()
		if !known || !also || d == 0 || c.From.After(on) {
			continue
		}
		rounds += float64(n)
		deliverables += float64(d)
		o.n++
		o.evidence = append(o.evidence, r.campaign(i))
	}
	if o.n == 0 {
		return nothing("rounds of changes are not known")
	}
	o.value = rounds / deliverables
	return o
}
