package caption

// A Caption is what [Scan] found in a text. Each list is in order and without
// overlaps; a link, mention, hashtag or cashtag never lies inside another.
type Caption struct {
	Text      string    `json:"text"`
	Hashtags  []Tag     `json:"hashtags,omitempty"`
	Mentions  []Mention `json:"mentions,omitempty"`
	Links     []Link    `json:"links,omitempty"`
	Cashtags  []Tag     `json:"cashtags,omitempty"`
	Words     []Span    `json:"words,omitempty"`     // outside of what is listed above
	Sentences []Span    `json:"sentences,omitempty"` // with their closing marks
	Emoji     []Span    `json:"emoji,omitempty"`     // one span for what is seen as one picture
	Breaks    []Span    `json:"breaks,omitempty"`    // of lines; "\r\n" is one
}

// A Tag is a hashtag or cashtag. The span has its sign, the name has not.
type Tag struct {
	Span
	Name string `json:"name"` // as written: "Ad" of "#Ad"
}

// A Mention is "@name", or "@name/list" where the rules know lists.
type Mention struct {
	Span
	Name string `json:"name"`           // as written, without "@" and list
	List string `json:"list,omitempty"` // without "/"
}

// A Link is an address on the web, with or without "https://". Its parts are as
// written.
type Link struct {
	Span
	Scheme string `json:"scheme,omitempty"` // "http" or "https"; empty when none was written
	Host   string `json:"host"`             // without the port
	Path   string `json:"path,omitempty"`   // from "/" on; a fragment is part of it
	Query  string `json:"query,omitempty"`  // without "?"
}

// Scan reads text once and returns what stands in it under the rules of a
// platform:
//
//   - hashtags, mentions, cashtags and links as twitter-text has them, but for
//     what r says otherwise
//   - words: letters and digits with the apostrophes between them; where a
//     script sets no spaces, as in Japanese, a run of its letters is one word
//   - sentences: up to a full stop, question or exclamation mark that white
//     space or the end follows, or to the end of the line. A full stop before a
//     small letter ends none. What has no letter or digit is none.
//   - emoji: what is seen as one picture is one, however many code points
//
// Any text is read, in time linear in its length.
// Source: https://github.com/twitter/twitter-text, version 3.1.
func Scan(text string, r Rules) Caption {
	var c Caption
	ScanInto(&c, text, r)
	return c
}

// ScanInto is [Scan] into c. It forgets what c held and reuses its slices.
func ScanInto(c *Caption, text string, r Rules) {
	*c = Caption{
		Text: text, Hashtags: c.Hashtags[:0], Mentions: c.Mentions[:0], Links: c.Links[:0], Cashtags: c.Cashtags[:0],
		Words: c.Words[:0], Sentences: c.Sentences[:0], Emoji: c.Emoji[:0], Breaks: c.Breaks[:0],
	}
	s := scanner{Caption: c, text: text, rules: r}
	s.run()
}
