package main

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/contract/settlement"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/payload"
	"github.com/seed-e12bc25d/influencekit/engagement/problem"
	"github.com/seed-e12bc25d/influencekit/engagement/valid"
	"github.com/seed-e12bc25d/influencekit/persona"
	"github.com/seed-e12bc25d/influencekit/roi"
	"github.com/seed-e12bc25d/influencekit/roi/attribution"
	"github.com/seed-e12bc25d/influencekit/roi/programme"
	"github.com/seed-e12bc25d/influencekit/roi/sources"
)

// The most that is read.
const (
	mostBytes    = 64 << 20 // of one file
	mostProblems = 1_000    // that are kept; the others are counted
)

// Inputs is all that a folder holds. What grows with the campaign, its posts and its
// orders, is spooled.
type Inputs struct {
	Plan       Plan
	Persona    *persona.Persona
	Candidates []persona.Candidate
	Contracts  []contract.Contract
	Entries    []settlement.Entry // what happened under the contracts beside orders and posts, and closed statements
	Goals      []programme.Goal
	HasGoals   bool
	Histories  map[Handle]engagement.History
	Accounts   []engagement.Account
	Visits     bool                 // there are paths of customers
	Payments   sources.Payments     // of Stripe, joined once all are read
	Network    sources.Transactions // of affiliate networks, likewise
	Shop       bool                 // orders of a shop were read
	Sessions   map[string]engagement.Count
	Clicks     map[cell]int64 // on the creators' links, by creator and week

	Read     map[string]*Kind // by what was read
	Problems []string         // what could not be read, file by file; the rest stands
	More     int              // problems that are not listed

	audiences     []candidateAudiences
	posts, orders *spool
	progress      *progress
	limits        limits
}

// A Kind is how much there was of one kind of file.
type Kind struct {
	Files int   `json:"files"`
	Bytes int64 `json:"bytes"`
	Items int   `json:"items"` // posts, orders, contracts …
}

// A postLine is what the spool of posts keeps under the id of a post.
type postLine struct {
	Post    *engagement.Post    `json:"p,omitempty"`
	Comment *engagement.Comment `json:"c,omitempty"`
}

// An orderLine is what the spool of orders keeps under the id of an order.
type orderLine struct {
	Order *roi.Order        `json:"o,omitempty"`
	Visit *attribution.Path `json:"v,omitempty"`
}

// limits are how much is held in memory; tests make them small.
type limits struct {
	part   int64 // bytes of payloads to a part of a spool
	single int   // entries that are settled one by one
}

