// Package platforms turns what a platform's API answered, byte for byte, into
// the library's accounts, posts, comments and audiences: one function per
// platform, and never a number that the platform did not give.
//
//	feed, err := platforms.YouTube(body, payload.MeasuredAt(fetched))
//
// A count that is not there is unknown, with the reason in Post.Why or
// Account.Why: hidden by the owner, switched off, not asked for, not shown
// through this door, retired, unreadable. A body cannot always say which; the
// functions tell what they take for what.
//
// # Exports
//
// [MetaCSV], [TikTokStudioCSV] and [YouTubeStudioCSV] read the tables that a
// platform's own site exports, in the languages whose headers are known
// ([CSVHeaders]). Such a table says neither when nor in which time zone it was
// made, and not always how its numbers and dates are written: payload.MeasuredAt,
// InZone, DecimalComma, DayFirst and the like say it. What a table leaves open
// is a Problem and never a guess.
//
// # Units
//
// Times are UTC, durations milliseconds. Views follow the platform's own
// definition (engagement.DefaultViews) unless Post.ViewsAs says otherwise.
// Organic counts are in Post.Metrics, those of boosting in Post.Paid, where the
// platform keeps them apart.
//
// # Not kept
//
// Totals that repeat other numbers (total_interactions, engagement), totals
// that blend advertising and cross-posts in (Instagram's total_like_count and
// its like), the children of a carousel, which have no counts, playlists, and
// the metrics of an account's insights that are neither people nor groups of
// people.
//
// # Errors
//
// What was read is valid beside any error. A bad field or item is a Problem of
// the Feed with its path, and reading goes on. What ends it is a
// *payload.Error (cut short, not JSON, not UTF-8, past a limit) with the byte
// offset and the path reached. A body of another kind is a
// *payload.WrongKindError, a platform's own error a *payload.ServiceError.
//
// # Sources
//
// The platforms' reference pages as read on 2026-11-22:
// https://developers.google.com/youtube/v3/docs,
// https://developers.facebook.com/docs/instagram-platform/reference,
// https://developers.tiktok.com/doc/tiktok-api-v2-video-object,
// https://docs.x.com/x-api/fundamentals/metrics,
// https://developers.facebook.com/docs/graph-api/reference/page.
package platforms
