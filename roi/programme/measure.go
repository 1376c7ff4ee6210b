package programme

// A Measure is what a goal counts. Any text decodes; [Measure.IsValid] tells whether
// it is one of [Measures].
type Measure string

// The measures of the framework's three kinds of goals.
const (
	Reach          Measure = "reach"
	Impressions    Measure = "impressions"
	BrandMentions  Measure = "brand_mentions"
	BrandFollowers Measure = "brand_followers"
	Likes          Measure = "likes"
	Comments       Measure = "comments"
	Shares         Measure = "shares"
	Saves          Measure = "saves"
	Engagements    Measure = "engagements"
	RateOfEngaged  Measure = "engagement_rate"
	Traffic        Measure = "traffic"
	TimeOnContent  Measure = "time_on_content"
	Orders         Measure = "orders"
	Revenue        Measure = "revenue"
	Leads          Measure = "leads"
	Signups        Measure = "signups"
	CodeUses       Measure = "code_uses"
	RateOfOrders   Measure = "conversion_rate"
)

// A Kind is one of the framework's three kinds of goals.
type Kind string

// The kinds.
const (
	Awareness  Kind = "awareness"
	Engagement Kind = "engagement"
	Conversion Kind = "conversion"
)

// A MeasureRow is what is known of a measure.
type MeasureRow struct {
	Measure Measure `json:"measure"`
	Kind    Kind    `json:"kind"`
	Unit    string  `json:"unit"`
	// Flow is true of what adds up over the time of the goal, such as orders, whose
	// observations are the totals since it began; false of what has a level, such as
	// followers.
	Flow bool `json:"flow"`
	// Vanity says why the measure alone tells nothing of the business; empty: it does.
	Vanity string `json:"vanity,omitempty"`
}

// measureRows is the framework's list of goals. What is vanity is our judgement; the
// framework says only that such measures mislead.
var measureRows = [...]MeasureRow{
	{Reach, Awareness, "accounts, gross", true, ""},
	{Impressions, Awareness, "times shown", true, "being shown is bought as easily as earned, and the same person counts each time; reach says how many people it was"},
	{BrandMentions, Awareness, "mentions", true, ""},
	{BrandFollowers, Awareness, "accounts", false, "followers can be bought or won by a giveaway and need not buy; mentions and traffic say who cares"},
	{Likes, Engagement, "likes", true, "a like costs nothing and leads nowhere; comments, shares and saves say more"},
	{Comments, Engagement, "comments", true, ""},
	{Shares, Engagement, "shares", true, ""},
	{Saves, Engagement, "saves", true, ""},
	{Engagements, Engagement, "interactions", true, "the sum is mostly likes; comments, shares and saves say more"},
	{RateOfEngaged, Engagement, "fraction", false, ""},
	{Traffic, Engagement, "sessions from creators' content", true, ""},
	{TimeOnContent, Engagement, "hours", true, ""},
	{Orders, Conversion, "orders", true, ""},
	{Revenue, Conversion, "units of the currency, net sales", true, ""},
	{Leads, Conversion, "leads", true, ""},
	{Signups, Conversion, "signups", true, ""},
	{CodeUses, Conversion, "orders with a code", true, ""},
	{RateOfOrders, Conversion, "fraction", false, ""},
}

// Measures lists the measures with what is known of them.
func Measures() []MeasureRow { return append([]MeasureRow(nil), measureRows[:]...) }

// Row returns what is known of a measure.
func (m Measure) Row() (MeasureRow, bool) {
	for _, r := range measureRows {
		if r.Measure == m {
			return r, true
		}
	}
	return MeasureRow{}, false
}

// IsValid reports whether m is one of Measures.
func (m Measure) IsValid() bool { _, ok := m.Row(); return ok }
