import Testing

import DistilBERT

@Suite("Safetensors")
struct SafetensorsTests {
  private func failure(_ bytes: [UInt8]) -> CheckpointError? {
    do throws(CheckpointError) {
      _ = try Safetensors(MappedBytes(forever: bytes), path: "model.safetensors")
      return nil
    } catch {
      return error
    }
  }

  /// What is said of a header that is followed by so many bytes.
  private func message(_ header: String, dataCount: Int = 8) -> String? {
    let bytes = SafetensorsFile.bytes(header: header, data: Array(repeating: 0, count: dataCount))
    return failure(bytes)?.message
  }

  private static let one = #""dtype":"F32","shape":[2],"data_offsets":[0,8]"#

  @Test(
    "Headers of every allowed form are read",
    arguments: [
      "{\"a\":{\(one)}}",
      "{\"a\":{\(one)}} \n\t  ",
      "{ \"__metadata__\" : { \"format\" : \"pt\" } , \"a\" : { \(one) } }",
      #"{"a":{"data_offsets":[0,8],"shape":[2],"dtype":"F32"}}"#,
      #"{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8],"later":{"x":[1,2]}}}"#,
      #"{"a":{"dtype":"F32","shape":[],"data_offsets":[4,8]},"b":{"dtype":"F16","shape":[2],"data_offsets":[0,4]}}"#,
      #"{"a":{"dtype":"I64","shape":[1],"data_offsets":[0,8]}}"#,
      #"{"a":{"dtype":"F8_E4M3","shape":[8],"data_offsets":[0,8]}}"#,
      #"{"a":{"dtype":"F32","shape":[0],"data_offsets":[0,0]},"b":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"c":{"dtype":"F32","shape":[3,0],"data_offsets":[8,8]}}"#,
      #"{"größe 世界":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}"#,
    ])
  func headers(header: String) {
    #expect(message(header) == nil)
  }

  @Test("A file without tensors is read")
  func nothing() {
    #expect(message("{}", dataCount: 0) == nil)
  }

