package pagetest

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"testing"
	"time"
)

// A pipe is a browser that is spoken to by the DevTools protocol over two files: one
// message of JSON after the other, each with a zero byte behind it.
// https://chromedevtools.github.io/devtools-protocol/
type pipe struct {
	to      *os.File
	from    *os.File
	read    *bufio.Reader
	last    int
	session string
	events  []message // that nobody has waited for yet
}

type message struct {
	ID      int             `json:"id,omitempty"`
	Method  string          `json:"method,omitempty"`
	Session string          `json:"sessionId,omitempty"`
	Params  any             `json:"params,omitempty"`
	Result  json.RawMessage `json:"result,omitempty"`
	Error   *struct {
		Message string `json:"message"`
	} `json:"error,omitempty"`
	raw []byte
}

// patience is how long the browser may take for one thing.
const patience = 20 * time.Second

// start starts the browser; it ends with the test.
func (b Browser) start(t testing.TB) (*pipe, error) {
	t.Helper()
	hers, to, err := os.Pipe()
	if err != nil {
		return nil, err
	}
	from, mine, err := os.Pipe()
	if err != nil {
		return nil, err
	}
	dir, err := os.MkdirTemp("", "pagetest")
	if err != nil {
		return nil, err
	}
	ctx, cancel := context.WithCancel(context.WithoutCancel(t.Context()))                                                                                         // it is asked to end, in the cleanup
	cmd := exec.CommandContext(ctx, b.path, "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", //nolint:gosec // the browser that Find found
		"--disable-component-update", "--disable-sync", "--remote-debugging-pipe", "--user-data-dir="+dir, "about:blank")
	cmd.ExtraFiles = []*os.File{hers, mine} // 3 and 4
	cmd.WaitDelay = 5 * time.Second
	if err := cmd.Start(); err != nil {
		cancel()
		return nil, err
	}
	_, _ = hers.Close(), mine.Close()
	p := &pipe{to: to, from: from, read: bufio.NewReaderSize(from, 1<<16)}
	t.Cleanup(func() {
		p.session = ""
		_ = p.call("Browser.close", nil, nil)
		time.AfterFunc(cmd.WaitDelay, cancel)
		_ = cmd.Wait()
		_, _ = to.Close(), from.Close()
		for range 50 { // processes of hers may still be writing
			if os.RemoveAll(dir) == nil {
				break
			}
			time.Sleep(20 * time.Millisecond)
		}
	})
	return p, nil
}

// call asks for something and reads the answer into result.
func (p *pipe) call(method string, params, result any) error {
	p.last++
	text, err := json.Marshal(message{ID: p.last, Method: method, Session: p.session, Params: params})
	if err != nil {
		return err
	}
	if err := p.to.SetWriteDeadline(time.Now().Add(patience)); err != nil {
		return err
	}
	if _, err := p.to.Write(append(text, 0)); err != nil {
		return err
	}
	for {
		m, err := p.next()
		switch {
		case err != nil:
			return fmt.Errorf("%s: %w", method, err)
		case m.ID == 0:
			p.events = append(p.events, m)
		case m.ID != p.last: // of a call that was given up
		case m.Error != nil:
			return fmt.Errorf("%s: %s", method, m.Error.Message)
		case result == nil:
			return nil
		default:
			return json.Unmarshal(m.Result, result)
		}
	}
}

// wait waits for an event and reads its parameters into params.
func (p *pipe) wait(method string, params any) error {
	for {
		for i, m := range p.events {
			if m.Method == method {
				p.events = append(p.events[:i], p.events[i+1:]...)
				if params == nil {
					return nil
				}
				return json.Unmarshal(m.raw, &struct {
					Params any `json:"params"`
				}{params})
			}
		}
		m, err := p.next()
		if err != nil {
			return fmt.Errorf("%s: %w", method, err)
		}
		if m.ID == 0 {
			p.events = append(p.events, m)
		}
	}
}

func (p *pipe) next() (m message, err error) {
	if err := p.from.SetReadDeadline(time.Now().Add(patience)); err != nil {
		return m, err
	}
	text, err := p.read.ReadBytes(0)
	if err != nil {
		return m, err
	}
	m.raw = bytes.TrimSuffix(text, []byte{0})
	return m, json.Unmarshal(m.raw, &m)
}
