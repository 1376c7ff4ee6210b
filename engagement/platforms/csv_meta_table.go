package platforms

import (
	"sync"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/payload"
)

// What the columns of a Meta Business Suite export of posts hold.
const (
	metaID = iota
	metaAccount
	metaUser
	metaName
	metaPage
	metaPageName
	metaTitle
	metaText
	metaLength
	metaPublished
	metaURL
	metaType
	metaDate
	metaViews
	metaOrganicViews
	metaBoostedViews
	metaImpressions
	metaPlays
	metaReach
	metaOrganicReach
	metaBoostedReach
	metaLikes
	metaReactions
	metaComments
	metaShares
	metaSaves
	metaFollows
	metaLinkClicks
	metaProfileVisits
	metaReplies
	metaWatched
	metaAverage
)

// Meta Business Suite, Insights, Content, export of posts. Title: "Meta Business
// Suite post export"; publisher: Meta; the layout is not documented by it.
var metaTable = sync.OnceValue(func() *csvTable {
	return &csvTable{
		export: "meta",
		name:   "a Meta Business Suite export of posts",
		fields: []csvField{
			metaID: {"Post ID", payload.Words}, metaAccount: {"Account ID", payload.Words},
			metaUser: {"Account username", payload.Words}, metaName: {"Account name", payload.Words},
			metaPage: {"Page ID", payload.Words}, metaPageName: {"Page name", payload.Words},
			metaTitle: {"Title", payload.Words}, metaText: {"Description", payload.Words},
			metaLength: {"Duration (sec)", payload.Figure}, metaPublished: {"Publish time", payload.When},
			metaURL: {"Permalink", payload.Words}, metaType: {"Post type", payload.Words},
			metaDate: {"Date", payload.When}, metaViews: {"Views", payload.Whole},
			metaOrganicViews: {"Views from Organic posts", payload.Whole}, metaBoostedViews: {"Views from Boosted posts", payload.Whole},
			metaImpressions: {"Impressions", payload.Whole}, metaPlays: {"Plays", payload.Whole},
			metaReach: {"Reach", payload.Whole}, metaOrganicReach: {"Reach from Organic posts", payload.Whole},
			metaBoostedReach: {"Reach from Boosted posts", payload.Whole}, metaLikes: {"Likes", payload.Whole},
			metaReactions: {"Reactions", payload.Whole}, metaComments: {"Comments", payload.Whole},
			metaShares: {"Shares", payload.Whole}, metaSaves: {"Saves", payload.Whole},
			metaFollows: {"Follows", payload.Whole}, metaLinkClicks: {"Link Clicks", payload.Whole},
			metaProfileVisits: {"Profile visits", payload.Whole}, metaReplies: {"Replies", payload.Whole},
			metaWatched: {"Seconds viewed", payload.Figure}, metaAverage: {"Average Seconds viewed", payload.Figure},
		},
		words: []csvWords{
			{language: "en", source: csvUse, asOf: csvRead, trust: engagement.TrustPage, headers: []csvWord{
				{metaID, "Post ID"}, {metaAccount, "Account ID"}, {metaUser, "Account username"}, {metaName, "Account name"},
				{metaPage, "Page ID"}, {metaPageName, "Page name"}, {metaTitle, "Title"}, {metaText, "Description"},
				{metaLength, "Duration (sec)"}, {metaPublished, "Publish time"}, {metaURL, "Permalink"}, {metaType, "Post type"},
				{metaDate, "Date"}, {metaViews, "Views"}, {metaOrganicViews, "Views from Organic posts"},
				{metaBoostedViews, "Views from Boosted posts"}, {metaImpressions, "Impressions"}, {metaReach, "Reach"},
				{metaOrganicReach, "Reach from Organic posts"}, {metaBoostedReach, "Reach from Boosted posts"},
				{metaLikes, "Likes"}, {metaReactions, "Reactions"}, {metaComments, "Comments"}, {metaShares, "Shares"},
				{metaSaves, "Saves"}, {metaFollows, "Follows"}, {metaLinkClicks, "Link Clicks"},
				{metaWatched, "Seconds viewed"}, {metaAverage, "Average Seconds viewed"},
			}},
			{language: "en", source: csvSeen, asOf: csvSeenOn, trust: engagement.TrustPage, headers: []csvWord{ // stories
				{metaProfileVisits, "Profile visits"}, {metaReplies, "Replies"}, {metaLinkClicks, "Link clicks"},
			}},
			{language: "en", source: csvMind, asOf: csvRead, trust: engagement.TrustDoubtful, headers: []csvWord{
				{metaPlays, "Plays"}, {metaReach, "Accounts reached"},
			}},
			{language: "sv", source: csvUse, asOf: csvRead, trust: engagement.TrustPage, headers: []csvWord{
				{metaID, "Publicerings-id"}, {metaAccount, "Konto-id"}, {metaUser, "Kontots användarnamn"}, {metaName, "Kontonamn"},
				{metaPage, "Sid-id"}, {metaPageName, "Sidnamn"}, {metaTitle, "Titel"}, {metaText, "Beskrivning"},
				{metaPublished, "Publiceringstid"}, {metaURL, "Permalänk"}, {metaType, "Inläggstyp"}, {metaDate, "Datum"},
				{metaViews, "Visningar"}, {metaReach, "Räckvidd"}, {metaLikes, "Gilla-markeringar"}, {metaReactions, "Reaktioner"},
				{metaComments, "Kommentarer"}, {metaShares, "Delningar"}, {metaSaves, "Sparade objekt"}, {metaFollows, "Följer"},
				{metaLinkClicks, "Länkklick"},
			}},
			{language: "de", source: csvMind + "; a public repository rebuilt the same row from memory", asOf: csvRead, trust: engagement.TrustDoubtful, headers: []csvWord{
				{metaID, "Beitrags-ID"}, {metaAccount, "Konto-ID"}, {metaUser, "Konto-Benutzername"}, {metaName, "Kontoname"},
				{metaPage, "Seiten-ID"}, {metaPageName, "Seitenname"}, {metaTitle, "Titel"}, {metaText, "Beschreibung"},
				{metaLength, "Dauer (Sek.)"}, {metaPublished, "Veröffentlichungszeitpunkt"}, {metaURL, "Permalink"},
				{metaType, "Beitragstyp"}, {metaDate, "Datum"}, {metaViews, "Aufrufe"}, {metaImpressions, "Impressionen"},
				{metaReach, "Reichweite"}, {metaLikes, "„Gefällt mir“-Angaben"}, {metaReactions, "Reaktionen"},
				{metaComments, "Kommentare"}, {metaShares, "Geteilte Inhalte"}, {metaSaves, "Gespeicherte Beiträge"},
				{metaFollows, "Follows"}, {metaLinkClicks, "Link-Klicks"},
			}},
			{language: "es", source: csvSeen, asOf: csvSeenOn, trust: engagement.TrustPage, headers: []csvWord{
				{metaID, "Identificador de la publicación"}, {metaAccount, "Identificador de la cuenta"},
				{metaUser, "Nombre de usuario de la cuenta"}, {metaName, "Nombre de la cuenta"}, {metaText, "Descripción"},
				{metaLength, "Duración (segundos)"}, {metaPublished, "Hora de publicación"}, {metaURL, "Enlace permanente"},
				{metaType, "Tipo de publicación"}, {metaDate, "Fecha"}, {metaViews, "Visualizaciones"}, {metaReach, "Alcance"},
				{metaLikes, "Me gusta"}, {metaComments, "Comentarios"}, {metaShares, "Veces que se compartió"},
				{metaSaves, "Veces que se guardó"}, {metaFollows, "Seguimientos"}, {metaProfileVisits, "Visitas al perfil"},
				{metaReplies, "Respuestas"},
			}},
			{language: "es", source: csvMind, asOf: csvRead, trust: engagement.TrustDoubtful, headers: []csvWord{
				{metaPage, "Identificador de la página"}, {metaPageName, "Nombre de la página"}, {metaTitle, "Título"},
				{metaImpressions, "Impresiones"}, {metaReactions, "Reacciones"}, {metaLinkClicks, "Clics en el enlace"},
			}},
			{language: "pt-BR", source: csvSeen, asOf: csvSeenOn, trust: engagement.TrustPage, headers: []csvWord{
				{metaID, "Identificação do post"}, {metaAccount, "Identificação da conta"}, {metaUser, "Nome de usuário da conta"},
				{metaName, "Nome da conta"}, {metaText, "Descrição"}, {metaLength, "Duração (s)"}, {metaPublished, "Horário de publicação"},
				{metaURL, "Link permanente"}, {metaType, "Tipo de post"}, {metaDate, "Data"}, {metaViews, "Visualizações"},
				{metaReach, "Alcance"}, {metaLikes, "Curtidas"}, {metaComments, "Comentários"}, {metaShares, "Compartilhamentos"},
				{metaSaves, "Salvamentos"}, {metaFollows, "Seguimentos"}, {metaLinkClicks, "Cliques no link"},
				{metaProfileVisits, "Visitas ao perfil"}, {metaReplies, "Respostas"},
			}},
		},
	}
})

