package contract

import (
	"slices"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// Payment says how and when pay is paid.
type Payment struct {
	Method     Method         `json:"method,omitempty" validate:"omitempty,enum"`
	Schedule   []Instalment   `json:"schedule,omitempty" validate:"max=100,dive"` // of what is fixed
	Variable   When           `json:"variable,omitzero"`                          // of commission, views and bonuses: after the period's statement
	Invoice    engagement.Tri `json:"invoice,omitzero"`                           // the creator sends one
	LateFee    *LateFee       `json:"late_fee,omitempty"`
	Expenses   *Expenses      `json:"expenses,omitempty"`
	ClawBack   engagement.Tri `json:"claw_back,omitzero"`                                       // paid ahead comes back where nothing is delivered
	TaxAdded   engagement.Tri `json:"tax_added,omitzero"`                                       // VAT or the like is added to the amounts
	TaxForm    string         `json:"tax_form,omitempty" validate:"max=100,plain"`              // "W-9"
	Excludes   []string       `json:"excludes,omitempty" validate:"max=50,dive,max=500,text"`   // what the pay does not pay for
	Conditions []string       `json:"conditions,omitempty" validate:"max=50,dive,max=500,text"` // "the report was sent"
}

// An Instalment is a part of the fixed pay and when it is due: a share of it or an
// amount.
type Instalment struct {
	Share  money.Ratio  `json:"share,omitzero"` // 0.5
	Amount money.Amount `json:"amount,omitzero"`
	Due    When         `json:"due"`
}

// A Method is how money moves.
type Method string

// The methods.
const (
	BankTransfer Method = "bank_transfer"
	PayPal       Method = "paypal"
	Card         Method = "card"
	Cheque       Method = "cheque"
	MobileMoney  Method = "mobile_money"
	ByPlatform   Method = "platform" // a marketplace pays out
	StoreCredit  Method = "store_credit"
	Crypto       Method = "crypto"
	OtherMethod  Method = "other"
)

// Methods lists the methods.
func Methods() []Method {
	return []Method{BankTransfer, PayPal, Card, Cheque, MobileMoney, ByPlatform, StoreCredit, Crypto, OtherMethod}
}

// IsValid reports whether m is one of [Methods].
func (m Method) IsValid() bool { return slices.Contains(Methods(), m) }

// A LateFee is what the brand owes for paying late: a share of the sum for each
// month, pro rata by days of 30, or a flat amount.
type LateFee struct {
	PerMonth  money.Ratio  `json:"per_month,omitzero"` // 0.015
	Flat      money.Amount `json:"flat,omitzero"`
	GraceDays int          `json:"grace_days,omitempty" validate:"gte=0,lte=365"`
}

// Expenses says which costs of the creator the brand pays back.
type Expenses struct {
	Paid     engagement.Tri `json:"paid,omitzero"`
	Cap      money.Amount   `json:"cap,omitzero"`
	Approval engagement.Tri `json:"approval,omitzero"` // before they are made
	Kinds    []string       `json:"kinds,omitempty" validate:"max=50,dive,max=200,plain"`
}
