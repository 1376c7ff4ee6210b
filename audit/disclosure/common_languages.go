package disclosure

// otherWordings are how creators speak of ties in other languages. They were
// written from the grammar of the phrases, not from a corpus: expect gaps.
func otherWordings() []commonWording {
	return []commonWording{
		// German
		{Kind: AdTag, Language: "de", Texts: []string{"werbung", "anzeige", "bezahlte werbepartnerschaft", "bezahlte werbung", "bezahlte partnerschaft", "unbezahlte werbung", "werbevideo"}},
		{Kind: AffiliateLink, Language: "de", Texts: []string{"affiliate-link", "affiliatelink", "affiliatelinks", "affiliate-links", "affiliate|werbe|partner link|links", "werbelink", "werbelinks", "partnerlink", "partnerlinks", "provisionslink", "provisionslinks", "affiliatelink|affiliatelinks|werbelink|werbelinks|provisionslink|provisionslinks|partnerlink|partnerlinks & ist|sind|handelt|enthält|markierte|gekennzeichnete|mit|der|die|um"}},
		{Kind: Explanation, Language: "de", Texts: []string{"erhalte|bekomme|verdiene|bekommen|erhalten|verdienen ..7 provision|prozente|kommission|anteil", "provision|kommission & link|links|kauf|kaufst|kauft|bestellst|einkauf", "preis ..4 ändert sich", "kostet|kosten dich|euch|sie nichts|keinen", "keine|ohne mehrkosten|zusatzkosten|zusätzlichen|extrakosten"}},
		{Kind: Support, Language: "de", Texts: []string{"unterstützt|unterstützen|unterstütze|unterstützung|hilfst|helft ..6 kanal|blog|mich|uns & link|links|kauf|amazon|affiliatelinks|code", "kanal|blog|podcast unterstützen|unterstützt"}},
		{Kind: Sponsor, Language: "de", Texts: []string{"gesponsert von", "gesponsert", "unterstützt von|durch {brand}", "unterstützt durch produktplatzierung", "produktplatzierung", "bezahlt von", "präsentiert von"}},
		{Kind: BrandRelation, Language: "de", Texts: []string{"in kooperation", "in kooperation mit", "kooperation mit", "in zusammenarbeit mit"}},
		{Kind: Gift, Language: "de", Texts: []string{"kostenlos & bekommen|erhalten|zugeschickt|gestellt|verfügung", "zur verfügung gestellt", "geschenkt bekommen", "pr sample", "pr-sample", "pr-muster"}},
		{Kind: Denial, Language: "de", Texts: []string{"keine werbung", "keine anzeige", "nicht gesponsert"}},
		{Kind: CodeUse, Language: "de", Texts: []string{"code {code}", "rabattcode", "gutscheincode", "mit dem|meinem code"}},
		{Kind: Generated, Language: "de", Texts: []string{"ki-generiert", "ki generiert", "mit ki erstellt"}},
		// French
		{Kind: AdTag, Language: "fr", Texts: []string{"publicité", "pub", "collaboration commerciale", "partenariat rémunéré", "commandité"}},
		{Kind: AffiliateLink, Language: "fr", Texts: []string{"lien|liens affilié|affiliés|affiliation|sponsorisé|sponsorisés|partenaire|partenaires|rémunéré", "lien|liens & affiliation|affilié|affiliés"}},
		{Kind: Explanation, Language: "fr", Texts: []string{"touche|perçois|reçois|gagne|recevoir|toucher|percevoir|perçoit|recevons|touchons ..7 commission|commissions|pourcentage", "commission|commissions & lien|liens|achat|achats|achetez", "sans|aucun coût|frais|surcoût supplémentaire|supplémentaires|pour"}},
		{Kind: Support, Language: "fr", Texts: []string{"soutenir|soutenez|soutient|soutien|aider|aidez ..5 chaîne|chaine|blog|moi|podcast & lien|liens|achat|achats|achetant|amazon|code", "soutenir|soutenez ..2 chaîne|chaine|blog|podcast"}},
		{Kind: Sponsor, Language: "fr", Texts: []string{"sponsorisé par", "sponsorisé", "sponsorisée par", "en partenariat avec", "en partenariat rémunéré avec"}},
		{Kind: BrandRelation, Language: "fr", Texts: []string{"partenariat", "#{brand}ambassadeur", "#{brand}ambassadrice", "#{brand}partenaire", "en collaboration avec"}},
		{Kind: Gift, Language: "fr", Texts: []string{"produit offert", "produit|produits offert|offerts|reçu|reçus|envoyé|envoyés", "offert par", "#produitreçu", "cadeau de {brand}"}},
		{Kind: Denial, Language: "fr", Texts: []string{"non sponsorisé", "pas sponsorisé|sponsorisée", "pas ..2 publicité|pub", "pas de partenariat"}},
		{Kind: CodeUse, Language: "fr", Texts: []string{"code promo", "avec ..2 code {code}"}},
		{Kind: Generated, Language: "fr", Texts: []string{"images virtuelles", "image virtuelle", "image|images générée|générées ..2 ia"}},
		{Kind: Altered, Language: "fr", Texts: []string{"images retouchées", "image retouchée", "photo retouchée", "photographie retouchée"}},
		// Spanish
		{Kind: AdTag, Language: "es", Texts: []string{"publicidad", "publi", "anuncio", "contenido patrocinado", "publicidad pagada", "colaboración pagada", "colaboración remunerada", "patrocinado"}},
		{Kind: AffiliateLink, Language: "es", Texts: []string{"enlace|enlaces|link|links|vínculo|vínculos ..1 afiliado|afiliados|patrocinado|patrocinados|afiliación|referido|referidos", "enlace|enlaces|link|links & afiliado|afiliados|afiliación"}},
		{Kind: Explanation, Language: "es", Texts: []string{"recibo|gano|obtengo|recibir|ganar|recibimos|llevo|ganamos|obtener|recibiré ..7 comisión|comision|comisiones|porcentaje", "comisión|comision|comisiones & enlace|enlaces|link|links|compra|compras|compras", "sin costo|coste|coste|cargo ..1 adicional|extra|para"}},
		{Kind: Support, Language: "es", Texts: []string{"apoyar|apoya|apoyas|apoyando|ayudar|ayudas|ayudando|ayuda ..4 canal|blog|mí|podcast & enlace|enlaces|link|links|compra|compras|comprando|amazon", "apoya|apoyar ..2 canal|blog|podcast"}},
		{Kind: Sponsor, Language: "es", Texts: []string{"patrocinado por", "patrocinada por", "en colaboración con", "colaboración con", "viaje patrocinado"}},
		{Kind: BrandRelation, Language: "es", Texts: []string{"embajador de", "embajadora de", "embajador|embajadora de {brand}"}},
		{Kind: Gift, Language: "es", Texts: []string{"regalo de {brand}", "regalo de", "regalado por", "me ..1 enviado|regalado|mandado", "producto|productos gratis|enviado|enviados|regalado"}},
		{Kind: Denial, Language: "es", Texts: []string{"no es publicidad", "no patrocinado", "sin publicidad", "no es un anuncio"}},
		{Kind: CodeUse, Language: "es", Texts: []string{"código {code}", "código de descuento", "mi código", "cupón"}},
		// Italian
		{Kind: AdTag, Language: "it", Texts: []string{"pubblicità", "adv", "contenuto sponsorizzato", "pubblicità retribuita"}},
		{Kind: AffiliateLink, Language: "it", Texts: []string{"link ..1 affiliato|affiliati|affiliazione|sponsorizzato|sponsorizzati", "link & affiliazione|affiliato|affiliati"}},
		{Kind: Explanation, Language: "it", Texts: []string{"ricevo|guadagno|ottengo|ricevere|riceverò|guadagnare|riceviamo|percepisco ..7 commissione|commissioni|percentuale|provvigione", "commissione|commissioni|provvigione & link|acquisto|acquisti|acquistate|acquisti", "senza ..1 costi|costo ..1 aggiuntivi|aggiuntivo|per"}},
		{Kind: Support, Language: "it", Texts: []string{"supportare|supporta|sostenere|sostieni|supportate|aiutare|aiuti|aiutate|aiutarmi ..4 canale|blog|podcast|me & link|acquisto|acquistando|acquisti|amazon", "supporta|supportare|sostieni|sostenere ..2 canale|blog|podcast"}},
		{Kind: Sponsor, Language: "it", Texts: []string{"sponsorizzato da", "promosso da", "sponsorizzata da", "in collaborazione con"}},
		{Kind: Gift, Language: "it", Texts: []string{"prodotto inviato da", "prodotti inviati|offerti|ricevuti", "prodotto|prodotti omaggio|offerto|inviato|ricevuto", "regalato da", "#suppliedby", "#invited"}},
		{Kind: Denial, Language: "it", Texts: []string{"non sponsorizzato", "non è pubblicità", "non è sponsorizzato", "no adv"}},
		// Portuguese
		{Kind: AdTag, Language: "pt", Texts: []string{"publicidade", "publi", "publipost", "parceria paga", "patrocinado"}},
		{Kind: AffiliateLink, Language: "pt", Texts: []string{"link|links ..1 afiliado|afiliados|patrocinado|patrocinados|comissionado|comissionados", "link|links & afiliado|afiliados|afiliação"}},
		{Kind: Explanation, Language: "pt", Texts: []string{"recebo|ganho|receber|ganhar|recebemos|ganhamos|receberei ..7 comissão|comissao|comissões|percentagem|porcentagem|percentual", "comissão|comissao|comissões & link|links|compra|compras|comprar", "sem ..1 custo|custos ..1 adicional|adicionais|extra|para|a"}},
		{Kind: Support, Language: "pt", Texts: []string{"apoiar|apoia|apoie|ajuda|ajudar|ajude|ajudando|apoiando ..4 canal|blog|podcast & link|links|compra|compras|comprando|amazon", "apoie|apoiar ..2 canal|blog|podcast"}},
		{Kind: Sponsor, Language: "pt", Texts: []string{"patrocinado por", "patrocinada por", "em parceria com", "em colaboração com"}},
		{Kind: Gift, Language: "pt", Texts: []string{"oferta de {brand}", "presente de {brand}", "recebi ..4 presente|oferta|grátis", "recebido|recebidos ..1 de|da|do {brand}"}},
		{Kind: Denial, Language: "pt", Texts: []string{"não é publicidade", "não é publi", "não patrocinado", "sem patrocínio"}},
		// Dutch
		{Kind: AdTag, Language: "nl", Texts: []string{"advertentie", "reclame", "betaald partnerschap", "betaalde samenwerking", "gesponsord"}},
		{Kind: AffiliateLink, Language: "nl", Texts: []string{"affiliatelink", "affiliatelinks", "affiliate-link", "affiliate-links", "gesponsorde|affiliate|partner link|links", "partnerlinks", "affiliatelink|affiliatelinks & is|zijn|bevat|een|de"}},
		{Kind: Explanation, Language: "nl", Texts: []string{"ontvang|krijg|verdien|ontvangen|krijgen|verdienen ..7 commissie|percentage|provisie|vergoeding", "commissie|provisie & link|links|koopt|aankoop|bestelt|koop", "zonder|geen extra|meerkosten|bijkomende kosten|voor", "kost|kosten je|jou|u niets|niks"}},
		{Kind: Support, Language: "nl", Texts: []string{"steun|steunt|steunen|ondersteun|ondersteunt|ondersteunen|help|helpt ..5 kanaal|blog|podcast|mij|me & link|links|aankoop|kopen|koopt|bol|amazon", "steun|ondersteun ..2 kanaal|blog|podcast"}},
		{Kind: Sponsor, Language: "nl", Texts: []string{"gesponsord door", "in samenwerking met", "samenwerking met", "betaald door", "mogelijk gemaakt door"}},
		{Kind: Gift, Language: "nl", Texts: []string{"gekregen van {brand}", "gratis ..2 gekregen|ontvangen", "kreeg ..4 gratis|cadeau|opgestuurd"}},
		{Kind: Denial, Language: "nl", Texts: []string{"geen reclame", "niet gesponsord", "geen advertentie", "geen spon"}},
		// Others: what an advertisement is called
		{Kind: AdTag, Language: "sv", Texts: []string{"reklam", "annons", "betald annons", "i betalt samarbete"}},
		{Kind: AdTag, Language: "nb no nn da", Texts: []string{"reklame", "annonse", "annonce", "sponset", "annonsørinnhold"}},
		{Kind: AdTag, Language: "fi", Texts: []string{"mainos", "kaupallinen yhteistyö"}},
		{Kind: AdTag, Language: "pl", Texts: []string{"reklama", "materiał reklamowy", "współpraca reklamowa", "płatna współpraca", "płatna współpraca z marką", "autopromocja"}},
		{Kind: AdTag, Language: "ja", Texts: []string{"広告", "宣伝", "プロモーション"}},
		{Kind: AdTag, Language: "ko", Texts: []string{"광고", "협찬", "유료광고", "상품 협찬"}},
		{Kind: AdTag, Language: "zh", Texts: []string{"广告", "廣告"}},
		{Kind: AdTag, Language: "tr", Texts: []string{"reklam", "işbirliği"}},
		{Kind: AdTag, Language: "ga", Texts: []string{"fógra"}},
	}
}
