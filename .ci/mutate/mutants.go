package main

import (
	"fmt"
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"strings"
)

// A mutant is one change of one place.
type mutant struct {
	file         string // without its folder
	line, column int
	reached      token.Position // a test that has been here has met the mutant
	function     string         // empty for a variable of the package
	place        string         // file and function, and a number where a change is there twice
	change       string         // "was → is"

	tests  []*test // which reach it
	killed bool
	slow   bool // killed by running out of time
}

func (m *mutant) key() string { return m.place + " | " + m.change }

// alive is the expression which is true while a mutant is the one alive. It is no
// call, so that the compiler gives it any boolean type.
func alive(id int) string { return fmt.Sprintf("(mutantAlive == %d)", id) }

// A writer writes a file anew with its mutants in it.
type writer struct {
	*source
	text     []byte
	base     token.Pos
	file     *ast.File
	function string
	plain    bool // write the source as it is: inside what a mutant has changed
	mutants  *[]*mutant
	seen     map[string]int
	choice   token.Pos // the switch around
	inCase   bool      // in what a case compares
}

// Instrument finds the mutants of a package and writes its files with them.
func instrument(s *source) ([]*mutant, [][]byte) {
	var mutants []*mutant
	var files [][]byte
	for i, file := range s.files {
		w := &writer{source: s, text: s.text[i], base: s.fset.File(file.Pos()).Pos(0), file: file, mutants: &mutants, seen: map[string]int{}}
		files = append(files, []byte(w.between(file.FileStart, file.FileEnd, file)))
	}
	return mutants, files
}

func (w *writer) raw(n ast.Node) string { return string(w.text[n.Pos()-w.base : n.End()-w.base]) }

// Between writes a stretch of the file, the nodes below parent instrumented.
func (w *writer) between(from, to token.Pos, parent ast.Node) string {
	var b strings.Builder
	at := from
	for _, child := range children(parent) {
		if child.Pos() < at || child.End() > to {
			continue
		}
		b.Write(w.text[at-w.base : child.Pos()-w.base])
		b.WriteString(w.node(child, parent))
		at = child.End()
	}
	b.Write(w.text[at-w.base : to-w.base])
	return b.String()
}

// Children are the nodes directly below one, in order of the text.
func children(parent ast.Node) []ast.Node {
	var all []ast.Node
	ast.Inspect(parent, func(n ast.Node) bool {
		if n == parent {
			return true
		}
		if n != nil {
			all = append(all, n)
		}
		return false
	})
	// A function's type has its keyword before the name, which comes first in the tree.
	for i := 1; i < len(all); i++ {
		for j := i; j > 0 && all[j].Pos() < all[j-1].Pos(); j-- {
			all[j], all[j-1] = all[j-1], all[j]
		}
	}
	return all
}

// Inner writes a node as it is, with what is below it instrumented.
func (w *writer) inner(n ast.Node) string { return w.between(n.Pos(), n.End(), n) }

func (w *writer) node(n, parent ast.Node) string {
	defer func(choice token.Pos, inCase bool) { w.choice, w.inCase = choice, inCase }(w.choice, w.inCase)
	if c, ok := parent.(*ast.CaseClause); ok {
		w.inCase = n.Pos() < c.Colon
	}
	switch n := n.(type) {
	case *ast.SwitchStmt:
		w.choice = n.Pos()
		return w.statement(n, parent)
	case *ast.FuncDecl:
		w.function = funcName(n)
		defer func() { w.function = "" }()
		if n.Body == nil {
			return w.raw(n)
		}
		return string(w.text[n.Pos()-w.base:n.Body.Pos()-w.base]) + w.inner(n.Body)
	case *ast.GenDecl:
		if n.Tok != token.VAR {
			return w.raw(n)
		}
	case *ast.FuncType, *ast.ArrayType, *ast.Ident, *ast.BasicLit, *ast.SelectorExpr:
		if s, ok := n.(*ast.SelectorExpr); ok {
			return w.inner(s)
		}
		return w.condition(n, parent)
	case ast.Stmt:
		return w.statement(n, parent)
	case *ast.BinaryExpr:
		return w.binary(n)
	case *ast.UnaryExpr:
		return w.unary(n)
	}
	if e, ok := n.(ast.Expr); ok {
		if v, ok := w.info.Types[e]; ok && (v.Value != nil || v.IsType()) {
			return w.raw(n)
		}
	}
	return w.condition(n, parent)
}

