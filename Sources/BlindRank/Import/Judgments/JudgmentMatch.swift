/// Finds what drafts speak of in a study; whatever it does not find is a finding.
struct JudgmentMatch {
  private let study: JudgedStudy
  private let files: JudgmentFiles
  private var itemByKey: [TextDigest: ItemID] = [:]
  /// Item number − 1 → its instruction.
  private var instructions: [TextDigest] = []
  private var itemByInstruction: [TextDigest: ItemID] = [:]
  private var pairs: [ComparedPair: ComparisonID] = [:]
  private var said: [Place: [Way]] = [:]
  private var unknownSystems: [String: JudgmentDraft] = [:]
  /// File → how many of its judgments stand in the study just so, and are left out.
  private var standing: [Int: Int] = [:]

  /// How many judgments are left out since they stand in the study just so.
  var standingCount: Int { standing.values.reduce(0, +) }

  /// What one annotator gives one verdict on.
  private struct Place: Hashable {
    let annotator: String
    let comparison: ComparisonID
    let aspect: Aspect
  }

  /// In which order it was shown, and what is in the study already.
  private struct Way {
    let shown: [SystemID]?
    let stored: Judgment?
  }

  /// Looks things up in a study.
  init(_ study: JudgedStudy, _ files: JudgmentFiles) {
    self.study = study
    self.files = files
    for item in study.items {
      itemByKey[TextDigest(of: item.key)] = item.id
      let digest = TextDigest(of: item.instruction)
      instructions.append(digest)
      if itemByInstruction[digest] == nil { itemByInstruction[digest] = item.id }
    }
    if study.study.judgingProtocol == .pairwise {
      for number in (1...max(1, study.comparisons.count)).prefix(study.comparisons.count) {
        let comparison = ComparisonID(number)
        let systems = study.comparisons.systems(of: comparison)
        guard systems.count == 2 else { continue }
        let item = study.comparisons.item(of: comparison)
        pairs[ComparedPair(item: item, systems[0], systems[1])] = comparison
      }
    }
    let names = Dictionary(
      study.annotators.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    for judgment in study.standing {
      let place = Place(
        annotator: names[judgment.annotator] ?? "", comparison: judgment.comparison,
        aspect: judgment.aspect)
      said[place, default: []].append(
        Way(
          shown: judgment.action == .importedAsShown ? judgment.presentation.slots : nil,
          stored: judgment))
    }
  }

  /// All that could be matched, in the order of the files.
  mutating func judgments() -> [ImportedJudgment] {
    guard study.study.judgingProtocol != .guess else {
      files.findings.add(
        .error, .session, file: "protocol",
        "the study is a guessing game; judgments are imported into a pairwise or a ranking study")
      return []
    }
    checkAnnotators()
    var judgments: [ImportedJudgment] = []
    for draft in files.drafts {
      if let judgment = judgment(draft) { judgments.append(judgment) }
    }
    listUnknownSystems()
    for (file, count) in standing.sorted(by: { $0.key < $1.key }) {
      files.findings.add(
        .note, .standing, file: files.paths[file],
        "\(counted(count, "verdict")) left out: the study has "
          + (count == 1 ? "it" : "them") + " already, of the same time")
    }
    return judgments
  }

  private mutating func judgment(_ draft: JudgmentDraft) -> ImportedJudgment? {
    let systems = systems(of: draft)
    guard let annotator = draft.annotator.name else {
      files.report(
        draft, .annotator, "annotator", "the file does not say who judged; say it: --as NAME")
      return nil
    }
    guard draft.weight == 1 else {
      files.report(
        draft, .weight, "weight",
        "the row stands for \(draft.weight) battles; a study keeps judgments one by one, each with "
          + "its item and annotator: give a row for each, or take blindrank stats FILE")
      return nil
    }
    let aspect = aspect(of: draft)
    guard let item = item(of: draft), let systems, let aspect,
      let (comparison, shown, said) = verdict(of: draft, item, systems)
    else { return nil }
    // People go on judging and see their notes then; a text from elsewhere may name a system.
    let note = draft.annotator.kind == .judge ? draft.note : nil
    let judgment = ImportedJudgment(
      annotator: annotator, kind: draft.annotator.kind, comparison: comparison, aspect: aspect,
      shown: shown, said: said, note: note, moment: draft.moment)
    return isNew(judgment, draft) ? judgment : nil
  }

  /// What was compared and said of it; `systems` are those of the verdict, in its order.
  private func verdict(
    of draft: JudgmentDraft, _ item: ItemID, _ systems: [SystemID]
  ) -> (ComparisonID, [SystemID]?, ImportedJudgment.Said)? {
    switch draft.verdict {
    case .pair(let pair, let choice):
      guard let comparison = pairs[ComparedPair(item: item, systems[0], systems[1])] else {
        files.report(
          draft, .noPair, nil,
          "the study does not compare \(pair.first.inQuotes) with \(pair.second.inQuotes) on item "
            + key(of: item).inQuotes)
        return nil
      }
      let said: ImportedJudgment.Said
      switch choice {
      case .first: said = .prefers(systems[0])
      case .second: said = .prefers(systems[1])
      case .tie: said = .tie
      case .bothBad: said = .bothBad
      case .unreadable: return nil
      }
      return (comparison, pair.isAsShown ? systems : nil, said)
    case .ranks(let ranks):
      let comparison = ComparisonID(item.rawValue)
      let present = study.comparisons.systems(of: comparison)
      guard Set(systems) == Set(present) else {
        let missing = present.filter { !systems.contains($0) }.map(name)
        let extra = systems.filter { !present.contains($0) }.map(name)
        files.report(
          draft, .missingRank, "ranks",
          "expected a rank of each system that answered item "
            + key(of: item).inQuotes
            + (missing.isEmpty ? "" : "; missing: \(listed(missing))")
            + (extra.isEmpty ? "" : "; without a response: \(listed(extra))"))
        return nil
      }
      let scale = study.study.scale
      if let wrong = ranks.first(where: { !(1...scale).contains($0.rank) }) {
        files.report(
          draft, .rankRange, "ranks.\(abbreviated(wrong.system))",
          "expected a rank from 1 (best) to \(scale), found \(wrong.rank)")
        return nil
      }
      return (
        comparison, nil,
        .ranks(
          Dictionary(zip(systems, ranks.map(\.rank)), uniquingKeysWith: { first, _ in first }))
      )
    case .score: return nil
    }
  }

  /// The systems that a draft names, in its order; nil where the study lacks one.
  private mutating func systems(of draft: JudgmentDraft) -> [SystemID]? {
    let names: [String]
    switch draft.verdict {
    case .pair(let pair, _): names = [pair.first, pair.second]
    case .ranks(let ranks): names = ranks.map(\.system)
    case .score(let system, _): names = [system]
    }
    guard fits(draft) else { return nil }
    let found = names.map { name in study.systems.first { $0.name == name }?.id }
    for (name, id) in zip(names, found) where id == nil && unknownSystems[name] == nil {
      unknownSystems[name] = draft
    }
    return found.contains(nil) ? nil : found.compactMap { $0 }
  }

  /// Whether what was judged, a pair or all systems, is what the study compares.
  private func fits(_ draft: JudgmentDraft) -> Bool {
    let isPair: Bool
    if case .pair = draft.verdict { isPair = true } else { isPair = false }
    guard isPair != (study.study.judgingProtocol == .pairwise) else { return true }
    if !files.findings.hasErrors(in: paths(draft)) {
      files.report(
        draft, .session, nil,
        isPair
          ? "the file holds verdicts on pairs, but the study is a ranking; import it into a "
            + "pairwise study"
          : "the file holds rankings, but the study is pairwise; import it into a ranking study")
    }
    return false
  }

  private func paths(_ draft: JudgmentDraft) -> String { files.paths[draft.file] }
  private func name(_ id: SystemID) -> String { study.systems[id.rawValue - 1].name }
  private func key(of item: ItemID) -> String { study.items[item.rawValue - 1].key }

  /// The item of a draft: by its key, and then its instruction must be that item's, or else by its
  /// instruction.
  private func item(of draft: JudgmentDraft) -> ItemID? {
    let instruction = draft.item.instruction
    let meant = instruction.flatMap { itemByInstruction[$0] }
    if let key = draft.item.key, let item = itemByKey[TextDigest(of: key)] {
      if instruction == nil || instruction == instructions[item.rawValue - 1] { return item }
      files.report(
        draft, .otherInstruction, nil,
        "the instruction is not that of item \(key.inQuotes)"
          + (meant.map { ", but of item \(self.key(of: $0).inQuotes)" } ?? "")
          + "; is this a judgment of something else?")
      return nil
    }
    if let meant { return meant }
    let problem: String
    if let key = draft.item.key {
      problem = "the study has no item “\(abbreviated(key))”"
    } else if instruction != nil {
      problem = "the study has no item with this instruction"
    } else {
      problem = "the file does not say which item was judged"
    }
    files.report(draft, .noItem, "item", problem)
    return nil
  }

  private func aspect(of draft: JudgmentDraft) -> Aspect? {
    let rules = study.study
    switch draft.aspect {
    case .question(let name) where criterion(name) != nil: return criterion(name)
    case .whole, .turn, .question:
      if rules.aspects.contains(.overall) { return .overall }
      files.report(
        draft, .noAspect, nil,
        "the verdict is on the whole, but the study asks only for "
          + listed(rules.criteria.map(\.name)))
      return nil
    case .criterion(let name):
      if let criterion = criterion(name) { return criterion }
      files.report(
        draft, .noAspect, "criterion",
        "the study asks for no verdict on “\(abbreviated(name))”"
          + suggestion(for: name, among: rules.criteria.map(\.name)))
      return nil
    }
  }

  /// The criterion of this name, if the study asks for verdicts on it.
  private func criterion(_ name: String) -> Aspect? {
    let rules = study.study
    return rules.criteria.firstIndex { $0.name == name }
      .map { .criterion(CriterionID($0 + 1)) }.flatMap { rules.aspects.contains($0) ? $0 : nil }
  }

  /// Whether nothing was said there yet, but for the same pair shown the other way round.
  private mutating func isNew(_ judgment: ImportedJudgment, _ draft: JudgmentDraft) -> Bool {
    let place = Place(
      annotator: judgment.annotator, comparison: judgment.comparison, aspect: judgment.aspect)
    let (ways, shown) = (said[place, default: []], judgment.shown)
    let clash = ways.first { $0.shown == nil || shown == nil || $0.shown == shown }
    guard let clash else {
      said[place, default: []].append(Way(shown: shown, stored: nil))
      return true
    }
    if let stored = clash.stored, judgment.repeats(stored) {
      standing[draft.file, default: 0] += 1
      return false
    }
    let isRevised = clash.stored?.isTimed == true && judgment.moment != nil
    files.report(
      draft, .secondJudgment, nil,
      clash.stored == nil
        ? "\(place.annotator.inQuotes) judges the same a second time here; keep one of the two"
        : isRevised
          ? "\(place.annotator.inQuotes) has judged this in the study already, at another time or "
            + "otherwise; what stands there stays: leave the row out, or give a different judge "
            + "another name: --as NAME"
          : "\(place.annotator.inQuotes) has judged this in the study already; was the file imported "
            + "before? A different judge needs another name: --as NAME")
    return false
  }

  /// No annotator of the study becomes another one, and none becomes two unnoticed.
  private func checkAnnotators() {
    var checked: Set<String> = []
    let annotators = Dictionary(
      study.annotators.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    var likes = Dictionary(
      study.annotators.map { (NameLikeness.core(of: $0.name), $0.name) },
      uniquingKeysWith: { first, _ in first })
    for draft in files.drafts {
      guard let name = draft.annotator.name, checked.insert(name).inserted else { continue }
      let other = likes.updateValue(name, forKey: NameLikeness.core(of: name))
      if let other, other != name, annotators[name] == nil {
        files.findings.add(
          .warning, .annotator, file: paths(draft), line: draft.line, field: "annotator",
          NameLikeness.warning(other, name, of: "annotators")
            + "; if they are one person, give them one name, with --as \(other.quotedForShell)")
      }
      guard let known = annotators[name], known.kind != draft.annotator.kind else { continue }
      files.report(
        draft, .unknownKind, "annotator",
        "\(name.inQuotes) is \(known.kind.rawValue) in the study and \(draft.annotator.kind.rawValue)"
          + " here; give another name with --as, or the kind with --kind")
    }
  }

  private func listUnknownSystems() {
    let known = study.systems.map(\.name)
    for (name, draft) in unknownSystems.sorted(by: { $0.key < $1.key }) {
      let near =
        known.first { $0.words == name.words } ?? nearest(to: name, among: known) ?? "SYSTEM"
      files.report(
        draft, .noSystem, nil,
        "the study has no system \(name.inQuotes); it has \(listed(known)); if it is one of them: "
          + "--alias \(abbreviated(name))=\(near)")
    }
  }
}

extension String {
  /// In quotation marks and not too long, for a finding.
  fileprivate var inQuotes: String { "“\(abbreviated(self))”" }

  /// The words and numbers it is made of: those of `13b-guanaco` and `Guanaco-13B` are the same.
  fileprivate var words: Set<Substring> {
    Set(lowercased().split { !$0.isLetter && !$0.isNumber })
  }
}
