package vendors

import (
	"github.com/seed-e12bc25d/influencekit/engagement/payload"
	"github.com/seed-e12bc25d/influencekit/engagement/problem"
)

// A hypeGender is a gender with its ages.
type hypeGender struct {
	Gender payload.Text   `json:"gender"`
	Value  payload.Number `json:"value"`
	Ages   []struct {
		Group payload.Text   `json:"group"`
		Value payload.Number `json:"value"`
	} `json:"by_age_group"`
}

// demography reads the genders with their ages, as Instagram's report lists them.
// Ages are shares of all people; where those of a gender add up to more than the
// gender they are shares of something else, and are left out.
func (d *hypeAuditor) demography() error {
	var all audience // to hold the genders apart, which another list gives as well
	all.whole = d.a.whole
	err := d.list(d.a, ageGenders, func() error {
		return payload.Items(d.Reader, func(v *hypeGender) {
			d.put(&all, genders, entry{v.Gender.Value, v.Value, "gender", "value"})
			sum := 0.0
			for i := range v.Ages {
				sum += v.Ages[i].Value.Value
			}
			if v.Value.State == payload.Given && sum > v.Value.Value+float64(d.a.whole*slack(len(v.Ages))) {
				d.Note(problem.Problem{Path: "by_age_group", Rule: "over_whole", Message: "the ages add up to more than their gender; they are left out"})
				return
			}
			for i := range v.Ages {
				at := problem.Index("by_age_group", i)
				d.put(d.a, ageGenders, entry{
					v.Ages[i].Group.Value + " " + v.Gender.Value, v.Ages[i].Value,
					problem.Join(at, "group"), problem.Join(at, "value"),
				})
			}
		})
	})
	d.check(&all, genders, "")
	d.byAge = &all.lists[genders]
	return err
}

// ageGender reads an object of ages, each an object of genders, as TikTok's and
// YouTube's reports have it.
func (d *hypeAuditor) ageGender() error {
	if d.IsList() {
		return nil
	}
	return d.list(d.a, ageGenders, func() error {
		return d.members(func(age string) error {
			return d.members(func(gender string) error {
				var n payload.Number
				if err := d.Value(&n); err != nil {
					return err
				}
				d.put(d.a, ageGenders, entry{key: age + " " + gender, share: n})
				return nil
			})
		})
	})
}
