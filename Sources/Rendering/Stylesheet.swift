/// The colours of the page and of figures, for light and dark: one hue for size, two for sign, six for tokens.
let figureColours = """
  :root{--paper:#fdfcf8;--ink:#22201b;--soft:#665f53;--rule:#ddd6c6;--wash:#f4f0e6;\
  --pos:#2f6fb3;--neg:#c8551b;--here:#1f5c9e;\
  --t0:#186f68;--t1:#9a5a0b;--t2:#7d3f91;--t3:#2a5fa8;--t4:#a23a4c;--t5:#4c6b1c;color-scheme:light}
  @media(prefers-color-scheme:dark){:root{--paper:#171613;--ink:#e9e4d8;--soft:#aaa292;--rule:#3a362e;--wash:#211f1a;\
  --pos:#5a9bdc;--neg:#e5803f;--here:#8dbcf0;\
  --t0:#5fc4b9;--t1:#e8ae58;--t2:#cf9be0;--t3:#8db4f0;--t4:#f094a2;--t5:#a9c876;color-scheme:dark}}

  """

/// How shapes and letters look inside figures.
let figureStyles = """
  svg text{font:12px system-ui,"Noto Sans",sans-serif;fill:var(--ink);font-variant-numeric:tabular-nums}
  svg .small{font-size:11px}svg .tiny{font-size:10px;fill:var(--soft)}svg .strong{font-weight:600;font-size:13px}
  svg .middle{text-anchor:middle}svg .end{text-anchor:end}
  svg .variable{font-family:"Iowan Old Style",Palatino,P052,"Times New Roman",serif;font-style:italic;font-size:16px}
  svg .index{font-size:10px}
  svg .pos{fill:var(--pos)}svg .neg{fill:var(--neg)}svg .cell{stroke:var(--rule);stroke-width:.5}
  svg .bar{fill-opacity:.8}svg .axis{stroke:var(--soft);stroke-width:1}
  svg .pixels{image-rendering:pixelated}
  svg .curve{fill:none;stroke-width:2}svg .dot{stroke:var(--paper);stroke-width:1}
  svg .link{fill:none}svg .label{font-weight:600;font-size:13px}
  svg .t0{fill:var(--t0)}svg .t1{fill:var(--t1)}svg .t2{fill:var(--t2)}svg .t3{fill:var(--t3)}svg .t4{fill:var(--t4)}svg .t5{fill:var(--t5)}
  svg .link.t0{fill:none;stroke:var(--t0)}svg .link.t1{fill:none;stroke:var(--t1)}svg .link.t2{fill:none;stroke:var(--t2)}
  svg .link.t3{fill:none;stroke:var(--t3)}svg .link.t4{fill:none;stroke:var(--t4)}svg .link.t5{fill:none;stroke:var(--t5)}
  svg .c0{fill:var(--t3)}svg .c1{fill:var(--t1)}svg .c2{fill:var(--t2)}svg .c3{fill:var(--t0)}
  svg .curve.c0{fill:none;stroke:var(--t3)}svg .curve.c1{fill:none;stroke:var(--t1);stroke-dasharray:7 4}
  svg .curve.c2{fill:none;stroke:var(--t2);stroke-dasharray:2 3}svg .curve.c3{fill:none;stroke:var(--t0);stroke-dasharray:9 3 2 3}
  svg .arrow{fill:none;stroke:var(--soft);stroke-width:1.2}svg .head{fill:var(--soft)}
  svg .stop{fill:var(--paper);stroke:var(--soft)}svg .stop.done{fill:var(--wash)}
  svg .stop.here{fill:var(--here);stroke:var(--here)}svg text.here{fill:var(--paper);font-weight:600}
  svg .stop.ahead{stroke-dasharray:3 3}svg text.ahead{fill:var(--soft)}

  """

