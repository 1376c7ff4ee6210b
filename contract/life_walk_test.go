package contract_test

import (
	"errors"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/contract/flow"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
)

func mostly(r *rand.Rand) engagement.Tri {
	return []engagement.Tri{engagement.Yes, engagement.Yes, engagement.Yes, engagement.No, engagement.Unsaid}[r.IntN(5)]
}

func someDay(r *rand.Rand) civil.Date {
	if r.IntN(4) == 0 {
		return civil.Date{}
	}
	return civil.NewDate(2026, 10, 1).AddDays(r.IntN(40))
}

func some(r *rand.Rand, list ...string) (kept []string) {
	for _, s := range list {
		if r.IntN(3) > 0 {
			kept = append(kept, s)
		}
	}
	return kept
}

// walk goes through a table at random, by its own choices and by nonsense. What is
// open can be done, what is shut is refused and the refusal says what is allowed
// instead, and in the end every state was reached and every move made.
func walk[S ~string, F any](t *testing.T, l flow.Table[S, F], facts func(*rand.Rand) F) {
	require.NoError(t, l.Validate())
	seen, made, refused := map[S]bool{}, map[string]bool{}, 0
	for seed := range uint64(600) {
		r := rand.New(rand.NewPCG(seed, 11))
		at := time.Date(2026, 10, 1, 8, 0, 0, 0, time.UTC)
		h, err := l.Begin(flow.Step[S]{To: l.Starts[r.IntN(len(l.Starts))], At: at})
		require.NoError(t, err)
		for range 60 {
			seen[l.State(h)] = true
			if l.IsTerminal(l.State(h)) {
				break
			}
			at = at.Add(time.Duration(r.IntN(72)) * time.Hour)
			f := facts(r)
			choices := l.Next(h, at, f)
			require.NotEmpty(t, choices, "%s is a dead end", l.State(h))
			open := 0
			for _, c := range choices {
				s := flow.Step[S]{To: c.To, Name: c.Name, At: at, Reason: "because"}
				if len(c.Reasons) > 0 {
					s.Reason = c.Reasons[r.IntN(len(c.Reasons))]
				}
				if len(c.By) > 0 {
					s.By = c.By[r.IntN(len(c.By))]
				}
				next, err := l.Apply(h, s, f)
				if c.Open {
					open++
					require.NoError(t, err)
					made[c.Name] = true
					require.NoError(t, l.Verify(next))
					continue
				}
				var no *flow.Refusal[S]
				require.ErrorAs(t, err, &no)
				require.Equal(t, choices, no.Choices)
				require.Equal(t, h, next)
				refused++
				if len(no.Allowed()) > 0 {
					require.Contains(t, err.Error(), "; allowed: ")
				} else {
					require.Contains(t, err.Error(), "; nothing is allowed now")
				}
			}
			if r.IntN(3) > 0 {
				continue // wait
			}
			for _, c := range choices {
				if !c.Open {
					continue
				}
				if open--; r.IntN(open+1) > 0 || l.IsTerminal(c.To) && r.IntN(8) > 0 {
					continue // ends come soon enough
				}
				s := flow.Step[S]{To: c.To, Name: c.Name, At: at, Reason: append(c.Reasons, "because")[0]}
				if len(c.By) > 0 {
					s.By = c.By[0]
				}
				h, err = l.Apply(h, s, f)
				require.NoError(t, err)
				break
			}
		}
	}
	for _, s := range l.States {
		assert.True(t, seen[s], "%s: no walk reaches %s", l.Name, s)
	}
	for _, r := range l.Rows {
		assert.True(t, made[r.Name], "%s: no walk makes the move %s", l.Name, r.Name)
	}
	t.Logf("%s: %d states, %d moves, %d refusals looked at", l.Name, len(seen), len(made), refused)
}

