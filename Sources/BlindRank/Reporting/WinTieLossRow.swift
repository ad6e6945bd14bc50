/// How one system did against another, or against all others, in a group of items or in all.
public struct WinTieLossRow: Hashable, Sendable {
  /// Who the tally is seen from.
  public let system: String
  /// Against whom; nil: all others together.
  public let opponent: String?
  /// The skill, difficulty, band or annotator; nil: all of them.
  public let group: String?
  /// How they ended.
  public let tally: Tally

  /// Makes a row.
  public init(system: String, opponent: String?, group: String? = nil, _ tally: Tally) {
    self.system = system
    self.opponent = opponent
    self.group = group
    self.tally = tally
  }
}
