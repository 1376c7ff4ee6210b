package payload_test

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement/payload"
)

// A table of 20,000 posts: cut into records by encoding/csv alone, keeping none
// and keeping all, and read into typed cells, of which none are kept.
func BenchmarkCSV(b *testing.B) {
	const (
		rows = 20_000
		row  = "17900000000000001,17841400000000001,\"Sourdough, day one.\nRecipe in bio, \"\"save it\"\" for the weekend #bread #baking\",41,2026-03-27 06:08,https://www.instagram.com/reel/DAbc123/,IG reel,Lifetime,12400,9100,610,88,5,41,57,6.5\n"
	)
	body := append([]byte("Post ID,Account,Caption,Seconds,Time,Permalink,Type,Date,Views,Reach,Likes,Shares,Follows,Comments,Saves,Hours\n"), bytes.Repeat([]byte(row), rows)...)
	fields := []payload.Field{{Headers: []string{"Post ID"}}, {Headers: []string{"Account"}}, {Headers: []string{"Caption"}}, {Headers: []string{"Permalink"}}, {Headers: []string{"Type"}}}
	const texts = 5
	for _, name := range []string{"Seconds", "Views", "Reach", "Likes", "Shares", "Follows", "Comments", "Saves"} {
		fields = append(fields, payload.Field{Kind: payload.Whole, Headers: []string{name}})
	}
	counts := len(fields)
	fields = append(fields, payload.Field{Kind: payload.Figure, Headers: []string{"Hours"}}, payload.Field{Kind: payload.When, Headers: []string{"Time"}})
	run := func(name string, read func() int) {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(body)))
			b.ReportAllocs()
			for b.Loop() {
				require.Equal(b, rows, read())
			}
		})
	}
	run("encoding-csv", func() int {
		r := csv.NewReader(bytes.NewReader(body))
		r.ReuseRecord = true
		for n := -1; ; n++ {
			if _, err := r.Read(); err != nil {
				require.True(b, errors.Is(err, io.EOF))
				return n
			}
		}
	})
	run("encoding-csv-all", func() int {
		all, err := csv.NewReader(bytes.NewReader(body)).ReadAll()
		require.NoError(b, err)
		return len(all) - 1
	})
	run("payload", func() int {
		c := payload.NewCSV(bytes.NewReader(body), "a table")
		require.True(b, c.Header(fields, len(fields)))
		n := 0
		for ; c.Next(); n++ {
			for f := range texts {
				c.Text(f)
			}
			for f := texts; f < counts; f++ {
				c.Count(f)
			}
			c.Number(counts)
			c.Time(counts + 1)
		}
		require.NoError(b, c.Err())
		return n
	})
}
