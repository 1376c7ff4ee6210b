package roi

import (
	"fmt"
	"slices"
	"strings"
	"time"
)

func at(t time.Time) string {
	if t.IsZero() {
		return "an unknown time"
	}
	return t.UTC().Format("2006-01-02 15:04")
}

func days(n int) string {
	if n == 1 {
		return "1 day"
	}
	return fmt.Sprintf("%d days", n)
}

// list joins names: "ana, ben and chloé".
func list(names []string) string {
	if len(names) == 0 {
		return "nobody"
	}
	if last := len(names) - 1; last > 0 {
		return strings.Join(names[:last], ", ") + " and " + names[last]
	}
	return names[0]
}

func codeWord(codes []string) string {
	if len(codes) == 1 {
		return "code " + codes[0]
	}
	return "codes " + list(codes)
}

func codesAre(codes []string) string {
	codes = slices.Compact(slices.Clone(codes))
	if len(codes) == 1 {
		return "The code " + codes[0] + " is"
	}
	return "The codes " + list(codes) + " are"
}

func areIs(codes []string) string {
	if len(codes) == 1 {
		return "is"
	}
	return "are"
}

func do(codes []string) string {
	if len(slices.Compact(slices.Clone(codes))) == 1 {
		return "does"
	}
	return "do"
}

func lower(text string) string { return strings.ToLower(text[:1]) + text[1:] }
