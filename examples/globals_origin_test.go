package examples_test

import (
	"go/ast"
	"go/token"
	"go/types"
	"strings"
)

// An origin is where the memory behind an expression comes from.
type origin struct {
	v       *types.Var // a package variable or a parameter; nil for memory of the function's own
	itself  bool       // the variable itself, no copy of what it holds
	through bool       // behind a pointer, slice or map on the way
}

// origin finds the variable whose memory an expression names or points to.
func (b *body) origin(e ast.Expr) origin {
	switch e := ast.Unparen(e).(type) {
	case *ast.Ident:
		v, ok := b.Info.ObjectOf(e).(*types.Var)
		if !ok {
			return origin{}
		}
		if o, shared := b.from[v]; shared {
			return o
		}
		if _, handed := b.slots[v]; handed || isGlobal(v) {
			return origin{v: v, itself: true}
		}
	case *ast.SelectorExpr:
		if s := b.Info.Selections[e]; s != nil {
			return behind(b.origin(e.X), s.Indirect() || isReference(b.Info.TypeOf(e.X)))
		}
		return b.origin(e.Sel) // a variable of another package
	case *ast.IndexExpr:
		return behind(b.origin(e.X), isReference(b.Info.TypeOf(e.X)))
	case *ast.StarExpr:
		return behind(b.origin(e.X), true)
	case *ast.SliceExpr:
		return b.origin(e.X)
	case *ast.TypeAssertExpr:
		return b.origin(e.X)
	case *ast.UnaryExpr:
		if e.Op == token.AND {
			return b.address(e.X)
		}
	case *ast.CompositeLit:
		return b.oneOf(e.Elts)
	case *ast.CallExpr:
		return b.result(e)
	}
	return origin{}
}

// address is the origin of &e: of a local copy it is the function's own.
func (b *body) address(e ast.Expr) origin {
	_, literal := ast.Unparen(e).(*ast.CompositeLit)
	if o := b.origin(e); literal || o.through || o.itself && isGlobal(o.v) {
		return o
	}
	return origin{}
}

func behind(o origin, through bool) origin {
	o.through = o.through || o.v != nil && through
	return o
}

// oneOf finds the first of the expressions that shares memory.
func (b *body) oneOf(list []ast.Expr) origin {
	for _, e := range list {
		if field, ok := e.(*ast.KeyValueExpr); ok {
			e = field.Value
		}
		if o := b.origin(e); o.v != nil && reaches(b.Info.TypeOf(e), us) {
			return origin{v: o.v}
		}
	}
	return origin{}
}

// result is the origin of what a call gives back.
func (b *body) result(c *ast.CallExpr) origin {
	switch f := b.callee(c).(type) {
	case *types.TypeName:
		return b.origin(c.Args[0]) // a conversion
	case *types.Builtin:
		if f.Name() == "append" {
			return b.appended(c)
		}
	case *types.Func:
		if !isOwn(f) && sharesElements(f) && elementReaches(b.Info.TypeOf(c)) {
			return b.oneOf(c.Args)
		}
		s := b.of(f)
		if s.global != nil {
			return origin{v: s.global}
		}
		for i, arg := range c.Args {
			if s.returns[parameter(f, i)] {
				return b.oneOf([]ast.Expr{arg})
			}
		}
		if x := receiverOf(c); x != nil && s.returns[receiver] {
			return b.oneOf([]ast.Expr{x})
		}
	}
	return origin{}
}

// appended is the origin of what append gives back: the list it begins with, or
// what the new elements point to.
func (b *body) appended(c *ast.CallExpr) origin {
	list := c.Args
	if c.Ellipsis.IsValid() && !elementReaches(b.Info.TypeOf(list[1])) {
		list = list[:1]
	}
	return b.oneOf(list)
}

