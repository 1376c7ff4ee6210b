package contract_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// TestCanonical writes out one canonical form by the rules of RFC 8785: members by
// name, no spaces, only the escapes that must be.
func TestCanonical(t *testing.T) {
	c := contract.Contract{
		ID: "glow-7", Zone: "Europe/Madrid", Note: "a<b & \"c\"\n\té\u00a0\\",
		Brand: contract.Party{Name: "Glow"}, Creator: contract.Creator{Party: contract.Party{Name: "Mia"}, Minor: engagement.No},
		Deliverables: []contract.Deliverable{{ID: "reel", Platform: engagement.Instagram, Format: engagement.Reel, Count: 2}},
		Compensation: []contract.Pay{{FlatFee: &contract.FlatFee{Amount: money.Must("1200", "EUR")}}},
	}
	want := `{"brand":{"name":"Glow"},"compensation":[{"flat_fee":{"amount":{"amount":"1200.00","currency":"EUR"}}}],` +
		`"creator":{"minor":false,"name":"Mia"},"deliverables":[{"count":2,"format":"reel","id":"reel","platform":"instagram"}],` +
		`"id":"glow-7","note":"a<b & \"c\"\n\té` + "\u00a0" + `\\","zone":"Europe/Madrid"}`
	assert.Equal(t, want, string(c.Canonical()))
	sum := sha256.Sum256([]byte(want))
	assert.Equal(t, "sha256:"+hex.EncodeToString(sum[:]), c.Hash())

	same := c
	same.Approval, same.Rights = &contract.Approval{}, []contract.Right{} // nothing agreed
	assert.Equal(t, want, string(same.Canonical()))
	assert.Empty(t, contract.Compare(c, same))
}

// TestCanonicalOfAnyJSON reads the same contract from JSON written in other ways.
func TestCanonicalOfAnyJSON(t *testing.T) {
	hashes := map[string]bool{}
	for seed := range uint64(300) {
		c := anyContract(seed)
		var loose any
		b, err := json.MarshalIndent(c, "", "\t") // escapes <, > and &
		require.NoError(t, err)
		dec := json.NewDecoder(bytes.NewReader(b))
		dec.UseNumber()
		require.NoError(t, dec.Decode(&loose))
		b, err = json.Marshal(loose) // members in another order
		require.NoError(t, err)
		back, err := contract.Parse(bytes.NewReader(b), nil)
		require.NoError(t, err)
		require.Equal(t, string(c.Canonical()), string(back.Canonical()), "seed %d", seed)
		hashes[c.Hash()] = true
	}
	assert.Len(t, hashes, 300, "no two contracts have one hash")
}
