package contract_test

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// TestCompare changes one contract in every way there is.
func TestCompare(t *testing.T) {
	c := dated(t)
	changes := []struct {
		name   string
		change func(*contract.Contract)
		want   string
	}{
		{"a text", func(c *contract.Contract) { c.Title = "A <b>" }, `title:  -> "A <b>"`},
		{"a day within a window", func(c *contract.Contract) { c.Deliverables[1].Window.From = civil.NewDate(2026, 10, 24) },
			`deliverables[1].window.from: "2026-10-25" -> "2026-10-24"`},
		{"an amount is one value", func(c *contract.Contract) {
			c.Compensation = slices.Clone(c.Compensation)
			c.Compensation[0].FlatFee = &contract.FlatFee{Amount: money.Must("1100", "EUR")}
		}, `compensation[0].flat_fee.amount: {"amount":"1000.01","currency":"EUR"} -> {"amount":"1100.00","currency":"EUR"}`},
		{"a day counted otherwise is one value", func(c *contract.Contract) {
			c.Reporting = &contract.Reporting{Due: contract.When{On: civil.NewDate(2026, 12, 1)}}
		},
			`reporting.due: {"after":"publication","business_days":5} -> {"on":"2026-12-01"}`},
		{"a clause taken out", func(c *contract.Contract) { c.Approval = nil },
			`approval: {"needed":true,"reply_business_days":2,"rounds":1,"silence":"approved"} -> `},
		{"yes to no", func(c *contract.Contract) { a := *c.Approval; a.Needed = engagement.No; c.Approval = &a }, `approval.needed: true -> false`},
		{"an element in front, by id", func(c *contract.Contract) {
			c.Deliverables = append([]contract.Deliverable{{ID: "post", Platform: engagement.X, Format: engagement.Text, Count: 1}}, c.Deliverables...)
		}, `deliverables[0]:  -> {"count":1,"format":"text","id":"post","platform":"x"}`},
		{"one taken out, one changed", func(c *contract.Contract) { c.Deliverables = c.Deliverables[1:]; c.Deliverables[0].Count = 3 },
			`deliverables[0].count: 1 -> 3; deliverables[0]: {"count":2,"draft":{"after":"publication","days":-7},"format":"reel","id":"reel","live_for":{"months":1},"platform":"instagram","window":{"from":"2026-10-20","to":"2026-10-31"}} -> `},
		{"another order", func(c *contract.Contract) { slices.Reverse(c.Deliverables) }, `deliverables: ["reel","story"] -> ["story","reel"]`},
		{"an element in front, by place", func(c *contract.Contract) {
			c.Payment = &contract.Payment{Schedule: append([]contract.Instalment{{Amount: money.Must("5", "EUR"), Due: contract.When{After: contract.OnStart}}}, c.Payment.Schedule...)}
		}, `payment.schedule[0]:  -> {"amount":{"amount":"5.00","currency":"EUR"},"due":{"after":"term_start"}}`},
		{"a list of texts is one value", func(c *contract.Contract) { c.Guidelines.Hashtags = []string{"ad"} }, `guidelines: {} -> {"hashtags":["ad"]}`},
	}
	for _, ch := range changes {
		t.Run(ch.name, func(t *testing.T) {
			next := dated(t)
			ch.change(&next)
			var lines []string
			for _, d := range contract.Compare(c, next) {
				lines = append(lines, d.Path+": "+d.From+" -> "+d.To)
			}
			assert.Equal(t, strings.ReplaceAll(ch.want, "guidelines: {} ->", "guidelines:  ->"), strings.Join(lines, "; "))
		})
	}
}

