/// A study that is opened, and what an annotator has done in it before.
struct StartCase {
  let name: String
  let systems: [String]
  /// What `blindrank new` is told beside the items and the responses.
  let flags: [String]
  /// The first so many of all items.
  let items: Int
  /// How many comparisons the annotator who resumes has judged.
  let judged: Int
  /// The lines typed into `annotate --plain` for one judgment; nil where they are imported.
  let judges: String?

  /// Studies as large as they may get.
  static var all: [StartCase] {
    [
      StartCase(
        name: "ranking", systems: ["alpha", "beta", "gamma", "delta"], flags: [], items: 100_000,
        judged: 5000, judges: nil),
      StartCase(
        name: "pairwise", systems: ["alpha", "beta", "gamma"],
        flags: ["--protocol", "pairwise", "--pairs", "round-robin"], items: 100_000, judged: 500,
        judges: "a\n"),
      StartCase(
        name: "guess", systems: ["alpha", "beta"],
        flags: ["--protocol", "guess", "--target", "alpha"], items: 20_000, judged: 500,
        judges: "a\n\n"),
    ]
  }
}
