// swift-tools-version: 6.3
import PackageDescription

// Apart from the benchmarks beside it, which know only the built program: this one calls the
// library.
let package = Package(
  name: "statistics-benchmarks",
  dependencies: [.package(name: "blindrank", path: "../..")],
  targets: [
    // As quick as a C compiler makes it without being told what processor it is for: the library
    // is not told, either.
    .target(
      name: "PlainC", path: "PlainC", cSettings: [.unsafeFlags(["-O3"])],
      linkerSettings: [.linkedLibrary("m", .when(platforms: [.linux]))]),
    .executableTarget(
      name: "statistics-benchmarks",
      dependencies: ["PlainC", .product(name: "BlindRank", package: "blindrank")],
      path: "Sources"),
  ],
  swiftLanguageModes: [.v6]
)
