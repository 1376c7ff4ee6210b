package contract

import "strings"

// tableIndent is the margin of a table in plain text.
const tableIndent = 6

// tableText writes a table with columns as wide as they need, and narrower ones,
// with cells of several lines, where they do not fit.
func tableText(b *strings.Builder, t Table) {
	widths := tableWidths(t)
	row := func(cells []string) {
		lines := make([][]string, len(widths))
		height := 0
		for i := range widths {
			if i < len(cells) {
				lines[i] = wrap(cells[i], widths[i])
			}
			height = max(height, len(lines[i]))
		}
		for l := range height {
			text := strings.Repeat(" ", tableIndent)
			for i, cell := range lines {
				part := ""
				if l < len(cell) {
					part = cell[l]
				}
				text += part + strings.Repeat(" ", max(0, widths[i]-columns(part))+2)
			}
			b.WriteString(strings.TrimRight(text, " ") + "\n")
		}
	}
	row(t.Head)
	rule := make([]string, len(widths))
	for i, w := range widths {
		rule[i] = strings.Repeat("-", w)
	}
	row(rule)
	for _, cells := range t.Rows {
		row(cells)
	}
}

// tableWidths shares the width of a line among the columns: each gets what it needs,
// and the widest give way.
func tableWidths(t Table) []int {
	widths := make([]int, len(t.Head))
	for i := range widths {
		widths[i] = columns(t.Head[i])
		for _, r := range t.Rows {
			if i < len(r) {
				widths[i] = max(widths[i], columns(r[i]))
			}
		}
	}
	room := textWidth - tableIndent - 2*max(0, len(widths)-1)
	for {
		sum, widest := 0, 0
		for i, w := range widths {
			sum += w
			if w > widths[widest] {
				widest = i
			}
		}
		if sum <= room || len(widths) == 0 || widths[widest] <= 1 {
			return widths
		}
		next := 1
		for i, w := range widths {
			if i != widest {
				next = max(next, w)
			}
		}
		widths[widest] = max(min(widths[widest]-1, next), widths[widest]-(sum-room), 1)
	}
}
