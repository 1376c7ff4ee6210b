package roi

import (
	"maps"
	"slices"
)

// A Policy says how orders are given to creators. The zero Policy counts paid
// orders only and gives an order with codes of several creators to nobody.
type Policy struct {
	Several Several `json:"several,omitempty"` // codes of several creators on one order; empty: Refuse
	Unpaid  bool    `json:"unpaid,omitempty"`  // count orders that are pending, authorized, partially paid, or of an unknown status
}

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
)

// maxShares bounds among how many creators an order is split.
const maxShares = 1000

// An Assignment is an order, or a creator's part of one, and who earned it. An
// order that nobody earned is an Assignment without a Creator and with the Reason.
type Assignment struct {
	Creator string   `json:"creator,omitempty"`
	Reason  Unearned `json:"reason,omitempty"`
	Codes   []string `json:"codes,omitempty"` // the codes that decided, normalised: the creator's own, or those of nobody
	Part    int      `json:"part"`            // 1 for the first, or only, part of the order
	Parts   int      `json:"parts"`           // 1 unless the order was split
	Order   Order    `json:"order"`           // Sale is this part's; all else is the whole order's
}

// Unearned says why no creator earned an order.
type Unearned string

// The reasons. Orders of the first three were sales all the same.
const (
	NoCode          Unearned = "no_code"
	CodeOfNobody    Unearned = "code_of_nobody"   // codes, but none that belongs to a creator
	SeveralCreators Unearned = "several_creators" // refused by the policy, or one code belongs to two creators
	RefundsUnknown  Unearned = "refunds_unknown"  // the shop says refunded and does not say how much
	NotPaidYet      Unearned = "not_paid_yet"
	WasCancelled    Unearned = "cancelled"
	WasVoided       Unearned = "voided"
	TestOrder       Unearned = "test"
	DuplicateOrder  Unearned = "duplicate" // an older copy of an order that is in the list
)

// Sold reports whether an order with this reason, or with none, was a sale.
func (u Unearned) Sold() bool {
	switch u {
	case "", NoCode, CodeOfNobody, SeveralCreators:
		return true
	}
	return false
}

// Assign gives each order to the creator whose code it carries, by a written
// policy. owner says whose each code is; a code with an empty owner, such as a
// sitewide one, or with none, is nobody's and does not stand in the way of a
// creator's. Codes are compared by [NormalCode]. A code that two spellings in
// owner give to two creators belongs to both.
//
// The assignments stand in the order of the orders, the parts of a split one after
// the other, and their money adds up to that of the orders exactly. Cancelled,
// voided, test and unpaid orders and older copies of an order earn nothing and are
// listed with their reason. Which orders count, and for whom, does not depend on
// the order of the orders.
func Assign(orders []Order, owner map[string]string, p Policy) []Assignment {
	owners := ownersByCode(owner)
	duplicate := duplicates(orders)
	out := make([]Assignment, 0, len(orders))
	for i := range orders {
		o := &orders[i]
		if reason := o.unsold(p, duplicate[i]); reason != "" {
			out = append(out, Assignment{Reason: reason, Part: 1, Parts: 1, Order: *o})
			continue
		}
		out = o.earned(out, earnersOf(o.Codes, owners), p.Several)
	}
	return out
}

// unsold says why an order earns nothing whatever its codes; empty when it may.
func (o *Order) unsold(p Policy, duplicate bool) Unearned {
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
	}
	return ""
}

// An earner is a creator with a right to an order.
type earner struct {
	creator string
	codes   []string
}

// earned appends the assignments of an order that may be earned.
func (o *Order) earned(out []Assignment, e earners, several Several) []Assignment {
	whole := Assignment{Part: 1, Parts: 1, Order: *o}
	switch n := len(e.of); {
	case n == 0 && len(e.nobodys) == 0:
		whole.Reason = NoCode
	case n == 0:
		whole.Reason, whole.Codes = CodeOfNobody, e.nobodys
	case n == 1, several == FirstCode && !e.disputed:
		whole.Creator, whole.Codes = e.of[0].creator, e.of[0].codes
	case several == SplitEqually && n <= maxShares:
		for i, sale := range o.Sale.split(n) {
			part := Assignment{Creator: e.of[i].creator, Codes: e.of[i].codes, Part: i + 1, Parts: n, Order: *o}
			part.Order.Sale = sale
			out = append(out, part)
		}
		return out
	default:
		whole.Reason = SeveralCreators
		for _, each := range e.of {
			for _, code := range each.codes {
				if !slices.Contains(whole.Codes, code) {
					whole.Codes = append(whole.Codes, code)
				}
			}
		}
	}
	return append(out, whole)
}

// earners is what the codes of an order say.
type earners struct {
	of       []earner // by creator, in the order of the codes
	nobodys  []string // normalised codes that are no creator's
	disputed bool     // the first code with an owner has several
}

// earnersOf reads the codes of an order.
func earnersOf(codes []string, owners map[string][]string) (e earners) {
	for _, code := range codes {
		code = NormalCode(code)
		creators := owners[code]
		if len(creators) == 0 {
			if code != "" {
				e.nobodys = append(e.nobodys, code)
			}
			continue
		}
		if len(e.of) == 0 {
			e.disputed = len(creators) > 1
		}
		for _, creator := range creators {
			i := slices.IndexFunc(e.of, func(x earner) bool { return x.creator == creator })
			if i < 0 {
				i, e.of = len(e.of), append(e.of, earner{creator: creator})
			}
			if !slices.Contains(e.of[i].codes, code) {
				e.of[i].codes = append(e.of[i].codes, code)
			}
		}
	}
	return e
}

// ownersByCode is who owns each normalised code, creators sorted.
func ownersByCode(owner map[string]string) map[string][]string {
	owners := make(map[string][]string, len(owner))
	for _, code := range slices.Sorted(maps.Keys(owner)) {
		if normal, creator := NormalCode(code), owner[code]; normal != "" && creator != "" {
			owners[normal] = append(owners[normal], creator)
		}
	}
	for code, creators := range owners {
		slices.Sort(creators)
		owners[code] = slices.Compact(creators)
	}
	return owners
}
