package engagement

// Trust says how far the source of a fact is to be trusted.
type Trust string

// The grades, best first.
const (
	TrustOwner    Trust = "A" // the platform's or vendor's own page, a regulator, a paper, the data owner's report
	TrustPress    Trust = "B" // a named practitioner, a law firm, the trade press
	TrustPage     Trust = "C" // an aggregator, a calculator site, a second-hand quotation: an example value, never a hard default
	TrustChecked  Trust = "D" // derived from a quoted definition, arithmetic checked here
	TrustDoubtful Trust = "K" // general practice, no page read: look it up before use
	TrustSeed     Trust = "S" // the framework's own claim, source not given
)
