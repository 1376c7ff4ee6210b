package persona

import (
	"strings"
	"sync"
)

// countryCodes are the officially assigned codes of ISO 3166-1 alpha-2, 249 of
// them, and XK, which is not assigned but which every platform gives for Kosovo.
// Source: https://www.iso.org/obp/ui/#search, common knowledge of practice, not
// read again. Trust K. As of 2026-11.
const countryCodes = "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ " +
	"BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ " +
	"CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ " +
	"DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR " +
	"GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY " +
	"HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP " +
	"KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY " +
	"MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ " +
	"NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY " +
	"QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ " +
	"TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ " +
	"VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW "

// Countries lists the country codes the package knows, in order.
func Countries() []string { return strings.Fields(countryCodes) }

// IsCountry reports whether a text is a country code, in capitals or not.
func IsCountry(code string) bool {
	if len(code) != 2 {
		return false
	}
	a, b := upper(code[0]), upper(code[1])
	return a >= 'A' && a <= 'Z' && b >= 'A' && b <= 'Z' && countryBits()[a-'A']>>(b-'A')&1 != 0
}

// countryBits has a bit for each second letter of a code, by the first.
var countryBits = sync.OnceValue(func() *[26]uint32 {
	var bits [26]uint32
	for _, code := range Countries() {
		bits[code[0]-'A'] |= 1 << (code[1] - 'A')
	}
	return &bits
})

// meantCountry is the code that people mean by one that is none.
func meantCountry(code string) string {
	switch strings.ToUpper(strings.TrimSpace(code)) {
	case "UK", "GBR", "EN":
		return "GB"
	case "USA":
		return "US"
	case "EL", "GRC":
		return "GR"
	case "DEU", "GER":
		return "DE"
	case "FRA":
		return "FR"
	case "ESP":
		return "ES"
	case "ITA":
		return "IT"
	}
	return ""
}

func upper(b byte) byte {
	if b >= 'a' && b <= 'z' {
		return b - 'a' + 'A'
	}
	return b
}
