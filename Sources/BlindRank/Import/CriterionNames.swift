/// What is wrong with a criterion's name beside those before it in the list; nil if nothing is.
///
/// Tables, files and the screen tell verdicts by these names, and `--criterion` takes them in any
/// case.
func problem(ofCriterion name: String, after others: [String]) -> String? {
  let shown = abbreviated(name)
  switch name.lowercased() {
  case Aspect.overall.text:
    return "“\(shown)” is what the verdict on the whole is called; choose another name"
  case Aspect.guess.text:
    return "“\(shown)” is what the question who wrote what is called; choose another name"
  default: break
  }
  if others.contains(name) { return "two criteria are called “\(shown)”" }
  return others.first { $0.lowercased() == name.lowercased() }.map {
    "“\(abbreviated($0))” and “\(shown)” differ by case only, and criteria are found by name in "
      + "any case; choose another name"
  }
}
