package payload_test

import (
	"bytes"
	"encoding/json"
	"math/rand/v2"
	"strings"
	"testing"
	"testing/iotest"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement/payload"
)

// sameAsJSON holds the reading of a body against encoding/json: what is an
// object there, and UTF-8, and nowhere too deep, is read here, and nothing
// else is; texts are the same, to the last byte.
func sameAsJSON(t *testing.T, body []byte) {
	t.Helper()
	texts := map[string]payload.Text{}
	r := payload.NewReader(bytes.NewReader(body), "an object")
	err := r.Body(func(key string) error {
		if strings.HasPrefix(key, "x") {
			return nil
		}
		var text payload.Text
		err := r.Value(&text)
		texts[key] = text
		return err
	})
	var want map[string]json.RawMessage
	bad := json.Unmarshal(bytes.TrimPrefix(body, []byte("\xEF\xBB\xBF")), &want)
	if bad != nil || want == nil || !utf8.Valid(body) {
		require.Error(t, err, "%q", body)
		return
	}
	if err != nil {
		require.ErrorIs(t, err, payload.ErrTooDeep, "%q", body)
		return
	}
	for key, raw := range want {
		if strings.HasPrefix(key, "x") {
			continue
		}
		var s string
		if json.Unmarshal(raw, &s) != nil {
			require.Equal(t, payload.Unreadable, texts[key].State, "%q", body)
		} else if string(raw) != "null" && len(s) < payload.MaxText {
			require.Equal(t, payload.Text{Value: s, State: payload.Given}, texts[key], "%q", body)
		}
	}
}

func TestReadsWhatEncodingJSONReads(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	for range 600 {
		body := object(rng, 4)
		sameAsJSON(t, body)
		for range 5 { // and with one byte changed, lost or doubled
			at := rng.IntN(len(body))
			damaged := bytes.Clone(body)
			switch rng.IntN(3) {
			case 0:
				damaged[at] = "{}[],:\"\\ 0-.eEtx\x00\xC3\xA9\n"[rng.IntN(20)]
			case 1:
				damaged = append(damaged[:at], damaged[at+1:]...)
			default:
				damaged = append(damaged[:at], body[max(at-1, 0):]...)
			}
			sameAsJSON(t, damaged)
		}
	}
}

// object makes a random JSON object.
func object(rng *rand.Rand, depth int) []byte {
	out := []byte("{")
	for i := range rng.IntN(5) {
		if i > 0 {
			out = append(out, ',')
		}
		out = append(append(append(out, text(rng)...), ": "[:1+rng.IntN(2)]...), value(rng, depth-1)...)
	}
	return append(out, " }"[rng.IntN(2):]...)
}

func value(rng *rand.Rand, depth int) []byte {
	switch kind := rng.IntN(6); {
	case kind == 0 && depth > 0:
		return object(rng, depth)
	case kind == 1 && depth > 0:
		out := []byte("[")
		for i := range rng.IntN(4) {
			if i > 0 {
				out = append(out, ", "...)
			}
			out = append(out, value(rng, depth-1)...)
		}
		return append(out, ']')
	case kind < 4:
		return text(rng)
	}
	words := []string{"0", "-0", "12", "-3.25", "1e9", "6E-2", "0.5e+3", "true", "false", "null", "123456789012345678901234567890"}
	return []byte(words[rng.IntN(len(words))])
}

func text(rng *rand.Rand) []byte {
	parts := []string{"x", "a", "id", "é", "💡", " ", `\n`, `\"`, `\\`, `\/`, `\u00e9`, `\ud83d\udca1`, `\ud83d`, `\udca1\ud83d`, `\u0000`, "\u2028"}
	out := []byte{'"'}
	for range rng.IntN(5) {
		out = append(out, parts[rng.IntN(len(parts))]...)
	}
	return append(out, '"')
}

func TestReadsAlikeHoweverTheBytesArrive(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 4))
	for range 200 {
		items := []string{}
		for range 1 + rng.IntN(400) {
			items = append(items, string(object(rng, 3)))
		}
		body := `{"items":[` + strings.Join(items, ",") + `]}`
		whole, problems, err := read(body)
		require.NoError(t, err)
		require.Len(t, whole, len(items))
		var got []video
		r := payload.NewReader(iotest.HalfReader(iotest.DataErrReader(strings.NewReader(body))), "")
		require.NoError(t, r.Body(func(string) error {
			return payload.Items(r, func(v *video) { got = append(got, *v) })
		}))
		assert.Equal(t, whole, got)
		assert.Equal(t, problems, r.Problems())
	}
}

func FuzzReader(f *testing.F) {
	for _, seed := range []string{
		`{}`, `{"a":"b"}`, `{"items":[{"id":"x","likes":-1},null,[]],"next":"c"}`, "\xEF\xBB\xBF{}", `{"x":[1,2.5e-3,true]}`,
		`{"a":"\ud83d\udca1"}`, `{"a":"` + "\xff" + `"}`, `[1]`, `<html>`, `{"a":1}{}`, "{\x00", strings.Repeat(`{"x":`, 70),
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, body []byte) {
		sameAsJSON(t, body)
		a, ap, aerr := read(string(body))
		r := payload.NewReader(iotest.OneByteReader(bytes.NewReader(body)), "a list of videos")
		n := 0
		err := r.Body(func(key string) error {
			if key != "items" {
				return nil
			}
			return payload.Items(r, func(*video) { n++ })
		})
		require.Equal(t, len(a), n)
		require.Equal(t, ap, r.Problems())
		require.Equal(t, aerr, err)
	})
}
