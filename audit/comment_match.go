package audit

// A hint is the strongest phrase of one cue.
type hint struct {
	weight     int16
	phrase     int32
	start, end int32 // in the folded text
}

// hints has the strongest phrases of each cue, for self-promotion and for scams.
type hints [2][mostCues]hint

// weigh finds the phrases of the list and adds up what they weigh: the strongest of
// each cue. Where only the creator's own targets are named, self-promotion takes a
// phrase of the writer's own things. A scam is no self-promotion too: that it sends
// people to a page or a chat is part of it.
func (w *commentReader) weigh() {
	var found hints
	mask, mask2 := uint64(0), uint64(0)
	foreign, own := false, false
	for i := range w.tokens {
		id := w.tokens[i].id
		mask |= wordMask(id)
		mask2 |= wordMask(id)
		switch id {
		case handleToken, linkToken, phoneToken, emailToken:
			foreign = true
		case ownToken:
			own = true
		}
	}
	p := w.phrases
	for i := range w.tokens {
		for _, k := range p.anchors[w.tokens[i].id] {
			c := &p.patterns[k]
			if c.need != ^uint64(0) && c.need&mask == 0 || c.need2 != ^uint64(0) && c.need2&mask2 == 0 {
				continue
			}
			if first, last, ok := w.match(c, i); ok {
				w.take(&found, c, first, last)
			}
		}
	}
	w.findInside(&found)
	if w.sum(&found[1], isScam, false); w.found&isScam == 0 {
		w.sum(&found[0], isPromotion, own && !foreign)
	}
}

// take counts a pattern found over the tokens from first to last.
func (w *commentReader) take(found *hints, c *commentPattern, first, last int) {
	start, end := w.tokens[first].start, w.tokens[last].end
	switch c.means {
	case isGeneric:
		for i := first; i <= last; i++ {
			w.tokens[i].marks |= covered
		}
	case isPromotion:
		found[0][c.cue].add(hint{c.weight, c.phrase, start, end})
	case isScam:
		found[1][c.cue].add(hint{c.weight, c.phrase, start, end})
	}
}

// add keeps the stronger of two hints, of equals the longer, and the earlier of
// those. Of two that weigh against, it keeps the heavier.
func (h *hint) add(o hint) {
	switch d := o.end - o.start - (h.end - h.start); {
	case h.weight == 0, o.weight > h.weight && o.weight > 0, o.weight < h.weight && h.weight < 0,
		o.weight == h.weight && (d > 0 || d == 0 && o.start < h.start):
		*h = o
	}
}

// sum gives the reason where the hints weigh 1 together, at the strongest of them.
// What ordinary comments say weighs nothing against a phrase that is enough alone,
// unless it is a clear denial (−0.8 or less); a full one (−1) counts twice.
func (w *commentReader) sum(found *[mostCues]hint, means reasonSet, ownOnly bool) {
	total, against, best := 0, 0, -1
	for c := range found {
		h := &found[c]
		switch {
		case h.weight == 0, ownOnly && (c >= len(w.phrases.cues) || w.phrases.cues[c] != "own"):
			continue
		case h.weight < 0:
			against += int(h.weight)
			continue
		}
		total += int(h.weight)
		if best < 0 || h.weight > found[best].weight {
			best = c
		}
	}
	if best < 0 {
		return
	}
	switch {
	case against <= -100:
		total += 2 * against
	case found[best].weight < 100 || against <= -80:
		total += against
	}
	if total < 100 {
		return
	}
	w.give(means, int(found[best].start), int(found[best].end))
	w.weights[kindIndex(means)] = int16(min(total, 1000))
	w.phrase[kindIndex(means)] = found[best].phrase
}

// findInside finds the phrases of scripts that set no spaces, and marks the tokens
// that praise covers.
func (w *commentReader) findInside(found *hints) {
	any := false
	for i := range w.tokens {
		any = any || w.tokens[i].marks&unspaced != 0
	}
	if !any || w.phrases.inside == nil {
		return
	}
	w.hits = w.phrases.inside.Find(w.hits[:0], &w.fold)
	if len(w.hits) == 0 {
		return
	}
	for i := range w.hits {
		h := &w.hits[i]
		k := w.phrases.insides[h.Phrase]
		ph := &w.phrases.list[k]
		weight := int16(ph.Weight * 100)
		if ph.Weight == 0 {
			weight = 100
		}
		side := 0
		switch ph.Means {
		case Scam:
			side = 1
		case SelfPromotion:
		default:
			continue
		}
		if c := w.phrases.cueOf(ph.Cue); c >= 0 {
			found[side][c].add(hint{weight, k, int32(h.Folded.Start), int32(h.Folded.End)})
		}
	}
	w.coverUnspaced()
}

func (p *Phrases) cueOf(name string) int {
	for i, c := range p.cues {
		if c == name {
			return i
		}
	}
	return -1
}

