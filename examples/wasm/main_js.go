//go:build js && wasm

package main

import "syscall/js"

// main gives JavaScript checkCaption and waits to be called.
func main() {
	js.Global().Set("checkCaption", js.FuncOf(func(_ js.Value, args []js.Value) any {
		if len(args) != 1 || args[0].Type() != js.TypeString {
			return string(answerTo(nil))
		}
		return string(answerTo([]byte(args[0].String())))
	}))
	select {}
}
