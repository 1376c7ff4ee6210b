package contract

// countryNames are the places of ISO 3166-1 by their alpha-2 code, and Kosovo by the
// code that is used for it, with the short names that English sentences use.
var countryNames = map[string]string{
	"AF": "Afghanistan", "AX": "Åland Islands", "AL": "Albania", "DZ": "Algeria", "AS": "American Samoa", "AD": "Andorra", "AO": "Angola",
	"AI": "Anguilla", "AQ": "Antarctica", "AG": "Antigua and Barbuda", "AR": "Argentina", "AM": "Armenia", "AW": "Aruba", "AU": "Australia",
	"AT": "Austria", "AZ": "Azerbaijan", "BS": "the Bahamas", "BH": "Bahrain", "BD": "Bangladesh", "BB": "Barbados", "BY": "Belarus",
	"BE": "Belgium", "BZ": "Belize", "BJ": "Benin", "BM": "Bermuda", "BT": "Bhutan", "BO": "Bolivia",
	"BQ": "Bonaire, Sint Eustatius and Saba", "BA": "Bosnia and Herzegovina", "BW": "Botswana", "BV": "Bouvet Island", "BR": "Brazil",
	"IO": "the British Indian Ocean Territory", "BN": "Brunei", "BG": "Bulgaria", "BF": "Burkina Faso", "BI": "Burundi", "KH": "Cambodia",
	"CM": "Cameroon", "CA": "Canada", "CV": "Cabo Verde", "KY": "the Cayman Islands", "CF": "the Central African Republic", "TD": "Chad",
	"CL": "Chile", "CN": "China", "CX": "Christmas Island", "CC": "the Cocos (Keeling) Islands", "CO": "Colombia", "KM": "the Comoros",
	"CG": "the Republic of the Congo", "CD": "the Democratic Republic of the Congo", "CK": "the Cook Islands", "CR": "Costa Rica",
	"CI": "Côte d’Ivoire", "HR": "Croatia", "CU": "Cuba", "CW": "Curaçao", "CY": "Cyprus", "CZ": "Czechia", "DK": "Denmark", "DJ": "Djibouti",
	"DM": "Dominica", "DO": "the Dominican Republic", "EC": "Ecuador", "EG": "Egypt", "SV": "El Salvador", "GQ": "Equatorial Guinea",
	"ER": "Eritrea", "EE": "Estonia", "SZ": "Eswatini", "ET": "Ethiopia", "FK": "the Falkland Islands (Malvinas)", "FO": "the Faroe Islands",
	"FJ": "Fiji", "FI": "Finland", "FR": "France", "GF": "French Guiana", "PF": "French Polynesia", "TF": "the French Southern Territories",
	"GA": "Gabon", "GM": "the Gambia", "GE": "Georgia", "DE": "Germany", "GH": "Ghana", "GI": "Gibraltar", "GR": "Greece", "GL": "Greenland",
	"GD": "Grenada", "GP": "Guadeloupe", "GU": "Guam", "GT": "Guatemala", "GG": "Guernsey", "GN": "Guinea", "GW": "Guinea-Bissau",
	"GY": "Guyana", "HT": "Haiti", "HM": "Heard Island and McDonald Islands", "VA": "the Holy See", "HN": "Honduras", "HK": "Hong Kong",
	"HU": "Hungary", "IS": "Iceland", "IN": "India", "ID": "Indonesia", "IR": "Iran", "IQ": "Iraq", "IE": "Ireland", "IM": "the Isle of Man",
	"IL": "Israel", "IT": "Italy", "JM": "Jamaica", "JP": "Japan", "JE": "Jersey", "JO": "Jordan", "KZ": "Kazakhstan", "KE": "Kenya",
	"KI": "Kiribati", "KP": "North Korea", "KR": "South Korea", "XK": "Kosovo", "KW": "Kuwait", "KG": "Kyrgyzstan", "LA": "Laos",
	"LV": "Latvia", "LB": "Lebanon", "LS": "Lesotho", "LR": "Liberia", "LY": "Libya", "LI": "Liechtenstein", "LT": "Lithuania",
	"LU": "Luxembourg", "MO": "Macao", "MG": "Madagascar", "MW": "Malawi", "MY": "Malaysia", "MV": "Maldives", "ML": "Mali", "MT": "Malta",
	"MH": "the Marshall Islands", "MQ": "Martinique", "MR": "Mauritania", "MU": "Mauritius", "YT": "Mayotte", "MX": "Mexico",
	"FM": "Micronesia", "MD": "Moldova", "MC": "Monaco", "MN": "Mongolia", "ME": "Montenegro", "MS": "Montserrat", "MA": "Morocco",
	"MZ": "Mozambique", "MM": "Myanmar", "NA": "Namibia", "NR": "Nauru", "NP": "Nepal", "NL": "the Netherlands", "NC": "New Caledonia",
	"NZ": "New Zealand", "NI": "Nicaragua", "NE": "Niger", "NG": "Nigeria", "NU": "Niue", "NF": "Norfolk Island", "MK": "North Macedonia",
	"MP": "the Northern Mariana Islands", "NO": "Norway", "OM": "Oman", "PK": "Pakistan", "PW": "Palau", "PS": "Palestine", "PA": "Panama",
	"PG": "Papua New Guinea", "PY": "Paraguay", "PE": "Peru", "PH": "the Philippines", "PN": "Pitcairn", "PL": "Poland", "PT": "Portugal",
	"PR": "Puerto Rico", "QA": "Qatar", "RE": "Réunion", "RO": "Romania", "RU": "Russia", "RW": "Rwanda", "BL": "Saint Barthélemy",
	"SH": "Saint Helena, Ascension and Tristan da Cunha", "KN": "Saint Kitts and Nevis", "LC": "Saint Lucia",
	"MF": "Saint Martin (French part)", "PM": "Saint Pierre and Miquelon", "VC": "Saint Vincent and the Grenadines", "WS": "Samoa",
	"SM": "San Marino", "ST": "Sao Tome and Principe", "SA": "Saudi Arabia", "SN": "Senegal", "RS": "Serbia", "SC": "Seychelles",
	"SL": "Sierra Leone", "SG": "Singapore", "SX": "Sint Maarten (Dutch part)", "SK": "Slovakia", "SI": "Slovenia", "SB": "Solomon Islands",
	"SO": "Somalia", "ZA": "South Africa", "GS": "South Georgia and the South Sandwich Islands", "SS": "South Sudan", "ES": "Spain",
	"LK": "Sri Lanka", "SD": "Sudan", "SR": "Suriname", "SJ": "Svalbard and Jan Mayen", "SE": "Sweden", "CH": "Switzerland", "SY": "Syria",
	"TW": "Taiwan", "TJ": "Tajikistan", "TZ": "Tanzania", "TH": "Thailand", "TL": "Timor-Leste", "TG": "Togo", "TK": "Tokelau", "TO": "Tonga",
	"TT": "Trinidad and Tobago", "TN": "Tunisia", "TR": "Türkiye", "TM": "Turkmenistan", "TC": "the Turks and Caicos Islands", "TV": "Tuvalu",
	"UG": "Uganda", "UA": "Ukraine", "AE": "the United Arab Emirates", "GB": "the United Kingdom",
	"UM": "the United States Minor Outlying Islands", "US": "the United States", "UY": "Uruguay", "UZ": "Uzbekistan", "VU": "Vanuatu",
	"VE": "Venezuela", "VN": "Viet Nam", "VG": "the British Virgin Islands", "VI": "the US Virgin Islands", "WF": "Wallis and Futuna",
	"EH": "Western Sahara", "YE": "Yemen", "ZM": "Zambia", "ZW": "Zimbabwe",
}

// sayCountry writes a country by its name, and any other code as it is.
func sayCountry(code string) string {
	if name, ok := countryNames[code]; ok {
		return name
	}
	return code
}

// sayRegime writes the place of a disclosure regime.
func sayRegime(code string) string {
	if code == "EU" {
		return "the European Union"
	}
	return sayCountry(code)
}
