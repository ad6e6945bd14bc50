import ArgumentParser
import BlindRank
import Foundation

/// `blindrank new`: make a study.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Make a study from files.",
    discussion: """
      From a session file, or from flags alone; flags win over the file.
      Formats are recognised by content. All findings are listed first, and
      with an error nothing is written.

      Examples:
        blindrank new sample.blindrank --session sessions/sample/session.yaml
        blindrank new eval.blindrank --items WizardLM_testset.jsonl \\
          --responses alpaca-7b=alpaca.jsonl --responses vicuna-7b=vicuna.jsonl
        blindrank new eval.blindrank --responses a=a/model_outputs.json \\
          --responses b=b/model_outputs.json --missing drop
        blindrank new eval.blindrank --items q.csv --map items:instruction=Frage \\
          --responses a=a.csv --responses b=b.jsonl --format b=plain
        blindrank new pairs.blindrank --session eval.yaml \\
          --protocol pairwise --pairs round-robin --pairs-per-item 2
        blindrank new game.blindrank --session eval.yaml \\
          --protocol guess --target ChatGPT

      Formats:
      \(ImportFormat.all.map { "  \($0.name): \($0.summary)" }.joined(separator: "\n"))
      """)

  @Argument(
    help: "The study file to make. An existing file is never overwritten.", completion: .file())
  var study: String

  @Option(help: ArgumentHelp("A session file (YAML).", valueName: "file"), completion: .file())
  var session: String?

  @Option(
    help: ArgumentHelp(
      "The items. Without it they are made from the responses.", valueName: "file"),
    completion: .file()
  )
  var items: String?

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      "A system and its responses; once for each system.", valueName: "system=file"))
  var responses: [NamedText] = []

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      """
      A format, instead of recognising it: of all files, or with items= or a system's name in \
      front of one.
      """, valueName: "[of=]format"))
  var format: [FormatArgument] = []

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      """
      Which column holds a field (\(choices(of: SessionFile.Field.self))): in all files, or with \
      items: or a system's name in front in one.
      """, valueName: "[of:]field=column"))
  var map: [MapArgument] = []

  @Option(help: "The study's title. Default: the file's name.")
  var title: String?

  @Option(help: "\(choices(of: JudgingProtocol.self)). Default: ranking.")
  var `protocol`: JudgingProtocol?

  @OptionGroup var rules: RuleOptions

  @Option(help: "The worst rank, 2 to 9. Default: 5.")
  var scale: Int?

  @Option(help: "The seed of all random orders. Default: drawn at random, and kept.")
  var seed: UInt64?

  @Option(help: "The order of items, \(choices(of: ItemOrder.self)). Default: shuffled.")
  var order: ItemOrder?

  @Option(
    help: """
      What becomes of an item without a response of every system: present (judged among those \
      present), drop (left out) or refuse (no study). Default: present.
      """)
  var missing: MissingPolicy?

  @Option(help: "What will be judged, in a sentence, for the first screen.")
  var about: String?

  @Option(help: "The rules shown to annotators.")
  var instructions: String?

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      "What a verdict is about, and what that means here; once for each.",
      valueName: "name=definition"))
  var criterion: [NamedText] = []

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp("What is asked of a criterion.", valueName: "name=question"))
  var question: [NamedText] = []

  @Option(
    help: ArgumentHelp("Rankings to begin with (plain-rankings).", valueName: "file"),
    completion: .file())
  var judgments: String?

  func validate() throws {
    if let title, title.allSatisfy(\.isWhitespace) {
      throw ValidationError("--title is empty.")
    }
    if let scale, !Study.scales.contains(scale) {
      throw ValidationError("--scale must be from 2 to 9, so that one digit key gives one rank.")
    }
    let owners = (items == nil ? [] : ["items"]) + responses.map(\.name)
    // What there is to do for a file that the session file names.
    let instead =
      session == nil
      ? "" : " Of a file that the session file names, that is said there, beside it: map: {id: Nr}."
    if owners.isEmpty, !format.isEmpty || !map.isEmpty {
      throw ValidationError(
        "--format and --map are for files given with --items or --responses." + instead)
    }
    for owner in format.compactMap(\.owner) + map.compactMap(\.owner)
    where !owners.contains(owner) {
      throw ValidationError(
        "“\(owner)” has no file: give it with --items or --responses." + instead)
    }
    for question in question where !criterion.contains(where: { $0.name == question.name }) {
      throw ValidationError("--question \(question.name): no --criterion has this name.")
    }
    if session == nil, responses.isEmpty {
      throw ValidationError("Say where the responses are: --responses SYSTEM=FILE, or --session.")
    }
  }

  func run() throws {
    let plan = try plannedSession()
    let report = try makeStudy(at: study, of: plan, title: defaultTitle)
    list(report.findings)
    let comparisons =
      plan.judgingProtocol == .ranking ? nil : try StudyFile.open(study).comparisons().count
    try write(summary(of: report, comparisons: comparisons, for: plan.judgingProtocol))
  }

  /// The session file with the flags over it.
  func plannedSession() throws -> SessionFile {
    var plan = SessionFile()
    if let session {
      do {
        plan = try SessionFile(contentsOf: session)
      } catch BlindRankError.findings(let findings) {
        list(findings)
        throw BlindRankError.findings(findings)
      }
    }
    if let items { plan.items = source(items, of: "items") }
    plan.places.flags = Set((items == nil ? [] : ["items"]) + responses.map(\.name))
    for argument in responses {
      let source = source(argument.text, of: argument.name)
      if session != nil, let index = plan.systems.firstIndex(where: { $0.name == argument.name }) {
        plan.systems[index].responses = source
      } else {
        plan.systems.append(.init(name: argument.name, responses: source))
      }
    }
    plan.set(\.title, title, key: "title")
    plan.judgingProtocol = `protocol` ?? plan.judgingProtocol
    rules.apply(to: &plan)
    plan.scale = scale ?? plan.scale
    plan.seed = seed ?? plan.seed
    plan.order = order ?? plan.order
    plan.missing = missing ?? plan.missing
    plan.set(\.about, about, key: "about")
    plan.set(\.instructions, instructions, key: "instructions")
    if !criterion.isEmpty {
      let criteria = criterion.map { argument in
        Criterion(
          name: argument.name, question: question.last { $0.name == argument.name }?.text,
          definition: argument.text)
      }
      plan.set(\.criteria, criteria, key: "criteria")
    }
    plan.set(\.judgments, judgments.map { .init(path: $0) }, key: "judgments")
    return plan
  }

  /// An input file with the format and the columns that the flags give it, those given to it
  /// alone over those given to all.
  private func source(_ path: String, of owner: String) -> SessionFile.Source {
    let formats = format.filter { $0.owner == owner } + format.filter { $0.owner == nil }
    let columns = map.filter { $0.owner == nil } + map.filter { $0.owner == owner }
    return SessionFile.Source(
      path: path, format: formats.first?.format,
      map: Dictionary(columns.map { ($0.field, $0.column) }, uniquingKeysWith: { $1 }))
  }

  private var defaultTitle: String {
    URL(fileURLWithPath: study).deletingPathExtension().lastPathComponent
  }

  /// What was made, and what to do next; `comparisons` where they are not the items.
  private func summary(
    of report: ImportReport, comparisons: Int?, for judgingProtocol: JudgingProtocol
  ) -> String {
    var lines = [
      "\(study.shownSafely): \(report.items.count(of: "item")), \(report.systems.count(of: "system")), "
        + report.responses.count(of: "response")
        + (comparisons.map { ", " + $0.count(of: "pair") + " to compare" } ?? "")
    ]
    lines += report.files.map {
      "  \($0.path.shownSafely): \($0.format) (\($0.role.rawValue)), \($0.records.count(of: "record"))"
    }
    if report.removed > 0 { lines.append("  \(report.removed.count(of: "item")) left out") }
    if report.rankings > 0 {
      lines.append("  \(report.rankings.count(of: "ranking")) to begin with")
    }
    let next = judgingProtocol == .guess ? "guess" : "annotate"
    lines.append("Next: blindrank \(next) \(study.shownSafely) --as YOUR-NAME")
    return lines.map { $0 + "\n" }.joined()
  }
}
