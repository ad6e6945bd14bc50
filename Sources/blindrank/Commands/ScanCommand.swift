import ArgumentParser
import BlindRank
import Foundation
import TermUI

/// `blindrank scan`: what could break the blinding, before anyone sees it.
struct ScanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scan",
    abstract: "Find what could break the blinding, and mask or exclude it.",
    usage: "blindrank scan <study> [<option> …]",
    discussion: """
      Looks for responses that name their system or maker, hold marks of a
      prompt, decline, are empty, broken off, given twice, alike or of odd
      length or form, for items that failed or come twice, and for systems
      named in the title or in other words to annotators. Nothing is changed
      unless a policy says so:

        report   tell it (the default)
        mask     annotators see ▇▇▇ in place of the words found
        exclude  nobody is asked about the item, and no result counts it

      Texts stay as they were imported. What is masked or excluded is logged,
      and --undo shows it again. It names the systems: not for annotators
      before they are done, unless with --blind.

      Examples:
        blindrank scan eval.blindrank
        blindrank scan eval.blindrank --only self-naming --all
        blindrank scan eval.blindrank --policy self-naming=mask \\
          --policy failed-instruction=exclude
        blindrank scan eval.blindrank --words our-names.txt --strict
        blindrank scan eval.blindrank --undo self-naming
        blindrank scan eval.blindrank --log

      Kinds of findings:
        \(kinds)
      """)

  /// A few a line: help does not indent what it wraps.
  private static let kinds: String = {
    let names = ScanKind.allCases.map(\.rawValue)
    return stride(from: 0, to: names.count, by: 4).map { start in
      names[start..<min(start + 4, names.count)].joined(separator: ", ")
    }.joined(separator: ",\n  ")
  }()

  @Argument(help: "The study file.", completion: .file())
  var study: String

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      "What is done about a kind: \(choices(of: ScanPolicy.self)).", valueName: "kind=policy"))
  var policy: [PolicyArgument] = []

  @Option(parsing: .singleValue, help: ArgumentHelp("Only this kind.", valueName: "kind"))
  var only: [ScanKind] = []

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp("Words of your own to look for, too.", valueName: "file"),
    completion: .file())
  var words: [String] = []

  @Option(
    help: ArgumentHelp(
      "Show again what was masked and excluded because of a kind.", valueName: "all|kind"))
  var undo: UndoArgument?

  @Flag(help: "List what was masked, excluded and shown again, and when.")
  var log = false

  @Flag(help: "Mask, exclude or undo though there are judgments already.")
  var evenSo = false

  @Flag(help: "Leave out whose responses they are.")
  var blind = false

  @Flag(help: "List all findings; without it, twenty of a kind (format text).")
  var all = false

  @Flag(help: "Exit with 1 if annotators would meet anything found.")
  var strict = false

  @Option(help: "\(choices(of: TableFormat.self)).")
  var format: TableFormat = .text

  private static let shownOfKind = 20

  func validate() throws {
    for argument in policy where argument.policy == .mask && !argument.kind.isMaskable {
      let maskable = ScanKind.allCases.filter(\.isMaskable).map(\.rawValue)
      throw ValidationError(
        "--policy \(argument.kind.rawValue)=mask: there are no words to mask; that goes with "
          + maskable.joined(separator: ", ") + ".")
    }
    for (index, argument) in policy.enumerated()
    where policy[..<index].contains(where: { $0.kind == argument.kind }) {
      throw ValidationError("--policy \(argument.kind.rawValue) is given twice.")
    }
    if let left = policy.first(where: { !only.isEmpty && !only.contains($0.kind) }) {
      throw ValidationError("--policy \(left.kind.rawValue): --only leaves this kind out.")
    }
    if [undo != nil, log, !policy.isEmpty].count(where: { $0 }) > 1 {
      throw ValidationError("--policy, --undo and --log exclude each other.")
    }
    if strict, undo != nil || log { throw ValidationError("--strict goes with a scan only.") }
  }

  func run() throws {
    let store = try StudyFile.open(study)
    if let undo { return try take(back: undo, in: store) }
    if log { return try writeLog(of: store) }
    let rules = try wordRules()
    var report = try self.report(of: store, rules)
    let policies = Dictionary(policy.map { ($0.kind, $0.policy) }, uniquingKeysWith: { $1 })
    let changes = report.withholdings(
      policies, inForce: try store.withholdings().inForce, at: .now())
    if !changes.isEmpty {
      try store.append(changes, evenIfJudged: evenSo)
      report = try self.report(of: store, rules)
    }
    try write(report, title: try store.study().title)
    if !policies.isEmpty {
      hint(
        changes.isEmpty ? "Nothing more to mask or exclude" : counts(changes, "masked", "excluded"))
    }
    if strict, report.openCount > 0 {
      throw CommandFailure(
        description: "\(study): \(report.openCount.count(of: "finding")) that annotators would meet"
      )
    }
  }

  private func report(of store: any StudyStore, _ rules: WordRules) throws -> ScanReport {
    try ScanReport(
      of: store, rules, kinds: Set(only.isEmpty ? ScanKind.allCases : only), isBlind: blind)
  }

  private func wordRules() throws -> WordRules {
    var rules = try WordRules()
    do {
      for path in words {
        guard let data = FileManager.default.contents(atPath: path) else {
          throw BlindRankError.unreadable(path: path, reason: "there is no such file, or no right")
        }
        guard let text = String(validating: data, as: UTF8.self) else {
          throw BlindRankError.unreadable(path: path, reason: "it is not UTF-8")
        }
        try rules.read(text, from: path)
      }
    } catch BlindRankError.findings(let findings) {
      list(findings)
      throw BlindRankError.findings(findings)
    }
    return rules
  }

  private func write(_ report: ScanReport, title: String) throws {
    let basis = "\(title): \(report.basis)"
    switch format {
    case .text:
      let drawer = TextTable(lineWidth: OutputWidth.columns, width: displayWidth)
      try BlindRankCLI.write(
        ScanReportText.render(
          report, title: basis, limit: all ? .max : Self.shownOfKind, with: drawer))
    case .csv, .json, .markdown, .latex:
      try format.write(
        report.tables, of: Self.name, title: basis, isEmpty: false,
        json: try ScanReportJSON.render(report, title: title))
    }
  }

  private func take(back undo: UndoArgument, in store: any StudyStore) throws {
    let now = Timestamp.now()
    let changes = try store.withholdings().inForce.flatMap { what, rules in
      rules.filter { undo.kind == nil || undo.kind?.rawValue == $0 }.map {
        Withholding(what, rule: $0, isOn: false, moment: now)
      }
    }.sorted { ($0.what.item, $0.rule) < ($1.what.item, $1.rule) }
    guard !changes.isEmpty else {
      return hint("Nothing is masked or excluded" + (undo.kind == nil ? "" : " because of it"))
    }
    try store.append(changes, evenIfJudged: evenSo)
    hint(counts(changes, "shown again", "asked about again"))
  }

  private func writeLog(of store: any StudyStore) throws {
    let words = try store.withholdings()
    let keys = try (0..<store.itemCount()).map { try store.item(ItemID($0 + 1)).key }
    let table = WithholdingTable.table(
      of: words, keys: keys, systems: try store.systems(), isBlind: blind)
    let title = try store.study().title
    // A table of nothing has its title to say so.
    try format.write(
      [table], of: Self.name,
      title: words.isEmpty ? "\(title): \(table.title.lowercased())" : title,
      isEmpty: words.isEmpty,
      json: try WithholdingTable.json(
        of: words, keys: keys, systems: try store.systems(), isBlind: blind, title: title))
  }

  /// `Masked: 12 places. Excluded: 3 items.`
  private func counts(_ changes: [Withholding], _ texts: String, _ items: String) -> String {
    var (places, excluded) = (Set<Withheld>(), Set<Withheld>())
    for change in changes {
      if case .text = change.what {
        places.insert(change.what)
      } else {
        excluded.insert(change.what)
      }
    }
    return [
      places.isEmpty ? nil : "\(places.count.count(of: "place")) \(texts)",
      excluded.isEmpty ? nil : "\(excluded.count.count(of: "item")) \(items)",
    ].compactMap { $0 }.joined(separator: ", ") + "; logged in the study (--log)"
  }
}

extension ScanKind: ExpressibleByArgument {}
extension ScanPolicy: ExpressibleByArgument {}

/// `self-naming=mask`.
struct PolicyArgument: ExpressibleByArgument {
  let kind: ScanKind
  let policy: ScanPolicy

  init?(argument: String) {
    let halves = argument.split(separator: "=", omittingEmptySubsequences: false)
    guard halves.count == 2, let kind = ScanKind(rawValue: String(halves[0])),
      let policy = ScanPolicy(rawValue: String(halves[1]))
    else { return nil }
    self.kind = kind
    self.policy = policy
  }
}

/// `all`, `self-naming`.
struct UndoArgument: ExpressibleByArgument {
  /// Nil: all of them.
  let kind: ScanKind?

  init?(argument: String) {
    kind = ScanKind(rawValue: argument)
    if kind == nil, argument != "all" { return nil }
  }
}
