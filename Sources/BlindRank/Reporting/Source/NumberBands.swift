/// Ranges of difficulty, or of lengths, that tables group by: `1-4,5-7,8-10`. No two of them
/// overlap.
public struct NumberBands: Hashable, Sendable, CustomStringConvertible {
  /// A range of whole numbers, both ends in it.
  public struct Band: Hashable, Sendable {
    /// The least in it.
    public let lower: Int
    /// The greatest in it; nil: no end.
    public let upper: Int?

    /// As it is written: `1-4`, `3`, `8+`.
    public var name: String {
      guard let upper else { return "\(lower)+" }
      return lower == upper ? "\(lower)" : "\(lower)-\(upper)"
    }

    func contains(_ number: Int) -> Bool {
      number >= lower && upper.map { number <= $0 } ?? true
    }

    func overlaps(_ other: Band) -> Bool {
      lower <= other.upper ?? .max && other.lower <= upper ?? .max
    }
  }

  /// Why a text names no bands.
  public enum Problem: Error, Hashable, Sendable, CustomStringConvertible {
    /// Not `1-4`, `3`, `8-` or `8+`.
    case unreadable(String)
    /// It ends before it begins.
    case reversed(String)
    /// A number is in both.
    case overlapping(String, String)

    /// What is the matter, and what was expected.
    public var description: String {
      switch self {
      case .unreadable(let text):
        "“\(text)” is no band; write 1-4, a single 3, or 8+ for 8 and more, "
          + "with commas between bands"
      case .reversed(let text): "the band “\(text)” ends before it begins"
      case .overlapping(let first, let second): "the bands \(first) and \(second) overlap"
      }
    }
  }

  /// In the order they were named.
  public let bands: [Band]

  /// Reads bands with commas between them; blanks around each are ignored.
  public init(_ text: String) throws(Problem) {
    var bands: [Band] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let band = try Self.band(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
      if let other = bands.first(where: band.overlaps) {
        throw .overlapping(other.name, band.name)
      }
      bands.append(band)
    }
    self.bands = bands
  }

  /// The place of the band that holds a number.
  func index(of number: Int) -> Int? {
    bands.firstIndex { $0.contains(number) }
  }

  /// As they are written: `1-4,8+`.
  public var description: String { bands.map(\.name).joined(separator: ",") }

  private static func band(_ characters: [Character]) throws(Problem) -> Band {
    let text = String(characters)
    let isOpen = text.hasSuffix("+")
    let ends = (isOpen ? text.dropLast() + "-" : text[...])
      .split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    guard let lower = number(ends.first) else { throw .unreadable(text) }
    if ends.count == 1 { return Band(lower: lower, upper: lower) }
    if ends[1].isEmpty { return Band(lower: lower, upper: nil) }
    guard let upper = number(ends[1]) else { throw .unreadable(text) }
    guard lower <= upper else { throw .reversed(text) }
    return Band(lower: lower, upper: upper)
  }

  private static func number(_ digits: Substring?) -> Int? {
    guard let digits, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int(digits)
  }
}
