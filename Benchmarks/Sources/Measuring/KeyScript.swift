/// What an annotator types, over and over: reading, looking around, judging.
struct KeyScript {
  /// What the time of a key is told with.
  enum Group: String, CaseIterable {
    /// It says nothing of the item.
    case reads = "keys that read"
    /// What it says is kept as a draft before its frame is drawn, without waiting for the disk.
    case drafts = "keys that draft"
    /// What was said is on the disk before the frame is drawn, which is the next item's: no quicker
    /// than the disk.
    case submits = "submits"
    /// Two texts are compared word by word.
    case compares = "differences"
    /// Esc begins what other keys send, too: the program waits a while for the rest.
    case waits = "Esc"
  }

  /// A key, and what kind of key it is.
  struct Stroke {
    let kind: String
    let keys: String
    /// Whether it may have nothing to change: code that fits need not be moved, and texts end.
    var isOptional = false
    var group = Group.reads
  }

  /// All keys for one item; the last one submits it.
  private(set) var strokes: [Stroke] = []

  /// The keys for four responses to be ranked, 200 columns wide; with criteria there is a ranking
  /// for each of so many aspects.
  static func ranking(item: Int, aspects: Int, seeks word: String) -> KeyScript {
    var script = KeyScript()
    script.read(seeking: word)
    for key in 0..<4 * aspects { script.draft("rank", String((item + key) % 5 + 1)) }
    script.draft("clear", "x")
    script.draft("rank", "3")
    script.draft("undo", "u")
    script.draft("rank", String(item % 2 + 4))
    script.submit()
    return script
  }

  /// The keys for two responses, which scroll together unless that is switched off.
  static func pairwise(item: Int, seeks word: String) -> KeyScript {
    var script = KeyScript()
    script.press("scroll both a line", "j", times: 12)
    script.press("scroll both a page", " ", times: 4, isOptional: true)
    script.press("together or not", "y")
    script.read(seeking: word)
    script.press("together or not", "y")
    for key in ["1", "0", "b", item.isMultiple(of: 2) ? "2" : "1"] { script.draft("choice", key) }
    script.draft("clear", "x")
    script.draft("choice", "2")
    script.draft("undo", "u")
    script.draft("choice", "1")
    script.submit()
    return script
  }

  private mutating func read(seeking word: String) {
    press("scroll a line", "\u{1B}OB", times: 10, isOptional: true)
    press("scroll a line", "\u{1B}OA", times: 2)
    press("other response", "\t")
    press("scroll a page", "\u{1B}[6~", times: 6, isOptional: true)
    press("scroll a page", "\u{1B}[5~", times: 2)
    press("to the end", "\u{1B}OF", isOptional: true)
    press("to the top", "\u{1B}OH")
    press("other response", "\t")
    press("scroll all a line", "J", times: 8, isOptional: true)
    press("scroll all a line", "K", times: 2)
    press("other response", "\u{1B}[Z")
    press("pan code", ">", times: 2, isOptional: true)
    press("pan code", "<", times: 2, isOptional: true)
    press("zoom", "z")
    press("scroll a line, zoomed", "j", times: 4, isOptional: true)
    press("scroll a page, zoomed", " ", times: 2, isOptional: true)
    press("zoom", "z")
    press("layout", "v", times: 3)
    press("raw or rendered", "r", times: 2)
    strokes.append(Stroke(kind: "differences, on", keys: "d", group: .compares))
    press("scroll a line, differences", "j", times: 2, isOptional: true)
    press("differences, off", "d")
    press("help, and back", "?", times: 2)
    press("instruction, and back", "i", times: 2)
    press("search", "/")
    for letter in word { press("search: a letter", String(letter)) }
    press("search: ⏎", "\r")
    press("next match", "m", times: 3, isOptional: true)
    strokes.append(Stroke(kind: "Esc, after a wait of 25 ms", keys: "\u{1B}", group: .waits))
    press("other response", "\t", times: 2)
    press("scroll a line", "j", times: 8, isOptional: true)
  }

  private mutating func press(
    _ kind: String, _ keys: String, times: Int = 1, isOptional: Bool = false
  ) {
    let stroke = Stroke(kind: kind, keys: keys, isOptional: isOptional)
    strokes += Array(repeating: stroke, count: times)
  }

  private mutating func draft(_ kind: String, _ keys: String) {
    strokes.append(Stroke(kind: kind, keys: keys, group: .drafts))
  }

  private mutating func submit() {
    strokes.append(Stroke(kind: "submit, next item", keys: "\r", group: .submits))
  }
}
