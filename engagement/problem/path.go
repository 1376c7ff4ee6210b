package problem

import (
	"strconv"
	"strings"
)

// Join puts a child's path behind its parent's: Join("deliverables[2]", "due")
// is "deliverables[2].due". Either may be empty; a child that begins with an
// index follows without a dot.
func Join(parent, child string) string {
	switch {
	case parent == "":
		return child
	case child == "":
		return parent
	case child[0] == '[':
		return parent + child
	}
	return parent + "." + child
}

// Index is the path of element i of the list at parent: Index("items", 3) is
// "items[3]".
func Index(parent string, i int) string {
	return parent + "[" + strconv.Itoa(i) + "]"
}

// Key is the path of the member named key of the object at parent. A key that
// is not a plain name (letters, digits, '_', '-', '$'; not empty) is quoted, so
// that a path can be split back whatever the keys were: Key("", "a.b") is
// `["a.b"]`.
func Key(parent, key string) string {
	if plain(key) {
		return Join(parent, key)
	}
	return parent + "[" + strconv.Quote(key) + "]"
}

func plain(key string) bool {
	if key == "" {
		return false
	}
	return strings.IndexFunc(key, func(r rune) bool {
		switch {
		case r >= 'a' && r <= 'z', r >= 'A' && r <= 'Z', r >= '0' && r <= '9', r == '_', r == '-', r == '$':
			return false
		}
		return true
	}) < 0
}
