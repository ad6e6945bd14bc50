/// Bang's blinding index of the guesses at one system: how much better than chance it was found.
///
/// 1: always found; 0: as by chance, or never told; below 0: taken for another. With r right, w
/// wrong and c "can't tell" of n guesses between two, it is (r − w)/n with the variance
/// (p(1−p) + q(1−q) + 2pq)/n, p = r/n, q = w/n. Source: H. Bang, L. Ni and C. E. Davis, "Assessment
/// of blinding in clinical trials", Controlled Clinical Trials 25 (2004).
///
/// Among k responses a wrong guess counts −1/(k−1) here, so that chance is 0 again: index and
/// variance are the mean of 1, −1/(k−1) and 0 over the guesses and the variance of that mean. With
/// k = 2 it is theirs.
public struct BangIndex: Hashable, Sendable {
  /// −1…1.
  public let value: Double
  /// Of the value.
  public let variance: Double
  /// The guesses, those that could not tell included.
  public let count: Int
  /// Among how many responses → how many of them were.
  public let choices: [Int: Int]

  /// The index of guesses; nil without any.
  public init?(of records: some Sequence<GuessRecord>) {
    var (sum, squares, count) = (0.0, 0.0, 0)
    var choices: [Int: Int] = [:]
    for record in records {
      choices[record.choices, default: 0] += 1
      let score: Double
      switch record.outcome {
      case .right: score = 1
      case .wrong: score = -1 / Double(record.choices - 1)
      case .cantTell: score = 0
      }
      sum += score
      squares += score * score
      count += 1
    }
    guard count > 0 else { return nil }
    let n = Double(count)
    value = sum / n
    variance = max(0, squares / n - value * value) / n
    self.count = count
    self.choices = choices
  }

  /// value ± 1.96 standard errors within −1…1; nil where all guesses ended alike, since the
  /// formula then has no spread to go by.
  public var interval: Interval? { normalInterval(value, variance: variance, within: -1...1) }
}

/// James's blinding index of a whole study: 1 where nobody could tell, ½ where all guessed as by
/// chance, 0 where all guessed right.
///
/// With P_ij the share of guesses that were asked for system i and pointed at j, D that of "can't
/// tell", weights w 0 where i = j and ½ elsewhere:
/// (1 + D + (1−D) K)/2, K = (o − e)/e, o = Σ w_ij P_ij/(1−D), e = Σ w_ij P_i· P_·j/(1−D)², the
/// margins without "can't tell". The variance is by the delta method. Source: K. E. James, D. A.
/// Bloch, K. K. Lee, H. C. Kraemer and R. K. Fuller, "An index for assessing blindness in a
/// multi-centre clinical trial", Statistics in Medicine 15 (1996).
public struct JamesIndex: Hashable, Sendable {
  /// 0…1.
  public let value: Double
  /// Of the value.
  public let variance: Double
  /// The guesses, those that could not tell included.
  public let count: Int
  /// How many systems were asked for.
  public let systemCount: Int

  /// Why there is no index: what chance would give is not known.
  public enum Obstacle: String, Error, Hashable, Sendable, CaseIterable {
    /// Fewer than two systems were asked for.
    case oneSystemAsked = "one system asked for"
    /// All who could tell were asked for one system and pointed at it.
    case oneSystemTold = "one system told"
    /// A guess was among fewer responses than there are systems, and could point at these only.
    case partShown = "not all systems shown"
  }

  /// The index of a table of guesses.
  ///
  /// The margins say what chance gives only where every guess could point at every system that was
  /// asked for or pointed at.
  public init(of confusion: GuessConfusion) throws(Obstacle) {
    let systems = confusion.systemCount > 0 ? (1...confusion.systemCount).map { SystemID($0) } : []
    systemCount = systems.count { confusion.count($0) > 0 }
    guard systemCount > 1 else { throw .oneSystemAsked }
    let inPlay = systems.count { confusion.count($0) + confusion.count(pointingAt: $0) > 0 }
    guard let fewest = confusion.fewestChoices, fewest >= inPlay else { throw .partShown }
    let count = systems.reduce(0) { $0 + confusion.count($1) }
    let n = Double(count)
    let shares = systems.map { asked in systems.map { Double(confusion[asked, $0]) / n } }
    let rows = shares.map { $0.reduce(0, +) }
    let columns = systems.indices.map { column in shares.reduce(0) { $0 + $1[column] } }
    let told = rows.reduce(0, +)
    self.count = count
    guard told > 0 else {
      value = 1
      variance = 0
      return
    }
    func weight(_ row: Int, _ column: Int) -> Double { row == column ? 0 : 0.5 }
    var (observed, expected) = (0.0, 0.0)
    for row in rows.indices {
      for column in columns.indices {
        observed += weight(row, column) * shares[row][column]
        expected += weight(row, column) * rows[row] * columns[column]
      }
    }
    guard expected > 0 else { throw .oneSystemTold }
    // In these terms the index is 1 − told + observed · told² / (2 · expected).
    value = 1 - told + observed * told * told / (2 * expected)
    var (mean, square) = (0.0, 0.0)
    for row in rows.indices {
      for column in columns.indices {
        let margins = columns.indices.reduce(0.0) {
          $0 + weight(row, $1) * columns[$1] + weight($1, column) * rows[$1]
        }
        let slope =
          (weight(row, column) * told * told + 2 * observed * told) / (2 * expected) - 1
          - observed * told * told * margins / (2 * expected * expected)
        mean += shares[row][column] * slope
        square += shares[row][column] * slope * slope
      }
    }
    variance = max(0, square - mean * mean) / n
  }

  /// value ± 1.96 standard errors within 0…1; nil where the formula finds no spread.
  public var interval: Interval? { normalInterval(value, variance: variance, within: 0...1) }
}
