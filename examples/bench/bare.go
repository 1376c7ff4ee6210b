package main

import "time"

// bareVideos is what ours reads of a page, as plain fields.
type bareVideos struct {
	Items []bareVideo `json:"items"`
}

type bareVideo struct {
	Kind    string `json:"kind"`
	ID      string `json:"id"`
	Snippet struct {
		PublishedAt time.Time `json:"publishedAt"`
		ChannelID   string    `json:"channelId"`
		Title       string    `json:"title"`
		Description string    `json:"description"`
		Live        string    `json:"liveBroadcastContent"`
		Language    string    `json:"defaultLanguage"`
	} `json:"snippet"`
	ContentDetails struct {
		Duration string `json:"duration"`
	} `json:"contentDetails"`
	Statistics struct {
		Views    int64 `json:"viewCount,string"`
		Likes    int64 `json:"likeCount,string"`
		Comments int64 `json:"commentCount,string"`
	} `json:"statistics"`
}

// bareOrders is what ours reads of a page, likewise; an amount stays a text.
type bareOrders struct {
	Orders []bareOrder `json:"orders"`
}

type bareSet struct {
	Shop struct {
		Amount   string `json:"amount"`
		Currency string `json:"currency_code"`
	} `json:"shop_money"`
}

type bareOrder struct {
	ID        int64     `json:"id"`
	Name      string    `json:"name"`
	Created   time.Time `json:"created_at"`
	Processed time.Time `json:"processed_at"`
	Updated   time.Time `json:"updated_at"`
	Cancelled time.Time `json:"cancelled_at"`
	Currency  string    `json:"currency"`
	Status    string    `json:"financial_status"`
	Test      bool      `json:"test"`
	Landing   string    `json:"landing_site"`
	Referrer  string    `json:"referring_site"`
	Customer  struct {
		ID     int64 `json:"id"`
		Orders int64 `json:"orders_count"`
	} `json:"customer"`
	Codes []struct {
		Code string `json:"code"`
	} `json:"discount_codes"`
	TaxesIncluded bool           `json:"taxes_included"`
	Total         string         `json:"total_price"`
	TotalSet      bareSet        `json:"total_price_set"`
	Goods         string         `json:"total_line_items_price"`
	GoodsSet      bareSet        `json:"total_line_items_price_set"`
	Discounts     string         `json:"total_discounts"`
	DiscountsSet  bareSet        `json:"total_discounts_set"`
	Tax           string         `json:"total_tax"`
	TaxSet        bareSet        `json:"total_tax_set"`
	Lines         []bareLine     `json:"line_items"`
	Shipping      []bareShipping `json:"shipping_lines"`
	Refunds       []bareRefund   `json:"refunds"`
}

type bareLine struct {
	ID          int64            `json:"id"`
	Product     int64            `json:"product_id"`
	Title       string           `json:"title"`
	Quantity    int64            `json:"quantity"`
	Price       string           `json:"price"`
	PriceSet    bareSet          `json:"price_set"`
	Discount    string           `json:"total_discount"`
	DiscountSet bareSet          `json:"total_discount_set"`
	Allocations []bareAllocation `json:"discount_allocations"`
	GiftCard    bool             `json:"gift_card"`
}

type bareAllocation struct {
	Amount    string  `json:"amount"`
	AmountSet bareSet `json:"amount_set"`
}

type bareShipping struct {
	Price         string           `json:"price"`
	PriceSet      bareSet          `json:"price_set"`
	Discounted    string           `json:"discounted_price"`
	DiscountedSet bareSet          `json:"discounted_price_set"`
	Allocations   []bareAllocation `json:"discount_allocations"`
	Taxes         []struct {
		Price    string  `json:"price"`
		PriceSet bareSet `json:"price_set"`
	} `json:"tax_lines"`
}

type bareRefund struct {
	Created time.Time `json:"created_at"`
	Items   []struct {
		LineID      int64   `json:"line_item_id"`
		Subtotal    string  `json:"subtotal"`
		SubtotalSet bareSet `json:"subtotal_set"`
		Tax         string  `json:"total_tax"`
		TaxSet      bareSet `json:"total_tax_set"`
	} `json:"refund_line_items"`
	Adjustments []struct {
		Kind   string `json:"kind"`
		Amount string `json:"amount"`
		Tax    string `json:"tax_amount"`
	} `json:"order_adjustments"`
	Payments []struct {
		Kind     string `json:"kind"`
		Status   string `json:"status"`
		Currency string `json:"currency"`
		Amount   string `json:"amount"`
	} `json:"transactions"`
}
