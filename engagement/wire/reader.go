package wire

import "encoding/binary"

// A Reader takes values off the front of a body. After the first that is not
// there, or is not as it would have been written, it is Bad and gives zeros: a
// body can be read to its end and judged once. It never allocates for more than
// the body holds.
type Reader struct {
	Rest []byte // not taken yet
	Bad  bool
}

// Done reports whether all was there and nothing is left.
func (r *Reader) Done() bool { return !r.Bad && len(r.Rest) == 0 }

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

// Uint16 takes two bytes.
func (r *Reader) Uint16() uint16 {
	if b := r.Take(2); b != nil {
		return binary.BigEndian.Uint16(b)
	}
	return 0
}

// Uint32 takes four bytes.
func (r *Reader) Uint32() uint32 {
	if b := r.Take(4); b != nil {
		return binary.BigEndian.Uint32(b)
	}
	return 0
}

// Uint64 takes eight bytes.
func (r *Reader) Uint64() uint64 {
	if b := r.Take(8); b != nil {
		return binary.BigEndian.Uint64(b)
	}
	return 0
}

// Uvarint takes a number of as many bytes as it needs.
func (r *Reader) Uvarint() uint64 {
	v, n := binary.Uvarint(r.Rest)
	if r.Bad || n <= 0 || n > 1 && r.Rest[n-1] == 0 { // a last byte of zero says nothing
		r.Bad = true
		return 0
	}
	r.Rest = r.Rest[n:]
	return v
}

// Varint takes a number with a sign, of as many bytes as it needs.
func (r *Reader) Varint() int64 {
	u := r.Uvarint()
	return int64(u>>1) ^ -int64(u&1)
}

// Limited takes a number as [Reader.Uvarint] does that is at most so much.
func (r *Reader) Limited(most uint64) uint64 {
	v := r.Uvarint()
	if v > most {
		r.Bad = true
		return 0
	}
	return v
}

// Count takes how many things follow that take at least size bytes each, and one at
// least: no more than there is room for.
func (r *Reader) Count(size int) int {
	n := r.Uvarint()
	if n > uint64(len(r.Rest)/max(size, 1)) {
		r.Bad = true
		return 0
	}
	return int(n)
}

// Text takes a text behind its length in bytes, which is at most so much.
func (r *Reader) Text(most uint64) string {
	return string(r.Take(r.Limited(most)))
}

// AppendText appends a text behind its length in bytes, as [Reader.Text] takes it.
func AppendText(b []byte, s string) []byte {
	return append(binary.AppendUvarint(b, uint64(len(s))), s...)
}
