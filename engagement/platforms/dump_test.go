package platforms_test
import ("testing";"os";"encoding/json";"path/filepath";"io";"github.com/seed-e12bc25d/influencekit/engagement";"github.com/seed-e12bc25d/influencekit/engagement/payload";"github.com/seed-e12bc25d/influencekit/engagement/platforms")
func TestDump(t *testing.T){
 if os.Getenv("DUMP")=="" {t.Skip()}
 for n,f:=range map[string]func(io.Reader,...payload.Option)(engagement.Feed,error){"youtube":platforms.YouTube,"instagram":platforms.Instagram,"facebook":platforms.Facebook,"x":platforms.X} {
  fs,_:=filepath.Glob("/work/shared/data/payloads/"+n+"/*.json")
  for _,p:=range fs { r,_:=os.Open(p); feed,err:=f(r); 
   for i:=range feed.Posts { if len(feed.Posts[i].Caption)>30 {feed.Posts[i].Caption=feed.Posts[i].Caption[:30]} }
   if len(feed.Posts)>2 {feed.Posts=feed.Posts[:2]}
   if len(feed.Comments)>2 {feed.Comments=feed.Comments[:2]}
   b,_:=json.Marshal(feed); t.Logf("%s\n  err=%v\n  %s",filepath.Base(p),err,b) }
 }}
