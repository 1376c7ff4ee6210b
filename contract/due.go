package contract

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// A Due is one date that the terms imply, and who has to act on it.
type Due struct {
	ID   string     `json:"id"` // stable while the terms stay: "publish:reel:2"
	Kind DueKind    `json:"kind"`
	Path string     `json:"path"`           // of the term: "deliverables[0].window"
	By   Role       `json:"by,omitempty"`   // who acts; empty: nobody has to
	What string     `json:"what"`           // one sentence
	On   civil.Date `json:"on,omitzero"`    // zero: it has no day yet
	To   civil.Date `json:"to,omitzero"`    // the last day, where it is a stretch
	From Clock      `json:"from,omitempty"` // the hours of each day, where agreed
	Till Clock      `json:"till,omitempty"`
	Firm bool       `json:"firm"` // agreed or happened; otherwise it moves with what it is counted from
	// After is the event that it is counted from; empty where it is a day of the
	// calendar.
	After Event        `json:"after,omitempty"`
	Why   string       `json:"why,omitempty"`
	Sum   money.Amount `json:"sum,omitzero"` // what is paid
	// Deliverable and Piece say of what; the first piece is 1.
	Deliverable string `json:"deliverable,omitempty"`
	Piece       int    `json:"piece,omitempty"`
}

// A DueKind is the kind of a date.
type DueKind string

// The kinds of dates, in the order they come.
const (
	TermBegins         DueKind = "term_begins"
	SignDue            DueKind = "sign"
	ExclusivityBegins  DueKind = "exclusivity_begins"
	BriefDue           DueKind = "brief"
	ProductDue         DueKind = "product"
	DraftDue           DueKind = "draft"
	ReplyDue           DueKind = "reply" // of the brand to a draft
	PublishDue         DueKind = "publish"
	LiveUntil          DueKind = "live_until"
	MeasureDue         DueKind = "measure" // views, bonus, expectation
	ReportDue          DueKind = "report"
	ProductReturn      DueKind = "product_return"
	PaymentDue         DueKind = "payment"
	CommissionEnds     DueKind = "commission_ends"
	RightBegins        DueKind = "right_begins"
	RightEnds          DueKind = "right_ends"
	TakeDownDue        DueKind = "take_down"
	AllowlistingBegins DueKind = "allowlisting_begins"
	AllowlistingEnds   DueKind = "allowlisting_ends"
	LicenceEnds        DueKind = "licence_ends"
	NoticeBy           DueKind = "notice_by" // the last day to end a contract that renews itself
	TermEnds           DueKind = "term_ends"
	ExclusivityEnds    DueKind = "exclusivity_ends"
	SecrecyEnds        DueKind = "confidentiality_ends"
)

// DueKinds lists the kinds in the order they come.
func DueKinds() []DueKind {
	return []DueKind{TermBegins, SignDue, ExclusivityBegins, BriefDue, ProductDue, DraftDue, ReplyDue, PublishDue, LiveUntil,
		MeasureDue, ReportDue, ProductReturn, PaymentDue, CommissionEnds, RightBegins, RightEnds, TakeDownDue,
		AllowlistingBegins, AllowlistingEnds, LicenceEnds, NoticeBy, TermEnds, ExclusivityEnds, SecrecyEnds}
}

// IsValid reports whether k is one of [DueKinds].
func (k DueKind) IsValid() bool { return slices.Contains(DueKinds(), k) }

// Calendar returns every date that the terms imply, in order of days; what has no
// day yet stands at the end and says why. What has happened moves what is counted
// from it. The same terms and facts give the same list.
func (c Contract) Calendar(f Facts) []Due {
	b := &calendar{c: c, f: f}
	b.term()
	for i := range c.Deliverables {
		b.deliverable(i)
	}
	b.pay()
	b.rights()
	b.rest()
	slices.SortStableFunc(b.list, func(x, y Due) int {
		if x.On.IsZero() != y.On.IsZero() {
			if x.On.IsZero() {
				return 1
			}
			return -1
		}
		return cmp.Or(x.On.Compare(y.On), cmp.Compare(slices.Index(DueKinds(), x.Kind), slices.Index(DueKinds(), y.Kind)))
	})
	return b.list
}

// A calendar is a list of dates in the making.
type calendar struct {
	c    Contract
	f    Facts
	list []Due
}

// add puts a date that was counted on the list.
func (b *calendar) add(d Due, day Day) {
	d.On, d.Firm, d.Why = day.On, day.Firm && !day.On.IsZero(), day.Why
	b.list = append(b.list, d)
}

// count puts a date that a When says on the list.
func (b *calendar) count(d Due, w When, deliverable string, piece int) {
	d.After = w.After
	b.add(d, b.c.Day(w, deliverable, piece, b.f))
}

// agreed puts an agreed date on the list, if there is one.
func (b *calendar) agreed(d Due, on civil.Date) {
	if !on.IsZero() {
		b.add(d, Day{On: on, Firm: true})
	}
}

