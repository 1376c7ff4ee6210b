package audit

import "maps"

// misspelled are the words by which comments ask for something: they are found with
// one letter missing, doubled or swapped with the next, and with a wrong vowel.
var misspelled = [...]string{
	"subscribe", "subscriber", "subscribers", "subscribed", "subscribing", "channel", "channels", "youtube", "facebook", "instagram", "whatsapp",
	"telegram", "website", "followers", "following", "soundcloud", "playlist", "petition", "download", "giveaway", "shoutout", "upcoming",
	"check", "please", "follow", "videos", "video", "music", "click", "visit", "share", "watch", "listen", "support", "promote", "covers",
}

// mostVaried is the length from which a letter may be missing or another vowel: in
// shorter words that makes other words.
const mostVaried = 7

// misspell adds the misspellings that are no words of the list.
func (p *Phrases) misspell() {
	words := maps.Clone(p.ids)
	for _, w := range misspelled {
		id, ok := words[w]
		if !ok {
			continue
		}
		put := func(s string) {
			if _, ok := p.ids[s]; !ok {
				p.ids[s] = id
			}
		}
		for i := 1; i < len(w); i++ {
			put(w[:i] + w[i-1:]) // doubled
			if i+1 < len(w) {
				put(w[:i] + string([]byte{w[i+1], w[i]}) + w[i+2:])
			}
			if len(w) < mostVaried {
				continue
			}
			put(w[:i] + w[i+1:])
			switch w[i] {
			case 'a', 'e', 'i', 'o', 'u':
				for _, vowel := range "aeiou" {
					put(w[:i] + string(vowel) + w[i+1:])
				}
			}
		}
	}
}
