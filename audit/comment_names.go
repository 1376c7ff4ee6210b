package audit

import (
	"strconv"
	"strings"

	"github.com/seed-e12bc25d/influencekit/engagement"
)

// Name puts ids and handles in place of the keys in a reading, where the comments
// have them: those of the comments it was made of, or some. Authors are named by
// their shown name where they have one. What is not found stays a key.
func (r *CommentsReading) Name(comments []engagement.Comment) {
	names := map[uint64]string{}
	r.eachName(func(s *string) {
		if k, ok := keyIn(*s); ok {
			names[k] = ""
		}
	})
	if len(names) == 0 {
		return
	}
	put := func(key uint64, name string) {
		if old, ok := names[key]; ok && key != 0 && name != "" && (old == "" || name < old) {
			names[key] = name
		}
	}
	for i := range comments {
		c := &comments[i]
		put(keyOf(c.ID), c.ID)
		put(keyOf(c.Post), c.Post)
		name := c.Author
		if name == "" {
			name = c.AuthorID
		}
		put(authorOf(c), name)
	}
	r.eachName(func(s *string) {
		if k, ok := keyIn(*s); ok && names[k] != "" {
			*s = names[k]
		}
	})
}

// eachName calls f on all places of a reading where a name stands.
func (r *CommentsReading) eachName(f func(*string)) {
	places := func(ps []Place) {
		for i := range ps {
			f(&ps[i].Post)
			f(&ps[i].Comment)
			f(&ps[i].Author)
		}
	}
	for _, k := range CommentKinds() {
		places(r.Places[k])
	}
	places(r.suspicious)
	places(r.repeated)
	for i := range r.Duplicates {
		f(&r.Duplicates[i].First.Post)
		f(&r.Duplicates[i].First.Comment)
		f(&r.Duplicates[i].First.Author)
	}
	for i := range r.Pods {
		for k := range r.Pods[i].Authors {
			f(&r.Pods[i].Authors[k])
		}
	}
	for i := range r.Bursts {
		f(&r.Bursts[i].Place.Post)
	}
}

// keyIn reads a key as keyText writes it.
func keyIn(s string) (uint64, bool) {
	digits, ok := strings.CutPrefix(s, keyPrefix)
	if !ok || len(digits) != 16 {
		return 0, false
	}
	k, err := strconv.ParseUint(digits, 16, 64)
	return k, err == nil
}
