package ratecard_test

import (
	"testing"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/roi/ratecard"
)

// One quote of two deliverables against the ten tables, the policy validated too.
func BenchmarkAssess(b *testing.B) {
	d := reel(40_000)
	d.Views, d.Engagements = engagement.Known(20_000), engagement.Known(900)
	pack := ratecard.Package{Deliverables: []ratecard.Deliverable{d, d}}
	p := ratecard.DefaultPolicy()
	for b.Loop() {
		if _, err := p.Assess(usd("900"), pack); err != nil {
			b.Fatal(err)
		}
	}
}

// The gross for a wished net, fees and tax in between.
func BenchmarkGross(b *testing.B) {
	d := ratecard.Deductions{Platform: percent(10), Agent: percent(20), Tax: percent(30)}
	for b.Loop() {
		if _, err := d.Gross(usd("1000")); err != nil {
			b.Fatal(err)
		}
	}
}
