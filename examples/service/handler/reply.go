package handler

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"mime"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"github.com/seed-e12bc25d/influencekit/engagement/payload"
	"github.com/seed-e12bc25d/influencekit/engagement/problem"
)

// A Problem is the document of RFC 9457 that an error is answered with.
type Problem struct {
	Type     string       `json:"type"` // "about:blank": the status says it
	Title    string       `json:"title"`
	Status   int          `json:"status"`
	Detail   string       `json:"detail,omitempty"`
	Problems problem.List `json:"problems,omitempty"`
}

// A failure is an error that knows its status.
type failure struct {
	status   int
	detail   string
	problems problem.List
}

func (f *failure) Error() string { return f.detail }

// wrong is a failure of one problem: what was sent reads, and is wrong.
func wrong(path, rule, message string) error {
	return &failure{status: http.StatusUnprocessableEntity, problems: problem.List{{Path: path, Rule: rule, Message: message}}}
}

// refuse answers with an error.
func refuse(w http.ResponseWriter, err error) {
	f := failed(err)
	if f.detail == "" && len(f.problems) > 0 {
		f.detail = "1 problem"
		if n := len(f.problems); n != 1 {
			f.detail = strconv.Itoa(n) + " problems"
		}
	}
	_ = reply(w, f.status, "application/problem+json", Problem{Type: "about:blank", Title: http.StatusText(f.status), Status: f.status, Detail: f.detail, Problems: f.problems})
}

// failed finds the status of an error.
func failed(err error) *failure {
	var f *failure
	var large *http.MaxBytesError
	var list problem.List
	var body *payload.Error
	var kind *payload.WrongKindError
	var service *payload.ServiceError
	switch {
	case errors.As(err, &f):
		return f
	case errors.As(err, &large):
		return &failure{status: http.StatusRequestEntityTooLarge, detail: "the body is longer than " + strconv.FormatInt(large.Limit, 10) + " bytes"}
	case errors.As(err, &list):
		return &failure{status: statusOf(list), problems: list}
	case errors.As(err, &kind):
		return &failure{status: http.StatusUnprocessableEntity, problems: problem.List{{Rule: "wrong_kind", Param: kind.Want, Message: "is not " + kind.Want}}}
	case errors.As(err, &service):
		return &failure{status: http.StatusUnprocessableEntity, problems: problem.List{{Rule: "platform_error", Message: "is an error of the platform's own in place of data"}}}
	case errors.As(err, &body):
		return unread(body)
	}
	return unreadable()
}

func unreadable() *failure {
	return &failure{status: http.StatusBadRequest, detail: "the body could not be read to its end"}
}

// statusOf is the status of problems that reading JSON found.
func statusOf(list problem.List) int {
	status := http.StatusUnprocessableEntity
	for _, p := range list {
		switch p.Rule {
		case "too_large":
			return http.StatusRequestEntityTooLarge
		case "syntax", "truncated", "trailing_data", "not_utf8":
			status = http.StatusBadRequest
		}
	}
	return status
}

// unread is what ended the reading of a platform's body.
func unread(e *payload.Error) *failure {
	f := &failure{status: http.StatusBadRequest}
	rule := "syntax"
	switch {
	case errors.Is(e, payload.ErrSyntax):
	case errors.Is(e, payload.ErrTooLarge):
		f.status, rule = http.StatusRequestEntityTooLarge, "too_large"
	case errors.Is(e, payload.ErrTooDeep):
		f.status, rule = http.StatusUnprocessableEntity, "too_deep"
	case errors.Is(e, payload.ErrTooMany):
		f.status, rule = http.StatusUnprocessableEntity, "too_many"
	case errors.Is(e, io.ErrUnexpectedEOF), errors.Is(e, payload.ErrEmpty):
		rule = "truncated"
	case errors.Is(e, payload.ErrNotUTF8), errors.Is(e, payload.ErrUTF16), errors.Is(e, payload.ErrUTF32):
		rule = "not_utf8"
	case errors.Is(e, payload.ErrTrailing):
		rule = "trailing_data"
	default: // of the line, not of the body
		return unreadable()
	}
	f.problems = problem.List{{Path: e.Path, Rule: rule, Param: strconv.FormatInt(e.Offset, 10), Message: e.Err.Error()}}
	return f
}

// A buffer is where an answer is written before it is sent, so that one that cannot be
// written is an error and not half an answer.
type buffer struct{ bytes.Buffer }

// maxKept is the largest buffer that is kept for the next answer.
const maxKept = 1 << 16

// reply sends v as JSON.
func reply(w http.ResponseWriter, status int, kind string, v any) error {
	b := scratch.Get().(*buffer)
	defer func() {
		if b.Cap() <= maxKept {
			b.Reset()
			scratch.Put(b)
		}
	}()
	if err := json.NewEncoder(b).Encode(v); err != nil {
		return &failure{status: http.StatusInternalServerError, detail: "the answer cannot be written"}
	}
	send(w, status, kind, b.Bytes())
	return nil
}

// send sends a body.
func send(w http.ResponseWriter, status int, kind string, body []byte) {
	h := w.Header()
	h.Set("Content-Type", kind)
	h.Set("Content-Length", strconv.Itoa(len(body)))
	h.Set("Cache-Control", "no-store")
	h.Set("X-Content-Type-Options", "nosniff")
	w.WriteHeader(status)
	_, _ = w.Write(body) // a caller who has gone cannot be told
}

// kindOf is the type of a body, false where it is not said or not in UTF-8.
func kindOf(r *http.Request) (string, bool) {
	kind := r.Header.Get("Content-Type")
	if kind == isJSON {
		return kind, true
	}
	kind, params, err := mime.ParseMediaType(kind)
	if err != nil {
		return "", false
	}
	charset, said := params["charset"]
	return kind, !said || strings.EqualFold(charset, "utf-8")
}

// query is the parameters of a request, of which no other and none twice may be there.
func query(r *http.Request, names ...string) (url.Values, error) {
	if r.URL.RawQuery == "" {
		return nil, nil
	}
	values, err := url.ParseQuery(r.URL.RawQuery)
	if err != nil {
		return nil, wrong("?", "syntax", "the parameters behind the question mark cannot be read")
	}
	var list problem.List
	for name, given := range values {
		switch {
		case !slices.Contains(names, name):
			list = append(list, problem.Problem{Path: "?" + problem.Key("", name), Rule: "unknown_parameter", Param: strings.Join(names, ", "), Message: "is no parameter of this address"})
		case len(given) > 1:
			list = append(list, problem.Problem{Path: "?" + name, Rule: "duplicate_parameter", Message: "is there more than once"})
		}
	}
	slices.SortFunc(list, func(a, b problem.Problem) int { return strings.Compare(a.Path, b.Path) })
	if len(list) > 0 {
		return nil, &failure{status: http.StatusUnprocessableEntity, problems: list}
	}
	return values, nil
}

// list is l; of nothing it is an empty list, which is [] in JSON and no null.
func list[L ~[]E, E any](l L) L {
	if l == nil {
		return L{}
	}
	return l
}
