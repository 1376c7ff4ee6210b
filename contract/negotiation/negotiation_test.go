package negotiation_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/contract/negotiation"
)

func TestNegotiate(t *testing.T) {
	counter, last := offered(), offered()
	counter.Compensation[0].FlatFee.Amount = dollars("1500")
	counter.Rights = nil
	last.Compensation[0].FlatFee.Amount = dollars("1250")
	offers := []negotiation.Offer{
		{By: contract.TheBrand, At: instant(9, 1, 9), Terms: offered()},
		{By: contract.TheAgent, At: instant(9, 3, 9), Terms: counter},
		{By: contract.TheAgency, At: instant(9, 5, 9), Terms: last},
	}
	open, err := negotiation.Negotiate(offers, nil, negotiation.Policy{})
	require.NoError(t, err)
	assert.Equal(t, negotiation.Open, open.State)
	assert.Equal(t, contract.TheCreator, open.Turn)
	require.Len(t, open.Rounds, 2)
	require.Len(t, open.Open, 2) // the fee and the right
	assert.Equal(t, "-250.00 USD", open.Open[0].Pay.Low.String())
	assert.Equal(t, "250.00 USD", open.Overall.Totals.Sure.Value.String())

	text, err := json.Marshal(open)
	require.NoError(t, err)
	shuffled, err := negotiation.Negotiate([]negotiation.Offer{offers[2], offers[0], offers[1], offers[0]}, nil, negotiation.Policy{})
	require.NoError(t, err)
	again, err := json.Marshal(shuffled)
	require.NoError(t, err)
	assert.JSONEq(t, string(text), string(again))
	var read negotiation.Negotiation
	require.NoError(t, json.Unmarshal(text, &read))
	third, err := json.Marshal(read)
	require.NoError(t, err)
	assert.Equal(t, string(text), string(third))

	done, err := negotiation.Negotiate(offers, &negotiation.Answer{By: contract.TheCreator, At: instant(9, 6, 9), Says: negotiation.Accepted}, negotiation.Policy{})
	require.NoError(t, err)
	assert.Equal(t, "accepted", done.State)
	assert.Empty(t, done.Open)
	require.NotNil(t, done.Agreed)
	assert.Equal(t, last.Hash(), done.Agreed.Hash())

	first, err := negotiation.Negotiate(offers[:1], nil, negotiation.Policy{})
	require.NoError(t, err)
	assert.Equal(t, "only the brand's side has made an offer", first.OpenWhy)

	foreign := offered()
	foreign.ID = "other"
	for _, row := range []struct {
		offers []negotiation.Offer
		answer *negotiation.Answer
		want   error
	}{
		{nil, nil, negotiation.ErrNoOffer},
		{[]negotiation.Offer{{By: contract.Both, Terms: offered()}}, nil, negotiation.ErrOfferBy},
		{[]negotiation.Offer{offers[0], {By: contract.TheBrand, Terms: foreign}}, nil, negotiation.ErrOtherContract},
		{offers, &negotiation.Answer{By: contract.TheBrand, At: instant(9, 6, 9), Says: negotiation.Accepted}, negotiation.ErrAnswer},
		{offers, &negotiation.Answer{By: contract.TheCreator, At: instant(9, 4, 9), Says: negotiation.Accepted}, negotiation.ErrAnswer},
		{offers, &negotiation.Answer{By: contract.TheCreator, At: instant(9, 6, 9), Says: negotiation.Withdrawn}, negotiation.ErrAnswer},
		{offers, &negotiation.Answer{By: contract.TheCreator, At: instant(9, 6, 9), Says: "maybe"}, negotiation.ErrAnswer},
	} {
		_, err := negotiation.Negotiate(row.offers, row.answer, negotiation.Policy{})
		assert.ErrorIs(t, err, row.want)
	}
}
