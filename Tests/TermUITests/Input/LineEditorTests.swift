import Testing

@testable import TermUI

@Suite struct LineEditorTests {
  private func typed(_ keys: Key..., into text: String = "") -> LineEditor {
    var editor = LineEditor(text)
    for key in keys {
      let isTaken = editor.handle(key)
      #expect(isTaken, "\(key)")
    }
    return editor
  }

  @Test func typingAndMoving() {
    let editor = typed(.left, .left, .character("X"), .right, .character("Y"), into: "abc")
    #expect(editor.text == "aXbYc")
    #expect(editor.cursor == 4)
    #expect(typed(.home, .character("<"), .end, .character(">"), into: "x").text == "<x>")
  }

  @Test func deleting() {
    #expect(typed(.backspace, into: "ab").text == "a")
    #expect(typed(.home, .backspace, into: "ab").text == "ab")
    #expect(typed(.home, .delete, into: "ab").text == "b")
    #expect(typed(.delete, into: "ab").text == "ab")
    #expect(typed(.control("W"), into: "one two  ").text == "one ")
    #expect(typed(.control("U"), into: "one two").text == "")
    #expect(typed(.left, .left, .left, .control("K"), into: "one two").text == "one ")
  }

  @Test func wordByWord() {
    let text = "one, two-three  "
    #expect(typed(.alt(.character("b")), .character("|"), into: text).text == "one, two-|three  ")
    #expect(
      typed(.home, .alt(.character("f")), .alt(.character("f")), .character("|"), into: text).text
        == "one, two|-three  ")
    #expect(typed(.home, .alt(.character("d")), into: text).text == ", two-three  ")
    #expect(typed(.alt(.backspace), .alt(.backspace), into: text).text == "one, ")
    for key in [Key.alt(.backspace), .alt(.character("d")), .alt(.character("f"))] {
      #expect(typed(key).text == "" && typed(key, key, into: "ä1").text.count <= 2)
    }
  }

  @Test func charactersAreWhatPeopleSee() {
    #expect(typed(.backspace, into: "x👩‍👩‍👧").text == "x")
    #expect(typed(.backspace, into: "xe\u{301}").text == "x")
    #expect(typed(.left, .delete, into: "x🇯🇵").text == "x")
    // an accent typed after its letter becomes one with it
    #expect(typed(.character("e"), .character("\u{301}"), .backspace).text == "")
  }

  @Test func aPasteStaysOneHarmlessLine() {
    var editor = LineEditor("ab")
    _ = editor.handle(.left)
    editor.paste("1\r\n2\t3\u{1B}\u{7}")
    #expect(editor.text == "a1 2 3b")
    #expect(LineEditor(String(repeating: "x", count: 50), limit: 10).text.count == 10)
  }

  /// What does not fit is told, until there is room again.
  @Test func whatIsLeftOutIsTold() {
    var editor = LineEditor("12345", limit: 5)
    #expect(!editor.isCut)
    for key in [Key.character("6"), .left, .home] {
      _ = editor.handle(key)
      #expect(editor.isCut && editor.text == "12345", "\(key)")
    }
    _ = editor.handle(.delete)
    #expect(!editor.isCut)
    editor.paste("1x")
    #expect(editor.isCut && editor.text == "12345")
  }

  @Test func otherKeysAreNotTheEditors() {
    var editor = LineEditor("a")
    for key in [Key.enter, .escape, .tab, .up, .control("L"), .alt(.character("1"))] {
      let isTaken = editor.handle(key)
      #expect(!isTaken, "\(key)")
    }
    #expect(editor == LineEditor("a"))
  }

  @Test func theCursorIsAlwaysInView() {
    for text in ["", "short", "a text much longer than its field", "日本語テキストです", "👩‍👩‍👧👩‍👩‍👧"] {
      var editor = LineEditor(text)
      for _ in 0...text.count {
        var buffer = CellBuffer(size: Size(width: 12, height: 1))
        editor.draw(into: &buffer, in: Rect(x: 1, y: 0, width: 10, height: 1))
        #expect(buffer.isWhole)
        #expect((1..<11).contains { buffer[$0, 0].style == .reverse })
        #expect(buffer[0, 0] == .blank && buffer[11, 0] == .blank)
        _ = editor.handle(.left)
      }
    }
  }

  @Test func drawing() {
    var buffer = CellBuffer(size: Size(width: 8, height: 1))
    typed(.left, into: "abc").draw(into: &buffer, in: buffer.bounds)
    #expect(buffer.text == "abc")
    #expect(buffer[2, 0].style == .reverse)
    buffer.clear()
    LineEditor("0123456789").draw(into: &buffer, in: buffer.bounds)
    #expect(buffer.text == "3456789")
  }
}
