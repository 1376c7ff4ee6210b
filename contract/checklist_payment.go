package contract

import (
	"slices"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// paymentClause is how and when it is paid.
func paymentClause() reviewClause {
	get := func(v *reviewed) *Payment {
		if !v.paidMoney() {
			return nil
		}
		return v.Payment
	}
	return reviewClause{"Payment", accTerms, engagement.TrustPress, []reviewRow{
		{id: "PAYMENT-NONE", severity: Missing, path: "payment",
			message: "It is not said how and when the pay is paid.", advice: "Set method, schedule, late fee and expenses.", reason: "Late payment is what creators complain of most.",
			find: where(func(v *reviewed) bool { return v.paidMoney() && v.Payment == nil })},
		{id: "PAYMENT-METHOD", severity: Missing, path: "payment.method",
			message: "No method of payment is named.", advice: "Name it.", reason: "Methods differ in cost and in who reports the income.",
			find: within(get, func(_ *reviewed, p Payment) bool { return p.Method == "" })},
		{id: "PAYMENT-SCHEDULE", severity: Missing, path: "payment.schedule",
			message: "A fee is agreed and not when it is paid.", advice: "Set the instalments: half on signing and half on publication is the most used.", reason: "Without a day nothing is ever overdue.",
			find: within(get, func(v *reviewed, p Payment) bool { return v.fixed() && len(p.Schedule) == 0 })},
		{id: "PAYMENT-TRIGGER", severity: Missing, path: "payment.schedule[].due",
			message: "An instalment has no day and no event that it follows.", advice: "Tie it to signing, approval, publication or invoice, or to a day.", reason: "Without a day nothing is ever overdue.",
			find: eachInstalment(func(_ *reviewed, s Instalment) string { return sayIf(s.Due.IsZero(), "it is open") })},
		{id: "PAYMENT-VARIABLE", severity: Missing, path: "payment.variable", source: ourJudgement, trust: engagement.TrustDoubtful,
			message: "Pay depends on results and it is not said when it is paid.", advice: "Set it after the report or the end of the term.", reason: "Without a day nothing is ever overdue.",
			find: within(get, func(v *reviewed, p Payment) bool { return v.variable() && p.Variable.IsZero() })},
		{id: "PAYMENT-LATE-FEE", severity: Missing, path: "payment.late_fee",
			message: "No late fee is agreed.", advice: "Agree 1 to 1.5 % a month or a flat sum.", reason: "A late fee has to be written beforehand.",
			find: within(get, func(_ *reviewed, p Payment) bool { return p.LateFee == nil })},
		{id: "PAYMENT-LATE-FEE-HIGH", severity: Unwise, path: "payment.late_fee.per_month", source: lateFeePage, trust: engagement.TrustPress,
			message: "The late fee is higher than is usual.", advice: "Agree 1 to 1.5 % a month.", reason: "Some places cap it, and a fee above the cap may be void.",
			find: within(get, func(v *reviewed, p Payment) bool {
				limit := v.policy.Limits.LateFee
				return p.LateFee != nil && !limit.IsZero() && p.LateFee.PerMonth.Cmp(limit) > 0
			})},
		{id: "PAYMENT-EXPENSES", severity: Missing, path: "payment.expenses",
			message: "It is not said who bears the creator's costs.", advice: "Say that expenses are paid, up to what and after which approval, or that they are not.", reason: "Travel and props can cost more than the fee.",
			find: within(get, func(_ *reviewed, p Payment) bool { return p.Expenses == nil || unsaid(p.Expenses.Paid) })},
		{id: "PAYMENT-TAX-FORM", severity: Missing, path: "payment.tax_form",
			message: "No tax form is named.", advice: "Name it: W-9 for people in the United States, W-8 for others.", reason: "A payer in the United States has to hold one before it pays.",
			find: within(get, func(v *reviewed, p Payment) bool { return v.Brand.Country == "US" && p.TaxForm == "" })},
		{id: "PAYMENT-EXCLUDES", severity: Missing, path: "payment.excludes",
			message: "It is not said what the pay does not pay for.", advice: "Name it: use of name and likeness beyond the content, further edits, raw files.", reason: "What is not excluded is argued to be included.",
			find: within(get, func(_ *reviewed, p Payment) bool { return len(p.Excludes) == 0 })},
		{id: "PAYMENT-NO-INVOICE", severity: Conflict, path: "payment.schedule[].due", source: ourJudgement, trust: engagement.TrustDoubtful,
			message: "An instalment is counted from an invoice, and the creator sends none.", advice: "Count it from publication, or let the creator send an invoice.", reason: "What waits for an invoice that never comes is never due.",
			find: eachInstalment(func(v *reviewed, s Instalment) string {
				return sayIf(s.Due.After == OnInvoice && v.Payment.Invoice == engagement.No, s.Due.String())
			})},
		{id: "PAYMENT-SLOW", severity: Unwise, path: "payment.schedule[].due", source: payTerms, trust: engagement.TrustPage,
			message: "The creator waits long for the money.", advice: "Agree 15 to 30 days.", reason: "The creator finances the campaign for as long.",
			find: eachInstalment(func(v *reviewed, s Instalment) string {
				limit := v.policy.Limits.PayDays
				days := s.Due.Months*30 + s.Due.Days + s.Due.Business*7/5
				return sayIf(limit > 0 && days > limit && s.Due.After != OnSigning && s.Due.After != OnStart, s.Due.String())
			})},
		{id: "PAYMENT-SUM", severity: Conflict, path: "payment.schedule", source: ourJudgement, trust: engagement.TrustDoubtful,
			message: "The instalments do not come to the fees they pay.", advice: "Use shares, which add up by themselves, or correct the amounts.", reason: "Somebody will be owed the difference.",
			find: within(get, func(v *reviewed, p Payment) bool {
				n, ok := v.scheduled()
				return len(p.Schedule) > 0 && ok && n != 0
			})},
		{id: "PAYMENT-PREPAID", severity: Unwise, path: "payment.claw_back", source: payTerms, trust: engagement.TrustPage,
			message: "All is paid before anything is published, and nothing comes back where nothing is delivered.", advice: "Agree that money paid ahead comes back, or keep a part until publication.",
			reason: "One brand paid $45,000 of $60,000 ahead and got one post and one story.",
			find:   within(get, func(v *reviewed, p Payment) bool { return p.ClawBack != engagement.Yes && v.prepaid() })},
	}}
}

// sayIf is the text where something is so, and otherwise empty.
func sayIf(so bool, text string) string {
	if so {
		return text
	}
	return ""
}

// eachInstalment is met for every instalment of which there is something to say.
func eachInstalment(say func(v *reviewed, s Instalment) string) finder {
	return func(v *reviewed, hit func(string, ...int)) {
		if v.Payment == nil || !v.paidMoney() {
			return
		}
		for i, s := range v.Payment.Schedule {
			if text := say(v, s); text != "" {
				hit(text, i)
			}
		}
	}
}

// prepaid reports whether all fixed pay is due before the first day of publication.
func (v *reviewed) prepaid() bool {
	if !v.fixed() || v.Payment == nil || len(v.Payment.Schedule) == 0 {
		return false
	}
	first := v.firstPublication(nil)
	for _, s := range v.Payment.Schedule {
		if !s.Due.On.IsZero() {
			if first.IsZero() || !s.Due.On.Before(first) {
				return false
			}
			continue
		}
		switch s.Due.After {
		case OnSigning, OnStart, OnBrief, OnDelivery, OnDraft, OnApproval:
		default:
			return false
		}
		if on := v.Day(s.Due, s.Due.Deliverable, 0, Facts{}).On; !on.IsZero() && !first.IsZero() && !on.Before(first) {
			return false
		}
	}
	n, ok := v.scheduled()
	return ok && n >= 0
}

// scheduled compares the sum of the instalments with the fixed pay, if both can be
// told and no retainer is paid beside it: −1 is less, 0 as much and 1 more.
func (v *reviewed) scheduled() (n int, ok bool) {
	if slices.ContainsFunc(v.Compensation, func(p Pay) bool { return p.Retainer != nil }) {
		return 0, true // which of the two an instalment pays is not said
	}
	sums, err := v.Instalments()
	if err != nil {
		return 0, false
	}
	due, err := money.Total(sums...)
	if err != nil {
		return 0, false
	}
	fixed, err := v.FixedPay()
	if err != nil {
		return 0, false
	}
	n, err = due.Cmp(fixed)
	return n, err == nil
}
