package contract

import (
	"strings"
	"unicode"
)

// Markdown renders the document as GitHub-flavoured Markdown, with a list of its
// clauses that links to each. Every mark of Markdown and HTML in the contract's own
// texts is escaped.
func (d Document) Markdown() string {
	var b strings.Builder
	b.WriteString("# " + escapeMarkdown(d.Title) + "\n\n")
	if len(d.Facts) > 0 {
		b.WriteString("| | |\n|---|---|\n")
		for _, r := range d.Facts {
			b.WriteString("| " + escapeMarkdown(r.Name) + " | " + cellMarkdown(r.Value) + " |\n")
		}
		b.WriteString("\n")
	}
	for _, s := range d.Sections {
		head := sayInt(int64(s.Number)) + ". " + s.Title
		b.WriteString("- [" + escapeMarkdown(head) + "](#" + slug(head) + ")\n")
	}
	for _, s := range d.Sections {
		b.WriteString("\n## " + sayInt(int64(s.Number)) + ". " + escapeMarkdown(s.Title) + "\n")
		for _, block := range s.Blocks {
			b.WriteString("\n")
			blockMarkdown(&b, block)
		}
	}
	if len(d.Signatures) > 0 {
		b.WriteString("\n## Signatures\n\n| Party | Date | Signature |\n|---|---|---|\n")
		for _, s := range d.Signatures {
			b.WriteString("| " + escapeMarkdown(s.Role) + ": " + cellMarkdown(s.Name+inText(s.By, ", by %")) + " | | |\n")
		}
	}
	b.WriteString("\n---\n\n" + linesMarkdown(d.Notice, "") + "\n\n" + linesMarkdown(d.footer(), "") + "\n")
	return b.String()
}

func blockMarkdown(b *strings.Builder, block Block) {
	b.WriteString("**" + block.Number + "**")
	if block.Lead != "" {
		b.WriteString(" **" + escapeMarkdown(leadEnd(block.Lead)) + "**")
	}
	if block.Text != "" {
		b.WriteString(" " + linesMarkdown(block.Text, ""))
	}
	if block.Ref != "" {
		b.WriteString(" " + escapeMarkdown("["+block.Ref+"]"))
	}
	b.WriteString("\n")
	if len(block.Items) > 0 {
		b.WriteString("\n")
	}
	for _, i := range block.Items {
		b.WriteString("- " + linesMarkdown(i.Text, "  ") + "\n")
		for _, sub := range i.Items {
			b.WriteString("  - " + linesMarkdown(sub, "    ") + "\n")
		}
	}
	if t := block.Table; t != nil {
		b.WriteString("\n| " + strings.Join(eachText(t.Head, cellMarkdown), " | ") + " |\n|" + strings.Repeat("---|", len(t.Head)) + "\n")
		for _, r := range t.Rows {
			b.WriteString("| " + strings.Join(eachText(r, cellMarkdown), " | ") + " |\n")
		}
	}
}

// linesMarkdown escapes a text of several lines and keeps its line breaks.
func linesMarkdown(text, indent string) string {
	lines := strings.FieldsFunc(text, func(r rune) bool { return r == '\n' || r == '\r' })
	return strings.Join(eachText(lines, escapeMarkdown), "\\\n"+indent)
}

func cellMarkdown(text string) string {
	return strings.ReplaceAll(linesMarkdown(text, ""), "\\\n", " ")
}

// escapeMarkdown escapes what Markdown gives a meaning to; spaces are joined.
func escapeMarkdown(text string) string {
	text = strings.Join(strings.Fields(text), " ")
	var b strings.Builder
	for i, r := range text {
		switch {
		case strings.ContainsRune("\\`*_[]<>|~&$", r),
			i == 0 && strings.ContainsRune("#+-=", r),
			(r == '.' || r == ')') && leadingDigits(text[:i]):
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}

// leadingDigits reports whether what stands before a dot would make it a numbered
// list.
func leadingDigits(before string) bool {
	return before != "" && len(before) < 10 && strings.Trim(before, "0123456789") == ""
}

// slug is the anchor that Markdown renderers give a heading.
func slug(head string) string {
	var b strings.Builder
	for _, r := range strings.ToLower(head) {
		switch {
		case r == ' ':
			b.WriteByte('-')
		case unicode.IsLetter(r), unicode.IsDigit(r), unicode.IsMark(r), r == '-', r == '_':
			b.WriteRune(r)
		}
	}
	return b.String()
}
