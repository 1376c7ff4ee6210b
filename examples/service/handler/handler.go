package handler

import (
	"net/http"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/engagement/valid"
)

// Options are the limits of a service. The zero Options has the defaults.
type Options struct {
	MaxDocument int64          // bytes of a caption, contract or return; 0: DefaultMaxDocument
	MaxPayload  int64          // bytes of a platform's body; 0: DefaultMaxPayload
	MaxItems    int            // elements of the lists in one document; 0: DefaultMaxItems
	Zones       contract.Zones // looks up time zones; nil: time.LoadLocation
}

// The limits that hold unless an option says otherwise.
const (
	DefaultMaxDocument = 1 << 20
	DefaultMaxPayload  = 8 << 20
	DefaultMaxItems    = 20_000
)

// New returns the service. It keeps no state that a request can see, and any number of
// requests may be answered at once.
func New(o Options) http.Handler {
	s := &service{Options: o, checkers: newCheckers()}
	if s.MaxDocument <= 0 {
		s.MaxDocument = DefaultMaxDocument
	}
	if s.MaxPayload <= 0 {
		s.MaxPayload = DefaultMaxPayload
	}
	if s.MaxItems <= 0 {
		s.MaxItems = DefaultMaxItems
	}
	if s.Zones == nil {
		s.Zones = time.LoadLocation
	}
	s.rules = newRules(s.MaxItems)
	mux := http.NewServeMux()
	mux.Handle("/v1/captions/check", s.takes(s.MaxDocument, s.caption, isJSON))
	mux.Handle("/v1/payloads/{platform}", s.takes(s.MaxPayload, s.payload, isJSON, isCSV))
	mux.Handle("/v1/contracts/check", s.takes(s.MaxDocument, s.contract, isJSON))
	mux.Handle("/v1/returns", s.takes(s.MaxDocument, s.returned, isJSON))
	mux.Handle("/v1/schemas", s.shows(s.schemas))
	mux.Handle("/v1/schemas/{name}", s.shows(s.schema))
	mux.Handle("/healthz", s.shows(func(w http.ResponseWriter, _ *http.Request) error {
		return reply(w, http.StatusOK, isJSON, map[string]string{"status": "ok"})
	}))
	mux.Handle("/{$}", s.shows(s.page))
	mux.Handle("/", http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		refuse(w, &failure{status: http.StatusNotFound, detail: "there is nothing at this address"})
	}))
	return mux
}

type service struct {
	Options
	rules    *valid.Checker
	checkers *checkers
}

// An answer writes what is asked for, or returns why not, having written nothing.
type answer func(w http.ResponseWriter, r *http.Request) error

// The kinds of body.
const (
	isJSON = "application/json"
	isCSV  = "text/csv"
)

// takes is the handler of an address that a document of at most so many bytes, of one
// of these types, is sent to.
func (s *service) takes(limit int64, do answer, types ...string) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		err := allow(w, r, http.MethodPost)
		if err == nil {
			err = typed(r, types)
		}
		if err == nil && r.ContentLength > limit {
			err = &http.MaxBytesError{Limit: limit}
		}
		if err == nil {
			r.Body = http.MaxBytesReader(w, r.Body, limit)
			err = do(w, r)
		}
		if err != nil {
			refuse(w, err)
		}
	})
}

// shows is the handler of an address that is looked at.
func (s *service) shows(do answer) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		err := allow(w, r, http.MethodGet, http.MethodHead)
		if err == nil {
			_, err = query(r)
		}
		if err == nil {
			err = do(w, r)
		}
		if err != nil {
			refuse(w, err)
		}
	})
}

// allow refuses other methods than these.
func allow(w http.ResponseWriter, r *http.Request, methods ...string) error {
	if slices.Contains(methods, r.Method) {
		return nil
	}
	w.Header().Set("Allow", strings.Join(methods, ", "))
	return &failure{status: http.StatusMethodNotAllowed, detail: "this address takes " + strings.Join(methods, " or ")}
}

// typed refuses bodies of other types than these. A body in JSON by its name alone
// cannot come from a form of somebody else's page.
func typed(r *http.Request, types []string) error {
	refused := &failure{status: http.StatusUnsupportedMediaType, detail: "the body must be " + strings.Join(types, " or ") + " in UTF-8"}
	if e := r.Header.Get("Content-Encoding"); e != "" && e != "identity" {
		refused.detail = "the body must not be compressed"
		return refused
	}
	if kind, ok := kindOf(r); !ok || !slices.Contains(types, kind) {
		return refused
	}
	return nil
}

// scratch holds buffers for answers.
var scratch = sync.Pool{New: func() any { return new(buffer) }}
