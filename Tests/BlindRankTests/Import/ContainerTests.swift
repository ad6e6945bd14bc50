import Foundation
import Testing

@testable import BlindRank

/// What a reader makes of a file: each record as `line: key=value …`, each problem as
/// `line! problem`.
func recordsAndProblems(in path: String, chunkSize: Int = 1 << 20) -> [String] {
  var seen: [String] = []
  let tell = { (problem: ReadProblem) in
    seen.append("\(problem.line.map(String.init) ?? "-")! \(problem.problem)")
  }
  do {
    let reader = try RecordFile.open(path, chunkSize: chunkSize)
    while true {
      do {
        guard let record = try reader.next() else { return seen }
        let fields = record.keys.map { key in
          switch record.raw(key) {
          case .text(let bytes), .cell(let bytes): "\(key)=\(String(utf8: bytes))"
          case let other: "\(key)=<\(other.description)>"
          }
        }
        seen.append("\(record.line): " + fields.joined(separator: " "))
      } catch {
        tell(error)
        if error.endsFile { return seen }
      }
    }
  } catch {
    tell(error)
  }
  return seen
}

/// The readers alone: what is a record, on which line, and what is none.
struct ImportContainerTests {
  private func read(_ text: String, chunkSize: Int = 1 << 20) throws -> [String] {
    try read(Array(text.utf8), chunkSize: chunkSize)
  }

  private func read(_ bytes: [UInt8], chunkSize: Int = 1 << 20) throws -> [String] {
    let folder = try TemporaryFolder()
    return recordsAndProblems(in: try folder.write(bytes, to: "file"), chunkSize: chunkSize)
  }

  @Test func linesListsAndTablesAreToldApartByContent() throws {
    #expect(try read("{\"a\": 1}\n{\"a\": 2}") == ["1: a=<the number 1>", "2: a=<the number 2>"])
    #expect(try read(" [ {\"a\": \"x\"} ,\n{\"a\": \"y\"}]\n") == ["1: a=x", "2: a=y"])
    #expect(try read("a,b\n1,2\n") == ["2: a=1 b=2"])
    #expect(try read("a\tb,c\td\n1\t2,3\t4\n") == ["2: a=1 b,c=2,3 d=4"])
    #expect(try read("a;b\n1;2,5\n") == ["2: a=1 b=2,5"])
    #expect(try read("response\nyes\n") == ["2: response=yes"])
  }

