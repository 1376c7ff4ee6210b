package main

import (
	"encoding/json"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/examples/internal/testfiles"
)

// closedFile is the statements of September, as they were closed.
const closedFile = "closed_2026_09.json"

// September was closed on October 1, with what was known then: it holds what this program
// stated. The refund of October 26 and the later version of its order came after.
func TestClosedOfTheSample(t *testing.T) {
	files := testfiles.In(t, "sample")
	delete(files, closedFile)
	delete(files, "shopify_orders_2.json")
	files["campaign.json"] = strings.Replace(files["campaign.json"], "2026-10-31T10:15:00Z", "2026-09-30T21:59:59Z", 1)
	in, err := load(os.DirFS(testfiles.Folder(t, files)), t.TempDir(), limits{partBytes, mostSingle}, &progress{})
	require.NoError(t, err)
	defer func() { require.NoError(t, in.close()) }()
	r, err := in.build()
	require.NoError(t, err)
	owed, err := r.Owed.Get()
	require.NoError(t, err)
	body, err := json.MarshalIndent(owed.Statement.Close(time.Date(2026, time.October, 1, 8, 0, 0, 0, time.UTC)), "", " ")
	require.NoError(t, err)
	testfiles.Golden(t, "sample/"+closedFile, string(body)+"\n")
}
