package platforms

import (
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/payload"
)

// An xMedia is a picture or a video of a post.
type xMedia struct {
	Key       payload.ID    `json:"media_key"`
	Type      payload.Text  `json:"type"` // photo, video, animated_gif
	Duration  payload.Count `json:"duration_ms"`
	Public    *xMetrics     `json:"public_metrics"`
	NonPublic *xMetrics     `json:"non_public_metrics"`
	Organic   *xMetrics     `json:"organic_metrics"`
	Promoted  *xMetrics     `json:"promoted_metrics"`
}

func (d *x) medium(m *xMedia) {
	if d.media == nil {
		d.media = make(map[string]*xMedia)
	}
	kept := *m
	d.media[m.Key.Value] = &kept
}

// attach adds to a post what is known of its media: the format, and the views
// and completions of its videos, together when there are several.
func (d *x) attach(p *engagement.Post, keys []payload.Text) {
	var videos []*xMedia
	pictures := 0
	for _, key := range keys {
		m := d.media[key.Value]
		switch {
		case m == nil: // not included
		case m.Type.Value == "video":
			videos = append(videos, m)
		default:
			pictures++
		}
	}
	if pictures > 0 {
		p.Format = engagement.Image
	}
	if len(videos) == 0 {
		return
	}
	p.Format = engagement.Video
	if len(videos) == 1 && videos[0].Duration.Value > 0 {
		p.DurationMillis = engagement.Known(videos[0].Duration.Value)
	}
	sum := engagement.Metrics{Views: engagement.Known(0), Completions: engagement.Known(0)}
	paid := sum
	for _, m := range videos {
		promoted := m.Promoted != nil
		all, owner, organic, ads := some(m.Public), some(m.NonPublic), some(m.Organic), some(m.Promoted)
		views := firstThere(organic.Views, d.less(all.Views, ads.Views, promoted))
		ends := firstThere(organic.Completions, d.less(owner.Completions, ads.Completions, promoted))
		sum = sum.Plus(engagement.Metrics{Views: number(views), Completions: number(ends)})
		paid = paid.Plus(engagement.Metrics{Views: number(ads.Views), Completions: number(ads.Completions)})
	}
	if p.Metrics.Views = sum.Views; sum.Views.IsKnown() {
		p.Because(engagement.Views, "")
	}
	p.Metrics.Completions = sum.Completions
	p.Paid.Views, p.Paid.Completions = paid.Views, paid.Completions
}
