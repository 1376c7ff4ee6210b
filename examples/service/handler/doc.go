// Package handler answers over HTTP what the library answers in Go: an http.Handler
// that a host mounts, JSON in and JSON out, with a small page on top.
//
//	mux.Handle("/influence/", http.StripPrefix("/influence", handler.New(handler.Options{})))
//
// What can be asked:
//
//	POST v1/captions/check       a CaptionCheck, a post: does it disclose what it has to?
//	POST v1/payloads/{platform}  a body of the platform's API, or text/csv of its studio: what does it say?
//	POST v1/contracts/check      a contract.Contract: is it possible, wise, lawful, and what is due when?
//	POST v1/returns              a ReturnCheck: what did it cost for each, and what came back?
//	GET  v1/schemas              the JSON Schema of every document, by name; v1/schemas/{name} for one
//	GET  healthz                 whether it answers
//	GET  .                       the page
//
//	curl -H 'Content-Type: application/json' localhost:8080/v1/captions/check \
//	  -d '{"caption": "Loving this! #glowlab", "platform": "instagram", "format": "reel", "ties": {"of": ["paid"]}, "regimes": ["US", "UK"], "fix": true}'
//	curl -H 'Content-Type: application/json' 'localhost:8080/v1/payloads/youtube?followers=48200' --data-binary @videos.json
//	curl -H 'Content-Type: text/csv' localhost:8080/v1/payloads/tiktok --data-binary @Content.csv
//	curl -H 'Content-Type: application/json' 'localhost:8080/v1/contracts/check?on=2026-10-01' --data-binary @contract.json
//	curl -H 'Content-Type: application/json' localhost:8080/v1/returns \
//	  -d '{"basis": "revenue", "cost": {"creator_fee": {"amount": "1200.00", "currency": "EUR"}}, "outcome": {"orders": 61, "gross_revenue": {"amount": "3050.00", "currency": "EUR"}}}'
//
// # Units
//
// Those of the library: places in a text are bytes of UTF-8, lengths of time in a post
// are nanoseconds, money is {"amount": "1200.00", "currency": "EUR"}, a ratio is a
// decimal in quotes. A count that is left out is not known, which is not 0.
//
// # Errors
//
// An error is a document of RFC 9457, application/problem+json, with every problem
// under "problems": path, rule, param and a sentence that never repeats the value. The
// status says of which kind it is:
//
//	400  no JSON, no UTF-8, or cut short
//	404  no such address
//	405  another method; Allow says which
//	413  longer than the limit
//	415  not application/json, not text/csv where that is read, or compressed
//	422  it reads, and it is wrong: the paths say where
//
// What the library cannot compute is no error: the answer has the reason in the place
// of the number.
//
// # State
//
// There is none: no clock, no store, no log. Nothing that is sent is kept beyond its
// answer. Only the checkers of sets of regimes are, which hold nothing of a caller's.
package handler
