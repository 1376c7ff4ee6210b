package sources_test

import (
	"encoding/csv"
	"io"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/roi/sources"
)

// Exports of 20,000 rows. In turns they are read into transactions or a report
// and cut into records by encoding/csv alone, which keeps nothing (csv.Reader
// with ReuseRecord), makes a list of each record and drops it (csv.Reader as it
// is), or keeps them all (ReadAll). The ratios are the medians of the turns: 1
// is as fast, 2 takes twice the time. The collector has room and is done before
// each turn: the turns cost what they do in a program that runs on.
func BenchmarkCSV(b *testing.B) {
	ballast := make([]byte, 128<<20) // never touched, so that it costs no memory
	defer runtime.KeepAlive(ballast)
	english := euroMap()
	german := euroMap()
	german.Decimal = ","
	affiliate := func(m sources.ColumnMap) func(io.Reader) (int, error) {
		return func(r io.Reader) (int, error) {
			got, err := sources.Affiliate(r, m)
			return len(got.Transactions), err
		}
	}
	ga4 := func(r io.Reader) (int, error) {
		got, err := sources.GA4(r, sources.GA4Policy{Currency: "EUR"})
		if err != nil {
			return 0, err
		}
		return len(got.Reports[0].Rows), nil
	}
	for _, e := range []struct {
		name, head, row string
		comma           rune
		read            func(io.Reader) (int, error)
	}{
		{"affiliate_en", head(affiliateEnglish), "2,#1002,2026-05-02 10:00:00,80.25,8.05,Pending,ANA10,ana-reel-1,2026-05-02 09:00:00\n", ',', affiliate(english)},
		{"affiliate_de", head(strings.TrimPrefix(affiliateGerman, "\xEF\xBB\xBFsep=;\r\n")), "2;#1002;02.05.2026 10:00;80,25;8,05;Offen;ANA10;ana-reel-1;02.05.2026 09:00\n", ';', affiliate(german)},
		{"ga4_en", "Session source / medium,Sessions,Engaged sessions,Total users,Key events,Total revenue\n", "instagram / paid_social,15,9,12,2.5,239.97\n", ',', ga4},
		{"ga4_de", "Quelle/Medium der Sitzung,Sitzungen,Sitzungen mit Interaktionen,Gesamtumsatz\n", "instagram / paid_social,15,9,\"239,97\"\n", ',', ga4},
	} {
		const rows = 20_000
		body := e.head + strings.Repeat(e.row, rows)
		reader := func(reuse bool) *csv.Reader {
			r := csv.NewReader(strings.NewReader(body))
			r.Comma, r.ReuseRecord = e.comma, reuse
			return r
		}
		each := func(reuse bool) {
			r, n := reader(reuse), -1
			for {
				_, err := r.Read()
				if err != nil {
					require.ErrorIs(b, err, io.EOF) // asked once: it costs as much as a record
					break
				}
				n++
			}
			require.Equal(b, rows, n)
		}
		b.Run(e.name, func(b *testing.B) {
			turns := []struct {
				unit string
				run  func()
				took []float64 // ns
			}{
				{run: func() {
					n, err := e.read(strings.NewReader(body))
					require.NoError(b, err)
					require.Equal(b, rows, n)
				}},
				{unit: "x-reuse", run: func() { each(true) }},
				{unit: "x-csv", run: func() { each(false) }},
				{unit: "x-all", run: func() {
					all, err := reader(false).ReadAll()
					require.NoError(b, err)
					require.Len(b, all, rows+1)
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
}

// head is the first line of a table.
func head(table string) string { return table[:strings.IndexByte(table, '\n')+1] }

func median(of []float64) float64 {
	of = slices.Sorted(slices.Values(of))
	return of[len(of)/2]
}
