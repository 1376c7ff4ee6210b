package caption

// ownFolds is what Unicode does not fold and a reader does: small capitals and
// framed letters, quotes and hyphens, blanks and line breaks, and the two letters
// i of Turkish. A row maps neighbours, as in foldOne.
var ownFolds = [...]foldRow{
	{0x130, "ii"},
	{0x85, "\n"}, {0x2028, "\n\n"},
	{0xA0, " "}, {0x1680, " "}, {0x2000, "           "}, {0x202F, " "}, {0x205F, " "}, {0x2800, " "}, {0x3000, " "},
	{0xB4, "'"}, {0x2BC, "'"}, {0x2018, "''''"}, {0x2032, "'"}, {0x201C, `""""`}, {0x2033, `"`},
	{0x2010, "------"}, {0x2212, "-"},
	{0x1F150, abc}, {0x1F170, abc}, {0x1F1E6, abc},
}

const abc = "abcdefghijklmnopqrstuvwxyz"

// smallCapitals lists letters drawn as small capitals, and two of handwriting,
// each followed by the plain one.
const smallCapitals = "ᴀaʙbᴄcᴅdᴇeꜰfɢgʜhɪiᴊjᴋkʟlᴍmɴnᴏoᴘpꞯqʀrꜱsᴛtᴜuᴠvᴡwʏyᴢzɑaɡg"

// keptSigns fold to other signs in Unicode, and stay: they hang on names of
// brands, are seen as pictures, or would lose the line that makes them.
const keptSigns = "™℠ℹ\u2ADC"

// overlays are the marks that draw a line or frame over a letter.
var overlays = [...][2]rune{{0x305, 0x305}, {0x332, 0x338}, {0x33F, 0x33F}, {0x20D0, 0x20E2}, {0x20E4, 0x20F0}}

// styledLetters are the blocks whose letters a reader takes for plain ones in
// another style: phonetic extensions, raised and lowered, letter-like,
// parenthesized and circled, framed, mathematical.
var styledLetters = [...][2]rune{
	{0x1D2C, 0x1DBF}, {0x2071, 0x209C}, {0x2102, 0x2138}, {0x249C, 0x24E9},
	{0x1F110, 0x1F189}, {0x1D400, 0x1D7FF},
}

// wideLetters are the full-width letters of Latin.
var wideLetters = [...][2]rune{{0xFF21, 0xFF3A}, {0xFF41, 0xFF5A}}

// areFlags reports whether a run of the letters of flags is seen as flags: each
// two of them spell a region that has one.
func areFlags(run string) bool {
	if len(run)%8 != 0 {
		return false
	}
	for i := 0; i < len(run); i += 8 {
		a, b := run[i+3]-0xA6, run[i+7]-0xA6 // the last bytes tell the letters apart
		if flags[a]>>b&1 == 0 {
			return false
		}
	}
	return true
}

// flags has, for each first letter of a region, a bit for each second letter.
var flags = func() (bits [len(abc)]uint32) {
	for i := 0; i+1 < len(flagRegions); i += 3 {
		bits[flagRegions[i]-'A'] |= 1 << (flagRegions[i+1] - 'A')
	}
	return bits
}()

// flagRegions are the regions that have a flag emoji: ISO 3166-1, and AC, CP, DG,
// EA, EU, IC, TA, UN, XK.
// Source: Unicode Emoji 14.0, emoji-sequences.txt, https://www.unicode.org/reports/tr51.
const flagRegions = "" +
	"AC AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW " +
	"BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CP CR CU CV CW CX CY CZ DE DG DJ DK DM DO DZ EA EC EE EG EH ER ES " +
	"ET EU FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU IC ID IE " +
	"IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC " +
	"MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE " +
	"PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV " +
	"SX SY SZ TA TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM UN US UY UZ VA VC VE VG VI VN VU WF WS " +
	"XK YE YT ZA ZM ZW"
