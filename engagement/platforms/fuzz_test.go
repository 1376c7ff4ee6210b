package platforms_test

import (
	"bytes"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement/payload"
	"github.com/seed-e12bc25d/influencekit/engagement/platforms"
)

// fuzz holds for any bytes: no panic, the same feed and error each time, and a
// feed that is sound.
func fuzz(f *testing.F, name string, read decode) {
	for _, body := range samples[name] {
		f.Add([]byte(body))
	}
	f.Add([]byte(`{"error":{"code":100,"message":"x"}}`))
	f.Add([]byte(`{"data":{"user":{"username":"x"}}}`))
	f.Fuzz(func(t *testing.T, body []byte) {
		feed, err := read(bytes.NewReader(body), payload.MeasuredAt(fetched))
		again, sameErr := read(bytes.NewReader(body), payload.MeasuredAt(fetched))
		require.Equal(t, feed, again)
		require.Equal(t, err, sameErr)
		sound(t, feed)
	})
}

func FuzzYouTube(f *testing.F)   { fuzz(f, "youtube", platforms.YouTube) }
func FuzzInstagram(f *testing.F) { fuzz(f, "instagram", platforms.Instagram) }
func FuzzTikTok(f *testing.F)    { fuzz(f, "tiktok", platforms.TikTok) }
func FuzzX(f *testing.F)         { fuzz(f, "x", platforms.X) }
func FuzzFacebook(f *testing.F)  { fuzz(f, "facebook", platforms.Facebook) }
