package vendors

import (
	"errors"
	"io"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/payload"
)

// A decoder is what the decoders of all vendors share: the body, the feed that
// grows from it, and whether it was the vendor's at all.
type decoder struct {
	*payload.Reader
	feed    engagement.Feed
	want    string
	vendor  string
	profile profile
	made    payload.Time // of the report, where it says so
	known   bool         // the body has a member that is the vendor's
	refusal error        // the vendor's own error
}

func newDecoder(r io.Reader, vendor, want string, opts []payload.Option) decoder {
	return decoder{Reader: payload.NewReader(r, want, opts...), vendor: vendor, want: want}
}

// members calls member for each member of the object ahead, which the vendor's
// bodies have.
func (d *decoder) members(member func(key string) error) error {
	d.known = true
	return d.Members(member)
}

// finish gives the feed and the error that the reading ended with.
func (d *decoder) finish(err error) (engagement.Feed, error) {
	if d.Whole() {
		d.settle()
	}
	d.feed.Problems = d.Problems()
	switch {
	case err != nil && d.refusal != nil:
		return d.feed, errors.Join(d.refusal, err)
	case err != nil:
		return d.feed, err
	case d.refusal != nil:
		return d.feed, d.refusal
	case !d.known:
		return d.feed, &payload.WrongKindError{Want: d.want, Got: "another kind of JSON object"}
	}
	return d.feed, nil
}

// settle puts the account into the feed, and says of each audience whose it is and
// as of when.
func (d *decoder) settle() {
	at := d.Measured()
	if d.made.State == payload.Given {
		at = d.made.Value
	}
	for i := range d.feed.Audiences {
		d.feed.Audiences[i].Measured = at
	}
	a, there := d.profile.account(at)
	if !there {
		return
	}
	d.feed.Accounts = append(d.feed.Accounts, a)
	for i := range d.feed.Audiences {
		of := &d.feed.Audiences[i]
		of.Platform = a.Platform
		of.Account = a.ID
		if of.Account == "" {
			of.Account = a.Handle
		}
		if of.Of == engagement.OfFollowers {
			of.Size = a.Followers
		}
	}
}

// A refusal is a vendor's own error: a text, an object, or merely true beside
// texts that stand in the body itself.
type refusal struct {
	is      bool
	code    payload.ID
	status  payload.Text
	message payload.Text
}

// UnmarshalPayload reads any of the three.
func (e *refusal) UnmarshalPayload(r *payload.Reader) {
	if r.IsObject() {
		var v struct {
			Code        payload.ID   `json:"code"`
			Status      payload.Text `json:"status"`
			Message     payload.Text `json:"message"`
			Description payload.Text `json:"description"`
		}
		_ = r.Value(&v) // the Reader keeps the error
		e.code, e.status, e.message = v.Code, v.Status, v.Message
		if !e.message.There() {
			e.message = v.Description
		}
		e.is = e.code.There() || e.message.There() || e.status.There()
		return
	}
	var c payload.Cell
	_ = r.Value(&c)
	switch {
	case c.State != payload.Given, c.Value == "", c.Value == "false":
	case c.Value == "true":
		e.is = true
	default:
		e.is = true
		e.message = payload.Text{Value: c.Value, State: payload.Given}
	}
}

// refused reads the member "error" of the body.
func (d *decoder) refused() error {
	var e refusal
	err := d.Value(&e)
	if e.is {
		d.refusal = &payload.ServiceError{Service: d.vendor, Code: e.code.Value, Status: e.status.Value, Message: e.message.Value}
	}
	return err
}
