package main

import (
	"bufio"
	"bytes"
	"cmp"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"path"
	"slices"
	"strings"
	"time"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/engagement/payload"
	"github.com/seed-e12bc25d/influencekit/engagement/platforms"
	"github.com/seed-e12bc25d/influencekit/persona"
	"github.com/seed-e12bc25d/influencekit/persona/vendors"
)

// A reader reads what a platform or a vendor gave.
type reader func(io.Reader, ...payload.Option) (engagement.Feed, error)

// apis and exports are the readers by kind of file; vendorsOf those of audiences.
var (
	apis = map[string]reader{"youtube": platforms.YouTube, "instagram": platforms.Instagram, "tiktok": platforms.TikTok, "x": platforms.X,
		"facebook": platforms.Facebook, "linkedin": platforms.LinkedIn, "pinterest": platforms.Pinterest, "twitch": platforms.Twitch}
	exports = map[string]reader{"youtube": platforms.YouTubeStudioCSV, "tiktok": platforms.TikTokStudioCSV, "instagram": platforms.MetaCSV,
		"facebook": platforms.MetaCSV, "meta": platforms.MetaCSV}
	vendorsOf = map[string]reader{"modash": vendors.Modash, "hypeauditor": vendors.HypeAuditor, "instagram": vendors.Instagram,
		"youtube": vendors.YouTubeAnalytics, "phyllo": vendors.Phyllo}
)

// feeds is the reader of a kind of file, nil for a kind that is no feed.
func (in *Inputs) feeds(kind, name string) reader {
	if extension(name) == ".csv" {
		return exports[kind]
	}
	return apis[kind]
}

// feed keeps what one payload said. Exports do not say whose posts they are: then it is
// the account that the file is named after.
func (in *Inputs) feed(name string, feed engagement.Feed, err error) (int, error) {
	in.Accounts = append(in.Accounts, feed.Accounts...)
	for i := range feed.Posts {
		p := &feed.Posts[i]
		if p.Creator == "" {
			p.Creator = in.namedIn(name, p.Platform)
		}
		if bad := in.posts.add(p.ID, postLine{Post: p}); bad != nil {
			return 0, spooled(bad)
		}
	}
	for i := range feed.Comments {
		if bad := in.posts.add(feed.Comments[i].Post, postLine{Comment: &feed.Comments[i]}); bad != nil {
			return 0, spooled(bad)
		}
	}
	if extension(name) == ".csv" && len(feed.Posts) > 0 && !slices.ContainsFunc(feed.Posts, counts) {
		in.note(name, errors.New("no column of likes, comments, views or reach is known here: the headers may be in another language or of another export"))
	}
	in.progress.posts += len(feed.Posts)
	return len(feed.Posts) + len(feed.Comments) + len(feed.Accounts), err
}

// counts reports whether a post says how often anything happened.
func counts(p engagement.Post) bool {
	return slices.ContainsFunc([]engagement.Metric{engagement.Likes, engagement.Comments, engagement.Views, engagement.Reach}, func(m engagement.Metric) bool {
		return p.Metrics.Get(m).IsKnown()
	})
}

// namedIn is the account of a platform whose handle is in the name of a file.
func (in *Inputs) namedIn(name string, on engagement.Platform) (found string) {
	for _, c := range in.Plan.Creators {
		for _, h := range c.Accounts {
			if h.Platform == on && len(h.key().Handle) > len(found) && strings.Contains(strings.ToLower(name), h.key().Handle) {
				found = h.key().Handle
			}
		}
	}
	return found
}

// audience reads what a vendor says of the audience of a candidate, after whom the folder
// is called: audiences/ana.glow/modash.json.
func (in *Inputs) audience(name string, f io.Reader) (int, error) {
	read, known := vendorsOf[kindOf(path.Base(name))]
	if !known || extension(name) != ".json" {
		return 0, errors.New("not read: its name does not begin with a vendor's")
	}
	feed, err := read(f, in.options()...)
	in.notes(name, feed.Problems)
	if err != nil {
		return 0, err
	}
	in.audiences = append(in.audiences, candidateAudiences{name, path.Base(path.Dir(name)), feed.Audiences})
	return len(feed.Audiences), nil
}

// candidateAudiences are audiences on their way to a candidate, who may not be read yet.
type candidateAudiences struct {
	file, handle string
	list         []engagement.Audience
}

