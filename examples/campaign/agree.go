package main

import (
	"fmt"
	"maps"
	"slices"
	"time"

	"github.com/seed-e12bc25d/influencekit/audit/disclosure"
	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/roi"
)

// An Agreement is a contract of the campaign, looked at. Command agreement shows the whole.
type Agreement struct {
	Creator  string              `json:"creator"`
	Contract string              `json:"contract"`
	Version  int                 `json:"version"`
	Title    string              `json:"title,omitempty"`
	Hash     string              `json:"hash"`
	Findings []contract.Finding  `json:"findings"`
	Late     []contract.Lateness `json:"late,omitempty"`
	Coming   []contract.Due      `json:"coming,omitempty"` // within soonDays
}

// soonDays is how far ahead the report looks for what comes or ends.
const soonDays = 30

// A Published is a post made for the campaign, held against the brief of its deliverable
// and the duty to disclose.
type Published struct {
	Creator     string                `json:"creator"`
	Post        string                `json:"post"`
	Platform    engagement.Platform   `json:"platform"`
	At          time.Time             `json:"at,omitzero"`
	Deliverable string                `json:"deliverable,omitempty"`
	Brief       *contract.BriefReport `json:"brief,omitempty"`
	Verdict     contract.BriefVerdict `json:"verdict"`
	Unruled     []string              `json:"unruled,omitempty"` // rules on disclosure that the contract names and nobody knows
	Because     string                `json:"because,omitempty"` // why it was not held against a brief
}

// deals are the contracts in force by id, and by creator.
type deals struct {
	byID map[string]contract.Contract
	of   map[string]contract.Contract
}

// deals finds each creator's contract.
func (in *Inputs) deals() deals {
	d := deals{map[string]contract.Contract{}, map[string]contract.Contract{}}
	for _, c := range contract.Latest(in.Contracts) {
		d.byID[c.ID] = c
	}
	for _, creator := range in.Plan.Creators {
		c, found := d.byID[creator.Contract]
		switch {
		case found:
			d.of[creator.Name] = c
		case creator.Contract != "":
			in.note("campaign.json", fmt.Errorf("contract %q of %s is in no file", creator.Contract, creator.Name))
		}
	}
	return d
}

// owners says whose each code is: those of the plan and those of the contracts.
func (in *Inputs) owners(d deals) map[string]string {
	owner := map[string]string{}
	for _, c := range in.Plan.Creators {
		codes := c.Codes
		for _, p := range d.of[c.Name].Compensation {
			if p.Commission != nil {
				codes = slices.Concat(codes, p.Commission.Codes)
			}
		}
		for _, code := range normal(codes) {
			if other, taken := owner[code]; taken && other != c.Name {
				in.note("campaign.json", fmt.Errorf("code %s is of %s and of %s: it stays with %s", code, other, c.Name, other))
				continue
			}
			owner[code] = c.Name
		}
	}
	return owner
}

// codesOf are a creator's codes.
func codesOf(owner map[string]string, creator string) (list []string) {
	for _, code := range slices.Sorted(maps.Keys(owner)) {
		if owner[code] == creator {
			list = append(list, code)
		}
	}
	return list
}

// programme is what is known of the campaign beside its orders.
func (in *Inputs) programme(owner map[string]string) roi.Programme {
	var p roi.Programme
	for _, code := range slices.Sorted(maps.Keys(owner)) {
		p.Codes = append(p.Codes, roi.PromoCode{Code: code, Creator: owner[code]})
	}
	for _, c := range in.Plan.Creators {
		for _, id := range c.Links {
			p.Links = append(p.Links, roi.TrackedLink{ID: id, Creator: c.Name})
		}
	}
	return p
}

