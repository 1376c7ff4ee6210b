package audit_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/seed-e12bc25d/influencekit/audit"
	"github.com/seed-e12bc25d/influencekit/engagement"
)

// The borders of each criterion, and the traps found in re-implementations.
func TestSocialbakers(t *testing.T) {
	asOf := time.Date(2026, 11, 26, 0, 0, 0, 0, time.UTC)
	known := engagement.Known
	const ratio, never, image, empty = 0, 1, 2, 3
	for _, c := range []struct {
		name      string
		profile   audit.Profile
		criterion int
		result    audit.Result
		class     audit.AccountClass
	}{
		{"0 of 0 is no ratio", audit.Profile{Followers: known(0), Following: known(0)}, ratio, audit.Clear, audit.RealAccount},
		{"49 of 0", audit.Profile{Followers: known(0), Following: known(49)}, ratio, audit.Clear, audit.RealAccount},
		{"50 of 0", audit.Profile{Followers: known(0), Following: known(50)}, ratio, audit.Signalled, audit.SuspiciousAccount},
		{"exactly 50:1", audit.Profile{Followers: known(20), Following: known(1000)}, ratio, audit.Signalled, audit.SuspiciousAccount},
		{"just under", audit.Profile{Followers: known(20), Following: known(999)}, ratio, audit.Clear, audit.RealAccount},
		{"absurd counts", audit.Profile{Followers: known(1 << 53), Following: known(1 << 53)}, ratio, audit.Clear, audit.RealAccount},
		{"followers unknown", audit.Profile{Following: known(1000)}, ratio, audit.NotAssessed, audit.Unclassed},
		{"never posted", audit.Profile{Posts: known(0)}, never, audit.Signalled, audit.SuspiciousAccount},
		{"posts unknown", audit.Profile{}, never, audit.NotAssessed, audit.Unclassed},
		{"two posts", audit.Profile{Posts: known(2)}, never, audit.Clear, audit.InactiveAccount},
		{"three posts", audit.Profile{Posts: known(3)}, never, audit.Clear, audit.RealAccount},
		{"idle 91 days", audit.Profile{Posts: known(30), LastActive: asOf.AddDate(0, 0, -91)}, never, audit.Clear, audit.InactiveAccount},
		{"idle 90 days", audit.Profile{Posts: known(30), LastActive: asOf.AddDate(0, 0, -90)}, never, audit.Clear, audit.RealAccount},
		{"default picture, 61 days", audit.Profile{Picture: engagement.No, Created: asOf.AddDate(0, 0, -61)}, image, audit.Signalled, audit.SuspiciousAccount},
		{"default picture, 60 days", audit.Profile{Picture: engagement.No, Created: asOf.AddDate(0, 0, -60)}, image, audit.Clear, audit.RealAccount},
		{"default picture, age unknown", audit.Profile{Picture: engagement.No}, image, audit.NotAssessed, audit.Unclassed},
		{"picture, age unknown", audit.Profile{Picture: engagement.Yes}, image, audit.Clear, audit.RealAccount},
		{"nothing said, 101", audit.Profile{Bio: known(0), Location: engagement.No, Following: known(101)}, empty, audit.Signalled, audit.SuspiciousAccount},
		{"nothing said, 100", audit.Profile{Bio: known(0), Location: engagement.No, Following: known(100)}, empty, audit.Clear, audit.RealAccount},
		{"location unknown", audit.Profile{Bio: known(0), Following: known(101)}, empty, audit.NotAssessed, audit.Unclassed},
		{"biography", audit.Profile{Bio: known(3)}, empty, audit.Clear, audit.RealAccount},
	} {
		r := audit.Socialbakers(c.profile, asOf)
		assert.Equal(t, c.result, r.Criteria[c.criterion].Result, c.name)
		assert.Equal(t, c.class, r.Class, c.name)
		assert.Len(t, r.Criteria, 8, "all eight of the page")
		for _, criterion := range r.Criteria {
			assert.Equal(t, criterion.Result == audit.NotAssessed, criterion.Because != "", criterion.Name)
		}
		assert.NotEmpty(t, r.Weakness)
	}
}
