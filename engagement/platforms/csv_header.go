package platforms

import (
	"slices"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/payload"
)

// A CSVHeader is a header that an export is known to have had, and what its
// column holds.
type CSVHeader struct {
	Export   string           `json:"export"`   // "meta", "tiktok_studio", "youtube_studio"
	Holds    string           `json:"holds"`    // the header in English
	Header   string           `json:"header"`   // as the export writes it
	Language string           `json:"language"` // BCP 47
	Source   string           `json:"source"`
	AsOf     string           `json:"as_of"` // when the source was read
	Trust    engagement.Trust `json:"trust"`
}

// CSVHeaders lists the headers that the readers of exports know. For one that
// is missing, see payload.Renamed.
func CSVHeaders() []CSVHeader {
	var all []CSVHeader
	for _, t := range []*csvTable{metaTable(), tiktokTable(), youtubeTable()} {
		for _, w := range t.words {
			for _, h := range w.headers {
				all = append(all, CSVHeader{
					Export: t.export, Holds: t.fields[h.field].english, Header: h.text, Language: w.language,
					Source: w.source, AsOf: w.asOf, Trust: w.trust,
				})
			}
		}
	}
	return all
}

// A csvTable is what is known of the headers of one export.
type csvTable struct {
	export string
	name   string // as errors name it
	fields []csvField
	words  []csvWords
}

// A csvField is what a column may hold.
type csvField struct {
	english string
	kind    payload.Kind
}

// csvWords are headers of one language from one source.
type csvWords struct {
	language, source, asOf string
	trust                  engagement.Trust
	headers                []csvWord
}

type csvWord struct {
	field int
	text  string
}

const (
	csvRead = "2026-11-22"
	// The repositories of these files could not be named.
	csvUse  = "files of public repositories that read or test the export, facts on payloads, sections 3, 10 and 11"
	csvMind = "our judgement"

	csvSeenOn = "2026-11-27"
	csvSeen   = "files of public repositories that read or test the export"
)

// known gives the fields as the reader of tables takes them.
func (t *csvTable) known() []payload.Field {
	fields := make([]payload.Field, len(t.fields))
	for i, f := range t.fields {
		fields[i] = payload.Field{Kind: f.kind, Headers: []string{f.english}}
	}
	for _, w := range t.words {
		for _, h := range w.headers {
			if f := &fields[h.field]; !slices.Contains(f.Headers, h.text) {
				f.Headers = append(f.Headers, h.text)
			}
		}
	}
	return fields
}