/// How the page looks: a book’s measure, contents on one side and workings on the other; both below on a phone.
let pageStyles = """
  *{box-sizing:border-box}
  html{font-size:112.5%;scroll-behavior:smooth;-webkit-text-size-adjust:100%}
  body{margin:0;background:var(--paper);color:var(--ink);font-family:"Iowan Old Style","Palatino Linotype",Palatino,P052,"URW Palladio L",Georgia,serif;line-height:1.62;font-variant-numeric:lining-nums}
  a{color:var(--here);text-decoration-thickness:1px;text-underline-offset:.15em}
  a:focus-visible,summary:focus-visible,.scroll:focus-visible{outline:2px solid var(--here);outline-offset:3px}
  .skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:1rem;background:var(--paper);padding:.4rem .8rem;z-index:2}
  .book{display:grid;grid-template-columns:13rem minmax(0,37rem) 17rem;gap:0 3rem;max-width:75rem;margin:0 auto;padding:3.5rem 1.5rem 6rem}
  .contents{font-size:.83rem;line-height:1.4}.contents>div{position:sticky;top:2.5rem;max-height:calc(100vh - 4rem);overflow-y:auto}
  .contents h2{font-size:.85rem;font-weight:600;margin:0}.contents p{color:var(--soft);font-style:italic;margin:1.2rem 0 .3rem}
  .contents ol{list-style:none;margin:0;padding:0}.contents a{display:grid;grid-template-columns:1.5rem 1fr;color:var(--soft);text-decoration:none;padding:.25rem 0}
  .contents a:hover,.contents a:focus-visible{color:var(--here)}
  main{grid-column:2/4;display:grid;grid-template-columns:minmax(0,37rem) 17rem;gap:0 3rem;align-content:start}
  header.title,section{display:contents}main>header>*,section>*{grid-column:1;min-width:0}
  h1{font-size:2.6rem;line-height:1.1;font-weight:500;letter-spacing:-.01em;margin:0 0 .8rem}
  section>header{margin-top:5.5rem;padding-top:1.4rem;border-top:1px solid var(--rule)}
  .number{color:var(--soft);font-style:italic;margin:0 0 .3rem}h2.chapter{font-size:2.1rem;line-height:1.12;font-weight:500;margin:0 0 .3rem}
  .lead{color:var(--soft);font-style:italic;margin:0 0 1.4rem}h3{font-size:1.25rem;font-weight:600;margin:1.2rem 0 .6rem}
  p{margin:0 0 1.05rem}.token{border-bottom:2px solid;white-space:nowrap}.token sub{font-size:.7em}
  .token.t0{border-color:var(--t0)}.token.t1{border-color:var(--t1)}.token.t2{border-color:var(--t2)}.token.t3{border-color:var(--t3)}.token.t4{border-color:var(--t4)}.token.t5{border-color:var(--t5)}
  .live{font-variant-numeric:tabular-nums lining-nums;border-bottom:1px dotted var(--here);white-space:nowrap}
  math{font-size:1.06em}.equation{margin:.6rem 0 1.2rem;overflow-x:auto;overflow-y:hidden;padding:.2rem 0}.equation math{font-size:1.2em;margin:.4rem 0}
  figure{margin:.9rem 0 1.6rem}figcaption{font-size:.86rem;color:var(--soft);line-height:1.45}.matrix figcaption{display:flex;gap:.6em;align-items:baseline;margin-bottom:.4rem}.matrix figcaption math{color:var(--ink);font-size:1.15rem}.matrix .shape{margin-left:auto;white-space:nowrap}
  .scroll{overflow-x:auto;padding-bottom:.3rem}
  table{border-collapse:separate;border-spacing:0;margin:0 auto;font:.86rem/1.3 system-ui,"Noto Sans",sans-serif;font-variant-numeric:tabular-nums lining-nums}
  th{font-weight:500;padding:.25rem .7rem;text-align:right;white-space:nowrap}thead th{text-align:center;padding-bottom:.4rem}thead td{font-size:.72rem;color:var(--soft);text-align:right;padding-right:.7rem;line-height:1.25;max-width:6em}
  tbody td{padding:.42rem .95rem;text-align:right;white-space:nowrap}tbody td.gap,thead th.gap,tbody th.gap{color:var(--soft);text-align:center;padding:.2rem .4rem}
  tbody th+td{border-left:1.5px solid var(--ink)}tbody td:last-child{border-right:1.5px solid var(--ink)}
  .p{background:color-mix(in srgb,var(--pos) calc(var(--s)*5%),transparent)}.n{background:color-mix(in srgb,var(--neg) calc(var(--s)*5%),transparent)}
  .s0{--s:0}.s1{--s:1}.s2{--s:2}.s3{--s:3}.s4{--s:4}.s5{--s:5}.s6{--s:6}.s7{--s:7}.s8{--s:8}.s9{--s:9}
  .drawing{display:block;width:100%;height:auto;margin:0 auto .5rem}.map{margin:.2rem 0 1rem}
  .working{grid-column:2!important;align-self:start;height:0;font-size:.84rem;line-height:1.45}.working>div{border-left:2px solid var(--rule);padding-left:1rem}
  .working p{font-size:.84rem;font-weight:600;margin:0 0 .45rem}.working ol{list-style:none;margin:0;padding:0}.working li{margin:0 0 .5rem}.working li>span{display:block;color:var(--soft)}
  .claims{margin:.9rem 0;padding:1rem 1.2rem .5rem;background:var(--wash);border-radius:4px;font-size:.95rem}.claims h3{font-size:.84rem;font-weight:600;font-style:italic;color:var(--soft);margin:0 0 .6rem}
  .claims ul{list-style:none;margin:0;padding:0}.claims li{display:grid;grid-template-columns:1.4rem 1fr;margin-bottom:.5rem}.holds>:first-child{color:var(--t0)}.fails>:first-child{color:var(--neg)}.fails strong{color:var(--neg)}
  .found{color:var(--soft);font-size:.86em}
  .remark{border-left:3px solid var(--rule);padding:.1rem 0 .1rem 1rem;margin:1.4rem 0;font-size:.95rem}.remark>:first-child{font-weight:600;font-size:.84rem;margin-bottom:.2rem}.remark p:last-child{margin-bottom:0}.remark.departure,.remark.pitfall{border-color:var(--neg)}
  details{border-top:1px solid var(--rule);border-bottom:1px solid var(--rule);padding:.8rem 0;margin:.9rem 0}summary{cursor:pointer;font-style:italic}details p{margin:.7rem 0 .2rem}
  pre{font:.8rem/1.5 ui-monospace,"DejaVu Sans Mono",monospace;color:var(--ink);background:var(--wash);padding:.7rem 1rem;border-radius:4px;overflow-x:auto}code{font:.85em ui-monospace,"DejaVu Sans Mono",monospace}
  .next{display:flex;justify-content:space-between;gap:1rem;font-size:.9rem;margin-top:2.4rem}
  footer{grid-column:1;margin-top:5rem;padding-top:1rem;border-top:1px solid var(--rule);font-size:.84rem;color:var(--soft)}
  @media(max-width:86rem){.book{grid-template-columns:minmax(0,37rem) 16rem;gap:0 2.5rem;max-width:57rem;padding-top:2rem}main{grid-column:1/3;grid-template-columns:minmax(0,37rem) 16rem;gap:0 2.5rem}.contents{grid-column:1;margin-bottom:3rem}.contents>div{position:static;max-height:none}.contents ol{columns:2}}
  @media(max-width:66rem){.book,main{display:block;max-width:37rem}.book{padding:1.5rem 1.1rem 4rem}.working{height:auto;margin:1.2rem 0}section>header{margin-top:3.5rem}}
  @media(max-width:30rem){html{font-size:106%}h1{font-size:2.1rem}h2.chapter{font-size:1.75rem}tbody td{padding:.38rem .5rem}th{padding:.25rem .45rem}.contents ol{columns:1}.map .tiny{font-size:0}.equation math{font-size:1em}}
  @media(prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
  @media print{:root{--paper:#fff;--ink:#000;--soft:#444}html{font-size:10.5pt}.contents,.skip,.next{display:none}.book,main{display:block;max-width:none;padding:0}.working{height:auto;margin:1rem 0}section>header{break-before:page;margin-top:0;border:0}figure,pre,.working,.claims,details,tr{break-inside:avoid}h3{break-after:avoid}a{color:inherit;text-decoration:none}td,svg *{print-color-adjust:exact;-webkit-print-color-adjust:exact}}

  """
