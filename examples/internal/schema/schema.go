// Package schema writes the JSON Schema, of draft 2020-12, of a Go type as
// encoding/json writes it: its json tags say what the members are called and which may
// be left out, its validate tags what each of them must be.
//
// What a type does by a method of its own is told by an option; a type with such a
// method that no option names is an error, never a guess.
package schema

import (
	"encoding"
	"encoding/json"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"
	"time"
)

// Draft is the dialect that the schemas are written in.
const Draft = "https://json-schema.org/draft/2020-12/schema"

// A Node is a schema, or a part of one.
type Node = map[string]any

// A Maker writes schemas. It never changes.
type Maker struct {
	known  map[reflect.Type]Node
	sparse map[reflect.Type]reflect.Type
	wraps  []wrap
}

// An Option tells a Maker what a type's methods do.
type Option func(*Maker)

// New returns a Maker that knows time.Time and time.Duration and what the options say.
func New(opts ...Option) *Maker {
	m := &Maker{known: map[reflect.Type]Node{}, sparse: map[reflect.Type]reflect.Type{}}
	Is[time.Time](Node{"type": "string", "format": "date-time"})(m)
	Is[time.Duration](Node{"type": "integer", "description": "nanoseconds"})(m)
	for _, o := range opts {
		o(m)
	}
	return m
}

// Is gives the schema of a type.
func Is[T any](n Node) Option {
	return func(m *Maker) { m.known[reflect.TypeFor[T]()] = n }
}

// Enum gives the values of a type of texts.
func Enum[T ~string](values []T) Option {
	return Is[T](Node{"type": "string", "enum": slices.Clone(values)})
}

// Sparse says that the methods of a struct T write it field by field but leave out the
// fields of the type Left that are zero.
func Sparse[T, Left any]() Option {
	return func(m *Maker) { m.sparse[reflect.TypeFor[T]()] = reflect.TypeFor[Left]() }
}

// A wrap gives the schema of types that share the name of a generic one.
type wrap struct {
	path, name string
	node       func(t reflect.Type, of func(reflect.Type) (Node, error)) (Node, error)
}

// Generic gives the schema of every type made from the generic struct that T is one
// of. The function gets the type, and what gives the schema of any other.
func Generic[T any](node func(t reflect.Type, of func(reflect.Type) (Node, error)) (Node, error)) Option {
	t := reflect.TypeFor[T]()
	name, _, _ := strings.Cut(t.Name(), "[")
	return func(m *Maker) { m.wraps = append(m.wraps, wrap{t.PkgPath(), name + "[", node}) }
}

// Of is the schema of T under a title. Every named struct that T leads to is a
// definition under its name in Go, "disclosure.Content".
func Of[T any](m *Maker, title string) (Node, error) {
	w := &writer{Maker: m, defs: Node{}, at: []string{title}}
	n, err := w.of(reflect.TypeFor[T]())
	if err != nil {
		return nil, err
	}
	root := Node{"$schema": Draft, "title": title, "$defs": w.defs}
	maps.Copy(root, n)
	return root, nil
}

// A writer writes one schema.
type writer struct {
	*Maker
	defs Node
	at   []string // where it is, for errors
}

func (w *writer) of(t reflect.Type) (Node, error) {
	if n, ok := w.known[t]; ok {
		return maps.Clone(n), nil
	}
	for _, g := range w.wraps {
		if t.PkgPath() == g.path && strings.HasPrefix(t.Name(), g.name) {
			return g.node(t, w.of)
		}
	}
	if t.Kind() == reflect.Pointer {
		return w.of(t.Elem())
	}
	if _, sparse := w.sparse[t]; !sparse && t.Kind() != reflect.Interface && writesItself(t) {
		return nil, fmt.Errorf("schema: %s: %s writes itself and no option says how", strings.Join(w.at, "."), t)
	}
	switch t.Kind() {
	case reflect.Struct:
		return w.named(t)
	case reflect.Slice, reflect.Array:
		items, err := w.of(t.Elem())
		return Node{"type": "array", "items": items}, err
	case reflect.Map:
		values, err := w.of(t.Elem())
		return Node{"type": "object", "additionalProperties": values}, err
	case reflect.String:
		return Node{"type": "string"}, nil
	case reflect.Bool:
		return Node{"type": "boolean"}, nil
	case reflect.Float32, reflect.Float64:
		return Node{"type": "number"}, nil
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return Node{"type": "integer"}, nil
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		return Node{"type": "integer", "minimum": 0}, nil
	case reflect.Interface:
		return Node{}, nil
	}
	return nil, fmt.Errorf("schema: %s: %s has no JSON", strings.Join(w.at, "."), t)
}

// writesItself reports whether a type, or a pointer to it, has a method by which
// encoding/json writes or reads it.
func writesItself(t reflect.Type) bool {
	for _, method := range []reflect.Type{reflect.TypeFor[json.Marshaler](), reflect.TypeFor[json.Unmarshaler](),
		reflect.TypeFor[encoding.TextMarshaler](), reflect.TypeFor[encoding.TextUnmarshaler]()} {
		if t.Implements(method) || reflect.PointerTo(t).Implements(method) {
			return true
		}
	}
	return false
}

// named is a struct as a definition, and a reference to it.
func (w *writer) named(t reflect.Type) (Node, error) {
	name := t.String()
	if t.Name() == "" {
		return w.object(t)
	}
	if _, written := w.defs[name]; !written {
		w.defs[name] = Node{} // it may lead to itself
		n, err := w.object(t)
		if err != nil {
			return nil, err
		}
		w.defs[name] = n
	}
	return Node{"$ref": "#/$defs/" + name}, nil
}

// object is the members of a struct. Nothing else may be in it.
func (w *writer) object(t reflect.Type) (Node, error) {
	members, required := Node{}, []string{}
	for _, f := range reflect.VisibleFields(t) {
		name, rest, _ := strings.Cut(f.Tag.Get("json"), ",")
		if !f.IsExported() || name == "-" || f.Anonymous && name == "" || promoted(t, f) {
			continue
		}
		if name == "" {
			name = f.Name
		}
		w.at = append(w.at, name)
		n, err := w.of(f.Type)
		if err != nil {
			return nil, err
		}
		must := !strings.Contains(rest, "omit")
		if left, sparse := w.sparse[t]; sparse && f.Type == left {
			must = false
		}
		if tags(n, f.Type, f.Tag.Get("validate")) || must {
			required = append(required, name)
		}
		members[name] = n
		w.at = w.at[:len(w.at)-1]
	}
	n := Node{"type": "object", "properties": members, "additionalProperties": false}
	if len(required) > 0 {
		n["required"] = required
	}
	return n, nil
}

// promoted reports whether a field is reached through a field that has a name of its
// own in JSON, whose member it is then.
func promoted(t reflect.Type, f reflect.StructField) bool {
	for i := 1; i < len(f.Index); i++ {
		through := t.FieldByIndex(f.Index[:i])
		if name, _, _ := strings.Cut(through.Tag.Get("json"), ","); name != "" {
			return true
		}
	}
	return false
}
