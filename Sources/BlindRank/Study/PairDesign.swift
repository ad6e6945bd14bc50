/// Which pairs of systems are compared for which item.
public enum PairDesign: Hashable, Sendable {
  /// Every pair of the systems that answered.
  case all
  /// Every other system against this one.
  case reference(SystemID)
  /// So many pairs an item, balanced over systems and skills.
  case roundRobin(perItem: Int)

  /// As the study file spells it: `all`, `reference 3`, `round-robin 1`.
  var text: String {
    switch self {
    case .all: "all"
    case .reference(let system): "reference \(system.rawValue)"
    case .roundRobin(let count): "round-robin \(count)"
    }
  }

  /// Reads what `text` spells.
  init?(text: String) {
    let parts = text.split(separator: " ")
    let number = parts.count == 2 ? Int(parts[1]).flatMap { $0 > 0 ? $0 : nil } : nil
    switch (parts.first, number) {
    case ("all", nil) where parts.count == 1: self = .all
    case ("reference", let number?): self = .reference(SystemID(number))
    case ("round-robin", let number?): self = .roundRobin(perItem: number)
    default: return nil
    }
  }
}
