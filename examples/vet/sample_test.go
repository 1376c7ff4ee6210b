package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/examples/internal/testfiles"
)

// The sample is invented: the account, its followers, their comments and all
// numbers come from the generator below, which draws whole numbers from a seed.
// go test ./examples/vet -run TestSample -update writes it anew.

const (
	sampleID     = "17841400011223344"
	sampleHandle = "nora.trainiert.zh"
	sampleDays   = 300
)

var sampleNow = time.Date(2026, 11, 20, 6, 0, 0, 0, time.UTC)

// A maker draws the sample.
type maker struct{ *rand.Rand }

// about draws around mid: the sum of four even draws, between mid − wide and mid + wide.
func (m maker) about(mid, wide int) int {
	sum := 0
	for range 4 {
		sum += m.IntN(2*wide + 1)
	}
	return mid + sum/4 - wide
}

func (m maker) from(list ...string) string { return list[m.IntN(len(list))] }

// oneIn tells yes once in n.
func (m maker) oneIn(n int) bool { return m.IntN(n) == 0 }

// makeSample gives the files of the sample by name.
func makeSample() map[string][]byte {
	m := maker{rand.New(rand.NewPCG(2026, 38))}
	history, followers := m.history()
	posts := m.posts(followers)
	return map[string][]byte{
		"vet.json":                samplePlan(),
		"history.csv":             history,
		"instagram_profile.json":  m.profile(posts, followers[sampleDays-1]),
		"instagram_comments.json": m.comments(posts),
		"instagram_audience.json": m.audience(),
		"followers.json":          m.followers(),
	}
}

// dayAt is the start of day i of the history.
func dayAt(i int) time.Time {
	return time.Date(2026, 11, 20, 0, 0, 0, 0, time.UTC).AddDate(0, 0, i-sampleDays+1)
}

// The days of the history on which something happens.
const (
	giveawayDay = 110
	spikeDay    = 232
	purgeDay    = 244
)

// history draws the counters: steady growth with a rhythm of the week, a giveaway
// some of whose followers leave, and a jump of 6 % that nothing explains, followed by
// a drop.
func (m maker) history() ([]byte, []int) {
	var out bytes.Buffer
	out.WriteString("day,followers,following,posts\n")
	counts := make([]int, sampleDays)
	n, following, posts := 31_420, 704, 598
	weekday := [...]int{9, 6, -2, -4, -5, -6, 2} // Sunday first
	for i := range sampleDays {
		day := dayAt(i)
		gain := m.about(13, 18) + weekday[day.Weekday()]
		switch {
		case i == giveawayDay:
			gain += 290
		case i == giveawayDay+1:
			gain += 410
		case i == giveawayDay+2:
			gain += 170
		case i > giveawayDay+2 && i < giveawayDay+16:
			gain -= 16
		case i == spikeDay:
			gain += 1_230
		case i == spikeDay+1:
			gain += 925
		case i == purgeDay:
			gain -= 570
		case i > spikeDay+3 && i < spikeDay+30:
			gain -= 14
		}
		n += gain
		counts[i] = n
		if m.oneIn(3) {
			following += m.about(0, 3)
		}
		if i%5 == 2 {
			posts++
		}
		shown := strconv.Itoa(n)
		if i == 61 || i == 62 || i == 173 {
			shown = "" // the export failed
		}
		fmt.Fprintf(&out, "%s,%s,%d,%d\n", day.Format(time.DateOnly), shown, following, posts)
	}
	return out.Bytes(), counts
}

// A samplePost is a post of the sample.
type samplePost struct {
	ID        string `json:"id"`
	Caption   string `json:"caption"`
	Comments  int    `json:"comments_count"`
	Likes     *int   `json:"like_count,omitempty"`
	Type      string `json:"media_type"`
	Product   string `json:"media_product_type"`
	Permalink string `json:"permalink"`
	Timestamp string `json:"timestamp"`
	at        time.Time
}

const metaTime = "2006-01-02T15:04:05-0700"

// sponsoredCaptions are those of posts that come from, or smell of, a partnership.
var sponsoredCaptions = map[int]string{
	5:  "Ad | Three weeks with the protein bars of @alpenkraft.food: what I like, what I don't, and when I eat them.",
	9:  "Legs, core, repeat. Save this one for Thursday.\n\n#fitfam #zurich #legday #workout #ad #strong #abs #gym",
	14: "#ad In partnership with @muskelwerk.ch I tested the new shake for a month. Taste first, numbers second.",
	21: "My winter running kit. Code NORA10 takes 10 % off, link in my bio.",
	17: "Ad: @laufgut.store lent me these shoes for the lake round. They go back on Monday.",
	33: "Paid partnership with @alpenkraft.food | Breakfast before the long run, two versions.",
	37: "Recovery day, and a pillow that is worth it.\n\n#sleep #rest #recovery #fitfam #zurich #sponsored #calm",
}

