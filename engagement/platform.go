package engagement

import "slices"

// A Platform is where a post was published. Any text decodes; IsValid tells
// whether it is one of [Platforms].
type Platform string

// The platforms the library knows.
const (
	Instagram     Platform = "instagram"
	TikTok        Platform = "tiktok"
	YouTube       Platform = "youtube"
	X             Platform = "x"
	Facebook      Platform = "facebook"
	LinkedIn      Platform = "linkedin"
	Pinterest     Platform = "pinterest"
	Twitch        Platform = "twitch"
	Threads       Platform = "threads"
	Snapchat      Platform = "snapchat"
	Blog          Platform = "blog"
	Podcast       Platform = "podcast"
	OtherPlatform Platform = "other"
)

// Platforms lists every platform.
func Platforms() []Platform {
	return []Platform{
		Instagram, TikTok, YouTube, X, Facebook, LinkedIn, Pinterest,
		Twitch, Threads, Snapchat, Blog, Podcast, OtherPlatform,
	}
}

// IsValid reports whether p is one of [Platforms]. The empty Platform is not.
func (p Platform) IsValid() bool { return slices.Contains(Platforms(), p) }
