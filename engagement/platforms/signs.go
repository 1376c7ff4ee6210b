package platforms

import (
	"strings"

	"github.com/seed-e12bc25d/influencekit/engagement/payload"
)

// What a body may be, as errors name it.
const (
	aYouTubeBody   = "a YouTube Data API body"
	anInstagram    = "an Instagram Graph API body"
	aThreadsBody   = "a Threads API body"
	aTikTokBody    = "a TikTok API body"
	anXBody        = "an X API v2 body"
	aFacebookBody  = "a Facebook Pages body"
	aGraphList     = "a list of the Graph API"
	aGoogleBody    = "a body of another Google API"
	aShopBody      = "a Shopify body"
	somethingOther = "another kind of JSON object"
)

// signs are members that the objects of one platform have and those of the
// others have not. A platform's own struct takes its own names and leaves the
// rest to the signs, which then tell whose object it is.
type signs struct {
	Kind          payload.Text `json:"kind"`                   // Google
	MediaType     payload.Seen `json:"media_type"`             // Instagram
	MediaProduct  payload.Seen `json:"media_product_type"`     // Instagram
	Timestamp     payload.Seen `json:"timestamp"`              // Instagram
	MediaCount    payload.Seen `json:"media_count"`            // Instagram
	VideoText     payload.Seen `json:"video_description"`      // TikTok
	CreateTime    payload.Seen `json:"create_time"`            // TikTok
	PublicMetrics payload.Seen `json:"public_metrics"`         // X
	AuthorID      payload.Seen `json:"author_id"`              // X
	EditHistory   payload.Seen `json:"edit_history_tweet_ids"` // X
	CreatedTime   payload.Seen `json:"created_time"`           // Facebook
	Message       payload.Seen `json:"message"`                // Facebook
	FanCount      payload.Seen `json:"fan_count"`              // Facebook
	TotalPrice    payload.Seen `json:"total_price"`            // Shopify
}

// looks says whose object it is, "" when there is no sign.
func (s *signs) looks() string {
	kind := s.Kind.Value
	switch {
	case strings.HasPrefix(kind, "youtube#"):
		return aYouTubeBody
	case strings.Contains(kind, "#"):
		return aGoogleBody
	case bool(s.MediaType || s.MediaProduct || s.Timestamp || s.MediaCount):
		return anInstagram
	case bool(s.VideoText || s.CreateTime):
		return aTikTokBody
	case bool(s.PublicMetrics || s.AuthorID || s.EditHistory):
		return anXBody
	case bool(s.CreatedTime || s.Message || s.FanCount):
		return aFacebookBody
	case bool(s.TotalPrice):
		return aShopBody
	}
	return ""
}

// outer takes a member of the body itself for a sign of whose body it is.
func (d *decoder) outer(key string) {
	looks := ""
	switch key {
	case "items", "pageInfo", "etag":
		looks = aYouTubeBody
	case "business_discovery":
		looks = anInstagram
	case "includes", "meta":
		looks = anXBody
	case "paging":
		looks = aGraphList
	case "order", "orders":
		looks = aShopBody
	}
	if d.around == "" {
		d.around = looks
	}
}
