/// How many equal battles a row stands for, as published counts have it.
struct WeightField {
  /// What it is called.
  static let key = "weight"
  private var field = FieldName(Self.key)
  /// How many battles the rows so far stand for, and how many rows there are.
  private var (sum, rows) = (0, 0)

  /// More battles than these are taken for a mistake: what goes from battle to battle has to have
  /// each of them before it.
  static let most = 10_000_000

  /// A row's: 1 where there is no such field.
  mutating func weight(of record: any Record) throws(FieldProblem) -> Int32 {
    let raw = record.raw(&field)
    rows += 1
    if case .missing = raw {
      sum += 1
      return 1
    }
    guard let weight = raw.wholeNumber, weight > 0 else {
      let isZero = raw.wholeNumber == 0
      throw record.unexpected(
        raw, field.name,
        expected: "a whole number from 1, how many equal battles the row stands for"
          + (isZero ? " (leave the row out)" : ""))
    }
    sum = weight > Self.most ? Self.most + 1 : sum + weight
    guard weight == 1 || sum <= Self.most else {
      throw FieldProblem(
        kind: .weight, field: field.name,
        problem: "found \(raw.description), and with it the file stands for more than "
          + "\(grouped(Self.most)) battles, which is the most; give fewer files or rows at once")
    }
    return Int32(weight)
  }

  /// Counts later rows; false where that is too much.
  mutating func add(_ later: WeightField) -> Bool {
    rows += later.rows
    sum += later.sum
    return sum == rows || sum <= Self.most
  }
}