// happened are the days on which a creator's posts went up, as the calendar and the
// settlement take them. Pieces of one deliverable are in order of time.
func (in *Inputs) happened(c Creator, p *posts, zone *time.Location) contract.Facts {
	var facts contract.Facts
	up := map[string][]time.Time{}
	for _, piece := range c.Posts {
		if k, found := p.campaign[piece.ID]; found && piece.Deliverable != "" && !k.Published.IsZero() {
			up[piece.Deliverable] = append(up[piece.Deliverable], k.Published)
		}
	}
	for _, id := range slices.Sorted(maps.Keys(up)) {
		slices.SortFunc(up[id], time.Time.Compare)
		for i, at := range up[id] {
			facts.Happened = append(facts.Happened, contract.Happening{Event: contract.OnPublication, Deliverable: id, Piece: i + 1, On: civil.DateOf(at, zone)})
		}
	}
	return facts
}

// zoneOf is the zone of a contract.
func zoneOf(c contract.Contract) *time.Location {
	zone, err := time.LoadLocation(c.Zone)
	if err != nil { // checked when it was read
		return time.UTC
	}
	return zone
}

// agree looks at each creator's contract.
func (in *Inputs) agree(d deals, p *posts) engagement.Figure[[]Agreement] {
	if len(in.Contracts) == 0 {
		return notGiven[[]Agreement]("what was agreed", "contracts")
	}
	list := []Agreement{}
	for _, creator := range in.Plan.Creators {
		c, found := d.of[creator.Name]
		if !found {
			continue
		}
		facts, on := in.happened(creator, p, zoneOf(c)), in.Plan.today()
		policy := contract.DefaultReviewPolicy()
		policy.Known.On = on
		calendar := c.Calendar(facts)
		late := slices.DeleteFunc(contract.Late(calendar, facts, contract.Life{Loc: zoneOf(c)}, on, contract.DefaultLatePolicy()), func(l contract.Lateness) bool {
			return l.Status != contract.Overdue // what nobody told this program is no news
		})
		list = append(list, Agreement{Creator: creator.Name, Contract: c.ID, Version: c.Version, Title: c.Title, Hash: c.Hash(), Findings: c.Review(policy),
			Late: late, Coming: contract.Expiring(calendar, on, soonDays)})
	}
	return engagement.Figure[[]Agreement]{Value: list}
}

// publish holds the campaign's posts against their briefs.
func (in *Inputs) publish(d deals, p *posts) (list []Published) {
	for _, creator := range in.Plan.Creators {
		c, agreed := d.of[creator.Name]
		var checker *disclosure.Checker
		regimes, unruled := c.Regimes()
		if len(regimes) > 0 {
			checker, _ = disclosure.New(regimes...) // built-in regimes are well made
		}
		for _, piece := range creator.Posts {
			row := Published{Creator: creator.Name, Post: piece.ID, Deliverable: piece.Deliverable, Verdict: contract.NotAssessed, Unruled: unruled}
			k, found := p.campaign[piece.ID]
			row.Platform, row.At = k.Platform, k.Published
			switch {
			case !found:
				row.Because = "the post is in no payload"
			case !agreed:
				row.Because = "there is no contract"
			case piece.Deliverable == "":
				row.Because = "campaign.json does not say which deliverable it is"
			default:
				report, err := c.CheckPost(posted(k.Post, piece, creator), checker, zoneOf(c))
				if err != nil {
					row.Because = err.Error()
					break
				}
				row.Brief, row.Verdict = &report, report.Verdict()
			}
			list = append(list, row)
		}
	}
	return list
}

// posted is a post as its payload shows it. Nobody has gone through picture and sound.
func posted(p engagement.Post, piece Piece, c Creator) contract.Posted {
	handle := ""
	for _, h := range c.Accounts {
		if h.Platform == p.Platform {
			handle = h.Handle
		}
	}
	video := p.Format == engagement.Video || p.Format == engagement.Reel || p.Format == engagement.Short
	seconds := 0
	if n, known := p.DurationMillis.Get(); known {
		seconds = int((n + 500) / 1000)
	}
	return contract.Posted{Deliverable: piece.Deliverable, At: p.Published, Seconds: seconds, Handle: handle, Content: disclosure.Content{
		Platform: p.Platform, Format: p.Format, Language: p.Language, Published: p.Published, Title: p.Title, Caption: p.Caption,
		Label: disclosure.Label{On: p.PaidLabel}, Unwatched: engagement.Said(video)}}
}