// instagramMetrics are what is read of each post of Instagram. Plays, of before
// 2025-04-21 (K), stand for views where the table has no views. Clicks on links,
// visits to the profile and replies are columns of tables of stories.
func instagramMetrics() []csvMetric {
	return []csvMetric{
		{metric: engagement.Likes, at: func(m *engagement.Metrics) *engagement.Count { return &m.Likes }, field: metaLikes, absent: engagement.NotAsked},
		{metric: engagement.Comments, at: func(m *engagement.Metrics) *engagement.Count { return &m.Comments }, field: metaComments, absent: engagement.NotAsked},
		{metric: engagement.Shares, at: func(m *engagement.Metrics) *engagement.Count { return &m.Shares }, field: metaShares, absent: engagement.NotAsked},
		{metric: engagement.Saves, at: func(m *engagement.Metrics) *engagement.Count { return &m.Saves }, field: metaSaves, absent: engagement.NotAsked},
		{metric: engagement.Views, at: func(m *engagement.Metrics) *engagement.Count { return &m.Views }, field: metaViews, absent: engagement.NotAsked},
		{metric: engagement.Reach, at: func(m *engagement.Metrics) *engagement.Count { return &m.Reach }, field: metaReach, absent: engagement.NotAsked},
		{metric: engagement.Impressions, at: func(m *engagement.Metrics) *engagement.Count { return &m.Impressions }, field: metaImpressions, absent: engagement.NotAsked},
		{metric: engagement.Follows, at: func(m *engagement.Metrics) *engagement.Count { return &m.Follows }, field: metaFollows, absent: engagement.NotAsked},
		{metric: engagement.Clicks, at: func(m *engagement.Metrics) *engagement.Count { return &m.Clicks }, field: metaLinkClicks},
		{metric: engagement.ProfileVisits, at: func(m *engagement.Metrics) *engagement.Count { return &m.ProfileVisits }, field: metaProfileVisits},
		{metric: engagement.Replies, at: func(m *engagement.Metrics) *engagement.Count { return &m.Replies }, field: metaReplies},
	}
}

