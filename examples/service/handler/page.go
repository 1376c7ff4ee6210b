package handler

import (
	"bytes"
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"fmt"
	"html/template"
	"net/http"
	"strings"
	"sync"

	"github.com/seed-e12bc25d/influencekit/audit/disclosure"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/examples/internal/words"
	"github.com/seed-e12bc25d/influencekit/roi"
)

// The parts of the page.
var (
	//go:embed page.html
	pageHTML string
	//go:embed page.css
	pageStyle string
	//go:embed page.js
	pageScript string
)

// A form is what the page has to choose from.
type form struct {
	Style     template.CSS
	Script    template.JS
	Platforms []engagement.Platform
	Formats   []engagement.Format
	Ties      []disclosure.Tie
	Regimes   []disclosure.Regime
	Bodies    []engagement.Platform // of which bodies are read
	Bases     []roi.Basis
	Groups    []group
}

// A group is the fields of a return that stand together.
type group struct {
	Title  string
	More   bool // folded away
	Fields []field
}

// A field is one number of a return.
type field struct {
	Side, Name string // "outcome", "orders"
	Money      bool
}

func fields(side string, money bool, names ...string) (list []field) {
	for _, name := range names {
		list = append(list, field{side, name, money})
	}
	return list
}

// written is the page and what a browser may load beside it: nothing, but ask the
// service that it came from.
var written = sync.OnceValues(func() (body []byte, policy string) {
	f := form{
		Style: template.CSS(pageStyle), Script: template.JS(pageScript), //nolint:gosec // they are this package's own
		Platforms: engagement.Platforms(), Formats: engagement.Formats(), Ties: disclosure.TieKinds(), Regimes: disclosure.Regimes(), Bases: roi.Bases(),
		Groups: []group{
			{"What it brought", false, fields("outcome", true, "gross_revenue", "discounts", "refunds", "tax", "cost_of_goods")},
			{"What people did", false, fields("outcome", false, "impressions", "engagements", "clicks", "orders")},
			{"What it cost", false, fields("cost", true, "creator_fee", "product", "boosting")},
			{"More of what it brought", true, append(fields("outcome", false, "reach", "views", "leads", "new_customers"), fields("outcome", true, "shipping_charged", "payment_fees", "fulfilment", "shipping_borne")...)},
			{"More of what it cost", true, fields("cost", true, "agency_fee", "shipping", "usage_rights", "commission", "tools", "other")},
		},
	}
	for _, p := range engagement.Platforms() {
		if readerOf(p, isJSON) != nil {
			f.Bodies = append(f.Bodies, p)
		}
	}
	t := template.Must(template.New("page").Funcs(template.FuncMap{"name": nameOf, "words": func(code any) string { return words.Of(fmt.Sprint(code)) }}).Parse(pageHTML))
	var b bytes.Buffer
	if err := t.Execute(&b, f); err != nil {
		return []byte(err.Error()), "default-src 'none'"
	}
	return b.Bytes(), "default-src 'none'; script-src " + hash(pageScript) + "; style-src " + hash(pageStyle) +
		"; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
})

// nameOf is a platform as it writes itself.
func nameOf(p engagement.Platform) string {
	switch p {
	case engagement.TikTok:
		return "TikTok"
	case engagement.YouTube:
		return "YouTube"
	case engagement.LinkedIn:
		return "LinkedIn"
	}
	return strings.ToUpper(string(p[:1])) + string(p[1:])
}

// hash names a script or style sheet to a browser that may run no other.
func hash(text string) string {
	sum := sha256.Sum256([]byte(text))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}

// page answers with the page.
func (s *service) page(w http.ResponseWriter, _ *http.Request) error {
	body, policy := written()
	w.Header().Set("Content-Security-Policy", policy)
	w.Header().Set("Referrer-Policy", "no-referrer")
	send(w, http.StatusOK, "text/html; charset=utf-8", body)
	return nil
}
