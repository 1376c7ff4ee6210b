package contract

import (
	"fmt"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/seed-e12bc25d/influencekit/engagement/civil"
)

// ICS says how a calendar is written as iCalendar (RFC 5545).
type ICS struct {
	Stamp  time.Time      // when it is written, which the format asks for
	Zone   *time.Location // of hours; nil writes days with hours as whole days
	Remind int            // days before, from 1 to 365; otherwise no reminder
	Name   string         // of the calendar; empty: the contract's title or id
	By     Role           // only what this party has to do; empty: everything
}

// ICalendar writes the dates that have a day as an iCalendar file: an event of
// whole days each, or of the agreed hours where there is one day with a start and
// an end, in UTC. Events that may still move are TENTATIVE. Their UID stays the same from
// version to version of a contract, and SEQUENCE is the version, so that a program
// that reads the file again moves the event and makes no second one.
//
// Lines are folded at 75 bytes and end with CR LF. The same input gives the same
// bytes.
func (c Contract) ICalendar(dues []Due, o ICS) []byte {
	w := &icsWriter{}
	w.line("BEGIN", "VCALENDAR")
	w.line("VERSION", "2.0")
	w.line("PRODID", "-//influencekit//contract//EN")
	w.line("CALSCALE", "GREGORIAN")
	w.line("METHOD", "PUBLISH")
	name := o.Name
	for _, n := range []string{c.Title, c.ID} {
		if name == "" {
			name = n
		}
	}
	w.line("X-WR-CALNAME", icsText(name))
	for _, d := range dues {
		if d.On.IsZero() || o.By != "" && d.By != o.By && d.By != Both {
			continue
		}
		w.event(c, d, o)
	}
	w.line("END", "VCALENDAR")
	return w.out
}

type icsWriter struct{ out []byte }

func (w *icsWriter) event(c Contract, d Due, o ICS) {
	w.line("BEGIN", "VEVENT")
	w.line("UID", icsText(icsName(d.ID)+"."+icsName(c.ID)+"@influencekit"))
	w.line("DTSTAMP", icsTime(o.Stamp))
	w.line("SEQUENCE", fmt.Sprint(max(c.Version, 1)-1))
	if from, till, ok := d.hours(o.Zone); ok {
		w.line("DTSTART", icsTime(from))
		w.line("DTEND", icsTime(till))
	} else {
		last := d.On
		if d.To.After(last) {
			last = d.To
		}
		w.line("DTSTART;VALUE=DATE", icsDate(d.On))
		if end := last.AddDays(1); !end.IsZero() {
			w.line("DTEND;VALUE=DATE", icsDate(end))
		}
	}
	w.line("SUMMARY", icsText(strings.TrimSuffix(d.What, ".")))
	w.line("DESCRIPTION", icsText(d.description(c)))
	w.line("CATEGORIES", icsText(string(d.Kind)))
	status := "TENTATIVE"
	if d.Firm {
		status = "CONFIRMED"
	}
	w.line("STATUS", status)
	w.line("TRANSP", "TRANSPARENT")
	if o.Remind > 0 && o.Remind <= 365 {
		w.line("BEGIN", "VALARM")
		w.line("ACTION", "DISPLAY")
		w.line("TRIGGER", fmt.Sprintf("-P%dD", o.Remind))
		w.line("DESCRIPTION", icsText(d.What))
		w.line("END", "VALARM")
	}
	w.line("END", "VEVENT")
}

// hours returns the instants between which a date lies, where it is one day with
// hours and the zone is known.
func (d Due) hours(loc *time.Location) (from, till time.Time, ok bool) {
	start, a := d.From.Minutes()
	end, b := d.Till.Minutes()
	if loc == nil || !a || !b || end <= start || !d.To.IsZero() && d.To != d.On {
		return from, till, false
	}
	return clockOn(d.On, start, loc), clockOn(d.On, end, loc), true
}

// clockOn returns the instant at which clocks at loc show a time of a day. Of a time
// that comes twice in autumn it is the first; one that is skipped in spring is read
// by the offset before the gap, as RFC 5545 asks (section 3.3.5).
func clockOn(d civil.Date, minutes int, loc *time.Location) time.Time {
	year, month, day := d.Split()
	wall := time.Date(year, month, day, 0, minutes, 0, 0, time.UTC)
	_, before := wall.Add(-24 * time.Hour).In(loc).Zone()
	_, after := wall.Add(24 * time.Hour).In(loc).Zone()
	for _, offset := range [2]int{before, after} {
		at := wall.Add(-time.Duration(offset) * time.Second)
		if _, is := at.In(loc).Zone(); is == offset {
			return at.In(loc)
		}
	}
	return wall.Add(-time.Duration(before) * time.Second).In(loc)
}

func (d Due) description(c Contract) string {
	parts := []string{d.What}
	if d.By != "" {
		parts = append(parts, "Responsible: "+string(d.By)+".")
	}
	if !d.Sum.IsZero() {
		parts = append(parts, "Amount: "+d.Sum.String()+".")
	}
	if d.From != "" || d.Till != "" {
		parts = append(parts, "Hours: "+string(d.From)+" to "+string(d.Till)+" "+c.Zone+".")
	}
	if d.Why != "" {
		parts = append(parts, "Counted: "+d.Why+".")
	}
	return strings.Join(append(parts, "Term: "+d.Path+"."), "\n")
}

// line writes a line, folded so that none is longer than 75 bytes, and never within
// a character.
func (w *icsWriter) line(name, value string) {
	rest := name + ":" + value
	room := 75
	for len(rest) > room {
		cut := room
		for cut > 0 && !utf8.RuneStart(rest[cut]) {
			cut--
		}
		w.out = append(append(w.out, rest[:cut]...), "\r\n "...)
		rest, room = rest[cut:], 74 // the space counts
	}
	w.out = append(append(w.out, rest...), "\r\n"...)
}

// icsText escapes text: backslash, semicolon, comma and line breaks. Control
// characters, which the format has not, are left out.
func icsText(s string) string {
	var b strings.Builder
	for _, r := range strings.ToValidUTF8(strings.ReplaceAll(s, "\r\n", "\n"), "\uFFFD") {
		switch {
		case r == '\\' || r == ';' || r == ',':
			b.WriteRune('\\')
			b.WriteRune(r)
		case r == '\n' || r == '\r':
			b.WriteString(`\n`)
		case r < ' ' && r != '\t' || r == 0x7f:
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// icsName makes a name of letters, digits and hyphens, the same for the same text
// and another for another.
func icsName(s string) string {
	var b strings.Builder
	for _, c := range []byte(s) {
		switch {
		case 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' || c == '_' || c == '-':
			b.WriteByte(c)
		default:
			fmt.Fprintf(&b, ".%02x", c)
		}
	}
	return b.String()
}

func icsTime(t time.Time) string { return t.UTC().Format("20060102T150405Z") }

func icsDate(d civil.Date) string {
	return strings.ReplaceAll(d.String(), "-", "")
}
