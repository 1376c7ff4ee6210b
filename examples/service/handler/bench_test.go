package handler_test

import (
	"bytes"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/audit/disclosure"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/examples/service/handler"
)

// posts are the captions of the benchmark, about 300 bytes each: one that fails, one
// that passes and one whose tie nobody knows.
var posts = []handler.CaptionCheck{
	{Content: disclosure.Content{Platform: engagement.Instagram, Format: engagement.Image, Caption: "Loving this new serum from @glowlab, my skin has never felt better! Two weeks in and I can see the difference already. Use my code ANA10 for 10 % off, link in bio. What is your morning routine? Tell me in the comments, I read every single one of them. #glowlab #skincare #beauty #ad #selfcare"},
		Ties: disclosure.Ties{Of: []disclosure.Tie{disclosure.Paid}, Brands: []string{"glowlab"}}, Regimes: []handler.RegimeCode{"US"}},
	{Content: disclosure.Content{Platform: engagement.Instagram, Format: engagement.Image, Caption: "#ad Loving this new serum from @glowlab, my skin has never felt better! Two weeks in and I can see the difference already, and so can my mother, who never notices anything. What is your morning routine? Tell me in the comments, I read every single one of them. #glowlab #skincare #beauty #selfcare"},
		Ties: disclosure.Ties{Of: []disclosure.Tie{disclosure.Paid}, Brands: []string{"glowlab"}}, Regimes: []handler.RegimeCode{"US"}},
	{Content: disclosure.Content{Platform: engagement.Instagram, Format: engagement.Image, Caption: "Sunday at the lake with the girls and a bag of peaches that did not make it to the car. The water is still warm enough, the ice cream is still too expensive, and the dog has eaten somebody's sandwich again. What did you do with the last warm weekend? #sundayfunday #lakelife #endofsummer #dogsofinstagram"},
		Regimes: []handler.RegimeCode{"US"}},
}

// plain is the handler that the service is held against: it decodes the same document
// into the same type and encodes the same answer, with the same package, and does
// nothing else.
func plain(answers []handler.CaptionReport) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, err := io.ReadAll(r.Body)
		var in handler.CaptionCheck
		if err == nil {
			err = json.Unmarshal(body, &in)
		}
		if err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
		out := answers[0]
		for i := range posts {
			if len(in.Caption) == len(posts[i].Caption) {
				out = answers[i]
			}
		}
		text, err := json.Marshal(out)
		if err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
		w.Header().Set("Content-Type", "application/json")
		_, _ = w.Write(text)
	})
}

// echo decodes the document and encodes what it has decoded.
func echo() http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, err := io.ReadAll(r.Body)
		var in handler.CaptionCheck
		if err == nil {
			err = json.Unmarshal(body, &in)
		}
		if err == nil {
			body, err = json.Marshal(in)
		}
		if err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
		w.Header().Set("Content-Type", "application/json")
		_, _ = w.Write(body)
	})
}

// clients is how many ask at once, each over a connection of its own.
const clients = 8

// spent sends n requests over loopback and gives the time that it took.
func spent(b *testing.B, s *httptest.Server, bodies [][]byte, n int) time.Duration {
	b.Helper()
	client := &http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: clients}}
	defer client.CloseIdleConnections()
	var next atomic.Int64
	done := make(chan error, clients)
	ask := func() error {
		for i := next.Add(1); i <= int64(n); i = next.Add(1) {
			answer, err := client.Post(s.URL+"/v1/captions/check", "application/json", bytes.NewReader(bodies[i%int64(len(bodies))]))
			if err != nil {
				return err
			}
			_, err = io.Copy(io.Discard, answer.Body)
			if closed := answer.Body.Close(); err == nil {
				err = closed
			}
			if err != nil {
				return err
			}
		}
		return nil
	}
	began := time.Now()
	for range clients {
		go func() { done <- ask() }()
	}
	for range clients {
		require.NoError(b, <-done)
	}
	return time.Since(began)
}

// BenchmarkLoopback asks the service for caption checks over loopback, and in turns a
// handler that only decodes and encodes: the same JSON in and out, or what came in. The
// ratios are rates of the service over theirs; 0.5 is the goal. The one with a fix asks
// to be told what to write as well, which takes a check for each edit that is tried.
func BenchmarkLoopback(b *testing.B) {
	var bodies, fixes [][]byte
	answers := make([]handler.CaptionReport, len(posts))
	service := httptest.NewServer(handler.New(handler.Options{}))
	defer service.Close()
	for i, p := range posts {
		body, err := json.Marshal(p)
		require.NoError(b, err)
		bodies = append(bodies, body)
		answer, err := http.Post(service.URL+"/v1/captions/check", "application/json", bytes.NewReader(body))
		require.NoError(b, err)
		require.NoError(b, json.NewDecoder(answer.Body).Decode(&answers[i]))
		require.NoError(b, answer.Body.Close())
		p.Fix = true
		body, err = json.Marshal(p)
		require.NoError(b, err)
		fixes = append(fixes, body)
	}
	same := httptest.NewServer(plain(answers))
	defer same.Close()
	echoes := httptest.NewServer(echo())
	defer echoes.Close()

	const turn = 300 // requests in one turn: short, so that whatever else the machine does falls on all alike
	var ours, plain, bare, fixed time.Duration
	n := 0
	for b.Loop() {
		ours += spent(b, service, bodies, turn)
		plain += spent(b, same, bodies, turn)
		bare += spent(b, echoes, bodies, turn)
		fixed += spent(b, service, fixes, turn)
		n += turn
	}
	b.ReportMetric(float64(n)/ours.Seconds(), "checks/s")
	b.ReportMetric(float64(plain)/float64(ours), "of-same-json")
	b.ReportMetric(float64(bare)/float64(ours), "of-echo")
	b.ReportMetric(float64(plain)/float64(fixed), "with-fix-of-same-json")
	b.ReportMetric(0, "ns/op")
}
