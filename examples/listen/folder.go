package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/listen"
)

// A plan is brands.json: whom to listen for, and how to count.
type plan struct {
	Own    listen.Brand   `json:"own"`
	Rivals []listen.Brand `json:"rivals"`
	Policy listen.Policy  `json:"policy"`
	// Comments is the platform of the comments, which do not say it themselves. Empty:
	// that of their posts, with handles read by rules that hold on most platforms.
	Comments engagement.Platform `json:"comments_platform"`
}

// An input is what a folder held.
type input struct {
	plan
	files     []file
	followers engagement.History
	problems  []string
}

// A file is one feed.
type file struct {
	name string
	feed engagement.Feed
}

var errNothing = errors.New("no .json file with posts or comments there")

// load reads a folder. A file that cannot be read is a problem and the rest stands;
// only brands.json must be right.
func load(folder fs.FS) (in input, err error) {
	body, err := fs.ReadFile(folder, "brands.json")
	if err != nil {
		return in, err
	}
	if err := json.Unmarshal(body, &in.plan); err != nil {
		return in, fmt.Errorf("brands.json: %w", err)
	}
	names, err := fs.Glob(folder, "*.json")
	if err != nil {
		return in, err
	}
	slices.Sort(names)
	for _, name := range names {
		if name == "brands.json" {
			continue
		}
		if err := in.read(folder, name); err != nil {
			in.problems = append(in.problems, clean(name+": "+err.Error()))
		}
	}
	if len(in.files) == 0 {
		return in, errors.Join(append([]error{errNothing}, asErrors(in.problems)...)...)
	}
	return in, nil
}

func (in *input) read(folder fs.FS, name string) error {
	body, err := fs.ReadFile(folder, name)
	if err != nil {
		return err
	}
	if strings.HasPrefix(path.Base(name), "followers") {
		var h engagement.History
		if err := json.Unmarshal(body, &h); err != nil {
			return err
		}
		in.followers = in.followers.Merge(h)
		return nil
	}
	f := file{name: name}
	if err := json.Unmarshal(body, &f.feed); err != nil {
		return err
	}
	in.files = append(in.files, f)
	return nil
}

func asErrors(texts []string) (all []error) {
	for _, s := range texts {
		all = append(all, errors.New(s))
	}
	return all
}

// clean takes out what steers a terminal or turns the direction of text.
func clean(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t':
			return ' '
		case r < 0x20, 0x7F <= r && r < 0xA0, 0x200E <= r && r <= 0x200F, 0x202A <= r && r <= 0x202E, 0x2066 <= r && r <= 0x2069, r == 0xFFFE, r == 0xFFFF:
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, "\uFFFD"))
}
