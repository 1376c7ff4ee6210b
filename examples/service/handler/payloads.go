package handler

import (
	"errors"
	"io"
	"net/http"
	"strconv"
	"time"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/payload"
	"github.com/seed-e12bc25d/influencekit/engagement/platforms"
	"github.com/seed-e12bc25d/influencekit/engagement/problem"
)

// A PayloadReport is what a platform's body says. Of comments it has the number only:
// they are other people's words.
type PayloadReport struct {
	Platform  engagement.Platform   `json:"platform"`
	Accounts  []engagement.Account  `json:"accounts"`
	Posts     []engagement.Post     `json:"posts"`
	Comments  int                   `json:"comments_read"`
	Audiences []engagement.Audience `json:"audiences"`
	Next      string                `json:"next,omitempty"` // the next page, where the body names one
	Rates     []PayloadRate         `json:"rates"`
	Problems  problem.List          `json:"problems"` // what could not be read, and what to know
}

// A PayloadRate is the engagement rate of the posts over one base, or why there is none.
type PayloadRate struct {
	Over    engagement.Base                       `json:"over"`
	Reading engagement.Figure[engagement.Reading] `json:"reading"`
}

// A read is one of the functions of package platforms.
type read func(io.Reader, ...payload.Option) (engagement.Feed, error)

// readerOf is what reads a body of a platform, nil where nothing does.
func readerOf(p engagement.Platform, kind string) read {
	if kind == isCSV {
		return map[engagement.Platform]read{engagement.Instagram: platforms.MetaCSV, engagement.Facebook: platforms.MetaCSV,
			engagement.TikTok: platforms.TikTokStudioCSV, engagement.YouTube: platforms.YouTubeStudioCSV}[p]
	}
	return map[engagement.Platform]read{engagement.YouTube: platforms.YouTube, engagement.Instagram: platforms.Instagram, engagement.TikTok: platforms.TikTok,
		engagement.X: platforms.X, engagement.Facebook: platforms.Facebook, engagement.LinkedIn: platforms.LinkedIn, engagement.Pinterest: platforms.Pinterest, engagement.Twitch: platforms.Twitch}[p]
}

// payload answers a body of a platform. Parameters: followers, the creator's now, where
// the body does not say; measured, when it was fetched (RFC 3339).
func (s *service) payload(w http.ResponseWriter, r *http.Request) error {
	platform := engagement.Platform(r.PathValue("platform"))
	if readerOf(platform, isJSON) == nil {
		return &failure{status: http.StatusNotFound, detail: "no bodies of this platform are read; the platforms are youtube, instagram, tiktok, x, facebook, linkedin, pinterest and twitch"}
	}
	kind, _ := kindOf(r) // typed has seen it
	read := readerOf(platform, kind)
	if read == nil {
		return &failure{status: http.StatusUnsupportedMediaType, detail: "no tables of this platform are read: send its JSON as " + isJSON}
	}
	values, err := query(r, "followers", "measured")
	if err != nil {
		return err
	}
	options := []payload.Option{payload.MaxBytes(s.MaxPayload), payload.MaxItems(s.MaxItems)}
	var followers engagement.Count
	if text := values.Get("followers"); text != "" {
		n, err := strconv.ParseInt(text, 10, 64)
		if followers = engagement.Known(n); err != nil || !followers.IsKnown() {
			return wrong("?followers", "invalid", "must be a whole number of followers")
		}
	}
	if text := values.Get("measured"); text != "" {
		at, err := time.Parse(time.RFC3339, text)
		if err != nil {
			return wrong("?measured", "invalid", "must be a time such as 2026-10-31T09:00:00Z")
		}
		options = append(options, payload.MeasuredAt(at.UTC()))
	}
	feed, err := read(r.Body, options...)
	if err != nil {
		return err
	}
	return reply(w, http.StatusOK, isJSON, summary(platform, feed, followers))
}

// summary is what a feed says.
func summary(p engagement.Platform, feed engagement.Feed, followers engagement.Count) PayloadReport {
	out := PayloadReport{Platform: p, Accounts: feed.Accounts, Posts: engagement.Combine(feed.Posts), Comments: len(feed.Comments),
		Audiences: feed.Audiences, Next: feed.Next, Problems: feed.Problems}
	out.Accounts = list(out.Accounts)
	out.Posts = list(out.Posts)
	out.Audiences = list(out.Audiences)
	out.Problems = list(out.Problems)
	if !followers.IsKnown() && len(feed.Accounts) == 1 {
		followers = feed.Accounts[0].Followers
	}
	for _, m := range []engagement.Method{engagement.Today(followers), engagement.ByViews(), engagement.ByReach()} {
		rate := PayloadRate{Over: m.Over}
		var method *engagement.MethodError
		reading, err := engagement.Measure(out.Posts, m)
		switch {
		case len(out.Posts) == 0:
			err = &engagement.Undefined{What: "the rate", Because: "there are no posts"}
		case errors.As(err, &method): // the only thing a method here can lack
			err = &engagement.Undefined{What: "the rate", Because: "the followers are unknown"}
		}
		rate.Reading = engagement.FigureOf(reading, err)
		out.Rates = append(out.Rates, rate)
	}
	return out
}
