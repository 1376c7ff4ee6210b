package tracking

// UTM is the campaign parameters of a link. An empty field is left out.
type UTM struct {
	Source         string `json:"source,omitempty"`           // utm_source: where the link stands, "instagram"
	Medium         string `json:"medium,omitempty"`           // utm_medium: what kind of traffic, "paid_social"
	Campaign       string `json:"campaign,omitempty"`         // utm_campaign
	ID             string `json:"id,omitempty"`               // utm_id: the id of the campaign
	Content        string `json:"content,omitempty"`          // utm_content: which creator and piece
	Term           string `json:"term,omitempty"`             // utm_term
	SourcePlatform string `json:"source_platform,omitempty"`  // utm_source_platform: who manages the buying
	CreativeFormat string `json:"creative_format,omitempty"`  // utm_creative_format
	Tactic         string `json:"marketing_tactic,omitempty"` // utm_marketing_tactic
}

// A Param is one parameter of a query, decoded.
type Param struct {
	Name  string `json:"name"`
	Value string `json:"value"`
}

// utmField is a parameter and where its value is kept.
type utmField struct {
	name  string
	value *string
}

// fields is every parameter in the order in which links are written.
func (u *UTM) fields() [9]utmField {
	return [9]utmField{
		{"utm_source", &u.Source},
		{"utm_medium", &u.Medium},
		{"utm_campaign", &u.Campaign},
		{"utm_id", &u.ID},
		{"utm_content", &u.Content},
		{"utm_term", &u.Term},
		{"utm_source_platform", &u.SourcePlatform},
		{"utm_creative_format", &u.CreativeFormat},
		{"utm_marketing_tactic", &u.Tactic},
	}
}

// Names lists the parameters' names in the order in which links are written. The
// last three are the newer optional ones.
//
// Source: support.google.com/analytics/answer/10917952 (named there; not read for
// this table, trust K), and the names that public link builders write.
func Names() []string {
	var u UTM
	var names []string
	for _, f := range u.fields() {
		names = append(names, f.name)
	}
	return names
}

// Params is the parameters that have a value, in the order of [Names].
func (u UTM) Params() []Param {
	var out []Param
	for _, f := range u.fields() {
		if *f.value != "" {
			out = append(out, Param{f.name, *f.value})
		}
	}
	return out
}

// IsZero reports whether no parameter has a value.
func (u UTM) IsZero() bool { return u == UTM{} }

// Missing names what every link needs and u lacks, of utm_source, utm_medium and
// utm_campaign.
//
// Source: https://github.com/ksanyok/utm-builder/wiki/FAQ (B).
func (u UTM) Missing() []string {
	var names []string
	fields := u.fields()
	for _, f := range fields[:3] {
		if *f.value == "" {
			names = append(names, f.name)
		}
	}
	return names
}
