// Package wire is how everything that merges is written down: one frame for the
// binary forms of tallies, sketches, sums and amounts, so that bytes which are
// cut off, altered, older, newer or of another type are an error and never a
// wrong number.
//
//	version   1 byte
//	kind      1 byte, see [Kind]
//	body      what the type writes
//	checksum  4 bytes: CRC-32C of all before it, least significant byte first
//
// A form is written by [Begin], the body, and [Seal]; [Open] checks it and gives
// the body back, which a [Reader] takes apart. The frame is 6 bytes ([Overhead]).
//
// # What the checksum finds
//
// Every change of up to three bits in forms of less than 256 MiB, of up to five
// bits in forms of up to 659 bytes, of any odd number of bits, and any change
// within four bytes in a row. Of other damage about one in 2³² is not found. It is
// no signature: whoever can write a form can write a right checksum, so bodies are
// read as bytes that nobody should trust.
//
// A checksum says nothing of bytes that end in their own: a form that becomes the
// last part of another is put there [Unsealed], and the checksum of the whole is
// over it as well.
//
// # Versions
//
// Each type counts its own, from 2 on. The forms of version 1 had neither kind
// nor checksum; they are not read any more, and [Open] says so by an
// [UnlikeError]. Version, kind and checksum stay at their places in every later
// version, so that a form can always say what it is: see [Identify].
//
// # Units
//
// Numbers of fixed width in a body have the most significant byte first. The others are
// varints as encoding/binary writes them, in their shortest form only, so that
// equal states are equal bytes.
//
// # Errors
//
// [ErrDamaged] and [UnlikeError]. The types that use this package
// wrap them in an error of their own, and stay as they were.
//
// # Sources
//
// CRC-32C is the polynomial 0x1EDC6F41 of G. Castagnoli, S. Bräuer and M. Herrmann,
// "Optimization of Cyclic Redundancy-Check Codes with 24 and 32 Parity Bits", IEEE
// Transactions on Communications 41(6), 1993, as iSCSI uses it. What it finds was
// reckoned from the polynomial: it has an even number of terms; the powers of x
// repeat after 2³¹−1; and no two of the pairs of bits in 659 bytes have the same
// remainder.
package wire
