// Package testfiles is the files of tests: golden files, and folders for a program to
// read. Only tests import it.
package testfiles

import (
	"flag"
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "rewrite the golden files, and samples that a test draws")

// Updating reports whether the tests were started with -update.
func Updating() bool { return *update }

// Golden holds a text to a file. With -update it writes the file first.
func Golden(t testing.TB, path, got string) {
	t.Helper()
	if *update {
		require.NoError(t, os.WriteFile(path, []byte(got), 0o600))
	}
	want, err := os.ReadFile(path) //nolint:gosec // the file that the test names
	require.NoError(t, err)
	assert.Equal(t, string(want), got)
}

// Folder is a new folder with these files, which may be in folders of it.
func Folder(t testing.TB, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, body := range files {
		path := filepath.Join(dir, filepath.FromSlash(name))
		require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o700))
		require.NoError(t, os.WriteFile(path, []byte(body), 0o600))
	}
	return dir
}

// In are the files of a folder and of the folders in it, to change.
func In(t testing.TB, folder string) map[string]string {
	t.Helper()
	files, root := map[string]string{}, os.DirFS(folder)
	require.NoError(t, fs.WalkDir(root, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		body, err := fs.ReadFile(root, name)
		files[name] = string(body)
		return err
	}))
	return files
}
