// Package examples holds runnable programs, one folder each, that compose the
// packages of this module. What several of them do the same way and is no use of
// the library, such as breaking lines and drawing pictures, is in examples/internal.
//
// The package has no code of its own: its tests hold the whole module to what was
// agreed about it. They check who imports whom, that the library stays pure, that
// its exported names change only on purpose, and what it adds to a program that
// imports it.
package examples
