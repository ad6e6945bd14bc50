/// Takes drafts of judgments in as columns, as `BattleRows` and `RankingRows` do their rows.
struct JudgmentRows {
  private var systems = SystemNames()
  private var annotators: [Annotator] = []
  private var annotatorNumbers: [JudgmentDraft.AnnotatorName: Int32] = [:]
  private var items = ItemColumns()
  private var itemNumbers: [JudgmentDraft.ItemName: Int32] = [:]
  /// Each item's name, or what stands for it where it has none.
  private var itemNames = NameTable()
  private var skills: [String: Int32] = [:]
  private var criteria: [String] = []
  private var battles = ByAspect(BattleColumns())
  private var rankings = ByAspect(RankingTable())
  private var ranked: Set<SIMD4<Int32>> = []
  private var scores = ScoreTable()
  private var form: BattleFile.Form?
  private var isAnyoneNamed = false
  private var isAnythingNamed = false

  /// Takes in what files hold; what is wrong is added to their findings.
  init(_ files: JudgmentFiles) {
    for draft in files.drafts {
      do {
        for _ in 0..<draft.weight { try add(draft, to: files) }
      } catch {
        files.report(draft, error.kind, error.field, error.problem)
      }
    }
    for warning in systems.warnings {
      files.findings.add(.warning, .systemName, file: files.paths.together, warning)
    }
    let names = annotators.lazy.map(\.name)
    for warning in NameLikeness.warnings(among: names, of: "annotators") {
      files.findings.add(.warning, .annotator, file: files.paths.together, warning)
    }
    scores.unreadable = files.unreadable
    if files.drafts.isEmpty, !files.findings.hasErrors {
      files.findings.add(
        .error, .file, file: files.paths.first ?? "", "the files hold no verdict that can be read")
    }
  }

  /// What they hold.
  func file(title: String, warnings: [Finding]) -> BattleFile {
    let systems = systems.all
    var items = items
    items.skills = skills.sorted { $0.value < $1.value }.map(\.key)
    let parts =
      form == .rankings
      ? rankings.aspects { $0.count == 0 }.map { aspect, rankings in
        BattleFile.Part(
          aspect: aspect, battles: rankings.battles(systemCount: systems.count),
          rankings: rankings)
      }
      : battles.aspects(isEmpty: \.isEmpty).map { aspect, columns in
        BattleFile.Part(
          aspect: aspect, battles: columns.table(systemCount: systems.count), rankings: nil)
      }
    return BattleFile(
      title: title, form: form ?? .battles, systems: systems, annotators: annotators,
      namesAnnotators: isAnyoneNamed, namesItems: isAnythingNamed, criteria: criteria,
      items: items, parts: parts, itemNames: itemNames.count == items.count ? itemNames : nil,
      scores: scores, warnings: warnings)
  }

  private mutating func add(
    _ draft: JudgmentDraft, to files: JudgmentFiles
  ) throws(FieldProblem) {
    let form: BattleFile.Form
    if case .pair = draft.verdict { form = .battles } else { form = .rankings }
    if self.form == nil { self.form = form }
    guard self.form == form else {
      throw FieldProblem(
        kind: .contradiction, field: "verdict",
        problem: "some files hold verdicts on pairs and some hold rankings; give them apart")
    }
    let place = RowSubject.Place(
      item: try item(draft), annotator: annotator(draft.annotator),
      criterion: criterion(draft.aspect))
    switch draft.verdict {
    case .pair(let pair, let choice):
      let one = try systems.number(of: pair.first, field: "system")
      let other = try systems.number(of: pair.second, field: "system")
      guard let outcome = choice.outcome else { return }
      battles[place.criterion].append(
        one, other, outcome.rawValue, pair.isAsShown ? 0 : -1, item: place.item,
        annotator: place.annotator)
      if let given = pair.scores {
        scores.append(
          first: Int(one), second: Int(other), firstScore: given.first, secondScore: given.second,
          item: Int(place.item), annotator: Int(place.annotator))
      }
    case .ranks(let ranks):
      var numbered: [(system: Int32, rank: Int32)] = []
      for (system, rank) in ranks {
        numbered.append((try systems.number(of: system, field: "system"), Int32(rank)))
      }
      let key: SIMD4<Int32> = [place.item, place.annotator, place.criterion, 0]
      guard draft.annotator.name == nil || ranked.insert(key).inserted else {
        throw FieldProblem(
          kind: .secondRanking, field: "item",
          problem: "the annotator ranked this item before; keep one of the two")
      }
      let order = numbered.indices.sorted { numbered[$0].system < numbered[$1].system }
      rankings[place.criterion].append(
        order.map { numbered[$0] },
        slots: draft.slots.isEmpty ? [] : order.map { draft.slots[$0] }, item: place.item,
        annotator: place.annotator)
    case .score: return
    }
  }

  private mutating func annotator(_ name: JudgmentDraft.AnnotatorName) -> Int32 {
    // Who is known by the file's name only is named all the same.
    let key = JudgmentDraft.AnnotatorName(name: name.name, kind: name.kind)
    if let number = annotatorNumbers[key] { return number }
    if name.name != nil { isAnyoneNamed = true }
    annotators.append(
      Annotator(
        id: AnnotatorID(annotators.count + 1), name: name.name ?? BattleFile.unnamed,
        kind: name.kind))
    annotatorNumbers[key] = Int32(annotators.count - 1)
    return Int32(annotators.count - 1)
  }

  /// What has neither key nor instruction is of an item of its own.
  private mutating func item(_ draft: JudgmentDraft) throws(FieldProblem) -> Int32 {
    let isNamed = draft.item != JudgmentDraft.ItemName()
    // Files that give both are told apart by the key.
    let name = draft.item.key.map { JudgmentDraft.ItemName(key: $0) } ?? draft.item
    let number = (isNamed ? itemNumbers[name] : nil) ?? Int32(items.count)
    if number == items.count {
      items.append()
      var text =
        name.key ?? name.instruction.map { String(describing: $0) } ?? "unnamed \(number)"
      _ = text.withUTF8 { itemNames.number(of: UnsafeRawBufferPointer($0)) }
      if isNamed {
        isAnythingNamed = true
        itemNumbers[name] = number
      }
    }
    if let skill = draft.skill {
      let known = skills[skill] ?? Int32(skills.count)
      skills[skill] = known
      let former = items.setSkill(of: Int(number), to: known)
      guard former ?? known == known else { throw Self.contradiction("skill", skill) }
    }
    if let difficulty = draft.difficulty {
      let former = items.setDifficulty(of: Int(number), to: difficulty)
      guard former ?? difficulty == difficulty else {
        throw Self.contradiction("difficulty", String(difficulty))
      }
    }
    return number
  }

  private static func contradiction(_ field: String, _ value: String) -> FieldProblem {
    FieldProblem(
      kind: .contradiction, field: field,
      problem: "the item has another \(field) than “\(abbreviated(value))” before; an item has one "
        + field)
  }

  private mutating func criterion(_ subject: JudgmentDraft.Subject) -> Int32 {
    guard case .criterion(let name) = subject else { return CriterionField.whole }
    if let number = criteria.firstIndex(of: name) { return Int32(number) }
    criteria.append(name)
    return Int32(criteria.count - 1)
  }
}

extension JudgmentDraft.Choice {
  /// Seen from the first; nil where nothing is made of it.
  var outcome: Battle.Outcome? {
    switch self {
    case .first: .win
    case .second: .loss
    case .tie: .tie
    case .bothBad: .bothBad
    case .unreadable: nil
    }
  }
}
