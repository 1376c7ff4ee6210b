package money_test

import (
	"encoding/csv"
	"errors"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

func TestCurrencyTable(t *testing.T) {
	all := money.Currencies()
	assert.True(t, slices.IsSortedFunc(all, func(a, b money.Info) int {
		return strings.Compare(string(a.Code), string(b.Code))
	}))
	digits, seen := map[int]int{}, map[money.Currency]bool{}
	withdrawn := 0
	for _, info := range all {
		assert.Regexp(t, `^[A-Z]{3}$`, string(info.Code))
		assert.False(t, seen[info.Code], info.Code)
		seen[info.Code] = true
		found, ok := money.Lookup(string(info.Code))
		assert.True(t, ok)
		assert.Equal(t, info, found)
		assert.Equal(t, info.IsMoney(), info.Code.IsValid())
		if !info.Withdrawn.IsZero() {
			withdrawn++
			continue
		}
		digits[info.Digits]++
	}
	// List One as of 2026-02-01: 178 active codes; −1 stands for no minor unit.
	assert.Equal(t, map[int]int{2: 139, 0: 17, 3: 7, 4: 2, -1: 13}, digits)
	assert.Equal(t, 129, withdrawn)

	all[0].Digits = 9
	assert.NotEqual(t, 9, money.Currencies()[0].Digits, "the list is the caller's own")
}

func TestCurrencyDigits(t *testing.T) {
	for digits, codes := range map[int]string{
		0: "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF",
		3: "BHD IQD JOD KWD LYD OMR TND",
		4: "CLF UYW",
		// Where other tables are wrong or old, and withdrawn codes.
		2: "HUF VES VED SLE XCG ZWG COP IDR PKR TZS RSD MRU BGN HRK ANG ZWL SLL CUC MRO",
	} {
		for _, code := range strings.Fields(codes) {
			got, ok := money.Currency(code).Digits()
			assert.True(t, ok, code)
			assert.Equal(t, digits, got, code)
		}
	}
}

func TestCurrencyThatIsNoMoney(t *testing.T) {
	for _, code := range []money.Currency{"XAU", "XAG", "XDR", "XTS", "XXX", "XSU", "XFO", "", "EU", "EURO", "eur", "€", "ABC", "\x00\x00\x00"} {
		assert.False(t, code.IsValid(), code)
		_, ok := code.Digits()
		assert.False(t, ok, code)
		_, err := money.Parse("1", code)
		var unknown money.CurrencyError
		require.ErrorAs(t, err, &unknown)
		assert.Equal(t, code, unknown.Code)
	}
	long := money.CurrencyError{Code: money.Currency(strings.Repeat("x", 1_000_000))}
	assert.Less(t, len(long.Error()), 60)
}

func TestActiveOn(t *testing.T) {
	day := func(text string) civil.Date {
		d, err := civil.ParseDate(text)
		require.NoError(t, err)
		return d
	}
	for _, c := range []struct {
		code money.Currency
		on   string
		want bool
	}{
		{"EUR", "2026-10-31", true},
		{"HRK", "2022-12-31", true},
		{"HRK", "2023-01-31", true}, // the list names the month only
		{"HRK", "2023-02-01", false},
		{"BGN", "2025-12-31", true},
		{"BGN", "2026-02-01", false},
		{"ANG", "2025-03-31", true},
		{"ANG", "2025-04-01", false},
		{"ARY", "1990-12-31", true}, // "1989 to 1990"
		{"ARY", "1991-01-01", false},
		{"TRY", "2026-01-01", true}, // once the name of another code
		{"XAU", "2026-01-01", false},
		{"ABC", "2026-01-01", false},
	} {
		assert.Equal(t, c.want, c.code.ActiveOn(day(c.on)), "%s on %s", c.code, c.on)
	}
	assert.False(t, money.Currency("EUR").ActiveOn(civil.Date{}))
}

func TestWithdrawnCurrencyStillCounts(t *testing.T) {
	var fee money.Amount
	require.NoError(t, fee.UnmarshalText([]byte("7534.50 HRK")))
	twice, err := fee.Add(fee)
	require.NoError(t, err)
	assert.Equal(t, "15069.00 HRK", twice.String())
}

// TestCurrencyList compares the tables with the published lists, where a copy of
// them is at hand.
func TestCurrencyList(t *testing.T) {
	file, err := os.Open(filepath.Join(dataFolder(t), "data", "iso4217", "codes-all.csv"))
	if errors.Is(err, os.ErrNotExist) {
		t.Skip("no copy of the lists here")
	}
	require.NoError(t, err)
	defer file.Close()
	rows, err := csv.NewReader(file).ReadAll()
	require.NoError(t, err)

	want := map[money.Currency]money.Info{}
	for _, row := range rows[1:] {
		code, number, digits, gone := money.Currency(row[2]), row[3], row[4], row[5]
		if code == "" {
			continue
		}
		info := money.Info{Code: code, Withdrawn: lastMonth(t, gone)}
		if number != "" {
			info.Number, err = strconv.Atoi(number)
			require.NoError(t, err)
		}
		switch digits {
		case "", "-":
			info.Digits = -1
		default:
			info.Digits, err = strconv.Atoi(digits)
			require.NoError(t, err)
		}
		// Active somewhere is active; else the last withdrawal counts.
		old, again := want[code]
		if !again || info.Withdrawn.IsZero() || !old.Withdrawn.IsZero() && info.Withdrawn.After(old.Withdrawn) {
			want[code] = info
		}
	}
	got := money.Currencies()
	assert.Len(t, got, len(want))
	for _, info := range got {
		listed := want[info.Code]
		if !info.Withdrawn.IsZero() {
			listed.Digits = info.Digits // not in the list
		}
		assert.Equal(t, listed, info)
	}
}

// lastMonth reads "2023-01", "1989 to 1990", "1990-07 to 1990-09" or "1989-1990".
func lastMonth(t *testing.T, text string) civil.Date {
	t.Helper()
	if text == "" {
		return civil.Date{}
	}
	found := regexp.MustCompile(`(\d{4})(?:-(\d{2}))?$`).FindStringSubmatch(text)
	require.NotNil(t, found, text)
	year, err := strconv.Atoi(found[1])
	require.NoError(t, err)
	month := 12
	if found[2] != "" {
		month, err = strconv.Atoi(found[2])
		require.NoError(t, err)
	}
	return civil.NewDate(year, time.Month(month), 1)
}

// dataFolder is where shared data lies: the environment names it, or it is beside
// the checkout.
func dataFolder(t *testing.T) string {
	t.Helper()
	if folder := os.Getenv("INFLUENCEKIT_DATA"); folder != "" {
		return folder
	}
	folder, err := os.Getwd()
	require.NoError(t, err)
	for {
		if _, err := os.Stat(filepath.Join(folder, "go.mod")); err == nil {
			return filepath.Join(folder, "..", "shared")
		}
		parent := filepath.Dir(folder)
		require.NotEqual(t, folder, parent, "no go.mod above the package")
		folder = parent
	}
}
