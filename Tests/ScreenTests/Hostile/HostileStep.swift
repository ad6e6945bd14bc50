/// What is done with each item of a hostile study, and how one sees that it was drawn.
struct HostileStep {
  enum Sign {
    /// The answer to a key that changes nothing else: then all keys before have been drawn.
    case answer
    /// A page in front of the texts.
    case page
    /// A last row that begins in one of these ways, and goes on as the texts have it.
    case beginning([String])
  }

  private let keys: String
  let sign: Sign
  /// What the screen shows then, with a harmless text at least.
  let shown: String

  private init(_ keys: String, _ sign: Sign = .answer, shows shown: String = "") {
    self.keys = keys
    self.sign = sign
    self.shown = shown
  }

  /// The keys with the text of an item, pasted, where the step wants it.
  func keys(for item: HostileCase) -> String {
    let text = item.isShort && item.isPastable ? item.text : "line"
    return keys.replacing("¶", with: "\u{1B}[200~\(text)\u{1B}[201~")
  }

  /// The steps leave the layout, the form, the focus and the answer to the key `a` as they found
  /// them.
  static func steps(_ judging: ProtocolCase) -> [HostileStep] {
    switch judging {
    case .ranking: ranking
    case .pairwise: pairwise
    case .guess: guess
    }
  }

  private static let ranking = [
    HostileStep(""),  // side by side, from the top
    HostileStep("\u{1B}[F\t\u{1B}[F"),  // to both ends
    HostileStep("v"), HostileStep("v"),  // stacked, one at a time
    HostileStep("vr"),  // side by side, raw
    HostileStep("\u{1B}[H\u{1B}[Z\u{1B}[H>>"),
    HostileStep("i", .page), HostileStep("x]]]z"),  // the whole instruction; back, and one alone
    HostileStep("zr"),
  ]

  private static let pairwise = [
    HostileStep("", shows: "▸ T␛[2J"),
    // differences, one after the other
    HostileStep("d", shows: "% the same words"), HostileStep("mmM\u{1B}[6~"),
    HostileStep("dw", shows: " words"),
    // itself, where it can be found
    HostileStep("w/¶\r", found), HostileStep("m", shows: " found"),
    // sequences, shown as Markdown and raw
    HostileStep("/[\r", found, shows: " found"), HostileStep("mMr", shows: "raw text"),
    HostileStep("r/\r"),
    HostileStep("N¶\r", shows: "note"),
    // all criteria, and then the last question
    HostileStep("120", shows: "▸ Three"), HostileStep("\r", shows: "Last: which one"),
    HostileStep("1", shows: "▌A▐ B "), HostileStep("f", shows: "flagged"),
  ]

  private static let guess = [
    HostileStep("", shows: "Which one is"),
    HostileStep("/[\r", found, shows: " found"), HostileStep("mw", shows: " words"),
    HostileStep("w1", shows: "▌A▐ B "),
    HostileStep("\r", shows: ": A is "),  // the answer
    HostileStep("z"), HostileStep("z"),  // names beside the letters of one response
  ]

  private static let found = Sign.beginning([" “", " A: ", " B: "])
}

extension HostileCase {
  /// Without what the line discipline takes for a signal, and without the end of a paste.
  var isPastable: Bool {
    !text.utf8.contains { [0x03, 0x1A, 0x1C].contains($0) } && !text.contains("\u{1B}[201~")
  }
}
