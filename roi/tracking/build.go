package tracking

import (
	"fmt"
	"strings"
	"unicode"
)

// A Style says how values are written into a link. The zero Style writes small
// letters and underscores and refuses a link that is tagged already.
type Style struct {
	Case    Case   `json:"case,omitempty"`    // empty: Lower
	Space   Space  `json:"space,omitempty"`   // empty: Underscore
	Tagged  Tagged `json:"tagged,omitempty"`  // empty: RefuseTagged
	Partial bool   `json:"partial,omitempty"` // a link without source, medium or campaign is no error
}

// A Case says what becomes of capitals. Any text decodes; one that is not known
// counts as [Lower].
type Case string

// The cases. Reported values are case-sensitive: "Instagram" and "instagram" are
// two rows of a report.
const (
	Lower Case = "lower"
	AsIs  Case = "as_is"
)

// A Space says what becomes of white space inside a value; at its ends it goes. Any
// text decodes; one that is not known counts as [Underscore].
type Space string

// The treatments of white space.
const (
	Underscore Space = "underscore"
	Hyphen     Space = "hyphen"
	Keep       Space = "keep" // written as %20
)

// Tagged says what becomes of a link that has campaign parameters already. Any
// text decodes; one that is not known counts as [RefuseTagged].
type Tagged string

// The treatments of tagged links.
const (
	RefuseTagged Tagged = "refuse"
	ReplaceAll   Tagged = "replace" // every utm parameter goes, the new ones come
	FillIn       Tagged = "fill_in" // those of the link stay, missing ones come
)

// Value is a parameter's value in the style.
func (s Style) Value(text string) string {
	text = strings.TrimFunc(strings.ToValidUTF8(text, ""), unicode.IsSpace)
	text = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && !unicode.IsSpace(r) {
			return -1
		}
		return r
	}, text)
	if s.Case != AsIs {
		text = strings.ToLower(text)
	}
	joint := "_"
	switch s.Space {
	case Hyphen:
		joint = "-"
	case Keep:
		joint = " "
	}
	return strings.Join(strings.FieldsFunc(text, unicode.IsSpace), joint)
}

// Build tags a link: see [Link.Tag].
func Build(link string, u UTM, s Style) (string, error) {
	l, err := ParseLink(link)
	if err == nil {
		l, err = l.Tag(u, s)
	}
	if err != nil {
		return "", err
	}
	return l.String(), nil
}

// Tag adds campaign parameters in the order of [Names] behind the link's query and
// before its fragment. The query stays as it was, byte for byte, but for what
// s.Tagged says of utm parameters. Errors: [ErrTagged], [ErrIncomplete] with what is
// missing, and [ErrLink] for the zero Link or when the link grew past 16 KiB.
func (l Link) Tag(u UTM, s Style) (Link, error) {
	if l.base == "" {
		return Link{}, ErrLink
	}
	was := l.UTM()
	if len(was.Params()) > 0 && s.Tagged != ReplaceAll && s.Tagged != FillIn {
		return Link{}, fmt.Errorf("%w: %s", ErrTagged, joinNames(was.Params()))
	}
	to, from := u.fields(), was.fields()
	for i, f := range to {
		*f.value = s.Value(*f.value)
		if s.Tagged == FillIn && *from[i].value != "" {
			*f.value = *from[i].value
		}
	}
	if missing := u.Missing(); len(missing) > 0 && !s.Partial {
		return Link{}, fmt.Errorf("%w: no %s", ErrIncomplete, strings.Join(missing, ", "))
	}
	out := l
	out.query = nil
	kept := UTM{}
	for _, p := range l.query {
		if isUTM(p.name) && (s.Tagged != FillIn || p.value == "") || p.raw == "" {
			continue
		}
		out.query = append(out.query, p)
		kept.set(p.name, p.value)
	}
	have := kept.fields()
	for i, f := range u.fields() {
		if *f.value != "" && *have[i].value == "" {
			out.query = append(out.query, pair{raw: f.name + "=" + encode(*f.value), name: f.name, value: *f.value})
		}
	}
	out.asked = l.asked && len(l.query) == 0 || len(out.query) > 0
	if text := out.String(); len(text) > maxLink {
		return Link{}, fmt.Errorf("%w: longer than %d bytes with its parameters", ErrLink, maxLink)
	} else if again, err := ParseLink(text); err == nil {
		out = again // with the places of its parameters
	}
	return out, nil
}

// set is u with the parameter of a name, if it is one.
func (u *UTM) set(name, value string) {
	for _, f := range u.fields() {
		if f.name == name {
			*f.value = value
		}
	}
}

// isUTM reports whether a name is one of [Names].
func isUTM(name string) bool {
	var u UTM
	for _, f := range u.fields() {
		if f.name == name {
			return true
		}
	}
	return false
}

func joinNames(ps []Param) string {
	var names []string
	for _, p := range ps {
		names = append(names, p.Name)
	}
	return strings.Join(names, ", ")
}
