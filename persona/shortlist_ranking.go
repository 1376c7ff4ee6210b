package persona

import (
	"fmt"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/stats"
)

// ranking writes the rows in order and says what is decided.
func (r *ranker) ranking(order []spot) Ranking {
	out := Ranking{Criteria: r.criteria.Name, Rows: make([]Row, len(order)), Pool: r.pool}
	for i := range order {
		at := order[i].at
		p, c := &r.scores[at], &r.names[at]
		d := Kept
		switch {
		case p.Excluded:
			d = Excluded
			out.Excluded++
		case r.criteria.Shortlist.To > 0 && out.Kept >= r.criteria.Shortlist.To:
			d = Reserved
			out.Reserve++
		default:
			out.Kept++
		}
		out.Rows[i] = Row{
			Place: i + 1, Handle: c.handle, Platform: c.platform, Decision: d,
			Score: p.Score, Low: p.Low, High: p.High, Coverage: p.Coverage, by: r, at: at,
		}
	}
	out.Pitfalls = append(r.criteria.Pitfalls(), r.pitfalls(&out)...)
	out.Notes = r.notes(&out)
	return out
}

// notes says where the numbers do not follow the plan.
func (r *ranker) notes(out *Ranking) (notes []string) {
	say := func(n int, what string, p Plan) {
		switch {
		case n < p.From:
			notes = append(notes, fmt.Sprintf("%d %s, at least %d planned", n, what, p.From))
		case p.To > 0 && n > p.To:
			notes = append(notes, fmt.Sprintf("%d %s, at most %d planned", n, what, p.To))
		}
	}
	say(len(out.Rows), "candidates", r.criteria.Candidates)
	say(out.Kept, "kept", r.criteria.Shortlist)
	unsure := 0
	for i := out.Kept; i < out.Kept+out.Reserve; i++ {
		if out.Kept > 0 && out.Rows[i].High > out.Rows[out.Kept-1].Score {
			unsure++
		}
	}
	if unsure > 0 {
		notes = append(notes, fmt.Sprintf("%d in reserve could be above the last one kept, once what is missing of them is known", unsure))
	}
	return notes
}

// A Pitfall is a way of choosing that the framework warns of.
type Pitfall struct {
	Code    string           `json:"code"`
	Message string           `json:"message"`
	N       int              `json:"n,omitempty"` // candidates it was seen on
	Source  string           `json:"source"`
	Trust   engagement.Trust `json:"trust"`
}

// The pitfalls.
const (
	FollowersAlone = "followers_alone" // the criteria look at nothing but size
	FollowersOrder = "followers_order" // the order of those kept is that of their followers
	OnlySizeKnown  = "only_size_known" // nothing but size is known of most of those kept
)

// Pitfalls looks for the framework's warning against choosing by follower count
// alone: criteria of which only followers, tier or price decide.
func (c Criteria) Pitfalls() []Pitfall {
	size := false
	for i := range c.List {
		k := &c.List[i]
		switch k.Code {
		case ByFollowers, ByTier:
			size = size || k.Weight > 0 || k.Hard
		case ByPrice:
		default:
			if k.Weight > 0 || k.Hard {
				return nil
			}
		}
	}
	if !size || c.FitWeight > 0 {
		return nil
	}
	return []Pitfall{{Code: FollowersAlone, Message: "only the number of followers decides: look at the audience, the engagement and the content too", Source: framework, Trust: engagement.TrustSeed}}
}

// fewForOrder is how many kept candidates it takes before an order says anything;
// sameOrder is the rank correlation from which two orders are called the same
// (our judgement, trust K). More than the first ones kept are not looked at.
const (
	fewForOrder = 8
	sameOrder   = 0.95
	firstOnes   = 1000
)

// pitfalls looks for the same in what came out.
func (r *ranker) pitfalls(out *Ranking) (found []Pitfall) {
	var place, size []float64
	blind, few := 0, r.sizeWeight()+1e-9
	for i := range out.Kept {
		row := &out.Rows[i]
		if len(place) < firstOnes {
			if n, known := r.list[row.at].followers().Get(); known {
				place, size = append(place, -float64(row.Place)), append(size, float64(n))
			}
		}
		if row.Coverage <= few {
			blind++
		}
	}
	if len(place) >= fewForOrder {
		if rho, err := stats.Spearman(place, size); err == nil && rho >= sameOrder {
			found = append(found, Pitfall{
				Code: FollowersOrder, N: len(place), Source: ownJudgement, Trust: engagement.TrustDoubtful,
				Message: fmt.Sprintf("those kept stand in the order of their followers (rank correlation %.2f): the largest may not fit best", rho),
			})
		}
	}
	if out.Kept > 0 && blind*2 > out.Kept {
		found = append(found, Pitfall{
			Code: OnlySizeKnown, N: blind, Source: ownJudgement, Trust: engagement.TrustDoubtful,
			Message: fmt.Sprintf("of %d of %d kept nothing but their size is known: the order says nothing about fit", blind, out.Kept),
		})
	}
	return found
}

// sizeWeight is the weight of what looks at size alone.
func (r *ranker) sizeWeight() (sum float64) {
	for i := range r.criteria.List {
		if k := &r.criteria.List[i]; k.Code == ByFollowers || k.Code == ByTier || k.Code == ByPrice {
			sum += k.Weight
		}
	}
	return sum
}
