package roi

import (
	"fmt"
	"slices"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// An EMV is an earned media value: what one table says that exposure would have
// cost as advertising. It is no income and has no place in a return; tables differ
// sixtyfold for the same post. Bodies of PR measurement reject it
// (https://www.adweek.com/digital/7-reasons-why-emv-is-outdated-for-influencer-marketing-measurement/).
type EMV struct {
	Table   string              `json:"table"` // whose values
	AsOf    string              `json:"as_of"` // of which day, month or year
	Value   money.Amount        `json:"value"`
	Parts   []EMVPart           `json:"parts"`             // by metric, in the order of the table
	Unknown []engagement.Metric `json:"unknown,omitempty"` // metrics the table values and nobody counted: Value lacks them
}

// An EMVPart is what one metric adds to an EMV.
type EMVPart struct {
	Metric    engagement.Metric `json:"metric"`
	Count     engagement.Count  `json:"count"`
	Estimated bool              `json:"estimated,omitempty"` // by a rule of the table, not counted by anyone
	Value     money.Amount      `json:"value"`
}

// An UnlikeEMVError says that values by two tables, or by two versions of one, met
// in a sum or a comparison.
type UnlikeEMVError struct{ A, B string }

// Error names both tables.
func (e *UnlikeEMVError) Error() string {
	return fmt.Sprintf("roi: EMV by %q and by %q are different things", e.A, e.B)
}

// alike returns nil when two EMVs follow the same table of the same day.
func (e EMV) alike(o EMV) error {
	if e.Table == o.Table && e.AsOf == o.AsOf {
		return nil
	}
	return &UnlikeEMVError{e.Table + " " + e.AsOf, o.Table + " " + o.AsOf}
}

// Cmp is −1 when e is worth less than o, 0 when they are worth the same and +1
// when e is worth more. Errors: [UnlikeEMVError]; [money.MismatchError], wrapped.
func (e EMV) Cmp(o EMV) (int, error) {
	if err := e.alike(o); err != nil {
		return 0, err
	}
	c, err := e.Value.Cmp(o.Value)
	if err != nil {
		return 0, fmt.Errorf("roi: EMV: %w", err)
	}
	return c, nil
}

// Plus adds the EMV of other posts by the same table. A metric that is unknown on
// either side is unknown in the sum, whose value lacks it there. Errors:
// [UnlikeEMVError]; [money.MismatchError] and [money.ErrRange], wrapped.
func (e EMV) Plus(o EMV) (EMV, error) {
	if err := e.alike(o); err != nil {
		return EMV{}, err
	}
	value, err := e.Value.Add(o.Value)
	if err != nil {
		return EMV{}, fmt.Errorf("roi: EMV: %w", err)
	}
	sum := EMV{Table: e.Table, AsOf: e.AsOf, Value: value, Parts: slices.Clone(e.Parts)}
	for _, p := range o.Parts {
		i := slices.IndexFunc(sum.Parts, func(q EMVPart) bool { return q.Metric == p.Metric })
		if i < 0 {
			sum.Parts = append(sum.Parts, p)
			continue
		}
		q := &sum.Parts[i]
		q.Count = q.Count.Plus(p.Count)
		q.Estimated = q.Estimated || p.Estimated
		if q.Value, err = q.Value.Add(p.Value); err != nil {
			return EMV{}, fmt.Errorf("roi: EMV: %w", err)
		}
	}
	sum.Unknown = slices.Concat(e.Unknown, o.Unknown)
	slices.Sort(sum.Unknown)
	sum.Unknown = slices.Compact(sum.Unknown)
	return sum, nil
}

// An EMVTable is one author's values of what people do with a post. It is a plain
// value: change a copy, and its Name with it.
type EMVTable struct {
	Name      string           `json:"name"`
	Rates     []EMVRate        `json:"rates"`
	Estimates []EMVEstimate    `json:"estimates,omitempty"` // of impressions that nobody counted; the first that can be computed is used
	Note      string           `json:"note,omitempty"`      // what to know before using it
	Source    string           `json:"source"`
	AsOf      string           `json:"as_of"` // the day, month or year the values held, or were read
	Trust     engagement.Trust `json:"trust"`
}

// An EMVRate is the value of one metric: Value for every Per of it, 1 or 1,000.
type EMVRate struct {
	Platform engagement.Platform `json:"platform,omitempty"` // empty: any
	Metric   engagement.Metric   `json:"metric"`
	Value    money.Amount        `json:"value"`
	Per      int64               `json:"per"`
}

// An EMVEstimate guesses the impressions of a post as Times the sum of some of its
// metrics, or of what its creator's posts usually get.
type EMVEstimate struct {
	Platform engagement.Platform     `json:"platform"`
	Formats  []engagement.Format     `json:"formats,omitempty"` // empty: any
	Of       engagement.Interactions `json:"of"`
	Usual    bool                    `json:"usual,omitempty"`
	Times    int64                   `json:"times"`
}

// Value is the EMV of a post by the table:
//
//	Σ count / per × value
//
// over the metrics the table values on the post's platform, each product rounded
// half to even to 12 decimals. It counts organic metrics only, since boosted ones
// were paid for. Impressions that are unknown are estimated where the table says
// how, from the post or from usual, the averages of its creator; pass the zero
// Metrics when these are not known. Errors: [engagement.Undefined] when the table
// has no value for the platform or every metric it values is unknown;
// [money.ErrZero] for a rate per 0, [money.MismatchError] and [money.ErrRange],
// wrapped.
func (t EMVTable) Value(p engagement.Post, usual engagement.Metrics) (EMV, error) {
	const what = "EMV"
	sum := EMV{Table: t.Name, AsOf: t.AsOf}
	for _, r := range t.Rates {
		if r.Platform != "" && r.Platform != p.Platform {
			continue
		}
		count, estimated := t.count(r.Metric, p, usual)
		n, known := count.Get()
		if !known {
			sum.Unknown = append(sum.Unknown, r.Metric)
			continue
		}
		value, err := r.Value.MulInt(n)
		if err == nil {
			value, err = value.Div(r.Per, 12, money.HalfEven)
		}
		if err == nil {
			sum.Value, err = sum.Value.Add(value)
		}
		if err != nil {
			return EMV{}, fmt.Errorf("roi: EMV: %s: %w", r.Metric, err)
		}
		sum.Parts = append(sum.Parts, EMVPart{r.Metric, count, estimated, value})
	}
	switch {
	case len(sum.Parts) > 0:
		return sum, nil
	case len(sum.Unknown) > 0:
		return EMV{}, undefined(what, fmt.Sprintf("%s unknown", sum.Unknown[0]))
	}
	return EMV{}, undefined(what, fmt.Sprintf("%s has no value for the platform %q", t.Name, p.Platform))
}

// count is a metric of the post, or its estimate.
func (t EMVTable) count(m engagement.Metric, p engagement.Post, usual engagement.Metrics) (n engagement.Count, estimated bool) {
	n = p.Metrics.Get(m)
	if m != engagement.Impressions || n.IsKnown() {
		return n, false
	}
	for _, e := range t.Estimates {
		if e.Platform != p.Platform || len(e.Formats) > 0 && !slices.Contains(e.Formats, p.Format) {
			continue
		}
		of := p.Metrics
		if e.Usual {
			of = usual
		}
		sum, _ := of.Total(e.Of)
		if x, known := sum.Get(); known && e.Times > 0 && x <= engagement.MaxCount/e.Times {
			return engagement.Known(x * e.Times), true
		}
	}
	return engagement.Count{}, false
}
