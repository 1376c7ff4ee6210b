package audit

// A signature is the one-permutation minhash of a text: each run of five bytes of
// its words falls into one of 64 bins by a fixed hash, and a bin keeps 16 bits of
// the least hash in it. An empty bin takes that of the next bin that is not, turned
// by how far that is. The share of equal bins of two signatures estimates the
// Jaccard similarity of their runs, with a standard error of at most 0.063.
//
// Source: P. Li, A. B. Owen, C.-H. Zhang, One Permutation Hashing (2012),
// https://arxiv.org/abs/1208.1259; A. Shrivastava, P. Li, Densifying One
// Permutation Hashing via Rotation (2014), https://arxiv.org/abs/1406.4784.
type signature [bins]uint16

const (
	bins     = 64
	shingle  = 5  // bytes
	bands    = 16 // of the signature, for finding candidates
	perBand  = bins / bands
	emptyBin = ^uint32(0)
)

// sign computes the signature of folded words joined by blanks, of at least a
// shingle of bytes.
func (s *signature) sign(words []byte) {
	var least [bins]uint32
	for i := range least {
		least[i] = emptyBin
	}
	run := uint64(0)
	for i, b := range words {
		run = (run<<8 | uint64(b)) & (1<<(8*shingle) - 1)
		if i < shingle-1 {
			continue
		}
		h := run * 0x9e3779b97f4a7c15
		h ^= h >> 29
		h *= 0xbf58476d1ce4e5b9
		bin, v := h>>58, uint32(h>>20)&(1<<30-1)
		if v < least[bin] {
			least[bin] = v
		}
	}
	for i := range least {
		far := 0
		for far < bins && least[(i+far)%bins] == emptyBin {
			far++
		}
		if far == bins {
			s[i] = 0
			continue
		}
		s[i] = uint16((least[(i+far)%bins] + uint32(far)*0x9e37) * 0x85ebca6b >> 16)
	}
}

// differs counts the unlike bins, and stops once they are more than most: what is
// left of 64, as a share of 64, estimates the similarity of two texts.
func (s *signature) differs(o *signature, most int) int {
	n := 0
	for k := 0; k < bins && n <= most; k += 16 {
		for i := k; i < k+16; i++ {
			if s[i] != o[i] {
				n++
			}
		}
	}
	return n
}

// band is the key of band k.
func (s *signature) band(k int) uint64 {
	b := s[k*perBand : (k+1)*perBand]
	return uint64(b[0]) | uint64(b[1])<<16 | uint64(b[2])<<32 | uint64(b[3])<<48
}
