package audit

// maxWord is the longest word, in bytes, that disguises are undone in.
const maxWord = 32

// unusual finds the word that an unknown one stands for: with apostrophes taken out,
// letters repeated ("pleaseee") or figures for letters ("fr33").
func (w *commentReader) unusual(t *commentToken, word []byte) {
	if len(word) > maxWord || t.marks&unspaced != 0 {
		return
	}
	look := func(b []byte) bool {
		t.id = w.phrases.words.id(b)
		return t.id != unknownWord
	}
	buf := w.buffer[:0]
	apostrophe, runs, figures, letters := false, false, false, false
	for i := 0; i < len(word); i++ {
		c := word[i]
		switch {
		case c == '&':
			apostrophe = true
			i += len(apostropheEntity) - 1
			continue
		case c == '\'':
			apostrophe = true
			continue
		case commentBytes[c]&byteDigit != 0 || c == '$':
			figures = true
		case c != '_':
			letters = true
		}
		runs = runs || i > 0 && c == word[i-1]
		buf = append(buf, c)
	}
	w.buffer = buf
	if apostrophe {
		if look(buf) {
			return
		}
		for i := 1; i <= 2 && i < len(word); i++ { // "l'argent", "d'amour"
			if word[i] == '\'' && look(word[i+1:]) {
				return
			}
		}
	}
	if runs && letters {
		for most := 2; most > 0; most-- {
			w.second = squeeze(w.second[:0], buf, most)
			if len(w.second) < len(buf) && look(w.second) {
				return
			}
		}
	}
	if figures && letters && len(buf) >= 3 {
		for _, one := range [...]byte{'i', 'l'} {
			w.second = letterly(w.second[:0], buf, one)
			if look(w.second) {
				t.marks |= twisted
				return
			}
		}
	}
}

// squeeze appends b to dst with runs of a byte cut to most. Runs of two are kept
// inside the word.
func squeeze(dst, b []byte, most int) []byte {
	for i := 0; i < len(b); {
		j := i + 1
		for j < len(b) && b[j] == b[i] {
			j++
		}
		n := j - i
		if n > 2 || n == 2 && j == len(b) {
			n = min(n, most)
		}
		for range n {
			dst = append(dst, b[i])
		}
		i = j
	}
	return dst
}

// letterly appends b to dst with letters for the figures that look like them.
func letterly(dst, b []byte, one byte) []byte {
	for _, c := range b {
		switch c {
		case '0':
			c = 'o'
		case '1':
			c = one
		case '3':
			c = 'e'
		case '4':
			c = 'a'
		case '5', '$':
			c = 's'
		case '7':
			c = 't'
		case '8':
			c = 'b'
		}
		dst = append(dst, c)
	}
	return dst
}

// joinSpaced makes words of runs of four and more letters with one sign or blank
// between them: "f o l l o w  m e", "c.h.e.c.k". A wider gap ends a word; without
// one the words of the list are tried, the longest first.
func (w *commentReader) joinSpaced() {
	text := w.fold.Text
	ts := w.tokens
	out := ts[:0]
	for i := 0; i < len(ts); {
		j := i
		for j < len(ts) && ts[j].end-ts[j].start == 1 && ts[j].id != numberToken && (j == i || ts[j].start-ts[j-1].end <= 3 && ts[j].marks&breaks == 0) {
			j++
		}
		if j-i < 4 {
			j = max(j, i+1)
			out = append(out, ts[i:j]...)
			i = j
			continue
		}
		for k := i; k < j; {
			end := k + 1 // of the letters that a wider gap ends
			for end < j && ts[end].start-ts[end-1].end <= 1 {
				end++
			}
			out = w.joined(out, text, ts[k:end])
			k = end
		}
		i = j
	}
	w.tokens = out
}

// joined appends the words that single letters spell, or the letters as they are.
func (w *commentReader) joined(out []commentToken, text []byte, ts []commentToken) []commentToken {
	for k := 0; k < len(ts); {
		end, id := 0, unknownWord
		buf := w.buffer[:0]
		for n := k; n < len(ts) && n-k < maxWord; n++ {
			buf = append(buf, text[ts[n].start])
			if n > k {
				if found := w.phrases.words.id(buf); found != unknownWord {
					end, id = n+1, found
				}
			}
		}
		w.buffer = buf
		if end == 0 {
			out = append(out, ts[k])
			k++
			continue
		}
		out = append(out, commentToken{start: ts[k].start, end: ts[end-1].end, id: id, marks: ts[k].marks | twisted})
		k = end
	}
	return out
}
