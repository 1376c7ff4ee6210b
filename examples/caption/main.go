// Command caption tells whether a caption discloses what it has to: under the
// rules of each country asked, with the place, the rule and its source, and with
// what to write instead.
//
//	echo 'Loving this! #adidas' | go run ./examples/caption
//	go run ./examples/caption -tie paid -countries US,UK -format image post.txt
//	go run ./examples/caption -tie free -json post.txt
//
// It reads the caption and nothing else: of a video nobody saw the picture or
// heard the sound, and it says so to the check. What is not UTF-8 is read as
// U+FFFD, byte by byte; one line break at the end is not part of the caption.
//
// The exit status of the built program is the worst verdict over the countries: 0
// pass, 4 cannot decide, 1 fail; 2 says that the flags or the input are bad.
package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"
	"unicode/utf8"

	"github.com/seed-e12bc25d/influencekit/audit/disclosure"
)

// The exit statuses.
const (
	exitPass         = 0
	exitFail         = 1
	exitBad          = 2
	exitCannotDecide = 4
)

// maxInput is the longest caption that is read, in bytes.
const maxInput = 10 << 20

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }

// run is the program; it returns its exit status.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	o, err := parse(args, stderr)
	if errors.Is(err, flag.ErrHelp) {
		return exitPass
	}
	if err != nil {
		return exitBad // parse has said why
	}
	report, err := judge(o, stdin)
	if err != nil {
		fmt.Fprintln(stderr, "caption:", err)
		return exitBad
	}
	var out bytes.Buffer
	if o.json {
		e := json.NewEncoder(&out)
		e.SetIndent("", "  ")
		err = e.Encode(report)
	} else {
		report.write(&out)
	}
	if err == nil {
		_, err = out.WriteTo(stdout)
	}
	if err != nil {
		fmt.Fprintln(stderr, "caption:", err)
		return exitBad
	}
	switch report.Verdict {
	case disclosure.Pass:
		return exitPass
	case disclosure.Fail:
		return exitFail
	}
	return exitCannotDecide
}

// read reads the caption from the file named, or from stdin where none is.
func read(name string, stdin io.Reader) (string, error) {
	r := stdin
	if name != "" && name != "-" {
		f, err := os.Open(name) //nolint:gosec // the file that the user asks for
		if err != nil {
			return "", err
		}
		defer func() { _ = f.Close() }()
		r = f
	}
	body, err := io.ReadAll(io.LimitReader(r, maxInput+1))
	if err != nil {
		return "", err
	}
	if len(body) > maxInput {
		return "", fmt.Errorf("the caption is longer than %d bytes", maxInput)
	}
	text := strings.TrimPrefix(string(body), "\uFEFF") // the mark some editors begin a file with
	text = strings.TrimSuffix(strings.TrimSuffix(text, "\n"), "\r")
	if !utf8.ValidString(text) {
		text = string([]rune(text))
	}
	return text, nil
}
