package money

import (
	"slices"
	"strings"
	"time"

	"github.com/seed-e12bc25d/influencekit/engagement/civil"
)

// A Currency is an ISO 4217 code in capitals: "EUR". It decodes from whatever
// text comes; [Currency.IsValid] tells whether it is money.
type Currency string

// An Info is what ISO 4217 says of one code.
type Info struct {
	Code      Currency
	Number    int        // the numeric code: 978 for EUR, 0 where there is none
	Digits    int        // of the minor unit: 2 for EUR, 0 for JPY; −1 where the list has none, as for metals: no money
	Withdrawn civil.Date // the first day of the month the code was withdrawn in; the zero Date while it is active
}

// IsMoney reports whether the code has a minor unit. Metals, drawing rights, bond
// units, and the codes for tests and for no currency do not.
func (i Info) IsMoney() bool { return i.Digits >= 0 }

// ActiveOn reports whether the code had not been withdrawn on the day. A code
// counts as active to the end of the month it was withdrawn in, since the list
// names only the month. The list has no days of introduction: the answer is true
// for a day before the currency existed, and false for the zero Date.
func (i Info) ActiveOn(day civil.Date) bool {
	if day.IsZero() {
		return false
	}
	return i.Withdrawn.IsZero() || day.Before(i.Withdrawn.AddMonths(1))
}

// Lookup returns what ISO 4217 says of a code in capitals, active or withdrawn,
// money or not; ok is false when the list does not have it.
func Lookup(code string) (info Info, ok bool) {
	r := find(pack(code))
	if r == nil {
		return Info{}, false
	}
	return r.info(), true
}

// Currencies returns every code of ISO 4217 in the order of their letters, active
// and withdrawn, money or not. The list is the caller's own.
func Currencies() []Info {
	all := make([]Info, 0, len(active)+len(withdrawn))
	for i := range active {
		all = append(all, active[i].info())
	}
	for i := range withdrawn {
		all = append(all, withdrawn[i].info())
	}
	slices.SortFunc(all, func(a, b Info) int { return strings.Compare(string(a.Code), string(b.Code)) })
	return all
}

// IsValid reports whether c is money: a code of ISO 4217, active or withdrawn,
// that has a minor unit.
func (c Currency) IsValid() bool {
	_, ok := c.Digits()
	return ok
}

// Digits returns how many decimals the minor unit of c has: 2 for EUR, 0 for JPY,
// 3 for KWD. ok is false, and the digits 0, when c is no money.
func (c Currency) Digits() (digits int, ok bool) {
	r := find(pack(string(c)))
	if r == nil || r.digits == none {
		return 0, false
	}
	return int(r.digits), true
}

// ActiveOn reports whether c is money and had not been withdrawn on the day; see
// [Info.ActiveOn] for what a month of withdrawal means.
func (c Currency) ActiveOn(day civil.Date) bool {
	info, ok := Lookup(string(c))
	return ok && info.IsMoney() && info.ActiveOn(day)
}

// A row is one line of the tables of codes.
type row struct {
	code   Currency
	number int16
	digits int8
	gone   int32 // year and month of withdrawal: 202301
}

// none marks a code without a minor unit.
const none = -1

func (r *row) info() Info {
	info := Info{Code: r.code, Number: int(r.number), Digits: int(r.digits)}
	if r.gone != 0 {
		info.Withdrawn = civil.NewDate(int(r.gone/100), time.Month(r.gone%100), 1)
	}
	return info
}

// A code is the three letters of a currency in one word, the first in the
// highest place, so that codes sort as their letters do. No currency is 0.
type code uint32

// pack is 0 for a text that is not three bytes.
func pack(text string) code {
	if len(text) != 3 {
		return 0
	}
	return code(text[0])<<16 | code(text[1])<<8 | code(text[2])
}

// find returns the row of a code, or nil.
func find(c code) *row {
	if r := search(active[:], c); r != nil {
		return r
	}
	return search(withdrawn[:], c)
}

func search(rows []row, c code) *row {
	low, high := 0, len(rows)
	for low < high {
		mid := int(uint(low+high) >> 1)
		switch at := pack(string(rows[mid].code)); {
		case at == c:
			return &rows[mid]
		case at < c:
			low = mid + 1
		default:
			high = mid
		}
	}
	return nil
}

// currency is the code as text; it does not allocate.
func (c code) currency() Currency {
	if r := find(c); r != nil {
		return r.code
	}
	return ""
}

// digits is the number of decimals of the code's minor unit; 0 for no currency.
func (c code) digits() int {
	if r := find(c); r != nil {
		return int(r.digits)
	}
	return 0
}

// money returns the code and the digits of a currency that is money, or a
// [CurrencyError].
func (c Currency) money() (cur code, digits int, err error) {
	digits, ok := c.Digits()
	if !ok {
		return 0, 0, CurrencyError{c}
	}
	return pack(string(c)), digits, nil
}
