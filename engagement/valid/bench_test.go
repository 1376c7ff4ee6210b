package valid_test

import (
	"bytes"
	"encoding/json"
	"testing"

	"github.com/shopspring/decimal"

	"github.com/seed-e12bc25d/influencekit/engagement/valid"
)

// A Contract has twelve fields, nested and tagged as contracts are.
type Contract struct {
	ID       string          `json:"id" validate:"required,max=40"`
	Brand    string          `json:"brand" validate:"required"`
	Creator  string          `json:"creator" validate:"required"`
	Email    string          `json:"email" validate:"omitempty,email"`
	Platform Platform        `json:"platform" validate:"enum"`
	Fee      decimal.Decimal `json:"fee" validate:"dec_gte=0,dec_places=2"`
	Share    decimal.Decimal `json:"share" validate:"dec_gt=0,dec_lte=1"`
	Window   Window          `json:"window"`
	Posts    []Post          `json:"posts" validate:"max=100,dive"`
	Rates    map[string]Rate `json:"rates" validate:"dive"`
	Tags     []string        `json:"tags" validate:"max=30,dive,required"`
	Views    int64           `json:"views" validate:"gte=0"`
}

var contractBody = []byte(`{"id":"c-1","brand":"acme","creator":"mia","email":"mia@example.com","platform":"tiktok",
"fee":"1200.50","share":"0.15","window":{"from":1,"to":30},"posts":[{"url":"https://a.example/1"},{"url":"https://a.example/2"},
{"url":"https://a.example/3","slot":{"from":1,"to":2}}],"rates":{"post":{"amount":"100"},"story":{"amount":"40"}},
"tags":["spring","shoes"],"views":120000}`)

func BenchmarkStruct(b *testing.B) {
	var c Contract
	if err := json.Unmarshal(contractBody, &c); err != nil {
		b.Fatal(err)
	}
	wrong := c
	wrong.Share, wrong.Creator, wrong.Views, wrong.Rates = dec("2"), "", -1, map[string]Rate{"a.b": {}}
	b.Run("valid", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if check.Struct(&c) != nil {
				b.Fatal("want nil")
			}
		}
	})
	b.Run("4 problems", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if check.Struct(&wrong) == nil {
				b.Fatal("want problems")
			}
		}
	})
}

func BenchmarkDecode(b *testing.B) {
	run := func(name string, do func() error) {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(contractBody)))
			b.ReportAllocs()
			for b.Loop() {
				if err := do(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
	run("json.Unmarshal", func() error { var c Contract; return json.Unmarshal(contractBody, &c) })
	run("Read", func() error { _, err := valid.Read[Contract](check, bytes.NewReader(contractBody)); return err })
	run("Decode", func() error { _, err := valid.Decode[Contract](check, bytes.NewReader(contractBody)); return err })
}
