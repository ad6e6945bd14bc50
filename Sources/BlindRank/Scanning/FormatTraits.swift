/// How a response looks: the Markdown that is in it, and what else catches the eye.
public struct FormatTraits: OptionSet, Hashable, Sendable {
  /// One bit a trait.
  public let rawValue: UInt16

  /// Those of these bits.
  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// A line that begins with `#`.
  public static let heading = FormatTraits(rawValue: 1)
  /// A line that begins with `-`, `*`, `+` or `•`.
  public static let bullets = FormatTraits(rawValue: 2)
  /// A line that begins with `1.` or `1)`.
  public static let numbers = FormatTraits(rawValue: 4)
  /// A fenced block of code.
  public static let code = FormatTraits(rawValue: 8)
  /// A line of a table: between two `|`.
  public static let table = FormatTraits(rawValue: 16)
  /// `**` twice in a line.
  public static let bold = FormatTraits(rawValue: 32)
  /// A pictograph.
  public static let emoji = FormatTraits(rawValue: 64)

  /// Each with its name, as reports say it.
  public static let all: [(trait: FormatTraits, name: String)] = [
    (.heading, "a heading"), (.bullets, "a list with bullets"), (.numbers, "a list with numbers"),
    (.code, "a code block"), (.table, "a table"), (.bold, "bold words"), (.emoji, "an emoji"),
  ]

  /// Reads a text; within code, only that it is there counts.
  init(of text: [UInt8]) {
    self = []
    var isInCode = false
    for line in text.split(separator: 0x0A) {
      let line = line.drop(while: \.isSpace)
      guard let first = line.first else { continue }
      if line.starts(with: Array("```".utf8)) || line.starts(with: Array("~~~".utf8)) {
        isInCode.toggle()
        insert(.code)
      }
      if !isInCode { formUnion(Self.traits(of: line, beginningWith: first)) }
    }
  }

  private static func traits(
    of line: ArraySlice<UInt8>, beginningWith first: UInt8
  ) -> FormatTraits {
    var traits: FormatTraits = []
    let second = line.dropFirst().first ?? 0x20
    switch first {
    case UInt8(ascii: "#"):
      let rest = line.drop { $0 == first }
      if line.count - rest.count <= 6, rest.first?.isSpace == true { traits.insert(.heading) }
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
      if second.isSpace { traits.insert(.bullets) }
    case UInt8(ascii: "|"):
      if line.last(where: { !$0.isSpace }) == first, line.count > 2 { traits.insert(.table) }
    case 0x30...0x39:
      let rest = line.drop { (0x30...0x39).contains($0) }
      let isMark = rest.first == UInt8(ascii: ".") || rest.first == UInt8(ascii: ")")
      if isMark, rest.dropFirst().first?.isSpace == true, line.count - rest.count <= 3 {
        traits.insert(.numbers)
      }
    case 0xE2:
      if line.starts(with: [0xE2, 0x80, 0xA2]) { traits.insert(.bullets) }
    default: break
    }
    var (stars, before) = (0, UInt8(0))
    for byte in line {
      if byte == UInt8(ascii: "*"), before == byte {
        stars += 1
        before = 0
        continue
      }
      if byte == 0x9F, before == 0xF0 { traits.insert(.emoji) }
      before = byte
    }
    if stars > 1 { traits.insert(.bold) }
    return traits
  }
}
