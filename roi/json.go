package roi

import (
	"bytes"
	"encoding/json"
	"fmt"
)

// marshalGiven writes a struct as a JSON object without the amounts that were not
// given, which would read like zeros.
func marshalGiven(v any) ([]byte, error) {
	whole, err := json.Marshal(v)
	if err != nil {
		return nil, err
	}
	in := json.NewDecoder(bytes.NewReader(whole))
	if _, err := in.Token(); err != nil {
		return nil, err
	}
	out := []byte{'{'}
	for in.More() {
		name, err := in.Token()
		if err != nil {
			return nil, err
		}
		var member json.RawMessage
		if err := in.Decode(&member); err != nil {
			return nil, err
		}
		if string(member) == notGivenJSON {
			continue
		}
		if len(out) > 1 {
			out = append(out, ',')
		}
		out = fmt.Appendf(out, "%q:%s", name, member)
	}
	return append(out, '}'), nil
}

// notGivenJSON is the zero Amount.
const notGivenJSON = `{"amount":"0","currency":""}`
