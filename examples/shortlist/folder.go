package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"slices"
	"strings"

	"github.com/seed-e12bc25d/influencekit/engagement/problem"
	"github.com/seed-e12bc25d/influencekit/engagement/valid"
	"github.com/seed-e12bc25d/influencekit/examples/internal/words"
	"github.com/seed-e12bc25d/influencekit/persona"
)

// mostBytes is the most that is read of one file.
const mostBytes = 64 << 20

// Inputs is all that a folder holds.
type Inputs struct {
	Persona    persona.Persona
	Candidates []persona.Candidate
	Macro      *persona.Candidate
	Own        *persona.Criteria
	Plan       *Plan
	Read       []string // what was read, file by file
	Notes      []string // what a payload has wrong
	several    map[string]bool
}

// load reads a folder. The error names every problem of every file, a line each.
func load(folder fs.FS) (*Inputs, error) {
	in := &Inputs{}
	var found []error
	read := func(name string, needed bool, how func(io.Reader) (string, error)) {
		what, there, err := open(folder, name, how)
		switch {
		case !there && !needed:
		case err != nil:
			found = append(found, addressed(name, err)...)
		default:
			in.Read = append(in.Read, name+": "+what)
		}
	}
	read("persona.json", true, func(r io.Reader) (string, error) {
		var err error
		in.Persona, err = persona.Parse(r)
		return "whom to reach", err
	})
	read("candidates.json", true, func(r io.Reader) (string, error) {
		var err error
		in.Candidates, err = persona.ParseCandidates(r)
		return counted(len(in.Candidates), "candidate"), err
	})
	read("macro.json", false, func(r io.Reader) (string, error) {
		list, err := persona.ParseCandidates(r)
		if err == nil && len(list) != 1 {
			err = errors.New("want a list of one candidate")
		}
		if err == nil {
			in.Macro = &list[0]
		}
		return "the one to compare with", err
	})
	in.fill()
	in.count()
	read("criteria.json", false, in.criteria)
	read("plan.json", false, in.plan)
	if len(found) > 0 {
		return nil, errors.Join(found...)
	}
	if len(in.Candidates) == 0 {
		return nil, errors.New("candidates.json: nobody is in it")
	}
	return in, in.audiences(folder)
}

// criteria reads the caller's own criteria. Their persona is that of persona.json.
func (in *Inputs) criteria(r io.Reader) (string, error) {
	c, err := persona.ParseCriteria(r)
	if err == nil && c.Persona == nil && in.Persona.Validate() == nil { // what is wrong with it is said of persona.json
		c = c.For(in.Persona)
		err = c.Validate()
	}
	in.Own = &c
	return "criteria of one's own", err
}

func (in *Inputs) plan(r io.Reader) (string, error) {
	p, err := valid.Decode[Plan](plans, r)
	in.Plan = &p
	var list problem.List
	if err != nil && !errors.As(err, &list) {
		return "", err
	}
	if len(in.Candidates) > 0 { // otherwise everybody would be unknown
		list = append(list, in.named()...)
	}
	if p.Decide == own && in.Own == nil {
		list = append(list, problem.Problem{Path: "decide", Rule: "given", Message: "there are no criteria.json that could decide"})
	}
	return "packages, quotes and limits", list.Err()
}

// fill takes what only the account says, as the library does, so that there is one
// place to look.
func (in *Inputs) fill() {
	all := make([]*persona.Candidate, 0, len(in.Candidates)+1)
	for i := range in.Candidates {
		all = append(all, &in.Candidates[i])
	}
	if in.Macro != nil {
		all = append(all, in.Macro)
	}
	for _, c := range all {
		c.Platform, c.Followers = c.EffectivePlatform(), c.EffectiveFollowers()
	}
}

// count finds the handles that are on several platforms.
func (in *Inputs) count() {
	in.several = map[string]bool{}
	seen := map[string]bool{}
	for i := range in.Candidates {
		h := in.Candidates[i].Handle
		in.several[h], seen[h] = seen[h], true
	}
	if in.Macro != nil && seen[in.Macro.Handle] {
		in.several[in.Macro.Handle] = true
	}
}

// id is what a candidate is called: its handle, with its platform where that is not
// enough.
func (in *Inputs) id(c *persona.Candidate) string {
	if in.several[c.Handle] {
		return c.Handle + "@" + string(c.Platform)
	}
	return c.Handle
}

// open reads one file of the folder.
func open(folder fs.FS, name string, how func(io.Reader) (string, error)) (what string, there bool, err error) {
	f, err := folder.Open(name)
	if err != nil {
		return "", !errors.Is(err, fs.ErrNotExist), err
	}
	defer func() { _ = f.Close() }()
	info, err := f.Stat()
	if err != nil {
		return "", true, err
	}
	if !info.Mode().IsRegular() {
		return "", true, errors.New("it is no ordinary file")
	}
	what, err = how(f)
	return what, true, err
}

// addressed puts the file before each problem.
func addressed(name string, err error) (all []error) {
	var list problem.List
	if !errors.As(err, &list) {
		var path *fs.PathError
		if errors.As(err, &path) {
			err = path.Err
		}
		return []error{fmt.Errorf("%s: %w", name, err)}
	}
	for _, p := range list {
		all = append(all, fmt.Errorf("%s: %s", name, told(p)))
	}
	return all
}

// told is a problem with its path in front.
func told(p problem.Problem) string {
	at := p.Path
	if at == "" {
		at = "the whole"
	}
	return at + ": " + p.Message
}

// candidate finds the candidate that a folder of audiences is named after.
func (in *Inputs) candidate(name string) *persona.Candidate {
	i := slices.IndexFunc(in.Candidates, func(c persona.Candidate) bool { return in.id(&c) == name })
	switch {
	case i >= 0:
		return &in.Candidates[i]
	case in.Macro != nil && in.id(in.Macro) == name:
		return in.Macro
	}
	return nil
}

func (in *Inputs) note(name, what string) { in.Notes = append(in.Notes, name+": "+what) }

// counted reads "1 post" or "3 posts".
func counted(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return words.Grouped(int64(n)) + " " + strings.TrimSuffix(what, "y") + map[bool]string{true: "ies", false: "s"}[strings.HasSuffix(what, "y")]
}
