package main

import (
	"fmt"
	"regexp"
)

// page is a body of n items.
func page(head string, n int, item func(i int) string, tail string) []byte {
	body := []byte(head)
	for i := range n {
		if i > 0 {
			body = append(body, ',')
		}
		body = append(body, item(i)...)
	}
	return append(body, tail...)
}

// videos is a page of the YouTube Data API: the parts snippet, contentDetails and
// statistics, in the shape of its documentation.
func videos(n int) []byte {
	const video = `
	{
	  "kind": "youtube#video",
	  "etag": "e%[1]d",
	  "id": "video%06[1]d",
	  "snippet": {
	    "publishedAt": "2026-03-21T20:37:49Z",
	    "channelId": "UCexample0000000000000001",
	    "title": "Ten minutes a day, week %[1]d",
	    "description": "What changed since last week, what did not, and what I would buy again.\n\nThe mat: https://example.com/mat?utm_source=youtube\nThe bottle: https://example.com/bottle?utm_source=youtube\n\n#fitness #tenminutes",
	    "thumbnails": {
	      "default": {"url": "https://i.ytimg.com/vi/video%06[1]d/default.jpg", "width": 120, "height": 90},
	      "medium": {"url": "https://i.ytimg.com/vi/video%06[1]d/mqdefault.jpg", "width": 320, "height": 180},
	      "high": {"url": "https://i.ytimg.com/vi/video%06[1]d/hqdefault.jpg", "width": 480, "height": 360}
	    },
	    "channelTitle": "Ten Minutes",
	    "tags": ["fitness", "ten minutes", "home workout", "week %[1]d"],
	    "categoryId": "26",
	    "liveBroadcastContent": "none",
	    "defaultLanguage": "en",
	    "localized": {"title": "Ten minutes a day, week %[1]d", "description": "What changed since last week."}
	  },
	  "contentDetails": {"duration": "PT10M33S", "dimension": "2d", "definition": "hd", "caption": "false", "licensedContent": true},
	  "statistics": {"viewCount": "%[1]d", "likeCount": "190", "favoriteCount": "0", "commentCount": "32"}
	}`
	return videoList(n, video)
}

// statistics is the page of someone who asked for no more than the counts.
func statistics(n int) []byte {
	return videoList(n, `{"kind":"youtube#video","etag":"e%[1]d","id":"video%06[1]d","statistics":{"viewCount":"%[1]d","likeCount":"190","favoriteCount":"0","commentCount":"32"}}`)
}

// videoList is a page of videos, each the format of its number, %[1]d.
func videoList(n int, video string) []byte {
	return page(`{"kind":"youtube#videoListResponse","etag":"x1","items":[`, n, func(i int) string {
		return fmt.Sprintf(video, i)
	}, `]}`)
}

// shopAmount finds an amount as Shopify writes it. Beside each stands a set: the same
// in the currency of the shop and in that of the customer.
var shopAmount = regexp.MustCompile(`"(\w+)": "(\d+\.\d\d)"`)

const shopAmountAndSet = `"$1": "$2", "${1}_set": {"shop_money": {"amount": "$2", "currency_code": "EUR"}, "presentment_money": {"amount": "$2", "currency_code": "EUR"}}`

// orders is a page of Shopify orders of two lines, a code and shipping. One in ten
// has its first line refunded.
func orders(n int) []byte {
	const order = `
	{
	  "id": %[1]d,
	  "admin_graphql_api_id": "gid://shopify/Order/%[1]d",
	  "name": "#%[1]d",
	  "email": "buyer%[1]d@example.com",
	  "created_at": "2026-05-17T04:14:36-04:00",
	  "updated_at": "2026-05-18T09:00:00-04:00",
	  "processed_at": "2026-05-17T04:14:36-04:00",
	  "cancelled_at": null,
	  "cancel_reason": null,
	  "currency": "EUR",
	  "financial_status": "paid",
	  "fulfillment_status": "fulfilled",
	  "test": false,
	  "taxes_included": true,
	  "total_price": "62.70",
	  "current_total_price": "62.70",
	  "subtotal_price": "57.80",
	  "total_line_items_price": "64.80",
	  "total_discounts": "7.00",
	  "total_tax": "10.01",
	  "landing_site": "/products/mat?utm_source=instagram&utm_medium=influencer&utm_campaign=spring",
	  "referring_site": "https://l.instagram.com/",
	  "source_name": "web",
	  "customer": {"id": 7000%[1]d, "created_at": "2026-05-17T04:12:10-04:00", "orders_count": 1, "state": "enabled", "currency": "EUR"},
	  "billing_address": {"first_name": "A", "last_name": "B", "address1": "1 Street", "city": "Berlin", "zip": "10115", "country": "Germany", "country_code": "DE"},
	  "shipping_address": {"first_name": "A", "last_name": "B", "address1": "1 Street", "city": "Berlin", "zip": "10115", "country": "Germany", "country_code": "DE"},
	  "discount_codes": [{"code": "TENMINUTES", "amount": "7.00", "type": "fixed_amount"}],
	  "line_items": [
	    {"id": 1%[1]d, "product_id": 111475476, "variant_id": 21, "title": "Mat", "sku": "MAT-1", "vendor": "Example", "quantity": 1, "price": "39.90", "total_discount": "0.00", "gift_card": false, "taxable": true, "grams": 900, "discount_allocations": [{"amount": "4.31", "discount_application_index": 0}], "tax_lines": [{"title": "VAT", "rate": 0.19, "price": "5.68"}]},
	    {"id": 2%[1]d, "product_id": 111475477, "variant_id": 22, "title": "Bottle", "sku": "BOT-1", "vendor": "Example", "quantity": 2, "price": "12.45", "total_discount": "0.00", "gift_card": false, "taxable": true, "grams": 300, "discount_allocations": [{"amount": "2.69", "discount_application_index": 0}], "tax_lines": [{"title": "VAT", "rate": 0.19, "price": "3.55"}]}
	  ],
	  "shipping_lines": [{"id": 3%[1]d, "title": "Standard", "price": "4.90", "discounted_price": "4.90", "code": "STD", "tax_lines": [{"title": "VAT", "rate": 0.19, "price": "0.78"}]}],
	  "refunds": [%[2]s]
	}`
	const refund = `{"id": 4%[1]d, "created_at": "2026-05-30T10:00:00-04:00",
	    "refund_line_items": [{"id": 5%[1]d, "line_item_id": 1%[1]d, "quantity": 1, "subtotal": "35.59", "total_tax": "5.68"}],
	    "transactions": [{"id": 6%[1]d, "kind": "refund", "status": "success", "currency": "EUR", "amount": "35.59"}],
	    "order_adjustments": []}`
	paid := shopAmount.ReplaceAllString(order, shopAmountAndSet)
	back := shopAmount.ReplaceAllString(refund, shopAmountAndSet)
	return page(`{"orders":[`, n, func(i int) string {
		refunds := ""
		if i%10 == 9 {
			refunds = fmt.Sprintf(back, i)
		}
		return fmt.Sprintf(paid, i, refunds)
	}, `]}`)
}
