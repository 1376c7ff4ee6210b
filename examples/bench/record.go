package main

import "encoding/json"

// A record is a result as -json writes it.
type record struct {
	Group   string    `json:"group"` // what -only takes
	Ours    string    `json:"ours"`
	Against string    `json:"against"`
	Items   int       `json:"items"`
	Goal    string    `json:"goal,omitempty"` // empty: none
	Met     *bool     `json:"met,omitempty"`
	Ratio   float64   `json:"ratio"`  // time of ours over time of the other, the median
	Ratios  []float64 `json:"ratios"` // of each round, the least first
	// Best times of one item, in nanoseconds.
	NsOurs        float64 `json:"ns_ours"`
	NsAgainst     float64 `json:"ns_against"`
	AllocsOurs    float64 `json:"allocs_ours"` // for the whole job
	AllocsAgainst float64 `json:"allocs_against"`
	AnswerOurs    float64 `json:"answer_ours"`
	AnswerAgainst float64 `json:"answer_against"`
	Answers       string  `json:"answers"`
	Note          string  `json:"note,omitempty"`
	Differs       string  `json:"differs,omitempty"` // why the answers are not compared
}

func (r result) record() record {
	out := record{
		Group: r.group, Ours: plainText(r.ours.name), Against: plainText(r.plain.name), Items: r.items,
		Ratio: r.ratio, Ratios: r.ratios, NsOurs: float64(r.bestOurs) / float64(r.items), NsAgainst: float64(r.bestPlain) / float64(r.items),
		AllocsOurs: r.allocsOurs, AllocsAgainst: r.allocsPlain, AnswerOurs: r.answerOurs, AnswerAgainst: r.answerPlain,
		Answers: r.answers(), Note: plainText(r.note), Differs: plainText(r.differs),
	}
	if r.goal != 0 {
		met := r.met()
		out.Goal, out.Met = r.wanted(), &met
	}
	return out
}

// document writes all results as one JSON document.
func document(m machine, results []result) ([]byte, error) {
	doc := struct {
		Machine machine  `json:"machine"`
		Results []record `json:"results"`
	}{Machine: m, Results: []record{}}
	for _, r := range results {
		doc.Results = append(doc.Results, r.record())
	}
	return json.MarshalIndent(doc, "", "  ")
}
