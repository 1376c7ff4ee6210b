package vendors

import "strings"

// countryKey gives two capitals. The code "ZZ", which is given for people of an
// unknown country, is no country, and no fault.
func countryKey(text string) (key string, ok bool) {
	key = strings.ToUpper(strings.TrimSpace(text))
	switch key {
	case "UK":
		return "GB", true
	case "EL":
		return "GR", true
	case "ZZ":
		return "", true
	}
	return key, len(key) == 2 && letters(key)
}

// languageKey gives a tag of BCP 47 with the usual case of its parts: "zh-Hans-CN".
func languageKey(text string) (key string, ok bool) {
	const long = 35
	text = strings.TrimSpace(text)
	if len(text) > long {
		return "", false
	}
	parts := strings.Split(strings.ToLower(strings.ReplaceAll(text, "_", "-")), "-")
	for i, p := range parts {
		switch {
		case i == 0 && (len(p) < 2 || len(p) > 3 || !letters(p)), p == "", len(p) > 8, !alphanumeric(p):
			return "", false
		case i == 0:
			parts[i] = newer(p)
		case len(p) == 2 && letters(p):
			parts[i] = strings.ToUpper(p)
		case len(p) == 4 && letters(p):
			parts[i] = strings.ToUpper(p[:1]) + p[1:]
		}
	}
	if parts[0] == "und" || parts[0] == "zxx" {
		return "", true
	}
	return strings.Join(parts, "-"), true
}

// newer is the code in use for one that ISO 639 replaced in 1989.
func newer(code string) string {
	switch code {
	case "iw":
		return "he"
	case "in":
		return "id"
	case "ji":
		return "yi"
	}
	return code
}

// ageKey gives "18-24", or "65+" for a band without end: "65+", "65-", "age65-".
func ageKey(text string) (key string, ok bool) {
	text = strings.TrimPrefix(strings.ToLower(strings.TrimSpace(text)), "age")
	text = strings.ReplaceAll(strings.ReplaceAll(text, "–", "-"), " ", "")
	from := strings.TrimRight(text, "+-")
	if years(from) && len(text) == len(from)+1 {
		return from + "+", true
	}
	from, to, found := strings.Cut(text, "-")
	return text, found && years(from) && years(to) && (len(from) < len(to) || len(from) == len(to) && from <= to)
}

// years reports whether a text is an age: up to three digits, no zero before them.
func years(s string) bool {
	return len(s) > 0 && len(s) <= 3 && strings.Trim(s, "0123456789") == "" && (s[0] != '0' || len(s) == 1)
}

// genderKey gives female, male, other or unknown.
func genderKey(text string) (key string, ok bool) {
	switch strings.ToLower(strings.TrimSpace(text)) {
	case "female", "f":
		return "female", true
	case "male", "m":
		return "male", true
	case "other", "user_specified":
		return "other", true
	case "unknown", "u":
		return "unknown", true
	}
	return "", false
}

// ageGenderKey reads an age and a gender with a space between.
func ageGenderKey(text string) (key string, ok bool) {
	a, g, _ := strings.Cut(text, " ")
	age, isAge := ageKey(a)
	gender, isGender := genderKey(g)
	return age + " " + gender, isAge && isGender
}

// typeKey gives how a vendor sorts accounts, in one spelling: "mass_followers".
func typeKey(text string) (key string, ok bool) {
	key = strings.ToLower(strings.NewReplacer(" ", "_", "-", "_").Replace(strings.TrimSpace(text)))
	switch key {
	case "infs", "influencer":
		key = "influencers"
	case "mass", "mass_follower":
		key = "mass_followers"
	case "susp":
		key = "suspicious"
	}
	return key, key != ""
}

// nameKey takes a name as it stands.
func nameKey(text string) (key string, ok bool) {
	key = strings.TrimSpace(text)
	return key, key != ""
}

func letters(s string) bool {
	for i := range len(s) {
		if c := s[i] | 0x20; c < 'a' || c > 'z' {
			return false
		}
	}
	return true
}

func alphanumeric(s string) bool {
	for i := range len(s) {
		if c := s[i]; (c < '0' || c > '9') && !letters(s[i:i+1]) {
			return false
		}
	}
	return true
}
