/// The steps that lead from one environment to another, by their indices, the fewest there are; nil
/// where no way leads there.
func shortestWay(
  from start: String, to end: String, along steps: [(from: String, to: String)]
) -> [Int]? {
  var ways: [(end: String, steps: [Int])] = [(start, [])]
  var reached: Set<String> = [start]
  var next = 0
  while next < ways.count {
    let way = ways[next]
    next += 1
    if way.end == end { return way.steps }
    for (index, step) in steps.enumerated()
    where step.from == way.end && reached.insert(step.to).inserted {
      ways.append((step.to, way.steps + [index]))
    }
  }
  return nil
}
