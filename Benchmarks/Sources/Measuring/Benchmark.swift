/// Something that is measured against a limit.
protocol Benchmark {
  /// What it is called on the command line.
  static var name: String { get }

  /// A benchmark of the program at a path, with a folder for its files.
  init(program: String, folder: String)

  /// Makes its input, measures, and prints the details.
  func run() throws -> [Verdict]
}
