extension KeyTable where Action: NamedAction {
  /// The actions whose keys can be changed, in the order of the table.
  public var names: [String] {
    var seen: Set<String> = [""]
    return bindings.map(\.name).filter { seen.insert($0).inserted }
  }

  /// The table with other keys for some actions; an action's keys are replaced wholly.
  ///
  /// - Parameters:
  ///   - changes: Of two for the same action the last one holds.
  ///   - others: Actions of other tables, which the same changes serve: nothing is said of them.
  /// - Throws: All that is wrong. Clashes that the table has already are not among it.
  public func rebinding(_ changes: [KeyChange], others: Set<String> = []) throws(KeyProblems)
    -> KeyTable
  {
    let names = Set(names)
    var problems: [KeyProblem] = []
    var wanted: [String: (place: Int, keys: [Key])] = [:]
    for (place, change) in changes.enumerated() {
      if !names.contains(change.action), !others.contains(change.action) {
        problems.append(.unknownAction(change.action))
      }
      wanted[change.action] = (place, Self.keys(of: change, problems: &problems))
    }
    var unbound = names
    let new = bindings.map { binding in
      guard let keys = wanted[binding.name]?.keys else { return binding }
      // an action with a second line has all its keys on the first one
      return binding.bound(to: unbound.remove(binding.name) == nil ? [] : keys)
    }
    for change in changes where change.keys.isEmpty {
      if bindings.contains(where: { $0.name == change.action && $0.isEssential }) {
        problems.append(.unreachable(action: change.action))
      }
    }
    problems += clashes(with: new) { wanted[$0]?.place }
    if !problems.isEmpty { throw KeyProblems(problems: problems) }
    return KeyTable(new)
  }

  private static func keys(of change: KeyChange, problems: inout [KeyProblem]) -> [Key] {
    var keys: [Key] = []
    for name in change.keys {
      guard let key = Key(named: name) else {
        problems.append(.unknownKey(name, action: change.action))
        continue
      }
      if key.isSignal { problems.append(.signal(name, action: change.action)) }
      if !keys.contains(key) { keys.append(key) }
    }
    return keys
  }

  /// Keys that two actions have in the new table and had not both in this one.
  private func clashes(
    with new: [KeyBinding<Action>], place: (String) -> Int?
  ) -> [KeyProblem] {
    var clashes: [KeyProblem] = []
    for (index, later) in new.enumerated() {
      for (before, earlier) in new[..<index].enumerated() where earlier.action != later.action {
        for key in later.keys where earlier.keys.contains(key) {
          if bindings[index].keys.contains(key), bindings[before].keys.contains(key) { continue }
          let isLater = (place(later.name) ?? -1) > (place(earlier.name) ?? -1)
          let (changed, other) = isLater ? (later, earlier) : (earlier, later)
          clashes.append(.clash(key, action: changed.name, other: other.nameOrLabel))
        }
      }
    }
    return clashes
  }
}

extension KeyBinding where Action: NamedAction {
  /// What it can be called in a sentence.
  fileprivate var nameOrLabel: String { name.isEmpty ? label : name }
}
