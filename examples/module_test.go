package examples_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"
)

// module is the path that every import of the library begins with.
const module = "github.com/seed-e12bc25d/influencekit"

// root is the folder of the module, seen from this package.
const root = ".."

// A room is one library package, read and type-checked without its tests.
type room struct {
	Name  string   // the path within the module: "roi/money"
	Dir   string   // seen from this package: "../roi/money"
	Deps  []string // import paths of all it needs, directly or not
	Odd   []string // files that not every build has: assembler, C, build constraints
	Files []*ast.File
	Types *types.Package
	Info  *types.Info
}

// listed is what `go list` says of a package.
type listed struct {
	ImportPath, Export                string
	GoFiles, CgoFiles, SFiles, CFiles []string
	IgnoredGoFiles, IgnoredOtherFiles []string
	Deps                              []string
}

// fset holds the positions of every file that these tests read.
var fset = token.NewFileSet()

// packages lists every package of the module, and every package that one of
// them needs, with the file in which the compiler left its types.
var packages = sync.OnceValues(func() ([]listed, error) { return goList("-deps", "-export", "./...") })

// compiled opens what the compiler left of a package.
func compiled(path string) (io.ReadCloser, error) {
	list, err := packages()
	if err != nil {
		return nil, err
	}
	i := slices.IndexFunc(list, func(p listed) bool { return p.ImportPath == path })
	if i < 0 {
		return nil, errors.New("nothing in this module needs " + path)
	}
	return os.Open(list[i].Export)
}

// rooms reads the library once for all tests. Only the library itself is read
// as source; the types of what it imports are the compiler's.
var rooms = sync.OnceValues(func() ([]*room, error) {
	list, err := packages()
	if err != nil {
		return nil, err
	}
	imp := importer.ForCompiler(fset, "gc", compiled)
	var all []*room
	for _, p := range list {
		name, ours := strings.CutPrefix(p.ImportPath, module+"/")
		if !ours || isExample(name) {
			continue
		}
		r, err := readRoom(name, p, imp)
		if err != nil {
			return nil, err
		}
		all = append(all, r)
	}
	return all, nil
})

// library returns the rooms, of which there is always at least the ground floor.
func library(t *testing.T) []*room {
	t.Helper()
	all, err := rooms()
	require.NoError(t, err)
	require.NotEmpty(t, all)
	return all
}

func isExample(name string) bool { return name == "examples" || strings.HasPrefix(name, "examples/") }

func readRoom(name string, p listed, imp types.Importer) (*room, error) {
	r := &room{Name: name, Dir: filepath.Join(root, filepath.FromSlash(name)), Deps: p.Deps}
	for _, odd := range [][]string{p.CgoFiles, p.SFiles, p.CFiles, p.IgnoredGoFiles, p.IgnoredOtherFiles} {
		r.Odd = append(r.Odd, odd...)
	}
	for _, file := range p.GoFiles {
		f, err := parser.ParseFile(fset, filepath.Join(r.Dir, file), nil, parser.SkipObjectResolution)
		if err != nil {
			return nil, err
		}
		r.Files = append(r.Files, f)
	}
	return r, r.check(imp)
}

// check fills in the types.
func (r *room) check(imp types.Importer) (err error) {
	r.Info = &types.Info{
		Types:      map[ast.Expr]types.TypeAndValue{},
		Defs:       map[*ast.Ident]types.Object{},
		Uses:       map[*ast.Ident]types.Object{},
		Selections: map[*ast.SelectorExpr]*types.Selection{},
	}
	c := types.Config{Importer: imp}
	r.Types, err = c.Check(module+"/"+r.Name, fset, r.Files, r.Info)
	return err
}

// goList runs `go list -json` in the module's folder.
func goList(args ...string) (list []listed, err error) {
	out, err := goTool(append([]string{"list", "-json"}, args...)...)
	if err != nil {
		return nil, err
	}
	for d := json.NewDecoder(bytes.NewReader(out)); ; {
		var p listed
		switch err := d.Decode(&p); {
		case errors.Is(err, io.EOF):
			return list, nil
		case err != nil:
			return nil, err
		}
		list = append(list, p)
	}
}

// goTool runs the go command in the module's folder and returns what it prints.
func goTool(args ...string) ([]byte, error) {
	cmd := exec.Command("go", args...)
	cmd.Dir = root
	var complaint bytes.Buffer
	cmd.Stderr = &complaint
	out, err := cmd.Output()
	if err != nil {
		return nil, errors.New("go " + strings.Join(args, " ") + ": " + err.Error() + "\n" + complaint.String())
	}
	return out, nil
}
