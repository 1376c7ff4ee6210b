package disclosure

// adWordings are what an advertisement is called, and what is said to be none, in
// languages of which little else is known here. Among them are the words of the
// platforms' own labels. But for those that a regime names, no source lists them: they
// are dictionary words, so that a post which calls itself an advertisement is not said to
// be silent. Under a regime that does not name them they cannot be judged.
func adWordings() []commonWording {
	return []commonWording{
		// Words that regimes name
		{Kind: AdTag, Language: "sv", Texts: []string{"annons", "betald annons", "i betalt samarbete"}},
		{Kind: AdTag, Language: "sv tr az", Texts: []string{"reklam"}},
		{Kind: AdTag, Language: "nb no nn da", Texts: []string{"reklame", "annonse", "annonce", "sponset", "annonsørinnhold"}},
		{Kind: AdTag, Language: "fi", Texts: []string{"mainos", "kaupallinen yhteistyö"}},
		{Kind: AdTag, Language: "pl cs sk hr bs sr sl lt", Texts: []string{"reklama"}},
		{Kind: AdTag, Language: "pl", Texts: []string{"materiał reklamowy", "współpraca reklamowa", "płatna współpraca", "płatna współpraca z marką", "autopromocja"}},
		{Kind: AdTag, Language: "ja", Texts: []string{"広告", "宣伝", "プロモーション"}},
		{Kind: AdTag, Language: "ko", Texts: []string{"광고", "협찬", "유료광고", "상품 협찬"}},
		{Kind: AdTag, Language: "zh", Texts: []string{"广告", "廣告"}},
		{Kind: AdTag, Language: "tr", Texts: []string{"işbirliği"}},
		{Kind: AdTag, Language: "ga", Texts: []string{"fógra"}},
		// Northern Europe
		{Kind: AdTag, apart: true, Language: "sv", Texts: []string{"betalt samarbete|partnerskap", "reklamsamarbete", "sponsrat", "sponsrat inlägg|innehåll"}},
		{Kind: Denial, Language: "sv", Texts: []string{"ej|inte reklam|spons|sponsrat|sponsrad|samarbete"}},
		{Kind: AdTag, apart: true, Language: "nb no nn da", Texts: []string{"sponseret", "betalt samarbeid|samarbejde|partnerskap|partnerskab", "reklamesamarbeid", "reklamesamarbejde", "sponset|sponseret innlegg|innhold|opslag|indhold"}},
		{Kind: Denial, Language: "nb no nn da", Texts: []string{"ikke|ikkje reklame|sponset|sponsa|sponseret|annonse|annonce"}},
		{Kind: AdTag, apart: true, Language: "fi", Texts: []string{"maksettu yhteistyö|kumppanuus|mainos", "sponsoroitu", "sponsoroitu sisältö|julkaisu"}},
		{Kind: Denial, Language: "fi", Texts: []string{"ei mainos|sponsoroitu|yhteistyö", "ei kaupallinen yhteistyö", "ei ole mainos"}},
		{Kind: AdTag, apart: true, Language: "is", Texts: []string{"auglýsing", "kostuð auglýsing", "kostað samstarf", "greitt samstarf"}},
		{Kind: AdTag, apart: true, Language: "et", Texts: []string{"reklaam", "tasuline koostöö|partnerlus", "sisuturundus"}},
		{Kind: AdTag, apart: true, Language: "lv", Texts: []string{"reklāma", "apmaksāta sadarbība|partnerība|reklāma"}},
		{Kind: AdTag, apart: true, Language: "lt", Texts: []string{"mokamas bendradarbiavimas", "mokama partnerystė|reklama"}},
		// Central and eastern Europe
		{Kind: AdTag, apart: true, Language: "pl", Texts: []string{"materiał sponsorowany", "płatna promocja", "płatne partnerstwo", "post sponsorowany"}},
		{Kind: Denial, Language: "pl", Texts: []string{"to nie|żadna reklama", "nie jest ..1 reklama|reklamą|sponsorowany|sponsorowane", "bez reklamy"}},
		{Kind: AdTag, apart: true, Language: "cs sk", Texts: []string{"placená|platená spolupráce|spolupráca|reklama", "placené|platené partnerství|partnerstvo", "reklamní|reklamný sdělení|příspěvek|príspevok", "sponzorováno", "sponzorované", "sponzorovaný příspěvek|príspevok"}},
		{Kind: Denial, Language: "cs sk", Texts: []string{"není|nie ..2 reklama|sponzorované|sponzorovaný"}},
		{Kind: AdTag, apart: true, Language: "hu", Texts: []string{"hirdetés", "reklám", "fizetett hirdetés|reklám|együttműködés|partnerség|partnerkapcsolat", "szponzorált", "szponzorált tartalom|bejegyzés"}},
		{Kind: Denial, Language: "hu", Texts: []string{"nem hirdetés|reklám|szponzorált|fizetett"}},
		{Kind: AdTag, apart: true, Language: "ro", Texts: []string{"publicitate", "reclamă", "parteneriat plătit", "colaborare plătită", "conținut sponsorizat", "sponsorizat"}},
		{Kind: Denial, Language: "ro", Texts: []string{"nu ..1 publicitate|reclamă|sponsorizat"}},
		{Kind: AdTag, apart: true, Language: "hr bs sr sl", Texts: []string{"oglas", "plaćeno|plačano partnerstvo|sodelovanje", "plaćena|plačana suradnja|saradnja", "sponzorirano", "oglaševanje"}},
		{Kind: AdTag, apart: true, Language: "ru uk bg sr", Texts: []string{"реклама", "на правах рекламы", "рекламный пост", "рекламна публикация", "рекламний допис|пост", "оплаченное|оплачене партнёрство|партнерство", "платено партньорство", "плаћено партнерство", "спонсорский контент|пост", "спонсорирано", "промопост"}},
		{Kind: Denial, Language: "ru uk bg sr", Texts: []string{"не реклама"}},
		{Kind: AdTag, apart: true, Language: "el", Texts: []string{"διαφήμιση", "πληρωμένη|χορηγούμενη συνεργασία|διαφήμιση|δημοσίευση", "χορηγούμενο", "χορηγούμενο περιεχόμενο"}},
		{Kind: Denial, Language: "el", Texts: []string{"δεν|όχι ..1 διαφήμιση"}},
		{Kind: AdTag, apart: true, Language: "tr az", Texts: []string{"#işbirliği", "reklamdır", "reklam içerir", "sponsorlu", "sponsorlu içerik|gönderi", "ücretli işbirliği|ortaklık", "ücretli iş birliği|ortaklığı"}},
		{Kind: Denial, Language: "tr az", Texts: []string{"reklam değil|değildir|deyil", "reklam içermez", "sponsorlu değil|değildir"}},
		// Asia and Africa
		{Kind: AdTag, apart: true, Language: "ar", Texts: []string{"إعلان", "اعلان", "إعلان|اعلان مدفوع|تجاري|ممول", "شراكة مدفوعة", "محتوى مدفوع|إعلاني|اعلاني|دعائي|ممول", "دعاية"}},
		{Kind: Denial, Language: "ar", Texts: []string{"ليس|مو|مش|ليست|بدون|بدون إعلان|اعلان|إعلانا|اعلانا|إعلاناً|دعاية"}},
		{Kind: AdTag, apart: true, Language: "fa", Texts: []string{"تبلیغ", "تبلیغات", "همکاری تبلیغاتی"}},
		{Kind: AdTag, apart: true, Language: "ur", Texts: []string{"اشتہار"}},
		{Kind: AdTag, apart: true, Language: "he", Texts: []string{"פרסומת", "ממומן", "תוכן ממומן|שיווקי|פרסומי", "שיתוף פעולה ממומן|מסחרי", "שותפות בתשלום"}},
		{Kind: Denial, Language: "he", Texts: []string{"לא פרסומת|ממומן"}},
		{Kind: AdTag, apart: true, Language: "hi mr", Texts: []string{"विज्ञापन", "प्रायोजित", "जाहिरात"}},
		{Kind: AdTag, apart: true, Language: "bn", Texts: []string{"বিজ্ঞাপন"}},
		{Kind: AdTag, apart: true, Language: "ta", Texts: []string{"விளம்பரம்"}},
		{Kind: AdTag, apart: true, Language: "te", Texts: []string{"ప్రకటన"}},
		{Kind: AdTag, apart: true, Language: "gu", Texts: []string{"જાહેરાત"}},
		{Kind: AdTag, apart: true, Language: "kn", Texts: []string{"ಜಾಹೀರಾತು"}},
		{Kind: AdTag, apart: true, Language: "ml", Texts: []string{"പരസ്യം"}},
		{Kind: AdTag, apart: true, Language: "pa", Texts: []string{"ਇਸ਼ਤਿਹਾਰ"}},
		{Kind: AdTag, apart: true, Language: "id ms", Texts: []string{"iklan", "iklan berbayar", "kemitraan|kerjasama|perkongsian|konten|promosi berbayar", "kerja sama berbayar", "konten bersponsor", "disponsori", "ditaja"}},
		{Kind: Denial, Language: "id ms", Texts: []string{"bukan iklan|endorse|promosi"}},
		{Kind: AdTag, apart: true, Language: "fil tl", Texts: []string{"patalastas", "bayad na pakikipagtulungan|partnership"}},
		{Kind: AdTag, apart: true, Language: "vi", Texts: []string{"#quảngcáo", "hợp tác trả phí", "quan hệ đối tác được trả phí", "nội dung quảng cáo|tài trợ", "bài viết ..1 tài trợ"}},
		{Kind: Denial, Language: "vi", Texts: []string{"không ..1 quảng cáo"}},
		{Kind: AdTag, apart: true, Language: "th", Texts: []string{"โฆษณา", "#โฆษณา", "สปอนเซอร์"}},
		{Kind: AdTag, apart: true, Language: "ja", Texts: []string{"タイアップ投稿", "企業案件"}},
		{Kind: Denial, Language: "ja", Texts: []string{"広告ではあり", "広告ではな", "広告じゃ", "宣伝ではあり", "宣伝ではな", "宣伝じゃ", "prではありません", "prではない", "prじゃない"}},
		{Kind: AdTag, apart: true, Language: "ko", Texts: []string{"유료 광고|파트너십"}},
		{Kind: Denial, Language: "ko", Texts: []string{"광고|광고가|광고는|협찬|협찬이|협찬은 아님|아니고|아니라|아닌|아닙니다|아니에요|아니예요"}},
		{Kind: AdTag, apart: true, Language: "zh", Texts: []string{"付费合作", "付費合作", "付费推广", "付費推廣", "商业推广", "業配", "赞助内容", "贊助內容"}},
		{Kind: Denial, Language: "zh", Texts: []string{"不是广告", "非广告", "不是廣告", "非廣告", "非業配"}},
		{Kind: AdTag, apart: true, Language: "sw", Texts: []string{"tangazo"}},
		{Kind: AdTag, apart: true, Language: "af", Texts: []string{"advertensie", "betaalde vennootskap|samewerking"}},
	}
}
