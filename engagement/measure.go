package engagement

// Measure gives the rate of the posts by the method. It is [NewTally], Add for
// each post, and [Tally.Reading], to the same bits; the errors are Reading's.
func Measure(posts []Post, m Method) (Reading, error) {
	t := NewTally(m)
	t.addAll(posts)
	return t.Reading()
}
