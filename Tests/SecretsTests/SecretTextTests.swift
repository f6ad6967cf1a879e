import Testing

import Secrets

@Suite("A secret's value")
struct SecretTextTests {
  @Test("However it is printed, it is three stars")
  func masked() {
    let secret = SecretText("plainly-not-shown")
    var dumped = ""
    dump(secret, to: &dumped)
    dump([secret: secret], to: &dumped)
    let texts = [
      "\(secret)", String(describing: secret), String(reflecting: secret), "\([secret])",
      "\(Optional(secret) as Any)", dumped,
    ]
    for text in texts {
      #expect(!text.contains("plainly"))
      #expect(text.contains("***"))
    }
    #expect(mask == "***")
    #expect(secret.revealed == "plainly-not-shown")
  }
}