// Add notes a mutant and gives it its number.
func (w *writer) add(at token.Pos, was, is string) int {
	p := w.fset.Position(at)
	name := p.Filename[strings.LastIndexByte(p.Filename, '/')+1:]
	m := &mutant{file: name, line: p.Line, column: p.Column, function: w.function, change: oneLine(was) + " → " + oneLine(is)}
	m.reached = p
	if w.inCase { // coverage counts a switch, not its comparisons
		m.reached = w.fset.Position(w.choice)
	}
	m.place = name + " " + w.function
	w.seen[m.key()]++
	if n := w.seen[m.key()]; n > 1 {
		m.place += fmt.Sprintf(" #%d", n)
	}
	*w.mutants = append(*w.mutants, m)
	return len(*w.mutants)
}

// oneLine shortens the text of a node so that it fits a cell of a table.
func oneLine(text string) string {
	text = strings.Join(strings.Fields(text), " ")
	text = strings.ReplaceAll(text, "`", "'")
	if r := []rune(text); len(r) > 100 {
		text = string(r[:60]) + " … " + string(r[len(r)-30:])
	}
	return text
}

func funcName(f *ast.FuncDecl) string {
	if f.Recv == nil || len(f.Recv.List) == 0 {
		return f.Name.Name
	}
	t := f.Recv.List[0].Type
	for {
		switch u := t.(type) {
		case *ast.StarExpr:
			t = u.X
			continue
		case *ast.IndexExpr:
			t = u.X
			continue
		case *ast.IndexListExpr:
			t = u.X
			continue
		case *ast.Ident:
			return u.Name + "." + f.Name.Name
		}
		return f.Name.Name
	}
}

var comparisons = map[token.Token][]token.Token{
	token.LSS:  {token.LEQ, token.GEQ},
	token.LEQ:  {token.LSS, token.GTR},
	token.GTR:  {token.GEQ, token.LEQ},
	token.GEQ:  {token.GTR, token.LSS},
	token.EQL:  {token.NEQ},
	token.NEQ:  {token.EQL},
	token.LAND: {token.LOR},
	token.LOR:  {token.LAND},
}

var arithmetic = map[token.Token]token.Token{
	token.ADD: token.SUB, token.SUB: token.ADD, token.MUL: token.QUO, token.QUO: token.MUL, token.REM: token.MUL,
	token.AND: token.OR, token.OR: token.AND, token.XOR: token.AND, token.AND_NOT: token.AND, token.SHL: token.SHR, token.SHR: token.SHL,
}

var assignments = map[token.Token]token.Token{
	token.ADD_ASSIGN: token.SUB_ASSIGN, token.SUB_ASSIGN: token.ADD_ASSIGN, token.MUL_ASSIGN: token.QUO_ASSIGN, token.QUO_ASSIGN: token.MUL_ASSIGN,
	token.REM_ASSIGN: token.MUL_ASSIGN, token.AND_ASSIGN: token.OR_ASSIGN, token.OR_ASSIGN: token.AND_ASSIGN, token.XOR_ASSIGN: token.AND_ASSIGN,
	token.AND_NOT_ASSIGN: token.AND_ASSIGN, token.SHL_ASSIGN: token.SHR_ASSIGN, token.SHR_ASSIGN: token.SHL_ASSIGN,
}

// Binary mutates a comparison, && and ||, and arithmetic.
func (w *writer) binary(e *ast.BinaryExpr) string {
	if w.info.Types[e].Value != nil {
		return w.raw(e)
	}
	if w.plain {
		return w.inner(e)
	}
	x, y := w.raw(e.X), w.raw(e.Y)
	if others := comparisons[e.Op]; others != nil {
		// Only one mutant is alive, so the changed forms hold no other mutant.
		var b, none strings.Builder
		for _, op := range others {
			id := w.add(e.OpPos, w.raw(e), x+" "+op.String()+" "+y)
			fmt.Fprintf(&b, "%s && (%s %s %s) || ", alive(id), x, op, y)
			fmt.Fprintf(&none, "!%s && ", alive(id))
		}
		operand := func(n ast.Expr) string { return w.node(n, e) }
		return fmt.Sprintf("(%s%s(%s %s %s))", b.String(), none.String(), operand(e.X), e.Op, operand(e.Y))
	}
	op, ok := arithmetic[e.Op]
	t := w.info.TypeOf(e)
	basic, isBasic := t.Underlying().(*types.Basic)
	if !ok || !isBasic || basic.Info()&types.IsNumeric == 0 {
		return w.inner(e)
	}
	if op == token.MUL && e.Op == token.REM && basic.Info()&types.IsInteger == 0 {
		return w.inner(e)
	}
	name, ok := w.typeName(t)
	if !ok {
		return w.inner(e)
	}
	id := w.add(e.OpPos, w.raw(e), x+" "+op.String()+" "+y)
	if e.Op == token.SHL || e.Op == token.SHR {
		by, _ := w.typeName(w.info.TypeOf(e.Y))
		return fmt.Sprintf("mutant%s[%s, %s](%s, %s, %s)", helpers[e.Op], name, by, alive(id), w.node(e.X, e), w.node(e.Y, e))
	}
	return fmt.Sprintf("mutant%s[%s](%s, %s, %s)", helpers[e.Op], name, alive(id), w.node(e.X, e), w.node(e.Y, e))
}

