package contract

import (
	"github.com/seed-e12bc25d/influencekit/engagement"
)

// performancePayClause is what pay that depends on results is reckoned by.
func performancePayClause() reviewClause {
	commission := func(p Pay) *Commission { return p.Commission }
	views := func(p Pay) *PerView { return p.PerView }
	bonus := func(p Pay) *Bonus { return p.Bonus }
	base := func(id, field, message, advice string, get func(b CommissionBase) engagement.Tri) reviewRow {
		return reviewRow{id: id, severity: Missing, path: "compensation[].commission.base." + field, message: message, advice: advice,
			reason: "The same order is worth more or less commission by what counts in its base.",
			find:   eachPay(commission, func(_ *reviewed, c Commission) bool { return unsaid(get(c.Base)) })}
	}
	return reviewClause{"Performance pay", imhCommission, engagement.TrustPress, []reviewRow{
		base("COMMISSION-TAX", "tax", "It is not said whether commission is paid on tax.", "Say no, as is usual, or yes.",
			func(b CommissionBase) engagement.Tri { return b.Tax }),
		base("COMMISSION-SHIPPING", "shipping", "It is not said whether commission is paid on shipping.", "Say no, as is usual, or yes.",
			func(b CommissionBase) engagement.Tri { return b.Shipping }),
		base("COMMISSION-DISCOUNTS", "discounts", "It is not said whether commission is reckoned before or after discounts.", "Say after, as is usual, or before.",
			func(b CommissionBase) engagement.Tri { return b.Discounts }),
		base("COMMISSION-REFUNDS", "refunds", "It is not said whether refunded sums keep their commission.", "Say no, with the days to wait, or yes.",
			func(b CommissionBase) engagement.Tri { return b.Refunds }),
		base("COMMISSION-GIFT-CARDS", "gift_cards", "It is not said whether gift cards count.", "Say whether buying one, or paying with one, earns commission.",
			func(b CommissionBase) engagement.Tri { return b.GiftCards }),
		{id: "COMMISSION-RETIER", severity: Missing, path: "compensation[].commission.refunds_retier",
			message: "The commission has tiers and it is not said whether a refund changes the tier of earlier orders.", advice: "Say so.", reason: "Tiers that change behind the creator's back erode trust.",
			find: eachPay(commission, func(_ *reviewed, c Commission) bool { return len(c.Tiers) > 0 && unsaid(c.Retier) })},
		{id: "COMMISSION-TIER-WINDOW", severity: Missing, path: "compensation[].commission.tier_window",
			message: "The commission has tiers and it is not said when their sum begins anew.", advice: "Say each month, or the whole term.", reason: "A tier that is reached in a year is out of reach in a month.",
			find: eachPay(commission, func(_ *reviewed, c Commission) bool { return len(c.Tiers) > 0 && c.TierWindow == "" })},
		{id: "COMMISSION-HOLD", severity: Missing, path: "compensation[].commission.hold_days",
			message: "It is not said how long an order waits until its commission is sure.", advice: "Set it to the shop's days of return.", reason: "Commission that is paid too early has to be taken back.",
			find: eachPay(commission, func(_ *reviewed, c Commission) bool { return c.HoldDays == 0 })},
		{id: "COMMISSION-LOOKBACK", severity: Missing, path: "compensation[].commission.lookback_days",
			message: "It is not said how long after a click an order counts.", advice: "Set the days.", reason: "Networks differ from one day to ninety.",
			find: eachPay(commission, func(_ *reviewed, c Commission) bool { return len(c.Links) > 0 && c.LookbackDays == 0 })},
		{id: "COMMISSION-CLAW-BACK", severity: Missing, path: "compensation[].commission.claw_back",
			message: "It is not said whether commission on orders refunded later is taken back.", advice: "Say so, and by when.", reason: "A refund after the payout is the commonest correction.",
			find: eachPay(commission, func(_ *reviewed, c Commission) bool { return unsaid(c.ClawBack) && c.Base.Refunds != engagement.Yes })},
		{id: "COMMISSION-NO-MEANS", severity: Conflict, path: "compensation[].commission", source: ourJudgement, trust: engagement.TrustDoubtful,
			message: "Commission is agreed with neither a code nor a link by which orders are known.", advice: "Give the creator a code or a link of their own.", reason: "Orders that cannot be told apart earn nobody commission.",
			find: eachPay(commission, func(_ *reviewed, c Commission) bool { return len(c.Codes) == 0 && len(c.Links) == 0 })},
		{id: "VIEWS-WINDOW", severity: Missing, path: "compensation[].per_view.window_days",
			message: "Views are paid and no window is set in which they count.", advice: "Set the days after publication.", reason: "Views never stop; the sum is open without a day to count.",
			find: eachPay(views, func(_ *reviewed, p PerView) bool { return p.WindowDays == 0 })},
		{id: "VIEWS-SOURCE", severity: Missing, path: "compensation[].per_view.source",
			message: "It is not said whose count of views holds.", advice: "Name the source of truth, such as the platform's insights.", reason: "Two tools count two numbers.",
			find: eachPay(views, func(_ *reviewed, p PerView) bool { return p.Source == "" })},
		{id: "VIEWS-CAP", severity: Unwise, path: "compensation[].per_view.cap",
			message: "Views are paid without a cap.", advice: "Set the most that is paid.", reason: "One post that spreads can cost more than the campaign.",
			find: eachPay(views, func(_ *reviewed, p PerView) bool { return p.Cap.IsZero() })},
		{id: "VIEWS-MAKE-GOOD", severity: Missing, path: "compensation[].per_view.make_good",
			message: "Views are guaranteed and it is not said what a shortfall is made good by.", advice: "Agree more posts, a refund in part, or nothing.", reason: "A guarantee without a remedy is none.",
			find: eachPay(views, func(_ *reviewed, p PerView) bool { return known(p.Guarantee) && p.MakeGood == "" })},
		{id: "BONUS-BY", severity: Missing, path: "compensation[].bonus.by",
			message: "A bonus has no day on which its measure is read.", advice: "Set the day.", reason: "A threshold may be reached a year later.",
			find: eachPay(bonus, func(_ *reviewed, b Bonus) bool { return b.By.IsZero() })},
		{id: "BONUS-SOURCE", severity: Missing, path: "compensation[].bonus.source",
			message: "It is not said by whose count the bonus is reached.", advice: "Name the source of truth.", reason: "Two tools count two numbers.",
			find: eachPay(bonus, func(_ *reviewed, b Bonus) bool { return b.Source == "" })},
	}}
}

