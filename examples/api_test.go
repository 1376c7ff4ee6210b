package examples_test

import (
	"flag"
	"fmt"
	"go/constant"
	"go/types"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// Every change of what the library exports is a change of this file, to be
// looked at: names, signatures, fields with their JSON names, values of constants.
func TestExportedAPI(t *testing.T) {
	golden := filepath.Join("testdata", "api.txt")
	var parts []string
	for _, r := range library(t) {
		parts = append(parts, listing(r.Types))
	}
	slices.Sort(parts)
	got := strings.Join(parts, "\n")
	if *update {
		require.NoError(t, os.MkdirAll("testdata", 0o755))
		require.NoError(t, os.WriteFile(golden, []byte(got), 0o644))
	}
	want, err := os.ReadFile(golden)
	require.NoError(t, err)
	was, is := placed(string(want)), placed(got)
	for _, line := range without(was, is) {
		t.Errorf("gone: %s", line)
	}
	for _, line := range without(is, was) {
		t.Errorf("new: %s", line)
	}
	if got != string(want) {
		t.Error("what the library exports has changed; if that is meant: go test ./examples -run TestExportedAPI -update")
	}
}

// placed gives each line of a listing with the package and the type it is in.
func placed(listing string) (lines []string) {
	var pkg, typ string
	for line := range strings.Lines(listing) {
		line = strings.TrimRight(line, "\n")
		switch {
		case strings.HasPrefix(line, "package "):
			pkg, typ = strings.TrimPrefix(line, "package "), ""
		case strings.HasPrefix(line, "\t"):
			lines = append(lines, pkg+": "+typ+": "+line[1:])
		case line != "":
			typ, _, _ = strings.Cut(strings.TrimPrefix(line, "type "), " ")
			lines = append(lines, pkg+": "+line)
		}
	}
	return lines
}

// without returns the lines of a that b does not have.
func without(a, b []string) (lines []string) {
	for _, line := range a {
		if !slices.Contains(b, line) {
			lines = append(lines, line)
		}
	}
	return lines
}

// listing writes what a package exports, one line each: constants, variables
// and functions, then each type with its fields in order and its methods.
func listing(p *types.Package) string {
	l := lister{p: p}
	kinds := map[string][]types.Object{}
	for _, name := range p.Scope().Names() { // sorted
		o := p.Scope().Lookup(name)
		if o.Exported() {
			kinds[kind(o)] = append(kinds[kind(o)], o)
		}
	}
	l.line("package %s", strings.TrimPrefix(p.Path(), module+"/"))
	for _, k := range slices.Sorted(maps.Keys(kinds)) {
		l.line("")
		for _, o := range kinds[k] {
			l.object(o)
		}
	}
	return l.String()
}

func kind(o types.Object) string {
	switch o.(type) {
	case *types.Const:
		return "1 constants"
	case *types.Var:
		return "2 variables"
	case *types.Func:
		return "3 functions"
	}
	return "4 types"
}

type lister struct {
	p *types.Package
	strings.Builder
}

func (l *lister) line(format string, args ...any) {
	fmt.Fprintf(l, format+"\n", args...)
}

// text writes a type as this package would: its own names bare.
func (l *lister) text(t types.Type) string { return types.TypeString(t, l.qualifier) }

func (l *lister) qualifier(p *types.Package) string {
	if p == l.p {
		return ""
	}
	return p.Name()
}

func (l *lister) object(o types.Object) {
	switch o := o.(type) {
	case *types.Const:
		value := o.Val().ExactString()
		if o.Val().Kind() == constant.Float {
			value = o.Val().String()
		}
		l.line("const %s %s = %s", o.Name(), l.text(o.Type()), value)
	case *types.TypeName:
		l.namedType(o)
	default:
		l.line("%s", types.ObjectString(o, l.qualifier))
	}
}

func (l *lister) namedType(o *types.TypeName) {
	if o.IsAlias() {
		l.line("type %s = %s", o.Name(), l.text(types.Unalias(o.Type())))
		return
	}
	named := o.Type().(*types.Named)
	switch u := named.Underlying().(type) {
	case *types.Struct:
		remark := ""
		if types.Comparable(named) {
			remark = " // comparable"
		}
		l.line("type %s struct%s", l.text(named), remark)
		l.fields(u)
	case *types.Interface:
		l.line("type %s interface", l.text(named))
	default:
		l.line("type %s %s", l.text(named), l.text(u))
	}
	l.methods(named)
}

func (l *lister) fields(s *types.Struct) {
	hidden := false
	for i := range s.NumFields() {
		f := s.Field(i)
		if !f.Exported() {
			hidden = true
			continue
		}
		field := f.Name() + " " + l.text(f.Type())
		if f.Embedded() {
			field = l.text(f.Type())
		}
		if tag := s.Tag(i); tag != "" {
			field += " `" + tag + "`"
		}
		l.line("\t%s", field)
	}
	if hidden {
		l.line("\t// and unexported fields")
	}
}

// methods writes the methods of a type and of a pointer to it, promoted ones too.
func (l *lister) methods(named *types.Named) {
	var all types.Type = types.NewPointer(named)
	if types.IsInterface(named) {
		all = named
	}
	byValue, set := types.NewMethodSet(named), types.NewMethodSet(all)
	for m := range set.Methods() {
		f := m.Obj()
		if !f.Exported() {
			continue
		}
		of := named.Obj().Name()
		if byValue.Lookup(f.Pkg(), f.Name()) == nil {
			of = "*" + of
		}
		l.line("\tfunc (%s) %s%s", of, f.Name(), strings.TrimPrefix(l.text(m.Type()), "func"))
	}
}

func TestListing(t *testing.T) {
	r := probe(t, "listing.go", `
import ("io"; "time")
const Limit, hidden = 3, 4
const Half Rate = 0.5
type Rate float64
type Text = string
type Reader interface { io.Reader; own() }
type Pair[A any, B ~int] struct {
	First A "json:\"first\""
	B, c  B
	*Inner
}
func (p Pair[A, B]) Swap(n int, more ...string) (time.Time, error) { return time.Time{}, nil }
type Inner struct{ at time.Time }
func (i Inner) At() time.Time { return i.at }
func (i *Inner) Move(by time.Duration) {}
func (i *Inner) keep() {}
type secret struct{}
func Make(list []Rate, f func(io.Reader) *Inner) map[Text]Rate { return nil }
var ErrNone error
`)
	want := `package probe

const Half Rate = 0.5
const Limit untyped int = 3

var ErrNone error

func Make(list []Rate, f func(io.Reader) *Inner) map[Text]Rate

type Inner struct // comparable
	// and unexported fields
	func (Inner) At() time.Time
	func (*Inner) Move(by time.Duration)
type Pair[A any, B ~int] struct
	First A 'json:"first"'
	B B
	*Inner
	// and unexported fields
	func (Pair) At() time.Time
	func (Pair) Move(by time.Duration)
	func (Pair) Swap(n int, more ...string) (time.Time, error)
type Rate float64
type Reader interface
	func (Reader) Read(p []byte) (n int, err error)
type Text = string
`
	assert.Equal(t, strings.ReplaceAll(want, "'", "`"), listing(r.Types))
}
