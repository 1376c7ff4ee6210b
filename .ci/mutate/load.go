package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"os"
	"os/exec"
	"path/filepath"
)

// A source is a parsed and checked package, without its tests.
type source struct {
	path, name, dir string
	fset            *token.FileSet
	files           []*ast.File
	names           []string // of the files, with their folder
	text            [][]byte
	info            *types.Info
	types           *types.Package
}

// Load reads a package and asks the go command for the types of what it imports.
func load(path string) (*source, error) {
	cmd := exec.Command("go", "list", "-deps", "-export", "-json=ImportPath,Name,Dir,GoFiles,Export,DepOnly", path)
	cmd.Stderr = os.Stderr
	out, err := cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	exports := map[string]string{}
	var s *source
	var goFiles []string
	for d := json.NewDecoder(out); ; {
		var p struct {
			ImportPath, Name, Dir, Export string
			GoFiles                       []string
			DepOnly                       bool
		}
		if err := d.Decode(&p); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			return nil, err
		}
		exports[p.ImportPath] = p.Export
		if !p.DepOnly {
			if s != nil {
				return nil, fmt.Errorf("%s is more than one package", path)
			}
			s = &source{path: p.ImportPath, name: p.Name, dir: p.Dir, fset: token.NewFileSet()}
			goFiles = p.GoFiles
		}
	}
	if err := cmd.Wait(); err != nil {
		return nil, fmt.Errorf("go list %s: %w", path, err)
	}
	if s == nil {
		return nil, fmt.Errorf("%s is no package", path)
	}
	for _, name := range goFiles {
		name = filepath.Join(s.dir, name)
		text, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		file, err := parser.ParseFile(s.fset, name, text, parser.SkipObjectResolution)
		if err != nil {
			return nil, err
		}
		s.names = append(s.names, name)
		s.text = append(s.text, text)
		s.files = append(s.files, file)
	}
	s.info = &types.Info{Types: map[ast.Expr]types.TypeAndValue{}, Uses: map[*ast.Ident]types.Object{}}
	lookup := func(path string) (io.ReadCloser, error) { return os.Open(exports[path]) }
	config := types.Config{Importer: importer.ForCompiler(s.fset, "gc", lookup)}
	s.types, err = config.Check(s.path, s.fset, s.files, s.info)
	return s, err
}
