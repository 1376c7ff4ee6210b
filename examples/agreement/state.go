package main

import (
	"bytes"
	"fmt"
	"io"
	"os"

	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/engagement/valid"
)

// A State is what has happened under a contract and was prepared for it, and what is
// asked about it: what no contract can know.
type State struct {
	On civil.Date `json:"on,omitzero"` // the day to look from
	contract.Launch
	Holidays []civil.Date     `json:"holidays,omitempty"` // of the place
	Known    contract.Known   `json:"known,omitzero"`     // for the review
	Uses     []contract.Use   `json:"uses,omitempty"`
	Boosts   []contract.Boost `json:"boosts,omitempty"`
}

// closed are the holidays as the library asks for them.
func (s State) closed() civil.Holidays {
	days := map[civil.Date]bool{}
	for _, d := range s.Holidays {
		days[d] = true
	}
	return func(d civil.Date) bool { return days[d] }
}

// mostBytes is the longest file that is read.
const mostBytes = 4 << 20

// check reads states and posts: strictly, all problems at once. Contracts have their
// own reader.
var check = valid.New(valid.MaxBytes(mostBytes))

// load returns the bytes of the file named, or of the sample's where none is.
func load(name, inSample string, stdin io.Reader) ([]byte, error) {
	if name == "" {
		return sample.ReadFile("sample/" + inSample)
	}
	r := stdin
	if name != "-" {
		f, err := os.Open(name) //nolint:gosec // the file that the user asks for
		if err != nil {
			return nil, err
		}
		defer func() { _ = f.Close() }()
		r = f
	}
	body, err := io.ReadAll(io.LimitReader(r, mostBytes+1))
	if err == nil && len(body) > mostBytes {
		err = fmt.Errorf("%s: longer than %d bytes", name, mostBytes)
	}
	return body, err
}

// read reads a state or a post from a file; of the sample only with the sample's
// contract.
func read[T any](o options, name, inSample string, stdin io.Reader) (v T, given bool, err error) {
	if name == "" && o.in != "" {
		return v, false, nil
	}
	body, err := load(name, inSample, stdin)
	if err != nil {
		return v, false, err
	}
	if v, err = valid.Decode[T](check, bytes.NewReader(body)); err != nil {
		return v, false, fmt.Errorf("%s: %w", name, err)
	}
	return v, true, nil
}
