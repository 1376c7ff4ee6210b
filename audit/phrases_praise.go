package audit

import "strings"

func splitWords(s string) []string { return strings.Fields(s) }

func barred(s string) string { return strings.Join(strings.Fields(s), "|") }

// praiseRows are, by language, words that are praise on their own, words that fill
// praise, and phrases. A comment of such words only would fit under any post.
var praiseRows = []struct {
	language, praise, fill string
	inside                 bool
	phrases                []string
}{
	{language: "en", praise: "wow nice cool great amazing awesome beautiful gorgeous stunning lovely cute perfect fantastic incredible fabulous superb excellent wonderful brilliant fire lit goals slay queen king love loved sweet pretty handsome hot sexy dope sick epic best super good yes yess yas yaas omg goat legend iconic flawless adorable magnificent bravo congrats congratulations beauty woah whoa nicee insane unreal inspiring inspirational inspo masterpiece impressive classy elegant stylish cutie babe banger",
		fill:    "so very really such a an the this that it its is i you your youre u ur are my me and just too much all of look looks looking pic pics picture photo post posts shot content feed video vid vibes vibe page work job one as always ever again well done totally absolutely what more with in on oh ha haha lol for day keep up going going sharing thanks thank here these those bro sis girl man dear guys everything simply how thing stuff outfit style",
		phrases: []string{"keep it up", "keep up the good|great work", "thanks|thank you? for sharing", "well done", "so true", "good job|vibes", "keep going", "on point", "way to go", "love it|this", "couple|life|body|hair goals", "what a shot|pic|view", "made my day", "great content|post|work", "you|u look good|great|amazing"}},
	{language: "de", praise: "schön schöne schönes wunderschön toll tolle tolles super klasse hübsch hammer mega geil traumhaft perfekt süß süss wow krass genial großartig liebe cool stark wunderbar top herrlich",
		fill:    "so ein eine sehr das die der bild foto post ist es ich dich dein deine deinen und echt wirklich ganz immer wieder bist du sieht aus beitrag einfach nur aber total richtig look danke mal",
		phrases: []string{"weiter so", "mach weiter so", "sehr schön", "gut gemacht", "so schön"}},
	{language: "fr", praise: "magnifique beau belle superbe génial genial super sublime splendide parfait parfaite trop incroyable canon bravo top adorable jolie joli merveilleux magnifiques chouette excellent",
		fill:    "très tres c'est cest si tu es trop la le les une un photo j'adore jadore j'aime quelle de ta ton tes et vraiment tout est toujours post contenu",
		phrases: []string{"j'adore", "trop beau|belle|bien", "bien joué", "continue comme ça", "tu es magnifique|belle"}},
	{language: "es", praise: "hermosa hermoso bella bello linda lindo preciosa precioso guapa guapo genial increíble increible bonita bonito espectacular divina divino perfecta perfecto wow maravillosa maravilloso excelente fabulosa top bravo reina diosa hermosura belleza",
		fill:    "muy que tan qué me encanta eres la el una foto más mas siempre te ves todo lo esta este está y de post amo amé",
		phrases: []string{"me encanta", "qué linda|lindo|hermosa|bonito|bella", "te ves hermosa|bien|linda", "sigue así", "buen trabajo|contenido|video"}},
	{language: "it", praise: "bella bello bellissima bellissimo bellissime stupenda stupendo meravigliosa meraviglioso splendida splendido fantastica fantastico top brava bravo bravissima bravissimo favolosa favoloso incantevole spettacolo spettacolare carina carino perfetta perfetto adoro",
		fill:    "che molto sei è e la il una foto sempre troppo davvero questa questo un lo di tutto ti più",
		phrases: []string{"che bella|bello", "mi piace", "continua così", "complimenti"}},
	{language: "pt", praise: "linda lindo maravilhosa maravilhoso perfeita perfeito top incrível incrivel gata gato bela belo amei sensacional espetacular show arrasou lindeza fantástico lindona deusa musa diva",
		fill:    "muito que demais você voce é e a o foto sempre mais tá ta ficou essa esse esta está tudo de conteúdo post meu deus amo",
		phrases: []string{"que linda|lindo|lindeza", "muito bom|linda|lindo", "parabéns", "ficou linda|lindo|ótimo", "bom trabalho"}},
	{language: "nl", praise: "mooi mooie prachtig prachtige geweldig super leuk leuke lekker top schitterend knap fantastisch gaaf tof wauw beeldschoon",
		fill:    "wat een heel erg zo je bent dit dat is foto en echt wel weer de het ziet er uit jij",
		phrases: []string{"ga zo door", "goed gedaan", "wat mooi|leuk", "mooie foto"}},
	{language: "pl", praise: "ładnie ładna ładne ładny pięknie piękna piękny piękne super cudownie cudowna cudowne ślicznie śliczna śliczne świetnie świetne świetna bosko boska extra ekstra rewelacja wow pięknie mega genialne cudo przepięknie",
		fill:    "bardzo jak zdjęcie to jest ale tak fota i jesteś ty zawsze post wyglądasz naprawdę",
		phrases: []string{"super zdjęcie", "tak trzymaj", "dobra robota", "wyglądasz pięknie|super"}},
	{language: "tr", praise: "harika güzel guzel süper super muhteşem muhtesem mükemmel müthiş efsane çokgüzel bayıldım bayildim şahane harikasın güzelsin mükemmelsin",
		fill:    "çok cok bu ne kadar bir en sen fotoğraf olmuş gerçekten ya gibi",
		phrases: []string{"çok güzel", "eline sağlık", "ellerine sağlık", "tebrikler", "maşallah"}},
	{language: "ru", praise: "красиво красивая красивый красотка супер класс классно круто шикарно прекрасно огонь топ красота великолепно восхитительно обалденно прелесть шикарная милота умница отлично бомба",
		fill:    "очень как такая такой это ты просто вы всегда и фото какая какой какое пост самая",
		phrases: []string{"так держать", "очень красиво|круто|классно", "какая красота|красивая", "ты лучшая|красивая"}},
	{language: "ar", praise: "جميل جميلة رائع رائعة روعة روعه حلو حلوة حلوه ممتاز مذهل تجنن قمر جميله رائعه ابداع إبداع جمال",
		fill:    "جدا كتير اوي كثير ما شاء الله انت انتي صورة هذا هذه يا واو",
		phrases: []string{"ما شاء الله", "ماشاء الله", "ماشاءالله", "تبارك الله", "استمر", "بالتوفيق"}},
	{language: "hi", praise: "सुंदर बढ़िया शानदार खूबसूरत कमाल मस्त लाजवाब अद्भुत बेहतरीन गजब sundar badhiya mast kamaal shandar khoobsurat lajawab gajab zabardast",
		fill:    "बहुत है बहुत-बहुत क्या ही आप हो और फोटो bahut bohot kya hai ho aap bhai yaar lag rahe rahi",
		phrases: []string{"बहुत अच्छा|सुंदर|बढ़िया|अच्छी", "bahut accha|acha|sundar|badhiya|achha", "बहुत खूब"}},
	{language: "id", praise: "cantik keren bagus mantap ganteng indah lucu kece manis hebat mantul gokil kerennn cakep imut memukau",
		fill:    "banget sekali kak kakak bang foto nya ya sangat aku suka bgt selalu kamu ini sih deh",
		phrases: []string{"suka banget", "bagus banget", "cantik banget", "mantap kak|bang"}},
	{language: "ko", praise: "예뻐요 예쁘다 이뻐요 이쁘다 멋져요 멋있어요 최고 최고예요 대박 귀여워요 귀엽다 아름다워요 좋아요 짱 훌륭해요 예쁘네요 이쁘네요 멋지네요 최고다 굿 존예 사랑해요",
		fill:    "너무 진짜 정말 완전 사진 오늘도 항상 역시 언니 오빠 아주 넘 ㅋㅋ ㅎㅎ ㅠㅠ",
		phrases: []string{"너무 예뻐요|좋아요|멋져요|귀여워요"}},
	{language: "sv", praise: "fint fin vackert vacker snyggt snygg underbart underbar härligt toppen jättefint", fill: "så vad mycket du är bild en", phrases: []string{"så fint|fin|vacker", "bra jobbat"}},
	{language: "vi", praise: "đẹp xinh tuyệt đỉnh xịn dễthương", fill: "quá rất thật bạn chị em ơi lắm", phrases: []string{"đẹp quá", "hay quá", "tuyệt vời", "xinh quá", "dễ thương quá?"}},
	{language: "ja", inside: true, praise: "素敵です 素敵 すてき 綺麗です 綺麗 きれい かわいい 可愛い 可愛すぎる 最高です 最高 すごい 凄い 美しい かっこいい いいね 良いですね いいですね 素晴らしい おしゃれ さすが やばい 神",
		fill: "とても めっちゃ めちゃくちゃ 本当に ほんと です ですね すぎます すぎる お写真 写真 な ね よ わ ー 〜 ！"},
	{language: "zh", inside: true, praise: "好美 美丽 漂亮 好看 太棒了 很棒 真棒 好可爱 可爱 太美了 厉害 完美 好帅 赞 好棒 加油 太好看了 好漂亮 真美 女神",
		fill: "太 很 真 好 了 啊 呀 的 非常 真的 哇 你"},
	{language: "th", inside: true, praise: "สวย สวยมาก น่ารัก เก่ง สุดยอด เยี่ยม ดีมาก งาม หล่อ ปัง เริ่ด", fill: "มาก มากๆ เลย ค่ะ ครับ จัง ที่สุด คะ นะ คับ มากเลย"},
}
