package disclosure

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/seed-e12bc25d/influencekit/engagement"
)

// A Fix is the edits that make a post pass.
type Fix struct {
	Edits []Edit `json:"edits"`
	// Passes tells whether the edited post passes every regime. Where it does not,
	// Edits is empty and Why says what stands in the way.
	Passes bool   `json:"passes"`
	Why    string `json:"why,omitempty"`
	// GaveUp tells that [MaxTrials] sets were tried and others were not, so that there
	// may be a fix after all: ask fewer regimes at once.
	GaveUp bool `json:"gave_up,omitempty"`
}

// MaxTrials is how many sets of edits [Checker.Fix] tries. All regimes of this library
// together ask for fewer.
const MaxTrials = 64

// Fix returns one set of edits after which the post passes every regime of k: it
// takes denials out, puts the label each regime asks for at the beginning, into
// the picture and into the speech where the format needs it, and switches the
// platform's label on where its terms ask for it. A post that passes needs none.
//
// It never invents a tie: with a tie that is neither declared nor admitted there
// is no fix. Nor is there one where regimes ask for what excludes each other, or
// where a ban stands whatever is disclosed. Every set returned has been applied
// and checked. It takes the time of at most [MaxTrials] checks, and one more.
func (k *Checker) Fix(c Content, t Ties) Fix {
	report := k.Check(c, t)
	if report.Verdict() == Pass {
		return Fix{Passes: true}
	}
	for _, j := range report.Judgements {
		switch {
		case j.Duty == DutyUnknown && t.Known():
			return Fix{Why: j.Regime + " leaves open whether this tie has to be disclosed: nothing can be written for it"}
		case j.Duty == DutyUnknown:
			return Fix{Why: "the tie is neither declared nor admitted under " + j.Regime + ": nothing can be written about it"}
		}
	}
	if !t.Known() {
		t.Of = report.Admitted // the words may be taken out; the tie stays admitted
	}
	var trial Report // each goes into the memory of the one before
	last, trials := &report, 0
	for _, labels := range k.labelSets(&report, &c, &t) {
		for _, order := range orders(labels) {
			for _, places := range placeSets(&c, order) {
				edits := k.edits(&report, &c, order, places)
				if len(edits) == 0 {
					continue
				}
				edited, err := Apply(c, edits)
				if err != nil {
					continue
				}
				if trials == MaxTrials {
					return Fix{Why: why(last, "none of the first "+strconv.Itoa(MaxTrials)+" sets of edits satisfies all of the regimes asked"), GaveUp: true}
				}
				trials++
				k.CheckInto(&trial, edited, t)
				if last = &trial; trial.Verdict() == Pass {
					return Fix{Edits: edits, Passes: true}
				}
			}
		}
	}
	return Fix{Why: why(last, "no set of edits satisfies all of the regimes asked")}
}

// why says that there is none, and what still stands in the way after the last set of
// edits tried.
func why(r *Report, none string) string {
	for _, j := range r.Judgements {
		if j.Verdict == Pass {
			continue
		}
		rule := ""
		for i := range r.Findings {
			if f := &r.Findings[i]; f.Regime == j.Regime && f.Severity.fails() && f.Question != AboutClaim {
				rule = ", rule " + f.Rule + ": " + f.Message
				break
			}
		}
		return none + "; still open is " + j.Regime + rule
	}
	return none
}

// labelSets is the sets of labels to try, from the least: none, what the regimes
// want that do not pass, and what all of them want.
func (k *Checker) labelSets(r *Report, c *Content, t *Ties) [][]string {
	sets := [][]string{nil, k.labels(r, c, t, false)}
	if all := k.labels(r, c, t, true); len(all) > len(sets[1]) {
		sets = append(sets, all)
	}
	return sets
}

