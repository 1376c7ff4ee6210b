package contract_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/audit/disclosure"
	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/engagement/problem"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// The zero contract is refused for what it lacks, and not for a wrong tag or rule.
func TestZeroContract(t *testing.T) {
	var list problem.List
	require.ErrorAs(t, contract.Contract{}.Validate(), &list)
	assert.Equal(t, []string{"id: required", "brand.name: required", "creator.name: required"}, faults(contract.Contract{}))
	least := contract.Contract{ID: "a", Brand: contract.Party{Name: "B"}, Creator: contract.Creator{Party: contract.Party{Name: "C"}}}
	require.NoError(t, least.Validate(), "little was agreed, and nothing impossible")
}

// Problems name no Go types and list the names where they are few.
func TestSentences(t *testing.T) {
	_, err := contract.Parse(strings.NewReader(`{"id":"a","brand":{"name":"B"},"creator":{"name":"C","born":"2026-02-30","minor":"no","status":"friend"},
		"rights":[{"id":"r","territory":["Earth"],"fee":"12","archive":"burn","media":["billboard"]}],
		"compensation":[{"bonus":{"measure":"fame","threshold":{"rate":"x"},"amount":{"amount":"1","currency":"EUR"}}}]}`), nil)
	var list problem.List
	require.ErrorAs(t, err, &list)
	got := map[string]string{}
	for _, p := range list {
		got[p.Path] = p.Message
		for _, leak := range []string{"civil.", "money.", "engagement.", "rule "} {
			assert.NotContains(t, p.Message, leak)
		}
	}
	for path, want := range map[string]string{
		"creator.born":                         "is no day such as 2026-10-31",
		"creator.minor":                        "must be true or false",
		"creator.status":                       "is not a known name; the names are contractor and employee",
		"rights[0].territory[0]":               "must be a country code of two letters, such as ES, or worldwide",
		"rights[0].fee":                        `must be an amount such as {"amount":"1200.50","currency":"EUR"}`,
		"rights[0].archive":                    "is not a known name; the names are may_stay and taken_down",
		"compensation[0].bonus.threshold.rate": `must be a decimal number such as "0.15", which is 15 %`,
	} {
		assert.Equal(t, want, got[path], path)
	}
	assert.Contains(t, got["rights[0].media[0]"], "brand_social")
}

// faults returns what is impossible in a contract, as "path: rule".
func faults(c contract.Contract) []string {
	var list problem.List
	if !errors.As(c.Validate(), &list) {
		return nil
	}
	var got []string
	for _, p := range list {
		got = append(got, p.Path+": "+p.Rule)
	}
	return got
}

