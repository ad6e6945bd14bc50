import Testing

@testable import BlindRank

/// Names by number, against a dictionary.
@Suite struct NameTableTests {
  /// Names of any length, also of one that others begin or end with.
  private static func names(_ state: UInt64) -> [String] {
    var generator = SplitMix(state: state)
    return (0..<3000).map { _ in
      let length = Int.random(in: 0...40, using: &generator)
      var letters = [Character](repeating: "a", count: length)
      for _ in 0..<2 where length > 0 {
        letters[Int.random(in: 0..<length, using: &generator)] =
          ["b", "é"]
          .randomElement(using: &generator) ?? "c"
      }
      return String(letters)
    }
  }

  private func number(_ name: String, in table: inout NameTable) -> Int {
    var name = name
    return Int(name.withUTF8 { table.number(of: UnsafeRawBufferPointer($0)) })
  }

  private func find(_ name: String, in table: NameTable) -> Int? {
    var name = name
    return name.withUTF8 { table.find(UnsafeRawBufferPointer($0)) }.map { Int($0) }
  }

  @Test func namesAreNumberedAsTheyCome() {
    var table = NameTable()
    var known: [String: Int] = [:]
    for name in Self.names(1) {
      #expect(find(name, in: table) == known[name])
      let expected = known[name] ?? known.count
      known[name] = expected
      #expect(number(name, in: &table) == expected)
      #expect(table.name(expected) == name)
    }
    #expect(table.count == known.count && known.count > 1000)
    #expect(table.names == known.sorted { $0.value < $1.value }.map(\.key))
  }

  @Test func anothersNamesGetNumbersHere() {
    var (table, other) = (NameTable(), NameTable())
    for name in Self.names(1).prefix(900) { _ = number(name, in: &table) }
    for name in Self.names(2) { _ = number(name, in: &other) }
    let before = table.count
    let numbers = table.numbers(of: other)
    #expect(numbers.map { table.name(Int($0)) } == other.names)
    #expect(numbers.contains { $0 < before } && numbers.max() == Int32(table.count - 1))
  }
}