// labels is what the regimes that do not pass, or all of them, want written, each
// once.
func (k *Checker) labels(r *Report, c *Content, t *Ties, all bool) (labels []string) {
	add := func(text string) {
		for i, have := range labels {
			if strings.EqualFold(strings.TrimPrefix(have, "#"), strings.TrimPrefix(text, "#")) {
				if strings.HasPrefix(text, "#") && !strings.HasPrefix(have, "#") {
					labels[i] = text
				}
				return
			}
		}
		labels = append(labels, text)
	}
	for i := range k.regimes {
		regime := &k.regimes[i]
		if r.Judgements[i].Duty == DutyNo || len(regime.Platforms) > 0 || !all && r.Judgements[i].Verdict == Pass {
			continue
		}
		for _, kind := range [...]Kind{"", Generated, Altered} {
			if kind == Generated && c.Synthetic != engagement.Yes || kind == Altered && c.Retouched != engagement.Yes {
				continue
			}
			for _, s := range regime.Labels {
				if s.For == kind && speaks(s.Language, c.Language) && (c.Language != "" || s.Language == "" || s.Language == "en") {
					if strings.Contains(s.Text, "{brand}") && len(t.Brands) == 0 {
						continue
					}
					add(strings.ReplaceAll(s.Text, "{brand}", firstOf(t.Brands)))
					break
				}
			}
		}
	}
	return labels
}

func firstOf(brands []string) string {
	if len(brands) == 0 {
		return ""
	}
	return brands[0]
}

// orders is the orders of labels to try: as the regimes come, and with each other
// label first, since some regimes want theirs to be the first word.
func orders(labels []string) (all [][]string) {
	if len(labels) == 0 {
		return [][]string{nil}
	}
	for first := range labels {
		order := []string{labels[first]}
		for i, l := range labels {
			if i != first {
				order = append(order, l)
			}
		}
		all = append(all, order)
	}
	return all
}

// A placeSet is the parts of a post that labels are written into.
type placeSet struct {
	video, caption bool
	apart          bool // a blank line between the label and a caption that begins with tags
}

// placeSets is the sets of places to try, from the least. The words beside a video
// are left alone where its picture and sound do.
func placeSets(c *Content, labels []string) []placeSet {
	switch {
	case len(labels) == 0:
		return []placeSet{{}}
	case c.Format == engagement.Story || c.Format == engagement.Audio:
		return []placeSet{{video: true}}
	case isVideo(c.Format) && slices.Contains(c.Channels, Written):
		return []placeSet{{video: true, caption: true}}
	case isVideo(c.Format):
		return []placeSet{{video: true}, {video: true, caption: true}}
	}
	return []placeSet{{caption: true}, {caption: true, apart: true}}
}

// edits takes denials out, writes the labels into the places given, and switches
// the platform's label on where its terms ask for it.
func (k *Checker) edits(r *Report, c *Content, labels []string, places placeSet) (edits []Edit) {
	for i := range r.work.found {
		if f := &r.work.found[i]; f.kind == Denial {
			switch f.where {
			case InTitle, InCaption, OnScreen, InSpeech:
				text := textAt(c, f.where, f.index)
				start := clauseStart(text, f.span.Start)
				if n := len(edits); n > 0 && edits[n-1].Where == f.where && edits[n-1].Index == f.index && start <= edits[n-1].Span.End {
					edits[n-1].Span.End = max(edits[n-1].Span.End, f.span.End)
					continue
				}
				edits = append(edits, Edit{Where: f.where, Index: f.index, Span: Span{start, afterMarks(text, f.span.End)}})
			}
		}
	}
	if len(labels) > 0 {
		edits = append(edits, labelEdits(c, labels, places)...)
	}
	if places.caption {
		edits = moved(edits, r.work.found, c.Caption, labels)
	}
	for i := range k.regimes {
		if len(k.regimes[i].Platforms) > 0 && r.Judgements[i].Verdict != Pass && len(k.regimes[i].Labels) > 0 {
			edits = append(edits, Edit{Where: InLabel, Text: k.regimes[i].Labels[0].Text})
			break
		}
	}
	return edits
}

// textAt is the text of one part of a post.
func textAt(c *Content, where Where, index int) string {
	switch where {
	case InTitle:
		return c.Title
	case OnScreen:
		return c.Screen[index].Text
	case InSpeech:
		return c.Speech[index].Text
	}
	return c.Caption
}

