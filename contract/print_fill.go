package contract

import (
	"maps"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/seed-e12bc25d/influencekit/engagement/problem"
)

// mostName bounds a placeholder, in bytes.
const mostName = 500

// fill puts values of the contract in the place of {{placeholders}}. What cannot be
// filled stays as it is and is a problem of the path. A value that is put in is not
// looked at again.
func (w *printer) fill(path, text string) string {
	var b strings.Builder
	for {
		before, rest, open := strings.Cut(text, "{{")
		b.WriteString(before)
		if !open {
			return b.String()
		}
		name, _, closed := strings.Cut(rest[:min(len(rest), mostName)], "}}")
		if !closed || strings.Contains(name, "{{") {
			w.fault(path, "unclosed_placeholder", "", "has a {{ without its }}")
			b.WriteString("{{")
			text = rest
			continue
		}
		text = rest[len(name)+2:]
		name = strings.TrimSpace(name)
		value, rule := w.lookUp(name)
		switch rule {
		case "":
			b.WriteString(value)
			continue
		case "unknown_placeholder":
			w.fault(path, rule, name, "has a placeholder that names no field of a contract")
		case "no_value":
			w.fault(path, rule, name, "has a placeholder that names a whole clause and not one value")
		case "not_agreed":
			w.fault(path, rule, name, "has a placeholder for something that was not agreed")
		}
		b.WriteString("{{" + name + "}}")
	}
}

func (w *printer) fault(path, rule, param, message string) {
	if r := []rune(param); len(r) > 100 {
		param = string(r[:100])
	}
	w.problems = append(w.problems, problem.Problem{Path: path, Rule: rule, Param: param, Message: message})
}

// lookUp finds a value by its JSON path and writes it; otherwise it returns the rule
// that is broken.
func (w *printer) lookUp(path string) (text, rule string) {
	v := reflect.ValueOf(w.c)
	absent := false
	for path != "" {
		var step string
		step, path = nextStep(path)
		if v.Kind() == reflect.Pointer {
			absent = absent || v.IsNil()
			v = pointee(v)
		}
		switch {
		case step == "":
			return "", "unknown_placeholder"
		case step[0] == '[':
			if v.Kind() != reflect.Slice {
				return "", "unknown_placeholder"
			}
			found, ok := element(v, step[1:])
			if !ok {
				found, absent = reflect.Zero(v.Type().Elem()), true
			}
			v = found
		case v.Kind() != reflect.Struct || isUnit(v.Type()) && v.Type() != rangeType && v.Type() != valueType:
			return "", "unknown_placeholder"
		default:
			found := false
			eachField(v.Type(), func(name string, index []int, _ bool) {
				if name == step && !found {
					v, found = v.FieldByIndex(index), true
				}
			})
			if !found {
				return "", "unknown_placeholder"
			}
		}
	}
	if v.Kind() == reflect.Pointer {
		absent = absent || v.IsNil()
		v = pointee(v)
	}
	text, many := sayField(v)
	switch {
	case many:
		return "", "no_value"
	case absent || text == "":
		return "", "not_agreed"
	}
	return text, ""
}

// nextStep cuts the first step off a path: "brand" of "brand.name", "[0" of
// "[0].id". It is empty where the path is none.
func nextStep(path string) (step, rest string) {
	if strings.HasPrefix(path, "[") {
		inner, after, ok := strings.Cut(path[1:], "]")
		if !ok || inner == "" {
			return "", ""
		}
		return "[" + inner, strings.TrimPrefix(after, ".")
	}
	end := strings.IndexAny(path, ".[")
	switch {
	case end < 0:
		return path, ""
	case path[end] == '[':
		return path[:end], path[end:]
	case end == len(path)-1:
		return "", ""
	}
	return path[:end], path[end+1:]
}

// element finds an element of a list by its id, or else by its index.
func element(list reflect.Value, key string) (reflect.Value, bool) {
	for i := range list.Len() {
		if idOf(list.Index(i)) == key {
			return list.Index(i), true
		}
	}
	if i, err := strconv.Atoi(key); err == nil && i >= 0 && i < list.Len() {
		return list.Index(i), true
	}
	return reflect.Value{}, false
}

// hostClauses are the host's own clauses, filled in, by the heading they stand in the
// place of; those of "" follow.
func (w *printer) hostClauses() map[Heading][]Section {
	own := map[Heading][]Section{}
	for i, c := range w.c.Clauses {
		path := problem.Index("clauses", i)
		place := c.Instead
		if place != "" && !place.IsValid() {
			w.fault(path+".instead", "unknown_heading", string(place), "is not the name of a clause")
			place = ""
		}
		s := Section{ID: "clause:" + c.ID, Title: w.fill(path+".title", c.Title)}
		for _, text := range paragraphs(w.fill(path+".text", c.Text)) {
			s.Blocks = append(s.Blocks, Block{Text: text})
		}
		if len(s.Blocks) == 0 {
			s.Blocks = []Block{{}}
		}
		s.Blocks[0].Ref = c.ID
		if place == "" {
			s.Title = orText(s.Title, "Further terms")
		}
		own[place] = append(own[place], s)
	}
	return own
}

// inPlace is a clause in the parties' own words.
func inPlace(h clauseHead, texts []Section) Section {
	s := Section{ID: string(h.name), Title: headTitles[h.name]}
	for i, t := range texts {
		if i == 0 && t.Title != "" {
			s.Title = t.Title
		} else {
			t.Blocks[0].Lead = t.Title
		}
		s.Blocks = append(s.Blocks, t.Blocks...)
	}
	return s
}

// orText is a text, or another where it is empty.
func orText(text, other string) string {
	if text == "" {
		return other
	}
	return text
}

// paragraphs cuts a text at its empty lines and tidies the spaces of each line.
func paragraphs(text string) []string {
	var list, lines []string
	flush := func() {
		if len(lines) > 0 {
			list = append(list, strings.Join(lines, "\n"))
		}
		lines = nil
	}
	for line := range strings.Lines(strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text)) {
		if line = strings.Join(strings.Fields(line), " "); line == "" {
			flush()
		} else {
			lines = append(lines, line)
		}
	}
	flush()
	return list
}

func sortedNames(m map[string]any) []string { return slices.Sorted(maps.Keys(m)) }
