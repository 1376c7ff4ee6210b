package audit

import "github.com/seed-e12bc25d/influencekit/engagement"

// The checks of comments.
const (
	CommentsSuspicious Code = "COMMENTS-SUSPICIOUS"
	CommentsSpam       Code = "COMMENTS-SPAM"
	CommentsGeneric    Code = "COMMENTS-GENERIC"
	CommentsDuplicates Code = "COMMENTS-DUPLICATES"
	CommentsRepeated   Code = "COMMENTS-REPEATED-AUTHORS"
	CommentsPod        Code = "COMMENTS-POD"
	CommentsBurst      Code = "COMMENTS-BURST"
)

func commentChecks() []Check {
	return []Check{
		{
			Code: CommentsSuspicious, Area: InComments, Title: "Comments with a strong reason or several negatives", Unit: Fraction,
			Limit: 0.15, Full: 0.5, Points: 6, Least: 20, Enough: 400,
			Message:  "{observed} of {n} comments are suspicious; up to {limit} (three of twenty) are usual, half are an alarm.",
			Innocent: []string{"spammers visit large accounts uninvited", "fans write the same under every post", "a giveaway that is not among the known events"},
			Source:   hypeComments, Trust: engagement.TrustOwner, AsOf: "2026-11-26",
		},
		{
			Code: CommentsSpam, Area: InComments, Title: "Self-promotion and scams", Unit: Fraction,
			Limit: 0.1, Full: 0.4, Points: 4, Least: 20, Enough: 400,
			Message:  "{observed} of {n} comments promote something else or are scams; from {limit} on hardly anybody tends to the comments.",
			Innocent: []string{"spammers visit large accounts uninvited, and the creator may not delete them", "friends and partners name each other"},
			Source:   ourJudgement, Trust: engagement.TrustDoubtful, AsOf: "2026-11-26",
		},
		{
			Code: CommentsGeneric, Area: InComments, Title: "Comments that would fit under any post", Unit: Fraction,
			Limit: 0.5, Full: 0.9, Points: 2, Least: 20, Enough: 400,
			Message:  "{observed} of {n} comments are emoji, a word of praise or handles only; {limit} is where vendors raise an alarm.",
			Innocent: []string{"short praise is what most people write under a picture", "an audience that writes in another language than its own", "a giveaway that asks for handles"},
			Source:   hypeComments, Trust: engagement.TrustOwner, AsOf: "2026-11-26",
		},
		{
			Code: CommentsDuplicates, Area: InComments, Title: "Longer comments that copy others", Unit: Fraction,
			Limit: 0.1, Full: 0.5, Points: 3, Least: 20, Enough: 200,
			Message:  "{observed} of {n} longer comments are copies of others, or nearly; from {limit} on that is rarely chance.",
			Innocent: []string{"lyrics, quotes and running jokes", "an entry text that a giveaway asks for", "petitions and campaigns that hand out a text"},
			Source:   ourJudgement, Trust: engagement.TrustDoubtful, AsOf: "2026-11-26",
		},
		{
			Code: CommentsRepeated, Area: InComments, Title: "Authors who comment again and again under one post", Unit: Fraction,
			Limit: 0.2, Full: 0.6, Points: 1, Least: 50, Enough: 400,
			Message:  "{observed} of {n} comments are the third or a later one of their author under the post; up to {limit} is ordinary.",
			Innocent: []string{"conversations on platforms that do not mark answers", "giveaways with one entry per comment", "a small circle of friends"},
			Source:   ourJudgement, Trust: engagement.TrustDoubtful, AsOf: "2026-11-26",
		},
		{
			Code: CommentsPod, Area: InComments, Title: "The same group early under many posts", Unit: Fraction,
			Limit: 0.5, Full: 0.9, Points: 4, Least: 6, Enough: 20,
			Message:  "One group of authors is early under {observed} of {n} posts; from {limit} on it may be an agreement to comment.",
			Innocent: []string{"friends, family and colleagues", "fans with notifications on", "a community that meets at the hour of posting"},
			Source:   "https://digiday.com/marketing/podghazi-influencers-use-comment-collusion-game-algorithm/ for the traits; the limit is our judgement", Trust: engagement.TrustDoubtful, AsOf: "2026-11-26",
		},
		{
			Code: CommentsBurst, Area: InComments, Title: "Comments in bursts or in even time", Unit: Fraction,
			Limit: 0.1, Full: 0.5, Points: 2, Least: 50, Enough: 400,
			Message:  "{observed} of {n} comments came in bursts against the account's own rhythm, or at even intervals; {limit} is the limit.",
			Innocent: []string{"a live stream or a premiere", "a mention by a large account", "a giveaway that is not among the known events", "times that a source rounds"},
			Source:   ourJudgement, Trust: engagement.TrustDoubtful, AsOf: "2026-11-26",
		},
	}
}

