package contract

import (
	"slices"
	"strings"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// A ReviewPolicy is what [Contract.Review] judges by: limits, laws, and what the
// contract itself cannot know.
type ReviewPolicy struct {
	Limits   ReviewLimits `json:"limits"`
	Statutes []Statute    `json:"statutes,omitempty"` // what laws ask; none: no law is looked at
	Known    Known        `json:"known,omitzero"`
	Skip     []string     `json:"skip,omitempty"` // ids of rules that are left out
}

// Known is what the caller knows and a contract does not say. The zero Known knows
// nothing more.
type Known struct {
	// On is the day whose laws count while the contract is not signed; zero applies
	// every law that has not ended.
	On civil.Date `json:"on,omitzero"`
	// Audience are the countries that the content is aimed at, ISO 3166-1 alpha-2,
	// beside those of the parties and of the governing law.
	Audience []string `json:"audience,omitempty"`
	// Earlier is what the same brand paid or owes the same creator beside this
	// contract.
	Earlier []Earlier `json:"earlier,omitempty"`
	// ChildShare is the share of the creator's content in which a child appears, of
	// 30 days; zero is not known.
	ChildShare money.Ratio `json:"child_share,omitzero"`
}

// Earlier is a sum of money or the worth of a gift from an earlier deal.
type Earlier struct {
	On        civil.Date   `json:"on"`
	Amount    money.Amount `json:"amount"`
	OtherGoal bool         `json:"other_goal,omitempty"` // it served another objective
}

// ReviewLimits are the numbers above which a term is called unwise. Zero is no
// limit.
type ReviewLimits struct {
	ExclusiveMonths int         `json:"exclusive_months"` // longest exclusivity before or after the term
	Rounds          int         `json:"rounds"`           // most rounds of changes
	PayDays         int         `json:"pay_days"`         // longest wait for money
	LateFee         money.Ratio `json:"late_fee"`         // highest, of the sum, for a month
	Musts           int         `json:"musts"`            // most things that one piece must have
}

// DefaultReviewPolicy is the policy with the limits and laws that the library knows:
// exclusivity of at most 6 months, 2 rounds, payment within 60 days and a late fee of
// 1.5 % a month follow the sources of their rules; 12 musts for one piece is our
// judgement.
func DefaultReviewPolicy() ReviewPolicy {
	return ReviewPolicy{
		Limits:   ReviewLimits{ExclusiveMonths: 6, Rounds: 2, PayDays: 60, LateFee: money.BasisPoints(150), Musts: 12},
		Statutes: Statutes(),
	}
}

// A ReviewRule is one thing that [Contract.Review] looks for, apart from laws, whose
// rules are in [Statutes].
type ReviewRule struct {
	ID       string           `json:"id"`     // stable, never reused: "RIGHT-END"
	Clause   string           `json:"clause"` // of the checklist: "Usage rights"
	Path     string           `json:"path"`   // "rights[].lasts"
	Severity Severity         `json:"severity"`
	Message  string           `json:"message"`
	Advice   string           `json:"advice"`
	Reason   string           `json:"reason"`
	Source   string           `json:"source"`
	Trust    engagement.Trust `json:"trust"`
	AsOf     string           `json:"as_of"` // when the source was read
}

// ReviewRules lists what Review looks for, clause by clause. The list is the
// caller's own.
func ReviewRules() []ReviewRule {
	var list []ReviewRule
	for _, c := range reviewClauses() {
		for _, r := range c.rows {
			list = append(list, r.rule(c))
		}
	}
	return list
}

// Review says what a contract lacks, where its terms cannot both be kept, what is
// unwise, and what the law of a place asks, by the policy. Findings stand in the
// order of the contract's fields, and of one field in the order of their rules. The
// same contract and policy give the same findings.
//
// A clause that is not there is one finding, not one for each of its parts. What a
// law asks is a finding where the contract lacks it and the law is known to apply; a
// law that applies only if something holds that is not known is a Notice which says
// so. Review does not validate: see [Contract.Validate]. It is engineering, not legal
// advice.
func (c Contract) Review(p ReviewPolicy) []Finding {
	v := &reviewed{Contract: c, policy: p}
	list := []Finding{}
	add := func(f Finding) {
		if !slices.Contains(p.Skip, f.Rule) {
			list = append(list, f)
		}
	}
	for _, cl := range reviewClauses() {
		for _, r := range cl.rows {
			rule := r.rule(cl)
			r.find(v, func(detail string, index ...int) {
				add(rule.finding(detail, index))
			})
		}
	}
	for _, s := range p.Statutes {
		s.review(v, add)
	}
	sortFindings(list)
	return list
}

// finding is the rule met at a place: the numbers fill the brackets of its path. One
// number more than those is that of a deliverable with guidelines of its own.
func (r ReviewRule) finding(detail string, index []int) Finding {
	path := r.Path
	if len(index) > strings.Count(path, "[]") {
		path = "deliverables[]." + path
	}
	for _, i := range index {
		path = strings.Replace(path, "[]", at("", i), 1)
	}
	f := Finding{Rule: r.ID, Path: path, Severity: r.Severity, Message: r.Message,
		Advice: r.Advice, Reason: r.Reason, Source: r.Source, Trust: r.Trust, AsOf: r.AsOf}
	if detail != "" {
		f.Message = strings.TrimSuffix(r.Message, ".") + ": " + detail + "."
	}
	return f
}

// A reviewed is a contract under review.
type reviewed struct {
	Contract
	policy ReviewPolicy
}

// fixed reports whether something is paid that depends on nothing but the work.
func (v *reviewed) fixed() bool {
	return slices.ContainsFunc(v.Compensation, func(p Pay) bool { return p.FlatFee != nil || p.PerDeliverable != nil })
}

// variable reports whether something is paid that is measured first.
func (v *reviewed) variable() bool {
	return slices.ContainsFunc(v.Compensation, func(p Pay) bool {
		return p.Commission != nil || p.PerView != nil || p.Bonus != nil
	})
}

// paidMoney reports whether any money is paid.
func (v *reviewed) paidMoney() bool {
	return slices.ContainsFunc(v.Compensation, func(p Pay) bool { return p.Product == nil && p.LateDeduction == nil })
}