// Unary mutates a minus and a negation.
func (w *writer) unary(e *ast.UnaryExpr) string {
	if w.info.Types[e].Value != nil {
		return w.raw(e)
	}
	switch {
	case w.plain:
	case e.Op == token.NOT:
		id := w.add(e.OpPos, w.raw(e), w.raw(e.X))
		return fmt.Sprintf("((%s) == %s)", w.inner(e.X.(ast.Node)), alive(id))
	case e.Op == token.SUB:
		if name, ok := w.typeName(w.info.TypeOf(e)); ok {
			id := w.add(e.OpPos, w.raw(e), w.raw(e.X))
			return fmt.Sprintf("mutantMinus[%s](%s, %s)", name, alive(id), w.node(e.X, e))
		}
	}
	return w.inner(e)
}

// Condition negates a call or a name that decides something.
func (w *writer) condition(n, parent ast.Node) string {
	e, ok := n.(ast.Expr)
	if !ok || w.plain || !decides(e, parent) {
		return w.inner(n)
	}
	if v := w.info.Types[e]; v.Value != nil || v.IsType() {
		return w.raw(n)
	}
	id := w.add(n.Pos(), w.raw(n), "!("+w.raw(n)+")")
	return fmt.Sprintf("((%s) != %s)", w.inner(n), alive(id))
}

func decides(e ast.Expr, parent ast.Node) bool {
	switch e.(type) {
	case *ast.ParenExpr:
		return false
	}
	switch p := parent.(type) {
	case *ast.IfStmt:
		return p.Cond == e
	case *ast.ForStmt:
		return p.Cond == e
	case *ast.BinaryExpr:
		return p.Op == token.LAND || p.Op == token.LOR
	}
	return false
}

// typeName writes a type as this file may name it.
func (w *writer) typeName(t types.Type) (string, bool) {
	if t == nil {
		return "", false
	}
	ok := true
	name := types.TypeString(t, func(p *types.Package) string {
		if p == w.types {
			return ""
		}
		for _, i := range w.file.Imports {
			if strings.Trim(i.Path.Value, `"`) == p.Path() {
				if i.Name != nil {
					return i.Name.Name
				}
				return p.Name()
			}
		}
		ok = false
		return ""
	})
	if b, is := t.(*types.Basic); is && b.Info()&types.IsUntyped != 0 {
		return "", false
	}
	return name, ok
}

// Statement mutates assignments, calls made for their effect, increments, returned
// constants, and what leaves a loop.
func (w *writer) statement(s ast.Stmt, parent ast.Node) string {
	_, inBlock := parent.(*ast.BlockStmt)
	_, inCase := parent.(*ast.CaseClause)
	if w.plain || !inBlock && !inCase {
		return w.inner(s)
	}
	gone := func() string {
		id := w.add(s.Pos(), w.raw(s), "nothing")
		return fmt.Sprintf("if !%s { %s }", alive(id), w.inner(s))
	}
	switch s := s.(type) {
	case *ast.ExprStmt:
		if call, ok := s.X.(*ast.CallExpr); ok {
			if f, ok := call.Fun.(*ast.Ident); ok && f.Name == "panic" {
				break
			}
			return gone()
		}
	case *ast.IncDecStmt:
		other := map[token.Token]string{token.INC: "--", token.DEC: "++"}[s.Tok]
		id := w.add(s.Pos(), w.raw(s), w.raw(s.X)+other)
		return fmt.Sprintf("if %s { %s%s } else { %s }", alive(id), w.raw(s.X), other, w.inner(s))
	case *ast.AssignStmt:
		if s.Tok == token.DEFINE {
			break
		}
		if x, ok := s.Lhs[0].(*ast.Ident); ok && x.Name == "_" {
			break
		}
		op, ok := assignments[s.Tok]
		if b, is := w.info.TypeOf(s.Lhs[0]).Underlying().(*types.Basic); ok && is && b.Info()&types.IsNumeric != 0 {
			is := fmt.Sprintf("%s %s %s", w.raw(s.Lhs[0]), op, w.raw(s.Rhs[0]))
			id := w.add(s.TokPos, w.raw(s), is)
			none := w.add(s.Pos(), w.raw(s), "nothing")
			return fmt.Sprintf("if %s { %s } else if !%s { %s }", alive(id), is, alive(none), w.inner(s))
		}
		return gone()
	case *ast.BranchStmt:
		if s.Tok == token.CONTINUE || s.Tok == token.BREAK {
			return gone()
		}
	case *ast.ReturnStmt:
		return w.returned(s)
	}
	return w.inner(s)
}

