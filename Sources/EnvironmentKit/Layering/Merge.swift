internal import OrderedCollections
package import YAML

/// Puts a layer over another, as Helm does with its values files from left to right.
///
/// Maps merge key by key; scalars and lists are replaced whole, and a null replaces what it covers
/// and is kept. The keys of the base come first, in its order, then those that only the layer has.
/// Each value keeps the place where it was written; a map that both have is the layer's, so its place
/// and its key's are the upper ones.
///
/// Not associative where a layer puts a scalar or null over a map: what is below is gone for the
/// layers above. So layers are merged from the lowest up.
/// Source: helm pkg/cli/values.
package func merge(_ layer: Value, over base: Value) -> Value {
  guard case .map(let upper) = layer.content, case .map(var entries) = base.content else {
    return layer
  }
  for (key, value) in upper {
    entries[key] = entries[key].map { merge(value, over: $0) } ?? value
  }
  return Value(.map(entries), at: layer.location, keyLocation: layer.keyLocation)
}

/// Layers put over each other, the first the lowest; nil where there is none.
func merge(layers: [Value]) -> Value? {
  layers.dropFirst().reduce(layers.first) { base, layer in
    base.map { merge(layer, over: $0) }
  }
}

/// What templates get to see of merged values: a null deletes its key, at any depth of maps.
///
/// Helm deletes a key whose value is null when it lays the values over the chart's own, so that a
/// null takes back a default. Lists are replaced whole: nulls inside them stay, and so do those in the
/// maps that they hold. A map whose every key is null is left empty.
///
/// For what reads values, such as rules. What is handed to Helm must keep its nulls, or the chart's
/// default would come back.
/// Source: helm pkg/chart/common/util/coalesce.go.
package func removingNulls(from value: Value) -> Value {
  guard case .map(let entries) = value.content else { return value }
  var result = value
  result.content = .map(entries.filter { !$0.value.isNull }.mapValues(removingNulls))
  return result
}
