package audit

import "github.com/seed-e12bc25d/influencekit/engagement"

// A Feature is one thing seen of a profile.
type Feature string

// The features. A ratio over 0 is taken over 1, and then speaks against a profile
// only: nothing posted and two accounts followed is not "two per post".
const (
	FeaturePosts        Feature = "posts"
	FeatureFollowers    Feature = "followers"
	FeatureFollowing    Feature = "following"
	FeatureRatio        Feature = "following_per_follower"
	FeaturePerPost      Feature = "following_per_post"
	FeaturePicture      Feature = "picture"       // 1 has one, 0 has none
	FeatureBio          Feature = "bio"           // characters
	FeatureLink         Feature = "link"          // 1, 0
	FeatureNameDigits   Feature = "name_digits"   // share of the handle's characters
	FeatureNameTrailing Feature = "name_trailing" // digits at its end
	FeatureNameRandom   Feature = "name_random"   // 1, 0
	FeatureAge          Feature = "age"           // days since the account was created
	FeaturePrivate      Feature = "private"       // 1, 0
	FeatureVerified     Feature = "verified"      // 1, 0
)

// A Weight is what a feature counts, in points of log odds: 1 point makes the odds
// of a fake 2.7 times as high, −1 as low. The points run in straight lines from
// knot to knot and stay level outside.
type Weight struct {
	Feature Feature `json:"feature"`
	Knots   []Knot  `json:"knots"` // ascending in At
	// For and Against are the words where the points are over and under 0; {value}
	// stands for what was seen.
	For     string           `json:"for"`
	Against string           `json:"against,omitempty"`
	Source  string           `json:"source"` // of the rule; the points are our judgement
	Trust   engagement.Trust `json:"trust"`  // of that source
	AsOf    string           `json:"as_of"`  // when it was read, YYYY-MM-DD
}

// A Knot is a value and what it counts.
type Knot struct {
	At     float64 `json:"at"`
	Points float64 `json:"points"`
}

// mostPoints bounds what one weight can count, so that no policy makes a score
// that is no number.
const mostPoints = 1000

// mostWeights is how many weights of a policy are used.
const mostWeights = 64

// at gives the points of a value, and whether the knots make sense there.
func (w *Weight) at(x float64) (float64, bool) {
	knots, n := w.Knots, 0
	for n < len(knots) && x > knots[n].At {
		n++
	}
	var points float64
	switch {
	case n > 0 && n < len(knots):
		a, b := &knots[n-1], &knots[n]
		part := (x - a.At) / (b.At - a.At)
		points = a.Points + float64(part*(b.Points-a.Points))
	case n > 0:
		points = knots[n-1].Points
	case len(knots) > 0:
		points = knots[0].Points
	default:
		return 0, false
	}
	return points, points >= -mostPoints && points <= mostPoints
}

// counts gives the points of a feature of what was seen, and whether it could be
// assessed.
func (w *Weight) counts(seen *sight, kind featureKind) (float64, bool) {
	if seen.known>>kind&1 == 0 {
		return 0, false
	}
	points, ok := w.at(seen.value[kind])
	if !ok {
		return 0, false
	}
	if seen.floor>>kind&1 != 0 {
		points = max(points, 0)
	}
	return points, true
}

// A featureKind is a feature by number, which is quicker to tell apart.
type featureKind uint8

// The kinds.
const (
	kindNone featureKind = iota // unheard of
	kindPosts
	kindFollowers
	kindFollowing
	kindRatio
	kindPerPost
	kindPicture
	kindBio
	kindLink
	kindNameDigits
	kindNameTrailing
	kindNameRandom
	kindAge
	kindPrivate
	kindVerified
)

// featureKinds lists the features by number.
var featureKinds = [...]Feature{
	kindPosts:        FeaturePosts,
	kindFollowers:    FeatureFollowers,
	kindFollowing:    FeatureFollowing,
	kindRatio:        FeatureRatio,
	kindPerPost:      FeaturePerPost,
	kindPicture:      FeaturePicture,
	kindBio:          FeatureBio,
	kindLink:         FeatureLink,
	kindNameDigits:   FeatureNameDigits,
	kindNameTrailing: FeatureNameTrailing,
	kindNameRandom:   FeatureNameRandom,
	kindAge:          FeatureAge,
	kindPrivate:      FeaturePrivate,
	kindVerified:     FeatureVerified,
}

func (f Feature) kind() featureKind {
	for i := 1; i < len(featureKinds); i++ {
		if featureKinds[i] == f {
			return featureKind(i)
		}
	}
	return kindNone
}
