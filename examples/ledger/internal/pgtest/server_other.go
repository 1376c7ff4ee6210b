//go:build !linux

package pgtest

import (
	"context"
	"errors"
)

// A Server is a running PostgreSQL server.
type Server struct{}

// Start says that servers are started on Linux only.
func Start(context.Context) (*Server, error) {
	return nil, errors.Join(ErrMissing, errors.New("a server for tests is started on Linux only"))
}

// DSN is empty: there is no server.
func (s *Server) DSN(string) string { return "" }

// Create fails: there is no server.
func (s *Server) Create(context.Context, string) (string, error) { return "", ErrMissing }

// Crash fails: there is no server.
func (s *Server) Crash(context.Context) error { return ErrMissing }

// Stop does nothing.
func (s *Server) Stop() error { return nil }
