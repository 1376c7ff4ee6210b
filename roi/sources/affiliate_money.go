package sources

import (
	"strings"
	"unicode"

	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// money is an amount of a row; the zero Amount when it is not given or cannot be
// read, which is a problem.
func (d *table) money(f int, cur money.Currency) money.Amount {
	var digits string
	number, code, dressed, named := undressed(d.Text(f).Value)
	switch {
	case !dressed:
		digits = d.Decimal(f).Value
	case !d.Given(f):
		return money.Amount{}
	case !named:
		d.wrong(f, "not_an_amount", "beside the number stands what is no symbol, code or name of a currency; left out")
		return money.Amount{}
	case code != "" && cur != "" && code != cur:
		d.wrong(f, "mixed_currency", "an amount of another currency than the row's; left out")
		return money.Amount{}
	default:
		if digits = plainAmount(number, d.m.Decimal); digits == "" {
			d.wrong(f, "not_a_number", "want a number such as 12.50; left out")
		}
	}
	if digits == "" || cur == "" {
		return money.Amount{}
	}
	a, err := money.Parse(digits, cur)
	if err != nil {
		d.wrong(f, "out_of_range", "more than 24 digits or 12 decimals; left out")
	}
	return a
}

// undressed is an amount without its symbol or code and without the brackets that
// stand for a minus, whether it had any of them, and whether all that was taken off
// names money.
func undressed(text string) (number string, code money.Currency, dressed, named bool) {
	const long = 60
	if len(text) > long || bare(text) {
		return text, "", false, true
	}
	number, named = strings.TrimSpace(text), true
	minus := ""
	if inner, ok := strings.CutPrefix(number, "("); ok {
		if inner, ok = strings.CutSuffix(inner, ")"); ok {
			number, minus, dressed = strings.TrimSpace(inner), "-", true
		}
	}
	strip := func() {
		for _, cut := range []func(string, func(rune) bool) string{strings.TrimLeftFunc, strings.TrimRightFunc} {
			bare := cut(number, func(r rune) bool { return unicode.Is(unicode.Sc, r) || unicode.IsLetter(r) || unicode.IsSpace(r) })
			if bare == number || bare == "" {
				continue
			}
			dressed = true
			off := strings.TrimSpace(strings.Replace(number, bare, " ", 1))
			c, money := moneyNamed(off)
			if c != "" {
				code = c
			}
			number, named = bare, named && money
		}
	}
	strip()
	if rest, ok := strings.CutPrefix(number, "-"); ok { // -$12.50
		number = strings.TrimSpace(rest)
		if strip(); minus == "" {
			minus = "-"
		}
	}
	return minus + number, code, dressed, named
}

// moneyNamed is the currency that words beside a number name, where they name but
// one, and whether they name money at all: "1.2K", "3 Mio." and "100 CR" do not,
// and are other numbers than they look.
func moneyNamed(words string) (code money.Currency, ok bool) {
	for _, w := range strings.Fields(words) {
		bare := strings.TrimFunc(w, func(r rune) bool { return r == '.' || unicode.Is(unicode.Sc, r) })
		low, signs := strings.ToLower(bare), strings.ContainsFunc(w, func(r rune) bool { return unicode.Is(unicode.Sc, r) })
		c := currencyOf(bare)
		switch {
		case bare == "":
			if c = signOf(w); c == "" {
				continue
			}
		case c != "", isMoneyWord(low):
		case signs && !shortens(low): // US$, which is USD, and R$
			c = currencyOf(bare + "D")
		default:
			return "", false
		}
		if c != "" {
			code = c
		}
	}
	return code, true
}

// signOf is the currency of a sign that only one has. Source: Unicode, Currency
// Symbols (K).
func signOf(sign string) money.Currency {
	switch sign {
	case "€":
		return "EUR"
	case "₹":
		return "INR"
	case "₺":
		return "TRY"
	case "₽":
		return "RUB"
	case "₫":
		return "VND"
	case "₪":
		return "ILS"
	case "₴":
		return "UAH"
	}
	return ""
}

// isMoneyWord reports whether a word is what amounts are written with in place of a
// code (K).
func isMoneyWord(low string) bool {
	switch low {
	case "euro", "euros", "kr", "kč", "zł", "zl", "ft", "fr", "sfr", "lei", "lv", "лв", "tl", "r", "rm", "rp", "rs", "din", "руб":
		return true
	}
	return false
}

// shortens reports whether a word shortens a number, also beside a sign: "12 k€" (K).
func shortens(low string) bool {
	switch low {
	case "k", "m", "b", "t", "mm", "mn", "bn", "md", "mio", "mrd", "tsd":
		return true
	}
	return false
}

// bare reports whether a text has nothing but digits and the marks of a number.
func bare(text string) bool {
	for i := range len(text) {
		if c := text[i]; c-'0' > 9 && c != '.' && c != ',' && c != '-' {
			return false
		}
	}
	return true
}

// plainAmount is a number with a point before its decimals, by the mark that the
// map gives, or else by what the number itself shows; empty when that is not clear.
func plainAmount(number, mark string) string {
	minus := ""
	if rest, ok := strings.CutPrefix(number, "-"); ok {
		minus, number = "-", rest
	}
	number = strings.NewReplacer(" ", "", "\u00a0", "", "\u202f", "", "'", "", "’", "").Replace(number)
	if mark == "" {
		last := strings.LastIndexAny(number, ".,")
		switch {
		case last < 0:
			mark = "."
		case len(number)-last-1 == 3 && strings.Count(number, number[last:last+1]) == 1 && strings.Count(number, ".")+strings.Count(number, ",") == 1:
			return "" // 1.234
		case strings.Count(number, number[last:last+1]) > 1: // 1.234.567
			mark = map[string]string{".": ",", ",": "."}[number[last:last+1]]
		default:
			mark = number[last : last+1]
		}
	}
	group := ","
	if mark == "," {
		group = "."
	}
	units, decimals, _ := strings.Cut(number, mark)
	for i, part := range strings.Split(units, group) {
		if i > 0 && len(part) != 3 {
			return ""
		}
	}
	plain := strings.ReplaceAll(units, group, "")
	if plain == "" || strings.Trim(plain+decimals, "0123456789") != "" {
		return ""
	}
	if decimals != "" {
		plain += "." + decimals
	}
	return minus + plain
}

// currencyOf is a currency by its code, in any case; empty when it is none.
func currencyOf(code string) money.Currency {
	cur := money.Currency(strings.ToUpper(strings.TrimSpace(code)))
	if !cur.IsValid() {
		return ""
	}
	return cur
}
