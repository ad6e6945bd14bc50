import Foundation
import Testing

/// Holds the rules of `docs/architecture.md` that the compiler does not.
@Suite struct ArchitectureTests {
  private let tree: SourceTree

  init() throws { tree = try SourceTree() }

  /// Which folder of BlindRank may use the types of which.
  private let allowed: [String: Set<String>] = [
    "Study": [],
    "Blinding": ["Study"],
    "Judging": ["Study", "Blinding"],
    "Store": ["Study", "Blinding", "Judging"],
    "Annotating": ["Study", "Blinding", "Judging", "Store", "Statistics"],
    "Import": ["Study", "Judging", "Statistics", "Scanning"],
    "Statistics": ["Study", "Judging", "Blinding"],
    "Scanning": ["Study"],
    "Reporting": ["Study", "Judging", "Store", "Annotating", "Statistics", "Scanning"],
    "Export": ["Study", "Blinding", "Judging", "Store", "Statistics", "Reporting"],
    // Word lists, and what pages are made from; no code.
    "Words": [], "Templates": [],
  ]

  @Test func theTestsSeeTheSources() {
    #expect(tree.files(in: "Sources/BlindRank").count > 60)
    #expect(tree.files(in: "Sources/blindrank/Screens").count > 8)
    let probe = SourceTree.File(
      path: "x", code: SourceTree.stripped("import A // B\nlet c = \"D\"\nstruct E: F {"),
      lineCount: 1)
    #expect(probe.words == ["import", "A", "let", "c", "struct", "E", "F"])
    #expect(probe.imports == ["A"] && probe.types == ["E"])
  }

  @Test func foldersUseOnlyThoseBelowThem() {
    var home: [String: String] = [:]
    for folder in allowed.keys {
      for file in tree.files(in: "Sources/BlindRank/" + folder) {
        for type in file.types { home[type] = folder }
      }
    }
    #expect(home.count > 60)
    for (folder, below) in allowed {
      for file in tree.files(in: "Sources/BlindRank/" + folder) {
        for word in file.words {
          guard let other = home[word], other != folder else { continue }
          #expect(below.contains(other), "\(file.path) uses \(word) of \(other)")
        }
      }
    }
  }

