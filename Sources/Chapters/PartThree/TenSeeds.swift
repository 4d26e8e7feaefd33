// swift-format-ignore-file
// Written by `swift run -c release benchmarks seeds --write`; `benchmarks seeds` fails where it is not so.
import Training

/// What the recipe comes to from seeds 0 to 9.
let tenSeeds: [SeedResult] = [
  SeedResult(0, right: 324, largest: 324, least: 0.6597, mean: 0.9693),
  SeedResult(1, right: 324, largest: 324, least: 0.8696, mean: 0.9923),
  SeedResult(2, right: 324, largest: 324, least: 0.6622, mean: 0.9786),
  SeedResult(3, right: 324, largest: 324, least: 0.9509, mean: 0.9952),
  SeedResult(4, right: 324, largest: 324, least: 0.9503, mean: 0.9982),
  SeedResult(5, right: 324, largest: 324, least: 0.8071, mean: 0.9895),
  SeedResult(6, right: 324, largest: 324, least: 0.9367, mean: 0.9931),
  SeedResult(7, right: 324, largest: 324, least: 0.8116, mean: 0.9915),
  SeedResult(8, right: 324, largest: 306, least: 0.0026, mean: 0.9423, strays: Strays(count: 18, rightAlone: 18, answers: ["cat"], looked: ["the", "old"])),
  SeedResult(9, right: 324, largest: 324, least: 0.8485, mean: 0.9914),
]
