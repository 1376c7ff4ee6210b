package money

import (
	"encoding/binary"
	"fmt"

	"github.com/seed-e12bc25d/influencekit/engagement/wire"
)

// version is that of every binary form of this package.
const version = 2

// Sizes of what the binary forms consist of, in bytes.
const (
	sizeCode  = 3
	sizeFixed = 16
	sizeWide  = 24
)

// MarshalBinary writes 25 bytes: in the frame of package wire three letters of the
// currency (0 bytes for none), and the count of 10^-12 as a big-endian two's
// complement. gob uses it. It never fails.
func (a Amount) MarshalBinary() ([]byte, error) {
	data := make([]byte, 0, wire.Overhead+sizeCode+sizeFixed)
	data = appendCode(wire.Begin(data, wire.Amount, version), a.cur)
	return wire.Seal(a.n.appendBinary(data), 0), nil
}

// UnmarshalBinary reads what [Amount.MarshalBinary] writes. Errors, which leave a
// as it was: [ErrFormat], with the error of package wire in it, [ErrRange],
// [CurrencyError].
func (a *Amount) UnmarshalBinary(data []byte) error {
	body, err := wire.Open(data, wire.Amount, version)
	switch {
	case err != nil:
		return fmt.Errorf("%w: %w", ErrFormat, err)
	case len(body) != sizeCode+sizeFixed:
		return ErrFormat
	}
	n := fixedFrom(body[sizeCode:])
	if string(body[:sizeCode]) == "\x00\x00\x00" {
		if n != (fixed{}) {
			return ErrFormat
		}
		*a = Amount{}
		return nil
	}
	cur, err := codeFrom(body)
	if err != nil {
		return err
	}
	if !n.fits() {
		return ErrRange
	}
	*a = Amount{n, cur}
	return nil
}

// MarshalBinary writes 22 bytes: in the frame of package wire the count of 10^-12
// as a big-endian two's complement. gob uses it. It never fails.
func (r Ratio) MarshalBinary() ([]byte, error) {
	data := make([]byte, 0, wire.Overhead+sizeFixed)
	data = r.n.appendBinary(wire.Begin(data, wire.Ratio, version))
	return wire.Seal(data, 0), nil
}

// UnmarshalBinary reads what [Ratio.MarshalBinary] writes. Errors, which leave r
// as it was: [ErrFormat], with the error of package wire in it, [ErrRange].
func (r *Ratio) UnmarshalBinary(data []byte) error {
	body, err := wire.Open(data, wire.Ratio, version)
	switch {
	case err != nil:
		return fmt.Errorf("%w: %w", ErrFormat, err)
	case len(body) != sizeFixed:
		return ErrFormat
	}
	n := fixedFrom(body)
	if !n.fits() {
		return ErrRange
	}
	*r = Ratio{n}
	return nil
}

// MarshalBinary writes the sum so that equal sums are equal bytes, however they
// were added and merged: in the frame of package wire the number of currencies in
// 2 bytes; for each, in order, its three letters and its count of 10^-12 in 24
// bytes, two's complement; the number of unknown codes in 4 bytes; for each,
// sorted, its length in one byte and itself. Numbers are big-endian. It never
// fails.
func (s *Sum) MarshalBinary() ([]byte, error) {
	data := wire.Begin(make([]byte, 0, wire.Overhead+2+(sizeCode+sizeWide)*len(s.columns)+4), wire.Sum, version)
	data = binary.BigEndian.AppendUint16(data, uint16(len(s.columns)))
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
	return wire.Seal(data, 0), nil
}

// UnmarshalBinary reads what [Sum.MarshalBinary] writes and takes it in place of
// what the sum held. It takes no more memory than a few times the data. Errors,
// which leave s as it was: [ErrFormat] for anything that MarshalBinary would not
// write, with the error of package wire in it; [CurrencyError] for a currency that
// is no money here.
func (s *Sum) UnmarshalBinary(data []byte) error {
	body, err := wire.Open(data, wire.Sum, version)
	if err != nil {
		return fmt.Errorf("%w: %w", ErrFormat, err)
	}
	var read Sum
	r := wire.Reader{Rest: body}
	for range r.Uint16() {
		letters, sum := r.Take(sizeCode), r.Take(sizeWide)
		if r.Bad {
			return ErrFormat
		}
		cur, err := codeFrom(letters)
		if err != nil {
			return err
		}
		if last := len(read.columns) - 1; last >= 0 && read.columns[last].cur >= cur {
			return ErrFormat
		}
		read.columns = append(read.columns, column{cur, wideFrom(sum)})
	}
	if !read.readUnknown(&r) {
		return ErrFormat
	}
	*s = read
	return nil
}

// readUnknown reads the codes that are no money, which end the form.
func (s *Sum) readUnknown(r *wire.Reader) bool {
	var codes []Currency
	for range r.Uint32() {
		size := r.Byte()
		c := Currency(r.Take(uint64(size)))
		if last := len(codes) - 1; r.Bad || size > maxUnknown || c.IsValid() || last >= 0 && codes[last] >= c {
			return false
		}
		codes = append(codes, c)
	}
	for _, c := range codes {
		s.addUnknown(c)
	}
	return r.Done()
}

func appendCode(data []byte, c code) []byte {
	return append(data, byte(c>>16), byte(c>>8), byte(c))
}

// codeFrom reads 3 bytes: letters of money, or it is a [CurrencyError].
func codeFrom(data []byte) (code, error) {
	c := code(data[0])<<16 | code(data[1])<<8 | code(data[2])
	if r := find(c); r == nil || r.digits == none {
		return 0, CurrencyError{Currency(data[:sizeCode])}
	}
	return c, nil
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
