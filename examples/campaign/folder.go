package main

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/payload"
	"github.com/seed-e12bc25d/influencekit/engagement/platforms"
	"github.com/seed-e12bc25d/influencekit/engagement/problem"
	"github.com/seed-e12bc25d/influencekit/engagement/valid"
	"github.com/seed-e12bc25d/influencekit/roi"
	"github.com/seed-e12bc25d/influencekit/roi/sources"
)

// Inputs is all that a folder holds.
type Inputs struct {
	Plan     Plan
	Feed     engagement.Feed
	Orders   []roi.Order
	Problems []string // what could not be read, file by file; the rest stands
}

// load reads campaign.json and every payload of the folder and the folders in
// it. The source of a payload is the first word of its path: youtube_videos.json,
// instagram/ana/media.json, shopify-orders.json.
func load(folder fs.FS) (Inputs, error) {
	var in Inputs
	body, err := fs.ReadFile(folder, "campaign.json")
	if err != nil {
		return in, fmt.Errorf("the folder needs a campaign.json: %w", err)
	}
	if in.Plan, err = valid.Decode[Plan](check, bytes.NewReader(body)); err != nil {
		return in, fmt.Errorf("campaign.json: %w", err)
	}
	err = fs.WalkDir(folder, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || name == "campaign.json" || path.Ext(name) != ".json" {
			return err
		}
		file, err := folder.Open(name)
		if err != nil {
			return err
		}
		defer file.Close()
		in.read(name, file)
		return nil
	})
	in.Feed.Posts = engagement.Combine(in.Feed.Posts)
	return in, err
}

// read takes in one payload. What is wrong with it is noted and does not stop
// the rest.
func (in *Inputs) read(name string, file fs.File) {
	at := payload.MeasuredAt(in.Plan.AsOf)
	var feed engagement.Feed
	var err error
	switch source(name) {
	case "youtube":
		feed, err = platforms.YouTube(file, at)
	case "instagram":
		feed, err = platforms.Instagram(file, at)
	case "tiktok":
		feed, err = platforms.TikTok(file, at)
	case "x":
		feed, err = platforms.X(file, at)
	case "facebook":
		feed, err = platforms.Facebook(file, at)
	case "shopify":
		var shop sources.Orders
		shop, err = sources.Shopify(file, at)
		in.Orders = append(in.Orders, shop.Orders...)
		feed.Problems = shop.Problems
	default:
		err = errors.New("no source is named so")
	}
	in.Feed = in.Feed.Join(feed)
	in.note(name, feed.Problems)
	if err != nil {
		in.Problems = append(in.Problems, name+": "+err.Error())
	}
}

func (in *Inputs) note(name string, problems problem.List) {
	for _, p := range problems {
		in.Problems = append(in.Problems, fmt.Sprintf("%s: %s: %s", name, p.Path, p.Message))
	}
}

// source is the first word of a path.
func source(name string) string {
	end := strings.IndexFunc(name, func(r rune) bool { return !('a' <= r && r <= 'z') })
	if end < 0 {
		return name
	}
	return name[:end]
}

// benchmark is the table of that name.
func benchmark(name string) (engagement.Benchmarks, error) {
	tables := engagement.BenchmarkTables()
	i := slices.IndexFunc(tables, func(b engagement.Benchmarks) bool { return b.Name == name })
	if i < 0 {
		return engagement.Benchmarks{}, fmt.Errorf("no benchmark table %q", name)
	}
	return tables[i], nil
}
