package contract_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// TestCalendarOfPay counts the days of pay by hand: a retainer by the month on each first
// of the term, three by the quarter, a bonus on its day, commission to its last, and the
// last day of notice, 30 before December 31.
func TestCalendarOfPay(t *testing.T) {
	c := dated(t)
	month, quarter := contract.EveryMonth, contract.EveryQuarter
	until := day(t, "2026-12-24")
	c.Compensation = []contract.Pay{
		{Retainer: &contract.Retainer{Amount: money.Must("400", "EUR"), Every: month}},
		{Retainer: &contract.Retainer{Amount: money.Must("90", "EUR"), Every: quarter, Periods: 3}},
		{Bonus: &contract.Bonus{Measure: contract.Orders, By: contract.When{After: contract.OnEnd, Days: 10}}},
		{Commission: &contract.Commission{Rate: money.BasisPoints(1000), Until: until}},
	}
	c.Term.Renew, c.Termination = engagement.Yes, &contract.Termination{NoticeDays: 30}
	c.Payment = nil
	lines := func(c contract.Contract) string {
		var got []string
		for _, d := range c.Calendar(contract.Facts{}) {
			if strings.HasPrefix(d.ID, "payment") || strings.HasPrefix(d.ID, "measure") || strings.HasPrefix(d.ID, "commission") || d.ID == "notice_by" {
				line := fmt.Sprintf("%s %s", d.On, d.ID)
				if !d.Firm {
					line += " moves"
				}
				if !d.Sum.IsZero() {
					line += " " + d.Sum.String()
				}
				got = append(got, line)
			}
		}
		return strings.Join(got, "\n")
	}
	assert.Equal(t, `2026-10-01 payment:retainer:1:1 400.00 EUR
2026-10-01 payment:retainer:2:1 90.00 EUR
2026-11-01 payment:retainer:1:2 400.00 EUR
2026-12-01 payment:retainer:1:3 400.00 EUR
2026-12-01 notice_by
2026-12-24 commission_ends:4
2027-01-10 measure:bonus:3`, lines(c))

	c.Term.To = civil.Date{} // without an end three quarters, and no month
	got := lines(c)
	assert.Contains(t, got, "2027-04-01 payment:retainer:2:3 90.00 EUR")
	assert.NotContains(t, got, "payment:retainer:1")
	assert.NotContains(t, got, "notice_by", "no end to give notice before")

	c.Payment = &contract.Payment{Variable: contract.When{After: contract.OnEnd, Days: 30}}
	assert.NotContains(t, lines(c), "payment:retainer", "the schedule says when")
	c.Payment = nil
	c.Term.From = civil.Date{}
	assert.NotContains(t, lines(c), "payment:retainer", "no first day to count from")
}

// TestSameCreator: creators are the same by a handle that they share on a platform, and by
// the legal name where one has no handle.
func TestSameCreator(t *testing.T) {
	handle := func(p engagement.Platform, name string) contract.Handle {
		return contract.Handle{Platform: p, Name: name}
	}
	instagram, tiktok := engagement.Instagram, engagement.TikTok
	for _, row := range []struct {
		name string
		a, b []contract.Handle
		who  string
		same bool
	}{
		{"a handle, whatever the name", []contract.Handle{handle(tiktok, "mia"), handle(instagram, "mia.ruiz")}, []contract.Handle{handle(instagram, "@Mia.Ruiz")}, "M. R. Perez", true},
		{"the same word on another platform", []contract.Handle{handle(instagram, "mia")}, []contract.Handle{handle(tiktok, "mia")}, "Mia Ruiz", false},
		{"other handles, and the same name", []contract.Handle{handle(instagram, "mia")}, []contract.Handle{handle(instagram, "mia2")}, "Mia Ruiz", false},
		{"no handle, and the same name", nil, []contract.Handle{handle(instagram, "mia")}, "MIA RUIZ", true},
		{"no handle, and another name", []contract.Handle{handle(instagram, "mia")}, nil, "Mia Ruis", false},
	} {
		a, b := dated(t), rival(t, "b", "Zen", "serums", "2026-11-01", "2026-11-05")
		a.Exclusivities[0].AllPlatforms, a.Exclusivities[0].Territory = true, []string{contract.Worldwide}
		a.Creator.Handles, b.Creator.Handles, b.Creator.Name = row.a, row.b, row.who
		assert.Equal(t, row.same, len(contract.Clashes([]contract.Contract{a, b}, nil)) == 1, row.name)
	}
}

// TestClashOnDaysAsPosted: what was posted counts on its days, not in its window; a rival
// may be named by its handle.
func TestClashOnDaysAsPosted(t *testing.T) {
	a, b := dated(t), rival(t, "b", "Zen", "", "2026-11-01", "2026-11-20")
	a.Exclusivities[0].AllPlatforms, a.Exclusivities[0].Territory, a.Exclusivities[0].Rivals = true, []string{contract.Worldwide}, []string{"zen_official"}
	b.Brand.Handles = []contract.Handle{{Platform: engagement.Instagram, Name: "Zen.Official"}}
	b.Deliverables[0].Count = 3
	posted := func(days ...string) map[string]contract.Facts {
		var f contract.Facts
		for i, d := range days {
			f.Happened = append(f.Happened, contract.Happening{Event: contract.OnPublication, Deliverable: "post", Piece: i + 1, On: day(t, d)})
		}
		return map[string]contract.Facts{"b": f}
	}
	for _, row := range []struct {
		facts map[string]contract.Facts
		days  string
	}{
		{nil, "2026-11-01 to 2026-11-20"},
		{posted("2026-11-09", "2026-11-03", "2026-11-12"), "2026-11-03 to 2026-11-12"},
		{posted("2026-11-09", "2026-11-03"), "2026-11-01 to 2026-11-20"}, // the third is still to come
	} {
		got := contract.Clashes([]contract.Contract{a, b}, row.facts)
		require.Len(t, got, 1)
		assert.Equal(t, row.days, got[0].Days.String())
		assert.Equal(t, "post is for Zen, and zen_official is named as a rival.", got[0].Reason)
	}
}
