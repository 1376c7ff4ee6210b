package sources

import "strings"

// A ga4Label is a column of the web pages' CSV by its API name.
type ga4Label struct {
	column ga4Column
	labels []string
}

// ga4Labels is the columns that a CSV of Google Analytics may have, in English and
// German, and the API names themselves.
//
// Source: exports of the web pages and
// https://developers.google.com/analytics/devguides/reporting/data/v1/api-schema
// (2026-11-22, trust B; the German labels K). GA4Policy.Names adds to them.
func ga4Labels() []ga4Label {
	dimension := func(name string, labels ...string) ga4Label { return ga4Label{ga4Column{name, ga4Dimension}, labels} }
	count := func(name string, labels ...string) ga4Label { return ga4Label{ga4Column{name, ga4Count}, labels} }
	number := func(name string, labels ...string) ga4Label { return ga4Label{ga4Column{name, ga4Number}, labels} }
	amount := func(name string, labels ...string) ga4Label { return ga4Label{ga4Column{name, ga4Money}, labels} }
	return []ga4Label{
		dimension("sessionSourceMedium", "Session source / medium", "Source / medium", "Sitzung – Quelle/Medium", "Quelle/Medium der Sitzung"),
		dimension("sessionSource", "Session source", "Sitzung – Quelle", "Quelle der Sitzung"),
		dimension("sessionMedium", "Session medium", "Sitzung – Medium", "Medium der Sitzung"),
		dimension("sessionCampaignName", "Session campaign", "Sitzung – Kampagne", "Kampagne der Sitzung"),
		dimension("sessionManualAdContent", "Session manual ad content", "Sitzung – manueller Anzeigeninhalt"),
		dimension("sessionManualTerm", "Session manual term", "Sitzung – manueller Begriff"),
		dimension("sessionDefaultChannelGroup", "Session primary channel group (Default Channel Group)", "Session default channel group",
			"Session primary channel group (Default channel group)", "Sitzung – primäre Channelgruppe (Standard-Channelgruppe)", "Sitzung – Standard-Channelgruppe"),
		dimension("firstUserSourceMedium", "First user source / medium", "Erste Nutzerinteraktion – Quelle/Medium"),
		dimension("firstUserSource", "First user source", "Erste Nutzerinteraktion – Quelle"),
		dimension("firstUserMedium", "First user medium", "Erste Nutzerinteraktion – Medium"),
		dimension("landingPage", "Landing page", "Landingpage"),
		dimension("landingPagePlusQueryString", "Landing page + query string", "Landingpage + Suchstring"),
		dimension("eventName", "Event name", "Ereignisname"),
		dimension("couponCode", "Coupon", "Coupon code", "Order coupon", "Gutschein", "Gutscheincode"),
		dimension("date", "Date", "Datum"),
		dimension("country", "Country", "Land"),

		count("sessions", "Sessions", "Sitzungen"),
		count("engagedSessions", "Engaged sessions", "Sitzungen mit Interaktionen", "Sitzungen mit Interaktion"),
		count("totalUsers", "Total users", "Nutzer insgesamt", "Nutzer gesamt"),
		count("activeUsers", "Active users", "Users", "Aktive Nutzer", "Nutzer"),
		count("newUsers", "New users", "Neue Nutzer"),
		count("transactions", "Transactions", "Transaktionen"),
		count("ecommercePurchases", "Ecommerce purchases", "E-commerce purchases", "E-Commerce-Käufe"),
		count("addToCarts", "Add to carts", "Add-to-carts", "In den Einkaufswagen"),
		count("eventCount", "Event count", "Ereignisanzahl"),
		count("screenPageViews", "Views", "Aufrufe"),
		number("userEngagementDuration", "User engagement", "Nutzerinteraktionen"),
		number("averageEngagementTimePerSession", "Average engagement time per session", "Durchschnittliche Interaktionsdauer pro Sitzung"),
		number("engagementRate", "Engagement rate", "Interaktionsrate", "Engagement-Rate"),
		number("keyEvents", "Key events", "Conversions", "Schlüsselereignisse"),
		number("keyEvents:generate_lead", "Key events (generate_lead)", "Schlüsselereignisse (generate_lead)"),
		amount("totalRevenue", "Total revenue", "Gesamtumsatz"),
		amount("purchaseRevenue", "Purchase revenue", "Kaufumsatz", "Umsatz aus Käufen"),
	}
}

// columnsOf is the columns of a CSV with the labels that the policy adds.
func (p *GA4Policy) columnsOf() []ga4Label {
	labels := ga4Labels()
	at := make(map[string]int, len(labels))
	for i := range labels {
		at[labels[i].column.name] = i
		labels[i].labels = append(labels[i].labels, labels[i].column.name)
	}
	for _, label := range sortedKeys(p.Names) {
		name := p.Names[label]
		i, known := at[name]
		if !known {
			i = len(labels)
			at[name] = i
			kind := ga4Dimension
			if strings.Contains(name, ":") { // "keyEvents:sign_up"
				kind = ga4Number
			}
			labels = append(labels, ga4Label{column: ga4Column{name, kind}})
		}
		labels[i].labels = append(labels[i].labels, label)
	}
	return labels
}
