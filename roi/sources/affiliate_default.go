package sources

// DefaultColumns is a map for exports in the words that several networks and
// programmes use; it names no network, currency or layout. The headers are the
// names of the fields in the networks' payloads (trust B) and the usual words of
// their exports in English and German (trust K).
func DefaultColumns() ColumnMap {
	return ColumnMap{
		ID: []string{"ID", "Transaction ID", "trans_id", "Action ID", "Commission ID", "Conversion ID", "Transaktions-ID", "Transaktionsnummer"},
		Order: []string{"Order ID", "Order number", "Order reference", "Order ref", "Oid", "Conversion reference", "Bestellnummer",
			"Bestell-ID"},
		Placed: []string{"Date", "Transaction date", "trans_date", "Action date", "Event date", "Order date", "Sale date", "Conversion date",
			"conversion_date_time", "Created", "Created at", "Datum", "Transaktionsdatum", "Bestelldatum"},
		Clicked: []string{"Click date", "Click time", "Referring date", "Referral date", "Klickdatum"},
		Locked:  []string{"Locking date", "Locked date", "Validation date", "Lock date", "Validierungsdatum"},
		Cleared: []string{"Cleared date", "Paid date", "Payment date", "Zahlungsdatum", "Auszahlungsdatum"},
		Sale: []string{"Sale amount", "Amount", "Order amount", "Order value", "Transaction amount", "trans_amount", "Sale value", "Revenue",
			"Total", "Bestellwert", "Warenkorbwert", "Umsatz"},
		Commission: []string{"Commission", "Commission amount", "Payout", "Publisher commission", "Earnings", "Action earnings", "commission_total",
			"Provision", "Provisionsbetrag"},
		Currency:   []string{"Currency", "Currency code", "Währung"},
		State:      []string{"Status", "State", "Commission status", "Transaction status", "Action status", "Zustand"},
		Paid:       []string{"Paid", "Paid to publisher", "Bezahlt"},
		Reason:     []string{"Decline reason", "Reversal reason", "Reason", "Ablehnungsgrund"},
		Advertiser: []string{"Advertiser ID", "Merchant ID", "Campaign ID", "Programm-ID"},
		Publisher:  []string{"Publisher ID", "Affiliate ID", "Partner ID", "Media partner ID", "Affiliate", "Partner"},
		Ref:        []string{"Click ref", "Sub ID", "Sub ID 1", "SubId1", "SID", "Shared ID", "Klickreferenz"},
		Code:       []string{"Voucher code", "Promo code", "Coupon", "Coupon code", "Discount code", "Gutscheincode"},
		Customer:   []string{"Customer ID", "Kunden-ID"},
	}
}

// DefaultStates is what the networks' words for the state of a commission mean, in
// lower case. That something approved is payable is not told.
func DefaultStates() map[string]CommissionState {
	return map[string]CommissionState{
		"pending": CommissionPending, "new": CommissionPending, "open": CommissionPending, "extended": CommissionPending,
		"offen": CommissionPending, "ausstehend": CommissionPending,
		"approved": CommissionLocked, "confirmed": CommissionLocked, "locked": CommissionLocked, "validated": CommissionLocked,
		"bestätigt": CommissionLocked, "freigegeben": CommissionLocked,
		"payable": CommissionPayable, "closed": CommissionPayable, "processed": CommissionPayable,
		"paid": CommissionPaid, "bezahlt": CommissionPaid, "ausgezahlt": CommissionPaid,
		"reversed": CommissionReversed, "refunded": CommissionReversed, "voided": CommissionReversed, "deleted": CommissionReversed,
		"storniert": CommissionReversed,
		"declined":  CommissionDeclined, "rejected": CommissionDeclined, "denied": CommissionDeclined, "canceled": CommissionDeclined,
		"cancelled": CommissionDeclined, "abgelehnt": CommissionDeclined,
	}
}
