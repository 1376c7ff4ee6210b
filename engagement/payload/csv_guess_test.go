package payload_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement/payload"
)

// guessed reads a table on a guess, and says how often it was read.
func guessed(body string, read func(*payload.CSV) []any, opts ...payload.Option) (got []any, times int) {
	c := payload.NewCSV(strings.NewReader(body), "a table", opts...)
	c.Guess()
	for ; c != nil; c = c.Again() {
		got = read(c)
		times++
	}
	return got, times
}

// cells reads the numbers and dates of a table, and its problems.
func cells(c *payload.CSV) (out []any) {
	for ok := c.Header(cFields, 1); ok && c.Next(); {
		if c.Total() {
			continue
		}
		out = append(out, c.ID(cID), c.Count(cViews), c.Seconds(cHours), c.Decimal(cHours), c.Time(cTime))
	}
	return append(out, c.Problems(), c.Err())
}

// A guess that the last row belies, far behind what was looked at, is taken back.
func TestCSVGuess(t *testing.T) {
	const head = "Post ID;Views;Hours;Time\n"
	rows := func(n int, row string) string { return strings.Repeat(row, n) }
	for _, of := range []struct {
		name, body string
		times      int
		hours      string // of the first row
		day        string // likewise; empty: nobody can tell
	}{
		{"nothing to guess", head + rows(9, "1;12;1.25;2026-10-03\n"), 1, "1.25", "2026-10-03"},
		{"shown by the row itself", head + rows(9, "1;12.400;1.250;03/27/2026\n"), 1, "1250", "2026-03-27"}, // 12.400 views are no 12.4
		{"shown by the next row", head + "1;1;1.250;03/10/2026\n" + rows(9, "1;1;1,5;27/10/2026\n"), 1, "1250", "2026-10-03"},
		{"shown by the last row", head + rows(9_000, "1;1;1.250;03/10/2026\n") + "1;1;1,5;27/10/2026\n", 2, "1250", "2026-10-03"},
		{"belied by the last row", head + "1;1;1.250;03/10/2026\n1;1;1,5;27/10/2026\n" + rows(9_000, "1;1;1;2026-01-01\n") + "1;1;1.5;10/27/2026\n", 2, "", ""},
		{"belied where nothing hangs on it", head + "1;1;1,5;27/10/2026\n" + rows(9_000, "1;1;1;2026-01-01\n") + "1;1;1.5;10/27/2026\n", 1, "1.5", "2026-10-27"},
		{"shown by the sum alone", head + rows(9_000, "1;1;1.250;2026-10-03\n") + "Total;;11.250.000,5;\n", 2, "1250", "2026-10-03"},
		{"never shown", head + rows(9_000, "1;1;1.250;03/10/2026\n"), 1, "", ""},
	} {
		t.Run(of.name, func(t *testing.T) {
			got, times := guessed(of.body, cells)
			assert.Equal(t, cells(payload.NewCSV(strings.NewReader(of.body), "a table")), got)
			assert.Equal(t, of.times, times)
			hours, at := got[3].(payload.Decimal), got[4].(payload.Time)
			assert.Equal(t, of.hours, hours.Value)
			if of.day == "" {
				assert.Equal(t, payload.Unreadable, at.State)
			} else {
				assert.Equal(t, of.day, at.Value.Format("2006-01-02"))
			}
		})
	}
}

// Tables of any rows read the same with a guess as without.
func TestCSVGuessIsNoGuess(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	pick := func(from ...string) string { return from[r.IntN(len(from))] }
	again := 0
	for range 120 {
		var b strings.Builder
		b.WriteString(pick("Post ID;Views;Hours;Time\n", "Post ID;Hours;Time\n", "Post ID;Views;Views;Hours;Time\n", "Time;Hours;Views;Post ID\n"))
		common := pick("1.000", "2,000", "1.000", "1.250")
		for range 1 + r.IntN(9_000) {
			cell := func(odd ...string) string {
				if r.IntN(6_000) == 0 {
					return pick(odd...)
				}
				return pick(common, common, "7", "")
			}
			fmt.Fprintf(&b, "%s;%s;%s;%s", pick("1", "2", "Total"), cell("1.5", "12,400", "1.234,5"), cell("1,5", "1.5", "-1", "0:41"), pick("03/10/2026", "03/10/2026 09:00", ""))
			if r.IntN(6_000) == 0 {
				b.WriteString(pick(";;;", ";x;y;z", "\";", ";27/10/2026", ";10-27-2026"))
			}
			b.WriteString(pick("\n", "\n", "\r\n"))
		}
		body := b.String()
		if r.IntN(5) == 0 {
			body = body[:r.IntN(len(body))]
		}
		opts := []payload.Option{payload.MaxItems(2_000 + r.IntN(20_000))}
		got, times := guessed(body, cells, opts...)
		require.Equal(t, cells(payload.NewCSV(strings.NewReader(body), "a table", opts...)), got)
		if times > 1 {
			again++
		}
		require.LessOrEqual(t, times, 2)
	}
	assert.GreaterOrEqual(t, again, 3, "some guesses are wrong")
}
