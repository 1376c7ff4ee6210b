package listen

// A view is the records of a tally that lie in the period of a policy.
type view struct {
	by    *rules
	all   []*record         // by key
	in    []*record         // of them, in the period
	posts map[uint64]*about // by the hash of their id: what comments under them are about
}

// about is what a post says of the comments under it.
type about struct {
	brands   uint64 // the brands it names or was written by
	platform string
	comments int64  // that it says it has, plus 1
	read     uint64 // that were added
}

// A pick is an item that counts for a brand, so many times.
type pick struct {
	*record
	n uint64
}

func (t *Tally) view(by *rules) *view {
	v := &view{by: by, all: t.sorted(), posts: map[uint64]*about{}}
	for _, r := range v.all {
		if r.kind != isPost || r.link == 0 {
			continue
		}
		a := v.posts[r.link]
		if a == nil { // posts of two platforms may have one id
			a = &about{platform: r.platform}
			v.posts[r.link] = a
		}
		a.brands |= r.brands | r.own
		a.comments = max(a.comments, r.comments)
	}
	for _, r := range v.all {
		if a := v.posts[r.link]; r.kind == isComment && a != nil {
			a.read += r.copies
		}
	}
	v.choose()
	return v
}

// choose finds the records in the period.
func (v *view) choose() {
	for _, r := range v.all {
		if !v.by.bounded() || r.at != 0 && v.by.holds(r.at) {
			v.in = append(v.in, r)
		}
	}
}

func (v *view) totals(out *Report) {
	var said int64
	for _, r := range v.all {
		if r.at == 0 {
			out.Undated += r.copies
		}
	}
	for _, r := range v.in {
		if r.disputed {
			out.Disputed++
		}
		if r.kind == isComment {
			out.Comments += r.copies
			continue
		}
		out.Posts += r.copies
		switch a := v.posts[r.link]; {
		case r.comments == 0:
			out.Unread.Unknown += r.copies
		case a != nil && r.link != 0:
			out.Unread.Posts++
			said = min(said+r.comments-1, 1<<62)
			out.Unread.Read += a.read
		}
	}
	out.Unread.Said = count(uint64(said))
}

// platform is that of a record, or of the post that a comment stands under.
func (v *view) platform(r *record) string {
	if a := v.posts[r.link]; r.platform == "" && a != nil {
		return a.platform
	}
	return r.platform
}

// mentions chooses the items that count for brand b and says what was left out.
func (v *view) mentions(b int, br *BrandReport) []pick {
	br.Own = 0
	var found []pick
	for _, r := range v.in {
		switch {
		case r.own>>b&1 == 1:
			br.Own += r.copies
		case r.brands>>b&1 == 1:
			found = append(found, pick{r, r.copies})
		}
	}
	return v.capped(found, br)
}

// feedback is what others wrote under posts about brand b.
func (v *view) feedback(b int) Feedback {
	var found []pick
	for _, r := range v.in {
		a := v.posts[r.link]
		if r.kind == isComment && a != nil && a.brands>>b&1 == 1 && r.own>>b&1 == 0 {
			found = append(found, pick{r, r.copies})
		}
	}
	var left BrandReport
	chosen := v.capped(found, &left)
	f := Feedback{Copies: left.Copies, Capped: left.Capped}
	var tone toneSum
	days, weeks := heaps{}, heaps{}
	for _, p := range chosen {
		f.Comments += p.n
		tone.add(p.record, p.n, v.by)
		v.date(days, weeks, p)
	}
	f.Tone, f.Days, f.Weeks = tone.tone(v.by.Level), days.buckets(v.by.Level), weeks.buckets(v.by.Level)
	return f
}