// facebookMetrics are what is read of each post of Facebook, whose likes are
// reactions and whose clicks are those on links.
func facebookMetrics() []csvMetric {
	return []csvMetric{
		{metric: engagement.Likes, at: func(m *engagement.Metrics) *engagement.Count { return &m.Likes }, field: metaReactions, absent: engagement.NotAsked},
		{metric: engagement.Comments, at: func(m *engagement.Metrics) *engagement.Count { return &m.Comments }, field: metaComments, absent: engagement.NotAsked},
		{metric: engagement.Shares, at: func(m *engagement.Metrics) *engagement.Count { return &m.Shares }, field: metaShares, absent: engagement.NotAsked},
		{metric: engagement.Views, at: func(m *engagement.Metrics) *engagement.Count { return &m.Views }, field: metaViews, absent: engagement.NotAsked},
		{metric: engagement.Reach, at: func(m *engagement.Metrics) *engagement.Count { return &m.Reach }, field: metaReach, absent: engagement.NotAsked},
		{metric: engagement.Impressions, at: func(m *engagement.Metrics) *engagement.Count { return &m.Impressions }, field: metaImpressions, absent: engagement.NotAsked},
		{metric: engagement.Clicks, at: func(m *engagement.Metrics) *engagement.Count { return &m.Clicks }, field: metaLinkClicks, absent: engagement.NotAsked},
		{metric: engagement.WatchMillis, at: func(m *engagement.Metrics) *engagement.Count { return &m.WatchMillis }, field: metaWatched, unit: 1000},
		{metric: engagement.AverageViewMillis, at: func(m *engagement.Metrics) *engagement.Count { return &m.AverageViewMillis }, field: metaAverage, unit: 1000},
		{metric: engagement.Saves, at: func(m *engagement.Metrics) *engagement.Count { return &m.Saves }, field: metaSaves, absent: engagement.NotShown},
	}
}

// metaFormats are words of a post type, in their order: an "IG carousel" holds
// pictures too. What is not English is our judgement (K).
var metaFormats = []struct {
	format engagement.Format
	words  []string
}{
	{engagement.Carousel, []string{"carousel", "karus", "karussell", "carrusel", "carrossel", "album"}},
	{engagement.Reel, []string{"reel"}},
	{engagement.Story, []string{"story", "stories", "historia", "händelse"}},
	{engagement.Live, []string{"live"}},
	{engagement.Video, []string{"video", "vídeo"}},
	{engagement.Image, []string{"image", "photo", "bild", "foto", "imagen"}},
	{engagement.Text, []string{"link", "text", "status", "länk", "enlace"}},
}
