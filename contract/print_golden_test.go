package contract_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// printed is the agreement that the golden files print: version 2 of a contract whose
// first version had another fee, window and clause.
func printed(t testing.TB) contract.Contract {
	t.Helper()
	f, err := os.Open(filepath.Join("testdata", "printed.json"))
	require.NoError(t, err)
	defer f.Close()
	next, err := contract.Parse(f, nil)
	require.NoError(t, err)
	old := next
	old.Version = 1
	old.Compensation = append([]contract.Pay(nil), next.Compensation...)
	old.Compensation[0].FlatFee = &contract.FlatFee{Amount: money.Must("1700", "EUR"), For: "all content and the rights below"}
	old.Deliverables = append([]contract.Deliverable(nil), next.Deliverables...)
	old.Deliverables[0].Window.To = civil.NewDate(2026, 10, 28)
	old.Insurance = nil
	amended, err := contract.Amend(old, next, civil.NewDate(2026, 9, 14), "the launch moved by three days")
	require.NoError(t, err)
	require.NoError(t, amended.Validate())
	return amended
}

// TestPrinted holds the three renderings against the golden files; -update rewrites
// them.
func TestPrinted(t *testing.T) {
	doc, err := printed(t).Terms(contract.Printing{})
	require.NoError(t, err)
	for name, got := range map[string]string{"printed.txt": doc.Text(), "printed.md": doc.Markdown(), "printed.html": doc.HTML()} {
		path := filepath.Join("testdata", name)
		if *update {
			require.NoError(t, os.WriteFile(path, []byte(got), 0o644))
		}
		want, err := os.ReadFile(path)
		require.NoError(t, err)
		assert.Equal(t, string(want), got, name)
	}
}

func ExampleContract_Terms() {
	c, err := contract.Parse(strings.NewReader(`{
		"id": "glow-7", "brand": {"name": "Glow Lab SL"}, "creator": {"name": "Mia Ruiz"},
		"term": {"from": "2026-10-01", "to": "2026-10-31"},
		"deliverables": [{"id": "reel", "platform": "instagram", "format": "reel", "count": 2}],
		"compensation": [{"flat_fee": {"amount": {"amount": "1200", "currency": "EUR"}}}],
		"clauses": [{"id": "thanks", "title": "Thanks", "text": "{{brand.name}} thanks {{creator.name}}."}]
	}`), nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	doc, err := c.Terms(contract.Printing{NoGaps: true, NoSignature: true})
	fmt.Print(doc.Text(), err)
	// Output:
	// Agreement between Glow Lab SL and Mia Ruiz
	// ==========================================
	//
	// Contract:   glow-7
	// Between:    Glow Lab SL and Mia Ruiz
	// Term:       1 October 2026 to 31 October 2026
	//
	// 1.    Parties
	// -------------
	//
	// 1.1   The Brand is Glow Lab SL.
	//
	// 1.2   The Creator is Mia Ruiz.
	//
	// 2.    Term and campaign
	// -----------------------
	//
	// 2.1   The agreement begins on 1 October 2026 and ends on 31 October 2026, both
	//       days included.
	//
	// 3.    Content to be made
	// ------------------------
	//
	// 3.1   The Creator makes 2 reels for Instagram (“reel”) and publishes them on the
	//       Creator’s own account.
	//
	// 4.    Pay
	// ---------
	//
	// 4.1   Flat fee. The Brand pays EUR 1,200.00 (one thousand two hundred euros).
	//
	// 5.    Thanks
	// ------------
	//
	// 5.1   Glow Lab SL thanks Mia Ruiz. [thanks]
	//
	// ================================================================================
	// This document states in plain sentences what the parties agreed. It is not legal
	// advice: counsel should review it before anybody signs.
	// Contract glow-7, version 1. Fingerprint of its canonical form:
	// sha256:e6a2d9347a0036485f7c4f3a3e37fae07b034acc5ffc1b6e13b59db7b0d5db5a
	// <nil>
}
