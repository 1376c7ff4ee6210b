package handler_test

import (
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"

	"github.com/seed-e12bc25d/influencekit/examples/service/handler"
)

// A host mounts the service where it likes. What is wrong comes back with its place.
func ExampleNew() {
	mux := http.NewServeMux()
	mux.Handle("/influence/", http.StripPrefix("/influence", handler.New(handler.Options{})))
	s := httptest.NewServer(mux)
	defer s.Close()

	answer, err := http.Post(s.URL+"/influence/v1/returns", "application/json", strings.NewReader(`{"basis": "revenue",
		"outcome": {"orders": 10, "new_customers": 12, "gross_revenue": {"amount": "500.00", "currency": "EUR"}},
		"cost": {"creator_fee": {"amount": "200.00", "currency": "USD"}}}`))
	if err != nil {
		fmt.Println(err)
		return
	}
	defer func() { _ = answer.Body.Close() }()
	body, err := io.ReadAll(answer.Body)
	fmt.Println(answer.Status, err)
	fmt.Println(strings.ReplaceAll(string(body), `{"path"`, "\n"+`{"path"`))
	// Output:
	// 422 Unprocessable Entity <nil>
	// {"type":"about:blank","title":"Unprocessable Entity","status":422,"detail":"2 problems","problems":[
	// {"path":"outcome.new_customers","rule":"not_above","param":"outcome.orders","message":"must not be above outcome.orders"},
	// {"path":"cost.creator_fee","rule":"same_currency","param":"outcome.gross_revenue","message":"must be in the currency of outcome.gross_revenue"}]}
}
