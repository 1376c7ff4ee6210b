package listen

// A twin is an author with a text.
type twin struct{ author, text uint64 }

// An authorDay is an author on a day.
type authorDay struct {
	author uint64
	day    string
}

// A tab counts what was taken so far of one brand's items.
type tab struct {
	twins   map[twin]bool
	authors map[uint64]uint64
	days    map[authorDay]uint64
	texts   map[uint64]uint64
	writer  map[uint64]uint64 // text -> its first author
}

// capped goes through items by their keys, which are hashes and so a fair draw, and
// keeps what is no copy and under no cap. It reuses found.
func (v *view) capped(found []pick, br *BrandReport) []pick {
	t := tab{map[twin]bool{}, map[uint64]uint64{}, map[authorDay]uint64{}, map[uint64]uint64{}, map[uint64]uint64{}}
	kept := found[:0]
	for _, p := range found {
		n := p.n
		if p.author != 0 && p.text != 0 {
			who := twin{p.author, p.text}
			if t.twins[who] {
				br.Copies += n
				continue
			}
			t.twins[who] = true
			br.Copies += n - 1
			n = 1
		}
		room := v.room(&t, p)
		if n > room {
			br.Capped += n - room
			n = room
		}
		if n == 0 {
			continue
		}
		v.take(&t, p, n, br)
		kept = append(kept, pick{p.record, n})
	}
	for _, n := range t.authors {
		br.Top = max(br.Top, n)
	}
	br.Authors = uint64(len(t.authors))
	return kept
}

// room is how many more of an item the caps let through.
func (v *view) room(t *tab, p pick) uint64 {
	room := ^uint64(0)
	left := func(most int, taken uint64) {
		if most > 0 {
			room = min(room, uint64(most)-min(taken, uint64(most)))
		}
	}
	if p.author != 0 {
		left(v.by.PerAuthor, t.authors[p.author])
		if p.at != 0 && v.by.PerAuthorDay > 0 {
			left(v.by.PerAuthorDay, t.days[authorDay{p.author, v.by.day(p.at)}])
		}
	}
	if p.text != 0 {
		left(v.by.PerText, t.texts[p.text])
	}
	return room
}

func (v *view) take(t *tab, p pick, n uint64, br *BrandReport) {
	switch p.author {
	case 0:
		br.Nameless += n
	default:
		t.authors[p.author] += n
		if p.at != 0 && v.by.PerAuthorDay > 0 {
			t.days[authorDay{p.author, v.by.day(p.at)}] += n
		}
	}
	if p.text == 0 {
		return
	}
	if t.texts[p.text] > 0 && (p.author == 0 || t.writer[p.text] != p.author) {
		br.Repeated += n
	} else {
		t.writer[p.text] = p.author
		br.Repeated += n - 1 // of one without an id or author
	}
	t.texts[p.text] += n
}
