struct ScalarTrap { init?(_ scalar: Scalar) { return nil }; let losesPrecision = false; let explanation = ""; let remedy = "" }
func canonicalText(of: Double) -> String { "\(of)" }
