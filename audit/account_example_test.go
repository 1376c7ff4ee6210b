package audit_test

import (
	"fmt"
	"time"

	"github.com/seed-e12bc25d/influencekit/audit"
	"github.com/seed-e12bc25d/influencekit/engagement"
)

// One follower's profile: 2 posts, 40 followers, 2,400 followings and no picture.
func ExamplePolicy_Account() {
	r := audit.DefaultPolicy().Account(engagement.Account{
		Handle: "@lena_k", Followers: engagement.Known(40), Following: engagement.Known(2400), Posts: engagement.Known(2),
		Picture: engagement.No,
	}, time.Date(2026, 11, 26, 0, 0, 0, 0, time.UTC))
	fmt.Println(r.Class)
	fmt.Println(r.Why)
	for _, reason := range r.Reasons {
		if reason.Points != 0 {
			fmt.Printf("%+.2f %s\n", reason.Points, reason.Says)
		}
	}
	fmt.Printf("%+.2f in all, %.0f %% where %.0f %% are fake\n", r.Score, r.Probability*100, r.BaseRate*100)
	fmt.Println("not assessed:", r.NotAssessed)
	// Output:
	// suspicious
	// 7.17 points, suspicious from 2.25: follows 60 accounts per follower, follows 1200 accounts per post, has no picture
	// +2.00 follows 60 accounts per follower
	// +2.00 follows 1200 accounts per post
	// +1.50 has no picture
	// +0.69 has 2 posts
	// +0.55 follows 2400 accounts
	// +0.43 has 40 followers
	// +7.17 in all, 92 % where 8 % are fake
	// not assessed: [bio link age private verified]
}

// The same profile where every third account is fake.
func ExamplePolicy_Account_baseRate() {
	a := engagement.Account{Followers: engagement.Known(300), Following: engagement.Known(900), Posts: engagement.Known(4)}
	p := audit.DefaultPolicy()
	for _, base := range []float64{0.08, 0.33} {
		p.Followers.BaseRate = base
		r := p.Account(a, time.Time{})
		fmt.Printf("%.1f points, %s, %.0f %% where %.0f %% are fake\n", r.Score, r.Class, r.Probability*100, r.BaseRate*100)
	}
	// Output:
	// 1.7 points, real, 8 % where 8 % are fake
	// 1.7 points, real, 34 % where 33 % are fake
}

// Of 400 followers drawn at random 120 are flagged, by a measure that finds 85 of
// 100 fakes and flags 10 of 100 real ones: (0.30 + 0.90 − 1) / (0.85 + 0.90 − 1).
func ExampleRates_Correct() {
	r := audit.Rates{Hits: 85, Fakes: 100, FalseAlarms: 10, Reals: 100}
	c, err := r.Correct(120, 400, 0.95)
	fmt.Printf("%.4f (%.4f to %.4f) %v\n", c.Share, c.Interval.Low, c.Interval.High, err)
	c, err = r.Correct(20, 400, 0.95) // fewer than false alarms alone
	fmt.Printf("%.4f %v %v\n", c.Share, c.Clamped, err)
	// Output:
	// 0.2667 (0.1719 to 0.3506) <nil>
	// 0.0000 true <nil>
}
