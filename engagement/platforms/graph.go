package platforms

import (
	"net/url"
	"slices"
	"strings"

	"github.com/seed-e12bc25d/influencekit/engagement/payload"
)

// A graph is what the decoders of Meta's two platforms share.
type graph struct {
	decoder
	of, edge  string          // the node and the edge that the body is a list of
	accounts  map[string]bool // by id, those that insights tell of
	audiences map[audienceKey]int
}

// A graphPaging is what the Graph API says of the next page.
type graphPaging struct {
	Cursors struct {
		After payload.Text `json:"after"`
	} `json:"cursors"`
	Next     payload.Text `json:"next"`
	Previous payload.Text `json:"previous"`
}

// paging reads where the next page is: its cursor, else its address without
// the access token, which is a secret and no part of a feed. The address of the
// next page or the one before also tells which node and edge the list belongs to.
func (d *graph) paging() error {
	var p graphPaging
	err := d.Value(&p)
	next, bad := url.Parse(p.Next.Value)
	if bad != nil {
		next = &url.URL{}
	}
	query := next.Query()
	query.Del("access_token")
	next.RawQuery = query.Encode()
	if d.feed.Next = p.Cursors.After.Value; d.feed.Next == "" {
		d.feed.Next = next.String()
	}
	if p.Next.Value == "" {
		if before, bad := url.Parse(p.Previous.Value); bad == nil {
			next = before
		}
	}
	if path := strings.Split(next.Path, "/"); len(path) > 1 {
		d.of, d.edge = path[len(path)-2], path[len(path)-1]
	}
	return err
}

// isNodeID reports whether a member is named by the id of a node, as in the
// answer to a request for several: digits, in parts joined by underscores.
func isNodeID(key string) bool {
	return key != "" && strings.Trim(key, "0123456789_") == "" && key[0] != '_'
}

// A breakdown is one part of a figure that was broken down by kind.
type breakdown struct {
	key   string
	count payload.Count
}

// A graphFigure is a number, or an object of numbers by kind.
type graphFigure struct {
	payload.Count
	parts []breakdown
}

// UnmarshalPayload reads either form.
func (f *graphFigure) UnmarshalPayload(r *payload.Reader) {
	if !r.IsObject() {
		f.Count.UnmarshalPayload(r)
		return
	}
	_ = r.Members(func(key string) error { // the Reader keeps the error
		part := breakdown{key: key}
		err := r.Value(&part.count)
		f.parts = append(f.parts, part)
		return err
	})
}

// graphInsights are the metrics nested in a node.
type graphInsights struct {
	Data []graphInsight `json:"data"`
}

// A graphInsight is one metric of a node.
type graphInsight struct {
	ID   payload.ID   `json:"id"`
	Name payload.Text `json:"name"`
	graphValues
}

// graphValues are the values of a metric in the old shape, the new, or both.
type graphValues struct {
	Period payload.Text `json:"period"`
	Values []graphValue `json:"values"`
	Total  struct {
		Value      payload.Count `json:"value"`
		Breakdowns []struct {
			Keys    []payload.Text `json:"dimension_keys"`
			Results []struct {
				Values []payload.Text `json:"dimension_values"`
				Count  payload.Count  `json:"value"`
			} `json:"results"`
		} `json:"breakdowns"`
	} `json:"total_value"`
}

// A graphValue is one value of a metric: all of it, or the part that a breakdown
// names, which Facebook writes beside the value.
type graphValue struct {
	Value     graphFigure  `json:"value"`
	End       payload.Time `json:"end_time"`
	Ads       payload.Cell `json:"is_from_ads"`
	Followers payload.Cell `json:"is_from_followers"`
}

// isPart reports whether the value is not all of the metric.
func (v *graphValue) isPart() bool { return v.Ads.There() || v.Followers.There() }

// isBroken reports whether the values are parts.
func (g *graphValues) isBroken() bool {
	return slices.ContainsFunc(g.Values, func(v graphValue) bool { return v.isPart() })
}

// there reports whether a node has values, which only a metric has.
func (g *graphValues) there() bool {
	return g.Period.There() || g.Values != nil || g.Total.Value.There() || g.Total.Breakdowns != nil
}

// figure is the metric's value: the total, else the last of the values unless
// they are parts.
func (g *graphValues) figure() graphFigure {
	if g.Total.Value.State != payload.Absent || len(g.Values) == 0 || g.isBroken() {
		return graphFigure{Count: g.Total.Value}
	}
	return g.Values[len(g.Values)-1].Value
}

// insightOf gives the node that a metric belongs to: its id reads
// "<node>/insights/<name>/<period>", and of a video on Facebook with another word.
func insightOf(id payload.ID) string {
	for _, mark := range [...]string{"/insights/", videoInsights} {
		if node, _, found := strings.Cut(id.Value, mark); found {
			return node
		}
	}
	return ""
}

const videoInsights = "/video_insights/"
