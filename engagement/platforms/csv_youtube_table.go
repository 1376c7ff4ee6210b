package platforms

import (
	"sync"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/payload"
)

// What the columns of YouTube Studio's table of contents hold.
const (
	youtubeContent = iota
	youtubeTitle
	youtubePublished
	youtubeLength
	youtubeViews
	youtubeEngaged
	youtubeHours
	youtubeAverage
	youtubePercent
	youtubeImpressions
	youtubeClickRate
	youtubeLikes
	youtubeDislikes
	youtubeComments
	youtubeShares
	youtubeGained
	youtubeDay
)

// YouTube Studio, Analytics, Advanced mode, Content, "Table data.csv".
// Publisher: Google; the layout is not documented by it.
var youtubeTable = sync.OnceValue(func() *csvTable {
	return &csvTable{
		export: "youtube_studio",
		name:   "a YouTube Studio table of videos",
		fields: []csvField{
			youtubeContent: {"Content", payload.Words}, youtubeTitle: {"Video title", payload.Words},
			youtubePublished: {"Video publish time", payload.When}, youtubeLength: {"Duration", payload.Figure},
			youtubeViews: {"Views", payload.Whole}, youtubeEngaged: {"Engaged views", payload.Whole},
			youtubeHours: {"Watch time (hours)", payload.Figure}, youtubeAverage: {"Average view duration", payload.Figure},
			youtubePercent: {"Average percentage viewed (%)", payload.Figure}, youtubeImpressions: {"Impressions", payload.Whole},
			youtubeClickRate: {"Impressions click-through rate (%)", payload.Figure}, youtubeLikes: {"Likes", payload.Whole},
			youtubeDislikes: {"Dislikes", payload.Whole}, youtubeComments: {"Comments added", payload.Whole},
			youtubeShares: {"Shares", payload.Whole}, youtubeGained: {"Subscribers gained", payload.Whole},
			youtubeDay: {"Date", payload.When},
		},
		words: []csvWords{
			{language: "en", source: csvUse, asOf: csvRead, trust: engagement.TrustPage, headers: []csvWord{
				{youtubeContent, "Content"}, {youtubeTitle, "Video title"}, {youtubePublished, "Video publish time"},
				{youtubeLength, "Duration"}, {youtubeViews, "Views"}, {youtubeHours, "Watch time (hours)"},
				{youtubeAverage, "Average view duration"}, {youtubePercent, "Average percentage viewed (%)"},
				{youtubeImpressions, "Impressions"}, {youtubeImpressions, "Thumbnail impressions"},
				{youtubeClickRate, "Impressions click-through rate (%)"}, {youtubeClickRate, "Thumbnail click-through rate (%)"},
				{youtubeLikes, "Likes"}, {youtubeDislikes, "Dislikes"}, {youtubeComments, "Comments added"},
				{youtubeShares, "Shares"}, {youtubeGained, "Subscribers gained"}, {youtubeDay, "Date"},
			}},
			{language: "en", source: csvMind, asOf: csvRead, trust: engagement.TrustDoubtful, headers: []csvWord{
				{youtubeContent, "Videos"}, {youtubeContent, "Video"}, {youtubeEngaged, "Engaged views"}, {youtubeComments, "Comments"},
			}},
			{language: "de", source: csvUse, asOf: csvRead, trust: engagement.TrustPage, headers: []csvWord{
				{youtubeContent, "Videos"}, {youtubeTitle, "Videotitel"}, {youtubePublished, "Veröffentlichungszeitpunkt des Videos"},
				{youtubeLength, "Dauer"}, {youtubeViews, "Aufrufe"}, {youtubeHours, "Wiedergabezeit (Stunden)"},
				{youtubeImpressions, "Impressionen"}, {youtubeClickRate, "Klickrate der Impressionen (%)"}, {youtubeDay, "Datum"},
			}},
			{language: "de", source: csvMind, asOf: csvRead, trust: engagement.TrustDoubtful, headers: []csvWord{
				{youtubeContent, "Inhalte"}, {youtubeAverage, "Durchschnittliche Wiedergabedauer"},
				{youtubePercent, "Durchschnittliche Wiedergabedauer in Prozent (%)"}, {youtubeLikes, "„Mag ich“-Bewertungen"},
				{youtubeDislikes, "„Mag ich nicht“-Bewertungen"}, {youtubeComments, "Hinzugefügte Kommentare"},
				{youtubeShares, "Geteilte Inhalte"}, {youtubeGained, "Gewonnene Abonnenten"},
			}},
			{language: "es", source: csvUse, asOf: csvRead, trust: engagement.TrustPage, headers: []csvWord{
				{youtubeTitle, "Título del vídeo"}, {youtubePublished, "Hora de publicación del vídeo"}, {youtubeLength, "Duración"},
				{youtubeViews, "Visualizaciones"}, {youtubeHours, "Tiempo de visualización (horas)"}, {youtubeImpressions, "Impresiones"},
				{youtubeClickRate, "Porcentaje de clics de las impresiones (%)"},
			}},
			{language: "es", source: csvMind, asOf: csvRead, trust: engagement.TrustDoubtful, headers: []csvWord{
				{youtubeContent, "Contenido"}, {youtubeContent, "ID del vídeo"}, {youtubeAverage, "Duración media de las visualizaciones"},
				{youtubePercent, "Porcentaje medio visto (%)"}, {youtubeLikes, "Me gusta"}, {youtubeComments, "Comentarios añadidos"},
				{youtubeShares, "Veces compartido"}, {youtubeDay, "Fecha"},
			}},
			{language: "fr", source: csvUse, asOf: csvRead, trust: engagement.TrustPage, headers: []csvWord{
				{youtubeTitle, "Titre de la vidéo"}, {youtubeViews, "Vues"}, {youtubeHours, "Durée de visionnage (heures)"},
				{youtubeAverage, "Durée moyenne d'une vue"}, {youtubePercent, "Pourcentage moyen de vidéo regardé (%)"},
				{youtubeClickRate, "Taux de clics par impression (%)"}, {youtubeShares, "Partages"},
			}},
			{language: "fr", source: csvMind, asOf: csvRead, trust: engagement.TrustDoubtful, headers: []csvWord{
				{youtubeContent, "Contenu"}, {youtubePublished, "Heure de publication de la vidéo"}, {youtubeLength, "Durée"},
				{youtubeLikes, "J'aime"}, {youtubeComments, "Commentaires ajoutés"}, {youtubeGained, "Abonnés gagnés"},
			}},
			{language: "ja", source: csvUse, asOf: csvRead, trust: engagement.TrustPage, headers: []csvWord{
				{youtubeContent, "コンテンツ"}, {youtubeTitle, "動画のタイトル"}, {youtubePublished, "動画公開時刻"}, {youtubeLength, "長さ"},
				{youtubeViews, "視聴回数"}, {youtubeImpressions, "インプレッション数"},
				{youtubeClickRate, "インプレッションのクリック率 (%)"}, {youtubeAverage, "平均視聴時間"}, {youtubePercent, "平均視聴率 (%)"},
			}},
		},
	}
})

