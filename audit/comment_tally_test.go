package audit_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/seed-e12bc25d/influencekit/audit"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/wire"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var commentDay = time.Date(2026, 3, 1, 18, 0, 0, 0, time.UTC)

var commentWords = strings.Fields(`the dress garden soup morning recipe colour window bicycle river teacher winter bread salt paper music mountain jacket
	camera kitchen table summer evening letter street bottle yellow quiet simple question answer holiday village market flour butter guitar story
	island engine pocket mirror needle planet rabbit silver tunnel violin walnut yoghurt zipper`)

// ordinaryComments are comments on posts, at the falling rate at which people come.
func ordinaryComments(r *rand.Rand, posts, each int) (all []engagement.Comment) {
	for p := range posts {
		at := commentDay.AddDate(0, 0, 2*p)
		for k := range each {
			at = at.Add(time.Duration(float64(20+k*20) * r.ExpFloat64() * float64(time.Second)))
			words := make([]string, 4+r.IntN(12))
			for i := range words {
				words[i] = commentWords[r.IntN(len(commentWords))]
			}
			all = append(all, engagement.Comment{
				ID: fmt.Sprintf("c%d-%d", p, k), Post: fmt.Sprintf("p%d", p), Author: fmt.Sprintf("fan%d", r.IntN(4000)), Text: strings.Join(words, " "), Published: at,
			})
		}
	}
	return all
}

func tallied(t *testing.T, comments []engagement.Comment) *audit.CommentTally {
	tally := audit.NewCommentTally(audit.DefaultPolicy(), audit.Excused{Handles: []string{"anna"}})
	for i := range comments {
		require.NoError(t, tally.Add(&comments[i]))
	}
	return tally
}

func commentsRead(t *testing.T, tally *audit.CommentTally, events ...audit.Event) audit.CommentsReading {
	rd, err := tally.Reading(events...)
	require.NoError(t, err)
	return rd
}

func commentBytesOf(t *testing.T, tally *audit.CommentTally) []byte {
	b, err := tally.MarshalBinary()
	require.NoError(t, err)
	return b
}

func TestCommentTallyMerges(t *testing.T) {
	r := rand.New(rand.NewPCG(11, 12))
	all := ordinaryComments(r, 20, 40)
	all = append(all, engagement.Comment{Text: "no id"}, engagement.Comment{Text: "no id"}, engagement.Comment{ID: "own", Author: "Anna", Text: "thanks all"})
	one := tallied(t, all)
	want := commentBytesOf(t, one)
	assert.Equal(t, len(all), one.N())
	for range 20 {
		parts := make([]*audit.CommentTally, 1+r.IntN(5))
		for i := range parts {
			parts[i] = tallied(t, nil)
		}
		for _, k := range r.Perm(len(all)) {
			_ = parts[r.IntN(len(parts))].Add(&all[k])
			if all[k].ID != "" && r.IntN(3) == 0 {
				_ = parts[r.IntN(len(parts))].Add(&all[k]) // again: counts once
			}
		}
		sum := tallied(t, nil)
		for _, k := range r.Perm(len(parts)) {
			back := tallied(t, nil)
			require.NoError(t, back.UnmarshalBinary(commentBytesOf(t, parts[k])))
			require.NoError(t, sum.Merge(back))
		}
		require.Equal(t, want, commentBytesOf(t, sum))
		require.Equal(t, commentsRead(t, one), commentsRead(t, sum))
	}
	rd := commentsRead(t, one)
	assert.Equal(t, 1, rd.Own)
	assert.Equal(t, len(all)-1, rd.N)
	other := audit.NewCommentTally(audit.DefaultPolicy(), audit.Excused{})
	assert.ErrorIs(t, other.Merge(one), audit.ErrUnlikeComments)
	assert.ErrorIs(t, other.UnmarshalBinary(want), audit.ErrUnlikeComments)
	assert.ErrorIs(t, one.UnmarshalBinary(want[:len(want)-1]), audit.ErrCommentBytes)
	t.Logf("%d comments in %d bytes", one.N(), len(want))
}

