package contract_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/contract/flow"
	"github.com/seed-e12bc25d/influencekit/engagement"
)

func TestSeeding(t *testing.T) {
	c := dated(t)
	gift := contract.Contract{Compensation: c.Compensation[2:]}
	l := contract.SeedingLife()
	type step = flow.Step[contract.SeedingState]
	f := contract.SeedingFacts{Address: engagement.Yes}
	var h flow.History[contract.SeedingState]
	for _, s := range []step{{To: contract.SeedingAccepted, By: "creator", At: on("2026-10-01 10:00")}, {To: contract.SeedingShipped, At: on("2026-10-02 10:00")}, {To: contract.SeedingDelivered, At: on("2026-10-06 10:00")}} {
		var err error
		h, err = l.Apply(h, s, f)
		require.NoError(t, err)
	}
	p := contract.DefaultSeedingPolicy()
	got := gift.Seeding(h, day(t, "2026-10-12"), contract.Life{}, p)
	assert.Equal(t, engagement.No, got.MustPost, "a gift asks for nothing")
	assert.Equal(t, "2026-10-13", got.FollowUp.String())
	assert.False(t, got.Due)
	assert.Equal(t, "2026-11-05", got.PostBy.String())
	assert.Contains(t, got.Next, "not owed")
	assert.True(t, gift.Seeding(h, day(t, "2026-10-13"), contract.Life{}, p).Due)

	owed := c.Seeding(h, day(t, "2026-10-12"), contract.Life{}, p)
	assert.Equal(t, engagement.Yes, owed.MustPost)
	assert.Equal(t, "2026-10-31", owed.PostBy.String())

	f.PostBy = got.PostBy
	_, err := l.Apply(h, step{To: contract.SeedingNotPosted, At: on("2026-11-05 23:00")}, f)
	assert.Equal(t, "post_by", guardOf[contract.SeedingState](t, err))
	h, err = l.Apply(h, step{To: contract.SeedingNotPosted, At: on("2026-11-06 00:00")}, f)
	require.NoError(t, err)
	assert.Empty(t, gift.Seeding(h, day(t, "2026-11-10"), contract.Life{}, p).Next, "no claim")
	assert.Equal(t, contract.TheCreator, c.Seeding(h, day(t, "2026-11-10"), contract.Life{}, p).By)
	f.Post = "p1"
	_, err = l.Apply(h, step{To: contract.SeedingPosted, At: on("2026-11-20 00:00")}, f)
	require.NoError(t, err, "a late post still counts")
	imported, err := l.Import(step{To: contract.SeedingDelivered, At: on("2026-10-06 10:00")})
	require.NoError(t, err)
	assert.NotEmpty(t, gift.Seeding(imported, day(t, "2026-11-10"), contract.Life{}, p).Why, "when it was delivered is not known")
}
