package hosts_test

import (
	"bytes"
	"encoding/csv"
	"flag"
	htmltemplate "html/template"
	"io"
	"strings"
	"testing"
	"text/template"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

func TestFlags(t *testing.T) {
	var fee money.Amount
	var share money.Ratio
	var from civil.Date
	var reach engagement.Count
	f := flag.NewFlagSet("host", flag.ContinueOnError)
	var usage bytes.Buffer
	f.SetOutput(&usage)
	f.TextVar(&fee, "fee", money.Must("100", "EUR"), "the `fee`")
	f.TextVar(&share, "share", money.One(), "the share")
	f.TextVar(&from, "from", civil.Date{}, "the first day")
	f.TextVar(&reach, "reach", engagement.Count{}, "the reach")
	require.NoError(t, f.Parse([]string{"-fee", "1200.50 EUR", "-from=2026-10-01", "-reach", "5000"}))
	assert.Equal(t, money.Must("1200.50", "EUR"), fee)
	assert.Equal(t, money.One(), share)
	assert.Equal(t, day(2026, 10, 1), from)
	assert.Equal(t, engagement.Known(5000), reach)
	f.PrintDefaults()
	assert.Contains(t, usage.String(), "(default 100.00 EUR)")

	assert.Error(t, f.Parse([]string{"-fee", "1200.50"}))
	assert.Error(t, f.Parse([]string{"-reach", "1.2M"}))
}

const row = `{{.Creator}}: {{.Metrics.Likes}} likes, {{.Metrics.Shares}} shares, {{.Caption}}`

func TestTemplates(t *testing.T) {
	var plain, html strings.Builder
	p := post()
	require.NoError(t, template.Must(template.New("").Parse(row)).Execute(&plain, p))
	assert.Equal(t, "ana: 2650 likes, unknown shares, Ad: <b>new</b> & warm", plain.String())
	require.NoError(t, htmltemplate.Must(htmltemplate.New("").Parse(row)).Execute(&html, p))
	assert.Equal(t, "ana: 2650 likes, unknown shares, Ad: &lt;b&gt;new&lt;/b&gt; &amp; warm", html.String())

	// In a script the values are JSON, and null where unknown.
	html.Reset()
	script := htmltemplate.Must(htmltemplate.New("").Parse(`<script>f({{.Metrics.Likes}}, {{.Metrics.Shares}}, {{.PaidLabel}})</script>`))
	require.NoError(t, script.Execute(&html, p))
	assert.Equal(t, "<script>f(2650,null,true)</script>", strings.ReplaceAll(html.String(), " ", ""))
}

// A field of CSV is the text form, both ways.
func TestCSV(t *testing.T) {
	type record struct {
		fee   money.Amount
		share money.Ratio
		on    civil.Date
		likes engagement.Count
	}
	records := []record{{money.Must("-1.5", "EUR"), money.BasisPoints(1), day(2026, 10, 31), engagement.Known(0)}, {}}
	var file bytes.Buffer
	w := csv.NewWriter(&file)
	for _, r := range records {
		var fields []string
		for _, v := range []interface{ MarshalText() ([]byte, error) }{r.fee, r.share, r.on, r.likes} {
			text, err := v.MarshalText()
			require.NoError(t, err)
			fields = append(fields, string(text))
		}
		require.NoError(t, w.Write(fields))
	}
	w.Flush()
	assert.Equal(t, "-1.50 EUR,0.0001,2026-10-31,0\n0,0,,\n", file.String())

	r := csv.NewReader(&file)
	var got []record
	for {
		fields, err := r.Read()
		if err == io.EOF {
			break
		}
		require.NoError(t, err)
		var rec record
		for i, v := range []interface{ UnmarshalText([]byte) error }{&rec.fee, &rec.share, &rec.on, &rec.likes} {
			require.NoError(t, v.UnmarshalText([]byte(fields[i])))
		}
		got = append(got, rec)
	}
	assert.Equal(t, records, got)
}