// give gives the audiences to their candidates.
func (in *Inputs) give() {
	for _, a := range in.audiences {
		i := slices.IndexFunc(in.Candidates, func(c persona.Candidate) bool {
			return strings.EqualFold(strings.TrimPrefix(c.Handle, "@"), a.handle)
		})
		if i < 0 {
			in.note(a.file, errors.New("not used: no candidate is called as its folder"))
			continue
		}
		c := in.Candidates[i]
		c.Audiences = slices.Concat(c.Audiences, a.list)
		if err := c.Validate(); err != nil {
			in.note(a.file, fmt.Errorf("not used: %w", err))
			continue
		}
		in.Candidates[i] = c
	}
}

// history reads the days of one account, or of several: a CSV with the columns day and
// followers, and where the file is not named after one account, platform and handle.
func (in *Inputs) history(name string, f io.Reader) (int, error) {
	return in.rows(name, f, func(day time.Time, cell func(string) string) error {
		whose := in.whose(name, engagement.Platform(cell("platform")), cell("handle"))
		if whose == (Handle{}) {
			return errors.New("no account of the campaign is named")
		}
		followers, exact, err := engagement.ParseCount(cell("followers"))
		if err != nil {
			return err
		}
		following, _, err := engagement.ParseCount(cell("following"))
		s := engagement.Snapshot{At: day, Followers: followers, Following: following}
		if followers.IsKnown() && !exact {
			s.Rounded = engagement.Yes
		}
		in.Histories[whose] = append(in.Histories[whose], s)
		return err
	})
}

// clicks reads how often the creators' links were clicked: a CSV with the columns day,
// link and clicks.
func (in *Inputs) clicks(name string, f io.Reader) (int, error) {
	return in.rows(name, f, func(day time.Time, column func(string) string) error {
		n, _, err := engagement.ParseCount(column("clicks"))
		if err != nil {
			return err
		}
		for _, c := range in.Plan.Creators {
			if slices.Contains(c.Links, column("link")) {
				clicks, _ := n.Get()
				in.Clicks[cell{creator: c.Name, week: in.Plan.weekOf(civil.DateOf(day, time.UTC))}] += clicks
				return nil
			}
		}
		return errors.New("the link is of no creator")
	})
}

// rows reads a CSV whose header names its columns, in any order, one of them day. A row
// that take refuses is noted.
func (in *Inputs) rows(name string, f io.Reader, take func(day time.Time, cell func(string) string) error) (n int, err error) {
	all := bufio.NewReader(f)
	t := csv.NewReader(all)
	t.Comma = separator(all)
	t.FieldsPerRecord, t.ReuseRecord, t.TrimLeadingSpace = -1, true, true
	header, err := t.Read()
	if err != nil {
		return 0, errors.New("want a header that names the columns, in the first line")
	}
	columns := map[string]int{}
	for i, c := range header {
		columns[strings.ToLower(strings.TrimSpace(strings.TrimPrefix(c, "\uFEFF")))] = i
	}
	if _, there := columns["day"]; !there {
		return 0, errors.New("want a header in UTF-8 that names the column day, in the first line")
	}
	for {
		row, err := t.Read()
		if errors.Is(err, io.EOF) {
			return n, nil
		}
		if err != nil {
			return n, err
		}
		cell := func(column string) string {
			if i, ok := columns[column]; ok && i < len(row) {
				return strings.TrimSpace(row[i])
			}
			return ""
		}
		line, _ := t.FieldPos(0)
		day, err := time.Parse(time.DateOnly, cell("day"))
		if err != nil {
			err = errors.New("want a day such as 2026-10-31 in the column day")
		}
		if err == nil {
			err = take(day, cell)
		}
		if err != nil {
			in.note(name, fmt.Errorf("line %d: %w", line, err))
			continue
		}
		n++
	}
}

// separator is what stands between the columns of the first line: a comma, or what
// spreadsheets of other countries write.
func separator(r *bufio.Reader) rune {
	first, _ := r.Peek(r.Size())
	first, _, _ = bytes.Cut(first, []byte("\n"))
	best := ','
	for _, c := range ";\t" {
		if bytes.Count(first, []byte(string(c))) > bytes.Count(first, []byte(string(best))) {
			best = c
		}
	}
	return best
}

// whose is the account of a row: the one that the row names, else the one that the file
// is named after.
func (in *Inputs) whose(name string, on engagement.Platform, handle string) (found Handle) {
	name = strings.ToLower(name)
	for _, c := range in.Plan.Creators {
		for _, h := range c.Accounts {
			k := h.key()
			switch {
			case handle != "" && k == (Handle{cmp.Or(on, h.Platform), handle}).key():
				return k
			case handle == "" && strings.Contains(name, string(k.Platform)) && strings.Contains(name, k.Handle) && len(k.Handle) > len(found.Handle):
				found = k
			}
		}
	}
	return found
}
