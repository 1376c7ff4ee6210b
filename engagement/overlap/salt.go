package overlap

import (
	"crypto/sha256"
	"encoding/binary"
)

// A Salt is the secret under which ids are hashed. Sketches can be compared and
// merged only if they were made under the same salt, and without it nobody can
// test whether a certain id is in a sketch. The zero Salt is no secret: its key
// is known to everybody.
//
// Salts are comparable with ==. They print without their key.
type Salt struct {
	k0, k1 uint64
}

// NewSalt makes a salt of a secret, which may be any text: 16 random bytes or
// more, kept where other secrets are kept. An empty secret is the zero Salt.
//
// The key is the first 16 bytes of the SHA-256 of the secret, so that programs
// in other languages can make the same hashes.
func NewSalt(secret string) Salt {
	if secret == "" {
		return Salt{}
	}
	sum := sha256.Sum256([]byte(secret))
	return Salt{
		k0: binary.LittleEndian.Uint64(sum[:8]),
		k1: binary.LittleEndian.Uint64(sum[8:16]),
	}
}

// Hash gives the hash that stands for an id in sketches of this salt: its
// SipHash-2-4 in 64 bits. The id may be any bytes of any length; two spellings
// of one person (case, spaces, "+49" for "0") are two ids, so write ids in one
// way first.
func (s Salt) Hash(id string) uint64 { return sipHash(s.k0, s.k1, []byte(id)) }

// HashBytes gives what [Salt.Hash] gives of the same bytes. It does not keep id.
func (s Salt) HashBytes(id []byte) uint64 { return sipHash(s.k0, s.k1, id) }

// String says that there is a salt, and never which.
func (s Salt) String() string {
	if s == (Salt{}) {
		return "no salt"
	}
	return "salt"
}

// GoString is [Salt.String], so that %#v does not show the key either.
func (s Salt) GoString() string { return s.String() }

// mark tells salts apart without giving them away: the hash of a fixed text.
func (s Salt) mark() uint64 { return s.Hash("influencekit/engagement/overlap salt") }
