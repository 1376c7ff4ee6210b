package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"strings"
	"time"

	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/contract/settlement"
	"github.com/seed-e12bc25d/influencekit/engagement/problem"
	"github.com/seed-e12bc25d/influencekit/engagement/valid"
)

// mostFiles is the most that is read of a folder.
const mostFiles = 2_000

// Books are all that a folder holds.
type Books struct {
	Plan      Plan
	Contracts []contract.Contract
	Entries   []settlement.Entry
	Places    []string // of each entry: "entries.json[3]"
	Files     []string // what was read, with how much it held
	problems  []error
}

// load reads a folder. The error names everything that is wrong with every file.
func load(folder fs.FS) (*Books, error) {
	b := &Books{}
	b.contracts(folder)
	b.plan(folder)
	names, err := fs.Glob(folder, "*.json")
	if err != nil {
		return nil, err
	}
	if len(names) > mostFiles {
		return nil, fmt.Errorf("the folder holds more than %d files: it does not look like books", mostFiles)
	}
	for _, name := range names {
		if name != "contracts.json" && name != "policy.json" {
			b.entries(folder, name)
		}
	}
	return b, errors.Join(b.problems...)
}

// contracts reads contracts.json: each contract by itself, so that a bad one does not
// hide the problems of the others.
func (b *Books) contracts(folder fs.FS) {
	const name = "contracts.json"
	body, err := read(folder, name)
	if err != nil {
		b.wrong(name, err)
		return
	}
	list, err := valid.Read[[]any](check, bytes.NewReader(body)) // names given twice, nesting, size
	if err != nil {
		b.wrong(name, err)
		return
	}
	var parts []json.RawMessage
	if err := json.Unmarshal(body, &parts); err != nil {
		b.wrong(name, err)
		return
	}
	versions := map[string]int{}
	for i := range parts {
		c, err := contract.Parse(bytes.NewReader(parts[i]), time.LoadLocation)
		at := problem.Index("", i)
		key := fmt.Sprintf("%s %d", c.ID, c.Version)
		_, twice := versions[key]
		switch {
		case err != nil:
			var problems problem.List
			if errors.As(err, &problems) {
				err = problems.Under(at)
			}
			b.wrong(name, err)
		case twice:
			b.wrong(name, problem.List{{Path: at, Rule: "duplicate", Message: "has the id and version of another contract"}})
		}
		versions[key] = i
		b.Contracts = append(b.Contracts, c)
	}
	b.Files = append(b.Files, name+": "+counted(len(list), "contract"))
}

// plan reads policy.json, where there is one.
func (b *Books) plan(folder fs.FS) {
	const name = "policy.json"
	body, err := read(folder, name)
	if errors.Is(err, fs.ErrNotExist) {
		return
	}
	if err == nil {
		b.Plan, err = valid.Decode[Plan](check, bytes.NewReader(body))
	}
	if err == nil && len(b.problems) == 0 { // else the contracts are not all known
		err = b.Plan.strangers(b.Contracts).Err()
	}
	if err != nil {
		b.wrong(name, err)
		return
	}
	b.Files = append(b.Files, name+": what the contracts do not say of paying")
}

// entries reads a list of entries.
func (b *Books) entries(folder fs.FS, name string) {
	body, err := read(folder, name)
	var list []settlement.Entry
	if err == nil {
		list, err = valid.Decode[[]settlement.Entry](check, bytes.NewReader(body))
	}
	if err != nil {
		b.wrong(name, err)
		return
	}
	for i := range list {
		b.Entries = append(b.Entries, list[i])
		b.Places = append(b.Places, problem.Index(name, i))
	}
	b.Files = append(b.Files, name+": "+counted(len(list), "entry"))
}

// wrong notes what is wrong with a file: each problem with its JSON path.
func (b *Books) wrong(name string, err error) {
	var list problem.List
	if !errors.As(err, &list) {
		b.problems = append(b.problems, fmt.Errorf("%s: %w", name, err))
		return
	}
	for _, p := range list {
		at := p.Path
		if at == "" {
			at = "the whole"
		}
		b.problems = append(b.problems, fmt.Errorf("%s: %s: %s", name, at, p.Message))
	}
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
	return fs.ReadFile(folder, path.Clean(name))
}

// counted is "1 entry", "3 entries".
func counted(n int, what string) string {
	switch {
	case n == 1:
	case strings.HasSuffix(what, "y"):
		what = strings.TrimSuffix(what, "y") + "ies"
	default:
		what += "s"
	}
	return fmt.Sprintf("%d %s", n, what)
}
