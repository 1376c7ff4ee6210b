package payload_test

import (
	"bytes"
	"encoding/csv"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement/payload"
)

const (
	cID = iota
	cText
	cViews
	cHours
	cTime
)

var cFields = []payload.Field{
	cID:    {Headers: []string{"Post ID", "Beitrags-ID"}},
	cText:  {Headers: []string{"Caption", "Räckvidd"}},
	cViews: {Kind: payload.Whole, Headers: []string{"Views", "Aufrufe"}},
	cHours: {Kind: payload.Figure, Headers: []string{"Hours"}},
	cTime:  {Kind: payload.When, Headers: []string{"Time"}},
}

// table reads a table into lines of its cells, and gives the problems and the
// error.
func table(body string, opts ...payload.Option) (rows []string, problems string, err error) {
	c := payload.NewCSV(strings.NewReader(body), "a table", opts...)
	if c.Header(cFields, 1) {
		for c.Next() {
			if c.Total() {
				continue
			}
			cells := []string{c.ID(cID).Value, c.Text(cText).Value}
			for _, f := range []int{cViews, cHours} {
				cells = append(cells, c.Decimal(f).Value)
			}
			rows = append(rows, strings.Join(cells, "|"))
		}
	}
	if list := c.Problems(); len(list) > 0 {
		problems = list.Error()
	}
	return rows, problems, c.Err()
}

