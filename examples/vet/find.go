package main

import (
	"fmt"
	"strings"

	"github.com/seed-e12bc25d/influencekit/audit"
	"github.com/seed-e12bc25d/influencekit/engagement"
)

// A finder knows what the ids of a report stand for.
type finder struct {
	handles  map[string]string // of followers, by id
	comments map[string]*engagement.Comment
	posts    map[string]*engagement.Post
}

func newFinder(e *audit.Evidence) finder {
	f := finder{map[string]string{}, map[string]*engagement.Comment{}, map[string]*engagement.Post{}}
	for i := range e.Followers {
		f.handles[e.Followers[i].ID] = e.Followers[i].Handle
	}
	for i := range e.Comments {
		f.comments[e.Comments[i].ID] = &e.Comments[i]
	}
	for i := range e.Posts {
		f.posts[e.Posts[i].ID] = &e.Posts[i]
	}
	return f
}

// place says where to look, in words where they are known.
func (f finder) place(p audit.Place) string {
	var parts []string
	add := func(format string, args ...any) { parts = append(parts, fmt.Sprintf(format, args...)) }
	if p.Account != "" {
		name := p.Account
		if handle := f.handles[p.Account]; handle != "" && handle != name {
			name = handle + " (" + p.Account + ")"
		}
		add("%s", name)
	}
	when := days(p.From, p.To)
	c := f.comments[p.Comment]
	switch {
	case p.Comment == "":
	case c == nil || strings.TrimSpace(c.Text) == "":
		add("comment %s", p.Comment)
	default:
		add("“%s”", short(strings.TrimSpace(c.Text), 70))
	}
	if p.Author != "" {
		add("by %s", p.Author)
	}
	post := f.posts[p.Post]
	switch {
	case p.Post == "":
	case post == nil:
		add("post %s", p.Post)
	case c == nil && strings.TrimSpace(post.Caption) != "":
		add("post %s “%s”", p.Post, short(strings.TrimSpace(post.Caption), 60))
	case post.Published.IsZero():
		add("post %s", p.Post)
	default:
		add("under the post of %s", day(post.Published))
	}
	if when != "" && (c == nil || post == nil) {
		add("%s", when)
	}
	text := strings.Join(parts, ", ")
	if p.Note != "" {
		if text != "" {
			text += ": "
		}
		text += p.Note
	}
	return text
}
