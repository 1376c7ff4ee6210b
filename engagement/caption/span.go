package caption

// A Span is a stretch of a text: text[Start:End], in bytes.
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// Len returns the length of s in bytes.
func (s Span) Len() int { return s.End - s.Start }

// Of returns what s covers of text. It is empty where s lies outside.
func (s Span) Of(text string) string {
	if s.Start < 0 || s.Start > s.End || s.End > len(text) {
		return ""
	}
	return text[s.Start:s.End]
}

// Overlaps reports whether s and o share a byte.
func (s Span) Overlaps(o Span) bool { return s.Start < o.End && o.Start < s.End }

// Covers reports whether all of o lies in s.
func (s Span) Covers(o Span) bool { return s.Start <= o.Start && o.End <= s.End }