// A zero tally takes bytes of any policy, which can be merged and written. Whoever
// reads them or goes on adding names the policy.
func TestCommentTallyWithoutPolicy(t *testing.T) {
	all := ordinaryComments(rand.New(rand.NewPCG(13, 14)), 4, 20)
	want := commentBytesOf(t, tallied(t, all))
	var sum audit.CommentTally
	for _, part := range [][]engagement.Comment{all[:30], all[30:31], all[31:]} {
		var back audit.CommentTally
		require.NoError(t, back.UnmarshalBinary(commentBytesOf(t, tallied(t, part))))
		require.NoError(t, sum.Merge(&back))
	}
	assert.Equal(t, want, commentBytesOf(t, &sum))
	assert.Equal(t, len(all), sum.N())
	assert.ErrorIs(t, sum.Add(&all[0]), audit.ErrNoPolicy)
	_, err := sum.Reading()
	assert.ErrorIs(t, err, audit.ErrNoPolicy)
	assert.Equal(t, want, commentBytesOf(t, &sum), "refusing changes nothing")

	named := tallied(t, nil)
	require.NoError(t, named.Merge(&sum))
	assert.Equal(t, commentsRead(t, tallied(t, all)), commentsRead(t, named))
	other := audit.NewCommentTally(audit.DefaultPolicy(), audit.Excused{})
	assert.ErrorIs(t, other.Merge(&sum), audit.ErrUnlikeComments)
	assert.ErrorIs(t, sum.Merge(other), audit.ErrUnlikeComments)
	require.NoError(t, other.Merge(new(audit.CommentTally)), "nothing is nothing by any policy")

	require.NoError(t, sum.Merge(tallied(t, nil)), "an equal policy, which sum takes")
	require.NoError(t, sum.Add(&engagement.Comment{ID: "own", Author: "anna", Text: "thanks all"}))
	assert.Equal(t, 1, commentsRead(t, &sum).Own)

	var plain audit.CommentTally
	require.NoError(t, plain.UnmarshalBinary(commentBytesOf(t, new(audit.CommentTally))))
	require.NoError(t, plain.Add(&all[0]), "the default policy is known")
	assert.Equal(t, 1, commentsRead(t, &plain).N)
	assert.ErrorIs(t, plain.UnmarshalBinary(want), audit.ErrUnlikeComments, "it has a policy now")
	nobody := wire.Unsealed(commentBytesOf(t, new(audit.CommentTally)))
	clear(nobody[2:10])
	assert.ErrorIs(t, new(audit.CommentTally).UnmarshalBinary(wire.Seal(nobody, 0)), audit.ErrCommentBytes, "no policy at all")
}

// TestCommentDuplicates plants copies with another handle, heart or word.
func TestCommentDuplicates(t *testing.T) {
	r := rand.New(rand.NewPCG(21, 22))
	all := ordinaryComments(r, 20, 40)
	base := commentsRead(t, tallied(t, all))
	text := "this lipstick stays on all day even after two cups of coffee and a long walk in the rain"
	for k := range 30 {
		s := text
		switch k % 3 {
		case 0:
			s = fmt.Sprintf("@friend%d %s ❤️", k, strings.ToUpper(text))
		case 1:
			s = strings.Replace(text, "coffee", "tea", 1)
		}
		all = append(all, engagement.Comment{ID: fmt.Sprint("d", k), Post: fmt.Sprint("p", k%20), Author: fmt.Sprint("copy", k), Text: s, Published: commentDay.AddDate(0, 0, k).Add(7 * time.Hour)})
	}
	rd := commentsRead(t, tallied(t, all))
	require.NotEmpty(t, rd.Duplicates)
	assert.Zero(t, base.Copies.N, "unlike texts are no copies")
	assert.Equal(t, 29, rd.Copies.N)
	g := rd.Duplicates[0]
	assert.Equal(t, []int{30, 2, 30, 20}, []int{g.Comments, g.Texts, g.Authors, g.Posts})
	assert.Zero(t, rd.Suspicious.N, "a copy alone proves nothing")
	short := tallied(t, []engagement.Comment{{ID: "1", Text: "so beautiful"}, {ID: "2", Text: "so beautiful"}})
	assert.Zero(t, commentsRead(t, short).Copies.Of, "short praise is not compared")
}

// TestNearDuplicateRecall changes one word of long texts in ten.
func TestNearDuplicateRecall(t *testing.T) {
	r := rand.New(rand.NewPCG(31, 32))
	found, pairs := 0, 500
	for k := range pairs {
		words := make([]string, 14)
		for i := range words {
			words[i] = commentWords[r.IntN(len(commentWords))]
		}
		a := strings.Join(words, " ")
		words[r.IntN(len(words))] = "different"
		rd := commentsRead(t, tallied(t, []engagement.Comment{{ID: fmt.Sprint(k), Text: a}, {ID: fmt.Sprint(k, "b"), Text: strings.Join(words, " ")}}))
		found += rd.Copies.N
	}
	t.Logf("one word of 14 changed: found %d of %d", found, pairs)
	assert.GreaterOrEqual(t, found, pairs*8/10)
}

