package wire

import "encoding/binary"

// castagnoli is the polynomial of CRC-32C, the highest power in the lowest bit.
const castagnoli = 0x82F63B78

// remainders[k][x] is what byte x leaves when k bytes of zero follow it.
var remainders = func() (r [8][256]uint32) {
	for x := range r[0] {
		c := uint32(x)
		for range 8 {
			c = c>>1 ^ castagnoli*(c&1)
		}
		r[0][x] = c
	}
	for k := 1; k < len(r); k++ {
		for x, c := range r[k-1] {
			r[k][x] = r[0][byte(c)] ^ c>>8
		}
	}
	return r
}()

// crc is the CRC-32C of b, eight bytes at a time. hash/crc32 gives the same and is ten
// times as fast on long forms, but makes every program that has a tally 8 kB larger.
func crc(b []byte) uint32 {
	r, c := &remainders, ^uint32(0)
	for ; len(b) >= 8; b = b[8:] {
		low := binary.LittleEndian.Uint32(b) ^ c
		high := binary.LittleEndian.Uint32(b[4:])
		c = r[7][low&255] ^ r[6][low>>8&255] ^ r[5][low>>16&255] ^ r[4][low>>24] ^
			r[3][high&255] ^ r[2][high>>8&255] ^ r[1][high>>16&255] ^ r[0][high>>24]
	}
	for _, x := range b {
		c = r[0][byte(c)^x] ^ c>>8
	}
	return ^c
}
