package engagement

import "strings"

// String reads "likes hidden, reach not shown", in the order of [Whys.All]; it is
// empty when nothing is said.
func (w Whys) String() string {
	var b strings.Builder
	for m, r := range w.All() {
		if b.Len() > 0 {
			b.WriteString(", ")
		}
		b.WriteString(string(m) + " " + r.Words())
	}
	return b.String()
}

// MarshalText writes the JSON form, and the empty text when nothing is said. YAML
// and XML use it.
func (w Whys) MarshalText() ([]byte, error) {
	if w.IsZero() {
		return nil, nil
	}
	return w.MarshalJSON()
}

// UnmarshalText reads what [Whys.MarshalText] writes, with the errors of JSON.
func (w *Whys) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*w = Whys{}
		return nil
	}
	return w.UnmarshalJSON(text)
}

// GobEncode writes the text form.
func (w Whys) GobEncode() ([]byte, error) { return w.MarshalText() }

// GobDecode reads what [Whys.GobEncode] wrote.
func (w *Whys) GobDecode(b []byte) error { return w.UnmarshalText(b) }
