// Answers one request a line under Node, with Go's own loader:
//
//	node run.mjs "$(go env GOROOT)/lib/wasm/wasm_exec.js" caption.wasm <requests
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [loader, program] = process.argv.slice(2);
await import(pathToFileURL(resolve(loader)));

const go = new globalThis.Go();
const { instance } = await WebAssembly.instantiate(readFileSync(program), go.importObject);
go.run(instance); // runs until the process ends: Go waits to be called

const lines = readFileSync(0, "utf8").split("\n");
if (lines.at(-1) === "") lines.pop();
for (const line of lines) process.stdout.write(globalThis.checkCaption(line) + "\n");
