package listen

import "github.com/seed-e12bc25d/influencekit/engagement/problem"

// A Brand is what is listened for. Every entry is folded as the texts are (see
// [caption.Fold]), so capitals do not matter and disguised letters are seen
// through; accents do matter, so list "loreal" beside "L'Oréal".
type Brand struct {
	Name string `json:"name"` // looked for too, unless Ambiguous lists it

	// Terms are other names: of products, in other alphabets, abbreviations. White
	// space stands for any white space; a term is found as a hashtag as well, its
	// words joined. Terms in Chinese, Japanese or Thai letters are found inside
	// words too, since those scripts set no spaces.
	Terms []string `json:"terms,omitempty"`

	Misspelt []string `json:"misspelt,omitempty"` // terms as people misspell them, see [Typos]; a mention says that it is one
	Handles  []string `json:"handles,omitempty"`  // the brand's accounts, with or without "@"; what they write is the brand's own
	Hashtags []string `json:"hashtags,omitempty"` // branded hashtags, with or without "#"
	Domains  []string `json:"domains,omitempty"`  // the brand's hosts: "acme.com" stands for "www.acme.com" too

	// Ambiguous are names that are ordinary words as well, as "Apple" or "Monday".
	// They count only in a text that has an entry of Context, or another mention of
	// the brand that is not in doubt.
	Ambiguous []string `json:"ambiguous,omitempty"`
	Context   []string `json:"context,omitempty"`

	// Exclude are phrases that hold a name and mean something else: "apple pie". A
	// name that overlaps one is set aside.
	Exclude []string `json:"exclude,omitempty"`
}

// Limits of a [Matcher]: a set of brands, and one of their hashtags, is 64 bits.
const (
	MaxBrands   = 64
	MaxHashtags = 64      // branded hashtags of all brands together
	maxEntries  = 1 << 14 // entries of all brands together
	maxEntry    = 256     // bytes of one entry
)

// A role is which list of a Brand an entry stands in.
type role uint8

const (
	asTerm role = iota
	asMisspelt
	asAmbiguous
	asHashtag
	asExclude
	asContext
	asHandle
	asDomain
)

// lists gives the lists of b with their JSON names.
func (b *Brand) lists() []struct {
	role role
	name string
	of   []string
} {
	return []struct {
		role role
		name string
		of   []string
	}{
		{asTerm, "terms", b.Terms},
		{asMisspelt, "misspelt", b.Misspelt},
		{asAmbiguous, "ambiguous", b.Ambiguous},
		{asHashtag, "hashtags", b.Hashtags},
		{asExclude, "exclude", b.Exclude},
		{asContext, "context", b.Context},
		{asHandle, "handles", b.Handles},
		{asDomain, "domains", b.Domains},
	}
}

// check reports what is wrong with the brands taken one by one.
func check(brands []Brand) (bad problem.List) {
	add := func(path, rule, param, message string) {
		bad = append(bad, problem.Problem{Path: path, Rule: rule, Param: param, Message: message})
	}
	entries, tags := 0, 0
	for i := range brands {
		b := &brands[i]
		at := problem.Index("brands", i)
		if plain(b.Name) == "" {
			add(problem.Join(at, "name"), "required", "", "Give the brand a name.")
		}
		if len(b.Name) > maxEntry {
			add(problem.Join(at, "name"), "max", "256", "A name has at most 256 bytes.")
		}
		for _, l := range b.lists() {
			entries += len(l.of)
			for k, text := range l.of {
				if len(text) > maxEntry {
					add(problem.Index(problem.Join(at, l.name), k), "max", "256", "An entry has at most 256 bytes.")
				}
			}
		}
		tags += len(b.Hashtags)
		if len(b.Ambiguous) > 0 && len(b.Context)+len(b.Terms)+len(b.Handles)+len(b.Hashtags)+len(b.Domains) == 0 {
			add(problem.Join(at, "context"), "required_with", "ambiguous", "An ambiguous name needs words that decide, or it is never counted.")
		}
	}
	if len(brands) > MaxBrands {
		add("brands", "max", "64", "At most 64 brands are listened for at once.")
	}
	if tags > MaxHashtags {
		add("brands", "max_hashtags", "64", "All brands together have at most 64 branded hashtags.")
	}
	if entries > maxEntries {
		add("brands", "max_entries", "16384", "All brands together have at most 16,384 entries.")
	}
	return bad
}
