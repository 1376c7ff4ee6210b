package disclosure_test

import (
	"net/url"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/seed-e12bc25d/influencekit/audit/disclosure"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A trial is a post with its ties.
type trial struct {
	content disclosure.Content
	ties    disclosure.Ties
}

// label is a label that the regime accepts.
func label(r disclosure.Regime) string {
	if len(r.Labels) == 0 || r.Kind == disclosure.TermsOfPlatform || r.Code == "EU" {
		return "#ad"
	}
	return strings.ReplaceAll(r.Labels[0].Text, "{brand}", "@glowlab")
}

// rejected is a wording that the regime finds unclear.
func rejected(r disclosure.Regime) string {
	for _, w := range r.Wordings {
		if w.Clarity == disclosure.Unclear && len(w.Texts) > 0 && w.Rule == "" {
			return written(w.Texts[0])
		}
	}
	return "Thanks to all"
}

// trials has for each sign a post that sets it off under a regime.
func trials(r disclosure.Regime) map[disclosure.Sign]trial {
	l := label(r)
	video := func(c disclosure.Content) disclosure.Content {
		c.Platform, c.Format = engagement.YouTube, engagement.Video
		return c
	}
	story := func(t ...disclosure.Timed) disclosure.Content {
		return disclosure.Content{Platform: engagement.Instagram, Format: engagement.Story, Screen: t, Frames: 2}
	}
	with := func(f func(*disclosure.Content)) disclosure.Content {
		c := photo("Love this")
		f(&c)
		return c
	}
	line := disclosure.Timed{Text: l}
	who := "#ad"
	if r.Code == "IT" { // where the tag alone is not clear
		who = l
	}
	branded := paid
	branded.Brands = []string{"Glowlab"}
	all := map[disclosure.Sign]trial{
		disclosure.SignTied:        {photo("Love this"), paid},
		disclosure.SignUntied:      {photo("Love this"), tied(disclosure.NoTie)},
		disclosure.SignObvious:     {photo("Love this"), disclosure.Ties{Of: paid.Of, Obvious: engagement.Yes}},
		disclosure.SignSmall:       {photo("Love this"), tied(disclosure.FreeProduct)},
		disclosure.SignAffLink:     {photo("Here: https://amzn.to/3x"), disclosure.Ties{}},
		disclosure.SignCode:        {photo("Use my code MIA20 at checkout"), disclosure.Ties{}},
		disclosure.SignBrandTag:    {photo("Love @glowlab"), disclosure.Ties{Brands: []string{"glowlab"}}},
		disclosure.SignPicture:     {photo("What a day"), paid},
		disclosure.SignRepost:      {with(func(c *disclosure.Content) { c.Repost = engagement.Yes }), paid},
		disclosure.SignAbroad:      {with(func(c *disclosure.Content) { c.Country = "XX" }), paid},
		disclosure.SignSynthetic:   {with(func(c *disclosure.Content) { c.Synthetic = engagement.Yes }), paid},
		disclosure.SignVirtual:     {with(func(c *disclosure.Content) { c.Synthetic = engagement.Yes }), paid},
		disclosure.SignRetouched:   {with(func(c *disclosure.Content) { c.Retouched = engagement.Yes }), paid},
		disclosure.SignChildren:    {with(func(c *disclosure.Content) { c.ChildAudience = engagement.Yes }), paid},
		disclosure.SignAmount:      {photo("#ad They paid me 500 dollars"), paid},
		disclosure.SignMissing:     {photo("Love this"), paid},
		disclosure.SignOnlyTags:    {photo("Love this @glowlab"), paid},
		disclosure.SignClear:       {photo(l + " Love this"), paid},
		disclosure.SignUnclear:     {photo(rejected(r) + ": love this"), paid},
		disclosure.SignUnderstat:   {photo("Thanks to Glowlab for the free serum, I love it"), paid},
		disclosure.SignWho:         {with(func(c *disclosure.Content) { c.Caption, c.About = who+" Sweeteners are fine", []string{"aspartame"} }), disclosure.Ties{Of: paid.Of, Brands: []string{"American Beverage"}}},
		disclosure.SignLanguage:    {with(func(c *disclosure.Content) { c.Caption, c.Language = l+" x", "eo" }), branded},
		disclosure.SignDenied:      {photo("This is not an ad"), paid},
		disclosure.SignLabelOnly:   {with(func(c *disclosure.Content) { c.Label.On = engagement.Yes }), paid},
		disclosure.SignNoLabel:     {with(func(c *disclosure.Content) { c.Label.On = engagement.No }), paid},
		disclosure.SignHidden:      {with(func(c *disclosure.Content) { c.Bio = l }), paid},
		disclosure.SignCut:         {photo(long + long + "#" + strings.Trim(l, "#[]") + " and more"), branded},
		disclosure.SignPile:        {photo("Love it #one #two #three #four #" + strings.Trim(l, "#[]") + " #five #six and more"), branded},
		disclosure.SignEnd:         {photo("Love this serum. " + l), branded},
		disclosure.SignNotFirst:    {photo("Love this serum so much, it is the very best that I have ever tried #" + strings.Trim(l, "#[]") + " for real"), branded},
		disclosure.SignBio:         {with(func(c *disclosure.Content) { c.Bio = l }), branded},
		disclosure.SignComment:     {with(func(c *disclosure.Content) { c.FirstComment = l }), branded},
		disclosure.SignElsewhere:   {with(func(c *disclosure.Content) { c.Elsewhere = l }), branded},
		disclosure.SignNotInVideo:  {video(disclosure.Content{Caption: l}), branded},
		disclosure.SignDescription: {video(disclosure.Content{Caption: l}), branded},
		disclosure.SignUnseen:      {video(disclosure.Content{Speech: []disclosure.Timed{line}, Channels: []disclosure.Channel{disclosure.Seen}}), branded},
		disclosure.SignUnheard:     {disclosure.Content{Platform: engagement.Podcast, Format: engagement.Audio, Caption: l}, branded},
		disclosure.SignLate:        {video(disclosure.Content{Speech: []disclosure.Timed{{Text: l, From: time.Minute}}}), branded},
		disclosure.SignSpokenOnly:  {video(disclosure.Content{Speech: []disclosure.Timed{line}}), branded},
		disclosure.SignOneWay:      {video(disclosure.Content{Speech: []disclosure.Timed{line}}), branded},
		disclosure.SignOnce:        {disclosure.Content{Format: engagement.Live, Duration: 3 * time.Hour, Speech: []disclosure.Timed{line}}, branded},
		disclosure.SignFrame:       {story(disclosure.Timed{Text: l, Frame: 1}), branded},
		disclosure.SignNotOnStory:  {disclosure.Content{Format: engagement.Story, Speech: []disclosure.Timed{line}}, branded},
		disclosure.SignNotOnImage:  {photo(l + " Love this"), branded},
		disclosure.SignIllegible:   {story(disclosure.Timed{Text: l, Small: engagement.Yes}), branded},
		disclosure.SignShort:       {story(disclosure.Timed{Text: l, To: time.Second / 2}), branded},
		disclosure.SignInaudible:   {video(disclosure.Content{Speech: []disclosure.Timed{{Text: l, Unclear: engagement.Yes}}}), branded},
		disclosure.SignNotFirstOn:  {story(disclosure.Timed{Text: "My serum " + l}), branded},
		disclosure.SignCovered:     {story(disclosure.Timed{Text: l, Hidden: engagement.Yes}), branded},
		disclosure.SignNoTitle:     {video(disclosure.Content{Title: "My day", Speech: []disclosure.Timed{line}}), branded},
		disclosure.SignFarFromLink: {photo("Commissions earned. " + long + long + " https://amzn.to/3x"), tied(disclosure.CommissionLink)},
		disclosure.SignEvasion:     {photo("#a\u200bd Love this"), paid},
		disclosure.SignHealth:      {photo("It cures my acne"), paid},
		disclosure.SignResult:      {photo("I lost 10 pounds"), paid},
		disclosure.SignTypical:     {photo("Results not typical"), paid},
		disclosure.SignExpert:      {photo("As a dietitian, I say yes"), paid},
		disclosure.SignUntried:     {photo("I haven't tried it yet"), paid},
		disclosure.SignBought:      {photo("Get a discount for a five-star review"), paid},
		disclosure.SignReview:      {photo("Leave a review for a chance to win"), paid},
	}
	for _, tie := range disclosure.TieKinds() {
		all[disclosure.TieSign(tie)] = trial{photo("Love this"), tied(tie)}
	}
	for _, c := range []disclosure.Conduct{
		disclosure.NotTried, disclosure.NotBelieved, disclosure.NoProof, disclosure.NotTypical, disclosure.NotExpert, disclosure.NotCollective,
		disclosure.NoLongerHeld, disclosure.NotMonitored, disclosure.ByAgency, disclosure.OnlyPraise, disclosure.FakeReview, disclosure.SentimentBought,
		disclosure.ReviewByInsider, disclosure.ReviewRewarded, disclosure.OwnReviewSite, disclosure.ReviewsSuppressed, disclosure.FakeIndicators,
	} {
		all[disclosure.ConductSign(c)] = trial{with(func(x *disclosure.Content) { x.Conduct = []disclosure.Conduct{c} }), paid}
	}
	return all
}

// written is a use of a pattern.
func written(text string) string {
	text = strings.NewReplacer("#{brand}", "#Glowlab_", "{brand}", "@glowlab", "{link}", "https://x.co/1", "{code}", "MIA20", "#{run}", "#coolstyle").Replace(text)
	var words []string
	for _, w := range strings.Fields(text) {
		if w == "&" || strings.HasPrefix(w, "..") {
			continue
		}
		first, _, _ := strings.Cut(w, "|")
		words = append(words, first)
	}
	return strings.Join(words, " ")
}

func fires(r disclosure.Report, id string) bool {
	for _, f := range r.Findings {
		if f.Rule == id {
			return true
		}
	}
	return false
}

func TestEveryRule(t *testing.T) {
	dates := 0
	for _, regime := range disclosure.Regimes() {
		k, err := disclosure.New(regime)
		require.NoError(t, err)
		signs := trials(regime)
		platform := engagement.Instagram
		if len(regime.Platforms) > 0 {
			platform = regime.Platforms[0]
		}
		assert.NotEmpty(t, regime.Coverage, regime.Code)
		for _, rule := range regime.Rules {
			u, err := url.Parse(rule.Source)
			assert.NoError(t, err)
			assert.Contains(t, []string{"http", "https"}, u.Scheme, rule.ID)
			assert.Contains(t, []disclosure.Trust{disclosure.Read, disclosure.LookedUp, disclosure.Reported, disclosure.Remembered, disclosure.Practice, disclosure.Inferred}, rule.Trust, rule.ID)
			assert.NotEmpty(t, rule.Message, rule.ID)
			for _, sign := range rule.On {
				try, ok := signs[sign]
				require.True(t, ok, "no trial of %s", sign)
				if len(regime.Platforms) > 0 {
					try.content.Platform = platform
				}
				assert.True(t, fires(k.Check(try.content, try.ties), rule.ID), "%s is not set off by %s: %+v %+v", rule.ID, sign, try, k.Check(try.content, try.ties))
				if rule.From != "" {
					dates++
					from, err := time.Parse(time.DateOnly, rule.From)
					require.NoError(t, err)
					try.content.Published = from.Add(-time.Second)
					assert.False(t, fires(k.Check(try.content, try.ties), rule.ID), "%s before its day", rule.ID)
					try.content.Published = from
					assert.True(t, fires(k.Check(try.content, try.ties), rule.ID), "%s on its day", rule.ID)
				}
			}
			if len(rule.On) == 0 {
				uses := 0
				for _, w := range regime.Wordings {
					for _, text := range w.Texts {
						if w.Rule == rule.ID {
							uses++
							try := photo(written(text) + ": Love this")
							assert.True(t, fires(k.Check(try, paid), rule.ID), "%s is not set off by %q", rule.ID, try.Caption)
						}
					}
				}
				assert.Positive(t, uses, "%s: no wording names it", rule.ID)
			}
			quiet := trial{photo("What a day"), tied(disclosure.NoTie)}
			if len(rule.On) > 0 && rule.On[0] == disclosure.SignUntied {
				quiet.ties = paid
			}
			quiet.content.Platform = platform
			assert.False(t, fires(k.Check(quiet.content, quiet.ties), rule.ID), "%s is set off by nothing", rule.ID)
		}
	}
	assert.Positive(t, dates)
}

// federal is every rule of the United States as the facts have it: its severity,
// then how its source was read. Where parts were read in different ways it is the
// grade of the part that the message tells.
const federal = `
TRIG-MATERIAL I R; TRIG-MINORITY I R; TRIG-MONEY I R; TRIG-FREE I R; TRIG-PERK I R; TRIG-PRIZE I R; TRIG-EMPLOY I R; TRIG-FAMILY I R;
TRIG-AFFIL I M; TRIG-ROYALTY I M; TRIG-TAG I R; TRIG-PICTURE I S; TRIG-REPOST L S; TRIG-FOREIGN I S; TRIG-NONE-OWN I S;
TRIG-NONE-EXPECTED I R; TRIG-IMMATERIAL I R; TRIG-VIRTUAL I R; TRIG-PASTDEAL L M;
WORD-NOMAGIC I S; WORD-CLEAR - R; WORD-ABBR V R; WORD-STANDALONE V R; WORD-BRANDED-COMBO - S; WORD-RUNON L M; WORD-EMPLOYEE L M;
WORD-CONSULT L M; WORD-UNDERSTATE V S; WORD-WHO L S; WORD-NODETAIL I R; WORD-LANG L M; WORD-AUDIENCE B M; WORD-CONTEST L S;
WORD-AFFLINK L M; WORD-EMOJI L R; WORD-EVASION B I; WORD-CONTRADICT V M;
PLACE-CC V R; PLACE-UNAVOIDABLE V M; PLACE-TRUNCATED V R; PLACE-HASHPILE V R; PLACE-END L R; PLACE-START B S; PLACE-BIO V R;
PLACE-WITH V R; PLACE-EACH V R; PLACE-MODALITY V R; PLACE-VIDEO-IN V R; PLACE-VIDEO-EARLY B S; PLACE-VIDEO-BOTH B R; PLACE-LIVE L R;
PLACE-STORY L R; PLACE-PHOTO B M; PLACE-LEGIBLE V R; PLACE-AUDIO V M; PLACE-DEVICE L M; PLACE-PLATFORMTOOL L S; PLACE-THUMB B M;
PLACE-AFFPROX V S; PLACE-TYPEICON V M;
CLAIM-HONEST V R; CLAIM-NOTTRIED V M; CLAIM-SUBSTANTIATE V M; CLAIM-TYPICAL V S; CLAIM-EXPERT V R; CLAIM-ORG V R; CLAIM-STALE L R;
CLAIM-ENDORSER I K; DUTY-MONITOR L M; DUTY-AGENCY L M; DUTY-CONTENTRULES V S; KIDS L R;
REV-FAKE V R 465.2; REV-BUY V R 465.4; REV-INSIDER V R 465.5; REV-INCENT L M; REV-SITE V R 465.6; REV-SUPPRESS V R 465.7; FAKE-INDICATORS V R 465.8`

func TestFederalRules(t *testing.T) {
	rules := map[string]disclosure.Rule{}
	for _, r := range disclosure.US().Rules {
		rules[r.ID] = r
	}
	for _, row := range strings.Split(federal, ";") {
		want := strings.Fields(row)
		id := "FTC-" + want[0]
		r, ok := rules[id]
		require.True(t, ok, id)
		assert.Equal(t, want[1], string(r.Severity), id)
		assert.Equal(t, want[2], string(r.Trust), id)
		if len(want) > 3 {
			assert.True(t, strings.HasSuffix(r.Source, "#"+want[3]), r.Source)
			assert.Equal(t, "2024-10-21", r.From, id)
		}
		delete(rules, id)
	}
	ny := rules["NY-SYNTHETIC"]
	assert.Equal(t, []string{"2026-06-09", "V"}, []string{ny.From, string(ny.Trust)})
	assert.Len(t, rules, 1, "a rule that no row of the facts has")
	assert.Contains(t, disclosure.FakeIndicatorsRule, "FAKE-INDICATORS")
}

// TestIDs: every id begins with the code of its regime in capitals, or with FTC or
// NY for the United States, and no two regimes share one.
func TestIDs(t *testing.T) {
	seen := map[string]string{}
	for _, regime := range disclosure.Regimes() {
		for _, r := range regime.Rules {
			prefix, _, _ := strings.Cut(r.ID, "-")
			if regime.Code == "US" {
				assert.Contains(t, []string{"FTC", "NY"}, prefix, r.ID)
			} else {
				assert.Equal(t, strings.ToUpper(regime.Code), prefix, r.ID)
			}
			assert.Equal(t, strings.ToUpper(r.ID), r.ID)
			assert.Empty(t, seen[r.ID], r.ID)
			seen[r.ID] = regime.Code
		}
	}
}

// TestDatedRules holds the days since which rules are in force, beside those of the
// United States: the AI Act's article 50(4), Norway's mark for retouched bodies, and
// South Korea's label at the beginning of a text.
func TestDatedRules(t *testing.T) {
	dates := map[string]string{}
	for _, regime := range disclosure.Regimes() {
		for _, r := range regime.Rules {
			if r.From != "" && regime.Code != "US" {
				dates[r.ID] = r.From
			}
		}
	}
	assert.Equal(t, map[string]string{"EU-AI-ACT-50-4": "2026-08-02", "NO-RETOUCHED": "2022-07-01", "KR-START": "2024-12-01"}, dates)
}

// TestSharedRules: of the rules that most regimes share, those that their sources do
// not say in words are inferred; a regime's own rule stands for the shared one, and
// what is known from memory says so.
func TestSharedRules(t *testing.T) {
	find := func(r disclosure.Regime, id string) disclosure.Rule {
		i := slices.IndexFunc(r.Rules, func(rule disclosure.Rule) bool { return rule.ID == id })
		require.GreaterOrEqual(t, i, 0, id)
		return r.Rules[i]
	}
	assert.Equal(t, disclosure.Read, find(disclosure.IE(), "IE-MISSING").Trust)
	assert.Equal(t, disclosure.Inferred, find(disclosure.IE(), "IE-DENIED").Trust)
	end := find(disclosure.UK(), "UK-END")
	assert.Equal(t, []string{"V", "S"}, []string{string(end.Severity), string(end.Trust)})
	for _, r := range disclosure.AE().Rules {
		assert.Equal(t, disclosure.Remembered, r.Trust, r.ID)
	}
}
