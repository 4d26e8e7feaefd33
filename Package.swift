// swift-tools-version: 6.2

import PackageDescription

/// What computes is optimised also in a debug build, where tests and authors need it; refusals keep their messages.
let optimised: [SwiftSetting] = [.unsafeFlags(["-O", "-assert-config", "Debug"], .when(configuration: .debug))]

/// The files of the page, which a plugin makes string literals of.
let assets = [
  "address.js", "ask.js", "cells.js", "dom.js", "explain.js", "generator.js", "generator.wasm.gz", "lesson.js",
  "numbers.js", "page.css", "page.js", "present.css", "present.js", "print.css", "print.js", "repaint.js", "share.js",
  "slides.js", "tools.js", "whatif.js", "work.js",
]

let package = Package(
  name: "AttentionWorked",
  products: [.executable(name: "book", targets: ["book"])],
  dependencies: [],
  targets: [
    .target(name: "Numbers", swiftSettings: optimised),
    .target(name: "Workings", dependencies: ["Numbers"], swiftSettings: optimised),
    .target(name: "Lessons", dependencies: ["Numbers"], swiftSettings: optimised),
    .target(name: "Model", dependencies: ["Lessons", "Numbers", "Workings"], swiftSettings: optimised),
    .target(name: "Literate", dependencies: ["Numbers", "Workings"], swiftSettings: optimised),
    .target(name: "Rendering", dependencies: ["Literate", "Numbers", "Workings"], swiftSettings: optimised),
    .target(
      name: "Chapters", dependencies: ["Lessons", "Literate", "Model", "Numbers", "Workings"], swiftSettings: optimised),
    .target(
      name: "BrowserBook", dependencies: ["Chapters", "Lessons", "Literate", "Numbers", "Rendering", "Workings"],
      exclude: ["runtime.c"], swiftSettings: optimised),
    .target(name: "Assets", exclude: assets, plugins: ["EmbedAssets"]),
    .plugin(
      name: "EmbedAssets", capability: .buildTool(), dependencies: ["AssetEmbedder"], path: "Sources/EmbedAssets"),
    .executableTarget(name: "AssetEmbedder"),
    .executableTarget(name: "benchmarks", dependencies: ["Chapters", "Lessons", "Literate", "Numbers", "Rendering"]),
    .executableTarget(
      name: "book", dependencies: ["Assets", "Chapters", "Lessons", "Literate", "Rendering", "Workings"]),
    .target(name: "Support", dependencies: ["Chapters", "Literate", "Workings"], path: "Tests/Support"),
    .testTarget(name: "NumbersTests", dependencies: ["Numbers"], resources: [.copy("Fixtures")]),
    .testTarget(name: "WorkingsTests", dependencies: ["Numbers", "Support", "Workings"]),
    .testTarget(name: "LessonsTests", dependencies: ["Lessons", "Numbers", "Support"], resources: [.copy("Fixtures")]),
    .testTarget(name: "LiterateTests", dependencies: ["Literate", "Numbers", "Support", "Workings"]),
    .testTarget(
      name: "RenderingTests",
      dependencies: ["Chapters", "Lessons", "Literate", "Model", "Numbers", "Rendering", "Support", "Workings"]),
    .testTarget(
      name: "ChaptersTests",
      dependencies: ["Chapters", "Lessons", "Literate", "Model", "Numbers", "Rendering", "Support", "Workings"],
      resources: [.copy("Fixtures")]),
    .testTarget(
      name: "BrowserBookTests",
      dependencies: ["BrowserBook", "Chapters", "Lessons", "Literate", "Numbers", "Rendering", "Support", "Workings"]),
    .testTarget(
      name: "PageTests",
      dependencies: [
        "Assets", "BrowserBook", "Chapters", "Lessons", "Literate", "Numbers", "Rendering", "Support", "Workings",
      ]),
    .testTarget(name: "bookTests", dependencies: ["Support", "book"], resources: [.copy("Fixtures")]),
  ],
  swiftLanguageModes: [.v6]
)
