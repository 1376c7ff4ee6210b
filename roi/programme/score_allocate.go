package programme

import (
	"fmt"

	"github.com/seed-e12bc25d/influencekit/roi"
)

// allocate divides the shared cost and says how.
func (d Data) allocate() ([]roi.Cost, []Allocated) {
	costs, told := make([]roi.Cost, len(d.Creators)), make([]Allocated, len(d.Creators))
	total, err := d.Shared.Total()
	if err == nil && len(d.Shared.Parts()) == 0 {
		for i := range told {
			told[i].Sentence = "no shared costs were given"
		}
		return costs, told
	}
	var parts []roi.Cost
	if err == nil {
		parts, err = roi.Allocate(d.Shared, d.SharedBy, d.bearers())
	}
	for i := range told {
		told[i].Rule, told[i].Of = d.SharedBy, &total
		if err != nil {
			told[i].failed = true
			told[i].Sentence = "shared costs of " + total.String() + " could not be divided: " + err.Error()
			continue
		}
		costs[i] = parts[i]
		part, err := parts[i].Total()
		if err != nil {
			told[i].failed = true
			told[i].Sentence = err.Error()
			continue
		}
		told[i].Part = &part
		told[i].Sentence = fmt.Sprintf("%s of %s shared costs, divided %s among %d creators", part, total, words(d.SharedBy), len(d.Creators))
	}
	return costs, told
}

func words(r roi.AllocationRule) string {
	switch r {
	case roi.ByFee:
		return "by fee"
	case roi.ByGrossReach:
		return "by gross reach"
	case roi.ByRevenue:
		return "by net revenue"
	}
	return "equally"
}

// bearers is what the rules of allocation look at.
func (d Data) bearers() []roi.Bearer {
	out := make([]roi.Bearer, len(d.Creators))
	for i, r := range d.Creators {
		out[i] = roi.Bearer{Creator: r.Creator}
		f := figuresOf(r, roi.Cost{}, roi.Revenue)
		if f.total.err != nil || f.total.weeks == 0 {
			continue
		}
		out[i].Fee, out[i].Reach = f.total.cost.CreatorFee, f.total.outcome.Reach
		if f.returned.weeks < f.total.weeks {
			continue // revenue that is unknown for some weeks is not the revenue
		}
		if net, err := f.total.outcome.NetRevenue(); err == nil {
			out[i].Revenue = net
		}
	}
	return out
}
