package sources_test

import (
	"encoding/json"
	"io"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement/payload"
	"github.com/seed-e12bc25d/influencekit/roi"
	"github.com/seed-e12bc25d/influencekit/roi/money"
	"github.com/seed-e12bc25d/influencekit/roi/sources"
)

// read reads a body with one of the readers.
func read(network, body string) (sources.Transactions, error) {
	switch r := strings.NewReader(body); network {
	case "awin":
		return sources.Awin(r, time.UTC)
	case "impact":
		return sources.Impact(r)
	default:
		return sources.CJ(r)
	}
}

func TestAffiliateNetworkProblems(t *testing.T) {
	const records = "data.publisherCommissions.records[1]."
	for _, c := range []struct{ network, row, path, rule string }{
		{"awin", `{"id":9,"saleAmount":{"amount":5}}`, "[1].saleAmount.amount", "required"},
		{"awin", `{"id":9,"saleAmount":{"amount":5,"currency":"ZZZ"}}`, "[1].saleAmount.currency", "currency"},
		{"awin", `{"id":9,"saleAmount":{"amount":"5,0","currency":"EUR"}}`, "[1].saleAmount.amount", "not_a_decimal"},
		{"awin", `{"id":9,"saleAmount":{"amount":1111111111111111111111111111,"currency":"EUR"}}`, "[1].saleAmount.amount", "out_of_range"},
		{"awin", `{"id":9,"commissionStatus":"maybe"}`, "[1].commissionStatus", "enum"},
		{"awin", `{"id":9,"clickDate":"yesterday"}`, "[1].clickDate", "not_a_time"},
		{"awin", `{"saleAmount":null}`, "[1].id", "required"},
		{"awin", `7`, "[1]", "wrong_kind"},
		{"awin", `{"id":9,"saleAmount":{"amount":5,"currency":"EUR"},"oldSaleAmount":{"amount":6,"currency":"USD"}}`, "[1].saleAmount", "mixed_currency"},
		{"impact", `{"Id":"9","Amount":"5"}`, "Actions[1].Amount", "required"},
		{"impact", `{"Id":"9","Currency":"XAU","Amount":"5"}`, "Actions[1].Currency", "currency"},
		{"impact", `{"Id":"9","Currency":"USD","Payout":"ten"}`, "Actions[1].Payout", "not_a_decimal"},
		{"impact", `{"Id":"9","EventDate":"2026-01-01"}`, "Actions[1].EventDate", "not_a_time"},
		{"impact", `{"State":"LOST"}`, "Actions[1].State", "enum"},
		{"cj", `{"commissionId":"9","pubCurrency":"EU","saleAmountPubCurrency":"1"}`, records + "pubCurrency", "currency"},
		{"cj", `{"commissionId":"9","pubCurrency":"EUR","saleAmountPubCurrency":[1]}`, records + "saleAmountPubCurrency", "not_a_decimal"},
		{"cj", `{"commissionId":null}`, records + "commissionId", "required"},
		{"cj", `{"commissionId":"9","postingDate":"x"}`, records + "postingDate", "not_a_time"},
	} {
		t.Run(c.network+" "+c.path+" "+c.rule, func(t *testing.T) {
			body := map[string]string{
				"awin": `[{"id":1},` + c.row + `,{"id":2}]`, "impact": `{"Actions":[{"Id":"1"},` + c.row + `,{"Id":"2"}]}`,
				"cj": cjBody(`{"commissionId":"1"}`, c.row, `{"commissionId":"2"}`),
			}[c.network]
			got, err := read(c.network, body)
			require.NoError(t, err)
			assert.True(t, got.Problems.Has(c.path, c.rule), "%v", got.Problems)
			assert.Equal(t, "2", got.Transactions[len(got.Transactions)-1].ID, "the rows behind it are kept")
		})
	}
}

func TestAffiliateNetworkErrors(t *testing.T) {
	for _, c := range []struct {
		network, body string
		is            error
		read          int
	}{
		{"awin", "", payload.ErrEmpty, 0},
		{"awin", `[{"id":1},{"id":`, io.ErrUnexpectedEOF, 1},
		{"awin", `[{"id":1}] x`, payload.ErrTrailing, 1},
		{"impact", `{"Actions":[{"Id":"1"},{"Id":"`, io.ErrUnexpectedEOF, 1},
		{"cj", `{"data":{"publisherCommissions":{"records":[{"commissionId":"1"}` + "\xff", payload.ErrNotUTF8, 1},
	} {
		got, err := read(c.network, c.body)
		assert.ErrorIs(t, err, c.is, c.body)
		assert.Len(t, got.Transactions, c.read, c.body)
	}
	for _, c := range []struct{ network, body, message string }{
		{"awin", `{"error":"unauthorized"}`, "awin answered with an error: unauthorized"},
		{"impact", `{"Status":"ERROR","Message":"Authentication failed"}`, "impact.com answered with an error: Authentication failed"},
		{"cj", `{"data":null,"errors":[{"message":"Not authorized"}]}`, "cj answered with an error: Not authorized"},
		{"awin", `{"a":1}`, "payload: want an Awin list of transactions, got another kind of JSON object"},
		{"impact", `{}`, "payload: want an impact.com body of actions, got an empty object"},
		{"cj", `<html>`, "payload: want a CJ body of commissions, got an HTML or XML page"},
	} {
		_, err := read(c.network, c.body)
		assert.EqualError(t, err, c.message)
	}
	_, err := sources.Awin(nil, nil)
	assert.ErrorIs(t, err, payload.ErrEmpty)
	_, err = sources.Impact(iotest.ErrReader(io.ErrClosedPipe))
	assert.ErrorIs(t, err, io.ErrClosedPipe)
	_, err = sources.CJ(strings.NewReader(cjBody(cjOriginal)), payload.MaxBytes(50))
	assert.ErrorIs(t, err, payload.ErrTooLarge)
}

// What was accepted survives a round trip and gives orders that can be assigned.
func FuzzAffiliateNetworks(f *testing.F) {
	f.Add([]byte(cjBody(cjOriginal, cjPart, cjRest)))
	f.Add([]byte(`[{"id":7,"amended":true,"saleAmount":{"amount":60.0,"currency":"EUR"},"oldSaleAmount":{"amount":100,"currency":"EUR"},"clickDate":"2024-05-04T20:54:00"}]`))
	f.Add([]byte(`{"Actions":[{"Id":"5","State":"REVERSED","IntendedAmount":"100.00","Amount":"70.00","Currency":"usd"}]}`))
	f.Fuzz(func(t *testing.T, body []byte) {
		for _, network := range []string{"awin", "impact", "cj"} {
			got, _ := read(network, string(body))
			sound(t, got)
		}
	})
}

// sound checks what holds for transactions from any body.
func sound(t *testing.T, got sources.Transactions) {
	t.Helper()
	text, err := json.Marshal(got)
	require.NoError(t, err)
	var back sources.Transactions
	require.NoError(t, json.Unmarshal(text, &back))
	again, err := json.Marshal(back)
	require.NoError(t, err)
	assert.Equal(t, string(text), string(again))
	m := got.Merged()
	assert.LessOrEqual(t, len(m.Transactions), len(got.Transactions))
	orders, _ := got.Orders()
	_, err = roi.ByCreator(roi.Assign(orders, map[string]string{"ANA10": "ana"}, roi.Policy{Unpaid: true}), time.Time{}, nil)
	if err != nil {
		assert.ErrorIs(t, err, money.ErrRange)
	}
}
