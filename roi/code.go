package roi

import "github.com/seed-e12bc25d/influencekit/roi/tracking"

// NormalCode is a discount code as it is compared: without white space and
// invisible characters at its ends, and without regard to case, in any script.
// "sarah15 " and "SARAH15" are the same. It is [tracking.NormalCode].
func NormalCode(code string) string { return tracking.NormalCode(code) }
