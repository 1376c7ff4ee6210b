package contract

import "strings"

// eventSayings are the events as the end of "30 days after …".
var eventSayings = map[Event]string{
	OnSigning: "signing", OnStart: "the first day of the term", OnEnd: "the last day of the term",
	OnBrief: "the handing over of the brief", OnDelivery: "arrival of the product", OnDraft: "the sending of the draft",
	OnApproval: "approval", OnPublication: "publication", OnReport: "the report", OnInvoice: "the invoice", OnNotice: "notice",
}

// eventOf names the event of a When and whose it is.
func eventOf(w When) string {
	name := eventSayings[w.After]
	if name == "" {
		name = string(w.After)
	}
	if w.Deliverable != "" {
		name += " of " + quoted(w.Deliverable)
	}
	return name
}

// offsets are how long after and how long before its event a When is.
func offsets(w When) (after, before string) {
	var afters, befores []string
	for _, part := range []struct {
		n         int
		one, more string
	}{{w.Months, "month", "months"}, {w.Days, "day", "days"}, {w.Business, "business day", "business days"}} {
		switch {
		case part.n > 0:
			afters = append(afters, several(part.n, part.one, part.more))
		case part.n < 0:
			befores = append(befores, several(-part.n, part.one, part.more))
		}
	}
	return listAnd(afters), listAnd(befores)
}

// sayOn writes a When as a day on which something is: "on 1 October 2026",
// "30 days after publication".
func sayOn(w When) string {
	var parts []string
	if !w.On.IsZero() {
		parts = append(parts, "on "+sayDate(w.On))
	}
	if w.After != "" || w.Deliverable != "" || w.Months != 0 || w.Days != 0 || w.Business != 0 {
		after, before := offsets(w)
		name := eventOf(w)
		switch {
		case after == "" && before == "" && (w.After == OnStart || w.After == OnEnd):
			parts = append(parts, "on "+name)
		case after == "" && before == "":
			parts = append(parts, "on the day of "+name)
		case before == "":
			parts = append(parts, after+" after "+name)
		case after == "":
			parts = append(parts, before+" before "+name)
		default:
			parts = append(parts, after+" after "+name+", less "+before)
		}
	}
	return strings.Join(parts, " or ")
}

// sayBy writes a When as the last day for something: "by 1 October 2026",
// "no later than 3 days before publication".
func sayBy(w When) string {
	text := sayOn(w)
	switch {
	case text == "":
		return ""
	case strings.HasPrefix(text, "on "):
		return "by " + strings.TrimPrefix(text, "on ")
	}
	return "no later than " + text
}

// sayWindow writes a window: "from 20 October 2026 to 31 October 2026, between
// 17:00 and 21:00".
func sayWindow(w Window) string {
	var days string
	switch {
	case !w.From.IsZero() && w.From == w.To:
		days = "on " + sayDate(w.From)
	case !w.From.IsZero() && !w.To.IsZero():
		days = "from " + sayDate(w.From) + " to " + sayDate(w.To) + ", both days included"
	case !w.From.IsZero():
		days = "not before " + sayDate(w.From)
	case !w.To.IsZero():
		days = "by " + sayDate(w.To)
	}
	var hours string
	switch {
	case w.Start != "" && w.End != "":
		hours = "between " + string(w.Start) + " and " + string(w.End)
	case w.Start != "":
		hours = "not before " + string(w.Start)
	case w.End != "":
		hours = "before " + string(w.End)
	}
	if days != "" && hours != "" {
		return days + ", " + hours
	}
	return days + hours
}

// rhythmSayings are "each month" and so on.
var rhythmSayings = map[Every]string{
	EveryOrder: "for each order", EveryWeek: "each week", EveryMonth: "each month", EveryQuarter: "each quarter",
	EveryYear: "each year", OverTheTerm: "over the whole term",
}

// sayEvery writes a rhythm.
func sayEvery(e Every) string {
	if s := rhythmSayings[e]; s != "" || e == "" {
		return s
	}
	return "each " + string(e)
}
