package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"strings"

	"github.com/seed-e12bc25d/influencekit/audit"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/payload"
	"github.com/seed-e12bc25d/influencekit/engagement/platforms"
	"github.com/seed-e12bc25d/influencekit/engagement/problem"
	"github.com/seed-e12bc25d/influencekit/engagement/valid"
)

// The most that is read.
const (
	mostBytes = 64 << 20  // of one file
	mostFiles = 2_000     // of a folder
	mostRows  = 1_000_000 // of one table
)

// mostNotes is how many problems of one file are listed; the rest is counted.
const mostNotes = 50

// Inputs is all that a folder holds.
type Inputs struct {
	Evidence audit.Evidence
	Read     []Source
	Problems []string // what could not be read, file by file
	feed     engagement.Feed
}

// load reads vet.json, then the tables and every payload of the folder and the
// folders in it.
func load(folder fs.FS) (*Inputs, error) {
	in := &Inputs{}
	if err := in.plan(folder); err != nil {
		return nil, err
	}
	files := 0
	err := fs.WalkDir(folder, ".", func(name string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil && name == ".":
			if at := new(fs.PathError); errors.As(err, &at) {
				err = at.Err // the path in it is "."
			}
			return fmt.Errorf("the folder cannot be read: %w", err)
		case err != nil:
			in.note(name, err)
			return nil
		case entry.IsDir() || name == "vet.json":
			return nil
		}
		if files++; files > mostFiles {
			return fmt.Errorf("the folder holds more than %d files: it does not look like one account's", mostFiles)
		}
		in.file(folder, name)
		return nil
	})
	if err != nil {
		return nil, err
	}
	if err := in.choose(); err != nil {
		return nil, err
	}
	if len(in.Read) == 0 {
		return nil, errors.Join(errors.New("nothing to audit: no vet.json, payload, history.csv or followers that can be read"), in.listed())
	}
	return in, nil
}

// listed is the problems as one error.
func (in *Inputs) listed() error {
	var all []error
	for _, p := range in.Problems[:min(len(in.Problems), 10)] {
		all = append(all, errors.New(p))
	}
	return errors.Join(all...)
}

// plan reads vet.json, where there is one. Where reading stopped in the middle
// nothing of it can be trusted.
func (in *Inputs) plan(folder fs.FS) error {
	body, err := readAll(folder, "vet.json")
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("vet.json: %w", err)
	}
	in.Evidence, err = valid.Read[audit.Evidence](check, strings.NewReader(body))
	var list problem.List
	if err != nil && !errors.As(err, &list) {
		return fmt.Errorf("vet.json: %w", err)
	}
	for _, p := range list {
		switch p.Rule {
		case "syntax", "truncated", "too_large", "too_deep", "too_many", "too_many_problems", "trailing_data":
			return fmt.Errorf("vet.json: %w", list)
		}
		if p.Path == "" && p.Rule == "wrong_type" {
			return fmt.Errorf("vet.json: %w", list)
		}
	}
	in.notes("vet.json", list)
	in.read("vet.json", "what is known of the account", 1)
	return nil
}

// file reads one file. What is wrong with it is noted and does not stop the rest.
func (in *Inputs) file(folder fs.FS, name string) {
	info, err := fs.Stat(folder, name)
	switch {
	case err != nil:
		in.note(name, err)
		return
	case !info.Mode().IsRegular():
		in.note(name, errors.New("not read: it is no ordinary file"))
		return
	}
	f, err := folder.Open(name)
	if err != nil {
		in.note(name, err)
		return
	}
	defer f.Close()
	var n int
	switch {
	case name == "history.csv":
		n, err = in.history(name, f)
		in.read(name, "rows of history", n)
	case name == "followers.csv":
		n, err = in.followerTable(name, f)
		in.read(name, "followers", n)
	case name == "followers.json":
		n, err = in.followerList(name, f)
		in.read(name, "followers", n)
	case path.Ext(name) == ".json":
		err = in.payload(name, f)
	default:
		err = errors.New("not read: neither a payload nor one of the tables known")
	}
	if err != nil {
		in.note(name, err)
	}
}

