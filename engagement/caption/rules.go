package caption

import "strings"

// Rules say what counts as a hashtag, a mention or a cashtag where platforms
// differ, and what a scan may leave out. Links are the same everywhere. The zero
// Rules take handles of letters, digits and "_" of any length, and hashtags as X
// has them.
//
// The rules of X are those of twitter-text. The others are common knowledge of
// practice, which no platform documents in full: trust them less.
type Rules struct {
	HandleInner string // what a handle may have inside beside letters, digits and "_", in ASCII: "." on Instagram
	HandleMax   int    // a handle ends after as many characters; 0 sets no limit
	AnyScript   bool   // a handle may have letters and digits of any alphabet
	Lists       bool   // "@name/list" is one mention

	NumberTags bool // "#2026" is a hashtag
	EmojiTags  bool // "#😍" is a hashtag
	ChainTags  bool // "#one#two" is two hashtags; elsewhere it is none
	Cashtags   bool // "$ACME" is a cashtag

	Skip Part // what the scan leaves out; the zero Part leaves out nothing
}

// A Part is something a scan can leave out to be quicker. Parts are joined by |.
type Part uint8

// The parts that cost most and are needed least.
const (
	Words Part = 1 << iota
	Sentences
	Emoji
)

// Default returns rules for a platform that is not known: handles with dots, up
// to 30 characters, and hashtags that have a letter.
func Default() Rules { return Rules{HandleInner: ".", HandleMax: 30} }

// X returns the rules of X, formerly Twitter, with its lists and cashtags.
func X() Rules { return Rules{HandleMax: 20, Lists: true, Cashtags: true} }

// Instagram returns the rules of Instagram: dots in handles, hashtags of numbers
// and emoji, and hashtags without a space between them.
func Instagram() Rules {
	return Rules{HandleInner: ".", HandleMax: 30, NumberTags: true, EmojiTags: true, ChainTags: true}
}

// TikTok returns the rules of TikTok: dots in handles of up to 24 characters.
func TikTok() Rules {
	return Rules{HandleInner: ".", HandleMax: 24, NumberTags: true, ChainTags: true}
}

// YouTube returns the rules of YouTube: handles of any alphabet, up to 30
// characters, with dots, hyphens and underscores.
func YouTube() Rules {
	return Rules{HandleInner: ".-", HandleMax: 30, AnyScript: true, NumberTags: true}
}

// RulesFor returns the rules of a platform by its name in lower case, such as
// "instagram", and [Default] for any other name.
func RulesFor(platform string) Rules {
	switch strings.ToLower(platform) {
	case "x", "twitter":
		return X()
	case "instagram", "threads":
		return Instagram()
	case "tiktok":
		return TikTok()
	case "youtube":
		return YouTube()
	case "facebook":
		return Rules{HandleInner: ".", HandleMax: 50, NumberTags: true}
	case "linkedin":
		return Rules{HandleInner: "-", HandleMax: 100, AnyScript: true}
	case "pinterest":
		return Rules{HandleMax: 30}
	case "twitch":
		return Rules{HandleMax: 25}
	case "snapchat":
		return Rules{HandleInner: ".-", HandleMax: 15}
	}
	return Default()
}
