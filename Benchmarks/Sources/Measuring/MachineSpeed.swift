/// How quick the machine is while something else is measured: a virtual one may have half its speed
/// for minutes.
final class MachineSpeed {
  /// A loop of fixed work.
  private var loops = Times()
  /// A line through `cat` in a terminal of its own: what it takes to wake a program up and to read
  /// what it writes, with nothing done between.
  private var echoes = Times()
  private let cat: PseudoTerminal
  private var unused: UInt64 = 0

  init() throws {
    cat = try PseudoTerminal(["/bin/cat"], columns: 80, rows: 24)
  }

  func measure() throws {
    var random = SplitMix(seed: unused)
    var start = ContinuousClock.now
    for _ in 0..<1_000_000 { unused &+= random.next() }
    loops.add(.now - start)
    for _ in 0..<5 {
      start = .now
      cat.send("\u{1B}[?2026l\n")
      guard let end = cat.frame(within: 2000) else { throw Failure("cat does not answer") }
      echoes.add(end - start)
    }
  }

  func print() {
    Swift.print(
      "    meanwhile the machine took median \(fixed(loops.median, 2)), max "
        + "\(fixed(loops.max, 2)) ms for a loop of fixed work, and median "
        + "\(fixed(echoes.median, 2)), p99 \(fixed(echoes.quantile(0.99), 2)) ms for a line "
        + "through cat and back")
  }
}
