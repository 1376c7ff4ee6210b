package sources

import (
	"io"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/payload"
	"github.com/seed-e12bc25d/influencekit/roi"
)

// impactStates is what impact.com's states mean. LOCKED and PAID are seen in some
// exports only.
func impactStates() map[string]CommissionState {
	return map[string]CommissionState{
		"pending":  CommissionPending,
		"approved": CommissionLocked,
		"locked":   CommissionLocked,
		"paid":     CommissionPaid,
		"reversed": CommissionReversed,
	}
}

// impactRow is an action as impact.com writes it.
type impactRow struct {
	ID         payload.ID      `json:"Id"`
	Order      payload.ID      `json:"Oid"`
	Campaign   payload.ID      `json:"CampaignId"`
	Partner    payload.ID      `json:"MediaPartnerId"`
	State      payload.Text    `json:"State"`
	Event      payload.Time    `json:"EventDate"`
	Locking    payload.Time    `json:"LockingDate"`
	Referring  payload.Time    `json:"ReferringDate"`
	Cleared    payload.Time    `json:"ClearedDate"`
	Intended   payload.Decimal `json:"IntendedAmount"`
	Amount     payload.Decimal `json:"Amount"`
	IntendedPy payload.Decimal `json:"IntendedPayout"`
	Payout     payload.Decimal `json:"Payout"`
	Currency   payload.Text    `json:"Currency"`
	Shared     payload.Text    `json:"SharedId"`
	Sub1       payload.Text    `json:"SubId1"`
	Sub2       payload.Text    `json:"SubId2"`
	Sub3       payload.Text    `json:"SubId3"`
	Promo      payload.Text    `json:"PromoCode"`
	Reason     payload.Text    `json:"ReversalReason"`
}

// Impact reads the actions of the impact.com API: {"Actions":[…]}, with "@page" and
// "@numpages".
//
// Goods are IntendedAmount, and what Amount is less is a refund: a partial refund is
// an update of the same action. An action that is reversed is refunded in full by
// [Transactions.Merged]. The commission is Payout, before corrections
// IntendedPayout. The advertiser is the campaign. Of two copies of an action the
// one that was fetched later counts, by [payload.MeasuredAt].
//
// An action that is approved is locked; that it is payable is not told. Errors are
// those of the package. Source: impact.com's API as in payloads of the network
// (trust B), sub ids, codes and intended payouts from its documentation (trust K),
// read 2026-11-22.
func Impact(r io.Reader, opts ...payload.Option) (Transactions, error) {
	d := &impact{body: newBody(r, "an impact.com body of actions", opts), states: impactStates()}
	err := d.read(func() error { return payload.Items(d.Reader, d.row) }, d.member)
	if d.page.State == payload.Given && d.pages.State == payload.Given {
		d.out.More = engagement.No
		if d.page.Value < d.pages.Value {
			d.out.More = engagement.Yes
		}
	}
	d.out.Problems = d.Problems()
	return d.out, err
}

// impact is one body being read.
type impact struct {
	*body
	states      map[string]CommissionState
	out         Transactions
	page, pages payload.Count
}

// member reads one member of the body.
func (d *impact) member(name string) error {
	switch name {
	case "Actions":
		d.known = true
		return payload.Items(d.Reader, d.row)
	case "@page":
		return d.Value(&d.page)
	case "@numpages":
		return d.Value(&d.pages)
	case "Message":
		return d.refuse("impact.com")
	}
	return nil
}

// row puts an action into the result.
func (d *impact) row(w *impactRow) {
	t := Transaction{
		Network: "impact", ID: w.ID.Value, Advertiser: w.Campaign.Value, Publisher: w.Partner.Value,
		Refs: texts(w.Shared, w.Sub1, w.Sub2, w.Sub3), Theirs: w.State.Value, Reason: w.Reason.Value,
		State:   d.state("State", w.State.Value, d.states),
		Clicked: w.Referring.Value, Locked: w.Locking.Value, Cleared: w.Cleared.Value,
	}
	if t.ID == "" {
		d.note("Id", "required", "an action without an id cannot be told from its copies")
	}
	cur := d.currency("Currency", w.Currency)
	said := w.Currency.There()
	t.Commission, t.Before = d.amount("Payout", w.Payout, cur, said), d.amount("IntendedPayout", w.IntendedPy, cur, said)
	now, intended := d.amount("Amount", w.Amount, cur, said), d.amount("IntendedAmount", w.Intended, cur, said)
	sale := d.sold("Amount", now, intended, isGiven(now) && isGiven(intended))
	t.Order = roi.Order{
		ID: t.ID, Name: w.Order.Value, Placed: w.Event.Value, Updated: d.Measured(),
		Currency: cur, Codes: texts(w.Promo), Sale: sale,
	}
	if sale.Goods.Sign() < 0 {
		t.correct(t.Order.Placed)
	}
	d.out.Transactions = append(d.out.Transactions, t)
}