var plainCaptions = [...]string{
	"Four exercises for a back that sits all day. No equipment, ten minutes.", "Rest day, and I mean it. Tea, sofa, a book.",
	"Lake round before work. The light was worth the alarm.", "How I warm up when it is cold. Slowly, and then a bit slower.",
	"Fünf Fehler beim Kreuzheben, die ich alle selbst gemacht habe.", "Your questions about sore muscles, answered without myths.",
	"Hill repeats on the Uetliberg. I counted wrong and did one more.", "Was ich an einem Trainingstag esse. Keine Waage, kein Drama.",
	"Mobility for hips, part two. Move with me.", "Half marathon in six weeks: the plan on one page.",
	"Deadlift 90 kg. It only took two years.", "The gym was empty and so was my head. Still went.",
	"Sonntag ist Dehntag. Macht mit, es dauert eine Viertelstunde.", "What I would tell myself three years ago.",
}

func (m maker) posts(followers []int) []samplePost {
	var posts []samplePost
	for i := range 40 {
		d := sampleDays - 3 - 5*i
		at := dayAt(d).Add(time.Duration(5+m.IntN(14))*time.Hour + time.Duration(m.IntN(60))*time.Minute)
		text, sponsored := sponsoredCaptions[i]
		if !sponsored {
			text = plainCaptions[i%len(plainCaptions)]
		}
		likes := followers[d] * m.about(21, 9) / 1000
		if m.oneIn(9) {
			likes = likes * 9 / 5
		}
		if d > spikeDay+1 { // the new followers do not react
			likes = likes * 23 / 25
		}
		p := samplePost{
			ID: strconv.FormatInt(18_040_000_000_000_000+int64(i)*7919, 10), Caption: text, Likes: &likes, Comments: likes * m.about(34, 12) / 1000,
			Type: "IMAGE", Product: "FEED", Permalink: fmt.Sprintf("https://www.instagram.com/p/NTZ%d/", 660-i), Timestamp: at.Format(metaTime), at: at,
		}
		switch i % 4 {
		case 0, 3:
			p.Type, p.Product = "VIDEO", "REELS"
		case 2:
			p.Type = "CAROUSEL_ALBUM"
		}
		if i == 16 || i == 30 {
			p.Likes = nil // hidden
		}
		posts = append(posts, p)
	}
	return posts
}

func (m maker) profile(posts []samplePost, followers int) []byte {
	return asJSON(map[string]any{"business_discovery": map[string]any{
		"id": sampleID, "username": sampleHandle, "name": "Nora Amsler", "biography": "Strength, running, rest. Zürich. An invented account.",
		"website": "https://nora-trainiert.example", "followers_count": followers, "follows_count": 711, "media_count": 658,
		"media": map[string]any{"data": posts},
	}})
}

// The ends and middles of ordinary comments.
var (
	openings = [...]string{"Tried this on Tuesday,", "My physio says the same,", "Two kids and no time, but", "Honestly,", "Been following since spring and", "Okay,", "As a beginner", "Since my knee operation", "In the lunch break", "Hab es heute probiert,", "Meine Schwester und ich", "Nach der Nachtschicht", "Second week now,", "At home without weights", "Im Studio in Oerlikon"}
	middles  = [...]string{"the second exercise is much harder than it looks", "I finally understood where my hips go", "my back feels so much better", "the ten minutes are the only ones I keep up", "ich schaffe schon drei Runden", "the warm-up made the difference", "I would love a version for tall people", "der Muskelkater ist gewaltig", "I did the hill one too and had to walk", "the breathing tip is gold", "das mit dem Dehnen hilft wirklich", "I stopped counting and just moved", "the plan fits my week", "my balance is still terrible", "the light at the lake was unreal this morning"}
	endings  = [...]string{"", ", thank you", ". How often do you do it?", ", even on Sunday", " 😂", ". Which shoes are those?", ", part three please", " 💪", ". Do you do this before or after running?", ", wer macht mit?", " and slept like a stone"}
	praises  = [...]string{"Wow", "Love this", "So good", "Great content", "Amazing!", "Mega", "Super schön", "Toll", "Goals", "Queen", "So inspiring", "Nice one"}
	emojis   = [...]string{"🔥🔥🔥", "😍", "💪💪", "👏👏👏", "❤️", "🙌", "😍😍🔥", "💯"}
	pushes   = [...]string{"Check out my page for daily workouts", "Follow me for meal plans, link in my bio", "Promote it on @fit.pages.daily", "DM me for a collab", "Hit the link in my profile and get your plan today", "Check my new video on my channel"}
	scams    = [...]string{"I earn 3000 dollars a week trading with Mrs Helen, message her on telegram @helen_trades_fx", "Invest 500 and get 5000 in 48 hours, contact me on whatsapp +1 555 0142", "You have been selected as our winner, dm @prize_team_77 to claim your prize"}
	podWords = [...]string{"Amazing babe 😍", "So so good", "Love this so much", "Goals 🔥", "Wow queen", "Great post", "Love it babe", "You look amazing", "So beautiful 😍"}
	podNames = [...]string{"fit.lena.91", "basel_bewegt", "coach.tim.ch", "mira.moves", "gym.with.jo", "lifted.by.lia"}
)

