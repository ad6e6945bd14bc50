/// So many pairs of systems an item, at random, so that all are compared equally often.
///
/// Of items that every system answered, P being the number of pairs:
/// - over the study, no pair occurs more than once oftener than another, and no system more than
///   once oftener than another;
/// - within a skill, no pair occurs more than once oftener than another, and no system more than
///   twice. Items without a skill are a skill of their own.
///
/// Why: a skill of n items needs n·k pairs, that is every pair ⌊nk/P⌋ times and nk mod P pairs
/// once more. Those come from one `PairCycle`, dealt around to the skills in a random order; a
/// stretch of it that is shorter than P holds no pair twice (so ±1 within the skill), and all
/// stretches together go around it some number of times and then a part of it (so ±1 over the
/// study; the part is a beginning of the cycle, so ±1 for the systems). Within the skill the
/// pairs are dealt like cards: first those that occur once more, then one shuffled deck of all
/// P after another. A hand never holds a card twice: if a new deck is begun for a hand of t
/// cards, P − t of its cards are others, and at most k − t ≤ P − t are needed. The hands go to
/// the skill's items in a random order.
///
/// Items that some system did not answer come last, in a random order of their own, and take
/// each time the pair that is rarest in the skill so far, then over the study, then of the
/// rarest systems; ties at random. That evens out as well as it goes, without a bound.
struct RoundRobin {
  private let items: [(item: ItemID, skill: String?, systems: [SystemID])]
  private let seed: UInt64
  private let perItem: Int
  /// All that answered anything.
  private let systems: [SystemID]
  /// By place among `items`.
  private var hands: [[Pair]]
  private var counts = Counts()

  /// Two systems, the lower id first.
  private struct Pair: Hashable {
    let first: SystemID
    let second: SystemID
  }

  /// How often what was dealt so far.
  private struct Counts {
    var inSkill: [String?: [Pair: Int]] = [:]
    var overall: [Pair: Int] = [:]
    var ofSystem: [SystemID: Int] = [:]
  }

  init(
    _ items: [(item: ItemID, skill: String?, systems: [SystemID])], perItem: Int, seed: UInt64
  ) {
    self.items = items.map { ($0.item, $0.skill, Set($0.systems).sorted()) }
    self.seed = seed
    self.perItem = max(0, perItem)
    systems = Set(items.flatMap(\.systems)).sorted()
    hands = Array(repeating: [], count: items.count)
    dealComplete()
    dealIncomplete()
  }

  /// In the order of the items.
  var pairs: [ComparedPair] {
    zip(items, hands).flatMap { item, hand in
      hand.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
        .map { ComparedPair(item: item.item, $0.first, $0.second) }
    }
  }

  private mutating func dealComplete() {
    var places: [String?: [Int]] = [:]
    var skills: [String?] = []
    for (place, item) in items.enumerated() where item.systems == systems {
      if places[item.skill] == nil { skills.append(item.skill) }
      places[item.skill, default: []].append(place)
    }
    var generator = SeededGenerator(seed: seed, purpose: ["pairs", "study"])
    let cycle = self.cycle(with: &generator)
    guard !cycle.isEmpty else { return }
    let size = min(perItem, cycle.count)
    var start = 0
    for index in generator.permutation(of: skills.count) {
      let skill = skills[Int(index)]
      let places = places[skill] ?? []
      let extra = places.count * size % cycle.count
      var dealer = Dealer(
        all: cycle, first: (0..<extra).map { cycle[(start + $0) % cycle.count] },
        SeededGenerator(seed: seed, purpose: ["pairs", "skill"] + (skill.map { [$0] } ?? [])))
      start += extra
      for place in dealer.generator.permutation(of: places.count) {
        give(dealer.hand(of: size), to: places[Int(place)])
      }
    }
  }

  /// All pairs of all systems; random are the systems' places, the order of the rounds, and
  /// where each begins.
  private func cycle(with generator: inout SeededGenerator) -> [Pair] {
    let names = generator.permutation(of: systems.count).map { systems[Int($0)] }
    let rounds = PairCycle.rounds(of: names.count)
    return generator.permutation(of: rounds.count).flatMap { index in
      let round = rounds[Int(index)]
      let start = generator.next(below: round.count)
      return round.indices.map { step in
        let (one, other) = round[(start + step) % round.count]
        return Pair(first: min(names[one], names[other]), second: max(names[one], names[other]))
      }
    }
  }

  private mutating func dealIncomplete() {
    var generator = SeededGenerator(seed: seed, purpose: ["pairs", "incomplete"])
    for index in generator.permutation(of: items.count) {
      let (place, item) = (Int(index), items[Int(index)])
      guard item.systems != systems, item.systems.count > 1 else { continue }
      let all = item.systems.indices.flatMap { first in
        item.systems[(first + 1)...].map { Pair(first: item.systems[first], second: $0) }
      }
      var left = generator.permutation(of: all.count).map { all[Int($0)] }
      for _ in 0..<min(perItem, all.count) {
        let rarities = left.map { rarity(of: $0, in: item.skill) }
        guard let rarest = left.indices.min(by: { rarities[$0] < rarities[$1] }) else { break }
        give([left.remove(at: rarest)], to: place)
      }
    }
  }

  private func rarity(of pair: Pair, in skill: String?) -> (Int, Int, Int) {
    (
      counts.inSkill[skill]?[pair] ?? 0, counts.overall[pair] ?? 0,
      (counts.ofSystem[pair.first] ?? 0) + (counts.ofSystem[pair.second] ?? 0)
    )
  }

  private mutating func give(_ hand: [Pair], to place: Int) {
    hands[place] += hand
    for pair in hand {
      counts.inSkill[items[place].skill, default: [:]][pair, default: 0] += 1
      counts.overall[pair, default: 0] += 1
      counts.ofSystem[pair.first, default: 0] += 1
      counts.ofSystem[pair.second, default: 0] += 1
    }
  }

  /// Deals hands without repeats out of shuffled decks.
  private struct Dealer {
    let all: [Pair]
    /// Dealt from the end.
    var deck: [Pair]
    var generator: SeededGenerator

    init(all: [Pair], first: [Pair], _ generator: SeededGenerator) {
      self.all = all
      self.generator = generator
      deck = self.generator.permutation(of: first.count).map { first[Int($0)] }
    }

    mutating func hand(of size: Int) -> [Pair] {
      var hand: [Pair] = []
      var held: Set<Pair> = []
      while hand.count < size {
        if deck.isEmpty { deck = generator.permutation(of: all.count).map { all[Int($0)] } }
        guard let place = deck.lastIndex(where: { !held.contains($0) }) else { break }
        let pair = deck.remove(at: place)
        held.insert(pair)
        hand.append(pair)
      }
      return hand
    }
  }
}
