package contract_test

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/audit/disclosure"
	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// good reads the contract that is made good.
func good(t testing.TB) contract.Contract {
	t.Helper()
	f, err := os.Open("testdata/good.json")
	require.NoError(t, err)
	defer func() { require.NoError(t, f.Close()) }()
	c, err := contract.Parse(f, nil)
	require.NoError(t, err)
	return c
}

// bare is a contract in which little was agreed.
func bare() contract.Contract {
	return contract.Contract{
		ID:    "a",
		Brand: contract.Party{Name: "Glow Ltd", Country: "GB"}, Creator: contract.Creator{Party: contract.Party{Name: "Ana", Country: "GB"}},
		Deliverables: []contract.Deliverable{{ID: "reel", Platform: engagement.Instagram, Format: engagement.Reel, Count: 1}},
		Compensation: []contract.Pay{{FlatFee: &contract.FlatFee{Amount: money.Must("500", "GBP")}}},
	}
}

// Findings stand in the order of the fields of a contract, an element behind the one
// before it, and the same contract gives the same ones.
func TestReviewOrder(t *testing.T) {
	c := bare()
	for range 11 {
		c.Rights = append(c.Rights, contract.Right{})
	}
	list := c.Review(contract.DefaultReviewPolicy())
	for range 20 {
		require.Equal(t, list, c.Review(contract.DefaultReviewPolicy()))
	}
	place := func(path string) int {
		return slices.IndexFunc(list, func(f contract.Finding) bool { return f.Path == path })
	}
	order := []string{"zone", "currency", "creator.handles", "term.from", "term.to", "communication", "deliverables[0].seconds", "deliverables[0].window",
		"approval", "payment", "ownership.holder", "rights[0].media", "rights[0].archive", "rights[2].media", "rights[10].media", "exclusivity", "disclosure", "law"}
	for i, path := range order {
		require.GreaterOrEqual(t, place(path), 0, path)
		if i > 0 {
			assert.Less(t, place(order[i-1]), place(path), "%s before %s", order[i-1], path)
		}
	}
	for i := 1; i < len(list); i++ {
		if list[i-1].Path == list[i].Path {
			assert.LessOrEqual(t, list[i-1].Rule, list[i].Rule)
		}
	}
}

// A clause that is not there is one finding, so that a bare contract is a list that
// people read.
func TestReviewBare(t *testing.T) {
	c := bare()
	list := c.Review(contract.DefaultReviewPolicy())
	paths := map[string]bool{}
	for _, f := range list {
		paths[strings.Split(f.Path, ".")[0]] = true
		assert.NotEmpty(t, f.Message)
		assert.NotEmpty(t, f.Advice)
		assert.NotEmpty(t, f.Reason)
		assert.NotEmpty(t, f.Source)
		assert.NotEmpty(t, f.Trust)
		assert.True(t, f.Severity.IsValid())
	}
	for _, clause := range []string{"approval", "payment", "disclosure", "reporting", "warranties", "morals", "confidentiality", "indemnity", "insurance", "likeness", "termination", "law"} {
		assert.True(t, paths[clause], clause)
	}
	assert.Less(t, len(list), 50)
	t.Logf("%d findings for a contract of a fee and a reel", len(list))
}

func TestReviewSkipAndLimits(t *testing.T) {
	c := good(t)
	c.Approval.Rounds = 5
	p := contract.DefaultReviewPolicy()
	require.Equal(t, []string{"APPROVAL-MANY-ROUNDS"}, rulesOf(c.Review(p)))
	p.Limits.Rounds = 0
	assert.Empty(t, c.Review(p), "no limit")
	p.Limits.Rounds, p.Skip = 2, []string{"APPROVAL-MANY-ROUNDS"}
	assert.Empty(t, c.Review(p))
}

// The zero contract and one whose lists hold zero values are reviewed as any other.
func TestReviewZero(t *testing.T) {
	p := contract.DefaultReviewPolicy()
	assert.NotEmpty(t, contract.Contract{}.Review(p))
	assert.NotNil(t, contract.Contract{}.Review(contract.ReviewPolicy{}))
	c := contract.Contract{
		Deliverables: make([]contract.Deliverable, 2), Compensation: make([]contract.Pay, 2), Rights: make([]contract.Right, 2),
		Allowlisting: make([]contract.Allowlisting, 2), Exclusivities: make([]contract.Exclusivity, 2), Assets: make([]contract.Asset, 2),
		Expectations: make([]contract.Expectation, 2), Payment: &contract.Payment{Schedule: make([]contract.Instalment, 2)},
		Approval: &contract.Approval{Needed: yes}, Disclosure: &contract.Disclosure{Wording: []string{""}, Regimes: []string{""}},
		Guidelines: contract.Guidelines{BannedHashtags: []string{""}, BannedWords: []string{"", " "}, Links: []string{"", "%"}},
	}
	assert.NotEmpty(t, c.Review(p))
}

// The guidelines of a deliverable are looked at like those of the contract.
func TestReviewGuidelinesOfDeliverables(t *testing.T) {
	c := good(t)
	g := c.Deliverables[2].Guidelines
	g.Links[0] = strings.Replace(g.Links[0], "tiktok", "TikTok", 1)
	g.Claims = []contract.Claim{{Text: "Tested"}}
	g.BannedHashtags, g.BannedWords = []string{"sale", "#anzeige"}, []string{"Sponsored"}
	c.Disclosure.Regimes = []string{"US", "DE"}
	c.Disclosure.Wording = []string{"#ad", "#Anzeige"}
	var got []string
	for _, f := range c.Review(contract.DefaultReviewPolicy()) {
		got = append(got, f.Path+" "+f.Rule)
		if f.Rule == "TRACK-UTM" {
			assert.Equal(t, "The link cannot be told apart in analytics: utm_source with capitals.", f.Message)
		}
	}
	assert.Equal(t, []string{
		"deliverables[2].guidelines.banned_hashtags[1] DISCLOSE-BANNED-TAG",
		"deliverables[2].guidelines.links[0] TRACK-UTM",
		"deliverables[2].guidelines.claims[0].proof BRIEF-CLAIM-PROOF",
		"deliverables[2].guidelines.banned_words[0] DISCLOSE-BANNED-WORD",
	}, got)
}

