import Glibc

/// `benchmarks PROGRAM [NAME…]`: measures the built program and says what it should have taken.
@main @MainActor enum Main {
  private static var all: [any Benchmark.Type] {
    [FirstFrame.self, KeyToFrame.self, Peers.self, ImportSpeed.self]
  }

  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    let names = arguments.dropFirst()
    guard let program = arguments.first,
      names.allSatisfy({ name in all.contains { $0.name == name } })
    else {
      print("Usage: benchmarks PROGRAM [\(all.map { $0.name }.joined(separator: "] ["))]")
      exit(64)
    }
    do {
      let folder = try TemporaryFolder()
      defer { folder.remove() }
      var verdicts: [Verdict] = []
      for benchmark in all where names.isEmpty || names.contains(benchmark.name) {
        print("\(benchmark.name)")
        verdicts += try benchmark.init(program: program, folder: folder.path).run()
        fflush(nil)
      }
      if !verdicts.isEmpty { Verdict.printTable(verdicts) }
    } catch {
      print("benchmarks: \(error)")
      exit(1)
    }
  }
}
