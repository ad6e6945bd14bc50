import Testing

@testable import TermUI

@Suite struct KeyNameTests {
  /// Every key the driver can report, but for most of Unicode.
  private var allKeys: [Key] {
    KeyNames.all.map(\.key) + Key.functionKeys.map { .function($0) }
      + (UInt32(0x00)...0x24F).compactMap { KeyCodes.key(typed: $0) }
      + "ñжλあ漢🙂€".map { .character($0) }
  }

  @Test func everyNameReadsBack() {
    let keys = Set(allKeys)
    #expect(keys.count > 300)
    for key in keys {
      #expect(Key(named: key.name) == key, "\(key.name)")
      #expect(!key.label.isEmpty, "\(key.name)")
    }
    #expect(Set(keys.map(\.name)).count == keys.count)
  }

  /// The case list of `Key` has no name to forget: a key without one would be called nothing.
  @Test func theTableHasEveryKeyOfTheDriver() {
    let named = Set(KeyNames.all.map(\.key))
    for code in Int32(0)...0x2020 {
      guard let key = KeyCodes.key(code) else { continue }
      if case .function(let number) = key {
        #expect(Key.functionKeys.contains(number))
      } else {
        #expect(named.contains(key), "\(key)")
      }
    }
  }

  @Test(arguments: [
    ("a", Key.character("a")), ("A", .character("A")), ("?", .character("?")),
    ("Tab", .tab), ("tab", .tab), ("ENTER", .enter), ("Esc", .escape), ("space", .character(" ")),
    (" ", .character(" ")), ("Backspace", .backspace), ("Delete", .delete), ("Up", .up),
    ("PageDown", .pageDown), ("pagedown", .pageDown), ("Home", .home), ("shift-up", .shiftUp),
    ("Shift-Tab", .backTab), ("Ctrl-D", .control("D")), ("ctrl-d", .control("D")),
    ("Ctrl-]", .control("]")), ("F5", .function(5)), ("f24", .function(24)), ("-", .character("-")),
    ("F", .character("F")), ("é", .character("é")),
  ])
  func names(name: String, key: Key) {
    #expect(Key(named: name) == key)
  }

  @Test(arguments: [
    "", "Return", "ab", "F0", "F05", "F25", "F+5", "Ctrl-", "Ctrl-é", "Ctrl-1", "Ctrl-AB",
    "Shift-a",
    "\u{7}", "\u{1B}", "\u{85}", "\n", "\r\n", "Tab ",
  ])
  func whatIsNoName(name: String) {
    #expect(Key(named: name) == nil)
  }

  /// A terminal sends the same for Ctrl-I and Tab, so they are one key here too.
  @Test func controlKeysAreWhatTheTerminalSends() {
    for scalar in UInt32(0)...0x1F {
      let letter = Unicode.Scalar(scalar + 0x40).map(Character.init) ?? "?"
      let sent = KeyCodes.key(typed: scalar)
      // the driver takes ^H for Backspace, ^I for Tab, ^J and ^M for Enter, ^[ for Esc
      #expect(Key(named: "Ctrl-\(letter)") == sent, "\(letter)")
    }
  }
}
