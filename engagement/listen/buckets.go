package listen

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"time"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/stats"
)

// A Bucket is the mentions, or the comments of a feedback, of one day or week in the
// zone of the policy. Days and weeks without any are not listed: nothing here knows whether anybody
// listened then. The first and the last may be cut by the period.
type Bucket struct {
	Key      string                            `json:"key"`   // "2026-11-03", or "2026-W45" by ISO 8601
	Start    string                            `json:"start"` // its first day; that of a week is a Monday
	Items    uint64                            `json:"items"`
	Interval engagement.Figure[stats.Interval] `json:"interval"` // of the expected number, as a Poisson count
	Tone     Tone                              `json:"tone"`
}

// A Slice is the mentions of one platform or language, "unknown" where it was not
// said.
type Slice struct {
	Key      string         `json:"key"`
	Mentions uint64         `json:"mentions"`
	Share    float64        `json:"share"`    // of the brand's mentions
	Interval stats.Interval `json:"interval"` // of Share, Wilson
	Tone     Tone           `json:"tone"`
}

// day is the day of an instant in the zone of the policy.
func (r *rules) day(at int64) string { return moment(at).In(r.Zone).Format("2006-01-02") }

// week is the ISO week of an instant, and the Monday it begins on.
func (r *rules) week(at int64) (key, monday string) {
	y, m, day := moment(at).In(r.Zone).Date()
	d := time.Date(y, m, day, 0, 0, 0, 0, time.UTC) // a day of the calendar: no zone skips it
	year, week := d.ISOWeek()
	back := (int(d.Weekday()) + 6) % 7
	return fmt.Sprintf("%04d-W%02d", year, week), d.AddDate(0, 0, -back).Format("2006-01-02")
}

// A heap is what came together under one key.
type heap struct {
	start string
	n     uint64
	tone  toneSum
}

type heaps map[string]*heap

func (h heaps) add(key, start string, p pick, by *rules) {
	a := h[key]
	if a == nil {
		a = &heap{start: start}
		h[key] = a
	}
	a.n += p.n
	a.tone.add(p.record, p.n, by)
}

// describe counts the chosen mentions of a brand every way there is.
func (v *view) describe(br *BrandReport, chosen []pick) {
	days, weeks, platforms, languages := heaps{}, heaps{}, heaps{}, heaps{}
	var tone toneSum
	for _, p := range chosen {
		br.Mentions += p.n
		if p.kind == isPost {
			br.Posts += p.n
		} else {
			br.Comments += p.n
		}
		tone.add(p.record, p.n, v.by)
		platforms.add(cmp.Or(v.platform(p.record), "unknown"), "", p, v.by)
		languages.add(cmp.Or(p.language, "unknown"), "", p, v.by)
		v.date(days, weeks, p)
	}
	br.Interval = engagement.FigureOf(PoissonInterval(br.Mentions, v.by.Level))
	br.Tone = tone.tone(v.by.Level)
	br.Days, br.Weeks = days.buckets(v.by.Level), weeks.buckets(v.by.Level)
	br.Platforms, br.Languages = platforms.slices(br.Mentions, v.by.Level), languages.slices(br.Mentions, v.by.Level)
}

// date puts an item under its day and week, if it has a time.
func (v *view) date(days, weeks heaps, p pick) {
	if p.at == 0 {
		return
	}
	day := v.by.day(p.at)
	days.add(day, day, p, v.by)
	week, monday := v.by.week(p.at)
	weeks.add(week, monday, p, v.by)
}

// buckets lists by time.
func (h heaps) buckets(level float64) (all []Bucket) {
	for _, key := range slices.Sorted(maps.Keys(h)) {
		a := h[key]
		iv := engagement.FigureOf(PoissonInterval(a.n, level))
		all = append(all, Bucket{Key: key, Start: a.start, Items: a.n, Interval: iv, Tone: a.tone.tone(level)})
	}
	return all
}

// slices lists by falling number, equals by key.
func (h heaps) slices(of uint64, level float64) (all []Slice) {
	for _, key := range slices.Sorted(maps.Keys(h)) {
		a := h[key]
		s := Slice{Key: key, Mentions: a.n, Share: float64(a.n) / float64(of), Tone: a.tone.tone(level)}
		if iv, err := stats.Wilson(int64(a.n), int64(of), level); err == nil {
			s.Interval = iv
		}
		all = append(all, s)
	}
	slices.SortStableFunc(all, func(a, b Slice) int { return cmp.Compare(b.Mentions, a.Mentions) })
	return all
}
