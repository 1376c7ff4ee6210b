package contract

import "strings"

// mostWords is the largest number that is written in words.
const mostWords = 999_999_999_999_999

var smallWords = [...]string{
	"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
	"thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
}

var tenWords = [...]string{"", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"}

var thousandWords = [...]struct {
	n    int64
	word string
}{{1_000_000_000_000, "trillion"}, {1_000_000_000, "billion"}, {1_000_000, "million"}, {1_000, "thousand"}}

// sayWords writes a whole number from 0 to [mostWords] in words: "one thousand two
// hundred and five", with the "and" of British English. It is empty for others.
func sayWords(n int64) string {
	if n < 0 || n > mostWords {
		return ""
	}
	if n < 1000 {
		return sayHundreds(n)
	}
	var parts []string
	for _, t := range thousandWords {
		if n >= t.n {
			parts = append(parts, sayHundreds(n/t.n)+" "+t.word)
			n %= t.n
		}
	}
	switch {
	case n >= 100:
		parts = append(parts, sayHundreds(n))
	case n > 0:
		parts = append(parts, "and "+sayHundreds(n))
	}
	return strings.Join(parts, " ")
}

// sayHundreds writes a number below 1,000.
func sayHundreds(n int64) string {
	switch {
	case n < 20:
		return smallWords[n]
	case n < 100 && n%10 == 0:
		return tenWords[n/10]
	case n < 100:
		return tenWords[n/10] + "-" + smallWords[n%10]
	case n%100 == 0:
		return smallWords[n/100] + " hundred"
	}
	return smallWords[n/100] + " hundred and " + sayHundreds(n%100)
}

// currencyNames are the names of currencies that amounts in words are written with:
// of one, and of several. Others are called by their code.
var currencyNames = map[string][2]string{
	"EUR": {"euro", "euros"}, "USD": {"US dollar", "US dollars"}, "GBP": {"pound sterling", "pounds sterling"},
	"JPY": {"Japanese yen", "Japanese yen"}, "CHF": {"Swiss franc", "Swiss francs"}, "CAD": {"Canadian dollar", "Canadian dollars"},
	"AUD": {"Australian dollar", "Australian dollars"}, "NZD": {"New Zealand dollar", "New Zealand dollars"},
	"SEK": {"Swedish krona", "Swedish kronor"}, "NOK": {"Norwegian krone", "Norwegian kroner"}, "DKK": {"Danish krone", "Danish kroner"},
	"PLN": {"Polish zloty", "Polish zlotys"}, "CZK": {"Czech koruna", "Czech korunas"}, "HUF": {"Hungarian forint", "Hungarian forints"},
	"RON": {"Romanian leu", "Romanian lei"}, "TRY": {"Turkish lira", "Turkish liras"}, "INR": {"Indian rupee", "Indian rupees"},
	"BRL": {"Brazilian real", "Brazilian reais"}, "MXN": {"Mexican peso", "Mexican pesos"}, "CNY": {"Chinese yuan", "Chinese yuan"},
	"KRW": {"South Korean won", "South Korean won"}, "SGD": {"Singapore dollar", "Singapore dollars"},
	"HKD": {"Hong Kong dollar", "Hong Kong dollars"}, "ZAR": {"South African rand", "South African rand"},
	"AED": {"UAE dirham", "UAE dirhams"}, "SAR": {"Saudi riyal", "Saudi riyals"}, "ILS": {"Israeli shekel", "Israeli shekels"},
	"IDR": {"Indonesian rupiah", "Indonesian rupiah"}, "NGN": {"Nigerian naira", "Nigerian naira"},
	"KES": {"Kenyan shilling", "Kenyan shillings"}, "THB": {"Thai baht", "Thai baht"}, "PHP": {"Philippine peso", "Philippine pesos"},
}

// currencyName is what so many whole units of a currency are called.
func currencyName(code string, whole int64) string {
	names, ok := currencyNames[code]
	switch {
	case !ok:
		return code
	case whole == 1:
		return names[0]
	}
	return names[1]
}
