package payload_test

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"github.com/seed-e12bc25d/influencekit/engagement/payload"
)

// The same 20,000 items, by encoding/json into bare strings and by a Reader
// into leaves.
func BenchmarkItems(b *testing.B) {
	const one = `{"id":"D-lhorsDlUQ","title":"What are Actions on Google (Assistant on Air)","likes":"190","time":"2019-03-21T20:37:49Z","more":{"w":120,"h":90}}`
	body := []byte(`{"items":[` + strings.Repeat(one+",", 19_999) + one + `]}`)
	b.Run("encoding/json", func(b *testing.B) {
		b.SetBytes(int64(len(body)))
		b.ReportAllocs()
		for b.Loop() {
			var v struct {
				Items []struct {
					ID    string `json:"id"`
					Title string `json:"title"`
					Likes string `json:"likes"`
					Time  string `json:"time"`
				} `json:"items"`
			}
			if err := json.Unmarshal(body, &v); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("payload", func(b *testing.B) {
		b.SetBytes(int64(len(body)))
		b.ReportAllocs()
		for b.Loop() {
			n := 0
			r := payload.NewReader(bytes.NewReader(body), "")
			err := r.Body(func(string) error {
				return payload.Items(r, func(v *struct {
					ID    payload.ID    `json:"id"`
					Title payload.Text  `json:"title"`
					Likes payload.Count `json:"likes"`
					Time  payload.Time  `json:"time"`
				}) {
					n++
				})
			})
			if err != nil || n != 20_000 {
				b.Fatal(n, err)
			}
		}
	})
}