func TestCommentPods(t *testing.T) {
	r := rand.New(rand.NewPCG(41, 42))
	all := ordinaryComments(r, 30, 40)
	assert.Empty(t, commentsRead(t, tallied(t, all)).Pods)
	for p := range 30 {
		if p%5 == 4 {
			continue // the pod sleeps
		}
		for m := range 12 {
			if r.IntN(10) == 0 {
				continue
			}
			at := commentDay.AddDate(0, 0, 2*p).Add(time.Duration(r.IntN(2400)) * time.Second)
			all = append(all, engagement.Comment{ID: fmt.Sprint("pod", p, "-", m), Post: fmt.Sprint("p", p), Author: fmt.Sprint("member", m), Text: "what a lovely way to spend a day", Published: at})
		}
	}
	rd := commentsRead(t, tallied(t, all))
	require.Len(t, rd.Pods, 1)
	pod := rd.Pods[0]
	rd.Name(all)
	t.Logf("%+v", rd.Pods[0])
	assert.GreaterOrEqual(t, pod.Size, 11)
	assert.InDelta(t, 24, pod.Posts, 1)
	for _, name := range rd.Pods[0].Authors {
		assert.True(t, strings.HasPrefix(name, "member"), name)
	}
	assert.Positive(t, rd.Suspicious.N, "copies by a pod are two negatives")
}

func TestCommentBursts(t *testing.T) {
	r := rand.New(rand.NewPCG(51, 52))
	all := ordinaryComments(r, 30, 40)
	assert.Empty(t, commentsRead(t, tallied(t, all)).Bursts)
	start := commentDay.AddDate(0, 0, 20).Add(9 * time.Hour)
	for k := range 60 {
		all = append(all, engagement.Comment{ID: fmt.Sprint("b", k), Post: "p10", Author: fmt.Sprint("bot", k), Text: commentWords[k%40] + " again", Published: start.Add(time.Duration(r.IntN(50)) * time.Second)})
	}
	even := commentDay.AddDate(0, 0, 24).Add(19 * time.Hour)
	for k := range 20 {
		all = append(all, engagement.Comment{ID: fmt.Sprint("e", k), Post: "p12", Author: fmt.Sprint("clock", k), Text: commentWords[k], Published: even.Add(time.Duration(k) * 5 * time.Hour / 100)})
	}
	tally := tallied(t, all)
	rd := commentsRead(t, tally)
	require.GreaterOrEqual(t, len(rd.Bursts), 2)
	assert.Equal(t, 60, rd.Bursts[0].Comments)
	assert.True(t, rd.Bursts[1].Even)
	with := commentsRead(t, tally, audit.Event{Kind: audit.Giveaway, From: start.Add(-time.Hour), To: start.AddDate(0, 0, 9)})
	assert.Zero(t, with.InBursts.N)
	assert.NotEmpty(t, with.Bursts[0].Events)
}

func TestCommentsInRun(t *testing.T) {
	r := rand.New(rand.NewPCG(61, 62))
	all := ordinaryComments(r, 20, 40)
	for k := range all {
		if k%4 == 0 {
			all[k].Text = "check out my channel please"
		}
		if k%4 == 1 {
			all[k].Text = "@some @body"
		}
	}
	e := audit.Evidence{Account: engagement.Account{ID: "1", Handle: "anna"}, Comments: all}
	rep := audit.Run(e, audit.DefaultPolicy())
	require.NotNil(t, rep.Comments)
	assert.InDelta(t, 0.25, rep.Comments.Spam.Share, 1e-9)
	assert.InDelta(t, 0.25, rep.Comments.Weak.Share, 1e-9)
	found := map[audit.Code]audit.Signal{}
	for _, s := range rep.Signals {
		found[s.Code] = s
	}
	require.Contains(t, found, audit.CommentsSpam)
	require.Contains(t, found, audit.CommentsSuspicious)
	place := found[audit.CommentsSpam].Places[0]
	assert.True(t, strings.HasPrefix(place.Comment, "c"), place.Comment)
	assert.Equal(t, audit.Span{Start: 0, End: 20}, place.Span)
	b, err := json.Marshal(rep)
	require.NoError(t, err)
	assert.NotContains(t, string(b), "NaN")
	e.Events = []audit.Event{{Kind: audit.Giveaway, From: commentDay, To: commentDay.AddDate(1, 0, 0)}}
	assert.Zero(t, audit.Run(e, audit.DefaultPolicy()).Comments.Weak.N, "handles are what a giveaway asks for")
	var points float64
	for _, c := range audit.DefaultPolicy().Checks {
		if c.Area == audit.InComments {
			points += c.Points
		}
	}
	assert.Equal(t, 22.0, points)
}

