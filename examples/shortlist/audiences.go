package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"strings"
	"time"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/payload"
	"github.com/seed-e12bc25d/influencekit/persona"
	"github.com/seed-e12bc25d/influencekit/persona/vendors"
)

// readers are the readers of payloads by vendor.
var readers = map[string]func(io.Reader, ...payload.Option) (engagement.Feed, error){
	"modash": vendors.Modash, "hypeauditor": vendors.HypeAuditor, "instagram": vendors.Instagram,
	"youtube": vendors.YouTubeAnalytics, "phyllo": vendors.Phyllo,
}

// mostFiles is the most payloads that are read.
const mostFiles = 10_000

// audiences reads the payloads of vendors and gives their audiences to the
// candidates. What is wrong with one is noted.
func (in *Inputs) audiences(folder fs.FS) error {
	files := 0
	err := fs.WalkDir(folder, "audiences", func(name string, entry fs.DirEntry, err error) error {
		switch {
		case errors.Is(err, fs.ErrNotExist) && name == "audiences":
			return nil
		case err != nil:
			in.note(name, err.Error())
			return nil
		case entry.IsDir():
			return nil
		}
		if files++; files > mostFiles {
			return fmt.Errorf("audiences: more than %d files", mostFiles)
		}
		if err := in.audience(folder, name); err != nil {
			for _, e := range addressed(name, err) {
				in.Notes = append(in.Notes, e.Error())
			}
		}
		return nil
	})
	return err
}

// audience reads one payload.
func (in *Inputs) audience(folder fs.FS, name string) error {
	c := in.candidate(path.Base(path.Dir(name)))
	vendor := path.Base(name)
	if end := strings.IndexFunc(vendor, func(r rune) bool { return !('a' <= r && r <= 'z') }); end >= 0 {
		vendor = vendor[:end]
	}
	read, known := readers[vendor]
	switch {
	case c == nil:
		return errors.New("not read: no candidate is called as its folder")
	case !known || path.Ext(name) != ".json":
		return errors.New("not read: its name does not begin with a vendor's, or end in .json")
	}
	var feed engagement.Feed
	_, _, err := open(folder, name, func(r io.Reader) (what string, err error) {
		feed, err = read(r, payload.MeasuredAt(in.asOf()), payload.MaxBytes(mostBytes))
		return "", err
	})
	for _, p := range feed.Problems {
		in.note(name, told(p))
	}
	if len(feed.Accounts) > 0 && feed.Accounts[0].Handle != "" && !strings.EqualFold(feed.Accounts[0].Handle, strings.TrimPrefix(c.Handle, "@")) {
		return errors.Join(err, errors.New("not used: it is of an account with another handle"))
	}
	held := 0
	var gaps []string
	for _, a := range feed.Audiences {
		was := c.Audiences
		c.Audiences = append(c.Audiences[:len(c.Audiences):len(c.Audiences)], a)
		if bad := c.Validate(); bad != nil {
			c.Audiences = was
			in.note(name, "not used: "+bad.Error())
			continue
		}
		held++
		gaps = append(gaps, a.Gaps...)
	}
	if held > 0 {
		what := name + ": " + counted(held, "audience")
		if len(gaps) > 0 {
			what += "; gaps: " + strings.Join(gaps, "; ")
		}
		in.Read = append(in.Read, what)
	}
	return err
}

// asOf is the day of the plan, or none.
func (in *Inputs) asOf() (t time.Time) {
	if in.Plan != nil && !in.Plan.AsOf.IsZero() {
		return in.Plan.AsOf.In(time.UTC)
	}
	return t
}

// of is the candidate of a row.
func (in *Inputs) of(k persona.Row) *persona.Candidate { return &in.Candidates[k.Index()] }
