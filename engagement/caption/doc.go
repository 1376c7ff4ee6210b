// Package caption reads a caption once and says what stands in it and where:
// hashtags, mentions, links, words, sentences, emoji and lines, disguised
// letters, and the phrases of a word list in many languages.
//
// Which one to use:
//
//   - what stands where: [Scan], under the [Rules] of a platform
//   - which of many phrases: [Compile] the list once, [Fold] each caption,
//     [Lexicon.Find]
//   - hidden or styled letters: [Folded.Evasions]
//   - what is seen before "more": [Caption.Cut]; which line: [Caption.Line]
//   - blocks of hashtags: [Caption.Piles]
//   - which alphabet: [CountScripts]; the words of a hashtag: [SplitTag]
//
// # Units
//
// A [Span] counts bytes of the text that was handed in; only Folded of a [Hit]
// counts those of the folded text. Spans lie inside the text, on borders of
// characters as a Go range loop sees them, and in order. Lines count from 1.
//
// # Errors
//
// Any text is read, in time linear in its length: what is not UTF-8 counts byte
// by byte as U+FFFD. Only [Compile] returns errors. The functions that end in
// Into reuse what they are handed and allocate nothing once it has grown; a
// [Rules] and a [Lexicon] may be shared by any number of goroutines.
//
// # Sources
//
// Hashtags, mentions, cashtags and links follow twitter-text 3.1,
// https://github.com/twitter/twitter-text, for X; [Rules] say what differs
// elsewhere. Folding follows Unicode, see [UnicodeVersion] and [Fold]. Letters,
// marks and digits are those of Go's package unicode.
package caption