// comments draws what is said under the newest posts.
func (m maker) comments(posts []samplePost) []byte {
	type comment struct {
		ID        string            `json:"id"`
		Text      string            `json:"text"`
		Timestamp string            `json:"timestamp"`
		Username  string            `json:"username"`
		Likes     int               `json:"like_count"`
		Media     map[string]string `json:"media"`
	}
	var all []comment
	said := map[string]bool{}
	add := func(p *samplePost, after time.Duration, author, text string) {
		id := strconv.FormatInt(17_900_000_000_000_000+int64(len(all))*104_729, 10)
		all = append(all, comment{id, text, p.at.Add(after).Format(metaTime), author, m.IntN(4), map[string]string{"id": p.ID}})
	}
	for i := range 18 {
		p := &posts[i]
		for _, name := range podNames {
			if m.oneIn(4) { // busy that day
				continue
			}
			add(p, time.Duration(60+m.IntN(2700))*time.Second, name, m.from(podWords[:]...))
		}
		for range m.about(14, 3) {
			after := time.Duration(120+m.IntN(1800)*m.IntN(70)) * time.Second
			author := m.person(false)
			switch roll := m.IntN(100); {
			case roll < 56:
				text := ""
				for text == "" || said[text] {
					text = m.from(openings[:]...) + " " + m.from(middles[:]...) + m.from(endings[:]...)
				}
				said[text] = true
				add(p, after, author, text)
			case roll < 70:
				add(p, after, author, m.from(praises[:]...))
			case roll < 82:
				add(p, after, author, m.from(emojis[:]...))
			case roll < 89:
				add(p, after, author, "@"+m.person(false))
			case roll < 95:
				add(p, after, author, m.from(pushes[:]...))
			case roll < 97:
				add(p, after, author, m.from(scams[:]...))
			default:
				add(p, after, sampleHandle, "Thank you! Every other day is plenty.")
			}
		}
	}
	return asJSON(map[string]any{"data": all})
}

var (
	givenNames  = [...]string{"lara", "jonas", "mia", "luca", "sophie", "noah", "elif", "david", "anna", "tim", "sara", "marco", "lea", "nico", "julia", "ben", "alina", "reto", "vera", "urs"}
	familyNames = [...]string{"keller", "meier", "frei", "huber", "baum", "steiner", "roth", "graf", "vogel", "brunner", "wyss", "lang", "arnold", "kunz", "moser", "sutter"}
	consonants  = "bcdfghjklmnpqrstvwxz"
)

// person draws a handle: of a person, or of letters and digits.
func (m maker) person(bought bool) string {
	if bought {
		var b strings.Builder
		for range 6 + m.IntN(4) {
			b.WriteByte(consonants[m.IntN(len(consonants))])
		}
		return b.String() + strconv.Itoa(1000+m.IntN(90_000))
	}
	name := m.from(givenNames[:]...) + m.from(".", "_", "") + m.from(familyNames[:]...)
	if m.oneIn(3) {
		name += m.from("", "_") + strconv.Itoa(70+m.IntN(30))
	}
	return name
}

// audience draws the people per group, as Instagram lists them.
func (m maker) audience() []byte {
	type result struct {
		Values []string `json:"dimension_values"`
		Value  int      `json:"value"`
	}
	metric := func(key string, groups ...result) map[string]any {
		return map[string]any{
			"name": "follower_demographics", "period": "lifetime", "id": sampleID + "/insights/follower_demographics/lifetime",
			"total_value": map[string]any{"breakdowns": []any{map[string]any{"dimension_keys": []string{key}, "results": groups}}},
		}
	}
	of := func(key string, n int) result { return result{[]string{key}, n + m.IntN(40)} }
	return asJSON(map[string]any{"data": []any{
		metric("country", of("CH", 14_620), of("DE", 6_510), of("IN", 3_480), of("BR", 2_410), of("TR", 2_190), of("AT", 1_720), of("ID", 1_530), of("IT", 900), of("US", 810), of("FR", 640)),
		metric("age", of("13-17", 1_310), of("18-24", 11_480), of("25-34", 15_630), of("35-44", 6_040), of("45-54", 2_170), of("55-64", 640), of("65+", 210)),
		metric("gender", of("F", 22_650), of("M", 13_310), of("U", 1_520)),
	}})
}

