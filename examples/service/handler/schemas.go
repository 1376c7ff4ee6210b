package handler

import (
	"fmt"
	"net/http"
	"reflect"
	"slices"
	"sync"

	"github.com/seed-e12bc25d/influencekit/audit/disclosure"
	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/examples/internal/schema"
	"github.com/seed-e12bc25d/influencekit/roi"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// The names that package disclosure has no list of, as its checks and tests use them.
var (
	channels = []disclosure.Channel{disclosure.Seen, disclosure.Heard, disclosure.Written}
	conducts = []disclosure.Conduct{disclosure.NotTried, disclosure.NotBelieved, disclosure.NoProof, disclosure.NotTypical, disclosure.NotExpert,
		disclosure.NotCollective, disclosure.NoLongerHeld, disclosure.NotMonitored, disclosure.ByAgency, disclosure.OnlyPraise, disclosure.FakeReview,
		disclosure.SentimentBought, disclosure.ReviewByInsider, disclosure.ReviewRewarded, disclosure.OwnReviewSite, disclosure.ReviewsSuppressed, disclosure.FakeIndicators}
)

// A SchemaList is the names of all schemas.
type SchemaList struct {
	Schemas []string `json:"schemas"`
}

// documents are the schemas by name, written once.
var documents = sync.OnceValues(func() (map[string]schema.Node, error) {
	m := schema.New(slices.Concat(numbers(), enums())...)
	all := map[string]schema.Node{}
	for _, d := range []struct {
		name string
		of   func(*schema.Maker, string) (schema.Node, error)
	}{
		{"caption-check", schema.Of[CaptionCheck]}, {"caption-report", schema.Of[CaptionReport]},
		{"payload-report", schema.Of[PayloadReport]},
		{"contract", schema.Of[contract.Contract]}, {"contract-report", schema.Of[ContractReport]},
		{"return-check", schema.Of[ReturnCheck]}, {"return-report", schema.Of[ReturnReport]},
		{"problem", schema.Of[Problem]}, {"schema-list", schema.Of[SchemaList]},
	} {
		n, err := d.of(m, d.name)
		if err != nil {
			return nil, err
		}
		all[d.name] = n
	}
	return all, nil
})

// numbers are the types that write themselves.
func numbers() []schema.Option {
	date := schema.Node{"type": "string", "format": "date"}
	return []schema.Option{
		schema.Is[engagement.Count](schema.Node{"type": []string{"integer", "null"}, "minimum": 0, "maximum": int64(engagement.MaxCount), "description": "null is not known, which is not 0"}),
		schema.Is[engagement.Tri](schema.Node{"type": []string{"boolean", "null"}, "description": "null is not known"}),
		schema.Is[engagement.Interactions](schema.Node{"type": "array", "items": schema.Node{"enum": engagement.AllMetrics()}}),
		schema.Is[engagement.Whys](schema.Node{"type": "object", "propertyNames": schema.Node{"enum": engagement.AllMetrics()}, "additionalProperties": schema.Node{"enum": engagement.Reasons()}}),
		schema.Is[money.Amount](schema.Node{"type": []string{"object", "null"}, "description": "null is not given, which is not 0", "required": []string{"amount", "currency"}, "additionalProperties": false, "properties": schema.Node{
			"amount":   schema.Node{"type": "string", "pattern": `^-?[0-9]{1,24}(\.[0-9]{1,12})?$`},
			"currency": schema.Node{"type": "string", "pattern": "^[A-Z]{3}$", "description": "ISO 4217"}}}),
		schema.Is[money.Ratio](schema.Node{"type": "string", "pattern": `^-?[0-9]{1,24}(\.[0-9]{1,12})?$`, "description": "a fraction: 0.15 is 15 %"}),
		schema.Is[money.Currency](schema.Node{"type": "string", "pattern": "^[A-Z]{3}$", "description": "ISO 4217"}),
		schema.Is[civil.Date](date),
		schema.Sparse[roi.Cost, money.Amount](),
		schema.Sparse[roi.Outcome, money.Amount](),
		schema.Sparse[roi.Return, money.Amount](),
		schema.Generic[engagement.Figure[int]](figure),
	}
}

// figure is a value or the reason why there is none.
func figure(t reflect.Type, of func(reflect.Type) (schema.Node, error)) (schema.Node, error) {
	value, err := of(t.Field(0).Type)
	if err != nil {
		return nil, err
	}
	undefined, err := of(t.Field(1).Type)
	one := func(name string, n schema.Node) schema.Node {
		return schema.Node{"type": "object", "required": []string{name}, "additionalProperties": false, "properties": schema.Node{name: n}}
	}
	return schema.Node{"oneOf": []schema.Node{one("value", value), one("undefined", undefined)}}, err
}

// enums are the types of names.
func enums() []schema.Option {
	return []schema.Option{
		schema.Enum(regimeCodes()), schema.Enum(roi.Bases()), schema.Enum(channels), schema.Enum(conducts), schema.Enum(disclosure.TieKinds()),
		schema.Enum([]disclosure.Verdict{disclosure.Pass, disclosure.Fail, disclosure.CannotDecide}),
		schema.Enum([]disclosure.Duty{disclosure.DutyYes, disclosure.DutyNo, disclosure.DutyUnknown, disclosure.DutyAdmitted}),
		schema.Enum([]disclosure.Clarity{disclosure.Clear, disclosure.Depends, disclosure.Unclear, disclosure.NoWording}),
		schema.Enum([]disclosure.Notice{disclosure.HardToMiss, disclosure.CanBeMissed, disclosure.CannotJudge}),
		schema.Enum([]disclosure.Question{disclosure.AboutDuty, disclosure.AboutWording, disclosure.AboutPlacement, disclosure.AboutClaim, disclosure.AboutBan, disclosure.AboutPeople}),
		schema.Enum([]disclosure.Severity{disclosure.Violation, disclosure.Likely, disclosure.Advice, disclosure.Informs, disclosure.Acceptable}),
		schema.Enum([]disclosure.Trust{disclosure.Read, disclosure.LookedUp, disclosure.Reported, disclosure.Remembered, disclosure.Practice, disclosure.Inferred}),
		schema.Enum([]disclosure.Where{disclosure.InTitle, disclosure.InCaption, disclosure.OnScreen, disclosure.InSpeech, disclosure.InLabel, disclosure.InBio,
			disclosure.InComment, disclosure.InElsewhere, disclosure.InLinks, disclosure.Whole}),
		schema.Enum([]disclosure.Kind{disclosure.AdTag, disclosure.Sponsor, disclosure.Gift, disclosure.AffiliateLink, disclosure.Explanation, disclosure.Support,
			disclosure.BrandRelation, disclosure.ContestEntry, disclosure.Hint, disclosure.Denial, disclosure.CodeUse, disclosure.Generated, disclosure.Altered}),
		schema.Enum([]disclosure.SignalKind{disclosure.AffiliateURL, disclosure.BusinessURL, disclosure.DiscountCode, disclosure.PaidLabel}),

		schema.Enum(engagement.Platforms()), schema.Enum(engagement.Formats()), schema.Enum(engagement.Reasons()), schema.Enum(engagement.AllMetrics()),
		schema.Enum(engagement.Provenances()),
		schema.Enum([]engagement.AudienceKind{engagement.OfFollowers, engagement.OfEngaged, engagement.OfReached, engagement.OfLikers, engagement.OfCommenters}),
		schema.Enum([]engagement.Aggregate{engagement.Pooled, engagement.Mean, engagement.Median, engagement.Trimmed}),
		schema.Enum([]engagement.Traffic{engagement.Organic, engagement.Boosted, engagement.Blended}),
		schema.Enum([]engagement.Trust{engagement.TrustOwner, engagement.TrustPress, engagement.TrustPage, engagement.TrustChecked, engagement.TrustDoubtful, engagement.TrustSeed}),

		schema.Enum(contract.Severities()), schema.Enum(contract.DueKinds()), schema.Enum(contract.Roles()), schema.Enum(contract.Events()),
		schema.Enum(contract.AssetKinds()), schema.Enum(contract.Rhythms()), schema.Enum(contract.MakeGoods()), schema.Enum(contract.Measures()),
		schema.Enum(contract.Media()), schema.Enum(contract.Methods()),
		schema.Enum([]contract.Archive{contract.MayStay, contract.TakenDown}), schema.Enum([]contract.Silence{contract.SilenceApproves, contract.SilenceRefuses}),
		schema.Enum([]contract.Standard{contract.Conviction, contract.Charge, contract.Evidence, contract.Allegation}),
		schema.Enum([]contract.Status{contract.Contractor, contract.Employee}), schema.Enum([]contract.TierMode{contract.Marginal, contract.WholeSum}),
	}
}

// schemas lists the names.
func (s *service) schemas(w http.ResponseWriter, _ *http.Request) error {
	all, err := documents()
	if err != nil {
		return &failure{status: http.StatusInternalServerError, detail: err.Error()}
	}
	var out SchemaList
	for name := range all {
		out.Schemas = append(out.Schemas, name)
	}
	slices.Sort(out.Schemas)
	return reply(w, http.StatusOK, isJSON, out)
}

// schema answers with one.
func (s *service) schema(w http.ResponseWriter, r *http.Request) error {
	all, err := documents()
	if err != nil {
		return &failure{status: http.StatusInternalServerError, detail: err.Error()}
	}
	n, is := all[r.PathValue("name")]
	if !is {
		return &failure{status: http.StatusNotFound, detail: fmt.Sprintf("there is no such schema; there are %d, listed one level up", len(all))}
	}
	return reply(w, http.StatusOK, "application/schema+json", n)
}
