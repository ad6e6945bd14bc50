import BlindRank
import TermUI

extension JudgingModel {
  /// How the screen looks, as text for the study file: focus, layout, and the first byte shown of
  /// the instruction and of each response.
  var place: String {
    var parts = [
      "focus=\(focus)", "aspect=\(aspect)", "auto=\(movesOn ? 1 : 0)", "zoom=\(isZoomed ? 1 : 0)",
      "together=\(scrollsTogether ? 1 : 0)",
    ]
    if isRaw { parts.append("raw=1") }
    if countsWords { parts.append("words=1") }
    if let wantedLayout { parts.append("layout=\(wantedLayout.rawValue)") }
    parts += typed
    parts.append("top=" + ([instruction] + panes).map { String($0.anchor) }.joined(separator: ","))
    return parts.joined(separator: " ")
  }

  /// Makes the screen look as it did. What cannot be read is left as it is.
  mutating func restore(_ place: String) {
    for part in place.split(separator: " ") {
      let pair = part.split(separator: "=", maxSplits: 1)
      guard pair.count == 2 else { continue }
      let value = String(pair[1])
      switch pair[0] {
      case "focus": if let index = Int(value), panes.indices.contains(index) { focus = index }
      case "aspect":
        if !ballot.isAsked, let index = Int(value), ballot.entries.indices.contains(index) {
          aspect = index
        }
      case "auto": movesOn = value == "1"
      case "zoom": isZoomed = value == "1"
      case "together": scrollsTogether = value == "1"
      case "raw": isRaw = value == "1"
      case "words": countsWords = value == "1"
      case "layout": wantedLayout = JudgingLayout(rawValue: value)
      case "typed": restoreLine(value)
      case "top":
        let anchors = value.split(separator: ",").compactMap { Int($0) }
        guard anchors.count == panes.count + 1 else { continue }
        instruction.scroll(toAnchor: anchors[0])
        for index in panes.indices { panes[index].scroll(toAnchor: anchors[index + 1]) }
      default: break
      }
    }
    keptPlace = place
    fitPanes()
  }

  /// Lines half typed, here and elsewhere, which are part of no draft; each one a word, its text in
  /// hexadecimal.
  private var typed: [String] {
    var lines = unfinished
    if let input, !input.isNote, let line = line(for: input.purpose) {
      lines[line] = input.editor.text
    }
    return lines.compactMap { line, text in
      line.purpose.word.map { word in
        let bytes = text.utf8.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }
        return "typed=\(line.comparison.rawValue).\(word).\(bytes.joined())"
      }
    }.sorted()
  }

  /// A line as it was; it is there when its key is pressed again.
  private mutating func restoreLine(_ text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 4, let comparison = Int(parts[0]), let place = Int(parts[2]),
      comparison > 0, place >= 0, let purpose = Input.Purpose(parts[1], place)
    else { return }
    let digits = parts[3].compactMap(\.hexDigitValue)
    guard digits.count == parts[3].count, digits.count.isMultiple(of: 2) else { return }
    let bytes = stride(from: 0, to: digits.count, by: 2).map {
      UInt8(digits[$0] << 4 | digits[$0 + 1])
    }
    unfinished[UnfinishedLine(comparison: ComparisonID(comparison), purpose: purpose)] = String(
      decoding: bytes, as: UTF8.self)
  }
}

extension JudgingModel.Input.Purpose {
  /// What a place calls it, with the aspect or the slot it is of; nil for a search.
  fileprivate var word: String? {
    switch self {
    case .skipReason: "skip.0"
    case .cannotJudgeReason(let place): "unclear.\(place)"
    case .note: "note.0"
    case .responseNote(let slot): "response.\(slot.index)"
    case .search: nil
    }
  }

  fileprivate init?(_ name: Substring, _ place: Int) {
    switch name {
    case "skip": self = .skipReason
    case "unclear": self = .cannotJudgeReason(of: place)
    case "note": self = .note
    case "response": self = .responseNote(Slot(place))
    default: return nil
    }
  }
}
