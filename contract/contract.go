package contract

import (
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// A Contract is what a brand and a creator agree on. It is a plain value: copy it,
// change the copy, compare the two with [Compare].
//
// The zero value of a clause is "nothing agreed about it", and a nil pointer the
// same. [Contract.Validate] says what is impossible, [Contract.Review] what is
// missing or unwise.
type Contract struct {
	ID       string         `json:"id" validate:"required,max=200,plain"`
	Version  int            `json:"version,omitempty" validate:"gte=0,lte=10000"` // 1, and one more with each amendment
	Title    string         `json:"title,omitempty" validate:"max=300,plain"`
	Campaign string         `json:"campaign,omitempty" validate:"max=300,plain"`
	Signed   civil.Date     `json:"signed,omitzero"`                             // the day the last party signed
	Zone     string         `json:"zone,omitempty" validate:"max=100,zone"`      // IANA name: "Europe/Madrid"; whose midnight ends a day
	Language string         `json:"language,omitempty" validate:"max=35,plain"`  // of the content, BCP 47
	Currency money.Currency `json:"currency,omitempty" validate:"currency_code"` // that it is reckoned in

	// Category is what is advertised, in the words that exclusivity uses: "skin care".
	Category string `json:"category,omitempty" validate:"max=300,plain"`

	Brand   Party   `json:"brand"`
	Agency  *Party  `json:"agency,omitempty"` // acts for the brand
	Creator Creator `json:"creator"`

	Term          Term           `json:"term,omitzero"`
	Communication *Communication `json:"communication,omitempty"`

	Deliverables []Deliverable `json:"deliverables,omitempty" validate:"max=500,dive"`
	Guidelines   Guidelines    `json:"guidelines,omitzero"` // of all deliverables
	Assets       []Asset       `json:"assets,omitempty" validate:"max=500,dive"`
	Approval     *Approval     `json:"approval,omitempty"`

	Compensation []Pay      `json:"compensation,omitempty" validate:"max=100,dive"` // the sum of these; none: unpaid
	Payment      *Payment   `json:"payment,omitempty"`
	Ownership    *Ownership `json:"ownership,omitempty"`

	Rights        []Right        `json:"rights,omitempty" validate:"max=200,dive"` // what the brand may do with the content
	Allowlisting  []Allowlisting `json:"allowlisting,omitempty" validate:"max=100,dive"`
	Exclusivities []Exclusivity  `json:"exclusivity,omitempty" validate:"max=100,dive"`

	Disclosure   *Disclosure   `json:"disclosure,omitempty"`
	Reporting    *Reporting    `json:"reporting,omitempty"`
	Expectations []Expectation `json:"expectations,omitempty" validate:"max=100,dive"`
	NoGuarantee  bool          `json:"no_guarantee,omitempty"` // the creator promises no result, and it says so

	Warranties      *Warranties      `json:"warranties,omitempty"`
	Morals          *Morals          `json:"morals,omitempty"`
	Confidentiality *Confidentiality `json:"confidentiality,omitempty"`
	Indemnity       *Indemnity       `json:"indemnity,omitempty"`
	Insurance       *Insurance       `json:"insurance,omitempty"`
	Likeness        *Likeness        `json:"likeness,omitempty"`
	Termination     *Termination     `json:"termination,omitempty"`
	Law             *Law             `json:"law,omitempty"`

	Clauses []Clause `json:"clauses,omitempty" validate:"max=200,dive"` // the host's own
	Note    string   `json:"note,omitempty" validate:"max=20000,text"`

	Amends *Amendment `json:"amends,omitempty"` // what this version changed
}

// A Term is how long a contract lasts, first and last day included.
type Term struct {
	From  civil.Date     `json:"from,omitzero"`
	To    civil.Date     `json:"to,omitzero"`
	Renew engagement.Tri `json:"renew,omitzero"` // goes on by itself unless somebody ends it
}

// A Clause is a text of the host's own. The library prints it and judges nothing in
// it. Instead says which clause of the library's it replaces in print.
type Clause struct {
	ID      string  `json:"id" validate:"required,max=100,plain"`
	Title   string  `json:"title,omitempty" validate:"max=300,plain"`
	Text    string  `json:"text" validate:"required,max=20000,text"` // with {{placeholders}}: see [Contract.Terms]
	Instead Heading `json:"instead,omitempty" validate:"omitempty,enum"`
}

// An Amendment says which version a contract takes the place of, since when, and
// what it changed.
type Amendment struct {
	Version int        `json:"version" validate:"gte=1"` // that it amends
	Hash    string     `json:"hash,omitempty" validate:"max=100,plain"`
	On      civil.Date `json:"on,omitzero"`
	Reason  string     `json:"reason,omitempty" validate:"max=2000,text"`
	Changes []Change   `json:"changes,omitempty" validate:"max=1000,dive"`
}
