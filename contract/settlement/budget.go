package settlement

import (
	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// A BudgetPlan is money set aside for a campaign. Several of one campaign and
// currency add up.
type BudgetPlan struct {
	Campaign string       `json:"campaign"` // as [Contract.Campaign] has it
	Amount   money.Amount `json:"amount"`
}

// An ExpectedPay is what somebody expects the variable pay of a contract (commission,
// views, bonuses) to come to over its whole life, what is earned already included.
type ExpectedPay struct {
	Deal   string       `json:"deal"`
	Amount money.Amount `json:"amount"`
}

// BudgetFacts are what a [Ledger] is made of. The order of nothing in it matters.
type BudgetFacts struct {
	Plans      []BudgetPlan        `json:"plans,omitempty"`
	Deals      []contract.Contract `json:"deals,omitempty"` // signed and proposed; of one id the highest version counts
	Expected   []ExpectedPay       `json:"expected,omitempty"`
	Statements []Statement         `json:"statements,omitempty"` // of all periods so far, each once or more often
}

// A Budget says for every campaign and currency how much money there is, how much of
// it is bound and where it will end. Currencies are never added up.
type Budget struct {
	Rows     []BudgetRow     `json:"rows"` // in order of campaigns, then of currencies
	Findings []BudgetFinding `json:"findings"`
}

// A BudgetRow is one campaign in one currency. Every number is the sum of those of
// Deals, but Planned and Left.
//
//	Forecast = Committed + Proposed + the larger of Expected and what was earned of it
//	Left     = Planned − Forecast
//
// Amounts are before VAT and are what the brand spends on pay: media spend behind
// allow-listing is not in it. A Figure says why where a number is not known: no plan,
// no expectation of a commission, no cap.
type BudgetRow struct {
	Campaign  string                          `json:"campaign"`
	Currency  money.Currency                  `json:"currency"`
	Planned   engagement.Figure[money.Amount] `json:"planned"`
	Committed engagement.Figure[money.Amount] `json:"committed"` // fixed pay of signed contracts, retainers and rights included
	Proposed  engagement.Figure[money.Amount] `json:"proposed"`  // the same of contracts that are not signed
	Expected  engagement.Figure[money.Amount] `json:"expected"`  // variable pay, as handed in
	Accrued   money.Amount                    `json:"accrued"`   // gross of the statements
	Held      money.Amount                    `json:"held"`      // earned and still to be confirmed, on the last statement of each
	Paid      money.Amount                    `json:"paid"`
	InKind    money.Amount                    `json:"in_kind"`  // cost of products, beside the forecast
	Forecast  engagement.Figure[money.Amount] `json:"forecast"` // at the end of all contracts
	Left      engagement.Figure[money.Amount] `json:"left"`
	Exposure  engagement.Figure[money.Amount] `json:"exposure"` // the most that can be owed; undefined: unbounded
	Deals     []BudgetDeal                    `json:"deals"`    // in order of signing, then of ids; unsigned ones last
}

// A BudgetDeal is one contract in one currency.
type BudgetDeal struct {
	Deal      string                          `json:"deal"`
	Creator   string                          `json:"creator,omitempty"`
	Signed    bool                            `json:"signed"`
	Fixed     engagement.Figure[money.Amount] `json:"fixed"` // committed where it is signed, proposed otherwise
	Expected  engagement.Figure[money.Amount] `json:"expected"`
	Accrued   money.Amount                    `json:"accrued"`
	Held      money.Amount                    `json:"held"`
	Paid      money.Amount                    `json:"paid"`
	InKind    money.Amount                    `json:"in_kind"`
	Forecast  engagement.Figure[money.Amount] `json:"forecast"`
	Exposure  engagement.Figure[money.Amount] `json:"exposure"`
	Unbounded []string                        `json:"unbounded,omitempty"` // why there is no most
}

// Rules of budget findings.
const (
	BudgetOverrun       = "BUDGET-OVERRUN"        // this contract takes the forecast past the plan
	BudgetOverspent     = "BUDGET-OVERSPENT"      // accrued or paid is more than planned already
	BudgetExposed       = "BUDGET-EXPOSED"        // the most that can be owed is more than planned
	BudgetUnbounded     = "BUDGET-UNBOUNDED"      // there is no most
	BudgetNoPlan        = "BUDGET-NO-PLAN"        // a contract in a campaign or currency that has no plan
	BudgetNoExpectation = "BUDGET-NO-EXPECTATION" // variable pay that nobody expects a sum of
	BudgetUnknownDeal   = "BUDGET-UNKNOWN-DEAL"   // a statement or expectation of a contract that is not there
	BudgetTwice         = "BUDGET-TWICE"          // two statements of one contract that cannot both count
	BudgetRange         = "BUDGET-RANGE"          // a sum of more than 24 digits
)

// A BudgetFinding is one thing about a budget to act on or to know.
type BudgetFinding struct {
	Rule     string            `json:"rule"` // stable, never reused
	Severity contract.Severity `json:"severity"`
	Campaign string            `json:"campaign"`
	Currency money.Currency    `json:"currency,omitempty"`
	Deal     string            `json:"deal,omitempty"`
	By       money.Amount      `json:"by,omitzero"` // how much it is too much
	Message  string            `json:"message"`
}