// youtubeMetrics are what is read of each video. Impressions are those of the
// thumbnail, follows the subscribers gained.
func youtubeMetrics() []csvMetric {
	return []csvMetric{
		{metric: engagement.Views, at: func(m *engagement.Metrics) *engagement.Count { return &m.Views }, field: youtubeViews, absent: engagement.NotAsked},
		{metric: engagement.Likes, at: func(m *engagement.Metrics) *engagement.Count { return &m.Likes }, field: youtubeLikes, absent: engagement.NotAsked},
		{metric: engagement.Comments, at: func(m *engagement.Metrics) *engagement.Count { return &m.Comments }, field: youtubeComments, absent: engagement.NotAsked},
		{metric: engagement.Shares, at: func(m *engagement.Metrics) *engagement.Count { return &m.Shares }, field: youtubeShares, absent: engagement.NotAsked},
		{metric: engagement.Impressions, at: func(m *engagement.Metrics) *engagement.Count { return &m.Impressions }, field: youtubeImpressions, absent: engagement.NotAsked},
		{metric: engagement.EngagedViews, at: func(m *engagement.Metrics) *engagement.Count { return &m.EngagedViews }, field: youtubeEngaged},
		{metric: engagement.Dislikes, at: func(m *engagement.Metrics) *engagement.Count { return &m.Dislikes }, field: youtubeDislikes},
		{metric: engagement.Follows, at: func(m *engagement.Metrics) *engagement.Count { return &m.Follows }, field: youtubeGained},
		{metric: engagement.WatchMillis, at: func(m *engagement.Metrics) *engagement.Count { return &m.WatchMillis }, field: youtubeHours, unit: 3_600_000},
		{metric: engagement.AverageViewMillis, at: func(m *engagement.Metrics) *engagement.Count { return &m.AverageViewMillis }, field: youtubeAverage, unit: 1000},
		{metric: engagement.Saves, at: func(m *engagement.Metrics) *engagement.Count { return &m.Saves }, field: -1, absent: engagement.NotShown},
		{metric: engagement.Reach, at: func(m *engagement.Metrics) *engagement.Count { return &m.Reach }, field: -1, absent: engagement.NotShown},
	}
}
