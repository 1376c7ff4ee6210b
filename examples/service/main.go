// Command service answers over HTTP: whether a caption discloses what it has to, what a
// platform's payload says, whether a contract is possible and wise, what a campaign
// brought. It serves package handler, which says what can be asked, and a page that
// asks it.
//
//	go run ./examples/service                   # then open http://localhost:8080/
//	go run ./examples/service -addr :9000 -max-payload 20000000
//
// It listens on this machine alone unless -addr says otherwise. It has no TLS, no users
// and no limit of rate: put it behind what has them. It keeps nothing of what is sent
// and logs none of it.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/signal"
	"syscall"
	"time"

	"github.com/seed-e12bc25d/influencekit/examples/service/handler"
)

// The exit statuses.
const (
	exitOK     = 0
	exitFailed = 1
	exitBad    = 2
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	status := run(ctx, os.Args[1:], os.Stdout, os.Stderr)
	stop()
	os.Exit(status)
}

// run serves until ctx ends and returns the exit status.
func run(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("service", flag.ContinueOnError)
	flags.SetOutput(stderr)
	var o handler.Options
	addr := flags.String("addr", "localhost:8080", "the address to listen on; port 0 is any that is free")
	flags.Int64Var(&o.MaxDocument, "max-document", handler.DefaultMaxDocument, "bytes of a caption, contract or return")
	flags.Int64Var(&o.MaxPayload, "max-payload", handler.DefaultMaxPayload, "bytes of a platform's body")
	flags.IntVar(&o.MaxItems, "max-items", handler.DefaultMaxItems, "elements of the lists in one document")
	if err := flags.Parse(args); errors.Is(err, flag.ErrHelp) {
		return exitOK
	} else if err != nil {
		return exitBad
	}
	if flags.NArg() > 0 || o.MaxDocument <= 0 || o.MaxPayload <= 0 || o.MaxItems <= 0 {
		fmt.Fprintln(stderr, "service: no arguments but flags, and limits above 0")
		return exitBad
	}
	var listen net.ListenConfig
	l, err := listen.Listen(ctx, "tcp", *addr)
	if err != nil {
		fmt.Fprintln(stderr, "service:", err)
		return exitFailed
	}
	fmt.Fprintf(stdout, "service: http://%s/\n", l.Addr())
	if err := serve(ctx, server(handler.New(o)), l); err != nil {
		fmt.Fprintln(stderr, "service:", err)
		return exitFailed
	}
	return exitOK
}

// server has a limit of time for everything that a caller can draw out.
func server(h http.Handler) *http.Server {
	return &http.Server{
		Handler:           h,
		ReadHeaderTimeout: 5 * time.Second,
		ReadTimeout:       30 * time.Second,
		WriteTimeout:      60 * time.Second,
		IdleTimeout:       2 * time.Minute,
		MaxHeaderBytes:    16 << 10,
	}
}

// serve answers until ctx ends, and then what has been asked already.
func serve(ctx context.Context, s *http.Server, l net.Listener) error {
	done := make(chan error, 1)
	go func() {
		<-ctx.Done()
		patient, cancel := context.WithTimeout(context.WithoutCancel(ctx), 10*time.Second)
		defer cancel()
		done <- s.Shutdown(patient)
	}()
	if err := s.Serve(l); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return <-done
}
