package sources_test

import (
	"encoding/json"
	"errors"
	"io"
	"strings"
	"testing"
	"time"
	"unicode/utf16"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/engagement/payload"
	"github.com/seed-e12bc25d/influencekit/engagement/problem"
	"github.com/seed-e12bc25d/influencekit/roi"
	"github.com/seed-e12bc25d/influencekit/roi/money"
	"github.com/seed-e12bc25d/influencekit/roi/sources"
)

// euroMap is the default map with amounts in EUR and times in UTC.
func euroMap() sources.ColumnMap {
	m := sources.DefaultColumns()
	m.Network, m.Fixed, m.Zone = "own", "EUR", time.UTC
	return m
}

func affiliate(t *testing.T, m sources.ColumnMap, file string) sources.Transactions {
	t.Helper()
	got, err := sources.Affiliate(strings.NewReader(file), m)
	require.NoError(t, err)
	return got
}

// The same transactions as an English and a German program export them.
const (
	affiliateEnglish = "Transaction ID,Order ID,Transaction date,Sale amount,Commission,Status,Voucher code,Click ref,Click date\n" +
		"1,#1001,2026-05-01 10:00:00,\"1,200.50\",$120.05,approved,\"ANA10, VIP\",reel-1,2026-05-01 09:00:00\n" +
		"2,#1002,2026-05-02 10:00:00,80,8,Pending,,,\n" +
		"1,#1001,2026-05-09 10:00:00,(200.50),-20.05,approved,,,\n"
	affiliateGerman = "\xEF\xBB\xBFsep=;\r\nTransaktions-ID;Bestellnummer;Transaktionsdatum;Bestellwert;Provision;Zustand;Gutscheincode;Klickreferenz;Klickdatum\r\n" +
		"1;#1001;01.05.2026 10:00;1.200,50;$ 120,05;freigegeben;ANA10, VIP;reel-1;01.05.2026 09:00\r\n" +
		"2;#1002;02.05.2026 10:00;80;8;Offen;;;\r\n" +
		"1;#1001;09.05.2026 10:00;-200,50;-20,05;freigegeben;;;\r\n"
)

func TestAffiliateCSV(t *testing.T) {
	german := euroMap()
	german.Layout, german.Decimal, german.Fixed = "02.01.2006 15:04", ",", "USD"
	english := euroMap()
	english.Fixed = "USD"
	theirs := func(words ...string) []sources.Transaction {
		return []sources.Transaction{{
			Network: "own", ID: "1", Refs: []string{"reel-1"}, State: sources.CommissionLocked, Theirs: words[0], Commission: usd("120.05"), Clicked: utc("2026-05-01 09:00:00"),
			Order: roi.Order{ID: "1", Name: "#1001", Placed: utc("2026-05-01 10:00:00"), Currency: "USD", Codes: []string{"ANA10", "VIP"}, Sale: roi.Sale{Goods: usd("1200.50")}},
		}, {
			Network: "own", ID: "2", State: sources.CommissionPending, Theirs: words[1], Commission: usd("8"),
			Order: roi.Order{ID: "2", Name: "#1002", Placed: utc("2026-05-02 10:00:00"), Currency: "USD", Sale: roi.Sale{Goods: usd("80")}},
		}, {
			Network: "own", ID: "1", Corrects: "1", State: sources.CommissionLocked, Theirs: words[0], Commission: usd("-20.05"),
			Order: roi.Order{ID: "1", Name: "#1001", Placed: utc("2026-05-09 10:00:00"), Currency: "USD",
				Sale: roi.Sale{Refunds: []roi.Refund{{At: utc("2026-05-09 10:00:00"), Goods: usd("200.50")}}}},
		}}
	}
	got := affiliate(t, english, affiliateEnglish)
	assert.Empty(t, got.Problems)
	assert.Equal(t, theirs("approved", "Pending"), got.Transactions)
	got = affiliate(t, german, affiliateGerman)
	assert.Empty(t, got.Problems)
	assert.Equal(t, theirs("freigegeben", "Offen"), got.Transactions)

	orders, problems := got.Orders()
	assert.Empty(t, problems)
	require.Len(t, orders, 2)
	assert.Equal(t, roi.PartiallyRefunded, orders[0].Status)
	merged := got.Merged().Transactions
	assert.Equal(t, usd("100"), merged[0].Commission)

	// The same file in UTF-16, as spreadsheets save "Unicode text".
	wide := []byte{0xFF, 0xFE}
	for _, c := range utf16.Encode([]rune(strings.ReplaceAll(strings.TrimPrefix(affiliateGerman, "\xEF\xBB\xBF"), ";", "\t"))) {
		wide = append(wide, byte(c), byte(c>>8))
	}
	got, err := sources.Affiliate(strings.NewReader(strings.Replace(string(wide), "s\x00e\x00p\x00=\x00\t\x00\r\x00\n\x00", "", 1)), german)
	require.NoError(t, err)
	assert.Equal(t, theirs("freigegeben", "Offen"), got.Transactions)
}

