/// How long a response is and what is in it, without its text.
public struct ResponseShape: Hashable, Sendable {
  /// What it answers.
  public let item: ItemID
  /// Whose it is.
  public let system: SystemID
  /// Characters (Unicode scalars), white space included.
  public let characters: Int
  /// What is in any of its turns.
  public let traits: FormatTraits

  init(of turns: [StudyScan.Turn], _ item: ItemID, _ system: SystemID) {
    self.item = item
    self.system = system
    characters = turns.reduce(0) { $0 + $1.bytes.count { !$0.isContinuation } }
    traits = turns.reduce(into: []) { $0.formUnion(FormatTraits(of: $1.bytes)) }
  }
}

extension [ResponseShape] {
  /// The responses to one item each, in the order taken.
  var byItem: [ArraySlice<ResponseShape>] {
    var parts: [ArraySlice<ResponseShape>] = []
    var start = startIndex
    for index in indices where index + 1 == endIndex || self[index + 1].item != self[index].item {
      parts.append(self[start...index])
      start = index + 1
    }
    return parts
  }
}
