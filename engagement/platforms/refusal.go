package platforms

import (
	"cmp"

	"github.com/seed-e12bc25d/influencekit/engagement/payload"
)

// A refusal is a platform's own error: an object, as all of them write it in
// some way, or a mere text.
type refusal struct {
	Code    payload.ID   `json:"code"`
	Status  payload.Text `json:"status"` // Google
	Type    payload.Text `json:"type"`   // Meta
	Message payload.Text `json:"message"`
	Errors  []struct {
		Reason payload.Text `json:"reason"`
	} `json:"errors"` // Google
}

// refused reads the member "error". TikTok's is always there and says "ok" when
// there was none.
func (d *decoder) refused() error {
	var e refusal
	var err error
	if d.IsObject() {
		err = d.Value(&e)
	} else {
		err = d.Value(&e.Message)
	}
	code, status := e.Code.Value, cmp.Or(e.Status.Value, e.Type.Value)
	if status == "" && len(e.Errors) > 0 {
		status = e.Errors[0].Reason.Value
	}
	switch {
	case code == "ok" || code == "0":
		d.around = aTikTokBody
	case code != "" || status != "" || e.Message.Value != "":
		d.refusal = &payload.ServiceError{Service: string(d.platform), Code: code, Status: status, Message: e.Message.Value}
	}
	return err
}
