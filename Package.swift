// swift-tools-version: 6.2

import PackageDescription

/// Training word vectors without optimisation takes a hundred times as long, and the tests do it often.
let optimised: [SwiftSetting] = [.unsafeFlags(["-O"], .when(configuration: .debug))]

let package = Package(
  name: "AttentionWorked",
  products: [.executable(name: "book", targets: ["book"])],
  dependencies: [],
  targets: [
    .target(name: "Numbers"),
    .target(name: "Workings", dependencies: ["Numbers"]),
    .target(name: "Lessons", dependencies: ["Numbers"], swiftSettings: optimised),
    .target(name: "Literate", dependencies: ["Numbers", "Workings"]),
    .target(name: "Rendering", dependencies: ["Literate", "Numbers", "Workings"]),
    .target(name: "Chapters", dependencies: ["Lessons", "Literate", "Numbers", "Workings"]),
    .executableTarget(name: "book", dependencies: ["Chapters", "Lessons", "Literate", "Rendering", "Workings"]),
    .testTarget(name: "NumbersTests", dependencies: ["Numbers"], resources: [.copy("Fixtures")]),
    .testTarget(name: "WorkingsTests", dependencies: ["Numbers", "Workings"]),
    .testTarget(name: "LessonsTests", dependencies: ["Lessons", "Numbers"], resources: [.copy("Fixtures")]),
    .testTarget(name: "LiterateTests", dependencies: ["Literate", "Numbers", "Workings"]),
    .testTarget(name: "RenderingTests", dependencies: ["Chapters", "Lessons", "Literate", "Numbers", "Rendering"]),
    .testTarget(
      name: "ChaptersTests", dependencies: ["Chapters", "Lessons", "Literate", "Numbers", "Rendering", "Workings"],
      resources: [.copy("Fixtures")]),
    .testTarget(name: "bookTests", dependencies: ["book"]),
  ],
  swiftLanguageModes: [.v6]
)
