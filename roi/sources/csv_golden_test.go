package sources_test

import (
	"encoding/json"
	"flag"
	"io"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement/payload"
	"github.com/seed-e12bc25d/influencekit/roi/sources"
)

var update = flag.Bool("update", false, "rewrite the golden files of the exports")

// Exports in English and German: the same rows in both. The shape of a report is
// that of exports (facts on payloads, section 12: B), its German labels and the
// headers of affiliate exports are the usual ones (K); the values are made up.
func TestExports(t *testing.T) {
	dollars, euros := sources.DefaultColumns(), sources.DefaultColumns()
	dollars.Network, dollars.Fixed, dollars.Zone = "own", "USD", time.UTC
	euros.Network, euros.Fixed, euros.Zone = "own", "EUR", time.UTC
	affiliate := func(m sources.ColumnMap) func(io.Reader) (any, error) {
		return func(r io.Reader) (any, error) { return sources.Affiliate(r, m) }
	}
	ga4 := func(r io.Reader) (any, error) {
		return sources.GA4(r, sources.GA4Policy{Currency: "EUR"})
	}
	for name, read := range map[string]func(io.Reader) (any, error){
		"affiliate_en": affiliate(dollars), "affiliate_de": affiliate(euros), "ga4_en": ga4, "ga4_de": ga4,
	} {
		t.Run(name, func(t *testing.T) {
			body, err := os.Open(filepath.Join("testdata", "csv", name+".csv"))
			require.NoError(t, err)
			defer body.Close()
			got, err := read(body)
			require.NoError(t, err)
			text, err := json.MarshalIndent(got, "", "  ")
			require.NoError(t, err)
			golden := filepath.Join("testdata", "csv", name+".json")
			if *update {
				require.NoError(t, os.WriteFile(golden, append(text, '\n'), 0o600))
			}
			want, err := os.ReadFile(golden)
			require.NoError(t, err)
			assert.Equal(t, string(want), string(text)+"\n")
		})
	}
}

// Both languages of a report say the same, but for what the columns are called.
func TestExportsSayTheSame(t *testing.T) {
	read := func(name string) sources.Report {
		body, err := os.Open(filepath.Join("testdata", "csv", name+".csv"))
		require.NoError(t, err)
		defer body.Close()
		got, err := sources.GA4(body, sources.GA4Policy{Currency: "EUR"}, payload.MaxItems(10))
		require.NoError(t, err)
		require.Len(t, got.Reports, 1)
		return got.Reports[0]
	}
	english, german := read("ga4_en"), read("ga4_de")
	german.Title = english.Title
	assert.Equal(t, english, german)
}
