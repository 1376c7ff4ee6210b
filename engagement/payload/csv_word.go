package payload

import (
	"bytes"
	"encoding/binary"
)

// Eight bytes are looked at together, as a word of which the first byte is the
// lowest.
const (
	wordBytes = 8
	ones      = 0x0101010101010101 // times a byte: that byte in every place
	lows      = 0x7f * ones
)

// wordAt is the word that begins at i. Behind the end of b it is zeros.
func wordAt(b []byte, i int) uint64 {
	if i+wordBytes <= len(b) {
		return binary.LittleEndian.Uint64(b[i:])
	}
	var last [wordBytes]byte
	copy(last[:], b[i:])
	return binary.LittleEndian.Uint64(last[:])
}

// ends marks the bytes of a word that may end a cell by their highest bit: those
// that are the delimiter, and those below 0x0E, of which CR and LF end a line.
// The other bits are zero.
func ends(word, delims uint64) uint64 {
	const rest = 0x80 - 0x0e // to the highest bit
	none := word ^ delims
	return ^((none&lows + lows | none) & (word&lows + rest*ones | word)) &^ lows
}

// lineEnd is where the first CR or LF stands, below 0 when there is none.
func lineEnd(b []byte) int {
	n := bytes.IndexByte(b, '\n')
	if n >= 0 {
		b = b[:n]
	}
	if r := bytes.IndexByte(b, '\r'); r >= 0 {
		return r
	}
	return n
}
