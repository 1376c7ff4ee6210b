package roi

import "slices"

// A Journey is what led to an order: the codes it carries and the clicks before it,
// those alone that could have earned it for their creator.
type Journey struct {
	Order Order `json:"order"`

	// Codes are normal, each with its creator, those of one creator together. A code of
	// several creators is listed for each.
	Codes []PromoCode `json:"codes,omitempty"`

	// Clicks are those of known creators, the oldest first, each once. The click that
	// the landing page tells of has the time of the order and stands last; it is left
	// out where the last click that was recorded is its creator's, and so the same.
	Clicks []Touch `json:"clicks,omitempty"`
}

// Journeys is what led to each order that was sold, for models that share an order among
// all who touched it, where [Policy.Assign] gives it to one: see
// [github.com/seed-e12bc25d/influencekit/roi/attribution.PathOf]. A code or a click is
// part of a journey if it counts by the policy: codes that are valid, clicks within the
// window, creators in their partnership, no creator's own order. Which of them Assign
// would choose is without effect, and so is NewOnly.
//
// Cancelled, voided, test and unpaid orders, those of gift cards alone and older copies
// of an order are left out, as Assign gives them to nobody. An order that nothing led to
// has a Journey without codes and clicks.
func (p Policy) Journeys(orders []Order, pr Programme) []Journey {
	x := pr.watched()
	duplicate := duplicates(orders)
	out := make([]Journey, 0, len(orders))
	for i := range orders {
		o := &orders[i]
		if o.unsold(&p, duplicate[i]) != "" {
			continue
		}
		c := o.conversion()
		out = append(out, Journey{Order: *o, Codes: x.countingCodes(&c, &p), Clicks: x.countingClicks(&c, &p)})
	}
	return out
}

// countingCodes is the codes of an order that count, with their creators.
func (x *index) countingCodes(c *conversion, p *Policy) (out []PromoCode) {
	claims := x.readCodes(c, p)
	for _, of := range claims.of {
		for _, code := range of.codes {
			out = append(out, PromoCode{Code: code, Creator: of.creator})
		}
	}
	return out
}

// countingClicks is the clicks before an order that count, the oldest first.
func (x *index) countingClicks(c *conversion, p *Policy) (out []Touch) {
	window := p.window()
	if window < 0 {
		return nil
	}
	for _, by := range x.before(c) {
		for _, list := range by {
			counting, _ := x.counting(c, p, list, window)
			out = append(out, counting...)
		}
	}
	slices.SortFunc(out, func(a, b Touch) int { return compareTouches(&a, &b) })
	out = slices.CompactFunc(out, func(a, b Touch) bool { return compareTouches(&a, &b) == 0 })
	if t, ok := x.landing(c); ok && (len(out) == 0 || out[len(out)-1].Creator != t.Creator) {
		counting, _ := x.counting(c, p, []Touch{t}, window)
		out = append(out, counting...)
	}
	return out
}
