package examples_test

import (
	"go/ast"
	"go/token"
	"go/types"
)

// A slot is what a function was handed: the nth parameter, or the receiver.
type slot int

const receiver slot = -1

// A summary is what callers need to know of a function.
type summary struct {
	writes  map[slot]bool // what it was handed and writes through
	returns map[slot]bool // what it was handed and hands back, whole or in part
	global  *types.Var    // a package variable that it hands back, whole or in part
}

// A watch follows package variables through the functions of some rooms: which
// statement writes one, directly, by way of a local variable, or by handing it
// to a function that writes what it is handed.
type watch struct {
	functions map[string]*summary // by full name
	changed   bool                // a summary grew in this round
	report    func(at token.Pos, format string, args ...any)
}

// watchGlobals reports the writes to package variables after start-up and the
// exported functions through which a caller could write one.
func watchGlobals(all []*room, report func(at token.Pos, format string, args ...any)) {
	w := &watch{functions: map[string]*summary{}, report: func(token.Pos, string, ...any) {}}
	for w.changed = true; w.changed; { // until no function is found to do more than was known
		w.changed = false
		w.pass(all)
	}
	w.report = report
	w.pass(all)
}

func (w *watch) pass(all []*room) {
	for _, r := range all {
		for _, f := range r.Files {
			for _, d := range f.Decls {
				w.declaration(r, d)
			}
		}
	}
}

func (w *watch) declaration(r *room, d ast.Decl) {
	switch d := d.(type) {
	case *ast.FuncDecl:
		if d.Body == nil {
			return
		}
		b := &body{watch: w, room: r, slots: map[*types.Var]slot{}, from: map[*types.Var]origin{}}
		fn := r.Info.Defs[d.Name].(*types.Func)
		b.summary = w.of(fn)
		b.startUp = d.Recv == nil && d.Name.Name == "init"
		b.exported = d.Name.IsExported()
		sig := fn.Signature()
		if sig.Recv() != nil {
			b.slots[sig.Recv()] = receiver
		}
		for i := range sig.Params().Len() {
			b.slots[sig.Params().At(i)] = slot(i)
		}
		b.read(d.Body)
		b.handedBack(d.Body, sig.Results())
	case *ast.GenDecl:
		b := &body{watch: w, room: r, summary: newSummary(), from: map[*types.Var]origin{}}
		b.read(d)
	}
}

func newSummary() *summary {
	return &summary{writes: map[slot]bool{}, returns: map[slot]bool{}}
}

func (w *watch) of(fn *types.Func) *summary {
	name := fn.Origin().FullName()
	if w.functions[name] == nil {
		w.functions[name] = newSummary()
	}
	return w.functions[name]
}
