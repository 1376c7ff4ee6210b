package main

import (
	"io"

	"github.com/seed-e12bc25d/influencekit/audit/disclosure"
)

// A Report is what the program found. Spans count bytes of Content.Caption.
type Report struct {
	Verdict   disclosure.Verdict `json:"verdict"` // the worst over the countries
	Content   disclosure.Content `json:"content"`
	Ties      disclosure.Ties    `json:"ties"`
	Check     disclosure.Report  `json:"check"`
	Fix       disclosure.Fix     `json:"fix"`                 // one set of edits for all countries
	Corrected string             `json:"corrected,omitempty"` // the caption with its edits made; empty where there are none

	regimes []disclosure.Regime
}

// judge reads the caption and checks it.
func judge(o options, stdin io.Reader) (Report, error) {
	text, err := read(o.file, stdin)
	if err != nil {
		return Report{}, err
	}
	checker, err := disclosure.New(o.regimes...)
	if err != nil {
		return Report{}, err
	}
	r := Report{Content: o.content, Ties: o.ties, regimes: o.regimes}
	r.Content.Caption = text
	r.Check = checker.Check(r.Content, r.Ties)
	r.Verdict = r.Check.Verdict()
	r.Fix = checker.Fix(r.Content, r.Ties)
	edited, err := disclosure.Apply(r.Content, r.Fix.Edits)
	if err != nil {
		return Report{}, err
	}
	if edited.Caption != text {
		r.Corrected = edited.Caption
	}
	return r, nil
}
