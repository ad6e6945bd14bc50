/// What reports are on: items of these skills and difficulties, judged by these annotators. What
/// nothing is said of is not chosen by.
public struct VerdictFilter: Hashable, Sendable {
  /// Items of any of these skills; empty: of every skill or none.
  public let skills: [String]
  /// Items of a difficulty in one of these bands; nil: of every difficulty or none.
  public let difficulty: NumberBands?
  /// What any of these annotators said; empty: what all did.
  public let annotators: [String]

  /// Takes what was asked for; without anything, everything passes.
  public init(
    skills: [String] = [], difficulty: NumberBands? = nil, annotators: [String] = []
  ) {
    self.skills = skills
    self.difficulty = difficulty
    self.annotators = annotators
  }

  /// Whether everything passes.
  public var isEmpty: Bool { !choosesItems && annotators.isEmpty }

  /// Whether items are chosen by what they are.
  var choosesItems: Bool { !skills.isEmpty || difficulty != nil }

  /// The same with names as items and annotators have them; case is ignored where that leaves no
  /// doubt.
  ///
  /// - Throws: what is there instead, where nothing there is meant.
  public func settled(
    for labels: [ItemLabels], _ known: [Annotator]
  ) throws(BlindRankError) -> VerdictFilter {
    let (knownSkills, names) = (labels.compactMap(\.skill).distinct, known.map(\.name).distinct)
    var filter = (skills: [String](), annotators: [String]())
    for skill in skills {
      guard let meant = skill.meant(among: knownSkills) else {
        throw .unknownSkill(name: skill, known: knownSkills.sorted())
      }
      filter.skills.append(meant)
    }
    for name in annotators {
      guard let meant = name.meant(among: names), meant != BattleFile.unnamed else {
        throw .unknownAnnotator(name: name, known: names.filter { $0 != BattleFile.unnamed })
      }
      filter.annotators.append(meant)
    }
    let difficulties = labels.compactMap(\.difficulty)
    if let difficulty, !difficulties.contains(where: { difficulty.index(of: $0) != nil }) {
      throw .unknownDifficulty(
        name: difficulty.description, known: Set(difficulties).sorted())
    }
    return VerdictFilter(
      skills: filter.skills.distinct, difficulty: difficulty,
      annotators: filter.annotators.distinct)
  }

  /// Whether an item passes.
  func passes(_ labels: ItemLabels) -> Bool {
    guard skills.isEmpty || labels.skill.map(skills.contains) == true else { return false }
    guard let difficulty else { return true }
    return labels.difficulty.map { difficulty.index(of: $0) != nil } ?? false
  }

  /// Whether what an annotator said passes.
  func passes(_ annotator: Annotator) -> Bool {
    annotators.isEmpty || annotators.contains(annotator.name)
  }

  /// `skill Math, difficulty 8-10, annotators kim and lee`; empty where everything passes.
  public var words: String {
    func named(_ noun: String, _ names: [String]) -> String? {
      names.isEmpty ? nil : "\(noun)\(names.count == 1 ? "" : "s") \(names.listed)"
    }
    return [
      named("skill", skills), difficulty.map { "difficulty \($0)" },
      named("annotator", annotators),
    ].compactMap { $0 }.joined(separator: ", ")
  }

  /// For the parameters of a report as JSON.
  var json: [String: Any] {
    [
      "skills": skills, "difficulty": WinTieLossJSON.json(difficulty?.description),
      "annotators": annotators,
    ]
  }
}

extension [String] {
  /// Each once, in the order of their first places.
  fileprivate var distinct: [String] {
    var seen = Set<String>()
    return filter { seen.insert($0).inserted }
  }
}

extension String {
  /// The one of these names that is meant: this very one, or the only one that differs by case
  /// alone.
  fileprivate func meant(among names: [String]) -> String? {
    if names.contains(self) { return self }
    let alike = names.filter { $0.lowercased() == lowercased() }
    return alike.count == 1 ? alike[0] : nil
  }
}
