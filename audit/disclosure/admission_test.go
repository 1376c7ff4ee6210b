package disclosure_test

import (
	"testing"

	"github.com/seed-e12bc25d/influencekit/audit/disclosure"
	"github.com/stretchr/testify/assert"
)

// TestAdmissions tries sentences of the kinds that studies of affiliate marketing
// describe, written for this test.
func TestAdmissions(t *testing.T) {
	k := only(t, "US")
	for kind, texts := range map[disclosure.Kind][]string{
		disclosure.AffiliateLink: {
			"*affiliate link", "(affiliate)", "Some of the links above are affiliate links.", "AFFILIATE LINKS BELOW", "My Amazon affiliate link: https://x.co/1",
			"Links marked with * are affiliated.", "This description contains affiliate links", "FTC: not sponsored. Some links are affiliate links!", "All links are referral links",
			"Get 10$ off with my referral link", "I am an Amazon Associate", "Disclaimer: Some links are affiliate", "Product links (affiliate):", "Affil. links", "#affiliate",
			"*Dieser Link ist ein Affiliate-Link", "Bei den Links handelt es sich um Affiliate-Links", "Los enlaces son de afiliados", "Certains liens sont affiliés", "Link affiliati", "Links de afiliado", "Dit zijn affiliate links",
			"this post contains affiliate links", "Affiliate disclosure: some links", "Links to products may be affiliate", "Amazon Affiliate Link for this lens", "Contains sponsored links", "Aff link", "(aff)", "I am an affiliate of Sephora", "Disclosure: affiliate links are used",
		},
		disclosure.Explanation: {
			"I may earn a small commission if you buy through these links at no extra cost to you", "We get a small percentage of each sale made via the links", "if you click on one of the product links, I'll receive a small commission",
			"Purchases through these links earn me a commission.", "I make a commission from purchases", "As an Amazon Associate I earn from qualifying purchases", "I will get a kickback if you use these", "I get paid a small fee if you purchase using my link",
			"which means I receive a small amount of money when you purchase something", "A small portion of the sale goes to me when you use the links", "I will be compensated if you make a purchase after clicking on my links", "I receive compensation for purchases made through these links", "We'll get a tiny cut if you shop with our link",
			"This won't cost you anything extra", "It's at no additional cost to you", "at no cost to you", "Commissions earned", "I earn money when you buy through my links", "If you sign up with my link I get a small bonus",
			"a participant in the Amazon Services LLC Associates Program, an affiliate advertising program designed to provide a means for sites to earn advertising fees",
			"Wenn du über diesen Link kaufst, bekomme ich eine kleine Provision, für dich ändert sich der Preis nicht", "Je touche une petite commission si vous achetez via ces liens", "Recibo una pequeña comisión si compras a través de estos enlaces", "Ricevo una piccola commissione sugli acquisti", "Recebo uma pequena comissão se comprar pelo link", "Ik ontvang een kleine commissie als je via deze link koopt",
		},
		disclosure.Support: {
			"Using these links helps support the channel", "Support the channel by shopping through my Amazon link", "Buying through my links supports me", "Please use our link to support us", "These links help keep this channel going", "Purchases made via these links help me make more videos",
			"Help support this channel by using the link below", "SUPPORT THE SHOW: use our Amazon link", "it helps support my channel", "Click here to support me", "It really helps out the channel when you buy through the links", "By using my link you are supporting my blog",
			"Wenn ihr über den Link kauft, unterstützt ihr den Kanal", "Soutenez la chaîne en achetant via ce lien", "Apoya el canal comprando con este enlace", "Steun het kanaal via deze link", "Supporta il canale acquistando da questo link", "Apoie o canal comprando pelo link",
		},
		disclosure.Sponsor: {"This video is sponsored by Glowlab", "Thanks to Glowlab for sponsoring this video", "Today's sponsor is Squarespace", "This video was brought to you by Glowlab", "Glowlab paid me to make this"},
		disclosure.Gift:    {"Glowlab sent me this for free", "gifted by Glowlab", "I received this serum for free from Glowlab", "Products were provided by Glowlab free of charge", "#gifted"},
	} {
		for _, text := range texts {
			found := false
			for _, a := range k.Check(photo(text), disclosure.Ties{}).Admissions {
				found = found || a.Kind == kind
			}
			assert.True(t, found, "%s not found in %q", kind, text)
		}
	}
}

// TestNoAdmissions tries sentences that share words with admissions.
func TestNoAdmissions(t *testing.T) {
	k := only(t, "US")
	for _, text := range []string{
		"Link in bio", "Follow me on Instagram: https://instagram.com/x", "Thanks for watching", "Please like and subscribe", "The road commission closed the bridge",
		"I get it, you love bread", "Subscribe to the channel for more videos", "My husband is my best partner", "Gifted kids need support", "I make videos about books and films",
		"Check the links below for the recipe", "How to earn more sleep", "I bought this serum at full price", "Our family trip to Spain", "We get 50 percent of rain in June", "New ad blockers tested",
		"Join the discussion, links to my other channels below", "Help me find a name for my cat", "This show gets better every week", "What a great sale at the shop today", "I love advertising history",
		"The sponsor of the bill is a senator", "Code review tips for beginners", "He works for the city", "See you on the next stream", "#adidas #adventure #squad #nomad", "Business inquiries: me@example.com",
		"Music by Epidemic Sound https://player.epidemicsound.com", "Camera: Canon 5D https://www.canon.com", "I support women's football", "We received 20 cm of snow", "The contest was fun to watch",
	} {
		r := k.Check(photo(text), disclosure.Ties{})
		assert.Empty(t, r.Admissions, text)
	}
}
