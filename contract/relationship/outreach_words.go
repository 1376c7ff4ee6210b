package relationship

import "strings"

func commas(s string) []string {
	var words []string
	for _, w := range strings.Split(s, ",") {
		if w = strings.TrimSpace(w); w != "" {
			words = append(words, w)
		}
	}
	return words
}

// offerWords are the words of an offer: our judgement.
func offerWords() []OfferWord {
	return []OfferWord{
		{OfferWhat, "deliverable", "", commas("reel, reels, stories, carousel, tiktok video, tiktoks, ugc, shorts, unboxing, tutorial, vlog, livestream, live stream, feed post, instagram post, static post, youtube video, haul, get ready with me, grwm, blog post, podcast episode, newsletter mention")},
		{OfferWhat, "deliverable", "en", commas("a story, one story, instagram story, a post, one post, two posts, three posts, posts about, a video, one video, two videos, three videos, dedicated video, a photo, photos of, photo shoot, product review, honest review, a review, link in bio, mention in, shout-out, shoutout, takeover, deliverables, deliverable, giveaway")},
		{OfferWhat, "deliverable", "de", commas("ein Beitrag, einen Beitrag, zwei Beiträge, drei Beiträge, Feed-Beitrag, ein Video, zwei Videos, Produktvideo, Fotos, Produkttest, Rezension, Gewinnspiel, Link in der Bio")},
		{OfferWhat, "deliverable", "es", commas("una publicación, publicaciones, dos publicaciones, historias, un vídeo, un video, dos vídeos, dos videos, reseña, fotos, sorteo, carrusel")},
		{OfferWhat, "deliverable", "fr", commas("une publication, deux publications, une vidéo, deux vidéos, un post, deux posts, une story, photos, un avis, concours, carrousel")},
		{OfferWhat, "deliverable", "it", commas("un post, due post, un video, due video, una storia, storie, recensione, foto, carosello")},
		{OfferWhat, "deliverable", "pt", commas("uma publicação, duas publicações, um vídeo, dois vídeos, um story, resenha, fotos, carrossel, sorteio")},

		{OfferPay, "pay", "en", commas("paid partnership, paid collaboration, paid collab, paid campaign, paid opportunity, paid post, we pay, we'd pay, we will pay, pay you, a fee of, flat fee, your fee, your rate, your rates, rate card, media kit, our budget, budget of, budget is, compensation, compensated, commission, affiliate, retainer, per post, unpaid, no budget, no fee")},
		{OfferPay, "gift", "en", commas("gifted, gifting, free product, free products, free sample, complimentary, send you a, send you our, send you some, in exchange for, free of charge, yours to keep, gift card, voucher, store credit, discount code for you, invite you to")},
		{OfferPay, "pay", "de", commas("bezahlte Kooperation, bezahlte Zusammenarbeit, bezahlt, vergütet, Vergütung, Honorar, Budget, Provision, deine Preise, Ihre Preise, Mediakit, Pauschale, unbezahlt, keine Vergütung")},
		{OfferPay, "gift", "de", commas("kostenlos, kostenfrei, schenken dir, schenken wir dir, gratis, zusenden, schicken dir, Gutschein, geschenkt, als Geschenk")},
		{OfferPay, "pay", "es", commas("colaboración pagada, colaboración remunerada, pagado, remunerada, remunerado, presupuesto, honorarios, comisión, tu tarifa, tus tarifas, no remunerada")},
		{OfferPay, "gift", "es", commas("gratis, de regalo, regalarte, enviarte, sin coste, sin costo, a cambio de, cupón")},
		{OfferPay, "pay", "fr", commas("partenariat rémunéré, collaboration rémunérée, rémunéré, rémunération, rémunérée, budget, commission, tes tarifs, vos tarifs, forfait, non rémunéré")},
		{OfferPay, "gift", "fr", commas("gratuit, gratuitement, offert, offerte, t'offrir, vous offrir, t'envoyer, vous envoyer, cadeau, en échange de, bon d'achat")},
		{OfferPay, "pay", "it", commas("collaborazione retribuita, collaborazione a pagamento, retribuito, retribuita, compenso, budget, commissione, provvigione, le tue tariffe, le sue tariffe")},
		{OfferPay, "gift", "it", commas("gratuito, gratuita, gratis, omaggio, in regalo, regalarti, inviarti, in cambio di, buono")},
		{OfferPay, "pay", "pt", commas("parceria paga, colaboração paga, remunerada, remunerado, remuneração, cachê, orçamento, comissão, seus valores, sem remuneração")},
		{OfferPay, "gift", "pt", commas("grátis, de graça, de presente, presentear, te enviar, lhe enviar, em troca de, cupom")},

		{OfferWhen, "when", "en", commas("deadline, due date, next week, next month, this week, this month, go live on, launch date, as soon as possible, no deadline, timeline")},
		{OfferWhen, "when", "de", commas("nächste Woche, nächsten Monat, diese Woche, diesen Monat, Zeitraum, Stichtag, spätestens")},
		{OfferWhen, "when", "es", commas("próxima semana, próximo mes, esta semana, este mes, fecha límite, plazo")},
		{OfferWhen, "when", "fr", commas("semaine prochaine, mois prochain, cette semaine, ce mois-ci, date limite, échéance, délai")},
		{OfferWhen, "when", "it", commas("prossima settimana, prossimo mese, questa settimana, questo mese, scadenza")},
		{OfferWhen, "when", "pt", commas("próxima semana, próximo mês, esta semana, este mês, prazo")},
	}
}

