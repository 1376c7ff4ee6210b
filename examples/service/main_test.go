package main

import (
	"bufio"
	"context"
	"io"
	"net"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/examples/service/internal/cases"
)

// The program serves at the address it prints, and ends when it is told to.
func TestServes(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	defer stop()
	out, in := io.Pipe()
	status := make(chan int, 1)
	go func() { status <- run(ctx, []string{"-addr", "localhost:0"}, in, io.Discard) }()
	line, err := bufio.NewReader(out).ReadString('\n')
	require.NoError(t, err)
	address := strings.TrimSpace(strings.TrimPrefix(line, "service: "))
	answer, err := http.Post(address+"v1/captions/check", "application/json", strings.NewReader(cases.Caption))
	require.NoError(t, err)
	body, err := io.ReadAll(answer.Body)
	require.NoError(t, err)
	require.NoError(t, answer.Body.Close())
	assert.Equal(t, http.StatusOK, answer.StatusCode)
	assert.Contains(t, string(body), `"verdict":"fail"`)
	stop()
	assert.Equal(t, exitOK, <-status)
}

func TestBadFlags(t *testing.T) {
	for _, args := range [][]string{{"-port", "80"}, {"more"}, {"-max-payload", "0"}, {"-max-items", "-1"}} {
		var stderr strings.Builder
		assert.Equal(t, exitBad, run(t.Context(), args, io.Discard, &stderr), args)
		assert.NotEmpty(t, stderr.String())
	}
	assert.Equal(t, exitOK, run(t.Context(), []string{"-h"}, io.Discard, io.Discard))
	taken, err := net.Listen("tcp", "localhost:0")
	require.NoError(t, err)
	defer func() { _ = taken.Close() }()
	var stderr strings.Builder
	assert.Equal(t, exitFailed, run(t.Context(), []string{"-addr", taken.Addr().String()}, io.Discard, &stderr))
	assert.Contains(t, stderr.String(), "address already in use")
}

// Nothing that a caller can draw out is without a limit.
func TestServerHasLimits(t *testing.T) {
	s := server(nil)
	for _, limit := range []time.Duration{s.ReadHeaderTimeout, s.ReadTimeout, s.WriteTimeout, s.IdleTimeout} {
		assert.Positive(t, limit)
	}
	assert.Positive(t, s.MaxHeaderBytes)
}
