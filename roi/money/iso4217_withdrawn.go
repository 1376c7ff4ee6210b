package money

// withdrawn holds the codes of ISO 4217 List Three, "Historic denominations", in
// the order of their letters: code, number, digits of the minor unit, year and
// month of withdrawal. A code that was withdrawn in one country and lives on in
// another, or that was used again, is active and not here. Where the list names
// several withdrawals it is the last of them; where it names a range, the end.
//
// Publisher and copy as for the active codes, as of 2026-02-01. Trust of codes,
// numbers and months: high, compared with that copy in a test.
//
// The list gives no minor units. They are set by hand, and weaker: none or 0
// where the JDK's table of currencies says so (CurrencyData.properties, version
// 176, https://github.com/openjdk/jdk), 0 for the convertible and financial
// francs and pesetas as for the money they were units of (BEC, BEL, LUC, LUL,
// ESA, ESB), none for the accounting unit XRE, 3 for YDD, which had 1,000 fils,
// and 2 for all others.
var withdrawn = [...]row{
	{code: "ADP", number: 20, digits: 0, gone: 200307},   // Andorran Peseta
	{code: "AFA", number: 4, digits: 2, gone: 200301},    // Afghani
	{code: "ALK", number: 8, digits: 2, gone: 198912},    // Old Lek
	{code: "ANG", number: 532, digits: 2, gone: 202503},  // Netherlands Antillean Guilder
	{code: "AOK", number: 24, digits: 2, gone: 199103},   // Kwanza
	{code: "AON", number: 24, digits: 2, gone: 200002},   // New Kwanza
	{code: "AOR", number: 982, digits: 2, gone: 200002},  // Kwanza Reajustado
	{code: "ARA", number: 32, digits: 2, gone: 199201},   // Austral
	{code: "ARP", number: 32, digits: 2, gone: 198507},   // Peso Argentino
	{code: "ARY", number: 32, digits: 2, gone: 199012},   // Peso
	{code: "ATS", number: 40, digits: 2, gone: 200203},   // Schilling
	{code: "AYM", number: 945, digits: 2, gone: 200510},  // Azerbaijan Manat
	{code: "AZM", number: 31, digits: 2, gone: 200512},   // Azerbaijanian Manat
	{code: "BAD", number: 70, digits: 2, gone: 199807},   // Dinar
	{code: "BEC", number: 993, digits: 0, gone: 199003},  // Convertible Franc
	{code: "BEF", number: 56, digits: 0, gone: 200203},   // Belgian Franc
	{code: "BEL", number: 992, digits: 0, gone: 199003},  // Financial Franc
	{code: "BGJ", number: 100, digits: 2, gone: 199012},  // Lev A/52
	{code: "BGK", number: 100, digits: 2, gone: 199012},  // Lev A/62
	{code: "BGL", number: 100, digits: 2, gone: 200311},  // Lev
	{code: "BGN", number: 975, digits: 2, gone: 202601},  // Bulgarian Lev
	{code: "BOP", number: 68, digits: 2, gone: 198702},   // Peso boliviano
	{code: "BRB", number: 76, digits: 2, gone: 198603},   // Cruzeiro
	{code: "BRC", number: 76, digits: 2, gone: 198902},   // Cruzado
	{code: "BRE", number: 76, digits: 2, gone: 199303},   // Cruzeiro
	{code: "BRN", number: 76, digits: 2, gone: 199003},   // New Cruzado
	{code: "BRR", number: 987, digits: 2, gone: 199407},  // Cruzeiro Real
	{code: "BUK", number: 104, digits: 2, gone: 199002},  // Kyat
	{code: "BYB", number: 112, digits: 0, gone: 200101},  // Belarusian Ruble
	{code: "BYR", number: 974, digits: 0, gone: 201701},  // Belarusian Ruble
	{code: "CHC", number: 948, digits: 2, gone: 200411},  // WIR Franc (for electronic)
	{code: "CSD", number: 891, digits: 2, gone: 200610},  // Serbian Dinar
	{code: "CSJ", number: 203, digits: 2, gone: 199012},  // Krona A/53
	{code: "CSK", number: 200, digits: 2, gone: 199303},  // Koruna
	{code: "CUC", number: 931, digits: 2, gone: 202106},  // Peso Convertible
	{code: "CYP", number: 196, digits: 2, gone: 200801},  // Cyprus Pound
	{code: "DDM", number: 278, digits: 2, gone: 199009},  // Mark der DDR
	{code: "DEM", number: 276, digits: 2, gone: 200203},  // Deutsche Mark
	{code: "ECS", number: 218, digits: 2, gone: 200009},  // Sucre
	{code: "ECV", number: 983, digits: 2, gone: 200009},  // Unidad de Valor Constante (UVC)
	{code: "EEK", number: 233, digits: 2, gone: 201101},  // Kroon
	{code: "ESA", number: 996, digits: 0, gone: 198112},  // Spanish Peseta
	{code: "ESB", number: 995, digits: 0, gone: 199412},  // "A" Account (convertible Peseta Account)
	{code: "ESP", number: 724, digits: 0, gone: 200203},  // Spanish Peseta
	{code: "FIM", number: 246, digits: 2, gone: 200203},  // Markka
	{code: "FRF", number: 250, digits: 2, gone: 200203},  // French Franc
	{code: "GEK", number: 268, digits: 2, gone: 199510},  // Georgian Coupon
	{code: "GHC", number: 288, digits: 2, gone: 200801},  // Cedi
	{code: "GHP", number: 939, digits: 2, gone: 200706},  // Ghana Cedi
	{code: "GNE", number: 324, digits: 2, gone: 198912},  // Syli
	{code: "GNS", number: 324, digits: 2, gone: 198602},  // Syli
	{code: "GQE", number: 226, digits: 2, gone: 198606},  // Ekwele
	{code: "GRD", number: 300, digits: 0, gone: 200203},  // Drachma
	{code: "GWE", number: 624, digits: 2, gone: 198112},  // Guinea Escudo
	{code: "GWP", number: 624, digits: 2, gone: 199705},  // Guinea-Bissau Peso
	{code: "HRD", number: 191, digits: 2, gone: 199501},  // Croatian Dinar
	{code: "HRK", number: 191, digits: 2, gone: 202301},  // Kuna
	{code: "IEP", number: 372, digits: 2, gone: 200203},  // Irish Pound
	{code: "ILP", number: 376, digits: 2, gone: 198112},  // Pound
	{code: "ILR", number: 376, digits: 2, gone: 199012},  // Old Shekel
	{code: "ISJ", number: 352, digits: 2, gone: 199012},  // Old Krona
	{code: "ITL", number: 380, digits: 0, gone: 200203},  // Italian Lira
	{code: "LAJ", number: 418, digits: 2, gone: 197912},  // Pathet Lao Kip
	{code: "LSM", number: 426, digits: 2, gone: 198505},  // Loti
	{code: "LTL", number: 440, digits: 2, gone: 201412},  // Lithuanian Litas
	{code: "LTT", number: 440, digits: 2, gone: 199307},  // Talonas
	{code: "LUC", number: 989, digits: 0, gone: 199003},  // Luxembourg Convertible Franc
	{code: "LUF", number: 442, digits: 0, gone: 200203},  // Luxembourg Franc
	{code: "LUL", number: 988, digits: 0, gone: 199003},  // Luxembourg Financial Franc
	{code: "LVL", number: 428, digits: 2, gone: 201401},  // Latvian Lats
	{code: "LVR", number: 428, digits: 2, gone: 199412},  // Latvian Ruble
	{code: "MGF", number: 450, digits: 0, gone: 200412},  // Malagasy Franc
	{code: "MLF", number: 466, digits: 2, gone: 198411},  // Mali Franc
	{code: "MRO", number: 478, digits: 2, gone: 201712},  // Ouguiya
	{code: "MTL", number: 470, digits: 2, gone: 200801},  // Maltese Lira
	{code: "MTP", number: 470, digits: 2, gone: 198306},  // Maltese Pound
	{code: "MVQ", number: 462, digits: 2, gone: 198912},  // Maldive Rupee
	{code: "MXP", number: 484, digits: 2, gone: 199301},  // Mexican Peso
	{code: "MZE", number: 508, digits: 2, gone: 198112},  // Mozambique Escudo
	{code: "MZM", number: 508, digits: 2, gone: 200606},  // Mozambique Metical
	{code: "NIC", number: 558, digits: 2, gone: 199010},  // Cordoba
	{code: "NLG", number: 528, digits: 2, gone: 200203},  // Netherlands Guilder
	{code: "PEH", number: 604, digits: 2, gone: 199012},  // Sol
	{code: "PEI", number: 604, digits: 2, gone: 199107},  // Inti
	{code: "PES", number: 604, digits: 2, gone: 198602},  // Sol
	{code: "PLZ", number: 616, digits: 2, gone: 199701},  // Zloty
	{code: "PTE", number: 620, digits: 0, gone: 200203},  // Portuguese Escudo
	{code: "RHD", number: 716, digits: 2, gone: 198112},  // Rhodesian Dollar
	{code: "ROK", number: 642, digits: 2, gone: 199012},  // Leu A/52
	{code: "ROL", number: 642, digits: 0, gone: 200506},  // Old Leu
	{code: "RUR", number: 810, digits: 2, gone: 200401},  // Russian Ruble
	{code: "SDD", number: 736, digits: 2, gone: 200707},  // Sudanese Dinar
	{code: "SDP", number: 736, digits: 2, gone: 199806},  // Sudanese Pound
	{code: "SIT", number: 705, digits: 2, gone: 200701},  // Tolar
	{code: "SKK", number: 703, digits: 2, gone: 200901},  // Slovak Koruna
	{code: "SLL", number: 694, digits: 2, gone: 202312},  // Leone
	{code: "SRG", number: 740, digits: 2, gone: 200312},  // Surinam Guilder
	{code: "STD", number: 678, digits: 2, gone: 201712},  // Dobra
	{code: "SUR", number: 810, digits: 2, gone: 199012},  // Rouble
	{code: "TJR", number: 762, digits: 2, gone: 200104},  // Tajik Ruble
	{code: "TMM", number: 795, digits: 2, gone: 200901},  // Turkmenistan Manat
	{code: "TPE", number: 626, digits: 0, gone: 200211},  // Timor Escudo
	{code: "TRL", number: 792, digits: 0, gone: 200512},  // Old Turkish Lira
	{code: "UAK", number: 804, digits: 2, gone: 199609},  // Karbovanet
	{code: "UGS", number: 800, digits: 2, gone: 198705},  // Uganda Shilling
	{code: "UGW", number: 800, digits: 2, gone: 199012},  // Old Shilling
	{code: "USS", number: 998, digits: 2, gone: 201403},  // US Dollar (Same day)
	{code: "UYN", number: 858, digits: 2, gone: 198912},  // Old Uruguay Peso
	{code: "UYP", number: 858, digits: 2, gone: 199303},  // Uruguayan Peso
	{code: "VEB", number: 862, digits: 2, gone: 200801},  // Bolivar
	{code: "VEF", number: 937, digits: 2, gone: 201808},  // Bolívar
	{code: "VNC", number: 704, digits: 2, gone: 199012},  // Old Dong
	{code: "XEU", number: 954, digits: 2, gone: 199901},  // European Currency Unit (E.C.U)
	{code: "XFO", number: 0, digits: none, gone: 200610}, // Gold-Franc
	{code: "XFU", number: 0, digits: none, gone: 201311}, // UIC-Franc
	{code: "XRE", number: 0, digits: none, gone: 199911}, // RINET Funds Code
	{code: "YDD", number: 720, digits: 3, gone: 199109},  // Yemeni Dinar
	{code: "YUD", number: 890, digits: 2, gone: 199001},  // New Yugoslavian Dinar
	{code: "YUM", number: 891, digits: 2, gone: 200307},  // New Dinar
	{code: "YUN", number: 890, digits: 2, gone: 199511},  // Yugoslavian Dinar
	{code: "ZAL", number: 991, digits: 2, gone: 199503},  // Financial Rand
	{code: "ZMK", number: 894, digits: 2, gone: 201212},  // Zambian Kwacha
	{code: "ZRN", number: 180, digits: 2, gone: 199906},  // New Zaire
	{code: "ZRZ", number: 180, digits: 2, gone: 199402},  // Zaire
	{code: "ZWC", number: 716, digits: 2, gone: 198912},  // Rhodesian Dollar
	{code: "ZWD", number: 716, digits: 2, gone: 200808},  // Zimbabwe Dollar
	{code: "ZWL", number: 932, digits: 2, gone: 202409},  // Zimbabwe Dollar
	{code: "ZWN", number: 942, digits: 2, gone: 200609},  // Zimbabwe Dollar (new)
	{code: "ZWR", number: 935, digits: 2, gone: 200906},  // Zimbabwe Dollar
}
