package examples_test

import (
	"go/ast"
	"go/doc"
	"go/parser"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Every package, constant, variable, function, type and method that a program can
// name says what it is. A constant or variable may be described by its own
// comment, by the one beside it or by that of its group.
func TestEveryNameIsDocumented(t *testing.T) {
	for _, r := range library(t) {
		t.Run(r.Name, func(t *testing.T) {
			names := 0
			for _, n := range documented(t, r) {
				names++
				assert.NotEmpty(t, strings.TrimSpace(n.doc), "%s has no documentation", n.name)
			}
			assert.Greater(t, names, 1, "names found")
		})
	}
}

// Every package has an example whose output is checked, and no example is
// compiled without being run.
func TestEveryPackageHasExamples(t *testing.T) {
	for _, r := range library(t) {
		t.Run(r.Name, func(t *testing.T) {
			examples := doc.Examples(parsed(t, r, "*_test.go")...)
			assert.NotEmpty(t, examples)
			for _, e := range examples {
				assert.True(t, e.Output != "" || e.EmptyOutput, "Example%s has no output to check", e.Name)
			}
		})
	}
}

// A described name is one that a package exports, with its comment.
type described struct{ name, doc string }

func documented(t *testing.T, r *room) (all []described) {
	t.Helper()
	p, err := doc.NewFromFiles(fset, parsed(t, r, "*.go"), module+"/"+r.Name)
	require.NoError(t, err)
	add := func(name, doc string) { all = append(all, described{name, doc}) }
	values := func(groups []*doc.Value) {
		for _, g := range groups {
			for _, s := range g.Decl.Specs {
				spec := s.(*ast.ValueSpec)
				for _, name := range spec.Names {
					if name.IsExported() {
						add(name.Name, g.Doc+spec.Doc.Text()+spec.Comment.Text())
					}
				}
			}
		}
	}
	functions := func(of string, list []*doc.Func) {
		for _, f := range list {
			add(of+f.Name, f.Doc)
		}
	}
	add("package "+p.Name, p.Doc)
	values(p.Consts)
	values(p.Vars)
	functions("", p.Funcs)
	for _, typ := range p.Types {
		add(typ.Name, typ.Doc)
		values(typ.Consts)
		values(typ.Vars)
		functions("", typ.Funcs)
		functions(typ.Name+".", typ.Methods)
	}
	return all
}

// parsed reads the files of a package again, with their comments.
func parsed(t *testing.T, r *room, pattern string) (files []*ast.File) {
	t.Helper()
	names, err := filepath.Glob(filepath.Join(r.Dir, pattern))
	require.NoError(t, err)
	for _, name := range names {
		file, err := parser.ParseFile(fset, name, nil, parser.ParseComments)
		require.NoError(t, err)
		files = append(files, file)
	}
	return files
}
