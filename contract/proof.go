package contract

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"
	"time"

	"github.com/seed-e12bc25d/influencekit/engagement"
)

// A Sighting is one look at a post by a person or a program.
type Sighting struct {
	At    time.Time      `json:"at"`
	By    string         `json:"by,omitempty"` // who looked: "crawler", "agency"
	Found Found          `json:"found"`
	Text  string         `json:"text_hash,omitempty"` // of the caption: [CaptionHash]
	Label engagement.Tri `json:"label,omitzero"`      // the platform's label for paid partnerships is on
	// Kept names what was kept of it: a screenshot, a recording, an archive's
	// address.
	Kept string `json:"kept,omitempty"`
}

// Found is what a look at a post found.
type Found string

// What a look finds. Gone is the platform's own word that there is no such post;
// a time-out, a wall that asks to log in or a private account is unreachable.
const (
	Online      Found = "online"
	Gone        Found = "gone"
	Unreachable Found = "unreachable"
)

// IsValid reports whether f is one of the three.
func (f Found) IsValid() bool { return f == Online || f == Gone || f == Unreachable }

// A Watch is what was seen of one piece after it was posted, in any order.
type Watch struct {
	Deliverable string     `json:"deliverable"`
	Piece       int        `json:"piece"`
	URL         string     `json:"url,omitempty"`
	Published   time.Time  `json:"published,omitzero"`      // zero: not known
	Approved    string     `json:"approved_hash,omitempty"` // of the caption that was approved
	Sightings   []Sighting `json:"sightings,omitempty"`
}

// CaptionHash is the SHA-256, in hexadecimal, of a caption without the spaces at the
// ends of its lines and around it, and with "\n" for every line end: what platforms
// change by themselves is no edit.
func CaptionHash(text string) string {
	lines := strings.Split(strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\r", "\n"), "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " \t\u00A0")
	}
	sum := sha256.Sum256([]byte(strings.TrimSpace(strings.Join(lines, "\n"))))
	return hex.EncodeToString(sum[:])
}

// A ProofPolicy is how sightings are read.
type ProofPolicy struct {
	// Confirm is how many looks in a row must find a post gone before it counts as
	// taken down; fewer are for a person to look at.
	Confirm int `json:"confirm"`
	// StoryHours is how long a platform shows a story by itself.
	StoryHours int              `json:"story_hours"`
	Source     string           `json:"source"`
	Trust      engagement.Trust `json:"trust"`
	AsOf       string           `json:"as_of"`
}

// DefaultProofPolicy asks for two looks that find nothing, since one may meet a
// fault of the platform, and gives stories 24 hours, as the platforms do.
func DefaultProofPolicy() ProofPolicy {
	return ProofPolicy{Confirm: 2, StoryHours: 24, Source: "our judgement", Trust: engagement.TrustDoubtful, AsOf: "2026-11"}
}

// A ProofReport says what the sightings of a piece prove.
type ProofReport struct {
	Deliverable string      `json:"deliverable"`
	Piece       int         `json:"piece"`
	URL         string      `json:"url,omitempty"`
	Items       []ProofItem `json:"items"`
	Sightings   []Sighting  `json:"sightings,omitempty"` // that were read, by time
	First       time.Time   `json:"first,omitzero"`      // first seen online
	Last        time.Time   `json:"last,omitzero"`       // last seen online
	// Until is the first instant from which it need no more be online; zero where
	// there is none or it is not known.
	Until time.Time `json:"until,omitzero"`
}

// A ProofItem is one question put to the sightings.
type ProofItem struct {
	Rule    string       `json:"rule"` // stable: "PROOF-LIVE"
	Path    string       `json:"path"` // of the term
	Verdict BriefVerdict `json:"verdict"`
	Message string       `json:"message"`
	// Evidence are the sightings it rests on: places in the report's list.
	Evidence []int `json:"evidence,omitempty"`
	// Innocent is what else would look like this.
	Innocent []string `json:"innocent,omitempty"`
}

// Item returns the item of a rule, and whether there is one.
func (r ProofReport) Item(rule string) (ProofItem, bool) {
	for _, i := range r.Items {
		if i.Rule == rule {
			return i, true
		}
	}
	return ProofItem{}, false
}

// Verdict is the worst of the items: broken, look, not assessed, kept.
func (r ProofReport) Verdict() BriefVerdict {
	worst := Kept
	for _, v := range []BriefVerdict{NotAssessed, Look, Broken} {
		if slices.ContainsFunc(r.Items, func(i ProofItem) bool { return i.Verdict == v }) {
			worst = v
		}
	}
	return worst
}

// Seen adds to f what a proof of posting says: the address, whether it was seen,
// posted in its window and kept live. Whether the disclosure is in order needs more
// than sightings and stays as it is, unless the label was switched off.
func (f DeliverableFacts) Seen(r ProofReport) DeliverableFacts {
	if r.URL != "" {
		f.URL = r.URL
	}
	take := func(rule string, to *engagement.Tri) {
		if i, ok := r.Item(rule); ok {
			switch i.Verdict {
			case Kept:
				*to = engagement.Yes
			case Broken:
				*to = engagement.No
			}
		}
	}
	take("PROOF-SEEN", &f.LinkSeen)
	take("PROOF-WINDOW", &f.InWindow)
	take("PROOF-LIVE", &f.KeptLive)
	if i, ok := r.Item("PROOF-LABEL"); ok && i.Verdict == Broken {
		f.Disclosed = engagement.No
	}
	return f
}
