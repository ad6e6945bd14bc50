#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Checks what a session says of its systems and its rules before any file is read.
struct SessionCheck {
  let session: SessionFile
  let findings: FindingCollector

  /// Adds what is wrong.
  func run() {
    checkCount()
    checkNames()
    checkPaths()
    checkCriteria()
    RulesCheck(session: session, findings: findings).run()
  }

  private func checkCount() {
    guard session.systems.count < 2 else { return }
    findings.add(
      .error, .session, file: session.systems.first?.responses.path ?? "session", field: "systems",
      "expected at least two systems to compare, found \(session.systems.count)")
  }

  private func checkNames() {
    var seen: Set<[UInt8]> = []
    var byCore: [String: String] = [:]
    for system in session.systems {
      let name = system.name
      let file = system.responses.path
      if name.unicodeScalars.allSatisfy({ $0.properties.isWhitespace || $0.isUnseen }) {
        findings.add(.error, .session, file: file, field: "name", "the system has no name")
        continue
      }
      if let unseen = name.unicodeScalars.first(where: \.isUnseen) {
        findings.add(
          .error, .session, file: file, field: "name",
          "the name “\(abbreviated(name))” holds \(unseen.codePoint), which cannot be seen; "
            + "leave it out")
      }
      if let problem = VerdictWords.problem(ofSystem: name) {
        findings.add(
          .error, .session, file: file, field: "name", problem + "give it another name")
      }
      if !seen.insert(Array(name.utf8)).inserted {
        findings.add(
          .error, .session, file: file, field: "name",
          "two systems are called “\(name)”; give each a name of its own")
      } else if let other = byCore[NameLikeness.core(of: name)] {
        findings.add(
          .warning, .session, file: file, field: "name", NameLikeness.warning(other, name))
      }
      byCore[NameLikeness.core(of: name)] = name
    }
  }

  private func checkPaths() {
    var names: [String: String] = [:]
    for system in session.systems {
      let path = Self.resolved(system.responses.path)
      if let other = names[path] {
        findings.add(
          .warning, .session, file: system.responses.path, field: "responses",
          "“\(other)” and “\(system.name)” have the same file, so their responses are the same")
      }
      names[path] = system.name
    }
  }

  /// Those of a session file are checked where they are read.
  private func checkCriteria() {
    guard session.places.lines["criteria"] == nil else { return }
    for (index, criterion) in session.criteria.enumerated() {
      let others = session.criteria.prefix(index).map(\.name)
      guard let problem = problem(ofCriterion: criterion.name, after: others) else { continue }
      findings.add(.error, .session, file: "--criterion", problem)
    }
  }

  private static func resolved(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
