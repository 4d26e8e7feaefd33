#if !hasFeature(Embedded)
  /// A page of a report, which prints in black on white.
  func reportPage(title: String, _ body: String) -> String {
    """
    <!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <title>\(title)</title>
    <style>
    @page{margin:12mm}:root{color-scheme:light}
    body{font:10.5pt/1.35 "Iowan Old Style",Palatino,P052,Georgia,serif;color:#000;background:#fff;margin:0 auto;max-width:185mm;padding:1rem}
    h1{font-size:16pt;margin:0 0 .3em}h2{font-size:11.5pt;margin:.8em 0 .3em}p{margin:.3em 0}ul{margin:.2em 0;padding-left:1.4em}
    table{border-collapse:collapse;font:9pt system-ui,"Noto Sans",sans-serif;font-variant-numeric:tabular-nums}
    th{font-weight:400;text-align:left;padding:.1em .5em}td{text-align:right;padding:.1em .5em;border-bottom:1px solid #ddd;white-space:nowrap}td.slip,td.bar,td.words{text-align:left}td.slip,td.words{white-space:normal}
    td.follows,span.follows{text-decoration:underline dotted}td.wrong,span.wrong{font-weight:700;background:#f6d5cf}td.missing{color:#777}
    .legend{font-size:9pt}.legend span{padding:0 .4em;margin-right:1em}span.right{border-bottom:4px solid #4a7ab5}span.missing{border-bottom:4px solid #ddd}
    rect.right{fill:#4a7ab5}rect.follows{fill:#a9c3e0}rect.wrong{fill:#d9795f}rect.missing{fill:#ddd}svg{vertical-align:middle;print-color-adjust:exact}
    @media print{body{padding:0;max-width:none}}
    </style>
    </head>
    <body>
    \(body)
    </body>
    </html>

    """
  }
#endif
