package contract

import (
	"html"
	"strconv"
	"strings"
)

// HTML renders the document as one page that needs nothing else: no script, no file
// from elsewhere. It reads on a phone and a desktop, light and dark, and prints with
// its signature lines. Every text of the contract is escaped.
func (d Document) HTML() string {
	var b strings.Builder
	title := html.EscapeString(d.Title)
	b.WriteString("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n" +
		"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n" +
		"<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" content=\"no-referrer\">\n" +
		"<title>" + title + "</title>\n<style>\n" + styleSheet + "</style>\n</head>\n<body>\n<main>\n" +
		"<header>\n<h1 dir=\"auto\">" + title + "</h1>\n<dl>\n")
	for _, r := range d.Facts {
		b.WriteString("<div><dt>" + html.EscapeString(r.Name) + "</dt><dd dir=\"auto\">" + linesHTML(r.Value) + "</dd></div>\n")
	}
	b.WriteString("</dl>\n</header>\n<nav aria-label=\"Clauses\">\n<h2>Clauses</h2>\n<ol>\n")
	for _, s := range d.Sections {
		b.WriteString("<li><a href=\"#" + anchor(s) + "\">" + html.EscapeString(s.Title) + "</a></li>\n")
	}
	b.WriteString("</ol>\n</nav>\n")
	for _, s := range d.Sections {
		b.WriteString("<section id=\"" + anchor(s) + "\">\n<h2 dir=\"auto\"><span class=\"n\">" + strconv.Itoa(s.Number) + ".</span> " +
			html.EscapeString(s.Title) + "</h2>\n")
		for _, block := range s.Blocks {
			blockHTML(&b, block)
		}
		b.WriteString("</section>\n")
	}
	signaturesHTML(&b, d.Signatures)
	b.WriteString("<footer>\n<p>" + linesHTML(d.Notice) + "</p>\n<p class=\"hash\">" + linesHTML(d.footer()) + "</p>\n</footer>\n</main>\n</body>\n</html>\n")
	return b.String()
}

// anchor is the id of a section in the page. Ids of hosts may hold any letter, so
// the number stands for them.
func anchor(s Section) string { return "clause-" + strconv.Itoa(s.Number) }

func blockHTML(b *strings.Builder, block Block) {
	b.WriteString("<div class=\"b\" id=\"p-" + html.EscapeString(block.Number) + "\"><span class=\"n\">" + html.EscapeString(block.Number) + "</span><div>\n")
	if block.Ref != "" {
		b.WriteString("<span class=\"ref\" dir=\"auto\">" + linesHTML(block.Ref) + "</span>\n")
	}
	if block.Lead != "" || block.Text != "" {
		b.WriteString("<p dir=\"auto\">")
		if block.Lead != "" {
			b.WriteString("<strong>" + html.EscapeString(leadEnd(block.Lead)) + "</strong> ")
		}
		b.WriteString(linesHTML(block.Text) + "</p>\n")
	}
	if len(block.Items) > 0 {
		b.WriteString("<ul>\n")
		for _, i := range block.Items {
			b.WriteString("<li dir=\"auto\">" + linesHTML(i.Text))
			if len(i.Items) > 0 {
				b.WriteString("\n<ul>\n")
				for _, sub := range i.Items {
					b.WriteString("<li dir=\"auto\">" + linesHTML(sub) + "</li>\n")
				}
				b.WriteString("</ul>\n")
			}
			b.WriteString("</li>\n")
		}
		b.WriteString("</ul>\n")
	}
	if block.Table != nil {
		tableHTML(b, *block.Table)
	}
	b.WriteString("</div></div>\n")
}

func tableHTML(b *strings.Builder, t Table) {
	b.WriteString("<table>\n<thead><tr>")
	for _, h := range t.Head {
		b.WriteString("<th scope=\"col\">" + html.EscapeString(h) + "</th>")
	}
	b.WriteString("</tr></thead>\n<tbody>\n")
	for _, r := range t.Rows {
		b.WriteString("<tr>")
		for _, cell := range r {
			b.WriteString("<td dir=\"auto\">" + linesHTML(cell) + "</td>")
		}
		b.WriteString("</tr>\n")
	}
	b.WriteString("</tbody>\n</table>\n")
}

func signaturesHTML(b *strings.Builder, list []Signature) {
	if len(list) == 0 {
		return
	}
	b.WriteString("<section class=\"sign\">\n<h2>Signatures</h2>\n<div class=\"grid\">\n")
	for _, s := range list {
		b.WriteString("<div class=\"box\"><p><strong>" + html.EscapeString(s.Role) + "</strong><br><span dir=\"auto\">" + linesHTML(s.Name+inText(s.By, ", by %")) +
			"</span></p><p class=\"line\">Date</p><p class=\"line\">Signature</p></div>\n")
	}
	b.WriteString("</div>\n</section>\n")
}

// linesHTML escapes a text, keeps its line breaks, and keeps together what no line
// should part.
func linesHTML(text string) string {
	lines := strings.FieldsFunc(text, func(r rune) bool { return r == '\n' || r == '\r' })
	return strings.Join(eachText(lines, func(line string) string {
		words := unbroken(line)
		for i, w := range words {
			words[i] = strings.ReplaceAll(html.EscapeString(w), " ", "&nbsp;")
		}
		return strings.Join(words, " ")
	}), "<br>\n")
}
