package audit

import (
	"time"

	"github.com/seed-e12bc25d/influencekit/engagement"
)

// A sight is all features of one profile, by kind.
type sight struct {
	value [len(featureKinds)]float64
	known uint32 // kinds by bit
	floor uint32 // kinds that cannot speak for the profile
}

// see reads the features off a profile.
func (s *sight) see(f *Profile, asOf time.Time) {
	s.known, s.floor = 0, 0
	s.count(kindPosts, f.Posts)
	s.count(kindFollowers, f.Followers)
	s.count(kindFollowing, f.Following)
	s.per(kindRatio, kindFollowers)
	s.per(kindPerPost, kindPosts)
	s.tell(kindPicture, f.Picture)
	s.count(kindBio, f.Bio)
	s.tell(kindLink, f.Link)
	s.count(kindNameTrailing, f.Name.Trailing)
	s.tell(kindNameRandom, f.Name.Random)
	s.tell(kindPrivate, f.Private)
	s.tell(kindVerified, f.Verified)
	if length, _ := f.Name.Length.Get(); length > 0 && f.Name.Digits.IsKnown() {
		digits, _ := f.Name.Digits.Get()
		s.set(kindNameDigits, min(1, float64(digits)/float64(length)))
	}
	if n, known := daysBetween(f.Created, f.clock(asOf)); known && n >= 0 {
		s.set(kindAge, float64(n))
	}
}

func (s *sight) set(kind featureKind, x float64) {
	s.value[kind] = x
	s.known |= 1 << kind
}

func (s *sight) count(kind featureKind, c engagement.Count) {
	if n, known := c.Get(); known {
		s.set(kind, float64(n))
	}
}

func (s *sight) tell(kind featureKind, t engagement.Tri) {
	switch {
	case t > 0:
		s.set(kind, 1)
	case t < 0:
		s.set(kind, 0)
	}
}

// per sets the ratio of following to another count, to 1 where that is 0; 0 of 0
// is no ratio.
func (s *sight) per(kind, below featureKind) {
	if s.known>>kindFollowing&(s.known>>below)&1 == 0 {
		return
	}
	a, b := s.value[kindFollowing], s.value[below]
	switch {
	case b > 0:
		s.set(kind, a/b)
	case a > 0:
		s.set(kind, a)
		s.floor |= 1 << kind
	}
}

// allCounters are the kinds of followers, following and posts.
const allCounters = 1<<kindPosts | 1<<kindFollowers | 1<<kindFollowing

// counters is how many of followers, following and posts are known.
func (s *sight) counters() int {
	return int(s.known>>kindPosts&1 + s.known>>kindFollowers&1 + s.known>>kindFollowing&1)
}
