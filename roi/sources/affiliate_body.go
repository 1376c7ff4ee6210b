package sources

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/seed-e12bc25d/influencekit/engagement/payload"
	"github.com/seed-e12bc25d/influencekit/engagement/problem"
	"github.com/seed-e12bc25d/influencekit/roi"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// A body is one JSON body being read.
type body struct {
	*payload.Reader
	want    string
	list    bool // it begins like a list
	known   bool // it holds what is wanted
	keys    []string
	refusal error // the service's own error
}

// newBody begins to read a body of the kind want.
func newBody(r io.Reader, want string, opts []payload.Option) *body {
	b := &body{want: want}
	if r != nil {
		in := bufio.NewReader(r)
		r, b.list = in, beginsList(in)
	}
	b.Reader = payload.NewReader(r, want, opts...)
	return b
}

// read reads the whole body: a bare list by row, an object member by member.
func (b *body) read(rows func() error, member func(name string) error) error {
	if b.list {
		b.known = true
		if err := rows(); err != nil {
			return err
		}
		return b.end()
	}
	err := b.Body(func(name string) error {
		if len(b.keys) < 8 {
			b.keys = append(b.keys, name)
		}
		return member(name)
	})
	switch {
	case err != nil:
		return err
	case b.refusal != nil:
		return b.refusal
	case !b.known:
		return &payload.WrongKindError{Want: b.want, Got: b.looks()}
	}
	return nil
}

// end sees to it that nothing follows a bare list.
func (b *body) end() error {
	err := b.Body(func(string) error { return nil })
	if errors.Is(err, payload.ErrEmpty) {
		return nil
	}
	var at *payload.Error
	if errors.As(err, &at) {
		return err
	}
	return fmt.Errorf("sources: %w", payload.ErrTrailing)
}

// looks says what an object is that holds nothing of what is wanted.
func (b *body) looks() string {
	if len(b.keys) == 0 {
		return "an empty object"
	}
	return "another kind of JSON object"
}

// note keeps a problem of the member at path of the item being read.
func (b *body) note(path, rule, message string) {
	b.Note(problem.Problem{Path: path, Rule: rule, Message: message})
}

// refuse reads the message of the service's own error.
func (b *body) refuse(service string) error {
	var e refusal
	err := b.Value(&e)
	if e.Value != "" {
		b.refusal = &payload.ServiceError{Service: service, Message: e.Value}
	}
	return err
}

// currency is a currency by its code, in any case. An unknown one is a problem at
// path; an empty code is none and no problem.
func (b *body) currency(path string, code payload.Text) money.Currency {
	cur := money.Currency(strings.ToUpper(strings.TrimSpace(code.Value)))
	if cur != "" && !cur.IsValid() {
		b.note(path, "currency", "not a currency of ISO 4217; amounts in it were left out")
		return ""
	}
	return cur
}

// amount is a decimal as an amount, without the noise of floating point beyond the
// twelfth decimal; the zero Amount when it was not given or there
// is no currency, which is a problem at path.
func (b *body) amount(path string, d payload.Decimal, cur money.Currency, said bool) money.Amount {
	switch {
	case d.State != payload.Given:
		return money.Amount{}
	case cur == "":
		if !said {
			b.note(path, "required", "an amount without a currency is no money; it was left out")
		}
		return money.Amount{}
	}
	text, _ := plainNumber(d.Value) // what is no number there is none here
	a, err := money.Parse(text, cur)
	if err != nil {
		b.note(path, "out_of_range", "more than 24 digits or 12 decimals; left out")
	}
	return a
}

// state is the state that a network's word means, by a table of words in lower
// case. One that is not there is a problem at path.
func (b *body) state(path, word string, table map[string]CommissionState) CommissionState {
	state, known := table[strings.ToLower(strings.TrimSpace(word))]
	if !known && word != "" {
		b.note(path, "enum", "a state that is not documented; the state was left open")
	}
	return state
}

// sold is the sale of an amount that was before when it was corrected, or the
// zero Amount. Whether there were corrections is said when said is true.
func (b *body) sold(path string, now, before money.Amount, said bool) roi.Sale {
	sale := roi.Sale{Goods: now}
	if said {
		sale.Refunds = []roi.Refund{}
	}
	if !isGiven(before) || before == now {
		return sale
	}
	if !isGiven(now) {
		sale.Goods = before
		return sale
	}
	less, err := before.Sub(now)
	switch {
	case err != nil:
		b.note(path, "mixed_currency", "an amount of another currency than before the correction; the later one counts")
	case less.Sign() > 0:
		sale.Goods, sale.Refunds = before, []roi.Refund{{Goods: less}}
	}
	return sale
}

// texts is the texts that were given.
func texts(of ...payload.Text) []string {
	var out []string
	for _, t := range of {
		if t.Value != "" {
			out = append(out, t.Value)
		}
	}
	return out
}
