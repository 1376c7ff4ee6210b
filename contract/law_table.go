package contract

import (
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// Sources of the statutes.
const (
	readLaws    = "2026-11-26"
	pageFrance  = "https://www.ddg.fr/actualite/influence-commerciale-le-seuil-de-contractualisation-enfin-fixe"
	pageNewYork = "https://www.vedderworks.com/2024/08/new-york-states-freelance-isnt-free-act-takes-effect-august-28-2024/"
	pageCalif   = "https://www.californiaworkplacelawblog.com/2024/09/articles/wage-and-hour/senate-bill-988-understanding-the-freelance-worker-protection-act-what-employers-need-to-know/"
	pageIll     = "https://www.nfib.com/content/news/illinois/new-freelance-worker-mandates-go-into-effect-in-illinois/"
	pageEurope  = "https://ganado.com/insights/publications/cjeu-clarifies-when-payment-period-can-exceed-60-days-under-late-payments-directive"
	pageKids    = "http://www.valleymagazinepsu.com/california-enacts-family-influencer-laws/"
)

// Statutes lists the laws that the library knows, by place. It is a beginning and no
// survey of the world: where no row is, nothing was looked at. The list is the
// caller's own.
//
//   - France: law 2023-451 of 9 June 2023, art. 8, with decree 2025-1137: a written
//     contract with listed clauses, or it is void, from 1,000 EUR without VAT
//   - New York, California, Illinois: acts on the pay of freelancers. What they ask
//     about the day by which a list of services is handed in is not judged: there is
//     no such term here
//   - European Union: directive 2011/7 on late payment, art. 3(5)
//   - California, Illinois, France: money set aside for minors
func Statutes() []Statute {
	return []Statute{france(), newYork(), california(), illinois(), lateInEurope(),
		minorsInCalifornia(), childrenInCalifornia(), childrenInIllinois(), minorsInFrance()}
}

func france() Statute {
	fr := Place{Country: "FR"}
	return Statute{
		ID: "FR-INFLUENCE", Name: "France, law 2023-451, art. 8", Places: []Place{fr},
		Where: []Anchor{AtCreator, AtLaw, AtAudience}, Perhaps: []Anchor{AtBrand}, From: civil.NewDate(2026, 1, 1),
		Threshold: sumOf(1000, "EUR"), Gifts: true, Year: true, SameGoal: true,
		Asks: []Ask{
			{Rule: "FR-INFLUENCE-NAMES", Need: NeedNames, Message: "The parties are not both named.", Advice: "Name both."},
			{Rule: "FR-INFLUENCE-CONTACT", Need: NeedContact, Message: "Postal address and e-mail of both parties are not given.", Advice: "Give both of both."},
			{Rule: "FR-INFLUENCE-TAX-HOME", Need: NeedTaxHome, Message: "The country of tax residence of both parties is not given.", Advice: "Give it."},
			{Rule: "FR-INFLUENCE-WORK", Need: NeedServices, Message: "The nature of the work is not described.", Advice: "List the deliverables."},
			{Rule: "FR-INFLUENCE-PAY", Need: NeedPay, Message: "The pay, or how it is reckoned, is not given.", Advice: "Set sums or rates."},
			{Rule: "FR-INFLUENCE-GIFT", Need: NeedGiftValue, Message: "The value of a gift is not given.", Advice: "Write its retail value."},
			{Rule: "FR-INFLUENCE-RIGHTS", Need: NeedRights, Message: "Rights and duties, those on intellectual property among them, are not given.", Advice: "Say whose the content is and who may use it."},
			{Rule: "FR-INFLUENCE-DUTIES", Need: NeedDuties, Message: "The creator is not bound to the rules on commercial influence.", Advice: "Agree how content is labelled."},
			{Rule: "FR-INFLUENCE-LAW", Need: NeedLaw, Place: fr, Message: "The contract is not under French law.", Advice: "Agree French law for content that is aimed at France."},
		},
		Reason: "From 1,000 EUR without VAT, of one year, advertiser and objective together and gifts included, a contract that lacks these is void.",
		Source: pageFrance, Trust: engagement.TrustPress, AsOf: readLaws,
	}
}

// freelance is what the acts of the three states have in common.
func freelance(id, name string, p Place, from civil.Date, dollars int64, source string) Statute {
	return Statute{
		ID: id, Name: name, Places: []Place{p}, Where: []Anchor{AtCreator, AtBrand}, From: from, Who: Freelancers,
		Threshold: sumOf(dollars, "USD"), Days: 120,
		Asks: []Ask{
			{Rule: id + "-NAMES", Need: NeedNames, Message: "The parties are not both named.", Advice: "Name both."},
			{Rule: id + "-ADDRESS", Need: NeedAddresses, Message: "The addresses of both parties are not given.", Advice: "Give both."},
			{Rule: id + "-WORK", Need: NeedServices, Message: "The services are not listed.", Advice: "List the deliverables."},
			{Rule: id + "-PAY", Need: NeedPay, Message: "The rate of pay is not given.", Advice: "Set sums or rates."},
			{Rule: id + "-METHOD", Need: NeedMethod, Message: "The method of payment is not given.", Advice: "Name it."},
			{Rule: id + "-PAY-DAY", Need: NeedPayDay, Message: "The day of payment, or how it is found, is not given; the law then says 30 days after the work is done.", Advice: "Set the day or the event."},
		},
		Reason: "The contract has to be in writing with these in it; it holds for contractors who are one person.",
		Source: source, Trust: engagement.TrustPress, AsOf: readLaws,
	}
}

func newYork() Statute {
	return freelance("NY-FREELANCE", "New York, Freelance Isn't Free Act", Place{"US", "NY", "New York"}, civil.NewDate(2024, 8, 28), 800, pageNewYork)
}

func california() Statute {
	return freelance("CA-FREELANCE", "California, Freelance Worker Protection Act", Place{"US", "CA", "California"}, civil.NewDate(2025, 1, 1), 250, pageCalif)
}

// illinois asks less about addresses and more about the day of payment.
func illinois() Statute {
	s := freelance("IL-FREELANCE", "Illinois, Freelance Worker Protection Act", Place{"US", "IL", "Illinois"}, civil.NewDate(2024, 7, 1), 500, pageIll)
	s.Asks[1] = Ask{Rule: "IL-FREELANCE-ADDRESS", Need: NeedBrandAddress, Message: "The brand's address, or how to reach the creator, is not given.", Advice: "Give both."}
	s.Asks = append(s.Asks, Ask{Rule: "IL-FREELANCE-30-DAYS", Need: NeedPaidWithin, Days: 30,
		Message: "Payment is due more than 30 days after the work is done.", Advice: "Set a day within 30 days."})
	s.Reason = "The contract has to be in writing with these in it; it holds for single persons without a company."
	return s
}

func lateInEurope() Statute {
	var places []Place
	for _, c := range []string{"AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK"} {
		places = append(places, Place{Country: c})
	}
	return Statute{
		ID: "EU-LATE", Name: "European Union, directive 2011/7 on late payment", Places: places, Where: []Anchor{AtBrand, AtLaw}, Who: Freelancers,
		From: civil.NewDate(2013, 3, 16),
		Asks: []Ask{{Rule: "EU-LATE-60-DAYS", Need: NeedPaidWithin, Days: 60, Severity: Unwise,
			Message: "Payment is due more than 60 days after the work is done.", Advice: "Set a day within 60 days, or agree the longer time expressly and for a reason."}},
		Reason: "Between businesses a longer time holds only where both agreed to it expressly and it is not grossly unfair; countries may be stricter.",
		Source: pageEurope, Trust: engagement.TrustPress, AsOf: readLaws,
	}
}

func minorsInCalifornia() Statute {
	return Statute{
		ID: "CA-MINOR", Name: "California, AB 1880", Places: []Place{{"US", "CA", "California"}}, Where: []Anchor{AtCreator},
		From: civil.NewDate(2025, 1, 1), Who: Minors,
		Asks: []Ask{{Rule: "CA-MINOR-SET-ASIDE", Need: NeedSetAside, Share: money.BasisPoints(1500),
			Message: "Less than 15 % of a minor's pay is set aside.", Advice: "Set at least 15 % aside in a trust account."}},
		Reason: "At least 15 % of the gross pay of a minor who makes content belongs in a trust account.",
		Source: pageKids, Trust: engagement.TrustPage, AsOf: readLaws,
	}
}

// childrenOnCamera is what laws ask of creators in whose content a child appears.
func childrenOnCamera(id, name string, p Place, from civil.Date, reason string) Statute {
	return Statute{
		ID: id, Name: name, Places: []Place{p}, Where: []Anchor{AtCreator}, From: from, Who: Children, ChildShare: money.BasisPoints(3000),
		Asks: []Ask{{Rule: id + "-SET-ASIDE", Need: NeedSetAside, Share: money.BasisPoints(1), Severity: Notice,
			Message: "The creator has to set money aside for the child.", Advice: "Ask the creator to confirm that this is done."}},
		Reason: reason, Source: pageKids, Trust: engagement.TrustPage, AsOf: readLaws,
	}
}

func childrenInCalifornia() Statute {
	return childrenOnCamera("CA-CHILD", "California, SB 764", Place{"US", "CA", "California"}, civil.NewDate(2025, 1, 1),
		"Where a child is in at least 30 % of the paid content, a part of the earnings belongs in a trust account of the child.")
}

func childrenInIllinois() Statute {
	return childrenOnCamera("IL-CHILD", "Illinois, SB 1782", Place{"US", "IL", "Illinois"}, civil.NewDate(2024, 7, 1),
		"Where a child under 16 is in at least 30 % of the content of 30 days, a part of the earnings belongs in a trust account of the child.")
}

func minorsInFrance() Statute {
	return Statute{
		ID: "FR-MINOR", Name: "France, law 2020-1266 on children's pictures online", Places: []Place{{Country: "FR"}}, Where: []Anchor{AtCreator},
		From: civil.NewDate(2021, 4, 20), Who: Minors, Under: 16,
		Asks: []Ask{
			{Rule: "FR-MINOR-GUARDIAN", Need: NeedGuardian, Message: "No guardian is named for a creator under 16.", Advice: "Name the legal representative who signs."},
			{Rule: "FR-MINOR-SET-ASIDE", Need: NeedSetAside, Share: money.BasisPoints(1), Severity: Unwise, Message: "No share of the pay is set aside for a creator under 16.", Advice: "Look up which part belongs with the Caisse des dépôts."},
		},
		Reason: "The pay of children under 16 is kept until majority, but for a part that the parents may have.",
		Source: "general practice, no page read", Trust: engagement.TrustDoubtful, AsOf: readLaws,
	}
}

// sumOf is a whole sum of a currency of the table.
func sumOf(units int64, c money.Currency) money.Amount {
	a, err := money.New(units*100, c)
	if err != nil {
		return money.Amount{}
	}
	return a
}
