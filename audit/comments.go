package audit

import "github.com/seed-e12bc25d/influencekit/engagement/stats"

// A CommentPolicy is how comments are judged. A number of 0 is that of
// [DefaultPolicy]. All of them are our judgement; no source gives one.
type CommentPolicy struct {
	Phrases *Phrases `json:"phrases,omitempty"` // nil is the built-in list

	DuplicateLetters int     `json:"duplicate_letters"` // texts of fewer letters are not compared: short praise is alike by nature
	DuplicateAlike   float64 `json:"duplicate_alike"`   // share of equal runs of five letters from which texts are copies

	PodSeconds int     `json:"pod_seconds"` // after the first comment under a post: who comments by then is early
	PodSize    int     `json:"pod_size"`    // authors that a pod has at least
	PodPosts   int     `json:"pod_posts"`   // posts under which they are early together, at least
	PodShare   float64 `json:"pod_share"`   // share of the posts under which each of them is early, at least
	PodAlike   float64 `json:"pod_alike"`   // Jaccard similarity of the posts of two authors, at least

	BurstSeconds int     `json:"burst_seconds"` // length of the window
	BurstLeast   int     `json:"burst_least"`   // comments in it, at least
	BurstTimes   float64 `json:"burst_times"`   // times the account's usual fullest window
	BurstPosts   int     `json:"burst_posts"`   // posts with times from which there is something usual
	EvenRun      int     `json:"even_run"`      // equal gaps in a row that are a machine's
	EvenSpread   float64 `json:"even_spread"`   // by how much of the gap they may differ
}

func defaultComments() CommentPolicy {
	return CommentPolicy{
		DuplicateLetters: 25, DuplicateAlike: 0.7,
		PodSeconds: 3600, PodSize: 5, PodPosts: 4, PodShare: 0.5, PodAlike: 0.7,
		BurstSeconds: 60, BurstLeast: 10, BurstTimes: 5, BurstPosts: 5, EvenRun: 8, EvenSpread: 0.1,
	}
}

// normal fills in what is 0 or out of range.
func (p CommentPolicy) normal() CommentPolicy {
	d := defaultComments()
	whole := func(n *int, otherwise, least int) {
		if *n < least {
			*n = otherwise
		}
	}
	share := func(x *float64, otherwise, most float64) {
		if !(*x > 0 && *x <= most) {
			*x = otherwise
		}
	}
	whole(&p.DuplicateLetters, d.DuplicateLetters, 1)
	whole(&p.PodSeconds, d.PodSeconds, 1)
	whole(&p.PodSize, d.PodSize, 2)
	whole(&p.PodPosts, d.PodPosts, 2)
	whole(&p.BurstSeconds, d.BurstSeconds, 1)
	whole(&p.BurstLeast, d.BurstLeast, 2)
	whole(&p.BurstPosts, d.BurstPosts, 2)
	whole(&p.EvenRun, d.EvenRun, 3)
	share(&p.DuplicateAlike, d.DuplicateAlike, 1)
	share(&p.PodShare, d.PodShare, 1)
	share(&p.PodAlike, d.PodAlike, 1)
	share(&p.EvenSpread, d.EvenSpread, 1)
	share(&p.BurstTimes, d.BurstTimes, 1e9)
	return p
}

// A CommentsReading is what the comments of an account show. Names in it are the ids
// and handles of the comments where a [Run] made it. A [CommentTally] keeps no names:
// there they are keys, "key:" and 16 digits, until [CommentsReading.Name] is called.
type CommentsReading struct {
	N   int `json:"n"`   // comments read, without the creator's own
	Own int `json:"own"` // the creator's own

	Reasons []CommentShare `json:"reasons"` // of each kind, in the order of CommentKinds
	// Weak is the share of comments that would fit under any post. One to three of
	// twenty (PeerNorm) are usual, and half of them are the alarm.
	Weak CommentShare `json:"weak"`
	Spam CommentShare `json:"spam"` // self-promotion or scam
	// Suspicious is the share with a strong reason (link, self-promotion, scam), or
	// with two of: a weak reason; disguised letters; a copy of another long comment,
	// or of what its author wrote under three posts; an author in a pod; a place in
	// a burst.
	Suspicious CommentShare `json:"suspicious"`
	PeerNorm   [2]float64   `json:"peer_norm"`

	Authors  int          `json:"authors"`  // different ones
	Repeated CommentShare `json:"repeated"` // third and later comments of an author under one post, answers left out
	Copies   CommentShare `json:"copies"`   // of the comments long enough to be compared, those that copy another

	Duplicates []DuplicateGroup `json:"duplicates,omitempty"` // the largest first, at most 20
	Pods       []Pod            `json:"pods,omitempty"`       // the most posts first, at most 20
	Bursts     []Burst          `json:"bursts,omitempty"`     // the largest first, at most 20
	InBursts   CommentShare     `json:"in_bursts"`            // of the comments with times
	TimedPosts int              `json:"timed_posts"`          // posts with times of five comments or more

	Places map[CommentKind][]Place `json:"places,omitempty"` // up to ten of each kind, the earliest first

	suspicious, repeated []Place
	explained            int // comments in bursts that events explain
}

// A CommentShare is a share of comments with its Wilson interval at 95 %, which is
// missing where Of is 0.
type CommentShare struct {
	Kind     CommentKind     `json:"kind,omitempty"`
	N        int             `json:"n"`
	Of       int             `json:"of"`
	Share    float64         `json:"share"`
	Interval *stats.Interval `json:"interval,omitempty"`
}

func shareOf(k CommentKind, n, of int) CommentShare {
	s := CommentShare{Kind: k, N: n, Of: of}
	if iv, err := stats.Wilson(int64(n), int64(of), 0.95); err == nil {
		s.Share, s.Interval = float64(n)/float64(of), &iv
	}
	return s
}

// A DuplicateGroup is comments whose texts are copies of each other, or nearly.
type DuplicateGroup struct {
	Comments int   `json:"comments"`
	Texts    int   `json:"texts"` // different ones
	Authors  int   `json:"authors"`
	Posts    int   `json:"posts"`
	First    Place `json:"first"` // the earliest of them
}

// A Pod is a group of authors who comment early under the same posts.
type Pod struct {
	Authors  []string `json:"authors"` // the most faithful first, at most 50
	Size     int      `json:"size"`
	Posts    int      `json:"posts"`    // under which at least half of them are early
	Of       int      `json:"of"`       // posts with times
	Share    float64  `json:"share"`    // Posts / Of
	Comments int      `json:"comments"` // by its members
}

// A Burst is many comments in a short time, or comments in the rhythm of a machine.
type Burst struct {
	Place    Place   `json:"place"` // post, from, to
	Comments int     `json:"comments"`
	Usual    float64 `json:"usual,omitempty"`  // comments in the fullest window of such a post of this account
	Even     bool    `json:"even,omitempty"`   // the gaps are equal
	Events   []Event `json:"events,omitempty"` // that explain it
}

// peerNorm is what is usual of weak comments: one to three of twenty
// (HypeAuditor, "How do you detect comments authenticity").
var peerNorm = [2]float64{0.05, 0.15}