func TestAffiliateCSVProblems(t *testing.T) {
	const head = "ID,Date,Amount,Commission,Currency,Status\n1,2026-05-13,10.50,1.05,EUR,paid\n"
	for _, c := range []struct{ row, path, rule string }{
		{"2,2026-05-13,ten,1,EUR,paid", "rows[1].Amount", "not_a_number"},
		{"2,2026-05-13,$ten,1,EUR,paid", "rows[1].Amount", "not_a_number"},
		{"2,2026-05-13,$1,1,CAD,maybe", "rows[1].Status", "enum"},
		{"2,2026-05-13,1 USD,1,EUR,paid", "rows[1].Amount", "mixed_currency"},
		{"2,2026-05-13,1,1,euros,paid", "rows[1].Currency", "currency"},
		{"2,31.02.2026,1,1,EUR,paid", "rows[1].Date", "not_a_time"},
		{"2,2026-05-13,1111111111111111111111111111,1,EUR,paid", "rows[1].Amount", "out_of_range"},
		{",2026-05-13,1,1,EUR,paid", "rows[1].ID", "required"},
		{"Total,,10.50,1.05,,", "rows[1].Currency", ""},
		{"2,2026-05-13,1,\"1,EUR,paid", "rows[1]", "broken_quote"},
		{"2,2026-05-13,1,1,EUR,paid,7", "rows[1]", "long_row"},
		{"2,2026-05-13,1", "rows[1]", "short_row"},
		{"1.79E+16,2026-05-13,1,1,EUR,paid", "rows[1].ID", "damaged_id"},
	} {
		got := affiliate(t, euroMap(), head+c.row+"\n3,2026-05-14,5,0.5,EUR,paid\n")
		if c.rule != "" {
			assert.True(t, got.Problems.Has(c.path, c.rule), "%s: %v", c.row, got.Problems)
		}
		last := got.Transactions[len(got.Transactions)-1]
		assert.Equal(t, "3", last.ID, "%s: the rows behind it are kept: %v", c.row, got.Problems)
		assert.Equal(t, eur("5"), last.Order.Sale.Goods)
	}
	noCurrency := euroMap()
	noCurrency.Fixed = ""
	got := affiliate(t, noCurrency, "ID,Amount,Currency\n1,5,\n2,6,EUR\n")
	assert.True(t, got.Problems.Has("rows[0].Currency", "required"), "%v", got.Problems)
	assert.Equal(t, money.Amount{}, got.Transactions[0].Order.Sale.Goods)
	unzoned := euroMap()
	unzoned.Zone, unzoned.Layout = nil, "2006-01-02 15:04"
	got = affiliate(t, unzoned, "ID,Amount,Date\n1,5,2026-05-13 10:00\n2,5,2026-05-13 10:00\n3,5,13.5.\n")
	assert.True(t, got.Problems.Has("Date", "no_zone"), "%v", got.Problems)
	assert.True(t, got.Problems.Has("rows[2].Date", "not_a_time"), "%v", got.Problems)
	assert.Len(t, got.Problems, 2)
}

func TestAffiliateCSVErrors(t *testing.T) {
	var wrong *payload.WrongKindError
	for _, file := range []string{"name,age\nAna,5\n", "ID,Status\n1,paid\n", "Amount,Status\n1,paid\n", `{"a":1}`} {
		_, err := sources.Affiliate(strings.NewReader(file), euroMap())
		assert.ErrorAs(t, err, &wrong, file)
	}
	_, err := sources.Affiliate(nil, euroMap())
	assert.ErrorIs(t, err, payload.ErrEmpty)
	_, err = sources.Affiliate(strings.NewReader(affiliateEnglish), euroMap(), payload.MaxBytes(50))
	assert.ErrorIs(t, err, payload.ErrTooLarge)
	got, err := sources.Affiliate(strings.NewReader("ID,Amount\n1,1\n2,2\n3,3\n"), euroMap(), payload.MaxItems(2))
	assert.ErrorIs(t, err, payload.ErrTooMany)
	assert.Len(t, got.Transactions, 2)
	wide := "ID,Amount" + strings.Repeat(",x", 400_000) + "\n1,5" + strings.Repeat(",", 400_000) + "\n"
	got, err = sources.Affiliate(strings.NewReader(wide), euroMap())
	require.NoError(t, err)
	assert.Equal(t, eur("5"), got.Transactions[0].Order.Sale.Goods, "400,000 columns")
	broken := io.MultiReader(strings.NewReader("ID,Amount\n1,1\n2,2\n"), &failing{})
	got, err = sources.Affiliate(broken, euroMap())
	assert.ErrorIs(t, err, io.ErrClosedPipe)
	assert.Len(t, got.Transactions, 2, "what was read is kept")
}

