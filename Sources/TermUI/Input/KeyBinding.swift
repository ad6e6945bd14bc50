/// One line of a key table: the keys, what they do, and how the screen speaks of it.
public struct KeyBinding<Action: Hashable & Sendable>: Equatable, Sendable {
  /// The keys; the key line shows the first one, the help page all.
  public let keys: [Key]
  /// What they ask for.
  public let action: Action
  /// A word for the key line.
  public let label: String
  /// A sentence for the help page.
  public let help: String
  /// The part of the help page it stands in.
  public let group: String
  /// Whether the key line shows it where there is room.
  public let showsInBar: Bool
  /// Where the key line is too short, the lower ones go first.
  public let priority: Int

  /// A binding. Neighbouring ones with the same label, help and group are shown as one: `1-5 rank`.
  public init(
    _ keys: [Key], _ action: Action, label: String, help: String, group: String,
    showsInBar: Bool = true, priority: Int = 0
  ) {
    self.keys = keys
    self.action = action
    self.label = label
    self.help = help
    self.group = group
    self.showsInBar = showsInBar
    self.priority = priority
  }

  /// The same with other keys.
  func bound(to keys: [Key]) -> Self {
    Self(
      keys, action, label: label, help: help, group: group, showsInBar: showsInBar,
      priority: priority)
  }
}

extension KeyBinding where Action: NamedAction {
  /// What a file of keys calls it; empty where its keys stay as they are.
  public var name: String { action.name }
  /// Whether it must always have a key.
  public var isEssential: Bool { action.isEssential }
}
