package engagement

import "fmt"

// StoryCompletion is (impressions − exits) / impressions of one frame. The same
// name is also used for [StorySequenceCompletion].
//
// Source: https://help.minter.io/en/articles/1791457-stories-insights
func StoryCompletion(frame Metrics) (Rate, error) {
	return stayed("story completion rate", frame.Impressions, frame.Exits)
}

// StoryFullView is (impressions − exits − taps forward) / impressions of one
// frame.
//
// Source: https://help.minter.io/en/articles/1791457-stories-insights
func StoryFullView(frame Metrics) (Rate, error) {
	return stayed("story full-view rate", frame.Impressions, frame.Exits.Plus(frame.TapsForward))
}

func stayed(what string, impressions, left Count) (Rate, error) {
	n, err := impressions.Divisor(what, "impressions")
	if err != nil {
		return 0, err
	}
	gone, known := left.Get()
	switch {
	case !known:
		return 0, &Undefined{What: what, Because: "exits or taps unknown"}
	case gone > n:
		return 0, &Undefined{What: what, Because: "more left than saw it"}
	}
	return Rate(float64(n-gone) / float64(n)), nil
}

// StorySequenceCompletion is the reach of the last frame over the reach of the
// first: 100 of 128 is 78 %. It is the second meaning of completion rate. Frames
// are in order; it may exceed 1 where the last was shared on.
//
// Source: https://3to5marketing.com/instagram-stories/ (weak: an agency's page)
func StorySequenceCompletion(frames []Metrics) (Rate, error) {
	const what = "story sequence completion rate"
	if len(frames) == 0 {
		return 0, &Undefined{What: what, Because: "no frames"}
	}
	return share(what, frames[len(frames)-1].Reach, "reach of the last frame", frames[0].Reach, "reach of the first frame")
}

// StoryDropOff is (reach of the first − reach of the second frame) / reach of
// the first. A second frame that reached more gives no drop-off: an [Undefined]
// that says so.
//
// Source: https://www.brightstonelondon.com/analyze-instagram-stories/ (weak: an agency's page)
func StoryDropOff(frames []Metrics) (Rate, error) {
	const what = "story drop-off"
	if len(frames) < 2 {
		return 0, &Undefined{What: what, Because: fmt.Sprintf("%d frames, want two", len(frames))}
	}
	kept, err := share(what, frames[1].Reach, "reach of the second frame", frames[0].Reach, "reach of the first frame")
	switch {
	case err != nil:
		return 0, err
	case kept > 1:
		return 0, &Undefined{What: what, Because: "the second frame reached more than the first"}
	}
	return 1 - kept, nil
}

// StoryRetention is the viewers who saw every frame of a day over that day's
// story viewers.
//
// Source: https://www.51sougongwen.com/p-281534.html (a copy of the Rival IQ stories benchmark)
func StoryRetention(sawAll, viewers Count) (Rate, error) {
	return share("story retention rate", sawAll, "viewers of every frame", viewers, "story viewers")
}
