extension JudgmentColumns {
  /// The judgments that count: the newest per annotator, comparison and aspect, without
  /// withdrawals. Of those imported as shown, the newest in each order counts, unless something was
  /// said here since.
  var standing: JudgmentColumns {
    let groups = RowGroups(self)
    let isAsShown = sayings.map { $0.action == .importedAsShown }
    let isWithdrawn = sayings.map { $0.verdict == .withdrawn }
    return selecting(
      all.chosen { row in
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
    // Neighbouring comparisons are often judged one after another: the newest rows of eight of them
    // lie together, and are looked up once as long as that goes on.
    var newest: [Int32] = []
    newest.reserveCapacity(columns.count)
    var blocks = NameTable()
    var (last, start) = (SIMD4<Int32>(repeating: -1), 0)
    for row in 0..<columns.count {
      let comparison = columns.comparison[row]
      let about = aspect[Int(columns.saying[row])]
      let block = SIMD4(columns.annotator[row], about, comparison >> 3, 0)
      if block != last {
        last = block
        start = 8 * Int(withUnsafeBytes(of: block) { blocks.number(of: $0) })
        if start == newest.count { newest.append(contentsOf: repeatElement(-1, count: 8)) }
      }
      let place = start + Int(comparison & 7)
      if newest[place] >= 0 { newer[Int(newest[place])] = Int32(row) }
      newest[place] = Int32(row)
    }
  }
}
