package contract

import (
	"slices"
	"strings"
)

// A Heading names a clause that the library prints.
type Heading string

// The headings, in the order of the print.
const (
	HeadParties         Heading = "parties"
	HeadTerm            Heading = "term"
	HeadCommunication   Heading = "communication"
	HeadDeliverables    Heading = "deliverables"
	HeadGuidelines      Heading = "guidelines"
	HeadAssets          Heading = "assets"
	HeadApproval        Heading = "approval"
	HeadCompensation    Heading = "compensation"
	HeadPayment         Heading = "payment"
	HeadOwnership       Heading = "ownership"
	HeadRights          Heading = "rights"
	HeadAllowlisting    Heading = "allowlisting"
	HeadExclusivity     Heading = "exclusivity"
	HeadDisclosure      Heading = "disclosure"
	HeadReporting       Heading = "reporting"
	HeadExpectations    Heading = "expectations"
	HeadWarranties      Heading = "warranties"
	HeadMorals          Heading = "morals"
	HeadConfidentiality Heading = "confidentiality"
	HeadIndemnity       Heading = "indemnity"
	HeadLikeness        Heading = "likeness"
	HeadTermination     Heading = "termination"
	HeadLaw             Heading = "law"
	HeadNote            Heading = "note"
	HeadAmendment       Heading = "amendment"
)

// headingNames lists the headings in order.
var headingNames = []Heading{
	HeadParties, HeadTerm, HeadCommunication, HeadDeliverables, HeadGuidelines, HeadAssets, HeadApproval,
	HeadCompensation, HeadPayment, HeadOwnership, HeadRights, HeadAllowlisting, HeadExclusivity, HeadDisclosure,
	HeadReporting, HeadExpectations, HeadWarranties, HeadMorals, HeadConfidentiality, HeadIndemnity, HeadLikeness,
	HeadTermination, HeadLaw, HeadNote, HeadAmendment,
}

// Headings lists the headings in the order of the print.
func Headings() []Heading { return slices.Clone(headingNames) }

// IsValid reports whether h is one of [Headings].
func (h Heading) IsValid() bool { return slices.Contains(headingNames, h) }

// headTitles are what the clauses are called.
var headTitles = map[Heading]string{
	HeadParties:         "Parties",
	HeadTerm:            "Term and campaign",
	HeadCommunication:   "Communication",
	HeadDeliverables:    "Content to be made",
	HeadGuidelines:      "Guidelines for all content",
	HeadAssets:          "Music and other works",
	HeadApproval:        "Approval",
	HeadCompensation:    "Pay",
	HeadPayment:         "Payment",
	HeadOwnership:       "Ownership",
	HeadRights:          "Rights of use",
	HeadAllowlisting:    "Advertising through the Creator’s account",
	HeadExclusivity:     "Exclusivity",
	HeadDisclosure:      "Disclosure",
	HeadReporting:       "Reporting",
	HeadExpectations:    "Results",
	HeadWarranties:      "What the Creator vouches for",
	HeadMorals:          "Conduct",
	HeadConfidentiality: "Confidentiality",
	HeadIndemnity:       "Liability and insurance",
	HeadLikeness:        "Name, likeness and machines",
	HeadTermination:     "Ending early",
	HeadLaw:             "Law and disputes",
	HeadNote:            "Notes",
	HeadAmendment:       "What this version changes",
}

// headings are the clauses and what writes them.
var headings = []clauseHead{
	{HeadParties, (*printer).parties},
	{HeadTerm, (*printer).term},
	{HeadCommunication, (*printer).communication},
	{HeadDeliverables, (*printer).deliverables},
	{HeadGuidelines, (*printer).guidelines},
	{HeadAssets, (*printer).assets},
	{HeadApproval, (*printer).approval},
	{HeadCompensation, (*printer).compensation},
	{HeadPayment, (*printer).payment},
	{HeadOwnership, (*printer).ownership},
	{HeadRights, (*printer).rights},
	{HeadAllowlisting, (*printer).allowlisting},
	{HeadExclusivity, (*printer).exclusivity},
	{HeadDisclosure, (*printer).disclosure},
	{HeadReporting, (*printer).reporting},
	{HeadExpectations, (*printer).expectations},
	{HeadWarranties, (*printer).warranties},
	{HeadMorals, (*printer).morals},
	{HeadConfidentiality, (*printer).confidentiality},
	{HeadIndemnity, (*printer).indemnity},
	{HeadLikeness, (*printer).likeness},
	{HeadTermination, (*printer).termination},
	{HeadLaw, (*printer).law},
	{HeadNote, (*printer).note},
	{HeadAmendment, (*printer).amendment},
}

type clauseHead struct {
	name  Heading
	write func(*printer, *section)
}

// titleAt is the title of the clause that a JSON path belongs to.
func titleAt(path string) string {
	end := len(path)
	if i := strings.IndexAny(path, ".["); i >= 0 {
		end = i
	}
	switch field := path[:end]; field {
	case "brand", "creator", "agency":
		return headTitles[HeadParties]
	case "insurance":
		return headTitles[HeadIndemnity]
	case "no_guarantee":
		return headTitles[HeadExpectations]
	case "clauses":
		return "Further terms"
	case "signed", "zone", "language", "currency", "campaign", "category":
		return headTitles[HeadTerm]
	default:
		return orText(headTitles[Heading(field)], capital(field))
	}
}
