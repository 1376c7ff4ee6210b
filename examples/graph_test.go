package examples_test

import (
	"encoding/json"
	"fmt"
	"go/parser"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The three modules that this one requires.
const (
	decimal   = "github.com/shopspring/decimal"
	validator = "github.com/go-playground/validator/v10"
	testify   = "github.com/stretchr/testify" // in tests only: no row below lists it
)

// A row is one room of the house: the floor it stands on and what it may
// import beside the standard library.
type row struct {
	floor   int
	room    string
	imports string // names of rooms and of modules outside, separated by spaces
}

// house is the import graph as it was designed. An arrow goes to a lower floor,
// never up and never sideways, so no change can close a circle. Rooms that are
// not built yet are listed with the rest.
var house = []row{
	{-1, "engagement/wire", ""}, // under the house: the frame of all binary forms

	{0, "engagement/problem", ""},
	{0, "engagement/stats", "wire"},
	{0, "engagement/caption", ""},
	{0, "engagement/overlap", "wire"},
	{0, "engagement/civil", ""},

	{1, "engagement", "stats problem wire"},
	{1, "engagement/payload", "problem"}, // its own room: platforms and shops are read by the same bounded reader
	{1, "engagement/valid", "validator decimal problem"},
	{1, "roi/money", "decimal civil wire"},

	{2, "engagement/platforms", "engagement problem payload"},
	{2, "engagement/listen", "engagement caption stats problem wire"},
	{3, "persona/vendors", "engagement platforms problem payload"},
	{2, "roi/ratecard", "engagement money problem"},
	{2, "roi/tracking", "engagement"},
	{2, "audit/disclosure", "engagement caption"},

	{3, "roi", "engagement stats overlap money decimal civil tracking wire"},
	{2, "roi/experiment", "engagement stats problem"},
	{4, "roi/attribution", "engagement money wire roi"}, // roi: what led to an order, and what it brought
	{4, "roi/programme", "engagement stats civil problem roi money experiment"},
	{3, "audit", "engagement stats caption overlap civil disclosure wire"},
	{3, "contract/flow", ""},

	{4, "roi/sources", "roi money engagement civil problem payload"}, // civil: the days of a report
	{4, "persona", "engagement stats caption overlap money ratecard civil valid problem"},
	{4, "contract/relationship", "engagement caption money civil disclosure problem flow"},
	{5, "contract/settlement", "engagement money civil problem roi contract"}, // what is owed; the terms know nothing of it
	{6, "contract/negotiation", "engagement money civil problem ratecard contract contract/settlement"},
	{4, "contract", "engagement caption money ratecard civil tracking roi disclosure valid problem flow"},
}

// topLevel is everything that may stand in the module's folder, beside files
// and folders whose name begins with a dot.
var topLevel = strings.Fields("engagement audit contract roi persona examples go.mod go.sum README.md LICENSE CHANGELOG.md")

// find returns the row of a room by its path, or by the last part of it as the
// lists of imports write it.
func find(name string) (row, bool) {
	for _, r := range house {
		if r.room == name || strings.HasSuffix(r.room, "/"+name) {
			return r, true
		}
	}
	return row{}, false
}

// mayImport says why the room of r must not import path, or nothing.
func (r row) mayImport(path string) (why string) {
	first, _, _ := strings.Cut(path, "/")
	allowed := strings.Fields(r.imports)
	name, ours := strings.CutPrefix(path, module+"/")
	switch {
	case ours && isExample(name):
		return "the library does not see its examples"
	case ours:
		to, known := find(name)
		if !known || to.room != name {
			return "no such room in the table"
		}
		if !slices.ContainsFunc(allowed, func(a string) bool { at, _ := find(a); return at.room == name }) {
			return "the table allows it only: " + r.imports
		}
	case !strings.Contains(first, "."): // the standard library
	case isModule(path, decimal) && slices.Contains(allowed, "decimal"):
	case isModule(path, validator) && slices.Contains(allowed, "validator"):
	default:
		return "a module that the table does not allow it"
	}
	return ""
}

func isModule(path, module string) bool {
	return path == module || strings.HasPrefix(path, module+"/")
}

func TestNoArrowPointsUp(t *testing.T) {
	seen := map[string]bool{}
	for _, r := range house {
		assert.False(t, seen[r.room], "%s stands twice in the table", r.room)
		seen[r.room] = true
		for name := range strings.FieldsSeq(r.imports) {
			if name == "decimal" || name == "validator" {
				continue
			}
			to, known := find(name)
			require.True(t, known, "%s lists %s, which is no room", r.room, name)
			assert.Less(t, to.floor, r.floor, "%s (floor %d) imports %s (floor %d)", r.room, r.floor, to.room, to.floor)
		}
	}
}

// The three houses meet in the caller's program. What the law says of
// disclosure is a room under audit, on the second floor, that a contract's
// clauses need as well; nothing above it is shared.
func TestPersonaContractAndAuditNeverMeet(t *testing.T) {
	apart := []string{"persona", "contract", "audit"}
	houseOf := func(room string) string { top, _, _ := strings.Cut(room, "/"); return top }
	for _, r := range house {
		if !slices.Contains(apart, houseOf(r.room)) {
			continue
		}
		for _, to := range reach(r) {
			if to == "audit/disclosure" || !slices.Contains(apart, houseOf(to)) {
				continue
			}
			assert.Equal(t, houseOf(r.room), houseOf(to), "%s reaches %s", r.room, to)
		}
	}
}

// reach returns the rooms that r imports, directly or through others.
func reach(r row) (all []string) {
	for name := range strings.FieldsSeq(r.imports) {
		if to, ok := find(name); ok {
			all = append(append(all, to.room), reach(to)...)
		}
	}
	return all
}

func TestImports(t *testing.T) {
	seen := 0
	for _, f := range sources(t) {
		test := strings.HasSuffix(f.path, "_test.go")
		inExamples := isExample(f.room)
		r, known := find(f.room)
		if !inExamples {
			assert.True(t, known && r.room == f.room, "%s: %s is not a room of the table", f.path, f.room)
			seen++
		}
		for _, path := range f.imports {
			switch {
			case inExamples:
			case test: // tests import what they like, except the programs built on top
				assert.False(t, isExample(strings.TrimPrefix(path, module+"/")), "%s imports %s: a test of the library does not see its examples", f.path, path)
			default:
				why := r.mayImport(path)
				assert.Empty(t, why, "%s imports %s: %s", f.path, path, why)
			}
		}
	}
	require.NotZero(t, seen)
}

// helpers is what the programs do the same way.
const helpers = "examples/internal/"

// The programs are read to learn the library, so what they share hides no call of
// it; and what is there for their tests is not built into them.
func TestHelpersOfExamples(t *testing.T) {
	forTests := map[string]bool{}
	for _, f := range sources(t) {
		if !strings.HasPrefix(f.room, helpers) || strings.HasSuffix(f.path, "_test.go") {
			continue
		}
		for _, path := range f.imports {
			name, ours := strings.CutPrefix(path, module+"/")
			assert.True(t, !ours || strings.HasPrefix(name, helpers), "%s imports %s: a helper hides the library", f.path, path)
			if path == "testing" {
				forTests[module+"/"+f.room] = true
			}
		}
	}
	require.NotEmpty(t, forTests)
	for _, f := range sources(t) {
		for _, path := range f.imports {
			assert.True(t, !forTests[path] || strings.HasSuffix(f.path, "_test.go"), "%s imports %s, which is for tests", f.path, path)
		}
	}
}

// The table refuses what it should: a check that passes everything would pass too.
func TestTableRefuses(t *testing.T) {
	for _, c := range []struct{ room, path, why string }{
		{"engagement", "sort", ""},
		{"engagement", module + "/engagement/stats", ""},
		{"roi/money", decimal, ""},
		{"engagement/valid", validator + "/non-standard/validators", ""},
		{"engagement", decimal, "a module that the table does not allow it"},
		{"roi", validator, "a module that the table does not allow it"},
		{"roi", testify + "/require", "a module that the table does not allow it"},
		{"engagement", module + "/roi/money", "the table allows it only: stats problem wire"},
		{"engagement/stats", module + "/engagement", "the table allows it only: wire"},
		{"persona", module + "/audit", "the table allows it only: engagement stats caption overlap money ratecard civil valid problem"},
		{"roi", module + "/examples/campaign", "the library does not see its examples"},
		{"roi", module + "/util", "no such room in the table"},
		{"roi", module + "/civil", "no such room in the table"},
	} {
		r, known := find(c.room)
		require.True(t, known, c.room)
		assert.Equal(t, c.why, r.mayImport(c.path), "%s imports %s", c.room, c.path)
	}
}

func TestTopLevelIsFixed(t *testing.T) {
	entries, err := os.ReadDir(root)
	require.NoError(t, err)
	for _, e := range entries {
		assert.True(t, e.Name()[0] == '.' || slices.Contains(topLevel, e.Name()), "%s is not part of the agreed top level: %v", e.Name(), topLevel)
	}
}

func TestRequirements(t *testing.T) {
	out, err := goTool("mod", "edit", "-json")
	require.NoError(t, err)
	var mod struct {
		Require []struct {
			Path     string
			Indirect bool
		}
		Replace []any
	}
	require.NoError(t, json.Unmarshal(out, &mod))
	var direct []string
	for _, r := range mod.Require {
		if !r.Indirect {
			direct = append(direct, r.Path)
		}
	}
	assert.ElementsMatch(t, []string{decimal, validator, testify}, direct)
	assert.Empty(t, mod.Replace, "a replacement holds in this module only, not for those who import it")
}

// A source is one Go file of the module with what it imports.
type source struct {
	path, room string
	imports    []string
}

// sources reads the imports of every Go file, those of other platforms and of
// nested modules too.
func sources(t *testing.T) (all []source) {
	t.Helper()
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && path != root && (d.Name()[0] == '.' || d.Name() == "testdata"):
			return fs.SkipDir
		case d.IsDir() || filepath.Ext(path) != ".go":
			return nil
		}
		f, err := parser.ParseFile(fset, path, nil, parser.ImportsOnly)
		if err != nil {
			return fmt.Errorf("imports: %w", err)
		}
		within, err := filepath.Rel(root, path)
		if err != nil {
			return err
		}
		s := source{path: filepath.ToSlash(within)}
		s.room = filepath.ToSlash(filepath.Dir(within))
		for _, i := range f.Imports {
			s.imports = append(s.imports, strings.Trim(i.Path.Value, "`\""))
		}
		all = append(all, s)
		return nil
	})
	require.NoError(t, err)
	return all
}
