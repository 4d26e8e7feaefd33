// swift-tools-version: 6.2

import PackageDescription

let package = Package(
  name: "AttentionWorked",
  dependencies: [],
  targets: [
    .target(name: "Numbers"),
    .testTarget(name: "NumbersTests", dependencies: ["Numbers"], resources: [.copy("Fixtures")]),
  ],
  swiftLanguageModes: [.v6]
)
