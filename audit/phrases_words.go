package audit

// openers may stand before the first word of a sentence that begins a pattern.
var openers = [...]string{
	"hey", "hi", "hello", "heyy", "yo", "guys", "everyone", "everybody", "all", "people", "please", "plz", "pls", "and", "so", "ok", "okay", "omg", "also",
	"just", "then", "now", "but", "dear", "friends", "ppl", "lol", "go", "hallo", "hola", "salut", "bonjour", "ciao", "oi", "ola", "cześć", "привет", "kindly",
	"wow", "nice", "great", "cool", "you", "should", "can", "could", "guy", "anyone", "quick", "btw", "there", "dont", "forget", "to",
}

// commonWords are poor anchors: they stand in every other comment.
var commonWords = [...]string{
	"a", "an", "and", "are", "at", "be", "by", "can", "do", "for", "from", "get", "go", "has", "have", "he", "her", "him", "his", "i", "if", "im", "in", "is", "it",
	"just", "like", "love", "me", "more", "my", "new", "no", "of", "on", "one", "our", "out", "please", "see", "she", "so", "that", "the", "them", "they", "this",
	"to", "up", "us", "was", "we", "who", "with", "you", "your", "de", "la", "el", "en", "un", "und", "ich", "der", "die", "das", "que", "e", "o", "me", "te", "se",
}

// classOf gives the tokens or words of a class of the built-in list.
func classOf(name string) (special []uint16, words string) {
	switch name {
	case "@":
		return []uint16{handleToken}, ""
	case "link":
		return []uint16{linkToken}, ""
	case "#":
		return []uint16{tagToken}, ""
	case "n":
		return []uint16{numberToken}, ""
	case "money":
		return []uint16{moneyToken}, ""
	case "phone":
		return []uint16{phoneToken}, ""
	case "email":
		return []uint16{emailToken}, ""
	case "target":
		return []uint16{handleToken, linkToken, phoneToken, emailToken}, ""
	case "word": // one that the list does not know, as most names are
		return []uint16{unknownWord}, ""
	}
	for _, c := range wordClasses {
		if c.name == name {
			return nil, c.words
		}
	}
	return nil, ""
}

// wordClasses are the classes of words of the built-in list.
var wordClasses = [...]struct{ name, words string }{
	{"look", "check checkout chek cheak chck chk chekout visit see watch view peep peek stalk"},
	{"follow", "follow folow flw subscribe subscrib subcribe suscribe subscibe sub subb subs add"},
	{"subscribe", "subscribe subscrib subcribe suscribe subscibe sub subb"},
	{"hear", "hear listen"},
	{"my", "my mah ma mine our ours"},
	{"trade", "singer rapper artist musician producer band duo youtuber songwriter dj dancer drummer guitarist vlogger gamer group streamer director photographer blogger designer comedian animator composer filmmaker writer author entrepreneur stylist beatmaker cantante"},
	{"third", "his her their this that these brothers sisters cousins friends friend's bro's mates sons daughters dads moms mums"},
	{"who", "i ive we he she they who id ill hed shed never always cant couldnt didnt wasnt im to"},
	{"place", "sc channel channels chanel channal chanell channle chan page pages pg profile profil prof profiles account acc acct acount accounts website site sites web webpage blog vlog vlogs bio shop store stores etsy depop insta instagram ig fb twitter soundcloud snapchat snap tiktok yt youtube twitch patreon onlyfans discord server gallery feed podcast stream streams telegram link links linktree facebook highlights reels"},
	{"work", "video videos vid vids vidz vidios vidoes song songs music musik musics track tracks cover covers remix remixes mixtape mixtapes album single ep demo beats beat freestyle freestyles rap raps parody parodies rendition dance dances tutorial tutorials gameplay montage content stuff stuffs work art drawings photos pics pictures pic photo post posts upload uploads playlist clip clips book ebook novel app game petition fundraiser kickstarter gofundme campaign band group podcast vlog vlogs animation animations designs paintings poems poem lyrics version edits edit voice talent reel reels story stories merch products jewelry jewellery candles prints collection arrivals"},
	{"thing", "sc channel channels chanel channal chanell channle page pages pg profile profil account acc acct website site web webpage blog vlog vlogs bio shop store etsy insta instagram ig fb twitter soundcloud snapchat snap tiktok yt youtube twitch patreon onlyfans discord server gallery podcast stream streams telegram link links video videos vid vids vidz vidios vidoes song songs music musik track tracks cover covers remix remixes mixtape mixtapes album single ep demo beats freestyle freestyles rap raps parody rendition tutorial tutorials gameplay montage content stuff work art drawings upload uploads playlist clip clips ebook petition fundraiser kickstarter gofundme campaign band group animation animations designs paintings poems version versions reels merch products collection arrivals company business brand photos pics pictures photo pic post posts"},
	{"kind", "new newest latest first last own personal own brand-new acoustic official little small other second main music youtube gaming cooking beauty fitness travel art funny cool fashion full crazy amazing brand daily recent insta instagram soundcloud yt on the friends friend brothers brother sisters sister dads moms buddys cousins mates uncles bands band"},
	{"please", "please pls plz pliz plizz plis pleeze plss plzz plzzz pleas pleaz plox pleasee plzzzz"},
	{"contact", "whatsapp whatsap watsapp whatapp whatssap whats-app telegram telegramm telgram tele hangouts hangout signal kik wechat viber email gmail mail dm inbox imo"},
	{"reach", "message msg dm text inbox contact write email mail reach whatsapp telegram hit pm call tell meet"},
	{"small", "small local new young little indie independent family family-run woman-owned black-owned"},
	{"handmade", "handmade hand-made handcrafted custom homemade bespoke personalised personalized vegan organic vintage affordable"},
	{"ware", "soap soaps candle candles jewelry jewellery bags shirts hoodies mugs cakes cookies cupcakes prints stickers rings earrings necklaces bracelets clothes dresses shoes furniture blankets toys cards planners wigs lashes nails skincare cosmetics paintings portraits"},
	{"trader", "shop store bakery cafe salon studio restaurant boutique business company brand channel podcast gym bar gallery agency label page blog etsy website"},
	{"make", "review post upload share draw paint bake stream teach sing record animate vlog publish release drop"},
	{"kin", "brother sister cousin friend friends uncle aunt dad mom mum son daughter boyfriend girlfriend husband wife buddy mate bro sis nephew niece roommate gf bf"},
	{"him", "him her them us me"},
	{"title", "mr mrs ms miss sir madam dr doctor expert coach trader broker prophet chief"},
	{"invest", "invest invested investing investment investments trade trading traded trader traders deposit forex fx"},
	{"coin", "bitcoin btc crypto cryptocurrency forex fx binary ethereum eth nft usdt coins trading"},
	{"earn", "earn earns earned earning make makes made making profit profits get win receive received withdraw withdrew"},
	{"numbers", "100 500 1000 10k 1k 50 200 300 5k 20 30 10 followers"},
	{"fans", "followers follower likes subs subscribers views followback"},
}

// promotionWords and the others are one pattern a line, so that they can be read.
type phraseRow struct {
	text   string
	cue    string
	weight float64 // 0 is 1
}
