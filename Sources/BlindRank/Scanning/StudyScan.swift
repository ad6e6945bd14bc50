/// Goes through a study's texts once, item after item, and finds what could break its blinding or
/// is not worth judging.
///
/// It keeps a few numbers of each response and the runs of words of each instruction, not the
/// texts.
public struct StudyScan {
  let search: WordSearch
  let truncation: Truncation
  let stopWords: Set<UInt64>
  let afterCondolence: Set<UInt64>
  private(set) var findings: [ScanFinding] = []
  /// How long and in what form each response is, in the order taken.
  private(set) var shapes: [ResponseShape] = []
  private(set) var itemCount = 0
  private var instructions = NearTexts()
  /// The number of each instruction's item in the order taken → its id and key.
  private var keys: [(item: ItemID, key: String)] = []
  /// System and text → the first item that had it.
  private var answers: [[UInt64]: String] = [:]

  /// A refusal begins within so many words.
  private static let opening = 40
  /// A response of fewer words may well be given twice.
  private static let shortAnswer = 8
  /// A shorter one is only called identical.
  private static let shortText = 20
  /// An instruction of fewer words is compared as a whole.
  private static let shingleLength = (response: 4, instruction: 3)
  /// WizardLM's: a response with “sorry” that is shorter is none.
  static let shortSorry = 80

  /// Prepares a scan.
  public init(_ rules: WordRules, systems: [System]) {
    search = WordSearch(
      rules, names: SystemNameRules.rules(of: systems, ordinary: rules.words("ordinary")))
    truncation = Truncation(openEnds: rules.words("open-end"))
    stopWords = rules.words("stop-word")
    afterCondolence = rules.words("condolence")
  }

  /// A turn of a response, taken apart.
  struct Turn {
    let bytes: [UInt8]
    let words: TextWords

    init(_ text: String) {
      bytes = Array(text.utf8)
      words = TextWords(of: bytes)
    }
  }

  /// Takes an item with its responses.
  public mutating func take(_ item: Item, _ responses: [Response]) {
    itemCount += 1
    let asked = item.turns.map { Turn($0) }
    takeInstruction(of: item, asked)
    let read = responses.map { (system: $0.system, turns: $0.turns.map { Turn($0) }) }
    for response in read {
      for (index, turn) in response.turns.enumerated() {
        takeTurn(turn, number: index + 1, of: item, response.system, asked: asked)
      }
      shapes.append(ResponseShape(of: response.turns, item.id, response.system))
      takeAnswer(response.turns, of: item, response.system)
    }
    takeLikenesses(read, of: item.id)
  }

  /// Everything found, by kind, then in the order of items, with what only the whole study shows.
  public func finish() -> [ScanFinding] {
    let all = findings + LengthOutliers.findings(in: shapes) + FormatOutliers.findings(in: shapes)
    let order = Dictionary(
      uniqueKeysWithValues: ScanKind.allCases.enumerated().map { ($1, $0) })
    // The sort is stable: what stood first in a text stays first.
    return all.sorted {
      (order[$0.kind] ?? 0, $0.item) < (order[$1.kind] ?? 0, $1.item)
    }
  }

  private mutating func add(
    _ kind: ScanKind, _ item: ItemID, _ systems: [SystemID], turn: Int = 1, _ reason: String,
    bytes: Range<Int>? = nil, excerpt: Excerpt? = nil
  ) {
    findings.append(
      ScanFinding(
        kind: kind, item: item, systems: systems, turn: turn, bytes: bytes, reason: reason,
        excerpt: excerpt))
  }

  // MARK: One text

  private mutating func takeInstruction(of item: Item, _ asked: [Turn]) {
    for (index, turn) in asked.enumerated() {
      for hit in search.hits(in: turn.bytes, turn.words, of: [.failedInstruction]) {
        add(
          .failedInstruction, item.id, [], turn: index + 1, "words of a rewriting prompt",
          bytes: hit.bytes, excerpt: Excerpt(of: turn.bytes, around: hit.bytes))
      }
    }
    let words = TextWords(of: Array(item.turns.joined(separator: "\n\n").utf8))
    guard words.count > 0 else { return }
    keys.append((item.id, item.key))
    let shingles = Shingles(of: words, length: Self.shingleLength.instruction)
    if let (earlier, likeness) = instructions.add(shingles) {
      let percent = Int((likeness * 100).rounded(.down))
      add(
        .duplicateItem, item.id, [],
        likeness == 1
          ? "the words of item \(keys[earlier].key)"
          : "like item \(keys[earlier].key): \(percent) % of the runs of words are shared")
    }
  }

