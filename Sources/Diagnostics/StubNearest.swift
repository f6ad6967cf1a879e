package func nearest(to: String, among: [String]) -> String? { nil }
