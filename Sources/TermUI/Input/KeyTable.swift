/// The keys of one screen. What a key does, the key line and the help page all come from here, so
/// that they cannot disagree.
public struct KeyTable<Action: Hashable & Sendable>: Equatable, Sendable {
  /// In the order of the help page.
  public let bindings: [KeyBinding<Action>]
  private let actions: [Key: Action]
  /// What the key line can show. It is drawn with every frame, so it is worked out once.
  let barEntries: [BarEntry]
  /// The places of these, the most needed first.
  let barOrder: [Int]

  /// A table. Of two bindings of one key the first holds; a test should see that `clashes` is empty.
  public init(_ bindings: [KeyBinding<Action>]) {
    self.bindings = bindings
    actions = Dictionary(
      bindings.flatMap { binding in binding.keys.map { ($0, binding.action) } },
      uniquingKeysWith: { first, _ in first })
    let entries = Self.barEntries(of: Self.entries(of: bindings))
    barEntries = entries
    barOrder = entries.indices.sorted { (-entries[$0].priority, $0) < (-entries[$1].priority, $1) }
  }

  /// What a key asks for here.
  public func action(for key: Key) -> Action? {
    actions[key]
  }

  /// The first key of an action as the screen writes it, for a sentence that names it; nil where it
  /// has none.
  public func label(of action: Action) -> String? {
    bindings.lazy.filter { $0.action == action }.compactMap(\.keys.first).first?.label
  }

  /// The first keys of several actions as the screen writes them together, `↑↓`; nil where none has
  /// one.
  public func label(of actions: [Action]) -> String? {
    let keys = actions.compactMap { action in
      bindings.lazy.filter { $0.action == action }.compactMap(\.keys.first).first
    }
    return keys.isEmpty ? nil : KeyLabels.compact(keys)
  }

  /// Keys that are bound twice, in the order of the table.
  public var clashes: [Key] {
    var seen: Set<Key> = []
    var twice: [Key] = []
    for key in bindings.flatMap(\.keys) where !seen.insert(key).inserted {
      if !twice.contains(key) { twice.append(key) }
    }
    return twice
  }

  /// One entry of the key line or of the help page: several bindings where they read the same.
  struct Entry {
    let bindings: ArraySlice<KeyBinding<Action>>
    let first: KeyBinding<Action>

    /// `1-5`, `↑↓`: the first key of each.
    var shortKeys: String { KeyLabels.compact(bindings.compactMap(\.keys.first)) }
    /// All keys, the second ones after the first ones: `↑↓, k/j`.
    var allKeys: String {
      let count = bindings.map(\.keys.count).max() ?? 0
      return (0..<count).map { place in
        KeyLabels.compact(bindings.map { $0.keys.dropFirst(place).first })
      }.joined(separator: ", ")
    }
  }

  /// The bindings with neighbours that read the same put together.
  var entries: [Entry] { Self.entries(of: bindings) }

  /// What no key asks for has no entry.
  private static func entries(of all: [KeyBinding<Action>]) -> [Entry] {
    let bindings = all.filter { !$0.keys.isEmpty }
    var entries: [Entry] = []
    var start = 0
    for index in bindings.indices {
      let binding = bindings[start]
      let following = index + 1 < bindings.count ? bindings[index + 1] : nil
      if let following, following.label == binding.label, following.help == binding.help,
        following.group == binding.group, following.showsInBar == binding.showsInBar
      {
        continue
      }
      entries.append(Entry(bindings: bindings[start...index], first: binding))
      start = index + 1
    }
    return entries
  }
}
