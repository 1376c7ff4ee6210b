package payload

// A State says what stood in the place of a leaf. Every leaf carries its own.
type State uint8

// The states. The zero State is Absent.
const (
	Absent     State = iota // there was no such member
	Null                    // null, or a word for nothing: "", "None", "N/A"
	Hidden                  // -1, which is how several sources spell a hidden count
	Given                   // a value
	Unreadable              // something else, which is a problem
	Absurd                  // a count past 2^53, which is a problem
)

// There reports whether something stood there, be it readable or not.
func (s State) There() bool { return s != Absent && s != Null }

// nothing reports whether a text is one of the words that exports write for
// "no value".
func nothing(text []byte) bool {
	var low [len("undefined")]byte
	if len(text) > len(low) {
		return false
	}
	for i, c := range text {
		if low[i] = c; c >= 'A' && c <= 'Z' {
			low[i] |= 0x20
		}
	}
	switch string(low[:len(text)]) {
	case "", "null", "none", "undefined", "nan", "n/a", "na", "-", "--":
		return true
	}
	return false
}

func onlyDigits(text []byte) bool {
	for _, c := range text {
		if c < '0' || c > '9' {
			return false
		}
	}
	return true
}
