package hosts_test

import (
	"os"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
)

func day(year int, month time.Month, d int) civil.Date { return civil.NewDate(year, month, d) }

// post has a count of every kind: shown, shown as 0, and unknown for a reason.
func post() engagement.Post {
	p := engagement.Post{
		ID: "p1", Published: time.Date(2026, 10, 1, 9, 30, 0, 0, time.UTC), Followers: engagement.Known(48_200),
		Platform: engagement.Instagram, Format: engagement.Image, Creator: "ana", CoAuthors: []string{"ben"}, Caption: "Ad: <b>new</b> & warm",
		PaidLabel: engagement.Yes, Boosted: engagement.No,
	}
	p.Metrics.Likes, p.Metrics.Comments = engagement.Known(2650), engagement.Known(0)
	p.Because(engagement.Shares, "hidden")
	return p
}

// agreed is a contract with every kind of clause, from the tests of its package.
func agreed(t *testing.T) contract.Contract {
	t.Helper()
	body, err := os.Open("../../contract/testdata/good.json")
	require.NoError(t, err)
	defer func() { _ = body.Close() }()
	c, err := contract.Parse(body, time.LoadLocation)
	require.NoError(t, err)
	return c
}
