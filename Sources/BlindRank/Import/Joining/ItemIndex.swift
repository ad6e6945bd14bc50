/// The items read so far, as far as joining needs them: digests instead of texts.
struct ItemIndex {
  /// What is remembered of an item.
  struct Entry {
    let instruction: TextDigest
    let line: Int
    let turns: Int
    /// For findings; a long one is abbreviated.
    let key: String
    /// The place of its file among all files.
    let file: Int
  }

  private(set) var entries: [Entry] = []
  private var byKey: [TextDigest: Int] = [:]
  private var byInstruction: [TextDigest: Int] = [:]

  var count: Int { entries.count }

  /// The position of the item of this key.
  func item(key: String) -> Int? { byKey[TextDigest(of: key)] }

  /// The position of the first item with this instruction.
  func item(instruction: TextDigest) -> Int? { byInstruction[instruction] }

  /// Adds an item, whose key must be new.
  mutating func add(key: String, instruction: TextDigest, turns: Int, line: Int, file: Int) {
    byKey[TextDigest(of: key)] = count
    if byInstruction[instruction] == nil { byInstruction[instruction] = count }
    entries.append(
      Entry(
        instruction: instruction, line: line, turns: turns, key: abbreviated(key), file: file))
  }
}