// followers draws profiles: about a third look bought.
func (m maker) followers() []byte {
	type profile struct {
		ID        string `json:"id"`
		Handle    string `json:"handle"`
		Bio       string `json:"bio,omitempty"`
		Picture   bool   `json:"picture"`
		Private   bool   `json:"private"`
		Followers int    `json:"followers"`
		Following int    `json:"following"`
		Posts     int    `json:"posts"`
	}
	var all []profile
	for i := range 400 {
		p := profile{ID: strconv.FormatInt(52_000_000_000+int64(i*8_191+m.IntN(8_000)), 10), Picture: true}
		switch roll := m.IntN(100); {
		case roll < 33:
			p.Handle = m.person(true)
			p.Picture = m.oneIn(3)
			p.Followers, p.Following, p.Posts = m.IntN(45), 1_100+m.IntN(5_900), m.IntN(4)
			if m.oneIn(3) {
				p.Following = 300 + m.IntN(900)
			}
		case roll < 40: // a creator of some size
			p.Handle, p.Bio = m.person(false), m.from("Trainer in Bern", "Running, food, dogs", "Physio. Zürich")
			p.Followers, p.Following, p.Posts = 5_200+m.IntN(30_000), 200+m.IntN(900), 150+m.IntN(900)
		case roll < 48: // follows everybody
			p.Handle, p.Bio = m.person(false), m.from("", "Travel and sports")
			p.Followers, p.Following, p.Posts = 400+m.IntN(900), 1_600+m.IntN(2_500), 30+m.IntN(200)
		case roll < 56: // only looks on
			p.Handle, p.Private = m.person(false), true
			p.Followers, p.Following, p.Posts = 20+m.IntN(90), 120+m.IntN(400), m.IntN(6)
		default:
			p.Handle, p.Bio, p.Private = m.person(false), m.from("", "", "Zürich", "Two cats, one bike", "Lehrerin", "Berge und Brot"), m.oneIn(2)
			p.Followers, p.Following, p.Posts = 120+m.IntN(700), 150+m.IntN(600), 10+m.IntN(280)
		}
		all = append(all, p)
	}
	return lines(all)
}

// samplePlan is what is known of the account beside its payloads.
func samplePlan() []byte {
	from := dayAt(giveawayDay)
	share := func(key string, fraction float64) map[string]any {
		return map[string]any{"key": key, "fraction": fraction}
	}
	return asJSON(map[string]any{
		"as_of":   sampleNow,
		"account": map[string]any{"id": sampleID, "platform": "instagram", "country": "CH", "language": "de"},
		"random":  true,
		"events":  []any{map[string]any{"kind": "giveaway", "from": from, "to": from.AddDate(0, 0, 2).Add(20 * time.Hour), "note": "summer box, three winners"}},
		"own":     map[string]any{"links": []string{"nora-trainiert.example"}, "codes": []string{"NORA10"}, "tags": []string{"noratrainiert"}},
		"brands":  []string{"alpenkraft.food"},
		"rivals":  []string{"muskelwerk.ch"},
		"claimed": []any{map[string]any{
			"of":        "followers",
			"countries": []any{share("CH", 0.78), share("DE", 0.12), share("AT", 0.06)},
			"ages":      []any{share("18-24", 0.3), share("25-34", 0.5), share("35-44", 0.15)},
		}},
		"minimum_age": 18,
	})
}

// asJSON writes a payload.
func asJSON(v any) []byte {
	var out bytes.Buffer
	e := json.NewEncoder(&out)
	e.SetIndent("", " ")
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		panic(err)
	}
	return out.Bytes()
}

// lines writes a list, an element per line.
func lines[T any](list []T) []byte {
	var out bytes.Buffer
	for i, v := range list {
		line, err := json.Marshal(v)
		if err != nil {
			panic(err)
		}
		out.WriteString([]string{"[", ",\n"}[min(i, 1)])
		out.Write(line)
	}
	out.WriteString("]\n")
	return out.Bytes()
}

// The sample in the repository is what the generator draws, file by file.
func TestSample(t *testing.T) {
	files := makeSample()
	size := 0
	for name, body := range files {
		size += len(body)
		path := filepath.Join("sample", name)
		if testfiles.Updating() {
			require.NoError(t, os.MkdirAll("sample", 0o755))
			require.NoError(t, os.WriteFile(path, body, 0o600))
		}
		got, err := os.ReadFile(path)
		require.NoError(t, err)
		assert.Equal(t, string(body), string(got), name)
	}
	there, err := os.ReadDir("sample")
	require.NoError(t, err)
	assert.Len(t, there, len(files), "nothing else is in the sample")
	t.Logf("the sample has %d bytes", size)
	assert.Less(t, size, 400_000)
}
