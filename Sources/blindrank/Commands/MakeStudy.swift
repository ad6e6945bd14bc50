import BlindRank
import Foundation

/// Makes a study file, telling how far it is; all findings are listed before it fails.
func makeStudy(at path: String, of session: SessionFile, title: String) throws -> ImportReport {
  let process = ProcessInfo.processInfo.processIdentifier
  let cleanUp = InterruptedWriting(temporary: StudyFile.temporaryPath(for: path, process: process))
  defer { cleanUp.cancel() }
  let progress = ProgressLine()
  do {
    defer { progress.clear() }
    return try StudyFile.create(at: path, process: process) { writer in
      let seed = UInt64.random(in: .min ... .max)
      return try StudyImport(session: session, title: title, seed: seed)
        .run(into: writer, progress: progress.show)
    }
  } catch BlindRankError.findings(let findings) {
    list(findings)
    throw BlindRankError.findings(findings)
  }
}

/// Writes findings to standard error, errors first.
func list(_ findings: [Finding]) {
  for finding in findings.sorted(by: { $0.severity < $1.severity }) {
    hint("\(finding)")
  }
}
