// swift-tools-version: 6.2

import PackageDescription

let package = Package(
  name: "AttentionWorked",
  dependencies: [],
  targets: [
    .target(name: "Numbers"),
    .target(name: "Lessons", dependencies: ["Numbers"]),
    .testTarget(name: "NumbersTests", dependencies: ["Numbers"], resources: [.copy("Fixtures")]),
    .testTarget(name: "LessonsTests", dependencies: ["Lessons"]),
  ],
  swiftLanguageModes: [.v6]
)
