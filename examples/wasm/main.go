//go:build !(js && wasm)

package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
)

func main() {
	if err := run(os.Stdin, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "wasm:", err)
		os.Exit(1)
	}
}

// run answers one request a line.
func run(in io.Reader, out io.Writer) error {
	lines := bufio.NewScanner(in)
	lines.Buffer(nil, 2*maxRequest)
	for lines.Scan() {
		if _, err := fmt.Fprintf(out, "%s\n", answerTo(lines.Bytes())); err != nil {
			return err
		}
	}
	return lines.Err()
}
