package contract

import (
	"slices"

	"github.com/seed-e12bc25d/influencekit/engagement/civil"
)

// A Need is a kind of thing that a law asks for in a contract.
type Need string

// The needs.
const (
	NeedNames        Need = "names"         // of both parties
	NeedAddresses    Need = "addresses"     // of both parties
	NeedBrandAddress Need = "brand_address" // and how to reach the creator
	NeedContact      Need = "contact"       // address and e-mail of both parties
	NeedTaxHome      Need = "tax_home"      // the countries of both parties
	NeedServices     Need = "services"      // what is made
	NeedPay          Need = "pay"           // sums, or how they are reckoned
	NeedGiftValue    Need = "gift_value"    // of each product
	NeedMethod       Need = "method"        // of payment
	NeedPayDay       Need = "pay_day"       // or how it is found
	NeedPaidWithin   Need = "paid_within"   // so many days of the work being done
	NeedRights       Need = "rights"        // and whose the content is
	NeedDuties       Need = "duties"        // to disclose
	NeedLaw          Need = "law"           // that of the place governs
	NeedSetAside     Need = "set_aside"     // a share of the pay for the minor
	NeedGuardian     Need = "guardian"
)

// Needs lists the needs.
func Needs() []Need {
	return []Need{NeedNames, NeedAddresses, NeedBrandAddress, NeedContact, NeedTaxHome, NeedServices, NeedPay, NeedGiftValue,
		NeedMethod, NeedPayDay, NeedPaidWithin, NeedRights, NeedDuties, NeedLaw, NeedSetAside, NeedGuardian}
}

// IsValid reports whether n is one of [Needs].
func (n Need) IsValid() bool { return slices.Contains(Needs(), n) }

// met says whether the contract has what is asked for, and otherwise the path where
// it belongs. A need that is not known is not met, at the root.
func (a Ask) met(v *reviewed) (path string, ok bool) {
	switch a.Need {
	case NeedNames, NeedAddresses, NeedBrandAddress, NeedContact, NeedTaxHome:
		return a.parties(v)
	case NeedServices:
		return "deliverables", len(v.Deliverables) > 0
	case NeedPay, NeedGiftValue, NeedMethod, NeedPayDay, NeedPaidWithin:
		return a.paid(v)
	case NeedRights:
		return "ownership", len(v.Rights) > 0 || v.Ownership != nil && v.Ownership.Holder != ""
	case NeedDuties:
		return "disclosure", v.Disclosure != nil
	case NeedLaw:
		return "law.country", v.Law != nil && v.Law.Country == a.Place.Country && (a.Place.Region == "" || a.Place.named(v.Law.Region))
	case NeedSetAside:
		return "creator.set_aside", !v.Creator.SetAside.IsZero() && v.Creator.SetAside.Cmp(a.Share) >= 0
	case NeedGuardian:
		return "creator.guardian", v.Creator.Guardian != nil
	}
	return "", false
}

// parties is met for needs about who the parties are.
func (a Ask) parties(v *reviewed) (path string, ok bool) {
	field, get := "", func(Party) bool { return false }
	switch a.Need {
	case NeedNames:
		field, get = "name", func(p Party) bool { return p.Name != "" }
	case NeedAddresses:
		field, get = "address", func(p Party) bool { return p.Address != "" }
	case NeedContact:
		field, get = "email", func(p Party) bool { return p.Address != "" && p.Email != "" }
	case NeedTaxHome:
		field, get = "country", func(p Party) bool { return p.Country != "" }
	case NeedBrandAddress:
		if v.Brand.Address == "" {
			return "brand.address", false
		}
		return "creator.email", v.Creator.Email != "" || v.Creator.Address != ""
	}
	if !get(v.Brand) {
		return "brand." + field, false
	}
	return "creator." + field, get(v.Creator.Party)
}

// paid is met for needs about what is paid and when.
func (a Ask) paid(v *reviewed) (path string, ok bool) {
	switch a.Need {
	case NeedPay:
		if i := slices.IndexFunc(v.Compensation, Pay.priceless); i >= 0 {
			return at("compensation", i), false
		}
		return "compensation", len(v.Compensation) > 0
	case NeedGiftValue:
		i := slices.IndexFunc(v.Compensation, func(p Pay) bool { return p.Product != nil && p.Product.Retail.IsZero() })
		return at("compensation", max(i, 0)) + ".product.retail_value", i < 0
	case NeedMethod:
		return "payment.method", !v.paidMoney() || v.Payment != nil && v.Payment.Method != ""
	case NeedPayDay:
		if !v.paidMoney() {
			return "", true
		}
		if v.Payment == nil {
			return "payment.schedule", false
		}
		if v.fixed() && (len(v.Payment.Schedule) == 0 || slices.ContainsFunc(v.Payment.Schedule, func(s Instalment) bool { return s.Due.IsZero() })) {
			return "payment.schedule", false
		}
		return "payment.variable", !v.variable() || !v.Payment.Variable.IsZero()
	case NeedPaidWithin:
		if v.Payment == nil {
			return "", true
		}
		i := slices.IndexFunc(v.Payment.Schedule, func(s Instalment) bool { return v.paidLater(s.Due, a.Days) })
		return at("payment.schedule", max(i, 0)) + ".due", i < 0
	}
	return "", false
}

// paidLater reports whether a day of payment lies more than so many days after the
// work is done, which is taken to be the last day of publication, as far as that is
// known. An invoice is taken to come when the work is done.
func (v *reviewed) paidLater(due When, days int) bool {
	if on := v.Day(due, due.Deliverable, 0, Facts{}).On; !on.IsZero() {
		done := v.lastPublication()
		return !done.IsZero() && on.After(done.AddDays(days))
	}
	switch due.After {
	case OnPublication, OnReport, OnInvoice, OnEnd:
		return due.Months*30+due.Days+due.Business*7/5 > days
	}
	return false
}

// lastPublication is the last day on which any content may go up; zero where one has
// none.
func (v *reviewed) lastPublication() civil.Date {
	var last civil.Date
	for _, d := range v.Deliverables {
		if !d.ToBrand && d.Window.To.IsZero() {
			return civil.Date{}
		}
		if d.Window.To.After(last) {
			last = d.Window.To
		}
	}
	return last
}
