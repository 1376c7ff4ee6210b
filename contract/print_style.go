package contract

// styleSheet is the style of [Document.HTML].
const styleSheet = `:root{color-scheme:light dark;--ink:#1b1f24;--soft:#57606a;--paper:#fff;--edge:#d0d7de;--tint:#f6f8fa;--link:#0550ae}
@media (prefers-color-scheme:dark){:root{--ink:#e6edf3;--soft:#9aa4af;--paper:#0f1419;--edge:#30363d;--tint:#171d24;--link:#79b8ff}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.55 Charter,"Bitstream Charter",Cambria,Georgia,serif;overflow-wrap:anywhere}
main{max-width:46rem;margin:0 auto;padding:1.5rem 1rem 3rem}
h1,h2,th,dt,nav,.n,.sign,footer{font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
h1{font-size:1.7rem;line-height:1.25;margin:0 0 1rem}
h2{font-size:1.15rem;line-height:1.3;margin:2.2rem 0 .6rem;padding-top:.8rem;border-top:1px solid var(--edge)}
p{margin:0 0 .5rem}
.b>div>:last-child{margin-bottom:0}
a{color:var(--link)}
dl{margin:0;display:grid;gap:.15rem}
dl div{display:grid;grid-template-columns:6.5rem 1fr;gap:.75rem}
dt{color:var(--soft);font-size:.9rem;line-height:1.7}
dd{margin:0}
nav{margin-top:1.5rem;padding:.9rem 1.1rem;background:var(--tint);border:1px solid var(--edge);border-radius:.5rem;font-size:.92rem}
nav h2{margin:0 0 .4rem;padding:0;border:0;font-size:.92rem;color:var(--soft)}
nav ol{margin:0;padding-left:1.7rem}
nav li{padding:.12rem 0}
.n{color:var(--soft)}
.b{display:grid;grid-template-columns:3rem 1fr;gap:.25rem;margin:.55rem 0}
.b>.n{font-size:.85rem;line-height:1.82}
.b>div{min-width:0}
.ref{float:inline-end;max-width:40%;margin-inline-start:1rem;font:.78rem/1.98 ui-monospace,Menlo,Consolas,monospace;color:var(--soft)}
ul{margin:.1rem 0 .5rem;padding-inline-start:1.2rem}
li{margin:.12rem 0}
table{width:100%;border-collapse:collapse;margin:.4rem 0 .8rem;font-size:.95rem}
th,td{text-align:start;vertical-align:top;padding:.35rem .6rem .35rem 0;border-bottom:1px solid var(--edge)}
th{font-size:.85rem;color:var(--soft)}
.grid{display:grid;gap:1.2rem;grid-template-columns:repeat(auto-fit,minmax(15rem,1fr))}
.box{padding:1rem;border:1px solid var(--edge);border-radius:.5rem}
.line{margin:2.2rem 0 0;padding-top:.2rem;border-top:1px solid var(--soft);font-size:.8rem;color:var(--soft)}
footer{margin-top:2.5rem;padding-top:.8rem;border-top:1px solid var(--edge);font-size:.82rem;color:var(--soft)}
.hash{font-size:.78rem}
@media (min-width:48rem){main{padding:3rem 1.5rem 4rem}nav ol{columns:2;column-gap:2.5rem}nav li{break-inside:avoid}}
@media (max-width:26rem){.b{grid-template-columns:2.4rem 1fr}ul{padding-inline-start:1rem}}
@media print{:root{--ink:#000;--soft:#444;--paper:#fff;--edge:#bbb;--tint:#fff;--link:#000}
@page{margin:2cm}
body{font-size:10.5pt}
main{max-width:none;padding:0}
nav{display:none}
h2{break-after:avoid}
.b,.box,tr{break-inside:avoid}
a{text-decoration:none}}
`
