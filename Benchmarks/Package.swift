// swift-tools-version: 6.3
import PackageDescription

// It knows only the built program, so it needs nothing of the package above it.
let package = Package(
  name: "benchmarks",
  targets: [.executableTarget(name: "benchmarks", path: "Sources")],
  swiftLanguageModes: [.v6]
)
