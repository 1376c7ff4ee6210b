package engagement

import "math/bits"

// Metrics is what was counted of one post. Every field may be unknown, and the
// zero Metrics knows nothing.
type Metrics struct {
	Likes             Count `json:"likes,omitzero"`           // likes, reactions
	Comments          Count `json:"comments,omitzero"`        // comments; on X replies
	Shares            Count `json:"shares,omitzero"`          // shares, reposts; on X reposts and quotes together
	Saves             Count `json:"saves,omitzero"`           // saves, bookmarks, favourites of a video
	Views             Count `json:"views,omitzero"`           // as Post.ViewsAs defines them
	Reach             Count `json:"reach,omitzero"`           // accounts reached; adds up to gross reach only
	Impressions       Count `json:"impressions,omitzero"`     // times shown
	Clicks            Count `json:"clicks,omitzero"`          // clicks on links
	ProfileVisits     Count `json:"profile_visits,omitzero"`  // visits to the profile from the post
	Follows           Count `json:"follows,omitzero"`         // accounts that followed from the post
	Replies           Count `json:"replies,omitzero"`         // messages in answer to a story
	Exits             Count `json:"exits,omitzero"`           // stories: left the stories at this frame
	TapsForward       Count `json:"taps_forward,omitzero"`    // stories: skipped to the next frame
	TapsBack          Count `json:"taps_back,omitzero"`       // stories: went back a frame
	Completions       Count `json:"completions,omitzero"`     // videos played to the end
	EngagedViews      Count `json:"engaged_views,omitzero"`   // YouTube: the views of before 2025-03-31
	Dislikes          Count `json:"dislikes,omitzero"`        // YouTube: the owner's reports only
	WatchMillis       Count `json:"watch_ms,omitzero"`        // time watched by all viewers together, milliseconds
	AverageViewMillis Count `json:"average_view_ms,omitzero"` // time watched per view, milliseconds; never added
}

// at is the field of bit i of an Interactions; nil for what is not counted of a
// post.
func (m *Metrics) at(i int) *Count {
	switch i {
	case 0:
		return &m.Likes
	case 1:
		return &m.Comments
	case 2:
		return &m.Shares
	case 3:
		return &m.Saves
	case 4:
		return &m.Views
	case 5:
		return &m.Reach
	case 6:
		return &m.Impressions
	case 7:
		return &m.Clicks
	case 8:
		return &m.ProfileVisits
	case 9:
		return &m.Follows
	case 10:
		return &m.Replies
	case 11:
		return &m.Exits
	case 12:
		return &m.TapsForward
	case 13:
		return &m.TapsBack
	case 14:
		return &m.Completions
	case 15:
		return &m.EngagedViews
	case 16:
		return &m.Dislikes
	case 17:
		return &m.WatchMillis
	case 18:
		return &m.AverageViewMillis
	}
	return nil
}

// Get returns the count named, unknown for what is not counted of a post.
func (m Metrics) Get(name Metric) Count {
	if f := m.at(name.bit()); f != nil {
		return *f
	}
	return Count{}
}

// Set puts c in the place named and reports whether there is such a place.
func (m *Metrics) Set(name Metric, c Count) bool {
	f := m.at(name.bit())
	if f != nil {
		*f = c
	}
	return f != nil
}

// Known is the set of the metrics that are known.
func (m Metrics) Known() Interactions {
	var s Interactions
	for i := range postMetrics {
		if m.at(i).IsKnown() {
			s |= 1 << i
		}
	}
	return s
}

// Total adds the counts of a set: likes + comments, say. It is unknown if any
// of them is, and missing says which; a known zero is not missing. The total of
// the empty set is zero. A total past [MaxCount] is unknown with none missing.
func (m Metrics) Total(of Interactions) (n Count, missing Interactions) {
	if e := m.sum(of); e != noCount {
		return Known(int64(e)), 0
	}
	for rest := of; rest != 0; rest &= rest - 1 {
		i := bits.TrailingZeros32(uint32(rest))
		if f := m.at(i); f == nil || !f.IsKnown() {
			missing |= 1 << i
		}
	}
	return Count{}, missing
}

// sum adds the counts of a set; it is noCount if any is unknown. It is the inner
// loop of measuring, so the metrics that most sets are made of are asked for one
// by one: branches that go the same way for every post cost next to nothing.
func (m *Metrics) sum(of Interactions) uint64 {
	const likes, comments, shares = 1, 2, 4 // their bits
	e := int64(0)
	if of&likes != 0 {
		if m.Likes.plus1 == 0 {
			return noCount
		}
		e = m.Likes.plus1 - 1
	}
	if of&comments != 0 {
		if m.Comments.plus1 == 0 {
			return noCount
		}
		e += m.Comments.plus1 - 1
	}
	if of&shares != 0 {
		if m.Shares.plus1 == 0 {
			return noCount
		}
		e += m.Shares.plus1 - 1
	}
	for rest := of &^ (likes | comments | shares); rest != 0; rest &= rest - 1 {
		f := m.at(bits.TrailingZeros32(uint32(rest)))
		if f == nil || f.plus1 == 0 {
			return noCount
		}
		e += f.plus1 - 1
	}
	return uint64(e)
}

// Plus adds two posts' counts, field by field; a sum is unknown if either part
// is. Reach becomes gross reach, in which an account reached twice counts
// twice. An average view duration cannot be added and becomes unknown. Whether
// views may be added is for [TotalViews] to say.
func (m Metrics) Plus(o Metrics) Metrics {
	for i := range postMetrics {
		f := m.at(i)
		*f = f.Plus(*o.at(i))
	}
	m.AverageViewMillis = Count{}
	return m
}
