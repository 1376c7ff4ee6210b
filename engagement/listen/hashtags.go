package listen

import (
	"cmp"
	"slices"

	"github.com/seed-e12bc25d/influencekit/engagement"
)

// A TagReport is one branded hashtag, of any of the brands, used by others than the
// brand. Items are those that count as mentions under the policy.
type TagReport struct {
	Hashtag string `json:"hashtag"` // folded, without "#"
	Brand   string `json:"brand"`
	Rival   bool   `json:"rival,omitempty"`

	Items   uint64           `json:"items"`
	Authors uint64           `json:"authors"`             // different ones that are known
	Engaged engagement.Count `json:"engagement,omitzero"` // of the posts that show it; unknown when none does
	Missing uint64           `json:"missing,omitempty"`   // posts that do not show it
	Tone    Tone             `json:"tone"`
}

// hashtags ranks all branded hashtags, unused ones too: most items first, then most
// authors, then by name.
func (v *view) hashtags(h *head, chosen [][]pick) (all []TagReport) {
	for bit, t := range h.tags {
		r := TagReport{Hashtag: t.name, Brand: h.brands[t.brand], Rival: t.brand > 0}
		authors := map[uint64]bool{}
		var with []pick
		var tone toneSum
		for _, p := range chosen[t.brand] {
			if p.tags>>bit&1 == 0 {
				continue
			}
			with = append(with, p)
			r.Items += p.n
			tone.add(p.record, p.n, v.by)
			if p.author != 0 {
				authors[p.author] = true
			}
		}
		engaged := row("", with, false, func(r *record) int64 { return r.engaged })
		r.Engaged, r.Missing = engaged.Value, engaged.Missing
		r.Authors, r.Tone = uint64(len(authors)), tone.tone(v.by.Level)
		all = append(all, r)
	}
	slices.SortFunc(all, func(a, b TagReport) int {
		return cmp.Or(cmp.Compare(b.Items, a.Items), cmp.Compare(b.Authors, a.Authors), cmp.Compare(a.Hashtag, b.Hashtag))
	})
	return all
}
