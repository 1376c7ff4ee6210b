package testfiles_test

import (
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/seed-e12bc25d/influencekit/examples/internal/testfiles"
)

// What was written into a folder is what is in it.
func TestFolder(t *testing.T) {
	files := map[string]string{"a.json": "{}", "deep/er/b.csv": "x,y\n", "empty.txt": ""}
	dir := testfiles.Folder(t, files)
	assert.Equal(t, files, testfiles.In(t, dir))
	assert.Equal(t, map[string]string{"er/b.csv": "x,y\n"}, testfiles.In(t, filepath.Join(dir, "deep")))
}

// A text that is not what the file holds fails the test.
func TestGolden(t *testing.T) {
	if testfiles.Updating() {
		t.Skip("it would write what it must refuse")
	}
	path := filepath.Join(testfiles.Folder(t, map[string]string{"want.txt": "as it was\n"}), "want.txt")
	testfiles.Golden(t, path, "as it was\n")
	other := &watched{TB: t}
	testfiles.Golden(other, path, "as it is\n")
	assert.True(t, other.failed)
}

// watched is a test that takes note of its errors.
type watched struct {
	testing.TB
	failed bool
}

func (w *watched) Errorf(string, ...any) { w.failed = true }
