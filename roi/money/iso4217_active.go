package money

// active holds the codes of ISO 4217 List One, "Current currency and funds
// codes", in the order of their letters: code, number, digits of the minor unit.
//
// Publisher: SIX Group for ISO, https://www.six-group.com/en/products-services/financial-information/market-reference-data/data-standards.html,
// read through https://github.com/datasets/currency-codes (public domain, PDDL).
// As of 2026-02-01. Trust: high; counted and compared with that copy in a test.
var active = [...]row{
	{code: "AED", number: 784, digits: 2},    // UAE Dirham
	{code: "AFN", number: 971, digits: 2},    // Afghani
	{code: "ALL", number: 8, digits: 2},      // Lek
	{code: "AMD", number: 51, digits: 2},     // Armenian Dram
	{code: "AOA", number: 973, digits: 2},    // Kwanza
	{code: "ARS", number: 32, digits: 2},     // Argentine Peso
	{code: "AUD", number: 36, digits: 2},     // Australian Dollar
	{code: "AWG", number: 533, digits: 2},    // Aruban Florin
	{code: "AZN", number: 944, digits: 2},    // Azerbaijan Manat
	{code: "BAM", number: 977, digits: 2},    // Convertible Mark
	{code: "BBD", number: 52, digits: 2},     // Barbados Dollar
	{code: "BDT", number: 50, digits: 2},     // Taka
	{code: "BHD", number: 48, digits: 3},     // Bahraini Dinar
	{code: "BIF", number: 108, digits: 0},    // Burundi Franc
	{code: "BMD", number: 60, digits: 2},     // Bermudian Dollar
	{code: "BND", number: 96, digits: 2},     // Brunei Dollar
	{code: "BOB", number: 68, digits: 2},     // Boliviano
	{code: "BOV", number: 984, digits: 2},    // Mvdol
	{code: "BRL", number: 986, digits: 2},    // Brazilian Real
	{code: "BSD", number: 44, digits: 2},     // Bahamian Dollar
	{code: "BTN", number: 64, digits: 2},     // Ngultrum
	{code: "BWP", number: 72, digits: 2},     // Pula
	{code: "BYN", number: 933, digits: 2},    // Belarusian Ruble
	{code: "BZD", number: 84, digits: 2},     // Belize Dollar
	{code: "CAD", number: 124, digits: 2},    // Canadian Dollar
	{code: "CDF", number: 976, digits: 2},    // Congolese Franc
	{code: "CHE", number: 947, digits: 2},    // WIR Euro
	{code: "CHF", number: 756, digits: 2},    // Swiss Franc
	{code: "CHW", number: 948, digits: 2},    // WIR Franc
	{code: "CLF", number: 990, digits: 4},    // Unidad de Fomento
	{code: "CLP", number: 152, digits: 0},    // Chilean Peso
	{code: "CNY", number: 156, digits: 2},    // Yuan Renminbi
	{code: "COP", number: 170, digits: 2},    // Colombian Peso
	{code: "COU", number: 970, digits: 2},    // Unidad de Valor Real
	{code: "CRC", number: 188, digits: 2},    // Costa Rican Colon
	{code: "CUP", number: 192, digits: 2},    // Cuban Peso
	{code: "CVE", number: 132, digits: 2},    // Cabo Verde Escudo
	{code: "CZK", number: 203, digits: 2},    // Czech Koruna
	{code: "DJF", number: 262, digits: 0},    // Djibouti Franc
	{code: "DKK", number: 208, digits: 2},    // Danish Krone
	{code: "DOP", number: 214, digits: 2},    // Dominican Peso
	{code: "DZD", number: 12, digits: 2},     // Algerian Dinar
	{code: "EGP", number: 818, digits: 2},    // Egyptian Pound
	{code: "ERN", number: 232, digits: 2},    // Nakfa
	{code: "ETB", number: 230, digits: 2},    // Ethiopian Birr
	{code: "EUR", number: 978, digits: 2},    // Euro
	{code: "FJD", number: 242, digits: 2},    // Fiji Dollar
	{code: "FKP", number: 238, digits: 2},    // Falkland Islands Pound
	{code: "GBP", number: 826, digits: 2},    // Pound Sterling
	{code: "GEL", number: 981, digits: 2},    // Lari
	{code: "GHS", number: 936, digits: 2},    // Ghana Cedi
	{code: "GIP", number: 292, digits: 2},    // Gibraltar Pound
	{code: "GMD", number: 270, digits: 2},    // Dalasi
	{code: "GNF", number: 324, digits: 0},    // Guinean Franc
	{code: "GTQ", number: 320, digits: 2},    // Quetzal
	{code: "GYD", number: 328, digits: 2},    // Guyana Dollar
	{code: "HKD", number: 344, digits: 2},    // Hong Kong Dollar
	{code: "HNL", number: 340, digits: 2},    // Lempira
	{code: "HTG", number: 332, digits: 2},    // Gourde
	{code: "HUF", number: 348, digits: 2},    // Forint
	{code: "IDR", number: 360, digits: 2},    // Rupiah
	{code: "ILS", number: 376, digits: 2},    // New Israeli Sheqel
	{code: "INR", number: 356, digits: 2},    // Indian Rupee
	{code: "IQD", number: 368, digits: 3},    // Iraqi Dinar
	{code: "IRR", number: 364, digits: 2},    // Iranian Rial
	{code: "ISK", number: 352, digits: 0},    // Iceland Krona
	{code: "JMD", number: 388, digits: 2},    // Jamaican Dollar
	{code: "JOD", number: 400, digits: 3},    // Jordanian Dinar
	{code: "JPY", number: 392, digits: 0},    // Yen
	{code: "KES", number: 404, digits: 2},    // Kenyan Shilling
	{code: "KGS", number: 417, digits: 2},    // Som
	{code: "KHR", number: 116, digits: 2},    // Riel
	{code: "KMF", number: 174, digits: 0},    // Comorian Franc
	{code: "KPW", number: 408, digits: 2},    // North Korean Won
	{code: "KRW", number: 410, digits: 0},    // Won
	{code: "KWD", number: 414, digits: 3},    // Kuwaiti Dinar
	{code: "KYD", number: 136, digits: 2},    // Cayman Islands Dollar
	{code: "KZT", number: 398, digits: 2},    // Tenge
	{code: "LAK", number: 418, digits: 2},    // Lao Kip
	{code: "LBP", number: 422, digits: 2},    // Lebanese Pound
	{code: "LKR", number: 144, digits: 2},    // Sri Lanka Rupee
	{code: "LRD", number: 430, digits: 2},    // Liberian Dollar
	{code: "LSL", number: 426, digits: 2},    // Loti
	{code: "LYD", number: 434, digits: 3},    // Libyan Dinar
	{code: "MAD", number: 504, digits: 2},    // Moroccan Dirham
	{code: "MDL", number: 498, digits: 2},    // Moldovan Leu
	{code: "MGA", number: 969, digits: 2},    // Malagasy Ariary
	{code: "MKD", number: 807, digits: 2},    // Denar
	{code: "MMK", number: 104, digits: 2},    // Kyat
	{code: "MNT", number: 496, digits: 2},    // Tugrik
	{code: "MOP", number: 446, digits: 2},    // Pataca
	{code: "MRU", number: 929, digits: 2},    // Ouguiya
	{code: "MUR", number: 480, digits: 2},    // Mauritius Rupee
	{code: "MVR", number: 462, digits: 2},    // Rufiyaa
	{code: "MWK", number: 454, digits: 2},    // Malawi Kwacha
	{code: "MXN", number: 484, digits: 2},    // Mexican Peso
	{code: "MXV", number: 979, digits: 2},    // Mexican Unidad de Inversion (UDI)
	{code: "MYR", number: 458, digits: 2},    // Malaysian Ringgit
	{code: "MZN", number: 943, digits: 2},    // Mozambique Metical
	{code: "NAD", number: 516, digits: 2},    // Namibia Dollar
	{code: "NGN", number: 566, digits: 2},    // Naira
	{code: "NIO", number: 558, digits: 2},    // Cordoba Oro
	{code: "NOK", number: 578, digits: 2},    // Norwegian Krone
	{code: "NPR", number: 524, digits: 2},    // Nepalese Rupee
	{code: "NZD", number: 554, digits: 2},    // New Zealand Dollar
	{code: "OMR", number: 512, digits: 3},    // Rial Omani
	{code: "PAB", number: 590, digits: 2},    // Balboa
	{code: "PEN", number: 604, digits: 2},    // Sol
	{code: "PGK", number: 598, digits: 2},    // Kina
	{code: "PHP", number: 608, digits: 2},    // Philippine Peso
	{code: "PKR", number: 586, digits: 2},    // Pakistan Rupee
	{code: "PLN", number: 985, digits: 2},    // Zloty
	{code: "PYG", number: 600, digits: 0},    // Guarani
	{code: "QAR", number: 634, digits: 2},    // Qatari Rial
	{code: "RON", number: 946, digits: 2},    // Romanian Leu
	{code: "RSD", number: 941, digits: 2},    // Serbian Dinar
	{code: "RUB", number: 643, digits: 2},    // Russian Ruble
	{code: "RWF", number: 646, digits: 0},    // Rwanda Franc
	{code: "SAR", number: 682, digits: 2},    // Saudi Riyal
	{code: "SBD", number: 90, digits: 2},     // Solomon Islands Dollar
	{code: "SCR", number: 690, digits: 2},    // Seychelles Rupee
	{code: "SDG", number: 938, digits: 2},    // Sudanese Pound
	{code: "SEK", number: 752, digits: 2},    // Swedish Krona
	{code: "SGD", number: 702, digits: 2},    // Singapore Dollar
	{code: "SHP", number: 654, digits: 2},    // Saint Helena Pound
	{code: "SLE", number: 925, digits: 2},    // Leone
	{code: "SOS", number: 706, digits: 2},    // Somali Shilling
	{code: "SRD", number: 968, digits: 2},    // Surinam Dollar
	{code: "SSP", number: 728, digits: 2},    // South Sudanese Pound
	{code: "STN", number: 930, digits: 2},    // Dobra
	{code: "SVC", number: 222, digits: 2},    // El Salvador Colon
	{code: "SYP", number: 760, digits: 2},    // Syrian Pound
	{code: "SZL", number: 748, digits: 2},    // Lilangeni
	{code: "THB", number: 764, digits: 2},    // Baht
	{code: "TJS", number: 972, digits: 2},    // Somoni
	{code: "TMT", number: 934, digits: 2},    // Turkmenistan New Manat
	{code: "TND", number: 788, digits: 3},    // Tunisian Dinar
	{code: "TOP", number: 776, digits: 2},    // Pa’anga
	{code: "TRY", number: 949, digits: 2},    // Turkish Lira
	{code: "TTD", number: 780, digits: 2},    // Trinidad and Tobago Dollar
	{code: "TWD", number: 901, digits: 2},    // New Taiwan Dollar
	{code: "TZS", number: 834, digits: 2},    // Tanzanian Shilling
	{code: "UAH", number: 980, digits: 2},    // Hryvnia
	{code: "UGX", number: 800, digits: 0},    // Uganda Shilling
	{code: "USD", number: 840, digits: 2},    // US Dollar
	{code: "USN", number: 997, digits: 2},    // US Dollar (Next day)
	{code: "UYI", number: 940, digits: 0},    // Uruguay Peso en Unidades Indexadas (UI)
	{code: "UYU", number: 858, digits: 2},    // Peso Uruguayo
	{code: "UYW", number: 927, digits: 4},    // Unidad Previsional
	{code: "UZS", number: 860, digits: 2},    // Uzbekistan Sum
	{code: "VED", number: 926, digits: 2},    // Bolívar Soberano
	{code: "VES", number: 928, digits: 2},    // Bolívar Soberano
	{code: "VND", number: 704, digits: 0},    // Dong
	{code: "VUV", number: 548, digits: 0},    // Vatu
	{code: "WST", number: 882, digits: 2},    // Tala
	{code: "XAD", number: 396, digits: 2},    // Arab Accounting Dinar
	{code: "XAF", number: 950, digits: 0},    // CFA Franc BEAC
	{code: "XAG", number: 961, digits: none}, // Silver
	{code: "XAU", number: 959, digits: none}, // Gold
	{code: "XBA", number: 955, digits: none}, // Bond Markets Unit European Composite Unit (EURCO)
	{code: "XBB", number: 956, digits: none}, // Bond Markets Unit European Monetary Unit (E.M.U.-6)
	{code: "XBC", number: 957, digits: none}, // Bond Markets Unit European Unit of Account 9 (E.U.A.-9)
	{code: "XBD", number: 958, digits: none}, // Bond Markets Unit European Unit of Account 17 (E.U.A.-17)
	{code: "XCD", number: 951, digits: 2},    // East Caribbean Dollar
	{code: "XCG", number: 532, digits: 2},    // Caribbean Guilder
	{code: "XDR", number: 960, digits: none}, // SDR (Special Drawing Right)
	{code: "XOF", number: 952, digits: 0},    // CFA Franc BCEAO
	{code: "XPD", number: 964, digits: none}, // Palladium
	{code: "XPF", number: 953, digits: 0},    // CFP Franc
	{code: "XPT", number: 962, digits: none}, // Platinum
	{code: "XSU", number: 994, digits: none}, // Sucre
	{code: "XTS", number: 963, digits: none}, // Codes specifically reserved for testing purposes
	{code: "XUA", number: 965, digits: none}, // ADB Unit of Account
	{code: "XXX", number: 999, digits: none}, // The codes assigned for transactions where no currency is involved
	{code: "YER", number: 886, digits: 2},    // Yemeni Rial
	{code: "ZAR", number: 710, digits: 2},    // Rand
	{code: "ZMW", number: 967, digits: 2},    // Zambian Kwacha
	{code: "ZWG", number: 924, digits: 2},    // Zimbabwe Gold
}
