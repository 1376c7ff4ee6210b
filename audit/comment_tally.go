package audit

import (
	"errors"
	"math"
	"slices"

	"github.com/seed-e12bc25d/influencekit/engagement"
)

// ErrUnlikeComments says that comments were read by unlike phrases, settings or own
// names.
var ErrUnlikeComments = errors.New("audit: comments read by unlike policies")

// A CommentTally collects the comments of one account, in parts that are merged
// exactly: it depends on the set of comments only, not on their order or how they
// were spread. A comment whose id comes again counts once; comments without an id
// each count. It keeps no text: 56 bytes a comment, and 128 more where the text is
// long enough to be compared with others.
//
// The zero CommentTally can be merged into and unmarshalled into, whatever the policy
// and the own names of what comes. Added to or read while it is empty it follows the
// [DefaultPolicy] and excuses nobody. A tally that came from bytes alone can be merged
// and written; to read it or to go on adding, merge it into one by [NewCommentTally].
type CommentTally struct {
	policy     CommentPolicy
	key        uint64         // of policy and own names; 0: none yet
	reader     *commentReader // by them; nil: they are not known
	records    []commentRecord
	signatures []signature
	clean      int // records before this are in order, without repeats
}

// NewCommentTally starts a tally by a policy. own are the creator's handles, tags,
// links and codes.
func NewCommentTally(p Policy, own Excused) *CommentTally {
	t := &CommentTally{policy: p.Comments.normal(), reader: newCommentReader(p.Comments.Phrases, own)}
	h := newHash()
	h.number(t.reader.phrases.key)
	h.number(uint64(t.policy.DuplicateLetters))
	for _, list := range [][][]byte{t.reader.own.handles, t.reader.own.tags, t.reader.own.links, t.reader.own.codes} {
		list = slices.Clone(list)
		slices.SortFunc(list, slices.Compare)
		for _, name := range list {
			h.text(string(name))
		}
		h.number(uint64(len(list)))
	}
	t.key = max(1, h.sum())
	return t
}

// ready gives a tally without a policy the default one, unless it holds what was
// counted by another.
func (t *CommentTally) ready() error {
	if t.reader != nil {
		return nil
	}
	d := NewCommentTally(DefaultPolicy(), Excused{})
	if t.key != 0 && t.key != d.key {
		return ErrNoPolicy
	}
	t.policy, t.key, t.reader = d.policy, d.key, d.reader
	return nil
}

// Add reads a comment and keeps what the account's reading needs of it. The error is
// [ErrNoPolicy] where the tally came from bytes and knows no policy to read by, and
// nil otherwise; nothing is added then.
func (t *CommentTally) Add(c *engagement.Comment) error {
	if err := t.ready(); err != nil {
		return err
	}
	if len(t.records) >= 2*t.clean+1<<16 {
		t.tidy()
	}
	n := len(t.signatures)
	t.signatures = append(t.signatures, signature{})
	r := t.reader.record(c, t.policy.DuplicateLetters, &t.signatures[n])
	if r.signature < 0 || n >= math.MaxInt32 {
		t.signatures = t.signatures[:n]
		r.signature = -1
	} else {
		r.signature = int32(n)
	}
	t.records = append(t.records, r)
	return nil
}

// N is how many comments were counted.
func (t *CommentTally) N() int {
	t.tidy()
	return len(t.records)
}

// Merge adds what o has counted. Tallies of unlike phrases, settings or own names
// are [ErrUnlikeComments]. A nil o adds nothing, nor does an empty one of no policy. A
// t of no policy takes that of o, if o knows it. The limits that only a reading uses,
// of pods, bursts and copies, stay those of t.
func (t *CommentTally) Merge(o *CommentTally) error {
	switch {
	case o == nil || o.key == 0:
		return nil
	case t.key != 0 && t.key != o.key:
		return ErrUnlikeComments
	}
	if t.key = o.key; t.reader == nil && o.reader != nil {
		t.policy, t.reader = o.policy, &commentReader{phrases: o.reader.phrases, own: o.reader.own}
	}
	from := int32(len(t.signatures))
	t.signatures = append(t.signatures, o.signatures...)
	for _, r := range o.records {
		if r.signature >= 0 {
			r.signature += from
		}
		t.records = append(t.records, r)
	}
	t.clean = min(t.clean, len(t.records))
	t.tidy()
	return nil
}

// tidy puts the records in order, drops repeats and the signatures nobody has.
func (t *CommentTally) tidy() {
	if t.clean == len(t.records) {
		return
	}
	slices.SortFunc(t.records, func(a, b commentRecord) int { return a.order(&b) })
	out := t.records[:0]
	signed := 0
	for i := range t.records {
		r := t.records[i]
		if n := len(out); r.id != 0 && n > 0 && out[n-1].id == r.id {
			continue
		}
		if r.signature >= 0 {
			signed++
		}
		out = append(out, r)
	}
	t.records = out
	t.clean = len(out)
	if signed < len(t.signatures) {
		kept := make([]signature, 0, signed)
		for i := range t.records {
			if r := &t.records[i]; r.signature >= 0 {
				kept = append(kept, t.signatures[r.signature])
				r.signature = int32(len(kept) - 1)
			}
		}
		t.signatures = kept
	}
}

// grow makes room for n more comments.
func (t *CommentTally) grow(n int) { t.records = slices.Grow(t.records, n) }
