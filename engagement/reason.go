package engagement

import (
	"slices"
	"strings"
)

// A Reason says why a number is not there. Any text decodes; IsValid tells
// whether it is one of [Reasons]. The empty Reason means that nobody said why.
type Reason string

// The reasons the library gives.
const (
	Hidden     Reason = "hidden"      // the owner hides it: like counts, subscriber counts
	Disabled   Reason = "disabled"    // switched off for the post: comments
	NotShown   Reason = "not_shown"   // the source does not give it here: the owner's insights, a field of another door
	NotAsked   Reason = "not_asked"   // the request left it out
	NotYet     Reason = "not_yet"     // still being counted, or under the source's floor
	Retired    Reason = "retired"     // the platform no longer has the metric
	Unreadable Reason = "unreadable"  // something stood there that is no count; the problem list says where
	Absurd     Reason = "absurd"      // a count or rate past any that was ever seen
	ZeroBase   Reason = "zero_base"   // the base is zero, and nothing can be divided by it
	Doubtful   Reason = "doubtful"    // a zero that this door also gives for "hidden"
	NotCounted Reason = "not_counted" // the platform has no such metric
)

// reasonNames is every reason, at most as many as [Whys] tells apart.
var reasonNames = [...]Reason{
	Hidden, Disabled, NotShown, NotAsked, NotYet, Retired,
	Unreadable, Absurd, ZeroBase, Doubtful, NotCounted,
}

// Reasons lists every reason.
func Reasons() []Reason { return slices.Clone(reasonNames[:]) }

// IsValid reports whether r is one of [Reasons]. The empty Reason is not.
func (r Reason) IsValid() bool { return slices.Contains(reasonNames[:], r) }

// Words gives the reason as people write it: "not shown".
func (r Reason) Words() string { return strings.ReplaceAll(string(r), "_", " ") }
