package persona

import (
	"fmt"
	"time"

	"github.com/seed-e12bc25d/influencekit/engagement"
)

// A Query is what to look for in posts, and what counts how much.
type Query struct {
	Terms    []Term        `json:"terms" validate:"required,min=1,max=500,dive"`
	AsOf     time.Time     `json:"as_of"`
	HalfLife time.Duration `json:"half_life"` // a post so much older counts half; 0: age does not matter
	Title    float64       `json:"title"`     // what one time in the title counts
	Hashtag  float64       `json:"hashtag"`   // as a hashtag
	Body     float64       `json:"body"`      // in the caption
	K1       float64       `json:"k1"`        // how fast repetition within one post stops counting
	Best     int           `json:"best"`      // only so many posts of a creator count, so that posting more is not enough; 0: all
}

// Keywords is a query for hashtags and keywords with the defaults: a half-life of 90 days,
// title 3, hashtag 2, body 1, k1 1.2 as is usual for BM25, the best 10 posts (our
// judgement, trust K).
func Keywords(asOf time.Time, terms ...string) Query {
	q := Query{AsOf: asOf, HalfLife: 90 * 24 * time.Hour, Title: 3, Hashtag: 2, Body: 1, K1: 1.2, Best: 10}
	for _, t := range terms {
		q.Terms = append(q.Terms, Term{Term: t})
	}
	return q
}

// A Found is a creator, and why.
type Found struct {
	Creator  string              `json:"creator"` // as the posts name it
	Platform engagement.Platform `json:"platform,omitempty"`
	Score    float64             `json:"score"`
	Evidence []Evidence          `json:"evidence"` // what counted, most first
}

// Evidence is one post, comment or measurement that speaks for a creator.
type Evidence struct {
	Kind  string   `json:"kind"`            // "post"; see ByRivals for others
	ID    string   `json:"id,omitempty"`    // of the post or comment, or its place in the list where it has none
	Terms []string `json:"terms,omitempty"` // as the query writes them
	Score float64  `json:"score"`
}

// Findings list creators, the best first, and what could not be used.
type Findings struct {
	Creators []Found `json:"creators"`
	Posts    int     `json:"posts"`              // given
	Repeated int     `json:"repeated,omitempty"` // of a platform and id that stood there before: counted once
	Undated  int     `json:"undated,omitempty"`  // without a time, while age matters: not counted
	Unnamed  int     `json:"unnamed,omitempty"`  // without a creator: not counted
}

// Search ranks creators by how much their posts are about the terms. For a post,
// with n times in the title and so on:
//
//	tf    = title·n + hashtag·n + body·n
//	idf   = ln(1 + (posts − posts with it + ½) / (posts with it + ½))
//	score = 2^(−age / half-life) · Σ weight · idf · tf·(k1 + 1) / (tf + k1)
//
// and a creator's is the sum of their best posts. Rare terms, recent posts and
// titles count for more. A post of several authors counts for each. Posts dated
// after AsOf count as new. Equal scores go by creator, then platform.
//
// The formula is BM25 with weighted fields and without a correction for length,
// captions being short: S. Robertson and H. Zaragoza, The Probabilistic Relevance
// Framework, 2009.
//
// The error is a problem.List of the query, or caption.ErrTooLarge wrapped.
func Search(posts []engagement.Post, q Query) (Findings, error) {
	if err := q.Validate(); err != nil {
		return Findings{}, err
	}
	s, err := newSearcher(q)
	if err != nil {
		return Findings{}, err
	}
	out := Findings{Posts: len(posts)}
	var met []metPost
	with := make([]int, len(q.Terms))
	first := repeats{}
	for i := range posts {
		if first.again(&posts[i]) {
			out.Repeated++
			continue
		}
		tf, found := s.read(&posts[i])
		if !found {
			continue
		}
		for t, x := range tf {
			if x > 0 {
				with[t]++
			}
		}
		switch {
		case q.HalfLife > 0 && posts[i].Published.IsZero():
			out.Undated++
		case posts[i].Creator == "" && len(posts[i].CoAuthors) == 0:
			out.Unnamed++
		default:
			met = append(met, metPost{i, tf})
		}
	}
	g := gathering{}
	for _, m := range met {
		p := &posts[m.at]
		e := Evidence{Kind: "post", ID: postName(p, m.at)}
		for t, x := range m.tf {
			if x <= 0 {
				continue
			}
			n := float64(len(posts) - out.Repeated)
			df := float64(with[t])
			idf := ln(1 + (n-df+0.5)/(df+0.5))
			e.Score += float64(orOne(q.Terms[t].Weight) * idf * x * (q.K1 + 1) / (x + q.K1))
			e.Terms = append(e.Terms, q.Terms[t].Term)
		}
		e.Score *= decay(p.Published, q.AsOf, q.HalfLife)
		g.add(p.Creator, p.Platform, e)
		for _, with := range p.CoAuthors {
			g.add(with, p.Platform, e)
		}
	}
	out.Creators = g.found(q.Best)
	return out, nil
}

// repeats knows the posts that were there before. Posts without an id are all new.
type repeats map[postKey]bool

type postKey struct {
	platform engagement.Platform
	id       string
}

func (r repeats) again(p *engagement.Post) bool {
	if p.ID == "" {
		return false
	}
	key := postKey{p.Platform, p.ID}
	if r[key] {
		return true
	}
	r[key] = true
	return false
}

type metPost struct {
	at int
	tf []float64
}

// decay is 2^(−age / half-life), 1 without a half-life.
func decay(published, asOf time.Time, half time.Duration) float64 {
	if half <= 0 {
		return 1
	}
	return halved(float64(asOf.Sub(published)) / float64(half))
}

// Validate returns nil, or a problem.List: no terms, terms that stand there twice,
// weights and times that make no sense.
func (q Query) Validate() error { return rules().Struct(q) }

func (q Query) check(f fail) {
	once := seen{}
	for i, t := range q.Terms {
		at := fmt.Sprintf("terms[%d]", i)
		once.phrase(t.Term, at+".term", f)
		for k, also := range t.Also {
			once.phrase(also, fmt.Sprintf("%s.also[%d]", at, k), f)
		}
	}
	for _, x := range []struct {
		name  string
		value float64
	}{{"title", q.Title}, {"hashtag", q.Hashtag}, {"body", q.Body}, {"k1", q.K1}} {
		if !(x.value >= 0 && x.value <= 1000) {
			f(x.name, "from_to", "0 to 1000")
		}
	}
	if q.HalfLife < 0 {
		f("half_life", "not_negative", "")
	}
	if q.HalfLife > 0 && q.AsOf.IsZero() {
		f("as_of", "given", "")
	}
	if q.Best < 0 {
		f("best", "not_negative", "")
	}
}