// commonWords are small words, words that every message has, and words of the trade.
func commonWords() []string {
	return strings.Fields(`
a able about above after again all almost also always am an and another any anyone anything are around as ask at available away back be because been before being best better between big both bring but buy by call came can cannot can't come could create created day days dear did didn't different do does doesn't doing done don't down each easy else email end enjoy even ever every everyone everything excited fan feel few find first follow for forward free from full fun get getting give glad go going gonna good got great guys had happy has have haven't he hear hello help her here hey hi him his hope how however i i'd i'll i'm if in into is isn't it its it's i've just keep kind know last later learn least left less let lets life like little live long look looking lot lots love loved loving made make making many maybe me mean message might mine moment more morning most much must my name need never new next nice night no not nothing now of off often ok okay old on once one only open or other our out over own part people perfect place please possible put quick quite read ready really reach reply right said same say saw see seen send set she should show simple since small so some someone something soon special start started still stuff such super sure take talk team tell than thank thanks that that's the their them then there these they thing things think this those thought three through till time to today together tomorrow tonight too top try two under until up us use used very want wanted was watch way we we'd week weekend weeks well we'll we're were we've what whatever when where which while who why will wish with won't word work working world would write year years yes yet you you'd you'll your you're yours yourself you've
account ad ads affiliate agency amazing ambassador audience authentic awesome awesomely beautiful best brand brands budget campaign campaigns check channel collab collabs collaborate collaborating collaboration collaborations comment comments commission community compensation content contract cool creative creativity creator creators deal deliverable deliverables discount engagement exclusive fantastic favorite favourite fee feed followers gift gifted giveaway idea ideas incredible influencer influencers insta instagram interest interested inspiring launch launching link link media offer opportunity page paid partner partners partnership passion pay perfect photo photos picture pictures pinterest platform post posted posting posts product products profile promote promotion quality rate rates reel reels review shop sample share shared sharing shorts social sponsored stories story stunning style tag tiktok twitter unique use ugc value vibe video videos view website wonderful youtube
aber alle alles als also am an auch auf aus bei beim bin bis bist da dabei damit danke dann das dass dein deine deinem deinen deiner dem den der des dich die dies diese dieser dir doch dort du durch ein eine einem einen einer eines er es etwas euch euer eure für ganz gerade gern gerne gibt haben habe hallo hast hat heute hier ich ihr ihre ihren im immer in ins ist ja jetzt kann kannst kein keine können liebe lieben machen mal man mehr mein meine mich mir mit möchten muss nach nicht noch nun nur ob oder ohne schon schön sehr sein seine sich sie sind so tag toll tollen über um und uns unser unsere unseren unter viel viele vielen vom von vor war was weil wenn werden wie wieder wir wird wo woche würde würden zu zum zur zusammenarbeit kooperation beitrag beiträge inhalte marke produkt produkte
al algo aquí así aún cada como con cual cuando de del desde donde dos e el él ella en entre era eres es esa ese eso esta está este esto estoy fue gracias ha hace hacer han hasta hay hola hoy la las le les lo los más me mi mis mucho muy nada ni no nos nosotros nuestra nuestro o otra otro para pero poco por porque que qué quien se ser si sí siempre sin sobre son soy su sus también tan te tengo tiene todo todos tu tú tus un una unas uno unos y ya yo contenido marca producto productos colaboración publicación publicaciones encanta
à alors au aussi autre aux avec avez avoir bien bonjour c'est ça ce ces cette comme dans de des donc du elle elles en est et être eu fait faire ici il ils j'ai je jour la le les leur leurs lui ma mais me même merci mes moi mon ne nos notre nous on ont ou où par pas plus pour qu que quel quelle qui sa sans se ses si son sont sur ta te tes toi ton tous tout toute très tu un une vos votre vous y contenu marque produit produits partenariat publication adore
agli ai al alla anche ancora che chi ci ciao come con cosa così da dal dalla degli dei del della delle di dove e è ed era fare gli grazie ha hai hanno ho i il in io la le lei lo loro lui ma mi mia mio molto nel nella noi non nostra nostro o ogni per perché più poi quando quanto questa queste questi questo qui sei si sia sono sta su sua suo te ti tra tu tua tue tuo tutti tutto un una uno vi voi contenuti marchio prodotto prodotti collaborazione
ao aos até com como da das de dela dele do dos e ela ele em então era essa esse esta está este eu foi há isso já lhe mais mas me meu minha muito na não nas nem no nos nós nossa nosso o obrigada obrigado olá os ou para pela pelo por porque quando que quem são se sem ser seu seus só sua suas também te tem tenho teu um uma você vocês conteúdo marca produto produtos parceria publicação
`)
}
