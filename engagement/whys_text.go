package engagement

// String is the text form: {"likes":"hidden"}.
func (w Whys) String() string {
	text, _ := w.MarshalText() // of names and reasons, which are strings
	return string(text)
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
