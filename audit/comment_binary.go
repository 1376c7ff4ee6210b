package audit

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math"

	"github.com/seed-e12bc25d/influencekit/engagement/wire"
)

// ErrCommentBytes says that bytes are not the binary form of a [CommentTally].
var ErrCommentBytes = errors.New("audit: not the binary form of a tally of comments")

const (
	commentVersion = 2
	recordSize     = 5*8 + 2 + 1 + 1 + 4 + 2 + 1
	signatureSize  = 2 * bins
)

// MarshalBinary writes, in the frame of package wire, the key of the policy and own
// names, the number of comments and each of them in order, with its signature where
// it has one. Equal tallies give equal bytes, and an empty one of no policy those of the
// default. The error is always nil.
func (t *CommentTally) MarshalBinary() ([]byte, error) {
	if t.key == 0 {
		t = NewCommentTally(DefaultPolicy(), Excused{})
	}
	t.tidy()
	b := make([]byte, 0, wire.Overhead+16+len(t.records)*recordSize+len(t.signatures)*signatureSize)
	b = wire.Begin(b, wire.CommentTally, commentVersion)
	b = binary.BigEndian.AppendUint64(b, t.key)
	b = binary.BigEndian.AppendUint64(b, uint64(len(t.records)))
	for i := range t.records {
		r := &t.records[i]
		for _, v := range [...]uint64{r.id, r.author, r.post, r.text, uint64(r.at)} {
			b = binary.BigEndian.AppendUint64(b, v)
		}
		b = binary.BigEndian.AppendUint16(b, uint16(r.reasons))
		b = append(b, r.marks, r.words)
		b = binary.BigEndian.AppendUint32(b, r.span)
		b = binary.BigEndian.AppendUint16(b, r.length)
		if r.signature < 0 {
			b = append(b, 0)
			continue
		}
		b = append(b, 1)
		for _, v := range t.signatures[r.signature] {
			b = binary.BigEndian.AppendUint16(b, v)
		}
	}
	return wire.Seal(b, 0), nil
}

// UnmarshalBinary replaces t by what MarshalBinary wrote. A tally by [NewCommentTally],
// and any that was added to or read, keeps its policy and own names and goes on
// collecting; the bytes must be of the same, or the error is [ErrUnlikeComments].
// Another takes those of any. Anything malformed is [ErrCommentBytes], with the error
// of package wire in it. After an error t is as it was.
func (t *CommentTally) UnmarshalBinary(data []byte) error {
	body, err := wire.Open(data, wire.CommentTally, commentVersion)
	if err != nil {
		return fmt.Errorf("%w: %w", ErrCommentBytes, err)
	}
	in := wire.Reader{Rest: body}
	key := in.Uint64()
	switch {
	case key == 0:
		return ErrCommentBytes
	case t.reader != nil && key != t.key:
		return ErrUnlikeComments
	}
	count := in.Uint64()
	if count > uint64(len(in.Rest)/recordSize) || count > math.MaxInt32 {
		return ErrCommentBytes
	}
	records := make([]commentRecord, 0, count)
	var signatures []signature
	for range count {
		b := in.Take(recordSize)
		if in.Bad {
			return ErrCommentBytes
		}
		r := readRecord(b)
		signed := b[recordSize-1]
		if !r.sane() || signed > 1 || signed == 1 && r.text == 0 {
			return ErrCommentBytes
		}
		if signed == 1 {
			var s signature
			for k := range s {
				s[k] = in.Uint16()
			}
			r.signature = int32(len(signatures))
			signatures = append(signatures, s)
		}
		if n := len(records); n > 0 {
			if o := records[n-1].order(&r); o > 0 || r.id != 0 && records[n-1].id == r.id {
				return ErrCommentBytes
			}
		}
		records = append(records, r)
	}
	if !in.Done() {
		return ErrCommentBytes
	}
	t.key, t.records, t.signatures, t.clean = key, records, signatures, len(records)
	return nil
}

func readRecord(b []byte) commentRecord {
	u := func(k int) uint64 { return binary.BigEndian.Uint64(b[8*k:]) }
	return commentRecord{
		id: u(0), author: u(1), post: u(2), text: u(3), at: int64(u(4)),
		reasons: reasonSet(binary.BigEndian.Uint16(b[40:])), marks: b[42], words: b[43],
		span: binary.BigEndian.Uint32(b[44:]), length: binary.BigEndian.Uint16(b[48:]), signature: -1,
	}
}

// Bounds of times that are read: the years 1 to 9999.
const earliestMilli, latestMilli = -62135596800000, 253402300799999

// sane holds what every record that was made of a comment satisfies.
func (r *commentRecord) sane() bool {
	switch {
	case r.reasons > allKinds, r.marks > allRecordMarks, r.span > mostRead:
		return false
	case r.at != noTime && (r.at < earliestMilli || r.at > latestMilli):
		return false
	case r.reasons == 0 && (r.span != 0 || r.length != 0), (r.text == 0) != (r.words == 0):
		return false
	case r.marks&isOwn != 0 && (r.reasons != 0 || r.text != 0):
		return false
	}
	return true
}
