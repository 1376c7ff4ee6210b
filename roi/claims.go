package roi

import (
	"fmt"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// A Claim is a number that people quote for influencer marketing, with what may
// be held against it. It is a plain value: change a copy, or add your own.
type Claim struct {
	ID      string           `json:"id"`
	Says    string           `json:"says"`
	Measure ClaimMeasure     `json:"measure"` // what of the Facts is held against it
	Low     money.Ratio      `json:"low"`     // the range claimed, both ends in; a single number has Low equal to High
	High    money.Ratio      `json:"high"`
	Unit    string           `json:"unit"`    // of Low and High
	Against string           `json:"against"` // what it can be compared with
	Not     string           `json:"not"`     // what it cannot be compared with
	Source  string           `json:"source"`
	Trust   engagement.Trust `json:"trust"`
}

// ClaimMeasure says what a claim is about.
type ClaimMeasure string

// What claims are about, and what of [Facts] each needs.
const (
	MicroEngagement ClaimMeasure = "micro_engagement" // Micro, as (likes + comments) / followers
	MacroEngagement ClaimMeasure = "macro_engagement" // Macro, likewise
	MicroOverMacro  ClaimMeasure = "micro_over_macro" // both, by one definition: micro / macro − 1
	CPESaving       ClaimMeasure = "cpe_saving"       // CPE and TraditionalCPE: 1 − CPE / traditional CPE
	ConversionRate  ClaimMeasure = "conversion_rate"  // Conversion over clicks or sessions
	EarnedPerSpent  ClaimMeasure = "earned_per_spent" // Earned and EarnedBasis
	CampaignROAS    ClaimMeasure = "roas"             // ROAS
	Survey          ClaimMeasure = "survey"           // no campaign has it
)

// Facts is what a campaign measured. What is left empty was not measured, and the
// claims about it come back as not comparable.
type Facts struct {
	Micro          *engagement.Reading `json:"micro,omitempty"` // of its micro-influencers' posts
	Macro          *engagement.Reading `json:"macro,omitempty"` // of macro-influencers', to compare with
	CPE            money.Amount        `json:"cpe"`
	TraditionalCPE money.Amount        `json:"traditional_cpe"` // the caller's own, of traditional advertising, counting the same interactions
	Conversion     *Conversion         `json:"conversion,omitempty"`
	ROAS           *money.Ratio        `json:"roas,omitempty"`
	Earned         *money.Ratio        `json:"earned,omitempty"`       // per 1 spent, on EarnedBasis
	EarnedBasis    string              `json:"earned_basis,omitempty"` // what the caller takes such a claim to count: "revenue", "EMV"
}

// MarshalJSON leaves out the amounts that were not given.
func (f Facts) MarshalJSON() ([]byte, error) {
	type plain Facts
	return marshalGiven(plain(f))
}

// A ClaimStanding is where a campaign stands against one claim, or why it cannot
// be said.
type ClaimStanding struct {
	Claim         Claim               `json:"claim"`
	Value         *money.Ratio        `json:"value,omitempty"`    // in the unit of the claim; nil: not comparable
	Position      engagement.Position `json:"position,omitempty"` // empty: not comparable
	NotComparable string              `json:"not_comparable,omitempty"`
	Caveats       []string            `json:"caveats,omitempty"`
}

// Against holds what a campaign measured against claims, one standing for each, in
// their order. A value at either end of a claimed range is within it.
func Against(claims []Claim, f Facts) []ClaimStanding {
	out := make([]ClaimStanding, len(claims))
	for i, c := range claims {
		out[i] = c.against(f)
	}
	return out
}

// against is the standing against one claim.
func (c Claim) against(f Facts) ClaimStanding {
	s := ClaimStanding{Claim: c}
	value, caveats, because := f.measure(c.Measure)
	if because != "" {
		s.NotComparable = because
		return s
	}
	s.Value, s.Caveats, s.Position = &value, caveats, c.position(value)
	if r := f.reading(c.Measure); r != nil {
		s.Caveats = append(s.Caveats, c.chance(*r, s.Position)...)
	}
	return s
}

// position says on which side of the claimed range a value lies.
func (c Claim) position(v money.Ratio) engagement.Position {
	switch {
	case v.Cmp(c.Low) < 0:
		return engagement.Below
	case v.Cmp(c.High) > 0:
		return engagement.Above
	}
	return engagement.Within
}

// chance warns when the interval of a reading reaches past the position.
func (c Claim) chance(r engagement.Reading, at engagement.Position) []string {
	interval, err := r.Interval.Get()
	if err != nil {
		return []string{"the posts are too few to say how far chance goes"}
	}
	low, errLow := ratioOf(interval.Low, 12)
	high, errHigh := ratioOf(interval.High, 12)
	if errLow == nil && errHigh == nil && c.position(low) == at && c.position(high) == at {
		return nil
	}
	return []string{fmt.Sprintf("perhaps by chance: the interval is %s to %s", low.Percent(2), high.Percent(2))}
}

// reading is the reading that a claim is held against, if it is one.
func (f Facts) reading(m ClaimMeasure) *engagement.Reading {
	switch m {
	case MicroEngagement:
		return f.Micro
	case MacroEngagement:
		return f.Macro
	}
	return nil
}

// measure is the campaign's own number, or why there is none.
func (f Facts) measure(m ClaimMeasure) (v money.Ratio, caveats []string, because string) {
	switch m {
	case MicroEngagement:
		v, because = engagementByFollowers(f.Micro, "micro-influencers")
	case MacroEngagement:
		v, because = engagementByFollowers(f.Macro, "macro-influencers")
	case MicroOverMacro:
		v, because = f.uplift()
	case CPESaving:
		v, because = f.saving()
	case ConversionRate:
		return f.conversion()
	case EarnedPerSpent:
		switch {
		case f.Earned == nil:
			because = "earnings per 1 spent not given"
		case f.EarnedBasis == "":
			because = "the claim names no basis, often EMV is meant; say which basis to take it on"
		default:
			v, caveats = *f.Earned, []string{"the claim names no basis; taken as " + f.EarnedBasis}
		}
	case CampaignROAS:
		if f.ROAS == nil {
			return v, nil, "ROAS not given"
		}
		v, caveats = *f.ROAS, []string{"one brand's case, no benchmark"}
	case Survey:
		because = "a survey of consumers; no campaign data measure it"
	default:
		because = fmt.Sprintf("nothing is known that measures %q", string(m))
	}
	return v, caveats, because
}

// engagementByFollowers is a reading as the claims define it.
func engagementByFollowers(r *engagement.Reading, of string) (money.Ratio, string) {
	if r == nil {
		return money.Ratio{}, "engagement rate of " + of + " not given"
	}
	// The claims say neither how posts are averaged nor of when the followers are.
	want := engagement.ByFollowers().As(r.Method.By)
	want.Trim = r.Method.Trim
	if r.Method.Over == engagement.FollowersNow {
		want.Over = engagement.FollowersNow
	}
	if err := r.Method.Alike(want); err != nil {
		return money.Ratio{}, err.Error()
	}
	return readRate(*r, of)
}

// readRate is the rate of a reading.
func readRate(r engagement.Reading, of string) (money.Ratio, string) {
	if r.Posts == 0 {
		return money.Ratio{}, "no posts of " + of + " were measured"
	}
	v, err := ratioOf(float64(r.Rate), 12)
	if err != nil {
		return money.Ratio{}, "engagement rate of " + of + " is no number"
	}
	return v, ""
}

// uplift is micro / macro − 1.
func (f Facts) uplift() (money.Ratio, string) {
	if f.Micro == nil || f.Macro == nil {
		return money.Ratio{}, "needs an engagement rate of micro- and of macro-influencers by one definition"
	}
	if err := f.Micro.Method.Alike(f.Macro.Method); err != nil {
		return money.Ratio{}, err.Error()
	}
	if f.Micro.ViewsAs != f.Macro.ViewsAs {
		return money.Ratio{}, "the two rates count views of different definitions"
	}
	micro, because := readRate(*f.Micro, "micro-influencers")
	if because != "" {
		return money.Ratio{}, because
	}
	macro, because := readRate(*f.Macro, "macro-influencers")
	if because != "" {
		return money.Ratio{}, because
	}
	v, err := micro.Quo(macro, money.HalfEven)
	if err == nil {
		v, err = v.Sub(money.One())
	}
	if err != nil {
		return money.Ratio{}, "engagement rate of macro-influencers is 0"
	}
	return v, ""
}

// saving is 1 − CPE / traditional CPE.
func (f Facts) saving() (money.Ratio, string) {
	share, err := over("CPE saving", "CPE", f.CPE, "the caller's own CPE of traditional advertising", f.TraditionalCPE)
	if err == nil {
		share, err = money.One().Sub(share)
	}
	if err != nil {
		return money.Ratio{}, err.Error()
	}
	return share, ""
}

// conversion is the conversion rate over clicks or sessions.
func (f Facts) conversion() (v money.Ratio, caveats []string, because string) {
	switch {
	case f.Conversion == nil:
		return v, nil, "conversion rate not given"
	case f.Conversion.Over != OverClicks && f.Conversion.Over != OverSessions:
		return v, nil, fmt.Sprintf("a rate over %s; the claim names no denominator, web analytics would divide by clicks or sessions", f.Conversion.Over)
	}
	v, err := ratioOf(float64(f.Conversion.Rate), 12)
	if err != nil {
		return v, nil, "conversion rate is no number"
	}
	return v, []string{"weak: the claim names no denominator; taken as " + string(f.Conversion.Over)}, ""
}

// String reads "engagement-micro: 4.20 % is within 3.00 % to 10.00 %" or
// "trust: not comparable: a survey …".
func (s ClaimStanding) String() string {
	if s.Value == nil {
		return s.Claim.ID + ": not comparable: " + s.NotComparable
	}
	text := fmt.Sprintf("%s: %s is %s %s", s.Claim.ID, s.Claim.show(*s.Value), s.Position, s.Claim.span())
	for _, c := range s.Caveats {
		text += "; " + c
	}
	return text
}

// show writes a value in the claim's unit.
func (c Claim) show(v money.Ratio) string {
	switch c.Measure {
	case EarnedPerSpent, CampaignROAS:
		v, _ = v.Round(2, money.HalfEven)
		return v.String()
	}
	return v.Percent(2)
}

// span writes the claimed range.
func (c Claim) span() string {
	if c.Low == c.High {
		return c.show(c.Low)
	}
	return c.show(c.Low) + " to " + c.show(c.High)
}