  @Test func everyFolderIsInTheManifestAndInTheRules() throws {
    let manifest = try String(
      contentsOf: tree.root.appendingPathComponent("Package.swift"), encoding: .utf8)
    for (target, folders) in try [
      "BlindRank": subfolders("Sources/BlindRank"), "blindrank": subfolders("Sources/blindrank"),
    ] {
      for folder in folders {
        #expect(manifest.contains("\"\(folder)\""), "\(target)/\(folder)")
        if target == "BlindRank" { #expect(allowed[folder] != nil, "\(folder)") }
      }
    }
  }

  /// Sources/BlindRank and Sources/blindrank are one folder on a case-insensitive disk.
  @Test func theTwinsShareNoName() throws {
    let both = try ["BlindRank", "blindrank"].map { twin in
      Set(try names("Sources/" + twin).map { $0.lowercased() })
    }
    #expect(both[0].isDisjoint(with: both[1]))
  }

  @Test func onlyTheDriverKnowsNcurses() {
    for file in tree.files where file.imports.contains("CNcurses") {
      let isDriver = file.path.hasPrefix("Sources/TermUI/Driver/")
      // glibc's widths come through the same C target.
      #expect(isDriver || file.path == "Sources/TermUI/Cells/DisplayWidth.swift", "\(file.path)")
    }
  }

  @Test func onlyTheStoreKnowsSQLite() {
    let libraries: Set = ["GRDB", "GRDBSQLite", "SQLite3"]
    for file in tree.files(in: "Sources") where !file.imports.isDisjoint(with: libraries) {
      #expect(file.path.hasPrefix("Sources/BlindRank/Store/"), "\(file.path)")
    }
  }

  @Test func onlyThePageKnowsMustache() {
    for file in tree.files(in: "Sources") where file.imports.contains("Mustache") {
      #expect(file.path.hasPrefix("Sources/BlindRank/Reporting/Page/HTML/"), "\(file.path)")
    }
  }

  @Test func domainAndTerminalDoNotMeet() {
    for file in tree.files(in: "Sources/BlindRank") {
      #expect(!file.imports.contains("TermUI"), "\(file.path)")
    }
    for file in tree.files(in: "Sources/TermUI") {
      #expect(!file.imports.contains("BlindRank"), "\(file.path)")
    }
  }

  @Test func onlyMarkdownTextKnowsCmarkAndItKnowsNoEvaluation() {
    #expect(tree.files(in: "Sources/MarkdownText").count > 5)
    for file in tree.files(in: "Sources") where file.imports.contains("CCmark") {
      #expect(file.path.hasPrefix("Sources/MarkdownText/"), "\(file.path)")
    }
    for file in tree.files(in: "Sources/MarkdownText") {
      #expect(!file.imports.contains("BlindRank"), "\(file.path)")
    }
    for file in tree.files(in: "Sources/TermUI") {
      #expect(!file.imports.contains("MarkdownText"), "\(file.path)")
    }
  }

  @Test func theDomainHasNoClockAndNoChance() {
    let forbidden: Set<String> = [
      "Date", "random", "SystemRandomNumberGenerator", "shuffled", "shuffle", "ContinuousClock",
      "clock_gettime", "UUID",
    ]
    for file in tree.files(in: "Sources/BlindRank") {
      // `ItemOrder.shuffled` is a case of ours.
      let words = file.words.subtracting(
        file.path.hasSuffix("Study/Study.swift") || file.path.hasSuffix("SessionFile.swift")
          || file.path.hasSuffix("PresentationPlan.swift") ? ["shuffled"] : [])
      #expect(words.isDisjoint(with: forbidden), "\(file.path): \(words.intersection(forbidden))")
    }
  }

  /// A screen can leak a source only if it can hold one.
  @Test func noScreenCanHoldASystem() {
    let forbidden: Set<String> = [
      "System", "SystemID", "Response", "Presentation", "Judgment", "StudyStore", "StudyFile",
      "Desk", "PresentationPlan", "Study", "Battle", "ranksBySystem", "SeededGenerator",
      "ComparedPair", "PairDesign", "GuessRecord", "GuessConfusion",
    ]
    for file in tree.files(in: "Sources/blindrank/Screens") {
      let words = file.words.intersection(forbidden)
      #expect(words.isEmpty, "\(file.path): \(words)")
    }
  }

  /// What a screen may hold holds no system either.
  @Test func whatScreensHoldHoldsNoSystem() {
    for path in [
      "Sources/BlindRank/Blinding/BlindedItem.swift", "Sources/BlindRank/Annotating/Sheet.swift",
      "Sources/BlindRank/Judging/DraftRanking.swift",
      "Sources/BlindRank/Annotating/WorkDone.swift", "Sources/BlindRank/Annotating/Remark.swift",
      "Sources/BlindRank/Annotating/StudyProgress.swift",
    ] {
      let file = tree.files.first { $0.path == path }
      #expect(
        file?.words.isDisjoint(with: ["System", "SystemID", "Presentation"]) == true, "\(path)")
    }
  }

  @Test func modelsHaveNoClockNoStoreAndNoChance() {
    let forbidden: Set<String> = ["Date", "random", "shuffled", "Foundation", "Glibc", "print"]
    for file in tree.files(in: "Sources/blindrank/Screens") {
      let words = file.words.intersection(forbidden)
      #expect(words.isEmpty, "\(file.path): \(words)")
    }
  }

  /// A hard look at four hundred lines; a reason belongs here.
  @Test func noFileIsTooLong() {
    let reasons: [String: String] = [:]
    for file in tree.files where reasons[file.path] == nil {
      #expect(file.lineCount <= 400, "\(file.path) has \(file.lineCount) lines")
    }
  }

  private func names(_ folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(
      atPath: tree.root.appendingPathComponent(folder).path
    ).filter { !$0.hasPrefix(".") }
  }

  private func subfolders(_ folder: String) throws -> [String] {
    try names(folder).filter { !$0.contains(".") }
  }
}
