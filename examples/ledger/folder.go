package main

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"time"

	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/contract/settlement"
	"github.com/seed-e12bc25d/influencekit/engagement/valid"
	"github.com/seed-e12bc25d/influencekit/examples/ledger/store"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// mostBytes is the most that is read of one file.
const mostBytes = 64 << 20

var check = valid.New(valid.MaxBytes(mostBytes))

// Books are what a folder holds.
type Books struct {
	contracts []contract.Contract
	policy    settlement.Policy
	files     []file
}

// A file is a list of entries and the key it is delivered under: its name and the hash
// of its bytes.
type file struct {
	name, key string
	entries   []settlement.Entry
}

// A Plan is a settlement.Policy as examples/settle writes it.
type Plan struct {
	Zone     string                       `json:"zone,omitempty"`
	Rounding money.Mode                   `json:"rounding,omitempty"`
	Rates    []money.Rate                 `json:"rates,omitempty"`
	RateUse  money.RatePolicy             `json:"rate_policy,omitzero"`
	AheadMax int                          `json:"max_ahead_hours,omitempty" validate:"gte=0,lte=876000"`
	Default  settlement.Payout            `json:"default,omitzero"`
	Payouts  map[string]settlement.Payout `json:"payouts,omitempty" validate:"dive"`
}

// policy is the plan as the library takes it.
func (p Plan) policy() (settlement.Policy, error) {
	zone, err := time.LoadLocation(p.Zone) // UTC where none is named
	if err != nil {
		return settlement.Policy{}, err
	}
	if p.Rounding != "" && !p.Rounding.IsValid() {
		return settlement.Policy{}, money.ModeError{Mode: p.Rounding}
	}
	rates, err := money.NewRates(p.Rates, p.RateUse)
	if err != nil {
		return settlement.Policy{}, err
	}
	return settlement.Policy{Rates: rates, Rounding: p.Rounding, Zone: zone, Terms: p.Payouts, Default: p.Default,
		MaxAhead: time.Duration(p.AheadMax) * time.Hour}, nil
}

// load reads a folder. The error is of the first file that is wrong; examples/settle
// lists them all.
func load(folder fs.FS) (*Books, error) {
	b := &Books{policy: settlement.Policy{Zone: time.UTC}}
	names, err := fs.Glob(folder, "*.json")
	if err != nil {
		return nil, err
	}
	contracts := false
	for _, name := range names {
		body, err := fs.ReadFile(folder, name)
		if err == nil {
			switch name {
			case "contracts.json":
				contracts = true
				b.contracts, err = readContracts(body)
			case "policy.json":
				b.policy, err = readPolicy(body)
			default:
				err = b.read(name, body)
			}
		}
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
	}
	if !contracts {
		return nil, errors.New("the folder has no contracts.json")
	}
	return b, nil
}

func readContracts(body []byte) (list []contract.Contract, err error) {
	parts, err := valid.Decode[[]json.RawMessage](check, bytes.NewReader(body))
	for i := range parts {
		c, err := contract.Parse(bytes.NewReader(parts[i]), time.LoadLocation)
		if err != nil {
			return nil, fmt.Errorf("[%d]: %w", i, err)
		}
		list = append(list, c)
	}
	return list, err
}

func readPolicy(body []byte) (settlement.Policy, error) {
	p, err := valid.Decode[Plan](check, bytes.NewReader(body))
	if err != nil {
		return settlement.Policy{}, err
	}
	return p.policy()
}

// read reads a list of entries.
func (b *Books) read(name string, body []byte) error {
	list, err := valid.Decode[[]settlement.Entry](check, bytes.NewReader(body))
	if err != nil {
		return err
	}
	b.files = append(b.files, file{name, fmt.Sprintf("%s sha256:%x", name, sha256.Sum256(body)), list})
	return nil
}

// deliver puts contracts and entries into the ledger and says what was new. Stopped at
// any point and begun anew, it comes to the same.
func (b *Books) deliver(ctx context.Context, s *store.Store, said io.Writer) error {
	for _, c := range b.contracts {
		if err := s.PutContract(ctx, c); err != nil {
			return err
		}
	}
	for _, f := range b.files {
		d, err := s.Deliver(ctx, f.key, f.entries)
		switch {
		case err != nil:
			return fmt.Errorf("%s: %w", f.name, err)
		case d.Repeated:
			fmt.Fprintf(said, "%s: delivered before, nothing to do\n", f.name)
		default:
			fmt.Fprintf(said, "%s: %d new, %d there already, %d that say something else than before\n", f.name, d.New, d.Again, d.Conflicts)
		}
	}
	return nil
}
