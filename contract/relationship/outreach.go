package relationship

import (
	"cmp"
	"slices"
	"strings"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/caption"
)

// A Message is an outreach message before it is sent.
type Message struct {
	Subject string `json:"subject,omitempty"`
	Text    string `json:"text"`
}

// A Recipient is what is known of the creator whom a message goes to.
type Recipient struct {
	Name     string              `json:"name,omitempty"`   // as the creator wants to be called
	Handle   string              `json:"handle,omitempty"` // with or without @
	Platform engagement.Platform `json:"platform,omitempty"`
	Posts    []engagement.Post   `json:"posts,omitempty"`  // of their own
	Themes   []string            `json:"themes,omitempty"` // that a person noted: "sourdough"
}

// A Sender is who writes. Its words are no words of the creator.
type Sender struct {
	Brand    string   `json:"brand,omitempty"`
	Handles  []string `json:"handles,omitempty"`
	Products []string `json:"products,omitempty"`
}

// A Question is what is asked of a message.
type Question string

// The questions, in the order of their answers.
const (
	NoGaps    Question = "template_gaps" // is anything of a template left?
	RightName Question = "name"          // is the creator called by the right name?
	OwnPosts  Question = "own_posts"     // does it refer to their posts or themes?
	OfferWhat Question = "offer_what"    // does it say what is asked for?
	OfferFor  Question = "offer_for"     // and for which product or brand?
	OfferPay  Question = "offer_pay"     // and for what pay or gift?
	OfferWhen Question = "offer_when"    // and when?
)

// A Finding answers one question about a message.
type Finding struct {
	Question Question         `json:"question"`
	Outcome  Outcome          `json:"outcome"`
	Observed float64          `json:"observed"` // in Unit; 0 where it was not assessed
	Limit    float64          `json:"limit"`
	Unit     string           `json:"unit"`
	Seen     []Sight          `json:"seen,omitempty"` // in the order of the message
	More     int              `json:"more,omitempty"` // sights left out
	Message  string           `json:"message,omitempty"`
	Why      string           `json:"why,omitempty"` // it was not assessed
	Benign   []string         `json:"innocent,omitempty"`
	Source   string           `json:"source"`
	Trust    engagement.Trust `json:"trust"`
}

// A Part is a part of a message.
type Part string

// The parts.
const (
	InSubject Part = "subject"
	InText    Part = "text"
)

// A Sight is a stretch of a message that speaks for an answer.
type Sight struct {
	Part         Part `json:"part"`
	caption.Span      // in bytes of that part
	// Sign says what it is: "braces", "another_name", "theme", "quote", "amount".
	Sign   string  `json:"sign"`
	Weight float64 `json:"weight,omitzero"`
	Post   string  `json:"post,omitempty"` // the id of a post that it refers to
}

// Stretch is the text of a sight.
func (m Message) Stretch(s Sight) string { return s.Of(m.part(s.Part)) }

func (m Message) part(p Part) string {
	if p == InSubject {
		return m.Subject
	}
	return m.Text
}

// A Checker checks outreach messages. It is compiled once and never changes; any number of
// goroutines may share it.
type Checker struct {
	policy  OutreachPolicy
	common  map[string]bool
	others  map[string]int // in how many texts of others a word stands
	texts   int            // of others
	offers  *caption.Lexicon
	offerOf []OfferWord
}

// NewChecker compiles a policy. Errors: those of caption.Compile for its words.
func NewChecker(p OutreachPolicy) (*Checker, error) {
	o := &Checker{policy: p, common: map[string]bool{}, others: map[string]int{}}
	for _, w := range p.Common {
		for _, t := range o.read(w).tokens {
			o.common[t.key] = true
		}
	}
	for _, text := range p.Others {
		o.texts++
		for key := range o.read(text).keys() {
			o.others[key]++
		}
	}
	var phrases []caption.Phrase
	for _, w := range p.Words {
		for _, text := range w.Words {
			phrases = append(phrases, caption.Phrase{Text: text})
			o.offerOf = append(o.offerOf, w)
		}
	}
	var err error
	o.offers, err = caption.Compile(phrases)
	if err != nil {
		return nil, err
	}
	return o, nil
}

// Check answers every question about a message, in their order. It takes time
// linear in the length of the message and of the posts it reads.
func (o *Checker) Check(m Message, to Recipient, from Sender) []Finding {
	answers := []struct {
		question Question
		answer   func(draft) reply
	}{
		{NoGaps, o.gaps}, {RightName, o.name}, {OwnPosts, o.own},
		{OfferWhat, o.offer(OfferWhat)}, {OfferFor, o.purpose}, {OfferPay, o.offer(OfferPay)}, {OfferWhen, o.offer(OfferWhen)},
	}
	d := draft{Message: m, to: to, from: from, gaps: gapsOf(m)}
	empty := strings.TrimSpace(m.Subject+m.Text) == ""
	list := make([]Finding, len(answers))
	for i, a := range answers {
		r := reply{why: "there is no text"}
		if !empty {
			r = a.answer(d)
		}
		list[i] = o.policy.finding(a.question, r)
	}
	return list
}

// Flags are those of some findings that are signals.
func Flags(all []Finding) []Finding {
	return slices.DeleteFunc(slices.Clone(all), func(f Finding) bool { return f.Outcome != Flagged })
}

// A draft is a message with what is known about it.
type draft struct {
	Message
	to   Recipient
	from Sender
	gaps []Sight
}

// A reply is what was seen of one question.
type reply struct {
	value   float64
	seen    []Sight
	message string // in place of the policy's
	why     string // nothing could be said
}

func (p *OutreachPolicy) finding(q Question, r reply) Finding {
	f := Finding{Question: q, Outcome: NotAssessed, Why: r.why}
	i := slices.IndexFunc(p.Questions, func(x OutreachRule) bool { return x.Question == q })
	if i < 0 {
		f.Why = "the policy has no rule for it"
		return f
	}
	rule := &p.Questions[i]
	f.Limit, f.Unit, f.Source, f.Trust = rule.Limit, rule.Unit, rule.Source, rule.Trust
	slices.SortStableFunc(r.seen, func(a, b Sight) int {
		return cmp.Or(cmp.Compare(a.Part, b.Part), cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End))
	})
	f.Seen = r.seen[:min(len(r.seen), mostEvidence)]
	f.More = len(r.seen) - len(f.Seen)
	if f.Why != "" {
		return f
	}
	f.Observed = r.value
	f.Outcome = Fine
	if rule.Below && r.value < rule.Limit || !rule.Below && r.value > rule.Limit {
		f.Outcome, f.Message, f.Benign = Flagged, cmp.Or(r.message, rule.Message), rule.Benign
	}
	return f
}

// eachPart calls do with the parts of a message that hold text.
func (m Message) eachPart(do func(p Part, text string)) {
	for _, p := range []Part{InSubject, InText} {
		if text := m.part(p); text != "" {
			do(p, text)
		}
	}
}

// overlaps reports whether a stretch of a part lies over one of some sights.
func overlaps(list []Sight, p Part, s caption.Span) bool {
	return slices.ContainsFunc(list, func(x Sight) bool { return x.Part == p && x.Overlaps(s) })
}
