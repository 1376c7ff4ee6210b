package sources_test

import (
	"io"
	"strings"
	"testing"

	"github.com/seed-e12bc25d/influencekit/roi/sources"
)

var (
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

func BenchmarkCJ(b *testing.B) {
	bench(b, manyActions, func(r io.Reader) error { _, err := sources.CJ(r); return err })
}

func BenchmarkStripe(b *testing.B) {
	bench(b, manyCharges, func(r io.Reader) error { _, err := sources.Stripe(r, stripeKeys); return err })
}

func BenchmarkGA4(b *testing.B) {
	bench(b, manyReports, func(r io.Reader) error { _, err := sources.GA4(r, sources.GA4Policy{}); return err })
}
