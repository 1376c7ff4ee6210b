package settlement

import (
	"fmt"
	"time"

	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// A TaxVerdict is what is to be done about Form 1099-NEC.
type TaxVerdict string

// The verdicts.
const (
	MustReport   TaxVerdict = "report"
	BelowLimit   TaxVerdict = "below" // still income of the payee
	Apart        TaxVerdict = "apart" // a corporation, an employee, a foreign payee, or all of it a processor's
	CannotDecide TaxVerdict = "cannot_decide"
)

// Rules of tax notes.
const (
	TaxThresholdMet   = "TAX-1099-NEC"           // the sum is at the threshold or above
	TaxUnder          = "TAX-BELOW"              // the sum is below it
	TaxNoThreshold    = "TAX-NO-THRESHOLD"       // no row for the year
	TaxProcessor      = "TAX-1099-K-THEIRS"      // payments that a processor reports
	TaxChannelUnknown = "TAX-CHANNEL-UNKNOWN"    // who reports depends on how it was paid
	TaxNoValue        = "TAX-NO-VALUE"           // a gift without a fair value, or a currency without a rate
	TaxGifts          = "TAX-GIFTS"              // gifts that count at fair value
	TaxCorporation    = "TAX-CORPORATION"        // most corporations are apart
	TaxEntityUnknown  = "TAX-ENTITY-UNKNOWN"     // whether it is a corporation is not known
	TaxForeign        = "TAX-FOREIGN"            // W-8 in place of W-9, perhaps Form 1042-S
	TaxStatusUnknown  = "TAX-US-STATUS-UNKNOWN"  // a US person or not is not known
	TaxConflict       = "TAX-CONFLICT"           // what is known of the payee contradicts itself
	TaxNoForm         = "TAX-NO-FORM"            // neither W-9 nor W-8 is on file
	TaxBackup         = "TAX-BACKUP-WITHHOLDING" // a number is missing, or the tax office said so
	TaxEmployee       = "TAX-EMPLOYEE"           // wages: Form W-2
	TaxPayerForeign   = "TAX-PAYER-NOT-US"       // these rules are not the payer's
	TaxPayerUnsaid    = "TAX-PAYER-UNSAID"       // the payer is taken for a business in the US
	TaxUnknownPayee   = "TAX-UNKNOWN-PAYEE"      // payments to somebody nothing is known of
	TaxPaymentTwice   = "TAX-PAYMENT-TWICE"      // one id with different contents
	TaxNoDay          = "TAX-NO-DAY"             // a payment that belongs to no year
	TaxSumOutOfRange  = "TAX-SUM-OUT-OF-RANGE"   // absurd amounts
	TaxPayeeTwice     = "TAX-PAYEE-TWICE"        // one id with different contents
)

// A TaxFlag is what is known about one payee and year, and what to do. It is a flag
// for whoever files, not tax advice.
type TaxFlag struct {
	Payee     string        `json:"payee"`
	Name      string        `json:"name,omitempty"`
	Year      int           `json:"year"` // of payment; 0: payments without a day
	Verdict   TaxVerdict    `json:"verdict"`
	Reason    string        `json:"reason"`
	Direct    money.Amount  `json:"direct"`              // paid by the payer itself, in USD
	Gifts     money.Amount  `json:"gifts"`               // at fair value
	Counted   money.Amount  `json:"counted"`             // Direct and Gifts: held against the threshold
	Processor money.Amount  `json:"processor"`           // reported by processors
	Unclear   money.Amount  `json:"unclear"`             // nobody can say who reports it
	Threshold *TaxThreshold `json:"threshold,omitempty"` // nil: none is known
	FileBy    civil.Date    `json:"file_by,omitzero"`    // of what must be reported
	Notes     []TaxNote     `json:"notes"`               // in order of rules
	Payments  []string      `json:"payments"`            // ids, sorted
}

// A TaxNote is one reason, with its evidence and source.
type TaxNote struct {
	Rule     string           `json:"rule"`    // stable, never reused
	Message  string           `json:"message"` // one sentence
	Payments []string         `json:"payments,omitempty"`
	Source   string           `json:"source"`
	Trust    engagement.Trust `json:"trust"`
}

// TaxPayments reads what a payer's tax form may have to report out of a contract and
// its entries: payments and advances with the contract's method, and products that
// were delivered and may be kept, at their retail value. Where nobody wrote down a
// retail value, the gift is there without one. Products count on the day of their
// delivery, or without a day where nobody knows it; days are those in loc, nil is UTC.
// The payee is the creator, by the first handle or the name, unless the agent is
// the payee. Errors: money.ErrRange, wrapped, for an absurd number of products.
func TaxPayments(c contract.Contract, entries []Entry, loc *time.Location) ([]TaxPayment, error) {
	method := contract.Method("")
	if c.Payment != nil {
		method = c.Payment.Method
	}
	var list []TaxPayment
	var delivered civil.Date
	for _, e := range entries {
		if e.Deal != c.ID {
			continue
		}
		switch {
		case e.Kind == PaymentEntry || e.Kind == AdvanceEntry:
			list = append(list, TaxPayment{ID: e.ID, Payee: payeeKey(&c), On: civil.DateOf(e.At, loc), Amount: e.Amount, Method: method, Deal: c.ID})
		case e.Kind == EventEntry && e.Event == contract.OnDelivery:
			if on := civil.DateOf(e.At, loc); delivered.IsZero() || on.Before(delivered) {
				delivered = on
			}
		}
	}
	for i, p := range c.Compensation {
		if p.Product == nil || p.Product.Keep == engagement.No || !p.Product.Return.IsZero() {
			continue
		}
		gift := TaxPayment{ID: c.ID + ":" + at("compensation", i), Payee: payeeKey(&c), On: delivered, Gift: true, Deal: c.ID, Valued: engagement.No}
		if !p.Product.Retail.IsZero() {
			value, err := p.Product.Retail.MulInt(int64(max(p.Product.Quantity, 1)))
			if err != nil {
				return nil, fmt.Errorf("settlement: %s: %w", at("compensation", i), err)
			}
			gift.Amount = value
			gift.Valued = engagement.Yes
		}
		list = append(list, gift)
	}
	return list, nil
}

// payeeKey names who is paid.
func payeeKey(c *contract.Contract) string {
	if a := c.Creator.Agent; a != nil && a.Payee == engagement.Yes {
		return a.Name
	}
	return creatorKey(c.Creator)
}
