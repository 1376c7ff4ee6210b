package caption

// Tagged appends to dst the span of every hashtag, mention, link and cashtag of
// c, in order.
func (c *Caption) Tagged(dst []Span) []Span {
	m := merge{Caption: c}
	for s, ok := m.next(); ok; s, ok = m.next() {
		dst = append(dst, s)
	}
	return dst
}

// A merge goes through what is tagged in order.
type merge struct {
	*Caption
	hashtags, mentions, links, cashtags int // how many were passed
}

func (m *merge) next() (first Span, ok bool) {
	var passed *int
	look := func(s Span, count *int) {
		if passed == nil || s.Start < first.Start {
			first, passed = s, count
		}
	}
	if k := m.hashtags; k < len(m.Hashtags) {
		look(m.Hashtags[k].Span, &m.hashtags)
	}
	if k := m.mentions; k < len(m.Mentions) {
		look(m.Mentions[k].Span, &m.mentions)
	}
	if k := m.links; k < len(m.Links) {
		look(m.Links[k].Span, &m.links)
	}
	if k := m.cashtags; k < len(m.Cashtags) {
		look(m.Cashtags[k].Span, &m.cashtags)
	}
	if passed == nil {
		return Span{}, false
	}
	*passed++
	return first, true
}
