package platforms_test

import (
	"fmt"
	"strings"
	"time"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/payload"
	"github.com/seed-e12bc25d/influencekit/engagement/platforms"
)

// A German table: the points of the counts show that commas stand before
// decimals. The total is left out, and the cell that is empty is unknown.
func ExampleYouTubeStudioCSV() {
	table := `Videos;Videotitel;Veröffentlichungszeitpunkt des Videos;Dauer;Aufrufe;Wiedergabezeit (Stunden);Impressionen
Gesamt;;;;13.542;978,5;138.912
2q4TS4z4Rpk;Der Leitfaden;20. Sept. 2026;2496;8.542;928,4;138.912
khdD-yDWr9Y;Vierzig Sekunden;01.09.2026;44;5.000;50,1;
`
	feed, err := platforms.YouTubeStudioCSV(strings.NewReader(table), payload.InZone(time.UTC))
	for _, p := range feed.Posts {
		fmt.Printf("%s %s %s %s %s %q\n", p.ID, p.Published.Format(time.DateOnly), p.Metrics.Views, p.Metrics.WatchMillis, p.Metrics.Impressions, p.Why.Of(engagement.Impressions))
	}
	fmt.Println(feed.Problems, err)
	// Output:
	// 2q4TS4z4Rpk 2026-09-20 8542 3342240000 138912 ""
	// khdD-yDWr9Y 2026-09-01 5000 180360000 unknown "not_shown"
	// rows[0]: total_row <nil>
}

// Days without a year are those before the export was made.
func ExampleTikTokStudioCSV() {
	table := "Date,Followers,Difference in followers from previous day\nDecember 31,10500,20\nJanuary 1,10498,-2\n"
	exported := time.Date(2027, 1, 2, 9, 0, 0, 0, time.UTC)
	feed, err := platforms.TikTokStudioCSV(strings.NewReader(table), payload.MeasuredAt(exported), payload.InZone(time.UTC))
	for _, a := range feed.Accounts {
		fmt.Println(a.Measured.Format(time.DateOnly), a.Followers)
	}
	fmt.Println(err)
	// Output:
	// 2026-12-31 10500
	// 2027-01-01 10498
	// <nil>
}

// Nothing in this table shows whether 12,000 is twelve or twelve thousand, nor
// which of 03/10/2026 is the month. The caller can say.
func ExampleMetaCSV() {
	table := `Post ID,Permalink,Publish time,Views,Likes
17,https://www.instagram.com/p/a/,03/10/2026 18:00,"12,000",610
`
	feed, _ := platforms.MetaCSV(strings.NewReader(table))
	fmt.Println(feed.Posts[0].Metrics.Views, feed.Posts[0].Metrics.Likes, feed.Problems)

	feed, _ = platforms.MetaCSV(strings.NewReader(table), payload.DecimalPoint(), payload.MonthFirst(), payload.InZone(time.UTC))
	fmt.Println(feed.Posts[0].Metrics.Views, feed.Posts[0].Published.Format(time.DateTime), len(feed.Problems))
	// Output:
	// unknown 610 rows[0]["Publish time"]: ambiguous_date; rows[0].Views: ambiguous_number
	// 12000 2026-03-10 18:00:00 0
}
