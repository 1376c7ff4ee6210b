package examples_test

import (
	"fmt"
	"go/ast"
	"go/importer"
	"go/parser"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Each kind of impurity is caught where it stands, and what is next to it but
// allowed is not. A line that is to be caught ends in "// want" and a part of
// what is said about it.
var probes = map[string]string{
	"clock": `
import "time"
func f(t time.Time) []any {
	return []any{
		time.Now(),           // want uses time.Now
		time.Since(t),        // want uses time.Since
		time.Until(t),        // want uses time.Until
		t.In(time.Local),     // want uses time.Local
		t.Local(),            // want the zone of the machine
		time.LoadLocation,    // want uses time.LoadLocation
		time.After(1),        // want uses time.After
		time.Tick,            // want uses time.Tick
		time.Unix(0, 0),      // want keeps a time.Unix
		time.UnixMilli(0).Year(), // want keeps a time.UnixMilli
		time.Unix(0, 0).UTC(),
		t.After(t), t.In(time.UTC), time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC),
	}
}
func g() {
	time.Sleep(1) // want uses time.Sleep
}`,
	"randomness": `
import "math/rand/v2"
func f() int {
	r := rand.New(rand.NewPCG(1, 2))
	var s rand.Source = rand.NewPCG(3, 4)
	_ = s
	return r.IntN(6) +
		rand.IntN(6) // want uses math/rand/v2.IntN
}`,
	"output": `
import "fmt"
func f() string {
	fmt.Println("x") // want uses fmt.Println
	fmt.Print("x")   // want uses fmt.Print
	println("x")     // want calls println
	return fmt.Sprint("x")
}`,
	"goroutine and panic": `
import "errors"
func f(c chan int) {
	go func() { c <- 1 }() // want starts a goroutine
	if c == nil {
		panic("no channel") // want calls panic
	}
}
func MustBe(ok bool) {
	if !ok {
		panic(errors.New("not ok"))
	}
}
func g() {
	panic := func(string) {}
	panic("is a name like another")
}`,
	"exported variables": `
import ("errors"; "strings")
type Failure struct{}
func (Failure) Error() string { return "" }
var (
	ErrFew     = errors.New("few")
	Many error = Failure{}
	ErrOther   = Failure{}
	Default    = []int{1} // want exports the variable Default
	Upper      = strings.ToUpper // want exports the variable Upper
	own        = 1
)
const Limit = 5`,
	"decimal": `
import "github.com/shopspring/decimal"
func f(a, b decimal.Decimal) {
	_ = decimal.NewFromFloat(1) // want uses github.com/shopspring/decimal.NewFromFloat
	_ = a.Div(b)                // want want DivRound
	_ = decimal.Avg(a, b)       // want uses github.com/shopspring/decimal.Avg
	decimal.DivisionPrecision = 4 // want writes the package variable DivisionPrecision
	_ = decimal.DivisionPrecision // want uses github.com/shopspring/decimal.DivisionPrecision
	_ = a.DivRound(b, 2).Add(decimal.Zero)
}`,
	"fused products": `
const k = 3.0
type Rate float64
func f(a, b, c float64, n int, r Rate) float64 {
	x := a*b + c     // want adds a product
	x = c - (a * b)  // want adds a product
	x += a * b       // want adds a product
	x = -(a * b) + c // want adds a product
	y := r*r + r     // want adds a product
	_, _ = y, n*n + n
	x = a*k + c      // want adds a product
	return float64(a*b) + c + x*k/a + k*k + 2*a - a*-0.5
}`,
	"floats beside money": `
type Rate float64 // want has a float
const half = 0.5
func f(n int) int {
	var x = 1.5 // want has a float
	return int(x) // want has a float
}
const whole int = half * 4`,
	"package variables, written directly": `
import "sync"
type pair struct{ a, b int }
var n, m int
var list = []int{1, 2}
var byName = map[string]pair{"x": {}}
var one = pair{}
var lazy = sync.OnceValue(func() int { return len(list) })
var mu sync.Mutex
func init() { n = 1; byName["y"] = pair{1, 2} }
func f(in []int) int {
	n = 2                    // want writes the package variable n
	n++                      // want writes the package variable n
	list[0] += 1             // want writes the package variable list
	one.a = 1                // want writes the package variable one
	byName["z"] = pair{}     // want writes the package variable byName
	delete(byName, "x")      // want writes the package variable byName
	clear(list)              // want writes the package variable list
	copy(list, in)           // want writes the package variable list
	_ = append(list[:0], in...) // want writes the package variable list
	for n = range in {       // want writes the package variable n
	}
	n, list := 1, []int{}
	n++
	list = append(list, n)
	mu.Lock()                // want writes the package variable mu
	func() { m = 3 }()       // want writes the package variable m
	return lazy() + n
}`,
	"package variables, written by another name": `
import ("slices"; "math/big"; "sort")
type row struct { name string; cells []int }
var table = []row{{"a", []int{1}}}
var fixed = [...]row{{"b", nil}}
var ten = big.NewInt(10)
func find(name string) *row {
	for i := range table {
		if table[i].name == name {
			return &table[i]
		}
	}
	return first(fixed[:])
}
func first(rows []row) *row { return &rows[0] }
func (r *row) rename(to string) { r.name = to }
func (r row) renamed(to string) row { r.name = to; return r }
func blank(rows []row) { for i := range rows { rows[i].name = "" } }
func f(mine []row) {
	p := &table[0]
	p.name = "x"              // want writes the package variable table
	copied := table[0]
	copied.name = "x"
	copied.cells[0] = 1       // want writes the package variable table
	for _, r := range table {
		r.name = "x"
		r.cells[0] = 1        // want writes the package variable table
	}
	find("a").name = "x"      // want writes the package variable table
	found := find("a")
	found.rename("x")         // want writes the package variable table
	fixed[0].rename("x")      // want writes the package variable fixed
	_ = table[0].renamed("x")
	blank(table)              // want writes the package variable table
	blank(mine)
	blank(slices.Clone(table))// want writes the package variable table
	sort.Slice(table, nil)    // want writes the package variable table
	slices.Sort(table[0].cells) // want writes the package variable table
	ten.Add(ten, ten)         // want writes the package variable ten
	_ = new(big.Int).Add(ten, ten).Cmp(ten) + ten.Sign()
}
func orDefault(rows []row) {
	if rows == nil {
		rows = table
	}
	rows[0].name = "x"        // want writes the package variable table
}`,
	"package variables, handed out": `
import "slices"
type Scheme struct { Name string; Tiers []int }
type Opaque struct { tiers []int }
var schemes = []Scheme{{"a", []int{1}}}
var names = []string{"a"}
var opaque = []Opaque{{}}
func Names() []string { return names } // want hands out memory of the package variable names
func Copied() []string { return slices.Clone(names) }
func Appended() []string { return append([]string{"b"}, names...) }
func Added() []Scheme { return append([]Scheme{{}}, schemes...) } // want hands out memory of the package variable schemes
func Shallow() []Scheme { return slices.Clone(schemes) } // want hands out memory of the package variable schemes
func One() Scheme { return schemes[0] } // want hands out memory of the package variable schemes
func Part() []int { s := schemes[0]; return s.Tiers } // want hands out memory of the package variable schemes
func Made() *Scheme { return &Scheme{Tiers: schemes[0].Tiers} } // want hands out memory of the package variable schemes
func Named() (all []string) { all = names; return } // want hands out memory of the package variable names
func Closed() Opaque { return opaque[0] }
func Text() string { return schemes[0].Name }
func Deep() Scheme { s := schemes[0]; return Scheme{s.Name, slices.Clone(s.Tiers)} }
func own() []string { return names }`,
}

func TestPurityProbes(t *testing.T) {
	for name, code := range probes {
		t.Run(name, func(t *testing.T) {
			file := strings.ReplaceAll(name, " ", "_") + ".go"
			r := probe(t, file, code)
			if name == "floats beside money" {
				r.Name = "roi/money"
			}
			got := map[string]string{}
			for _, line := range impurities([]*room{r}) {
				at, what, _ := strings.Cut(line, ": ")
				got[at] += what + "; "
			}
			for i, line := range strings.Split(code, "\n") {
				at := fmt.Sprintf("%s:%d", file, i+1)
				if _, want, ok := strings.Cut(line, "// want "); ok {
					assert.Contains(t, got[at], want, line)
				} else {
					assert.Empty(t, got[at], line)
				}
			}
		})
	}
}

// probe reads a few lines as if they were a room of the library.
func probe(t *testing.T, file, code string) *room {
	t.Helper()
	f, err := parser.ParseFile(fset, file, "package probe; "+code, parser.SkipObjectResolution)
	require.NoError(t, err)
	r := &room{Name: "probe", Files: []*ast.File{f}}
	require.NoError(t, r.check(importer.ForCompiler(fset, "gc", compiled)))
	return r
}

func TestEveryFileIsPartOfEveryBuild(t *testing.T) {
	odd := &room{Name: "probe", Dir: "../probe", Odd: []string{"sum_amd64.s"}}
	assert.Equal(t, []string{"../probe/sum_amd64.s:1: is not part of every build"}, impurities([]*room{odd}))
}

func TestImpureImports(t *testing.T) {
	for path := range strings.FieldsSeq("os os/exec os/signal net net/http net/netip log log/slog hash/maphash syscall unsafe crypto/rand testing C") {
		assert.True(t, isImpure(path), path)
	}
	for path := range strings.FieldsSeq("net/url math/rand/v2 time io strings hash/fnv encoding/json logical/x") {
		assert.False(t, isImpure(path), path)
	}
}
