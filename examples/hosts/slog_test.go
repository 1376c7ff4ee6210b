package hosts_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"log/slog"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/contract/relationship"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/examples/hosts"
	"github.com/seed-e12bc25d/influencekit/persona"
	"github.com/seed-e12bc25d/influencekit/roi"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

const marker = "Zaphod"

// mark puts a text with the marker and its number into every text below v, one
// element into every list, and something behind every pointer. The birthday of a
// minor is 1942-04-02.
func mark(v reflect.Value, n *int, levels int) {
	switch v.Kind() {
	case reflect.String:
		*n++
		v.SetString(fmt.Sprintf("%s%d", marker, *n))
	case reflect.Pointer:
		if levels > 0 && v.CanSet() {
			v.Set(reflect.New(v.Type().Elem()))
			mark(v.Elem(), n, levels-1)
		}
	case reflect.Slice:
		if levels > 0 {
			v.Set(reflect.MakeSlice(v.Type(), 1, 1))
			mark(v.Index(0), n, levels-1)
		}
	case reflect.Struct:
		if v.Type() == reflect.TypeFor[civil.Date]() {
			v.Set(reflect.ValueOf(civil.NewDate(1942, 4, 2)))
			return
		}
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				mark(v.Field(i), n, levels)
			}
		}
	}
}

func marked[T any](t *testing.T) T {
	t.Helper()
	var v T
	n := 0
	mark(reflect.ValueOf(&v).Elem(), &n, 6)
	require.Positive(t, n)
	return v
}

// logged writes a value in every place of a log line, as text and as JSON.
func logged(t *testing.T, v any) string {
	t.Helper()
	var b bytes.Buffer
	// A line without its time, in whose digits anything may be found.
	untimed := &slog.HandlerOptions{ReplaceAttr: func(groups []string, a slog.Attr) slog.Attr {
		if len(groups) == 0 && a.Key == slog.TimeKey {
			return slog.Attr{}
		}
		return a
	}}
	for _, next := range []slog.Handler{slog.NewTextHandler(&b, untimed), slog.NewJSONHandler(&b, untimed)} {
		l := slog.New(hosts.NewRedactor(next))
		l.Info("x", "v", v)
		l.Info("x", "list", []any{v, &v}, "map", map[string]any{"k": v})
		l.Info("x", "struct", struct{ V any }{v}, slog.Group("g", "v", v))
		l.With("v", v).WithGroup("g").Info("x", "v", []any{[]any{v}})
	}
	require.Equal(t, 8, strings.Count(b.String(), "\n"))
	return b.String()
}

func TestLogLinesCarryNoPersonalData(t *testing.T) {
	agreed, record := marked[contract.Contract](t), marked[relationship.Record](t)
	agreed.ID, agreed.Signed = "c-1", day(2026, 9, 1) // the id is of the host's own: it is kept
	order := marked[roi.Order](t)
	order.ID = "o-1"
	for _, v := range []any{
		agreed, &agreed, []contract.Contract{agreed}, agreed.Brand, agreed.Creator, agreed.Creator.Guardian, agreed.Creator.Agent, agreed.Payment,
		agreed.Communication, agreed.Deliverables, agreed.Clauses, agreed.Creator.Handles,
		marked[engagement.Account](t), marked[engagement.Post](t), []engagement.Post{marked[engagement.Post](t)}, marked[engagement.Comment](t),
		marked[persona.Candidate](t), record, marked[relationship.Message](t), marked[relationship.Recipient](t), order, marked[engagement.Audience](t),
		[]string{marker}, map[string]string{marker: marker}, []byte(marker), engagement.Platform(marker),
		json.RawMessage(marker), [1]string{marker}, func() {}, bytes.NewBufferString(marker),
	} {
		lines := logged(t, v)
		assert.NotContains(t, lines, marker, "%T", v)
		assert.NotContains(t, lines, "1942", "%T", v)
	}
	assert.Contains(t, logged(t, &agreed), `v.id=c-1`)
	assert.Contains(t, logged(t, order), `"id":"o-1"`)
}

// What is no personal data stays readable.
func TestLogLinesSayWhatHappened(t *testing.T) {
	var b bytes.Buffer
	drop := func(_ []string, a slog.Attr) slog.Attr {
		if a.Key == slog.TimeKey {
			return slog.Attr{}
		}
		return a
	}
	l := slog.New(hosts.NewRedactor(slog.NewTextHandler(&b, &slog.HandlerOptions{ReplaceAttr: drop})))
	var nobody *contract.Party
	l.Info("paid", "fee", money.Must("12.5", "EUR"), "likes", engagement.Count{}, "on", day(2026, 10, 31), "platform", engagement.TikTok,
		"n", 3, "in", time.Second, "post", post(), "nobody", nobody, "nil", nil, "party", contract.Party{Name: marker})
	assert.Equal(t, `level=INFO msg=paid fee="12.50 EUR" likes=unknown on=2026-10-31 platform=tiktok n=3 in=1s `+
		`post.platform=instagram post.format=image post.published=2026-10-01T09:30:00.000Z post.likes=2650 post.comments=0 post.views=unknown `+
		`nobody=<nil> nil=<nil> party=contract.Party`+"\n", b.String())

	b.Reset()
	_, err := contract.Parse(strings.NewReader(`{"id": "c", "brand": {"email": "`+marker+`"}}`), time.LoadLocation)
	require.Error(t, err)
	l.Info("refused", "err", err)
	assert.Contains(t, b.String(), "err.brand.email=email")
	assert.NotContains(t, b.String(), marker)
}

// Where a contract is wrong in every text of it, nothing that is said of it repeats
// one of them: neither the text of the error nor its problems.
func TestErrorsDoNotRepeatPersonalData(t *testing.T) {
	c := marked[contract.Contract](t)
	err := c.Validate()
	require.Error(t, err)
	assert.NotContains(t, err.Error(), marker)
	assert.NotContains(t, asJSON(t, err), marker)

	list, err := persona.ParseCandidates(strings.NewReader(asJSON(t, []persona.Candidate{marked[persona.Candidate](t)})))
	require.Error(t, err)
	require.Len(t, list, 1)
	assert.NotContains(t, err.Error(), marker)
	assert.NotContains(t, asJSON(t, err), marker)
}
