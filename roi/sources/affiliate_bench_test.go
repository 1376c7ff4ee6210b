package sources_test

import (
	"encoding/csv"
	"io"
	"strings"
	"testing"

	"github.com/seed-e12bc25d/influencekit/roi/sources"
)

var (
	manyRows    = affiliateEnglish[:strings.IndexByte(affiliateEnglish, '\n')+1] + strings.Repeat("2,#1002,2026-05-02 10:00:00,80.25,8.05,Pending,ANA10,ana-reel-1,2026-05-02 09:00:00\n", 5000)
	manyActions = cjBody(cjOriginal + strings.Repeat(","+cjPart, 499))
	manyCharges = stripeList(stripeCharge + strings.Repeat(","+stripeCharge, 499))
	manyReports = ga4Body(ga4Values("instagram|paid_social|20260501", "15|9|312|2.5|2|239.97|0.6")+
		strings.Repeat(","+ga4Values("instagram|paid_social|20260501", "15|9|312|2.5|2|239.97|0.6"), 999), ga4Meta)
)

// bench runs one reader on one body.
func bench(b *testing.B, body string, read func(io.Reader) error) {
	b.SetBytes(int64(len(body)))
	b.ReportAllocs()
	for b.Loop() {
		if err := read(strings.NewReader(body)); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkAffiliate(b *testing.B) {
	m := euroMap()
	bench(b, manyRows, func(r io.Reader) error { _, err := sources.Affiliate(r, m); return err })
}

// BenchmarkAffiliateBare is encoding/csv alone: texts, nothing read or checked.
func BenchmarkAffiliateBare(b *testing.B) {
	bench(b, manyRows, func(r io.Reader) error { _, err := csv.NewReader(r).ReadAll(); return err })
}

func BenchmarkCJ(b *testing.B) {
	bench(b, manyActions, func(r io.Reader) error { _, err := sources.CJ(r); return err })
}

func BenchmarkStripe(b *testing.B) {
	bench(b, manyCharges, func(r io.Reader) error { _, err := sources.Stripe(r, stripeKeys); return err })
}

func BenchmarkGA4(b *testing.B) {
	bench(b, manyReports, func(r io.Reader) error { _, err := sources.GA4(r, sources.GA4Policy{}); return err })
}
