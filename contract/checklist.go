package contract

import (
	"github.com/seed-e12bc25d/influencekit/engagement"
)

// A reviewClause is a part of the checklist with the rows that belong to it.
type reviewClause struct {
	name   string
	source string
	trust  engagement.Trust
	rows   []reviewRow
}

// A reviewRow is one rule: what is looked for, where, and what to tell people. A row
// without a source of its own has that of its clause.
type reviewRow struct {
	id       string
	severity Severity
	path     string // "[]" stands where an index goes
	message  string
	advice   string
	reason   string
	find     finder
	source   string
	trust    engagement.Trust
}

// A finder calls hit for each place where a row is met: with what there is to add to
// the message, and the indexes of the path.
type finder func(v *reviewed, hit func(detail string, index ...int))

// Sources of the rows, as metrics were collected.
const (
	readRules     = "2026-11-22"
	ourJudgement  = "our judgement"
	seedFramework = "the framework for micro-influencers that this library follows: expectations in writing"
	accTerms      = "https://docket.acc.com/20-terms-and-conditions-include-your-influencer-agreement"
	laskyTerms    = "https://www.convinceandconvert.com/social-media-marketing/influencer-marketing-agreements/"
	legalLens     = "https://www.legallens.co.uk/resources/legal-checklists-brands/free-resource-the-ultimate-influencer-agreement-compliance-checklist"
	legalLensAds  = "https://www.legallens.co.uk/for-influencers/free-influencer-whitelisting-checklist-us"
	skalaCases    = "https://www.skala.io/blog/7-influencer-lawsuits-that-never-had-to-happen"
	ezelTemplate  = "https://ezel.ai/templates/influencer-affiliate-agreement-with-ftc-disclosures"
	imhLicence    = "https://influencermarketinghub.com/?p=220335"
	imhCommission = "https://influencermarketinghub.com/hybrid-influencer-commission-models"
	termsLaw      = "https://terms.law/2025/12/04/unauthorized-creator-content-reuse-demand-letters"
	missedDetails = "https://misseddetails.com/how-to-negotiate-an-influencer-contract-for-creators"
	payTerms      = "https://creatorcontractsguide.vercel.app/payment-terms"
	lateFeePage   = "https://clearreceivables.com/tools/late-fee-calculator"
	killFeePage   = "http://drinkwithjames.fohr.co/episodes/327/topics/640"
	utmGuide      = "https://github.com/ksanyok/utm-builder/wiki/FAQ"
	exhibits      = "http://www.malangflowershop.com/9.html" // a template on a page that copies others: weak
	perpetualPage = "https://creatorcontracts.io/guides/usage-rights-explained"
)

// reviewClauses is the checklist with its conflicts, in the order of a contract.
func reviewClauses() []reviewClause {
	return []reviewClause{
		partiesClause(), termClause(), communicationClause(),
		deliverablesClause(), briefClause(), controlClause(), assetsClause(), approvalClause(), datesClause(),
		payClause(), paymentClause(), performancePayClause(), ownershipClause(),
		rightsClause(), allowlistingClause(), exclusivityClause(),
		disclosureClause(), reportingClause(), expectationClause(), trackingClause(),
		warrantiesClause(), moralsClause(), indemnityClause(), confidentialityClause(), likenessClause(),
		terminationClause(), lawClause(),
	}
}

func (r reviewRow) rule(c reviewClause) ReviewRule {
	rule := ReviewRule{ID: r.id, Clause: c.name, Path: r.path, Severity: r.severity, Message: r.message,
		Advice: r.advice, Reason: r.reason, Source: c.source, Trust: c.trust, AsOf: readRules}
	if r.source != "" {
		rule.Source, rule.Trust = r.source, r.trust
	}
	return rule
}

// once is met where the contract is as said.
func where(is func(v *reviewed) bool) finder {
	return func(v *reviewed, hit func(string, ...int)) {
		if is(v) {
			hit("")
		}
	}
}

// eachItem is met for every element of a list that is as said.
func eachItem[T any](list func(v *reviewed) []T, is func(v *reviewed, item T) bool) finder {
	return func(v *reviewed, hit func(string, ...int)) {
		for i, item := range list(v) {
			if is(v, item) {
				hit("", i)
			}
		}
	}
}

// eachBrief is met for every element of a list in the guidelines, those of the
// contract first and then those of deliverables, of which there is something to say.
func eachBrief[T any](list func(g Guidelines) []T, say func(v *reviewed, item T) (detail string, is bool)) finder {
	return func(v *reviewed, hit func(string, ...int)) {
		for i, item := range list(v.Guidelines) {
			if detail, is := say(v, item); is {
				hit(detail, i)
			}
		}
		for n, d := range v.Deliverables {
			if d.Guidelines == nil {
				continue
			}
			for i, item := range list(*d.Guidelines) {
				if detail, is := say(v, item); is {
					hit(detail, n, i)
				}
			}
		}
	}
}

// within is met where a clause that may be nil is there and is as said.
func within[T any](get func(v *reviewed) *T, is func(v *reviewed, clause T) bool) finder {
	return func(v *reviewed, hit func(string, ...int)) {
		if p := get(v); p != nil && is(v, *p) {
			hit("")
		}
	}
}

// unsaid reports whether any of several yes-or-no terms was not agreed.
func unsaid(terms ...engagement.Tri) bool {
	for _, t := range terms {
		if t == engagement.Unsaid {
			return true
		}
	}
	return false
}
