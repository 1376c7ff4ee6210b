package flow_test

import (
	"fmt"
	"time"

	"github.com/seed-e12bc25d/influencekit/contract/flow"
)

type Door string

type Facts struct{ KeyInHand bool }

func door() flow.Table[Door, Facts] {
	return flow.Table[Door, Facts]{
		Name: "door", States: []Door{"open", "shut", "locked"}, Starts: []Door{"open"},
		Rows: []flow.Row[Door, Facts]{
			{Name: "shut", From: []Door{"open"}, To: "shut"},
			{Name: "open", From: []Door{"shut"}, To: "open"},
			{Name: "lock", From: []Door{"shut"}, To: "locked", Guards: []flow.Guard[Door, Facts]{{
				Name: "key", Must: "The key is in hand.",
				Met: func(c flow.Case[Door, Facts]) flow.Answer { return flow.If(c.Facts.KeyInHand) },
			}}},
			{Name: "unlock", From: []Door{"locked"}, To: "shut", By: []string{"owner"}},
		},
	}
}

// May it be locked? If not, why, and what may be done?
func ExampleTable_Apply() {
	t := door()
	at := time.Date(2026, 10, 31, 12, 0, 0, 0, time.UTC)
	h, _ := t.Apply(flow.History[Door]{}, flow.Step[Door]{To: "shut", At: at, By: "guest"}, Facts{})
	_, err := t.Apply(h, flow.Step[Door]{To: "locked", At: at.Add(time.Minute)}, Facts{})
	fmt.Println(err)
	h, _ = t.Apply(h, flow.Step[Door]{To: "locked", At: at.Add(time.Hour)}, Facts{KeyInHand: true})
	for _, m := range h.Moves {
		fmt.Println(m.At.Format("15:04"), m.Name, "from", m.From, "to", m.To)
	}
	// Output:
	// door: from "shut" not to "locked": the key is in hand; allowed: "open"; not yet: "locked" (needs: the key is in hand)
	// 12:00 shut from open to shut
	// 13:00 lock from shut to locked
}

// What may happen next, and what is missing for the rest?
func ExampleTable_Next() {
	t := door()
	at := time.Date(2026, 10, 31, 12, 0, 0, 0, time.UTC)
	h, _ := t.Import(flow.Step[Door]{To: "shut", At: at})
	for _, c := range t.Next(h, at, Facts{}) {
		fmt.Println(c.Name, c.Open, c.Unmet)
	}
	// Output:
	// open true []
	// lock false [the key is in hand]
}

// A table is checked once, in a test.
func ExampleTable_Validate() {
	t := door()
	t.States = append(t.States, "ajar")
	fmt.Println(t.Validate())
	// Output:
	// flow: "ajar": no way leads there from a start; "ajar": nothing follows and it is not terminal
}

func ExampleAliases_Find() {
	theirs := flow.Aliases[Door]{{System: "sensor", Theirs: "CLOSED_BOLTED", To: "locked"}}
	a, ok := theirs.Find("sensor", "closed bolted")
	fmt.Println(a.To, ok)
	// Output: locked true
}
