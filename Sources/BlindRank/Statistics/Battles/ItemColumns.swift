/// What tables group items by, as columns; items are numbered from 0.
public struct ItemColumns: Hashable, Sendable {
  /// The names of skills.
  var skills: [String] = []
  /// How many items.
  public private(set) var count = 0
  /// By item: the number of its skill, −1 for none; empty where no item has one.
  private var skill: [Int32] = []
  /// By item, nil for none; empty where no item has one.
  private var difficulty: [Int?] = []

  /// The number of an item's skill.
  func skill(of number: Int) -> Int32? {
    skill.isEmpty || skill[number] < 0 ? nil : skill[number]
  }

  /// An item's difficulty.
  func difficulty(of number: Int) -> Int? { difficulty.isEmpty ? nil : difficulty[number] }

  /// Adds an item of which nothing is known.
  mutating func append() {
    count += 1
    if !skill.isEmpty { skill.append(-1) }
    if !difficulty.isEmpty { difficulty.append(nil) }
  }

  /// Adds so many items of the skill and the difficulty of another.
  mutating func append(_ more: Int, like item: Int) {
    count += more
    if !skill.isEmpty { skill += repeatElement(skill[item], count: more) }
    if !difficulty.isEmpty { difficulty += repeatElement(difficulty[item], count: more) }
  }

  /// Sets an item's skill and answers what it was.
  mutating func setSkill(of number: Int, to value: Int32) -> Int32? {
    if skill.isEmpty { skill = Array(repeating: -1, count: count) }
    defer { skill[number] = value }
    return skill(of: number)
  }

  /// Sets an item's difficulty and answers what it was.
  mutating func setDifficulty(of number: Int, to value: Int) -> Int? {
    if difficulty.isEmpty { difficulty = Array(repeating: nil, count: count) }
    defer { difficulty[number] = value }
    return difficulty[number]
  }
}
