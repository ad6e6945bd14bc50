/// The name that was probably meant, or nil when none is near.
///
/// Near is a few slips of the finger (insertions, deletions, replacements, swapped neighbours),
/// at most a third of the name, case aside.
package func nearest(to name: String, among names: [String]) -> String? {
  let typed = Array(name.lowercased().unicodeScalars)
  guard !typed.isEmpty, typed.count <= 64 else { return nil }
  var best: (name: String, distance: Int)?
  for candidate in names where candidate != name {
    let known = Array(candidate.lowercased().unicodeScalars)
    guard known.count <= 64 else { continue }
    let allowed = max(1, max(typed.count, known.count) / 3)
    let distance = slips(from: typed, to: known)
    if distance <= allowed, distance < best?.distance ?? .max { best = (candidate, distance) }
  }
  return best?.name
}

/// The optimal string alignment distance (Damerau–Levenshtein without overlapping swaps).
private func slips(from: [Unicode.Scalar], to: [Unicode.Scalar]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...to.count)
  for i in 0..<from.count {
    var row = [i + 1]
    for j in 0..<to.count {
      var distance = min(last[j + 1] + 1, row[j] + 1, last[j] + (from[i] == to[j] ? 0 : 1))
      if i > 0, j > 0, from[i] == to[j - 1], from[i - 1] == to[j] {
        distance = min(distance, beforeLast[j - 1] + 1)
      }
      row.append(distance)
    }
    (beforeLast, last) = (last, row)
  }
  return last[to.count]
}
