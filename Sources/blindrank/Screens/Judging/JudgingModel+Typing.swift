import BlindRank
import TermUI

extension JudgingModel {
  /// A line being typed, and what for.
  struct Input: Equatable, Sendable {
    enum Purpose: Hashable, Sendable {
      case skipReason
      /// Why the aspect in this place cannot be judged.
      case cannotJudgeReason(of: Int)
      case note
      case responseNote(Slot)
      /// What to look for, and where each response was before.
      case search(from: [Int])
    }

    let purpose: Purpose
    var editor: LineEditor

    /// What was typed, nil for nothing.
    var text: String? {
      let text = editor.text.trimmingSpaces
      return text.isEmpty ? nil : text
    }

    /// Whether what is typed is worth keeping before it is finished.
    var isNote: Bool {
      switch purpose {
      case .note, .responseNote: true
      case .skipReason, .cannotJudgeReason, .search: false
      }
    }

    /// How much can be typed for this.
    fileprivate static func limit(of purpose: Purpose) -> Int {
      switch purpose {
      case .note, .responseNote: JudgingBrief.longestNote
      case .skipReason, .cannotJudgeReason, .search: JudgingBrief.longestReason
      }
    }

    /// That something of it was left out, loudly; nil if not.
    var warning: String? { editor.isCut ? JudgingBrief.cut(at: editor.limit) : nil }

    /// What stands in front of the line.
    var question: String {
      switch purpose {
      case .skipReason: "Skip, because: "
      case .cannotJudgeReason: "Can't judge, because: "
      case .note: "Note: "
      case .search: "Find: "
      case .responseNote(let slot): "Note on \(slot.letter): "
      }
    }
  }

  /// A line that was left, and the comparison it belongs to.
  struct UnfinishedLine: Hashable, Sendable {
    let comparison: ComparisonID
    let purpose: Input.Purpose
  }

  mutating func type(for purpose: Input.Purpose, _ text: String) {
    let left = line(for: purpose).flatMap { unfinished.removeValue(forKey: $0) }
    input = Input(
      purpose: purpose, editor: LineEditor(left ?? text, limit: Input.limit(of: purpose)))
  }

  /// Leaves a line being typed; what was typed is there again when its key is pressed here.
  mutating func leaveLine() {
    if let input, let line = line(for: input.purpose), !input.editor.isEmpty {
      unfinished[line] = input.editor.text
    }
    input = nil
  }

  /// A line on what is open.
  func line(for purpose: Input.Purpose) -> UnfinishedLine? {
    sheet.map { UnfinishedLine(comparison: $0.comparison, purpose: purpose) }
  }

  /// A key while a line is being typed.
  mutating func type(_ key: Key) -> [JudgingEffect] {
    guard var input else { return [] }
    switch key {
    case .escape:
      if case .search(let origins) = input.purpose {
        self.input = nil
        for index in panes.indices { panes[index].scroll(toAnchor: origins[index]) }
        stopSearching()
        return []
      }
      leaveLine()
      // Half of a note may be on the disk already.
      return input.isNote ? keep() : []
    case .enter:
      self.input = nil
      switch input.purpose {
      case .skipReason: return [.skip(reason: input.text ?? "", notes)]
      case .cannotJudgeReason(let place):
        aspect = place
        return choose(.cannotJudge(reason: input.text ?? ""))
      case .note, .responseNote:
        let before = Saying(ballot: ballot, notes: notes, aspect: aspect)
        notes = notes(with: input)
        if notes != before.notes { history.append(before) }
        return keep()
      case .search:
        sought = input.editor.text
        sought.isEmpty ? stopSearching() : tellMatches()
        return []
      }
    default:
      _ = input.editor.handle(key)
      self.input = input
      seekWhatIsTyped()
      if input.isNote { isKept = false }
      return []
    }
  }

  /// The notes with what is being typed.
  func notes(with input: Input?) -> Notes {
    var notes = notes
    if let input { notes[input.purpose] = input.text }
    return notes
  }
}

extension JudgingModel {
  /// Takes back the note that was written last; its key has it again.
  mutating func takeBackNote(to earlier: Notes) {
    for purpose in [Input.Purpose.note] + panes.indices.map({ .responseNote(Slot($0)) })
    where notes[purpose] != earlier[purpose] {
      if let line = line(for: purpose) { unfinished[line] = notes[purpose] }
    }
    notes = earlier
    notice = Notice(text: "note taken back", isLoud: false)
  }
}

extension Notes {
  /// The note that is typed for a purpose.
  fileprivate subscript(purpose: JudgingModel.Input.Purpose) -> String? {
    get {
      switch purpose {
      case .note: item
      case .responseNote(let slot): responses[slot]
      case .skipReason, .cannotJudgeReason, .search: nil
      }
    }
    set {
      switch purpose {
      case .note: item = newValue
      case .responseNote(let slot): responses[slot] = newValue
      case .skipReason, .cannotJudgeReason, .search: break
      }
    }
  }
}

extension String {
  /// Without spaces at either end.
  var trimmingSpaces: String {
    String(drop(while: { $0 == " " }).reversed().drop(while: { $0 == " " }).reversed())
  }
}