// bad has changes of the good contract, each with the one problem it makes.
func bad() map[string]func(c *contract.Contract) {
	type c = contract.Contract
	usd := func(s string) money.Amount { return money.Must(s, "USD") }
	over := money.BasisPoints(10001)
	return map[string]func(*contract.Contract){
		"id: required":                      func(c *c) { c.ID = "" },
		"id: max":                           func(c *c) { c.ID = strings.Repeat("a", 201) },
		"id: plain":                         func(c *c) { c.ID = "a\nb" },
		"title: plain":                      func(c *c) { c.Title = "<script>" },
		"note: text":                        func(c *c) { c.Note = "a\x00b" },
		"note: max":                         func(c *c) { c.Note = strings.Repeat("a", 20001) },
		"version: gte":                      func(c *c) { c.Version = -1 },
		"zone: zone":                        func(c *c) { c.Zone = "Europe Madrid" },
		"currency: currency_code":           func(c *c) { c.Currency = "usd" },
		"brand.country: iso3166_1_alpha2":   func(c *c) { c.Brand.Country = "USA" },
		"brand.email: email":                func(c *c) { c.Brand.Email = "glow" },
		"creator.handles[0].name: handle":   func(c *c) { c.Creator.Handles[0].Name = "@ana skin" },
		"creator.handles[0].platform: enum": func(c *c) { c.Creator.Handles[0].Platform = "insta" },
		"creator.status: enum":              func(c *c) { c.Creator.Status = "friend" },
		"creator.set_aside: share":          func(c *c) { c.Creator.SetAside = over },
		"creator.agent.share: share":        func(c *c) { c.Creator.Agent.Share = money.BasisPoints(-1) },
		"creator.guardian: contradicts":     func(c *c) { c.Creator.Guardian = &contract.Party{Name: "Eva"} },
		"creator.minor: contradicts":        func(c *c) { c.Creator.Born = civil.NewDate(2012, 1, 1) },
		"signed: not_before":                func(c *c) { c.Creator.Born, c.Creator.Minor = civil.NewDate(2026, 9, 2), unsaid },
		"amends.version: contradicts":       func(c *c) { c.Amends = &contract.Amendment{Version: 1} },
		"term.to: not_before":               func(c *c) { c.Term.To = civil.NewDate(2026, 8, 31) },
		"communication.reply_hours: gte":    func(c *c) { c.Communication.ReplyHours = -1 },

		"deliverables[0].count: gte":                 func(c *c) { c.Deliverables[0].Count = 0 },
		"deliverables[0].count: lte":                 func(c *c) { c.Deliverables[0].Count = 10001 },
		"deliverables[0].format: required":           func(c *c) { c.Deliverables[0].Format = "" },
		"deliverables[2].id: duplicate":              func(c *c) { c.Deliverables[2].ID, c.Rights, c.Compensation[3].PerView.Deliverable = "reel", nil, "" },
		"deliverables[0].seconds.max: not_below":     func(c *c) { c.Deliverables[0].Seconds.Max = 19 },
		"deliverables[0].window.to: not_before":      func(c *c) { c.Deliverables[0].Window.To = civil.NewDate(2026, 9, 30) },
		"deliverables[0].window.end: after":          func(c *c) { c.Deliverables[0].Window.End = "17:00" },
		"deliverables[0].window.start: clock":        func(c *c) { c.Deliverables[0].Window.Start = "5 pm" },
		"deliverables[0].window.from: needs":         func(c *c) { c.Deliverables[0].Window = contract.Window{Start: "17:00"} },
		"deliverables[0].live_for.months: gte":       func(c *c) { c.Deliverables[0].LiveFor.Months = -1 },
		"deliverables[0].draft.after: either":        func(c *c) { c.Deliverables[0].Draft.After = contract.OnBrief },
		"deliverables[0].draft.after: enum":          func(c *c) { c.Deliverables[0].Draft = contract.When{After: "christmas"} },
		"deliverables[0].draft.after: needs":         func(c *c) { c.Deliverables[0].Draft.Days = 3 },
		"guidelines.hashtags[0]: hashtag":            func(c *c) { c.Guidelines.Hashtags[0] = "#two words" },
		"guidelines.hashtags[1]: duplicate":          func(c *c) { c.Guidelines.Hashtags[1] = "AD" },
		"guidelines.banned_hashtags[0]: contradicts": func(c *c) { c.Guidelines.BannedHashtags[0] = "AutumnGlow" },
		"guidelines.mentions[0]: handle":             func(c *c) { c.Guidelines.Mentions[0] = "@" },
		"guidelines.links[0]: link":                  func(c *c) { c.Guidelines.Links[0] = "glow.example" },
		"assets[0].provider: contradicts":            func(c *c) { c.Assets[0].Provider = contract.Both },
		"approval.silence: enum":                     func(c *c) { c.Approval.Silence = "perhaps" },
		"approval.reply_business_days: either":       func(c *c) { c.Approval.ReplyDays = 2 },
		"approval.no_rounds: either":                 func(c *c) { c.Approval.NoRounds = true },

		"compensation[0]: one_of":                            func(c *c) { c.Compensation[0].Product = &contract.Product{Name: "Cream"} },
		"compensation[1]: one_of":                            func(c *c) { c.Compensation[1] = contract.Pay{ID: "stories"} },
		"compensation[1].id: duplicate":                      func(c *c) { c.Compensation[1].ID = "fee" },
		"compensation[0].flat_fee.amount: positive":          func(c *c) { c.Compensation[0].FlatFee.Amount = usd("0") },
		"compensation[2].commission.rate: either":            func(c *c) { c.Compensation[2].Commission.Rate = money.BasisPoints(1) },
		"compensation[2].commission.rate: one_of":            func(c *c) { c.Compensation[2].Commission.Tiers, c.Compensation[2].Commission.TierMode = nil, "" },
		"compensation[2].commission.tier_mode: required":     func(c *c) { c.Compensation[2].Commission.TierMode = "" },
		"compensation[2].commission.tiers[0].from: gap":      func(c *c) { c.Compensation[2].Commission.Tiers[0].From = usd("1") },
		"compensation[2].commission.tiers[1].from: required": func(c *c) { c.Compensation[2].Commission.Tiers[1].From = money.Amount{} },
		"compensation[2].commission.tiers[1].from: gap":      func(c *c) { c.Compensation[2].Commission.Tiers[1].From = usd("5000.01") },
		"compensation[2].commission.tiers[1].from: overlap":  func(c *c) { c.Compensation[2].Commission.Tiers[1].From = usd("4999.99") },
		"compensation[2].commission.tiers[2].from: after":    func(c *c) { t := c.Compensation[2].Commission.Tiers; t[1].To, t[2].From = money.Amount{}, usd("5000") },
		"compensation[2].commission.tiers[2].to: after":      func(c *c) { c.Compensation[2].Commission.Tiers[2].To = usd("20000") },
		"compensation[2].commission.tiers[0].rate: share":    func(c *c) { c.Compensation[2].Commission.Tiers[0].Rate = over },
		"compensation[2].commission.cap: same_currency":      func(c *c) { c.Compensation[2].Commission.Cap = money.Must("6000", "EUR") },
		"compensation[2].commission.cap: not_negative":       func(c *c) { c.Compensation[2].Commission.Cap = usd("-1") },
		"compensation[2].commission.cap: not_below":          func(c *c) { c.Compensation[2].Commission.Floor = usd("6000.01") },
		"compensation[2].commission.floor: contradicts":      func(c *c) { t := c.Compensation[2].Commission; t.CapEvery, t.Floor = contract.EveryOrder, usd("1") },
		"compensation[3].per_view.per: gte":                  func(c *c) { c.Compensation[3].PerView.Per = 0 },
		"compensation[3].per_view.metric: enum":              func(c *c) { c.Compensation[3].PerView.Metric = "eyeballs" },
		"compensation[3].per_view.make_good: needs":          func(c *c) { c.Compensation[3].PerView.MakeGood = "" },
		"compensation[3].per_view.make_good: either": func(c *c) {
			v := c.Compensation[3].PerView
			v.MakeGood, v.Minimum = contract.NoPay, engagement.Known(9)
		},
		"compensation[4].bonus.threshold: required":          func(c *c) { c.Compensation[4].Bonus.Threshold = contract.Value{} },
		"compensation[4].bonus.threshold: fits_measure":      func(c *c) { c.Compensation[4].Bonus.Threshold = contract.Value{Count: engagement.Known(9)} },
		"compensation[4].bonus.threshold: one_of":            func(c *c) { c.Compensation[4].Bonus.Threshold.Count = engagement.Known(9) },
		"compensation[4].bonus.threshold.rate: not_negative": func(c *c) { c.Compensation[4].Bonus.Threshold.Rate = money.BasisPoints(-500) },
		"compensation[4].bonus.threshold.money: same_currency": func(c *c) {
			b := c.Compensation[4].Bonus
			b.Measure, b.Threshold = contract.Revenue, contract.Value{Money: money.Must("5000", "EUR")}
		},
		"compensation[5].product.return: either":         func(c *c) { c.Compensation[5].Product.Return = contract.When{After: contract.OnEnd} },
		"compensation[5].product.quantity: gte":          func(c *c) { c.Compensation[5].Product.Quantity = -1 },
		"compensation[6].retainer.every: contradicts":    func(c *c) { c.Compensation[6].Retainer.Every = contract.EveryOrder },
		"compensation[7].late_deduction: one_of":         func(c *c) { c.Compensation[7].LateDeduction.Amount = usd("5") },
		"payment.schedule: adds_up":                      func(c *c) { c.Payment.Schedule[1].Share = money.BasisPoints(4999) },
		"payment.schedule[1].due: required":              func(c *c) { c.Payment.Schedule[1].Due = contract.When{} },
		"payment.schedule[1]: one_of":                    func(c *c) { c.Payment.Schedule[1].Amount = usd("5") },
		"payment.schedule[1].amount: same_currency":      func(c *c) { c.Payment.Schedule = euroToo(usd("5")) },
		"payment.late_fee: one_of":                       func(c *c) { c.Payment.LateFee.Flat = usd("25") },
		"rights[0].lasts.forever: either":                func(c *c) { c.Rights[0].Lasts.Forever = true },
		"rights[0].media[0]: enum":                       func(c *c) { c.Rights[0].Media[0] = "billboard" },
		"rights[0].media[1]: either":                     func(c *c) { c.Rights[0].Media[1] = contract.AllMedia },
		"rights[0].territory[0]: either":                 func(c *c) { c.Rights[0].Territory[0] = contract.Worldwide },
		"rights[0].territory[0]: territory":              func(c *c) { c.Rights[0].Territory[0] = "Earth" },
		"rights[0].included: either":                     func(c *c) { c.Rights[0].Included = yes },
		"rights[0].deliverables[0]: unknown_deliverable": func(c *c) { c.Rights[0].Deliverables[0] = "post" },
		"allowlisting[0].spend_share: share":             func(c *c) { c.Allowlisting[0].SpendShare = over },
		"exclusivity[0].platforms: either":               func(c *c) { c.Exclusivities[0].AllPlatforms = true },
		"disclosure.ties[0]: tie":                        func(c *c) { c.Disclosure.Ties = []disclosure.Tie{"love"} },
		"expectations[0].promised: contradicts":          func(c *c) { c.NoGuarantee = true },
		"morals.no_cure: either":                         func(c *c) { c.Morals.NoCure = true },
		"indemnity.uncapped: either":                     func(c *c) { c.Indemnity.Uncapped = true },
		"insurance.none: either":                         func(c *c) { c.Insurance.Cover = usd("5") },
		"termination.kill_fee[1].share: not_below":       func(c *c) { c.Termination.Kill[1].Share = money.BasisPoints(2499) },
		"termination.kill_fee[1].after: duplicate":       func(c *c) { c.Termination.Kill[1].After = contract.OnSigning },
	}
}

