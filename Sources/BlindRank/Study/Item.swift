/// An instruction to which every system of a study answered.
public struct Item: Hashable, Sendable, Identifiable {
  /// Its number in the study.
  public let id: ItemID
  /// What the item is called in the file it came from (`idx`, `question_id` …); its number as
  /// text where the file names none.
  public let key: String
  /// What the user said, turn after turn; the first is the instruction. Never empty.
  public let turns: [String]
  /// The ability the item asks for: WizardLM's skill, FastChat's category, AlpacaEval's dataset.
  public let skill: String?
  /// 1 (easy) … 10 (hard) in WizardLM's scale; studies may use another.
  public let difficulty: Int?
  /// An answer known to be good, where the file has one.
  public let reference: String?

  /// The first turn.
  public var instruction: String { turns.first ?? "" }

  /// Makes an item; `turns` must hold at least the instruction.
  public init(
    id: ItemID, key: String, turns: [String], skill: String? = nil, difficulty: Int? = nil,
    reference: String? = nil
  ) {
    precondition(!turns.isEmpty, "an item has an instruction")
    self.id = id
    self.key = key
    self.turns = turns
    self.skill = skill
    self.difficulty = difficulty
    self.reference = reference
  }
}
