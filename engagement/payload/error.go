package payload

import (
	"errors"
	"strconv"
	"strings"
)

// What can end the reading of a body, found with errors.Is in an [Error]. A
// body cut short is io.ErrUnexpectedEOF, and an error of the caller's own
// reader is itself.
var (
	ErrEmpty    = errors.New("the body is empty")
	ErrTooLarge = errors.New("the body is larger than the limit")
	ErrTooDeep  = errors.New("objects and lists nest deeper than the limit")
	ErrTooMany  = errors.New("lists hold more elements than the limit")
	ErrNotUTF8  = errors.New("the text is not UTF-8")
	ErrUTF16    = errors.New("the text is UTF-16 or UTF-32, want UTF-8")
	ErrSyntax   = errors.New("not JSON")
	ErrTrailing = errors.New("something follows the end of the body")
	ErrUTF32    = errors.New("the text is UTF-32, want UTF-8")
)

// An Error says where a body stopped being readable, and why.
type Error struct {
	Offset int64  // bytes from the start of the body, counted from 0
	Path   string // the value being read: "items[3]"; empty: the body itself
	Err    error
}

// Error gives "payload: byte 120 in items[3]: unexpected EOF".
func (e *Error) Error() string {
	where := ""
	if e.Path != "" {
		where = " in " + e.Path
	}
	return "payload: byte " + strconv.FormatInt(e.Offset, 10) + where + ": " + e.Err.Error()
}

// Unwrap gives the cause.
func (e *Error) Unwrap() error { return e.Err }

// A WrongKindError says that a body is something else than was wanted: a web
// page, a bare list, another platform's answer.
type WrongKindError struct {
	Want string // "a YouTube Data API body"
	Got  string // what it looks like: "an HTML or XML page"
}

// Error gives "payload: want a YouTube Data API body, got an HTML or XML page".
func (e *WrongKindError) Error() string {
	return "payload: want " + e.Want + ", got " + e.Got
}

// A ServiceError is what a platform or shop answered in place of data. The
// texts are its own.
type ServiceError struct {
	Service string // "youtube"
	Code    string // "403", "190", "access_token_invalid"
	Status  string // "PERMISSION_DENIED", "OAuthException"; may be empty
	Message string
}

// Error gives "youtube answered with an error: 403 PERMISSION_DENIED: The
// caller does not have permission".
func (e *ServiceError) Error() string {
	what := strings.TrimSpace(e.Code + " " + e.Status)
	switch {
	case what == "":
		what = e.Message
	case e.Message != "":
		what += ": " + e.Message
	}
	return e.Service + " answered with an error: " + what
}
