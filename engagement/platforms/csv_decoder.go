package platforms

import (
	"errors"
	"io"
	"math"
	"slices"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/payload"
	"github.com/seed-e12bc25d/influencekit/engagement/problem"
)

// A csvDecoder is what the readers of exports share: the table and the feed
// that grows from it.
type csvDecoder struct {
	*payload.CSV
	feed  engagement.Feed
	table *csvTable
	codes csvCodes
}

// readCSV reads an export, and once more if the first reading rests on a guess that
// the whole file does not bear out.
func readCSV(r io.Reader, t *csvTable, opts []payload.Option, read func(csvDecoder) (engagement.Feed, error)) (feed engagement.Feed, err error) {
	c := payload.NewCSV(r, t.name, opts...)
	c.Guess()
	for ; c != nil; c = c.Again() {
		feed, err = read(newCSV(c, t))
	}
	return feed, err
}

func newCSV(c *payload.CSV, t *csvTable) csvDecoder {
	return csvDecoder{
		CSV: c, table: t,
		codes: csvCodes{
			notShown: codeOf(engagement.NotShown), hidden: codeOf(engagement.Hidden),
			absurd: codeOf(engagement.Absurd), unreadable: codeOf(engagement.Unreadable),
		},
	}
}

// finish gives the feed and the error that the reading ended with.
func (d *csvDecoder) finish() (engagement.Feed, error) {
	d.feed.Problems = d.Problems()
	return d.feed, d.Err()
}

// byDay is what a table is that has a row for each day and no posts.
const byDay = "a table of numbers by day"

// refuse gives the error for a table without the header that is wanted, which
// is another export's when that fits better, or looks like what is given.
func (d *csvDecoder) refuse(looks string) (engagement.Feed, error) {
	err := d.Err()
	wrong := &payload.WrongKindError{Want: d.table.name, Got: looks}
	if errors.As(err, &wrong) || err == nil {
		const sure = 4 // headers
		best := max(sure-1, d.Matches(d.table.known()))
		for _, t := range []*csvTable{metaTable(), tiktokTable(), youtubeTable()} {
			if n := d.Matches(t.known()); t != d.table && n > best {
				wrong.Got, best = t.name, n
			}
		}
		if wrong.Got == "" {
			wrong.Got = "a table of other things"
		}
		err = wrong
	}
	d.feed.Problems = d.Problems()
	return d.feed, err
}

// length is the length of a video in milliseconds, unknown when it is 0 or not
// given.
func (d *csvDecoder) length(f int) engagement.Count {
	n := d.Seconds(f)
	if ms := math.Round(n.Value * 1000); ms >= 1 && ms <= engagement.MaxCount {
		return engagement.Known(int64(ms))
	}
	return engagement.Count{}
}

// room makes room for one more element of a list that will have one for each
// row, and gives it, which is zero. What the first rows say of how many will come is trusted
// when there were some hundreds of them.
func room[T any](d *csvDecoder, list *[]T) *T {
	const few, some = 16, 256
	if n := len(*list); n == cap(*list) {
		more := max(3*n, few)
		if n >= some {
			more = max(d.Expect()+n/few-n, few)
		}
		*list = slices.Grow(*list, more)
	}
	return extend(list)
}

// stray notes a row of a few cells that do not say what they are of: the rest of
// a text that was broken by a line end.
func (d *csvDecoder) stray() {
	d.Note(-1, problem.Problem{Rule: "stray_row", Message: "not a whole row, and nothing says what it is of; left out"})
}

// named notes a post without anything to tell it from others by, which is kept
// all the same.
func (d *csvDecoder) named(f int, id string) {
	if id == "" {
		d.Note(f, problem.Problem{Rule: "required", Message: "an item without an id cannot be told from others"})
	}
}
