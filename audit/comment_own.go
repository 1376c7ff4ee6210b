package audit

import (
	"bytes"
	"slices"
	"strings"

	"github.com/seed-e12bc25d/influencekit/engagement/caption"
)

// An ownList is an [Excused] folded, ready to compare.
type ownList struct {
	handles, tags, links, codes [][]byte
}

func newOwnList(e Excused) ownList {
	var o ownList
	put := func(dst *[][]byte, text string, cut ...string) {
		b := bytes.TrimSpace(caption.Fold(text).Text)
		for _, c := range cut {
			b = bytes.TrimPrefix(b, []byte(c))
		}
		if len(b) > 0 {
			*dst = append(*dst, slices.Clone(b))
		}
	}
	for _, h := range e.Handles {
		put(&o.handles, h, "@")
	}
	for _, t := range e.Tags {
		put(&o.tags, t, "#")
	}
	for _, l := range e.Links {
		put(&o.links, strings.TrimRight(l, "/"), "http://", "https://", "www.")
	}
	for _, c := range e.Codes {
		put(&o.codes, c)
	}
	return o
}

func holds(list [][]byte, name []byte) bool {
	for _, l := range list {
		if bytes.Equal(l, name) {
			return true
		}
	}
	return false
}

func (o *ownList) handle(name []byte) bool { return holds(o.handles, name) }
func (o *ownList) tag(name []byte) bool    { return holds(o.tags, name) }
func (o *ownList) code(word []byte) bool   { return holds(o.codes, word) }

// link tells whether an address lies at or below one of the creator's own: a host
// covers its paths and what stands before it with a dot.
func (o *ownList) link(address []byte) bool {
	for _, cut := range [...]string{"http://", "https://", "www."} {
		address = bytes.TrimPrefix(address, []byte(cut))
	}
	for _, l := range o.links {
		rest, ok := bytes.CutPrefix(address, l)
		if !ok && !bytes.ContainsRune(l, '/') {
			host := address
			if end := bytes.IndexAny(host, "/?#:"); end >= 0 {
				host = host[:end]
			}
			if len(host) > len(l) && bytes.HasSuffix(host, l) && host[len(host)-len(l)-1] == '.' {
				return true
			}
		}
		if ok && (len(rest) == 0 || rest[0] == '/' || rest[0] == '?' || rest[0] == '#') {
			return true
		}
	}
	return false
}

// author tells whether a name is one of the creator's handles.
func (o *ownList) author(name string) bool {
	if len(o.handles) == 0 || name == "" {
		return false
	}
	name = strings.TrimPrefix(name, "@")
	for _, h := range o.handles {
		if strings.EqualFold(string(h), name) {
			return true
		}
	}
	return false
}