  private mutating func takeTurn(
    _ turn: Turn, number: Int, of item: Item, _ system: SystemID, asked: [Turn]
  ) {
    guard turn.bytes.contains(where: { !$0.isSpace }) else {
      return add(.empty, item.id, [system], turn: number, "no text")
    }
    let hits = search.hits(in: turn.bytes, turn.words, of: [.selfNaming, .boilerplate, .refusal])
    for hit in hits where hit.kind != .refusal || hit.place < Self.opening {
      if isAsked(hit, in: turn, asked) { continue }
      add(
        hit.kind, item.id, [system], turn: number, hit.rule, bytes: hit.bytes,
        excerpt: Excerpt(of: turn.bytes, around: hit.bytes))
    }
    if let sign = truncation.sign(in: turn.bytes, turn.words) {
      add(
        .truncated, item.id, [system], turn: number, sign,
        excerpt: Excerpt(of: turn.bytes, around: turn.bytes.count..<turn.bytes.count))
    }
    if let sign = failure(of: turn) {
      add(
        .failedInstruction, item.id, [system], turn: number, sign,
        excerpt: Excerpt(of: turn.bytes, around: 0..<0))
    }
  }

  /// Whether the item has the words that tell, so that the response may only repeat them.
  private func isAsked(_ hit: WordSearch.Hit, in turn: Turn, _ asked: [Turn]) -> Bool {
    if !hit.telling.isEmpty { return asked.contains { $0.words.contains(hit.telling) } }
    let text = turn.bytes[hit.bytes].map(\.folded)
    return asked.contains { asked in
      asked.bytes.count >= text.count
        && (0...asked.bytes.count - text.count).contains { start in
          text.indices.allSatisfy { asked.bytes[start + $0].folded == text[$0] }
        }
    }
  }

  private static let sorry = TextWords.hash("sorry".utf8)

  private func failure(of turn: Turn) -> String? {
    if turn.words.words.allSatisfy({ stopWords.contains($0.hash) }) {
      return "only marks and words that say nothing"
    }
    let length = turn.words.count
    guard length < Self.shortSorry else { return nil }
    let words = turn.words.words
    let declines = words.indices.contains { place in
      words[place].hash == Self.sorry
        && !(place + 1 < length && afterCondolence.contains(words[place + 1].hash))
    }
    guard declines else { return nil }
    return "“sorry” in \(length) words"
  }

  // MARK: Texts beside each other

  private mutating func takeAnswer(_ turns: [Turn], of item: Item, _ system: SystemID) {
    guard turns.reduce(0, { $0 + $1.words.count }) >= Self.shortAnswer else { return }
    let key = [UInt64(system.rawValue)] + turns.map { TextWords.hash($0.bytes.squeezed) }
    guard let first = answers[key] else {
      answers[key] = item.key
      return
    }
    add(.repeated, item.id, [system], "the same text as to item \(first)")
  }

  private mutating func takeLikenesses(
    _ responses: [(system: SystemID, turns: [Turn])], of item: ItemID
  ) {
    let texts = responses.map { $0.turns.map(\.bytes.squeezed) }
    let words = responses.map { $0.turns.reduce(0) { $0 + $1.words.count } }
    let shingles = responses.map { response in
      response.turns.map { Shingles(of: $0.words, length: Self.shingleLength.response) }
    }
    for one in responses.indices {
      for other in responses.indices.dropFirst(one + 1) {
        let systems = [responses[one].system, responses[other].system]
        guard texts[one].contains(where: { !$0.isEmpty }) else { continue }
        if texts[one] == texts[other] {
          add(.identical, item, systems, "the same text")
          continue
        }
        guard min(words[one], words[other]) >= Self.shortText,
          shingles[one].count == shingles[other].count
        else { continue }
        // Of several turns, the least alike.
        let likeness = zip(shingles[one], shingles[other]).map { $0.likeness(to: $1) }.min() ?? 0
        if likeness >= Shingles.near {
          add(
            .nearDuplicate, item, systems,
            "\(Int((likeness * 100).rounded(.down))) % of the runs of words are shared")
        }
      }
    }
  }
}

extension [UInt8] {
  /// With one blank for each run of white space, and none at the ends.
  var squeezed: [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(count)
    var isSpace = false
    for byte in self {
      guard !byte.isSpace else {
        isSpace = !text.isEmpty
        continue
      }
      if isSpace { text.append(0x20) }
      isSpace = false
      text.append(byte)
    }
    return text
  }
}