// callee is what a call names: a function, a method, a builtin or a type.
func (b *body) callee(c *ast.CallExpr) types.Object {
	f := ast.Unparen(c.Fun)
	switch x := f.(type) {
	case *ast.IndexExpr:
		f = x.X
	case *ast.IndexListExpr:
		f = x.X
	}
	switch f := f.(type) {
	case *ast.Ident:
		return b.Info.Uses[f]
	case *ast.SelectorExpr:
		return b.Info.Uses[f.Sel]
	}
	return nil
}

func isAddress(e ast.Expr) bool {
	u, ok := ast.Unparen(e).(*ast.UnaryExpr)
	return ok && u.Op == token.AND
}

func receiverOf(c *ast.CallExpr) ast.Expr {
	if s, ok := ast.Unparen(c.Fun).(*ast.SelectorExpr); ok {
		return s.X
	}
	return nil
}

// parameter is the slot that the nth argument goes to.
func parameter(f *types.Func, n int) slot {
	if sig := f.Signature(); sig.Variadic() {
		return slot(min(n, sig.Params().Len()-1))
	}
	return slot(n)
}

func isGlobal(v *types.Var) bool { return v.Pkg() != nil && v.Parent() == v.Pkg().Scope() }

func isOwn(o types.Object) bool { return o.Pkg() != nil && strings.HasPrefix(o.Pkg().Path(), module) }

func isReference(t types.Type) bool {
	switch t.Underlying().(type) {
	case *types.Pointer, *types.Slice, *types.Map:
		return true
	}
	return false
}

// reaches reports whether memory can be written through a value of type t, by
// this module or by those outside who use it. Of a struct only the fields count
// that the writer can name.
func reaches(t types.Type, by writer) bool {
	switch u := t.Underlying().(type) {
	case *types.Pointer:
		return !fixed[types.TypeString(u.Elem(), nil)]
	case *types.Slice, *types.Map, *types.Chan:
		return true
	case *types.Array:
		return reaches(u.Elem(), by)
	case *types.Struct:
		for f := range u.Fields() {
			if (f.Exported() || by == us && isOwn(f)) && reaches(f.Type(), by) {
				return true
			}
		}
	}
	return false
}

type writer int

const (
	us writer = iota
	outsiders
)

// fixed are types of the standard library that never change once made, though
// they are passed by pointer.
var fixed = map[string]bool{
	"encoding/base64.Encoding": true, "regexp.Regexp": true, "strings.Replacer": true, "time.Location": true,
}

// writesReceiver reports whether a method of another module may change what it
// is called on: behind a pointer it may, but for the types that are fixed, and
// for the methods of math/big that do not return their receiver.
func writesReceiver(f *types.Func) bool {
	sig := f.Signature()
	p, ok := sig.Recv().Type().(*types.Pointer)
	if !ok || fixed[types.TypeString(p.Elem(), nil)] {
		return false
	}
	if !strings.HasPrefix(f.FullName(), "(*math/big.") {
		return true
	}
	for v := range sig.Results().Variables() {
		if types.Identical(v.Type(), p) {
			return true
		}
	}
	return false
}

// writesArgument reports whether a function of another module writes through
// its first argument, so far as this module has a use for such functions.
func writesArgument(f *types.Func) bool {
	switch f.FullName() {
	case "slices.Sort", "slices.SortFunc", "slices.SortStableFunc", "slices.Reverse", "slices.Insert", "slices.Replace",
		"slices.Delete", "slices.DeleteFunc", "slices.Compact", "slices.CompactFunc",
		"maps.Copy", "maps.Insert", "maps.DeleteFunc",
		"sort.Sort", "sort.Stable", "sort.Slice", "sort.SliceStable", "sort.Strings", "sort.Ints", "sort.Float64s":
		return true
	}
	return false
}

// sharesElements reports whether a function of another module copies a list but
// not what its elements point to.
func sharesElements(f *types.Func) bool {
	name := f.FullName()
	return name == "slices.Clone" || name == "maps.Clone" || name == "slices.Concat"
}

func elementReaches(t types.Type) bool {
	switch u := t.Underlying().(type) {
	case *types.Slice:
		return reaches(u.Elem(), us)
	case *types.Map:
		return reaches(u.Elem(), us)
	}
	return false
}
