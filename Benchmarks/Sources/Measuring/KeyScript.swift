/// What an annotator types, over and over: reading, looking around, ranking.
struct KeyScript {
  /// A key, and what kind of key it is.
  struct Stroke {
    let kind: String
    let keys: String
    /// Whether it may have nothing to change: code that fits need not be moved.
    let isOptional: Bool
  }

  /// All keys for one item; the last one submits it.
  let strokes: [Stroke]

  /// The script of the ranking screen for an item of four responses, 200 columns wide.
  init(item: Int) {
    var strokes: [Stroke] = []
    func press(_ kind: String, _ keys: String, times: Int = 1) {
      let stroke = Stroke(kind: kind, keys: keys, isOptional: kind == "pan code")
      strokes += Array(repeating: stroke, count: times)
    }
    press("scroll a line", "\u{1B}OB", times: 10)
    press("scroll a line", "\u{1B}OA", times: 2)
    press("next response", "\t")
    press("scroll a page", "\u{1B}[6~", times: 6)
    press("scroll a page", "\u{1B}[5~", times: 2)
    press("to the end", "\u{1B}OF")
    press("to the top", "\u{1B}OH")
    press("next response", "\t")
    press("scroll all", "J", times: 8)
    press("scroll all", "K", times: 2)
    press("previous response", "\u{1B}[Z")
    press("pan code", ">", times: 2)
    press("pan code", "<", times: 2)
    press("zoom", "z")
    press("scroll a line, zoomed", "j", times: 4)
    press("scroll a page, zoomed", " ", times: 2)
    press("zoom", "z")
    press("layout", "v", times: 3)
    press("help, and back", "?", times: 2)
    press("instruction, and back", "i", times: 2)
    press("next response", "\t", times: 2)
    press("scroll a line", "j", times: 8)
    for slot in 0..<4 { press("rank", String((item + slot) % 5 + 1)) }
    press("clear", "x")
    press("rank", "3")
    press("undo", "u")
    press("rank", String(item % 2 + 4))
    press("submit, next item", "\r")
    self.strokes = strokes
  }
}
