package audit

import (
	"cmp"
	"math/bits"
	"slices"
)

// mostRegulars bounds how many authors are compared for pods, the most faithful of
// them; mostPodNames how many a pod names.
const (
	mostRegulars = 512
	mostPodNames = 50
)

// A regular is an author who is early under many posts.
type regular struct {
	author uint64
	early  []uint64 // the posts, a bit each
	n      int
	taken  bool
}

// pods finds groups of authors who are early under the same posts: each under at
// least PodShare of the posts and PodPosts of them, and each under nearly the same
// (PodAlike) as the first of the group, who is early most often. Authors who would
// be early by chance under half of the posts share a third of them.
//
// Early is within PodSeconds of the first comment under the post. Traits: fixed time,
// the same people under every post (digiday.com/marketing/podghazi-…, B).
func (a *commentAnalysis) pods() {
	regulars := a.regulars()
	total := len(a.posts)
	for s := range regulars {
		seed := &regulars[s]
		if seed.taken {
			continue
		}
		group := []*regular{seed}
		for k := s + 1; k < len(regulars); k++ {
			if o := &regulars[k]; !o.taken && seed.alike(o) >= a.p.PodAlike {
				group = append(group, o)
			}
		}
		if len(group) < a.p.PodSize {
			continue
		}
		posts := 0
		for k := range total {
			n := 0
			for _, g := range group {
				n += int(g.early[k/64] >> (k % 64) & 1)
			}
			if 2*n >= len(group) {
				posts++
			}
		}
		if posts < a.p.PodPosts {
			continue
		}
		pod := Pod{Size: len(group), Posts: posts, Of: total, Share: float64(posts) / float64(total)}
		members := make([]uint64, 0, len(group))
		for _, g := range group {
			g.taken = true
			members = append(members, g.author)
			if len(pod.Authors) < mostPodNames {
				pod.Authors = append(pod.Authors, keyText(g.author))
			}
		}
		slices.Sort(members)
		for i := range a.records {
			if _, ok := slices.BinarySearch(members, a.records[i].author); ok {
				a.negatives[i] |= inPod
				pod.Comments++
			}
		}
		a.reading.Pods = append(a.reading.Pods, pod)
		if len(a.reading.Pods) == mostGroups {
			break
		}
	}
	slices.SortStableFunc(a.reading.Pods, func(x, y Pod) int { return cmp.Or(cmp.Compare(y.Posts, x.Posts), cmp.Compare(y.Size, x.Size)) })
}

// regulars gives the authors who are early often enough, the most faithful first.
func (a *commentAnalysis) regulars() []regular {
	type presence struct {
		author uint64
		post   int32
	}
	var all []presence
	window := int64(a.p.PodSeconds) * 1000
	for k, post := range a.posts {
		start := a.records[a.byPost[post.from]].at
		for _, i := range a.byPost[post.from:post.to] {
			r := &a.records[i]
			if r.at-start > window {
				break
			}
			if r.author != 0 {
				all = append(all, presence{r.author, int32(k)})
			}
		}
	}
	slices.SortFunc(all, func(x, y presence) int {
		if x.author != y.author {
			return cmp.Compare(x.author, y.author)
		}
		return cmp.Compare(x.post, y.post)
	})
	all = slices.Compact(all)
	least := max(a.p.PodPosts, int(float64(a.p.PodShare*float64(len(a.posts)))+0.999999))
	var regulars []regular
	for from := 0; from < len(all); {
		to := from + 1
		for to < len(all) && all[to].author == all[from].author {
			to++
		}
		if to-from >= least {
			r := regular{author: all[from].author, early: make([]uint64, (len(a.posts)+63)/64), n: to - from}
			for _, p := range all[from:to] {
				r.early[p.post/64] |= 1 << (p.post % 64)
			}
			regulars = append(regulars, r)
		}
		from = to
	}
	slices.SortFunc(regulars, func(x, y regular) int { return cmp.Or(cmp.Compare(y.n, x.n), cmp.Compare(x.author, y.author)) })
	return regulars[:min(len(regulars), mostRegulars)]
}

// alike is the Jaccard similarity of the posts under which two are early.
func (r *regular) alike(o *regular) float64 {
	both, any := 0, 0
	for k := range r.early {
		both += bits.OnesCount64(r.early[k] & o.early[k])
		any += bits.OnesCount64(r.early[k] | o.early[k])
	}
	return float64(both) / float64(max(1, any))
}
