package engagement

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"
)

// A ViewDef names whose definition of a view a number follows, and since when.
// Views of different definitions are different things under one name: they
// refuse to be summed and a rate over both is refused. The names of the table
// are in [ViewDefs]; a caller may use others for definitions of its own.
type ViewDef string

// A ViewRule is what is known of one definition of a view.
type ViewRule struct {
	Def      ViewDef  `json:"def"`
	Platform Platform `json:"platform"`
	Counts   string   `json:"counts"`          // what makes a view
	Since    string   `json:"since,omitempty"` // first day it holds, YYYY-MM-DD; empty: unknown
	Until    string   `json:"until,omitempty"` // first day it no longer holds; empty: it still does
	Source   string   `json:"source"`
	AsOf     string   `json:"as_of"` // when the source was read
	Trust    Trust    `json:"trust"`
}

// ViewDefs lists the definitions the library knows.
func ViewDefs() []ViewRule { return slices.Clone(viewRules) }

// DefaultViews is the definition that a count of views follows when the source
// says no more than platform, format and times: the platform's own as of the
// measurement. A YouTube Short published before 2025-03-31 and measured later
// holds both kinds of view and gets a definition of its own. A zero measured
// time counts as now, that is, after every change in the table. A platform that
// is not in the table gives its own name, an empty one [ViewsUnsaid].
func DefaultViews(p Platform, f Format, published, measured time.Time) ViewDef {
	switch p {
	case YouTube:
		switch f {
		case Short:
			switch {
			case !measured.IsZero() && measured.Before(shortsChange):
				return ViewsShortsOld
			case !published.IsZero() && published.Before(shortsChange):
				return ViewsShortsBoth
			}
			return ViewsShorts
		case "":
			return ViewsYouTubeAny
		}
		return ViewsYouTube
	case Instagram:
		if !measured.IsZero() && measured.Before(instagramChange) {
			return ViewsInstagramOld
		}
		return ViewsInstagram
	}
	if p == X && f == Text {
		return ViewsXPost
	}
	if i := slices.IndexFunc(viewRules, func(r ViewRule) bool { return r.Platform == p }); i >= 0 {
		return viewRules[i].Def
	}
	return cmp.Or(ViewDef(p), ViewsUnsaid)
}

// A MixedViewsError says that views of several definitions met where only one
// may be: in a sum, or in the numerator or base of a rate.
type MixedViewsError struct {
	Defs []ViewDef // sorted; the first few when there are many
}

// Error names the definitions.
func (e *MixedViewsError) Error() string {
	names := make([]string, len(e.Defs))
	for i, d := range e.Defs {
		names[i] = string(d)
	}
	return fmt.Sprintf("engagement: views of unlike definitions: %s; measure each on its own", strings.Join(names, ", "))
}

// ViewDef gives the definition that the post's views follow: ViewsAs, or
// [DefaultViews] when that is empty.
func (p *Post) ViewDef() ViewDef {
	if p.ViewsAs != "" {
		return p.ViewsAs
	}
	return DefaultViews(p.Platform, p.Format, p.Published, p.Measured)
}

// TotalViews adds the organic views of posts that share one definition and
// gives that definition. The total is unknown if any post's views are. Posts
// of several definitions are a [MixedViewsError].
func TotalViews(posts []Post) (Count, ViewDef, error) {
	var defs defSet
	total := Known(0)
	for i := range posts {
		defs.add(posts[i].ViewDef())
		total = total.Plus(posts[i].Metrics.Views)
	}
	def, err := defs.single()
	if err != nil {
		return Count{}, "", err
	}
	return total, def, nil
}

// A defSet is the set of view definitions seen. It keeps the smallest few by
// name, which does not depend on the order they came in; few is enough, since
// two are already too many.
type defSet struct {
	names []ViewDef // sorted
}

const defsKept = 8

func (s *defSet) add(d ViewDef) {
	if len(s.names) > 0 && s.names[0] == d {
		return
	}
	i, found := slices.BinarySearch(s.names, d)
	if found || i == defsKept {
		return
	}
	s.names = slices.Insert(s.names, i, d)
	if len(s.names) > defsKept {
		s.names = s.names[:defsKept]
	}
}

// single is the one definition of the set, "" for none, an error for several.
func (s *defSet) single() (ViewDef, error) {
	switch len(s.names) {
	case 0:
		return "", nil
	case 1:
		return s.names[0], nil
	}
	return "", &MixedViewsError{Defs: slices.Clone(s.names)}
}
