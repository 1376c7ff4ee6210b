package valid_test

import (
	"errors"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement/problem"
	"github.com/seed-e12bc25d/influencekit/engagement/valid"
)

// A Deal has one of everything that a checker meets.
type Deal struct {
	Base
	Creator  string            `json:"creator" validate:"required,max=20"`
	Platform Platform          `json:"platform" validate:"omitempty,enum"`
	Share    decimal.Decimal   `json:"share" validate:"dec_gt=0,dec_lte=1"`
	Cap      *decimal.Decimal  `json:"cap,omitempty" validate:"omitempty,dec_gte=0,dec_places=2"`
	Window   Window            `json:"window"`
	Posts    []Post            `json:"posts,omitempty" validate:"max=100,dive"`
	Rates    map[string]Rate   `json:"rates,omitempty" validate:"dive,keys,max=12,endkeys"`
	Grid     map[string][]Rate `json:"grid,omitempty" validate:"dive,dive"`
	Next     *Deal             `json:"next,omitempty"`
	GoName   int               `validate:"gte=0"`
	Dashed   int               `json:"-" validate:"gte=0"`
}

// A Base is embedded: its fields stand among those of the Deal.
type Base struct {
	ID string `json:"id" validate:"omitempty,alphanum"`
}

type Window struct {
	From int `json:"from"`
	To   int `json:"to"`
}

type Post struct {
	URL  string  `json:"url" validate:"required,url"`
	Slot *Window `json:"slot,omitempty"`
}

type Rate struct {
	Amount decimal.Decimal `json:"amount" validate:"dec_gt=0"`
}

type Platform string

func (p Platform) IsValid() bool { return p == "instagram" || p == "tiktok" || p == "" }

var check = valid.New(
	valid.Cross(func(w Window, fail func(field, rule, param string)) {
		if w.To < w.From {
			fail("to", "not_before", "from")
		}
	}),
	valid.Cross(func(d Deal, fail func(field, rule, param string)) {
		if len(d.Posts) > 0 && d.Window.To > 1000 {
			fail("window.to", "too_late", "1000")
			fail("", "contradicts", "")
		}
	}),
	valid.Say("not_before", "must not be before {param}"),
)

// deal is valid.
func deal() Deal {
	return Deal{Creator: "mia", Platform: "tiktok", Share: dec("0.15"), Window: Window{1, 2}}
}

func dec(text string) decimal.Decimal { return decimal.RequireFromString(text) }

// told gives the problems of err as "path: rule param".
func told(t *testing.T, err error) []string {
	t.Helper()
	if err == nil {
		return nil
	}
	var list problem.List
	require.True(t, errors.As(err, &list), "%v", err)
	var out []string
	for _, p := range list {
		require.NotEmpty(t, p.Message, p.Error())
		out = append(out, p.Error())
	}
	return out
}
