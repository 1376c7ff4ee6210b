package contract

import (
	"slices"
	"strconv"

	"github.com/seed-e12bc25d/influencekit/engagement/problem"
)

// Printing says how terms are printed. The zero Printing is a print for signature.
type Printing struct {
	Title       string `json:"title,omitempty"`        // empty: the contract's, or "Agreement between … and …"
	Notice      string `json:"notice,omitempty"`       // at the end; empty: that counsel should review
	NoSignature bool   `json:"no_signature,omitempty"` // leaves out the lines to sign on
	NoGaps      bool   `json:"no_gaps,omitempty"`      // leaves out the list of what was not agreed
}

// DefaultNotice is the notice of a print that has none of its own.
const DefaultNotice = "This document states in plain sentences what the parties agreed. It is not legal advice: counsel should review it before anybody signs."

// Terms returns the contract as a document that a person reads before signing:
// numbered clauses that state every value, and nothing that was not agreed. Every
// field of the contract is in it. The same contract and printing give the same
// document, and [Document.Text], [Document.Markdown] and [Document.HTML] render it.
//
// The library writes no legal texts. The host's own are [Contract.Clauses]: each is
// a numbered clause of its own behind the library's or, with Instead, in the place of
// one; what that one would have stated then stands in an annex. In titles and texts
// of these, {{brand.name}} stands for a value of the contract by its JSON path, as
// in {{deliverables[0].window.to}}, where an id may take the place of the index:
// {{deliverables[reel].window.to}}. A party stands for its name.
//
// The error is a problem.List: a placeholder that names no field
// (unknown_placeholder), names several values (no_value), one that was not agreed
// (not_agreed), one without an end (unclosed_placeholder), and an Instead that is no
// heading (unknown_heading). The document is whole but for these and is returned
// beside it: do not sign it.
func (c Contract) Terms(p Printing) (Document, error) {
	w := printer{c: c}
	doc := Document{
		Title: p.Title, Notice: p.Notice,
		ID: c.ID, Version: max(c.Version, 1), Hash: c.Hash(),
	}
	if doc.Title == "" {
		doc.Title = c.heading()
	}
	doc.Facts = w.facts(doc.Title)
	if doc.Notice == "" {
		doc.Notice = DefaultNotice
	}
	own := w.hostClauses()
	var annex []Block
	for _, h := range headings {
		if h.name == HeadNote {
			doc.Sections = append(doc.Sections, own[""]...)
		}
		var s section
		h.write(&w, &s)
		if texts := own[h.name]; len(texts) > 0 {
			doc.Sections = append(doc.Sections, inPlace(h, texts))
			if len(s.blocks) > 0 {
				s.blocks[0].Lead = leadOf(headTitles[h.name], s.blocks[0].Lead)
				annex = append(annex, s.blocks...)
			}
			continue
		}
		if len(s.blocks) > 0 {
			doc.Sections = append(doc.Sections, Section{ID: string(h.name), Title: headTitles[h.name], Blocks: s.blocks})
		}
	}
	if !p.NoGaps {
		if gaps := w.gaps(); len(gaps) > 0 {
			doc.Sections = append(doc.Sections, Section{ID: "not_agreed", Title: "Not agreed", Blocks: []Block{{
				Text: "The parties have agreed nothing about:", Items: gaps}}})
		}
	}
	if len(annex) > 0 {
		doc.Sections = append(doc.Sections, Section{ID: "annex", Title: "Annex: values behind clauses in the parties’ own words", Blocks: annex})
	}
	if !p.NoSignature {
		doc.Signatures = w.signatures()
	}
	doc.number()
	return doc, w.problems.Err()
}

// heading is the title of a contract that is given none.
func (c Contract) heading() string {
	if c.Title != "" {
		return c.Title
	}
	return "Agreement between " + c.Brand.Name + " and " + c.Creator.Name
}

// number numbers sections and blocks: 4, 4.1, 4.2.
func (d *Document) number() {
	for i := range d.Sections {
		d.Sections[i].Number = i + 1
		d.Sections[i].Blocks = slices.Clone(d.Sections[i].Blocks)
		for j := range d.Sections[i].Blocks {
			d.Sections[i].Blocks[j].Number = strconv.Itoa(i+1) + "." + strconv.Itoa(j+1)
		}
	}
}

// A printer writes the clauses of one contract.
type printer struct {
	c        Contract
	problems problem.List
}

// A section collects the paragraphs of one clause.
type section struct{ blocks []Block }

// say adds a paragraph of the sentences that are not empty, if any is.
func (s *section) say(lead string, text ...string) {
	if joined := sentences(text...); joined != "" {
		s.blocks = append(s.blocks, Block{Lead: lead, Text: joined})
	}
}

// ref gives the first of the paragraphs from n on the id of what it is about.
func (s *section) ref(n int, id string) {
	if n < len(s.blocks) {
		s.blocks[n].Ref = id
	}
}

// list adds a paragraph with the items that are not empty, if there is any.
func (s *section) list(text string, items ...Item) {
	items = slices.DeleteFunc(items, func(i Item) bool { return i.Text == "" })
	if len(items) > 0 {
		s.blocks = append(s.blocks, Block{Text: text, Items: items})
	}
}

// all adds a paragraph with a lead, a text and what items there are.
func (s *section) all(lead, text string, items ...Item) {
	items = slices.DeleteFunc(items, func(i Item) bool { return i.Text == "" })
	s.blocks = append(s.blocks, Block{Lead: lead, Text: text, Items: items})
}
