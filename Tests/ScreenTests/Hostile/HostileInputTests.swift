import Foundation
import Testing

/// Input files that hold what is no text: refused with file and line, never with a guess.
@Suite struct HostileInputTests {
  /// A text as its bytes stand in a file, and what must be said of it.
  struct Input: Sendable, CustomTestStringConvertible {
    let name: String
    let bytes: [UInt8]
    let problem: String

    init(_ name: String, _ bytes: [UInt8], _ problem: String = "not UTF-8") {
      self.name = name
      self.bytes = bytes
      self.problem = problem
    }

    var testDescription: String { name }
  }

  private static let escapes: [Input] = [
    ("a first half", #"\ud800"#), ("the last first half", #"\udbff"#),
    ("a second half", #"\udc00"#), ("halves the wrong way round", #"\udc00\ud800"#),
    ("a half and a letter", #"\ud83dx"#), ("two first halves", #"\ud83d\ud83d"#),
    ("a half at the end", #"abc\uD83D"#), ("a half and another escape", #"\ud83d\n"#),
  ].map { Input($0.0, Array($0.1.utf8), "is half of a surrogate pair") }

  private static let wrongBytes: [Input] = [
    Input("overlong, two bytes", [0xC0, 0xAF]), Input("overlong, three bytes", [0xE0, 0x80, 0xAF]),
    Input("overlong, four bytes", [0xF0, 0x80, 0x80, 0xAF]), Input("overlong NUL", [0xC0, 0x80]),
    Input("cut off after one", [0xC3]), Input("cut off after two", [0xE2, 0x82]),
    Input("cut off after three", [0xF0, 0x9F, 0x98]), Input("a follower alone", [0x80]),
    Input("C1 as a byte", [0x9B, 0x32, 0x4A]), Input("FF", [0xFF]), Input("FE FF", [0xFE, 0xFF]),
    Input("beyond Unicode", [0xF4, 0x90, 0x80, 0x80]), Input("five bytes", [0xF8, 0x88, 0x80]),
    Input("half a pair in bytes", [0xED, 0xA0, 0x80]),
    Input("a pair in bytes", [0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80]),
    Input("Latin-1", Array("caf".utf8) + [0xE9]),
  ]

  private static let controls: [Input] =
    [
      Input("NUL escaped", Array(#"a\u0000b"#.utf8), "NUL character"),
      Input("an escape JSON lacks", Array(#"\x1b[2J"#.utf8), "backslash escape"),
      Input("an escape cut off", Array(#"\u12"#.utf8), "backslash escape"),
    ]
    + (0...0x1F).filter { $0 != 0x0A && $0 != 0x0D }.map {
      Input("raw U+\(UInt32($0).hex)", [0x61, $0, 0x62], "raw control character")
    }

  @Test(arguments: escapes + wrongBytes + controls) func inJSON(_ input: Input) throws {
    for isList in [false, true] {
      let bytes =
        Array("{\"id\": 1, \"response\": \"good\"}\(isList ? "," : "")\n{\"id\": 2, ".utf8)
        + Array("\"response\": \"".utf8) + input.bytes + Array("\"}\n".utf8)
      let run = try new(isList ? [0x5B] + bytes + [0x5D] : bytes, "a.json")
      #expect(run.errors.contains("a.json:2: ") && run.errors.contains(input.problem))
      #expect(run.status == 1 && run.isClean, "\(run.errors)")
    }
  }

  @Test(arguments: wrongBytes + [Input("NUL", [0x61, 0, 0x62], "NUL character")])
  func inATable(_ input: Input) throws {
    let run = try new(Array("id,response\n1,good\n2,".utf8) + input.bytes + [0x0A], "a.csv")
    #expect(run.errors.contains("a.csv:3: ") && run.errors.contains(input.problem))
    #expect(run.status == 1 && run.isClean, "\(run.errors)")
  }

  /// What a file calls its fields, records and systems is quoted in findings.
  @Test(arguments: ["\u{1B}[2J", "\u{9B}2J", "\u{7}", "\u{202E}", "\u{1B}]0;T\u{7}", "\u{85}"])
  func findingsQuoteNothingRaw(_ text: String) throws {
    let workshop = try Workshop()
    let items = try workshop.write(
      "items.jsonl",
      lines: [
        ["id": "a" + text, "instruction": "x"], ["id": "a" + text, "instruction": "y"],
        ["instruction" + text: 1], ["id": 3, "instruction": "z", "difficulty": text],
      ])
    let other = try workshop.write("other.jsonl", lines: [["id": 1, "response": "x"]])
    let run = try PlainRun([
      "new", workshop.file("x.blindrank"), "--items", items, "--responses", "a\(text)b=\(items)",
      "--responses", "b=\(other)",
    ])
    #expect(run.status == 1)
    #expect(run.isClean, "\(run.errors.debugDescription)")
  }

  @Test func namesOfSystemsAreQuotedToo() throws {
    let workshop = try Workshop()
    let same = try workshop.write(
      "same.jsonl", lines: [["id": 1, "instruction": "ask", "response": "x"]])
    let run = try PlainRun([
      "new", workshop.file("x.blindrank"), "--responses", "a\u{1B}[2Jb=\(same)", "--responses",
      "b=\(same)",
    ])
    #expect(run.status == 1 && run.errors.contains("same file"))
    #expect(run.isClean, "\(run.errors.debugDescription)")
  }

  /// Makes a study of which one file is the bytes given.
  private func new(_ bytes: [UInt8], _ name: String) throws -> PlainRun {
    let workshop = try Workshop()
    try Data(bytes).write(to: URL(fileURLWithPath: workshop.file(name)))
    let other = try workshop.write(
      "other.jsonl",
      lines: (1...2).map { ["id": $0, "instruction": "ask \($0)", "response": "say \($0)"] })
    return try PlainRun([
      "new", workshop.file("x.blindrank"), "--items", other,
      "--responses", "a=" + workshop.file(name), "--responses", "b=" + other,
    ])
  }
}

extension PlainRun {
  /// Whether nothing it said could be obeyed by a terminal, or reorder a line.
  var isClean: Bool {
    (output + errors).unicodeScalars.allSatisfy { scalar in
      switch scalar.properties.generalCategory {
      case .control: scalar == "\n"
      case .format: false
      default: true
      }
    }
  }
}
