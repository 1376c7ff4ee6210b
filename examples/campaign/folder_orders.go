package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/problem"
	"github.com/seed-e12bc25d/influencekit/engagement/valid"
	"github.com/seed-e12bc25d/influencekit/roi"
	"github.com/seed-e12bc25d/influencekit/roi/attribution"
	"github.com/seed-e12bc25d/influencekit/roi/sources"
)

// sales is the reader of a kind of file of shops, networks and analytics, nil for another
// kind. Payments and transactions of a network refer to each other across files: they are
// joined at the end, and held in memory until then.
func (in *Inputs) sales(kind, name string) func(io.Reader) (int, error) {
	network := func(read func(io.Reader) (sources.Transactions, error)) func(io.Reader) (int, error) {
		return func(r io.Reader) (int, error) {
			t, err := read(r)
			in.notes(name, t.Problems)
			t.Problems = nil
			in.Network = in.Network.Join(t)
			return len(t.Transactions), err
		}
	}
	at := in.options()
	switch {
	case kind == "shopify":
		return func(r io.Reader) (int, error) {
			shop, err := sources.Shopify(r, at...)
			in.notes(name, shop.Problems)
			if bad := in.spoolOrders(shop.Orders); bad != nil {
				return 0, spooled(bad)
			}
			in.Shop = in.Shop || err == nil || len(shop.Orders) > 0 // an empty list says that nothing was sold
			return len(shop.Orders), err
		}
	case kind == "stripe":
		return func(r io.Reader) (int, error) {
			p, err := sources.Stripe(r, in.Plan.Stripe, at...)
			in.notes(name, p.Problems)
			p.Problems = nil
			in.Payments = in.Payments.Join(p)
			return len(p.Payments), err
		}
	case kind == "awin":
		return network(func(r io.Reader) (sources.Transactions, error) { return sources.Awin(r, in.Plan.zone(), at...) })
	case kind == "impact":
		return network(func(r io.Reader) (sources.Transactions, error) { return sources.Impact(r, at...) })
	case kind == "cj":
		return network(func(r io.Reader) (sources.Transactions, error) { return sources.CJ(r, at...) })
	case kind == "affiliate" && extension(name) == ".csv":
		return network(func(r io.Reader) (sources.Transactions, error) {
			return sources.Affiliate(r, sources.DefaultColumns(), at...)
		})
	case kind == "ga4":
		return func(r io.Reader) (int, error) {
			a, err := sources.GA4(r, sources.GA4Policy{Currency: in.Plan.Currency}, at...)
			in.notes(name, a.Problems)
			return in.visitsOf(a), err
		}
	case kind == "visits":
		return func(r io.Reader) (int, error) { return in.visits(name, r) }
	}
	return nil
}

// spoolOrders keeps orders under their ids, without what nothing here asks for: of the
// lines only whether all are gift cards.
func (in *Inputs) spoolOrders(orders []roi.Order) error {
	for i := range orders {
		o := &orders[i]
		if slices.ContainsFunc(o.Lines, func(l roi.OrderLine) bool { return !l.GiftCard }) {
			o.Lines = nil
		}
		if err := in.orders.add(o.ID, orderLine{Order: o}); err != nil {
			return err
		}
	}
	in.progress.orders += len(orders)
	return nil
}

// visits reads a list of paths that customers took, path by path.
func (in *Inputs) visits(name string, r io.Reader) (n int, err error) {
	d := json.NewDecoder(io.LimitReader(r, mostBytes))
	if t, err := d.Token(); err != nil || t != json.Delim('[') {
		return 0, errors.New("want a JSON list of paths")
	}
	in.Visits = true
	for ; d.More(); n++ {
		var raw json.RawMessage
		if err := d.Decode(&raw); err != nil {
			return n, fmt.Errorf("%s: %w", problem.Index("", n), err)
		}
		path, err := valid.Decode[attribution.Path](check, bytes.NewReader(raw))
		var list problem.List
		if errors.As(err, &list) {
			in.notes(name, list.Under(problem.Index("", n)))
			continue
		}
		if err != nil {
			return n, fmt.Errorf("%s: %w", problem.Index("", n), err)
		}
		if bad := in.orders.add(path.Order, orderLine{Visit: &path}); bad != nil {
			return n, spooled(bad)
		}
	}
	_, err = d.Token()
	return n, err
}

// visitsOf adds the sessions that analytics saw on the creators' links.
func (in *Inputs) visitsOf(a sources.Analytics) (rows int) {
	for _, report := range a.Reports {
		for _, row := range report.Rows {
			rows++
			for _, dimension := range []string{"sessionManualAdContent", "manualAdContent", "sessionManualCampaignId", "sessionCampaignId"} {
				link, said := row.Said(dimension)
				if !said {
					continue
				}
				for _, c := range in.Plan.Creators {
					if slices.Contains(c.Links, link) {
						n, known := in.Sessions[c.Name]
						if !known {
							n = engagement.Known(0)
						}
						in.Sessions[c.Name] = n.Plus(row.Sessions)
					}
				}
				break
			}
		}
	}
	return rows
}

// join puts together what refers to each other across files.
func (in *Inputs) join() error {
	if len(in.Payments.Payments) > 0 {
		orders, problems := in.Payments.Orders()
		in.notes("stripe", problems)
		in.Shop = true
		if err := in.spoolOrders(orders); err != nil {
			return err
		}
	}
	if n := len(in.Network.Transactions); n > 0 {
		orders, problems := in.Network.Merged().Orders()
		in.notes("affiliate networks", problems)
		if in.Shop { // the same sales
			in.note("affiliate networks", fmt.Errorf("%d transactions not counted: the shop's own orders are here, and they are the same sales", n))
		} else if err := in.spoolOrders(orders); err != nil {
			return err
		}
	}
	in.Payments, in.Network = sources.Payments{}, sources.Transactions{}
	in.give()
	return nil
}

// contracts reads one contract, or a list of them. A bad one does not hide the others.
func (in *Inputs) contracts(f io.Reader) (int, error) {
	body, err := io.ReadAll(io.LimitReader(f, mostBytes))
	if err != nil {
		return 0, err
	}
	list := []json.RawMessage{body}
	isList := strings.HasPrefix(strings.TrimSpace(string(body)), "[")
	if isList {
		if err := json.Unmarshal(body, &list); err != nil {
			return 0, err
		}
	}
	var wrong problem.List
	for i, one := range list {
		c, err := contract.Parse(bytes.NewReader(one), time.LoadLocation)
		var problems problem.List
		switch {
		case errors.As(err, &problems) && isList:
			wrong = append(wrong, problems.Under(problem.Index("", i))...)
		case err != nil:
			return i, err
		default:
			in.Contracts = append(in.Contracts, c)
		}
	}
	if len(wrong) > 0 {
		return len(list), wrong
	}
	return len(list), nil
}
