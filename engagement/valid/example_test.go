package valid_test

import (
	"errors"
	"fmt"
	"strings"

	"github.com/go-playground/validator/v10"
	"github.com/shopspring/decimal"

	"github.com/seed-e12bc25d/influencekit/engagement/problem"
	"github.com/seed-e12bc25d/influencekit/engagement/valid"
)

// A Commission pays a share of sales within days after a click.
type Commission struct {
	Model  Model           `json:"model" validate:"enum"`
	Share  decimal.Decimal `json:"share" validate:"dec_gt=0,dec_lte=1"`
	Window Days            `json:"window"`
}

type Days struct {
	From int `json:"from" validate:"gte=0"`
	To   int `json:"to"`
}

type Model string

func (m Model) IsValid() bool { return m == "last_click" || m == "first_click" }

var commissions = valid.New(
	valid.Cross(func(d Days, fail func(field, rule, param string)) {
		if d.To < d.From {
			fail("to", "not_before", "from")
		}
	}),
	valid.Say("not_before", "must not be before {param}"),
)

func show(err error) {
	var problems problem.List
	if errors.As(err, &problems) {
		for _, p := range problems {
			fmt.Printf("%s %s\n", p.Path, p.Message)
		}
	}
}

func ExampleNew() {
	err := commissions.Struct(Commission{
		Model:  "last_clik",
		Share:  decimal.RequireFromString("1.5"),
		Window: Days{From: 30, To: 1},
	})
	fmt.Println(err)
	show(err)
	// Output:
	// model: enum; share: dec_lte 1; window.to: not_before from
	// model is not a known name
	// share must be at most 1
	// window.to must not be before from
}

func ExampleDecode() {
	body := `{
		"model": "last_click",
		"share": "fifteen percent",
		"Window": {"from": 0},
		"window": {"from": 30, "to": 1}
	}`
	c, err := valid.Decode[Commission](commissions, strings.NewReader(body))
	show(err)
	fmt.Println(c.Model, c.Window.To)
	// Output:
	// share must be a decimal number such as 12.50
	// Window is not a field known here; the name is window
	// window.to must not be before from
	// last_click 1
}

func ExampleDecode_syntax() {
	_, err := valid.Decode[[]Commission](commissions, strings.NewReader("[\n  {\"model\": 'last_click'}\n]"))
	fmt.Println(err)
	show(err)
	// Output:
	// [0].model: syntax 14
	// [0].model is not JSON at line 2, column 13 (byte 14): want a value
}

func ExampleRule() {
	check := valid.New(valid.Rule("handle", func(field any, _ string) bool {
		s, is := field.(string)
		return is && strings.HasPrefix(s, "@")
	}), valid.Say("handle", "must begin with @"))
	type creator struct {
		Name string `json:"name" validate:"handle"`
	}
	show(check.Struct(creator{"mia"}))
	// Output:
	// name must begin with @
}

// A program that has its own validator gives it the same rules, and gets the
// same problems.
func ExampleChecker_Register() {
	host := validator.New(validator.WithRequiredStructEnabled())
	if err := commissions.Register(host); err != nil {
		fmt.Println(err)
		return
	}
	type order struct {
		Number string                `json:"number" validate:"required"`
		Terms  map[string]Commission `json:"terms" validate:"dive"`
	}
	o := order{Terms: map[string]Commission{"acme.example": {Model: "last_click"}}}
	for _, p := range commissions.Problems(host.Struct(o), o) {
		fmt.Println(p)
	}
	// Output:
	// number: required
	// terms["acme.example"].share: dec_gt 0
}
