package disclosure

import "github.com/seed-e12bc25d/influencekit/engagement"

// cuts is where platforms hide the rest of a caption, the defaults of this
// library. Lines decide, and devices differ: what ends near a cut is uncertain.
// Compiled 2026-11-22. Sources disagree on LinkedIn (140 or 210 characters on
// phones), Facebook (110 on phones, about 480 on desktops) and TikTok (100 to 150).
var cuts = []Cut{
	{engagement.Instagram, engagement.Reel, 1, 55, "general practice, no official number", Remembered},
	{engagement.Instagram, "", 3, 125, "https://help.instagram.com/1643471055915254", Read},
	{engagement.TikTok, "", 3, 150, "https://posttruncate.com/en/platform-limits/", Reported},
	{engagement.YouTube, "", 3, 157, srcWB, Remembered},
	{engagement.Facebook, "", 0, 110, "https://posttruncate.com/en/platform-limits/", Reported},
	{engagement.X, "", 0, 280, "https://posttruncate.com/en/platform-limits/", Reported},
	{engagement.LinkedIn, "", 3, 140, "https://posttruncate.com/en/platform-limits/", Reported},
	{engagement.Threads, "", 0, 250, "https://posttruncate.com/en/platform-limits/", Reported},
	{engagement.Pinterest, "", 0, 60, "general practice, no official number", Remembered},
	{engagement.Twitch, "", 0, 140, "general practice, no official number", Remembered},
}

// cutFor is the cut of a platform and format: the regime's own first, then the
// default; the zero Cut where nothing is hidden.
func cutFor(own []Cut, p engagement.Platform, f engagement.Format) Cut {
	for _, table := range [2][]Cut{own, cuts} {
		for _, c := range table {
			if c.Platform == p && (c.Format == "" || c.Format == f) {
				return c
			}
		}
	}
	return Cut{}
}

// Cuts returns the default cuts of all platforms.
func Cuts() []Cut { return append([]Cut(nil), cuts...) }