// expectationClause is what results are hoped for or promised.
func expectationClause() reviewClause {
	all := func(v *reviewed) []Expectation { return v.Expectations }
	return reviewClause{"Performance", seedFramework, engagement.TrustSeed, []reviewRow{
		{id: "EXPECT-NONE", severity: Missing, path: "expectations",
			message: "No result is expected, and it is not said that none is promised.", advice: "Set a measure, or say that nothing is guaranteed.", reason: "What is hoped for and not written is later called a promise.",
			find: where(func(v *reviewed) bool { return len(v.Expectations) == 0 && !v.NoGuarantee })},
		{id: "EXPECT-VALUE", severity: Missing, path: "expectations[].at_least",
			message: "A result is expected and no number is set.", advice: "Set the number.", reason: "More is not a measure.",
			find: eachItem(all, func(_ *reviewed, e Expectation) bool { return e.AtLeast.IsZero() })},
		{id: "EXPECT-SOURCE", severity: Missing, path: "expectations[].source", source: exhibits, trust: engagement.TrustPage,
			message: "It is not said whose count of the result holds.", advice: "Name the source of truth.", reason: "Two tools count two numbers.",
			find: eachItem(all, func(_ *reviewed, e Expectation) bool { return e.Source == "" })},
		{id: "EXPECT-DATE", severity: Missing, path: "expectations[].measured", source: exhibits, trust: engagement.TrustPage,
			message: "It is not said when the result is measured.", advice: "Set the day.", reason: "Views of the first week and of the first year are two numbers.",
			find: eachItem(all, func(_ *reviewed, e Expectation) bool { return e.Measured.IsZero() })},
		{id: "EXPECT-REMEDY", severity: Missing, path: "expectations[].remedy", source: exhibits, trust: engagement.TrustPage,
			message: "A result is guaranteed and it is not said what happens where it is missed.", advice: "Agree more posts, a refund in part, or nothing.", reason: "A guarantee without a remedy is none.",
			find: eachItem(all, func(_ *reviewed, e Expectation) bool { return e.Promised && e.Remedy == "" })},
	}}
}
