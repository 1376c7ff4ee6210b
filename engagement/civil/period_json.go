package civil

import (
	"encoding/json"
	"errors"
	"time"
)

// maxPeriodText bounds what is read as one period, its white space included.
const maxPeriodText = 1024

var errPeriodJSON = errors.New(`civil: a period is written {"from":"2026-10-01T00:00:00Z","to":"2026-11-01T00:00:00Z"}`)

// MarshalJSON writes {"from":"2026-10-01T00:00:00Z","to":"2026-11-01T00:00:00Z"}:
// RFC 3339 in UTC, with as many decimals of a second as there are. It returns an
// error when an end is outside the years 0 to 9999.
func (p Period) MarshalJSON() ([]byte, error) {
	type plain Period // without this method
	return json.Marshal(plain{p.From.UTC(), p.To.UTC()})
}

// UnmarshalJSON reads what [Period.MarshalJSON] writes, in any zone, and keeps
// it in UTC. Whether To is after From is left to [Period.Validate]. It returns
// an error for null, for a member that is missing, unknown or no time in the years
// 0 to 9999 of UTC, and for more than 1,024 bytes.
func (p *Period) UnmarshalJSON(text []byte) error {
	if len(text) > maxPeriodText {
		return errPeriodJSON
	}
	var ends map[string]*time.Time
	if json.Unmarshal(text, &ends) != nil || len(ends) != 2 {
		return errPeriodJSON
	}
	from, to := ends["from"], ends["to"]
	if from == nil || to == nil {
		return errPeriodJSON
	}
	read := Period{From: from.UTC(), To: to.UTC()}
	if !writable(read.From) || !writable(read.To) {
		return errPeriodJSON
	}
	*p = read
	return nil
}

// writable reports whether RFC 3339 has room for the year.
func writable(t time.Time) bool { return t.Year() >= 0 && t.Year() <= maxYear }
