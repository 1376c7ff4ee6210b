package pgtest

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"syscall"
	"time"

	"github.com/jackc/pgx/v5"
)

// A Server is a running PostgreSQL server with a folder of its own. It listens on a
// socket in that folder and nowhere else.
//
// It writes its log ahead of a commit as always, but does not wait for the disk: what
// was committed survives that processes are killed, not that the machine is.
type Server struct {
	folder, bin string
	as          *syscall.Credential
	run         *running
}

// A running is one run of the server's program.
type running struct {
	cmd   *exec.Cmd
	said  bytes.Buffer
	ended chan struct{} // closed when the program has ended
}

// startIn is how long a server may take to start.
const startIn = 60 * time.Second

// Start makes a new database cluster and starts a server for it. [ErrMissing], wrapped,
// means that it is not installed.
func Start(ctx context.Context) (*Server, error) {
	bin, err := programs()
	if err != nil {
		return nil, err
	}
	s := &Server{bin: bin}
	if os.Getuid() == 0 { // PostgreSQL refuses to run as root
		if s.as, err = credential("postgres"); err != nil {
			return nil, fmt.Errorf("%w: it does not run as root, and there is no user postgres: %w", ErrMissing, err)
		}
	}
	if s.folder, err = os.MkdirTemp("", "ledger"); err != nil {
		return nil, err
	}
	if s.as != nil {
		err = os.Chown(s.folder, int(s.as.Uid), int(s.as.Gid))
	}
	if err == nil {
		err = s.initialise(ctx)
	}
	if err == nil {
		err = s.start(ctx)
	}
	if err != nil {
		return nil, errors.Join(err, s.Stop())
	}
	return s, nil
}

// credential is a user's.
func credential(name string) (*syscall.Credential, error) {
	u, err := user.Lookup(name)
	if err != nil {
		return nil, err
	}
	uid, err := strconv.ParseUint(u.Uid, 10, 32)
	if err != nil {
		return nil, err
	}
	gid, err := strconv.ParseUint(u.Gid, 10, 32)
	return &syscall.Credential{Uid: uint32(uid), Gid: uint32(gid)}, err
}

// command is one of PostgreSQL's programs. It ends when this program ends, however
// that does.
func (s *Server) command(name string, args ...string) *exec.Cmd {
	cmd := exec.Command(filepath.Join(s.bin, name), args...) //nolint:gosec // a program of PostgreSQL
	cmd.Dir = s.folder
	cmd.Env = append(os.Environ(), "LC_ALL=C")
	cmd.SysProcAttr = &syscall.SysProcAttr{Credential: s.as, Pdeathsig: syscall.SIGQUIT, Setpgid: true}
	return cmd
}

func (s *Server) data() string { return filepath.Join(s.folder, "data") }

// initialise makes the cluster.
func (s *Server) initialise(ctx context.Context) error {
	r := begin(s.command("initdb", "-D", s.data(), "-U", "ledger", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync"))
	select {
	case <-r.ended:
	case <-ctx.Done():
		return errors.Join(ctx.Err(), r.end(syscall.SIGKILL))
	}
	if r.cmd.ProcessState == nil || !r.cmd.ProcessState.Success() {
		return fmt.Errorf("initdb: %s", r.said.String())
	}
	return nil
}

// begin starts a program. The signal that a program gets when its parent ends is sent
// when the parent's thread ends, so that the thread has to wait for the program.
func begin(cmd *exec.Cmd) *running {
	r := &running{cmd: cmd, ended: make(chan struct{})}
	cmd.Stdout, cmd.Stderr = &r.said, &r.said
	started := make(chan struct{})
	go func() {
		runtime.LockOSThread()
		defer runtime.UnlockOSThread()
		defer close(r.ended)
		err := cmd.Start()
		close(started)
		if err != nil {
			fmt.Fprintln(&r.said, err)
			return
		}
		if err := cmd.Wait(); err != nil {
			fmt.Fprintln(&r.said, err)
		}
	}()
	<-started
	return r
}

// end sends a signal and waits for the end.
func (r *running) end(signal syscall.Signal) error {
	select {
	case <-r.ended:
		return nil
	default:
	}
	if r.cmd.Process == nil {
		return nil
	}
	if err := r.cmd.Process.Signal(signal); err != nil && !errors.Is(err, os.ErrProcessDone) {
		return err
	}
	<-r.ended
	return nil
}

// start starts the server and waits until it answers.
func (s *Server) start(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, startIn)
	defer cancel()
	s.run = begin(s.command("postgres", "-D", s.data(), "-k", s.folder, "-c", "listen_addresses=", "-c", "fsync=off", "-c", "max_connections=60", "-c", "shared_buffers=32MB"))
	for {
		conn, err := pgx.Connect(ctx, s.DSN("postgres"))
		if err == nil {
			return conn.Close(ctx)
		}
		select {
		case <-s.run.ended:
			return fmt.Errorf("postgres: %s", s.run.said.String())
		case <-ctx.Done():
			return errors.Join(ctx.Err(), err)
		case <-time.After(20 * time.Millisecond):
		}
	}
}

// DSN is the connection string of a database.
func (s *Server) DSN(database string) string {
	return "host='" + strings.ReplaceAll(s.folder, "'", `\'`) + "' user=ledger sslmode=disable dbname=" + database
}

// Create makes an empty database and returns its connection string. The name is of
// small letters, digits and underscores.
func (s *Server) Create(ctx context.Context, name string) (string, error) {
	conn, err := pgx.Connect(ctx, s.DSN("postgres"))
	if err != nil {
		return "", err
	}
	_, err = conn.Exec(ctx, "CREATE DATABASE "+pgx.Identifier{name}.Sanitize())
	return s.DSN(name), errors.Join(err, conn.Close(ctx))
}

// Crash ends the server at once, without tidying up, and starts it again: it comes back
// by its log.
func (s *Server) Crash(ctx context.Context) error {
	if err := s.run.end(syscall.SIGQUIT); err != nil {
		return err
	}
	return s.start(ctx)
}

// Stop ends the server and removes its folder.
func (s *Server) Stop() error {
	var err error
	if s.run != nil {
		err = s.run.end(syscall.SIGINT)
	}
	return errors.Join(err, os.RemoveAll(s.folder))
}