// readers are the readers of payloads by source.
var readers = map[string]func(io.Reader, ...payload.Option) (engagement.Feed, error){
	"youtube": platforms.YouTube, "instagram": platforms.Instagram, "tiktok": platforms.TikTok,
	"x": platforms.X, "facebook": platforms.Facebook,
}

// payload reads what a platform gave.
func (in *Inputs) payload(name string, f io.Reader) error {
	read, ok := readers[source(name)]
	if !ok {
		return errors.New("not read: its name does not begin with a platform's")
	}
	feed, err := read(f, payload.MeasuredAt(in.Evidence.AsOf), payload.MaxBytes(mostBytes))
	in.feed = in.feed.Join(feed)
	var held []string
	for _, part := range []struct {
		n    int
		what string
	}{{len(feed.Accounts), "accounts"}, {len(feed.Posts), "posts"}, {len(feed.Comments), "comments"}, {len(feed.Audiences), "audiences"}} {
		if part.n > 0 {
			held = append(held, counted(part.n, part.what))
		}
	}
	if len(held) > 0 {
		in.Read = append(in.Read, Source{name, strings.Join(held, ", ")})
	}
	in.notes(name, feed.Problems)
	return err
}

// followerList reads a JSON list of accounts.
func (in *Inputs) followerList(name string, f io.Reader) (int, error) {
	list, err := valid.Read[[]engagement.Account](check, f)
	in.Evidence.Followers = append(in.Evidence.Followers, list...)
	var problems problem.List
	if errors.As(err, &problems) {
		in.notes(name, problems)
		err = nil
	}
	return len(list), err
}

// read notes what a file held, if anything.
func (in *Inputs) read(name, what string, n int) {
	switch {
	case n == 1 && name == "vet.json":
		in.Read = append(in.Read, Source{name, what})
	case n > 0:
		in.Read = append(in.Read, Source{name, counted(n, what)})
	}
}

func (in *Inputs) note(name string, err error) {
	in.Problems = append(in.Problems, name+": "+err.Error())
}

func (in *Inputs) notes(name string, problems problem.List) {
	for i, p := range problems {
		if i == mostNotes {
			in.note(name, fmt.Errorf("and %d more", len(problems)-i))
			return
		}
		at := p.Path
		if at == "" {
			at = "the whole"
		}
		in.note(name, fmt.Errorf("%s: %s", at, p.Message))
	}
}

// source is the first word of a path.
func source(name string) string {
	end := strings.IndexFunc(name, func(r rune) bool { return !('a' <= r && r <= 'z') })
	if end < 0 {
		return name
	}
	return name[:end]
}

// readAll reads a file of at most mostBytes.
func readAll(folder fs.FS, name string) (string, error) {
	info, err := fs.Stat(folder, name)
	switch {
	case err != nil:
		return "", err
	case !info.Mode().IsRegular():
		return "", errors.New("it is no ordinary file")
	}
	f, err := folder.Open(name)
	if err != nil {
		return "", err
	}
	defer f.Close()
	body, err := io.ReadAll(&bounded{Reader: f, left: mostBytes})
	return string(body), err
}

// A bounded reader fails where there is more than so many bytes, and so tells a long
// file from one that ends.
type bounded struct {
	io.Reader
	left   int
	failed error // from then on
}

func (b *bounded) Read(p []byte) (int, error) {
	if b.failed != nil {
		return 0, b.failed
	}
	n, err := b.Reader.Read(p[:min(len(p), b.left+1)])
	if n > b.left {
		b.failed = fmt.Errorf("longer than %d bytes: the rest is not read", mostBytes)
		return b.left, b.failed
	}
	b.left -= n
	return n, err
}
