package engagement

import (
	"fmt"
	"slices"
	"strings"
)

// Benchmarks is one source's table of what rates are ordinary, with the
// definition it was made by. What a source does not say is left empty and comes
// back as a caveat; what it does say must match.
type Benchmarks struct {
	Name     string       `json:"name"`
	Of       Interactions `json:"of,omitzero"`        // empty: the source does not say
	Over     []Base       `json:"over"`               // any of these; a source that does not date the followers has both
	By       Aggregate    `json:"by,omitempty"`       // empty: the source does not say
	Traffic  Traffic      `json:"traffic,omitempty"`  // empty: the source does not say
	Accounts string       `json:"accounts,omitempty"` // "creators", "brands"; empty: the source does not say
	Tiers    []Tier       `json:"tiers,omitempty"`    // the table's own bounds
	Rows     []Benchmark  `json:"rows"`
	Source   string       `json:"source"`
	Year     int          `json:"year"` // of the data, or of the reading of the page where that is not said
	Trust    Trust        `json:"trust"`
}

// A Benchmark is one row: the rates from Low to High, both in, are ordinary. A
// single number has Low equal to High. High zero is no upper end.
type Benchmark struct {
	Platform Platform `json:"platform,omitempty"` // empty: all
	Tier     string   `json:"tier,omitempty"`     // empty: all
	Low      Rate     `json:"low"`
	High     Rate     `json:"high,omitempty"`
	What     string   `json:"what"` // "median company", "average band", "floor"
}

// A Position says on which side of a benchmark a rate lies.
type Position string

// The positions.
const (
	Below  Position = "below"
	Within Position = "within"
	Above  Position = "above"
)

// A Standing is where a reading lies against one benchmark.
type Standing struct {
	Position Position  `json:"position"`
	Clear    bool      `json:"clear"` // the interval has a width and lies there whole; otherwise chance may have put it there
	Rate     Rate      `json:"rate"`
	Row      Benchmark `json:"row"`
	Table    string    `json:"table"`
	Source   string    `json:"source"`
	Year     int       `json:"year"`
	Trust    Trust     `json:"trust"`
	Caveats  []string  `json:"caveats,omitempty"`
}

// String reads "within 3.00–8.00 % (seed, 2026)".
func (s Standing) String() string {
	chance := ""
	if !s.Clear {
		chance = ", perhaps by chance"
	}
	position := string(s.Position)
	if s.Row.High == 0 && s.Position == Within {
		position = "at or above"
	}
	return fmt.Sprintf("%s %s (%s, %d)%s", position, s.Row.band(), s.Table, s.Year, chance)
}

func (b Benchmark) band() string {
	switch {
	case b.High == 0:
		return "the floor of " + b.Low.String()
	case b.Low == b.High:
		return b.Low.String()
	}
	return fmt.Sprintf("%.2f–%s", b.Low.Percent(), b.High)
}

// Compare says where the reading of an account of platform p with so many
// followers stands. A reading by another definition is an [UnlikeError]; no row
// for the platform and tier, or followers unknown where the rows go by tier, is
// an [Undefined]. A row for the tier goes before a row for all.
func (b Benchmarks) Compare(r Reading, p Platform, followers Count) (Standing, error) {
	if err := b.alike(r.Method); err != nil {
		return Standing{}, err
	}
	if r.Posts == 0 {
		return Standing{}, &Undefined{What: "standing", Because: "no rate was measured"}
	}
	row, err := b.row(p, followers)
	if err != nil {
		return Standing{}, err
	}
	s := Standing{
		Position: row.position(r.Rate), Rate: r.Rate, Row: row,
		Table: b.Name, Source: b.Source, Year: b.Year, Trust: b.Trust, Caveats: b.caveats(),
	}
	if iv, err := r.Interval.Get(); err == nil {
		s.Clear = iv.Low < iv.High && row.position(Rate(iv.Low)) == s.Position && row.position(Rate(iv.High)) == s.Position
	}
	return s, nil
}

func (b Benchmark) position(r Rate) Position {
	switch {
	case r < b.Low:
		return Below
	case b.High != 0 && r > b.High:
		return Above
	}
	return Within
}

// alike is nil when the table may judge a rate by the method.
func (b Benchmarks) alike(m Method) error {
	m = m.normal()
	var differ []string
	if b.Of != 0 && m.Of != b.Of {
		differ = append(differ, fmt.Sprintf("%s against %s", m.Of, b.Of))
	}
	if !slices.Contains(b.Over, m.Over) {
		differ = append(differ, fmt.Sprintf("over %s against over %s", m.Over, joinBases(b.Over)))
	}
	if b.By != "" && m.By != b.By {
		differ = append(differ, fmt.Sprintf("%s against %s", m.By, b.By))
	}
	if b.Traffic != "" && m.Traffic != b.Traffic {
		differ = append(differ, fmt.Sprintf("%s against %s", m.Traffic, b.Traffic))
	}
	if differ == nil {
		return nil
	}
	return &UnlikeError{Differ: differ}
}

func joinBases(bs []Base) string {
	if len(bs) == 0 {
		return "what the source does not say"
	}
	names := make([]string, len(bs))
	for i, base := range bs {
		names[i] = string(base)
	}
	return strings.Join(names, " or ")
}

func (b Benchmarks) row(p Platform, followers Count) (Benchmark, error) {
	n, known := followers.Get()
	tier := ""
	if known {
		if i := slices.IndexFunc(b.Tiers, func(t Tier) bool { return t.Holds(n) }); i >= 0 {
			tier = b.Tiers[i].Name
		}
	}
	var whole *Benchmark
	tiered := false
	for i, row := range b.Rows {
		if row.Platform != "" && row.Platform != p {
			continue
		}
		switch {
		case row.Tier == "":
			whole = &b.Rows[i]
		case row.Tier == tier:
			return row, nil
		default:
			tiered = true
		}
	}
	switch {
	case whole != nil:
		return *whole, nil
	case tiered && !known:
		return Benchmark{}, &Undefined{What: "standing", Because: "followers unknown, and " + b.Name + " goes by tier"}
	case tiered:
		return Benchmark{}, &Undefined{What: "standing", Because: fmt.Sprintf("%s has no row for %d followers on %s", b.Name, n, p)}
	}
	return Benchmark{}, &Undefined{What: "standing", Because: fmt.Sprintf("%s has no row for %s", b.Name, orUnknown(string(p)))}
}

func (b Benchmarks) caveats() []string {
	var out []string
	if b.Of == 0 {
		out = append(out, "the source does not say which interactions it counts")
	}
	if b.Traffic == "" {
		out = append(out, "the source does not say whether boosted posts are in it")
	}
	if b.By == "" {
		out = append(out, "the source does not say how it aggregates posts")
	}
	if len(b.Over) > 1 {
		out = append(out, "the source does not say of which day the followers are")
	}
	if b.Accounts == "brands" {
		out = append(out, "measured on brands' accounts, not creators'")
	}
	if b.Trust == TrustPage || b.Trust == TrustDoubtful || b.Trust == TrustSeed {
		out = append(out, "weak source: an example value")
	}
	return out
}

// SeedRule is the framework's own criterion: an engagement rate of 3–8 % as
// (likes + comments) / followers. It is one policy among [BenchmarkTables], and
// soft: it would drop ordinary Instagram micro-influencers, whose average other
// sources put at 2.3–2.4 %.
func SeedRule() Benchmarks { return BenchmarkTables()[0] }
