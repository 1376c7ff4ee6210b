package platforms_test

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement/payload"
)

// Exports of 20,000 rows: the rows of the golden files over and over, those of
// Instagram also with captions as long as people write them. They are cut into
// records by encoding/csv alone, keeping none and keeping all, and read into a
// Feed.
func BenchmarkExports(b *testing.B) {
	for _, e := range exports {
		file, err := os.ReadFile(filepath.Join("testdata", "csv", e.name+".csv"))
		require.NoError(b, err)
		benchExport(b, e.name, file, e.read)
		if strings.HasPrefix(e.name, "meta_instagram") {
			caption := "\"Sunday bake! This one took two days, and it was worth every hour of waiting. ✨\n\nFlour, water, salt, time.\n\n" +
				strings.Repeat("Save this for your next weekend and tell me below how yours came out. ", 4) + "\n#bread #sourdough #baking #homemade\""
			for _, text := range []string{"\"He said \"\"wow\"\"\"", "Behind the scenes", "Kväll vid havet", "\"Ny klänning; se länken\""} {
				file = bytes.ReplaceAll(file, []byte(text), []byte(caption))
			}
			benchExport(b, e.name+"_captions", file, e.read)
		}
	}
}

func benchExport(b *testing.B, name string, file []byte, read decode) {
	const rows = 20_000
	comma := ','
	if bytes.HasPrefix(file, []byte("sep=")) {
		_, file, _ = bytes.Cut(file, []byte("\n"))
	}
	head, rest, _ := bytes.Cut(file, []byte("\n"))
	if bytes.Count(head, []byte(";")) > bytes.Count(head, []byte(",")) {
		comma = ';'
	}
	for _, total := range []string{"Total", "Gesamt", "合計"} { // which an export has once
		if bytes.HasPrefix(rest, []byte(total)) {
			_, rest, _ = bytes.Cut(rest, []byte("\n"))
		}
	}
	r := csv.NewReader(bytes.NewReader(rest))
	r.Comma = comma
	records, err := r.ReadAll()
	require.NoError(b, err)
	body := append(append(bytes.Clone(head), '\n'), bytes.Repeat(rest, rows/len(records))...)
	b.Run(name+"/encoding-csv", func(b *testing.B) {
		b.SetBytes(int64(len(body)))
		b.ReportAllocs()
		for b.Loop() {
			r := csv.NewReader(bytes.NewReader(body))
			r.Comma, r.ReuseRecord = comma, true
			n := 0
			for ; ; n++ {
				if _, err := r.Read(); err != nil {
					require.True(b, errors.Is(err, io.EOF), "%v", err)
					break
				}
			}
			require.Greater(b, n, rows/2)
		}
	})
	b.Run(name+"/encoding-csv-all", func(b *testing.B) {
		b.SetBytes(int64(len(body)))
		b.ReportAllocs()
		for b.Loop() {
			r := csv.NewReader(bytes.NewReader(body))
			r.Comma = comma
			all, err := r.ReadAll()
			require.NoError(b, err)
			require.Greater(b, len(all), rows/2)
		}
	})
	b.Run(name+"/platforms", func(b *testing.B) {
		b.SetBytes(int64(len(body)))
		b.ReportAllocs()
		for b.Loop() {
			feed, err := read(bytes.NewReader(body), payload.MeasuredAt(exported))
			require.NoError(b, err)
			require.Greater(b, len(feed.Posts)+len(feed.Accounts), rows/2)
		}
	})
}
