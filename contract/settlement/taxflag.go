package settlement

import (
	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// A TaxThreshold is the yearly sum from which on a payer in the United States reports
// pay to a contractor on Form 1099-NEC: one row of a table that a caller may extend.
type TaxThreshold struct {
	From      int              `json:"from,omitempty"` // first year of payment; 0: any before
	Until     int              `json:"until"`          // last year of payment
	Threshold money.Amount     `json:"threshold"`      // this much or more is reported
	Law       string           `json:"law"`
	Source    string           `json:"source"`
	Trust     engagement.Trust `json:"trust"`
	AsOf      string           `json:"as_of"`
	Note      string           `json:"note,omitempty"`
}

// TaxThresholds lists the thresholds that the library knows, by year of payment. The
// list is the caller's own. From 2027 on the sum is indexed for inflation: there is no
// row, and nothing is decided, until the caller adds what was published.
func TaxThresholds() []TaxThreshold {
	return []TaxThreshold{
		{Until: 2025, Threshold: usd("600"), Law: "26 U.S.C. 6041(a), 6041A(a)",
			Source: "https://keysolutions.us/blog/big-changes-to-1099-filing-requirements-under-the-obbba", Trust: engagement.TrustPress, AsOf: "2026-11-22",
			Note: "Before 2020 the same sum stood on Form 1099-MISC; that is general practice and was not looked up."},
		{From: 2026, Until: 2026, Threshold: usd("2000"), Law: "P.L. 119-21 section 70433",
			Source: "https://www.1099fire.com/blog/raise-1099-nec-threshold", Trust: engagement.TrustPress, AsOf: "2026-11-22",
			Note: "Pages differ between \"exceeds\" and \"2,000 or more\"; the law is said to read \"2,000 or more\", which was not looked up."},
	}
}

func usd(text string) money.Amount {
	a, _ := money.Parse(text, "USD") // the table's own numbers
	return a
}

// An Entity is what a payee is for taxes.
type Entity string

// The kinds. An empty Entity is not known.
const (
	Individual     Entity = "individual" // a sole proprietor and a one-owner LLC that is disregarded among them
	Partnership    Entity = "partnership"
	CCorporation   Entity = "c_corporation"
	SCorporation   Entity = "s_corporation"
	LLC            Entity = "llc" // taxed as is not known
	LLCCorporation Entity = "llc_as_corporation"
	LLCPartnership Entity = "llc_as_partnership"
)

// A TaxForm is what a payee handed in.
type TaxForm string

// The forms. An empty TaxForm is none.
const (
	FormW9    TaxForm = "W-9"
	FormW8BEN TaxForm = "W-8BEN"
	FormW8ENT TaxForm = "W-8BEN-E"
	FormW8ECI TaxForm = "W-8ECI"
)

// A Payee is who is paid, with what is known for taxes.
type Payee struct {
	ID       string         `json:"id"`
	Name     string         `json:"name,omitempty"`
	Country  string         `json:"country,omitempty"` // ISO 3166-1 alpha-2, of residence
	Entity   Entity         `json:"entity,omitempty"`
	Form     TaxForm        `json:"form,omitempty"`  // on file; what a contract asks for is not on file
	TaxID    engagement.Tri `json:"tax_id,omitzero"` // a number was given, by the form or otherwise
	USPerson engagement.Tri `json:"us_person,omitzero"`
	Employee engagement.Tri `json:"employee,omitzero"`      // paid as one: Form W-2
	USWork   engagement.Tri `json:"us_work,omitzero"`       // some of the work was done in the United States
	Notice   engagement.Tri `json:"backup_notice,omitzero"` // the tax office asked for backup withholding
}

// A TaxPayment is one payment or gift to a payee. A payment that came back is another
// with a negative amount.
type TaxPayment struct {
	ID     string          `json:"id"` // unique; one that comes twice counts once
	Payee  string          `json:"payee"`
	On     civil.Date      `json:"on"`              // the day it was paid or received
	Amount money.Amount    `json:"amount,omitzero"` // of a gift: its fair value
	Gift   bool            `json:"gift,omitempty"`
	Valued engagement.Tri  `json:"valued,omitzero"` // of a gift: no says that nobody knows its value
	Method contract.Method `json:"method,omitempty"`
	Deal   string          `json:"deal,omitempty"`
}

// A Channel is whose business it is to report a payment.
type Channel string

// The channels.
const (
	PaidDirectly Channel = "direct"    // the payer's: bank transfer, cheque
	ByProcessor  Channel = "processor" // the processor's, on Form 1099-K
	ChannelOpen  Channel = ""          // not known
)

// A TaxPolicy is the tables that payments are held against.
type TaxPolicy struct {
	Thresholds []TaxThreshold              `json:"thresholds"`
	Channels   map[contract.Method]Channel `json:"channels"`
	PayerUS    engagement.Tri              `json:"payer_us"` // the payer is a business in the United States; unsaid: taken for one, and said so
	Rates      money.Rates                 `json:"-"`        // for amounts that are not in USD, of the day of payment
	Rounding   money.Mode                  `json:"rounding,omitempty"`
	Source     string                      `json:"source"` // of the channels and of who is apart
	Trust      engagement.Trust            `json:"trust"`
}

// DefaultTaxPolicy has the library's thresholds. Cards and PayPal are the processor's
// to report; of a marketplace that pays out, mobile money, crypto and other ways
// nobody can say without knowing the one who pays.
func DefaultTaxPolicy() TaxPolicy {
	return TaxPolicy{Thresholds: TaxThresholds(),
		Channels: map[contract.Method]Channel{contract.BankTransfer: PaidDirectly, contract.Cheque: PaidDirectly, contract.StoreCredit: PaidDirectly, contract.Card: ByProcessor, contract.PayPal: ByProcessor},
		Source:   "https://www.briscoeandassociates.com/tax-tips-and-more/obbbas-new-1099-filing-rules", Trust: engagement.TrustDoubtful}
}
