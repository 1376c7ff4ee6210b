package roi

import (
	"slices"

	"github.com/seed-e12bc25d/influencekit/engagement"
)

// decide says who earns an order or lead.
func (x *index) decide(c *conversion, p *Policy) verdict {
	codes, clicks := x.readCodes(c, p), clickClaims{}
	if x.clicks != nil {
		clicks = x.clicks(c, p, &codes)
	}
	var v verdict
	switch {
	case len(codes.of) > 0:
		v = decideByCode(&codes, &clicks, p)
	case clicks.best != nil && len(codes.nobodys) > 0 && p.SitewideBlocks:
		v = verdict{reason: SitewideCode, codes: codes.nobodys, grounds: &Grounds{Creator: clicks.best.Creator, Click: clicks.best}}
	case clicks.best != nil:
		v = clicks.verdict(p)
	default:
		v = unearned(&codes, &clicks)
	}
	if len(v.of) > 0 && p.NewOnly && c.isNew != int8(engagement.Yes) {
		reason := OldCustomer
		if c.isNew != int8(engagement.No) {
			reason = CustomerUnknown
		}
		v = verdict{reason: reason, codes: v.of[0].codes, grounds: &Grounds{Creator: v.of[0].creator}}
	}
	if v.grounds == nil {
		v.grounds = &Grounds{}
	}
	if len(v.of) > 0 {
		v.grounds.Nobodys = codes.nobodys
		v.clicked, v.tracked = clicks.creators, x.tracked
		v.grounds.Others = others(&codes, &clicks, v.of)
		if len(codes.blocks) > 0 {
			b := codes.blocks[0]
			v.grounds.Code, v.grounds.Creator, v.grounds.Blocked = b.code, b.creator, b.reason
		}
	}
	v.grounds.Kind = c.kind
	if v.grounds.Click != nil || !v.grounds.Limit.IsZero() || v.reason == OutsideDeal {
		v.grounds.Placed = c.at
	}
	if v.grounds.Click != nil {
		v.grounds.Days = int(p.window().Hours() / 24)
	}
	return v
}

// corroborate takes out the codes of creators without a click.
func (e *codeClaims) corroborate(clicked []string) {
	kept := e.of[:0:0]
	for _, of := range e.of {
		if slices.Contains(clicked, of.creator) {
			kept = append(kept, of)
			continue
		}
		e.blocks = append(e.blocks, block{reason: Uncorroborated, code: of.codes[0], creator: of.creator})
	}
	e.of = kept
	e.disputed = e.disputed && len(kept) > 1
}

// verdict gives the order to the link that was clicked.
func (e *clickClaims) verdict(p *Policy) verdict {
	rule := ByLastTouch
	if p.Touch == FirstTouch {
		rule = ByFirstTouch
	}
	return verdict{of: []earner{{creator: e.best.Creator}}, grounds: &Grounds{Rule: rule, Click: e.best}}
}

// decideByCode settles codes of creators among each other and against a link.
func decideByCode(codes *codeClaims, clicks *clickClaims, p *Policy) verdict {
	link := ""
	if clicks.best != nil {
		link = clicks.best.Creator
	}
	at := slices.IndexFunc(codes.of, func(of earner) bool { return of.creator == link })
	disagree := p.disagree()
	switch first := codes.of[:1]; {
	case link == "" && len(codes.of) == 1:
		return verdict{of: first, grounds: &Grounds{Rule: ByCode}}
	case at >= 0 && len(codes.of) == 1:
		return verdict{of: first, grounds: &Grounds{Rule: ByCodeAndClick, Click: clicks.best}}
	case link != "" && at < 0 && disagree == LinkBeatsCode:
		return verdict{of: []earner{{creator: link}}, grounds: &Grounds{Rule: ByLinkOverCode, Click: clicks.best}}
	case link != "" && len(codes.of) == 1:
		return codes.against(clicks.best, disagree)
	case at >= 0 && (p.Several == LinkDecides || disagree == LinkBeatsCode):
		return verdict{of: codes.of[at : at+1], grounds: &Grounds{Rule: ByLinkOfCodes, Click: clicks.best}}
	case p.Several == FirstCode && !codes.disputed:
		return verdict{of: first, grounds: &Grounds{Rule: ByFirstCode}}
	case p.Several == SplitEqually:
		of := codes.of
		if link != "" && at < 0 && disagree == SplitBoth {
			of = append(slices.Clip(of), earner{creator: link})
		}
		if len(of) <= maxShares {
			return verdict{of: of, grounds: &Grounds{Rule: BySplit}}
		}
	}
	v := verdict{reason: SeveralCreators, grounds: &Grounds{}}
	for _, of := range codes.of {
		v.grounds.Others = append(v.grounds.Others, of.creator)
		for _, code := range of.codes {
			if !slices.Contains(v.codes, code) {
				v.codes = append(v.codes, code)
			}
		}
	}
	slices.Sort(v.grounds.Others)
	return v
}

// against settles the code of one creator against the link of another.
func (e *codeClaims) against(click *Touch, d Disagree) verdict {
	switch d {
	case CodeBeatsLink:
		return verdict{of: e.of, grounds: &Grounds{Rule: ByCodeOverLink, Click: click}}
	case SplitBoth:
		return verdict{of: append(slices.Clip(e.of), earner{creator: click.Creator}), grounds: &Grounds{Rule: BySplit, Click: click}}
	}
	both := []string{e.of[0].creator, click.Creator}
	slices.Sort(both)
	return verdict{reason: Disagreement, codes: e.of[0].codes, grounds: &Grounds{Creator: e.of[0].creator, Others: both, Click: click}}
}

// unearned says why neither a code nor a click counts: the code that came nearest,
// then the click, then that there was nothing.
func unearned(codes *codeClaims, clicks *clickClaims) verdict {
	b := clicks.block
	if len(codes.blocks) > 0 {
		b = codes.blocks[0]
	}
	switch {
	case b.reason != "":
		v := verdict{reason: b.reason, grounds: &Grounds{Code: b.code, Creator: b.creator, Click: b.click, Limit: b.limit}}
		if b.code != "" {
			v.codes = []string{b.code}
		}
		return v
	case len(codes.nobodys) > 0:
		return verdict{reason: CodeOfNobody, codes: codes.nobodys}
	}
	return verdict{reason: NoCode}
}

// others is who has a code or click and does not earn, sorted.
func others(codes *codeClaims, clicks *clickClaims, of []earner) (names []string) {
	earns := func(name string) bool {
		return slices.ContainsFunc(of, func(e earner) bool { return e.creator == name })
	}
	for _, e := range codes.of {
		if !earns(e.creator) {
			names = append(names, e.creator)
		}
	}
	for _, name := range clicks.creators {
		if !earns(name) {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}
