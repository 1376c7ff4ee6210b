// Package hosts uses the library as the programs do that embed it: rules in a
// validator of their own, values in a database, gob, XML, YAML, CSV, the keys of JSON
// objects, flags, templates and logs. There is one test file for each, written as the
// host's own code would be.
//
// The package itself is one type for a host to copy or to import: a [Redactor] is
// a slog.Handler whose lines never carry personal data.
package hosts
