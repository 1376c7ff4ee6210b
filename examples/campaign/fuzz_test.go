package main

import (
	"encoding/json"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/examples/internal/testfiles"
)

// Whatever one file of the sample is replaced by, or a file of another kind holds, there
// is a report that can be read back, or the plan is refused.
func FuzzFolder(f *testing.F) {
	files := testfiles.In(f, "sample")
	for name, body := range files {
		if len(body) < 10_000 {
			f.Add(name, []byte(body))
		}
	}
	f.Add("stripe_1.json", []byte(stripe))
	f.Add("stripe_2.json", []byte(refund))
	f.Add("affiliate.csv", []byte(network))
	f.Add("ga4.json", []byte(sessions))
	f.Add("tiktok_ben.moves.csv", []byte(export))
	f.Add("visits.json", []byte(`[{"touches":[{"channel":"a"}],"nulls":9007199254740993}]`))
	f.Add("clicks.csv", []byte("day,link,clicks\n9999-12-31,ana-autumn,9007199254740992\n0001-01-01,ana-autumn,9007199254740992\n"))
	f.Fuzz(func(t *testing.T, name string, body []byte) {
		folder := fstest.MapFS{}
		for known, text := range files {
			if known != "shopify_orders.json" { // most of the time
				folder[known] = &fstest.MapFile{Data: []byte(text)}
			}
		}
		folder[name] = &fstest.MapFile{Data: body}
		in, err := load(folder, t.TempDir(), limits{partBytes, mostSingle}, &progress{})
		if in != nil {
			defer func() { require.NoError(t, in.close()) }()
		}
		if err != nil {
			return
		}
		r, err := in.build()
		if err != nil {
			return
		}
		_, err = r.page()
		require.NoError(t, err)
		out, err := json.Marshal(r)
		require.NoError(t, err)
		require.NoError(t, json.Unmarshal(out, &Report{}))
	})
}
