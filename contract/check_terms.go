package contract

import (
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// check is what the parts of a contract must be together.
func (c Contract) check(f fail) {
	ids := map[string]bool{}
	for _, d := range c.Deliverables {
		ids[d.ID] = true
	}
	unique(f, "deliverables", c.Deliverables, func(d Deliverable) string { return d.ID }, "id")
	unique(f, "compensation", c.Compensation, func(p Pay) string { return p.ID }, "id")
	unique(f, "rights", c.Rights, func(r Right) string { return r.ID }, "id")
	unique(f, "allowlisting", c.Allowlisting, func(a Allowlisting) string { return a.ID }, "id")
	unique(f, "exclusivity", c.Exclusivities, func(e Exclusivity) string { return e.ID }, "id")
	unique(f, "clauses", c.Clauses, func(c Clause) string { return c.ID }, "id")
	c.eachReference(func(path, id string) {
		if id != "" && !ids[id] {
			f(path, "unknown_deliverable", "")
		}
	})
	for i, e := range c.Expectations {
		if e.Promised && c.NoGuarantee {
			f(at("expectations", i)+".promised", "contradicts", "no_guarantee")
		}
	}
	for i, a := range c.Assets {
		if a.Provider == Both {
			f(at("assets", i)+".provider", "contradicts", "one party bringing it")
		}
	}
	if age, ok := c.Creator.Age(c.Signed); ok && c.Creator.Minor == engagement.No && age < 16 {
		f("creator.minor", "contradicts", "creator.born") // nowhere of age
	}
	notBefore(f, "signed", c.Signed, "creator.born", c.Creator.Born)
	if c.Amends != nil && c.Amends.Version >= max(c.Version, 1) {
		f("amends.version", "contradicts", "version")
	}
}

// eachReference calls visit for every place that names a deliverable.
func (c Contract) eachReference(visit func(path, id string)) {
	when := func(path string, w When) { visit(path+".deliverable", w.Deliverable) }
	several := func(path string, ids []string) {
		for i, id := range ids {
			visit(at(path, i), id)
		}
	}
	for i, d := range c.Deliverables {
		path := at("deliverables", i)
		when(path+".brief", d.Brief)
		when(path+".product", d.Product)
		when(path+".draft", d.Draft)
	}
	for i, p := range c.Compensation {
		path := at("compensation", i)
		if t := p.PerDeliverable; t != nil {
			visit(path+".per_deliverable.deliverable", t.Deliverable)
		}
		if t := p.PerView; t != nil {
			visit(path+".per_view.deliverable", t.Deliverable)
		}
		if t := p.Bonus; t != nil {
			when(path+".bonus.by", t.By)
		}
		if t := p.Product; t != nil {
			when(path+".product.return", t.Return)
		}
		if t := p.Retainer; t != nil {
			for j, in := range t.Includes {
				visit(at(path+".retainer.includes", j)+".deliverable", in.Deliverable)
			}
		}
	}
	if c.Payment != nil {
		for i, s := range c.Payment.Schedule {
			when(at("payment.schedule", i)+".due", s.Due)
		}
		when("payment.variable", c.Payment.Variable)
	}
	for i, r := range c.Rights {
		several(at("rights", i)+".deliverables", r.Deliverables)
		when(at("rights", i)+".starts", r.Starts)
	}
	for i, a := range c.Allowlisting {
		several(at("allowlisting", i)+".deliverables", a.Deliverables)
		when(at("allowlisting", i)+".starts", a.Starts)
	}
	if c.Reporting != nil {
		when("reporting.due", c.Reporting.Due)
	}
	for i, e := range c.Expectations {
		visit(at("expectations", i)+".deliverable", e.Deliverable)
		when(at("expectations", i)+".measured", e.Measured)
	}
}

func (c Creator) check(f fail) {
	share(f, "set_aside", c.SetAside)
	if c.Guardian != nil && c.Minor == engagement.No {
		f("guardian", "contradicts", "minor")
	}
}

func (w When) check(f fail) {
	either(f, "after", w.After != "", "on", !w.On.IsZero())
	if w.After == "" && (w.Months != 0 || w.Days != 0 || w.Business != 0 || w.Deliverable != "") {
		f("after", "needs", "an event to count from")
	}
}

func (l Length) check(f fail) {
	either(f, "forever", l.Forever, "months or days", l.Months != 0 || l.Days != 0)
}

func (w Window) check(f fail) {
	notBefore(f, "to", w.To, "from", w.From)
	start, ok := w.Start.Minutes()
	end, both := w.End.Minutes()
	if ok && both && end <= start {
		f("end", "after", "start")
	}
	if (w.Start != "" || w.End != "") && w.From.IsZero() && w.To.IsZero() {
		f("from", "needs", "a day for the hours")
	}
}

func (g Guidelines) check(f fail) {
	contradict := func(list string, banned []string, of string, required []string) {
		wanted := map[string]bool{}
		for _, r := range required {
			wanted[sameTag(r)] = true
		}
		for i, b := range banned {
			if wanted[sameTag(b)] {
				f(at(list, i), "contradicts", of)
			}
		}
	}
	contradict("banned_hashtags", g.BannedHashtags, "hashtags", g.Hashtags)
	contradict("banned_words", g.BannedWords, "mentions", g.Mentions)
	claims := make([]string, len(g.Claims))
	for i, c := range g.Claims {
		claims[i] = c.Text
	}
	contradict("banned_claims", g.BannedClaims, "claims", claims)
	for i, m := range g.Mentions {
		handle(f, at("mentions", i), m)
	}
	unique(f, "hashtags", g.Hashtags, sameTag, "")
	unique(f, "mentions", g.Mentions, sameTag, "")
}

func (p Payment) check(f fail) {
	var sum money.Ratio
	var named []any
	shares := 0
	for i, s := range p.Schedule {
		path := at("schedule", i)
		share(f, path+".share", s.Share)
		named = append(named, path+".amount", s.Amount)
		oneOf(f, path, "share, amount", !s.Share.IsZero(), !s.Amount.IsZero())
		if s.Due.IsZero() {
			f(path+".due", "required", "")
		}
		if !s.Share.IsZero() {
			shares++
			sum, _ = sum.Add(s.Share) // out of range is no 1 either
		}
	}
	amounts(f, named...)
	if n := sum.Cmp(money.One()); n > 0 || n < 0 && shares > 0 && shares == len(p.Schedule) {
		f("schedule", "adds_up", "1")
	}
}

func (t Termination) check(f fail) {
	for i, k := range t.Kill {
		share(f, at("kill_fee", i)+".share", k.Share)
		if i > 0 && k.Share.Cmp(t.Kill[i-1].Share) < 0 {
			f(at("kill_fee", i)+".share", "not_below", at("kill_fee", i-1)+".share")
		}
	}
	unique(f, "kill_fee", t.Kill, func(k KillStep) string { return string(k.After) }, "after")
}