  @Test func byteOrderMarkCarriageReturnsAndBlankLines() throws {
    #expect(
      try read("\u{FEFF}\r\n{\"a\": \"x\"}\r\n\r\n  \n{\"a\": \"y\"}\r\n") == ["2: a=x", "5: a=y"])
    #expect(
      try read("\u{FEFF}[\r\n\r\n{\"a\":\r\n\"x\"},\r\n{\"a\": \"y\"}\r\n]") == [
        "3: a=x", "5: a=y",
      ])
    #expect(
      try read("\u{FEFF}a,b\r\n1,\"2\r\n3\"\r\n\r\n4,5") == ["2: a=1 b=2\r\n3", "5: a=4 b=5"])
  }

  @Test func quotesInTables() throws {
    #expect(
      try read("a,b\n\"x,\"\"y\"\"\",\"\"\n5\" disk,\"\n\n\"\nlast,\"\"\"\"\n")
        == ["2: a=x,\"y\" b=", "3: a=5\" disk b=\n\n", "6: a=last b=\""])
    #expect(
      try read("a,b\n\"x\"y,1\nz,2\n") == [
        "2! text follows a closing quote; inside a cell in quotes, quotes are doubled",
        "3: a=z b=2",
      ])
    #expect(
      try read("a,b\nx,1\n\"y,2\nz,3\n") == [
        "2: a=x b=1",
        "3! the row that begins here has a quote that is never closed, or the last line is cut "
          + "off: the file ends inside quotes",
      ])
    #expect(
      try read("a,b,a\n") == ["1! the header has two columns “a”; rename one of them"])
    #expect(try read("\"a\",\"b\"\n1,2,3\n") == ["2! expected 2 cells as in the header, found 3"])
  }

  @Test func cutOffFilesAreSaidToBe() throws {
    let cutLine =
      "the last line is cut off: the file ends in the middle of a record; was it copied whole?"
    #expect(try read("{\"a\": \"x\"}\n{\"a\": \"y") == ["1: a=x", "2! " + cutLine])
    #expect(try read("{\"a\": \"x\"}\n{\"a\": \"y\"") == ["1: a=x", "2! " + cutLine])
    #expect(
      try read(Array("{\"a\": \"x\"}\n{\"a\": \"".utf8) + [0xC3]) == ["1: a=x", "2! " + cutLine])
    #expect(
      try read("[{\"a\": \"x\"},\n{\"a\": \"y\"") == [
        "1: a=x",
        "2! the file ends in the middle of the record that begins here; was it copied whole?",
      ])
    #expect(
      try read("a,b\n1,2\n3").last
        == "3! the last line is cut off: expected 2 cells as in the header, found 1; "
        + "was the file copied whole?")
    for end in ["", ",", "\n"] {
      #expect(
        try read("[{\"a\": \"x\"}" + end).last?.contains("the file ends in the middle of the list")
          == true)
    }
  }

  @Test func brokenListsEndWhereTheyBreak() throws {
    #expect(
      try read("[{\"a\": 1} {\"a\": 2}]") == [
        "1: a=<the number 1>", "1! expected “,” or “]” after a record, found “{”",
      ])
    #expect(try read("[\n,{}]") == ["2! expected a record, found “,”"])
    #expect(try read("[{}]\n{}") == ["1: ", "2! something follows after the list's closing “]”"])
    #expect(
      try read("[1, \"x\", [], {\"a\": nul}, {\"a\": 2}]") == [
        "1! expected a JSON object, found the number 1",
        "1! expected a JSON object, found the text “x”",
        "1! expected a JSON object, found an empty list",
        "1! not valid JSON; expected an object such as {\"instruction\": \"…\", …}",
        "1: a=<the number 2>",
      ])
  }

  @Test func oneBrokenLineDoesNotHideTheNext() throws {
    #expect(
      try read(
        """
        {"a": "x"
        {"a": "\\x"}
        {"a": "\\ud83d tail"}
        {"a": "\\udc00\\ud83d"}
        {"a": "tab\there"}
        {"a": 01}
        {"a": 1, "b": 2, "a": 3}
        {"a": 1} {"a": 2}
        ["a"]
        {"a": "\\ud83d\\ude00"}

        """) == [
          "1! the JSON object does not end on its line; JSONL has one object a line, a JSON list "
            + "begins with “[”",
          "2! a text holds a backslash escape that JSON does not have",
          "3! “\\ud83d” is half of a surrogate pair and stands for no character",
          "4! “\\udc00” is half of a surrogate pair and stands for no character",
          "5! a text holds a raw control character, which JSON wants escaped (\\n, \\t …)",
          "6! holds a number that JSON does not have, or too large a one",
          "7! the key “a” is given twice in one object; keep one of them",
          "8! not valid JSON; expected an object such as {\"instruction\": \"…\", …}",
          "9! expected a JSON object, found a list",
          "10: a=😀",
        ])
  }

  @Test func otherEncodingsAreRefused() throws {
    let utf16 = "-! the file is in UTF-16; save it as UTF-8"
    let text = "{\"a\": 1}"
    for encoding in [String.Encoding.utf16, .utf16LittleEndian, .utf16BigEndian] {
      #expect(try read(Array(try #require(text.data(using: encoding)))) == [utf16])
    }
    let bad = "holds bytes that are not UTF-8; convert the file"
    #expect(
      try read(Array("{\"a\": \"".utf8) + [0xE9] + Array("\"}\n{}".utf8)) == ["1! " + bad, "2: "])
    #expect(
      try read(Array("a,b\n1,".utf8) + [0xE9] + Array("\n3,4".utf8)) == ["2! " + bad, "3: a=3 b=4"])
    #expect(try read([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) == ["1! " + bad])
  }

  @Test func emptyFilesAndFolders() throws {
    #expect(try read("") == ["-! the file is empty"])
    #expect(try read("\u{FEFF}\n \r\n") == ["-! the file is empty"])
    #expect(recordsAndProblems(in: "/") == ["-! is a folder; expected a file"])
    #expect(
      recordsAndProblems(in: "/dev/null") == [
        "-! is not a regular file"
          + "; expected a file"
      ])
    #expect(recordsAndProblems(in: "/no") == ["-! cannot be read: No such file or directory"])
    for empty in ["[]", "id,instruction\n"] {
      let outcome = try TemporaryFolder().outcome(
        items: empty, systems: ["id,response\n1,a\n", "id,response\n1,b\n"])
      #expect(outcome.findings == ["items: error: the file holds no records"])
    }
  }

  @Test func nulCharactersAreRefusedWhereTheyAreUsed() throws {
    let nul = "the text holds a NUL character, which cannot be shown or stored; remove it"
    let outcome = try TemporaryFolder().outcome(
      items: "{\"id\": 1, \"instruction\": \"a\\u0000b\"}\n{\"id\": 2, \"instruction\": \"c\"}",
      systems: ["id,response\n1,x\n2,a\0b\n", "{\"id\": 2, \"response\": \"\\u0000\"}"])
    #expect(
      outcome.findings == [
        "items:1: instruction: error: \(nul)", "one:3: response: error: \(nul)",
        "two:1: response: error: \(nul)",
      ])
  }

  @Test func aVeryLongLineIsARecordLikeAnyOther() throws {
    let long = String(repeating: "long “text” ", count: 350_000)
    for text in ["{\"a\": \"\(long)\"}\n{\"a\": \"b\"}", "[{\"a\": \"\(long)\"},\n{\"a\": \"b\"}]"]
    {
      let seen = try read(text)
      #expect(seen.count == 2)
      #expect(seen.first == "1: a=" + long)
      #expect(seen.last == "2: a=b")
    }
  }
}
