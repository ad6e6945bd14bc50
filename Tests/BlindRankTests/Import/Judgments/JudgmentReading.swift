import Foundation

@testable import BlindRank

/// What files of judgments were read as, a line a judgment, and the findings as they are printed.
struct JudgmentReading {
  let drafts: [String]
  let findings: [String]
  let formats: [String]

  /// Reads files of the folder `judgments`.
  init(_ names: [String], _ options: JudgmentImport.Options = .init()) {
    self.init(paths: names.map { Self.folder + "/" + $0 }, options)
  }

  init(paths: [String], _ options: JudgmentImport.Options = .init()) {
    let files = JudgmentFiles(paths, options)
    files.read()
    drafts = files.drafts.map(Self.line)
    formats = files.files.map(\.format)
    findings = files.findings.all().map {
      $0.description.replacingOccurrences(of: Self.folder + "/", with: "")
    }
  }

  static var folder: String { (Bundle.module.resourcePath ?? "") + "/Fixtures/judgments" }

  /// `1 gpt-4 (judge): alpha > beta, as shown`.
  private static func line(_ draft: JudgmentDraft) -> String {
    let item = draft.item.key ?? (draft.item.instruction == nil ? "-" : "by instruction")
    let who = "\(draft.annotator.name ?? "nobody") (\(draft.annotator.kind.rawValue))"
    var text = "\(item) \(who)"
    if case .criterion(let name) = draft.aspect { text += " [\(name)]" }
    switch draft.verdict {
    case .pair(let pair, let choice):
      let sign =
        switch choice {
        case .first: ">"
        case .second: "<"
        case .tie: "="
        case .bothBad: "x"
        case .unreadable: "?"
        }
      text += ": \(pair.first) \(sign) \(pair.second)" + (pair.isAsShown ? ", as shown" : "")
      if let scores = pair.scores { text += ", \(scores.first) and \(scores.second)" }
    case .ranks(let ranks):
      text += ": " + ranks.map { "\($0.system) \($0.rank)" }.joined(separator: ", ")
      let places = draft.slots.map(\.description).joined(separator: ", ")
      if !places.isEmpty { text += ", as shown at " + places }
    case .score(let system, _): text += ": a score of \(system)"
    }
    return text
  }
}
