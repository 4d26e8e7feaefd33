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
  svg .tiny{fill:var(--soft)}svg .strong{font-weight:600;font-size:13px}
  svg .middle{text-anchor:middle}svg .end{text-anchor:end}
  svg .variable{font-family:"Iowan Old Style",Palatino,P052,"Times New Roman",serif;font-style:italic;font-size:16px}
  svg .index,svg .index .variable{font-size:12px}svg .tiny .variable{font-size:13px}
  svg :is(.pos,.above){fill:var(--pos)}svg :is(.neg,.below){fill:var(--neg)}svg :is(.above,.below){stroke:var(--rule);stroke-width:.5}
  svg .bar{fill-opacity:.8}svg .axis{stroke:var(--soft);stroke-width:1}
  svg .pixels{image-rendering:pixelated}
  svg .curve{stroke-width:2}svg .dot{stroke:var(--paper);stroke-width:1}
  svg .label{font-weight:600;font-size:13px}
  svg .t0{fill:var(--t0)}svg .t1{fill:var(--t1)}svg .t2{fill:var(--t2)}svg .t3{fill:var(--t3)}svg .t4{fill:var(--t4)}svg .t5{fill:var(--t5)}
  svg path.t0{fill:none;stroke:var(--t0)}svg path.t1{fill:none;stroke:var(--t1)}svg path.t2{fill:none;stroke:var(--t2)}
  svg path.t3{fill:none;stroke:var(--t3)}svg path.t4{fill:none;stroke:var(--t4)}svg path.t5{fill:none;stroke:var(--t5)}
  svg .d1{stroke-dasharray:7 4}svg .d2{stroke-dasharray:2 3}svg .d3{stroke-dasharray:9 3 2 3}
  svg .arrow{fill:none;stroke:var(--soft);stroke-width:1.2}svg .head{fill:var(--soft)}
  svg .stop{fill:var(--paper);stroke:var(--soft)}svg .stop.done{fill:var(--wash)}
  svg .stop.here{fill:var(--here);stroke:var(--here)}svg text.here{fill:var(--paper);font-weight:600}
  svg .frame{fill:none;stroke:var(--rule)}svg .stop.ahead{stroke-dasharray:3 3}svg text.ahead{fill:var(--soft)}

  """
