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
    if let reason = reasonInHand { parts.append(reason) }
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
        if let index = Int(value), ballot.entries.indices.contains(index) { aspect = index }
      case "auto": movesOn = value == "1"
      case "zoom": isZoomed = value == "1"
      case "together": scrollsTogether = value == "1"
      case "raw": isRaw = value == "1"
      case "words": countsWords = value == "1"
      case "layout": wantedLayout = JudgingLayout(rawValue: value)
      case "skip": unfinishedInput = Self.reason(for: .skipReason, value)
      case let name where name.hasPrefix("unclear."):
        guard let place = Int(name.dropFirst("unclear.".count)) else { continue }
        unfinishedInput = Self.reason(for: .cannotJudgeReason(of: place), value)
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

  /// A reason half typed, which is part of no draft, in hexadecimal so that it is one word.
  private var reasonInHand: String? {
    guard let line = input ?? unfinishedInput, !line.editor.text.isEmpty else { return nil }
    let bytes = line.editor.text.utf8.map {
      String($0 >> 4, radix: 16) + String($0 & 15, radix: 16)
    }
    return switch line.purpose {
    case .skipReason: "skip=" + bytes.joined()
    case .cannotJudgeReason(let place): "unclear.\(place)=" + bytes.joined()
    case .note, .responseNote, .search: nil
    }
  }

  /// The line as it was; it is there when its key is pressed again.
  private static func reason(for purpose: Input.Purpose, _ hexadecimal: String) -> Input? {
    let digits = hexadecimal.compactMap(\.hexDigitValue)
    guard digits.count == hexadecimal.count, digits.count.isMultiple(of: 2) else { return nil }
    let bytes = stride(from: 0, to: digits.count, by: 2).map {
      UInt8(digits[$0] << 4 | digits[$0 + 1])
    }
    return Input(
      purpose: purpose, editor: LineEditor(String(decoding: bytes, as: UTF8.self), limit: 200))
  }
}
