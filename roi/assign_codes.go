package roi

import "slices"

// codeClaims is what the codes of an order say.
type codeClaims struct {
	of       []earner // by creator, in the order of the codes
	nobodys  []string // normalised codes that are no creator's
	disputed bool     // the first code with an owner has several
	blocks   []block
}

// readCodes reads the codes of an order, each as of its time.
func (x *index) readCodes(c *conversion, p *Policy) (e codeClaims) {
	for _, code := range c.codes {
		if code = NormalCode(code); code == "" {
			continue
		}
		var creators []string
		owned := false
		blocked := len(e.blocks)
		for i := range x.codes[code] {
			entry := &x.codes[code][i]
			if entry.Creator == "" || slices.Contains(creators, entry.Creator) {
				continue
			}
			owned = true
			if b := x.blockOfCode(c, entry, p); b.reason != "" {
				e.blocks = append(e.blocks, b)
				continue
			}
			creators = append(creators, entry.Creator)
		}
		if !owned {
			e.nobodys = append(e.nobodys, code)
			continue
		}
		if len(creators) > 0 {
			e.blocks = e.blocks[:blocked] // an earlier stretch of a code that counts again
		}
		if len(e.of) == 0 {
			e.disputed = len(creators) > 1
		}
		e.add(creators, code)
	}
	return e
}

// add gives a code to its creators.
func (e *codeClaims) add(creators []string, code string) {
	for _, creator := range creators {
		i := slices.IndexFunc(e.of, func(of earner) bool { return of.creator == creator })
		if i < 0 {
			i, e.of = len(e.of), append(e.of, earner{creator: creator})
		}
		if !slices.Contains(e.of[i].codes, code) {
			e.of[i].codes = append(e.of[i].codes, code)
		}
	}
}

// blockOfCode says why a creator's code does not count, if it does not.
func (x *index) blockOfCode(c *conversion, entry *PromoCode, p *Policy) block {
	b := block{code: entry.Code, creator: entry.Creator}
	timed := !entry.From.IsZero() || !entry.Until.IsZero() || len(x.deals[entry.Creator]) > 0
	switch {
	case !p.Self && c.customer != "" && x.own[entry.Creator][c.customer]:
		b.reason = SelfReferral
	case timed && c.at.IsZero():
		b.reason = TimeUnknown
	case !entry.From.IsZero() && c.at.Before(entry.From):
		b.reason, b.limit = CodeTooEarly, entry.From
	case !entry.Until.IsZero() && !c.at.Before(entry.Until):
		b.reason, b.limit = CodeTooLate, entry.Until
	case !x.inDeal(entry.Creator, c.at):
		b.reason = OutsideDeal
	}
	return b
}
