/// What a scan looks for.
public enum ScanKind: String, Hashable, Sendable, CaseIterable {
  /// A response names its maker or its system, or says that an AI wrote it.
  case selfNaming = "self-naming"
  /// Marks of a prompt in a response, as `### Assistant:`.
  case boilerplate
  /// A response that begins by declining.
  case refusal
  /// A response without a visible character.
  case empty
  /// A response that breaks off.
  case truncated
  /// Two systems' responses to an item, the same but for white space.
  case identical
  /// Two systems' responses to an item that share most runs of words.
  case nearDuplicate = "near-duplicate"
  /// A system's response that it gave to an earlier item, too.
  case repeated
  /// A response far longer or shorter than its system's usually are beside the others.
  case length
  /// The only response to an item with or without a mark, against its system's habit.
  case format
  /// An item that WizardLM's elimination rules would drop.
  case failedInstruction = "failed-instruction"
  /// An item whose instruction an earlier item has, too.
  case duplicateItem = "duplicate-item"

  /// Whether a finding of the kind points at words that can be masked.
  public var isMaskable: Bool {
    switch self {
    case .selfNaming, .boilerplate, .refusal: true
    default: false
    }
  }

  /// Whether it is about an item and not about some system's response to it.
  public var isOfItem: Bool { self == .duplicateItem }

  /// Whether word lists may add rules to it.
  var hasWords: Bool { isMaskable || self == .failedInstruction }
}