// euroToo is a schedule in two currencies.
func euroToo(first money.Amount) []contract.Instalment {
	due := contract.When{After: contract.OnSigning}
	return []contract.Instalment{{Amount: first, Due: due}, {Amount: money.Must("5", "EUR"), Due: due}}
}

// Each rule refuses a value that is impossible, alone, and the good contract, which
// has a value of its own at each of these places, passes all.
func TestEachRule(t *testing.T) {
	require.Empty(t, faults(good(t)))
	for want, change := range bad() {
		t.Run(want, func(t *testing.T) {
			c := good(t)
			change(&c)
			assert.Equal(t, []string{want}, faults(c))
		})
	}
	t.Logf("%d problems, each made by one change", len(bad()))
}

// What is unusual and lawful is not refused.
func TestNotRefused(t *testing.T) {
	type c = contract.Contract
	for name, change := range map[string]func(*contract.Contract){
		"a second to pay":               func(c *c) { c.Compensation[0].FlatFee.Amount = money.Must("0.01", "USD") },
		"all of it":                     func(c *c) { c.Compensation[2].Commission.Tiers[2].Rate = money.One() },
		"a first tier of nothing":       func(c *c) { c.Compensation[2].Commission.Tiers[0].Rate = money.Ratio{} },
		"a first tier from 0 of none":   func(c *c) { c.Compensation[2].Commission.Tiers[0].From = money.Amount{} },
		"tiers without their ends":      func(c *c) { t := c.Compensation[2].Commission.Tiers; t[0].To, t[1].To = money.Amount{}, money.Amount{} },
		"a last tier with an end":       func(c *c) { c.Compensation[2].Commission.Tiers[2].To = money.Must("20000.01", "USD") },
		"three days before publication": func(c *c) { c.Deliverables[0].Draft = contract.When{After: contract.OnPublication, Days: -3} },
		"a window of one day":           func(c *c) { c.Deliverables[0].Window.To = c.Deliverables[0].Window.From },
		"until midnight":                func(c *c) { c.Deliverables[0].Window.End = "24:00" },
		"a term of one day":             func(c *c) { c.Term.To = c.Term.From },
		"shares and a sum": func(c *c) {
			c.Payment.Schedule[1].Share, c.Payment.Schedule[1].Amount = money.Ratio{}, money.Must("9", "USD")
		},
		"a threshold of money": func(c *c) {
			b := c.Compensation[4].Bonus
			b.Measure, b.Threshold = contract.Revenue, contract.Value{Money: money.Must("5000", "USD")}
		},
		"a return of 400 %":          func(c *c) { b := c.Compensation[4].Bonus; b.Measure, b.Threshold.Rate = contract.ROAS, money.Whole(4) },
		"another currency elsewhere": func(c *c) { c.Exclusivities[0].Fee = money.Must("400", "EUR") },
		"a currency of the past":     func(c *c) { c.Currency = "DEM" },
		"no kill fee at first":       func(c *c) { c.Termination.Kill[0].Share = money.Ratio{} },
		"names of the world": func(c *c) {
			c.Brand.Name, c.Creator.Name = "Ŀ'Oré·al & Søn \"1\" A/S", "José María Ñandú-O’Brien 佐藤 محمد"
		},
		"lines and marks in a note": func(c *c) { c.Note = "1 < 2\r\n\tand 3 > 2 👩‍👧 می‌خواهم" },
		"a long note":               func(c *c) { c.Note = strings.Repeat("ü", 20000) },
		"a blog by its name": func(c *c) {
			c.Creator.Handles[0] = contract.Handle{Platform: engagement.Podcast, Name: "The Glow Show, daily"}
		},
		"a zone with a number": func(c *c) { c.Zone = "Etc/GMT+5" },
		"worldwide":            func(c *c) { c.Rights[0].Territory = []string{contract.Worldwide} },
		"an emoji as hashtag":  func(c *c) { c.Guidelines.Hashtags[1] = "#❤️" },
	} {
		t.Run(name, func(t *testing.T) {
			c := good(t)
			change(&c)
			assert.Empty(t, faults(c))
		})
	}
}

