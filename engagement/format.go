package engagement

import "slices"

// A Format is the kind of a post. Formats are kept apart before anything is
// averaged: a story and a long video are not measured by the same stick. Any
// text decodes; IsValid tells whether it is one of [Formats]. The empty Format
// means that the source did not say.
type Format string

// The formats the library knows.
const (
	Image       Format = "image"
	Carousel    Format = "carousel"
	Video       Format = "video" // a feed video or a long video, or a source that does not tell
	Reel        Format = "reel"  // Instagram, Facebook
	Short       Format = "short" // YouTube Shorts
	Story       Format = "story"
	Live        Format = "live"
	Text        Format = "text" // a post of words, with or without a link
	Article     Format = "article"
	Audio       Format = "audio"
	OtherFormat Format = "other"
)

// Formats lists every format.
func Formats() []Format {
	return []Format{Image, Carousel, Video, Reel, Short, Story, Live, Text, Article, Audio, OtherFormat}
}

// IsValid reports whether f is one of [Formats]. The empty Format is not.
func (f Format) IsValid() bool { return slices.Contains(Formats(), f) }
