/// A study in which keys are measured.
struct KeyCase {
  /// What it is called in the tables.
  let name: String
  /// What the responses are like.
  let texts: TextKind
  let systems: [String]
  /// What `blindrank new` is told beside the responses.
  let flags: [String]
  /// What is typed for one item, given its number.
  let script: (Int) -> KeyScript

  /// The heaviest frames: 200x60, responses of 100 KB.
  static var all: [KeyCase] {
    let four = ["alpha", "beta", "gamma", "delta"]
    let criteria = ["Relevance", "Knowledge", "Reasoning", "Calculation", "Accuracy"]
    return [
      KeyCase(name: "ranking, mixed texts", texts: .mixed, systems: four, flags: []) {
        .ranking(item: $0, aspects: 1, seeks: "water")
      },
      KeyCase(name: "ranking, tables", texts: .tables, systems: four, flags: []) {
        .ranking(item: $0, aspects: 1, seeks: "water")
      },
      KeyCase(name: "ranking, Chinese and Japanese", texts: .wide, systems: four, flags: []) {
        .ranking(item: $0, aspects: 1, seeks: "先比较")
      },
      KeyCase(
        name: "ranking, 5 criteria and overall", texts: .mixed, systems: four,
        flags: criteria.flatMap { ["--criterion", "\($0)=How good is it in this?"] }
      ) {
        .ranking(item: $0, aspects: criteria.count + 1, seeks: "water")
      },
      KeyCase(
        name: "pairwise, mixed texts", texts: .mixed, systems: ["alpha", "beta"],
        flags: ["--protocol", "pairwise"]
      ) {
        .pairwise(item: $0, seeks: "water")
      },
    ]
  }
}
