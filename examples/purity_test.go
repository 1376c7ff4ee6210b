package examples_test

import (
	"fmt"
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"math"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// The library does no I/O, has no clock, zone database or randomness of its
// own, starts nothing in the background, keeps no state between calls and does
// not panic: the same input gives the same bytes anywhere.
func TestPurity(t *testing.T) {
	for _, line := range impurities(library(t)) {
		t.Error(line)
	}
}

// impurities returns a line "file:line: what" for each place in rooms that is
// not pure, in the order of the files.
func impurities(all []*room) []string {
	type finding struct {
		at   token.Position
		what string
	}
	var found []finding
	note := func(at token.Pos, format string, args ...any) {
		p := fset.Position(at)
		p.Column = 0
		if f := (finding{p, fmt.Sprintf(format, args...)}); !slices.Contains(found, f) {
			found = append(found, f)
		}
	}
	for _, r := range all {
		for _, file := range r.Odd {
			found = append(found, finding{token.Position{Filename: filepath.Join(r.Dir, file), Line: 1}, "is not part of every build"})
		}
		p := purity{r, note}
		for _, f := range r.Files {
			p.file(f)
		}
		if r.Name == "roi/money" {
			p.noFloats()
		}
	}
	watchGlobals(all, note)
	slices.SortStableFunc(found, func(a, b finding) int {
		if a.at.Filename != b.at.Filename {
			return strings.Compare(a.at.Filename, b.at.Filename)
		}
		return a.at.Line - b.at.Line
	})
	var lines []string
	for _, f := range found {
		lines = append(lines, fmt.Sprintf("%s: %s", f.at, f.what))
	}
	return lines
}

// purity checks one room, place by place.
type purity struct {
	*room
	note func(at token.Pos, format string, args ...any)
}

func (p purity) file(f *ast.File) {
	for _, i := range f.Imports {
		if path := strings.Trim(i.Path.Value, "`\""); isImpure(path) {
			p.note(i.Pos(), "imports %s", path)
		}
	}
	for _, d := range f.Decls {
		must := isMust(d)
		settled := map[*ast.CallExpr]bool{} // times that are moved to a zone at once
		ast.Inspect(d, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.GoStmt:
				p.note(n.Pos(), "starts a goroutine")
			case *ast.ValueSpec:
				p.variables(n)
			case *ast.Ident:
				p.name(n)
			case *ast.SelectorExpr:
				if c, ok := n.X.(*ast.CallExpr); ok && (n.Sel.Name == "UTC" || n.Sel.Name == "In") {
					settled[c] = true
				}
			case *ast.CallExpr:
				p.call(n, must, settled[n])
			case *ast.BinaryExpr:
				if n.Op == token.ADD || n.Op == token.SUB {
					p.fused(n.X)
					p.fused(n.Y)
				}
			case *ast.AssignStmt:
				if n.Tok == token.ADD_ASSIGN || n.Tok == token.SUB_ASSIGN {
					p.fused(n.Rhs[0])
				}
			}
			return true
		})
	}
}

// isImpure reports whether a package of the standard library gives its
// importer the machine it runs on. net/url only takes text apart.
func isImpure(path string) bool {
	switch path {
	case "os", "net", "log", "syscall", "unsafe", "C", "plugin", "flag", "testing",
		"hash/maphash", "crypto/rand", "time/tzdata", "io/ioutil", "path/filepath":
		return true
	case "net/url":
		return false
	}
	top, _, below := strings.Cut(path, "/")
	return below && (top == "os" || top == "net" || top == "log" || top == "testing")
}

// isMust tells the functions that may panic: those that say so by their name.
func isMust(d ast.Decl) bool {
	f, ok := d.(*ast.FuncDecl)
	return ok && strings.HasPrefix(f.Name.Name, "Must")
}

// variables refuses exported package variables other than errors.
func (p purity) variables(s *ast.ValueSpec) {
	for _, name := range s.Names {
		v, ok := p.Info.Defs[name].(*types.Var)
		if !ok || !isGlobal(v) || !v.Exported() || strings.HasPrefix(v.Name(), "Err") {
			continue
		}
		if !types.Identical(v.Type(), types.Universe.Lookup("error").Type()) {
			p.note(name.Pos(), "exports the variable %s", v.Name())
		}
	}
}

