package store_test

import (
	"context"
	"fmt"
	"log"
	"time"

	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/contract/settlement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/examples/ledger/store"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// What a host does with a ledger. After a crash it begins anew with the first call. The
// example needs a database, so that the tests build it and do not run it.
func Example() {
	ctx := context.Background()
	s, err := store.Open(ctx, "dbname=books")
	if err != nil {
		log.Fatal(err)
	}
	defer s.Release()
	deal := contract.Contract{ID: "deal-ana", Version: 1, Currency: "EUR", Brand: contract.Party{Name: "Kiln & Co. S.L."},
		Creator:      contract.Creator{Party: contract.Party{Name: "Ana Prieto"}},
		Compensation: []contract.Pay{{ID: "sales", Commission: &contract.Commission{Rate: money.BasisPoints(1000)}}}}
	if err := s.PutContract(ctx, deal); err != nil {
		log.Print(err)
		return
	}
	sale := settlement.Entry{ID: "order-1", Kind: settlement.OrderEntry, Deal: "deal-ana", At: time.Date(2026, 10, 3, 12, 0, 0, 0, time.UTC), Goods: money.Must("100.00", "EUR")}
	if _, err := s.Deliver(ctx, "message 1", []settlement.Entry{sale}); err != nil {
		log.Print(err)
		return
	}
	statement, closed, err := s.Close(ctx, civil.Month(2026, time.October, time.UTC), settlement.Policy{})
	if err != nil {
		log.Print(err)
		return
	}
	fmt.Println(statement.Deals[0].Payable, "closed now:", closed) // 10.00 EUR closed now: true, the first time
}