func TestHashtagsHandlesLinks(t *testing.T) {
	for _, s := range []string{"#ad", "ad", "#广告", "#広告", "＃広告", "#광고", "#реклама", "#اعلان", "#विज्ञापन", "#โฆษณา", "#Werbung_2026", "#2026", "#col·lecció", "#naïve"} {
		c := good(t)
		c.Guidelines.Hashtags = []string{s}
		assert.Empty(t, faults(c), s)
	}
	for _, s := range []string{"#", "# ad", "#ad #glow", "#a-b", "#ad!", "##ad", "#<b>", "#a.b", "#a\u200bb"} {
		c := good(t)
		c.Guidelines.Hashtags = []string{s}
		assert.Contains(t, faults(c), "guidelines.hashtags[0]: hashtag", s)
	}
	for _, s := range []string{"@ana", "ana.skin", "_", "@ana-skin", "@佐藤", "@col·lecció", "company/glow", "@ana@social.example", "ana.bsky.social", "@müller"} {
		c := good(t)
		c.Guidelines.Mentions, c.Creator.Handles[0].Name = []string{s}, s
		assert.Empty(t, faults(c), s)
	}
	for _, s := range []string{"@", "@ana skin", "ana!", "@ana\u202e", "<ana>", "..", "@a,b"} {
		c := good(t)
		c.Guidelines.Mentions = []string{s}
		assert.Contains(t, faults(c), "guidelines.mentions[0]: handle", s)
	}
	for _, s := range []string{"https://glow.example", "http://glow.example/a?b=c#d", "HTTPS://glow.example/", "https://müller.example/straße", "https://[2001:db8::1]:8080/", "https://glow.example/a%20b"} {
		c := good(t)
		c.Guidelines.Links = []string{s}
		assert.Empty(t, faults(c), s)
	}
	for _, s := range []string{"glow.example", "ftp://glow.example", "javascript:alert(1)", "https://", "https://:80/", "https://glow.example@evil.example/", "https://glow.example/<b>", "https://a b/", "data:text/html,x"} {
		c := good(t)
		c.Guidelines.Links = []string{s}
		assert.Contains(t, faults(c), "guidelines.links[0]: link", s)
	}
	for _, s := range []string{"Europe/Madrid", "UTC", "America/Argentina/Buenos_Aires"} {
		c := good(t)
		c.Zone = s
		assert.Empty(t, faults(c), s)
	}
	for _, s := range []string{"Local", "../etc/passwd", "/etc", "Europe/", "Europa/Köln"} {
		c := good(t)
		c.Zone = s
		assert.Equal(t, []string{"zone: zone"}, faults(c), s)
	}
}
