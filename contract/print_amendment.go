package contract

import (
	"encoding/json"
	"reflect"
	"strings"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

func (w *printer) amendment(s *section) {
	a := w.c.Amends
	if a == nil {
		return
	}
	s.say("", "This version takes the place of version "+sayInt(int64(a.Version))+inText(sayDate(a.On), " on %")+".",
		inText(a.Hash, "The fingerprint of that version is %."),
		inText(a.Reason, "Reason: %."))
	s.list("It changes the following; the name of each field in the contract’s data stands in brackets:", eachChange(a.Changes)...)
}

func eachChange(list []Change) []Item {
	out := make([]Item, len(list))
	for i, c := range list {
		from, to := sayJSON(c.From), sayJSON(c.To)
		switch {
		case c.From == "":
			to = "added: " + to
		case c.To == "":
			to = "removed: " + from
		default:
			to = "from " + from + " to " + to
		}
		out[i] = Item{Text: titleAt(c.Path) + ": " + to + " (" + c.Path + ")"}
	}
	return out
}

// sayJSON writes a side of a change as people read it: a text in quotes, an amount, a
// day, a list; a whole clause name by name.
func sayJSON(text string) string {
	dec := json.NewDecoder(strings.NewReader(text))
	dec.UseNumber()
	var v any
	if !json.Valid([]byte(text)) || dec.Decode(&v) != nil {
		return text
	}
	text = sayAny(v)
	if inner, ok := strings.CutPrefix(text, "{"); ok {
		text = strings.TrimSuffix(inner, "}")
	}
	return text
}

func sayAny(v any) string {
	switch v := v.(type) {
	case string:
		if d, err := civil.ParseDate(v); err == nil && !d.IsZero() {
			return sayDate(d)
		}
		return quoted(v)
	case json.Number:
		return v.String()
	case bool:
		if v {
			return "yes"
		}
		return "no"
	case []any:
		return "[" + strings.Join(eachText(v, sayAny), ", ") + "]"
	case map[string]any:
		return sayObject(v)
	}
	return "nothing"
}

// sayObject writes an amount or the members of a clause in the order of their names.
func sayObject(v map[string]any) string {
	number, isNumber := v["amount"].(string)
	code, isCode := v["currency"].(string)
	if isNumber && isCode && len(v) == 2 {
		if a, err := money.Parse(number, money.Currency(code)); err == nil {
			return sayAmount(a)
		}
	}
	var parts []string
	for _, name := range sortedNames(v) {
		parts = append(parts, strings.ReplaceAll(name, "_", " ")+": "+sayAny(v[name]))
	}
	return "{" + strings.Join(parts, "; ") + "}"
}

// sayField writes one value of a contract for a placeholder. many says that it is no
// single value.
func sayField(v reflect.Value) (text string, many bool) {
	switch f := v.Interface().(type) {
	case money.Amount:
		if f == (money.Amount{}) {
			return "", false
		}
		return sayPay(f), false
	case money.Ratio:
		return ratioText(f), false
	case money.Currency:
		return string(f), false
	case engagement.Count:
		return sayCount(f), false
	case engagement.Tri:
		return byTri(f, "yes", "no"), false
	case civil.Date:
		return sayDate(f), false
	case When:
		return sayOn(f), false
	case Length:
		return sayLength(f), false
	case Window:
		return sayWindow(f), false
	case Term:
		return f.say(), false
	case Handle:
		return f.say(), false
	case Party:
		return f.Name, false
	case Creator:
		return f.Name, false
	case Agent:
		return f.Name, false
	case engagement.Platform:
		return said(platformNames, f), false
	case Role:
		return said(roleNames, f), false
	case Medium:
		return said(mediumNames, f), false
	case Method:
		return said(methodNames, f), false
	}
	switch v.Kind() {
	case reflect.Bool:
		return ifSo(v.Bool(), "yes"), false
	case reflect.String:
		return v.String(), false
	case reflect.Int:
		return ifSo(v.Int() != 0, sayInt(v.Int())), false
	case reflect.Slice:
		if isTexts(v.Type()) {
			list := make([]string, v.Len())
			for i := range list {
				list[i], _ = sayField(v.Index(i))
			}
			return listAnd(list), false
		}
	}
	return "", true
}

func ratioText(r money.Ratio) string {
	if r.IsZero() {
		return ""
	}
	return sayPercent(r)
}