func (b *calendar) term() {
	t := b.c.Term
	b.agreed(Due{ID: "term:begins", Kind: TermBegins, Path: "term.from", What: "The contract begins."}, t.From)
	b.agreed(Due{ID: "term:ends", Kind: TermEnds, Path: "term.to", What: "The contract ends."}, t.To)
	if b.c.Signed.IsZero() && !t.From.IsZero() {
		b.agreed(Due{ID: "sign", Kind: SignDue, Path: "signed", By: Both, What: "Sign the contract."}, t.From)
	}
	if t.Renew == 1 && !t.To.IsZero() && b.c.Termination != nil && b.c.Termination.NoticeDays > 0 {
		b.agreed(Due{ID: "notice_by", Kind: NoticeBy, Path: "termination.notice_days", By: Both,
			What: "Last day to give notice, or the contract goes on."}, t.To.AddDays(-b.c.Termination.NoticeDays))
	}
}

func (b *calendar) deliverable(i int) {
	d := b.c.Deliverables[i]
	for _, n := range d.Pieces() {
		name := d.PieceName(n)
		due := func(kind DueKind, field string, by Role, what string) Due {
			return Due{ID: fmt.Sprintf("%s:%s:%d", kind, d.ID, n), Kind: kind, Path: at("deliverables", i) + "." + field,
				By: by, What: what, Deliverable: d.ID, Piece: n}
		}
		if !d.Brief.IsZero() {
			b.count(due(BriefDue, "brief", TheBrand, "Hand over the brief for "+name+"."), d.Brief, d.ID, n)
		}
		if !d.Product.IsZero() {
			b.count(due(ProductDue, "product", TheBrand, "Have the product for "+name+" delivered."), d.Product, d.ID, n)
		}
		if !d.Draft.IsZero() {
			b.count(due(DraftDue, "draft", TheCreator, "Send the draft of "+name+"."), d.Draft, d.ID, n)
		}
		if a := b.c.Approval; a != nil && (a.ReplyHours != 0 || a.ReplyDays != 0) && !d.Draft.IsZero() {
			what := "Answer the draft of " + name + "."
			if a.Silence == SilenceApproves {
				what = "Answer the draft of " + name + "; without an answer it is approved."
			}
			b.reply(due(ReplyDue, "draft", TheBrand, what), d.ID, n)
		}
		b.publish(d, n, due)
	}
}

// reply adds the day by which the brand answers a draft: that of the approval, or so
// long after the draft.
func (b *calendar) reply(d Due, deliverable string, piece int) {
	day := b.c.Day(When{After: OnApproval}, deliverable, piece, b.f)
	d.After = OnDraft
	switch {
	case day.On.IsZero():
	case day.Firm:
		day.Why = "approved"
	default:
		day.Why = b.c.Approval.reply().String()
	}
	b.add(d, day)
}

// reply is when a draft is answered at the latest. Hours are counted as the days that
// they reach into.
func (a Approval) reply() When {
	return When{After: OnDraft, Days: (a.ReplyHours + 23) / 24, Business: a.ReplyDays}
}

// publish adds when a piece is posted and how long it stays.
func (b *calendar) publish(d Deliverable, n int, due func(DueKind, string, Role, string) Due) {
	if !d.ToBrand {
		p := due(PublishDue, "window", TheCreator, "Publish "+d.PieceName(n)+".")
		p.From, p.Till = d.Window.Start, d.Window.End
		if on, ok := b.f.day(OnPublication, d.ID, n); ok {
			p.On, p.Firm, p.Why = on, true, "published"
		} else {
			p.On, p.To, p.Firm = cmp.Or(d.Window.From, d.Window.To), d.Window.To, !d.Window.To.IsZero()
			if p.On.IsZero() {
				p.Why = "the window has no day"
			}
			if p.To == p.On {
				p.To = civil.Date{}
			}
		}
		b.list = append(b.list, p)
	}
	if d.LiveFor.IsZero() || d.LiveFor.Forever {
		return
	}
	live := due(LiveUntil, "live_for", TheCreator, "Keep "+d.PieceName(n)+" online up to and including this day.")
	day := b.c.Day(When{After: OnPublication}, d.ID, n, b.f)
	if !day.On.IsZero() {
		day = Day{On: d.LiveFor.From(day.On), Firm: day.Firm, Why: d.LiveFor.String() + " from publication"}
		if hours := liveHours(d.Format, d.LiveFor); hours > 0 {
			day.On, day.Why = day.On.AddDays(1), countOf(hours, "hour")+" from publication"
			live.What = fmt.Sprintf("Keep %s online for %s from its publication, into this day.", d.PieceName(n), countOf(hours, "hour"))
		}
	}
	b.add(live, day)
}

// PieceName is a piece as people call it: "reel 2 of 3".
func (d Deliverable) PieceName(n int) string {
	name := cmp.Or(d.Title, d.ID)
	if d.Count <= 1 {
		return name
	}
	return fmt.Sprintf("%s %d of %d", name, n, d.Count)
}
