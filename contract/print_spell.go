package contract

import (
	"strconv"
	"strings"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// sayInt writes a number with commas between thousands: "12,500".
func sayInt(n int64) string { return groupThousands(strconv.FormatInt(n, 10)) }

// groupThousands puts commas between the thousands of a decimal number.
func groupThousands(number string) string {
	sign, rest := "", number
	if strings.HasPrefix(rest, "-") {
		sign, rest = "-", rest[1:]
	}
	whole, places, point := strings.Cut(rest, ".")
	var b strings.Builder
	for i := range len(whole) {
		if i > 0 && (len(whole)-i)%3 == 0 {
			b.WriteByte(',')
		}
		b.WriteByte(whole[i])
	}
	if point {
		b.WriteString("." + places)
	}
	return sign + b.String()
}

// sayAmount writes "EUR 1,200.00", with every decimal there is.
func sayAmount(a money.Amount) string {
	number, code, _ := strings.Cut(a.String(), " ")
	if code == "" {
		return groupThousands(number)
	}
	return code + " " + groupThousands(number)
}

// sayPay writes "EUR 1,200.00 (one thousand two hundred euros)" and
// "EUR 1,200.50 (one thousand two hundred and 50/100 euros)". An amount with parts
// smaller than a hundredth, a negative or an enormous one has digits only.
func sayPay(a money.Amount) string {
	text := sayAmount(a)
	number, code, _ := strings.Cut(a.String(), " ")
	whole, places, _ := strings.Cut(number, ".")
	places = strings.TrimRight(places, "0")
	n, err := strconv.ParseInt(whole, 10, 64)
	if err != nil || code == "" || a.Sign() < 0 || n > mostWords || len(places) > 2 {
		return text
	}
	said := sayWords(n)
	if places != "" {
		if len(places) == 1 {
			places += "0"
		}
		said += " and " + places + "/100"
		if n == 1 {
			n = 2 // one and a half euros
		}
	}
	return text + " (" + said + " " + currencyName(code, n) + ")"
}

// sayPercent writes a share with the decimals it has: "15 %", "12.5 %".
func sayPercent(r money.Ratio) string {
	number := strings.TrimSuffix(r.Percent(10), " %")
	if strings.Contains(number, ".") {
		number = strings.TrimRight(strings.TrimRight(number, "0"), ".")
	}
	return groupThousands(number) + " %"
}

// sayDate writes "1 October 2026".
func sayDate(d civil.Date) string {
	if d.IsZero() {
		return ""
	}
	return strconv.Itoa(d.Day()) + " " + d.Month().String() + " " + strconv.Itoa(d.Year())
}

// sayCount writes a count.
func sayCount(c engagement.Count) string {
	n, ok := c.Get()
	if !ok {
		return ""
	}
	return sayInt(n)
}

// several writes a number of things: "1 day", "3,000 days".
func several(n int, one, more string) string {
	if n == 1 {
		return "1 " + one
	}
	return sayInt(int64(n)) + " " + more
}

// sayLength writes "3 months and 10 days", or "without end".
func sayLength(l Length) string {
	var parts []string
	if l.Months != 0 {
		parts = append(parts, several(l.Months, "month", "months"))
	}
	if l.Days != 0 {
		parts = append(parts, several(l.Days, "day", "days"))
	}
	if l.Forever {
		parts = append(parts, "without end")
	}
	return strings.Join(parts, " and ")
}

// sayValue writes a value of a measure: "100", "3.5 %", "EUR 5,000.00", or of a return
// on ad spend "4".
func sayValue(v Value, m Measure) string {
	var parts []string
	if v.Count.IsKnown() {
		parts = append(parts, sayCount(v.Count))
	}
	if !v.Rate.IsZero() {
		if m == ROAS {
			parts = append(parts, groupThousands(v.Rate.String()))
		} else {
			parts = append(parts, sayPercent(v.Rate))
		}
	}
	if v.Money != (money.Amount{}) {
		parts = append(parts, sayAmount(v.Money))
	}
	return listAnd(parts)
}

// sayRange writes a range: "from 30 to 60 seconds", "at least 30 seconds".
func sayRange(r Range, one, more string) string {
	switch {
	case r.Min == 0 && r.Max == 0:
		return ""
	case r.Max == 0:
		return "at least " + several(r.Min, one, more)
	case r.Min == 0:
		return "at most " + several(r.Max, one, more)
	case r.Min == r.Max:
		return "exactly " + several(r.Min, one, more)
	}
	return "from " + sayInt(int64(r.Min)) + " to " + several(r.Max, one, more)
}
