package contract

import (
	"strings"

	"github.com/seed-e12bc25d/influencekit/engagement"
)

// facts are the rows above the first clause.
func (w *printer) facts(title string) []Row {
	c := w.c
	var rows []Row
	add := func(name, value string) {
		if value != "" {
			rows = append(rows, Row{name, value})
		}
	}
	add("Contract", c.ID)
	if c.Version != 0 {
		add("Version", sayInt(int64(c.Version)))
	}
	if title != c.Title {
		add("Title", c.Title)
	}
	add("Campaign", c.Campaign)
	add("Between", c.Brand.Name+" and "+c.Creator.Name)
	add("Term", c.Term.say())
	add("Signed on", sayDate(c.Signed))
	return rows
}

// say writes the first and the last day.
func (t Term) say() string {
	switch {
	case t.From.IsZero() && t.To.IsZero():
		return ""
	case t.To.IsZero():
		return "from " + sayDate(t.From)
	case t.From.IsZero():
		return "until " + sayDate(t.To)
	}
	return sayDate(t.From) + " to " + sayDate(t.To)
}

func (w *printer) parties(s *section) {
	c := w.c
	s.say("", c.Brand.say("The Brand")...)
	if a := c.Agency; a != nil {
		s.say("", append(a.say("The Agency"), "It acts for the Brand.")...)
	}
	creator := c.Creator.Party.say("The Creator")
	creator = append(creator,
		statusSaying(c.Creator.Status),
		inText(sayDate(c.Creator.Born), "Date of birth: %."),
		byTri(c.Creator.Minor, "The Creator is a minor on the day of signing.", "The Creator is of age on the day of signing."),
		byTri(c.Creator.ChildInContent, "A child other than the Creator appears in the content.", "No child other than the Creator appears in the content."))
	s.say("", creator...)
	if g := c.Creator.Guardian; g != nil {
		s.say("", g.say("The Creator’s guardian (the Guardian)")...)
	}
	if !c.Creator.SetAside.IsZero() || c.Creator.SetAsideAccount != "" {
		share := "A part"
		if !c.Creator.SetAside.IsZero() {
			share = sayPercent(c.Creator.SetAside)
		}
		s.say("Money set aside", share+" of the Creator’s pay is set aside until the Creator is of age"+
			inText(c.Creator.SetAsideAccount, ", in this account: %")+".")
	}
	if a := c.Creator.Agent; a != nil {
		text := a.Party.say("The Creator’s agent (the Agent)")
		if !a.Share.IsZero() {
			text = append(text, "The Agent receives "+sayPercent(a.Share)+" of the Creator’s pay.")
		}
		s.say("", append(text, byTri(a.Payee,
			"The Brand pays the Agent, who pays the Creator.", "The Brand pays the Creator, not the Agent."))...)
	}
}

func statusSaying(s Status) string {
	switch s {
	case "":
		return ""
	case Contractor:
		return "The Creator works as an independent contractor."
	case Employee:
		return "The Creator works as an employee."
	}
	return "The Creator works as " + said(nil, s) + "."
}

// say writes who a party is.
func (p Party) say(who string) []string {
	head := p.Name + inText(p.Trading, ", known as “%”")
	var place []string
	for _, part := range p.place() {
		if part != "" {
			place = append(place, part)
		}
	}
	head += inText(strings.Join(place, ", "), ", of %")
	return []string{inText(head, who+" is %."),
		inText(p.Email, "Email: %."),
		inText(p.TaxID, "Tax number: %."),
		inText(p.Signer, "Signs for it: %."),
		inText(listAnd(eachText(p.Handles, Handle.say)), "Accounts: %.")}
}

// place is where a party is: the address, and of the region and the country what the
// address does not have already.
func (p Party) place() []string {
	address := joinLines(p.Address)
	region, country := sayRegion(p.Region, p.Country), sayCountry(p.Country)
	if p.Region != "" && hasWords(address, p.Region) {
		region = ""
	}
	last := strings.TrimSpace(address[strings.LastIndex(address, ",")+1:])
	if strings.EqualFold(strings.TrimPrefix(country, "the "), strings.TrimPrefix(last, "the ")) {
		country = ""
	}
	return []string{address, region, country}
}

// say writes "@glow on Instagram".
func (h Handle) say() string { return atName(h.Name) + " on " + sayPlatform(h.Platform) }

// atName writes a handle with its sign.
func atName(name string) string {
	if name == "" {
		return ""
	}
	return "@" + strings.TrimPrefix(name, "@")
}

// hashName writes a hashtag with its sign.
func hashName(tag string) string { return "#" + strings.TrimPrefix(tag, "#") }

func (w *printer) term(s *section) {
	c := w.c
	t := c.Term
	switch {
	case !t.From.IsZero() && !t.To.IsZero():
		s.say("", "The agreement begins on "+sayDate(t.From)+" and ends on "+sayDate(t.To)+", both days included.", t.renewal())
	case !t.From.IsZero():
		s.say("", "The agreement begins on "+sayDate(t.From)+". No last day is agreed.", t.renewal())
	case !t.To.IsZero():
		s.say("", "The agreement ends on "+sayDate(t.To)+". No first day is agreed.", t.renewal())
	default:
		s.say("", t.renewal())
	}
	s.say("", inText(c.Campaign, "It is made for the campaign “%”."),
		inText(c.Category, "What is advertised is: %."))
	currency := string(c.Currency)
	if currency != "" && currencyName(currency, 2) != currency {
		currency = currencyName(currency, 2) + " (" + currency + ")"
	}
	s.say("", inText(sayLanguage(c.Language), "The language of the content is %."),
		inText(currency, "Sums are reckoned in %."),
		inText(c.Zone, "A day begins and ends by the clock of %."))
	s.say("", inText(sayDate(c.Signed), "The last party signed on %."))
}

func (t Term) renewal() string {
	return byTri(t.Renew, "It then goes on by itself unless a party ends it.", "It does not renew itself.")
}

func (w *printer) communication(s *section) {
	c := w.c.Communication
	if c == nil {
		return
	}
	s.say("", inText(listOr(c.Channels), "The parties write to each other by: %."),
		inText(c.BrandContact, "The Brand’s contact is %."),
		inText(c.CreatorContact, "The Creator’s contact is %."),
		ifSo(c.ReplyHours != 0, "Each answers the other within "+several(c.ReplyHours, "hour", "hours")+"."))
}

// signatures are the lines to sign on.
func (w *printer) signatures() []Signature {
	c := w.c
	list := []Signature{{Role: "The Brand", Name: c.Brand.Name, By: c.Brand.Signer}}
	if c.Agency != nil {
		list = append(list, Signature{Role: "The Agency", Name: c.Agency.Name, By: c.Agency.Signer})
	}
	list = append(list, Signature{Role: "The Creator", Name: c.Creator.Name, By: c.Creator.Signer})
	if g := c.Creator.Guardian; g != nil {
		list = append(list, Signature{Role: "The Guardian", Name: g.Name, By: g.Signer})
	}
	if a := c.Creator.Agent; a != nil && a.Payee == engagement.Yes {
		list = append(list, Signature{Role: "The Agent", Name: a.Name, By: a.Signer})
	}
	return list
}
