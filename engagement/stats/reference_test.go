package stats_test

import (
	"bytes"
	"encoding/csv"
	"math"
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement/stats"
)

// The reference values were printed by R 4.2.2: every row and every column of
// them is computed here.

func TestReferenceShares(t *testing.T) {
	for _, row := range reference(t, "ref_prop_ci") {
		x, n, level := row.count("x"), row.count("n"), row.float("conf")
		wilson, err := stats.Wilson(x, n, level)
		require.NoError(t, err)
		row.same("wilson_low", wilson.Low)
		row.same("wilson_high", wilson.High)
		exact, err := stats.ClopperPearson(x, n, level)
		require.NoError(t, err)
		row.same("exact_low", exact.Low)
		row.same("exact_high", exact.High)
		row.all()
	}
}

func TestReferenceTwoShares(t *testing.T) {
	for _, row := range reference(t, "ref_two_prop") {
		x1, n1, x2, n2 := row.count("x1"), row.count("n1"), row.count("x2"), row.count("n2")
		r, err := stats.TwoProportions(x1, n1, x2, n2)
		require.NoError(t, err)
		row.same("chisq", r.ChiSquare)
		row.same("p_value", r.PValue)
		row.same("chisq_yates", r.ChiSquareYates)
		row.same("p_yates", r.PValueYates)
		wald, err := stats.WaldDifference(x1, n1, x2, n2, 0.95)
		require.NoError(t, err)
		row.same("wald_diff_low", wald.Low)
		row.same("wald_diff_high", wald.High)
		p, err := stats.Fisher(x1, n1, x2, n2)
		require.NoError(t, err)
		row.same("fisher_p", p)
		row.all()
	}
}

func TestReferenceSummaries(t *testing.T) {
	values := map[string][]float64{}
	for _, row := range reference(t, "ref_summary_values") {
		values[row.text("dataset")] = append(values[row.text("dataset")], row.float("value"))
		row.all()
	}
	for _, row := range reference(t, "ref_summary") {
		xs := values[row.text("dataset")]
		require.Len(t, xs, int(row.count("n")))
		order := make([]float64, len(xs))
		for i := range order {
			order[i] = float64(i + 1)
		}
		quantile := func(p float64) (float64, error) { return stats.Quantile(xs, p, stats.Type7) }
		for column, compute := range map[string]func() (float64, error){
			"mean":       func() (float64, error) { return stats.Mean(xs) },
			"sd":         func() (float64, error) { return stats.StdDev(xs) },
			"median":     func() (float64, error) { return stats.Median(xs) },
			"mad":        func() (float64, error) { return stats.MAD(xs, stats.NormalMAD) },
			"min":        func() (float64, error) { return quantile(0) },
			"q25":        func() (float64, error) { return quantile(0.25) },
			"q75":        func() (float64, error) { return quantile(0.75) },
			"p90":        func() (float64, error) { return quantile(0.9) },
			"max":        func() (float64, error) { return quantile(1) },
			"slope":      func() (float64, error) { return stats.Slope(xs) },
			"spearman_t": func() (float64, error) { return stats.Spearman(order, xs) },
			"pearson_t":  func() (float64, error) { return stats.Pearson(order, xs) },
		} {
			got, err := compute()
			require.NoError(t, err)
			row.same(column, got)
		}
		row.all()
	}
}

// A reference row remembers which of its columns were looked at.
type referenceRow struct {
	t      *testing.T
	fields map[string]string
	seen   map[string]bool
}

func (r referenceRow) text(column string) string {
	require.Contains(r.t, r.fields, column)
	r.seen[column] = true
	return r.fields[column]
}

func (r referenceRow) float(column string) float64 {
	x, err := strconv.ParseFloat(r.text(column), 64)
	require.NoError(r.t, err)
	return x
}

func (r referenceRow) count(column string) int64 {
	n, err := strconv.ParseInt(r.text(column), 10, 64)
	require.NoError(r.t, err)
	return n
}

// same holds got to 1e-9 of R's value. R prints the rounding noise of a zero as
// 8e-30 or so: a value below 1e-25 is zero unless it is a p-value, and zero is
// held to 1e-12.
func (r referenceRow) same(column string, got float64) {
	want := r.float(column)
	bound := 1e-9 * math.Abs(want)
	if want == 0 || math.Abs(want) < 1e-25 && (column == "chisq" || column == "chisq_yates") {
		bound = 1e-12
	}
	if !(math.Abs(got-want) <= bound) {
		r.t.Errorf("%s of %v: got %.17g", column, r.fields, got)
	}
}

func (r referenceRow) all() {
	for column := range r.fields {
		require.True(r.t, r.seen[column], "column %s was not compared", column)
	}
}

// reference reads a table from all the parts of it that lie here, each named after it
// as in ref_summary_even.csv.
func reference(t *testing.T, table string) (rows []referenceRow) {
	var files []string
	for _, part := range []string{"", "_even", "_odd"} {
		file := filepath.Join(dataFolder(t), "data", "r-reference", table+part+".csv")
		if _, err := os.Stat(file); err == nil {
			files = append(files, file)
		}
	}
	if len(files) == 0 {
		t.Skip("reference data are not here")
	}
	for _, name := range files {
		body, err := os.ReadFile(name)
		require.NoError(t, err)
		records, err := csv.NewReader(bytes.NewReader(body)).ReadAll()
		require.NoError(t, err)
		require.Greater(t, len(records), 1)
		for _, record := range records[1:] {
			row := referenceRow{t, map[string]string{}, map[string]bool{}}
			for i, field := range record {
				row.fields[records[0][i]] = field
			}
			rows = append(rows, row)
		}
	}
	return rows
}

// dataFolder is INFLUENCEKIT_DATA, or the folder shared beside the checkout.
func dataFolder(t *testing.T) string {
	if folder := os.Getenv("INFLUENCEKIT_DATA"); folder != "" {
		return folder
	}
	folder, err := os.Getwd()
	require.NoError(t, err)
	for {
		if _, err := os.Stat(filepath.Join(folder, "go.mod")); err == nil {
			return filepath.Join(folder, "..", "shared")
		}
		parent := filepath.Dir(folder)
		if parent == folder {
			t.Skip("no go.mod above the test")
		}
		folder = parent
	}
}
