package platforms_test

import (
	"bytes"
	"encoding/json"
	"github.com/seed-e12bc25d/influencekit/engagement/platforms"
	"os"
	"syscall"
	"testing"
	"time"
)

func cpu() time.Duration {
	var r syscall.Rusage
	syscall.Getrusage(0, &r)
	return time.Duration(r.Utime.Nano() + r.Stime.Nano())
}
func TestRatio(t *testing.T) {
	if os.Getenv("RATIO") == "" {
		t.Skip()
	}
	for _, c := range []struct{ n, it string }{{"full", videoItem}, {"small", smallItem}} {
		p := page(c.it, 20000)
		mb, mk := time.Hour, time.Hour
		for range 40 {
			s := cpu()
			var v struct {
				Items []bareItem `json:"items"`
			}
			json.Unmarshal(p, &v)
			if e := cpu() - s; e < mb {
				mb = e
			}
			s = cpu()
			platforms.YouTube(bytes.NewReader(p))
			if e := cpu() - s; e < mk {
				mk = e
			}
		}
		t.Log(c.n, mb, mk, float64(mk)/float64(mb))
	}
}
