package platforms_test

import (
	"bytes"
	"encoding/csv"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement/payload"
)

// Exports of 20,000 rows: the rows of the golden files over and over, those of
// Instagram also with captions as long as people write them. In turns they are
// read into a Feed and cut into records by encoding/csv alone, which keeps
// nothing (csv.Reader with ReuseRecord), makes a list of each record and drops
// it (csv.Reader as it is), or keeps them all (ReadAll). The ratios are the
// medians of the turns: 1 is as fast, 2 takes twice the time. The collector has
// room and is done before each turn: the turns cost what they do in a program
// that runs on.
func BenchmarkCSV(b *testing.B) {
	ballast := make([]byte, 128<<20) // never touched, so that it costs no memory
	defer runtime.KeepAlive(ballast)
	for _, e := range exports {
		file, err := os.ReadFile(filepath.Join("testdata", "csv", e.name+".csv"))
		require.NoError(b, err)
		benchExport(b, e.name, file, e.read)
		if strings.HasPrefix(e.name, "meta_instagram") {
			caption := "\"Sunday bake! This one took two days, and it was worth every hour of waiting. ✨\n\nFlour, water, salt, time.\n\n" +
				strings.Repeat("Save this for your next weekend and tell me below how yours came out. ", 4) + "\n#bread #sourdough #baking #homemade\""
			for _, text := range []string{"\"He said \"\"wow\"\"\"", "Behind the scenes", "Kväll vid havet", "\"Ny klänning; se länken\""} {
				file = bytes.ReplaceAll(file, []byte(text), []byte(caption))
			}
			benchExport(b, e.name+"_captions", file, e.read)
		}
	}
}

func benchExport(b *testing.B, name string, file []byte, read decode) {
	const rows = 20_000
	comma := ','
	if bytes.HasPrefix(file, []byte("sep=")) {
		_, file, _ = bytes.Cut(file, []byte("\n"))
	}
	head, rest, _ := bytes.Cut(file, []byte("\n"))
	if bytes.Count(head, []byte(";")) > bytes.Count(head, []byte(",")) {
		comma = ';'
	}
	for _, total := range []string{"Total", "Gesamt", "合計"} { // which an export has once
		if bytes.HasPrefix(rest, []byte(total)) {
			_, rest, _ = bytes.Cut(rest, []byte("\n"))
		}
	}
	reader := func(body []byte, reuse bool) *csv.Reader {
		r := csv.NewReader(bytes.NewReader(body))
		r.Comma, r.ReuseRecord = comma, reuse
		return r
	}
	records, err := reader(rest, false).ReadAll()
	require.NoError(b, err)
	body := append(append(bytes.Clone(head), '\n'), bytes.Repeat(rest, rows/len(records))...)
	each := func(reuse bool) {
		r, n := reader(body, reuse), 0
		for {
			_, err := r.Read()
			if err != nil {
				require.ErrorIs(b, err, io.EOF) // asked once: it costs as much as a record
				break
			}
			n++
		}
		require.Greater(b, n, rows/2)
	}
	b.Run(name, func(b *testing.B) {
		turns := []struct {
			unit string
			run  func()
			took []float64 // ns
		}{
			{unit: "", run: func() {
				feed, err := read(bytes.NewReader(body), payload.MeasuredAt(exported))
				require.NoError(b, err)
				require.Greater(b, len(feed.Posts)+len(feed.Accounts), rows/2)
			}},
			{unit: "x-reuse", run: func() { each(true) }},
			{unit: "x-csv", run: func() { each(false) }},
			{unit: "x-all", run: func() {
				all, err := reader(body, false).ReadAll()
				require.NoError(b, err)
				require.Greater(b, len(all), rows/2)
			}},
		}
		for b.Loop() {
			for i := range turns {
				runtime.GC() // what one turn leaves behind is not the next one's to clear away
				begun := time.Now()
				turns[i].run()
				turns[i].took = append(turns[i].took, float64(time.Since(begun)))
			}
		}
		ours := turns[0].took
		b.ReportMetric(float64(len(body))/median(ours)*1e3, "MB/s")
		b.ReportMetric(median(ours)/float64(rows), "ns/row")
		b.ReportMetric(0, "ns/op") // of all turns together: left out
		for _, t := range turns[1:] {
			ratios := slices.Clone(ours)
			for i := range ratios {
				ratios[i] /= t.took[i]
			}
			b.ReportMetric(median(ratios), t.unit)
		}
	})
}

func median(of []float64) float64 {
	of = slices.Sorted(slices.Values(of))
	return of[len(of)/2]
}
