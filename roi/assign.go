package roi

import (
	"maps"
	"slices"
)

// Several says who earns an order that carries codes of several creators. Any text
// decodes; one that is not known counts as [Refuse].
type Several string

// The ways to treat several creators on one order.
const (
	// Refuse gives the order to nobody, for a person to decide.
	Refuse Several = "refuse"
	// FirstCode gives it to the creator whose code the shop lists first.
	FirstCode Several = "first_code"
	// SplitEqually shares its money, in the order of the codes. As one order it
	// counts with the first of them, so that counts add up as well.
	SplitEqually Several = "split_equally"
	// LinkDecides gives it to the one of them whose link was clicked; without such a
	// click to nobody.
	LinkDecides Several = "link_decides"
)

// maxShares bounds among how many creators an order is split.
const maxShares = 1000

// An Assignment is an order, or a creator's part of one, and who earned it. An
// order that nobody earned is an Assignment without a Creator and with the Reason.
type Assignment struct {
	Creator string   `json:"creator,omitempty"`
	Reason  Unearned `json:"reason,omitempty"`
	Codes   []string `json:"codes,omitempty"`  // the codes that decided, normalised: the creator's own, or those of nobody
	Part    int      `json:"part"`             // 1 for the first, or only, part of the order
	Parts   int      `json:"parts"`            // 1 unless the order was split
	Grounds Grounds  `json:"grounds,omitzero"` // what decided; [Assignment.Sentence] says it in words
	Order   Order    `json:"order"`            // Sale is this part's; all else is the whole order's
}

// Assign gives each order to the creator whose code it carries, by a written
// policy. owner says whose each code is; a code with an empty owner, such as a
// sitewide one, or with none, is nobody's and does not stand in the way of a
// creator's. Codes are compared by [NormalCode]. A code that two spellings in
// owner give to two creators belongs to both. Where clicks, validity or partnerships
// are known, use [Policy.Assign].
//
// The assignments stand in the order of the orders, the parts of a split one after
// the other, and their money adds up to that of the orders exactly. Cancelled,
// voided, test and unpaid orders, those of gift cards alone and older copies of an
// order earn nothing and are listed with their reason. Which orders count, and for
// whom, does not depend on the order of the orders.
func Assign(orders []Order, owner map[string]string, p Policy) []Assignment {
	var pr Programme
	for _, code := range slices.Sorted(maps.Keys(owner)) {
		pr.Codes = append(pr.Codes, PromoCode{Code: code, Creator: owner[code]})
	}
	return pr.index().assign(orders, &p)
}

// Assign gives each order to a creator by the codes it carries and the clicks that
// lead to it.
//
//   - A code counts for its creator while it is valid, in his partnership, and not on
//     his own order. A code of nobody, or unknown, does not stand in the way.
//   - A click counts if it names the order or shares its session or customer, or if the
//     order's landing page carries the link; if it came no later than the order and at
//     most WindowDays before; in its creator's partnership; not on his own order. Of
//     clicks of one instant the creator who sorts first has it.
//   - One code and one click that agree, or only one of both, decide. Where they do not
//     agree, p.Disagree does; among codes of several creators, p.Several.
//
// What is said of [Assign] holds: the order of orders, codes, links and touches is
// without effect, and so is a touch that comes twice. The cost is n·log n in orders and
// touches, and for each order linear in the creators that its customer clicked on.
func (p Policy) Assign(orders []Order, pr Programme) []Assignment {
	return pr.watched().assign(orders, &p)
}

// assign gives the orders to creators by what the index knows.
func (x *index) assign(orders []Order, p *Policy) []Assignment {
	duplicate := duplicates(orders)
	out := make([]Assignment, 0, len(orders))
	for i := range orders {
		o := &orders[i]
		if reason := o.unsold(p, duplicate[i]); reason != "" {
			out = append(out, Assignment{Reason: reason, Part: 1, Parts: 1, Order: *o})
			continue
		}
		c := o.conversion()
		out = o.earned(out, x.decide(&c, p))
	}
	return out
}

func (o *Order) conversion() conversion {
	return conversion{
		id: o.ID, customer: o.Customer, landing: o.Landing, referrer: o.Referrer,
		at: o.Placed, isNew: int8(o.NewCustomer), codes: o.Codes,
	}
}

// unsold says why an order earns nothing whatever its codes; empty when it may.
func (o *Order) unsold(p *Policy, duplicate bool) Unearned {
	switch {
	case duplicate:
		return DuplicateOrder
	case o.Test:
		return TestOrder
	case o.Status == Cancelled || !o.Cancelled.IsZero():
		return WasCancelled
	case o.Status == Voided:
		return WasVoided
	case o.Status.unpaid() && !p.Unpaid:
		return NotPaidYet
	case o.Status == Refunded && len(o.Sale.Refunds) == 0:
		return RefundsUnknown
	case !p.GiftCards && o.giftCardsOnly():
		return GiftCardsOnly
	}
	return ""
}

// giftCardsOnly reports whether gift cards are all that was bought.
func (o *Order) giftCardsOnly() bool {
	if o.Sale.GiftCards.Sign() > 0 && o.Sale.Goods.Sign() == 0 {
		return true
	}
	return len(o.Lines) > 0 && !slices.ContainsFunc(o.Lines, func(l OrderLine) bool { return !l.GiftCard })
}

// earned appends the assignments of an order that may be earned.
func (o *Order) earned(out []Assignment, v verdict) []Assignment {
	whole := Assignment{Part: 1, Parts: 1, Grounds: *v.grounds, Order: *o}
	switch len(v.of) {
	case 0:
		whole.Reason, whole.Codes = v.reason, v.codes
	case 1:
		whole.Creator, whole.Codes, whole.Grounds = v.of[0].creator, v.of[0].codes, v.part(0)
	default:
		for i, sale := range o.Sale.split(len(v.of)) {
			part := Assignment{Creator: v.of[i].creator, Codes: v.of[i].codes, Part: i + 1, Parts: len(v.of), Grounds: v.part(i), Order: *o}
			part.Order.Sale = sale
			out = append(out, part)
		}
		return out
	}
	return append(out, whole)
}
