// Package output writes the report of a program: as text, as JSON, and as a page. It
// knows nothing of the library.
package output

import (
	"bytes"
	"encoding/json"
	"io"
	"os"
)

// Print writes a page to the file html, where one is named, and to stdout the report as
// JSON or as text; where html is "-", the page in place of it. Only the owner may read
// the file: reports name people. Nothing is printed when there is an error.
func Print(stdout io.Writer, html string, asJSON bool, report any, page func() ([]byte, error), text func(io.Writer)) error {
	var out bytes.Buffer
	if html != "" {
		body, err := page()
		if err != nil {
			return err
		}
		if html == "-" {
			out.Write(body)
		} else if err := os.WriteFile(html, body, 0o600); err != nil {
			return err
		}
	}
	switch {
	case html == "-":
	case asJSON:
		e := json.NewEncoder(&out)
		e.SetIndent("", "  ")
		if err := e.Encode(report); err != nil {
			return err
		}
	default:
		text(&out)
	}
	_, err := out.WriteTo(stdout)
	return err
}