func TestLifeWalks(t *testing.T) {
	if testing.Short() {
		t.Skip("long")
	}
	t.Run("contract", func(t *testing.T) {
		walk(t, contract.ContractLife(), func(r *rand.Rand) contract.ContractFacts {
			return contract.ContractFacts{
				Valid: mostly(r), Reviewers: some(r, "legal"), ReviewedBy: some(r, "legal"), Signatories: []string{"brand", "creator"}, SignedBy: some(r, "brand", "creator"),
				SignBy: someDay(r), Term: contract.Term{From: someDay(r), To: someDay(r), Renew: -mostly(r)}, WorkDone: mostly(r), Paid: mostly(r), Settled: mostly(r),
				Later: mostly(r), LaterSigned: mostly(r), Convenience: mostly(r), Notice: someDay(r), NoticeDays: r.IntN(20),
			}
		})
	})
	t.Run("deliverable", func(t *testing.T) {
		walk(t, contract.DeliverableLife(), func(r *rand.Rand) contract.DeliverableFacts {
			return contract.DeliverableFacts{
				Signed: mostly(r), ToBrand: -mostly(r), Unapproved: mostly(r), Rounds: engagement.Known(int64(r.IntN(3))), AnyRounds: r.IntN(4) == 0,
				Silence: []contract.Silence{"", contract.SilenceApproves, contract.SilenceRefuses}[r.IntN(3)], ReplyHours: r.IntN(48), ReplyDays: r.IntN(3),
				Window: contract.Window{From: someDay(r), To: someDay(r)}, LiveFor: contract.Length{Days: r.IntN(10)}, URL: append(some(r, "https://example.com/p/1"), "")[0],
				LinkSeen: mostly(r), Disclosed: mostly(r), InWindow: mostly(r), KeptLive: mostly(r), HandedOver: mostly(r),
			}
		})
	})
	t.Run("payment", func(t *testing.T) {
		walk(t, contract.PaymentLife(), func(r *rand.Rand) contract.PaymentFacts {
			return contract.PaymentFacts{Signed: mostly(r), Due: someDay(r), Ahead: -mostly(r), Verified: mostly(r), Invoice: mostly(r), Invoiced: mostly(r), ClawBack: mostly(r), NotOwed: mostly(r)}
		})
	})
	t.Run("invitation", func(t *testing.T) {
		walk(t, contract.InvitationLife(), func(r *rand.Rand) contract.InvitationFacts {
			limit := func() time.Time { return someDay(r).In(nil) }
			return contract.InvitationFacts{Open: mostly(r), Budget: mostly(r), AnswerBy: limit(), CutOff: limit(), Signed: mostly(r), WorkDone: mostly(r), Ended: mostly(r)}
		})
	})
	t.Run("campaign", func(t *testing.T) {
		walk(t, contract.CampaignLife(), func(r *rand.Rand) contract.CampaignFacts {
			return contract.CampaignFacts{From: someDay(r), Budget: mostly(r), Done: mostly(r)}
		})
	})
	t.Run("commission", func(t *testing.T) {
		walk(t, contract.CommissionLife(), func(r *rand.Rand) contract.CommissionFacts {
			return contract.Commission{HoldDays: r.IntN(20), ClawBack: mostly(r)}.Facts(someDay(r).In(nil), -mostly(r), mostly(r))
		})
	})
	t.Run("seeding", func(t *testing.T) {
		walk(t, contract.SeedingLife(), func(r *rand.Rand) contract.SeedingFacts {
			return contract.SeedingFacts{Address: mostly(r), Post: append(some(r, "p1"), "")[0], PostBy: someDay(r), Resends: engagement.Known(int64(r.IntN(3)))}
		})
	})
}

// An end says that it is one.
func TestLifeEnds(t *testing.T) {
	l := contract.DeliverableLife()
	h, err := l.Import(flow.Step[contract.DeliverableState]{To: contract.DeliverableWaived, At: time.Unix(1e9, 0)})
	require.NoError(t, err)
	_, err = l.Apply(h, flow.Step[contract.DeliverableState]{To: contract.DeliverablePosted, At: time.Unix(2e9, 0)}, contract.DeliverableFacts{})
	var no *flow.Refusal[contract.DeliverableState]
	require.True(t, errors.As(err, &no))
	assert.Equal(t, flow.IsEnd, no.Code)
}
