package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/seed-e12bc25d/influencekit/audit"
	"github.com/seed-e12bc25d/influencekit/engagement/valid"
)

// check reads vet.json, followers.json and policies: strictly, all problems at once.
var check = valid.New(valid.MaxBytes(mostBytes))

// policyFrom is the policy of a file, or the built-in one where name is empty. What
// the file leaves out at its top is as built in. The note says what is odd about it.
func policyFrom(name string) (p audit.Policy, note string, err error) {
	p = audit.DefaultPolicy()
	if name == "" {
		return p, "", nil
	}
	f, err := os.Open(name) //nolint:gosec // the file that the user asks for
	if err != nil {
		return p, "", err
	}
	defer func() { _ = f.Close() }()
	body, err := io.ReadAll(&bounded{Reader: f, left: mostBytes})
	if err != nil {
		return p, "", fmt.Errorf("%s: %w", name, err)
	}
	given, err := valid.Read[audit.Policy](check, bytes.NewReader(body))
	if err != nil {
		return p, "", fmt.Errorf("%s: %w", name, err)
	}
	switch {
	case given.Name == "" || given.Version == "":
		return p, "", fmt.Errorf("%s: a policy has a name and a version of its own", name)
	case given.Checks != nil && len(given.Checks) == 0:
		return p, "", fmt.Errorf("%s: a policy without checks can judge nothing", name)
	}
	builtIn, err := json.Marshal(p)
	if err != nil {
		return p, "", err
	}
	all, err := overlay(builtIn, body)
	if err != nil {
		return p, "", fmt.Errorf("%s: %w", name, err)
	}
	whole, err := valid.Read[audit.Policy](check, bytes.NewReader(all))
	if err != nil {
		return p, "", fmt.Errorf("%s: %w", name, err)
	}
	if whole.String() == p.String() {
		if same, err := json.Marshal(whole); err == nil && !bytes.Equal(same, builtIn) {
			note = "the policy is not the built-in one, and has its name and version: give it a version of its own"
		}
	}
	return whole, note, nil
}

// overlay puts the members of one JSON object over those of another.
func overlay(under, over []byte) ([]byte, error) {
	var all map[string]json.RawMessage
	err := errors.Join(json.Unmarshal(under, &all), json.Unmarshal(over, &all))
	if err != nil {
		return nil, err
	}
	return json.Marshal(all)
}
