package platforms

import (
	"sync"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/payload"
)

// What the columns of TikTok Studio's exports hold.
const (
	tiktokTitle = iota
	tiktokLink
	tiktokPosted
	tiktokLikes
	tiktokComments
	tiktokShares
	tiktokViews
	tiktokSaves
	tiktokReach
	tiktokAverage
	tiktokFull
	tiktokDay
	tiktokFollowers
)

// TikTok Studio, Analytics, Content and Followers. Publisher: TikTok; the layout
// is not documented by it. The total play time is not read: nobody says in
// which unit it is.
var tiktokTable = sync.OnceValue(func() *csvTable {
	return &csvTable{
		export: "tiktok_studio",
		name:   "a TikTok Studio export of videos or of followers",
		fields: []csvField{
			tiktokTitle: {"Video title", payload.Words}, tiktokLink: {"Video link", payload.Words},
			tiktokPosted: {"Post time", payload.When}, tiktokLikes: {"Total likes", payload.Whole},
			tiktokComments: {"Total comments", payload.Whole}, tiktokShares: {"Total shares", payload.Whole},
			tiktokViews: {"Total views", payload.Whole}, tiktokSaves: {"Add to favorites", payload.Whole},
			tiktokReach: {"Reach", payload.Whole}, tiktokAverage: {"Average watch time", payload.Figure},
			tiktokFull: {"Watched full video", payload.Figure}, tiktokDay: {"Date", payload.When},
			tiktokFollowers: {"Followers", payload.Whole},
		},
		words: []csvWords{
			{language: "en", source: csvUse, asOf: csvRead, trust: engagement.TrustPage, headers: []csvWord{
				{tiktokTitle, "Video title"}, {tiktokLink, "Video link"}, {tiktokPosted, "Post time"},
				{tiktokLikes, "Total likes"}, {tiktokLikes, "Likes"}, {tiktokComments, "Total comments"}, {tiktokComments, "Comments"},
				{tiktokShares, "Total shares"}, {tiktokShares, "Shares"}, {tiktokViews, "Total views"}, {tiktokViews, "Video views"},
				{tiktokSaves, "Add to favorites"}, {tiktokSaves, "Total bookmarks"}, {tiktokReach, "Reach"},
				{tiktokAverage, "Average watch time"}, {tiktokFull, "Watched full video"}, {tiktokDay, "Date"},
				{tiktokFollowers, "Followers"},
			}},
			{language: "es", source: csvUse, asOf: csvRead, trust: engagement.TrustPage, headers: []csvWord{
				{tiktokTitle, "Título del video"}, {tiktokLink, "Enlace del video"}, {tiktokPosted, "Hora de publicación"},
				{tiktokLikes, "Me gusta totales"}, {tiktokComments, "Comentarios totales"}, {tiktokShares, "Veces compartido"},
				{tiktokViews, "Visualizaciones totales"}, {tiktokAverage, "Tiempo promedio de visualización"},
			}},
			{language: "es", source: csvMind, asOf: csvRead, trust: engagement.TrustDoubtful, headers: []csvWord{
				{tiktokTitle, "Título del vídeo"}, {tiktokLink, "Enlace del vídeo"}, {tiktokSaves, "Agregado a favoritos"},
				{tiktokReach, "Alcance"}, {tiktokDay, "Fecha"}, {tiktokFollowers, "Seguidores"},
			}},
			{language: "de", source: csvMind, asOf: csvRead, trust: engagement.TrustDoubtful, headers: []csvWord{
				{tiktokTitle, "Videotitel"}, {tiktokLink, "Videolink"}, {tiktokPosted, "Veröffentlichungszeit"},
				{tiktokLikes, "Likes insgesamt"}, {tiktokComments, "Kommentare insgesamt"}, {tiktokShares, "Shares insgesamt"},
				{tiktokViews, "Aufrufe insgesamt"}, {tiktokSaves, "Zu Favoriten hinzugefügt"}, {tiktokReach, "Reichweite"},
				{tiktokAverage, "Durchschnittliche Wiedergabezeit"}, {tiktokDay, "Datum"}, {tiktokFollowers, "Follower"},
			}},
		},
	}
})

// tiktokMetrics are what is read of each video.
func tiktokMetrics() []csvMetric {
	return []csvMetric{
		{metric: engagement.Views, at: func(m *engagement.Metrics) *engagement.Count { return &m.Views }, field: tiktokViews, absent: engagement.NotAsked},
		{metric: engagement.Likes, at: func(m *engagement.Metrics) *engagement.Count { return &m.Likes }, field: tiktokLikes, absent: engagement.NotAsked},
		{metric: engagement.Comments, at: func(m *engagement.Metrics) *engagement.Count { return &m.Comments }, field: tiktokComments, absent: engagement.NotAsked},
		{metric: engagement.Shares, at: func(m *engagement.Metrics) *engagement.Count { return &m.Shares }, field: tiktokShares, absent: engagement.NotAsked},
		{metric: engagement.Saves, at: func(m *engagement.Metrics) *engagement.Count { return &m.Saves }, field: tiktokSaves, absent: engagement.NotAsked},
		{metric: engagement.Reach, at: func(m *engagement.Metrics) *engagement.Count { return &m.Reach }, field: tiktokReach, absent: engagement.NotAsked},
		{metric: engagement.AverageViewMillis, at: func(m *engagement.Metrics) *engagement.Count { return &m.AverageViewMillis }, field: tiktokAverage, unit: 1000},
		{metric: engagement.Impressions, at: func(m *engagement.Metrics) *engagement.Count { return &m.Impressions }, field: -1, absent: engagement.NotShown},
	}
}

// tiktokDays are what is read of each day: the followers, which stand in the
// place of a post's likes until they are an account's.
func tiktokDays() []csvMetric {
	return []csvMetric{
		{metric: engagement.Followers, at: func(m *engagement.Metrics) *engagement.Count { return &m.Likes }, field: tiktokFollowers, absent: engagement.NotAsked},
		{metric: engagement.Following, field: -1, absent: engagement.NotShown},
		{metric: engagement.Posts, field: -1, absent: engagement.NotShown},
	}
}