// name refuses what a package has that this library does without.
func (p purity) name(id *ast.Ident) {
	o := p.Info.Uses[id]
	if o == nil || o.Pkg() == nil {
		return
	}
	if what := o.Pkg().Path() + "." + o.Name(); isPackageLevel(o) && isRefused(o, what) {
		p.note(id.Pos(), "uses %s", what)
	}
	if f, ok := o.(*types.Func); ok {
		switch f.FullName() {
		case "(time.Time).Local":
			p.note(id.Pos(), "uses the zone of the machine")
		case "(" + decimal + ".Decimal).Div":
			p.note(id.Pos(), "uses Div, whose digits depend on a setting of the program: want DivRound")
		}
	}
}

func isPackageLevel(o types.Object) bool { return o.Parent() == o.Pkg().Scope() }

func isRefused(o types.Object, what string) bool {
	_, variable := o.(*types.Var)
	_, function := o.(*types.Func)
	switch o.Pkg().Path() {
	case "time":
		return slices.Contains([]string{"time.Now", "time.Since", "time.Until", "time.Local", "time.LoadLocation",
			"time.Sleep", "time.After", "time.AfterFunc", "time.Tick", "time.NewTimer", "time.NewTicker"}, what)
	case "math/rand", "math/rand/v2":
		return function && o.Name() != "New" && o.Name() != "NewPCG"
	case "fmt":
		return strings.HasPrefix(what, "fmt.Print") || strings.HasPrefix(what, "fmt.Scan")
	case decimal: // its variables are settings of the program that imports the library
		return variable && o.Name() != "Zero" || strings.HasPrefix(o.Name(), "NewFromFloat") || o.Name() == "Avg"
	}
	return false
}

// call refuses panics, prints and times in the zone of the machine.
func (p purity) call(c *ast.CallExpr, must, settled bool) {
	switch f := ast.Unparen(c.Fun).(type) {
	case *ast.Ident:
		if _, builtin := p.Info.Uses[f].(*types.Builtin); !builtin {
			return
		}
		if f.Name == "panic" && !must || f.Name == "print" || f.Name == "println" {
			p.note(c.Pos(), "calls %s", f.Name)
		}
	case *ast.SelectorExpr:
		o, ok := p.Info.Uses[f.Sel].(*types.Func)
		if ok && !settled && o.Pkg() != nil && o.Pkg().Path() == "time" && strings.HasPrefix(o.Name(), "Unix") && isPackageLevel(o) {
			p.note(c.Pos(), "keeps a time.%s in the zone of the machine: want .UTC()", o.Name())
		}
	}
}

// fused refuses a bare product beside a plus or minus, which some machines
// round once and others twice. A conversion, float64(a*b), rounds it first.
func (p purity) fused(e ast.Expr) {
	e = ast.Unparen(e)
	if minus, ok := e.(*ast.UnaryExpr); ok && minus.Op == token.SUB {
		e = ast.Unparen(minus.X)
	}
	m, ok := e.(*ast.BinaryExpr)
	if !ok || m.Op != token.MUL {
		return
	}
	if tv := p.Info.Types[m]; tv.Value == nil && isFloat(tv.Type) && !p.isPowerOfTwo(m.X) && !p.isPowerOfTwo(m.Y) {
		p.note(m.Pos(), "adds a product that some machines do not round: want float64(a*b)")
	}
}

// isPowerOfTwo is for the constant factors by which a product is exact anyway.
func (p purity) isPowerOfTwo(e ast.Expr) bool {
	v := p.Info.Types[e].Value
	if v == nil {
		return false
	}
	f, _ := constant.Float64Val(v)
	half, _ := math.Frexp(math.Abs(f))
	return half == 0.5
}

func isFloat(t types.Type) bool {
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Info()&types.IsFloat != 0
}

// noFloats refuses every expression and every type that is a binary fraction.
func (p purity) noFloats() {
	for e, tv := range p.Info.Types {
		if tv.Type != nil && isFloat(tv.Type) && !types.Identical(tv.Type, types.Typ[types.UntypedFloat]) {
			p.note(e.Pos(), "has a float beside money")
		}
	}
}
