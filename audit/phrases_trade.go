package audit

// promotionTradeRows are how small businesses and people who make things speak of
// what they open, sell and post, how they send readers there, and how accounts offer
// to feature others.
var promotionTradeRows = []phraseRow{
	// what is opened and sold
	{"i|we|ive|weve just|have|finally|recently ..1 opened|launched|started|founded ..4 {trader}", cueOwn, 0.8},
	{"{small} ..1 business|shop|brand|bakery|studio|store|boutique|artist|maker ..1 owner|here|from", cueIntro, 0.5},
	{"{handmade} ..1 {ware}", cueOffer, 0.4},
	{"i|we bake|sew|knit|crochet|carve|print|roast|brew|craft|weave|sculpt|embroider|tailor ..2 custom|handmade|personalised|personalized|bespoke|to|for ..2 order|sale|you|{ware}", cueOwn, 0.8},
	{"i|we|our ..4 ship|ships|deliver|delivers|shipping|delivering ..1 to|across|all|worldwide|nationwide|everywhere|anywhere", cueOwn, 0.7},
	{"i|we coach|teach|tutor|train|mentor|photograph|film|cater|style|tattoo|consult ..4", cueIntro, 0.4},
	{"portfolio|examples|prices|price|details|menu|catalogue|catalog|samples|dates|tickets|info|booking|bookings|recipe|recipes|tutorial on|in|at|via ..1 my|our|bio|profile", cueIntro, 0.5},
	{"grab|get|order|buy|preorder|pick ..1 a|your|ur ..1 copy|copies|tickets|ticket ..3", cueAsk, 0.7},
	{"my|our debut", cueOwn, 0.6},
	{"taking|accepting|open for|take|accept ..1 orders|commissions|bookings|preorders|clients", cueOwn, 0},
	{"orders|commissions|bookings|preorders ..1 are|is|now ..1 open", cueOwn, 0},
	{"my|our ..2 drop|collection|line|sale|launch|range|restock|preorder|menu|workshop|course|store ..1 is|are|goes|just ..1 live|out|here|open|online|today|tomorrow", cueOwn, 0.8},
	{"my|our ..2 {work} ..1 is|are|its ..1 pinned|linked|listed|posted|waiting ..4", cueOwn, 0.8},
	{"before|until|while|till ..1 it|they|we|stock|stocks|supplies|everything sells|sell|lasts|last|runs|run|gone|goes|is|are ..1", cuePlea, 0.4},
	{"{kin} ..2 started|starts|began|does|is|just ..1 streaming|vlogging|rapping|singing|uploading|painting|baking|making|posting|recording|selling|youtube", cueOwn, 0.6},
	// who posts what, and how often
	{"i|we {make} ..4 every|each monday|tuesday|wednesday|thursday|friday|saturday|sunday|week|day|morning|evening|weekend|month", cueOwn, 0.7},
	{"i|we {make} ..4 daily|weekly|everyday", cueOwn, 0.7},
	{"you|u|someone|some|they may|might|could ..1 enjoy|like|love|find", cuePlea, 0.4},
	{"if|for|to anybody|anyone|someone|somebody|you|u|everyone ..1 like|likes|into|loves|interested|enjoys|enjoy|wants|needs ..4", cueAsk, 0.4},
	{"do|does|any|who|you ..2 you|u|anyone|anybody|one|guys|else ..1 like|watch|into|enjoy|want|play|read|listen ..4", cueAsk, 0.4},
	{"i|we do|make|sell|post|upload|record some|those|them|such|that $", cueOwn, 0.6},
	{"i|we ..1 run|host|write|edit|publish ..2 newsletter|podcast|blog|substack|magazine|zine", cueOwn, 0.8},
	{"we|were|agency|brand ..1 casting|scouting ..2 faces|models|talent|girls|creators|for", cueOwn, 0.8},
	{"dm|send|message|text|email ..1 us|me? your age|height|measurements|photos|pictures|portfolio|stats", cueTarget, 0.6},
	// ways there
	{"!{who}|just scroll|swipe|look|go|browse|flip ..1 through|thru|down ..1 my|our ..1 feed|page|profile|posts|grid|gallery|stories|highlights", cueOwn, 0},
	{"say ..1 hi|hello ..2 {@}", cueAsk, 0.5}, {"come|drop|stop|pop|swing say|by|over|along", cueAsk, 0.5},
	{"tap|click|follow|use|hit|press the|this|that|our link|button", cueAsk, 0.6},
	{"gave|giving|given my|our ..3 look|listen|chance|try|watch|view|like|follow", cueOwn, 0.8},
	{"tell me|us ..1 what|if|it|that|this|how ..3 think|isnt|aint|fire|wrong|honest|sounds|not", cuePlea, 0.4},
	{"^ search lil|young|yung|big|dj|mc|king|the", cueAsk, 0.7},
	{"{look}|open ..1 your|ur dm|dms|inbox|requests|messages", cueTarget, 0.6},
	{"collab|collaborate|collaboration|partner with us", cueOwn, 0.8},
	{"^ d m me|us", cueOwn, 0.9},
	{"!i|ive|to|he|she|they|who come|hang|chill|play|join|watch|game|chat ..3 with us|me ..1 on|in|at ..2 {place}", cueOwn, 0.9},
	{"should|must|gotta|need|yall|go|pls|please|everyone ..2 {look}|follow|try|hear|support ..1 {@}", cueAsk, 0},
	{"his|her|their|the ..1 page|account|shop|insta|ig|instagram|channel|profile|store|website|site|business|brand is|called ..1 {@}|{link}", cueAsk, 0},
	{"write|email|mail|reach|contact ..2 us|me ..2 {email}", cueOwn, 0},
	{"gifted|paid|brand|free ..1 collab|collabs|collaboration|collaborations|partnership|partnerships|campaign", cueOffer, 0.6},
	{"asking|begging|getting|convincing ..1 strangers|people|everyone|you|followers|celebrities to {look}|listen|hear|follow|stream|like|subscribe|rate|notice ..2 my|our", cueOwn, 0},
	{"appreciate|love|deserves|give|worth ..2 a|your|some spin|listen|stream|follow|share|repost|browse|visit|click", cueAsk, 0.5},
	{"have|take a browse|nose|gander|scroll|wander|spin", cueAsk, 0.5},
	// so much attention for so much
	{"trying|try|want|wanna|hoping|hope|need|aiming|close ..2 hit|reach|get|make|to ..2 {n}|1k|10k|5k|100|500|1000 ..1 before|by|until|for|this", cueOwn, 0.7},
	{"every|each|any ..1 follow|sub|like|view|share|vote|order|purchase|comment|save|listen|stream ..1 helps|counts|means|matters|help", cueAsk, 0.6},
	{"like|spam|heart ..1 my|our recent|recents|last|latest|newest|top ..1", cueOwn, 0.9},
	{"gets|get|for|earns a ..1 spam|follow|like|sub|repost back|spam", cueOwn, 0.9},
	{"first ..1 to like|comment|follow|sub|subscribe|share ..4 gets|get|wins|win", cueAsk, 0.6},
	{"likes|comments|hearts|love on my|our ..2 post|posts|pic|pics|reel|reels|photo|photos|recent|feed", cueOwn, 0.8},
	{"ill|i|will|well|and do|return the same|favor|favour", cueAsk, 0.5},
	// accounts that feature others
	{"want|wanna|looking|ready|trying|need ..2 promote|grow|boost|market|monetize|advertise ..1 your|ur ..3", cueOffer, 0.6},
	{"we feature|promote|repost|review|sign|boost|showcase|publish ..3 artists|creators|models|music|pages|brands|accounts|talent|talents|photographers|songs|musicians|rappers|makers", cueOwn, 0.8},

	// what speaks against it: questions to the creator, what the writer does too, what
	// is no boast, and what was done elsewhere than on a platform
	{"how|where|what|when|why|which did|do|does|would ..1 you|u|ya", cueNot, -0.4},
	{"i|we ..1 make|sell|draw|sing|bake|cook|knit|paint|play|do|own|run|have ..3 too|myself|as", cueNot, -0.5},
	{"i|we make|made|cook|cooked|bake|baked ..1 this|it|yours|these|your|that", cueNot, -0.4},
	{"starting|start|having|launching|making|running my|our ..1 own", cueNot, -0.6},
	{"you|u asked|ordered|requested|wanted|bought|paid !me|us|to", cueNot, -0.6},
	{"my|our local|favourite|favorite|nearest|neighborhood|neighbourhood|town|towns|citys|usual {trader}", cueNot, -1},
	{"my|our|a|mine ..2 favorite|favourite|fav|favorites|favourites|fave", cueNot, -0.8},
	{"with|using|used|use|thru|through|from your|ur|her|his ..1 code|link|discount|coupon", cueNot, -1},
	{"if|when|once you|u still ..2", cueNot, -0.5},
	{"my|mine|our ..2 will|would|could|can never", cueNot, -0.5},
	{"my|mine|our ..2 doesnt|wont|isnt|never|didnt|cant look|looks|looked|sound|sounds|turn|turns|turned|come|comes|came|taste|tastes|work|works", cueNot, -0.5},
	{"at|in|for my|our|the ..2 school|church|wedding|class|college|choir|recital|graduation|prom|funeral|kindergarten|university|karaoke|camp", cueNot, -0.5},
	{"sings|sing|singing|plays|watches|watch|dances|hums|listens|dancing|watching ..6 all day|night|time|morning|afternoon|week|weekend", cueNot, -0.5},
	{"sound|left|right|centre|center|audio|stereo|tv|television|news|red|green|blue|alpha|english channel|channels", cueNot, -0.8},
}
