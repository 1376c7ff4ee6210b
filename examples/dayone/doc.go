// Package dayone holds the first ten things that developers try, each in ten lines or
// fewer: see its Examples, which go test runs. What they are given stands in
// given_test.go.
package dayone
