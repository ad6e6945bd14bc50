/// The runs of words of a text, as a sorted set of hashes: what two texts share of them is how
/// near they are.
struct Shingles {
  let hashes: [UInt64]

  /// Runs of `length` words; a shorter text is one run.
  init(of words: TextWords, length: Int) {
    let count = max(1, words.count - length + 1)
    var hashes: [UInt64] = []
    hashes.reserveCapacity(count)
    for start in 0..<count {
      var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
      for word in words.words[start..<min(words.count, start + length)] {
        hash = (hash ^ word.hash) &* 0xFF51_AFD7_ED55_8CCD
        hash ^= hash >> 32
      }
      hashes.append(hash)
    }
    hashes.sort()
    var unique: [UInt64] = []
    unique.reserveCapacity(hashes.count)
    for hash in hashes where hash != unique.last { unique.append(hash) }
    self.hashes = unique
  }

  /// What both have, over what either has (Jaccard's index), 0 to 1.
  func likeness(to other: Shingles) -> Double {
    let (fewer, more) = (
      min(hashes.count, other.hashes.count), max(hashes.count, other.hashes.count)
    )
    guard fewer > 0 else { return 0 }
    // It cannot be reached where one is so much longer.
    if Double(fewer) < Self.near * Double(more) { return 0 }
    var (i, j, shared) = (0, 0, 0)
    while i < hashes.count, j < other.hashes.count {
      if hashes[i] == other.hashes[j] {
        (i, j, shared) = (i + 1, j + 1, shared + 1)
      } else if hashes[i] < other.hashes[j] {
        i += 1
      } else {
        j += 1
      }
    }
    return Double(shared) / Double(hashes.count + other.hashes.count - shared)
  }

  /// From here on two texts are called near.
  static let near = 0.8
}

/// Texts seen so far, to find one that is near a new one without a look at all (MinHash with
/// banding: Broder 1997; Leskovec, Rajaraman and Ullman, Mining of Massive Datasets, chapter 3).
///
/// 8 bands of 4 rows: a text that shares 0.8 of its runs with another is found with 98 %, one that
/// shares 0.9 with more than 99.9 %. Of each band only the first text with its value is looked at,
/// so the work grows with the number of texts and no faster.
struct NearTexts {
  private var texts: [Shingles] = []
  private var byBand: [UInt64: Int] = [:]
  private static let (bands, rows) = (8, 4)

  /// The text's number, and an earlier one that is near it with how near.
  mutating func add(_ shingles: Shingles) -> (earlier: Int, likeness: Double)? {
    let number = texts.count
    texts.append(shingles)
    var best: (earlier: Int, likeness: Double)?
    for band in 0..<Self.bands {
      var value = UInt64(band)
      for row in 0..<Self.rows {
        let salt = UInt64(band * Self.rows + row + 1) &* 0x9E37_79B9_7F4A_7C15
        let least = shingles.hashes.lazy.map { Self.mixed($0 ^ salt) }.min() ?? 0
        value = Self.mixed(value ^ least)
      }
      guard let earlier = byBand[value] else {
        byBand[value] = number
        continue
      }
      guard earlier != best?.earlier else { continue }
      let likeness = shingles.likeness(to: texts[earlier])
      if likeness >= Shingles.near, likeness > best?.likeness ?? 0 { best = (earlier, likeness) }
    }
    return best
  }

  private static func mixed(_ value: UInt64) -> UInt64 {
    var value = value
    value = (value ^ (value >> 33)) &* 0xFF51_AFD7_ED55_8CCD
    value = (value ^ (value >> 33)) &* 0xC4CE_B9FE_1A85_EC53
    return value ^ (value >> 33)
  }
}
