package disclosure

import (
	"cmp"
	"errors"
	"slices"
	"time"
	"unicode/utf8"

	"github.com/seed-e12bc25d/influencekit/engagement"
)

// An Edit is one change to a post.
type Edit struct {
	Where Where  `json:"where"` // InTitle, InCaption, OnScreen, InSpeech or InLabel
	Index int    `json:"index,omitempty"`
	Span  Span   `json:"span,omitzero"` // of a title or caption, what Text replaces; a zero Span inserts at the beginning
	Text  string `json:"text"`
	// From, To and Frame say when the added words are shown or spoken, and on
	// which frame of a story; 0 is every frame.
	From  time.Duration `json:"from,omitempty"`
	To    time.Duration `json:"to,omitempty"`
	Frame int           `json:"frame,omitempty"`
}

// Errors of Apply.
var (
	ErrEditPlace = errors.New("disclosure: an edit in a part that cannot be edited")
	ErrEditSpan  = errors.New("disclosure: edits overlap, or lie outside the text or inside a character")
)

// Apply returns the post with the edits made; c itself stays as it was. An edit
// of the title or the caption replaces its span; several insertions at one place
// stand in the order given, before what replaces text from there on. On screen, an
// edit adds a line that is large and strong in contrast, and with a Span that is
// not zero it replaces that span of the line Index; in speech likewise. An edit of
// the label switches the platform's label on.
//
// It returns [ErrEditPlace] for any other part and [ErrEditSpan] for spans that
// overlap or do not fit.
func Apply(c Content, edits []Edit) (Content, error) {
	c.Screen, c.Speech = slices.Clone(c.Screen), slices.Clone(c.Speech)
	ordered := slices.Clone(edits)
	slices.Reverse(ordered) // from the back: of several insertions at one place the last one first
	slices.SortStableFunc(ordered, func(a, b Edit) int {
		return cmp.Or(cmp.Compare(b.Span.Start, a.Span.Start), cmp.Compare(b.Span.End, a.Span.End))
	})
	next := map[part]int{}
	for _, e := range ordered {
		var text *string
		switch {
		case e.Where == InTitle:
			text = &c.Title
		case e.Where == InCaption:
			text = &c.Caption
		case e.Where == InLabel:
			continue // below, in the order given
		case e.Where != OnScreen && e.Where != InSpeech:
			return Content{}, ErrEditPlace
		case e.Span == Span{}:
			continue // added below, likewise
		case e.Where == OnScreen && e.Index >= 0 && e.Index < len(c.Screen):
			text = &c.Screen[e.Index].Text
		case e.Where == InSpeech && e.Index >= 0 && e.Index < len(c.Speech):
			text = &c.Speech[e.Index].Text
		default:
			return Content{}, ErrEditSpan
		}
		p := part{e.Where, e.Index}
		limit, seen := next[p]
		if !seen {
			limit = len(*text)
		}
		if !fits(*text, e.Span, limit) {
			return Content{}, ErrEditSpan
		}
		next[p] = e.Span.Start
		*text = (*text)[:e.Span.Start] + e.Text + (*text)[e.Span.End:]
	}
	for _, e := range edits {
		line := Timed{Text: e.Text, From: e.From, To: e.To, Frame: e.Frame, Small: engagement.No, LowContrast: engagement.No}
		switch {
		case e.Where == InLabel:
			c.Label = Label{engagement.Yes, e.Text}
		case e.Span != Span{}: // replaced above
		case e.Where == OnScreen:
			c.Screen = append(c.Screen, line)
		case e.Where == InSpeech:
			line.Small, line.LowContrast, line.Unclear = engagement.Unsaid, engagement.Unsaid, engagement.No
			c.Speech = append(c.Speech, line)
		}
	}
	return c, nil
}

type part struct {
	where Where
	index int
}

// fits reports whether s lies in text before limit, on borders of characters.
func fits(text string, s Span, limit int) bool {
	border := func(i int) bool { return i == len(text) || utf8.RuneStart(text[i]) }
	return 0 <= s.Start && s.Start <= s.End && s.End <= limit && limit <= len(text) && border(s.Start) && border(s.End)
}
