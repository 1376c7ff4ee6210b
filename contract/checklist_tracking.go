package contract

import (
	"net/url"
	"slices"
	"strings"

	"github.com/seed-e12bc25d/influencekit/engagement"
)

// trackingClause is whether results can be told apart from the first day on.
func trackingClause() reviewClause {
	return reviewClause{"Tracking", utmGuide, engagement.TrustPress, []reviewRow{
		{id: "TRACK-NONE", severity: Missing, path: "guidelines", source: seedFramework, trust: engagement.TrustSeed,
			message: "Neither a link nor a code tells what the content brings.", advice: "Give the creator a tracked link and a code before the first post.", reason: "What is not tracked from day one cannot be measured later.",
			find: where(func(v *reviewed) bool { return len(v.Deliverables) > 0 && !v.tracked() })},
		{id: "TRACK-UTM", severity: Unwise, path: "guidelines.links[]",
			message: "The link cannot be told apart in analytics.", advice: "Set utm_source, utm_medium and utm_campaign in small letters.", reason: "Visits without them are booked as direct or unassigned.",
			find: eachBrief(func(g Guidelines) []string { return g.Links }, func(_ *reviewed, link string) (string, bool) {
				fault := utmFault(link)
				return fault, fault != ""
			})},
	}}
}

// tracked reports whether any link or code is agreed.
func (v *reviewed) tracked() bool {
	pay := func(p Pay) bool { return p.Commission != nil && len(p.Commission.Codes)+len(p.Commission.Links) > 0 }
	return slices.ContainsFunc(v.Compensation, pay) || v.anyBrief(func(g Guidelines) bool { return len(g.Links)+len(g.Codes) > 0 })
}

// utmFault says what a link lacks to be told apart in analytics.
func utmFault(link string) string {
	u, err := url.Parse(link)
	if err != nil {
		return "it is no web address"
	}
	q := u.Query()
	var missing, capitals []string
	for _, key := range []string{"utm_source", "utm_medium", "utm_campaign"} {
		switch value := q.Get(key); {
		case value == "":
			missing = append(missing, key)
		case value != strings.ToLower(value):
			capitals = append(capitals, key)
		}
	}
	switch {
	case missing != nil:
		return strings.Join(missing, ", ") + " missing"
	case capitals != nil:
		return strings.Join(capitals, ", ") + " with capitals"
	}
	return ""
}
