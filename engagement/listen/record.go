package listen

import "cmp"

// A record is what a tally keeps of one item, a post or a comment: whole numbers
// only. The zero of each field is "not known", and joining two records of the same
// item is taking the larger of each field, so that no order and no grouping can
// matter.
type record struct {
	key    uint64 // of the item: platform and id; of all it says where it has no id
	copies uint64 // times seen: 1 for an item with an id, however often it came

	link     uint64 // post: hash of its id; comment: that of its post's
	author   uint64 // 0: not known
	text     uint64 // of the folded text; 0: no words
	at       int64  // seconds after year 1 in UTC, plus 1; 0: not known
	brands   uint64 // set of the brands mentioned
	own      uint64 // set of the brands that wrote it
	tags     uint64 // set of the branded hashtags in it
	reach    int64  // plus 1; posts only
	engaged  int64  // plus 1; posts only
	comments int64  // that the post says it has, plus 1

	score    int32 // millionths
	state    state
	kind     kind
	disputed bool // two scorers, or two bodies, gave it different scores
	anonym   bool // it has no id
	platform string
	language string
}

// mostCopies bounds the copies of one item without an id, so that sums of all of
// them fit.
const mostCopies = 1 << 32

// A state says what came of scoring an item. A larger one goes before.
type state uint8

const (
	unasked state = iota // no scorer was there, or the item needs no score
	silent               // no words to judge
	broken               // NaN, infinite, or out of range
	refused              // the scorer's error
	scored
	states
)

// A kind is what an item is.
type kind uint8

const (
	isPost kind = iota + 1
	isComment
	kinds
)

// join takes what o knows of the same item into r.
func (r *record) join(o *record) {
	if r.anonym { // nothing tells two of them apart but their number
		r.copies = min(r.copies+o.copies, mostCopies)
	}
	r.disputed = r.disputed || o.disputed || r.state == scored && o.state == scored && r.score != o.score
	if c := cmp.Or(cmp.Compare(o.state, r.state), cmp.Compare(o.score, r.score)); c > 0 {
		r.state, r.score = o.state, o.score
	}
	r.link, r.author, r.text = max(r.link, o.link), max(r.author, o.author), max(r.text, o.text)
	r.brands, r.own, r.tags = r.brands|o.brands, r.own|o.own, r.tags|o.tags
	r.at = max(r.at, o.at)
	r.reach, r.engaged, r.comments = max(r.reach, o.reach), max(r.engaged, o.engaged), max(r.comments, o.comments)
	r.platform, r.language = max(r.platform, o.platform), max(r.language, o.language)
}
