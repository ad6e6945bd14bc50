import BlindRank
import Foundation

/// A guessing game made of files, without a study that anybody made before.
///
/// It is kept as a study all the same, so that no guess is lost: under a name that follows from
/// the files, so that the same command finds it again.
struct GameFromFiles {
  let items: String?
  let responses: [NamedText]
  let target: String?

  private var asked: String { target ?? responses.first?.name ?? "" }

  var title: String { "Which one is \(asked)?" }

  /// What the study is made of.
  var session: SessionFile {
    var session = SessionFile()
    session.judgingProtocol = .guess
    session.items = items.map { .init(path: $0) }
    session.systems = responses.map { .init(name: $0.name, responses: .init(path: $0.text)) }
    session.target = asked
    session.missing = .drop
    return session
  }

  /// Where the game is kept: `blindrank/games` in `$XDG_STATE_HOME`, or in `~/.local/state` where
  /// that is not set to an absolute path, as the XDG rules have it. The folder is made.
  func usualPath(
    environment: [String: String] = ProcessInfo.processInfo.environment,
    home: String = NSHomeDirectory()
  ) throws -> String {
    let state = environment["XDG_STATE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    let folder = (state ?? home + "/.local/state") + "/blindrank/games"
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw CommandFailure(
        description: "\(folder): no folder for the game can be made; name a file with --keep")
    }
    let names = responses.map(\.name).joined(separator: "-vs-").map {
      $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == ".") ? $0 : "_"
    }
    return "\(folder)/\(String(names).prefix(60))-\(digest.prefix(12)).blindrank"
  }

  /// What tells this game from others: names, files, and when those were last changed.
  private var digest: String {
    let files = [items].compactMap { $0 } + responses.map(\.text)
    let facts = files.flatMap { file in
      let attributes = try? FileManager.default.attributesOfItem(atPath: file)
      let changed = (attributes?[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
      return [
        URL(fileURLWithPath: file).standardizedFileURL.path,
        String(attributes?[.size] as? Int ?? 0), String(Int(changed)),
      ]
    }
    return Digest(of: [asked] + responses.map(\.name) + facts).hexadecimal
  }

  /// Renames an earlier game, so that a new one can be begun; it is not removed.
  func putAside(_ path: String) throws {
    let stem = String(path.dropLast(".blindrank".count))
    let free = (1...).lazy.map { "\(stem).\($0).blindrank" }
      .first { !FileManager.default.fileExists(atPath: $0) }
    guard let free else { return }
    // Opening it and closing it again folds all of it into the one file.
    _ = try StudyFile.open(path).itemCount()
    try FileManager.default.moveItem(atPath: path, toPath: free)
    hint("the game so far is kept in \(free)")
  }
}
