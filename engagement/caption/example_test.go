package caption_test

import (
	"fmt"

	"github.com/seed-e12bc25d/influencekit/engagement/caption"
)

func ExampleScan() {
	c := caption.Scan("Love it! 😍 Thanks @acme.co\nacme.co/glow #skin #ad", caption.Instagram())
	for _, m := range c.Mentions {
		fmt.Println("mention", m.Name, "on line", c.Line(m.Start))
	}
	for _, l := range c.Links {
		fmt.Println("link", l.Host, l.Path)
	}
	for _, h := range c.Hashtags {
		fmt.Println("hashtag", h.Name, "at", h.Start)
	}
	fmt.Println(len(c.Words), "words,", len(c.Sentences), "sentences,", len(c.Emoji), "emoji")
	// Output:
	// mention acme.co on line 1
	// link acme.co /glow
	// hashtag skin at 43
	// hashtag ad at 49
	// 3 words, 3 sentences, 1 emoji
}

// Letters that only look like those of "#ad" and "sponsored" fold to them, and
// the folding says so.
func ExampleFold() {
	text := "#𝗮𝗱, spоnsоred, a\u200bd — реклама"
	f := caption.Fold(text)
	fmt.Printf("%s\n", f.Text)
	for _, e := range f.Evasions {
		fmt.Printf("%s %q\n", e.Kind, e.Of(text))
	}
	// Output:
	// #ad, sponsored, ad - реклама
	// styled "𝗮𝗱"
	// look_alike "о"
	// look_alike "о"
	// hidden "\u200b"
}

func ExampleLexicon_Find() {
	phrases := []caption.Phrase{
		{Text: "ad"},
		{Text: "paid partnership"},
		{Text: "広告", Part: true}, // Japanese sets no spaces
	}
	lexicon, err := caption.Compile(phrases)
	if err != nil {
		fmt.Println(err)
		return
	}
	text := "#Ad for my #adventure. A #PaidPartnership これは広告です"
	for _, h := range lexicon.Find(nil, caption.Fold(text)) {
		fmt.Printf("%q is %q\n", phrases[h.Phrase].Text, h.Span.Of(text))
	}
	// Output:
	// "ad" is "#Ad"
	// "paid partnership" is "#PaidPartnership"
	// "広告" is "広告"
}

// "ad" is found, but in a block of hashtags and below what shows.
func ExampleCaption_Cut() {
	text := "New serum!\nGlowing.\n\n#glow #skin #ad"
	c := caption.Scan(text, caption.Instagram())
	fmt.Printf("%q\n", text[:c.Cut(3, 125)])
	for _, p := range c.Piles(nil, 3) {
		fmt.Printf("%q on line %d\n", p.Of(text), c.Line(p.Start))
	}
	// Output:
	// "New serum!\nGlowing.\n"
	// "#glow #skin #ad" on line 4
}

func ExampleSplitTag() {
	fmt.Printf("%q\n", caption.SplitTag(nil, "AcmeAmbassador"))
	// Output: ["Acme" "Ambassador"]
}
