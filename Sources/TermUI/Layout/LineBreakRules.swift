/// Between which two glyphs a line may be broken: at spaces, and beside wide glyphs.
///
/// A small part of Unicode's UAX 14: enough that Chinese and Japanese, which have no spaces, do
/// not begin a line with a full stop or end one with an opening bracket.
enum LineBreakRules {
  static func allowsBreak(between left: Glyph, and right: Glyph) -> Bool {
    if right == .space { return left != .space }
    if left == .space { return false }
    guard left.width == 2 || right.width == 2 else { return false }
    return (isIdeograph(right.base) || !cannotBegin(right.base))
      && (isIdeograph(left.base) || !cannotEnd(left.base))
  }

  /// Most of what Chinese and Japanese are written with; a line may begin and end with any.
  private static func isIdeograph(_ scalar: UInt32) -> Bool { 0x4E00...0x9FFF ~= scalar }

  private static func cannotBegin(_ scalar: UInt32) -> Bool {
    switch Unicode.Scalar(scalar) {
    case ",", ".", "!", "?", ":", ";", ")", "]", "}", "\"", "'", "%", "”", "’", "…":
      return true
    case "、", "。", "，", "．", "・", "：", "；", "？", "！", "）", "］", "｝", "」", "』", "】",
      "〉", "》", "〕", "ー", "々", "〜", "％":
      return true
    case "ぁ", "ぃ", "ぅ", "ぇ", "ぉ", "っ", "ゃ", "ゅ", "ょ", "ァ", "ィ", "ゥ", "ェ", "ォ", "ッ",
      "ャ", "ュ", "ョ":
      return true
    default:
      // the skin of the emoji before
      return (0x1F3FB...0x1F3FF).contains(scalar)
    }
  }

  private static func cannotEnd(_ scalar: UInt32) -> Bool {
    switch Unicode.Scalar(scalar) {
    case "(", "[", "{", "“", "‘", "（", "［", "｛", "「", "『", "【", "〈", "《", "〔":
      return true
    default:
      return false
    }
  }
}
