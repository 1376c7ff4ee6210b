package money

import (
	"encoding/binary"
	"slices"
)

// version is the first byte of every binary form.
const version = 1

// Sizes of what the binary forms consist of, in bytes.
const (
	sizeCode  = 3
	sizeFixed = 16
	sizeWide  = 24
)

// MarshalBinary writes 20 bytes: the version 1, three letters of the currency (0
// bytes for none), and the count of 10^-12 as a big-endian two's complement. gob
// uses it. It never fails.
func (a Amount) MarshalBinary() ([]byte, error) {
	data := appendCode([]byte{version}, a.cur)
	return a.n.appendBinary(data), nil
}

// UnmarshalBinary reads what [Amount.MarshalBinary] writes. Errors: [ErrFormat],
// [ErrRange], [CurrencyError].
func (a *Amount) UnmarshalBinary(data []byte) error {
	if len(data) != 1+sizeCode+sizeFixed || data[0] != version {
		return ErrFormat
	}
	n := fixedFrom(data[1+sizeCode:])
	letters := data[1 : 1+sizeCode]
	if string(letters) == "\x00\x00\x00" {
		if n != (fixed{}) {
			return ErrFormat
		}
		*a = Amount{}
		return nil
	}
	cur, _, err := Currency(letters).money()
	if err != nil {
		return err
	}
	if !n.fits() {
		return ErrRange
	}
	*a = Amount{n, cur}
	return nil
}

// MarshalBinary writes 17 bytes: the version 1 and the count of 10^-12 as a
// big-endian two's complement. gob uses it. It never fails.
func (r Ratio) MarshalBinary() ([]byte, error) {
	return r.n.appendBinary([]byte{version}), nil
}

// UnmarshalBinary reads what [Ratio.MarshalBinary] writes. Errors: [ErrFormat],
// [ErrRange].
func (r *Ratio) UnmarshalBinary(data []byte) error {
	if len(data) != 1+sizeFixed || data[0] != version {
		return ErrFormat
	}
	n := fixedFrom(data[1:])
	if !n.fits() {
		return ErrRange
	}
	*r = Ratio{n}
	return nil
}

// MarshalBinary writes the sum so that equal sums are equal bytes, however they
// were added and merged: the version 1; the number of currencies in 2 bytes; for
// each, in order, its three letters and its count of 10^-12 in 24 bytes, two's
// complement; the number of unknown codes in 4 bytes; for each, sorted, its
// length in one byte and itself. Numbers are big-endian. It never fails.
func (s *Sum) MarshalBinary() ([]byte, error) {
	data := binary.BigEndian.AppendUint16([]byte{version}, uint16(len(s.columns)))
	for _, c := range s.sorted() {
		data = appendCode(data, c.cur)
		data = binary.BigEndian.AppendUint64(data, uint64(c.sum.hi))
		data = binary.BigEndian.AppendUint64(data, c.sum.mid)
		data = binary.BigEndian.AppendUint64(data, c.sum.lo)
	}
	unknown := s.Unknown()
	data = binary.BigEndian.AppendUint32(data, uint32(len(unknown)))
	for _, c := range unknown {
		data = append(append(data, byte(len(c))), c...)
	}
	return data, nil
}

// UnmarshalBinary reads what [Sum.MarshalBinary] writes and takes it in place of
// what the sum held. It takes no more memory than a few times the data. Errors:
// [ErrFormat] for anything that MarshalBinary would not write, [CurrencyError]
// for a currency that is no money here.
func (s *Sum) UnmarshalBinary(data []byte) error {
	if len(data) < 1+2 || data[0] != version {
		return ErrFormat
	}
	var read Sum
	columns := int(binary.BigEndian.Uint16(data[1:]))
	data = data[1+2:]
	for ; columns > 0; columns-- {
		if len(data) < sizeCode+sizeWide {
			return ErrFormat
		}
		cur, _, err := Currency(data[:sizeCode]).money()
		if err != nil {
			return err
		}
		if last := len(read.columns) - 1; last >= 0 && read.columns[last].cur >= cur {
			return ErrFormat
		}
		read.columns = append(read.columns, column{cur, wideFrom(data[sizeCode:])})
		data = data[sizeCode+sizeWide:]
	}
	if !read.unmarshalUnknown(data) {
		return ErrFormat
	}
	*s = read
	return nil
}

// unmarshalUnknown reads the codes that are no money.
func (s *Sum) unmarshalUnknown(data []byte) bool {
	if len(data) < 4 {
		return false
	}
	count := binary.BigEndian.Uint32(data)
	data = data[4:]
	var codes []Currency
	for ; count > 0; count-- {
		if len(data) == 0 || int(data[0]) > maxUnknown || len(data) < 1+int(data[0]) {
			return false
		}
		end := 1 + int(data[0])
		c := Currency(data[1:end])
		if last := len(codes) - 1; c.IsValid() || last >= 0 && codes[last] >= c {
			return false
		}
		codes = append(codes, c)
		data = data[end:]
	}
	for c := range slices.Values(codes) {
		s.addUnknown(c)
	}
	return len(data) == 0
}

func appendCode(data []byte, c code) []byte {
	return append(data, byte(c>>16), byte(c>>8), byte(c))
}

func (n fixed) appendBinary(data []byte) []byte {
	data = binary.BigEndian.AppendUint64(data, uint64(n.hi))
	return binary.BigEndian.AppendUint64(data, n.lo)
}

// fixedFrom reads 16 bytes; the number may be out of bounds.
func fixedFrom(data []byte) fixed {
	return fixed{int64(binary.BigEndian.Uint64(data)), binary.BigEndian.Uint64(data[8:])}
}

// wideFrom reads 24 bytes.
func wideFrom(data []byte) wide {
	return wide{
		int64(binary.BigEndian.Uint64(data)),
		binary.BigEndian.Uint64(data[8:]),
		binary.BigEndian.Uint64(data[16:]),
	}
}