// Returned changes true, false and whole numbers in a return.
func (w *writer) returned(s *ast.ReturnStmt) string {
	var b strings.Builder
	at := s.Pos()
	for i, e := range s.Results {
		b.Write(w.text[at-w.base : e.Pos()-w.base])
		at = e.End()
		v := w.info.Types[e]
		with := func(is string) int {
			all := make([]string, len(s.Results))
			for j := range all {
				all[j] = w.raw(s.Results[j])
			}
			all[i] = is
			return w.add(e.Pos(), w.raw(s), "return "+strings.Join(all, ", "))
		}
		switch name, ok := w.typeName(v.Type); {
		case v.Value == nil:
			b.WriteString(w.node(e, s))
		case v.Value.Kind() == constant.Bool && constant.BoolVal(v.Value):
			fmt.Fprintf(&b, "!%s", alive(with("false")))
		case v.Value.Kind() == constant.Bool:
			b.WriteString(alive(with("true")))
		case v.Value.Kind() == constant.Int && ok && isLiteral(e):
			other := "0"
			if constant.Sign(v.Value) == 0 {
				other = "1"
			}
			fmt.Fprintf(&b, "mutantConst[%s](%s, %s, %s)", name, alive(with(other)), w.raw(e), other)
		default:
			b.WriteString(w.raw(e))
		}
	}
	b.Write(w.text[at-w.base : s.End()-w.base])
	return b.String()
}

func isLiteral(e ast.Expr) bool {
	if u, ok := e.(*ast.UnaryExpr); ok {
		e = u.X
	}
	_, ok := e.(*ast.BasicLit)
	return ok
}

var helpers = map[token.Token]string{
	token.ADD: "Add", token.SUB: "Sub", token.MUL: "Mul", token.QUO: "Quo", token.REM: "Rem",
	token.AND: "And", token.OR: "Or", token.XOR: "Xor", token.AND_NOT: "AndNot", token.SHL: "Shl", token.SHR: "Shr",
}

// support is the file added to the package.
func support(pkg string) string {
	var b strings.Builder
	fmt.Fprintf(&b, `package %s

import (
	mutantOS "os"
	mutantStrconv "strconv"
)

var mutantAlive = func() int { n, _ := mutantStrconv.Atoi(mutantOS.Getenv("MUTANT")); return n }()

type mutantInteger interface {
	~int | ~int8 | ~int16 | ~int32 | ~int64 | ~uint | ~uint8 | ~uint16 | ~uint32 | ~uint64 | ~uintptr
}

type mutantNumber interface { mutantInteger | ~float32 | ~float64 }

func mutantConst[T mutantNumber](changed bool, was, is T) T { if changed { return is }; return was }

func mutantMinus[T mutantNumber](changed bool, x T) T { if changed { return x }; return -x }
`, pkg)
	for op := token.ADD; op <= token.AND_NOT; op++ {
		switch op {
		case token.SHL, token.SHR:
			fmt.Fprintf(&b, "\nfunc mutant%s[T, S mutantInteger](changed bool, x T, y S) T { if changed { return x %s y }; return x %s y }\n", helpers[op], arithmetic[op], op)
		case token.REM, token.AND, token.OR, token.XOR, token.AND_NOT:
			fmt.Fprintf(&b, "\nfunc mutant%s[T mutantInteger](changed bool, x, y T) T { if changed { return x %s y }; return x %s y }\n", helpers[op], arithmetic[op], op)
		default:
			fmt.Fprintf(&b, "\nfunc mutant%s[T mutantNumber](changed bool, x, y T) T { if changed { return x %s y }; return x %s y }\n", helpers[op], arithmetic[op], op)
		}
	}
	return b.String()
}