func TestCSVShapes(t *testing.T) {
	for _, c := range []struct {
		name, body string
		rows       []string
		problems   string
	}{
		{"plain", "Post ID,Caption,Views\n1,a,5\n2,b,6\n", []string{"1|a|5|", "2|b|6|"}, ""},
		{"semicolons", "Post ID;Caption;Views\n1;a,b;5\n", []string{"1|a,b|5|"}, ""},
		{"tabs", "Post ID\tCaption\tViews\n1\ta\t5\n", []string{"1|a|5|"}, ""},
		{"bars", "Post ID|Views\n1|5\n", []string{"1||5|"}, ""},
		{"sep", "sep=;\nPost ID;Caption;Views\n1;a;5\n", []string{"1|a|5|"}, ""},
		{"sep in quotes, and another delimiter", "\"sep=|\"\r\nPost ID|Caption|Views\r\n1|a,;|5\r\n", []string{"1|a,;|5|"}, ""},
		{"a sep that lies", "sep=;\nPost ID,Caption,Views\n1,a,5\n", []string{"1|a|5|"}, ""},
		{"comments and a title above", "# made by hand\n\nMy posts, all of them\nPost ID,Caption,Views\n1,a,5\n", []string{"1|a|5|"}, ""},
		{"another order, unknown and missing columns", "Mood,VIEWS,post id\nfine,5,1\n", []string{"1||5|"}, ""},
		{"headers without their accents, spaces and case", "post_id,rackvidd,  ViEwS \n1,a,5\n", []string{"1|a|5|"}, ""},
		{"a percentage is another column", "Post ID,Views (%),Views,Hours ％\n1,40,5,6\n", []string{"1||5|"}, ""},
		{"decomposed accents", "Post ID,Ra\u0308ckvidd,Views\n1,a,5\n", []string{"1|a|5|"}, ""},
		{"mixed line ends and a last line without", "Post ID,Caption,Views\r\n1,a,5\n2,b,6\r3,c,7", []string{"1|a|5|", "2|b|6|", "3|c|7|"}, ""},
		{"quotes, delimiters and line ends within", "Post ID,Caption,Views\n1,\"a, \"\"b\"\"\r\nc\",5\n", []string{"1|a, \"b\"\nc|5|"}, ""},
		{"blank lines", "Post ID,Caption,Views\n\n1,a,5\n,,\n \n2,b,6\n\n", []string{"1|a|5|", "2|b|6|"}, ""},
		{"words for nothing", "Post ID,Caption,Views\n1,undefined,--\n2,,N/A\n3,x,-1\n", []string{"1|||", "2|||", "3|x|-1|"}, ""},
		{"formula cells are read as they are", "Post ID,Caption,Views\n\"=\"\"178\"\"\",=1+1,5\n'179,@x,6\n", []string{"178|=1+1|5|", "179|@x|6|"}, ""},
		{"delimiters behind every row", "Post ID,Caption,Views,,\n1,a,5,,\n2,b,6\n", []string{"1|a|5|", "2|b|6|"}, ""},
		{"doubled column, the same values", "Post ID,Views,Views\n1,5,5\n2,,6\n", []string{"1||5|", "2||6|"}, "Views: doubled_column"},
		{"doubled column, other values", "Post ID,Views,Aufrufe\n1,5,6\n2,7,7\n", []string{"1|||", "2||7|"}, "Views: doubled_column; rows[0].Views: doubled_column"},
		{"doubled column of words", "Post ID,Caption,Views,Caption\n1,a,5,b\n2,c,6,c\n", []string{"1||5|", "2|c|6|"}, "Caption: doubled_column; rows[0].Caption: doubled_column"},
		{"a spreadsheet's identifier", "Post ID,Views\n1.79E+16,5\n\"1,79E+16\",6\n", []string{"||5|", "||6|"}, `rows[0]["Post ID"]: damaged_id; rows[1]["Post ID"]: damaged_id`},
		{"total row", "Post ID,Caption,Views\nTotal,,11\n1,Total,5\n2,b,6\n", []string{"1|Total|5|", "2|b|6|"}, "rows[0]: total_row"},
		{"total at the end, in another language", "Post ID,Caption,Views\n1,a,5\nGesamt,,5\n", []string{"1|a|5|"}, "rows[1]: total_row"},
		{"a total row that says so twice", "Post ID,Caption,Views\nTotal,Total,5\n1,Total,5\n", []string{"1|Total|5|"}, "rows[0]: total_row"},
		{"a total behind the numbers", "Views,Mood,Post ID,Caption\n11,,Total,\n5,fine,1,Total\n6,,,\n", []string{"1|Total|5|", "||6|"}, "rows[0]: total_row"},
		{"a total in a column of no name", ",Views,Post ID\nTotal,11,\nTotal,5,1\n", []string{"1||5|"}, "rows[0]: total_row"},
		{"a post that is called Total", "Post ID,Caption,Views\n1,Total,5\n", []string{"1|Total|5|"}, ""},
		{"not UTF-8 in one cell", "Post ID,Caption,Views\n1,caf\xE9,5\n2,b,6\n", []string{"1||5|", "2|b|6|"}, "rows[0].Caption: not_utf8"},
		{"only then known", "Post ID,R\xE4ckvidd,Views\n1,caf\xE9,5\n", []string{"1|café|5|"}, "windows_1252"},

		{"too many cells", "Post ID,Caption,Views\n1,a,b,5\n2,b,6\n", []string{"2|b|6|"}, "rows[0]: long_row"},
		{"too few cells", "Post ID,Caption,Views\n1,a\n2,b,6\n", []string{"1|a||", "2|b|6|"}, "rows[0]: short_row"},
		{"cut off in a cell", "Post ID,Caption,Views,Hours\n1,a,5,6\n2,b,12", []string{"1|a|5|6", "2|b||"}, "rows[1]: short_row"},
		{"a quote that is never closed", "Post ID,Caption,Views\n1,\"a,5\n2,b,6\n3,c,7\n", []string{"2|b|6|", "3|c|7|"}, "rows[0]: broken_quote"},
		{"a quote that closes in the wrong row", "Post ID,Caption,Views\n1,\"a,5\n2,\"b\",6\n3,c,7\n", []string{"2|b|6|", "3|c|7|"}, "rows[0]: broken_quote"},
		{"broken twice", "Post ID,Caption,Views\n1,\"a,5\n2,\"b\",6\n3,\"c,7\n4,\"d\",8\n", []string{"2|b|6|", "4|d|8|"}, "rows[0]: broken_quote; rows[2]: broken_quote"},
		{"the rest of a broken cell is no row", "Post ID,Caption,Views\n1,\"a\nsaid \"x\" y\nz\",5\n2,b,6\n", []string{"2|b|6|"}, "rows[0]: broken_quote; rows[1]: stray_row; rows[2]: stray_row"},
		{"quotes that were not doubled", "Post ID,Caption,Views\n1,\"a \"b\" c\",5\n2,b\"d,6\n", []string{"1|a \"b\" c|5|", "2|b\"d|6|"}, "rows[0]: loose_quote"},
		{"blanks around quotes", "Post ID,Caption,Views\n1, \"a,b\" ,5\n", []string{"1|a,b|5|"}, ""},
	} {
		rows, problems, err := table(c.body)
		require.NoError(t, err, c.name)
		assert.Equal(t, c.rows, rows, c.name)
		assert.Equal(t, c.problems, problems, c.name)
	}
}

