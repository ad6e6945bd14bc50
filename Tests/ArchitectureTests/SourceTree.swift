import Foundation

/// The repository's Swift files, as text.
struct SourceTree {
  struct File {
    /// From the repository's root: `Sources/BlindRank/Study/Item.swift`.
    let path: String
    /// Without comments and string literals.
    let code: String
    let lineCount: Int

    /// The words of the code.
    var words: Set<String> {
      Set(code.split { !($0.isLetter || $0.isNumber || $0 == "_") }.map(String.init))
    }

    /// The modules it imports.
    var imports: Set<String> {
      Set(
        code.split(separator: "\n").compactMap { line in
          let words = line.split(separator: " ")
          guard let index = words.firstIndex(of: "import"), index < 2, words.count > index + 1
          else { return nil }
          return words[index + 1].split(separator: ".").first.map(String.init)
        })
    }

    /// The types it declares at the outermost level.
    var types: [String] {
      code.split(separator: "\n").compactMap { line in
        guard line.first != " " else { return nil }
        let words = line.split(whereSeparator: { " :<({".contains($0) })
        let kinds: Set<Substring> = ["struct", "enum", "class", "protocol", "actor", "typealias"]
        guard let index = words.firstIndex(where: kinds.contains), index < 3,
          words.count > index + 1
        else { return nil }
        return String(words[index + 1])
      }
    }
  }

  let root: URL
  let files: [File]

  init() throws {
    root = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let base = root
    files = try ["Sources", "Tests"].flatMap { folder in
      let names = try FileManager.default.subpathsOfDirectory(
        atPath: base.appendingPathComponent(folder).path)
      return try names.filter { $0.hasSuffix(".swift") && !$0.contains(".build") }.sorted().map {
        let path = folder + "/" + $0
        let text = try String(contentsOf: base.appendingPathComponent(path), encoding: .utf8)
        return File(
          path: path, code: Self.stripped(text),
          lineCount: text.split(
            separator: "\n", omittingEmptySubsequences: false
          ).count - 1)
      }
    }
  }

  func files(in folder: String) -> [File] {
    files.filter { $0.path.hasPrefix(folder + "/") }
  }

  /// Code without comments and without what stands between quotation marks.
  static func stripped(_ text: String) -> String {
    var isInBlock = false
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      if line.contains("\"\"\"") {
        isInBlock.toggle()
        return ""
      }
      if isInBlock { return "" }
      var code = ""
      var isInString = false
      var previous: Character = " "
      for character in line {
        if character == "\"", previous != "\\" { isInString.toggle() }
        if !isInString, character == "/", previous == "/" {
          code.removeLast()
          break
        }
        if !isInString || character == "\"" { code.append(character) }
        previous = character
      }
      return code
    }.joined(separator: "\n")
  }
}
