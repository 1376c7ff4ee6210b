package caption

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"syscall"
	"testing"
	"time"
)

var vocab = strings.Fields(`the a my new serum is on shelf every morning love this look from brand thanks to for sending obsessed with glow skin routine use code off today only link in bio you can get it now and we so happy here are some of best things that i found while travelling around city with friends family sunday coffee breakfast dress shoes summer adorable adventure spring product price promo part partner made collar address spot sport proud affair after baby bag`)

var leg = strings.Fields(`ad sponsored paid partnership gifted collaboration ambassador werbung anzeige publicité reklama współpraca annons samarbete reklame mainos publicidad colaboración patrocinado regalo pubblicità sponsorizzato advertentie реклама партнёр commission affiliate earnings purchases gift promotion free received support channel discount`)

func caps(n int) []string {
	r := rand.New(rand.NewPCG(1, 2))
	var out []string
	for range n {
		var b strings.Builder
		for b.Len() < 290 {
			switch r.IntN(40) {
			case 0:
				b.WriteString("😍 ")
			case 1:
				b.WriteString("#" + vocab[r.IntN(len(vocab))] + " ")
			case 2:
				b.WriteString("@" + vocab[r.IntN(len(vocab))] + " ")
			case 3:
				b.WriteString("café ")
			default:
				b.WriteString(vocab[r.IntN(len(vocab))] + " ")
			}
		}
		out = append(out, b.String())
	}
	return out
}
func phr(n int) []Phrase {
	r := rand.New(rand.NewPCG(3, 4))
	var out []Phrase
	w := func() string { return leg[r.IntN(len(leg))] }
	for len(out) < n {
		t := w()
		for range r.IntN(3) {
			t += " " + w()
		}
		out = append(out, Phrase{Text: t})
	}
	out = append(out, Phrase{Text: "ad"}, Phrase{Text: "pr"}, Phrase{Text: "sp"}, Phrase{Text: "реклама"})
	return out
}
func cpu() time.Duration {
	var u syscall.Rusage
	syscall.Getrusage(syscall.RUSAGE_SELF, &u)
	return time.Duration(u.Utime.Nano())
}
func measure(name string, per int, f func()) {
	f()
	best := time.Duration(1 << 60)
	for range 5 {
		t := cpu()
		n := 0
		for cpu()-t < 100*time.Millisecond {
			for range 10 {
				f()
			}
			n += 10
		}
		if d := (cpu() - t) / time.Duration(n); d < best {
			best = d
		}
	}
	fmt.Printf("%-10s %7.1f ns/cap\n", name, float64(best.Nanoseconds())/float64(per))
}
func TestTmpBench(b *testing.T) {
	cs := caps(500)
	l, err := Compile(phr(500))
	if err != nil {
		b.Fatal(err)
	}
	fmt.Println(len(l.dfa.ends), l.dfa.kinds)
	s := 0
	measure("loop", 500, func() {
		for _, c := range cs {
			s += sum(c)
		}
	})
	var f Folded
	measure("fold", 500, func() {
		for _, c := range cs {
			FoldInto(&f, c)
		}
	})
	var h []Hit
	hits := 0
	measure("foldfind", 500, func() {
		hits = 0
		for _, c := range cs {
			FoldInto(&f, c)
			h = l.Find(h[:0], &f)
			hits += len(h)
		}
	})
	fmt.Println(hits)
	var fs []Folded
	for _, c := range cs {
		fs = append(fs, *Fold(c))
	}
	measure("find", 500, func() {
		for i := range fs {
			h = l.Find(h[:0], &fs[i])
		}
	})
	measure("dfa1", 500, func() {
		for i := range fs {
			h = l.dfa.finish(h[:0], fs[i].Text, l.dfa.startAt(fs[i].Text, 0), 0, len(fs[i].Text))
		}
	})
	for _, r := range []Rules{X(), {Skip: Words}, {Skip: Words | Sentences | Emoji}} {
		var c Caption
		measure(fmt.Sprint("scan", r.Skip), 500, func() {
			for _, s := range cs {
				ScanInto(&c, s, r)
			}
		})
	}
}
func sum(c string) int {
	s := 0
	for i := range len(c) {
		s += int(c[i])
	}
	return s
}
