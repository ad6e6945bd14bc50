// swift-tools-version: 6.3
import PackageDescription

// Sources/BlindRank and Sources/blindrank are one folder on a case-insensitive disk. So both
// targets name their sub-folders here, no two of those share a name, and the executable's
// target is called BlindRankCLI. ArchitectureTests hold this.
let package = Package(
  name: "blindrank",
  products: [
    .executable(name: "blindrank", targets: ["BlindRankCLI"]),
    .library(name: "BlindRank", targets: ["BlindRank"]),
    .library(name: "TermUI", targets: ["TermUI"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // System libraries
    .target(
      name: "CNcurses",
      linkerSettings: [
        .linkedLibrary("ncursesw", .when(platforms: [.linux])),
        .linkedLibrary("ncurses", .when(platforms: [.macOS])),
      ]),
    .target(name: "CSimdjson", linkerSettings: [.linkedLibrary("simdjson")]),
    .systemLibrary(
      name: "CSodium", path: "Sources/CSodium",
      providers: [.apt(["libsodium-dev"]), .brew(["libsodium"])]),
    .systemLibrary(
      name: "CCmark", path: "Sources/CCmark",
      providers: [
        .apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"]),
      ]),

    // The domain, the terminal, Markdown on it, the program
    .target(
      name: "BlindRank",
      dependencies: [
        "CSimdjson", "CSodium",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
        .product(name: "Mustache", package: "swift-mustache"),
        .product(name: "Yams", package: "Yams"),
      ],
      path: "Sources/BlindRank",
      sources: [
        "Study", "Import", "Blinding", "Judging", "Annotating", "Store", "Statistics", "Reporting",
        "Scanning", "Export",
      ],
      // Built in: the program finds its word lists and its page wherever it is put.
      resources: [.embedInCode("Words"), .embedInCode("Templates")]),
    .target(name: "TermUI", dependencies: ["CNcurses"]),
    .target(name: "MarkdownText", dependencies: ["CCmark", "TermUI"]),
    .executableTarget(
      name: "BlindRankCLI",
      dependencies: [
        "BlindRank", "MarkdownText", "TermUI",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Yams", package: "Yams"),
      ],
      path: "Sources/blindrank",
      sources: ["Commands", "Screens"]),

    // Tests
    .systemLibrary(name: "CVTerm", path: "Tests/CVTerm", providers: [.apt(["libvterm-dev"])]),
    .testTarget(
      name: "BlindRankTests", dependencies: ["BlindRank"], resources: [.copy("Fixtures")]),
    .testTarget(name: "TermUITests", dependencies: ["TermUI"]),
    .testTarget(name: "MarkdownTextTests", dependencies: ["MarkdownText", "TermUI"]),
    .testTarget(
      name: "BlindRankCLITests",
      dependencies: [
        "BlindRankCLI", "BlindRank", "TermUI",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: ["Snapshots/Frames"]),
    .executableTarget(name: "TermProbe", dependencies: ["TermUI"], path: "Tests/TermProbe"),
    .testTarget(
      name: "ScreenTests", dependencies: ["BlindRankCLI", "BlindRank", "TermProbe", "CVTerm"]),
    .testTarget(name: "ArchitectureTests"),
  ],
  swiftLanguageModes: [.v6]
)
