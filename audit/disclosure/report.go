package disclosure

// A Report is what a check found. The zero Report is ready for [Checker.CheckInto],
// which reuses its slices.
type Report struct {
	Judgements []Judgement `json:"judgements"` // one a regime, in the order given to New
	Findings   []Finding   `json:"findings"`
	Admissions []Admission `json:"admissions"` // in the order of the parts of Content, then of place
	Signals    []Signal    `json:"signals"`
	Admitted   []Tie       `json:"admitted"` // ties that the words admit, whether declared or not
	// More counts the uses of wordings and the addresses past the first
	// [MaxPlaces] of each in one text, which are neither listed nor judged.
	More int `json:"more,omitempty"`

	work *work
}

// Verdict is the worst verdict over the regimes: fail, then cannot decide, then
// pass. Without a regime it is [CannotDecide].
func (r Report) Verdict() Verdict {
	worst := Pass
	for _, j := range r.Judgements {
		switch {
		case j.Verdict == Fail:
			return Fail
		case j.Verdict != Pass:
			worst = CannotDecide
		}
	}
	if len(r.Judgements) == 0 {
		return CannotDecide
	}
	return worst
}

// A Judgement is the three answers of one regime and what follows from them.
type Judgement struct {
	Regime    string  `json:"regime"`
	Duty      Duty    `json:"duty"`
	Wording   Clarity `json:"wording"`   // the best in the post; NoWording when there is none
	Placement Notice  `json:"placement"` // of the best wording
	Verdict   Verdict `json:"verdict"`
}

// A Verdict is what a regime says of a post.
type Verdict string

// The verdicts. CannotDecide is no pass and no fail: the tie is not known, or the
// sources leave it open.
const (
	Pass         Verdict = "pass"
	Fail         Verdict = "fail"
	CannotDecide Verdict = "cannot_decide"
)

// A Duty answers: must the tie be disclosed?
type Duty string

// The answers.
const (
	DutyYes      Duty = "yes"
	DutyNo       Duty = "no"
	DutyUnknown  Duty = "unknown"
	DutyAdmitted Duty = "admitted" // not declared by the caller, but the post says it
)

// A Notice answers: is the disclosure hard to miss in this format, in this place?
type Notice string

// The answers.
const (
	HardToMiss  Notice = "hard_to_miss"
	CanBeMissed Notice = "can_be_missed"
	CannotJudge Notice = "cannot_judge" // nothing to place, or its place is not known well enough
)

// A Finding is one rule of one regime meeting one stretch of a post. It is a
// result, not an error.
type Finding struct {
	Regime   string   `json:"regime"`
	Rule     string   `json:"rule"`
	Question Question `json:"question"`
	Severity Severity `json:"severity"`
	Where    Where    `json:"where,omitempty"`
	Index    int      `json:"index,omitempty"` // which of Screen, Speech or Links
	Span     Span     `json:"span,omitzero"`
	Message  string   `json:"message"`
	Source   string   `json:"source"`
	Trust    Trust    `json:"trust"`
}

// An Admission is a wording about a tie, found in a post.
type Admission struct {
	Kind     Kind   `json:"kind"`
	Where    Where  `json:"where"`
	Index    int    `json:"index,omitempty"` // which of Screen or Speech
	Span     Span   `json:"span"`
	Language string `json:"language,omitempty"` // of the wording, as its row names them
}

// A Signal is a trace of a tie that is no disclosure: it raises the question.
type Signal struct {
	Kind  SignalKind `json:"kind"`
	Where Where      `json:"where"`
	Index int        `json:"index,omitempty"`
	Span  Span       `json:"span"`
	Trust Trust      `json:"trust"`
}

// A SignalKind is the sort of a [Signal].
type SignalKind string

// The kinds of signal.
const (
	AffiliateURL SignalKind = "affiliate_url" // an address of a known affiliate network
	BusinessURL  SignalKind = "business_url"  // campaign parameters: a business relationship, weaker
	DiscountCode SignalKind = "discount_code"
	PaidLabel    SignalKind = "paid_label" // the platform's label is on
)