// Some dates say which they are.
func TestReviewSaysDates(t *testing.T) {
	c := good(t)
	c.Assets[0].Until = civil.NewDate(2027, 3, 1)
	list := c.Review(contract.DefaultReviewPolicy())
	require.Len(t, list, 1)
	assert.Equal(t, "The licence of the asset ends before the paid use of the content: on 2027-03-01, and the use on 2027-04-24.", list[0].Message)
	c.Assets[0].Until = civil.NewDate(2027, 4, 24) // six months from October 25, the last day of the clip's window
	assert.Empty(t, c.Review(contract.DefaultReviewPolicy()))
}

// Money that is all paid ahead is unwise only where nothing comes back.
func TestReviewPrepaid(t *testing.T) {
	before := contract.When{After: contract.OnApproval, Deliverable: "story"}
	for _, test := range []struct {
		due  contract.When
		back engagement.Tri
		want bool
	}{
		{contract.When{After: contract.OnSigning, Days: 10}, no, true},
		{contract.When{After: contract.OnSigning, Days: 10}, yes, false},
		{contract.When{After: contract.OnSigning, Days: 10}, unsaid, true},
		{contract.When{After: contract.OnSigning, Days: 60}, no, false}, // October 31
		{contract.When{On: civil.NewDate(2026, 9, 30)}, no, true},
		{contract.When{On: civil.NewDate(2026, 10, 1)}, no, false},
		{contract.When{After: contract.OnPublication}, no, false},
		{before, no, true},
	} {
		c := good(t)
		c.Payment.ClawBack, c.Payment.Schedule[1].Due = test.back, test.due
		assert.Equal(t, test.want, slices.Contains(rulesOf(c.Review(contract.DefaultReviewPolicy())), "PAYMENT-PREPAID"), "%s %s", test.due, test.back)
	}
}

// Wordings are judged by the regimes that the contract names, which agree with each
// other.
func TestReviewWordings(t *testing.T) {
	_, err := disclosure.New(disclosure.Regimes()...)
	require.NoError(t, err)
	for _, test := range []struct {
		wording, regimes []string
		want             []string
	}{
		{[]string{"#ad"}, []string{"US"}, nil},
		{[]string{"#partner"}, []string{"US"}, []string{"DISCLOSE-UNCOVERED", "DISCLOSE-UNCLEAR"}},
		{[]string{"#ad"}, []string{"FR"}, []string{"DISCLOSE-UNCOVERED", "DISCLOSE-UNCLEAR"}},
		{[]string{"#ad", "Publicité"}, []string{"US", "FR"}, nil},
		{[]string{"Werbung"}, []string{"DE"}, nil},
		{[]string{"hello"}, []string{"ZZ"}, []string{"DISCLOSE-NOT-KNOWN"}},
	} {
		c := good(t)
		c.Language = ""
		c.Disclosure.Wording, c.Disclosure.Regimes = test.wording, test.regimes
		assert.Equal(t, test.want, rulesOf(c.Review(contract.DefaultReviewPolicy())), "%v in %v", test.wording, test.regimes)
	}
}

func ExampleContract_Review() {
	c := contract.Contract{
		ID:      "glow-7",
		Brand:   contract.Party{Name: "Glow Ltd", Country: "GB"},
		Creator: contract.Creator{Party: contract.Party{Name: "Ana", Country: "GB"}},
		Rights: []contract.Right{{
			ID: "ads", Media: []contract.Medium{contract.PaidSocial}, Territory: []string{"GB"}, Paid: engagement.Yes,
			Starts: contract.When{After: contract.OnPublication}, Fee: money.Must("200", "GBP"),
		}},
	}
	for _, f := range c.Review(contract.DefaultReviewPolicy()) {
		if f.Severity == contract.Conflict {
			fmt.Println(f.Path, f.Rule)
			fmt.Println(f.Message)
			fmt.Println(f.Advice)
		}
	}
	// Output:
	// rights[0].lasts RIGHT-END
	// The right has no end, and nobody said that it has none.
	// Set its length, or say that it is for ever and price that.
}

func BenchmarkReview(b *testing.B) {
	c, p := good(b), contract.DefaultReviewPolicy()
	for b.Loop() {
		if len(c.Review(p)) > 0 {
			b.Fatal("findings")
		}
	}
}

func BenchmarkValidate(b *testing.B) {
	c := good(b)
	for b.Loop() {
		if c.Validate() != nil {
			b.Fatal("refused")
		}
	}
}

// A severity has a rank, and findings a worst.
func TestWorst(t *testing.T) {
	ranks := []int{}
	for _, s := range contract.Severities() {
		ranks = append(ranks, s.Rank())
	}
	assert.Equal(t, []int{5, 4, 3, 2, 1}, ranks)
	assert.Zero(t, contract.Severity("bad").Rank())
	of := func(list ...contract.Severity) (out []contract.Finding) {
		for _, s := range list {
			out = append(out, contract.Finding{Severity: s})
		}
		return out
	}
	assert.Empty(t, contract.Worst(nil))
	assert.Equal(t, contract.Notice, contract.Worst(of(contract.Notice)))
	assert.Equal(t, contract.Conflict, contract.Worst(of(contract.Unwise, contract.Conflict, contract.Missing)))
}
