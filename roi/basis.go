package roi

// A Basis says what of the revenue counts as the gain of a return. Each subtracts
// what the one before it does, and more. Any text decodes; [Basis.IsValid] tells
// whether it is one of [Bases].
type Basis string

// The bases.
const (
	// Revenue is gross revenue less tax, shipping charged, discounts and refunds:
	// net sales. It is kind to the campaign, since the goods cost nothing.
	Revenue Basis = "revenue"
	// GrossMargin is net sales less the cost of the goods.
	GrossMargin Basis = "gross_margin"
	// Contribution is the gross margin less payment fees, fulfilment and the
	// shipping borne: what is left to pay for the campaign.
	Contribution Basis = "contribution"
)

// Bases lists the bases, from the widest to the narrowest.
func Bases() []Basis { return []Basis{Revenue, GrossMargin, Contribution} }

// IsValid reports whether b is one of [Bases].
func (b Basis) IsValid() bool { return b.reaches() > 0 }

// Deducts names what the basis subtracts from gross revenue, in order: fields of
// an [Outcome] by their names in JSON. Of an unknown basis it is empty.
func (b Basis) Deducts() []string {
	var o Outcome
	var names []string
	for _, f := range o.deductions()[:b.reaches()] {
		names = append(names, f.name)
	}
	return names
}

// reaches is how many of the deductions of an Outcome the basis makes.
func (b Basis) reaches() int {
	switch b {
	case Revenue:
		return 4
	case GrossMargin:
		return 5
	case Contribution:
		return 8
	}
	return 0
}
