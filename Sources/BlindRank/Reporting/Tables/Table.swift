/// A table as values: what it says, apart from how a format draws it.
public struct Table: Hashable, Sendable {
  /// What it is about.
  public let title: String
  /// From left to right.
  public let columns: [Column]
  /// Each as long as `columns`.
  public private(set) var rows: [[Value]]
  /// What a reader must know to read the numbers right.
  public let notes: [String]

  /// Makes a table.
  public init(title: String, columns: [Column], rows: [[Value]], notes: [String] = []) {
    self.title = title
    self.columns = columns
    self.rows = rows
    self.notes = notes
  }

  /// One column.
  public struct Column: Hashable, Sendable {
    /// What its values are.
    public enum Kind: Hashable, Sendable {
      case text, figure, interval
      /// Only for the eye.
      case bar
    }

    /// For the reader: `win rate`.
    public let heading: String
    /// For machines: `win_rate_half`.
    public let key: String
    /// What its values are.
    public let kind: Kind
    /// Whether it is drawn; one that is not says for machines what the title says for readers.
    public let isDrawn: Bool
    /// Whether it goes into files for machines.
    public let isWritten: Bool
    /// The higher, the sooner it gives way where a line is too narrow; 0 never does.
    public let yielding: Int

    /// Makes a column.
    public init(
      _ heading: String, key: String, _ kind: Kind = .figure, isDrawn: Bool = true,
      isWritten: Bool = true, yielding: Int = 0
    ) {
      self.heading = heading
      self.key = key
      self.kind = kind
      self.isDrawn = isDrawn
      self.isWritten = isWritten && kind != .bar
      self.yielding = yielding
    }
  }

  /// One value of a table.
  public enum Value: Hashable, Sendable {
    case text(String)
    case integer(Int)
    /// A share 0…1 of `n` things.
    case rate(Double, n: Int)
    case interval(Interval, n: Int)
    case pValue(Double, n: Int)
    /// How sure something is, of `n` things; never said to be certain.
    case certainty(Double, n: Int)
    /// A figure that is no share, of `n` things; for readers with so many decimals.
    case number(Double, decimals: Int, n: Int)
    /// Its interval.
    case range(Interval, decimals: Int, n: Int)
    /// A bar of wins, ties and losses; only for the eye.
    case bar(Tally)
    /// Yes or no.
    case flag(Bool)
    /// Nothing to compute from.
    case none
  }
}
