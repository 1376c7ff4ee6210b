package sources

import (
	"strings"
	"time"

	"github.com/seed-e12bc25d/influencekit/engagement/problem"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// A ColumnMap says how to read a CSV of an affiliate network or programme: which
// headers its columns go by, and how its dates, numbers and states are written. It
// is a plain value: start from [DefaultColumns] and change what differs.
//
// Headers are compared by their letters, digits and percent signs alone, without
// case and accents. A field without headers is not read.
type ColumnMap struct {
	Network    string   `json:"network,omitempty"` // what transactions are called by
	ID         []string `json:"id,omitempty"`      // of the row
	Order      []string `json:"order,omitempty"`   // the shop's order number
	Placed     []string `json:"placed,omitempty"`
	Clicked    []string `json:"clicked,omitempty"`
	Locked     []string `json:"locked,omitempty"`
	Cleared    []string `json:"cleared,omitempty"`
	Sale       []string `json:"sale,omitempty"`
	Commission []string `json:"commission,omitempty"`
	Currency   []string `json:"currency,omitempty"`
	State      []string `json:"state,omitempty"`
	Paid       []string `json:"paid,omitempty"` // "true", "yes" or "1": the commission was paid
	Reason     []string `json:"reason,omitempty"`
	Advertiser []string `json:"advertiser,omitempty"`
	Publisher  []string `json:"publisher,omitempty"`
	Ref        []string `json:"ref,omitempty"`  // what the link carried
	Code       []string `json:"code,omitempty"` // discount codes, with commas between several
	Customer   []string `json:"customer,omitempty"`

	// Layout is that of the dates, as package time writes it: "02.01.2006 15:04".
	// Empty: each date says by itself what it is, see [payload.CSV.Time].
	Layout string `json:"layout,omitempty"`
	// Zone is that of times which name none; nil: UTC, which is a problem of the
	// rule "no_zone".
	Zone *time.Location `json:"-"`
	// Decimal is the mark before decimals, "." or ","; empty: as the file shows.
	Decimal string `json:"decimal,omitempty"`
	// Fixed is the currency of rows that name none.
	Fixed money.Currency `json:"fixed,omitempty"`
	// States is what the words of the file mean; nil: those of [DefaultStates].
	States map[string]CommissionState `json:"states,omitempty"`
}

// mapField is a field of a map by its JSON name.
type mapField struct {
	name    string
	headers []string
}

// fields is every field, in the order of the constants below.
func (m *ColumnMap) fields() []mapField {
	return []mapField{
		{"id", m.ID}, {"order", m.Order}, {"placed", m.Placed}, {"clicked", m.Clicked}, {"locked", m.Locked}, {"cleared", m.Cleared},
		{"sale", m.Sale}, {"commission", m.Commission}, {"currency", m.Currency}, {"state", m.State}, {"paid", m.Paid}, {"reason", m.Reason},
		{"advertiser", m.Advertiser}, {"publisher", m.Publisher}, {"ref", m.Ref}, {"code", m.Code}, {"customer", m.Customer},
	}
}

const (
	mapID = iota
	mapOrder
	mapPlaced
	mapClicked
	mapLocked
	mapCleared
	mapSale
	mapCommission
	mapCurrency
	mapState
	mapPaid
	mapReason
	mapAdvertiser
	mapPublisher
	mapRef
	mapCode
	mapCustomer
)

// Validate returns nil, or every problem of the map as a [problem.List] by its
// JSON paths: neither id nor order, neither sale nor commission, no currency, a
// header that stands twice, a mark, currency, state or layout that is none.
func (m ColumnMap) Validate() error {
	var list problem.List
	add := func(path, rule, param, message string) {
		list = append(list, problem.Problem{Path: path, Rule: rule, Param: param, Message: message})
	}
	if len(m.ID)+len(m.Order) == 0 {
		add("id", "required_without", "order", "name the column of the id, or that of the order number")
	}
	if len(m.Sale)+len(m.Commission) == 0 {
		add("sale", "required_without", "commission", "name the column of the sale, or that of the commission")
	}
	if len(m.Currency) == 0 && m.Fixed == "" {
		add("fixed", "required_without", "currency", "name the column of the currency, or the currency of all rows")
	}
	if m.Fixed != "" && !m.Fixed.IsValid() {
		add("fixed", "currency", "", "not a currency of ISO 4217")
	}
	if m.Decimal != "" && m.Decimal != "." && m.Decimal != "," {
		add("decimal", "oneof", ". ,", "want a point or a comma")
	}
	if m.Layout != "" && !dateLayout(m.Layout) {
		add("layout", "layout", "2006-01-02", "want a layout of package time with year, month and day, such as 02.01.2006")
	}
	for _, word := range sortedKeys(m.States) {
		if s := m.States[word]; s != "" && !s.IsValid() {
			add(problem.Key("states", word), "enum", "", "not a state of a commission")
		}
	}
	m.validateHeaders(add)
	return list.Err()
}

// validateHeaders finds headers that are empty, too long or stand twice.
func (m *ColumnMap) validateHeaders(add func(path, rule, param, message string)) {
	const most, long = 100, 200
	seen := make(map[string]string)
	for _, f := range m.fields() {
		if len(f.headers) > most {
			add(f.name, "max", "100", "too many headers")
			continue
		}
		for i, h := range f.headers {
			path := problem.Index(f.name, i)
			same := strings.ToLower(strings.TrimSpace(h))
			switch was, taken := seen[same]; {
			case same == "":
				add(path, "required", "", "an empty header")
			case len(h) > long:
				add(path, "max", "200", "too long")
			case taken:
				add(path, "unique", was, "the header stands in another place too")
			default:
				seen[same] = path
			}
		}
	}
}

// dateLayout reports whether a layout keeps a day.
func dateLayout(layout string) bool {
	const long = 60
	if len(layout) > long {
		return false
	}
	day := time.Date(2009, time.November, 25, 0, 0, 0, 0, time.UTC)
	back, err := time.Parse(layout, day.Format(layout))
	return err == nil && back.Year() == 2009 && back.Month() == time.November && back.Day() == 25
}