// load reads campaign.json and every other file of the folder and the folders in it. The
// kind of a file is the first word of its path: youtube_videos.json,
// instagram/ana/media.json, shopify-orders.json.
func load(folder fs.FS, tmp string, l limits, p *progress) (*Inputs, error) {
	in := &Inputs{limits: l, Histories: map[Handle]engagement.History{}, Sessions: map[string]engagement.Count{}, Clicks: map[cell]int64{}, Read: map[string]*Kind{}, progress: p}
	body, err := fs.ReadFile(folder, "campaign.json")
	if err != nil {
		return nil, fmt.Errorf("the folder needs a campaign.json: %w", err)
	}
	if in.Plan, err = valid.Decode[Plan](check, bytes.NewReader(body)); err != nil {
		return nil, lines("campaign.json", err)
	}
	in.count("plan", int64(len(body)), 1)
	var names []string
	sizes := map[int64]int{} // how many files are of one size
	err = fs.WalkDir(folder, ".", func(name string, entry fs.DirEntry, err error) error {
		switch {
		case name == "." && err != nil:
			return err
		case err != nil: // a folder that cannot be listed; the others can
			in.note(name, err)
			return nil
		case name == "." || name == "campaign.json":
			return nil
		case strings.HasPrefix(path.Base(name), ".") || entry.Name() == "__MACOSX": // what systems leave behind
			if entry.IsDir() {
				return fs.SkipDir
			}
			return nil
		case entry.IsDir():
			return nil
		}
		info, err := entry.Info()
		switch {
		case err != nil:
			in.note(name, err)
		case !info.Mode().IsRegular():
			in.note(name, errors.New("not read: it is no ordinary file; put the file or folder itself here"))
		case extension(name) == ".json" || extension(name) == ".csv":
			names, p.ofBytes = append(names, name), p.ofBytes+info.Size()
			sizes[info.Size()]++
		case known(name):
			in.note(name, errors.New("not read: want a .json or .csv file"))
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	p.ofFiles = len(names)
	in.posts, in.orders = newSpool(tmp, "posts", p.ofBytes, l.part), newSpool(tmp, "orders", p.ofBytes, l.part)
	p.begin("reading", 0)
	seen := map[[sha256.Size]byte]string{}
	for _, name := range names {
		if first := twin(folder, name, sizes, seen); first != "" {
			in.note(name, fmt.Errorf("not read: it is a copy of %s", first))
			continue
		}
		if err := in.file(folder, name); err != nil {
			return in, err
		}
	}
	return in, in.join()
}

// twin is the file before this one that has the same content: read twice, its clicks and
// sessions would count twice. Only files of one size are compared.
func twin(folder fs.FS, name string, sizes map[int64]int, seen map[[sha256.Size]byte]string) string {
	info, err := fs.Stat(folder, name)
	if err != nil || info.Size() == 0 || sizes[info.Size()] < 2 {
		return ""
	}
	f, err := folder.Open(name)
	if err != nil { // said when it is read
		return ""
	}
	defer func() { _ = f.Close() }()
	hash := sha256.New()
	_, _ = io.WriteString(hash, kindOf(name)+"\x00"+of(name)+"\x00")
	if _, err := io.Copy(hash, f); err != nil {
		return ""
	}
	sum := [sha256.Size]byte(hash.Sum(nil))
	first := seen[sum]
	if first == "" {
		seen[sum] = name
	}
	return first
}

// of is the name of a file or folder that says whose it is, where its content does not: an
// export of one account may be equal to that of another.
func of(name string) string {
	switch kindOf(name) {
	case "shopify", "stripe", "ga4", "clicks", "goals", "visits", "entries", "closed", "awin", "impact", "cj", "affiliate":
		return ""
	}
	return name
}

// extension is the end of a name in small letters.
func extension(name string) string { return strings.ToLower(path.Ext(name)) }

// kinds are the first words that a path may have.
var kinds = strings.Fields("persona candidates audiences contracts youtube instagram tiktok x facebook linkedin pinterest twitch meta " +
	"history clicks shopify stripe awin impact cj affiliate ga4 visits entries closed goals")

func known(name string) bool { return slices.Contains(kinds, kindOf(name)) }

// close removes what was spooled.
func (in *Inputs) close() error { return errors.Join(in.posts.close(), in.orders.close()) }

// file reads one file. What is wrong with it is noted and does not stop the rest; the
// error is one of the spool.
func (in *Inputs) file(folder fs.FS, name string) error {
	kind := kindOf(name)
	f, err := folder.Open(name)
	if err != nil {
		in.note(name, err)
		return nil
	}
	defer func() { _ = f.Close() }()
	before := in.progress.bytes
	n, err := in.take(kind, name, counting{f, in.progress})
	in.progress.files++
	in.progress.tell()
	if err != nil && !errors.As(err, new(spoolError)) {
		in.note(name, err)
		err = nil
	}
	in.count(kind, in.progress.bytes-before, n)
	return err
}

// A spoolError is one that ends the program.
type spoolError struct{ error }

// spooled makes such an error.
func spooled(err error) error {
	if err == nil {
		return nil
	}
	return spoolError{err}
}

func (in *Inputs) count(kind string, size int64, items int) {
	if in.Read[kind] == nil {
		in.Read[kind] = &Kind{}
	}
	k := in.Read[kind]
	k.Files, k.Bytes, k.Items = k.Files+1, k.Bytes+size, k.Items+items
}

// take reads one file of a kind and says how much was in it.
func (in *Inputs) take(kind, name string, f io.Reader) (n int, err error) {
	if read := in.feeds(kind, name); read != nil {
		feed, err := read(f, in.options()...)
		in.notes(name, feed.Problems)
		return in.feed(name, feed, err)
	}
	if read := in.sales(kind, name); read != nil {
		return read(f)
	}
	switch kind {
	case "persona":
		var p persona.Persona
		if p, err = persona.Parse(f); err == nil {
			in.Persona = &p
		}
		return 1, err
	case "candidates":
		list, err := persona.ParseCandidates(f)
		in.Candidates = append(in.Candidates, list...)
		return len(list), err
	case "audiences":
		return in.audience(name, f)
	case "contracts":
		return in.contracts(f)
	case "entries", "closed":
		list, err := valid.Decode[[]settlement.Entry](check, f)
		if err == nil {
			in.Entries = append(in.Entries, list...)
		}
		return len(list), err
	case "goals":
		list, problems, err := programme.ReadGoals(f)
		in.Goals, in.HasGoals = append(in.Goals, list...), true
		in.notes(name, problems)
		return len(list), err
	case "history":
		return in.history(name, f)
	case "clicks":
		return in.clicks(name, f)
	}
	return 0, fmt.Errorf("no source is named so: want a name that begins with one of %s", strings.Join(kinds, ", "))
}

// options are how payloads are read.
func (in *Inputs) options() []payload.Option {
	return []payload.Option{payload.MeasuredAt(in.Plan.AsOf), payload.MaxBytes(mostBytes), payload.InZone(in.Plan.zone())}
}

// note keeps what is wrong with a file, a line for each problem.
func (in *Inputs) note(name string, err error) {
	for _, line := range strings.Split(lines(name, err).Error(), "\n") {
		if len(in.Problems) == mostProblems {
			in.More++
			continue
		}
		in.Problems = append(in.Problems, line)
	}
}

func (in *Inputs) notes(name string, list problem.List) {
	if len(list) > 0 {
		in.note(name, list)
	}
}

// lines puts the file before each problem.
func lines(name string, err error) error {
	var list problem.List
	if !errors.As(err, &list) {
		var at *fs.PathError
		if errors.As(err, &at) {
			err = at.Err
		}
		return fmt.Errorf("%s: %w", name, err)
	}
	var all []error
	for _, p := range list {
		at := p.Path
		if at == "" {
			at = "the whole"
		}
		all = append(all, fmt.Errorf("%s: %s: %s", name, at, p.Message))
	}
	return errors.Join(all...)
}

// kindOf is the first word of a path.
func kindOf(name string) string {
	if end := strings.IndexAny(name, "_-./ "); end >= 0 {
		return strings.ToLower(name[:end])
	}
	return strings.ToLower(name)
}
