import Testing

@testable import TermUI

@Suite struct RebindingTests {
  private enum Action: NamedAction {
    case rank(Int), next, up, submit, fixed

    var name: String {
      switch self {
      case .rank(let rank): "rank-\(rank)"
      case .next: "next"
      case .up: "up"
      case .submit: "submit"
      case .fixed: ""
      }
    }
    var isEssential: Bool { self == .submit }
  }

  private let table = KeyTable<Action>(
    (1...3).map {
      KeyBinding(
        [.character(Character("\($0)"))], .rank($0), label: "rank", help: "Give a rank",
        group: "Judging", priority: 9)
    } + [
      KeyBinding([.tab, .right], .next, label: "next", help: "Next one", group: "Reading"),
      KeyBinding([.up, .character("k")], .up, label: "up", help: "Go up", group: "Reading"),
      KeyBinding([.enter], .submit, label: "submit", help: "Submit", group: "Judging"),
      KeyBinding([.escape], .fixed, label: "stop", help: "Stop", group: "Judging"),
    ])

  private func problems(_ changes: [KeyChange], others: Set<String> = []) -> [KeyProblem] {
    do {
      _ = try table.rebinding(changes, others: others)
      return []
    } catch {
      return error.problems
    }
  }

  @Test func keysAreReplacedWholly() throws {
    let new = try table.rebinding([
      KeyChange("next", ["n"]), KeyChange("submit", ["Ctrl-S", "Enter"]),
    ])
    #expect(new.action(for: .character("n")) == .next)
    #expect(new.action(for: .tab) == nil && new.action(for: .right) == nil)
    #expect(new.action(for: .control("S")) == .submit && new.action(for: .enter) == .submit)
    #expect(new.action(for: .character("k")) == .up)
    #expect(new.label(of: .submit) == "^S" && table.label(of: .submit) == "⏎")
    #expect(try table.rebinding([]) == table)
  }

  @Test func theBarAndTheHelpPageShowTheKeysInForce() throws {
    let new = try table.rebinding([
      KeyChange("next", ["n"]), KeyChange("up", []), KeyChange("rank-2", ["2", "j"]),
    ])
    #expect(new.bar(width: 80) == "1-3 rank  n next  ⏎ submit  Esc stop")
    #expect(
      new.helpLines(width: 40) == [
        "Judging",
        "1-3, –/j  Give a rank",
        "⏎         Submit",
        "Esc       Stop",
        "",
        "Reading",
        "n         Next one",
      ])
    #expect(new.label(of: .up) == nil)
  }

  @Test func keysCanBeExchanged() throws {
    let new = try table.rebinding([KeyChange("rank-1", ["3"]), KeyChange("rank-3", ["1"])])
    #expect(new.action(for: .character("3")) == .rank(1))
    #expect(new.action(for: .character("1")) == .rank(3))
    #expect(new.bar(width: 80).hasPrefix("3/2/1 rank"))
  }

  @Test func allProblemsAreCollected() {
    #expect(
      problems([
        KeyChange("nxt", ["Tabb"]), KeyChange("next", ["k"]), KeyChange("submit", []),
        KeyChange("rank-1", ["Ctrl-C"]),
      ]) == [
        .unknownAction("nxt"), .unknownKey("Tabb", action: "nxt"),
        .signal("Ctrl-C", action: "rank-1"), .unreachable(action: "submit"),
        .clash(.character("k"), action: "next", other: "up"),
      ])
  }

  @Test func aClashNamesTheChangedActionFirst() {
    #expect(
      problems([KeyChange("rank-1", ["Tab"])])
        == [.clash(.tab, action: "rank-1", other: "next")])
    #expect(
      problems([KeyChange("up", ["x"]), KeyChange("next", ["x"])])
        == [.clash(.character("x"), action: "next", other: "up")])
    #expect(
      problems([KeyChange("next", ["x"]), KeyChange("up", ["x"])])
        == [.clash(.character("x"), action: "up", other: "next")])
    // an action without a name is called by what the key line calls it
    #expect(
      problems([KeyChange("next", ["Esc"])]) == [.clash(.escape, action: "next", other: "stop")])
  }

  @Test func clashesOfTheTableItselfAreNotTheFiles() throws {
    let clashing = KeyTable<Action>([
      KeyBinding([.tab], .next, label: "", help: "", group: ""),
      KeyBinding([.tab], .up, label: "", help: "", group: ""),
      KeyBinding([.enter], .submit, label: "", help: "", group: ""),
    ])
    let new = try clashing.rebinding([KeyChange("next", ["Tab", "n"])])
    #expect(new.action(for: .character("n")) == .next)
  }

  @Test func actionsOfOtherTablesAreLeftAlone() throws {
    #expect(problems([KeyChange("flag", ["k"])], others: ["flag"]).isEmpty)
    #expect(problems([KeyChange("flag", ["k"])]) == [.unknownAction("flag")])
    // but what is no key is none anywhere
    #expect(
      problems([KeyChange("flag", ["kk"])], others: ["flag"])
        == [.unknownKey("kk", action: "flag")])
  }

  @Test func anActionOnTwoLinesAndAKeyGivenTwice() throws {
    let double = KeyTable<Action>([
      KeyBinding([.tab], .next, label: "a", help: "", group: ""),
      KeyBinding([.right], .next, label: "b", help: "", group: ""),
    ])
    let new = try double.rebinding([KeyChange("next", ["n", "Ctrl-I", "Tab"])])
    #expect(new.bindings.map(\.keys) == [[.character("n"), .tab], []])
    #expect(double.names == ["next"] && table.names.last == "submit")
  }
}
