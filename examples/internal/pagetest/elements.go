// Package pagetest is what a page that a program writes must pass: it needs nothing
// but itself, runs nothing, can be read by everybody, and has room on every screen.
// Only tests import it.
//
//   - [Faults] reads the page as text.
//   - [Schemes] reads the colours of its style sheet.
//   - [Find] finds a browser: [Browser.Show] looks at it, [Browser.Open] uses it by keyboard alone.
package pagetest

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
)

// An Element is one of those that a page holds.
type Element struct {
	Name  string
	Attrs map[string]string
	Text  string // its own, without that of the elements in it
}

// Elements reads a page strictly, as XML.
func Elements(page string) (all []Element, err error) {
	d := xml.NewDecoder(strings.NewReader(page))
	var open []int
	for {
		token, err := d.Token() // at the end, nothing is left open
		if errors.Is(err, io.EOF) {
			return all, nil
		}
		if err != nil {
			return all, err
		}
		switch token := token.(type) {
		case xml.StartElement:
			e := Element{Name: token.Name.Local, Attrs: map[string]string{}}
			for _, a := range token.Attr {
				if _, twice := e.Attrs[a.Name.Local]; twice {
					return all, fmt.Errorf("%s has the attribute %s twice", e.Name, a.Name.Local)
				}
				e.Attrs[a.Name.Local] = a.Value
			}
			open = append(open, len(all))
			all = append(all, e)
		case xml.EndElement:
			open = open[:len(open)-1]
		case xml.CharData:
			if len(open) > 0 {
				all[open[len(open)-1]].Text += string(token)
			}
		}
	}
}
