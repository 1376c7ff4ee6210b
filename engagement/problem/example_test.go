package problem_test

import (
	"errors"
	"fmt"

	"github.com/seed-e12bc25d/influencekit/engagement/problem"
)

func Example() {
	check := func() error {
		var list problem.List
		list = append(list, problem.Problem{
			Path: "share", Rule: "dec_lte", Param: "1", Message: "must be at most 1",
		}, problem.Problem{
			Path: problem.Key("rates", "€/post"), Rule: "required", Message: "is required",
		})
		return list.Under("creators[3]").Err()
	}

	err := check()
	fmt.Println(err)

	var list problem.List
	if errors.As(err, &list) {
		for _, p := range list {
			fmt.Printf("%s %s\n", p.Path, p.Message)
		}
	}
	// Output:
	// creators[3].share: dec_lte 1; creators[3].rates["€/post"]: required
	// creators[3].share must be at most 1
	// creators[3].rates["€/post"] is required
}

func ExampleKey() {
	fmt.Println(problem.Key("rates", "post"))
	fmt.Println(problem.Key("rates", "a.b"))
	fmt.Println(problem.Join(problem.Index("posts", 2), "url"))
	// Output:
	// rates.post
	// rates["a.b"]
	// posts[2].url
}
