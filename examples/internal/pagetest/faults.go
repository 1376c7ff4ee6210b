package pagetest

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
)

// Faults are what is wrong with a page, none for one that passes:
//
//   - it is well-formed, says its language and fits phones
//   - it loads and runs nothing: no scripts, no images, no fonts, no links to elsewhere
//   - every id is there once, and every link leads to one
//   - headings skip no level, cells that head others say which
//   - every picture has a name or a description, and its places are numbers
//   - nothing turns the direction of text, and no program's slip shows
func Faults(page string) []string {
	all, err := Elements(page)
	if err != nil {
		return []string{"not well-formed: " + err.Error()}
	}
	r := &reader{texts: map[string]string{}}
	for _, slip := range Slips(page) {
		r.fault("it says %q", slip)
	}
	if strings.ContainsAny(page, "\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069") {
		r.fault("it turns the direction of text")
	}
	if !strings.Contains(page, `name="viewport"`) {
		r.fault("it does not fit phones")
	}
	for _, e := range all {
		r.id(e)
	}
	for _, e := range all {
		r.alone(e)
		r.readable(e)
	}
	return r.faults
}

// slips are what Go and its templates write in the place of what was meant.
var slips = regexp.MustCompile(`NaN|\bInf\b|ZgotmplZ|%!`)

// Slips are the places of a text where a program wrote what nobody meant.
func Slips(text string) []string { return slips.FindAllString(text, -1) }

// A reader reads a page, element by element.
type reader struct {
	faults []string
	texts  map[string]string // by id
	level  int               // of the heading before
}

func (r *reader) fault(format string, args ...any) {
	r.faults = append(r.faults, fmt.Sprintf(format, args...))
}

func (r *reader) id(e Element) {
	id := e.Attrs["id"]
	if id == "" {
		return
	}
	if _, twice := r.texts[id]; twice {
		r.fault("the id %s is there twice", id)
	}
	r.texts[id] = strings.TrimSpace(e.Text)
}

// foreign are the elements that load or run something.
var foreign = strings.Fields("script link img iframe object embed image use base form video audio")

// alone looks for what the page would load or run.
func (r *reader) alone(e Element) {
	if slices.Contains(foreign, e.Name) {
		r.fault("it has a %s", e.Name)
	}
	for _, name := range slices.Sorted(maps.Keys(e.Attrs)) {
		value := e.Attrs[name]
		switch {
		case strings.HasPrefix(name, "on"), name == "style", name == "src":
			r.fault("%s has %s", e.Name, name)
		case name == "href":
			id, here := strings.CutPrefix(value, "#")
			if _, known := r.texts[id]; !here || !known {
				r.fault("a link to %q leads nowhere", value)
			}
		}
	}
	if e.Name == "style" && (strings.Contains(e.Text, "url(") || strings.Contains(e.Text, "@import")) {
		r.fault("its style loads something")
	}
}

// place is a number that a picture may have.
var place = regexp.MustCompile(`^-?[0-9]+(\.[0-9])?$`)

// readable looks for what those need who do not see the page.
func (r *reader) readable(e Element) {
	switch e.Name {
	case "html":
		if e.Attrs["lang"] == "" {
			r.fault("it says no language")
		}
	case "h1", "h2", "h3", "h4", "h5", "h6":
		level := int(e.Name[1] - '0')
		if level > r.level+1 {
			r.fault("the heading %q skips a level", strings.TrimSpace(e.Text))
		}
		r.level = level
	case "th":
		if e.Attrs["scope"] == "" {
			r.fault("the heading cell %q has no scope", strings.TrimSpace(e.Text))
		}
	case "svg":
		if e.Attrs["aria-hidden"] != "true" {
			r.picture(e)
		}
	case "rect", "line", "text":
		for _, name := range strings.Fields("x y x1 y1 x2 y2 width height") {
			if v, there := e.Attrs[name]; there && !place.MatchString(v) {
				r.fault("%s has %s=%q", e.Name, name, v)
			}
		}
	}
}

// picture wants a name that can be read out.
func (r *reader) picture(e Element) {
	if e.Attrs["role"] != "img" {
		r.fault("a picture is not said to be one")
	}
	ids := strings.Fields(e.Attrs["aria-labelledby"])
	if len(ids) == 0 {
		r.fault("a picture has no name")
	}
	for _, id := range ids {
		if r.texts[id] == "" {
			r.fault("a picture is named by %s, which says nothing", id)
		}
	}
}
