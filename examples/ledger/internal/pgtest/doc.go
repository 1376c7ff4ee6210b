// Package pgtest starts a PostgreSQL server of its own for tests, from the programs
// that are installed, and stops it at their end.
package pgtest
