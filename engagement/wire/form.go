package wire

import "encoding/binary"

// Bytes before the body and behind it.
const head, checksum = 2, 4

// Overhead is how many bytes a frame takes.
const Overhead = head + checksum

// unsealed is the last version whose forms had neither kind nor checksum.
const unsealed = 1

// Begin appends the beginning of a form of kind k, of a version from 2 to 255, to
// b. Append the body to that, and then [Seal] it:
//
//	start := len(b)
//	b = wire.Begin(b, kind, version)
//	b = append(b, body...)
//	b = wire.Seal(b, start)
func Begin(b []byte, k Kind, version byte) []byte {
	return append(b, version, byte(k))
}

// Seal appends the checksum of the form that begins at b[start], which is 0 where
// nothing stands before it.
func Seal(b []byte, start int) []byte {
	form := b[min(max(start, 0), len(b)):]
	return binary.LittleEndian.AppendUint32(b, crc(form))
}

// Unsealed is a form without its checksum, for a form that is the last part of
// another. [Seal] it again to read it.
func Unsealed(form []byte) []byte {
	return form[:max(len(form)-checksum, 0)]
}

// Open gives the body of a form of this kind and version; it is part of data, not
// a copy, and anybody may have written it. Errors: [UnlikeError] for a form of
// another type or another version, [ErrDamaged] for anything else that [Seal] did
// not give.
func Open(data []byte, k Kind, version byte) ([]byte, error) {
	kind, v, err := Identify(data)
	if err != nil && len(data) > 0 && data[0] == unsealed {
		v, err = unsealed, nil
	}
	switch {
	case err != nil:
		return nil, err
	case kind != k || v != version:
		return nil, UnlikeError{Kind: kind, WantKind: k, Version: v, WantVersion: version}
	}
	return data[head : len(data)-checksum], nil
}

// Identify says what a form is of, and in which version, whatever it is. The
// error is [ErrDamaged] when its checksum is not right.
func Identify(data []byte) (k Kind, version byte, err error) {
	n := len(data) - checksum
	if n < head || crc(data[:n]) != binary.LittleEndian.Uint32(data[n:]) {
		return 0, 0, ErrDamaged
	}
	return Kind(data[1]), data[0], nil
}
