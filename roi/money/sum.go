package money

import (
	"cmp"
	"maps"
	"math/bits"
	"slices"
)

// A Sum adds up amounts of any currencies, each currency for itself. Adding
// cannot fail and its order cannot matter: every currency has 192 bits, room for
// 2^63 amounts. Sums of parts, merged in any way, are the sum of the whole. The
// zero Sum is empty and ready to use; do not copy one that is in use.
type Sum struct {
	columns []column              // in the order they came
	recent  [32]uint16            // where a column may be, by a hash of its code
	unknown map[Currency]struct{} // codes that are no money, cut to maxUnknown bytes
}

// A column is the sum of one currency.
type column struct {
	cur code
	sum wide
}

// maxUnknown bounds how much is kept of a code that is no money.
const maxUnknown = 16

// Add adds one amount. The zero Amount adds nothing; 0 EUR adds a total of 0 EUR
// where there was none.
func (s *Sum) Add(a Amount) {
	if a.cur == 0 {
		return
	}
	c := s.column(a.cur)
	c.sum = c.sum.plus(a.n)
}

// AddAll adds the amounts, as [Sum.Add] does one by one.
func (s *Sum) AddAll(amounts []Amount) {
	for i := 0; i < len(amounts); {
		cur := amounts[i].cur
		if cur == 0 {
			i++
			continue
		}
		c := s.column(cur)
		sum := c.sum
		for ; i < len(amounts) && amounts[i].cur == cur; i++ {
			sum = sum.plus(amounts[i].n)
		}
		c.sum = sum
	}
}

// AddMinor adds a list of numbers of minor units of one currency: cents of EUR,
// yen of JPY. It is the fastest way to add. When c is no money its code is
// carried along, by its first 16 bytes, and shows as an error of [Sum.Totals];
// the numbers, whose unit nobody knows, are not added to anything. An empty list
// adds nothing.
func (s *Sum) AddMinor(c Currency, minors []int64) {
	if len(minors) == 0 {
		return
	}
	cur, digits, err := c.money()
	if err != nil {
		s.addUnknown(c)
		return
	}
	var n fixed
	for _, minor := range minors {
		lo, carry := bits.Add64(n.lo, uint64(minor), 0)
		n = fixed{n.hi + minor>>63 + int64(carry), lo}
	}
	column := s.column(cur)
	column.sum = column.sum.merge(n.widen(pow10[places-digits]))
}

// Merge adds what another sum holds. A nil sum adds nothing.
func (s *Sum) Merge(o *Sum) {
	if o == nil {
		return
	}
	for _, from := range o.columns {
		to := s.column(from.cur)
		to.sum = to.sum.merge(from.sum)
	}
	for c := range o.unknown {
		s.addUnknown(c)
	}
}

// Total returns the sum of one currency; it is 0 when none was added. Errors:
// [CurrencyError] when c is no money, [ErrRange] when the sum has more than 24
// whole digits.
func (s *Sum) Total(c Currency) (Amount, error) {
	cur, _, err := c.money()
	if err != nil {
		return Amount{}, err
	}
	i := s.find(cur)
	if i < 0 {
		return Amount{cur: cur}, nil
	}
	return s.columns[i].total()
}

// Totals returns the sum of each currency that was added, in the order of their
// codes. Beside an error it returns those totals that there are. Errors: the
// first [CurrencyError] of the codes that were added and are no money, see
// [Sum.Unknown]; [ErrRange] when a sum has more than 24 whole digits.
func (s *Sum) Totals() ([]Amount, error) {
	var failed error
	if len(s.unknown) > 0 {
		failed = CurrencyError{s.Unknown()[0]}
	}
	totals := make([]Amount, 0, len(s.columns))
	for _, c := range s.sorted() {
		total, err := c.total()
		if err != nil {
			failed = cmp.Or(failed, err)
			continue
		}
		totals = append(totals, total)
	}
	return totals, failed
}

// Unknown returns the codes that were added and are no money, sorted, each by its
// first 16 bytes.
func (s *Sum) Unknown() []Currency { return slices.Sorted(maps.Keys(s.unknown)) }

func (c column) total() (Amount, error) {
	n, err := c.sum.fixed()
	if err != nil {
		return Amount{}, err
	}
	return Amount{n, c.cur}, nil
}

// column returns the column of a currency, a new one if need be. It is valid
// until the next call.
func (s *Sum) column(cur code) *column {
	slot := &s.recent[uint32(cur)*0x9E3779B1>>27] // the golden ratio spreads the codes
	if i := int(*slot); i < len(s.columns) && s.columns[i].cur == cur {
		return &s.columns[i]
	}
	i := s.find(cur)
	if i < 0 {
		i = len(s.columns)
		s.columns = append(s.columns, column{cur: cur})
	}
	*slot = uint16(i)
	return &s.columns[i]
}

// find is the place of a currency's column, or −1.
func (s *Sum) find(cur code) int {
	return slices.IndexFunc(s.columns, func(c column) bool { return c.cur == cur })
}

// sorted is the columns in the order of their codes. There are few, so each is put in
// its place; a general sort would make a program 20 kB larger.
func (s *Sum) sorted() []column {
	if len(s.columns) < 2 {
		return s.columns
	}
	out := slices.Clone(s.columns)
	for i := range out {
		for ; i > 0 && out[i].cur < out[i-1].cur; i-- {
			out[i], out[i-1] = out[i-1], out[i]
		}
	}
	return out
}

func (s *Sum) addUnknown(c Currency) {
	if s.unknown == nil {
		s.unknown = map[Currency]struct{}{}
	}
	s.unknown[c[:min(len(c), maxUnknown)]] = struct{}{}
}
