package tracking

import (
	"strings"

	"github.com/seed-e12bc25d/influencekit/engagement"
)

// A Placement is a creator's piece that carries a link.
type Placement struct {
	Platform    engagement.Platform `json:"platform"`
	Creator     string              `json:"creator"` // handle
	Deliverable string              `json:"deliverable,omitempty"`
	Campaign    string              `json:"campaign"`
	CampaignID  string              `json:"campaign_id,omitempty"`
	Format      engagement.Format   `json:"format,omitempty"`
	Paid        engagement.Tri      `json:"paid,omitzero"` // the brand pays for it, a commission included
}

// ForCreator suggests the parameters of a link in a creator's piece:
//
//	source    the platform, "instagram"; "podcast" and "blog" where that is the place
//	medium    a word that the channels of Google Analytics know, see below
//	campaign  the campaign
//	id        the campaign's id
//	content   the creator's handle and the deliverable, "mia.runs-d3"
//
// The medium is paid_social or paid_video where the piece is paid for, social or
// video where it is not, audio for a podcast and affiliate for a blog. Where nobody
// said whether it is paid for, it is the unpaid word: that books no organic visit as
// bought, and [Lint] with LintPolicy.Paid says when it is wrong. Values are written by
// the zero [Style].
//
// "influencer" is no medium that a rule knows, and "affiliate" has an effect only
// where the source is on no list: on instagram it stays Organic Social.
//
// Source: the mapping is our judgement after
// https://www.utmguard.com/blog/ga4-channel-grouping-logic (C).
func ForCreator(p Placement) UTM {
	var s Style
	content := strings.TrimLeft(s.Value(p.Creator), "@")
	if d := s.Value(p.Deliverable); d != "" {
		content += "-" + d
	}
	source := string(p.Platform)
	if !p.Platform.IsValid() || p.Platform == engagement.OtherPlatform {
		source = ""
	}
	return UTM{
		Source: source, Medium: mediumFor(p.Platform, p.Paid), Campaign: s.Value(p.Campaign), ID: s.Value(p.CampaignID),
		Content: content, CreativeFormat: s.Value(string(p.Format)),
	}
}

// mediumFor is the medium of a piece on a platform.
func mediumFor(p engagement.Platform, paid engagement.Tri) string {
	switch p {
	case engagement.Podcast:
		return "audio"
	case engagement.Blog:
		return "affiliate"
	case engagement.YouTube, engagement.Twitch:
		if paid == engagement.Yes {
			return "paid_video"
		}
		return "video"
	}
	if paid == engagement.Yes {
		return "paid_social"
	}
	return "social"
}

// Media lists media that the current rules of Google Analytics know, with the
// channel that each gives on a source that is on no list.
func Media() []Medium {
	return []Medium{
		{"cpc", PaidOther}, {"ppc", PaidOther}, {"paid", PaidOther}, {"paid_social", PaidOther}, {"paid-social", PaidOther}, {"paidsocial", PaidOther},
		{"paid_video", PaidOther}, {"retargeting", PaidOther}, {"cpm", Display}, {"display", Display}, {"banner", Display},
		{"social", OrganicSocial}, {"social-network", OrganicSocial}, {"social-media", OrganicSocial}, {"sm", OrganicSocial},
		{"video", OrganicVideo}, {"organic", OrganicSearch}, {"email", Email}, {"e-mail", Email}, {"affiliate", Affiliates},
		{"referral", Referral}, {"link", Referral}, {"app", Referral}, {"audio", Audio}, {"sms", SMS}, {"push", MobilePush}, {"notification", MobilePush},
	}
}

// A Medium is a word for utm_medium and the channel it gives by itself.
type Medium struct {
	Name    string  `json:"name"`
	Channel Channel `json:"channel"`
}

// nearMedium is the known medium that a word was meant to be: the same but for
// marks between its letters, one letter more or less, or the order of its words.
func nearMedium(word string) (Medium, bool) {
	bare, turned := bareWord(word), turnedWord(word)
	for _, m := range Media() {
		name := bareWord(m.Name)
		if name == bare || name == turned || len(name) > 3 && oneEdit(name, bare) {
			return m, true
		}
	}
	return mediumWithin(word)
}

// mediumWithin is the known medium among the words of a medium: the first that says
// more than organic, link and the like do, else the first.
func mediumWithin(word string) (found Medium, ok bool) {
	for _, part := range strings.FieldsFunc(strings.ToLower(word), isJoint) {
		for _, m := range Media() {
			if part != m.Name {
				continue
			}
			switch m.Channel {
			case OrganicSearch, Referral:
				if !ok {
					found, ok = m, true
				}
			default:
				return m, true
			}
		}
	}
	return found, ok
}

func isJoint(r rune) bool {
	return r == '-' || r == '_' || r == ' ' || r == '.' || r == '+' || r == '–' || r == '—'
}

// bareWord is a word in small letters without the marks between its letters.
func bareWord(word string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(word), isJoint), "")
}

// turnedWord is bareWord with its words in the other order: "social-paid".
func turnedWord(word string) string {
	words := strings.FieldsFunc(strings.ToLower(word), isJoint)
	var b strings.Builder
	for i := len(words) - 1; i >= 0; i-- {
		b.WriteString(words[i])
	}
	return b.String()
}
