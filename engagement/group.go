package engagement

import (
	"cmp"
	"fmt"
	"time"

	"github.com/seed-e12bc25d/influencekit/engagement/stats"
)

// A Group is the posts that share a key, measured.
type Group struct {
	Key       string     `json:"key"`
	Reading   Reading    `json:"reading"`
	Undefined *Undefined `json:"undefined,omitempty"` // why there is no rate

	// Family is the interval at the level that holds for all groups at once:
	// 1 − (1 − level)/groups, after Bonferroni. Many groups make it wide, so
	// that the luckiest of them is not called a winner.
	Family Figure[stats.Interval] `json:"family"`
}

// By measures the posts of each key on its own and gives the groups by falling
// rate, equal rates by key, those without a rate last. key gives the keys of a
// post: none leaves it out, several (hashtags, say) put it into several groups;
// a key given twice counts once.
// [ByFormat], [ByPlatform], [ByCreator], [ByWeekday] and [ByHour] are keys for
// it. A method that cannot be used is the error; trouble in one group, views of
// unlike definitions included, is that group's Undefined.
func By(posts []Post, m Method, key func(*Post) []string) ([]Group, error) {
	if err := m.Validate(); err != nil {
		return nil, err
	}
	if key == nil {
		return nil, &MethodError{"key", "is nil"}
	}
	type part struct {
		tally *Tally
		last  int // index of the newest post in it
	}
	parts := map[string]*part{}
	for i := range posts {
		for _, k := range key(&posts[i]) {
			p := parts[k]
			if p == nil {
				p = &part{tally: NewTally(m), last: -1}
				parts[k] = p
			}
			if p.last < i {
				p.tally.Add(&posts[i])
				p.last = i
			}
		}
	}
	groups := make([]Group, 0, len(parts))
	for k, p := range parts {
		groups = append(groups, p.tally.group(k, len(parts)))
	}
	return inOrder(groups, func(a, b *Group) int {
		if (a.Undefined == nil) != (b.Undefined == nil) {
			if a.Undefined == nil {
				return -1
			}
			return 1
		}
		return cmp.Or(-cmp.Compare(a.Reading.Rate, b.Reading.Rate), cmp.Compare(a.Key, b.Key))
	}), nil
}

func (t *Tally) group(key string, groups int) Group {
	g := Group{Key: key}
	r, err := t.Reading()
	g.Reading = r
	if err != nil {
		g.Undefined = undefinedFrom(err)
		g.Family.Undefined = g.Undefined
		return g
	}
	wide, _ := t.readingAt(1 - (1-t.method.Level)/float64(groups))
	g.Family = wide.Interval
	return g
}

// Best gives the group that did better than every other beyond chance: the low
// end of its family interval is above the high end of theirs. Otherwise, with
// fewer than two groups that have a family interval, or where a rival has none,
// it is an [Undefined] that says so. So it is where the posts of a group all
// have one rate: two posts of one comment each show no spread to judge by.
// groups are By's.
func Best(groups []Group) (Group, error) {
	none := func(because string) (Group, error) {
		return Group{}, &Undefined{What: "best group", Because: because}
	}
	var measured []Group
	for _, g := range groups {
		if g.Undefined == nil {
			measured = append(measured, g)
		}
	}
	if len(measured) < 2 {
		return none("fewer than two groups have a rate")
	}
	for _, g := range measured {
		const alike = 1e-12 // of the rate: a width of rounding errors
		iv, err := g.Family.Get()
		switch {
		case err != nil:
			return none(fmt.Sprintf("%q has too few posts", g.Key))
		case iv.High-iv.Low <= alike*iv.High:
			return none(fmt.Sprintf("%q has posts of one rate only, no spread to judge by", g.Key))
		}
	}
	lead := measured[0]
	for _, g := range measured[1:] {
		if g.Family.Value.High >= lead.Family.Value.Low {
			return none(fmt.Sprintf("%q and %q may differ by chance", lead.Key, g.Key))
		}
	}
	return lead, nil
}

// ByFormat is the key of a post's format, "unknown" where it is not said.
func ByFormat(p *Post) []string { return []string{orUnknown(string(p.Format))} }

// ByPlatform is the key of a post's platform.
func ByPlatform(p *Post) []string { return []string{orUnknown(string(p.Platform))} }

// ByCreator is the key of a post's creator, co-authors included.
func ByCreator(p *Post) []string {
	return append([]string{orUnknown(p.Creator)}, p.CoAuthors...)
}

// ByWeekday is the key of the weekday of publication in a zone, "1 Monday" to
// "7 Sunday". A nil zone is UTC. A post without a time has no key.
func ByWeekday(zone *time.Location) func(*Post) []string {
	return timeKey(zone, func(t time.Time) string {
		day := t.Weekday()
		return fmt.Sprintf("%d %s", (int(day)+6)%7+1, day)
	})
}

// ByHour is the key of the hour of publication in a zone, "00" to "23". A nil
// zone is UTC. A post without a time has no key.
func ByHour(zone *time.Location) func(*Post) []string {
	return timeKey(zone, func(t time.Time) string { return fmt.Sprintf("%02d", t.Hour()) })
}

func timeKey(zone *time.Location, key func(time.Time) string) func(*Post) []string {
	if zone == nil {
		zone = time.UTC
	}
	return func(p *Post) []string {
		if p.Published.IsZero() {
			return nil
		}
		return []string{key(p.Published.In(zone))}
	}
}

func orUnknown(s string) string {
	if s == "" {
		return "unknown"
	}
	return s
}
