package disclosure

import (
	"strings"

	"github.com/seed-e12bc25d/influencekit/engagement/caption"
)

// mayLink reports whether text can have an address worth a look.
func mayLink(text string) bool { return strings.IndexByte(text, '/') >= 0 }

// links looks for known addresses in a text of addresses.
func (w *work) links(r *Report, text string, where Where, index int) {
	c := caption.Scan(text, caption.Rules{Skip: caption.Words | caption.Sentences | caption.Emoji})
	for _, l := range c.Links {
		w.link(r, l, where, index)
	}
}

// link signals an address of an affiliate network, or one with campaign
// parameters.
func (w *work) link(r *Report, l caption.Link, where Where, index int) {
	span := Span{l.Start, l.End}
	host := strings.ToLower(l.Host)
	for i := range networks {
		n := &networks[i]
		if n.matches(host, l.Path, l.Query) {
			w.trace(r, Signal{AffiliateURL, where, index, span, n.trust})
			return
		}
	}
	if isCampaign(l.Query) {
		w.trace(r, Signal{BusinessURL, where, index, span, Read})
	}
}

// trace adds a signal, and counts those past the first [MaxPlaces] of their kind
// in one text.
func (w *work) trace(r *Report, s Signal) {
	n := 0
	for i := len(r.Signals) - 1; i >= 0 && r.Signals[i].Where == s.Where && r.Signals[i].Index == s.Index; i-- {
		if r.Signals[i].Kind == s.Kind {
			n++
		}
	}
	if n >= MaxPlaces {
		w.more++
		return
	}
	r.Signals = append(r.Signals, s)
}

// matches reports whether an address is one of the network: the host or a
// subdomain of it, with the path or the parameter that marks an affiliate.
func (n *network) matches(host, path, query string) bool {
	for hosts := n.hosts; hosts != ""; {
		var one string
		one, hosts, _ = strings.Cut(hosts, " ")
		if host != one && (len(host) <= len(one) || !strings.HasSuffix(host, one) || host[len(host)-len(one)-1] != '.') {
			continue
		}
		if n.paths == "" && n.params == "" {
			return true
		}
		for paths := n.paths; paths != ""; {
			one, paths, _ = strings.Cut(paths, " ")
			if strings.HasPrefix(path, one) {
				return n.params == "" || hasAll(query, n.params)
			}
		}
		if n.paths == "" && hasAll(query, n.params) {
			return true
		}
	}
	return false
}

// hasAll reports whether query has every parameter of a list, with its value
// where one is listed.
func hasAll(query, params string) bool {
	for params != "" {
		var one string
		one, params, _ = strings.Cut(params, " ")
		name, value, _ := strings.Cut(one, "=")
		got, ok := parameter(query, name)
		if !ok || !strings.HasPrefix(strings.ReplaceAll(strings.ToLower(got), "%3a", ":"), value) {
			return false
		}
	}
	return true
}

// parameter returns the value of a parameter of a query.
func parameter(query, name string) (string, bool) {
	for query != "" {
		var pair string
		pair, query, _ = strings.Cut(query, "&")
		key, value, _ := strings.Cut(strings.TrimPrefix(pair, "amp;"), "=")
		if strings.EqualFold(key, name) {
			return value, true
		}
	}
	return "", false
}

// campaignValues are the values of utm_source, utm_medium and utm_content that
// tell of a business relationship. Source: AdIntuition, utm_link_patterns.txt.
var campaignValues = [...]string{"youtube", "yt", "paid", "cta-link", "affiliate", "social", "blogger", "vlogger", "referral", "video", "description", "descrip", "refersion"}

func isCampaign(query string) bool {
	for _, name := range [...]string{"utm_term", "utm_campaign", "aff_id", "campaignid"} {
		if _, ok := parameter(query, name); ok {
			return true
		}
	}
	for _, name := range [...]string{"utm_source", "utm_medium", "utm_content"} {
		if got, ok := parameter(query, name); ok {
			for _, v := range campaignValues {
				if strings.EqualFold(got, v) {
					return true
				}
			}
		}
	}
	return false
}
