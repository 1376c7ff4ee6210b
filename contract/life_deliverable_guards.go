package contract

import (
	"strconv"
	"time"

	"github.com/seed-e12bc25d/influencekit/contract/flow"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
)

// rounds counts the changes that the brand has asked for. Those that its silence or
// an offer of the creator led to are no rounds.
func rounds() pieceGuard {
	return pieceGuard{Name: "rounds", Must: "Rounds of changes are left.", Met: func(c pieceCase) flow.Answer {
		if c.Facts.AnyRounds {
			return flow.Yes()
		}
		most, known := c.Facts.Rounds.Get()
		if !known {
			return flow.Unknown("no number of rounds was given")
		}
		n := int64(c.History.Made("request_changes") + c.History.Made("recall"))
		if n < most {
			return flow.Yes()
		}
		return flow.No("it would be round " + strconv.FormatInt(n+1, 10) + " of at most " + strconv.FormatInt(most, 10))
	}}
}

func silence(name string, means Silence) pieceGuard {
	return pieceGuard{Name: name, Must: "It was agreed that no answer means " + string(means) + ".", Met: func(c pieceCase) flow.Answer {
		return flow.If(c.Facts.Silence == means)
	}}
}

// replyOver asks whether the time to answer the last draft is over.
func replyOver() pieceGuard {
	return pieceGuard{Name: "reply_over", Must: "The brand's time to answer is over.", Met: func(c pieceCase) flow.Answer {
		since, known := entered(c.History, DeliverableSubmitted)
		if !known {
			return flow.Unknown("when the draft was sent is not known")
		}
		end, known := c.Facts.ReplyEnds(since)
		if !known {
			return flow.Unknown("no time to answer was agreed")
		}
		return opening(c.Step.At, end)
	}}
}

// ReplyEnds returns when the brand's time to answer a draft that was sent at an
// instant is over, and whether one was agreed: so many real hours after it, or the
// end of the last of so many business days after its day. Where both were agreed the
// later counts.
func (f DeliverableFacts) ReplyEnds(sent time.Time) (end time.Time, agreed bool) {
	if f.ReplyHours > 0 {
		end, agreed = sent.Add(time.Duration(f.ReplyHours)*time.Hour), true
	}
	if f.ReplyDays > 0 {
		last, err := civil.DateOf(sent, f.Loc).AddBusinessDays(f.ReplyDays, f.Holidays)
		if err != nil {
			return time.Time{}, false
		}
		if day := last.AddDays(1).In(f.Loc); day.After(end) {
			end = day
		}
		agreed = true
	}
	return end, agreed
}

func toPost() pieceGuard {
	return pieceGuard{Name: "to_post", Must: "It is to be posted by the creator.", Met: func(c pieceCase) flow.Answer {
		switch c.Facts.ToBrand {
		case engagement.Yes:
			return flow.No("it is handed to the brand")
		case engagement.No:
			return flow.Yes()
		}
		return flow.Unknown("")
	}}
}

func signed() pieceGuard {
	return tri[DeliverableState]("signed", "The contract is signed.", func(f *DeliverableFacts) engagement.Tri { return f.Signed })
}

func opened() pieceGuard {
	return pieceGuard{Name: "window_open", Must: "Its window of publication has begun.", Met: func(c pieceCase) flow.Answer {
		if c.Facts.Window.From.IsZero() {
			return flow.Yes() // no first day was agreed
		}
		return from(c.Step.At, c.Facts.Window.From, c.Facts.Loc)
	}}
}

func windowOver() pieceGuard {
	return pieceGuard{Name: "window_over", Must: "Its last day of publication is over.", Met: func(c pieceCase) flow.Answer {
		return past(c.Step.At, c.Facts.Window.To, c.Facts.Loc)
	}}
}

func address() pieceGuard {
	return pieceGuard{Name: "url", Must: "The address of the post is known.", Met: func(c pieceCase) flow.Answer { return flow.If(c.Facts.URL != "") }}
}

// cleared asks whether a late piece was approved, or needs no approval.
func cleared() pieceGuard {
	return pieceGuard{Name: "cleared", Must: "It was approved, or needs no approval.", Met: func(c pieceCase) flow.Answer {
		if c.Facts.Unapproved == engagement.Yes {
			return flow.Yes()
		}
		for i := len(c.History.Moves) - 1; i >= 0; i-- {
			switch m := c.History.Moves[i]; {
			case m.To == DeliverableApproved:
				return flow.Yes()
			case atWork(m.To):
				return flow.No("")
			}
		}
		return flow.Unknown("what happened before is not known")
	}}
}

func liveLongEnough() pieceGuard {
	return pieceGuard{Name: "live", Must: "It has been live for the agreed time.", Met: func(c pieceCase) flow.Answer {
		l := c.Facts.LiveFor
		if l.IsZero() || l.Forever { // nothing to wait for: the duty to keep it goes on
			return flow.Yes()
		}
		posted, known := entered(c.History, DeliverablePosted)
		if !known {
			return flow.Unknown("when it was posted is not known")
		}
		end := liveUntil(c.Facts.Format, l, posted, c.Facts.Loc)
		if end.IsZero() {
			return flow.Unknown("its last day lies out of the calendar")
		}
		return opening(c.Step.At, end)
	}}
}

// stillUp asks whether it was online to the end, where that was agreed.
func stillUp() pieceGuard {
	return pieceGuard{Name: "kept_live", Must: "It was online to the end of that time.", Met: func(c pieceCase) flow.Answer {
		if c.Facts.LiveFor.IsZero() {
			return flow.Yes()
		}
		return answer(c.Facts.KeptLive)
	}}
}
