package disclosure_test

import (
	"testing"
	"time"

	"github.com/seed-e12bc25d/influencekit/audit/disclosure"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestApply makes edits of each part: what the doc comment says of it, by hand.
func TestApply(t *testing.T) {
	type (
		content = disclosure.Content
		edit    = disclosure.Edit
	)
	span := func(start, end int) disclosure.Span { return disclosure.Span{Start: start, End: end} }
	post := content{
		Title: "My day", Caption: "été à la mer", Screen: lines("first line", "second"), Speech: lines("hello all", "bye"),
		Label: disclosure.Label{On: engagement.No},
	}
	for name, c := range map[string]struct {
		edits []edit
		want  func(*content)
	}{
		"none":                  {nil, func(*content) {}},
		"title":                 {[]edit{{Where: disclosure.InTitle, Span: span(3, 6), Text: "week"}}, func(c *content) { c.Title = "My week" }},
		"beginning of a title":  {[]edit{{Where: disclosure.InTitle, Text: "Ad: "}}, func(c *content) { c.Title = "Ad: My day" }},
		"caption to its end":    {[]edit{{Where: disclosure.InCaption, Span: span(12, 15), Text: "lac"}}, func(c *content) { c.Caption = "été à la lac" }},
		"whole caption":         {[]edit{{Where: disclosure.InCaption, Span: span(0, 15)}}, func(c *content) { c.Caption = "" }},
		"behind the last byte":  {[]edit{{Where: disclosure.InCaption, Span: span(15, 15), Text: "!"}}, func(c *content) { c.Caption = "été à la mer!" }},
		"two of one text":       {[]edit{{Where: disclosure.InCaption, Span: span(0, 5), Text: "L'hiver"}, {Where: disclosure.InCaption, Span: span(12, 15), Text: "ville"}}, func(c *content) { c.Caption = "L'hiver à la ville" }},
		"two at the beginning":  {[]edit{{Where: disclosure.InTitle, Text: "Ad: "}, {Where: disclosure.InTitle, Text: "today, "}}, func(c *content) { c.Title = "Ad: today, My day" }},
		"two at one place":      {[]edit{{Where: disclosure.InTitle, Span: span(2, 2), Text: " long"}, {Where: disclosure.InTitle, Span: span(2, 2), Text: " hot"}}, func(c *content) { c.Title = "My long hot day" }},
		"before what goes":      {[]edit{{Where: disclosure.InTitle, Text: "Ad: "}, {Where: disclosure.InTitle, Span: span(0, 2), Text: "A"}}, func(c *content) { c.Title = "Ad: A day" }},
		"what goes, and before": {[]edit{{Where: disclosure.InTitle, Span: span(0, 2), Text: "A"}, {Where: disclosure.InTitle, Text: "Ad: "}}, func(c *content) { c.Title = "Ad: A day" }},
		"two labels":            {[]edit{{Where: disclosure.InLabel, Text: "Ad"}, {Where: disclosure.InLabel, Span: span(1, 2), Text: "Paid partnership"}}, func(c *content) { c.Label = disclosure.Label{On: engagement.Yes, Text: "Paid partnership"} }},
		"two that touch":        {[]edit{{Where: disclosure.InTitle, Span: span(0, 3), Text: "a"}, {Where: disclosure.InTitle, Span: span(3, 6), Text: "b"}}, func(c *content) { c.Title = "ab" }},
		"title and caption":     {[]edit{{Where: disclosure.InTitle, Span: span(0, 2), Text: "A"}, {Where: disclosure.InCaption, Span: span(0, 5), Text: "B"}}, func(c *content) { c.Title, c.Caption = "A day", "B à la mer" }},
		"label":                 {[]edit{{Where: disclosure.InLabel, Text: "Paid partnership"}}, func(c *content) { c.Label = disclosure.Label{On: engagement.Yes, Text: "Paid partnership"} }},
		"first line on screen":  {[]edit{{Where: disclosure.OnScreen, Span: span(0, 5), Text: "1st"}}, func(c *content) { c.Screen[0].Text = "1st line" }},
		"second line on screen": {[]edit{{Where: disclosure.OnScreen, Index: 1, Span: span(3, 6)}}, func(c *content) { c.Screen[1].Text = "sec" }},
		"first line of speech":  {[]edit{{Where: disclosure.InSpeech, Span: span(5, 9)}}, func(c *content) { c.Speech[0].Text = "hello" }},
		"last line of speech":   {[]edit{{Where: disclosure.InSpeech, Index: 1, Span: span(0, 3), Text: "ciao"}}, func(c *content) { c.Speech[1].Text = "ciao" }},
		"both first lines":      {[]edit{{Where: disclosure.OnScreen, Span: span(0, 6)}, {Where: disclosure.InSpeech, Span: span(0, 6)}}, func(c *content) { c.Screen[0].Text, c.Speech[0].Text = "line", "all" }},
		"a line shown": {[]edit{{Where: disclosure.OnScreen, Text: "#ad", From: time.Second, To: 6 * time.Second, Frame: 2}}, func(c *content) {
			c.Screen = append(c.Screen, disclosure.Timed{Text: "#ad", From: time.Second, To: 6 * time.Second, Frame: 2, Small: engagement.No, LowContrast: engagement.No})
		}},
		"a line spoken": {[]edit{{Where: disclosure.InSpeech, Text: "Ad.", From: time.Second, To: 2 * time.Second}}, func(c *content) {
			c.Speech = append(c.Speech, disclosure.Timed{Text: "Ad.", From: time.Second, To: 2 * time.Second, Unclear: engagement.No})
		}},
		"lines in the order given": {[]edit{{Where: disclosure.OnScreen, Text: "a"}, {Where: disclosure.OnScreen, Text: "b"}, {Where: disclosure.OnScreen, Index: 1, Span: span(0, 6), Text: "2nd"}}, func(c *content) {
			c.Screen[1].Text = "2nd"
			for _, text := range []string{"a", "b"} {
				c.Screen = append(c.Screen, disclosure.Timed{Text: text, Small: engagement.No, LowContrast: engagement.No})
			}
		}},
	} {
		want := post
		want.Screen, want.Speech = lines("first line", "second"), lines("hello all", "bye")
		c.want(&want)
		got, err := disclosure.Apply(post, c.edits)
		require.NoError(t, err, name)
		assert.Equal(t, want, got, name)
		assert.Equal(t, "été à la mer", post.Caption, name)
		assert.Equal(t, lines("first line", "second"), post.Screen, "%s: the post given stays as it was", name)
		assert.Equal(t, lines("hello all", "bye"), post.Speech, "%s: the post given stays as it was", name)
	}
}

func TestApplyRefuses(t *testing.T) {
	span := func(start, end int) disclosure.Span { return disclosure.Span{Start: start, End: end} }
	post := disclosure.Content{Title: "day", Caption: "été à la mer", Screen: lines("first line"), Speech: lines("hello", "bye")}
	for _, c := range []struct {
		want  error
		edits []disclosure.Edit
	}{
		{disclosure.ErrEditPlace, []disclosure.Edit{{Where: disclosure.InBio, Text: "x"}}},
		{disclosure.ErrEditPlace, []disclosure.Edit{{Where: disclosure.InBio, Span: span(0, 1), Text: "x"}}},
		{disclosure.ErrEditSpan, []disclosure.Edit{{Where: disclosure.InCaption, Span: span(3, 2)}}},
		{disclosure.ErrEditSpan, []disclosure.Edit{{Where: disclosure.InCaption, Span: span(0, 16)}}},
		{disclosure.ErrEditSpan, []disclosure.Edit{{Where: disclosure.InCaption, Span: span(-1, 2)}}},
		{disclosure.ErrEditSpan, []disclosure.Edit{{Where: disclosure.InCaption, Span: span(1, 2)}}}, // ends inside é
		{disclosure.ErrEditSpan, []disclosure.Edit{{Where: disclosure.InCaption, Span: span(4, 5)}}}, // begins inside é
		{disclosure.ErrEditSpan, []disclosure.Edit{{Where: disclosure.InCaption, Span: span(2, 5)}, {Where: disclosure.InCaption, Span: span(3, 6)}}},
		{disclosure.ErrEditSpan, []disclosure.Edit{{Where: disclosure.OnScreen, Index: 1, Span: span(0, 1)}}},
		{disclosure.ErrEditSpan, []disclosure.Edit{{Where: disclosure.OnScreen, Index: 7, Span: span(0, 1)}}},
		{disclosure.ErrEditSpan, []disclosure.Edit{{Where: disclosure.OnScreen, Index: -1, Span: span(0, 1)}}},
		{disclosure.ErrEditSpan, []disclosure.Edit{{Where: disclosure.InSpeech, Index: 2, Span: span(0, 1)}}},
		{disclosure.ErrEditSpan, []disclosure.Edit{{Where: disclosure.InSpeech, Index: -1, Span: span(0, 1)}}},
		{disclosure.ErrEditSpan, []disclosure.Edit{{Where: disclosure.InSpeech, Span: span(0, 6)}}},
	} {
		got, err := disclosure.Apply(post, c.edits)
		assert.ErrorIs(t, err, c.want, "%+v", c.edits)
		assert.Zero(t, got, "%+v", c.edits)
	}
}
