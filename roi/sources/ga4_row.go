package sources

import (
	"math"
	"strings"
	"time"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/roi"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// A ga4Cell is what stands in a cell: a whole number, or a text as the API writes
// it. The zero cell has nothing.
type ga4Cell struct {
	text  string
	n     int64
	whole bool // it is n
}

// ga4Text is a cell with a text, which is a whole number too when it is nothing
// but digits.
func ga4Text(text string) ga4Cell {
	n, whole := digits(text)
	return ga4Cell{text, n, whole}
}

// number is the number of a cell, such as "12.5" or "1.5E7".
func (c *ga4Cell) number() (money.Ratio, bool) {
	if c.whole {
		return money.Whole(c.n), true
	}
	return numberOf(c.text)
}

// ga4Builder makes the rows of one table.
type ga4Builder struct {
	policy     *GA4Policy
	currency   money.Currency
	places     []ga4Place
	dimensions *shelf[string]
	amounts    *shelf[money.Amount]
	metrics    *shelf[money.Ratio]
	date       int // a place of dimensions, below 0: no column
	event      int // likewise
	events     int // eventCount, of metrics
	splits     []ga4Split
	ratios     []money.Ratio // that rows point to
	made       AnalyticsRow  // the row that is being made
	unpriced   bool          // that there is no currency was noted
}

// builder makes room for the columns of a table.
func (p *GA4Policy) builder(cur money.Currency, columns []ga4Column) *ga4Builder {
	b := &ga4Builder{policy: p, currency: cur}
	var dimensions, amounts, metrics []string
	for _, c := range columns {
		switch c.kind {
		case ga4Dimension:
			dimensions = append(dimensions, c.name)
		case ga4Money:
			amounts = append(amounts, c.name)
		default:
			metrics = append(metrics, c.name)
		}
	}
	for _, names := range ga4Splits() {
		dimensions = append(dimensions, names[:]...)
	}
	b.dimensions, b.amounts, b.metrics = newShelf[string](dimensions), newShelf[money.Amount](amounts), newShelf[money.Ratio](metrics)
	b.date, b.event, b.events = b.dimensions.place("date"), b.dimensions.place("eventName"), b.metrics.place("eventCount")
	for _, names := range ga4Splits() {
		b.splits = append(b.splits, ga4Split{b.dimensions.place(names[0]), b.dimensions.place(names[1]), b.dimensions.place(names[2])})
	}
	for _, c := range columns {
		to := ga4Place{ga4Column: c}
		switch c.kind {
		case ga4Dimension:
			to.at = b.dimensions.place(c.name)
		case ga4Money:
			to.at = b.amounts.place(c.name)
		default:
			to = p.numberPlace(c)
			to.at = b.metrics.place(c.name)
		}
		b.places = append(b.places, to)
	}
	return b
}

// row makes a row of its cells; empty ones are not given. Note keeps a problem of a
// column.
func (b *ga4Builder) row(cells []ga4Cell, note func(column int, rule, message string)) AnalyticsRow {
	row := &b.made
	*row = AnalyticsRow{}
	for i := range b.places {
		to, cell := &b.places[i], &cells[i]
		if cell.text == "" && !cell.whole || to.name == "" {
			continue
		}
		wrong := func(rule, message string) { note(i, rule, message) }
		switch to.kind {
		case ga4Dimension:
			b.dimensions.put(to.at, cell.text)
			if to.at == b.date && says(cell.text) {
				row.Date = ga4Date(cell.text, wrong)
			}
		case ga4Money:
			b.money(to.at, cell.text, wrong)
		default:
			b.number(row, to, cell, wrong)
		}
	}
	if event, _ := b.dimensions.at(b.event); row.Leads == nil && says(event) && b.policy.isLead(event) {
		if row.Leads = row.KeyEvents; row.Leads == nil {
			if n, given := b.metrics.at(b.events); given {
				row.Leads = b.pointer(n)
			}
		}
	}
	b.split()
	row.Dimensions, row.Amounts, row.Metrics = b.dimensions.take(), b.amounts.take(), b.metrics.take()
	for _, name := range [...]string{"purchaseRevenue", "totalRevenue"} {
		if a, given := row.Amounts.Of(name); given {
			row.Revenue, row.RevenueOf = a, name
			break
		}
	}
	return *row
}

// split gives source and medium where one column holds both and none holds them.
func (b *ga4Builder) split() {
	for _, of := range b.splits {
		both, given := b.dimensions.at(of.both)
		if !given || !says(both) {
			continue
		}
		source, medium, ok := strings.Cut(both, " / ")
		if !ok {
			continue
		}
		if _, there := b.dimensions.at(of.source); !there {
			b.dimensions.put(of.source, source)
		}
		if _, there := b.dimensions.at(of.medium); !there {
			b.dimensions.put(of.medium, medium)
		}
	}
}

// pointer gives a place to a number. Those of many rows lie together.
func (b *ga4Builder) pointer(n money.Ratio) *money.Ratio {
	const some = 256
	if len(b.ratios) == cap(b.ratios) {
		b.ratios = make([]money.Ratio, 0, some)
	}
	b.ratios = append(b.ratios, n)
	return &b.ratios[len(b.ratios)-1]
}

// ga4Date is a day as the API writes it, 20260501, or as spreadsheets do.
func ga4Date(text string, wrong func(rule, message string)) civil.Date {
	for _, layout := range []string{"20060102", "2006-01-02"} {
		if day, err := time.Parse(layout, text); err == nil {
			return civil.DateOf(day, nil)
		}
	}
	wrong("not_a_date", "want a day such as 20260501; left out")
	return civil.Date{}
}

// money puts a metric in money into the row.
func (b *ga4Builder) money(at int, cell string, wrong func(rule, message string)) {
	if b.currency == "" {
		if !b.unpriced {
			b.unpriced = true
			wrong("required", "amounts without a currency are no money; this one and the others were left out")
		}
		return
	}
	text, ok := plainNumber(cell)
	if !ok {
		wrong("not_a_decimal", "want a number such as 12.50; left out")
		return
	}
	a, err := money.Parse(text, b.currency)
	if err != nil {
		wrong("out_of_range", "more than 24 digits, or no currency of ISO 4217; left out")
		return
	}
	b.amounts.put(at, a)
}

// number puts a number into the row.
func (b *ga4Builder) number(row *AnalyticsRow, to *ga4Place, cell *ga4Cell, wrong func(rule, message string)) {
	counted := to.count != nil && (!to.spare || !row.Orders.IsKnown())
	if counted {
		if n, ok := cell.times(to.times); ok {
			*to.count(row) = n
			return
		}
	}
	n, ok := cell.number()
	switch {
	case !ok:
		wrong("not_a_number", "want a number such as 12.5; left out")
	case counted:
		wrong("not_a_count", "want a whole number from 0 up; taken as unknown")
	case to.key:
		row.KeyEvents = b.pointer(n)
	case to.lead && row.Leads == nil:
		row.Leads = b.pointer(n)
	case to.lead:
		sum, err := row.Leads.Add(n)
		if err != nil {
			wrong("out_of_range", "a sum of more than 24 digits; left out")
			return
		}
		row.Leads = b.pointer(sum)
	default:
		b.metrics.put(to.at, n)
	}
}

// times is the number of a cell so many times as a count, and whether it is one.
func (c *ga4Cell) times(times int64) (engagement.Count, bool) {
	if c.whole && c.n <= math.MaxInt64/times {
		n := engagement.Known(c.n * times)
		return n, n.IsKnown()
	}
	n, ok := c.number()
	if !ok {
		return engagement.Count{}, false
	}
	n, err := n.Mul(money.Whole(times), money.HalfEven)
	if err != nil {
		return engagement.Count{}, false
	}
	return whole(n)
}

// Outcome is the row as a part of an outcome. Leads with a fraction are unknown as
// a count. GrossRevenue is Revenue, which contains what the site sent to Analytics,
// often with tax and shipping, and as purchaseRevenue is less refunds. Engaged time
// is left out: it was spent on the site, not with the content.
func (r AnalyticsRow) Outcome() roi.Outcome {
	o := roi.Outcome{Sessions: r.Sessions, Orders: r.Orders, GrossRevenue: r.Revenue}
	if r.Leads != nil {
		o.Leads, _ = whole(*r.Leads)
	}
	return o
}
