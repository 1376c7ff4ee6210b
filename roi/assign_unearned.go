package roi

// Unearned says why no creator earned an order or lead.
type Unearned string

// The reasons.
const (
	NoCode          Unearned = "no_code"          // and no click
	CodeOfNobody    Unearned = "code_of_nobody"   // codes, but none that belongs to a creator
	SeveralCreators Unearned = "several_creators" // refused by the policy, or one code belongs to two creators
	RefundsUnknown  Unearned = "refunds_unknown"  // the shop says refunded and does not say how much
	NotPaidYet      Unearned = "not_paid_yet"
	WasCancelled    Unearned = "cancelled"
	WasVoided       Unearned = "voided"
	TestOrder       Unearned = "test"
	DuplicateOrder  Unearned = "duplicate" // an older copy of an order that is in the list

	GiftCardsOnly   Unearned = "gift_cards_only" // a gift card is a promise; what is bought with it is the sale
	CodeTooLate     Unearned = "code_expired"
	CodeTooEarly    Unearned = "code_not_yet_valid"
	ClickTooOld     Unearned = "click_too_old"
	ClickTooLate    Unearned = "click_after_order"
	OutsideDeal     Unearned = "outside_partnership" // the creator's code or click, at a time when he does not earn
	SelfReferral    Unearned = "self_referral"       // the creator's own order
	SitewideCode    Unearned = "sitewide_code"       // blocks the link, by the policy
	OldCustomer     Unearned = "not_a_new_customer"
	CustomerUnknown Unearned = "new_customer_unknown" // the policy asks, and nobody says
	Disagreement    Unearned = "code_and_link_disagree"
	Uncorroborated  Unearned = "code_without_click" // held back until a click corroborates it
	TimeUnknown     Unearned = "time_unknown"       // a code or partnership has an end, and the order no time
)

// Sold reports whether an order with this reason, or with none, was a sale.
func (u Unearned) Sold() bool {
	switch u {
	case RefundsUnknown, NotPaidYet, WasCancelled, WasVoided, TestOrder, DuplicateOrder, GiftCardsOnly:
		return false
	}
	return u.IsValid() || u == ""
}

// IsValid reports whether u is one of the reasons. The empty reason is not.
func (u Unearned) IsValid() bool {
	switch u {
	case NoCode, CodeOfNobody, SeveralCreators, RefundsUnknown, NotPaidYet, WasCancelled, WasVoided, TestOrder, DuplicateOrder,
		GiftCardsOnly, CodeTooLate, CodeTooEarly, ClickTooOld, ClickTooLate, OutsideDeal, SelfReferral, SitewideCode,
		OldCustomer, CustomerUnknown, Disagreement, Uncorroborated, TimeUnknown:
		return true
	}
	return false
}
