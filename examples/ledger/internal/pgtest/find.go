package pgtest

import (
	"errors"
	"os/exec"
	"path/filepath"
	"slices"
)

// ErrMissing says that no server can be started here.
var ErrMissing = errors.New("PostgreSQL is not installed: tests of the database are skipped; Debian's package is postgresql")

// programs is the folder of initdb and postgres: that of the path, or the newest of
// Debian's.
func programs() (string, error) {
	if at, err := exec.LookPath("postgres"); err == nil {
		if at, err = filepath.EvalSymlinks(at); err == nil {
			return filepath.Dir(at), nil
		}
	}
	found, err := filepath.Glob("/usr/lib/postgresql/*/bin/postgres")
	if err != nil || len(found) == 0 {
		return "", ErrMissing
	}
	slices.SortFunc(found, func(a, b string) int { return len(a) - len(b) }) // 9 before 15
	return filepath.Dir(found[len(found)-1]), nil
}