// clauseStart is where the clause of a denial at byte i begins when nothing but
// its own opening stands before it: "This is" of "This is not an ad". Otherwise
// it is i.
func clauseStart(text string, i int) int {
	const longest = 60 // bytes that such an opening takes at the most
	from := strings.LastIndexAny(text[:i], ".!?\n") + 1
	if i-from > longest {
		return i
	}
	opening := text[from:i]
	for _, word := range strings.Fields(strings.ToLower(opening)) {
		switch strings.Trim(word, ",;:-") {
		case "this", "that", "it", "i", "is", "was", "am", "it's", "its", "that's", "i'm", "and", "btw", "ps",
			"post", "video", "reel", "story", "photo", "pic", "really", "just":
		default:
			return i
		}
	}
	return from + len(opening) - len(strings.TrimLeft(opening, " \t"))
}

// afterMarks passes over the blanks and marks that stand behind a denial.
func afterMarks(text string, i int) int {
	for i < len(text) && strings.IndexByte(" ,;:.!-", text[i]) >= 0 {
		i++
	}
	return i
}

// moved takes hashtags out of the caption that are now written at its beginning,
// and the blanks before them. What edits take out already stays theirs.
func moved(edits []Edit, found []found, text string, labels []string) []Edit {
	for i := range found {
		f := &found[i]
		if f.where != InCaption || f.span.Start == 0 {
			continue
		}
		tag := text[f.span.Start:f.span.End]
		if !strings.HasPrefix(tag, "#") || !slices.ContainsFunc(labels, func(l string) bool { return strings.EqualFold(strings.TrimPrefix(l, "#"), tag[1:]) }) {
			continue
		}
		free := 0 // the end of what is taken out already
		for _, e := range edits {
			if e.Where == InCaption && e.Span.Start < f.span.End {
				free = max(free, e.Span.End)
			}
		}
		start := f.span.Start
		for start > free && text[start-1] == ' ' {
			start--
		}
		if start >= free {
			edits = append(edits, Edit{Where: InCaption, Span: Span{start, f.span.End}})
		}
	}
	return edits
}

// labelEdits writes labels into picture and speech or the caption.
func labelEdits(c *Content, labels []string, places placeSet) (edits []Edit) {
	line := strings.Join(labels, " | ")
	story := c.Format == engagement.Story
	if story || isVideo(c.Format) {
		edits = append(edits, Edit{Where: OnScreen, Text: line, To: showFor(line, c.Duration)})
	}
	if isVideo(c.Format) || c.Format == engagement.Audio {
		edits = append(edits, Edit{Where: InSpeech, Text: spoken(labels)})
	}
	if c.Format == engagement.Live {
		for at := 30 * time.Minute; at < c.Duration && len(edits) < 200; at += 30 * time.Minute {
			edits = append(edits, Edit{Where: OnScreen, Text: line, From: at, To: at + 10*time.Second},
				Edit{Where: InSpeech, Text: spoken(labels), From: at, To: at + 10*time.Second})
		}
		if c.Duration == 0 {
			again := 30 * time.Minute
			edits = append(edits, Edit{Where: OnScreen, Text: line, From: again, To: again + 10*time.Second},
				Edit{Where: InSpeech, Text: spoken(labels), From: again, To: again + 10*time.Second})
		}
	}
	if places.caption {
		rest := strings.TrimSpace(c.Caption)
		sep := ": "
		if rest == "" {
			sep = ""
		} else if places.apart {
			sep = "\n\n"
		}
		edits = append(edits, Edit{Where: InCaption, Text: line + sep})
	}
	return edits
}

// spoken is labels as one says them.
func spoken(labels []string) string {
	return strings.ReplaceAll(strings.Join(labels, ". "), "#", "") + "."
}

// showFor is how long a line is shown: time to read it, and 5 seconds at least,
// within the video.
func showFor(line string, d time.Duration) time.Duration {
	t := max(5*time.Second, time.Duration(strings.Count(line, " ")+1)*time.Second/2)
	if d > 0 {
		t = min(t, d)
	}
	return t
}
