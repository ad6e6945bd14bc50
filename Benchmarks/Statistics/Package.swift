// swift-tools-version: 6.3
import PackageDescription

// Apart from the benchmarks beside it, which know only the built program: this one calls the
// library.
let package = Package(
  name: "statistics-benchmarks",
  dependencies: [.package(name: "blindrank", path: "../..")],
  targets: [
    .executableTarget(
      name: "statistics-benchmarks",
      dependencies: [.product(name: "BlindRank", package: "blindrank")], path: "Sources")
  ],
  swiftLanguageModes: [.v6]
)
