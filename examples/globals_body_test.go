package examples_test

import (
	"go/ast"
	"go/token"
	"go/types"
)

// A body is one function, or one declaration outside functions, being read.
type body struct {
	*watch
	*room
	*summary
	startUp  bool // runs before anything else does
	exported bool
	slots    map[*types.Var]slot
	from     map[*types.Var]origin // local variables that hold memory of another origin
}

// read goes over the code twice: a loop may write through a variable that it
// sets further down.
func (b *body) read(n ast.Node) {
	ast.Inspect(n, func(n ast.Node) bool { b.follow(n); return true })
	ast.Inspect(n, func(n ast.Node) bool { b.follow(n); b.look(n); return true })
}

// follow notes the local variables that share memory with something else.
func (b *body) follow(n ast.Node) {
	switch n := n.(type) {
	case *ast.AssignStmt:
		for i, left := range n.Lhs {
			b.share(left, n.Rhs[min(i, len(n.Rhs)-1)])
		}
	case *ast.ValueSpec:
		for i, left := range n.Names {
			if len(n.Values) > 0 {
				b.share(left, n.Values[min(i, len(n.Values)-1)])
			}
		}
	case *ast.RangeStmt:
		for _, left := range []ast.Expr{n.Key, n.Value} {
			if left != nil {
				b.share(left, n.X)
			}
		}
	}
}

func (b *body) share(left, right ast.Expr) {
	name, ok := left.(*ast.Ident)
	if !ok {
		return
	}
	v, ok := b.Info.ObjectOf(name).(*types.Var)
	if !ok || isGlobal(v) || !reaches(v.Type(), us) {
		return
	}
	_, handed := b.slots[v]
	_, shared := b.from[v]
	o := b.origin(right)
	if o.v == nil || o.v == v || (handed || shared) && !isGlobal(o.v) {
		return // of two origins the package variable is the one to watch
	}
	b.from[v] = origin{v: o.v}
}

// look reports or notes what n writes.
func (b *body) look(n ast.Node) {
	switch n := n.(type) {
	case *ast.AssignStmt:
		for _, left := range n.Lhs {
			b.written(left)
		}
	case *ast.IncDecStmt:
		b.written(n.X)
	case *ast.RangeStmt:
		if n.Tok == token.ASSIGN {
			b.written(n.Key)
			if n.Value != nil {
				b.written(n.Value)
			}
		}
	case *ast.SendStmt:
		b.handed(n.Chan)
	case *ast.CallExpr:
		b.call(n)
	}
}

// written is for the left side of an assignment.
func (b *body) written(left ast.Expr) {
	o := b.origin(left)
	if o.v != nil && (o.through || o.itself && isGlobal(o.v)) {
		b.wrote(left.Pos(), o.v)
	}
}

// handed is for what goes to something that writes through it.
func (b *body) handed(e ast.Expr) {
	o := b.origin(e)
	if o.v != nil && (o.through || o.itself && isGlobal(o.v) || reaches(b.Info.TypeOf(e), us)) {
		b.wrote(e.Pos(), o.v)
	}
}

func (b *body) wrote(at token.Pos, v *types.Var) {
	if s, ok := b.slots[v]; ok {
		b.changed = b.changed || !b.writes[s]
		b.writes[s] = true
	} else if !b.startUp {
		b.report(at, "writes the package variable %s after start-up", v.Name())
	}
}

func (b *body) call(c *ast.CallExpr) {
	switch f := b.callee(c).(type) {
	case *types.Builtin:
		switch f.Name() {
		case "delete", "clear", "copy":
			b.handed(c.Args[0])
		case "append": // into the rest of a list that was cut short
			if _, cut := ast.Unparen(c.Args[0]).(*ast.SliceExpr); cut {
				b.handed(c.Args[0])
			}
		}
	case *types.Func:
		written := b.of(f).writes
		for i, arg := range c.Args {
			if written[parameter(f, i)] || !isOwn(f) && (isAddress(arg) || i == 0 && writesArgument(f)) {
				b.handed(arg)
			}
		}
		if x := receiverOf(c); f.Signature().Recv() != nil && (written[receiver] || !isOwn(f) && writesReceiver(f)) {
			b.handed(x)
		}
	}
}

// handedBack notes what the function returns of the memory it did not make.
func (b *body) handedBack(code *ast.BlockStmt, named *types.Tuple) {
	ast.Inspect(code, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncLit:
			return false
		case *ast.ReturnStmt:
			for _, e := range n.Results {
				b.gives(e.Pos(), b.origin(e), b.Info.TypeOf(e))
			}
			for i := 0; len(n.Results) == 0 && i < named.Len(); i++ {
				b.gives(n.Pos(), b.from[named.At(i)], named.At(i).Type())
			}
		}
		return true
	})
}

func (b *body) gives(at token.Pos, o origin, t types.Type) {
	if o.v == nil || !reaches(t, us) {
		return
	}
	if s, ok := b.slots[o.v]; ok {
		b.changed = b.changed || !b.returns[s]
		b.returns[s] = true
		return
	}
	if b.global == nil {
		b.global, b.changed = o.v, true
	}
	if b.exported && reaches(t, outsiders) {
		b.report(at, "hands out memory of the package variable %s, for the caller to write", o.v.Name())
	}
}