// comments reads the comments and holds them against their checks.
func (r *run) comments() {
	if len(r.e.Comments) == 0 {
		return
	}
	own := r.e.Own
	for _, h := range [...]string{r.e.Account.Handle, r.e.Account.ID} {
		if h != "" {
			own.Handles = append(own.Handles[:len(own.Handles):len(own.Handles)], h)
		}
	}
	t := NewCommentTally(*r.Policy, own)
	t.grow(len(r.e.Comments))
	for i := range r.e.Comments {
		_ = t.Add(&r.e.Comments[i]) // it has its policy
	}
	rd := t.reading(r.e.Events)
	rd.Name(r.e.Comments)
	r.report.Comments = &rd
	share := func(code Code, s CommentShare, places []Place) {
		r.observe(observation{code: code, observed: s.Share, n: s.Of, interval: s.Interval, places: places})
	}
	var spam []Place
	for _, k := range [...]CommentKind{Scam, SelfPromotion} {
		spam = append(spam, rd.Places[k]...)
	}
	var weak []Place
	for _, k := range [...]CommentKind{GenericPhrase, OneWordPraise, EmojiOnly, MentionOnly, EmptyComment} {
		weak = append(weak, rd.Places[k]...)
	}
	var copies []Place
	for _, g := range rd.Duplicates {
		copies = append(copies, g.First)
	}
	share(CommentsSuspicious, rd.Suspicious, rd.suspicious)
	share(CommentsSpam, rd.Spam, spam)
	share(CommentsGeneric, rd.Weak, weak)
	share(CommentsDuplicates, rd.Copies, copies)
	share(CommentsRepeated, rd.Repeated, rd.repeated)
	r.pods(&rd)
	r.bursts(&rd)
}

// pods observes the pod of most posts.
func (r *run) pods(rd *CommentsReading) {
	if rd.TimedPosts == 0 {
		r.pass("comments have no times or posts", CommentsPod)
		return
	}
	o := observation{code: CommentsPod, n: rd.TimedPosts}
	for _, p := range rd.Pods {
		if o.observed == 0 {
			s := shareOf("", p.Posts, p.Of)
			o.observed, o.interval = s.Share, s.Interval
		}
		for _, name := range p.Authors {
			o.places = append(o.places, Place{Author: name})
		}
	}
	r.observe(o)
}

// bursts observes bursts that no event explains, or else those that one does.
func (r *run) bursts(rd *CommentsReading) {
	if rd.TimedPosts < r.Comments.normal().BurstPosts {
		r.pass("too few posts whose comments have times", CommentsBurst)
		return
	}
	s := rd.InBursts
	var places []Place
	var events []Event
	for _, b := range rd.Bursts {
		if len(b.Events) == 0 {
			places = append(places, b.Place)
		}
	}
	if c, ok := r.Check(CommentsBurst); ok && !c.past(s.Share) && rd.explained > 0 {
		all := shareOf("", min(s.N+rd.explained, s.Of), s.Of)
		if c.past(all.Share) {
			s, places = all, nil
			for _, b := range rd.Bursts {
				places = append(places, b.Place)
				if len(events) == 0 {
					events = b.Events
				}
			}
		}
	}
	r.observe(observation{code: CommentsBurst, observed: s.Share, n: s.Of, interval: s.Interval, places: places, events: events})
}
