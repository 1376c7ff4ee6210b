package roi

import (
	"cmp"
	"slices"
	"sort"
	"strings"
	"time"

	"github.com/seed-e12bc25d/influencekit/roi/tracking"
)

// A Touch is one click on a tracked link. It belongs to an order or lead that it
// names, or whose session or customer it shares; one that names none of the three,
// because cookies are off, belongs to none.
type Touch struct {
	At       time.Time `json:"at"`
	Creator  string    `json:"creator,omitempty"` // whose link it was; empty: Link says so
	Link     string    `json:"link,omitempty"`    // id of a [TrackedLink]
	Order    string    `json:"order,omitempty"`   // id of the order or lead
	Session  string    `json:"session,omitempty"`
	Customer string    `json:"customer,omitempty"` // an id or its hash
	Referrer string    `json:"referrer,omitempty"` // page or host on which it was clicked
	Landing  bool      `json:"landing,omitempty"`  // read from the landing page of the order, whose time it has
}

// A TrackedLink is a creator's link. A landing page belongs to it that carries its
// ID in utm_content or utm_id, as it is or as [tracking.Build] writes it: in small
// letters, with underscores for spaces.
type TrackedLink struct {
	ID      string `json:"id"`
	Creator string `json:"creator"`
}

// A PromoCode is a discount code and whose it is. A code may be listed several times,
// for several creators or stretches of time.
type PromoCode struct {
	Code    string    `json:"code"`
	Creator string    `json:"creator,omitempty"` // empty: nobody's, such as a sitewide code
	From    time.Time `json:"from,omitzero"`     // zero: since ever
	Until   time.Time `json:"until,omitzero"`    // the first instant at which it does not count; zero: for ever
}

// A Partnership is a stretch of time in which a creator earns. A creator without any
// earns always.
type Partnership struct {
	Creator string    `json:"creator"`
	From    time.Time `json:"from,omitzero"`
	Until   time.Time `json:"until,omitzero"` // the first instant after it
}

// A Programme is what is known of a campaign beside its orders.
type Programme struct {
	Codes        []PromoCode         `json:"codes,omitempty"`
	Links        []TrackedLink       `json:"links,omitempty"`
	Touches      []Touch             `json:"touches,omitempty"`
	Tracked      bool                `json:"tracked,omitempty"`      // clicks were recorded, even if there are none
	Partnerships []Partnership       `json:"partnerships,omitempty"` // when creators earn
	Own          map[string][]string `json:"own,omitempty"`          // customer ids that are the creator's own, by creator
	Sessions     map[string]string   `json:"sessions,omitempty"`     // session of an order or lead, by its id
}

// during reports whether an instant lies in a stretch of time without an end where
// there is none.
func during(at, from, until time.Time) bool {
	return (from.IsZero() || !at.Before(from)) && (until.IsZero() || at.Before(until))
}

// clicks is the touches of one kind of key, by key: first as they come, then, by
// creator and each sorted by time.
type clicks struct {
	loose  map[string][]Touch
	sorted map[string][][]Touch
}

func (c *clicks) add(key string, t *Touch) {
	if key == "" {
		return
	}
	if c.loose == nil {
		c.loose = make(map[string][]Touch)
	}
	c.loose[key] = append(c.loose[key], *t)
}

// sort parts the touches of each key by creator.
func (c *clicks) sort() {
	c.sorted = make(map[string][][]Touch, len(c.loose))
	for key, list := range c.loose {
		sort.Slice(list, func(i, j int) bool {
			a, b := &list[i], &list[j]
			return cmp.Or(strings.Compare(a.Creator, b.Creator), compareTouches(a, b)) < 0
		})
		var groups [][]Touch
		for start, end := 0, 1; start < len(list); end++ {
			if end == len(list) || list[end].Creator != list[start].Creator {
				groups = append(groups, list[start:end:end])
				start = end
			}
		}
		c.sorted[key] = groups
	}
	c.loose = nil
}

// compareTouches orders touches by time, and those of one instant by what they say.
func compareTouches(a, b *Touch) int {
	return cmp.Or(a.At.Compare(b.At), strings.Compare(a.Creator, b.Creator), strings.Compare(a.Link, b.Link),
		strings.Compare(a.Order, b.Order), strings.Compare(a.Session, b.Session), strings.Compare(a.Customer, b.Customer), strings.Compare(a.Referrer, b.Referrer))
}

