// Command campaign is the main job in one program: it reads a folder of platform
// payloads, fees and shop orders, and prints what each creator and the campaign as
// a whole cost and brought, and what was unknown and why.
//
//	go run ./examples/campaign                 the sample that comes with it
//	go run ./examples/campaign -dir folder     a folder of your own
//	go run ./examples/campaign -json           the same as JSON
//
// A folder holds campaign.json, a [Plan], and payloads as the platforms and the
// shop gave them: youtube_*.json, instagram_*.json, tiktok_*.json, x_*.json,
// facebook_*.json and shopify_*.json, or in folders of these names.
package main

import (
	"embed"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
)

//go:embed sample
var sample embed.FS

func main() {
	dir := flag.String("dir", "", "folder to read; empty: the sample")
	asJSON := flag.Bool("json", false, "print JSON")
	flag.Parse()
	if err := run(*dir, *asJSON, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "campaign:", err)
		os.Exit(1)
	}
}

func run(dir string, asJSON bool, w io.Writer) error {
	folder, err := fs.Sub(sample, "sample")
	if dir != "" {
		folder, err = os.DirFS(dir), nil
	}
	if err != nil {
		return err
	}
	in, err := load(folder)
	if err != nil {
		return err
	}
	report, err := build(in)
	if err != nil {
		return err
	}
	if asJSON {
		out := json.NewEncoder(w)
		out.SetIndent("", "  ")
		return out.Encode(report)
	}
	report.write(w)
	return nil
}
