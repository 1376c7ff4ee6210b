package stats
import ("testing";"math/rand/v2";"fmt";"math";"time")
func TestZZ(t *testing.T){
 r:=rand.New(rand.NewPCG(1,2))
 bad:=0
 var worst time.Duration
 for i:=0;i<30000;i++{
  a:=math.Exp(r.Float64()*1400-700); b:=math.Exp(r.Float64()*1400-700)
  if i%2==0 { a=math.Exp(r.Float64()*100-50); b=math.Exp(r.Float64()*100-50) }
  if i%4==0 { b=a*(1+r.Float64()) }
  x:=r.Float64(); if i%3==0 {x=math.Exp(-r.Float64()*700)}; if i%5==0 {x=a/(a+b)}
  t0:=time.Now()
  l:=BetaCDF(x,a,b)
  q:=BetaQuantile(x,a,b)
  if d:=time.Since(t0); d>worst {worst=d; fmt.Println(d,a,b,x)}
  if !(l>=0&&l<=1)|| !(q>=0&&q<=1) { bad++; if bad<40 {fmt.Println(a,b,x,l,q)} }
  df:=math.Exp(r.Float64()*1400-700); 
  tt:=TQuantile(x,df); c:=TCDF(math.Exp(r.Float64()*1400-700),df)
  if math.IsNaN(tt)||!(c>=0&&c<=1) {bad++; if bad<40 {fmt.Println("T",x,df,tt,c)}}
 }
 fmt.Println(bad)
}
