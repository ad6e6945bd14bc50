import Testing

@testable import TermUI

/// Looking at eight bytes at a time finds what looking at each finds.
@Suite struct ByteSearchTests {
  @Test func endOfLine() {
    forRandomBytes { bytes in
      for start in 0...bytes.count {
        let expected = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
        #expect(bytes.withUnsafeBufferPointer { $0.endOfLine(from: start) } == expected)
      }
    }
  }

  @Test func plainCount() {
    forRandomBytes { bytes in
      for start in 0...bytes.count {
        let first = bytes[start...].firstIndex { $0 < 0x20 || $0 == 0xE2 } ?? bytes.count
        let wholeSteps = min(first - start, bytes.count - start) / 8 * 8
        let count = bytes.withUnsafeBufferPointer { $0.plainCount(from: start, without: 0xE2) }
        #expect(count == wholeSteps)
      }
    }
  }

  @Test func aCharacterInEitherCase() {
    for wanted: UInt8 in [0x61, 0x41, 0x7A, 0x40, 0x20, 0x09] {
      forRandomBytes { bytes in
        let bytes = bytes.map { $0 == 0x61 ? [0x62, 0x41, 0x60, 0x5A][bytes.count % 4] : $0 }
        let cases = [wanted] + (Character(Unicode.Scalar(wanted)).isLetter ? [wanted ^ 0x20] : [])
        for start in 0...bytes.count {
          let found = bytes.withUnsafeBufferPointer {
            $0.firstIndex(ofASCII: wanted, in: start..<bytes.count)
          }
          #expect(found == bytes[start...].firstIndex { cases.contains($0) })
        }
      }
    }
  }

  /// Bytes at the edges of what is looked for, many of them and few.
  private func forRandomBytes(_ body: ([UInt8]) -> Void) {
    var generator = SeededGenerator(seed: 11)
    let rare: [UInt8] = [
      0x00, 0x09, 0x0A, 0x0B, 0x1F, 0x20, 0x7F, 0x80, 0x8A, 0xE1, 0xE2, 0xE3, 0xFF,
    ]
    for round in 0..<200 {
      let count = Int.random(in: 0..<60, using: &generator)
      body(
        (0..<count).map { _ in
          Int.random(in: 0...round, using: &generator) < 3
            ? rare.randomElement(using: &generator) ?? 0 : 0x61
        })
    }
  }
}