// TestCompareProperties holds for any two contracts: nothing differs from itself, the
// empty comparison and the same canonical form are one thing, and turned round it has
// the same sides.
func TestCompareProperties(t *testing.T) {
	for seed := range uint64(200) {
		a, b := anyContract(seed), anyContract(seed+1)
		require.Empty(t, contract.Compare(a, a))
		there, back := contract.Compare(a, b), contract.Compare(b, a)
		require.Equal(t, len(there) == 0, bytes.Equal(a.Canonical(), b.Canonical()))
		require.Len(t, back, len(there))
		var froms, tos []string
		for i := range there {
			require.NotEqual(t, there[i].From, there[i].To)
			froms, tos = append(froms, there[i].From), append(tos, back[i].To)
		}
		slices.Sort(froms)
		slices.Sort(tos)
		require.Equal(t, froms, tos, "seed %d", seed)
	}
}

// TestCompareLong splits a clause that is too long for one change.
func TestCompareLong(t *testing.T) {
	a := dated(t)
	b := dated(t)
	for range 50 {
		b.Guidelines.TalkingPoints = append(b.Guidelines.TalkingPoints, strings.Repeat("word ", 390))
	}
	require.NoError(t, b.Validate())
	next, err := contract.Amend(a, b, civil.NewDate(2026, 9, 1), "more to say")
	require.NoError(t, err)
	assert.Len(t, next.Amends.Changes, 50)
	require.NoError(t, next.Validate())
}

func TestAmend(t *testing.T) {
	old := dated(t)
	old.Version = 0
	next := dated(t)
	next.Term.To = civil.NewDate(2027, 1, 31)
	second, err := contract.Amend(old, next, civil.NewDate(2026, 11, 2), "longer")
	require.NoError(t, err)
	require.NoError(t, second.Validate())
	assert.Equal(t, 2, second.Version)
	assert.Equal(t, &contract.Amendment{Version: 1, Hash: old.Hash(), On: civil.NewDate(2026, 11, 2), Reason: "longer",
		Changes: []contract.Change{{Path: "term.to", From: `"2026-12-31"`, To: `"2027-01-31"`}}}, second.Amends)

	terms := second
	terms.Title = "Third"
	third, err := contract.Amend(second, terms, civil.NewDate(2026, 11, 9), "")
	require.NoError(t, err)
	require.NoError(t, third.Validate())
	assert.Equal(t, 3, third.Version)
	assert.Equal(t, second.Hash(), third.Amends.Hash)
	assert.Len(t, third.Amends.Changes, 1)

	_, err = contract.Amend(second, second, civil.Date{}, "")
	require.ErrorIs(t, err, contract.ErrNoChange)
	other := second
	other.ID = "glow-8"
	_, err = contract.Amend(second, other, civil.Date{}, "")
	require.ErrorIs(t, err, contract.ErrOtherContract)
	for i := range 1001 {
		other.Deliverables = append(other.Deliverables, contract.Deliverable{ID: fmt.Sprint("d", i)})
	}
	other.ID = second.ID
	_, err = contract.Amend(second, other, civil.Date{}, "")
	require.ErrorIs(t, err, contract.ErrManyChanges)
}

func ExampleCompare() {
	offer := contract.Contract{ID: "glow-7",
		Compensation: []contract.Pay{{ID: "fee", FlatFee: &contract.FlatFee{Amount: money.Must("1200", "EUR")}}},
		Approval:     &contract.Approval{Needed: engagement.Yes, Rounds: 3},
	}
	counter := offer
	counter.Compensation = []contract.Pay{{ID: "fee", FlatFee: &contract.FlatFee{Amount: money.Must("1500", "EUR")}}}
	counter.Approval = &contract.Approval{Needed: engagement.Yes, Rounds: 1}
	counter.Exclusivities = []contract.Exclusivity{{ID: "skin", Rivals: []string{"Lumi"}}}
	for _, c := range contract.Compare(offer, counter) {
		fmt.Printf("%s: %s -> %s\n", c.Path, c.From, c.To)
	}
	// Output:
	// approval.rounds: 3 -> 1
	// compensation[0].flat_fee.amount: {"amount":"1200.00","currency":"EUR"} -> {"amount":"1500.00","currency":"EUR"}
	// exclusivity[0]:  -> {"id":"skin","rivals":["Lumi"]}
}
