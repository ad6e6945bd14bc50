extension JudgmentColumns {
  /// The judgments that count: the newest per annotator, comparison and aspect, without
  /// withdrawals. Of those imported as shown, the newest in each order counts, unless something was
  /// said here since.
  var standing: JudgmentColumns {
    let groups = RowGroups(self)
    let isAsShown = sayings.map { $0.action == .importedAsShown }
    let isWithdrawn = sayings.map { $0.verdict == .withdrawn }
    return selecting(
      number.indices.filter { row in
        let said = Int(saying[row])
        if isWithdrawn[said] { return false }
        var newer = Int(groups.newer[row])
        while newer >= 0 {
          let later = Int(saying[newer])
          guard isAsShown[said], isAsShown[later],
            sayings[later].presentation.slots != sayings[said].presentation.slots
          else { return false }
          newer = Int(groups.newer[newer])
        }
        return true
      })
  }
}

/// Which judgments are of the same annotator, comparison and aspect.
private struct RowGroups {
  /// By row: the next one of its group; −1 for the newest.
  private(set) var newer: [Int32]

  init(_ columns: JudgmentColumns) {
    newer = [Int32](repeating: -1, count: columns.count)
    var aspects: [Aspect: Int32] = [:]
    let aspect = columns.sayings.map { saying in
      let known = aspects[saying.aspect] ?? Int32(aspects.count)
      aspects[saying.aspect] = known
      return known
    }
    // Open addressing: at the place of a group stands its newest row so far.
    var size = 64
    while size < 2 * columns.count { size *= 2 }
    var newest = [Int32](repeating: -1, count: size)
    for row in 0..<columns.count {
      let (annotator, comparison) = (columns.annotator[row], columns.comparison[row])
      let about = aspect[Int(columns.saying[row])]
      var place = Self.hash(annotator, comparison, about) & (size - 1)
      while newest[place] >= 0 {
        let other = Int(newest[place])
        if columns.comparison[other] == comparison, columns.annotator[other] == annotator,
          aspect[Int(columns.saying[other])] == about
        {
          newer[other] = Int32(row)
          break
        }
        place = (place + 1) & (size - 1)
      }
      newest[place] = Int32(row)
    }
  }

  private static func hash(_ annotator: Int32, _ comparison: Int32, _ aspect: Int32) -> Int {
    var hash = UInt64(UInt32(bitPattern: annotator)) &* 0x9E37_79B9_7F4A_7C15
    hash ^= UInt64(UInt32(bitPattern: comparison)) &* 0xC2B2_AE3D_27D4_EB4F
    hash ^= UInt64(UInt32(bitPattern: aspect)) &* 0x1656_67B1_9E37_79F9
    hash = (hash ^ (hash >> 32)) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: hash >> 32)
  }
}
