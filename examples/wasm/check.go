package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"

	"github.com/seed-e12bc25d/influencekit/audit/disclosure"
)

// maxRequest is the longest request that is read, in bytes.
const maxRequest = 1 << 20

// A request is one caption and what is known of it.
type request struct {
	Countries []string           `json:"countries"` // codes of regimes; empty: US
	Content   disclosure.Content `json:"content"`
	Ties      disclosure.Ties    `json:"ties"`
}

// An answer has either an error or all the rest.
type answer struct {
	Error     string             `json:"error,omitempty"`
	Verdict   disclosure.Verdict `json:"verdict,omitempty"` // the worst over the countries
	Check     *disclosure.Report `json:"check,omitempty"`
	Fix       *disclosure.Fix    `json:"fix,omitempty"`
	Corrected string             `json:"corrected,omitempty"` // the caption with the edits made; empty where there are none
}

// answerTo reads a request and writes the answer, both JSON.
func answerTo(body []byte) []byte {
	a, err := check(body)
	if err != nil {
		a = answer{Error: err.Error()}
	}
	out, err := json.Marshal(a)
	if err != nil {
		out, _ = json.Marshal(answer{Error: err.Error()}) // a text is always JSON
	}
	return out
}

func check(body []byte) (answer, error) {
	r, err := read(body)
	if err != nil {
		return answer{}, err
	}
	regimes, err := regimesOf(r.Countries)
	if err != nil {
		return answer{}, err
	}
	checker, err := disclosure.New(regimes...)
	if err != nil {
		return answer{}, err
	}
	report, fix := checker.Check(r.Content, r.Ties), checker.Fix(r.Content, r.Ties)
	a := answer{Verdict: report.Verdict(), Check: &report, Fix: &fix}
	edited, err := disclosure.Apply(r.Content, fix.Edits)
	if err != nil {
		return answer{}, err
	}
	if edited.Caption != r.Content.Caption {
		a.Corrected = edited.Caption
	}
	return a, nil
}

// read reads one request and nothing behind it. Unknown names are an error: a
// misspelt one would be a fact that nobody looks at.
func read(body []byte) (request, error) {
	if len(body) > maxRequest {
		return request{}, fmt.Errorf("a request of %d bytes, want at most %d", len(body), maxRequest)
	}
	d := json.NewDecoder(bytes.NewReader(body))
	d.DisallowUnknownFields()
	var r request
	if err := d.Decode(&r); err != nil {
		return request{}, err
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return request{}, errors.New("something follows the request")
	}
	return r, nil
}

// regimesOf finds the rules of countries; those of the US where none is named.
func regimesOf(codes []string) ([]disclosure.Regime, error) {
	if len(codes) == 0 {
		return []disclosure.Regime{disclosure.US()}, nil
	}
	all := disclosure.Regimes()
	var found []disclosure.Regime
	for _, code := range codes {
		i := slices.IndexFunc(all, func(r disclosure.Regime) bool { return r.Code == code })
		if i < 0 {
			return nil, fmt.Errorf("no rules for %q", code)
		}
		found = append(found, all[i])
	}
	return found, nil
}
