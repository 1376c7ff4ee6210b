// Command wasm is the caption checker for a page or for Node: built for js/wasm it
// gives JavaScript one function, from JSON to JSON,
//
//	checkCaption('{"countries": ["US"], "content": {"caption": "Loving this! #adidas"}, "ties": {"of": ["paid"]}}')
//
// and the same program built for any other machine reads one such request a line
// from its standard input and writes one answer a line. The answers are the same
// bytes.
//
//	GOOS=js GOARCH=wasm go build -trimpath -ldflags='-s -w' -o caption.wasm ./examples/wasm
//	node examples/wasm/run.mjs "$(go env GOROOT)/lib/wasm/wasm_exec.js" caption.wasm <requests
//	go run ./examples/wasm <requests
//
// # Sizes
//
// With Go 1.26.0 and the rules of every country it is 4.80 MB, 1.34 MB with gzip -9.
// TestUnderNode measures both and holds them below 5.3 and 1.5 MB.
//
// # Errors
//
// A request that cannot be read, is longer than 1 MB or names a country without
// rules is answered by {"error": "…"}; nothing throws.
package main