// index is a Programme in the form in which it is asked.
type index struct {
	codes     map[string][]PromoCode // normal, sorted
	links     map[string][]string    // creators of a link, sorted
	written   map[string][]string    // the same by the ID as it is written into links
	deals     map[string][]Partnership
	own       map[string]map[string]bool // by creator
	sessions  map[string]string
	byOrder   clicks
	bySession clicks
	byPerson  clicks
	tracked   bool
	// clicks reads what the clicks say. It is nil where only codes are asked, so that
	// a program that has no clicks does not carry their code.
	clicks func(*conversion, *Policy, *codeClaims) clickClaims
}

// index is the programme's codes and partnerships; see also watched.
func (pr *Programme) index() *index {
	x := &index{
		codes: make(map[string][]PromoCode, len(pr.Codes)), deals: make(map[string][]Partnership),
		own: make(map[string]map[string]bool), tracked: pr.Tracked || len(pr.Touches) > 0,
	}
	for _, c := range pr.Codes {
		if c.Code = NormalCode(c.Code); c.Code != "" {
			x.codes[c.Code] = append(x.codes[c.Code], c)
		}
	}
	for _, list := range x.codes {
		sort.Slice(list, func(i, j int) bool {
			a, b := &list[i], &list[j]
			return cmp.Or(strings.Compare(a.Creator, b.Creator), a.From.Compare(b.From), a.Until.Compare(b.Until)) < 0
		})
	}
	for _, d := range pr.Partnerships {
		x.deals[d.Creator] = append(x.deals[d.Creator], d)
	}
	for creator, ids := range pr.Own {
		x.own[creator] = make(map[string]bool, len(ids))
		for _, id := range ids {
			x.own[creator][id] = id != ""
		}
	}
	return x
}

// watched is the index with the programme's links and clicks.
func (pr *Programme) watched() *index {
	x := pr.index()
	x.links, x.sessions, x.clicks = make(map[string][]string, len(pr.Links)), pr.Sessions, x.readClicks
	x.written = make(map[string][]string, len(pr.Links))
	for _, l := range pr.Links {
		if l.ID != "" && l.Creator != "" {
			x.links[l.ID] = append(x.links[l.ID], l.Creator)
			written := tracking.Style{}.Value(l.ID)
			x.written[written] = append(x.written[written], l.Creator)
		}
	}
	for _, list := range []map[string][]string{x.links, x.written} {
		for id, creators := range list {
			slices.Sort(creators)
			list[id] = slices.Compact(creators)
		}
	}
	x.addTouches(pr.Touches)
	return x
}

// addTouches files the touches whose creator is known under their keys. A link that
// is listed for several creators is nobody's.
func (x *index) addTouches(touches []Touch) {
	for i := range touches {
		t := touches[i]
		if of := x.links[t.Link]; t.Creator == "" && len(of) == 1 {
			t.Creator = of[0]
		}
		if t.Creator == "" || t.At.IsZero() {
			continue
		}
		x.byOrder.add(t.Order, &t)
		x.bySession.add(t.Session, &t)
		x.byPerson.add(t.Customer, &t)
	}
	x.byOrder.sort()
	x.bySession.sort()
	x.byPerson.sort()
}

// landing is the touch that a landing page tells of, at the time of the order.
func (x *index) landing(c *conversion) (Touch, bool) {
	if c.landing == "" || len(x.links) == 0 {
		return Touch{}, false
	}
	u := tracking.ReadUTM(c.landing)
	for _, id := range []string{u.Content, u.ID} {
		if id == "" {
			continue
		}
		of, known := x.links[id]
		if !known {
			of = x.written[tracking.Style{}.Value(id)]
		}
		if len(of) == 1 {
			return Touch{At: c.at, Creator: of[0], Link: id, Order: c.id, Customer: c.customer, Referrer: c.referrer, Landing: true}, true
		}
	}
	return Touch{}, false
}

// inDeal reports whether a creator earns at an instant.
func (x *index) inDeal(creator string, at time.Time) bool {
	deals := x.deals[creator]
	return len(deals) == 0 || slices.ContainsFunc(deals, func(d Partnership) bool { return during(at, d.From, d.Until) })
}

// lastBy is the place behind the last touch that was not after an instant.
func lastBy(list []Touch, at time.Time) int {
	return sort.Search(len(list), func(i int) bool { return list[i].At.After(at) })
}
