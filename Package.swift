// swift-tools-version: 6.2

import PackageDescription

/// The files of the page, which a plugin makes string literals of.
let assets = [
  "address.js", "ask.js", "cells.js", "contents.js", "dom.js", "embed.js", "explain.js", "generator.js",
  "generator.wasm.lzma",
  "layout.js", "lesson.js", "model.js", "notebook.js", "numbers.js", "page.css", "page.js", "present.css", "present.js",
  "print.css",
  "print.js",
  "repaint.js", "search.js", "share.js", "slides.js", "tools.js", "training.js", "twins.js", "unpack.js", "vectors.js",
  "whatif.js",
  "work.js",
]

let package = Package(
  name: "AttentionWorked",
  products: [.executable(name: "book", targets: ["book"])],
  dependencies: [],
  targets: [
    // In a debug build as well it is what it is for.
    .target(name: "Products", cSettings: [.unsafeFlags(["-O2"], .when(configuration: .debug))]),
    .target(name: "Numbers", dependencies: ["Products"]),
    .target(name: "Unpacking"),
    .target(name: "Workings", dependencies: ["Numbers"]),
    .target(name: "JSON", dependencies: ["Numbers"]),
    .target(name: "WordVectors", dependencies: ["Numbers"]),
    .target(name: "Lessons", dependencies: ["JSON", "Numbers", "WordVectors"]),
    .target(name: "Model", dependencies: ["Lessons", "Numbers", "WordVectors", "Workings"]),
    .target(name: "Training", dependencies: ["Lessons", "Model", "Numbers", "Workings"]),
    .target(name: "Literate", dependencies: ["Numbers", "Workings"]),
    .target(
      name: "Worksheets",
      dependencies: ["Lessons", "Literate", "Model", "Numbers", "WordVectors", "Workings"]),
    .target(name: "Rendering", dependencies: ["JSON", "Literate", "Numbers", "Workings"]),
    .target(
      name: "Chapters",
      dependencies: ["JSON", "Lessons", "Literate", "Model", "Numbers", "Training", "WordVectors", "Workings"]),
    .target(
      name: "BrowserBook",
      dependencies: [
        "Chapters", "JSON", "Lessons", "Literate", "Model", "Numbers", "Rendering", "Training", "WordVectors",
        "Workings",
        "Worksheets",
      ],
      exclude: ["runtime.c"]),
    .target(name: "Assets", exclude: assets, plugins: ["EmbedAssets"]),
    .plugin(
      name: "EmbedAssets", capability: .buildTool(), dependencies: ["AssetEmbedder"], path: "Sources/EmbedAssets"),
    .executableTarget(name: "AssetEmbedder"),
    .executableTarget(
      name: "benchmarks",
      dependencies: [
        "Chapters", "Lessons", "Literate", "Model", "Numbers", "Rendering", "Training", "WordVectors",
      ]),
    .executableTarget(
      name: "book",
      dependencies: [
        "Assets", "Chapters", "JSON", "Lessons", "Literate", "Model", "Numbers", "Rendering", "Training", "Workings",
        "Worksheets",
      ]),
    .target(
      name: "Support", dependencies: ["Chapters", "Lessons", "Literate", "Numbers", "Workings"], path: "Tests/Support",
      resources: [.copy("Fixtures")]),
    // The code of docs/authors.md, where it sees what it will see in Workings and in Chapters.
    .target(name: "GuideWorkings", dependencies: ["Numbers", "Workings"], path: "Tests/Guide/Workings"),
    .target(
      name: "GuideChapters", dependencies: ["GuideWorkings", "Lessons", "Literate", "Numbers", "Workings"],
      path: "Tests/Guide/Chapters"),
    .testTarget(
      name: "NumbersTests", dependencies: ["Numbers", "Products", "Support"], resources: [.copy("Fixtures")]),
    .testTarget(name: "UnpackingTests", dependencies: ["Unpacking"]),
    .testTarget(name: "WorkingsTests", dependencies: ["Numbers", "Support", "Workings"]),
    .testTarget(name: "JSONTests", dependencies: ["JSON", "Support"]),
    .testTarget(
      name: "WordVectorsTests", dependencies: ["Numbers", "Support", "WordVectors"], resources: [.copy("Fixtures")]),
    .testTarget(name: "LessonsTests", dependencies: ["JSON", "Lessons", "Numbers", "Support", "WordVectors"]),
    .testTarget(name: "LiterateTests", dependencies: ["Literate", "Numbers", "Support", "Workings"]),
    .testTarget(
      name: "RenderingTests",
      dependencies: [
        "Chapters", "Lessons", "Literate", "Model", "Numbers", "Rendering", "Support", "Workings", "Worksheets",
      ]),
    .testTarget(
      name: "ModelTests", dependencies: ["Chapters", "Lessons", "Model", "Numbers", "Support", "Workings"]),
    .testTarget(
      name: "TrainingTests", dependencies: ["Lessons", "Model", "Numbers", "Support", "Training", "Workings"],
      resources: [.copy("Fixtures")]),
    .testTarget(
      name: "WorksheetsTests",
      dependencies: ["Chapters", "Lessons", "Literate", "Model", "Numbers", "Support", "Workings", "Worksheets"]),
    .testTarget(
      name: "ChaptersTests",
      dependencies: [
        "Chapters", "GuideChapters", "Lessons", "Literate", "Model", "Numbers", "Rendering", "Support", "Training",
        "WordVectors", "Workings",
      ]),
    .testTarget(
      name: "BrowserBookTests",
      dependencies: [
        "BrowserBook", "Chapters", "Lessons", "Literate", "Numbers", "Rendering", "Support", "Training", "Workings",
      ]),
    .testTarget(
      name: "PageTests",
      dependencies: [
        "Assets", "BrowserBook", "Chapters", "Lessons", "Literate", "Model", "Numbers", "Rendering", "Support",
        "WordVectors", "Workings", "Worksheets",
      ]),
    .testTarget(
      name: "bookTests",
      dependencies: [
        "Assets", "Chapters", "Lessons", "Literate", "Numbers", "Rendering", "Support", "Workings", "Worksheets",
        "benchmarks", "book",
      ],
      resources: [.copy("Fixtures")]),
  ],
  swiftLanguageModes: [.v6]
)

// What computes is optimised also in a debug build, where tests and authors need it; refusals keep their messages.
for target in package.targets where target.type == .regular && !["Assets", "Products"].contains(target.name) {
  target.swiftSettings =
    (target.swiftSettings ?? []) + [.unsafeFlags(["-O", "-assert-config", "Debug"], .when(configuration: .debug))]
}