func TestMillionComments(t *testing.T) {
	if testing.Short() {
		t.Skip("a million comments")
	}
	r := rand.New(rand.NewPCG(71, 72))
	tally := audit.NewCommentTally(audit.DefaultPolicy(), audit.Excused{})
	from := time.Now()
	for k := range 1_000_000 {
		c := engagement.Comment{ID: fmt.Sprint(k), Post: fmt.Sprint("p", k%500), Author: fmt.Sprint("a", r.IntN(300_000)), Published: commentDay.Add(time.Duration(r.IntN(1e9)) * time.Millisecond)}
		c.Text = commentWords[r.IntN(50)] + " " + commentWords[r.IntN(50)] + " " + commentWords[r.IntN(50)]
		if k%4 == 0 {
			c.Text += " " + commentWords[r.IntN(50)] + " " + commentWords[r.IntN(50)] + " " + commentWords[r.IntN(50)]
		}
		_ = tally.Add(&c)
	}
	added := time.Since(from)
	rd := commentsRead(t, tally)
	t.Logf("added in %v, read in %v; copies %d of %d", added, time.Since(from)-added, rd.Copies.N, rd.Copies.Of)
	assert.Equal(t, 1_000_000, rd.N)
}

// FuzzCommentTallyBinary gives bodies a right checksum.
func FuzzCommentTallyBinary(f *testing.F) {
	tally := audit.NewCommentTally(audit.DefaultPolicy(), audit.Excused{})
	for i, c := range ordinaryComments(rand.New(rand.NewPCG(1, 1)), 2, 3) {
		c.Text += strings.Repeat(" 🔥", i)
		_ = tally.Add(&c)
	}
	b, _ := tally.MarshalBinary()
	f.Add(wire.Unsealed(b)[2:])
	f.Fuzz(func(t *testing.T, body []byte) {
		b := wire.Seal(append(wire.Begin(nil, wire.CommentTally, 2), body...), 0)
		var tally audit.CommentTally
		if tally.UnmarshalBinary(b) != nil {
			return
		}
		again, err := tally.MarshalBinary()
		require.NoError(t, err)
		require.Equal(t, b, again)
		read := audit.NewCommentTally(audit.DefaultPolicy(), audit.Excused{})
		if err = read.Merge(&tally); err != nil {
			require.ErrorIs(t, err, audit.ErrUnlikeComments)
			return
		}
		out, err := json.Marshal(commentsRead(t, read))
		require.NoError(t, err, string(out))
	})
}

func BenchmarkComments(b *testing.B) {
	all := ordinaryComments(rand.New(rand.NewPCG(81, 82)), 200, 25)
	kinds := []string{"😍😍😍", "so beautiful!", "Where did you get that dress? I have been looking for one like it", "check out my page", "@lisa look at this",
		"I love how you styled this, the colours are perfect for autumn ❤️", "wow", "This recipe saved my sunday, my kids ate everything"}
	for k := range all {
		all[k].Text = kinds[k%len(kinds)]
		if k%3 == 0 {
			all[k].Text += " " + commentWords[k%50]
		}
	}
	b.Run("add", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			tally := audit.NewCommentTally(audit.DefaultPolicy(), audit.Excused{Handles: []string{"anna"}})
			for i := range all {
				_ = tally.Add(&all[i])
			}
		}
		b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(all)), "ns/comment")
	})
	b.Run("run", func(b *testing.B) {
		b.ReportAllocs()
		e := audit.Evidence{Comments: all}
		p := audit.DefaultPolicy()
		for b.Loop() {
			audit.Run(e, p)
		}
		b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(all)), "ns/comment")
	})
}

// TestCommentAllocations: once a tally has grown, a comment costs no allocation.
func TestCommentAllocations(t *testing.T) {
	all := ordinaryComments(rand.New(rand.NewPCG(91, 92)), 10, 20)
	tally := tallied(t, all)
	k := 0
	assert.Zero(t, testing.AllocsPerRun(2000, func() {
		_ = tally.Add(&all[k%len(all)])
		k++
	}))
}
