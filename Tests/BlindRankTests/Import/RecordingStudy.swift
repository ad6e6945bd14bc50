import BlindRank

/// A study in memory, which keeps the promises that `StudyWriting` makes about its order.
final class RecordingStudy: StudyWriting {
  private(set) var study: Study?
  private(set) var systems: [System] = []
  private(set) var items: [Item] = []
  private(set) var responses: [Response] = []
  private(set) var rankings: [ImportedRanking] = []
  private(set) var removed: Set<ItemID> = []
  /// What the import did that the protocol forbids.
  private(set) var breaches: [String] = []

  func write(_ study: Study) throws {
    if self.study != nil { breaches.append("a second study") }
    self.study = study
  }

  func write(_ system: System) throws {
    if study == nil { breaches.append("a system before the study") }
    if system.id.rawValue != systems.count + 1 { breaches.append("a gap in the systems' ids") }
    systems.append(system)
  }

  func write(_ item: Item) throws {
    if item.id.rawValue != items.count + 1 { breaches.append("a gap in the items' ids") }
    items.append(item)
  }

  func write(_ response: Response) throws {
    if !(1...systems.count).contains(response.system.rawValue)
      || !(1...max(1, items.count)).contains(response.item.rawValue) || items.isEmpty
    {
      breaches.append("a response before its item or system")
    }
    responses.append(response)
  }

  func removeItems(_ ids: Set<ItemID>) throws -> [ItemID: ItemID] {
    removed = ids
    var numbers: [ItemID: ItemID] = [:]
    var kept: [Item] = []
    for item in items where !ids.contains(item.id) {
      let id = ItemID(kept.count + 1)
      numbers[item.id] = id
      kept.append(
        Item(
          id: id, key: item.key, turns: item.turns, skill: item.skill,
          difficulty: item.difficulty, reference: item.reference))
    }
    items = kept
    responses = responses.compactMap { response in
      numbers[response.item].map {
        Response(item: $0, system: response.system, turns: response.turns)
      }
    }
    return numbers
  }

  func write(_ ranking: ImportedRanking) throws {
    if !(1...max(1, items.count)).contains(ranking.item.rawValue) || items.isEmpty {
      breaches.append("a ranking of no item")
    }
    rankings.append(ranking)
  }

  /// The response of a system to the item of this key, first turn.
  func response(to key: String, of system: String) -> String? {
    let item = items.first { $0.key == key }?.id
    let system = systems.first { $0.name == system }?.id
    return responses.first { $0.item == item && $0.system == system }?.turns.first
  }
}
