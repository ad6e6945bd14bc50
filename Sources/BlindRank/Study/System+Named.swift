extension Sequence<System> {
  /// The system of this name, or else the only one that differs from it by case alone.
  ///
  /// - Throws: `BlindRankError.unknownSystem` if there is none, or more than one of them.
  public func named(_ name: String) throws(BlindRankError) -> System {
    if let system = first(where: { $0.name == name }) { return system }
    let alike = filter { $0.name.lowercased() == name.lowercased() }
    guard alike.count == 1, let system = alike.first else {
      throw .unknownSystem(name: name, known: map(\.name))
    }
    return system
  }
}
