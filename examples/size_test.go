package examples_test

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// core are the packages that every program of the field begins with.
var core = []string{"engagement", "roi"}

// Importing the core and using it broadly adds little to a program that already
// has encoding/json and decimal. The two programs are under testdata/size.
func TestCoreIsSmall(t *testing.T) {
	if testing.Short() {
		t.Skip("builds two programs")
	}
	const limit = 7 << 20 / 10 // bytes: 0.7 MiB
	base, withCore := strippedSize(t, "base"), strippedSize(t, "core")
	t.Logf("base %d bytes, with engagement and roi %d: %d more", base, withCore, withCore-base)
	assert.Less(t, withCore-base, int64(limit), "bytes that engagement and roi add")
	assert.Greater(t, withCore-base, int64(limit/10), "the program does not use the core")
}

// strippedSize builds a program of testdata/size and returns its size in bytes.
func strippedSize(t *testing.T, name string) int64 {
	t.Helper()
	binary := filepath.Join(t.TempDir(), name)
	_, err := goTool("build", "-buildvcs=false", "-trimpath", "-ldflags=-s -w", "-o", binary, "./examples/testdata/size/"+name)
	require.NoError(t, err)
	info, err := os.Stat(binary)
	require.NoError(t, err)
	return info.Size()
}

// The core needs neither validator nor the network nor other programs, not by
// way of another package either.
func TestCoreStaysLight(t *testing.T) {
	seen := 0
	for _, r := range library(t) {
		if !slices.Contains(core, r.Name) {
			continue
		}
		seen++
		assert.Contains(t, r.Deps, "encoding/json", "what %s needs is not listed in full", r.Name)
		for _, path := range r.Deps {
			heavy := path == "net" || path == "net/http" || path == "os/exec" || isModule(path, validator) || isModule(path, testify)
			assert.False(t, heavy, "%s needs %s", r.Name, path)
		}
	}
	assert.Equal(t, len(core), seen)
}
