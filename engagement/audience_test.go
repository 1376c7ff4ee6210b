package engagement_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/seed-e12bc25d/influencekit/engagement"
)

func TestAudienceKeepsHowItsSourceKnows(t *testing.T) {
	half := engagement.Rate(0.5)
	text := comesBack(t, engagement.Audience{
		Of: engagement.OfFollowers, Provenance: engagement.Estimated, Source: "vendor", Sample: engagement.Known(400),
		Gaps: []string{"cities: the largest only"}, Types: []engagement.Share{{Key: "real", Fraction: &half}}, Credibility: &half, CredibilityAs: "vendor: not fake",
	})
	assert.Equal(t, `{"of":"followers","provenance":"estimated","source":"vendor","sample":400,"gaps":["cities: the largest only"],`+
		`"types":[{"key":"real","fraction":0.5}],"credibility":0.5,"credibility_as":"vendor: not fake"}`, text)
	assert.Equal(t, `{}`, comesBack(t, engagement.Audience{}), "what nobody said is left out")

	for _, p := range engagement.Provenances() {
		assert.True(t, p.IsValid(), p)
	}
	assert.False(t, engagement.Provenance("").IsValid())
	assert.False(t, engagement.Provenance("guess").IsValid())
}
