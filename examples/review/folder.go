package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"strings"

	"github.com/seed-e12bc25d/influencekit/engagement/problem"
	"github.com/seed-e12bc25d/influencekit/engagement/valid"
	"github.com/seed-e12bc25d/influencekit/roi/attribution"
	"github.com/seed-e12bc25d/influencekit/roi/money"
	"github.com/seed-e12bc25d/influencekit/roi/programme"
)

// The files of a folder.
const (
	programmeFile = "programme.json"
	settingsFile  = "settings.json"
	ordersFile    = "orders.json"
	goalsFile     = "goals.json"
	campaignsFile = "campaigns.json"
)

const (
	mostBytes = 64 << 20 // of a file
	mostWeeks = 520      // that the library looks at
)

// check reads strictly: a name that is misspelt is a problem, not silence.
var check = valid.New()

// A FileProblem is a problem with the file it is in.
type FileProblem struct {
	File string `json:"file"`
	problem.Problem
}

// Inputs are all that a folder holds.
type Inputs struct {
	Settings  Settings
	Data      programme.Data
	Paths     *attribution.Paths
	Goals     []programme.Goal
	Campaigns Campaigns
	Files     []string // what was read, with how much it held
	Problems  []FileProblem
	noted     map[[3]string]bool
}

// load reads a folder. A row that is wrong is a problem; a file that is no JSON of its
// kind is an error, and all such are named.
func load(folder fs.FS) (*Inputs, error) {
	in := &Inputs{noted: map[[3]string]bool{}}
	var bad []error
	for _, file := range []struct {
		name string
		read func([]byte) (string, error)
	}{{settingsFile, in.settings}, {programmeFile, in.programme}, {ordersFile, in.orders}, {goalsFile, in.goals}, {campaignsFile, in.campaigns}} {
		body, err := read(folder, file.name)
		if errors.Is(err, fs.ErrNotExist) && file.name != programmeFile {
			continue
		}
		held := ""
		if err == nil {
			held, err = file.read(body)
		}
		if err != nil {
			bad = append(bad, fmt.Errorf("%s: %w", file.name, err))
			continue
		}
		in.Files = append(in.Files, file.name+": "+held)
	}
	return in, errors.Join(bad...)
}

// note keeps problems, each once: the parts of the library look at the same rows.
func (in *Inputs) note(file string, list ...problem.Problem) {
	for _, p := range list {
		if file == goalsFile {
			p.Path = strings.TrimPrefix(p.Path, "goals") // the file is the list
		}
		key := [3]string{file, p.Path, p.Rule}
		if !in.noted[key] {
			in.noted[key] = true
			in.Problems = append(in.Problems, FileProblem{file, p})
			if before, _, ok := strings.Cut(p.Path, "]."); ok && file == programmeFile { // creators[3].weeks[2].starts
				week, _, _ := strings.Cut(p.Path[len(before)+2:], "]")
				in.noted[[3]string{file, before + "]." + week + "]"}] = true
			}
		}
	}
}

// leftOut tells whether there is a problem with a week of the programme. The library
// leaves such a week out, and has no way to hand over those that it keeps.
func (in *Inputs) leftOut(week string) bool { return in.noted[[3]string{programmeFile, week}] }

// decoded reads a value strictly; what is wrong inside it is noted, what is no JSON at
// all is an error.
func decoded[T any](in *Inputs, file, at string, body []byte, into *T) (whole bool, err error) {
	v, err := valid.Read[T](check, bytes.NewReader(body))
	var list problem.List
	switch {
	case err == nil:
		*into = v
		return true, nil
	case errors.As(err, &list) && json.Valid(body):
		in.note(file, list.Under(at)...)
		*into = v
		return false, nil
	}
	return false, err
}

func (in *Inputs) settings(body []byte) (string, error) {
	_, err := decoded(in, settingsFile, "", body, &in.Settings)
	for _, m := range slices.Sorted(maps.Keys(in.Settings.Targets)) {
		if !m.IsValid() {
			in.note(settingsFile, problem.Problem{Path: problem.Key("targets", string(m)), Rule: "enum", Message: "is no line of a scorecard"})
		}
	}
	if c := in.Settings.Currency; c != "" && !c.IsValid() {
		in.note(settingsFile, problem.Problem{Path: "currency", Rule: "enum", Message: "is no currency; that of the first order is taken"})
	}
	return "what the report is made by", err
}

func (in *Inputs) programme(body []byte) (string, error) {
	d, list, err := programme.Read(bytes.NewReader(body))
	if err != nil {
		return "", err
	}
	in.note(programmeFile, list...)
	in.Data = d
	weeks := 0
	for _, r := range d.Creators {
		weeks += len(r.Weeks)
	}
	return counted(len(d.Creators), "creator") + " with " + counted(weeks, "week"), nil
}

func (in *Inputs) goals(body []byte) (string, error) {
	goals, list, err := programme.ReadGoals(bytes.NewReader(body))
	if err != nil {
		return "", err
	}
	in.note(goalsFile, list...)
	in.Goals = goals
	return counted(len(goals), "goal"), nil
}

func (in *Inputs) campaigns(body []byte) (string, error) {
	if _, err := decoded(in, campaignsFile, "", body, &in.Campaigns); err != nil {
		return "", err
	}
	return counted(len(in.Campaigns.Weeks), "stretch") + " of " + counted(len(in.Campaigns.Creators), "creator"), nil
}

// orders reads the paths one by one: a bad one does not take the others with it.
func (in *Inputs) orders(body []byte) (string, error) {
	var rows []json.RawMessage
	if err := json.Unmarshal(body, &rows); err != nil {
		return "", fmt.Errorf("no JSON list: %w", err)
	}
	in.Paths = attribution.NewPaths(in.currency(rows))
	for i, row := range rows {
		var path attribution.Path
		whole, err := decoded(in, ordersFile, problem.Index("", i), row, &path)
		if err != nil {
			return "", err
		}
		if !whole {
			continue
		}
		var refused *attribution.PathError
		if err := in.Paths.Add(path); errors.As(err, &refused) {
			in.note(ordersFile, problem.Problem{Path: problem.Join(problem.Index("", i), refused.Path), Rule: "path", Message: refused.Because})
		} else if err != nil {
			return "", err
		}
	}
	h := in.Paths.Held()
	return fmt.Sprintf("%s with %s, and %s that led to none", counted(int(h.Orders), "order"), counted(int(h.Touches), "touch"), counted(int(h.Nulls), "path")), nil
}

// currency is that of the settings, or of the first order that has one.
func (in *Inputs) currency(rows []json.RawMessage) money.Currency {
	if in.Settings.Currency.IsValid() {
		return in.Settings.Currency
	}
	for _, row := range rows {
		var path attribution.Path
		if json.Unmarshal(row, &path) == nil && path.Value.Currency() != "" {
			return path.Value.Currency()
		}
	}
	return ""
}

// read reads an ordinary file of at most mostBytes.
func read(folder fs.FS, name string) ([]byte, error) {
	info, err := fs.Stat(folder, name)
	switch {
	case err != nil:
		return nil, err
	case !info.Mode().IsRegular():
		return nil, errors.New("it is no ordinary file")
	case info.Size() > mostBytes:
		return nil, fmt.Errorf("longer than %d bytes", mostBytes)
	}
	return fs.ReadFile(folder, name)
}
