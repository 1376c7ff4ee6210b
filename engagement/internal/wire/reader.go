// Package wire takes values off the front of the binary forms of tallies.
package wire

import "encoding/binary"

// A Reader takes values off the front of a binary form. After the first that is not
// there it is Bad and gives zeros.
type Reader struct {
	Rest []byte // not taken yet
	Bad  bool
}

// Take takes n bytes, which are still those of the form; nil where there are fewer.
func (r *Reader) Take(n uint64) []byte {
	if r.Bad || n > uint64(len(r.Rest)) {
		r.Bad = true
		return nil
	}
	b := r.Rest[:n]
	r.Rest = r.Rest[n:]
	return b
}

// Byte takes one byte.
func (r *Reader) Byte() byte {
	if b := r.Take(1); b != nil {
		return b[0]
	}
	return 0
}

// Uint32 takes four bytes, big-endian.
func (r *Reader) Uint32() uint32 {
	if b := r.Take(4); b != nil {
		return binary.BigEndian.Uint32(b)
	}
	return 0
}

// Uint64 takes eight bytes, big-endian.
func (r *Reader) Uint64() uint64 {
	if b := r.Take(8); b != nil {
		return binary.BigEndian.Uint64(b)
	}
	return 0
}

// Uvarint takes a number of as many bytes as it needs. Only the shortest form is
// read, so that equal tallies are equal bytes.
func (r *Reader) Uvarint() uint64 {
	v, n := binary.Uvarint(r.Rest)
	if r.Bad || n <= 0 || n != len(binary.AppendUvarint(nil, v)) {
		r.Bad = true
		return 0
	}
	r.Rest = r.Rest[n:]
	return v
}

// Text takes a text behind its length in bytes, which is at most so much.
func (r *Reader) Text(most uint64) string {
	n := r.Uvarint()
	if n > most {
		r.Bad = true
	}
	return string(r.Take(n))
}

// AppendText appends a text behind its length in bytes, as [Reader.Text] takes it.
func AppendText(b []byte, s string) []byte {
	return append(binary.AppendUvarint(b, uint64(len(s))), s...)
}