// Whatever encoding/csv writes is read as it was.
func TestCSVReadsWhatIsWritten(t *testing.T) {
	rng := rand.New(rand.NewPCG(9, 1))
	pieces := []string{"a", "é", "\"", ",", ";", "\n", " ", "x\ty", "“", "=1", "\"\"", "日本", "--x"}
	for range 2000 {
		rows := [][]string{{"Post ID", "Caption", "Views"}}
		for range rng.IntN(6) {
			text := "t"
			for range rng.IntN(8) {
				text += pieces[rng.IntN(len(pieces))]
			}
			rows = append(rows, []string{"1", text + "t", "5"})
		}
		var body bytes.Buffer
		w := csv.NewWriter(&body)
		w.Comma = []rune{',', ';', '\t'}[rng.IntN(3)]
		w.UseCRLF = rng.IntN(2) == 0
		require.NoError(t, w.WriteAll(rows))
		got, problems, err := table(body.String())
		require.NoError(t, err)
		require.Empty(t, problems, body.String())
		require.Len(t, got, len(rows)-1)
		for i, row := range rows[1:] {
			require.Equal(t, "1|"+row[1]+"|5|", got[i], body.String())
		}
	}
}

func TestCSVRenamed(t *testing.T) {
	body := "Inläggets nummer,Sedda\n1,5\n"
	_, _, err := table(body)
	require.Error(t, err)
	rows, problems, err := table(body, payload.Renamed(map[string]string{"inläggets Nummer": "Post ID", "Sedda": "Views", "x": "y"}))
	require.NoError(t, err)
	assert.Empty(t, problems)
	assert.Equal(t, []string{"1||5|"}, rows)
}

func TestCSVWindows1252(t *testing.T) {
	rows, problems, err := table("Post ID,Caption,Views\n1,caf\xE9 \x80,5\n", payload.Windows1252())
	require.NoError(t, err)
	assert.Empty(t, problems)
	assert.Equal(t, []string{"1|café €|5|"}, rows)
	rows, _, _ = table("\xEF\xBB\xBFPost ID,Caption,Views\n1,café,5\n", payload.Windows1252())
	assert.Equal(t, []string{"1|café|5|"}, rows, "a mark says more than the caller")
}

func TestSafeCell(t *testing.T) {
	for text, want := range map[string]string{
		"": "", "a": "a", "a=1": "a=1", "12": "12", "-12.5": "-12.5", "+3,5": "+3,5", "'=1": "'=1", "¡hola!": "¡hola!", "#ad": "#ad",
		"=1+1": "'=1+1", "+1+1": "'+1+1", "-1+1": "'-1+1", "@SUM(A1)": "'@SUM(A1)", "\t=1": "'\t=1", "\rx": "'\rx", "\nx": "'\nx",
		" =1": "' =1", "\u00a0=1": "'\u00a0=1", "\u200b=1": "'\u200b=1", "\ufeff=1": "'\ufeff=1", "＝1": "'＝1", "＠x": "'＠x", "−1+A1": "'−1+A1",
		"-": "'-", "--": "'--", "+": "'+", "|cmd": "'|cmd", "-1,2,3": "'-1,2,3", "=": "'=", "-12-": "'-12-", "\x00=1": "'\x00=1",
	} {
		assert.Equal(t, want, payload.SafeCell(text), "%q", text)
		assert.Equal(t, want, payload.SafeCell(want), "%q twice", text)
	}
}

// A cell ends at a delimiter or a line end and at no other sign, wherever in a
// row they stand.
func TestCSVEveryByteAtEveryPlace(t *testing.T) {
	for _, delim := range []string{",", ";", "\t", "|"} {
		for c := range byte(0x80) {
			if c == '"' || c == '\n' || c == '\r' || string(c) == delim {
				continue
			}
			for before := range 17 {
				cell := strings.Repeat("x", before) + "y" + string(rune(c)) + "ä"
				body := strings.Join([]string{"Post ID", "Caption", "Views"}, delim) + "\n" +
					strings.Join([]string{"1", cell, "5"}, delim) + "\r\n" + strings.Join([]string{"2", cell, "6"}, delim)
				rows, problems, err := table(body)
				require.NoError(t, err)
				require.Empty(t, problems)
				require.Equal(t, []string{"1|" + cell + "|5|", "2|" + cell + "|6|"}, rows, "%q %q", delim, cell)
			}
		}
	}
}

// Days of dates with points, of all years that a table can have, are those of
// package time.
func TestCSVDays(t *testing.T) {
	var body strings.Builder
	body.WriteString("Post ID,Time\n")
	from := time.Date(1970, 1, 1, 0, 0, 0, 0, time.UTC)
	const step = 3 // days
	for day := from; day.Year() < 2200; day = day.AddDate(0, 0, step) {
		body.WriteString("1," + day.Format("02.01.2006 15:04") + "\n")
	}
	c := payload.NewCSV(strings.NewReader(body.String()), "a table", payload.InZone(time.UTC))
	require.True(t, c.Header(cFields, 2))
	for day := from; c.Next(); day = day.AddDate(0, 0, step) {
		require.Equal(t, payload.Time{Value: day, State: payload.Given}, c.Time(cTime))
	}
	require.NoError(t, c.Err())
	assert.Empty(t, c.Problems())
}
