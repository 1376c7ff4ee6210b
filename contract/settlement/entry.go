package settlement

import (
	"slices"
	"time"

	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// An Entry is something that happened under a contract and bears on what is owed:
// an order, a refund, a post that went up, a payment. Entries are never changed;
// what was wrong is put right by another entry.
type Entry struct {
	ID   string    `json:"id"` // unique; an entry that comes twice counts once
	Kind EntryKind `json:"kind"`
	Deal string    `json:"deal"` // id of the contract
	At   time.Time `json:"at"`   // when it happened, not when it became known

	// Of an order, in one currency: Goods is what was bought after discounts, without
	// tax and shipping. Of a refund and chargeback: the part taken back, as positive
	// amounts; all zero is the whole order.
	Goods money.Amount `json:"goods,omitzero"`
	// Pay is the id of the way of paying that an order or measurement is for; empty:
	// every one that it fits. It is needed where commissions are for different codes.
	Pay      string         `json:"pay,omitempty"`
	GiftCard engagement.Tri `json:"gift_card,omitzero"` // bought, or paid with one
	New      engagement.Tri `json:"new_customer,omitzero"`
	Tax      money.Amount   `json:"tax,omitzero"`
	Shipping money.Amount   `json:"shipping,omitzero"`
	Discount money.Amount   `json:"discount,omitzero"`
	// Of is the id of the order entry that a refund, chargeback or cancellation
	// takes back.
	Of string `json:"of,omitempty"`

	Event       contract.Event `json:"event,omitempty"`       // of an event
	Deliverable string         `json:"deliverable,omitempty"` // of an event or a measurement
	Piece       int            `json:"piece,omitempty"`       // from 1; 0: all of them, which pays for no views where there are several

	Measure contract.Measure `json:"measure,omitempty"` // of a measurement
	Value   contract.Value   `json:"value,omitzero"`

	Amount money.Amount `json:"amount,omitzero"` // of a payment, advance, correction
	Note   string       `json:"note,omitempty"`

	Closed *DealStatement `json:"closed,omitempty"` // of a closing: what was stated
}

// An EntryKind is what kind of thing happened.
type EntryKind string

// The kinds of entries.
const (
	EventEntry        EntryKind = "event"        // signing, draft, approval, publication, delivery, report, invoice, notice
	MeasuredEntry     EntryKind = "measured"     // a count or rate as it stood
	OrderEntry        EntryKind = "order"        // a sale that is the creator's
	LeadEntry         EntryKind = "lead"         // a signup or the like that is the creator's
	RefundEntry       EntryKind = "refund"       // a part of an order, or all of it
	ChargebackEntry   EntryKind = "chargeback"   // likewise, by the customer's bank
	CancellationEntry EntryKind = "cancellation" // all of an order
	CorrectionEntry   EntryKind = "correction"   // an amount that is owed on top, or less where negative
	AdvanceEntry      EntryKind = "advance"      // paid before anything was owed
	PaymentEntry      EntryKind = "payment"
	ClosingEntry      EntryKind = "closing" // a statement that was sent and stands
)

// EntryKinds lists the kinds.
func EntryKinds() []EntryKind {
	return []EntryKind{EventEntry, MeasuredEntry, OrderEntry, LeadEntry, RefundEntry, ChargebackEntry, CancellationEntry, CorrectionEntry, AdvanceEntry, PaymentEntry, ClosingEntry}
}

// IsValid reports whether k is one of [EntryKinds].
func (k EntryKind) IsValid() bool { return slices.Contains(EntryKinds(), k) }

// A Statement is what is owed to every creator for a period.
type Statement struct {
	Period     civil.Period    `json:"period"`
	Deals      []DealStatement `json:"deals"` // in order of creators, then of contracts; those with no line, balance or payment are left out
	Totals     []Total         `json:"totals"`
	Exceptions []Exception     `json:"exceptions"` // what was not counted, or not as it stands
}

// A DealStatement is what is owed under one contract for a period. Amounts are of
// one currency and add up:
//
//	Gross = Σ Lines.Amount
//	Net   = Gross − PlatformFee − AgentShare − SetAside + Tax − Withheld
//	Balance = Opening + Net − Paid
type DealStatement struct {
	Deal     string         `json:"deal"`
	Creator  string         `json:"creator"`
	Currency money.Currency `json:"currency"`
	Period   civil.Period   `json:"period"`
	Lines    []Line         `json:"lines"`

	Gross       money.Amount `json:"gross"`
	Adjustments money.Amount `json:"adjustments"` // the part of Gross that corrects earlier periods
	Held        money.Amount `json:"held"`        // earned, and not owed before the time to return has passed
	PlatformFee money.Amount `json:"platform_fee"`
	AgentShare  money.Amount `json:"agent_share"` // goes to the agent; nothing where the agent is paid the whole and takes it out of that
	SetAside    money.Amount `json:"set_aside"`   // kept for a minor
	Tax         money.Amount `json:"tax"`         // VAT, GST or the like, added
	TaxNote     string       `json:"tax_note,omitempty"`
	Withheld    money.Amount `json:"withheld"` // and paid to the tax office
	Net         money.Amount `json:"net"`

	Opening money.Amount `json:"opening"`           // of closed statements, not paid when the period began
	Paid    money.Amount `json:"paid"`              // advances and payments up to the period's end that no closed statement counted
	PaidBy  []string     `json:"paid_by,omitempty"` // the ids of their entries
	Balance money.Amount `json:"balance"`
	// Payable is the balance when it is paid now; below the least payout, or below
	// zero, it is carried to the next period.
	Payable money.Amount `json:"payable"`
	Carried money.Amount `json:"carried"`
	Due     civil.Date   `json:"due,omitzero"` // the first day on which any of it is due
	DueWhy  string       `json:"due_why,omitempty"`
	// DueNew is the first day of what this statement adds, where Due is that of what an
	// earlier one said.
	DueNew    civil.Date `json:"due_new,omitzero"`
	DueNewWhy string     `json:"due_new_why,omitempty"`

	Closed bool `json:"closed,omitempty"` // it stands as it was sent
}

// A Line is one reason why something is owed.
type Line struct {
	Key    string `json:"key"`  // stable: "commission:sales:2026-10"
	Term   string `json:"term"` // JSON path in the contract
	Kind   string `json:"kind"` // "commission", "flat_fee", "late_fee" …
	Window string `json:"window,omitempty"`
	// Version is that of the contract whose terms it follows, where several were handed
	// in.
	Version int          `json:"version,omitempty"`
	Earned  money.Amount `json:"earned"` // since the contract began
	Held    money.Amount `json:"held"`   // of it
	Stated  money.Amount `json:"stated"` // of it, in closed statements
	Amount  money.Amount `json:"amount"` // Earned − Held − Stated: owed now
	// Adjustment is the part of Amount that corrects earlier periods: what entries dated
	// before this period bring that no closed statement counted. What a refund of this
	// period takes back, and what is released in it, is not in it.
	Adjustment money.Amount `json:"adjustment"`
	Due        civil.Date   `json:"due,omitzero"` // where the line has a day of its own
	Working    []string     `json:"working,omitempty"`
	Entries    []string     `json:"entries,omitempty"` // ids, each once; of orders in order of time, each with its refunds behind it
}

// A Total is what is owed in one currency over all deals.
type Total struct {
	Currency money.Currency `json:"currency"`
	Gross    money.Amount   `json:"gross"`
	Net      money.Amount   `json:"net"`
	Payable  money.Amount   `json:"payable"`
	Held     money.Amount   `json:"held"`
	Carried  money.Amount   `json:"carried"`
}

// An Exception is an entry that was not counted, or not as it stands.
type Exception struct {
	Entry   string `json:"entry"`
	Deal    string `json:"deal,omitempty"`
	Rule    string `json:"rule"` // stable: "unknown_deal", "twice"
	Message string `json:"message"`
	Counted bool   `json:"counted"` // in part or by another entry; false: not at all
}

// A Policy is what contracts do not say of paying. The zero policy takes no
// fee, adds no tax and pays any balance above zero.
//
// Rates, Zone and Holidays are not in its JSON: the caller sets them again after
// reading.
type Policy struct {
	Rates    money.Rates       `json:"-"`                  // for orders in another currency than the contract's
	Rounding money.Mode        `json:"rounding,omitempty"` // of each line and each deduction, once, to the minor unit; empty: half even
	Zone     *time.Location    `json:"-"`                  // whose months and days are meant; nil is UTC
	Holidays civil.Holidays    `json:"-"`
	Terms    map[string]Payout `json:"terms,omitempty"` // by contract; missing: Default
	Default  Payout            `json:"default,omitzero"`
	MaxAhead time.Duration     `json:"max_ahead,omitempty"` // an entry that is later than the period's end by more is an exception; 0: none is
}

// A Payout is how one creator is paid. Its rates hold for every statement that is not
// closed: a closed one stands with those it was sent with, and what a refund takes back
// later is reckoned at the rates of the statement that takes it back.
type Payout struct {
	PlatformFee   money.Ratio  `json:"platform_fee,omitzero"`                        // share of the gross that a marketplace keeps
	TaxRate       money.Ratio  `json:"tax_rate,omitzero"`                            // VAT or GST on the gross
	ReverseCharge bool         `json:"reverse_charge,omitempty"`                     // the brand accounts for the tax: none is added
	Withholding   money.Ratio  `json:"withholding,omitzero"`                         // share of the gross that is withheld for the tax office
	Least         money.Amount `json:"least,omitzero"`                               // smallest payout; below it the balance is carried
	NetDays       int          `json:"net_days,omitempty" validate:"gte=0,lte=1000"` // after the period's end, where the contract does not say when
}
