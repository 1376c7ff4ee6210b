package payload_test

import (
	"fmt"
	"strings"

	"github.com/seed-e12bc25d/influencekit/engagement/payload"
)

// A bare struct of leaves says what a body holds. A number in quotes is a
// count, a hidden one is not 0, and what cannot be read is named by its path.
func Example() {
	body := `{"next": "p2", "items": [
		{"id": "a", "likes": "12,400"},
		{"id": 7, "likes": -1},
		{"id": "c", "likes": 3.5},
		null
	]}`
	type item struct {
		ID    payload.ID    `json:"id"`
		Likes payload.Count `json:"likes"`
	}
	r := payload.NewReader(strings.NewReader(body), "a list of posts")
	err := r.Body(func(key string) error {
		if key != "items" {
			return nil // passed over
		}
		return payload.Items(r, func(v *item) {
			switch v.Likes.State {
			case payload.Given:
				fmt.Println(v.ID.Value, v.Likes.Value)
			case payload.Hidden:
				fmt.Println(v.ID.Value, "hidden")
			default:
				fmt.Println(v.ID.Value, "unknown")
			}
		})
	})
	fmt.Println(r.Problems(), err)
	// Output:
	// a 12400
	// 7 hidden
	// c unknown
	// items[2].likes: not_a_count; items[3]: wrong_kind object <nil>
}

// What was read before the break is there beside the error, which says where
// the body broke.
func ExampleReader_Body() {
	body := `{"items": [{"id": "a"}, {"id": "b"}, {"id": "c`
	var ids []string
	r := payload.NewReader(strings.NewReader(body), "a list of posts")
	err := r.Body(func(string) error {
		return payload.Items(r, func(v *struct {
			ID payload.ID `json:"id"`
		}) {
			ids = append(ids, v.ID.Value)
		})
	})
	fmt.Println(ids, err)
	// Output:
	// [a b] payload: byte 46 in items[2].id: unexpected EOF
}