// coverUnspaced marks the tokens all of whose letters lie in phrases of praise, one
// of them at least being praise itself. Tokens and hits are both in order.
func (w *commentReader) coverUnspaced() {
	k := 0
	for i := range w.tokens {
		t := &w.tokens[i]
		if t.marks&unspaced == 0 {
			continue
		}
		at, praise := int(t.start), false
		for ; k < len(w.hits) && w.hits[k].Folded.Start < int(t.end); k++ {
			h := &w.hits[k]
			if h.Folded.Start > at || h.Folded.End <= at {
				continue
			}
			switch w.phrases.list[w.phrases.insides[h.Phrase]].Means {
			case OneWordPraise, GenericPhrase:
				at, praise = h.Folded.End, true
			case filler:
				at = h.Folded.End
			}
		}
		if praise && at >= int(t.end) {
			t.marks |= covered
		}
	}
}

// match lays a pattern over the tokens with its anchor at token i.
func (w *commentReader) match(c *commentPattern, i int) (first, last int, ok bool) {
	if first, ok = w.back(c, c.anchor, i); !ok {
		return 0, 0, false
	}
	if last, ok = w.forth(c, c.anchor, i); !ok {
		return 0, 0, false
	}
	return first, last, true
}

// back matches the slots before slot k, which stands at token i, and returns where
// the pattern begins.
func (w *commentReader) back(c *commentPattern, k, i int) (first int, ok bool) {
	if k == 0 {
		return i, w.mayBegin(c, i)
	}
	prev, gap := &c.slots[k-1], int(c.slots[k].gap)
	for j := i - 1; j >= 0 && j >= i-1-gap; j-- {
		if w.tokens[j+1].marks&breaks != 0 {
			break
		}
		if w.phrases.sets[prev.set].has(w.tokens[j].id) {
			if first, ok := w.back(c, k-1, j); ok {
				return first, true
			}
		}
	}
	if prev.free {
		if k == 1 {
			return i, w.mayBegin(c, i)
		}
		return w.skipBack(c, k-1, i)
	}
	return 0, false
}

// skipBack goes on before slot k, which is missing, from token i.
func (w *commentReader) skipBack(c *commentPattern, k, i int) (int, bool) {
	prev, gap := &c.slots[k-1], int(max(c.slots[k].gap, c.slots[k+1].gap))
	for j := i - 1; j >= 0 && j >= i-1-gap; j-- {
		if w.tokens[j+1].marks&breaks != 0 {
			break
		}
		if w.phrases.sets[prev.set].has(w.tokens[j].id) {
			if first, ok := w.back(c, k-1, j); ok {
				return first, true
			}
		}
	}
	if prev.free {
		if k == 1 {
			return i, w.mayBegin(c, i)
		}
		return w.skipBack(c, k-1, i)
	}
	return 0, false
}

// forth matches the slots behind slot k, which stands at token i, and returns where
// the pattern ends.
func (w *commentReader) forth(c *commentPattern, k, i int) (last int, ok bool) {
	for k++; ; k++ {
		if k == len(c.slots) {
			return i, w.mayEnd(c, i)
		}
		s := &c.slots[k]
		for j := i + 1; j < len(w.tokens) && j <= i+1+int(s.gap); j++ {
			if w.tokens[j].marks&breaks != 0 {
				break
			}
			if w.phrases.sets[s.set].has(w.tokens[j].id) {
				if last, ok := w.forth(c, k, j); ok {
					return last, true
				}
			}
		}
		if !s.free {
			return 0, false
		}
	}
}

// mostOpeners is how many greetings may stand before what begins a sentence.
const mostOpeners = 8

// mayBegin tells whether the pattern may begin at token i.
func (w *commentReader) mayBegin(c *commentPattern, i int) bool {
	t := &w.tokens[i]
	if c.before >= 0 && i > 0 && t.marks&breaks == 0 && w.phrases.sets[c.before].has(w.tokens[i-1].id) {
		return false
	}
	if !c.begins {
		return true
	}
	for n := 0; i > 0 && w.tokens[i].marks&breaks == 0; i-- {
		if n++; n > mostOpeners {
			return false
		}
		before := &w.tokens[i-1]
		if before.id != handleToken && before.id != ownToken && w.phrases.flags[before.id]&openerWord == 0 {
			return false
		}
	}
	return true
}

// mayEnd tells whether the pattern may end at token i.
func (w *commentReader) mayEnd(c *commentPattern, i int) bool {
	if i+1 == len(w.tokens) {
		return true
	}
	next := &w.tokens[i+1]
	if c.after >= 0 && next.marks&breaks == 0 && w.phrases.sets[c.after].has(next.id) {
		return false
	}
	return !c.ends || next.marks&breaks != 0
}
