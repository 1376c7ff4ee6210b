package payload

import (
	"bytes"
	"math/bits"
)

// maxColumns is how many cells of a row are looked at; what lies beyond is
// passed over.
const maxColumns = 1000

// A span is a cell as it lies in the body, without its quotes.
type span struct {
	from, to int
	escaped  bool // doubled quotes stand within
}

// A scanner cuts a body into records. Any of CR LF, LF and CR ends one. A quote
// within a quoted cell that is neither doubled nor at its end is taken for text
// when it stands in the first line of the cell; after a line end it means that a
// quote was lost, and the record is broken: it ends at its first line, and the
// next line is read afresh.
type scanner struct {
	body  []byte
	delim byte
	pos   int

	from  int    // of the record
	cells []span // the first maxColumns of them
	width int    // how many there are
	open  bool   // the body ended in the record, without a line end
	lost  bool   // broken by a lost quote
	loose bool   // a quote was taken for text
	lines bool   // it runs over several lines
	free  []byte // of cells without the doubling of their quotes

	doomed int // a quoted cell that runs over a line end before this place finds no end
}

// record reads the next record and reports whether there was one.
func (s *scanner) record() bool {
	b, i := s.body, s.pos
	if i >= len(b) {
		return false
	}
	s.from, s.free = i, s.free[:0]
	s.open, s.lost, s.loose, s.lines = false, false, false, false
	cells, n := s.cells[:cap(s.cells)], 0
	delims := ones * uint64(s.delim)
	word, marks := i-wordBytes, uint64(0) // where a word begins, and what ends cells in it from i on
	for more := true; more; {
		var cell span
		if i < len(b) && (b[i] == '"' || b[i] == ' ') {
			s.pos = i
			cell, more = s.edged()
			i = s.pos
			word, marks = i-wordBytes, 0
		} else {
			end := len(b)
			for {
				for marks == 0 && word+wordBytes < len(b) {
					word += wordBytes
					marks = ends(wordAt(b, word), delims)
				}
				if marks == 0 {
					break
				}
				at := word + bits.TrailingZeros64(marks)/8
				marks &= marks - 1
				if at >= len(b) {
					break
				}
				if c := b[at]; c == s.delim || c == '\n' || c == '\r' {
					end = at
					break
				}
			}
			cell = span{from: i, to: end}
			if i = end + 1; end == len(b) || b[end] != s.delim {
				more = s.after(end)
			}
		}
		if n == len(cells) && n < maxColumns {
			cells = append(cells, cell)
			cells = cells[:cap(cells)]
		}
		if n < maxColumns {
			cells[n] = cell
		}
		n++
	}
	s.cells, s.width = cells[:min(n, maxColumns)], n
	return true
}

// edged reads the cell ahead, which begins with a blank or a quote, and what
// ends it, and reports whether another cell follows.
func (s *scanner) edged() (cell span, more bool) {
	b, i := s.body, s.pos
	for i < len(b) && b[i] == ' ' {
		i++
	}
	if i < len(b) && b[i] == '"' {
		return s.quoted(i + 1)
	}
	return s.plain()
}

// plain reads the cell ahead, which is not in quotes.
func (s *scanner) plain() (cell span, more bool) {
	from, delim := s.pos, s.delim
	for i, c := range s.body[from:] {
		if c == delim {
			s.pos = from + i + 1
			return span{from: from, to: from + i}, true
		}
		if c <= '\r' && (c == '\n' || c == '\r') {
			return span{from: from, to: from + i}, s.after(from + i)
		}
	}
	return span{from: from, to: len(s.body)}, s.after(len(s.body))
}

// after goes on behind the cell that ends at i.
func (s *scanner) after(i int) (more bool) {
	switch b := s.body; {
	case i >= len(b):
		s.pos, s.open = len(b), true
		return false
	case b[i] == s.delim:
		s.pos = i + 1
		return true
	case b[i] == '\r' && i+1 < len(b) && b[i+1] == '\n':
		s.pos = i + 2
	default:
		s.pos = i + 1
	}
	return false
}

// short reads a cell that a quote before i has opened, when it is short and has
// no other quotes nor line ends: most are.
func (s *scanner) short(i int) (cell span, ok bool) {
	const words, quotes = 4, ones * uint64('"')
	b := s.body
	for word := i; word < min(i+words*wordBytes, len(b)); word += wordBytes {
		marks := ends(wordAt(b, word), quotes)
		if marks == 0 {
			continue
		}
		end := word + bits.TrailingZeros64(marks)/8
		if end >= len(b) || b[end] != '"' {
			break
		}
		next := end + 1
		return span{from: i, to: end}, next == len(b) || b[next] == s.delim || b[next] == '\n' || b[next] == '\r'
	}
	return span{}, false
}

// quoted reads the cell that a quote before i has opened.
func (s *scanner) quoted(i int) (cell span, more bool) {
	if cell, ok := s.short(i); ok {
		return cell, s.after(cell.to + 1)
	}
	b := s.body
	cell.from, cell.to = i, i
	crossed := false // a line end
	for {
		n := bytes.IndexByte(b[i:], '"')
		end := i + n
		if n < 0 {
			end = len(b)
		}
		if !crossed {
			if at := lineEnd(b[i:end]); at >= 0 {
				crossed, s.lines = true, true
				if i+at < s.doomed {
					return cell, s.lose(s.doomed)
				}
			}
		}
		if n < 0 {
			return cell, s.lose(end)
		}
		next := end + 1
		for next < len(b) && b[next] == ' ' && s.delim != ' ' {
			next++
		}
		switch {
		case end+1 < len(b) && b[end+1] == '"':
			cell.escaped = true
			i = end + 2
			continue
		case next == len(b), b[next] == s.delim, b[next] == '\n', b[next] == '\r':
			cell.to = end
			return cell, s.after(next)
		case crossed:
			return cell, s.lose(end)
		}
		s.loose = true
		i = end + 1
	}
}

// lose gives the record up, of which a quoted cell finds no end until the place
// given, and goes on behind its first line.
func (s *scanner) lose(until int) (more bool) {
	s.lost, s.doomed = true, max(s.doomed, until)
	if n := bytes.IndexAny(s.body[s.from:], "\r\n"); n >= 0 {
		s.after(s.from + n)
	} else {
		s.pos, s.open = len(s.body), true
	}
	return false
}
