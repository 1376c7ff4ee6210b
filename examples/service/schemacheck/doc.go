// Package schemacheck holds what the service takes and answers against the schemas that
// it serves, by a validator that was written elsewhere. It has no code of its own: see
// the tests. It is a module by itself so that the library does not need the validator.
package schemacheck