  @Test(
    "A header that is broken is refused where it is",
    arguments: [
      ("", "byte 8: it must begin with `{`"), (" {}", "byte 8: it must begin with `{`"),
      ("[]", "byte 8: it must begin with `{`"), ("{", "byte 9: the text ends"),
      ("{}x", "byte 10: there is more after the end"),
      (#"{"a":1}"#, "byte 13: `a`: an object is needed, not a number"),
      (#"{"a":{}}"#, "byte 13: `a`: `dtype`, `shape` and two `data_offsets` in order are needed"),
      ("{\"a\":{\(one)},\"a\":{\(one)}}", "`a`: the name is given twice"),
      ("{\"distilbert.a\":{\(one)},\"a\":{\(one)}}", "`a`: the name is given twice"),
      ("{\"a\":{\(one),\"dtype\":\"F32\"}}", "`a`: `dtype` is given twice"),
      ("{\"a\":{\(one),\"shape\":[2]}}", "`a`: `shape` is given twice"),
      ("{\"a\":{\(one),\"data_offsets\":[0,8]}}", "`a`: `data_offsets` is given twice"),
      (#"{"a":{"dtype":4,"shape":[2],"data_offsets":[0,8]}}"#, "`a`: a text is needed"),
      (#"{"a":{"dtype":"F32","shape":2,"data_offsets":[0,8]}}"#, "`a`: an array is needed"),
      (#"{"a":{"dtype":"F32","shape":["2"],"data_offsets":[0,8]}}"#, "`a`: a number is needed"),
      (
        #"{"a":{"dtype":"F32","shape":[2.0],"data_offsets":[0,8]}}"#,
        "`a`: a whole number is needed"
      ),
      (#"{"a":{"dtype":"F32","shape":[-2],"data_offsets":[0,8]}}"#, "`a`: a size is negative"),
      (#"{"a":{"dtype":"F32","shape":[2],"data_offsets":[-8,0]}}"#, "`a`: a size is negative"),
      (#"{"a":{"dtype":"F32","shape":[2],"data_offsets":[0]}}"#, "two `data_offsets` in order"),
      (#"{"a":{"dtype":"F32","shape":[2],"data_offsets":[8,0]}}"#, "two `data_offsets` in order"),
      (#"{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8,8]}}"#, "`a`: more than 2 sizes"),
      (
        #"{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,18446744073709551616]}}"#,
        "`a`: the number is larger than any size can be"
      ),
      (
        #"{"a":{"dtype":"F32","shape":[1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,2],"data_offsets":[0,8]}}"#,
        "`a`: more than 16 sizes"
      ),
      (#"{"__metadata__":{"a":1}}"#, "a text is needed, not a number"),
      (#"{"__metadata__":[]}"#, "an object is needed, not an array"),
      (#"{"a\u001b[31m\n":1}"#, "`a\u{FFFD}[31m\u{FFFD}`: an object is needed"),
      (
        "{\"\(String(repeating: "ab", count: 300))\":1}",
        "`\(String(repeating: "ab", count: 50))…`: an object is needed"
      ),
    ])
  func brokenHeaders(header: String, part: String) throws {
    let message = try #require(self.message(header))
    #expect(
      message.hasPrefix("the header is broken at byte ") && message.contains(part), "\(message)")
    #expect(!message.contains("\n"))
  }

  @Test(
    "Tensors must lie end to end and be as long as they say",
    arguments: [
      (
        #"{"a":{"dtype":"F32","shape":[3],"data_offsets":[0,12]}}"#,
        "the tensor `a` ends at byte 12 of the data, which has only 8"
      ),
      (
        #"{"a":{"dtype":"F32","shape":[2],"data_offsets":[9223372036854775799,9223372036854775807]}}"#,
        "the tensor `a` ends at byte 9223372036854775807 of the data, which has only 8"
      ),
      (
        #"{"a":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}"#,
        "4 bytes before the tensor `a` belong to no tensor"
      ),
      (
        #"{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}"#,
        "4 bytes after the last tensor belong to none"
      ),
      (#"{}"#, "8 bytes after the last tensor belong to none"),
      (
        #"{"a":{"dtype":"I8","shape":[8],"data_offsets":[0,8]},"b":{"dtype":"I8","shape":[2],"data_offsets":[6,8]}}"#,
        "the tensor `b` begins inside of `a`"
      ),
      (
        #"{"b":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}"#,
        "the tensor `b` begins inside of `a`"
      ),
      (
        #"{"a":{"dtype":"I8","shape":[2],"data_offsets":[0,2]},"b":{"dtype":"I8","shape":[4],"data_offsets":[4,8]}}"#,
        "2 bytes before the tensor `b` belong to no tensor"
      ),
      (
        #"{"a":{"dtype":"F32","shape":[3],"data_offsets":[0,8]}}"#,
        "the tensor `a` has 8 bytes, but F32 of the shape [3] has 12"
      ),
      (
        #"{"a":{"dtype":"BF16","shape":[2,1],"data_offsets":[0,8]}}"#,
        "the tensor `a` has 8 bytes, but BF16 of the shape [2, 1] has 4"
      ),
      (
        #"{"a":{"dtype":"F32","shape":[4294967296,4294967296],"data_offsets":[0,8]}}"#,
        "the tensor `a` has the shape [4294967296, 4294967296], larger than any memory"
      ),
      (
        #"{"a":{"dtype":"F32","shape":[4611686018427387906],"data_offsets":[0,8]}}"#,
        "the tensor `a` has the shape [4611686018427387906], larger than any memory"
      ),
    ])
  func places(header: String, expected: String) {
    #expect(message(header) == expected)
  }

  @Test(
    "A header that is too long for the file or the format is refused unread",
    arguments: [
      ([], "the file has 0 bytes, too few for safetensors"),
      ([1, 0, 0, 0, 0, 0, 0], "the file has 7 bytes, too few for safetensors"),
      ([3, 0, 0, 0, 0, 0, 0, 0, 123, 125], "the header would have 3 bytes, but only 2 follow"),
      (littleEndian(100_000_000), "the header would have 100000000 bytes, but only 0 follow"),
      (
        littleEndian(100_000_001), "the header would have 100000001 bytes, over the format's 100 MB"
      ),
      (littleEndian(UInt64.max), "the header would have 18446744073709551615 bytes, over the"),
      (Array("version: this is a text of some other kind".utf8), "the header would have"),
    ] as [([UInt8], String)])
  func lengths(bytes: [UInt8], start: String) throws {
    #expect(try #require(failure(bytes)).message.hasPrefix(start))
  }

  @Test("Names that are not UTF-8 are refused")
  func notUTF8() throws {
    let header = Array("{\"".utf8) + [0xFF, 0xFE] + Array("\":{\(Self.one)}}".utf8)
    let bytes = SafetensorsFile.bytes(header: header, data: Array(repeating: 0, count: 8))
    #expect(
      failure(bytes)?.message == "the header is broken at byte 10: the text is not UTF-8")
  }

  @Test("More tensors than any model has are refused soon")
  func countless() {
    let entry = #"":{"dtype":"F32","shape":[],"data_offsets":[0,0]}"#
    let header = "{" + (0..<70_000).map { "\"\($0)" + entry }.joined(separator: ",") + "}"
    #expect(message(header)?.hasSuffix("`65536`: more than 65536 tensors") == true)
  }

  @Test("A tensor is found with and without its prefix, and has the type and shape asked for")
  func lookup() throws {
    for name in ["distilbert.a.weight", "a.weight"] {
      let file = SafetensorsFile.bytes(
        header: "{\"\(name)\":{\(Self.one)}}", data: Array(repeating: 0, count: 8))
      let tensors = try Safetensors(MappedBytes(forever: file), path: "file")
      for asked in ["distilbert.a.weight", "a.weight"] {
        #expect(tensors.elementType(of: asked) == .f32)
        #expect(try tensors.tensor(asked, shape: [2], types: [.f32, .f16]).name == name)
        #expect(throws: CheckpointError.self) {
          try tensors.tensor(asked, shape: [2, 1], types: [.f32])
        }
        #expect(throws: CheckpointError.self) {
          try tensors.tensor(asked, shape: [2], types: [.f16, .i8])
        }
      }
      #expect(tensors.elementType(of: "b") == nil)
    }
  }
}