type failing struct{}

func (*failing) Read([]byte) (int, error) { return 0, io.ErrClosedPipe }

func TestColumnMapValidate(t *testing.T) {
	assert.NoError(t, euroMap().Validate())
	bad := sources.ColumnMap{
		Order: []string{" ", "No", strings.Repeat("x", 300)}, Sale: []string{"NO "}, Decimal: ";", Fixed: "ZZZ", Layout: "YYYY-MM-DD",
		States: map[string]sources.CommissionState{"ok": "good", "fine": sources.CommissionPaid, "open": ""},
	}
	err := bad.Validate()
	assert.EqualError(t, err, "fixed: currency; decimal: oneof . ,; layout: layout 2006-01-02; states.ok: enum; order[0]: required; order[2]: max 200; sale[0]: unique order[1]")
	err = sources.ColumnMap{}.Validate()
	assert.EqualError(t, err, "id: required_without order; sale: required_without commission; fixed: required_without currency")
	_, err = sources.Affiliate(strings.NewReader(affiliateEnglish), bad)
	var list problem.List
	require.True(t, errors.As(err, &list))
	assert.True(t, list.Has("fixed", "currency"))

	// It is a plain value: what JSON brings back is the same map.
	m := euroMap()
	m.Zone = nil
	text, err := json.Marshal(m)
	require.NoError(t, err)
	var back sources.ColumnMap
	require.NoError(t, json.Unmarshal(text, &back))
	assert.Equal(t, m, back)
	many := euroMap()
	many.ID = make([]string, 101)
	assert.EqualError(t, many.Validate(), "id: max 100")
}

// The states say the same as the table of package contract, and are its states.
func TestStatesAreThoseOfContracts(t *testing.T) {
	for _, s := range sources.CommissionStates() {
		assert.Contains(t, contract.CommissionStates(), contract.CommissionState(s))
	}
	body := map[string]func(word string) string{
		"Awin":   func(word string) string { return `[{"id":1,"commissionStatus":"` + word + `"}]` },
		"Impact": func(word string) string { return `{"Actions":[{"Id":"1","State":"` + word + `"}]}` },
		"CJ":     func(word string) string { return cjBody(`{"commissionId":"1","actionStatus":"` + word + `"}`) },
	}
	seen := 0
	for _, a := range contract.CommissionNames() {
		write, ours := body[a.System]
		if !ours || a.Theirs == "CORRECTED" { // in whole or in part: the amounts tell
			continue
		}
		seen++
		got, err := read(strings.ToLower(a.System), write(a.Theirs))
		require.NoError(t, err)
		assert.Equal(t, a.To, contract.CommissionState(got.Transactions[0].State), "%s %s", a.System, a.Theirs)
	}
	assert.Equal(t, 12, seen)
}

// What was accepted survives a round trip and gives orders that can be assigned.
func FuzzAffiliateCSV(f *testing.F) {
	f.Add([]byte(affiliateEnglish), "", "")
	f.Add([]byte(affiliateGerman), ",", "02.01.2006 15:04")
	f.Add([]byte("ID,Amount\n1,(1'234.5 €)\n1,-$1.234\n"), ".", "")
	f.Fuzz(func(t *testing.T, body []byte, mark, layout string) {
		m := euroMap()
		m.Decimal, m.Layout = mark, layout
		got, _ := sources.Affiliate(strings.NewReader(string(body)), m)
		sound(t, got)
	})
}

func TestAffiliateAmounts(t *testing.T) {
	m := euroMap()
	m.Decimal = ""
	for text, want := range map[string]string{
		"€12.50": "12.5", "12,50 €": "12.5", "EUR 1.234,50": "1234.5", "1,234.50 EUR": "1234.5", "(€5)": "-5", "-€5": "-5", "€-5": "-5",
		"€1.234.567": "1234567", "€ 1 234,5": "1234.5", "€1'234": "1234", "5 Euro": "5", "kr 5": "5", "E€5": "5",
	} {
		got := affiliate(t, m, "ID;Commission\n1;\""+text+"\"\n")
		assert.Empty(t, got.Problems, text)
		assert.Equal(t, eur(want), got.Transactions[0].Commission, text)
	}
	for _, text := range []string{"€1.234", "€1,23,4", "€", "€1.2.3", "12€50", "=1+1", "€1e5",
		"10%", "1.2K", "1.2 k€", "3 Mio. €", "5 CR", "ca 5", "₺5", "US$5", "5 USD"} {
		got := affiliate(t, m, "ID;Commission\n1;\""+text+"\"\n")
		assert.NotEmpty(t, got.Problems, text)
		assert.Equal(t, money.Amount{}, got.Transactions[0].Commission, text)
	}
}
